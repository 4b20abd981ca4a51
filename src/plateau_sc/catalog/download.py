"""One file from the web: gone on with after a cut, checked, and put in place when it is whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import urllib3

from plateau_sc.catalog.connection import Connection, read_chunks, require_success
from plateau_sc.catalog.content import is_cut_off, require_content, require_kind, too_large, unpack_gzip, weigh_file
from plateau_sc.catalog.patience import Effort, FaultError
from plateau_sc.catalog.storage import explain_writing, make_folder, read_record, write_record
from plateau_sc.errors import AnswerError, ChecksumError, SourceNotFoundError
from plateau_sc.types import Progress

_RENEWING_BYTES = 1 << 16
_NOT_SATISFIABLE = 416
_NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is known of a file that came.

    Attributes
    ----------
    path : Path
        Where it is.
    url : str
        Where it comes from.
    bytes : int
        Its size.
    sha256 : str
        Its hash, 64 hexadecimal digits.
    validator : str or None
        ETag or date by which the server knows this version of it.
    fetched : str
        When it came, in UTC (ISO 8601).
    cut_off : bool
        Whether it is XML that ends before its root element does: so it may lie on the server, for such files exist.
    """

    path: Path
    url: str
    bytes: int
    sha256: str
    validator: str | None
    fetched: str
    cut_off: bool = False


@dataclass(slots=True)
class _Part:
    """A download that is under way: the bytes that came, and what they are a part of."""

    path: Path
    state: dict[str, Any]

    @classmethod
    def find(cls, path: Path, url: str) -> _Part:
        state = read_record(path.with_suffix(".json"))
        return cls(path, state if state is not None and state.get("url") == url and path.is_file() else {})

    @property
    def size(self) -> int:
        return self.path.stat().st_size if self.state and self.path.is_file() else 0

    @property
    def is_resumable(self) -> bool:
        return self.size > 0 and isinstance(self.state.get("validator"), str)

    def begin(self, url: str, response: urllib3.BaseHTTPResponse) -> None:
        self.forget()
        self.state = {
            "url": url,
            "validator": _strong_validator(response),
            "encoding": _encoding_of(response, url),
            "kind": response.headers.get("Content-Type"),
        }
        self.path.touch()
        write_record(self.path.with_suffix(".json"), self.state)

    def continues(self, response: urllib3.BaseHTTPResponse, url: str) -> bool:
        """Tell whether a partial answer goes on where this part ends, and is of the same version."""
        validator = _strong_validator(response)
        return (
            self.is_resumable
            and _range_of(response)[0] == self.size
            and _encoding_of(response, url) == self.state.get("encoding")
            and (validator is None or validator == self.state["validator"])
        )

    def forget(self) -> None:
        self.path.unlink(missing_ok=True)
        self.path.with_suffix(".json").unlink(missing_ok=True)
        self.state = {}


@dataclass(slots=True)
class Download:
    """A file that is to be fetched.

    Attributes
    ----------
    url : str
        As `check_url` gives it.
    target : Path
        Where it goes; its folder is made.
    part : Path
        Where the bytes are kept until all have come, with a record beside them.
    limit : int or None
        Largest size [byte].
    sha256 : str or None
        The hash that it must have.
    progress : callable or None
        Called as ``progress(done, total, what)`` with bytes.
    known : str or None
        Validator of the version that is there already; that one is not fetched again.
    """

    url: str
    target: Path
    part: Path
    limit: int | None = None
    sha256: str | None = None
    progress: Progress | None = None
    known: str | None = None

    def run(self, connection: Connection) -> Delivery | None:
        """Fetch it.

        Parameters
        ----------
        connection : Connection
            What to fetch it with.

        Returns
        -------
        Delivery or None
            None if the version that is there is still the server's.

        Raises
        ------
        SourceNotFoundError
            The server has no such file.
        NetworkError
            The server cannot be reached, is too slow, or fails each time; what came is kept, to go on from.
        AnswerError
            It refuses, leads in a circle, or sends something else.
        TooLargeError
            The file is larger than the limit.
        ChecksumError
            The file has another hash.
        OutputError
            It cannot be written.
        """
        effort = connection.begin(self.url)
        make_folder(self.part.parent)
        with explain_writing(self.target):
            part = _Part.find(self.part, self.url)
        while True:
            before = part.size
            try:
                with explain_writing(self.target):
                    if not self._receive(connection, effort, part):
                        return None
                    return self._finish(part)
            except FaultError as fault:
                if part.is_resumable and part.size - before >= _RENEWING_BYTES:
                    effort.renew()
                try:
                    effort.bear(fault)
                except FaultError:
                    raise SourceNotFoundError(f"{self.url}: {fault}; is the URL right, or out of date?") from fault

    def _receive(self, connection: Connection, effort: Effort, part: _Part) -> bool:
        """Make one attempt; tell whether there was something new."""
        headers = {}
        if part.is_resumable:
            headers = {"Range": f"bytes={part.size}-", "If-Range": part.state["validator"]}
        elif self.known is not None:
            headers = {("If-None-Match" if '"' in self.known else "If-Modified-Since"): self.known}
        with connection.open("GET", self.url, effort, headers=headers) as response:
            if response.status == _NOT_MODIFIED and self.known is not None:
                return False
            if response.status == _NOT_SATISFIABLE and part.is_resumable:
                if _range_of(response)[1] == part.size:
                    return True
                part.forget()
                raise FaultError("the server has no more of the file; it begins anew")
            require_success(response, self.url, effort)
            total = self._place_answer(response, part)
            if self.limit is not None and total is not None and total > self.limit:
                part.forget()
                raise too_large(self.url, f"{total:,} bytes", self.limit)
            self._append(response, effort, part, total)
        return True

    def _place_answer(self, response: urllib3.BaseHTTPResponse, part: _Part) -> int | None:
        """Make the part fit the answer; give the size of the whole as it is sent, where known."""
        if response.status == 206:
            if not part.continues(response, self.url):
                part.forget()
                raise FaultError("the server sent another part of the file than was asked for; it begins anew")
            return _range_of(response)[1]
        part.begin(self.url, response)
        length = response.headers.get("Content-Length", "")
        return int(length) if length.isdecimal() else None

    def _append(self, response: urllib3.BaseHTTPResponse, effort: Effort, part: _Part, total: int | None) -> None:
        size, what = part.size, f"fetching {self.target.name}"
        with part.path.open("ab") as file:
            for chunk in read_chunks(response, effort):
                file.write(chunk)
                size += len(chunk)
                if self.limit is not None and size > self.limit:
                    file.close()
                    part.forget()
                    raise too_large(self.url, f"more than {self.limit:,} bytes", self.limit)
                if self.progress is not None:
                    self.progress(size, total or 0, what)
        if total is not None and size != total:
            if size > total:
                part.forget()
            raise FaultError(f"{size:,} bytes came, and {total:,} were promised")

    def _finish(self, part: _Part) -> Delivery:
        """Unpack what came, look at it, and put it in place."""
        name = unquote(urlsplit(self.url).path).rpartition("/")[2].lower()
        is_packed = part.state.get("encoding") == "gzip"
        whole = part.path.with_suffix(".whole") if is_packed else part.path
        try:
            size, sha256 = self._unpack(part, whole) if is_packed else weigh_file(whole, self.url, self.limit)
            require_content(self.url, self.sha256, sha256, size)
            require_kind(whole, name, self.url, part.state.get("kind"))
            cut_off = name.endswith((".gml", ".xml")) and is_cut_off(whole)
            _put(whole, self.target)
        except (FaultError, ChecksumError, AnswerError):
            part.forget()
            raise
        finally:
            if is_packed:
                whole.unlink(missing_ok=True)
        validator = part.state.get("validator")
        part.forget()
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return Delivery(self.target, self.url, size, sha256, validator, now, cut_off)

    def _unpack(self, part: _Part, whole: Path) -> tuple[int, str]:
        with whole.open("wb") as file:
            return unpack_gzip(part.path, file, self.url, self.limit)


def _put(whole: Path, target: Path) -> None:
    for last in (False, False, True):
        make_folder(target.parent)
        try:
            whole.replace(target)
        except FileNotFoundError:
            # whoever prunes a cache may take the folder away at this moment
            if last:
                raise
        else:
            return


def _strong_validator(response: urllib3.BaseHTTPResponse) -> str | None:
    etag = response.headers.get("ETag", "")
    if etag.startswith('"'):
        return str(etag)
    return response.headers.get("Last-Modified")


def _encoding_of(response: urllib3.BaseHTTPResponse, url: str) -> str:
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding in ("", "identity"):
        return ""
    if encoding in ("gzip", "x-gzip"):
        return "gzip"
    raise AnswerError(f"{url}: sent in the encoding {encoding!r}, and only gzip was asked for")


def _range_of(response: urllib3.BaseHTTPResponse) -> tuple[int | None, int | None]:
    """Return where a partial answer starts and how large the whole is, where it says so."""
    match = re.fullmatch(r"bytes\s+(?:(\d+)-\d+|\*)/(\d+|\*)", response.headers.get("Content-Range", "").strip())
    if match is None:
        return None, None
    start, total = match.groups()
    return (int(start) if start else None), (int(total) if total != "*" else None)
