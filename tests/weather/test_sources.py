"""What readers are given."""

from pathlib import Path

import pytest

from plateau_sc.errors import NetworkError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.weather import sources
from plateau_sc.weather.sources import MissingPageError, read_bytes, read_json, read_text
from tests.delivery_server import DeliveryServer, hang_up, send


def test_files_bytes_and_addresses_are_the_same(tmp_path: Path, server: DeliveryServer) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b'{"a": 1}')
    url = server.store("/a.json", b'{"a": 1}', packed=True)
    for source in (path, str(path), b'{"a": 1}', url, {"a": 1}, b'\xef\xbb\xbf{"a": 1}'):
        assert read_json(source)[0] == {"a": 1}
    assert read_bytes(path)[1] == "a.json"
    assert read_bytes(url)[1] == url


def test_texts_are_of_utf_8_or_shift_jis() -> None:
    for encoding in ("utf-8", "utf-8-sig", "cp932"):
        assert read_text("気温,1".encode(encoding))[0] == "気温,1"
    assert read_text("é".encode("latin-1"), "latin-1")[0] == "é"
    with pytest.raises(UnreadableSourceError, match="expected text in UTF-8 or Shift JIS"):
        read_text(b"a\x81")
    with pytest.raises(UnreadableSourceError, match="expected text in ascii"):
        read_text("気温".encode(), "ascii")
    with pytest.raises(ParameterError, match="unknown encoding 'klingon'"):
        read_text(b"a", "klingon")


def test_what_is_not_there_or_no_source_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match=r"nowhere\.csv: there is no such file"):
        read_bytes(tmp_path / "nowhere.csv")
    with pytest.raises(UnreadableSourceError, match="cannot be read"):
        read_bytes(tmp_path)
    with pytest.raises(UnreadableSourceError, match="found nothing"):
        read_bytes(b" \n")
    with pytest.raises(ParameterError, match="found int"):
        read_bytes(3)  # type: ignore[arg-type]
    with pytest.raises(UnreadableSourceError, match="expected JSON, found a web page"):
        read_json(b"<html></html>")
    with pytest.raises(UnreadableSourceError, match="expected JSON, found b'a,b'"):
        read_json(b"a,b")
    with pytest.raises(ParameterError, match="password"):
        read_bytes("https://me:secret@example.org/")


def test_a_server_that_fails_is_asked_again_and_then_told(
    server: DeliveryServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plateau_sc.catalog.connection.time.sleep", lambda _: None)
    server.script("/a", send(503), hang_up)
    url = server.store("/a", b"fine")
    assert read_bytes(url)[0] == b"fine"
    assert len(server.asked("/a")) == 3
    with pytest.raises(MissingPageError, match="404"):
        read_bytes(server.url + "/gone")
    assert len(server.asked("/gone")) == 1


def test_a_server_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from plateau_sc.catalog import Connection, Patience

    quick = Connection(patience=Patience(attempts=2, missing_attempts=1), sleep=lambda _: None)
    monkeypatch.setattr(sources, "_connect", lambda _: quick)
    with pytest.raises(NetworkError, match="tried 2 times"):
        read_bytes("http://127.0.0.1:9/a")
