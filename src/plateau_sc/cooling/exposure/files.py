"""Exposures of edges in files: written once for a day, and read again by whatever plans routes."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.io.atomic import replace_file
from plateau_sc.types import PathLike

FORMAT: Final = "plateau_sc edge exposure 1"
"""What the entry ``format`` of such a file says."""

_COLUMNS: Final = ("shade", "known", "length")
_TEXTS: Final = ("quantity", "credit")


def write_exposure(exposure: EdgeExposure, path: PathLike) -> Path:
    """Write the exposure of edges as a file of NumPy arrays, from which `read_exposure` gives the same again.

    The file appears when it is complete, or not at all. The same exposure gives the same bytes.

    Parameters
    ----------
    exposure : EdgeExposure
        What `plateau_sc.cooling.edge_exposure` gives.
    path : str or os.PathLike
        The file to write, ending in ``.npz``.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    ParameterError
        This is no exposure, or the name has another ending.
    OutputError
        The place cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> from plateau_sc.cooling.exposure.times import bounds_of
    >>> from plateau_sc.times import hourly
    >>> times = hourly("2026-08-01", tz="Asia/Tokyo")[12:14]
    >>> shade, known = np.zeros((2, 2, 1), dtype=np.float32), np.ones((2, 1), dtype=np.float32)
    >>> exposure = EdgeExposure(times, bounds_of(times), shade, None, known, np.array([9.0]), None, "shadow", "")
    >>> read_exposure(write_exposure(exposure, Path(tempfile.mkdtemp()) / "day.npz"))
    <EdgeExposure: 1 edges, 2 steps of shadow from 2026-08-01 11:30 to 2026-08-01 13:30, 0 edges unknown>
    """
    if not isinstance(exposure, EdgeExposure):
        raise ParameterError(f"expected an EdgeExposure, found a {type(exposure).__name__}")
    target = Path(path)
    if target.suffix.lower() != ".npz":
        raise ParameterError(f"{target}: an exposure is written as a file of NumPy arrays; expected a name in .npz")
    arrays: dict[str, Any] = {
        "format": np.array(FORMAT),
        "times": _nanoseconds(exposure.times),
        "bounds": _nanoseconds(exposure.bounds),
        "zone": np.array(str(exposure.times.tz)),
        "threshold": np.array(np.nan if exposure.threshold is None else exposure.threshold),
        "below": np.array(exposure.below),
        **{name: getattr(exposure, name) for name in _COLUMNS},
        **{name: np.array(getattr(exposure, name)) for name in _TEXTS},
    }
    if exposure.excess is not None:
        arrays["excess"] = exposure.excess
    with replace_file(target) as partial, partial.open("wb") as file:
        np.savez(file, **arrays)
    return target


def read_exposure(path: PathLike) -> EdgeExposure:
    """Read the exposure of edges that `write_exposure` wrote.

    Parameters
    ----------
    path : str or os.PathLike
        The file.

    Returns
    -------
    EdgeExposure
        Bit for bit what was written.

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It is another file, or it is damaged.
    """
    source = Path(path)
    if not source.is_file():
        raise SourceNotFoundError(f"{source}: there is no such file; expected one that write_exposure wrote")
    if not zipfile.is_zipfile(source):
        raise UnreadableSourceError(f"{source}: this is no exposure: no archive of arrays, or a part of one")
    try:
        with source.open("rb") as stream, np.load(stream, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise UnreadableSourceError(f"{source}: this is no exposure that can be read: {error}") from error
    if str(arrays.get("format", "")) != FORMAT:
        found = str(arrays["format"]) if "format" in arrays else "none"
        raise UnreadableSourceError(f"{source}: expected the format {FORMAT!r}; found {found!r}")
    try:
        zone = str(arrays["zone"])
        threshold = float(arrays["threshold"])
        return EdgeExposure(
            times=_instants(arrays["times"], zone),
            bounds=_instants(arrays["bounds"], zone),
            excess=arrays.get("excess"),
            threshold=None if np.isnan(threshold) else threshold,
            below=bool(arrays["below"]),
            quantity=str(arrays["quantity"]),
            credit=str(arrays["credit"]),
            **{name: arrays[name] for name in _COLUMNS},
        )
    except (KeyError, ValueError, TypeError) as error:
        raise UnreadableSourceError(f"{source}: the arrays do not make an exposure: {error}") from error


def _nanoseconds(instants: pd.DatetimeIndex) -> np.ndarray:
    return instants.tz_convert("UTC").tz_localize(None).to_numpy().astype("datetime64[ns]").astype(np.int64)


def _instants(nanoseconds: np.ndarray, zone: str) -> pd.DatetimeIndex:
    return pd.DatetimeIndex(nanoseconds.astype("datetime64[ns]")).tz_localize("UTC").tz_convert(zone)
