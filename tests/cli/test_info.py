"""Tests of `plateau-sc info`."""

import hashlib
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest

from plateau_sc import read_citygml
from plateau_sc.cli.wording import count
from plateau_sc.receipts import read_receipt, verify_chain


def test_what_is_in_a_data_set_is_printed(run, hilly_town: Path) -> None:
    result = run("info", hilly_town)
    assert result.exit_code == 0, result.output
    city = read_citygml(hilly_town)
    lines = result.stdout.splitlines()
    assert lines[0] == "Komorebi-shi (11999), 2026"
    assert lines[1] == "data set    11999_komorebi-shi_city_2026_citygml_1_op"
    assert any(line.split()[:2] == ["bldg", "buildings"] for line in lines)
    assert any(line.split()[:2] == ["dem", "terrain"] for line in lines)
    expected = f"{count(city.audit.buildings_out, 'building')} and {count(city.audit.parts_out, 'part')}, used: "
    assert f"buildings   {expected}" in result.stdout
    assert f"zone EPSG:{city.epsg}" in result.stdout
    assert result.stdout.count("Project PLATEAU") == 1


def test_json_has_the_figures(run, hilly_town: Path) -> None:
    result = run("info", hilly_town, "--json")
    assert result.exit_code == 0
    content = json.loads(result.stdout)
    city = read_citygml(hilly_town)
    assert content["types"]["bldg"]["files"] == len(list((hilly_town / "udx" / "bldg").glob("*.gml")))
    assert content["buildings"] == city.audit.buildings_out
    assert sum(content["by_lod"].values()) == len(city)
    assert content["triangles"] == len(city.triangles)
    assert content["height"]["max"] == pytest.approx(np.nanmax(city.buildings["height"].to_numpy(dtype=float)))
    assert content["height"]["min"] <= content["height"]["median"] <= content["height"]["max"]
    west, south, east, north = content["extent"]
    assert 122 < west < east < 154
    assert 20 < south < north < 46
    assert content["i_ur"] == ["3.1"]
    assert sum(content["surfaces"].values()) == int(city.polygon_used.sum())


def test_a_zip_and_a_file_are_sources_too(run, town: Path, tmp_path: Path) -> None:
    (tile,) = (town / "udx" / "bldg").glob("*.gml")
    with zipfile.ZipFile(tmp_path / f"{town.name}.zip", "w") as archive:
        archive.write(tile, f"udx/bldg/{tile.name}")
        archive.writestr("udx/veg/53396422_veg_6697_op.gml", "<not read/>")
    packed = json.loads(run("info", tmp_path / f"{town.name}.zip", "--json").stdout)
    single = json.loads(run("info", tile, "--json").stdout)
    assert packed["buildings"] == single["buildings"] > 0
    assert packed["types"]["veg"] == {"files": 1, "bytes": 11}
    assert packed["name"] == "Komorebi-shi (11999)"
    assert single["types"] == {"bldg": {"files": 1, "bytes": tile.stat().st_size}}


def test_a_source_without_buildings_is_told(run, tmp_path: Path) -> None:
    (tmp_path / "udx" / "luse").mkdir(parents=True)
    (tmp_path / "udx" / "luse" / "493033_luse_6697.gml").write_text("<x/>")
    result = run("info", tmp_path)
    assert result.exit_code == 0
    assert "land use" in result.stdout
    assert "buildings   none" in result.stdout


@pytest.mark.parametrize("kind", ["missing", "empty", "zip"])
def test_what_is_no_source_is_told_in_one_line(run, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"{kind}.zip"
    if kind == "empty":
        path.mkdir()
    if kind == "zip":
        path.write_bytes(b"no zip")
    result = run("info", path)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith(f"plateau-sc: error: {path}: ")
    assert result.stderr.count("\n") == 1


def test_attributes_are_counted(run, hilly_town: Path) -> None:
    content = json.loads(run("info", hilly_town, "--json").stdout)["attributes"]
    assert content["in"] == sum(content["by_use"].values()) > 0
    assert sum(sum(uses.values()) for uses in content["by_file"].values()) == content["in"]
    assert (
        f"attributes  {content['in']:,} values: {content['by_use']['column']:,} in columns"
        in run("info", hilly_town).stdout
    )


def test_a_receipt_is_written_where_one_is_named(run, hilly_town: Path, tmp_path: Path) -> None:
    place = tmp_path / "out" / "info.json"
    result = run("info", hilly_town, "--receipt", place)
    assert result.exit_code == 0, result.output
    receipt = read_receipt(place)
    assert receipt["activity"] == "info"
    hashes = {hashlib.sha256(path.read_bytes()).hexdigest() for path in hilly_town.glob("udx/*/*.gml")}
    assert {entry["sha256"] for entry in receipt["inputs"]} == hashes
    assert {entry["role"] for entry in receipt["inputs"]} == {"buildings", "dem"}
    assert receipt["features"]["loaded"]["count"] == len(read_citygml(hilly_town))
    assert receipt["features"]["used"]["count"] == 0
    assert verify_chain(place) == []
    (tile,) = hilly_town.glob("udx/dem/*.gml")
    archive = tmp_path / "town.zip"
    with zipfile.ZipFile(archive, "w") as target:
        target.write(tile, f"town/udx/dem/{tile.name}")
    assert run("info", archive, "--receipt", tmp_path / "zip.json").exit_code == 0
    (entry,) = read_receipt(tmp_path / "zip.json")["inputs"]
    assert entry["path"] == f"town.zip!town/udx/dem/{tile.name}"
    assert verify_chain(tmp_path / "zip.json") == []


def test_a_receipt_with_another_ending_is_refused(run, hilly_town: Path, tmp_path: Path) -> None:
    result = run("info", hilly_town, "--receipt", tmp_path / "info.txt")
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "expected a receipt whose name ends with .json" in result.stderr
    gone = run("info", tmp_path / "gone", "--receipt", tmp_path / "info.json")
    assert (gone.exit_code, list(tmp_path.iterdir())) == (3, [])
