"""Where the files of a receipt lie: how they are named in it, and where they are found again."""

import hashlib
import os
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from plateau_sc.citygml.archives import Archive
from plateau_sc.citygml.sources import is_there, spell_path
from plateau_sc.errors import UnreadableSourceError
from plateau_sc.types import PathLike

READ_ERRORS = (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error, UnreadableSourceError)
"""What reading a file, or a member of a zip, may raise."""

_CHUNK = 1 << 20
_MEMBER = re.compile(r"\.zip!", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A file, or a member of a zip.

    Attributes
    ----------
    path : Path
        The file, or the zip that holds it.
    member : str or None
        Name inside the zip.
    """

    path: Path
    member: str | None = None


class Places:
    """Files that are looked for and read, each zip opened once.

    Zips are opened anew for each set of checks, so that one which was replaced meanwhile is not taken for the old one.
    """

    def __init__(self) -> None:
        self._archives: dict[Path, Archive] = {}

    def find(self, path: str, relative: str | None, folder: Path) -> Place | None:
        """Find a file that a receipt names.

        Parameters
        ----------
        path : str
            As the receipt names it.
        relative : str or None
            The way to it from the folder of the receipt, if the receipt says so. It is tried first: files that moved
            together with their receipt are found where they are now.
        folder : Path
            Folder of the receipt.

        Returns
        -------
        Place or None
            None where it is not there.
        """
        for name in (relative, path):
            if name is None:
                continue
            for place in split_name(name):
                whole = Place(folder / place.path, place.member)
                if self._holds(whole):
                    return whole
        return None

    @contextmanager
    def open(self, place: Place) -> Iterator[IO[bytes]]:
        """Open a file for reading.

        Parameters
        ----------
        place : Place
            What to read.

        Yields
        ------
        binary file
            Opening it, and reading from it, may raise `READ_ERRORS`.
        """
        if place.member is None:
            with place.path.open("rb") as stream:
                yield stream
        else:
            with self._archive(place.path).open(place.member) as stream:
                yield stream

    def weigh(self, place: Place) -> tuple[int, str]:
        """Read a file to its end.

        Parameters
        ----------
        place : Place
            What to read.

        Returns
        -------
        size : int
            Size, unpacked [byte].
        sha256 : str
            Hash of the content.
        """
        digest, size = hashlib.sha256(), 0
        with self.open(place) as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
        return size, digest.hexdigest()

    def _holds(self, place: Place) -> bool:
        if place.member is None:
            return is_there(place.path) and place.path.is_file()
        if not is_there(place.path):
            return False
        try:
            return place.member in self._archive(place.path).members
        except UnreadableSourceError:
            # a zip that is broken is a file that is there, and reading it tells what is wrong
            return True

    def _archive(self, path: Path) -> Archive:
        if path not in self._archives:
            self._archives[path] = Archive(path)
        return self._archives[path]


def name_file(path: PathLike, folder: PathLike | None = None, member: str | None = None) -> tuple[str, str | None]:
    """Return how a receipt names a file.

    Parameters
    ----------
    path : str or os.PathLike
        The file, or the zip that holds it.
    folder : str or os.PathLike, optional
        Folder of the receipt.
    member : str, optional
        Name inside the zip.

    Returns
    -------
    path : str
        Relative to the folder where the file lies in there, else absolute; ``archive.zip!member`` for a member.
    relative : str or None
        For a file outside of the folder the way to it from there, if there is one.

    Examples
    --------
    >>> name_file("out/a.tif", "out")
    ('a.tif', None)
    >>> name_file("tiles/a.zip", "out", "udx/b.gml")[1]
    '../tiles/a.zip!udx/b.gml'
    """
    end = "" if member is None else f"!{spell_path(member)}"
    full = Path(spell_path(Path(path).absolute()))
    if folder is None:
        return f"{full}{end}", None
    base = Path(spell_path(Path(folder).absolute()))
    if full.is_relative_to(base):
        return full.relative_to(base).as_posix() + end, None
    try:
        way = Path(os.path.relpath(full, base)).as_posix()
    except ValueError:
        # another drive
        return f"{full}{end}", None
    return f"{full}{end}", way + end


def split_name(name: str) -> list[Place]:
    """Return what a name in a receipt may stand for.

    Parameters
    ----------
    name : str
        A path, or ``archive.zip!member``.

    Returns
    -------
    list of Place
        As a member of a zip where the name has the form of one, and as a file.

    Examples
    --------
    >>> [(place.path.as_posix(), place.member) for place in split_name("town.zip!udx/a.gml")]
    [('town.zip', 'udx/a.gml'), ('town.zip!udx/a.gml', None)]
    """
    cuts = [match.end() - 1 for match in _MEMBER.finditer(name)]
    return [*(Place(read_path(name[:cut]), name[cut + 1 :]) for cut in cuts), Place(read_path(name))]


def is_url(name: str) -> bool:
    """Tell whether a name in a receipt is an address of the web.

    Parameters
    ----------
    name : str
        A path or a URL.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_url("https://example.com/a.gml"), is_url("a.gml")
    (True, False)
    """
    return name.lower().startswith(("http://", "https://"))


def read_path(name: str) -> Path:
    """Return the path that `spell_path` spelled.

    Parameters
    ----------
    name : str
        A path as text.

    Returns
    -------
    Path
        One that the file system takes: where the locale is C, the bytes of a Japanese name are no letters to it.

    Examples
    --------
    >>> read_path("town.gml").name
    'town.gml'
    """
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return Path(os.fsdecode(name.encode("utf-8", "replace")))
    return Path(name)
