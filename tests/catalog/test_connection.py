"""Tests of `plateau_sc.catalog.connection`: a service that misbehaves ends in one clear error, or is borne with."""

import gzip
import io
import json
import socket
import ssl
import time

import pytest
from urllib3 import HTTPResponse
from urllib3.exceptions import MaxRetryError, NameResolutionError, SSLError
from urllib3.util.retry import RequestHistory, Retry

from plateau_sc.catalog import Connection, Patience
from plateau_sc.catalog.connection import BASE_URL, default_connection
from plateau_sc.errors import AnswerError, NetworkError, ParameterError
from tests.delivery_server import drip, hang, hang_up, send, send_json

GOOD = send_json({"cities": []})
PAGE = send(200, b"<!DOCTYPE html><title>Maintenance</title>", {"Content-Type": "text/html"})


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_status_that_may_pass_is_borne_with(server, connection, pauses, status: int) -> None:
    server.script("/x", send(status), send(status), send(status), GOOD)
    assert connection.get_json("/x") == {"cities": []}
    assert len(server.asked("/x")) == 4
    assert len(pauses) == 2


def test_a_status_that_stays_ends_it(server, connection) -> None:
    server.always("/x", send_json({"error": "out of order"}, 500))
    with pytest.raises(NetworkError, match=r"/x: tried 4 times.*500 \(Internal Server Error\): out of order"):
        connection.get_json("/x")
    assert len(server.asked("/x")) == 4


def test_the_pause_that_the_server_asks_for_is_made(server, connection, pauses) -> None:
    server.script("/x", send(429, headers={"Retry-After": "7"}), send(503, headers={"Retry-After": "soon"}), GOOD)
    connection.get_json("/x")
    assert pauses[0] == 7.0
    assert len(pauses) == 2


def test_a_storm_of_404_is_borne_with_for_a_while(server, connection) -> None:
    server.script("/x", send(404, b"<h1>404</h1>"), send(404, b"<h1>404</h1>"), GOOD)
    assert connection.get_json("/x") == {"cities": []}
    server.always("/y", send(404, b"<h1>404</h1>"))
    with pytest.raises(AnswerError, match=r"/y: the server answered 404 .*base URL"):
        connection.get_json("/y")
    assert len(server.asked("/y")) == 3


def test_404_said_in_json_is_an_answer(server, connection) -> None:
    server.always("/x", send_json({"error": "not found"}, 404))
    assert connection.get_json("/x") is None
    assert len(server.asked("/x")) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 410])
def test_a_refusal_is_told_at_once(server, connection, status: int) -> None:
    server.always("/x", send_json({"error": "invalid domain", "url": "http://a.example/b.gml"}, status))
    with pytest.raises(AnswerError, match=f"answered {status} .*: invalid domain, http://a.example/b.gml"):
        connection.get_json("/x")
    assert len(server.asked("/x")) == 1


def test_an_error_in_a_good_status_is_one(server, connection) -> None:
    server.always("/x", send_json({"error": "too many bounds"}))
    with pytest.raises(AnswerError, match="the server refuses: too many bounds"):
        connection.get_json("/x")


@pytest.mark.usefixtures("collector_off")
@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        (PAGE, r"expected JSON, found a web page \(text/html, 41 bytes\)"),
        (send(200), "found nothing"),
        (send(200, b"[1, 2"), "found something else"),
        (send(200, b"[" * 100_000), "found something else"),
    ],
)
def test_what_is_no_json_is_told(server, connection, behaviour, words: str) -> None:
    server.always("/x", behaviour)
    with pytest.raises(AnswerError, match=words):
        connection.get_json("/x")


def test_json_may_be_packed_and_marked(server, connection) -> None:
    body = gzip.compress(b"\xef\xbb\xbf" + json.dumps({"a": "千代田"}).encode())
    server.always("/x", send(200, body, {"Content-Encoding": "gzip"}))
    assert connection.get_json("/x") == {"a": "千代田"}


def test_cut_connections_are_borne_with(server, connection) -> None:
    short = send(200, b'{"cities"', {"Content-Length": "100", "Connection": "close"})

    def cut_short(handler) -> None:
        short(handler)
        handler.close_connection = True

    server.script("/x", hang_up, cut_short, GOOD)
    assert connection.get_json("/x") == {"cities": []}


def test_a_promised_length_that_is_too_small_spoils_no_later_request(server, connection) -> None:
    server.script("/x", send(200, b'{"a": 1}HTTP/1.1 200 OK\r\n\r\nspoilt', {"Content-Length": "8"}))
    assert connection.get_json("/x") == {"a": 1}
    server.always("/y", GOOD)
    assert connection.get_json("/y") == {"cities": []}


def test_a_silent_server_is_left(server, connect) -> None:
    server.always("/x", hang(0.5))
    with pytest.raises(NetworkError, match="tried 2 times, and at last the server did not answer in time"):
        connect(attempts=2, read=0.05).get_json("/x")


def test_slow_bytes_end_with_the_time_allowed(server, connect) -> None:
    server.always("/x", drip(b" " * 500, 0.02))
    begun = time.monotonic()
    with pytest.raises(NetworkError, match=r"not done within 0\.3 s"):
        connect(deadline=0.3).get_json("/x")
    assert time.monotonic() - begun < 3


def test_redirects_are_followed_but_not_for_ever(server, connection) -> None:
    server.always("/a", send(302, headers={"Location": "/b"}))
    server.always("/b", send(307, headers={"Location": server.url + "/c"}))
    server.always("/c", GOOD)
    assert connection.get_json("/a") == {"cities": []}
    server.always("/loop", send(302, headers={"Location": "/loop"}))
    with pytest.raises(AnswerError, match="/loop: leads on and on, more than 10 times"):
        connection.get_json("/loop")
    assert len(server.asked("/loop")) == 11


class Elsewhere:
    """Stands for a server with https, for which loopback has no certificate."""

    def __init__(self, outcome: object) -> None:
        self.outcome = outcome

    def request(self, *_arguments: object, **_named: object) -> object:
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


def test_https_does_not_lead_to_http() -> None:
    step = RequestHistory("GET", "/a", None, 302, "http://a.example/b")
    response = HTTPResponse(io.BytesIO(b"{}"), retries=Retry(history=(step,)), preload_content=False)
    secure = Connection("https://a.example")
    secure._managers[None] = Elsewhere(response)
    with pytest.raises(AnswerError, match=r"leads from https to http://a\.example/b, which is not protected"):
        secure.get_json("/a")


def test_a_certificate_that_is_not_valid_is_told_at_once() -> None:
    fault = ssl.SSLCertVerificationError(1, "certificate verify failed")
    fault.verify_message = "self-signed certificate"
    secure = Connection("https://a.example", sleep=lambda _seconds: pytest.fail("no second attempt"))
    secure._managers[None] = Elsewhere(MaxRetryError(None, "/a", SSLError(fault)))
    with pytest.raises(NetworkError, match=r"certificate is not valid \(self-signed certificate\)"):
        secure.get_json("/a")


def test_a_name_that_is_not_found_is_told() -> None:
    secure = Connection("https://a.example", patience=Patience(attempts=1))
    secure._managers[None] = Elsewhere(MaxRetryError(None, "/a", NameResolutionError("a.example", None, OSError("x"))))
    with pytest.raises(NetworkError, match="tried once, and at last the name of the server was not found"):
        secure.get_json("/a")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://a.example/b", "http://[::1/"])
def test_redirects_to_elsewhere_are_refused(server, connection, target: str) -> None:
    server.always("/a", send(302, headers={"Location": target}))
    with pytest.raises(AnswerError, match="leads to an address that cannot be used"):
        connection.get_json("/a")


def test_nobody_at_home() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    pauses: list[float] = []
    alone = Connection(url, patience=Patience(attempts=3), sleep=pauses.append)
    with pytest.raises(NetworkError, match="tried 3 times, and at last the connection failed"):
        alone.get_json("/x")
    assert len(pauses) == 1


def test_connections_are_pooled(server, connection) -> None:
    ports = set()

    def note(handler) -> None:
        ports.add(handler.client_address[1])
        GOOD(handler)

    server.always("/x", note)
    for _ in range(5):
        connection.get_json("/x")
    assert len(ports) == 1


def test_the_service_is_asked_politely(server, connection) -> None:
    server.always("/x", GOOD)
    connection.get_json("/x")
    connection.post_json("/x", {"urls": ["千"]})
    asked, sent = server.asked("/x")
    assert asked.headers["User-Agent"].startswith("plateau_sc/")
    assert asked.headers["Accept-Encoding"] == "gzip"
    assert (sent.method, json.loads(sent.body)) == ("POST", {"urls": ["千"]})
    assert sent.headers["Content-Type"] == "application/json"


def test_a_proxy_of_the_environment_is_used_but_not_for_loopback(server, connection, monkeypatch) -> None:
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    server.always("/x", GOOD)
    assert connection.get_json("/x") == {"cities": []}
    abroad = Connection("http://service.example", patience=Patience(attempts=1))
    assert abroad.get_json("/x") == {"cities": []}
    assert server.requests[-1].headers["Host"] == "service.example"
    monkeypatch.setenv("http_proxy", "socks9://127.0.0.1:1")
    with pytest.raises(ParameterError, match="the proxy of the environment cannot be used"):
        Connection("http://service.example").get_json("/x")


def test_one_connection_serves_a_process() -> None:
    assert default_connection() is default_connection()
    assert default_connection().base_url == BASE_URL


def test_a_base_url_must_be_one() -> None:
    with pytest.raises(ParameterError, match="not of the web"):
        Connection("api.example")
