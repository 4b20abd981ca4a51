"""The JSON of a receipt: its canonical form, the id over it, and whether a file holds one."""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from plateau_sc._version import __version__
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts.privacy import Touch
from plateau_sc.types import PathLike

SCHEMA: Final = "plateau_sc receipt"
SCHEMA_VERSION: Final = 2

_READ = (1, 2)
_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
_TEXTS = ("relative", "url", "dataset", "spec", "licence", "credit")


def canonical_json(content: Mapping[str, Any]) -> bytes:
    """Return the one form that an object has as JSON.

    Parameters
    ----------
    content : mapping
        Plain values.

    Returns
    -------
    bytes
        UTF-8, keys in the order of their code points, no blanks between tokens, characters as they are, and numbers in
        the shortest form that gives the same number again.

    Raises
    ------
    ParameterError
        A value that JSON does not have: NaN, infinity, an object of another type, half of a surrogate pair.

    Examples
    --------
    >>> canonical_json({"b": 1.50, "a": "影"}).decode()
    '{"a":"影","b":1.5}'
    """
    try:
        # once there and back, for keys that are numbers become texts, which have another order
        plain = json.loads(json.dumps(content, allow_nan=False))
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")
    except (TypeError, ValueError, RecursionError) as error:
        raise ParameterError(f"the receipt holds what JSON cannot: {error}; give plain numbers and texts") from error


def compute_id(content: Mapping[str, Any]) -> str:
    """Return the id of a receipt: the hash of all that it says.

    Parameters
    ----------
    content : mapping
        The receipt as plain values, with or without ``id``.

    Returns
    -------
    str
        SHA-256 over `canonical_json` of the receipt without its ``id``; 64 hexadecimal digits.

    Raises
    ------
    ParameterError
        A value that JSON does not have.

    Examples
    --------
    >>> compute_id({"activity": "shade", "id": "…"}) == compute_id({"activity": "shade"})
    True
    """
    return hashlib.sha256(canonical_json({key: value for key, value in content.items() if key != "id"})).hexdigest()


def read_content(path: PathLike) -> dict[str, Any]:
    """Read the JSON of a receipt.

    Parameters
    ----------
    path : str or os.PathLike
        What `write_receipt` wrote.

    Returns
    -------
    dict
        Of version 1 or 2, as it stands there; whether its id fits is not looked at.

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It is not a receipt, one of a later version, or one whose entries are not what they should be.
    """
    if not Path(path).is_file():
        raise SourceNotFoundError(f"no such receipt: {path}")
    try:
        text = Path(path).read_text(encoding="utf-8")
        content = json.loads(text, object_pairs_hook=_read_object, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise UnreadableSourceError(f"{path}: not a receipt: {error}") from error
    except OSError as error:
        raise UnreadableSourceError(f"{path}: the receipt cannot be read: {error}") from error
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise UnreadableSourceError(f"{path}: not a receipt: expected the schema {SCHEMA!r}")
    version = content.get("schema_version")
    if version not in _READ or isinstance(version, bool | float):
        raise UnreadableSourceError(
            f"{path}: a receipt of the version {version}; this is plateau_sc {__version__}, which reads versions "
            f"{' and '.join(map(str, _READ))}"
        )
    if fault := find_fault(content):
        raise UnreadableSourceError(f"{path}: a receipt that is not as it should be: {fault}")
    return content


def find_fault(content: dict[str, Any]) -> str | None:
    """Tell what of a receipt is not as it should be.

    Parameters
    ----------
    content : dict
        Of version 1 or 2.

    Returns
    -------
    str or None
        The first fault; None where there is none.
    """
    for kind in ("inputs", "outputs"):
        entries = content.get(kind)
        if not isinstance(entries, list):
            return f"expected a list of {kind}"
        for number, entry in enumerate(entries):
            if fault := _find_fault_of_file(entry):
                return f"{kind}[{number}]: {fault}"
    if not isinstance(content.get("features"), dict):
        return "expected the object features"
    if content["schema_version"] == 1:
        return None
    if not _is_hash(content.get("id")):
        return f"expected an id of 64 hexadecimal digits; found {content.get('id')!r}"
    if not isinstance(content.get("activity"), str):
        return f"expected the name of an activity; found {content.get('activity')!r}"
    return _find_fault_of_features(content["features"]) or _find_fault_of_privacy(content)


def _read_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f"an object names {twice!r} twice")
    return dict(pairs)


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number of JSON")


def _find_fault_of_file(entry: Any) -> str | None:
    if not isinstance(entry, dict):
        return f"expected an object; found {entry!r}"
    for name in ("path", "role"):
        if not isinstance(entry.get(name), str) or not entry[name]:
            return f"expected a text {name}; found {entry.get(name)!r}"
    if not _is_hash(entry.get("sha256")):
        return f"expected sha256 as 64 hexadecimal digits; found {entry.get('sha256')!r}"
    if type(entry.get("bytes")) is not int or entry["bytes"] < 0:
        return f"expected a number of bytes; found {entry.get('bytes')!r}"
    for name in _TEXTS:
        if not isinstance(entry.get(name, ""), str):
            return f"expected a text {name}; found {entry[name]!r}"
    link = entry.get("made_by")
    if link is None:
        return None
    if not isinstance(link, dict) or not isinstance(link.get("receipt"), str) or not _is_hash(link.get("id")):
        return f"expected made_by as a receipt and an id; found {link!r}"
    return None


def _find_fault_of_features(features: dict[str, Any]) -> str | None:
    for use in ("loaded", "used"):
        part = features.get(use)
        if not isinstance(part, dict) or type(part.get("count")) is not int or not _is_hash(part.get("sha256")):
            return f"expected features {use} with a count and a sha256; found {part!r}"
    if not isinstance(features.get("list", ""), str | None):
        return f"expected the name of the list of features; found {features['list']!r}"
    return None


def _find_fault_of_privacy(content: dict[str, Any]) -> str | None:
    if "privacy" not in content:
        return None
    entries = content["privacy"]
    if not isinstance(entries, list) or not entries:
        return f"expected privacy as a list of entries, or no privacy at all; found {entries!r}"
    for number, entry in enumerate(entries):
        try:
            Touch.from_dict(entry)
        except ParameterError as error:
            return f"privacy[{number}]: {error}"
    return None


def _is_hash(value: object) -> bool:
    return isinstance(value, str) and _HASH.fullmatch(value) is not None
