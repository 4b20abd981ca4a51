"""Tests of `plateau-sc heat`: what it writes, and that it fails with one line and writes nothing."""

import json
import os
import subprocess
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import rasterio
import xarray as xr

from plateau_sc import Grid, heat_layers, read_citygml
from plateau_sc.receipts import read_receipt, verify, verify_chain
from plateau_sc.scene import Scene
from plateau_sc.terrain import Terrain
from plateau_sc.weather import from_frame
from tests.cli.test_shade import START, extent_of
from tests.weather.test_epw import write as write_epw
from tests.weather.test_metpv import write as write_metpv

DAY = "2026-08-01"
COARSE = ("--date", DAY, "--resolution", "8", "--layers", "tmrt", "--no-preview")


def make_weather(days: int = 1, **columns: object) -> pd.DataFrame:
    """Return warm and sunny days that end with `DAY`, the first of them the coolest."""
    index = pd.date_range(end=pd.Timestamp(DAY) + pd.Timedelta("23h"), periods=24 * days, freq="1h", tz="Asia/Tokyo")
    hours = index.hour.to_numpy() + 0.5
    sun = np.clip(np.sin((hours - 5) / 13.8 * np.pi), 0.0, None)
    later = np.arange(len(index)) // 24 - (days - 1)
    table = {
        "air_temperature": 29.5 + 4.5 * np.sin((hours - 9) / 24 * 2 * np.pi) + 6.0 * later,
        "relative_humidity": 60.0,
        "wind_speed": 2.5,
        "ghi": np.where((hours > 5) & (hours < 18.8), 950.0 * sun**1.2, 0.0),
    }
    return pd.DataFrame(table | columns, index)


def write_weather(path: Path, days: int = 1, **columns: object) -> Path:
    table = make_weather(days, **columns)
    table.insert(0, "time", table.index.strftime("%Y-%m-%d %H:%M"))
    table.to_csv(path, index=False)
    return path


def read_tif(path: Path) -> np.ndarray:
    with rasterio.open(path) as file:
        return file.read()


def bands_of(path: Path) -> list[str]:
    with rasterio.open(path) as file:
        return list(file.descriptions)


@pytest.fixture
def sky(tmp_path: Path) -> Path:
    return write_weather(tmp_path / "weather.csv")


def assert_fails(result, code: int, *words: str) -> None:
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert result.stderr.startswith("plateau-sc: error: ")
    assert result.stderr.count("\n") == 1
    for word in words:
        assert word in result.stderr


def test_a_day_is_mapped_as_the_library_maps_it(run, town: Path, sky: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    layers = ("--layers", "tmrt,wbgt")
    result = run("heat", town, "--weather", sky, "--date", DAY, "--resolution", "4", *layers, "--out", out)
    assert result.exit_code == 0, result.output
    names = [
        "features.csv",
        f"heat_{DAY}.zarr",
        "receipt.json",
        *(f"{name}_{DAY}.{end}" for name in ("tmrt", "wbgt") for end in ("png", "tif")),
    ]
    assert sorted(file.name for file in out.iterdir()) == sorted(names)

    city = read_citygml(town)
    grid = Grid.covering(city, resolution=4.0, margin=20.0)
    weather = from_frame(make_weather(), "1h", label="start")
    expected = heat_layers(Scene(city), grid, weather, layers=["tmrt", "wbgt"])
    with rasterio.open(out / f"tmrt_{DAY}.tif") as file:
        assert file.crs.to_epsg() == city.epsg
        assert file.count == 24
        assert file.descriptions[12] == "2026-08-01T12:00:00+09:00/2026-08-01T13:00:00+09:00"
        assert file.units[0] == "degree_Celsius"
        assert np.allclose(file.read(), expected["tmrt"].to_numpy(), atol=1e-3, equal_nan=True)
    with xr.open_zarr(out / f"heat_{DAY}.zarr") as store:
        assert np.allclose(store["wbgt"].to_numpy(), expected["wbgt"].to_numpy(), atol=1e-3, equal_nan=True)
    receipt = read_receipt(out / "receipt.json")
    assert [fact["role"] for fact in receipt["inputs"]].count("weather") == 1
    assert receipt["parameters"]["hours"] is None
    assert receipt["parameters"]["lead_in"] == "2026-08-01T00:00:00+09:00"
    assert verify(out / "receipt.json") == []
    assert verify_chain(out / "receipt.json") == []
    assert receipt["activity"] == "heat"
    assert receipt["features"]["used"] == receipt["features"]["loaded"]
    assert receipt["features"]["used"]["count"] == len(city)
    assert result.stdout.count("Project PLATEAU") == 1


def test_hours_give_the_bands_of_the_whole_day(run, town: Path, sky: Path, tmp_path: Path) -> None:
    for hours in (("--hours", "9-12"), ()):
        out = tmp_path / ("part" if hours else "whole")
        result = run("heat", town, "--weather", sky, *COARSE, *hours, "--out", out, "--json")
        assert result.exit_code == 0, result.output
        summary = json.loads(result.stdout)
        assert summary["notes"] == []
    whole, part = (tmp_path / name / f"tmrt_{DAY}.tif" for name in ("whole", "part"))
    assert bands_of(part) == bands_of(whole)[9:12]
    # the hours before have one place of the sun each, which the ground at the edges of shadows remembers
    apart = np.abs(read_tif(part) - read_tif(whole)[9:12])
    assert np.array_equal(np.isnan(read_tif(part)), np.isnan(read_tif(whole)[9:12]))
    assert np.nanmean(apart) < 0.2
    assert np.nanmax(apart) < 3.0
    assert np.nanmax(apart[2]) < np.nanmax(apart[0])
    receipt = read_receipt(part.parent / "receipt.json")
    assert receipt["parameters"]["hours"] == [9.0, 12.0]
    assert receipt["sun"][DAY]["intervals"] == bands_of(part)
    with xr.open_zarr(part.parent / f"heat_{DAY}.zarr") as store:
        assert store.sizes["time"] == 3


def test_the_day_before_warms_the_ground_and_is_not_mapped(run, town: Path, tmp_path: Path) -> None:
    layers = ("--layers", "surface_temperature")
    found = {}
    for days in (1, 2, 3):
        sky, out = write_weather(tmp_path / f"{days}.csv", days), tmp_path / str(days)
        result = run("heat", town, "--weather", sky, *COARSE, *layers, "--hours", "0-6", "--out", out)
        assert result.exit_code == 0, result.output
        assert bands_of(out / f"surface_temperature_{DAY}.tif")[0].startswith("2026-08-01T00:00:00+09:00/")
        found[days] = read_tif(out / f"surface_temperature_{DAY}.tif")
        day = DAY if days == 1 else "2026-07-31"
        assert read_receipt(out / "receipt.json")["parameters"]["lead_in"] == f"{day}T00:00:00+09:00"
    # the days before were cooler, and of them the last 24 hours count
    assert np.nanmean(found[2]) < np.nanmean(found[1]) - 0.5
    assert np.array_equal(found[2], found[3], equal_nan=True)
    city = read_citygml(town)
    weather = from_frame(make_weather(2), "1h", label="start")
    between = (pd.Timestamp(DAY, tz="Asia/Tokyo"), pd.Timestamp(f"{DAY} 06:00", tz="Asia/Tokyo"))
    expected = heat_layers(
        Scene(city), Grid.covering(city, 8.0, margin=20.0), weather, layers=["surface_temperature"], between=between
    )
    assert np.allclose(found[2], expected["surface_temperature"], atol=1e-3, equal_nan=True)


def test_columns_by_other_names(run, town: Path, sky: Path, tmp_path: Path) -> None:
    text = sky.read_text().replace("air_temperature", "Ta").replace("relative_humidity", "RH").replace("time,", "t,")
    other = tmp_path / "other.csv"
    other.write_text(text)
    named = ("--column", "air_temperature=Ta", "--column", "relative_humidity = RH", "--time", "t")
    for weather, more in ((sky, ()), (other, named)):
        out = tmp_path / weather.stem
        result = run("heat", town, "--weather", weather, *COARSE, *more, "--hours", "12-13", "--out", out)
        assert result.exit_code == 0, result.output
    ours, theirs = (read_tif(tmp_path / name / f"tmrt_{DAY}.tif") for name in ("weather", "other"))
    assert np.array_equal(ours, theirs, equal_nan=True)
    columns = read_receipt(tmp_path / "other" / "receipt.json")["parameters"]["columns"]
    assert columns == {"air_temperature": "Ta", "relative_humidity": "RH"}


def test_weather_without_wind_is_told(run, town: Path, tmp_path: Path) -> None:
    table = make_weather().drop(columns="wind_speed")
    table.insert(0, "time", table.index.strftime("%Y-%m-%d %H:%M"))
    table.to_csv(tmp_path / "calm.csv", index=False)
    options = ("--no-trees", "--flat", "--hours", "12-14", "--json", "--out", tmp_path / "out")
    result = run("heat", town, "--weather", tmp_path / "calm.csv", *COARSE, *options)
    assert result.exit_code == 0, result.output
    summary = json.loads(result.stdout)
    assert any("no wind" in note for note in summary["notes"])
    assert summary["layers"]["tmrt"]["most"] > 45.0


@pytest.mark.parametrize("kind", ["epw", "metpv"])
def test_other_files_of_weather(run, town: Path, tmp_path: Path, kind: str) -> None:
    clear = make_weather(2).assign(dhi=150.0, dni=0.0)
    path = tmp_path / "weather.txt"
    path.write_bytes(write_epw(clear) if kind == "epw" else write_metpv(clear, 10.0))
    options = (*COARSE, "--hours", "11-13", "--out", tmp_path / "out", "--json")
    if kind == "metpv":
        assert_fails(run("heat", town, "--weather", path, *options[:-1]), 2, "relative_humidity", "--dew-point CELSIUS")
        options += ("--dew-point", "-5")
    result = run("heat", town, "--weather", path, *options)
    assert result.exit_code == 0, result.output
    summary = json.loads(result.stdout)
    assert len(bands_of(tmp_path / "out" / f"tmrt_{DAY}.tif")) == 2
    assert any("dew point" in note for note in summary["notes"]) == (kind == "metpv")
    parameters = read_receipt(tmp_path / "out" / "receipt.json")["parameters"]
    assert parameters["dew_point"] == (-5.0 if kind == "metpv" else None)
    assert parameters["lead_in"] == "2026-07-31T00:00:00+09:00"


def test_a_part_of_the_town(run, town: Path, sky: Path, tmp_path: Path, write_area) -> None:
    west, south, east, north = extent_of(town)
    area = write_area(west + (east - west) / 3, south + (north - south) / 3, east, north)
    for name, more in (("whole", ()), ("part", ("--area", area))):
        out = tmp_path / name
        result = run("heat", town, "--weather", sky, *COARSE, "--hours", "12-13", *more, "--out", out)
        assert result.exit_code == 0, result.output
    paths = [tmp_path / name / f"tmrt_{DAY}.tif" for name in ("whole", "part")]
    with rasterio.open(paths[0]) as big, rasterio.open(paths[1]) as small:
        assert small.width < 0.8 * big.width
        row, col = big.index(*small.xy(0, 0))
        rows, cols = small.shape
        expected = big.read(1)[row : row + rows, col : col + cols]
        found = small.read(1)[: expected.shape[0], : expected.shape[1]]
    assert np.isfinite(found).any()
    assert np.array_equal(np.isnan(found), np.isnan(expected))
    # a pixel of 8 m is all the ground that a body sees, so that not even those at the edge differ
    assert np.allclose(found, expected, atol=1e-3, equal_nan=True)
    roles = [fact["role"] for fact in read_receipt(tmp_path / "part" / "receipt.json")["inputs"]]
    assert roles == ["buildings", "area", "weather"]


def test_terrain(run, hilly_town: Path, sky: Path, tmp_path: Path) -> None:
    choices = {
        "own": ((), "the data set's own terrain"),
        "asked": (("--dem", hilly_town / "udx" / "dem"), "PLATEAU relief"),
        "flat": (("--flat",), "flat at the buildings' feet"),
    }
    for name, (more, said) in choices.items():
        out = tmp_path / name
        result = run("heat", hilly_town, "--weather", sky, *COARSE, "--hours", "12-13", *more, "--out", out, "--json")
        assert result.exit_code == 0, result.output
        assert json.loads(result.stdout)["ground"].startswith(said)
    own, asked, flat = (read_tif(tmp_path / name / f"tmrt_{DAY}.tif") for name in choices)
    assert np.array_equal(own, asked, equal_nan=True)
    assert not np.array_equal(own, flat, equal_nan=True)
    roles = [fact["role"] for fact in read_receipt(tmp_path / "own" / "receipt.json")["inputs"]]
    assert "terrain" in roles
    city = read_citygml(hilly_town)
    between = tuple(pd.Timestamp(f"{DAY} {hour}:00", tz="Asia/Tokyo") for hour in (12, 13))
    expected = heat_layers(
        Scene(city, Terrain.from_citygml(hilly_town, city.epsg)),
        Grid.covering(city, 8.0, margin=20.0),
        from_frame(make_weather(), "1h", label="start"),
        layers=["tmrt"],
        between=between,
    )
    assert np.allclose(own, expected["tmrt"], atol=1e-3, equal_nan=True)


def test_another_time_zone(run, town: Path, tmp_path: Path) -> None:
    """The same instants, written as the clock of another zone shows them, give the same map."""
    table = make_weather(3).tz_convert("UTC")
    table.insert(0, "time", table.index.strftime("%Y-%m-%d %H:%M"))
    table.to_csv(tmp_path / "utc.csv", index=False)
    tokyo = write_weather(tmp_path / "tokyo.csv", 3)
    for sky, zone, hours in ((tmp_path / "utc.csv", "UTC", "3-5"), (tokyo, "Asia/Tokyo", "12-14")):
        options = (*COARSE, "--tz", zone, "--hours", hours, "--out", tmp_path / sky.stem)
        result = run("heat", town, "--weather", sky, *options)
        assert result.exit_code == 0, result.output
    assert bands_of(tmp_path / "utc" / f"tmrt_{DAY}.tif")[0] == "2026-08-01T03:00:00+00:00/2026-08-01T04:00:00+00:00"
    there, here = (read_tif(tmp_path / name / f"tmrt_{DAY}.tif") for name in ("utc", "tokyo"))
    # the days begin nine hours apart, and with them what comes before
    assert np.nanmax(np.abs(there - here)) < 1.0


def test_what_a_wrong_zone_does_is_told(run, town: Path, sky: Path, tmp_path: Path) -> None:
    options = (*COARSE, "--tz", "UTC", "--hours", "3-4", "--out", tmp_path / "out")
    result = run("heat", town, "--weather", sky, *options)
    assert result.exit_code == 0, result.output
    assert "note: the clock disagrees with the sun" in result.stdout
    assert "the clock disagrees with the sun" in result.stderr


def test_gaps_in_the_weather_are_told(run, town: Path, tmp_path: Path) -> None:
    table = make_weather()
    table.loc[f"{DAY} 11:00", "air_temperature"] = np.nan
    table = table.drop(table.index[12])
    table.insert(0, "time", table.index.strftime("%Y-%m-%d %H:%M"))
    table.to_csv(tmp_path / "gaps.csv", index=False)
    out = tmp_path / "out"
    result = run("heat", town, "--weather", tmp_path / "gaps.csv", *COARSE, "--hours", "10-14", "--out", out)
    assert result.exit_code == 0, result.output
    assert (
        "note: the weather holds 3 of the 4 h that were asked for; the first gap is at 2026-08-01 12:00"
        in result.stdout
    )
    assert "note: 1 of 23 intervals lack temperature" in result.stdout
    assert [band[11:16] for band in bands_of(out / f"tmrt_{DAY}.tif")] == ["10:00", "11:00", "13:00"]
    assert [bool(np.isfinite(band).any()) for band in read_tif(out / f"tmrt_{DAY}.tif")] == [True, False, True]


def test_weather_that_does_not_cover_the_day(run, town: Path, tmp_path: Path) -> None:
    sky = write_weather(tmp_path / "w.csv")
    morning = tmp_path / "morning.csv"
    morning.write_text("".join(sky.read_text().splitlines(keepends=True)[:11]))
    out = tmp_path / "out"
    assert_fails(
        run("heat", town, "--weather", morning, *COARSE, "--hours", "12-15", "--out", out),
        4,
        "between 2026-08-01 12:00 and 2026-08-01 15:00",
        "it goes from 2026-08-01 00:00 to 2026-08-01 10:00",
    )
    assert not out.exists()
    result = run("heat", town, "--weather", morning, *COARSE, "--out", out)
    assert "note: the weather holds 10 of the 24 h" in result.stdout
    assert len(bands_of(out / f"tmrt_{DAY}.tif")) == 10


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--date", "2026-09-01"), 4, ["no interval"]),
        (("--date", "2026-02-30"), 2, ["is not a date"]),
        (("--date", "9999-12-31"), 2, ["out of reach"]),
        (("--weather", "none.csv"), 3, ["none.csv: no such file"]),
        (("--weather", "."), 3, ["is a folder"]),
        (("--layers", "warmth"), 2, ["warmth", "tmrt"]),
        (("--layers", ","), 2, ["found none"]),
        (("--column", "air_temperature=X"), 2, ["--column air_temperature=X names no column", "'ghi'"]),
        (("--column", "air_temperature"), 2, ["'air_temperature' is no pair"]),
        (("--column", "=X"), 2, ["is no pair"]),
        (("--column", "air=ghi"), 2, ["'air' is no quantity"]),
        (("--column", "ghi=a", "--column", "ghi=b"), 2, ["'ghi' is named twice, as 'a' and 'b'"]),
        (("--time", "stamp"), 2, ["--time stamp names no column"]),
        (("--label", "middle"), 2, ["middle"]),
        (("--instants", "pressure"), 2, ["--instants pressure", "has no such quantity", "air_temperature"]),
        (("--interval", "soon"), 2, ["soon"]),
        (("--interval", "2h"), 2, ["closer than the interval"]),
        (("--hours", "17-9"), 2, ["'17-9' is no part of a day"]),
        (("--hours", "12:10-12:50"), 4, ["no interval"]),
        (("--dew-point", "60"), 2, ["60"]),
        (("--dew-point", "nan"), 2, ["nan"]),
        (("--dew-point", "humid"), 2, ["humid"]),
        (("--tz", "Asia/Kaga"), 2, ["unknown time zone 'Asia/Kaga'"]),
        (("--resolution", "0"), 2, ["'0' is not a length"]),
        (("--flat", "--dem", "dem.tif"), 2, ["exclude each other"]),
        (("--dem", "dem.tif"), 3, ["dem.tif: no such file"]),
        (("--area", "plan.geojson"), 3, ["plan.geojson: no such file"]),
        (("--threads", "0"), 2, ["0"]),
        (("--lod", "9"), 2, ["'9'"]),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(
    run,
    town: Path,
    sky: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple,
    code: int,
    words: list,
) -> None:
    monkeypatch.chdir(tmp_path)
    common = ("--weather", sky, *COARSE, "--out", tmp_path / "out")
    assert_fails(run("heat", town, *common, *arguments), code, *words)
    assert list(tmp_path.iterdir()) == [sky]


def test_what_must_be_given(run, town: Path, sky: Path) -> None:
    assert_fails(run("heat", town, "--date", DAY), 2, "--weather")
    assert_fails(run("heat", town, "--weather", sky), 2, "--date")
    assert_fails(run("heat", "--weather", sky, "--date", DAY), 2, "SOURCE")
    assert_fails(run("heat", town / "no", "--weather", sky, "--date", DAY), 3, "no such file or folder")


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("", 3, ["odd.csv: expected weather, found nothing"]),
        ("\n \n", 3, ["found nothing"]),
        ("time,air_temperature,relative_humidity,ghi\n", 3, ["expected rows of weather, found none"]),
        ("a,b\n1,2\n", 2, ["--time time names no column; its columns are 'a', 'b'"]),
        ("time,b\n1,2\n", 2, ["no column for air_temperature and relative_humidity and radiation", "'time', 'b'"]),
        ("time,Ta,relative_humidity,Q\n1,2,3,4\n", 2, ["--column air_temperature=Ta --column ghi=NAME"]),
        ("time;Ta\n1;2\n", 2, ["between commas, found semicolons"]),
    ],
)
def test_tables_that_are_no_weather(run, town: Path, tmp_path: Path, text: str, code: int, words: list[str]) -> None:
    odd = tmp_path / "odd.csv"
    odd.write_text(text)
    assert_fails(run("heat", town, "--weather", odd, *COARSE, "--out", tmp_path / "out"), code, *words)
    assert list(tmp_path.iterdir()) == [odd]


@pytest.mark.parametrize("how", ["--json", "--quiet"])
def test_a_layer_without_a_value_does_not_take_the_others_with_it(run, town: Path, tmp_path: Path, how: str) -> None:
    steam = write_weather(tmp_path / "steam.csv", air_temperature=40.0, relative_humidity=95.0)
    out = tmp_path / "out"
    layers = ("--layers", "tmrt,utci", "--hours", "12-14")
    result = run("heat", town, "--weather", steam, "--date", DAY, "--resolution", "8", *layers, "--out", out, how)
    assert result.exit_code == 0, result.output
    assert (out / f"tmrt_{DAY}.png").is_file()
    assert (out / f"utci_{DAY}.tif").is_file()
    assert not (out / f"utci_{DAY}.png").exists()


def test_outputs_that_cannot_be_written(run, town: Path, sky: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    common = ("heat", town, "--weather", sky, *COARSE)
    assert_fails(run(*common, "--out", tmp_path / "file"), 5, "cannot write", "it is a file")
    assert_fails(run(*common, "--out", tmp_path / "file" / "below"), 5, "cannot write")
    if Path("/proc/self").is_dir():
        assert_fails(run(*common, "--out", "/proc/plateau_sc"), 5, "cannot write")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "weather.csv"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="a folder is not read-only for root")
def test_a_folder_that_may_not_be_written_to(run, town: Path, sky: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    assert_fails(run("heat", town, "--weather", sky, *COARSE, "--out", closed / "out"), 5, "permission denied")
    assert list(closed.iterdir()) == []


@pytest.mark.parametrize("step", ["write_cog", "write_zarr", "write_heat", "write_receipt"])
def test_a_disk_that_is_full_leaves_older_results(
    run, town: Path, sky: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / f"tmrt_{DAY}.tif").write_text("older")

    def fill_disk(*_arguments: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(f"plateau_sc.cli.heating.{step}", fill_disk)
    drawn = [argument for argument in COARSE if argument != "--no-preview"]
    result = run("heat", town, "--weather", sky, *drawn, "--hours", "12-13", "--out", out)
    assert_fails(result, 5, f"cannot write {out}: the disk is full")
    assert [(file.name, file.read_text()) for file in out.iterdir()] == [(f"tmrt_{DAY}.tif", "older")]


@pytest.mark.parametrize("limit", [0, 3000, 60_000])
def test_a_limit_on_the_size_of_files_is_met_as_a_full_disk_is(
    town: Path, sky: Path, tmp_path: Path, limit: int
) -> None:
    """No write is made to fail here: the system refuses what is larger."""
    resource = pytest.importorskip("resource", reason="the system knows no limits")
    out = tmp_path / "out"
    options = ["--resolution", "2", "--layers", "tmrt", "--date", DAY, "--no-preview", "--hours", "10-16"]
    done = subprocess.run(
        [*START, "heat", str(town), "--weather", str(sky), *options, "--out", str(out)],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert done.returncode == 5, done.stderr
    assert "cannot write" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert not out.exists()
