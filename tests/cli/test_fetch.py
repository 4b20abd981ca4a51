"""Tests of `plateau-sc fetch`: against a delivery service on loopback, and then `plateau-sc shade` on what came."""

import hashlib
import io
import json
import os
import signal
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest
import shapely

from plateau_sc import read_citygml
from plateau_sc.catalog import Connection
from plateau_sc.cli.fetch_receipts import FETCH_RECEIPT
from plateau_sc.meshcode import mesh_bounds
from plateau_sc.receipts import read_receipt, verify, verify_chain
from tests.delivery_server import DeliveryServer, send, send_json, serve

CODE = "11999"
START = [sys.executable, "-c", "from plateau_sc.cli import main; main(prog_name='plateau-sc')"]


@pytest.fixture
def service(sample_root: Path):
    """Return a delivery service that has the sample town, an older edition of it, and a tile far away."""
    with serve() as server:
        files: dict[str, list[dict]] = {}
        for path in sorted(sample_root.glob("udx/*/*.gml")):
            kind, mesh = path.parent.name, path.name.split("_")[0]
            url = server.store(f"/assets/1a/{sample_root.name}/udx/{kind}/{path.name}", path.read_bytes(), packed=True)
            files.setdefault(kind, []).append({"code": mesh, "maxLod": 2, "url": url, "fileSize": path.stat().st_size})
        far = server.url + f"/assets/1a/{sample_root.name}/udx/bldg/53396499_bldg_6697_op.gml"
        files["bldg"].append({"code": "53396499", "maxLod": 1, "url": far})
        older = "11999_komorebi-shi_city_2020_citygml_1_op"
        old_file = {
            "code": "53396422",
            "maxLod": 1,
            "url": f"{server.url}/assets/0f/{older}/udx/bldg/53396422_bldg.gml",
        }
        town = {
            "cityCode": CODE,
            "cityName": "木漏れ日市",
            "year": 2026,
            "registrationYear": 2026,
            "spec": "4.1",
            "url": f"{server.url}/assets/{sample_root.name}.zip",
            "files": files,
            "metadataZipUrls": [
                server.store(f"/assets/{sample_root.name}_codelists.zip", pack(sample_root / "codelists")),
                server.store(f"/assets/{sample_root.name}_metadata.zip", pack(sample_root / "metadata")),
            ],
        }
        former = town | {"year": 2020, "files": {"bldg": [old_file]}, "metadataZipUrls": None}
        server.answer_search(CODE, {"cities": [former, town], "featureTypes": {"bldg": {"name": "建築物モデル"}}})
        server.answer_search("m:53396422", town)
        server.answer_search("g:木漏れ日", town)
        server.answer_search("s:/18/0/0/0", town)
        server.always("/datacatalog/citygml/99999", send_json({"error": "not found"}, 404))
        yield server


def pack(folder: Path) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, f"{folder.name}/{path.name}")
    return target.getvalue()


@pytest.fixture
def fetch(run, service: DeliveryServer, tmp_path: Path):
    """Return a function that runs `plateau-sc fetch` against the service."""
    return lambda *arguments: run("fetch", *arguments, "--base-url", service.url, "--out", tmp_path / "out")


def gml_of(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.gml"))


def area_of_town(write_area) -> Path:
    south, west, north, east = mesh_bounds("53396422")
    middle = (west + east) / 2, (south + north) / 2
    return write_area(middle[0] - 1e-3, middle[1] - 1e-3, middle[0] + 1e-3, middle[1] + 1e-3)


def assert_fails(result, code: int, *words: str) -> None:
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert result.stderr.startswith("plateau-sc: error: ")
    assert result.stderr.count("\n") == 1
    for word in words:
        assert word in result.stderr


def test_shade_works_on_what_came(
    run, fetch, service: DeliveryServer, sample_root: Path, tmp_path: Path, write_area
) -> None:
    area = area_of_town(write_area)
    result = fetch("--city", CODE, "--type", "bldg,dem", "--area", area)
    assert (result.exit_code, result.stderr) == (0, ""), result.output
    root = tmp_path / "out" / sample_root.name
    assert gml_of(root) == ["udx/bldg/53396422_bldg_6697_op.gml", "udx/dem/533964_dem_6697_op.gml"]
    for path in gml_of(root):
        assert (root / path).read_bytes() == (sample_root / path).read_bytes()
    for folder in ("codelists", "metadata"):
        assert {path.name: path.read_bytes() for path in (root / folder).iterdir()} == {
            path.name: path.read_bytes() for path in (sample_root / folder).iterdir()
        }
    lines = result.stdout.splitlines()
    assert lines[0] == f"Komorebi-shi (11999), 2026: {sample_root.name}"
    assert lines[1:3] == ["  bldg            1 file", "  dem             1 file"]
    assert (
        "left out, for there is a newer one: 11999_komorebi-shi_city_2020_citygml_1_op; take it with --year 2020"
        in lines
    )
    assert any(line.startswith(f"fetched to {tmp_path / 'out'}: 2 files, ") for line in lines)
    assert result.stdout.count("Project PLATEAU") == 1

    day = ("--date", "2026-08-01", "--step", "6h", "--resolution", "4", "--no-preview", "--json")
    shade = run("shade", tmp_path / "out", *day, "--out", tmp_path / "shade")
    assert shade.exit_code == 0, shade.output
    summary = json.loads(shade.stdout)
    assert summary["ground"].startswith("the data set's own terrain")
    assert 0 < summary["days"][0]["mean_shade_hours"] < summary["days"][0]["daylight_hours"]
    receipt = json.loads((tmp_path / "shade" / "receipt.json").read_text())
    fetched = json.loads((tmp_path / "out" / "fetch.json").read_text())["files"]
    assert {entry["sha256"] for entry in receipt["inputs"]} == {
        entry["sha256"] for entry in fetched if entry["path"].endswith(".gml")
    }
    city = read_citygml(tmp_path / "out")
    assert summary["buildings"] == city.audit.buildings_out
    assert list(city.buildings["gml_id"]) == list(read_citygml(sample_root).buildings["gml_id"])


def test_the_same_command_again_fetches_nothing(fetch, service: DeliveryServer, tmp_path: Path, write_area) -> None:
    command = ("--city", CODE, "--area", area_of_town(write_area))
    assert fetch(*command).exit_code == 0
    asked = len(service.requests)
    result = fetch(*command)
    assert result.exit_code == 0
    assert "0 files, 0.00 MB, 2 there already" in result.stdout
    # the search alone
    assert len(service.requests) == asked + 1


def test_a_dry_run_lists_and_writes_nothing(fetch, service: DeliveryServer, sample_root: Path, tmp_path: Path) -> None:
    result = fetch("--city", CODE, "--dry-run")
    assert (result.exit_code, result.stderr) == (0, "")
    assert not (tmp_path / "out").exists()
    assert len(service.requests) == 1
    (dem,) = [line for line in result.stdout.splitlines() if "533964_dem" in line]
    size = (sample_root / "udx" / "dem" / "533964_dem_6697_op.gml").stat().st_size
    assert dem.split() == ["udx/dem/533964_dem_6697_op.gml", f"{size / 1e6:.2f}", "MB"]
    assert any(line.endswith("size unknown") for line in result.stdout.splitlines())
    assert "a dry run: 3 files, " in result.stdout
    assert " or more, not fetched" in result.stdout


def test_json_is_one_object(fetch, sample_root: Path, tmp_path: Path, write_area) -> None:
    area = area_of_town(write_area)
    result = fetch("--city", CODE, "--type", "bldg", "--area", area, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    content = json.loads(result.stdout)
    assert content["datasets"][0]["city_name"] == "木漏れ日市"
    (file,) = content["datasets"][0]["files"]
    (fetched,) = content["fetched"]
    assert (tmp_path / "out" / file["path"]) == Path(fetched["path"])
    assert Path(fetched["path"]).stat().st_size == fetched["bytes"] == file["bytes"]
    assert len(fetched["sha256"]) == 64
    assert content["older"] == ["11999_komorebi-shi_city_2020_citygml_1_op"]
    assert (content["failed"], content["notes"], content["kept"]) == ([], [], [])
    dry = json.loads(fetch("--city", CODE, "--dry-run", "--json").stdout)
    assert dry["dry_run"]
    assert len(dry["datasets"][0]["files"]) == 3
    assert "fetched" not in dry


@pytest.mark.parametrize(
    "where",
    [
        ("--mesh", "53396422"),
        ("--place", "木漏れ日", "--mesh", "53396422"),
        ("--spatial-id", "18/0/0/0", "--mesh", "5339642211"),
    ],
)
def test_other_ways_to_say_where(fetch, sample_root: Path, tmp_path: Path, where: tuple[str, ...]) -> None:
    result = fetch(*where, "--type", "bldg,tran")
    assert result.exit_code == 0, result.output
    names = ["udx/bldg/53396422_bldg_6697_op.gml", "udx/tran/53396422_tran_6697_op.gml"]
    assert gml_of(tmp_path / "out" / sample_root.name) == names


def test_a_rectangle_and_an_area_are_searched_for(fetch, service: DeliveryServer, tmp_path: Path, write_area) -> None:
    (_, town) = Connection(service.url).get_json(f"/datacatalog/citygml/{CODE}")["cities"]
    service.answer_search("r:139.526,35.851,139.536,35.857", town)
    result = fetch("--bbox", "139.526,35.851,139.536,35.857", "--type", "all", "--json")
    assert result.exit_code == 0, result.output
    types = {file["type"] for file in json.loads(result.stdout)["datasets"][0]["files"]}
    assert types == {"bldg", "dem", "tran", "veg"}

    area = area_of_town(write_area)
    assert_fails(fetch("--area", area, "--margin", "0"), 7, "/datacatalog/citygml/r:")
    asked = service.requests[-1].path.rpartition(":")[2].split(",")
    expected = shapely.bounds(shapely.from_geojson(area.read_text()))
    assert [float(value) for value in asked] == pytest.approx(expected.tolist(), abs=1e-9)
    fetch("--area", area, "--margin", "1000")
    wider = [float(value) for value in service.requests[-1].path.rpartition(":")[2].split(",")]
    assert (wider[3] - wider[1]) - (expected[3] - expected[1]) == pytest.approx(2000 / 110_600, rel=1e-3)


def test_another_year_is_taken_on_request(fetch, service: DeliveryServer, tmp_path: Path) -> None:
    old = "/assets/0f/11999_komorebi-shi_city_2020_citygml_1_op/udx/bldg/53396422_bldg.gml"
    service.store(old, b"<core:CityModel></core:CityModel>")
    result = fetch("--city", CODE, "--type", "bldg", "--year", "2020")
    assert result.exit_code == 0, result.output
    assert gml_of(tmp_path / "out") == ["11999_komorebi-shi_city_2020_citygml_1_op/udx/bldg/53396422_bldg.gml"]
    assert_fails(fetch("--city", CODE, "--year", "2021"), 3, "no data set of 2021 for city 11999; it has 2020, 2026")


def test_what_does_not_come_is_told_and_the_rest_is_kept(
    fetch, service: DeliveryServer, sample_root: Path, tmp_path: Path
) -> None:
    far = f"/assets/1a/{sample_root.name}/udx/bldg/53396499_bldg_6697_op.gml"
    service.always(far, send_json({"error": "gone"}, 410))
    result = fetch("--city", CODE)
    assert result.exit_code == 7
    assert result.stderr.startswith("plateau-sc: error: 1 of 3 files did not come: ")
    assert "53396499_bldg_6697_op.gml: the server answered 410 (Gone): gone; the others are kept" in result.stderr
    assert result.stderr.count("\n") == 1
    assert len(gml_of(tmp_path / "out")) == 2
    content = json.loads(fetch("--city", CODE, "--json").stdout)
    assert [failure["type"] for failure in content["failed"]] == ["AnswerError"]
    assert len(content["kept"]) == 2
    service.always(far, send(404))
    assert fetch("--city", CODE).exit_code == 3


def test_types_that_are_not_there_are_told(fetch, write_area) -> None:
    result = fetch("--city", CODE, "--type", "dem,frn,brid", "--dry-run")
    assert result.exit_code == 0
    assert result.stderr == "plateau-sc: warning: the delivery service has no files of frn, brid there\n"
    assert_fails(
        fetch("--city", CODE, "--type", "frn"), 3, "no files of frn for city 11999; it has bldg, dem, tran, veg"
    )


def test_errors_are_one_line(run, fetch, service: DeliveryServer, tmp_path: Path, write_area) -> None:
    assert_fails(fetch("--city", "99999"), 3, "the delivery service has nothing for city 99999")
    elsewhere = write_area(130.0, 33.0, 130.1, 33.1)
    assert_fails(fetch("--city", CODE, "--area", elsewhere), 4, "has 4 files for city 11999, and none lies in the area")
    assert_fails(fetch("--city", CODE, "--area", tmp_path / "gone"), 3, "gone: no such file")
    assert_fails(fetch("--city", CODE, "--limit", "1KB"), 2, "and the limit is 1,000; raise the limit")
    assert_fails(fetch("--city", "1310"), 2, "the city code is '1310'; expected 5 digits")
    assert_fails(fetch("--mesh", "5339"), 2, "has 4 digits")
    service.always("/datacatalog/citygml/13101", send(200, b"<html>Maintenance</html>", {"Content-Type": "text/html"}))
    assert_fails(fetch("--city", "13101"), 7, "expected JSON, found a web page (text/html, 24 bytes)")
    assert_fails(run("fetch", "--city", "13101", "--base-url", "ftp://a.example"), 2, "not of the web")
    assert not (tmp_path / "out").exists()
    (tmp_path / "out").write_text("a file")
    assert_fails(fetch("--city", CODE, "--type", "dem"), 5, "cannot write")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), "which part of Japan? Give --city,"),
        (("--city", "13101", "--place", "x"), "exclude each other"),
        (("--city", "13101,,13102"), "has an empty part"),
        (("--city", "13101", "--type", "buildings and roads"), "is not a feature type"),
        (("--city", "13101", "--type", ""), "is not a feature type"),
        (("--bbox", "1,2,3"), "is not a rectangle"),
        (("--bbox", "a,b,c,d"), "is not a rectangle"),
        (("--city", "13101", "--limit", "0"), "is not a size"),
        (("--city", "13101", "--limit", "5 TB"), "is not a size"),
        (("--city", "13101", "--year", "23"), "2000<=x<=2100"),
        (("--city", "13101", "--margin", "-1"), "--margin"),
    ],
)
def test_options_that_are_none(run, options: tuple[str, ...], words: str) -> None:
    assert_fails(run("fetch", *options), 2, words, "--help'")


def test_an_interrupt_keeps_what_came(service: DeliveryServer, sample_root: Path, tmp_path: Path, run) -> None:
    bldg = f"/assets/1a/{sample_root.name}/udx/bldg/53396422_bldg_6697_op.gml"
    reached, go_on = threading.Event(), threading.Event()

    def stall(handler) -> None:
        sent = service.files[bldg].sent
        handler.head(
            200, {"Content-Length": str(len(sent)), "ETag": service.files[bldg].etag, "Content-Encoding": "gzip"}
        )
        handler.wfile.write(sent[:100_000])
        handler.wfile.flush()
        reached.set()
        go_on.wait(60)

    service.script(bldg, stall)
    out = tmp_path / "out"
    command = ["fetch", "--mesh", "53396422", "--type", "dem,bldg", "--base-url", service.url, "--out", str(out)]
    with subprocess.Popen(
        [*START, *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    ) as process:
        assert reached.wait(60)
        process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate(timeout=60)
    go_on.set()
    assert (process.returncode, stdout) == (130, "")
    said = f"plateau-sc: error: interrupted; what came to {out} is kept, and the same command goes on"
    assert stderr.splitlines()[-1] == said
    assert "Traceback" not in stderr
    result = run(*command)
    assert result.exit_code == 0, result.output
    assert len(gml_of(out)) == 2


def test_the_chain_of_a_result_goes_down_to_the_addresses(
    run, fetch, service: DeliveryServer, sample_root: Path, tmp_path: Path, write_area
) -> None:
    area = area_of_town(write_area)
    assert fetch("--city", CODE, "--type", "bldg", "--area", area).exit_code == 0
    root = tmp_path / "out"
    place = root / FETCH_RECEIPT
    receipt = read_receipt(place)
    assert (receipt["activity"], receipt["parameters"]["cities"]) == ("fetch", [CODE])
    tile = f"{sample_root.name}/udx/bldg/53396422_bldg_6697_op.gml"
    (bought,) = [entry for entry in receipt["inputs"] if entry["role"] == "bldg"]
    (kept,) = [entry for entry in receipt["outputs"] if entry["role"] == "bldg"]
    assert bought["path"] == bought["url"] == f"{service.url}/assets/1a/{tile}"
    assert kept["path"] == tile
    # the service offers the metadata of the town, which names no licence, and not its README, which does
    assert ("licence" in kept, kept["dataset"]) == (False, sample_root.name)
    assert kept["sha256"] == bought["sha256"] == hashlib.sha256((sample_root.parent / tile).read_bytes()).hexdigest()
    on_disk = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    named = {entry["path"] for entry in receipt["outputs"]}
    assert {name for name in on_disk if "/" in name and not name.startswith(".")} == named
    assert verify_chain(place) == verify(place) == []

    out = tmp_path / "town.parquet"
    assert run("convert", root, "--out", out).exit_code == 0
    made = read_receipt(tmp_path / "town.parquet.receipt.json")
    (source,) = made["inputs"]
    assert source["made_by"]["id"] == receipt["id"]
    assert source["url"] == bought["url"]
    assert verify_chain(tmp_path / "town.parquet.receipt.json") == []

    before = place.read_bytes()
    assert fetch("--city", CODE, "--type", "bldg", "--area", area).exit_code == 0
    assert place.read_bytes() == before
    assert not (root / "fetch.receipt.2.json").exists()

    summary = json.loads(fetch("--city", CODE, "--type", "dem", "--area", area, "--json").stdout)
    assert summary["receipt"] == str(root / "fetch.receipt.2.json")
    assert place.read_bytes() == before
    assert {entry["role"] for entry in read_receipt(root / "fetch.receipt.2.json")["outputs"]} >= {"bldg", "dem"}
    assert verify_chain(tmp_path / "town.parquet.receipt.json") == []
    with (root / tile).open("ab") as file:
        file.write(b"\n")
    depths = {(finding.kind, finding.depth) for finding in verify_chain(tmp_path / "town.parquet.receipt.json")}
    assert depths >= {("input", 0), ("output", 1)}


def test_no_receipt_without_a_file(fetch, tmp_path: Path) -> None:
    assert fetch("--city", CODE, "--dry-run").exit_code == 0
    assert fetch("--city", "99999").exit_code != 0
    assert not (tmp_path / "out").exists()


def test_a_file_that_did_not_come_is_not_named(fetch, tmp_path: Path) -> None:
    assert fetch("--city", CODE, "--type", "bldg").exit_code != 0
    receipt = read_receipt(tmp_path / "out" / FETCH_RECEIPT)
    assert not [entry for entry in receipt["outputs"] if "53396499" in entry["path"]]
    assert [entry for entry in receipt["outputs"] if "53396422" in entry["path"]]


def test_a_receipt_edited_by_hand_is_written_anew(fetch, tmp_path: Path, write_area) -> None:
    command = ("--city", CODE, "--type", "bldg", "--area", area_of_town(write_area))
    assert fetch(*command).exit_code == 0
    place = tmp_path / "out" / FETCH_RECEIPT
    place.write_text(place.read_text(encoding="utf-8").replace(CODE, "11998", 1), encoding="utf-8")
    assert fetch(*command).exit_code == 0
    assert verify_chain(tmp_path / "out" / "fetch.receipt.2.json") == []
    assert [finding.kind for finding in verify_chain(place)][:1] == ["receipt"]
