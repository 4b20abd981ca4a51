"""A real HTTP server on loopback that stands for the delivery service, and misbehaves on request."""

import gzip
import hashlib
import itertools
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit

Behaviour = Callable[["Handler"], None]


@dataclass
class Request:
    """What was asked."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class StoredFile:
    """A file that is served as a good server serves it."""

    content: bytes
    packed: bool = False
    ranges: bool = True

    @property
    def sent(self) -> bytes:
        return gzip.compress(self.content, mtime=0) if self.packed else self.content

    @property
    def etag(self) -> str:
        return f'"{hashlib.sha256(self.content).hexdigest()[:16]}"'


@dataclass
class DeliveryServer:
    """The server, its files, and what was asked of it."""

    url: str = ""
    files: dict[str, StoredFile] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    _scripts: dict[str, list[Behaviour]] = field(default_factory=dict)
    _habits: dict[str, Behaviour] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def store(self, path: str, content: bytes, **how: bool) -> str:
        """Serve a file as it should be, and return its address."""
        self.files[path] = StoredFile(content, **how)
        return self.url + path

    def script(self, path: str, *behaviours: Behaviour) -> str:
        """Do these things at the next requests for a path, one at each."""
        self._scripts.setdefault(path, []).extend(behaviours)
        return self.url + path

    def always(self, path: str, behaviour: Behaviour) -> str:
        """Do this at each request for a path."""
        self._habits[path] = behaviour
        return self.url + path

    def answer_search(self, condition: str, content: Any) -> None:
        """Answer a search with JSON."""
        self.always(f"/datacatalog/citygml/{condition}", send_json(content))

    def asked(self, path: str) -> list[Request]:
        return [request for request in self.requests if request.path == path]

    def choose(self, request: Request) -> Behaviour:
        with self._lock:
            self.requests.append(request)
            if self._scripts.get(request.path):
                return self._scripts[request.path].pop(0)
        if request.path in self._habits:
            return self._habits[request.path]
        if request.path in self.files:
            return send_file(self.files[request.path])
        return send(404, b"<html><h1>Not Found</h1></html>", {"Content-Type": "text/html"})


class Handler(BaseHTTPRequestHandler):
    """Hands each request to what the test wants done with it."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    delivery: DeliveryServer

    def handle_request(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        path = unquote(urlsplit(self.path).path)
        self.delivery.choose(Request(self.command, path, dict(self.headers.items()), body))(self)

    do_GET = do_POST = handle_request  # noqa: N815 - the names that the library asks for

    def log_message(self, *args: object) -> None:
        """Say nothing."""

    def head(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()


@contextmanager
def serve() -> Iterator[DeliveryServer]:
    """Run a server while the block runs."""
    delivery = DeliveryServer()
    handler = type("DeliveryHandler", (Handler,), {"delivery": delivery})
    server = _QuietServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.block_on_close = False
    delivery.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield delivery
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that leave."""


def send(status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> Behaviour:
    def behave(handler: Handler) -> None:
        handler.head(status, {"Content-Length": str(len(body))} | (headers or {}))
        handler.wfile.write(body)

    return behave


def send_json(content: Any, status: int = 200) -> Behaviour:
    body = json.dumps(content, ensure_ascii=False).encode()
    return send(status, body, {"Content-Type": "application/json; charset=utf-8"})


def send_file(file: StoredFile) -> Behaviour:
    """Serve a file with ETag, ranges and conditions."""

    def behave(handler: Handler) -> None:
        sent, headers = file.sent, {"ETag": file.etag, "Content-Type": "application/octet-stream"}
        if file.packed:
            headers["Content-Encoding"] = "gzip"
        if handler.headers.get("If-None-Match") == file.etag:
            handler.head(304, headers)
            return
        wanted = re.fullmatch(r"bytes=(\d+)-", handler.headers.get("Range", ""))
        if wanted and file.ranges and handler.headers.get("If-Range", file.etag) == file.etag:
            start = int(wanted[1])
            if start >= len(sent):
                handler.head(416, headers | {"Content-Range": f"bytes */{len(sent)}", "Content-Length": "0"})
                return
            headers["Content-Range"] = f"bytes {start}-{len(sent) - 1}/{len(sent)}"
            handler.head(206, headers | {"Content-Length": str(len(sent) - start)})
            handler.wfile.write(sent[start:])
            return
        handler.head(200, headers | {"Content-Length": str(len(sent))})
        handler.wfile.write(sent)

    return behave


def cut(file: StoredFile, after: int, *, validator: bool = True) -> Behaviour:
    """Promise a whole file, send a part of what was asked for, and cut the connection."""

    def behave(handler: Handler) -> None:
        sent = file.sent
        headers = {"ETag": file.etag} if validator else {}
        if file.packed:
            headers["Content-Encoding"] = "gzip"
        wanted = re.fullmatch(r"bytes=(\d+)-", handler.headers.get("Range", ""))
        start = int(wanted[1]) if wanted else 0
        status = 206 if wanted else 200
        if wanted:
            headers["Content-Range"] = f"bytes {start}-{len(sent) - 1}/{len(sent)}"
        handler.head(status, headers | {"Content-Length": str(len(sent) - start)})
        handler.wfile.write(sent[start : start + after])
        handler.wfile.flush()
        handler.close_connection = True

    return behave


def drip(body: bytes, pause: float, status: int = 200) -> Behaviour:
    """Send a body byte by byte."""

    def behave(handler: Handler) -> None:
        handler.head(status, {"Content-Length": str(len(body))})
        for number in range(len(body)):
            handler.wfile.write(body[number : number + 1])
            handler.wfile.flush()
            time.sleep(pause)

    return behave


def drip_head(pause: float) -> Behaviour:
    """Send a status line and headers byte by byte, without an end."""

    def behave(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in itertools.count():
            for byte in b"X-%d: y\r\n" % number:
                handler.wfile.write(bytes([byte]))
                handler.wfile.flush()
                time.sleep(pause)

    return behave


def hang(seconds: float) -> Behaviour:
    """Take a request, and say nothing."""

    def behave(handler: Handler) -> None:
        time.sleep(seconds)
        handler.close_connection = True

    return behave


def hang_up(handler: Handler) -> None:
    """Cut the connection without a word."""
    handler.close_connection = True
