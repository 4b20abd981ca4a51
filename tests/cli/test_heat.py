"""Tests of `plateau-sc heat`: what it writes, and that it fails with one line and writes nothing."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import rasterio
import xarray as xr

from plateau_sc import Grid, heat_layers, read_citygml
from plateau_sc.receipts import read_receipt, verify
from plateau_sc.scene import Scene
from plateau_sc.weather import from_frame

DAY = "2026-08-01"


def write_weather(path: Path, **columns: object) -> Path:
    hours = np.arange(24) + 0.5
    sun = np.clip(np.sin((hours - 5) / 13.8 * np.pi), 0.0, None)
    table = pd.DataFrame(
        {
            "time": pd.date_range(DAY, periods=24, freq="1h").strftime("%Y-%m-%d %H:%M"),
            "air_temperature": 29.5 + 4.5 * np.sin((hours - 9) / 24 * 2 * np.pi),
            "relative_humidity": 60.0,
            "wind_speed": 2.5,
            "ghi": np.where((hours > 5) & (hours < 18.8), 950.0 * sun**1.2, 0.0),
        }
    )
    table.assign(**columns).to_csv(path, index=False)
    return path


@pytest.fixture
def sky(tmp_path: Path) -> Path:
    return write_weather(tmp_path / "weather.csv")


def assert_fails(result, code: int, *words: str) -> None:
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert result.stderr.startswith("plateau-sc: error: ")
    for word in words:
        assert word in result.stderr


def test_a_day_is_mapped_as_the_library_maps_it(run, town: Path, sky: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    layers = ("--layers", "tmrt,wbgt")
    result = run("heat", town, "--weather", sky, "--date", DAY, "--resolution", "4", *layers, "--out", out)
    assert result.exit_code == 0, result.output
    names = [
        f"heat_{DAY}.zarr",
        "receipt.json",
        *(f"{name}_{DAY}.{end}" for name in ("tmrt", "wbgt") for end in ("png", "tif")),
    ]
    assert sorted(file.name for file in out.iterdir()) == sorted(names)

    city = read_citygml(town)
    grid = Grid.covering(city, resolution=4.0, margin=20.0)
    table = pd.read_csv(sky)
    table.index = pd.DatetimeIndex(pd.to_datetime(table.pop("time"))).tz_localize("Asia/Tokyo")
    expected = heat_layers(Scene(city), grid, from_frame(table, "1h", label="start"), layers=["tmrt", "wbgt"])
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
    assert verify(out / "receipt.json") == []


def test_columns_by_other_names_and_another_label(run, town: Path, tmp_path: Path) -> None:
    sky = write_weather(tmp_path / "w.csv")
    text = sky.read_text().replace("air_temperature", "Ta").replace("relative_humidity", "RH")
    sky.write_text(text)
    named = ("--column", "air_temperature=Ta", "--column", "relative_humidity=RH", "--column", "ghi=ghi")
    arguments = (
        "--date",
        DAY,
        "--resolution",
        "8",
        "--layers",
        "tmrt",
        "--no-preview",
        "--no-trees",
        "--flat",
        "--json",
    )
    result = run("heat", town, "--weather", sky, *named, *arguments, "--out", tmp_path / "out")
    assert result.exit_code == 0, result.output
    summary = json.loads(result.stdout)
    assert any("no wind" in note for note in summary["notes"])
    assert summary["layers"]["tmrt"]["most"] > 45.0


def test_what_is_wrong_is_said_and_nothing_is_written(run, town: Path, sky: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    common = ("--date", DAY, "--resolution", "8", "--no-preview", "--out", out)
    assert_fails(run("heat", town, "--weather", tmp_path / "none.csv", *common), 3, "no such file")
    late = ("--date", "2026-09-01", "--resolution", "8", "--no-preview", "--out", out)
    assert_fails(run("heat", town, "--weather", sky, *late), 4, "no interval")
    assert_fails(run("heat", town, "--weather", sky, "--layers", "warmth", *common), 2, "warmth")
    assert_fails(run("heat", town, "--weather", sky, "--column", "air_temperature=X", *common), 2, "X")
    odd = tmp_path / "odd.csv"
    odd.write_text("a,b\n1,2\n")
    assert_fails(run("heat", town, "--weather", odd, *common), 2, "known name")
    assert_fails(run("heat", tmp_path / "no", "--weather", sky, *common), 3, "no such file or folder")
    assert run("heat", town, "--weather", sky, "--column", "x", *common).exit_code == 2
    assert not out.exists()


@pytest.mark.parametrize("how", ["--json", "--quiet"])
def test_a_layer_without_a_value_does_not_take_the_others_with_it(run, town: Path, tmp_path: Path, how: str) -> None:
    steam = write_weather(tmp_path / "steam.csv", air_temperature=40.0, relative_humidity=95.0)
    out = tmp_path / "out"
    layers = ("--layers", "tmrt,utci")
    result = run("heat", town, "--weather", steam, "--date", DAY, "--resolution", "8", *layers, "--out", out, how)
    assert result.exit_code == 0, result.output
    assert (out / f"tmrt_{DAY}.png").is_file()
    assert (out / f"utci_{DAY}.tif").is_file()
    assert not (out / f"utci_{DAY}.png").exists()
