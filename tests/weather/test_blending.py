"""Sensors blended into a map, against the formulas written out."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
import xarray as xr
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.errors import ParameterError
from plateau_sc.weather import blend

AXIS = np.arange(5.0, 1000.0, 10.0)
GIVEN = {"length": 200.0, "background_error": 1.0, "sensor_error": 0.2}


def make_map(values: Any = 30.0) -> xr.DataArray:
    shape = (AXIS.size, AXIS.size)
    data = np.broadcast_to(np.asarray(values, dtype=float), shape).copy()
    attrs = {"units": "degC", "long_name": "air temperature"}
    return xr.DataArray(data, {"y": AXIS[::-1], "x": AXIS}, ("y", "x"), attrs=attrs)


def draw(count: int, seed: int = 1, **shape: float) -> pd.DataFrame:
    """Return sensors whose errors are those of the model."""
    settings = GIVEN | shape
    rng = np.random.default_rng(seed)
    points = rng.uniform(5, 995, (count, 2))
    away = np.linalg.norm(points[:, None] - points[None], axis=-1)
    covariance = settings["background_error"] ** 2 * np.exp(-away / settings["length"]) + 1e-10 * np.eye(count)
    values = (
        30 + np.linalg.cholesky(covariance) @ rng.normal(size=count) + settings["sensor_error"] * rng.normal(size=count)
    )
    return pd.DataFrame({"x": points[:, 0], "y": points[:, 1], "value": values})


def solve(sensors: pd.DataFrame, at: tuple[float, float], background: float = 30.0) -> tuple[float, float]:
    """Return analysis and standard error at a place, with loops and without an inverse."""
    count = len(sensors)
    matrix, near = np.zeros((count, count)), np.zeros(count)
    for i, a in enumerate(sensors.itertuples()):
        near[i] = GIVEN["background_error"] ** 2 * np.exp(-np.hypot(a.x - at[0], a.y - at[1]) / GIVEN["length"])
        for j, b in enumerate(sensors.itertuples()):
            matrix[i, j] = GIVEN["background_error"] ** 2 * np.exp(-np.hypot(a.x - b.x, a.y - b.y) / GIVEN["length"])
        matrix[i, i] += GIVEN["sensor_error"] ** 2
    weights = np.linalg.solve(matrix, near)
    return background + weights @ (sensors["value"].to_numpy() - background), np.sqrt(
        GIVEN["background_error"] ** 2 - weights @ near
    )


def test_every_pixel_is_that_of_the_formula() -> None:
    sensors = draw(25)
    found = blend(make_map(), sensors, **GIVEN)
    rng = np.random.default_rng(2)
    for row, column in rng.integers(0, AXIS.size, (40, 2)):
        analysis, error = solve(sensors, (AXIS[column], AXIS[::-1][row]))
        assert float(found.layers["analysis"][row, column]) == pytest.approx(analysis, abs=2e-4)
        assert float(found.layers["standard_error"][row, column]) == pytest.approx(error, abs=2e-4)


def test_sensors_left_out_are_those_of_blends_without_them() -> None:
    sensors = draw(12)
    found = blend(make_map(), sensors, **GIVEN)
    for row in range(12):
        rest = sensors.drop(index=row)
        analysis, error = solve(rest, (sensors["x"][row], sensors["y"][row]))
        assert found.sensors["left_out"][row] == pytest.approx(analysis, abs=1e-9)
        assert found.sensors["standard_error"][row] == pytest.approx(np.hypot(error, GIVEN["sensor_error"]), abs=1e-9)
    assert found.rmse == pytest.approx(np.sqrt(np.mean(found.sensors["error"] ** 2)))


def test_a_structured_background_is_interpolated_to_the_sensors() -> None:
    ramp = make_map(AXIS[None, :] / 100 + AXIS[::-1, None] / 50)
    sensors = pd.DataFrame({"x": [123.0, 777.0], "y": [456.0, 31.0]})
    sensors["value"] = sensors["x"] / 100 + sensors["y"] / 50
    found = blend(ramp, sensors, **GIVEN)
    np.testing.assert_allclose(found.sensors["background"], sensors["value"], atol=1e-9)
    np.testing.assert_allclose(found.layers["analysis"], ramp, atol=1e-5)


def test_near_a_sensor_it_is_believed_and_far_away_the_map() -> None:
    sensors = pd.DataFrame({"x": [105.0], "y": [105.0], "value": [33.0]})
    found = blend(make_map(), sensors, length=20.0, background_error=1.0, sensor_error=0.05)
    near, far = found.layers.sel(x=105, y=105), found.layers.sel(x=895, y=895)
    assert float(near["analysis"]) == pytest.approx(33, abs=0.02)
    assert float(near["standard_error"]) == pytest.approx(0.05, abs=0.002)
    assert float(far["analysis"]) == pytest.approx(30, abs=1e-4)
    assert float(far["standard_error"]) == pytest.approx(1, abs=1e-4)


def test_parameters_are_estimated_from_the_innovations() -> None:
    found = [blend(make_map(), draw(150, seed)) for seed in range(4)]
    assert np.median([one.length for one in found]) == pytest.approx(200, rel=0.5)
    assert np.median([one.background_error for one in found]) == pytest.approx(1.0, rel=0.3)
    assert np.median([one.sensor_error for one in found]) == pytest.approx(0.2, rel=0.5)
    ratio = np.concatenate([one.sensors["error"] / one.sensors["standard_error"] for one in found])
    assert np.std(ratio) == pytest.approx(1, abs=0.15)


def test_the_blend_is_better_than_the_map_where_nothing_was_measured() -> None:
    sensors = draw(120)
    used, kept = sensors[:100], sensors[100:]
    found = blend(make_map(), used)
    told = [float(found.layers["analysis"].interp(x=row.x, y=row.y)) for row in kept.itertuples()]
    error = np.sqrt(np.mean((np.array(told) - kept["value"]) ** 2))
    assert error < 0.7 * np.sqrt(np.mean((30 - kept["value"]) ** 2))
    assert error == pytest.approx(found.rmse, rel=0.35)


@pytest.mark.parametrize("settings", [{}, GIVEN])
def test_broken_sensors_are_found_and_told(settings: dict[str, float]) -> None:
    sensors = draw(60)
    good = blend(make_map(), sensors, **settings)
    assert set(good.sensors["status"]) == {"used"}
    spoiled = sensors.copy()
    spoiled.loc[7, "value"] += 8
    spoiled.loc[31, "value"] -= 6
    found = blend(make_map(), spoiled, **settings)
    assert found.sensors.index[found.sensors["status"] == "broken"].tolist() == [7, 31]
    assert "sensor 7 is broken: it misses what the others say by" in found.notes[0]
    assert found.sensors["error"][7] == pytest.approx(8 + good.sensors["error"][7], abs=0.5)
    without = blend(make_map(), sensors.drop(index=[7, 31]), **settings)
    np.testing.assert_allclose(found.layers["analysis"], without.layers["analysis"], atol=1e-3)


@pytest.mark.parametrize(("count", "many"), [(6, 1), (8, 1), (8, 2), (12, 1), (16, 2), (20, 2), (20, 4)])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_broken_sensors_do_not_hide_among_few_nor_behind_one_another(count: int, many: int, seed: int) -> None:
    """Errors of the same size: what they add to the spread of all would hide each of them."""
    sensors = draw(count, seed, length=400.0, background_error=0.5)
    sensors.loc[: many - 1, "value"] += 20.0
    found = blend(make_map(), sensors)
    assert found.sensors["status"].to_list() == ["broken"] * many + ["used"] * (count - many)
    assert sum("is broken" in note for note in found.notes) == many
    assert float(found.layers["analysis"].max()) < 33.0
    assert (found.sensors["error"][:many] > 15.0).all()


@pytest.mark.parametrize(
    ("count", "settings", "too_few"), [(5, {}, True), (6, {}, False), (3, GIVEN, True), (4, GIVEN, False)]
)
def test_too_few_to_tell_a_broken_one_is_told(count: int, settings: dict[str, float], too_few: bool) -> None:
    notes = blend(make_map(), draw(count), **settings).notes
    assert (f"{count} sensors are too few to tell whether one is broken" in notes) == too_few


def test_an_absurd_value_is_none() -> None:
    sensors = draw(8)
    sensors.loc[2, "value"] = 1e300
    found = blend(make_map(), sensors)
    assert found.sensors["status"][2] == "missing"
    assert "1 sensor without a value, left out" in found.notes


def test_sound_sensors_are_seldom_taken_for_broken() -> None:
    alarms = 0
    for count in (6, 9, 14):
        for seed in range(12):
            alarms += int((blend(make_map(), draw(count, seed)).sensors["status"] == "broken").any())
    assert alarms <= 2


def test_sensors_outside_or_without_value_are_told() -> None:
    sensors = draw(10)
    sensors.loc[0, "x"] = 1200.0
    sensors.loc[1, "value"] = np.nan
    sensors.loc[2, ["x", "y"]] = [50.0, 50.0]
    holed = make_map()
    holed.loc[{"x": slice(0, 100), "y": slice(100, 0)}] = np.nan
    found = blend(holed, sensors, **GIVEN)
    assert found.sensors["status"].tolist() == ["outside", "missing", "outside", *["used"] * 7]
    assert found.notes == (
        "2 sensors outside the map, or where it has no value, left out",
        "1 sensor without a value, left out",
    )
    assert (np.isnan(found.layers["analysis"]) == np.isnan(holed)).all()
    assert (np.isnan(found.layers["standard_error"]) == np.isnan(holed)).all()


def test_layers_keep_the_map_they_come_from() -> None:
    found = blend(make_map(), draw(10), **GIVEN)
    assert found.layers["analysis"].attrs == make_map().attrs
    assert found.layers["standard_error"].attrs == {"units": "degC"}
    assert found.layers["analysis"].dims == ("y", "x")
    assert found.layers["analysis"].dtype == found.layers["standard_error"].dtype == np.float32
    assert (found.layers["y"] == AXIS[::-1]).all()


@settings(max_examples=25, deadline=None)
@given(
    count=st.integers(1, 12),
    seed=st.integers(0, 1000),
    shift=st.floats(-1e6, 1e6),
    sensor_error=st.floats(0.05, 2.0),
)
def test_the_error_never_exceeds_that_of_the_map_and_place_does_not_matter(
    count: int, seed: int, shift: float, sensor_error: float
) -> None:
    sensors = draw(count, seed)
    settings = GIVEN | {"sensor_error": sensor_error}
    here = blend(make_map(), sensors, **settings)
    assert float(here.layers["standard_error"].max()) <= 1 + 1e-6
    assert float(here.layers["standard_error"].min()) > 0
    moved = make_map().assign_coords(x=AXIS + shift)
    there = blend(moved, sensors.assign(x=sensors["x"] + shift), **settings)
    np.testing.assert_allclose(there.layers["analysis"], here.layers["analysis"], atol=1e-3)


@pytest.mark.parametrize(
    ("background", "sensors", "how", "message"),
    [
        (make_map().to_numpy(), draw(5), {}, r"dimensions \('y', 'x'\), found ndarray"),
        (make_map().transpose("x", "y"), draw(5), {}, r"found dimensions \('x', 'y'\)"),
        (make_map().drop_vars("x"), draw(5), {}, "coordinates along x"),
        (make_map().isel(y=slice(1)), draw(5), {}, "coordinates along y, two or more"),
        (make_map().assign_coords(x=np.roll(AXIS, 1)), draw(5), {}, "ascend or descend"),
        (make_map(), draw(5).rename(columns={"value": "Ta"}), {}, "columns x, y and value, found"),
        (make_map(), None, {}, "found NoneType"),
        (make_map(), draw(5).assign(value="warm"), {}, "expected numbers"),
        (make_map(), draw(5).assign(x=-1e4), {}, "found none of 5"),
        (make_map(), draw(5)[:0], {}, "found none of 0"),
        (make_map(), draw(4), {"length": 100.0}, "4 sensors are too few to estimate background_error, sensor_error"),
        (make_map(), draw(5), {"length": 0.0}, "expected length above 0"),
        (make_map(), draw(5), {"sensor_error": float("nan")}, "expected sensor_error above 0"),
    ],
)
def test_what_cannot_be_blended_is_refused(background: Any, sensors: Any, how: dict[str, float], message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        blend(background, sensors, **how)
