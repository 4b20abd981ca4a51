"""The ablation with the weather of a real station, on a real tile, by the command line."""

import itertools
import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import jsonschema
import numpy as np
import pandas as pd
import pytest
import shapely
from click.testing import CliRunner

from plateau_sc.citygml import read_citygml
from plateau_sc.cli import main
from plateau_sc.cooling import network_from_edges
from plateau_sc.criterion import Walk, ablate, criterion_schema, read_plan
from plateau_sc.grid import Grid
from plateau_sc.heat import heat_layers
from plateau_sc.scene import Scene
from plateau_sc.weather import Weather, read_metpv

KAGA = "17206_kaga-shi_city_2024_citygml_1_op"
KOMATSU = "nedo_metpv_hm56276_komatsu.csv"
DAY = "2023-08-01"
# A part of the settlement in which LOD2 buildings stand.
PLAN = "POLYGON((136.3884 36.3090,136.3902 36.3090,136.3902 36.3104,136.3884 36.3104,136.3884 36.3090))"


@pytest.fixture(scope="module")
def kaga(shared_data: Path) -> Path:
    return shared_data / "plateau" / KAGA


@pytest.fixture(scope="module")
def station(shared_data: Path) -> Path:
    path = shared_data / "weather" / KOMATSU
    if not path.is_file():
        pytest.skip(f"{path} is not there: the weather of Komatsu's station (NEDO METPV) is not in the shared data")
    return path


@pytest.fixture(scope="module")
def weather(station: Path) -> Weather:
    """Return two days of a year that is typical, with the dew point that is given."""
    whole = read_metpv(station, year=2023)
    days = whole.between("2023-07-31T00:00+09:00", "2023-08-02T00:00+09:00")
    table = days.table.copy()
    air, dew = table["air_temperature"], 24.0
    vapour = np.exp(17.62 * dew / (243.12 + dew) - 17.62 * air / (243.12 + air))
    table["relative_humidity"] = 100.0 * np.minimum(vapour, 1.0)
    return Weather(**{**{name: getattr(days, name) for name in days.__dataclass_fields__}, "table": table})


@pytest.fixture(scope="module")
def found(kaga: Path, station: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    out = tmp_path_factory.mktemp("report")
    arguments = ["criterion", "--plan", PLAN, "--data", kaga, "--out", out, "--ablate", "--date", DAY]
    arguments += ["--weather", station, "--dew-point", "24", "--resolution", "4"]
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    content = json.loads((out / "criterion.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(criterion_schema()).validate(content)
    receipt = json.loads((out / "criterion.receipt.json").read_text(encoding="utf-8"))
    assert [Path(fact["path"]).name for fact in receipt["inputs"] if fact["role"] == "weather"] == [KOMATSU]
    ablation: dict[str, Any] = content["ablation"]
    return ablation


def value(found: dict[str, Any], against: str, quantity: str, name: str) -> float:
    (comparison,) = [item for item in found["comparisons"] if item["against"] == against]
    (figure,) = [item for item in comparison["figures"] if (item["quantity"], item["name"]) == (quantity, name)]
    return float(figure["value"])


def test_the_hottest_hour_is_that_of_the_file(found: dict[str, Any], station: Path) -> None:
    # Rows of the file: element (5 is air temperature, in tenths), month, day, year, and 24 hours that end at 1 to 24.
    rows = [line.split(",") for line in station.read_text(encoding="ascii").splitlines()[1:]]
    # They are those of the ends of the hours: an hour has the mean of two.
    (ends,) = [[int(cell) / 10.0 for cell in row[4:28]] for row in rows if [*map(int, row[:3])] == [5, 8, 1]]
    air = [ends[0], *((one + other) / 2.0 for one, other in itertools.pairwise(ends))]
    hottest = found["weather"]["hottest"]
    begin, end = (pd.Timestamp(text) for text in hottest["interval"].split("/"))
    assert hottest["air_temperature"] == pytest.approx(max(air))
    assert (begin.hour, end.hour) == (int(np.argmax(air)), int(np.argmax(air)) + 1)
    assert found["weather"]["intervals_known"] == 24


def test_figures_of_heat_are_those_of_separate_readings(found: dict[str, Any], kaga: Path, weather: Weather) -> None:
    west, south, east, north = found["grid"]["bounds"]
    grid = Grid.from_bounds((west, south, east, north), 4.0, 6675)
    day = pd.Timestamp(f"{DAY}T00:00+09:00"), pd.Timestamp("2023-08-02T00:00+09:00")
    begin = pd.Timestamp(found["weather"]["hottest"]["interval"].split("/")[0])
    area = shapely.from_wkt(PLAN)
    maps = {}
    for name, lod in (("with", "best"), ("lod1", 1)):
        city = read_citygml(kaga, area=area.buffer(0.0035), lod=lod)
        heat = heat_layers(Scene(city), grid, weather, layers=["tmrt", "utci"], between=day)
        maps[name] = {layer: heat[layer].to_numpy()[begin.hour] for layer in ("tmrt", "utci")}
    plan = gpd.GeoSeries([shapely.segmentize(area, 1e-4)], crs=6668).to_crs(6675).iloc[0]
    x, y = np.meshgrid(grid.x(), grid.y())
    within = shapely.contains_xy(plan, x, y)
    for layer in ("tmrt", "utci"):
        change = (maps["with"][layer] - maps["lod1"][layer])[within]
        change = change[np.isfinite(change)].astype(np.float64)
        assert value(found, "lod1", f"{layer}_hottest", "mean_change") == pytest.approx(change.mean(), abs=0.02)
        mean = maps["with"][layer][within & np.isfinite(maps["lod1"][layer])]
        assert value(found, "lod1", f"{layer}_hottest", "mean_with") == pytest.approx(np.nanmean(mean), abs=0.1)
    assert value(found, "flat", "tmrt_mean", "mean_change") == pytest.approx(-0.211, abs=0.005)
    assert value(found, "flat", "shade_hours", "mean_change") == pytest.approx(0.909, abs=0.002)


def test_a_walk_in_real_weather_has_a_dose(kaga: Path, weather: Weather) -> None:
    city = read_citygml(kaga, area=shapely.from_wkt(PLAN).buffer(0.0035), lod="best")
    plan = read_plan(shapely.from_wkt(PLAN))
    west, south, east, north = shapely.bounds(gpd.GeoSeries([plan.geometry], crs=6668).to_crs(6675).iloc[0]).tolist()
    middle = (south + north) / 2
    ways = [[(west, middle), ((west + east) / 2, y), (east, middle)] for y in np.linspace(south, north, 9).tolist()]
    network = network_from_edges(gpd.GeoSeries([shapely.LineString(way) for way in ways], crs=6675))
    walk = Walk(network, (west, middle), (east, middle), f"{DAY}T15:00+09:00", plane=True, detour=0.5)
    route = ablate(city, plan, DAY, weather=weather, resolution=4.0, step="30min", layers=["utci"], route=walk).route
    assert route is not None
    assert route.gaps == ()
    for advice in route.advices:
        assert advice.loss is not None
        assert advice.loss["cost"] >= -1e-2
    # UTCI of such an afternoon is 36 to 42 °C, by 10 to 16 above the threshold.
    per_minute = route.best.figures["dose_celsius_minutes"] / route.best.figures["minutes"]
    assert 8.0 < per_minute < 18.0
