"""The cache: files of the web in a folder of their own, shared by processes, and pruned on request."""

from __future__ import annotations

import hashlib
import math
import os
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from plateau_sc.catalog.addresses import check_url, find_place
from plateau_sc.catalog.connection import Connection, default_connection
from plateau_sc.catalog.content import hash_content
from plateau_sc.catalog.download import Delivery, Download
from plateau_sc.catalog.locks import hold_lock
from plateau_sc.catalog.storage import explain_writing, make_folder, read_record, write_record
from plateau_sc.errors import ParameterError
from plateau_sc.types import PathLike, Progress

LARGEST_FILE = 5_000_000_000
"""Size limit of a file where none is given [byte]; the largest cities' zips have about 3 GB."""

_FILES, _PARTS, _RECORDS, _LOCKS = "files", "parts", "records", "locks"
_FOLDER_NAME = "plateau_sc"


@dataclass(frozen=True, slots=True)
class PrunedFile:
    """A file that was removed from the cache.

    Attributes
    ----------
    path : Path
        Where it was.
    bytes : int
        Its size.
    age : float
        Time since it was last asked for [s].
    """

    path: Path
    bytes: int
    age: float


def cache_folder() -> Path:
    """Return the folder of the cache where none is given.

    Returns
    -------
    Path
        In the place that the system has for caches of a user. It need not be there yet.

    Examples
    --------
    >>> cache_folder().name
    'plateau_sc'
    """
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / _FOLDER_NAME


def fetch_file(
    url: str,
    *,
    folder: PathLike | None = None,
    limit: int | None = LARGEST_FILE,
    progress: Progress | None = None,
    sha256: str | None = None,
    refresh: bool = False,
    connection: Connection | None = None,
) -> Path:
    """Fetch a file of the web, unless it is in the cache already.

    A download that was cut is gone on with where it stopped, in this call or a later one, if the server can. Several
    processes may ask for the same file: one of them fetches it, the others wait.

    Parameters
    ----------
    url : str
        Address, with https or http.
    folder : path, optional
        Folder of the cache; the user's, if not given.
    limit : int or None
        Largest size [byte].
    progress : callable, optional
        Called as ``progress(done, total, what)`` with bytes as they are sent, which may be compressed.
    sha256 : str, optional
        The hash that the file must have, 64 hexadecimal digits.
    refresh : bool
        Ask the server whether it has a newer version than the cache.
    connection : Connection, optional
        How to reach the server.

    Returns
    -------
    Path
        A file below the folder, whose last names are those of the address: from the root of the data set on, where
        the address has one. It is part of the cache: copy it before changing it.

    Raises
    ------
    ParameterError
        The address, the limit or the hash is none.
    SourceNotFoundError
        The server has no such file.
    NetworkError
        The server cannot be reached, is too slow, or fails each time.
    AnswerError
        The server refuses, leads in a circle, or sends a web page in place of the file.
    TooLargeError
        The file is larger than the limit.
    ChecksumError
        The file has another hash.
    OutputError
        The cache cannot be written.

    Examples
    --------
    >>> fetch_file("ftp://example.org/a.gml")
    Traceback (most recent call last):
    plateau_sc.errors.ParameterError: the URL 'ftp://example.org/a.gml' is not of the web; ...
    """
    url = check_url(url)
    require_limit(limit)
    require_hash(sha256)
    connection = connection or default_connection()
    slot = _Slot(Path(folder) if folder is not None else cache_folder(), url)
    slot.make_folders()
    effort = connection.begin(url)

    def wait(pause: float) -> None:
        effort.remaining()
        connection.sleep(pause)

    with hold_lock(slot.lock, wait):
        found = slot.find(sha256, limit)
        if found is not None and not refresh:
            slot.touch()
            return found.path
        known = found.validator if found is not None else None
        download = Download(url, slot.file, slot.part, limit, sha256, progress, known)
        delivery = download.run(connection)
        if delivery is None:
            slot.touch()
        else:
            slot.record(delivery)
    return slot.file


def find_record(url: str, *, folder: PathLike | None = None) -> Delivery | None:
    """Find what is known of a file in the cache, without asking the web.

    Parameters
    ----------
    url : str
        Address.
    folder : path, optional
        Folder of the cache; the user's, if not given.

    Returns
    -------
    Delivery or None
        Its place, size, hash and date; None if it is not there.
    """
    return _Slot(Path(folder) if folder is not None else cache_folder(), check_url(url)).find(None, None)


def prune_cache(
    folder: PathLike | None = None, *, largest: int | None = None, oldest: float | None = None
) -> list[PrunedFile]:
    """Remove files from the cache: those not asked for in a long time, and then the least recent, until it fits.

    Parameters
    ----------
    folder : path, optional
        Folder of the cache; the user's, if not given.
    largest : int, optional
        Size that the cache may keep [byte]; 0 empties it.
    oldest : float, optional
        Age that a file may have since it was last asked for [s].

    Returns
    -------
    list of PrunedFile
        What was removed, the least recent first. A file that another process is fetching is left.

    Raises
    ------
    ParameterError
        Neither a size nor an age is given, or one is below 0.
    OutputError
        A file cannot be removed.
    """
    if largest is None and oldest is None:
        raise ParameterError("prune to which size or age? give largest [byte], oldest [s], or both")
    for name, value in (("largest", largest), ("oldest", oldest)):
        if value is not None and not value >= 0:
            raise ParameterError(f"{name} is {value!r}; expected a number, 0 or more")
    root = Path(folder) if folder is not None else cache_folder()
    now = time.time()
    entries = sorted(_list_entries(root), key=lambda entry: (entry.used, str(entry.path)))
    left = sum(entry.size for entry in entries)
    removed = []
    for entry in entries:
        age = max(0.0, now - entry.used)
        is_due = (oldest is not None and age > oldest) or (largest is not None and left > largest)
        if is_due and _remove(root, entry):
            removed.append(PrunedFile(entry.path, entry.size, age))
            left -= entry.size
    return removed


def require_limit(limit: int | None) -> None:
    """Refuse a size limit that is none.

    Parameters
    ----------
    limit : int or None
        Largest size [byte].

    Raises
    ------
    ParameterError
        It is not above 0.
    """
    if limit is not None and not (math.isfinite(limit) and limit > 0):
        raise ParameterError(f"limit is {limit!r}; expected a number of bytes above 0, or None")


def require_hash(sha256: str | None) -> None:
    """Refuse a hash that is none.

    Parameters
    ----------
    sha256 : str or None
        Hexadecimal digits.

    Raises
    ------
    ParameterError
        It does not have 64 of them.
    """
    digits = set("0123456789abcdefABCDEF")
    if sha256 is not None and not (len(sha256) == 64 and set(sha256) <= digits):
        raise ParameterError(f"sha256 is {sha256!r}; expected 64 hexadecimal digits")


class _Slot:
    """The places of one address in the cache."""

    def __init__(self, root: Path, url: str) -> None:
        place = find_place(url)
        mark = hashlib.sha256(url.encode()).hexdigest()
        self.root, self.url = root, url
        self.file = root / _FILES / place.key / Path(*place.path.parts)
        self.part = root / _PARTS / f"{mark[:32]}.part"
        self._record = root / _RECORDS / f"{mark[:32]}.json"
        # a set of locks that does not grow; two addresses that share one wait for each other, and no more
        self.lock = root / _LOCKS / mark[:3]

    def make_folders(self) -> None:
        for name in (_FILES, _PARTS, _RECORDS, _LOCKS):
            make_folder(self.root / name)

    def find(self, sha256: str | None, limit: int | None) -> Delivery | None:
        record = read_record(self._record)
        try:
            size = self.file.stat().st_size
        except OSError:
            return None
        if record is None or record.get("url") != self.url or record.get("bytes") != size:
            return None
        if limit is not None and size > limit:
            return None
        if sha256 is not None and sha256.lower() != hash_content(self.file):
            return None
        return Delivery(
            self.file,
            self.url,
            size,
            str(record.get("sha256")),
            record.get("validator"),
            str(record.get("fetched")),
            bool(record.get("cut_off")),
        )

    def record(self, delivery: Delivery) -> None:
        content = {
            "url": delivery.url,
            "file": self.file.relative_to(self.root).as_posix(),
            "bytes": delivery.bytes,
            "sha256": delivery.sha256,
            "validator": delivery.validator,
            "fetched": delivery.fetched,
            "cut_off": delivery.cut_off,
        }
        write_record(self._record, content)

    def touch(self) -> None:
        # pruning goes by when a file was last asked for
        with suppress(OSError):
            os.utime(self._record)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file or a part in the cache, and the record that tells where it came from."""

    path: Path
    size: int
    used: float
    record: Path | None


def _list_entries(root: Path) -> Iterator[_Entry]:
    records = {}
    for path in (root / _RECORDS).glob("*.json"):
        content = read_record(path)
        if content is not None:
            records[root / str(content.get("file"))] = path
    for name in (_FILES, _PARTS):
        for path in (root / name).rglob("*"):
            record = records.get(path)
            # another process may remove it at this moment
            with suppress(OSError):
                if path.is_file() and not (name == _PARTS and path.suffix == ".json"):
                    facts = path.stat()
                    used = facts.st_mtime if record is None else record.stat().st_mtime
                    yield _Entry(path, facts.st_size, used, record)


def _remove(root: Path, entry: _Entry) -> bool:
    """Remove a file with its record, and the folders that it leaves empty; tell whether it was free to go."""
    mark = (entry.path if entry.record is None else entry.record).stem
    with hold_lock(root / _LOCKS / mark[:3], wait=None) as held:
        if not held:
            return False
        with explain_writing(entry.path):
            if entry.record is not None:
                entry.record.unlink(missing_ok=True)
            entry.path.unlink(missing_ok=True)
            if entry.path.suffix == ".part":
                entry.path.with_suffix(".json").unlink(missing_ok=True)
    for folder in entry.path.parents:
        if folder == root / _FILES or not folder.is_relative_to(root / _FILES):
            break
        with suppress(OSError):
            folder.rmdir()
    return True
