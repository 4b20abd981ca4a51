"""Laws of the heat model, on small random scenes under any weather."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
import trimesh
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plateau_sc.grid import Grid
from plateau_sc.heat import heat_layers
from plateau_sc.heat.materials import GROUND, Material
from plateau_sc.heat.model import HeatModel
from plateau_sc.kernels.slab import KELVIN, SIGMA
from plateau_sc.scene import Scene
from plateau_sc.sun import sun_position, sun_vector
from plateau_sc.vegetation import Trees
from plateau_sc.weather import Weather, from_frame

ZONE = 6677
GRID = Grid.from_bounds((4, 4, 20, 20), 4.0, ZONE)
LAWS = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SEED = st.integers(0, 2**32 - 1)
KERB = np.concatenate(
    [
        trimesh.creation.box(bounds=[[at, at, 0], [at + 1, at + 1, 0.01]]).triangles.astype(np.float64)
        for at in (-300.0, 299.0)
    ]
)


def house(west: float, south: float, east: float, north: float, low: float, top: float) -> np.ndarray:
    return np.asarray(trimesh.creation.box(bounds=[[west, south, low], [east, north, top]]).triangles)


def houses(rng: np.random.Generator, count: int) -> list[np.ndarray]:
    found = [KERB]
    for _ in range(count):
        (west, south), (wide, deep) = rng.uniform(0, 18, 2), rng.uniform(3, 8, 2)
        found.append(house(west, south, west + wide, south + deep, 0.0, rng.uniform(3, 20)))
    return found


def trees(rng: np.random.Generator, count: int) -> Trees | None:
    if not count:
        return None
    x, y = rng.uniform(0, 24, (2, count))
    return Trees.from_columns(x, y, np.zeros(count), rng.uniform(5, 12, count), rng.uniform(3, 6, count), epsg=ZONE)


def town(seed: int, built: int = 3, planted: int = 3) -> Scene:
    rng = np.random.default_rng(seed)
    return Scene.from_mesh(np.concatenate(houses(rng, built)), ZONE, trees=trees(rng, planted))


def weather(begin: str, hours: int = 2, interval: str = "1h", **columns: Any) -> Weather:
    index = pd.date_range(begin, periods=hours, freq=interval)
    table = {"air_temperature": 30.0, "relative_humidity": 50.0, "wind_speed": 1.5, "dni": 0.0, "dhi": 0.0, "ghi": 0.0}
    return from_frame(pd.DataFrame({**table, **columns}, index), interval)


def sunny(begin: str = "2026-08-01T11:00+09:00", **options: Any) -> Weather:
    return weather(begin, dni=750.0, dhi=120.0, ghi=780.0, **options)


@LAWS
@given(SEED, st.integers(7, 16), st.floats(18.0, 36.0))
def test_shade_is_never_hotter_than_sun(seed: int, hour: int, air: float) -> None:
    # A board far away takes the beam from the middle of the grid, and hides next to nothing of the sky.
    rng = np.random.default_rng(seed)
    begin = pd.Timestamp(f"2026-08-01T{hour:02d}:00+09:00")
    sun = sun_position(pd.DatetimeIndex([begin + pd.Timedelta(minutes=5)]), 36.0, 139.8333)
    way = sun_vector(sun.azimuth, sun.elevation)[0]
    base = np.array([12.5, 12.5, 1.1]) + way * 80.0
    across = np.cross(way, [0.0, 0.0, 1.0])
    across /= np.linalg.norm(across)
    high = np.cross(across, way)
    a, b, c, d = (base + 6.0 * (i * across + j * high) for i, j in ((-1, -1), (1, -1), (1, 1), (-1, 1)))
    board = np.array([[a, b, c], [a, c, d]])
    solid = houses(rng, 2)
    hot = sunny(str(begin), hours=1, interval="10min", air_temperature=air)
    grid = Grid.from_bounds((12, 12, 13, 13), 1.0, ZONE)
    free, held = (
        heat_layers(Scene.from_mesh(np.concatenate(faces), ZONE), grid, hot, layers=["tmrt", "surface_temperature"])
        for faces in (solid, [*solid, board])
    )
    for name in free.data_vars:
        lit, dark = float(free[name].item()), float(held[name].item())
        if np.isfinite(lit):
            assert dark <= lit + 0.05


def test_the_board_takes_the_beam() -> None:
    hot = sunny(hours=1, interval="10min")
    roof = house(6, -40, 30, 40, 25.0, 25.1)
    grid = Grid.from_bounds((12, 12, 13, 13), 1.0, ZONE)
    free, held = (
        float(heat_layers(Scene.from_mesh(faces, ZONE), grid, hot, layers=["tmrt"])["tmrt"].item())
        for faces in (KERB, np.concatenate([KERB, roof]))
    )
    assert free - held > 15.0


@LAWS
@given(st.floats(-10.0, 35.0), st.floats(5.0, 90.0), st.floats(0.0, 8.0), st.sampled_from(sorted(GROUND)))
def test_an_open_clear_night_is_colder_than_its_air(air: float, humidity: float, wind: float, ground: str) -> None:
    night = weather(
        "2026-08-01T20:00+09:00", 6, air_temperature=air, relative_humidity=humidity, wind_speed=wind, cloud_cover=0.0
    )
    heat = heat_layers(Scene.from_mesh(KERB, ZONE), GRID, night, layers=["tmrt"], materials={"asphalt": GROUND[ground]})
    assert float(heat["tmrt"].max()) < air


@pytest.mark.parametrize("emissivity", [1.0, 0.8])
@pytest.mark.parametrize("temperature", [20.0, 26.0])
def test_in_a_closed_cavity_energy_in_is_energy_out(emissivity: float, temperature: float) -> None:
    # Walls, a roof above, and all of it as warm as the air, indoors and the ground: nothing exchanges anything. The
    # walls are so thick that no place outside is among those which the cavity is sampled from.
    sides = [(-50, -50, 74, 0), (-50, 24, 74, 74), (-50, 0, 0, 24), (24, 0, 74, 24)]
    faces = [house(*side, 0.0, 8.0) for side in sides] + [house(-1, -1, 25, 25, 8.0, 8.2)]
    stuff = Material(0.2, emissivity, 1.0, 2e6)
    cave = Scene.from_mesh(np.concatenate([KERB, *faces]), ZONE)
    night = weather("2026-08-01T20:00+09:00", 3, air_temperature=temperature)
    options: dict[str, Any] = {"materials": {"asphalt": stuff}, "wall": stuff, "ground_temperature": temperature}
    model = HeatModel(cave, GRID, night, height=1.1, **options)
    assert not model.inside.any()
    black = SIGMA * (temperature + KELVIN) ** 4
    for fluxes in model.each(0, 3):
        np.testing.assert_allclose(fluxes.long, black, rtol=2e-4)
        np.testing.assert_allclose(fluxes.surface, temperature, atol=0.02)
        assert np.abs(fluxes.short).max() == 0.0
    heat = heat_layers(cave, GRID, night, layers=["tmrt"], **options)
    np.testing.assert_allclose(heat["tmrt"], temperature, atol=0.05)


@LAWS
@given(SEED, st.integers(8, 16), st.integers(1, 5))
def test_more_trees_let_less_beam_through(seed: int, hour: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    solid = np.concatenate(houses(rng, 2))
    x, y, height = rng.uniform(0, 24, count + 1), rng.uniform(0, 24, count + 1), rng.uniform(5, 12, count + 1)
    beams = []
    for number in (count, count + 1):
        wood = Trees.from_columns(
            x[:number], y[:number], np.zeros(number), height[:number], np.full(number, 4.0), epsg=ZONE
        )
        model = HeatModel(
            Scene.from_mesh(solid, ZONE, trees=wood),
            GRID,
            sunny(f"2026-08-01T{hour:02d}:00+09:00", hours=1),
            height=1.1,
        )
        fluxes = next(iter(model.each(0, 1)))
        beams.append(np.where(model.inside, 0.0, fluxes.beam[0]))
    assert (beams[1] <= beams[0] + 1e-3).all()


@LAWS
@given(
    SEED,
    st.integers(0, 23),
    st.sampled_from(["2026-01-15", "2026-04-15", "2026-08-01", "2026-10-20"]),
    st.floats(-8.0, 40.0),
    st.floats(0.0, 100.0),
    st.floats(0.0, 15.0),
    st.floats(0.0, 950.0),
    st.floats(0.0, 450.0),
    st.sampled_from(["perez", "hay", "isotropic"]),
    st.sampled_from(["standing", "cylinder"]),
)
def test_no_weather_makes_an_impossible_radiant_temperature(
    seed: int,
    hour: int,
    day: str,
    air: float,
    humidity: float,
    wind: float,
    dni: float,
    dhi: float,
    diffuse: Any,
    posture: Any,
) -> None:
    state = weather(
        f"{day}T{hour:02d}:00+09:00", air_temperature=air, relative_humidity=humidity, wind_speed=wind, dni=dni, dhi=dhi
    )
    up = sun_position(pd.DatetimeIndex(state.intervals.mid), 36.0, 139.8).elevation
    sine = np.maximum(0.0, np.sin(np.radians(up)))
    table = {"dni": np.where(sine > 0, dni, 0.0), "dhi": np.minimum(dhi, 600.0 * sine)}
    state = weather(
        f"{day}T{hour:02d}:00+09:00",
        air_temperature=air,
        relative_humidity=humidity,
        wind_speed=wind,
        ghi=table["dni"] * sine + table["dhi"],
        **table,
    )
    heat = heat_layers(town(seed), GRID, state, layers=["tmrt"], diffuse=diffuse, posture=posture)
    free = ~heat["inside"].values
    found = heat["tmrt"].values[:, free]
    assert np.isfinite(found).all()
    assert found.size == 0 or (found.min() > -30.0 and found.max() < 85.0)


@LAWS
@given(SEED)
def test_threads_do_not_matter(seed: int) -> None:
    scene = town(seed)
    one, many = (heat_layers(scene, GRID, sunny(), layers=["tmrt", "utci"], threads=count) for count in (1, 3))
    for name in one.data_vars:
        assert np.array_equal(one[name], many[name], equal_nan=True)


@LAWS
@given(SEED)
def test_an_interval_alone_is_that_of_the_whole(seed: int) -> None:
    # What lies before is gone through with one sun an interval, so that the ground is a little different.
    scene, day = town(seed), sunny("2026-08-01T08:00+09:00", hours=4)
    whole = heat_layers(scene, GRID, day, layers=["tmrt"])["tmrt"].values[3]
    between = ("2026-08-01T11:00+09:00", "2026-08-01T12:00+09:00")
    some = heat_layers(scene, GRID, day, layers=["tmrt"], between=between)["tmrt"].values
    assert some.shape == (1, *GRID.shape)
    free = np.isfinite(whole)
    assert np.array_equal(free, np.isfinite(some[0]))
    if free.any():
        assert np.abs(some[0] - whole)[free].max() < 2.0
        assert np.abs(some[0] - whole)[free].mean() < 0.3


@LAWS
@given(SEED)
def test_tiles_are_the_whole(seed: int) -> None:
    # Rounding alone differs: the squares of ground around a pixel are added up from another row on.
    scene, grid = town(seed), Grid.from_bounds((0, 6, 24, 18), 2.0, ZONE)
    whole = heat_layers(scene, grid, sunny(hours=1), layers=["tmrt", "surface_temperature"])
    tiles = list(grid.tiles(6))
    assert len(tiles) == 2
    for tile in tiles:
        part = heat_layers(scene, tile.grid, sunny(hours=1), layers=["tmrt", "surface_temperature"])
        for name in part.data_vars:
            same = whole[name].values[:, *tile.core]
            np.testing.assert_allclose(part[name].values, same, atol=2e-3)
