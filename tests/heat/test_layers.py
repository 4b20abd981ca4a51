"""Heat layers: what they give, and every input that they cannot take."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.heat import GROUND, LAYERS, heat_layers, utci
from plateau_sc.scene import Scene
from plateau_sc.weather import Weather, from_frame

ZONE = 6677
GRID = Grid.from_bounds((0, 0, 20, 20), 2.0, ZONE)
Day = Callable[..., Weather]


def test_every_layer_over_every_interval(court: Scene, hot_day: Day) -> None:
    said: list[str] = []
    heat = heat_layers(court, GRID, hot_day(hours=2), layers=LAYERS, progress=lambda _a, _b, what: said.append(what))
    inside = heat["inside"].values
    assert 0 < inside.sum() < inside.size
    for name in LAYERS:
        layer = heat[name]
        assert layer.dims == ("time", "y", "x")
        assert layer.dtype == np.float32
        assert layer.attrs["units"] == "degree_Celsius"
        assert np.isnan(layer.values[:, inside]).all()
        assert np.isfinite(layer.values[:, ~inside]).all(), name
    assert {"casting the sky", "heat"} <= set(said)
    assert "less than a day" in heat.attrs["notes"]


def test_layers_are_those_asked_for(court: Scene, hot_day: Day) -> None:
    assert set(heat_layers(court, GRID, hot_day(hours=1)).data_vars) == set(LAYERS) - {"pet"}
    assert list(heat_layers(court, GRID, hot_day(hours=1), layers="tmrt").data_vars) == ["tmrt"]
    assert list(heat_layers(court, GRID, hot_day(hours=1), layers=["utci", "tmrt", "utci"]).data_vars) == [
        "utci",
        "tmrt",
    ]


def test_an_hour_of_the_driest_air_is_an_hour_like_others(court: Scene, hot_day: Day) -> None:
    """A single humidity of 1 % or less looks like a share of 1, and had ended the whole run."""
    layers = ["utci", "pet", "wbgt", "wbgt_moe"]
    heat = heat_layers(court, GRID, hot_day(hours=3, relative_humidity=np.array([2.0, 0.5, 0.0])), layers=layers)
    for name in layers:
        values = heat[name].values[:, ~heat["inside"].values]
        assert np.isfinite(values).all()
        assert np.abs(np.diff(values.mean(axis=1))).max() < 5.0
    with pytest.raises(ParameterError, match="looks like a share"):
        utci(30.0, 40.0, 1.0, 0.5)


def test_gaps_are_nan_and_told_and_harm_nothing_else(court: Scene, hot_day: Day) -> None:
    air = np.array([np.nan, 32.0, np.nan, 32.0])
    heat = heat_layers(court, GRID, hot_day(hours=4, air_temperature=air), layers=["tmrt", "surface_temperature"])
    free = ~heat["inside"].values
    known = np.isfinite(heat["tmrt"].values[:, free])
    assert known.all(axis=1).tolist() == [False, True, False, True]
    assert known.any(axis=1).tolist() == [False, True, False, True]
    assert "2 of 4 intervals" in heat.attrs["notes"]
    whole = heat_layers(court, GRID, hot_day(hours=4), layers=["tmrt"])
    assert np.abs(heat["tmrt"].values[3] - whole["tmrt"].values[3])[free].max() < 5.0


def test_gaps_in_radiation_are_gaps_by_day_alone(court: Scene, hot_day: Day) -> None:
    ghi = np.array([np.nan, 200.0, np.nan, np.nan])
    day = hot_day("2026-08-01T16:00+09:00", 4, ghi=ghi, dhi=ghi)
    heat = heat_layers(court, GRID, day, layers=["tmrt"])
    known = np.isfinite(heat["tmrt"].values[:, ~heat["inside"].values]).all(axis=1)
    # The sun is down from seven on.
    assert known.tolist() == [False, True, False, True]
    assert "2 of 4 intervals" in heat.attrs["notes"]


def test_unsorted_weather_is_sorted(court: Scene) -> None:
    index = pd.date_range("2026-08-01T10:00+09:00", periods=3, freq="1h")
    table = pd.DataFrame(
        {"air_temperature": [30.0, 31, 32], "relative_humidity": 50.0, "ghi": [600.0, 700, 800], "dhi": 150.0}, index
    )
    sorted_, shuffled = (
        heat_layers(court, GRID, from_frame(frame), layers=["tmrt"]) for frame in (table, table.iloc[[2, 0, 1]])
    )
    assert np.array_equal(sorted_["tmrt"], shuffled["tmrt"], equal_nan=True)


def test_what_is_assumed_is_told(court: Scene, hot_day: Day) -> None:
    notes = heat_layers(court, GRID, hot_day(hours=1, wind_speed=None), layers=["utci"]).attrs["notes"]
    assert "3 m/s" in notes


def test_materials_and_ground_matter(court: Scene, hot_day: Day) -> None:
    def surface(**options: object) -> float:
        heat = heat_layers(court, GRID, hot_day(), layers=["surface_temperature"], **options)  # type: ignore[arg-type]
        return float(heat["surface_temperature"].mean())

    asphalt = surface()
    assert surface(materials={"asphalt": GROUND["grass"]}) < asphalt - 2.0
    assert surface(ground_temperature=10.0) < asphalt < surface(ground_temperature=45.0)


def test_a_grid_within_a_building_has_no_heat(box: Callable[..., np.ndarray], hot_day: Day) -> None:
    scene = Scene.from_mesh(box((0, 0, 0), (20, 20, 9)), ZONE)
    heat = heat_layers(scene, Grid.from_bounds((4, 4, 10, 10), 1.0, ZONE), hot_day(hours=1), layers=["tmrt", "wbgt"])
    assert heat["inside"].values.all()
    assert np.isnan(heat["tmrt"].values).all()


@pytest.mark.parametrize("which", ["scene", "grid", "weather"])
@pytest.mark.parametrize("thing", [None, "text", 3, np.zeros(3)])
def test_other_types_are_refused(court: Scene, hot_day: Day, which: str, thing: object) -> None:
    given = {"scene": court, "grid": GRID, "weather": hot_day(hours=1), which: thing}
    with pytest.raises(ParameterError, match="expected a"):
        heat_layers(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"layers": []}, "layers must"),
        ({"layers": ["heat"]}, "layers must"),
        ({"layers": 5}, "layers must"),
        ({"posture": "sitting"}, "posture must"),
        ({"diffuse": "reindl"}, "diffuse must"),
        ({"materials": {"lava": GROUND["asphalt"]}}, "lava"),
        ({"materials": {"asphalt": 0.9}}, "expected a Material"),
        ({"materials": ["asphalt"]}, "materials must"),
        ({"wall": "brick"}, "expected a Material for 'wall'"),
        ({"height": -0.1}, "height"),
        ({"height": float("nan")}, "height"),
        ({"height": float("inf")}, "height"),
        ({"height": "tall"}, "height"),
        ({"ground_temperature": float("nan")}, "ground"),
        ({"ground_temperature": 300.0}, "ground"),
        ({"ground_temperature": "warm"}, "ground"),
        ({"threads": 0}, "threads"),
        ({"between": ("2026-08-01T10:00", "2026-08-01T11:00")}, "time zone|zone"),
        ({"between": ("2026-08-01T11:00+09:00", "2026-08-01T10:00+09:00")}, "in order"),
        ({"between": "2026-08-01T10:00+09:00"}, "two instants"),
        ({"between": ("2026-08-01T10:00+09:00",)}, "two instants"),
    ],
)
def test_options_that_are_none_are_refused(court: Scene, hot_day: Day, options: dict[str, object], words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        heat_layers(court, GRID, hot_day(), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "between",
    [
        ("2026-08-01T09:00+09:00", "2026-08-01T11:00+09:00"),
        ("2026-08-01T11:00+09:00", "2026-08-01T15:00+09:00"),
        ("2026-08-01T11:10+09:00", "2026-08-01T11:50+09:00"),
    ],
)
def test_instants_that_the_weather_does_not_cover(court: Scene, hot_day: Day, between: tuple[str, str]) -> None:
    with pytest.raises(NoOverlapError, match="does not cover"):
        heat_layers(court, GRID, hot_day(), between=between)


def test_grids_that_do_not_fit_are_refused(court: Scene, hot_day: Day) -> None:
    with pytest.raises(CrsError):
        heat_layers(court, Grid.from_bounds((0, 0, 20, 20), 2.0, 6678), hot_day())
    with pytest.raises(NoOverlapError):
        heat_layers(court, Grid.from_bounds((500, 500, 520, 520), 2.0, ZONE), hot_day())
    with pytest.raises(TooLargeError, match="coarser"):
        heat_layers(court, Grid.from_bounds((0, 0, 60_000, 60_000), 1.0, ZONE), hot_day())


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"air_temperature": None}, "air_temperature"),
        ({"relative_humidity": None}, "relative_humidity"),
        ({"ghi": None, "dhi": None}, "nothing tells the radiation"),
        ({"ghi": np.nan, "dhi": np.nan}, "nothing tells the radiation"),
        ({"air_temperature": np.nan}, "no interval"),
    ],
)
def test_weather_that_lacks_something_is_refused(
    court: Scene, hot_day: Day, columns: dict[str, object], words: str
) -> None:
    with pytest.raises(ParameterError, match=words):
        heat_layers(court, GRID, hot_day(**columns))
