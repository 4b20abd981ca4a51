"""Answers that are read against a deadline, byte by byte: a time limit of a socket begins anew with each byte."""

from __future__ import annotations

import http.client
import io
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from plateau_sc.catalog.patience import Effort
from plateau_sc.errors import NetworkError

_M = TypeVar("_M", bound=urllib3.PoolManager)
_EFFORT: ContextVar[Effort | None] = ContextVar("effort", default=None)


def bind_manager(manager: _M) -> _M:
    """Let the connections of a manager heed what `bound_by` says.

    Parameters
    ----------
    manager : urllib3.PoolManager
        Changed in place.

    Returns
    -------
    urllib3.PoolManager
        The same.
    """
    manager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}
    return manager


@contextmanager
def bound_by(effort: Effort) -> Iterator[None]:
    """Hold all answers that begin within the block to the time that an effort has left, to their last byte.

    Parameters
    ----------
    effort : Effort
        The work that the answers are part of.
    """
    token = _EFFORT.set(effort)
    try:
        yield
    finally:
        _EFFORT.reset(token)


class _TimedSocket(io.RawIOBase):
    """The incoming side of a socket; each reading waits no longer than the effort has time left."""

    def __init__(self, sock: socket.socket, effort: Effort) -> None:
        super().__init__()
        self._sock = sock
        self._raw: io.RawIOBase = sock.makefile("rb", buffering=0)
        self._usual = sock.gettimeout()
        self._effort = effort

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        try:
            left = self._effort.remaining()
        except NetworkError as error:
            # What the library takes for a slow server; the effort then says that the time is over.
            raise TimeoutError(str(error)) from error
        self._sock.settimeout(left if self._usual is None else min(left, self._usual))
        count: int | None = self._raw.readinto(buffer)
        return count

    def close(self) -> None:
        self._raw.close()
        super().close()


class _TimedResponse(http.client.HTTPResponse):
    def __init__(self, sock: socket.socket, *arguments: Any, **options: Any) -> None:
        super().__init__(sock, *arguments, **options)
        effort = _EFFORT.get()
        if effort is not None:
            timed: io.BufferedReader = io.BufferedReader(_TimedSocket(sock, effort))
            self.fp.close()
            self.fp = timed


class _PlainConnection(HTTPConnection):
    response_class = _TimedResponse


class _SecureConnection(HTTPSConnection):
    response_class = _TimedResponse


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _PlainConnection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection
