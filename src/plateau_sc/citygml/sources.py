"""Where CityGML files are found: files, folders, data set roots, zips that stay packed, and the web."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, TypeAlias
from urllib.parse import unquote, urlsplit

from plateau_sc.citygml.archives import open_archive
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.filenames import DatasetName, find_dataset, find_feature_type
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.types import PathLike

Source: TypeAlias = PathLike | Iterable[PathLike]
"""A path or the URL of a file, or several."""

_HASH_CHUNK = 1 << 20
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_IN_ZIP = re.compile(r"\.zip!", re.IGNORECASE)
_ZIP_BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06")


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
    url : str or None
        Where the path was fetched from.
    """

    path: Path
    member: str | None
    size: int
    url: str | None = None

    @property
    def label(self) -> str:
        """Path or URL of the file, with ``!member`` for a file in a zip."""
        place = spell_path(self.path) if self.url is None else self.url
        return place if self.member is None else f"{place}!{spell_path(self.member)}"

    @property
    def parts(self) -> tuple[str, ...]:
        """Names of the folders that lead to the file, and its own; a zip counts as a folder."""
        outer = self.path.absolute().parts if self.url is None else split_url(self.url)
        return outer if self.member is None else (*outer, *_split_member(self.member))

    @property
    def dataset(self) -> DatasetName | None:
        """Data set that holds the file, by the names of its folders; None without one."""
        return find_dataset(self.parts)

    @property
    def city_code(self) -> str | None:
        """Code of the city or prefecture in the name of the data set that holds the file; None without one."""
        dataset = self.dataset
        return None if dataset is None else dataset.city_code

    @contextmanager
    def open(self) -> Iterator[IO[bytes]]:
        """Open the file for reading; a member of a zip is unpacked as it is read.

        Yields
        ------
        binary file
            Reading from a member raises `zipfile.BadZipFile` where it is damaged or larger than the zip declares.
        """
        if self.member is None:
            with self.path.open("rb") as stream:
                yield stream
        else:
            with open_archive(self.path).open(self.member) as stream:
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


def find_files(source: Source, feature_type: str | None = "bldg", audit: Audit | None = None) -> list[SourceFile]:
    """Find the CityGML files of one feature type, or of all.

    A path or URL of a file is taken as it is. In a folder or zip, the files below ``udx/<feature_type>`` are taken, and
    files elsewhere whose name names the type (``54363371_bldg_6697_op.gml``) or names no type at all. Links to folders
    are followed, each folder once.

    Parameters
    ----------
    source : path, URL, or iterable of these
        File, folder, data set root or zip, or several; a URL begins with ``http://`` or ``https://`` and is fetched
        through `plateau_sc.catalog`.
    feature_type : str or None
        Short name of the PLATEAU feature type: ``bldg``, ``dem``, ``tran``, …; None for all.
    audit : Audit, optional
        Where is written what is refused (a member of a zip that leads out of it, that is encrypted, that is packed too
        tightly to be true, …) and what is passed by. Without it, a refusal is an error.

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
        A zip cannot be read, or a file was refused and either no audit is kept or nothing else was found.
    """
    account = Audit() if audit is None else audit
    before = len(account.skipped)
    found: dict[tuple[Path, str | None], SourceFile] = {}
    for place in list_places(source):
        for file in _find_in(place, feature_type, account):
            found.setdefault((file.path.resolve(), file.member), file)
    refused = [str(entry) for entry in account.skipped[before:]]
    if refused and (audit is None or not found):
        more = f" (and {len(refused) - 1} more)" if len(refused) > 1 else ""
        raise UnreadableSourceError(f"{refused[0]}{more}")
    return list(found.values())


def list_places(source: Source) -> list[Path | str]:
    """Give the single places that a source names.

    Parameters
    ----------
    source : path, URL, or iterable of these
        As for `find_files`.

    Returns
    -------
    list of Path or str
        A URL is text, all else is a path.

    Raises
    ------
    ParameterError
        The source is none of these, or a URL is neither http nor https.

    Examples
    --------
    >>> list_places(["town.zip", "https://example.com/53394525_bldg_6697_op.gml"])
    [...Path('town.zip'), 'https://example.com/53394525_bldg_6697_op.gml']
    """
    try:
        places = [source] if isinstance(source, str | os.PathLike) else list(source)
        return [_read_place(place) for place in places]
    except TypeError as error:
        raise ParameterError(f"the source is {source!r}; expected a path, or several") from error


def split_url(url: str) -> tuple[str, ...]:
    """Give the parts of the path of a URL.

    Parameters
    ----------
    url : str
        Any URL.

    Returns
    -------
    tuple of str
        One part at least.

    Examples
    --------
    >>> split_url("https://example.com/udx/bldg/a%20b.gml?x=y")
    ('/', 'udx', 'bldg', 'a b.gml')
    """
    return PurePosixPath(unquote(urlsplit(url).path)).parts or ("",)


def split_label(label: str) -> tuple[str, ...]:
    """Give the names of the folders that lead to a file, and its own, from its label.

    Parameters
    ----------
    label : str
        As `SourceFile.label` gives it: a path or URL, with ``!member`` in a zip.

    Returns
    -------
    tuple of str
        One at least.

    Examples
    --------
    >>> split_label("town.zip!udx/bldg/53394525_bldg_6697_op.gml")
    ('town.zip', 'udx', 'bldg', '53394525_bldg_6697_op.gml')
    """
    if _SCHEME.match(label):
        outer, _, member = label.partition("!")
        parts = split_url(outer)
    else:
        inside = _IN_ZIP.search(label)
        outer, member = (label, "") if inside is None else (label[: inside.end() - 1], label[inside.end() :])
        parts = Path(outer).parts or (outer,)
    return (*parts, *_split_member(member)) if member else parts


def order_files(files: Iterable[SourceFile]) -> list[SourceFile]:
    """Put files into an order that does not depend on the one in which they were given.

    Parameters
    ----------
    files : iterable of SourceFile
        In any order.

    Returns
    -------
    list of SourceFile
        By the name of the data set, then by the path within it.
    """
    return sorted(files, key=_order_of)


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


def _read_place(place: PathLike) -> Path | str:
    scheme = _SCHEME.match(place) if isinstance(place, str) else None
    if scheme is None:
        return Path(place)
    if scheme[1].lower() not in ("http", "https"):
        raise ParameterError(f"the source is {place!r}; expected a path, or a URL that begins with http:// or https://")
    return str(place)


def _find_in(place: Path | str, feature_type: str | None, audit: Audit) -> Iterable[SourceFile]:
    if isinstance(place, str):
        return _find_in_url(place, feature_type, audit)
    if not is_there(place):
        raise SourceNotFoundError(f"{place}: no such file or folder; expected a CityGML file, a folder, or a zip")
    if place.is_dir():
        return _find_in_folder(place, feature_type, audit)
    if not place.is_file():
        raise UnreadableSourceError(
            f"{place}: neither a file nor a folder; expected a CityGML file, a folder, or a zip"
        )
    if place.suffix.lower() == ".zip":
        return _find_in_zip(place, None, feature_type, audit)
    return [SourceFile(place, None, place.stat().st_size)]


def _find_in_url(url: str, feature_type: str | None, audit: Audit) -> Iterable[SourceFile]:
    # The catalogue stands beside this package and is not needed to read what lies on the disk.
    from plateau_sc.catalog import fetch_file

    path = fetch_file(url)
    with path.open("rb") as stream:
        is_zip = stream.read(len(_ZIP_BEGINNINGS[0])) in _ZIP_BEGINNINGS
    if is_zip or split_url(url)[-1].lower().endswith(".zip"):
        return _find_in_zip(path, url, feature_type, audit)
    return [SourceFile(path, None, path.stat().st_size, url)]


def _find_in_zip(path: Path, url: str | None, feature_type: str | None, audit: Audit) -> Iterator[SourceFile]:
    archive = open_archive(path)
    for name, info in archive.members.items():
        file = SourceFile(path, name, info.file_size, url)
        if name.lower().endswith(".zip"):
            audit.note("a zip within a zip is not opened; unpack the outer one to read it", file.label)
        elif _is_wanted(_split_member(name), feature_type):
            yield file
    for name, reason in archive.refused:
        if _is_wanted(_split_member(name), feature_type):
            audit.skip(reason, SourceFile(path, name, 0, url).label)


def _find_in_folder(root: Path, feature_type: str | None, audit: Audit) -> list[SourceFile]:
    files = []
    for path in sorted(_walk(root, audit)):
        if not _is_wanted(path.absolute().parts, feature_type):
            continue
        if path.is_file():
            files.append(SourceFile(path, None, path.stat().st_size))
        else:
            audit.skip("a link that leads nowhere, or no plain file", spell_path(path))
    return files


def _walk(root: Path, audit: Audit) -> Iterator[Path]:
    """Give the files below a folder; linked folders come last, so that a folder keeps its own name where it has one."""
    seen: set[tuple[int, int]] = set()
    waiting, linked = [root], list[Path]()
    while waiting or linked:
        folder = waiting.pop() if waiting else linked.pop(0)
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            with os.scandir(folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            audit.skip(f"the folder cannot be opened ({error.strerror})", spell_path(folder))
            continue
        for entry in inside:
            path = folder / entry.name
            if not _is_folder(entry):
                yield path
            else:
                (linked if entry.is_symlink() else waiting).append(path)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_wanted(parts: tuple[str, ...], feature_type: str | None) -> bool:
    # macOS packs a shadow of each file, ._name, that holds its icon and the like.
    is_gml = parts[-1].lower().endswith(".gml") and not parts[-1].startswith("._")
    return is_gml and (feature_type is None or find_feature_type(parts) in (None, feature_type))


def _split_member(name: str) -> tuple[str, ...]:
    return PurePosixPath(name.replace("\\", "/")).parts or (name,)


def _order_of(file: SourceFile) -> tuple[str, tuple[str, ...], str]:
    parts = file.parts
    dataset = find_dataset(parts)
    if dataset is None:
        return "", parts[-1:], file.label
    root = max(place for place, part in enumerate(parts) if part.startswith(dataset.name))
    return dataset.name, parts[root + 1 :], file.label
