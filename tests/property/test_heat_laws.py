"""Laws of the heat model on small random towns."""

from typing import Any

import numpy as np
import pandas as pd
import trimesh
import xarray as xr
from hypothesis import given, settings
from hypothesis import strategies as st
from pvlib.solarposition import get_solarposition

from plateau_sc.grid import Grid
from plateau_sc.heat import heat_at, heat_layers
from plateau_sc.scene import Scene
from plateau_sc.vegetation import Trees
from plateau_sc.weather import Weather, from_frame

ZONE = 6677
GRID = Grid.from_bounds((0, 0, 12, 10), 1.0, ZONE)
FEW = settings(max_examples=5, deadline=None)
LIMITS = (-30.0, 85.0)

SEEDS = st.integers(0, 2**16)
HOURS = st.integers(0, 23)
DAYS = st.sampled_from(["2026-01-15", "2026-04-10", "2026-06-21", "2026-08-01", "2026-10-30"])


def weather(day: str, hour: int, hours: int, **values: Any) -> Weather:
    index = pd.date_range(f"{day}T{hour:02d}:00+09:00", periods=hours, freq="1h")
    table = {"air_temperature": 25.0, "relative_humidity": 50.0, "wind_speed": 2.0, **values}
    return from_frame(pd.DataFrame(table, index), label="start")


def box(low: Any, high: Any) -> np.ndarray:
    return np.asarray(trimesh.creation.box(bounds=[low, high]).triangles)


def frame() -> list[np.ndarray]:
    """Return two low blocks far apart, which keep grid and point within the scene."""
    return [box((-60, -60, 0), (-59, -59, 1)), box((80, 80, 0), (81, 81, 1))]


def town(seed: int, *more: np.ndarray, trees: int = 0) -> Scene:
    rng = np.random.default_rng(seed)
    boxes = frame()
    for _ in range(3):
        west, south = rng.uniform(-10, 18, 2)
        boxes.append(box((west, south, 0), (west + rng.uniform(2, 8), south + rng.uniform(2, 8), rng.uniform(3, 20))))
    places = rng.uniform(0, 10, (6, 2))[:trees]
    planted = Trees.from_columns(places[:, 0], places[:, 1], 0.0, 8.0, 5.0, epsg=ZONE) if trees else None
    return Scene.from_mesh(np.concatenate([*boxes, *more]), ZONE, trees=planted)


def heat(scene: Scene, air: Weather, **options: Any) -> xr.Dataset:
    return heat_layers(scene, GRID, air, layers=["tmrt", "surface_temperature"], **options)


@FEW
@given(st.integers(9, 14), DAYS)
def test_shade_is_never_hotter_than_sun(hour: int, day: str) -> None:
    """A plate 60 m up hides the beam of every step; ground, air and nearly all of the sky stay the same."""
    air = weather(day, hour, 1, ghi=600.0, dhi=100.0)
    free = Scene.from_mesh(np.concatenate(frame()), ZONE)
    times = pd.date_range(f"{day}T{hour:02d}:00+09:00", periods=13, freq="5min")
    sun = get_solarposition(times, *free.location)
    away = 60.0 / np.tan(np.radians(sun["elevation"].to_numpy()))
    turn = np.radians(sun["azimuth"].to_numpy())
    x, y = 6.5 + away * np.sin(turn), 5.5 + away * np.cos(turn)
    plate = box((x.min() - 5, y.min() - 5, 61.1), (x.max() + 5, y.max() + 5, 61.2))
    sunny, shady = (
        heat_at(scene, (6.5, 5.5), air) for scene in (free, Scene.from_mesh(np.concatenate([*frame(), plate]), ZONE))
    )
    assert float(shady["k_down"].max()) < 200.0 < 500.0 < float(sunny["k_down"].min())
    for name in ("tmrt", "surface_temperature", "utci", "pet", "wbgt"):
        assert (shady[name] <= sunny[name]).all(), name


@FEW
@given(st.floats(-10, 35), st.floats(20, 90), st.floats(0, 8))
def test_a_clear_night_is_colder_than_the_air(celsius: float, humidity: float, wind: float) -> None:
    """In the open, once the ground has settled over a day of clear sky; the last hours before the sun rises."""
    values = {"air_temperature": celsius, "relative_humidity": humidity, "wind_speed": wind}
    air = weather("2026-04-10", 0, 24, ghi=0.0, dhi=0.0, dni=0.0, cloud_cover=0.0, **values)
    point = heat_at(Scene.from_mesh(np.concatenate(frame()), ZONE), (6.5, 5.5), air)
    assert (point["tmrt"].values[2:5, 0] < celsius).all()


@FEW
@given(SEEDS, DAYS, HOURS, st.floats(-15, 42), st.floats(5, 100), st.floats(0, 15), st.floats(0, 1), st.integers(0, 6))
def test_no_radiant_temperature_beyond_all_that_was_measured(
    seed: int, day: str, hour: int, celsius: float, humidity: float, wind: float, clear: float, trees: int
) -> None:
    values = {"air_temperature": celsius, "relative_humidity": humidity, "wind_speed": wind}
    air = weather(day, hour, 3, cloud_cover=1.0 - clear, **values)
    found = heat(town(seed, trees=trees), air)["tmrt"].values
    assert (found[np.isfinite(found)] > LIMITS[0]).all()
    assert (found[np.isfinite(found)] < LIMITS[1]).all()
    assert np.array_equal(np.isnan(found[0]), np.isnan(found[-1]))


@FEW
@given(SEEDS, st.integers(6, 16))
def test_more_trees_less_light(seed: int, hour: int) -> None:
    """The same trees and three more, at a point among them; crowns throw a little light of their own: 5 W/m²."""
    air = weather("2026-08-01", hour, 1, ghi=700.0, dhi=150.0)
    few, many = (heat_at(town(seed, trees=count), (6.5, 5.5), air) for count in (3, 6))
    assert np.array_equal(np.isnan(few["k_down"]), np.isnan(many["k_down"]))
    assert not (many["k_down"] > few["k_down"] + 5.0).any()


@FEW
@given(SEEDS, HOURS)
def test_threads_do_not_matter(seed: int, hour: int) -> None:
    air = weather("2026-06-21", hour, 2, cloud_cover=0.2)
    scene = town(seed, trees=4)
    one, four = (heat(scene, air, threads=threads) for threads in (1, 4))
    for name in ("tmrt", "surface_temperature"):
        assert np.array_equal(one[name].values, four[name].values, equal_nan=True)


@FEW
@given(st.floats(20, 26), st.floats(0, 8))
def test_a_closed_court_without_sun_keeps_the_temperature_of_all(celsius: float, wind: float) -> None:
    """Ground, walls, roof, air and what lies behind them are equally warm: as much goes out as comes in."""
    walls = [
        box((-8, -8, 0), (20, -7, 12)),
        box((-8, 17, 0), (20, 18, 12)),
        box((-8, -8, 0), (-7, 18, 12)),
        box((19, -8, 0), (20, 18, 12)),
        box((-8, -8, 12), (20, 18, 13)),
    ]
    scene = Scene.from_mesh(np.concatenate([*frame(), *walls]), ZONE)
    values = {"air_temperature": celsius, "wind_speed": wind, "longwave_down": 5.670374419e-8 * (celsius + 273.15) ** 4}
    air = weather("2026-08-01", 0, 4, ghi=0.0, dhi=0.0, dni=0.0, **values)
    found = heat(scene, air, ground_temperature=celsius)
    for name in ("tmrt", "surface_temperature"):
        assert np.nanmax(np.abs(found[name].values - celsius)) < 0.05, name
