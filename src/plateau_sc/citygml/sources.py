"""Where CityGML files are found: a file, several, a folder, a data set root, or a zip that stays packed."""

from __future__ import annotations

import hashlib
import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TypeAlias

from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.types import PathLike

Source: TypeAlias = PathLike | Iterable[PathLike]
"""A path, or several."""

_HASH_CHUNK = 1 << 20
_DATASET_NAME = re.compile(r"^(\d{5}|\d{2})_.+_citygml_")
_FILE_TYPE = re.compile(r"^\d+_([a-z]+)(?:[_.]|$)")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One CityGML file, in a folder or in a zip.

    Attributes
    ----------
    path : Path
        The file, or the zip that holds it.
    member : str or None
        Name inside the zip.
    size : int
        Size, unpacked [byte].
    """

    path: Path
    member: str | None
    size: int

    @property
    def label(self) -> str:
        """Path of the file, with ``!member`` for a file in a zip."""
        path = spell_path(self.path)
        return path if self.member is None else f"{path}!{self.member}"

    @property
    def city_code(self) -> str | None:
        """Code of the city or prefecture in the name of the data set that holds the file; None without one."""
        names = (*self.path.parts, *(PurePosixPath(self.member).parts if self.member else ()))
        codes = (match.group(1) for name in reversed(names) if (match := _DATASET_NAME.match(name)))
        return next(codes, None)

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """Open the file for reading; a member of a zip is unpacked as it is read.

        Yields
        ------
        binary file
        """
        if self.member is None:
            with self.path.open("rb") as stream:
                yield stream
        else:
            with zipfile.ZipFile(self.path) as archive, archive.open(self.member) as stream:
                yield stream

    def sha256(self) -> str:
        """Return the hash of the content.

        Returns
        -------
        str
            64 hexadecimal digits.
        """
        digest = hashlib.sha256()
        with self.open() as stream:
            while chunk := stream.read(_HASH_CHUNK):
                digest.update(chunk)
        return digest.hexdigest()


def find_files(source: Source, feature_type: str | None = "bldg") -> list[SourceFile]:
    """Find the CityGML files of one feature type, or of all.

    A path to a file is taken as it is. In a folder or zip, the files below ``udx/<feature_type>`` are taken, and files
    elsewhere whose name names the type (``54363371_bldg_6697_op.gml``) or names no type at all.

    Parameters
    ----------
    source : path or iterable of path
        File, folder, data set root or zip, or several.
    feature_type : str or None
        Short name of the PLATEAU feature type: ``bldg``, ``dem``, ``tran``, …; None for all.

    Returns
    -------
    list of SourceFile
        In the order of the sources, by name within each; none twice.

    Raises
    ------
    ParameterError
        The source is no path, nor several.
    SourceNotFoundError
        A path does not exist.
    UnreadableSourceError
        A zip cannot be read.
    """
    try:
        paths = [Path(source)] if isinstance(source, str | os.PathLike) else [Path(path) for path in source]
    except TypeError as error:
        raise ParameterError(f"the source is {source!r}; expected a path, or several") from error
    found: dict[tuple[Path, str | None], SourceFile] = {}
    for path in paths:
        for file in _find_in(path, feature_type):
            found.setdefault((file.path.resolve(), file.member), file)
    return list(found.values())


def is_there(path: Path) -> bool:
    """Tell whether a path exists; one that the system refuses (too long, a folder that may not be entered) does not.

    Parameters
    ----------
    path : Path
        Any path.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_there(Path("a" * 5000))
    False
    """
    try:
        return path.exists()
    except OSError:
        return False


def spell_path(path: PathLike) -> str:
    """Return a path as text that can be printed and written.

    A name whose bytes are not of the file system's encoding (Shift_JIS from an old zip; any Japanese name where the
    locale is C) holds lone surrogates, which no file and no table takes. The bytes are read as UTF-8 instead, and those
    that are not UTF-8 are written in hexadecimal digits.

    Parameters
    ----------
    path : path-like
        Any path.

    Returns
    -------
    str
        The path itself where it is plain.

    Examples
    --------
    >>> spell_path("town.gml")
    'town.gml'
    """
    return os.fspath(path).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _find_in(path: Path, feature_type: str | None) -> list[SourceFile]:
    if not is_there(path):
        raise SourceNotFoundError(f"{path}: no such file or folder; expected a CityGML file, a folder, or a zip")
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.suffix.lower() == ".gml" and file.is_file())
        kept = [file for file in files if _is_of_type(file.absolute().parts, feature_type)]
        return [SourceFile(file, None, file.stat().st_size) for file in kept]
    if path.suffix.lower() == ".zip":
        return _find_in_zip(path, feature_type)
    return [SourceFile(path, None, path.stat().st_size)]


def _find_in_zip(path: Path, feature_type: str | None) -> list[SourceFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = sorted(archive.infolist(), key=lambda member: member.filename)
    except (zipfile.BadZipFile, OSError) as error:
        raise UnreadableSourceError(f"{path}: not a zip that can be read ({error}); download it again") from error
    return [
        SourceFile(path, member.filename, member.file_size)
        for member in members
        if member.filename.lower().endswith(".gml") and _is_of_type(PurePosixPath(member.filename).parts, feature_type)
    ]


def _is_of_type(parts: tuple[str, ...], feature_type: str | None) -> bool:
    if feature_type is None:
        return True
    folders = parts[:-1]
    if "udx" in folders:
        below = folders[len(folders) - folders[::-1].index("udx") :]
        if below:
            return below[0] == feature_type
    match = _FILE_TYPE.match(parts[-1])
    return match is None or match.group(1) == feature_type
