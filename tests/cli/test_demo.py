"""Tests of `plateau-sc demo`."""

import json
import shutil
from pathlib import Path

import pytest

from plateau_sc import samples
from plateau_sc.errors import NoOverlapError
from plateau_sc.receipts import verify, verify_chain


def test_the_demo_makes_a_town_and_maps_it(run, tmp_path: Path) -> None:
    out = tmp_path / "demo"
    result = run("demo", "--out", out)
    assert result.exit_code == 0, result.output
    assert (out / samples.dataset_name() / "udx" / "bldg").is_dir()
    assert (out / "preview.png").is_file()
    assert verify(out / "receipt.json") == []
    inputs = json.loads((out / "receipt.json").read_text(encoding="utf-8"))["inputs"]
    assert all(fact["path"].startswith(f"{samples.dataset_name()}/udx/") for fact in inputs)
    lines = result.stdout.splitlines()
    assert lines[0] == f"A fictional town was made: {out / samples.dataset_name()}"
    assert "the shadows of 24 hours in" in lines[1]
    for name in ("preview.png", "shadow_2026-08-01.tif", "shade_hours_2026-08-01.tif", "receipt.json"):
        assert len([line for line in lines if line.startswith(f"  {out / name}  ")]) == 1
    assert result.stdout.count("Project PLATEAU") == 1
    walk = json.loads((out / "route.geojson").read_text(encoding="utf-8"))["features"]
    fastest, coolest = (feature["properties"] for feature in (walk[0], walk[-1]))
    saved, detour = fastest["metres_sun"] - coolest["metres_sun"], coolest["metres"] - fastest["metres"]
    assert saved > 50.0
    words = f"the coolest route saves {saved:.0f} m of sun for {detour:.0f} m of detour: {out / 'route.png'}"
    assert lines[-1] == f"On foot across the town at 13:00 {words}"
    assert (out / "route.png").is_file()
    assert verify_chain(out / "route.geojson.receipt.json") == []


def test_another_source_is_mapped_where_it_is(run, town: Path, tmp_path: Path) -> None:
    result = run("demo", "--source", town, "--out", tmp_path / "demo", "--no-preview", "--json")
    assert result.exit_code == 0, result.output
    summary = json.loads(result.stdout)
    assert summary["source"] == str(town)
    names = sorted(file.name for file in (tmp_path / "demo").iterdir())
    assert names == ["features.csv", "receipt.json", "shade_hours_2026-08-01.tif", "shadow_2026-08-01.tif"]


@pytest.mark.parametrize("ending", [KeyboardInterrupt(), NoOverlapError("elsewhere")])
def test_a_demo_that_fails_takes_its_town_away(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: BaseException
) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        assert (tmp_path / "demo" / samples.dataset_name()).is_dir()
        raise ending

    monkeypatch.setattr("plateau_sc.cli.shading.shadow_masks", fail)
    result = run("demo", "--out", tmp_path / "demo", "--no-preview")
    assert result.exit_code in (4, 130)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    result = run("demo", "--out", tmp_path / "file")
    assert result.exit_code == 5
    assert result.stderr.startswith("plateau-sc: error: cannot write")
    assert result.stderr.count("\n") == 1


def test_a_source_with_roads_is_walked_through(run, tmp_path: Path) -> None:
    town = samples.write(tmp_path, extent=(200.0, 200.0), features=["bldg", "tran"])
    out = tmp_path / "demo"
    result = run("demo", "--source", town, "--out", out, "--no-preview")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[-1].startswith("On foot across the town at 13:00 the coolest route saves ")
    assert verify_chain(out / "route.geojson.receipt.json") == []


def test_roads_that_cannot_be_walked_are_told(run, town: Path, tmp_path: Path) -> None:
    copy = tmp_path / town.name
    shutil.copytree(town, copy)
    (copy / "udx" / "tran").mkdir()
    result = run("demo", "--source", copy, "--out", tmp_path / "demo", "--no-preview")
    assert result.exit_code == 0, result.output
    assert "no walk through the town" in result.stderr
    assert not (tmp_path / "demo" / "route.geojson").exists()
