"""Zips that stay packed: which members can be trusted, and their bytes as they are unpacked."""

from __future__ import annotations

import copy
import io
import lzma
import os
import re
import stat
import struct
import zipfile
import zlib
from functools import lru_cache
from pathlib import Path
from typing import IO, Final, NamedTuple

from plateau_sc.errors import UnreadableSourceError

LARGEST_MEMBER: Final = 8 << 30
"""Members that declare more are refused [byte]; PLATEAU splits what is over 1 GB."""

HIGHEST_RATIO: Final = 400
"""Members over 16 MiB that declare to be packed tighter are refused; real tiles are packed 3 to 30 to 1."""

_ALWAYS_HARMLESS = 16 << 20
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA}
_IS_ENCRYPTED = 0x1
_IS_UTF8 = 0x800
_LOCAL_HEADER = 30
_KEPT_OPEN = 4
_DRIVE = re.compile(r"[A-Za-z]:")
_DIRECTORY_ERRORS = (
    zipfile.BadZipFile,
    OSError,
    NotImplementedError,
    ValueError,
    OverflowError,
    EOFError,
    struct.error,
)
_UNPACKING_ERRORS = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError)


class Refusal(NamedTuple):
    """A member that is not read.

    Attributes
    ----------
    name : str
        Its name in the zip.
    reason : str
        Why.
    """

    name: str
    reason: str


class MemberStream(io.RawIOBase):
    """A member of a zip as it is unpacked, held to the size that the zip declares for it.

    Parameters
    ----------
    inner : binary file
        Gives the unpacked bytes, and one more than declared if there is one.
    declared : int
        Size that the zip declares [byte].
    """

    def __init__(self, inner: zipfile.ZipExtFile, declared: int) -> None:
        self._inner = inner
        self._declared = declared
        self._count = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Unpack into a buffer; the last bytes before a break are given before it is raised.

        Raises
        ------
        zipfile.BadZipFile
            The member is damaged, or is not as large as the zip declares.
        OSError
            The zip cannot be read.
        """
        try:
            data = self._inner.read1(len(buffer))
        except _UNPACKING_ERRORS as error:
            raise zipfile.BadZipFile(f"damaged in the zip: {error}") from error
        self._count += len(data)
        if self._count > self._declared:
            raise zipfile.BadZipFile(f"holds more than the {self._declared} bytes that the zip declares: refused")
        if len(buffer) and not data and self._count < self._declared:
            raise zipfile.BadZipFile(f"ends after {self._count} of the {self._declared} bytes that the zip declares")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the member; the zip stays open."""
        if not self.closed:
            self._inner.close()
        super().close()


class Archive:
    """The members of a zip.

    Names that are not marked as UTF-8 are read as UTF-8 if they can be, else as Shift_JIS (cp932), in which Japanese
    Windows writes them.

    Parameters
    ----------
    path : Path
        The zip.

    Attributes
    ----------
    members : dict of str to zipfile.ZipInfo
        Files that may be read, by name, in the order of their names.
    refused : list of Refusal
        Files that may not, by name: a path that leads out of the zip, a link, an encrypted member, one that overlaps
        another or has the same name as a later one, one that is packed too tightly to be true.

    Raises
    ------
    UnreadableSourceError
        It is not a zip that can be read.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._file = zipfile.ZipFile(path)
        except _DIRECTORY_ERRORS as error:
            raise UnreadableSourceError(f"{path}: not a zip that can be read ({error}); download it again") from error
        entries = [(_decode_name(info), info) for info in self._file.infolist()]
        entries = [(name, info) for name, info in entries if not name.endswith(("/", "\\"))]
        overlapping = _find_overlaps([info for _, info in entries])
        last = dict(entries)
        self.members: dict[str, zipfile.ZipInfo] = {}
        self.refused: list[Refusal] = []
        for name, info in sorted(entries, key=lambda entry: entry[0]):
            reason = _find_reason(name, info)
            if reason is None and id(info) in overlapping:
                reason = "shares its bytes with another member: refused"
            if reason is None and last[name] is not info:
                reason = "a later member has the same name, and is read in its place"
            if reason is None:
                self.members[name] = info
            else:
                self.refused.append(Refusal(name, reason))

    def open(self, name: str) -> IO[bytes]:
        """Open a member.

        Parameters
        ----------
        name : str
            One of `members`.

        Returns
        -------
        binary file
            `MemberStream`.

        Raises
        ------
        zipfile.BadZipFile
            There is no such member any more, or its header is damaged.
        OSError
            The zip cannot be read.
        """
        if name not in self.members:
            raise zipfile.BadZipFile(f"{name}: no such member that may be read")
        info = self.members[name]
        # zipfile stops at the declared size without a word; with one byte more, what lies beyond it shows.
        wider = copy.copy(info)
        wider.file_size = info.file_size + 1
        try:
            inner = self._file.open(wider)
        except (*_UNPACKING_ERRORS, ValueError) as error:
            raise zipfile.BadZipFile(f"damaged in the zip: {error}") from error
        assert isinstance(inner, zipfile.ZipExtFile)
        return MemberStream(inner, info.file_size)  # type: ignore[return-value]


def open_archive(path: Path) -> Archive:
    """Open a zip, or take it from the few that this process has open.

    The directory of a city's zip can name a hundred thousand members; reading it anew for each would take longer than
    reading them.

    Parameters
    ----------
    path : Path
        The zip.

    Returns
    -------
    Archive

    Raises
    ------
    UnreadableSourceError
        It is not a zip that can be read.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise UnreadableSourceError(f"{path}: not a zip that can be read ({error}); download it again") from error
    return _open_archive(path.absolute(), status.st_size, status.st_mtime_ns, os.getpid())


# The process is part of the key, for two processes that share a handle would move each other's place in the file.
@lru_cache(maxsize=_KEPT_OPEN)
def _open_archive(path: Path, size: int, changed: int, process: int) -> Archive:  # noqa: ARG001
    return Archive(path)


def _decode_name(info: zipfile.ZipInfo) -> str:
    name = info.orig_filename
    if info.flag_bits & _IS_UTF8:
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


def _find_reason(name: str, info: zipfile.ZipInfo) -> str | None:
    path = name.replace("\\", "/")
    kind = stat.S_IFMT(info.external_attr >> 16)
    if path.startswith("/") or _DRIVE.match(path) or ".." in path.split("/") or "\0" in path:
        return "its path leads out of the zip: refused"
    if kind not in (0, stat.S_IFREG):
        return f"a {'link' if kind == stat.S_IFLNK else 'special file'}, not a file: refused"
    if info.flag_bits & _IS_ENCRYPTED:
        return "encrypted; unpack the zip with its password first"
    if info.compress_type not in _METHODS:
        return f"packed by method {info.compress_type}, which cannot be read; unpack the zip first"
    if info.file_size > LARGEST_MEMBER:
        return f"declares {info.file_size} bytes, more than {LARGEST_MEMBER}: refused"
    if info.file_size > _ALWAYS_HARMLESS and info.file_size > HIGHEST_RATIO * info.compress_size:
        return f"{info.compress_size} bytes declare to unpack to {info.file_size}, over {HIGHEST_RATIO} to 1: refused"
    return None


def _find_overlaps(infos: list[zipfile.ZipInfo]) -> set[int]:
    """Give the ids of the members whose bytes, by the least that they can take, reach into another's."""
    found: set[int] = set()
    reach, holder = -1, None
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < reach and holder is not None:
            found.update((id(info), id(holder)))
        end = info.header_offset + _LOCAL_HEADER + info.compress_size
        if end > reach:
            reach, holder = end, info
    return found
