"""What a download holds: unpacked from its transport, weighed, hashed and looked at."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from plateau_sc.catalog.patience import FaultError
from plateau_sc.errors import AnswerError, ChecksumError, TooLargeError

_CHUNK = 1 << 20
_ZIP_MARKS = (b"PK\x03\x04", b"PK\x05\x06")
_WEB_PAGE = re.compile(rb"^\s*(<!--.*?-->\s*)*<(!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_PROLOG = rb"(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>]*>)*"
_ROOT = re.compile(rb"^(?:\xef\xbb\xbf)?" + _PROLOG + rb"<([A-Za-z_][\w.:-]*)", re.DOTALL)


def unpack_gzip(source: Path, target: BinaryIO, url: str, limit: int | None) -> tuple[int, str]:
    """Copy a download that was compressed on its way to a file as it is meant.

    Parameters
    ----------
    source : Path
        What was sent.
    target : binary file
        Where it goes.
    url : str
        Where it comes from.
    limit : int or None
        Largest size [byte].

    Returns
    -------
    size : int
        Size of the target [byte].
    sha256 : str
        Its hash, 64 hexadecimal digits.

    Raises
    ------
    FaultError
        The compressed bytes are damaged.
    TooLargeError
        There is more than the limit.
    """
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as sent:
        for piece in _inflate(iter(lambda: sent.read(_CHUNK), b"")):
            size += len(piece)
            if limit is not None and size > limit:
                raise too_large(url, f"unpacked, more than {limit:,} bytes", limit)
            digest.update(piece)
            target.write(piece)
    return size, digest.hexdigest()


def weigh_file(path: Path, url: str, limit: int | None) -> tuple[int, str]:
    """Return the size and the hash of a download that was sent as it is meant.

    Parameters
    ----------
    path : Path
        What was sent.
    url : str
        Where it comes from.
    limit : int or None
        Largest size [byte].

    Returns
    -------
    size : int
        Size [byte].
    sha256 : str
        Its hash, 64 hexadecimal digits.

    Raises
    ------
    TooLargeError
        There is more than the limit.
    """
    size = path.stat().st_size
    if limit is not None and size > limit:
        raise too_large(url, f"{size:,} bytes", limit)
    return size, hash_content(path)


def hash_content(path: Path) -> str:
    """Return the hash of a file.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    str
        SHA-256, 64 hexadecimal digits.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def require_content(url: str, expected: str | None, found: str, size: int) -> None:
    """Refuse a file that is not the one whose hash was given.

    Parameters
    ----------
    url : str
        Where it comes from.
    expected : str or None
        The hash that was given.
    found : str
        The hash that it has.
    size : int
        Its size [byte].

    Raises
    ------
    ChecksumError
        The two differ.
    """
    if expected is not None and found != expected.lower():
        raise ChecksumError(
            f"{url}: expected sha256 {expected.lower()}, found {found} ({size:,} bytes); "
            "the file was changed on its server or on its way"
        )


def require_kind(path: Path, name: str, url: str, kind: str | None) -> None:
    """Refuse a web page, or anything else that is no zip, where a file was asked for.

    Parameters
    ----------
    path : Path
        What came.
    name : str
        What it is called.
    url : str
        Where it comes from.
    kind : str or None
        Content-Type of the answer.

    Raises
    ------
    AnswerError
        It is not what its name says.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    suffix = name.lower().rpartition(".")[2]
    if suffix not in ("html", "htm") and _WEB_PAGE.match(head.removeprefix(b"\xef\xbb\xbf")):
        raise AnswerError(f"{url}: expected a file, found a web page ({kind or 'no Content-Type'}); is the URL right?")
    if suffix == "zip" and not head.startswith(_ZIP_MARKS):
        raise AnswerError(f"{url}: expected a zip, found something else ({kind or 'no Content-Type'})")


def is_cut_off(path: Path) -> bool:
    """Tell whether an XML file ends before its root element does.

    Parameters
    ----------
    path : Path
        Any file.

    Returns
    -------
    bool
        False for what is no XML.
    """
    with path.open("rb") as file:
        match = _ROOT.match(file.read(65_536))
        if match is None:
            return path.stat().st_size == 0
        file.seek(max(0, path.stat().st_size - 4096))
        tail = file.read()
    name = re.escape(match.group(1))
    return re.search(rb"</" + name + rb"\s*>", tail) is None and re.search(rb"<" + name + rb"[^>]*/>", tail) is None


def too_large(url: str, found: str, limit: int) -> TooLargeError:
    """Return the error of a file that is larger than a limit.

    Parameters
    ----------
    url : str
        Where it comes from.
    found : str
        What is known of its size.
    limit : int
        Largest size [byte].

    Returns
    -------
    TooLargeError
    """
    return TooLargeError(f"{url}: {found}, and the limit is {limit:,}; raise the limit to take it")


def _inflate(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Decompress gzip, of one member or several, in pieces of bounded size."""
    decoder = zlib.decompressobj(wbits=31)
    try:
        for piece in pieces:
            pending = piece
            while pending:
                yield decoder.decompress(pending, _CHUNK)
                pending = decoder.unconsumed_tail
                if decoder.eof and decoder.unused_data.strip(b"\x00"):
                    pending, decoder = decoder.unused_data, zlib.decompressobj(wbits=31)
        yield decoder.flush()
    except zlib.error as error:
        raise FaultError(f"the compressed bytes are damaged ({error})") from error
    if not decoder.eof:
        raise FaultError("the compressed bytes end too early")
