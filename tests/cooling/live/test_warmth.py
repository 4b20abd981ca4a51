"""Tests of `plateau_sc.cooling.live.warmth`: heat of the next hours is that of the weather carried on."""

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling import Live, StreetHeat, edge_exposure, network_from_edges
from plateau_sc.crs import from_zone
from plateau_sc.errors import NoOverlapError, ParameterError
from plateau_sc.heat import heat_layers
from plateau_sc.shade import shadow_masks
from plateau_sc.weather import Weather, carry_on, from_frame

NOON = pd.Timestamp("2026-08-01T12:00+09:00")
ENDS = (0, 30), (300, 30)


def observe(begin: pd.Timestamp, count: int, **changes: Any) -> Weather:
    index = pd.date_range(begin, periods=count, freq="1h")
    table = {"air_temperature": 33.0, "relative_humidity": 55.0, "wind_speed": 2.0, "ghi": 800.0} | changes
    return from_frame(pd.DataFrame(table, index), "1h", label="start")


@pytest.fixture(scope="module")
def heat(streets: Any, scene: Any) -> StreetHeat:
    return StreetHeat(streets, scene, resolution=5.0, threads=1)


def test_it_is_the_heat_and_the_shadows_of_these_hours(heat: StreetHeat, streets: Any, scene: Any) -> None:
    weather, times = observe(NOON - pd.Timedelta("3h"), 3), pd.date_range(NOON, periods=8, freq="10min")
    found = heat(weather, times)
    latitude, longitude = (float(value) for value in from_zone(*streets.nodes.mean(axis=0), streets.epsg))
    longer = carry_on(weather, NOON + pd.Timedelta("2h"), latitude, longitude)
    layers = heat_layers(scene, heat.grid, longer, layers=["utci"], threads=1)
    warm = edge_exposure(streets, layers["utci"], 26.0)
    masks = shadow_masks(scene, heat.grid, times)
    dark = edge_exposure(streets, masks)
    assert found.bounds[0] == NOON - pd.Timedelta("5min")
    assert found.bounds[-1] == NOON + pd.Timedelta("75min")
    for instant in times:
        (step,) = np.flatnonzero((found.bounds[:-1] <= instant) & (instant < found.bounds[1:]))
        (hour,) = np.flatnonzero((warm.bounds[:-1] <= instant) & (instant < warm.bounds[1:]))
        (mask,) = np.flatnonzero((dark.bounds[:-1] <= instant) & (instant < dark.bounds[1:]))
        np.testing.assert_array_equal(found.excess[step], warm.excess[hour])
        np.testing.assert_array_equal(found.shade[step], dark.shade[mask])


def test_a_service_answers_by_heat_as_weather_comes(heat: StreetHeat, streets: Any, scene: Any, clock: Any) -> None:
    options = {"ahead": "1h", "step": "10min", "spacing": 5.0, "plane": True, "clock": clock, "threads": 1}
    live = Live(streets, scene, heat=heat, seek="cool", **options)
    assert live.routes(*ENDS)["valid"]["source"] == "shadow"
    live.update(observe(clock.now - pd.Timedelta("2h"), 2))
    assert live.refresh()["failures"] == []
    answer = live.routes(*ENDS)
    assert answer["valid"]["source"] == "heat"
    straight, around = (answer["result"]["features"][place]["properties"] for place in (0, -1))
    assert 0.0 < around["dose_celsius_minutes"] < straight["dose_celsius_minutes"]
    assert around["metres_shade"] > straight["metres_shade"]
    live.update(observe(clock.now - pd.Timedelta("1h"), 1, air_temperature=37.0))
    live.refresh()
    hotter = live.routes(*ENDS)["result"]["features"][0]["properties"]
    assert hotter["dose_celsius_minutes"] > straight["dose_celsius_minutes"]


def test_a_forecast_that_begins_now_is_enough(heat: StreetHeat) -> None:
    times = pd.date_range(NOON, periods=3, freq="10min")
    found = heat(observe(NOON, 2), times)
    assert found.bounds[0] == NOON
    assert np.isfinite(found.excess).all()
    with pytest.raises(NoOverlapError, match="says nothing of"):
        heat(observe(NOON + pd.Timedelta("1h"), 2), times)


def test_weather_without_light_leaves_shadows(heat: StreetHeat, streets: Any, scene: Any, clock: Any) -> None:
    live = Live(streets, scene, heat=heat, seek="cool", ahead="1h", step="10min", plane=True, clock=clock, threads=1)
    live.update(observe(clock.now - pd.Timedelta("1h"), 1, ghi=np.nan))
    (failure,) = live.refresh()["failures"]
    assert "radiation" in failure["message"]
    assert live.routes(*ENDS)["valid"]["source"] == "shadow"
    sure = StreetHeat(streets, scene, resolution=5.0, clear_sky=True)
    assert np.isfinite(sure(observe(NOON - pd.Timedelta("1h"), 1, ghi=np.nan), pd.DatetimeIndex([NOON])).excess).all()


def test_cold_counts_in_winter(streets: Any, scene: Any) -> None:
    noon = pd.Timestamp("2026-12-21T12:00+09:00")
    weather = observe(noon - pd.Timedelta("1h"), 1, air_temperature=3.0, ghi=450.0)
    found = StreetHeat(streets, scene, threshold=9.0, below=True, resolution=5.0)(weather, pd.DatetimeIndex([noon]))
    assert found.below
    assert (found.excess > 0.0).any()


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({"what": "noise"}, "layers must be"),
        ({"threshold": float("nan")}, "threshold must be"),
        ({"resolution": 0.0}, "resolution"),
        ({"scene": None}, "a Scene"),
        ({"grid": "x"}, "grid must be"),
    ],
)
def test_what_makes_no_heat_is_refused(streets: Any, scene: Any, change: dict[str, Any], match: str) -> None:
    with pytest.raises(ParameterError, match=match):
        StreetHeat(**({"network": streets, "scene": scene} | change))


def test_streets_of_elsewhere_are_refused(scene: Any) -> None:
    away = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (9000 0, 9300 0)"], crs=6677))
    with pytest.raises(NoOverlapError, match="lies beside the scene"):
        StreetHeat(away, scene)
