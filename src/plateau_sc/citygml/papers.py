"""The papers beside the tiles of a data set: its README, its metadata and its list of sources, and what they allow."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from plateau_sc.citygml.archives import open_archive
from plateau_sc.citygml.sources import SourceFile

LARGEST_PAPER: Final = 8 << 20
"""No more than this of a paper is read [byte]."""

LICENCES: Final = {
    "CC BY 4.0": re.compile(
        r"CC[ -]?BY[ -]?4\.0|creativecommons\.org/licenses/by/4\.0|表示\s*4\.0\s*国際", re.IGNORECASE
    ),
    "公共データ利用規約（第1.0版）": re.compile(r"公共データ利用規約|公共データ利用ルール"),
    "政府標準利用規約（第2.0版）": re.compile(r"政府標準利用規約"),
    "ODbL 1.0": re.compile(r"\bODbL\b|Open Database License", re.IGNORECASE),
    "CC0 1.0": re.compile(r"\bCC0\b", re.IGNORECASE),
    "Apache-2.0": re.compile(r"\bApache-2\.0\b|Apache License,? Version 2\.0", re.IGNORECASE),
}
"""How a paper names a licence."""

_UDX = "udx"
_PAPERS = re.compile(r"readme[^/]*|metadata/[^/]*\.(?:xml|csv)", re.IGNORECASE)
_READ_ERRORS = (OSError, EOFError, RuntimeError, zipfile.BadZipFile)


def find_licences(text: str) -> list[str]:
    """Find the licences that a text names.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    list of str
        Of `LICENCES`.

    Examples
    --------
    >>> find_licences("本データは CC BY 4.0 で公開します。")
    ['CC BY 4.0']
    """
    return [name for name, pattern in LICENCES.items() if pattern.search(text)]


def find_root(file: SourceFile) -> tuple[Path, str]:
    """Return where the papers of a file's data set are looked for.

    Parameters
    ----------
    file : SourceFile
        The file.

    Returns
    -------
    path : Path
        The folder that holds ``udx``, or the zip; without ``udx`` the file's own folder.
    prefix : str
        The folder in the zip; empty for a file of its own.

    Examples
    --------
    >>> find_root(SourceFile(Path("town.zip"), "town/udx/bldg/a.gml", 1))[1]
    'town'
    """
    if file.member is None:
        return Path(*_above_udx(file.path.absolute().parts)), ""
    return file.path, "/".join(_above_udx(PurePosixPath(file.member.replace("\\", "/")).parts))


def read_papers(root: Path, prefix: str, *, is_zip: bool, notes: list[str]) -> Iterator[tuple[str, str]]:
    """Read the papers of a data set.

    Parameters
    ----------
    root : Path
        The folder, or the zip.
    prefix : str
        The folder in the zip.
    is_zip : bool
        Whether it is a zip.
    notes : list of str
        Papers that cannot be read are added.

    Yields
    ------
    name : str
        Name below the root.
    text : str
        What it says, of its first `LARGEST_PAPER` bytes.
    """
    if is_zip:
        archive = open_archive(root)
        inner = {name.replace("\\", "/"): name for name in archive.members}
        start = f"{prefix}/" if prefix else ""
        found = [(name.removeprefix(start), name) for name in inner if name.startswith(start)]
        for short, name in found:
            if _PAPERS.fullmatch(short):
                try:
                    with archive.open(inner[name]) as stream:
                        yield short, _decode(stream.read(LARGEST_PAPER))
                except _READ_ERRORS as error:
                    notes.append(f"{root}!{name}: cannot be read ({error})")
        return
    for path in sorted([*root.glob("*"), *root.glob("metadata/*")]):
        short = path.relative_to(root).as_posix()
        if _PAPERS.fullmatch(short) and path.is_file():
            try:
                with path.open("rb") as stream:
                    yield short, _decode(stream.read(LARGEST_PAPER))
            except _READ_ERRORS as error:
                notes.append(f"{path}: cannot be read ({error})")


def _above_udx(parts: tuple[str, ...]) -> tuple[str, ...]:
    folders = parts[:-1]
    return folders[: len(folders) - 1 - folders[::-1].index(_UDX)] if _UDX in folders else folders


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp932", "replace")
