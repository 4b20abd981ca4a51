"""A connection to a server: pooled, with time limits, and with one clear error for all that can go wrong."""

from __future__ import annotations

import json
import os
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3
from urllib3.exceptions import (
    HTTPError,
    InvalidHeader,
    LocationValueError,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
    ProxySchemeUnknown,
    ResponseError,
    SSLError,
)
from urllib3.exceptions import TimeoutError as SlowServerError
from urllib3.util import Retry, Timeout, make_headers, parse_url

from plateau_sc._version import __version__
from plateau_sc.catalog.addresses import check_url
from plateau_sc.catalog.deadlines import bind_manager, bound_by
from plateau_sc.catalog.patience import Effort, FaultError, Patience
from plateau_sc.errors import AnswerError, NetworkError, ParameterError, PlateauScError, TooLargeError

BASE_URL = "https://api.plateauview.mlit.go.jp"
"""The delivery service of Project PLATEAU."""

_HEADERS = {"User-Agent": f"plateau_sc/{__version__}", "Accept-Encoding": "gzip"}
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_MOST_REDIRECTS = 10
_CHUNK = 1 << 16
_LARGEST_JSON = 200_000_000
_LARGEST_COMPLAINT = 65_536


class Connection:
    """A connection to the delivery service, and to the servers that its answers name.

    Parameters
    ----------
    base_url : str
        Address of the service.
    patience : Patience
        How long it is borne with.
    sleep, clock : callable
        Stand-ins for those of `time`, for tests.

    Raises
    ------
    ParameterError
        The address is none.

    Examples
    --------
    >>> Connection("https://example.org/").base_url
    'https://example.org'
    """

    def __init__(
        self,
        base_url: str = BASE_URL,
        *,
        patience: Patience | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.base_url = check_url(base_url).rstrip("/")
        self.patience = patience or Patience()
        self.sleep, self.clock = sleep, clock
        self._managers: dict[str | None, urllib3.PoolManager] = {}

    def begin(self, what: str) -> Effort:
        """Begin a piece of work that may need several attempts.

        Parameters
        ----------
        what : str
            What is asked for, as messages name it.

        Returns
        -------
        Effort
            With all attempts and all time left.
        """
        return Effort(what, self.patience, self.sleep, self.clock)

    def get_json(self, path: str) -> Any:
        """Ask the service for JSON.

        Parameters
        ----------
        path : str
            Below the base URL, quoted.

        Returns
        -------
        object
            What it holds; None if the service says in JSON that there is nothing.

        Raises
        ------
        NetworkError
            The service cannot be reached, or fails each time.
        AnswerError
            The answer is a refusal, or no JSON.
        """
        return self._ask_json("GET", self.base_url + path, None)

    def post_json(self, path: str, content: Any) -> Any:
        """Send JSON to the service, and return its answer as `get_json` does.

        Parameters
        ----------
        path : str
            Below the base URL, quoted.
        content : object
            What is sent.

        Returns
        -------
        object
            What the answer holds.
        """
        return self._ask_json("POST", self.base_url + path, json.dumps(content).encode())

    @contextmanager
    def open(
        self,
        method: str,
        url: str,
        effort: Effort,
        *,
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
    ) -> Iterator[urllib3.BaseHTTPResponse]:
        """Make one attempt at a request, and follow where it leads.

        Parameters
        ----------
        method, url : str
            What is asked for.
        effort : Effort
            The work that the attempt is part of.
        headers : mapping of str to str, optional
            Further headers.
        body : bytes, optional
            What is sent.

        Yields
        ------
        urllib3.BaseHTTPResponse
            With any status; its body is not read yet, and not decoded.

        Raises
        ------
        FaultError
            The attempt failed, here or while the body was read, and another may not.
        AnswerError
            It leads in a circle, or to where it must not.
        NetworkError
            The server is not who it says it is.
        """
        response = None
        try:
            response = self._send(method, url, effort, _HEADERS | dict(headers or {}), body)
            _refuse_downgrade(url, response)
            yield response
        except HTTPError as error:
            raise _explain(error, url) from error
        finally:
            if response is not None:
                # a body that was not read to its end costs the connection, and nothing else
                response.close()

    def _send(
        self, method: str, url: str, effort: Effort, headers: dict[str, str], body: bytes | None
    ) -> urllib3.BaseHTTPResponse:
        left = effort.remaining()
        try:
            with bound_by(effort):
                return self._manager(url).request(
                    method,
                    url,
                    body=body,
                    headers=headers,
                    timeout=Timeout(connect=min(self.patience.connect, left), read=min(self.patience.read, left)),
                    retries=Retry(None, connect=0, read=0, redirect=_MOST_REDIRECTS, status=0, other=0),
                    preload_content=False,
                    decode_content=False,
                )
        except (LocationValueError, ValueError) as error:
            # the address itself was checked: this is one that it leads to
            if isinstance(error, PlateauScError):
                raise
            raise AnswerError(f"{url}: leads to an address that cannot be used ({error})") from error

    def _ask_json(self, method: str, url: str, body: bytes | None) -> Any:
        effort = self.begin(url)
        headers = {"Accept": "application/json"} | ({} if body is None else {"Content-Type": "application/json"})
        while True:
            try:
                with self.open(method, url, effort, headers=headers, body=body) as response:
                    if response.status == 404 and _read_complaint(response, effort) is not None:
                        return None
                    require_success(response, url, effort)
                    return _parse_json(_read_all(response, url, effort), url, response.headers.get("Content-Type"))
            except FaultError as fault:
                try:
                    effort.bear(fault)
                except FaultError:
                    raise AnswerError(f"{url}: {fault}; is the base URL that of a delivery service?") from fault

    def _manager(self, url: str) -> urllib3.PoolManager:
        proxy = _find_proxy(url)
        if proxy not in self._managers:
            self._managers[proxy] = _make_manager(proxy)
        return self._managers[proxy]


def default_connection() -> Connection:
    """Return the connection that is used where none is given: one a process, so that its pools are shared.

    Returns
    -------
    Connection
        To the delivery service of Project PLATEAU.
    """
    return _connection_of(os.getpid())


def require_success(response: urllib3.BaseHTTPResponse, url: str, effort: Effort) -> None:
    """Refuse an answer that is none.

    Parameters
    ----------
    response : urllib3.BaseHTTPResponse
        Its body is not read yet.
    url : str
        What was asked for.
    effort : Effort
        The work that it is part of.

    Raises
    ------
    FaultError
        The status may pass, or is 404.
    AnswerError
        The server refuses.
    """
    status = response.status
    if 200 <= status < 300:
        return
    complaint = _read_complaint(response, effort)
    said = f"the server answered {status} ({response.reason or '-'})" + (f": {complaint}" if complaint else "")
    if status == 404:
        raise FaultError(said, missing=True)
    if status in _PASSING:
        raise FaultError(said, _read_retry_after(response))
    raise AnswerError(f"{url}: {said}")


def read_chunks(response: urllib3.BaseHTTPResponse, effort: Effort) -> Iterator[bytes]:
    """Read a body as it comes.

    Parameters
    ----------
    response : urllib3.BaseHTTPResponse
        Where it comes from.
    effort : Effort
        Ends it when the time is over.

    Yields
    ------
    bytes
        As they were sent, not decoded.
    """
    while chunk := response.read1(_CHUNK, decode_content=False):
        effort.remaining()
        yield chunk


@lru_cache(maxsize=2)
def _connection_of(_process: int) -> Connection:
    return Connection()


def _find_proxy(url: str) -> str | None:
    parts = urlsplit(url)
    host = parts.hostname or ""
    if host == "localhost" or host.startswith("127.") or host == "::1" or proxy_bypass(host):
        return None
    return getproxies().get(parts.scheme)


def _make_manager(proxy: str | None) -> urllib3.PoolManager:
    if proxy is None:
        return bind_manager(urllib3.PoolManager(num_pools=8, maxsize=8))
    try:
        auth = parse_url(proxy).auth
        headers = make_headers(proxy_basic_auth=auth) if auth else None
        return bind_manager(urllib3.ProxyManager(proxy, num_pools=8, maxsize=8, proxy_headers=headers))
    except (ProxySchemeUnknown, LocationValueError) as error:
        raise ParameterError(f"the proxy of the environment cannot be used: {error}; set HTTPS_PROXY anew") from error


def _refuse_downgrade(url: str, response: urllib3.BaseHTTPResponse) -> None:
    history = response.retries.history if response.retries else ()
    plain = [step.redirect_location for step in history if (step.redirect_location or "").lower().startswith("http:")]
    if plain and url.lower().startswith("https:"):
        raise AnswerError(f"{url}: leads from https to {plain[0]}, which is not protected; expected https all the way")


def _explain(error: HTTPError, url: str) -> Exception:
    """Turn an error of the library into ours: one that another attempt may mend, or a last one."""
    reason: Any = error.reason if isinstance(error, MaxRetryError) and error.reason is not None else error
    if isinstance(reason, ResponseError):
        return AnswerError(f"{url}: leads on and on, more than {_MOST_REDIRECTS} times; the server is set up wrong")
    if isinstance(reason, SSLError) and isinstance(reason.args[0], ssl.SSLCertVerificationError):
        return NetworkError(f"{url}: the server's certificate is not valid ({reason.args[0].verify_message})")
    if isinstance(reason, NameResolutionError):
        return FaultError("the name of the server was not found; is there a network?")
    # this one goes by the name of a timeout too
    if isinstance(reason, SlowServerError) and not isinstance(reason, NewConnectionError):
        return FaultError("the server did not answer in time")
    return FaultError(f"the connection failed ({' '.join(str(reason).split())})")


def _read_complaint(response: urllib3.BaseHTTPResponse, effort: Effort) -> str | None:
    """Return what the JSON of an error says; None where there is none."""
    try:
        text = b""
        while len(text) < _LARGEST_COMPLAINT and (chunk := response.read1(_CHUNK, decode_content=True)):
            effort.remaining()
            text += chunk
        content = json.loads(text)
    except (ValueError, HTTPError, RecursionError):
        return None
    if not isinstance(content, dict) or "error" not in content:
        return None
    said = [str(content[name]) for name in ("error", "reason", "url") if content.get(name)]
    return " ".join(", ".join(said).split())[:300]


def _read_retry_after(response: urllib3.BaseHTTPResponse) -> float | None:
    try:
        return Retry().get_retry_after(response)
    except (InvalidHeader, ValueError, OverflowError):
        return None


def _read_all(response: urllib3.BaseHTTPResponse, url: str, effort: Effort) -> bytes:
    parts, size = [], 0
    while chunk := response.read1(_CHUNK, decode_content=True):
        effort.remaining()
        parts.append(chunk)
        size += len(chunk)
        if size > _LARGEST_JSON:
            raise TooLargeError(f"{url}: the answer is larger than {_LARGEST_JSON / 1e6:,.0f} MB; ask for less at once")
    return b"".join(parts)


def _parse_json(body: bytes, url: str, kind: str | None) -> Any:
    text = body.removeprefix(b"\xef\xbb\xbf").lstrip()
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        what = "a web page" if text.startswith(b"<") else "nothing" if not text else "something else"
        raise AnswerError(
            f"{url}: expected JSON, found {what} ({kind or 'no Content-Type'}, {len(body):,} bytes); "
            "is the base URL that of a delivery service?"
        ) from error
    if isinstance(content, dict) and content.keys() <= {"error", "reason", "url"} and "error" in content:
        raise AnswerError(f"{url}: the server refuses: {content['error']}")
    return content
