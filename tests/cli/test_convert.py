"""Tests of `plateau-sc convert`."""

import json
import sys
from pathlib import Path

import pytest
import trimesh

from plateau_sc import read_citygml, read_parquet
from plateau_sc.cli.exits import Exit
from plateau_sc.receipts import read_receipt, verify_chain


def test_each_ending_gives_its_format(run, town: Path, tmp_path: Path) -> None:
    city = read_citygml(town)
    expected = {"town.parquet": "GeoParquet 1.1", "town.glb": "binary glTF 2.0", "town.city.json": "CityJSON 2.0"}
    for name, form in expected.items():
        result = run("convert", town, "--out", tmp_path / "new" / name, "--json")
        assert result.exit_code == 0, result.output
        content = json.loads(result.stdout)
        assert content["format"] == form
        assert (content["buildings"], content["parts"]) == (city.audit.buildings_out, city.audit.parts_out)
        assert content["triangles"] == len(city.triangles)
        assert content["bytes"] == (tmp_path / "new" / name).stat().st_size > 1000
    assert len(read_parquet(tmp_path / "new" / "town.parquet")) == len(city)
    scene = trimesh.load_scene(tmp_path / "new" / "town.glb")
    assert sum(len(mesh.faces) for mesh in scene.geometry.values()) == len(city.triangles)
    assert json.loads((tmp_path / "new" / "town.city.json").read_text(encoding="utf-8"))["version"] == "2.0"


def test_what_was_done_is_said(run, town: Path, tmp_path: Path) -> None:
    result = run("convert", town, "--out", tmp_path / "town.glb")
    lines = result.stdout.splitlines()
    assert lines[0].startswith("Komorebi-shi (11999): ")
    assert lines[1].endswith("EPSG:6677")
    assert lines[2].startswith(f"written: {tmp_path / 'town.glb'}, binary glTF 2.0, ")
    assert "Project PLATEAU" in lines[-1]
    assert run("convert", town, "--out", tmp_path / "town.glb", "--quiet").output == ""


def test_a_parquet_is_a_source_too(run, town: Path, tmp_path: Path) -> None:
    run("convert", town, "--out", tmp_path / "town.parquet")
    direct = run("convert", town, "--out", tmp_path / "direct.city.json")
    result = run("convert", tmp_path / "town.parquet", "--out", tmp_path / "town.city.json")
    assert (direct.exit_code, result.exit_code) == (0, 0)
    assert (tmp_path / "town.city.json").read_bytes() == (tmp_path / "direct.city.json").read_bytes()
    chosen = run("convert", tmp_path / "town.parquet", "--out", tmp_path / "x.glb", "--lod", "1")
    assert chosen.exit_code == Exit.USAGE
    assert "a .parquet is taken whole" in chosen.stderr


def test_area_and_level_choose(run, town: Path, tmp_path: Path, write_area) -> None:
    content = json.loads(run("info", town, "--json").stdout)
    west, south, east, north = content["extent"]
    area = write_area(west, south, (west + east) / 2, (south + north) / 2)
    whole = json.loads(run("convert", town, "--out", tmp_path / "a.glb", "--json").stdout)
    part = json.loads(run("convert", town, "--out", tmp_path / "b.glb", "--area", area, "--json").stdout)
    assert 0 < part["buildings"] < whole["buildings"]
    blocks = json.loads(run("convert", town, "--out", tmp_path / "c.glb", "--lod", "1", "--json").stdout)
    assert set(blocks["by_lod"]) <= {"0", "1", "none"}
    assert blocks["triangles"] < whole["triangles"]


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("town.obj", Exit.USAGE, "expected .parquet, .glb or .city.json"),
        ("file/town.glb", Exit.OUTPUT, "cannot write"),
    ],
)
def test_where_it_cannot_go_is_told(run, town: Path, tmp_path: Path, name: str, code: Exit, words: str) -> None:
    (tmp_path / "file").write_text("")
    result = run("convert", town, "--out", tmp_path / name)
    assert result.exit_code == code
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_what_is_no_source_is_told(run, town: Path, tmp_path: Path) -> None:
    missing = run("convert", tmp_path / "none", "--out", tmp_path / "x.glb")
    assert (missing.exit_code, "no such file" in missing.stderr) == (Exit.SOURCE, True)
    (tmp_path / "x.parquet").write_bytes(b"no")
    broken = run("convert", tmp_path / "x.parquet", "--out", tmp_path / "x.glb")
    assert (broken.exit_code, "cannot be read as a city" in broken.stderr) == (Exit.SOURCE, True)
    itself = run("convert", tmp_path / "x.parquet", "--out", tmp_path / "x.parquet")
    assert (itself.exit_code, "is the source itself" in itself.stderr) == (Exit.USAGE, True)
    assert (tmp_path / "x.parquet").read_bytes() == b"no"


def test_without_pyarrow_the_extra_is_named(run, town: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("convert", town, "--out", tmp_path / "town.parquet")
    assert result.exit_code == Exit.EXTRA
    assert "plateau_sc[parquet]" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_each_conversion_has_a_receipt_and_they_chain(run, town: Path, tmp_path: Path) -> None:
    run("convert", town, "--out", tmp_path / "町.parquet")
    run("convert", tmp_path / "町.parquet", "--out", tmp_path / "町.glb")
    names = [f"町.{end}{more}" for end in ("glb", "parquet") for more in ("", ".receipt.features.csv", ".receipt.json")]
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted(names)
    first, second = (read_receipt(tmp_path / f"町.{end}.receipt.json") for end in ("parquet", "glb"))
    assert (first["activity"], first["parameters"]["lod"]) == ("convert", "best")
    assert second["inputs"][0]["made_by"] == {"receipt": "町.parquet.receipt.json", "id": first["id"]}
    assert first["features"]["used"]["sha256"] == second["features"]["used"]["sha256"]
    # The table names the tile, and the chain leads to it.
    assert verify_chain(tmp_path / "町.glb.receipt.json") == []
    (tmp_path / "町.parquet").write_bytes(b"other")
    assert [finding.kind for finding in verify_chain(tmp_path / "町.glb.receipt.json")] == ["input", "output"]
