"""Tests of `plateau-sc shade`: what it writes, and that it fails with one line and writes nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import rasterio

from plateau_sc import (
    Grid,
    Scene,
    hourly,
    intervals,
    read_citygml,
    shade_hours,
    shadow_fraction,
    shadow_masks,
)
from plateau_sc.cli import grounds
from plateau_sc.crs import from_zone
from plateau_sc.receipts import FeatureList, hash_ids, read_receipt, record, verify, verify_chain

START = [sys.executable, "-c", "from plateau_sc.cli import run; run('plateau-sc')"]
COARSE = ("--date", "2026-08-01", "--resolution", "4", "--no-preview")


def extent_of(town: Path) -> tuple[float, float, float, float]:
    """Return the bounding box of a town in longitude and latitude."""
    city = read_citygml(town)
    west, south, east, north = city.bounds
    latitude, longitude = from_zone(np.array([west, east]), np.array([south, north]), city.epsg)
    return longitude[0], latitude[0], longitude[1], latitude[1]


def assert_fails(result, code: int, *words: str) -> None:
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert result.stderr.startswith("plateau-sc: error: ")
    assert result.stderr.count("\n") == 1
    for word in words:
        assert word in result.stderr


def test_a_day_is_mapped_as_the_library_maps_it(run, town: Path, tmp_path: Path) -> None:
    result = run("shade", town, "--date", "2026-08-01", "--resolution", "2", "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    names = ["features.csv", "preview.png", "receipt.json", "shade_hours_2026-08-01.tif", "shadow_2026-08-01.tif"]
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == names

    city = read_citygml(town)
    grid = Grid.covering(city, resolution=2.0, margin=20.0)
    masks = shadow_masks(Scene(city), grid, hourly("2026-08-01", tz="Asia/Tokyo"))
    inside = masks["inside"].to_numpy()
    with rasterio.open(tmp_path / "out" / "shadow_2026-08-01.tif") as file:
        assert file.crs.to_epsg() == city.epsg
        assert file.count == 24
        assert file.descriptions[12] == "2026-08-01T12:00:00+09:00"
        values = file.read()
    assert (values[:, inside] == 255).all()
    assert np.array_equal(values[:, ~inside] == 1, masks.to_numpy()[:, ~inside])
    assert (values[[0, 23]][:, ~inside] == 1).all()
    with rasterio.open(tmp_path / "out" / "shade_hours_2026-08-01.tif") as file:
        assert np.array_equal(file.read(1), shade_hours(masks).to_numpy(), equal_nan=True)

    lines = result.stdout.splitlines()
    assert lines[0].startswith("Komorebi-shi (11999): ")
    assert f"{len(city.triangles):,} triangles" in lines[0]
    assert result.stdout.count("Project PLATEAU") == 1
    assert all(any(name in line for line in lines) for name in names)
    assert "█" not in result.output


def test_the_receipt_holds(run, town: Path, tmp_path: Path) -> None:
    assert run("shade", town, *COARSE, "--out", tmp_path / "out").exit_code == 0
    path = tmp_path / "out" / "receipt.json"
    assert verify(path) == []
    receipt = read_receipt(path)
    assert [Path(fact["path"]).suffix for fact in receipt["inputs"]] == [".gml"]
    assert {fact["path"]: fact["role"] for fact in receipt["outputs"]} == {
        "shadow_2026-08-01.tif": "shadow",
        "shade_hours_2026-08-01.tif": "shade_hours",
        "features.csv": "features",
    }
    assert receipt["parameters"]["resolution"] == 4.0
    assert receipt["sun"]["2026-08-01"]["up"] == 14
    assert receipt["activity"] == "shade"
    city = read_citygml(town)
    features = FeatureList.read(tmp_path / "out" / "features.csv")
    assert sorted(feature.gml_id for feature in features.features) == sorted(city.buildings["gml_id"])
    assert receipt["features"]["loaded"]["sha256"] == hash_ids(city.buildings["gml_id"])
    # The whole town is mapped, and all of it stands there.
    assert receipt["features"]["used"]["count"] == len(city)
    (tile,) = receipt["inputs"]
    assert (tile["dataset"], tile["spec"]) == (town.name, "i-UR 3.1")
    assert verify_chain(path) == []


def test_json_is_one_object(run, town: Path, tmp_path: Path) -> None:
    result = run("shade", town, *COARSE, "--out", tmp_path / "out", "--json", "--quiet")
    assert (result.exit_code, result.stderr) == (0, "")
    summary = json.loads(result.stdout)
    assert summary["buildings"] == read_citygml(town).audit.buildings_out
    assert summary["grid"]["resolution"] == 4.0
    assert summary["days"][0]["daylight_hours"] == 14.0
    assert all(Path(file["path"]).stat().st_size == file["bytes"] for file in summary["outputs"])
    assert len(summary["outputs"]) == 4


def test_quiet_prints_nothing(run, town: Path, tmp_path: Path) -> None:
    result = run("shade", town, *COARSE, "--out", tmp_path / "out", "--quiet")
    assert (result.exit_code, result.output) == (0, "")


def test_several_days_and_steps_and_zones(run, town: Path, tmp_path: Path) -> None:
    days = ("--from", "2026-02-28", "--to", "2026-03-01", "--step", "6h", "--tz", "UTC", "--resolution", "8")
    assert run("shade", town, *days, "--out", tmp_path / "out").exit_code == 0
    for day in ("2026-02-28", "2026-03-01"):
        assert (tmp_path / "out" / f"preview_{day}.png").is_file()
        with rasterio.open(tmp_path / "out" / f"shadow_{day}.tif") as file:
            assert file.descriptions == tuple(f"{day}T{hour:02}:00:00+00:00" for hour in (0, 6, 12, 18))
    assert not (tmp_path / "out" / "preview.png").exists()


def test_one_mask_a_day(run, town: Path, tmp_path: Path) -> None:
    result = run("shade", town, *COARSE, "--step", "24h", "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    with rasterio.open(tmp_path / "out" / "shadow_2026-08-01.tif") as file:
        assert file.count == 1


def test_means_are_those_of_the_library(run, town: Path, tmp_path: Path) -> None:
    result = run("shade", town, *COARSE[:-1], "--means", "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    names = ["features.csv", "preview.png", "receipt.json"]
    names += ["shade_hours_2026-08-01.tif", "shadow_fraction_2026-08-01.tif"]
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == names

    city = read_citygml(town)
    scene, grid = Scene(city), Grid.covering(city, resolution=4.0, margin=20.0)
    spans = intervals("2026-08-01", tz="Asia/Tokyo")
    share, hours = shadow_fraction(scene, grid, spans), shade_hours(scene, grid, spans)
    inside = share["inside"].to_numpy()
    with rasterio.open(tmp_path / "out" / "shadow_fraction_2026-08-01.tif") as file:
        assert (file.count, file.crs.to_epsg(), file.dtypes[0]) == (24, city.epsg, "float32")
        assert file.descriptions[12] == "2026-08-01T12:00:00+09:00/2026-08-01T13:00:00+09:00"
        values = file.read()
    assert np.isnan(values[:, inside]).all()
    assert inside.any()
    assert np.array_equal(values[:, ~inside], share.to_numpy()[:, ~inside])
    assert (values[[0, 23]][:, ~inside] == 1.0).all()
    assert ((values > 0.0) & (values < 1.0)).any()
    with rasterio.open(tmp_path / "out" / "shade_hours_2026-08-01.tif") as file:
        assert np.array_equal(file.read(1), hours.to_numpy(), equal_nan=True)
    assert f"2026-08-01: {round(hours.attrs['daylight_hours'], 1):g} h with the sun up" in result.stdout


def test_the_receipt_of_means_holds(run, town: Path, tmp_path: Path) -> None:
    given = ("--from", "2026-08-01", "--to", "2026-08-02", "--step", "12h", *COARSE[2:], "--means", "--json")
    result = run("shade", town, *given, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    path = tmp_path / "out" / "receipt.json"
    assert verify(path) == []
    assert verify_chain(path) == []
    receipt = read_receipt(path)
    roles = {fact["path"]: fact["role"] for fact in receipt["outputs"]}
    assert roles.pop("features.csv") == "features"
    assert roles == {
        f"{role}_2026-08-0{day}.tif": role for day in (1, 2) for role in ("shadow_fraction", "shade_hours")
    }
    assert receipt["parameters"]["means"] is True
    sun = receipt["sun"]["2026-08-02"]
    assert sun["intervals"] == [
        "2026-08-02T00:00:00+09:00/2026-08-02T12:00:00+09:00",
        "2026-08-02T12:00:00+09:00/2026-08-03T00:00:00+09:00",
    ]
    assert sum(sun["daylight"]) == pytest.approx(json.loads(result.stdout)["days"][1]["daylight_hours"], abs=1e-3)
    assert receipt["features"]["used"]["count"] == len(read_citygml(town))


def test_means_use_the_buildings_of_the_whole_step(run, town: Path, tmp_path: Path, write_area) -> None:
    west, south, _, _ = extent_of(town)
    area = write_area(west, south, west + 0.0001, south + 0.0001)
    given = ("--date", "2026-06-21", "--step", "12h", "--resolution", "4", "--no-preview", "--flat", "--area", area)
    assert run("shade", town, *given, "--out", tmp_path / "masks").exit_code == 0
    assert run("shade", town, *given, "--means", "--out", tmp_path / "means").exit_code == 0
    noon, day = (read_receipt(tmp_path / name / "receipt.json")["features"]["used"] for name in ("masks", "means"))
    # The masks are of midnight and noon, the means of all hours, with long shadows in the evening.
    assert noon["count"] < day["count"]


def test_means_of_a_night_are_all_shadow(run, town: Path, tmp_path: Path) -> None:
    """In this zone the local day ends as the sun of the town rises: few sub-steps, and none in most of its steps."""
    given = ("--date", "2026-08-01", "--tz", "Etc/GMT+12", "--step", "1h", *COARSE[2:], "--means", "--area")
    west, south, _, _ = extent_of(town)
    area = tmp_path / "area.geojson"
    ring = [[west, south], [west + 1e-4, south], [west + 1e-4, south + 1e-4], [west, south + 1e-4], [west, south]]
    area.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    assert run("shade", town, *given, area, "--out", tmp_path / "out").exit_code == 0
    daylight = read_receipt(tmp_path / "out" / "receipt.json")["sun"]["2026-08-01"]["daylight"]
    with rasterio.open(tmp_path / "out" / "shadow_fraction_2026-08-01.tif") as file:
        values = file.read()
    dark = np.array(daylight) == 0.0
    assert 0 < dark.sum() < 24
    assert (np.nan_to_num(values[dark], nan=1.0) == 1.0).all()


def test_without_out_the_folder_is_named_after_the_source(
    run, town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("shade", town, *COARSE).exit_code == 0
    assert (tmp_path / "shade_11999_komorebi-shi" / "receipt.json").is_file()


def test_an_area_is_mapped_with_the_shadows_of_all_buildings(run, town: Path, tmp_path: Path, write_area) -> None:
    west, south, east, north = extent_of(town)
    area = write_area(west + (east - west) / 3, south + (north - south) / 3, east, north)
    whole, part = tmp_path / "whole", tmp_path / "part"
    assert run("shade", town, *COARSE, "--out", whole).exit_code == 0
    assert run("shade", town, *COARSE, "--area", area, "--out", part).exit_code == 0
    with rasterio.open(whole / "shadow_2026-08-01.tif") as big, rasterio.open(part / "shadow_2026-08-01.tif") as small:
        assert small.width < 0.8 * big.width
        row, col = big.index(*small.xy(0, 0))
        rows = slice(row, min(row + small.height, big.height))
        cols = slice(col, min(col + small.width, big.width))
        expected = big.read()[:, rows, cols]
        found = small.read()[:, : expected.shape[1], : expected.shape[2]]
    assert expected.size > 24 * 50
    assert np.array_equal(found, expected)
    receipt = read_receipt(part / "receipt.json")
    assert [fact["role"] for fact in receipt["inputs"]] == ["buildings", "area"]
    assert 0 < receipt["features"]["used"]["count"] <= receipt["features"]["loaded"]["count"]
    assert verify_chain(part / "receipt.json") == []


def test_a_sun_high_up_uses_few_of_the_buildings(run, town: Path, tmp_path: Path, write_area) -> None:
    west, south, _, _ = extent_of(town)
    area = write_area(west, south, west + 0.0001, south + 0.0001)
    # With a step of 12 hours the instants are midnight and noon.
    noon = ("--date", "2026-06-21", "--step", "12h", "--resolution", "4", "--no-preview", "--flat")
    assert run("shade", town, *noon, "--area", area, "--out", tmp_path / "noon").exit_code == 0
    features = read_receipt(tmp_path / "noon" / "receipt.json")["features"]
    assert features["used"]["count"] < features["loaded"]["count"] / 2
    listed = FeatureList.read(tmp_path / "noon" / "features.csv")
    assert sum(feature.used for feature in listed.features) == features["used"]["count"]


def test_runs_of_the_command_and_of_others_chain(run, town: Path, tmp_path: Path) -> None:
    assert run("shade", town, *COARSE, "--step", "6h", "--out", tmp_path / "影").exit_code == 0
    (tmp_path / "mean").mkdir()
    with record("mean", tmp_path / "mean" / "receipt.json") as own:
        own.read(tmp_path / "影" / "shade_hours_2026-08-01.tif", "shade")
        (tmp_path / "mean" / "mean.txt").write_text("3")
        own.wrote(tmp_path / "mean" / "mean.txt", "mean")
    path = tmp_path / "mean" / "receipt.json"
    assert read_receipt(path)["inputs"][0]["made_by"]["id"] == read_receipt(tmp_path / "影" / "receipt.json")["id"]
    assert verify_chain(path) == []
    (tmp_path / "影" / "shadow_2026-08-01.tif").write_bytes(b"")
    assert [(found.kind, found.depth) for found in verify_chain(path)] == [("output", 1)]


def test_the_terrain_of_the_data_set_is_used_and_said(run, hilly_town: Path, tmp_path: Path) -> None:
    result = run("shade", hilly_town, *COARSE, "--out", tmp_path / "own")
    assert result.exit_code == 0, result.output
    assert "ground: the data set's own terrain" in result.stdout
    roles = [fact["role"] for fact in read_receipt(tmp_path / "own" / "receipt.json")["inputs"]]
    assert "terrain" in roles
    result = run("shade", hilly_town, *COARSE, "--flat", "--out", tmp_path / "flat")
    assert "ground: flat at the buildings' feet\n" in result.stdout
    asked = run("shade", hilly_town, *COARSE, "--dem", hilly_town / "udx" / "dem", "--out", tmp_path / "asked")
    assert "ground: PLATEAU relief" in asked.stdout
    own, again = ((tmp_path / name / "shadow_2026-08-01.tif").read_bytes() for name in ("own", "asked"))
    assert own == again


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), ["which day?", "--date"]),
        (("--date", "2026-02-30"), ["'2026-02-30' is not a date"]),
        (("--date", "tomorrow"), ["'tomorrow' is not a date"]),
        (("--from", "2026-08-01"), ["--from and --to"]),
        (("--to", "2026-08-01"), ["--from and --to"]),
        (("--from", "2026-08-02", "--to", "2026-08-01"), ["--to 2026-08-01 lies before --from 2026-08-02"]),
        (("--date", "2026-08-01", "--to", "2026-08-02"), ["one or the other"]),
        (("--date", "2026-08-01", "--resolution", "0"), ["'0' is not a length"]),
        (("--date", "2026-08-01", "--resolution", "-1"), ["'-1' is not a length"]),
        (("--date", "2026-08-01", "--resolution", "nan"), ["'nan' is not a length"]),
        (("--date", "2026-08-01", "--resolution", "inf"), ["'inf' is not a length"]),
        (("--date", "2026-08-01", "--resolution", "fine"), ["'fine' is not a length"]),
        (("--date", "2026-08-01", "--resolution", "0.0001"), ["pixels", "coarser"]),
        (("--date", "2026-08-01", "--resolution", "0.003"), ["pixels", "coarser"]),
        (("--date", "2026-08-01", "--tz", "Asia/Kaga"), ["unknown time zone", "Asia/Kaga"]),
        (("--date", "2026-08-01", "--step", "soon"), ["'soon'"]),
        (("--date", "2026-08-01", "--step", "0h"), ["'0h'"]),
        (("--date", "2026-08-01", "--step", "1s"), ["a step of 1s", "65,535 masks a day"]),
        (("--date", "2026-08-01", "--step", "1s", "--means"), ["a step of 1s", "65,535 masks a day"]),
        (("--date", "2026-08-01", "--step", "0h", "--means"), ["'0h'"]),
        (("--date", "2026-08-01", "--step", "soon", "--means"), ["'soon'"]),
        (("--date", "2026-08-01", "--tz", ""), ["unknown time zone ''"]),
        (("--date", "9999-12-31"), ["9999-12-31, is out of reach"]),
        (("--date", "2026-08-01", "--lod", "9"), ["'9'"]),
        (("--date", "2026-08-01", "--threads", "0"), ["0 is not in the range"]),
        (("--date", "2026-08-01", "--flat", "--dem", "dem.tif"), ["exclude each other"]),
    ],
)
def test_parameters_that_make_no_sense(run, town: Path, tmp_path: Path, arguments: tuple, words: list[str]) -> None:
    assert_fails(run("shade", town, *arguments, "--no-preview", "--out", tmp_path / "out"), 2, *words)
    assert list(tmp_path.iterdir()) == []


def test_sources_that_cannot_be_read(run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert_fails(run("shade", tmp_path / "nowhere", *COARSE, "--out", out), 3, "nowhere: no such file or folder")
    (tmp_path / "empty").mkdir()
    assert_fails(run("shade", tmp_path / "empty", *COARSE, "--out", out), 3, "empty")
    (tmp_path / "zero.gml").write_bytes(b"")
    assert_fails(run("shade", tmp_path / "zero.gml", *COARSE, "--out", out), 3, "zero.gml")
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    assert_fails(run("shade", tmp_path / "bad.zip", *COARSE, "--out", out), 3, "bad.zip")
    assert not out.exists()


def test_a_source_in_another_system(run, town: Path, tmp_path: Path) -> None:
    (tile,) = (town / "udx" / "bldg").glob("*.gml")
    text = tile.read_text(encoding="utf-8")
    assert "EPSG/0/6697" in text
    (tmp_path / "mercator.gml").write_text(text.replace("EPSG/0/6697", "EPSG/0/3857"), encoding="utf-8")
    result = run("shade", tmp_path / "mercator.gml", *COARSE, "--out", tmp_path / "out")
    assert result.exit_code == 4
    assert_fails(result, result.exit_code, "mercator.gml", "3857")
    assert not (tmp_path / "out").exists()


def test_areas_and_terrains_that_do_not_fit(run, town: Path, tmp_path: Path, write_area) -> None:
    out = tmp_path / "out"
    elsewhere = write_area(130.0, 33.0, 130.1, 33.1)
    assert_fails(run("shade", town, *COARSE, "--area", elsewhere, "--out", out), 4, "does not meet the buildings")
    elsewhere.write_text("{")
    assert_fails(run("shade", town, *COARSE, "--area", elsewhere, "--out", out), 3, "not GeoJSON")
    gone = tmp_path / "gone"
    assert_fails(run("shade", town, *COARSE, "--area", gone, "--out", out), 3, "gone: no such file")
    assert_fails(run("shade", town, *COARSE, "--dem", gone, "--out", out), 3, "gone: no such file")
    raster = {"driver": "GTiff", "width": 3, "height": 3, "count": 1, "dtype": "float32"}
    with rasterio.open(
        tmp_path / "far.tif", "w", crs="EPSG:6677", transform=rasterio.Affine(1, 0, 9, 0, -1, 9), **raster
    ) as f:
        f.write(np.ones((1, 3, 3), dtype=np.float32))
    assert_fails(run("shade", town, *COARSE, "--dem", tmp_path / "far.tif", "--out", out), 4, "does not meet")
    assert not out.exists()


def test_outputs_that_cannot_be_written(run, town: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    assert_fails(run("shade", town, *COARSE, "--out", tmp_path / "file"), 5, "cannot write", "it is a file")
    assert_fails(run("shade", town, *COARSE, "--out", tmp_path / "file" / "below"), 5, "cannot write")
    if Path("/proc/self").is_dir():
        assert_fails(run("shade", town, *COARSE, "--out", "/proc/plateau_sc"), 5, "cannot write")
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_an_output_that_fails_leaves_older_results(
    run, town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    assert run("shade", town, *COARSE, "--out", out).exit_code == 0
    before = {file.name: file.read_bytes() for file in out.iterdir()}

    def fill_disk(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("plateau_sc.cli.shading.write_receipt", fill_disk)
    assert_fails(run("shade", town, *COARSE, "--step", "6h", "--out", out), 5, "disk is full")
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


def test_without_matplotlib_it_fails_before_the_work(
    run, town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_named: object) -> None:
        raise AssertionError("nothing may be read")

    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.setattr("plateau_sc.cli.runs.read_citygml", refuse)
    result = run("shade", town, "--date", "2026-08-01", "--out", tmp_path / "out")
    assert_fails(result, 6, "--no-preview", "plateau_sc[plot]")
    assert list(tmp_path.iterdir()) == []


def test_a_large_terrain_is_cut_and_said(
    run, hilly_town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grounds, "MOST_BYTES", 10)
    monkeypatch.setattr(grounds, "REACH", 20.0)
    result = run("shade", hilly_town, *COARSE, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "within 0.02 km are used" in result.stdout


def heed_interrupts() -> None:
    """Let Ctrl-C reach a child although a shell that runs the tests in the background has them ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("was_there", [False, True])
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_end_half_way_leaves_nothing(town: Path, tmp_path: Path, number: int, code: int, was_there: bool) -> None:
    out = tmp_path / "out"
    if was_there:
        out.mkdir()
        (out / "preview.png").write_text("older")
    command = ["shade", str(town), "--from", "2026-01-01", "--to", "2026-12-31", "--resolution", "2", "--no-preview"]
    # Of thousands of ends two were crashes (-11) while the interpreter was taken down: of another it would be told.
    environment = os.environ | {"PYTHONUNBUFFERED": "1", "PYTHONFAULTHANDLER": "1"}
    with subprocess.Popen(
        [*START, *command, "--out", str(out)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        preexec_fn=heed_interrupts,
        text=True,
    ) as process:
        deadline = time.monotonic() + 120
        while not list(out.glob(".plateau_sc-*/shadow_2026-01-02.tif")):
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < deadline
            time.sleep(0.02)
        process.send_signal(number)
        stdout, stderr = process.communicate(timeout=60)
    assert process.returncode == code, stderr
    assert stdout == ""
    assert "Traceback" not in stderr
    if number == signal.SIGINT:
        assert stderr.splitlines()[-1] == "plateau-sc: error: interrupted; nothing was written"
    if was_there:
        assert [(file.name, file.read_text()) for file in out.iterdir()] == [("preview.png", "older")]
    else:
        assert not out.exists()


def test_japanese_names_in_the_c_locale(town: Path, tmp_path: Path) -> None:
    (tile,) = (town / "udx" / "bldg").glob("*.gml")
    source = tmp_path / "日本 語" / "街.gml"
    source.parent.mkdir()
    source.write_bytes(tile.read_bytes())
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [*START, "shade", str(source), *COARSE, "--step", "6h", "--json", "--out", str(tmp_path / "影")],
        capture_output=True,
        env=os.environ | locale,
        check=False,
    )
    said = [line for line in done.stderr.splitlines() if not line.startswith(b"plateau-sc: compiling kernels")]
    assert (done.returncode, said) == (0, [])
    assert json.loads(done.stdout)["source"] == str(source)
    receipt = tmp_path / "影" / "receipt.json"
    assert read_receipt(receipt)["inputs"][0]["path"] == str(source)
    assert verify(receipt) == []


def test_a_raster_from_south_to_north_is_terrain(run, town: Path, tmp_path: Path) -> None:
    west, south, east, north = read_citygml(town).bounds
    transform = rasterio.Affine(10, 0, west - 100, 0, 10, south - 100)
    size = {"width": int(east - west) // 10 + 20, "height": int(north - south) // 10 + 20}
    crs = f"EPSG:{read_citygml(town).epsg}"
    with rasterio.open(
        tmp_path / "up.tif", "w", driver="GTiff", count=1, dtype="float32", crs=crs, transform=transform, **size
    ) as file:
        file.write(np.full((1, size["height"], size["width"]), 1.0, dtype=np.float32))
    result = run("shade", town, *COARSE, "--step", "6h", "--dem", tmp_path / "up.tif", "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "ground: height raster" in result.stdout
