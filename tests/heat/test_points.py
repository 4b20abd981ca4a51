"""Heat at points: the layers' pixels, and every input that it cannot take."""

from collections.abc import Callable

import numpy as np
import pytest

from plateau_sc.errors import NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat import LAYERS, heat_at, heat_layers
from plateau_sc.scene import Scene
from plateau_sc.weather import Weather

ZONE = 6677
Day = Callable[..., Weather]


def test_it_is_the_pixel_of_a_grid(court: Scene, hot_day: Day) -> None:
    grid = Grid.from_bounds((-20, -20, 40, 40), 1.0, ZONE)
    names = ["tmrt", "surface_temperature", "utci"]
    layers = heat_layers(court, grid, hot_day(), layers=names)
    places = [(10.5, 10.5), (2.5, 5.5), (5.5, 10.5), (12.5, 5.5), (16.5, 12.5)]
    points = heat_at(court, places, hot_day())
    for index, (x, y) in enumerate(places):
        for name in names:
            pixel = layers[name].sel(x=x, y=y).values
            np.testing.assert_allclose(points[name].values[:, index], pixel, atol=2e-3)


def test_fluxes_make_the_radiant_temperature(court: Scene, hot_day: Day) -> None:
    point = heat_at(court, (10.5, 10.5), hot_day())
    short, long = (
        0.22 * sum(point[f"{kind}_{side}"] for side in ("north", "east", "south", "west"))
        + 0.06 * (point[f"{kind}_up"] + point[f"{kind}_down"])
        for kind in "kl"
    )
    tmrt = ((0.7 * short + 0.97 * long) / (0.97 * 5.670374419e-8)) ** 0.25 - 273.15
    np.testing.assert_allclose(point["tmrt"], tmrt, atol=5e-3)
    assert (point["k_down"] > point["k_up"]).all()
    for name in LAYERS:
        assert np.isfinite(point[name].values).all(), name
        assert point[name].dims == ("time", "point")


def test_in_buildings_there_is_none(court: Scene, hot_day: Day) -> None:
    points = heat_at(court, [(5.0, 15.0), (10.5, 10.5)], hot_day(hours=1))
    for name in points.data_vars:
        assert np.isnan(points[name].values[:, 0]).all()
        assert np.isfinite(points[name].values[:, 1]).all()
    assert points["x"].values.tolist() == [5.0, 10.5]


def test_between_gives_some_intervals(court: Scene, hot_day: Day) -> None:
    some = heat_at(court, (10.5, 10.5), hot_day(), between=("2026-08-01T11:00+09:00", "2026-08-01T13:00+09:00"))
    whole = heat_at(court, (10.5, 10.5), hot_day())
    assert some.sizes["time"] == 2
    # What comes before is gone through with one sun an interval.
    np.testing.assert_allclose(some["tmrt"].values, whole["tmrt"].values[1:], atol=0.5)


@pytest.mark.parametrize(
    ("xy", "words"),
    [
        ([], "shape"),
        (np.empty((0, 2)), "shape"),
        ((1.0, 2.0, 3.0), "shape"),
        (5.0, "shape"),
        (np.zeros((1, 1, 2)), "shape"),
        ((np.nan, 2.0), "finite"),
        ((np.inf, 2.0), "finite"),
        ("here", "numbers"),
        ([(1.0, 2.0), (3.0,)], "numbers"),
    ],
)
def test_points_that_are_none_are_refused(court: Scene, hot_day: Day, xy: object, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        heat_at(court, xy, hot_day())  # type: ignore[arg-type]


def test_points_beyond_the_scene_are_refused(court: Scene, hot_day: Day) -> None:
    with pytest.raises(NoOverlapError, match=r"500\.0, 10\.0.*1 others"):
        heat_at(court, [(10.0, 10.0), (500.0, 10.0), (10.0, -90.0)], hot_day())


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"resolution": 0.0}, "resolution"),
        ({"resolution": -1.0}, "resolution"),
        ({"resolution": float("nan")}, "resolution"),
        ({"resolution": "fine"}, "resolution"),
        ({"height": -1.0}, "height"),
        ({"height": float("nan")}, "height"),
        ({"posture": "sitting"}, "posture"),
        ({"diffuse": "reindl"}, "diffuse"),
        ({"materials": {"lava": 1}}, "lava"),
        ({"wall": None}, "Material"),
        ({"threads": 0}, "threads"),
        ({"ground_temperature": np.inf}, "ground"),
        ({"between": ("2026-08-01T10:00", "2026-08-01T11:00")}, "zone"),
    ],
)
def test_options_that_are_none_are_refused(court: Scene, hot_day: Day, options: dict[str, object], words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        heat_at(court, (10.5, 10.5), hot_day(), **options)  # type: ignore[arg-type]


def test_other_types_are_refused(court: Scene, hot_day: Day) -> None:
    with pytest.raises(ParameterError, match="expected a Scene"):
        heat_at(None, (10.5, 10.5), hot_day())  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="expected a Weather"):
        heat_at(court, (10.5, 10.5), None)  # type: ignore[arg-type]
