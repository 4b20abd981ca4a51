"""The share of intervals in shadow: its shape, a wall whose shadow is known, and what is refused."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pandas as pd
import pytest
import xarray as xr

from plateau_sc.errors import ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.shade import shade_hours, shadow_fraction, work
from plateau_sc.sun import sun_position
from plateau_sc.times import intervals
from plateau_sc.types import FloatArray

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]
GRID = Grid.from_bounds((-30, -30, 30, 30), 3.0, 6677)
DAY = intervals("2026-08-01", tz="Asia/Tokyo")


@pytest.fixture
def scene(box: Box) -> Scene:
    return Scene.from_mesh(box((0, 0, 0), (10, 10, 10)), crs=6677)


def test_shares_carry_what_a_reader_needs(scene: Scene) -> None:
    share = shadow_fraction(scene, GRID, DAY, step="30min")
    assert (share.name, share.dims, share.shape, share.dtype) == (
        "shadow_fraction",
        ("time", "y", "x"),
        (24, 20, 20),
        np.float32,
    )
    assert {"time_begin", "time_end", "local_time", "daylight", "inside", "ground", "spatial_ref"} <= set(share.coords)
    assert share.time.values[9] == np.datetime64("2026-08-01T00:30")
    assert share.time_begin.values[9] == np.datetime64("2026-08-01T00:00")
    assert share.time_end.values[9] == np.datetime64("2026-08-01T01:00")
    assert str(share.local_time.values[9]) == "2026-08-01T09:00:00+09:00/2026-08-01T10:00:00+09:00"
    assert share.daylight.values[9] == 1.0
    assert share.attrs["cell_methods"].startswith("time: mean")
    assert (share.values[:, share.inside.values] == 1.0).all()
    night = share.daylight.values == 0.0
    assert 8 <= night.sum() <= 12
    assert (share.values[night] == 1.0).all()
    assert share.values[~night].min() == 0.0


def test_the_end_of_a_wall_is_passed_when_geometry_says(box: Box) -> None:
    """Behind a wall that runs far east and west, a point is in shadow while h / tan(elevation) reaches it northward."""
    height, step = 20.0, pd.Timedelta("1min")
    scene = Scene.from_mesh(box((-2e4, -1e-3, 0), (2e4, 0, height)), crs=6677)
    grid = Grid.from_bounds((-1, 0, 1, 40), 2.0, 6677)
    day = intervals("2026-12-21", tz="Asia/Tokyo")[7:17]
    share = shadow_fraction(scene, grid, day, step=step)
    seconds = pd.date_range(day.left[0], day.right[-1], freq="1s", inclusive="left")
    sun = sun_position(seconds, *scene.location)
    southward = -np.cos(np.radians(sun.azimuth - scene.convergence))
    reach = np.where(sun.elevation > 0.0, height / np.tan(np.radians(np.maximum(sun.elevation, 1e-9))) * southward, 0.0)
    hours = np.asarray((seconds - seconds[0]) // pd.Timedelta("1h"))
    partial = 0
    for hour in np.flatnonzero(share.daylight.values == 1.0):
        expected = (reach[hours == hour, np.newaxis] > grid.y()).mean(axis=0)
        # The shadow's edge passes a point once or twice an hour, and half a sub-step is all that it can be off.
        np.testing.assert_allclose(share.values[hour, :, 0], expected, rtol=0, atol=2 * 0.5 / 60 + 1e-3)
        partial += int(((expected > 0.1) & (expected < 0.9)).sum())
    assert partial >= 5


def test_shares_of_daylight_add_up_to_the_hours(scene: Scene) -> None:
    share, hours = shadow_fraction(scene, GRID, DAY, step="20min"), shade_hours(scene, GRID, DAY, step="20min")
    assert share.daylight.values.sum() == pytest.approx(hours.attrs["daylight_hours"])
    outside = ~share.inside.values
    total = np.tensordot(share.daylight.values, share.values.astype(float), 1)
    np.testing.assert_allclose(total[outside], hours.values[outside], rtol=0, atol=2e-6)


def test_intervals_may_overlap_and_lie_apart(scene: Scene) -> None:
    breaks = pd.to_datetime(["2026-08-01T08:00+09:00", "2026-08-01T09:00+09:00", "2026-08-01T10:00+09:00"])
    spans = pd.IntervalIndex.from_arrays(breaks[[0, 0, 1]], breaks[[1, 2, 2]])
    first, both, second = shadow_fraction(scene, GRID, spans, step="10min").values.astype(float)
    np.testing.assert_allclose(both, (first + second) / 2, atol=1e-6)
    single = shadow_fraction(scene, GRID, DAY[[8, 14]], step="10min").values
    np.testing.assert_array_equal(single[0], first)


def test_a_short_sub_step_before_the_centre_is_up_is_in_shadow(box: Box) -> None:
    """Between the rise of the upper limb and that of the centre, S2 holds."""
    scene = Scene.from_mesh(box((0, 0, 0), (1, 1, 1)), crs=6677)
    whole = shadow_fraction(scene, GRID, DAY[[4]], step="5min")
    end = pd.Timestamp(DAY.left[4]) + pd.Timedelta(hours=1 - whole.daylight.item()) + pd.Timedelta(seconds=40)
    start = pd.IntervalIndex.from_arrays(DAY.left[[4]], pd.DatetimeIndex([end]))
    short = shadow_fraction(scene, GRID, start)
    assert 39.9 < short.daylight.item() * 3600 < 40.1
    assert (short.values == 1.0).all()
    assert (whole.values == 0.0).mean() > 0.9


def test_threads_and_executors_change_no_bit(scene: Scene) -> None:
    alone = shadow_fraction(scene, GRID, DAY, step="30min", threads=1)
    xr.testing.assert_identical(alone, shadow_fraction(scene, GRID, DAY, step="30min", threads=3))
    with ThreadPoolExecutor(2) as pool:
        xr.testing.assert_identical(alone, shadow_fraction(scene, GRID, DAY, step="30min", executor=pool))


def test_progress_counts_the_sub_steps_to_the_end(scene: Scene) -> None:
    seen: list[tuple[int, int]] = []
    shadow_fraction(scene, GRID, DAY[8:10], progress=lambda done, total, what: seen.append((done, total)))
    assert seen == [(n, 24) for n in range(1, 25)]


def test_what_does_not_fit_is_refused(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    naive = pd.interval_range(pd.Timestamp("2026-08-01"), periods=3, freq="1h")
    for spans, message in (
        (naive, "time zone"),
        (DAY[[3, 2]], "begins before"),
        (DAY[:0], "found none"),
        (pd.date_range("2026-08-01", periods=3, tz="Asia/Tokyo"), "found DatetimeIndex"),
    ):
        with pytest.raises(ParameterError, match=message):
            shadow_fraction(scene, GRID, spans)  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="expected a step"):
        shadow_fraction(scene, GRID, DAY, step="0s")
    with pytest.raises(ParameterError, match="found ndarray and Grid"):
        shadow_fraction(scene.corners, GRID, DAY)  # type: ignore[arg-type]
    monkeypatch.setattr(work, "MEMORY_LIMIT", GRID.size * (work.BYTES_A_PIXEL + 4 * 24) - 1)
    with pytest.raises(TooLargeError, match="24 intervals"):
        shadow_fraction(scene, GRID, DAY)
