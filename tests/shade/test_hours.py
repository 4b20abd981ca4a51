"""Hours in shadow: over instants, over intervals, and of masks. The laws are in tests/spec."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd
import pytest
import xarray as xr

from plateau_sc.errors import CrsError, ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours, shadow_masks, work
from plateau_sc.shade.daylight import HOUR, cut_daylight
from plateau_sc.sun import sun_events
from plateau_sc.times import hourly, intervals
from plateau_sc.types import FloatArray

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]
GRID = Grid.from_bounds((-30, -30, 30, 30), 3.0, 6677)
DAY = hourly("2026-08-01", tz="Asia/Tokyo")
SPANS = intervals("2026-08-01", tz="Asia/Tokyo")


@pytest.fixture
def scene(box: Box) -> Scene:
    return Scene.from_mesh(box((0, 0, 0), (10, 10, 10)), crs=6677)


def test_hours_need_even_times_or_masks(scene: Scene) -> None:
    with pytest.raises(ParameterError):
        shade_hours(scene, GRID, DAY[[3, 4, 9]])
    with pytest.raises(ParameterError, match="all three"):
        shade_hours(scene)  # type: ignore[call-overload]
    masks = shadow_masks(scene, GRID, DAY)
    with pytest.raises(ParameterError, match="inside"):
        shade_hours(masks.drop_vars("inside"))
    with pytest.raises(ParameterError, match="dims"):
        shade_hours(masks[0])


def test_hours_of_a_scene_keep_no_masks(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """A year of masks would be over this limit; the hours are not."""
    year = hourly("2026-01-01", "2026-12-31", tz="Asia/Tokyo", step="6h")
    monkeypatch.setattr(work, "MEMORY_LIMIT", GRID.size * (work.BYTES_A_PIXEL + 100))
    with pytest.raises(TooLargeError):
        shadow_masks(scene, GRID, year)
    hours = shade_hours(scene, GRID, year)
    assert hours.dtype == np.float32
    assert float(hours.max()) <= hours.attrs["daylight_hours"]


@pytest.mark.parametrize("packed", [False, True])
def test_hours_of_masks_are_those_of_the_scene(scene: Scene, packed: bool) -> None:
    times = hourly("2026-08-01", "2026-08-02", tz="Asia/Tokyo", step="10min")
    masks = shadow_masks(scene, GRID, times, packed=packed)  # type: ignore[call-overload]
    xr.testing.assert_identical(shade_hours(masks), shade_hours(scene, GRID, times))


def test_hours_over_instants_are_a_plain_count(scene: Scene) -> None:
    times = hourly("2026-08-01", tz="Asia/Tokyo", step="10min")
    masks = shadow_masks(scene, GRID, times)
    up = masks.sun_elevation.values > 0.0
    hours = shade_hours(scene, GRID, times)
    outside = ~masks.inside.values
    np.testing.assert_array_equal(hours.values[outside], (masks.values[up].sum(axis=0) / 6).astype(np.float32)[outside])
    assert np.isnan(hours.values[~outside]).all()
    assert hours.attrs["daylight_hours"] == up.sum() / 6


def test_hours_over_intervals_are_the_weighed_masks_of_the_sub_steps(scene: Scene) -> None:
    spans = SPANS[[4, 5, 9, 10, 18]]
    hours = shade_hours(scene, GRID, spans, step="20min")
    pieces = cut_daylight(spans, pd.Timedelta("20min"), scene.location)
    masks = shadow_masks(scene, GRID, pieces.middle)
    expected = np.tensordot(pieces.weight / HOUR, masks.values.astype(float), 1)
    outside = ~hours.inside.values
    np.testing.assert_allclose(hours.values[outside], expected[outside], rtol=0, atol=1e-6)
    assert np.isnan(hours.values[~outside]).all()


def test_daylight_is_that_of_the_almanac(scene: Scene) -> None:
    events = sun_events(pd.date_range("2026-01-01", "2026-12-31"), *scene.location, "Asia/Tokyo")
    expected = (events["sunset"] - events["sunrise"]).sum() / pd.Timedelta("1h")
    year = pd.IntervalIndex.from_breaks(pd.to_datetime(["2026-01-01", "2027-01-01"]).tz_localize("Asia/Tokyo"))
    hours = shade_hours(scene, Grid.from_bounds((-3, -3, 3, 3), 3.0, 6677), year, step="1h")
    assert hours.attrs["daylight_hours"] == pytest.approx(expected, abs=1e-5)
    assert 4300 < expected < 4500


def test_the_night_has_no_hours(scene: Scene) -> None:
    hours = shade_hours(scene, GRID, SPANS[:3])
    assert hours.attrs["daylight_hours"] == 0.0
    assert (hours.values[~hours.inside.values] == 0.0).all()


def test_threads_and_executors_change_no_bit(scene: Scene) -> None:
    alone = shade_hours(scene, GRID, SPANS, step="30min", threads=1)
    xr.testing.assert_identical(alone, shade_hours(scene, GRID, SPANS, step="30min", threads=3))
    with ThreadPoolExecutor(2) as pool:
        xr.testing.assert_identical(alone, shade_hours(scene, GRID, SPANS, step="30min", executor=pool))


def test_intervals_that_cannot_be_added_are_refused(scene: Scene) -> None:
    for spans in (SPANS[[3, 2]], SPANS[[3, 3]], SPANS[:0]):
        with pytest.raises(ParameterError):
            shade_hours(scene, GRID, spans)
    for step in ("0min", "-5min", "1ms", "NaT", "often"):
        with pytest.raises(ParameterError, match="expected a step"):
            shade_hours(scene, GRID, SPANS, step=step)
    with pytest.raises(CrsError):
        shade_hours(scene, Grid.from_bounds((0, 0, 9, 9), 1.0, 6678), SPANS)
    with pytest.raises(ParameterError, match="dims"):
        shade_hours(xr.Dataset({"shadow": shadow_masks(scene, GRID, DAY)}))
