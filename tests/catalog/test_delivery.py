"""Tests of `plateau_sc.catalog.delivery`."""

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from plateau_sc.catalog import CityFiles, TileFile, fetch_cities
from plateau_sc.catalog.locks import hold_lock
from plateau_sc.errors import AnswerError, NetworkError, OutputError, ParameterError, SourceNotFoundError, TooLargeError
from tests.delivery_server import StoredFile, cut, hang_up, send

ROOT = "13101_x_city_2023_citygml_1_op"


def content_of(number: int) -> bytes:
    return b"<core:CityModel>%d%s</core:CityModel>" % (number, b" " * 100_000)


@pytest.fixture
def city(server) -> CityFiles:
    """Return a city of eight files, which the server has, with code lists."""
    files = []
    for number in range(8):
        kind, mesh = ("dem", "533945") if number == 7 else ("bldg", f"5339450{number}")
        url = server.store(f"/assets/{ROOT}/udx/{kind}/{mesh}_{kind}_6697_op.gml", content_of(number))
        files.append(TileFile(kind, mesh, url, 2, len(content_of(number))))
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("codelists/Building_class.xml", "<a/>")
    extras = [server.store(f"/assets/{ROOT}_codelists.zip", target.getvalue()), server.url + "/assets/x_schemas.zip"]
    return CityFiles("13101", "", 2023, 2023, "3.3", None, tuple(files), tuple(extras))


def path_of(file: TileFile) -> str:
    return file.url[file.url.index("/assets") :]


def listed(folder: Path) -> list[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if path != ".plateau_sc/lock")


def test_files_are_laid_out_as_plateau_does(server, connection, city, tmp_path: Path) -> None:
    steps = []
    report = fetch_cities([city], tmp_path, progress=lambda *step: steps.append(step), connection=connection)
    assert (report.failed, report.notes, report.kept) == ([], [], [])
    tiles = [f"{ROOT}/udx/bldg/5339450{number}_bldg_6697_op.gml" for number in range(7)]
    tiles.append(f"{ROOT}/udx/dem/533945_dem_6697_op.gml")
    assert listed(tmp_path) == sorted([*tiles, f"{ROOT}/codelists/Building_class.xml", "fetch.json"])
    assert [(tmp_path / path).read_bytes() for path in tiles] == [content_of(number) for number in range(8)]
    assert [delivery.path for delivery in report.fetched] == [tmp_path / path for path in tiles]
    assert (8, 8, "fetching") in steps

    manifest = json.loads((tmp_path / "fetch.json").read_text())
    assert manifest["service"] == server.url
    entries = {entry["path"]: entry for entry in manifest["files"]}
    assert set(entries) == {*tiles, f"{ROOT}/codelists"}
    first = entries[tiles[0]]
    assert first["url"] == city.files[0].url
    assert first["sha256"] == hashlib.sha256(content_of(0)).hexdigest()
    assert first["bytes"] == len(content_of(0))
    assert entries[f"{ROOT}/codelists"]["files"] == [f"{ROOT}/codelists/Building_class.xml"]


def test_the_same_call_again_fetches_nothing(server, connection, city, tmp_path: Path) -> None:
    fetch_cities([city], tmp_path, connection=connection)
    asked = len(server.requests)
    report = fetch_cities([city], tmp_path, connection=connection)
    assert len(server.requests) == asked
    assert report.fetched == []
    assert len(report.kept) == 8


def test_the_same_call_again_completes_what_is_missing(server, connection, city, tmp_path: Path) -> None:
    bad = path_of(city.files[2])
    server.script(bad, cut(StoredFile(content_of(2)), 70_000), hang_up, hang_up, hang_up, hang_up)
    report = fetch_cities([city], tmp_path, connection=connection)
    (failure,) = report.failed
    assert failure.url == city.files[2].url
    assert isinstance(failure.error, NetworkError)
    assert len(report.fetched) == 7
    (tmp_path / ROOT / "udx" / "dem" / "533945_dem_6697_op.gml").write_bytes(b"changed")
    report = fetch_cities([city], tmp_path, connection=connection)
    assert [delivery.url for delivery in report.fetched] == [city.files[2].url, city.files[7].url]
    assert server.asked(bad)[-1].headers["Range"] == "bytes=70000-"


def test_a_newer_version_takes_the_place_of_one_that_was_fetched(server, connection, city, tmp_path: Path) -> None:
    fetch_cities([city], tmp_path, connection=connection)
    url = server.store(f"/newer/{ROOT}/udx/bldg/53394500_bldg_6697_op.gml", b"<a>newer</a>")
    newer = CityFiles("13101", "", 2023, 2024, None, None, (TileFile("bldg", "53394500", url),), ())
    report = fetch_cities([newer], tmp_path, connection=connection)
    assert report.fetched[0].path.read_bytes() == b"<a>newer</a>"
    assert len(json.loads((tmp_path / "fetch.json").read_text())["files"]) == 9


def test_a_file_of_someone_else_is_not_replaced(server, connection, city, tmp_path: Path) -> None:
    mine = tmp_path / ROOT / "udx" / "bldg" / "53394503_bldg_6697_op.gml"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    with pytest.raises(OutputError, match=r"it is there already, and fetch\.json does not say that it was fetched"):
        fetch_cities([city], tmp_path, connection=connection)
    assert mine.read_text() == "mine"
    assert server.requests == []


def test_a_storm_of_failures_ends_the_fetching(server, connection, city, tmp_path: Path) -> None:
    for file in city.files[1:]:
        server.always(path_of(file), send(404))
    report = fetch_cities([city], tmp_path, connection=connection)
    assert len(report.fetched) == 1
    kinds = [type(failure.error) for failure in report.failed]
    assert kinds == [SourceNotFoundError] * 5 + [NetworkError] * 2
    assert "not tried, for 5 files in a row had failed" in str(report.failed[-1].error)
    assert server.asked(path_of(city.files[7])) == []
    assert f"{ROOT}/codelists/Building_class.xml" not in listed(tmp_path)


def test_single_failures_cost_the_others_nothing(server, connection, city, tmp_path: Path) -> None:
    for number in (0, 1, 2, 4, 5, 6):
        server.always(path_of(city.files[number]), send(403))
    report = fetch_cities([city], tmp_path, connection=connection)
    assert [type(failure.error) for failure in report.failed] == [AnswerError] * 6
    assert [delivery.url for delivery in report.fetched] == [city.files[3].url, city.files[7].url]


def test_code_lists_that_cannot_be_had_are_noted(server, connection, city, tmp_path: Path) -> None:
    server.always(f"/assets/{ROOT}_codelists.zip", send(404))
    report = fetch_cities([city], tmp_path, connection=connection)
    (note,) = report.notes
    assert note.startswith(f"without codelists of {ROOT}: ")
    assert len(report.fetched) == 8
    server.always(f"/assets/{ROOT}_codelists.zip", send(200, b"PK\x03\x04 damaged"))
    (note,) = fetch_cities([city], tmp_path, connection=connection).notes
    assert "not a zip that can be read" in note
    assert fetch_cities([city], tmp_path, attachments=False, connection=connection).notes == []


def test_a_file_that_ends_too_early_is_noted(server, connection, city, tmp_path: Path) -> None:
    server.always(path_of(city.files[0]), send(200, content_of(0), {"Content-Length": "50000"}))
    (note,) = fetch_cities([city], tmp_path, connection=connection).notes
    assert note.startswith(
        "53394500_bldg_6697_op.gml ends before its last element does (50,000 bytes; the service says 1"
    )


def test_the_limit_is_that_of_all(server, connection, city, tmp_path: Path) -> None:
    with pytest.raises(TooLargeError, match="the files have 800,272 bytes, and the limit is 500,000"):
        fetch_cities([city], tmp_path / "new", limit=500_000, connection=connection)
    assert server.requests == []
    assert not (tmp_path / "new").exists()
    unknown = CityFiles(
        "13101", "", 2023, None, None, None, tuple(TileFile(f.feature_type, f.code, f.url) for f in city.files), ()
    )
    with pytest.raises(TooLargeError, match="and the limit is"):
        fetch_cities([unknown], tmp_path, limit=500_000, connection=connection)
    assert len([path for path in listed(tmp_path) if path.endswith(".gml")]) == 4
    with pytest.raises(ParameterError, match="limit"):
        fetch_cities([city], tmp_path, limit=0, connection=connection)


def test_two_files_of_one_name_are_both_kept(server, connection, tmp_path: Path) -> None:
    urls = [server.store(f"/{place}/53394500_bldg_6697_op.gml", b"<a>%s</a>" % place.encode()) for place in "ab"]
    files = tuple(TileFile("bldg", "53394500", url) for url in urls)
    fetch_cities([CityFiles("13101", "", 2023, None, None, None, files, ())], tmp_path, connection=connection)
    found = sorted(
        path.read_bytes() for path in (tmp_path / "13101_unnamed_2023_citygml_op" / "udx" / "bldg").iterdir()
    )
    assert found == [b"<a>a</a>", b"<a>b</a>"]


def test_one_at_a_time(connection, city, tmp_path: Path) -> None:
    (tmp_path / ".plateau_sc").mkdir()
    with hold_lock(tmp_path / ".plateau_sc" / "lock", wait=None), pytest.raises(OutputError, match="another process"):
        fetch_cities([city], tmp_path, connection=connection)


def test_a_folder_that_is_a_file(connection, city, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    with pytest.raises(OutputError, match="cannot write"):
        fetch_cities([city], tmp_path / "file", connection=connection)


def test_addresses_that_are_none_cost_the_others_nothing(server, connection, tmp_path: Path) -> None:
    good = server.store("/千代田 区/53394500_bldg_6697_op.gml", b"<a></a>")
    files = (TileFile("bldg", "53394501", "file:///etc/passwd"), TileFile("bldg", "53394500", good))
    city = CityFiles("13101", "", 2023, None, None, None, files, ("ftp://a.example/x_codelists.zip",))
    report = fetch_cities([city], tmp_path, connection=connection)
    assert [delivery.bytes for delivery in report.fetched] == [7]
    assert [type(failure.error) for failure in report.failed] == [AnswerError]
    assert "the service names what is none: the URL 'file:///etc/passwd'" in str(report.failed[0].error)
    (note,) = report.notes
    assert "not of the web" in note
