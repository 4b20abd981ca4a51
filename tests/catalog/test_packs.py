"""Tests of `plateau_sc.catalog.packs`."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from plateau_sc.catalog import Connection, Patience, check_pack, fetch_pack, request_pack
from plateau_sc.errors import AnswerError, NetworkError, ParameterError, TooLargeError
from tests.delivery_server import send, send_json

URLS = ["https://assets.example/udx/bldg/1.gml", "https://assets.example/udx/bldg/2.gml"]
STATUS = "/citygml/pack/2df41c/status"


@pytest.fixture
def archive() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as packed:
        packed.writestr("udx/bldg/1.gml", "<a></a>")
    return target.getvalue()


@pytest.fixture
def accept(server, archive: bytes):
    """Let the server take a job, say these states in turn, and have the zip elsewhere."""

    def run(*states) -> None:
        server.always("/citygml/pack", send_json({"id": "2df41c"}))
        server.script(STATUS, *states)
        server.always("/citygml/pack/2df41c.zip", send(302, headers={"Location": "/assets/pack.zip"}))
        server.store("/assets/pack.zip", archive)

    return run


def state(name: str, progress: float | None = None):
    return send_json({"status": name, "startedAt": "2025-02-19T05:10:20.907Z", "progress": progress})


def test_a_pack_is_asked_for_awaited_and_fetched(server, connection, accept, pauses, archive, tmp_path: Path) -> None:
    not_yet = send_json({"error": "not found"}, 404)
    accept(not_yet, state("accepted"), state("processing", 0.25), send(503), state("succeeded", 1))
    steps = []
    path = fetch_pack(URLS, folder=tmp_path, progress=lambda *step: steps.append(step), connection=connection)
    assert path.read_bytes() == archive
    assert path.name == "2df41c.zip"
    assert json.loads(server.asked("/citygml/pack")[0].body) == {"urls": URLS}
    packing = [step for step in steps if step[2].startswith("packing")]
    assert [step[0] for step in packing] == [0, 0, 25, 100]
    assert pauses == pytest.approx([1.0, 1.5, 2.25])


def test_a_job_that_fails_is_told(connection, accept, tmp_path: Path) -> None:
    accept(state("processing"), state("failed"))
    with pytest.raises(AnswerError, match="could not make the pack 2df41c; ask for fewer files"):
        fetch_pack(URLS, folder=tmp_path, connection=connection)


def test_a_job_that_nobody_knows_is_given_up(server, connection, accept, tmp_path: Path) -> None:
    accept()
    server.always(STATUS, send_json({"error": "not found"}, 404))
    with pytest.raises(AnswerError, match="does not know the pack 2df41c"):
        fetch_pack(URLS, folder=tmp_path, connection=connection)
    assert len(server.asked(STATUS)) == 5


def test_a_job_that_takes_for_ever_is_left(server, accept, tmp_path: Path) -> None:
    now, pauses = [0.0], []

    def sleep(pause: float) -> None:
        pauses.append(pause)
        now[0] += pause

    accept()
    server.always(STATUS, state("processing", 0.5))
    connection = Connection(server.url, patience=Patience(), sleep=sleep, clock=lambda: now[0])
    with pytest.raises(NetworkError, match=r"2df41c was not made within 120 s \(processing\)"):
        fetch_pack(URLS, folder=tmp_path, timeout=120.0, connection=connection)
    assert sum(pauses) <= 120
    assert max(pauses) == 15.0


def test_a_refusal_names_the_address(server, connection) -> None:
    server.always("/citygml/pack", send_json({"error": "invalid domain", "url": URLS[0]}, 400))
    with pytest.raises(AnswerError, match=r"400 .*: invalid domain, https://assets.example/udx/bldg/1.gml"):
        request_pack(URLS, connection=connection)


@pytest.mark.parametrize("content", [{}, {"id": 5}, {"id": "../../x"}, {"id": ""}, [], {"id": "a" * 300}])
def test_a_job_without_an_identifier_is_told(server, connection, content) -> None:
    server.always("/citygml/pack", send_json(content))
    with pytest.raises(AnswerError, match="expected the id of a job"):
        request_pack(URLS, connection=connection)


@pytest.mark.parametrize("content", [{}, {"status": 5}, []])
def test_a_status_that_is_none_is_told(server, connection, content) -> None:
    server.always(STATUS, send_json(content))
    with pytest.raises(AnswerError, match="expected a status"):
        check_pack("2df41c", connection=connection)


def test_an_odd_progress_is_left_out(server, connection) -> None:
    server.script(STATUS, state("processing", 7.5), send_json({"status": "processing", "progress": "half"}))
    assert check_pack("2df41c", connection=connection).progress == 1.0
    assert check_pack("2df41c", connection=connection).progress is None


def test_arguments_that_are_none_are_refused(connection) -> None:
    for urls, words in (([], "urls is empty"), (URLS[0], "one text"), (["ftp://a.example/b"], "not of the web")):
        with pytest.raises(ParameterError, match=words):
            request_pack(urls, connection=connection)
    with pytest.raises(ParameterError, match="timeout"):
        fetch_pack(URLS, timeout=0.0, connection=connection)
    with pytest.raises(ParameterError, match="identifier"):
        check_pack("../x", connection=connection)


def test_a_pack_has_a_limit_and_must_be_a_zip(server, connection, accept, tmp_path: Path) -> None:
    accept(state("succeeded"), state("succeeded"))
    with pytest.raises(TooLargeError):
        fetch_pack(URLS, folder=tmp_path, limit=10, connection=connection)
    server.store("/assets/pack.zip", b"gone")
    with pytest.raises(AnswerError, match="expected a zip"):
        fetch_pack(URLS, folder=tmp_path, connection=connection)
