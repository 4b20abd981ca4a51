"""The format of a file that a run wrote: by its name, and by its content where it is at hand."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Final, NamedTuple

HEAD_BYTES: Final = 4096
TAIL_BYTES: Final = 1 << 16
"""So much of a file's beginning and of its end is looked at [byte]."""

_ZARR = ".zarr"


class Format(NamedTuple):
    """A format.

    Attributes
    ----------
    name : str
        What it is called; empty where it is not known.
    specification : str
        Name of its specification.
    url : str
        Where that is published.
    looked_into : bool
        Whether the content was looked at; else the name alone tells it.
    """

    name: str
    specification: str = ""
    url: str = ""
    looked_into: bool = False


def find_format(name: str, path: Path | None = None) -> Format:
    """Tell the format of a file.

    Parameters
    ----------
    name : str
        Its name.
    path : Path, optional
        The file; without it, or where it cannot be read, its name alone tells.

    Returns
    -------
    Format
        Without a name where it is none of those that are known, or its content is none of what its name says.

    Examples
    --------
    >>> find_format("shade.geojson").specification, find_format("shade.xyz").name
    ('RFC 7946', '')
    """
    store = name_store(name)
    kinds = [kind for kind in _load() if (store or name).lower().endswith(tuple(kind["endings"]))]
    ends = None if store or path is None else _read_ends(path)
    if ends is not None:
        kinds = [kind for kind in kinds if _fits(kind, *ends)]
    elif not store:
        # The name of a file that may be of a finer kind tells the wider one.
        plain = [kind for kind in kinds if "head" not in kind and "tail" not in kind]
        kinds = plain or kinds
    if not kinds:
        return Format("", looked_into=ends is not None)
    return Format(kinds[0]["name"], kinds[0]["specification"], kinds[0]["url"], ends is not None)


def name_store(name: str) -> str:
    """Return the Zarr store that a file is in.

    Parameters
    ----------
    name : str
        Name of the file, with its folders.

    Returns
    -------
    str
        Up to ``.zarr``; empty for a file in none.

    Examples
    --------
    >>> name_store("out/shade.zarr/shadow/c/0/0"), name_store("out/shade.tif")
    ('out/shade.zarr', '')
    """
    parts = name.replace("\\", "/").split("/")
    for place, part in enumerate(parts):
        if part.lower().endswith(_ZARR):
            return "/".join(parts[: place + 1])
    return ""


def _fits(kind: dict[str, Any], head: bytes, tail: bytes) -> bool:
    starts = kind.get("starts")
    if starts is not None and not head.startswith(tuple(bytes.fromhex(start) for start in starts)):
        return False
    return kind.get("head", "").encode() in head and kind.get("tail", "").encode() in tail


def _read_ends(path: Path) -> tuple[bytes, bytes] | None:
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
            size = stream.seek(0, 2)
            stream.seek(max(0, size - TAIL_BYTES))
            return head, stream.read()
    except OSError:
        return None


@cache
def _load() -> tuple[dict[str, Any], ...]:
    text = resources.files(__package__).joinpath("formats.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["formats"])
