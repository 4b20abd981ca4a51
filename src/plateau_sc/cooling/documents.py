"""Documents of this package on disk: what `to_dict` and `to_geojson` give, as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from plateau_sc.errors import ParameterError
from plateau_sc.io.atomic import replace_file
from plateau_sc.types import PathLike

SUFFIXES: Final = (".geojson", ".json")
"""How the names of files end."""


def write_document(result: object, path: PathLike) -> Path:
    """Write a result as JSON. The file appears when it is complete, or not at all.

    Inside of `plateau_sc.receipts.record` it goes to `Run.wrote`: so each result has its receipt.

    Parameters
    ----------
    result : object
        What has a method ``to_dict`` or ``to_geojson``, as a `SitingPlan`; or the dictionary or list that such a method
        gave.
    path : str or os.PathLike
        The file to write, ending in ``.json`` or ``.geojson``.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    ParameterError
        It is no such result, has a value that JSON has not, as NaN, or the name has another ending.
    OutputError
        The place cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> from plateau_sc.cooling.routes.profiles import PROFILES
    >>> file = write_document(PROFILES["pram"], Path(tempfile.mkdtemp()) / "pram.json")
    >>> json.loads(file.read_text(encoding="utf-8"))["name"]
    'pram'
    """
    target = Path(path)
    if target.suffix.lower() not in SUFFIXES:
        raise ParameterError(f"{target}: expected a name that ends in .json or .geojson")
    plain = _make_plain(result)
    try:
        text = json.dumps(plain, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    except (TypeError, ValueError, RecursionError) as error:
        raise ParameterError(f"{target}: the result has a value that JSON has not: {error}") from error
    with replace_file(target) as partial:
        partial.write_text(text, encoding="utf-8")
    return target


def _make_plain(result: object) -> Any:
    if isinstance(result, Mapping | list):
        return result
    for name in ("to_geojson", "to_dict"):
        give = getattr(result, name, None)
        if give is not None and not isinstance(result, type):
            return give()
    raise ParameterError(
        f"expected a result with to_dict or to_geojson, or what that gave; found {type(result).__name__}"
    )
