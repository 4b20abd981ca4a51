"""Heat at points: the model of the layers on a pixel around each."""

from typing import Any, Unpack

import numpy as np
import xarray as xr
from numpy.typing import ArrayLike

from plateau_sc.errors import NoOverlapError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.heat.conditions import require_weather
from plateau_sc.heat.layers import find_rows
from plateau_sc.heat.model import HeatModel
from plateau_sc.heat.options import GivenOptions, HeatOptions
from plateau_sc.heat.outputs import LAYERS, make_surround, time_axis
from plateau_sc.heat.radiant import radiant_temperature
from plateau_sc.layers import credit_of, make_variable
from plateau_sc.scene import Scene
from plateau_sc.types import Float32Array, FloatArray, Progress
from plateau_sc.weather import Weather

_FACES = ("down", "north", "east", "south", "west", "up")


def heat_at(
    scene: Scene,
    xy: ArrayLike,
    weather: Weather,
    *,
    between: tuple[Any, Any] | None = None,
    resolution: float = 1.0,
    tz: str | None = None,
    progress: Progress | None = None,
    threads: int | None = None,
    **options: Unpack[GivenOptions],
) -> xr.Dataset:
    """Return what a body feels at points, and the twelve fluxes that reach it, over each interval of the weather.

    Each point is the middle of a pixel of its own, which is computed as `heat_layers` computes those of a grid.

    Parameters
    ----------
    scene : Scene
        Buildings, ground, trees and land cover.
    xy : array_like, shape (n, 2) or (2,)
        Coordinates east and north in the plane of the scene [m].
    weather : Weather
        As in `heat_layers`.
    between : tuple of two instants, optional
        Give out the intervals that lie between them alone.
    resolution : float, default 1
        Side of the pixels [m], of the ground around it too.
    tz : str, optional
        Time zone of the coordinate ``local_time``; UTC by default.
    progress : callable, optional
        Called as ``progress(done, total, what)`` after each point.
    threads : int, optional
        Threads to use; one for each core by default.
    **options
        Of `HeatOptions`: ``height`` and ``posture`` of the person, ``materials`` of the ground, ``wall``, ``diffuse``
        and ``ground_temperature``.

    Returns
    -------
    xarray.Dataset, float32, dimensions (time, point)
        The layers of `heat_layers` and ``pet`` [°C], and the radiation [W/m²] on faces that look up (``k_down``,
        ``l_down``: what comes down), down (``k_up``, ``l_up``), north, east, south and west (``k_north`` …). NaN at
        points inside buildings.

    Raises
    ------
    CrsError, NoOverlapError, ParameterError, TooLargeError
        As in `heat_layers`; points of another shape, not finite, or beyond the scene.

    Examples
    --------
    >>> import pandas as pd
    >>> from plateau_sc.weather import from_frame
    >>> hut = np.array([[[0.0, 0, 0], [4, 0, 0], [4, 0, 9]], [[0, 0, 0], [4, 0, 9], [0, 0, 9]]])
    >>> noon = pd.date_range("2026-08-01T12:00+09:00", periods=1, freq="1h")
    >>> table = {"air_temperature": 33.0, "relative_humidity": 55.0, "wind_speed": 2.0, "ghi": 850.0, "dhi": 200.0}
    >>> weather = from_frame(pd.DataFrame(table, noon), label="start")
    >>> point = heat_at(Scene.from_mesh(hut, crs=6677), (2.0, 0.0), weather)
    >>> bool(point["tmrt"].item() > point["air_temperature"].item() > 30.0)
    True
    """
    places = _read_places(scene, xy)
    height = HeatOptions(**options).height
    first, last = (0, len(require_weather(weather))) if between is None else find_rows(weather, between)
    if not (isinstance(resolution, (int, float, np.number)) and resolution > 0.0):
        raise ParameterError(f"resolution must be above 0 m, found {resolution!r}")
    names = [*LAYERS, *(f"{kind}_{face}" for kind in "kl" for face in _FACES)]
    found = {name: np.full((last - first, len(places)), np.nan, dtype=np.float32) for name in names}
    coordinates: dict[str, Any] = {}
    half = resolution / 2
    notes = ""
    for point, (x, y) in enumerate(places):
        pixel = Grid(scene.epsg, float(x) - half, float(y) + half, resolution, 1, 1)
        model = HeatModel(scene, pixel, weather, threads=threads, **options)
        if not coordinates:
            coordinates = time_axis(model, first, last, tz)
            notes = "\n".join(model.conditions.notes)
        if not model.inside.item():
            _fill(model, (first, last), threads, {name: found[name][:, point] for name in names})
        if progress is not None:
            progress(point + 1, len(places), "heat at points")
    for axis, name in enumerate("xy"):
        facts = {"standard_name": f"projection_{name}_coordinate", "units": "m"}
        coordinates[name] = make_variable("point", places[:, axis].copy(), facts)
    return xr.Dataset(
        {name: make_variable(("time", "point"), values, _facts(name, height)) for name, values in found.items()},
        coords=coordinates,
        attrs={"notes": notes, "credit": credit_of(scene), "crs": f"EPSG:{scene.epsg}"},
    )


def _fill(model: HeatModel, rows: tuple[int, int], threads: int | None, out: dict[str, Float32Array]) -> None:
    """Go through the intervals of a point."""
    surround = make_surround(model, threads)
    model.settle()
    for fluxes in model.each(*rows):
        radiant, row = radiant_temperature(fluxes, model.options.posture, threads), fluxes.row - rows[0]
        for name in LAYERS:
            out[name][row] = float(np.asarray(surround.compute(name, fluxes, radiant)).item())
        for face, label in zip((0, 1, 2, 3, 4, 5), _FACES, strict=True):
            out[f"k_{label}"][row] = fluxes.short[face].item()
            out[f"l_{label}"][row] = fluxes.long[face].item()


def _read_places(scene: Scene, xy: ArrayLike) -> FloatArray:
    if not isinstance(scene, Scene):
        raise ParameterError(f"expected a Scene, found {type(scene).__name__}")
    try:
        places = np.atleast_2d(np.asarray(xy, dtype=np.float64))
    except (TypeError, ValueError) as error:
        raise ParameterError(f"points must be numbers of shape (n, 2): {error}") from error
    if places.ndim != 2 or places.shape[1] != 2 or not len(places) or not np.isfinite(places).all():
        raise ParameterError(f"points must be finite and of shape (n, 2) with n > 0, found {places.shape}")
    west, south, east, north = scene.bounds
    beyond = (places < (west, south)).any(axis=1) | (places > (east, north)).any(axis=1)
    if beyond.any():
        x, y = places[int(beyond.argmax())]
        raise NoOverlapError(
            f"the point {x:.1f}, {y:.1f} (EPSG:{scene.epsg}) and {int(beyond.sum()) - 1} others lie beyond the scene "
            f"{scene.bounds}; points are given as x east, y north"
        )
    return places


def _facts(name: str, height: float) -> dict[str, Any]:
    if name in LAYERS:
        return {"long_name": LAYERS[name], "units": "degree_Celsius", "cell_methods": "time: mean"}
    wave, way = name.split("_")
    kind = {"k": "short-wave", "l": "long-wave"}[wave]
    side = f"coming {way}" if way in ("down", "up") else f"from the {way}"
    facts: dict[str, Any] = {"long_name": f"{kind} radiation {side}", "units": "W m-2", "cell_methods": "time: mean"}
    return {**facts, "height_above_ground": height}
