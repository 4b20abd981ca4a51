"""Tests of `plateau_sc.catalog.download`: whatever the server does, the file is whole or there is one clear error."""

import errno
import gzip
import hashlib
import random
import time
from pathlib import Path

import pytest

from plateau_sc.catalog.download import Delivery, Download
from plateau_sc.catalog.storage import write_record
from plateau_sc.errors import AnswerError, ChecksumError, NetworkError, OutputError, SourceNotFoundError, TooLargeError
from tests.delivery_server import StoredFile, cut, drip, hang_up, send, send_file

PATH = "/13101_x_city_2023_citygml_1_op/udx/bldg/53394509_bldg_6697_op.gml"
CONTENT = b"<core:CityModel>" + random.Random(0).randbytes(300_000).hex().encode() + b"</core:CityModel>"


@pytest.fixture
def fetch(tmp_path: Path, server, connect):
    """Return a function that downloads a path of the server."""

    def run(path: str = PATH, patience: dict[str, float] | None = None, **settings) -> Delivery | None:
        download = Download(
            server.url + path, tmp_path / "out" / "tile.gml", tmp_path / "parts" / "tile.part", **settings
        )
        return download.run(connect(**(patience or {})))

    return run


def ranges_of(server) -> list[str | None]:
    return [request.headers.get("Range") for request in server.asked(PATH)]


def assert_whole(tmp_path: Path, content: bytes = CONTENT) -> None:
    assert (tmp_path / "out" / "tile.gml").read_bytes() == content
    assert list((tmp_path / "parts").iterdir()) == []


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_comes_with_its_facts(server, fetch, tmp_path: Path, packed: bool) -> None:
    url = server.store(PATH, CONTENT, packed=packed)
    steps = []
    delivery = fetch(progress=lambda *step: steps.append(step))
    assert_whole(tmp_path)
    assert delivery.url == url
    assert delivery.bytes == len(CONTENT)
    assert delivery.sha256 == hashlib.sha256(CONTENT).hexdigest()
    assert delivery.validator == server.files[PATH].etag
    assert not delivery.cut_off
    sent = len(server.files[PATH].sent)
    assert steps[-1] == (sent, sent, "fetching tile.gml")
    assert [step[0] for step in steps] == sorted(step[0] for step in steps)


@pytest.mark.parametrize("packed", [False, True])
def test_cut_connections_are_gone_on_with(server, fetch, tmp_path: Path, packed: bool) -> None:
    file = StoredFile(CONTENT, packed=packed)
    server.script(PATH, cut(file, 100_000), hang_up, cut(file, 70_000), send_file(file))
    fetch()
    assert_whole(tmp_path)
    assert ranges_of(server) == [None, "bytes=100000-", "bytes=100000-", "bytes=170000-"]
    assert server.requests[-1].headers["If-Range"] == file.etag


def test_a_download_that_moves_on_is_not_given_up(server, fetch, tmp_path: Path) -> None:
    file = StoredFile(CONTENT)
    server.script(PATH, *[cut(file, 70_000)] * 8, send_file(file))
    fetch(patience={"attempts": 2})
    assert_whole(tmp_path)
    assert len(server.requests) == 9


def test_a_later_call_goes_on_where_one_was_given_up(server, fetch, tmp_path: Path) -> None:
    file = StoredFile(CONTENT)
    server.script(PATH, cut(file, 100_000), hang_up)
    with pytest.raises(NetworkError, match="tried 2 times, and at last the connection failed"):
        fetch(patience={"attempts": 2, "missing_attempts": 1})
    assert not (tmp_path / "out").exists()
    server.script(PATH, send_file(file))
    fetch()
    assert_whole(tmp_path)
    assert ranges_of(server)[-1] == "bytes=100000-"


def test_a_server_that_ignores_ranges_begins_anew(server, fetch, tmp_path: Path) -> None:
    file = StoredFile(CONTENT, ranges=False)
    server.script(PATH, cut(file, 100_000), send_file(file))
    fetch()
    assert_whole(tmp_path)
    assert ranges_of(server) == [None, "bytes=100000-"]


def test_without_a_validator_it_begins_anew(server, fetch, tmp_path: Path) -> None:
    file = StoredFile(CONTENT)
    server.script(PATH, cut(file, 100_000, validator=False), send_file(file))
    fetch()
    assert_whole(tmp_path)
    assert ranges_of(server) == [None, None]


def test_a_file_that_changed_meanwhile_is_not_mixed(server, fetch, tmp_path: Path) -> None:
    newer = StoredFile(CONTENT.upper())
    server.script(PATH, cut(StoredFile(CONTENT), 100_000), send_file(newer))
    fetch()
    assert_whole(tmp_path, CONTENT.upper())


def test_a_changed_file_is_not_mixed_by_a_server_that_does_not_look(server, fetch, tmp_path: Path) -> None:
    newer = StoredFile(CONTENT.upper())
    # the second answer goes on with the newer file although the older one was asked for
    server.script(PATH, cut(StoredFile(CONTENT), 100_000), cut(newer, 200_000), send_file(newer))
    fetch()
    assert_whole(tmp_path, CONTENT.upper())
    assert ranges_of(server) == [None, "bytes=100000-", None]


def test_another_part_than_was_asked_for_is_not_taken(server, fetch, tmp_path: Path) -> None:
    file = StoredFile(CONTENT)
    wrong = send(206, b"x" * 10, {"Content-Range": "bytes 5-14/600000", "ETag": file.etag})
    server.script(PATH, cut(file, 100_000), wrong, send_file(file))
    fetch()
    assert_whole(tmp_path)


def test_a_part_that_no_longer_fits_is_dropped(server, fetch, tmp_path: Path) -> None:
    server.script(PATH, cut(StoredFile(CONTENT), 100_000), send(416), send_file(StoredFile(b"<a></a>")))
    fetch()
    assert_whole(tmp_path, b"<a></a>")
    assert ranges_of(server) == [None, "bytes=100000-", None]


@pytest.mark.parametrize("state", ["{", '{"url": "https://elsewhere.example/"}'])
def test_a_part_of_unknown_origin_is_not_used(server, fetch, tmp_path: Path, state: str) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "tile.part").write_bytes(b"of something else")
    (tmp_path / "parts" / "tile.json").write_text(state)
    server.store(PATH, CONTENT)
    fetch()
    assert_whole(tmp_path)
    assert ranges_of(server) == [None]


def test_all_bytes_but_no_end_are_a_whole(server, fetch, tmp_path: Path) -> None:
    # a promise of more than there is: the server itself says at last that nothing is missing
    file = StoredFile(CONTENT)
    promise = send(200, CONTENT, {"Content-Length": str(len(CONTENT) + 100), "ETag": file.etag, "Connection": "close"})

    def promise_too_much(handler) -> None:
        promise(handler)
        handler.close_connection = True

    server.script(PATH, promise_too_much, send_file(file))
    fetch()
    assert_whole(tmp_path)
    assert ranges_of(server) == [None, f"bytes={len(CONTENT)}-"]


def test_a_promise_of_too_much_that_is_kept_up_is_an_error(server, fetch, tmp_path: Path) -> None:
    def promise_too_much(handler) -> None:
        send(200, CONTENT, {"Content-Length": str(len(CONTENT) + 100)})(handler)
        handler.close_connection = True

    server.always(PATH, promise_too_much)
    with pytest.raises(NetworkError, match=r"tried 4 times, and at last the connection failed .*IncompleteRead"):
        fetch()
    assert not (tmp_path / "out").exists()


def test_a_promise_of_too_little_is_noticed_in_xml(server, fetch) -> None:
    server.always(PATH, send(200, CONTENT, {"Content-Length": "100000"}))
    delivery = fetch()
    assert (delivery.bytes, delivery.cut_off) == (100_000, True)


def test_chunks_without_a_length_are_taken(server, fetch, tmp_path: Path) -> None:
    def send_chunks(handler) -> None:
        handler.head(200, {"Transfer-Encoding": "chunked"})
        for start in range(0, len(CONTENT), 50_000):
            piece = CONTENT[start : start + 50_000]
            handler.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        handler.wfile.write(b"0\r\n\r\n")

    def cut_chunks(handler) -> None:
        handler.head(200, {"Transfer-Encoding": "chunked"})
        handler.wfile.write(b"%x\r\n%s" % (50_000, CONTENT[:20_000]))
        handler.close_connection = True

    server.script(PATH, cut_chunks, send_chunks)
    fetch()
    assert_whole(tmp_path)


def test_damaged_compression_is_fetched_anew(server, fetch, tmp_path: Path) -> None:
    sent = bytearray(gzip.compress(CONTENT))
    sent[1000:1100] = bytes(100)
    server.script(PATH, send(200, bytes(sent), {"Content-Encoding": "gzip", "ETag": '"a"'}))
    server.store(PATH, CONTENT, packed=True)
    fetch()
    assert_whole(tmp_path)


def test_another_compression_than_was_asked_for_is_refused(server, fetch) -> None:
    server.always(PATH, send(200, b"x", {"Content-Encoding": "br"}))
    with pytest.raises(AnswerError, match="sent in the encoding 'br'"):
        fetch()


def test_a_storm_of_404_passes_or_is_believed(server, fetch, tmp_path: Path) -> None:
    server.script(PATH, send(404), send(404))
    server.store(PATH, CONTENT)
    fetch()
    assert_whole(tmp_path)
    with pytest.raises(SourceNotFoundError, match=r"/gone\.gml: the server answered 404 \(Not Found\); is the URL"):
        fetch("/gone.gml")
    assert len(server.asked("/gone.gml")) == 3


def test_a_web_page_is_no_file(server, fetch, tmp_path: Path) -> None:
    server.always(PATH, send(200, b"<!DOCTYPE html><html>Sign in</html>", {"Content-Type": "text/html"}))
    with pytest.raises(AnswerError, match=r"expected a file, found a web page \(text/html\)"):
        fetch()
    assert not (tmp_path / "out").exists()
    assert list((tmp_path / "parts").iterdir()) == []


@pytest.mark.parametrize("limit", [1, len(CONTENT) - 1])
def test_a_file_above_the_limit_is_refused_before_it_comes(server, fetch, tmp_path: Path, limit: int) -> None:
    server.store(PATH, CONTENT)
    with pytest.raises(TooLargeError, match=f"{len(CONTENT):,} bytes, and the limit is {limit:,}; raise the limit"):
        fetch(limit=limit)
    assert list((tmp_path / "parts").iterdir()) == []
    fetch(limit=len(CONTENT))
    assert_whole(tmp_path)


def test_a_file_of_unknown_length_ends_at_the_limit(server, fetch, tmp_path: Path) -> None:
    def send_for_ever(handler) -> None:
        handler.head(200, {"Connection": "close"})
        for _ in range(10_000):
            handler.wfile.write(b"x" * 10_000)

    server.always(PATH, send_for_ever)
    with pytest.raises(TooLargeError, match="more than 50,000 bytes"):
        fetch(limit=50_000)
    assert list((tmp_path / "parts").iterdir()) == []


def test_another_content_than_was_expected_is_refused(server, fetch, tmp_path: Path) -> None:
    server.store(PATH, CONTENT)
    with pytest.raises(ChecksumError, match="expected sha256 0000"):
        fetch(sha256="0" * 64)
    assert not (tmp_path / "out").exists()
    assert list((tmp_path / "parts").iterdir()) == []
    fetch(sha256=hashlib.sha256(CONTENT).hexdigest().upper())
    assert_whole(tmp_path)


def test_what_is_known_and_unchanged_does_not_come_again(server, fetch, tmp_path: Path) -> None:
    server.store(PATH, CONTENT)
    assert fetch(known=server.files[PATH].etag) is None
    assert not (tmp_path / "out").exists()
    assert fetch(known='"older"') is not None
    server.always(PATH, send(200, CONTENT, {"Last-Modified": "Wed, 01 Jan 2025 00:00:00 GMT"}))
    known = fetch().validator
    assert known == "Wed, 01 Jan 2025 00:00:00 GMT"
    fetch(known=known)
    assert server.requests[-1].headers["If-Modified-Since"] == known


def test_slow_bytes_end_with_the_time_allowed_and_are_kept(server, fetch, tmp_path: Path) -> None:
    server.always(PATH, drip(CONTENT, 0.02))
    begun = time.monotonic()
    with pytest.raises(NetworkError, match=r"not done within 0\.3 s; the server or the network is too slow"):
        fetch(patience={"deadline": 0.3})
    assert time.monotonic() - begun < 3
    assert (tmp_path / "parts" / "tile.part").stat().st_size > 0


def test_a_full_disk_is_told_and_what_came_is_kept(server, fetch, tmp_path: Path, monkeypatch) -> None:
    server.store(PATH, CONTENT, packed=True)

    def fill_disk(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as context:
        context.setattr("plateau_sc.catalog.download.unpack_gzip", fill_disk)
        with pytest.raises(OutputError, match=r"tile\.gml: the disk is full; make room"):
            fetch()
    assert not (tmp_path / "out").exists()
    fetch()
    assert_whole(tmp_path)
    assert ranges_of(server)[-1] == f"bytes={len(server.files[PATH].sent)}-"


def test_an_interrupt_keeps_what_came(server, fetch, tmp_path: Path) -> None:
    server.store(PATH, CONTENT)

    def interrupt(done: int, _total: int, _what: str) -> None:
        if done > 200_000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(progress=interrupt)
    kept = (tmp_path / "parts" / "tile.part").stat().st_size
    assert kept > 200_000
    fetch()
    assert_whole(tmp_path)
    assert ranges_of(server)[-1] == f"bytes={kept}-"


def test_the_older_file_stays_until_the_newer_is_whole(server, fetch, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "tile.gml").write_bytes(b"older")
    server.script(PATH, cut(StoredFile(CONTENT), 1000), hang_up)
    with pytest.raises(NetworkError):
        fetch(patience={"attempts": 2})
    assert (tmp_path / "out" / "tile.gml").read_bytes() == b"older"
    server.store(PATH, CONTENT)
    fetch()
    assert_whole(tmp_path)


def test_a_folder_in_the_way_is_told(server, fetch, tmp_path: Path) -> None:
    (tmp_path / "out" / "tile.gml").mkdir(parents=True)
    server.store(PATH, CONTENT)
    with pytest.raises(OutputError, match=r"tile\.gml: .*a folder is in the way"):
        fetch()


def test_a_record_that_lies_about_the_encoding_is_found_out(server, fetch, tmp_path: Path) -> None:
    file = server.store(PATH, CONTENT)
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "tile.part").write_bytes(CONTENT[:1000])
    state = {"url": file, "validator": server.files[PATH].etag, "encoding": "gzip"}
    write_record(tmp_path / "parts" / "tile.json", state)
    fetch()
    assert_whole(tmp_path)
