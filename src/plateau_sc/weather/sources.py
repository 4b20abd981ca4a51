"""What a reader is given: a file, an address, bytes or parsed JSON, brought to the one form that it reads."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeAlias

from plateau_sc.catalog.addresses import check_url
from plateau_sc.catalog.connection import Connection, require_success
from plateau_sc.catalog.patience import Effort, FaultError, Patience
from plateau_sc.errors import AnswerError, ParameterError, SourceNotFoundError, TooLargeError, UnreadableSourceError

Source: TypeAlias = str | os.PathLike[str] | bytes
"""A path, an address that begins with http:// or https://, or the content itself."""

JsonSource: TypeAlias = str | os.PathLike[str] | bytes | dict[str, Any] | list[Any]
"""The same, or JSON that is parsed already."""

_CHUNK: Final = 1 << 16
_LARGEST: Final = 200_000_000


class MissingPageError(AnswerError):
    """A server says that it has no such page."""


def read_bytes(source: Source) -> tuple[bytes, str]:
    """Give the content of a source.

    Parameters
    ----------
    source : str, path or bytes
        A path, an address, or the content itself.

    Returns
    -------
    content : bytes
        What it holds.
    label : str
        What messages and sources call it.

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It cannot be read, or is empty.
    NetworkError, AnswerError, MissingPageError
        A server cannot be reached, refuses, or has no such page.
    ParameterError
        It is none of these.
    """
    if isinstance(source, bytes | bytearray):
        content, label = bytes(source), "the bytes given"
    elif isinstance(source, str) and source.lstrip().lower().startswith(("http://", "https://")):
        content, label = _fetch(check_url(source)), source
    elif isinstance(source, str | os.PathLike):
        content, label = _read_file(Path(source)), Path(source).name
    else:
        raise ParameterError(f"expected a path, an address or bytes, found {type(source).__name__}")
    if not content.strip():
        raise UnreadableSourceError(f"{label}: expected weather, found nothing ({len(content)} bytes)")
    return content, label


def read_json(source: JsonSource) -> tuple[Any, str]:
    """Give the JSON of a source.

    Parameters
    ----------
    source : str, path, bytes, dict or list
        A path, an address, the text in bytes, or what was parsed already.

    Returns
    -------
    content : object
        What it holds.
    label : str
        What messages and sources call it.

    Raises
    ------
    UnreadableSourceError
        It is no JSON.
    PlateauScError
        As `read_bytes`.
    """
    if isinstance(source, dict | list):
        return source, "the JSON given"
    content, label = read_bytes(source)
    try:
        return json.loads(content.removeprefix(b"\xef\xbb\xbf")), label
    except (ValueError, RecursionError) as error:
        what = "a web page" if content.lstrip().startswith(b"<") else f"{content[:40]!r}"
        raise UnreadableSourceError(f"{label}: expected JSON, found {what} ({error})") from error


def read_text(source: Source, encoding: str | None = None) -> tuple[str, str]:
    """Give the text of a source.

    Parameters
    ----------
    source : str, path or bytes
        A path, an address, or the text in bytes.
    encoding : str, optional
        UTF-8, else the Shift JIS of Windows, if not given.

    Returns
    -------
    content : str
        What it holds, without a byte order mark.
    label : str
        What messages and sources call it.

    Raises
    ------
    UnreadableSourceError
        It is of another encoding.
    PlateauScError
        As `read_bytes`.
    """
    content, label = read_bytes(source)
    for name in (encoding,) if encoding else ("utf-8-sig", "cp932"):
        try:
            return content.decode(name), label
        except UnicodeDecodeError:
            continue
        except LookupError as error:
            raise ParameterError(f"unknown encoding {encoding!r}; expected one like 'utf-8' or 'cp932'") from error
    raise UnreadableSourceError(f"{label}: expected text in {encoding or 'UTF-8 or Shift JIS'}; pass its encoding")


def _read_file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceNotFoundError(f"{path}: there is no such file") from error
    except (OSError, ValueError) as error:
        raise UnreadableSourceError(f"{path}: cannot be read ({error})") from error


@lru_cache(maxsize=2)
def _connect(_process: int) -> Connection:
    return Connection(patience=Patience(attempts=4, missing_attempts=1, deadline=120.0))


def _fetch(url: str) -> bytes:
    connection = _connect(os.getpid())
    effort = connection.begin(url)
    while True:
        try:
            return _attempt(connection, url, effort)
        except FaultError as fault:
            try:
                effort.bear(fault)
            except FaultError:
                raise MissingPageError(f"{url}: {fault}; is the address right?") from fault


def _attempt(connection: Connection, url: str, effort: Effort) -> bytes:
    parts, size = [], 0
    with connection.open("GET", url, effort) as response:
        require_success(response, url, effort)
        while chunk := response.read1(_CHUNK, decode_content=True):
            effort.remaining()
            parts.append(chunk)
            size += len(chunk)
            if size > _LARGEST:
                raise TooLargeError(f"{url}: the answer is larger than {_LARGEST / 1e6:,.0f} MB; ask for less at once")
    return b"".join(parts)
