"""Sensors blended into a map that physics gives: optimal interpolation, with what it does not know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.types import Float32Array, FloatArray, IntArray

BROKEN: Final = 4.0
"""A sensor is broken where it misses what the others say by more than so many standard errors, if these are known."""

_FEWEST: Final = 5
# Of so many sensors one can be told to be broken.
_FEWEST_JUDGED: Final = 4
_TOGETHER: Final = 4
# What no sensor measures, and of which the square is no number.
_ABSURD: Final = 1e100
_LEAST_NOISE: Final = 1e-3
_CHUNK: Final = 1 << 14


@dataclass(frozen=True, eq=False)
class Blend:
    """A map with sensors blended in.

    Attributes
    ----------
    layers : xarray.Dataset
        ``analysis``, the map, and ``standard_error``, the standard error of each pixel; (y, x), float32.
    sensors : pandas.DataFrame
        A row for each row that was given, with its index: ``x``, ``y``, ``value``, ``background`` there, ``left_out``
        (what the blend without this sensor says at its place), ``error`` (value less `left_out`), ``standard_error``
        of that, and ``status``: "used", "broken", "outside" or "missing".
    length : float
        Distance at which the errors of the background are alike to 1/e [units of x and y].
    background_error, sensor_error : float
        Standard deviation of the errors of the background and of a sensor [unit of the map].
    rmse : float
        Root of the mean square of the errors of sensors that were left out.
    notes : tuple of str
        Sensors that are broken, outside, or without a value.
    """

    layers: xr.Dataset
    sensors: pd.DataFrame
    length: float
    background_error: float
    sensor_error: float
    rmse: float
    notes: tuple[str, ...]


def blend(
    background: xr.DataArray,
    sensors: pd.DataFrame,
    *,
    length: float | None = None,
    background_error: float | None = None,
    sensor_error: float | None = None,
) -> Blend:
    """Blend what sensors measure into a map.

    Parameters
    ----------
    background : xarray.DataArray, dims (y, x)
        Air temperature, humidity or wind as the model gives it, NaN where there is none; its coordinates ascend or
        descend. Never blend a mean radiant temperature or a WBGT: they jump at the edge of a shadow, and what a sensor
        in the sun says is wrong in the shade beside it.
    sensors : pandas.DataFrame, n rows
        Columns ``x``, ``y`` (of the same CRS) and ``value`` (of the same unit and time).
    length : float, optional
        Distance at which the errors of the background are alike to 1/e [units of x and y].
    background_error, sensor_error : float, optional
        Standard deviation of the errors of the background and of a sensor [unit of the map]. What is not given is
        estimated from the innovations.

    Returns
    -------
    Blend
        The map, its standard error, and how well each sensor is told by the others.

    Raises
    ------
    ParameterError
        A background of another shape, sensors without their columns, none within the map, too few (fewer than five) to
        estimate what is not given, or a parameter that is not above 0.

    Notes
    -----
    With the innovations d (sensor less background), their covariance S = B + R and that of a pixel with the sensors b,
    the analysis is the background + b' S⁻¹ d, and its variance that of the background - b' S⁻¹ b (L. S. Gandin 1963,
    Objective Analysis of Meteorological Fields; R. Daley 1991, Atmospheric Data Analysis). Correlations of the errors
    of the background fall with distance as exp(-r / length); those of sensors are independent. Parameters that are not
    given are those of the greatest likelihood. The errors of sensors left out follow from S⁻¹ at once. A sensor that
    misses what the others say by more than four standard errors is broken, up to a quarter of the sensors. What is
    estimated is so without it, for it would widen the errors that it is held against, and without up to three more that
    are as bad, for they would hide one another (B. Rosner 1983, Technometrics 25, 165-172); of few sensors the limit is
    that of Student's t of the same probability.

    Examples
    --------
    >>> axis = np.arange(0.0, 100.0, 10.0)
    >>> background = xr.DataArray(np.full((10, 10), 30.0), {"y": axis, "x": axis}, ("y", "x"))
    >>> sensors = pd.DataFrame({"x": [20.0, 70.0], "y": [20.0, 70.0], "value": [31.0, 29.0]})
    >>> found = blend(background, sensors, length=20.0, background_error=1.0, sensor_error=0.1)
    >>> [round(float(found.layers["analysis"].sel(x=x, y=x)), 2) for x in (20, 70)]
    [30.99, 29.01]
    """
    given = {"length": length, "background_error": background_error, "sensor_error": sensor_error}
    for name, value in given.items():
        if value is not None and not (np.isfinite(value) and value > 0):
            raise ParameterError(f"expected {name} above 0, found {value!r}")
    values, x, y = _read_background(background)
    table, notes = _read_sensors(sensors, values, x, y)
    status = table.pop("status").to_numpy(dtype=object).copy()
    used = np.flatnonzero(status == "used")
    if not used.size:
        raise ParameterError(f"expected a sensor with a value within the map, found none of {len(table)}")
    points = table[["x", "y"]].to_numpy()
    innovation = (table["value"] - table["background"]).to_numpy()
    if used.size < _FEWEST_JUDGED or (None in given.values() and used.size <= _FEWEST):
        notes.append(
            f"{used.size} {'sensor is' if used.size == 1 else 'sensors are'} too few to tell whether one is broken"
        )
    broken, shape = _find_broken(points, innovation, used, given)
    for sensor, ratio in broken.items():
        status[sensor] = "broken"
        name = table.index[sensor]
        notes.append(f"sensor {name!r} is broken: it misses what the others say by {ratio:.1f} standard errors")
    used = np.flatnonzero(status == "used")
    error, spread = _tell_errors(used, np.flatnonzero(status == "broken"), points, innovation, shape)
    told = table["value"].to_numpy() - error
    table = table.assign(left_out=told, error=error, standard_error=spread, status=status)
    analysis, standard_error = _draw(values, (x, y), points[used], innovation[used], shape)
    layers = xr.Dataset(
        {"analysis": background.copy(data=analysis), "standard_error": background.copy(data=standard_error)}
    )
    kept = ("units", "grid_mapping")
    layers["standard_error"].attrs = {name: item for name, item in background.attrs.items() if name in kept}
    rmse = float(np.sqrt(np.mean(error[used] ** 2)))
    return Blend(layers, table, *shape, rmse, tuple(notes))


def _find_broken(
    points: FloatArray, innovation: FloatArray, used: IntArray, given: dict[str, float | None]
) -> tuple[dict[int, float], tuple[float, float, float]]:
    """Return the sensors that are broken, with the standard errors that they miss by, and the shape without them."""
    broken: dict[int, float] = {}
    most = used.size // _FEWEST_JUDGED
    shape = _estimate(points[used], innovation[used], given)
    is_estimated = given["background_error"] is None or given["sensor_error"] is None
    while True:
        # The worst, the worst without it, and so on; each is then held against those that are left without all of them.
        rests, shapes = [used], [shape]
        suspects: list[int] = []
        fewest = _FEWEST if None in given.values() else 1
        while len(suspects) < min(most, _TOGETHER) and rests[-1].size > fewest:
            error, spread = _leave_out(points[rests[-1]], innovation[rests[-1]], shapes[-1])
            worst = int(np.argmax(np.abs(error) / spread))
            suspects.append(int(rests[-1][worst]))
            rests.append(np.delete(rests[-1], worst))
            shapes.append(_estimate(points[rests[-1]], innovation[rests[-1]], given))
        for count in range(len(suspects), 0, -1):
            rest, shape = rests[count], shapes[count]
            error, spread = _tell_errors(rest, np.array(suspects[:count]), points, innovation, shape)
            ratio = np.abs(error[suspects[:count]]) / spread[suspects[:count]]
            limit = _find_limit(rest.size) if is_estimated else BROKEN
            if ratio[-1] > limit:
                found = {suspects[number]: float(ratio[number]) for number in np.flatnonzero(ratio > limit)}
                break
        else:
            return broken, shapes[0]
        broken |= found
        most -= len(found)
        used = np.setdiff1d(used, list(found))
        shape = _estimate(points[used], innovation[used], given)


def _find_limit(sensors: int) -> float:
    """Return how many standard errors, of errors that so many sensors tell, are as rare as `BROKEN` of known ones."""
    from scipy.special import ndtr, stdtrit

    return float(-stdtrit(max(sensors - 1, 1), ndtr(-BROKEN)))


def _read_background(background: object) -> tuple[FloatArray, FloatArray, FloatArray]:
    if not isinstance(background, xr.DataArray) or background.dims != ("y", "x"):
        found = f"dimensions {background.dims}" if isinstance(background, xr.DataArray) else type(background).__name__
        raise ParameterError(f"expected a background with dimensions ('y', 'x'), found {found}")
    axes = []
    for name in ("x", "y"):
        if name not in background.coords or background.sizes[name] < 2:
            raise ParameterError(f"expected a background with coordinates along {name}, two or more")
        axis = np.asarray(background[name], dtype=np.float64)
        steps = np.diff(axis)
        if not (np.isfinite(axis).all() and ((steps > 0).all() or (steps < 0).all())):
            raise ParameterError(f"expected coordinates along {name} that ascend or descend")
        axes.append(axis)
    return np.asarray(background, dtype=np.float64), axes[0], axes[1]


def _read_sensors(sensors: object, values: FloatArray, x: FloatArray, y: FloatArray) -> tuple[pd.DataFrame, list[str]]:
    if not isinstance(sensors, pd.DataFrame) or not {"x", "y", "value"} <= set(sensors.columns):
        found = list(sensors.columns) if isinstance(sensors, pd.DataFrame) else type(sensors).__name__
        raise ParameterError(f"expected sensors as a table with columns x, y and value, found {found}")
    try:
        table = sensors[["x", "y", "value"]].astype(np.float64)
    except (ValueError, TypeError) as error:
        raise ParameterError(f"expected numbers in x, y and value of the sensors ({error})") from error
    # Loaded here, as in `_estimate`: it takes a second, and most weather comes without sensors.
    from scipy.ndimage import map_coordinates

    rows, columns = (_find_position(axis, table[name].to_numpy()) for axis, name in ((y, "y"), (x, "x")))
    at = map_coordinates(values, [rows, columns], order=1, mode="nearest", prefilter=False)
    outside = ~np.isfinite(rows + columns)
    table["background"] = np.where(outside, np.nan, at)
    table["status"] = "used"
    table.loc[~np.isfinite(table["background"].to_numpy()), "status"] = "outside"
    table.loc[~(np.abs(table["value"].to_numpy()) < _ABSURD), "status"] = "missing"
    notes = []
    for status, what in (("outside", "outside the map, or where it has no value"), ("missing", "without a value")):
        count = int((table["status"] == status).sum())
        if count:
            notes.append(f"{count} {'sensor' if count == 1 else 'sensors'} {what}, left out")
    return table, notes


def _find_position(axis: FloatArray, places: FloatArray) -> FloatArray:
    """Return where places lie between the pixels of an axis, NaN beyond its outer edges."""
    order = np.argsort(axis)
    ascending = axis[order]
    position = np.interp(places, ascending, np.arange(axis.size, dtype=np.float64)[order])
    low, high = ascending[0] - (ascending[1] - ascending[0]) / 2, ascending[-1] + (ascending[-1] - ascending[-2]) / 2
    return np.where((places >= low) & (places <= high), position, np.nan)


def _separate(points: FloatArray) -> FloatArray:
    away = points[:, None, :] - points[None, :, :]
    return np.hypot(away[..., 0], away[..., 1])


def _covary(distance: FloatArray, shape: tuple[float, float, float]) -> FloatArray:
    """Return the covariance of innovations."""
    length, background_error, sensor_error = shape
    covariance = background_error**2 * np.exp(-distance / length)
    noise = max(sensor_error**2, _LEAST_NOISE * background_error**2)
    return np.asarray(covariance + noise * np.eye(len(distance)), dtype=np.float64)


def _estimate(points: FloatArray, innovation: FloatArray, given: dict[str, float | None]) -> tuple[float, float, float]:
    """Return length, error of the background and of a sensor: as given, else of the greatest likelihood."""
    free = [name for name, value in given.items() if value is None]
    if not free:
        return tuple(float(value) for value in given.values() if value is not None)  # type: ignore[return-value]
    if len(points) < _FEWEST:
        raise ParameterError(
            f"{len(points)} sensors are too few to estimate {', '.join(free)}; give them, or {_FEWEST} sensors or more"
        )
    from scipy.linalg import cho_factor, cho_solve
    from scipy.optimize import minimize

    distance = _separate(points)
    extent = max(float(distance.max()), 1e-9)
    size = max(float(np.sqrt(np.mean(innovation**2))), 1e-6)
    bounds = {
        "length": (np.log(extent / 100), np.log(extent * 10)),
        "background_error": (np.log(size / 100), np.log(size * 10)),
        "sensor_error": (np.log(size / 1000), np.log(size * 3)),
    }

    def unpack(logs: FloatArray) -> tuple[float, float, float]:
        found = dict(zip(free, np.exp(logs).tolist(), strict=True))
        length, background_error, sensor_error = (float(given[name] or found[name]) for name in given)
        return length, background_error, sensor_error

    def unlikeliness(logs: FloatArray) -> float:
        covariance = _covary(distance, unpack(logs))
        factor, lower = cho_factor(covariance, lower=True, check_finite=False)
        weighted = cho_solve((factor, lower), innovation, check_finite=False)
        return float(innovation @ weighted + 2 * np.log(np.diag(factor)).sum())

    starts = (
        {"length": extent / 5, "background_error": size, "sensor_error": size / 4},
        {"length": extent, "background_error": size, "sensor_error": size / 2},
    )
    best: Any = None
    for start in starts:
        first = np.log([start[name] for name in free])
        limits = [bounds[name] for name in free]
        found = minimize(unlikeliness, first, method="L-BFGS-B", bounds=limits)
        best = found if best is None or found.fun < best.fun else best
    return unpack(np.asarray(best.x, dtype=np.float64))


def _leave_out(
    points: FloatArray, innovation: FloatArray, shape: tuple[float, float, float]
) -> tuple[FloatArray, FloatArray]:
    """Return by how much each sensor misses what the others say, and the standard error of that."""
    inverse = np.linalg.inv(_covary(_separate(points), shape))
    scale = np.diag(inverse)
    return np.asarray(inverse @ innovation / scale), np.asarray(1 / np.sqrt(scale))


def _tell_errors(
    used: IntArray, broken: IntArray, points: FloatArray, innovation: FloatArray, shape: tuple[float, float, float]
) -> tuple[FloatArray, FloatArray]:
    """Return what `_leave_out` does for the sensors that are used, and the same for those that are broken."""
    error, spread = (np.full(len(points), np.nan) for _ in range(2))
    error[used], spread[used] = _leave_out(points[used], innovation[used], shape)
    inverse = np.linalg.inv(_covary(_separate(points[used]), shape))
    for row in broken:
        near = shape[1] ** 2 * np.exp(-np.hypot(*(points[used] - points[row]).T) / shape[0])
        error[row] = innovation[row] - near @ inverse @ innovation[used]
        spread[row] = np.sqrt(shape[1] ** 2 + shape[2] ** 2 - near @ inverse @ near)
    return error, spread


def _draw(
    values: FloatArray,
    axes: tuple[FloatArray, FloatArray],
    points: FloatArray,
    innovation: FloatArray,
    shape: tuple[float, float, float],
) -> tuple[Float32Array, Float32Array]:
    """Return the analysis and its standard error at every pixel, a stretch of pixels at a time."""
    length, background_error, _ = shape
    x, y = axes
    origin = points.mean(axis=0)
    inverse = np.linalg.inv(_covary(_separate(points), shape))
    # In correlations, so that single precision is enough: the variance is that of the background (1 - |F c|²).
    factor = np.linalg.cholesky(inverse).T.astype(np.float32) * np.float32(background_error)
    weights = (background_error**2 * (inverse @ innovation)).astype(np.float32)
    across, along = (
        (((axis - start) / length).astype(np.float32)[:, None] - ((place - start) / length).astype(np.float32)) ** 2
        for axis, start, place in zip((x, y), origin, points.T, strict=True)
    )
    increment, error = (np.empty(values.shape, dtype=np.float32) for _ in range(2))
    height = max(_CHUNK // x.size, 1)
    for top in range(0, y.size, height):
        rows = slice(top, top + height)
        alike = along[rows, None, :] + across[None, :, :]
        np.sqrt(alike, out=alike)
        np.negative(alike, out=alike)
        np.exp(alike, out=alike)
        flat = alike.reshape(-1, len(points))
        increment[rows] = (flat @ weights).reshape(-1, x.size)
        told = flat @ factor.T
        error[rows] = np.einsum("ij,ij->i", told, told).reshape(-1, x.size)
    error = np.float32(background_error) * np.sqrt(np.clip(1 - error, 0, None))
    error[np.isnan(values)] = np.nan
    return (values + increment).astype(np.float32), error
