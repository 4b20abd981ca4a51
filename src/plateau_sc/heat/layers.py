"""Heat as layers: radiant temperature, surface temperature and the indices of what a body feels, hour by hour."""

from collections.abc import Iterable
from typing import Any, Unpack

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.errors import NoOverlapError, ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.heat.conditions import require_weather
from plateau_sc.heat.model import HeatModel
from plateau_sc.heat.options import GivenOptions
from plateau_sc.heat.outputs import LAYERS, describe_heat, make_surround, time_axis
from plateau_sc.heat.radiant import radiant_temperature
from plateau_sc.layers import GRID_MAPPING, credit_of, grid_coordinates, make_variable
from plateau_sc.scene import Scene
from plateau_sc.shade import MEMORY_LIMIT
from plateau_sc.shade.work import require_fit
from plateau_sc.times import require_aware
from plateau_sc.types import Progress
from plateau_sc.weather import Weather

_BYTES_A_PIXEL = 420


def heat_layers(
    scene: Scene,
    grid: Grid,
    weather: Weather,
    *,
    layers: Iterable[str] | None = None,
    between: tuple[Any, Any] | None = None,
    tz: str | None = None,
    progress: Progress | None = None,
    threads: int | None = None,
    **options: Unpack[GivenOptions],
) -> xr.Dataset:
    """Return what a body feels at each pixel, as means over each interval of the weather.

    Short-wave radiation comes to six faces from the sun in steps of five minutes, through crowns where there are any,
    from the patches of the sky that are open, from walls and from the ground; long-wave radiation from sky, crowns,
    walls and ground. The ground and the walls are slabs that exchange heat with all of these. How each is computed is
    told in ``docs/explanation/heat.md``.

    Parameters
    ----------
    scene : Scene
        Buildings, ground, trees and land cover; without land cover the ground is asphalt.
    grid : Grid
        In the plane of the scene.
    weather : Weather
        Air temperature, relative humidity and radiation, or what this can be derived from; best from midnight on, since
        its first day also settles the ground.
    layers : iterable of str, optional
        Some of `LAYERS`; all but ``pet`` by default.
    between : tuple of two instants, optional
        Give out the intervals that lie between them alone. Those before are gone through all the same.
    tz : str, optional
        Time zone of the coordinate ``local_time``; UTC by default.
    progress : callable, optional
        Called as ``progress(done, total, what)``.
    threads : int, optional
        Threads to use; one for each core by default.
    **options
        Of `HeatOptions`: ``height`` and ``posture`` of the person, ``materials`` of the ground, ``wall``, ``diffuse``
        and ``ground_temperature``.

    Returns
    -------
    xarray.Dataset, float32, dimensions (time, y, x)
        One variable a layer [°C], NaN inside buildings, in intervals whose weather is not known, and where an index is
        not defined. Along time the coordinates of `shadow_fraction`; what was assumed is in the attribute ``notes``.

    Raises
    ------
    CrsError, NoOverlapError, ParameterError, TooLargeError
        As in `shadow_masks`; weather that lacks what is needed, or that does not cover `between`; names that are no
        layers, materials or postures.

    Examples
    --------
    >>> import pandas as pd
    >>> from plateau_sc.weather import from_frame
    >>> hut = np.array([[[0.0, 0, 0], [4, 0, 0], [4, 0, 9]], [[0, 0, 0], [4, 0, 9], [0, 0, 9]]])
    >>> noon = pd.date_range("2026-08-01T12:00+09:00", periods=1, freq="1h")
    >>> table = {"air_temperature": 33.0, "relative_humidity": 55.0, "wind_speed": 2.0, "ghi": 850.0, "dhi": 200.0}
    >>> heat = heat_layers(
    ...     Scene.from_mesh(hut, crs=6677), Grid.from_bounds((0, -2, 2, 2), 2.0, 6677),
    ...     from_frame(pd.DataFrame(table, noon), label="start"), layers=["tmrt"],
    ... )
    >>> bool(heat["tmrt"].sel(y=1.0).mean() < heat["tmrt"].sel(y=-1.0).mean())
    True
    """
    names = read_layers(layers)
    first, last = (0, len(require_weather(weather))) if between is None else find_rows(weather, between)
    require_room(require_fit(scene, grid, threads)[1], (last - first) * len(names))
    model = HeatModel(scene, grid, weather, progress=progress, threads=threads, **options)
    found = {name: np.full((last - first, *grid.shape), np.nan, dtype=np.float32) for name in names}
    surround = make_surround(model, threads)
    model.settle()
    for fluxes in model.each(first, last):
        radiant = radiant_temperature(fluxes, model.options.posture, threads)
        radiant[model.inside] = np.nan
        fluxes.surface[model.inside] = np.nan
        for name in names:
            layer = surround.compute(name, fluxes, radiant)
            found[name][fluxes.row - first] = np.where(model.inside, np.float32(np.nan), layer)
    coordinates = {**grid_coordinates(grid), **time_axis(model, first, last, tz)}
    coordinates["inside"] = make_variable(("y", "x"), model.inside, {"long_name": "inside a building with walls"})
    return xr.Dataset(
        {
            name: make_variable(("time", "y", "x"), values, describe_heat(name, model.options, credit_of(scene)))
            for name, values in found.items()
        },
        coords=coordinates,
        attrs={
            "notes": "\n".join(model.conditions.notes),
            "land_cover": _say_cover(scene),
            "grid_mapping": GRID_MAPPING,
            "credit": credit_of(scene),
        },
    )


def read_layers(layers: Iterable[str] | None) -> tuple[str, ...]:
    """Return the layers that are asked for.

    Parameters
    ----------
    layers : iterable of str or None
        What a caller gave.

    Returns
    -------
    tuple of str
        Each once; all but ``pet`` for None.

    Raises
    ------
    ParameterError
        A name that is none of `LAYERS`, or none at all.
    """
    if layers is None:
        return tuple(name for name in LAYERS if name != "pet")
    if not isinstance(layers, Iterable):
        raise ParameterError(f"layers must be some of {', '.join(LAYERS)}; found {layers!r}")
    names = tuple(dict.fromkeys([layers] if isinstance(layers, str) else layers))
    strange = [name for name in names if name not in LAYERS]
    if strange or not names:
        raise ParameterError(f"layers must be some of {', '.join(LAYERS)}; found {strange or 'none'}")
    return names


def find_rows(weather: Weather, between: tuple[Any, Any]) -> tuple[int, int]:
    """Return the first interval between two instants, and the one after the last.

    Parameters
    ----------
    weather : Weather
        What a caller gave.
    between : tuple
        Two instants with a time zone.

    Returns
    -------
    tuple of int
        Rows of the weather.

    Raises
    ------
    ParameterError
        They are not two instants in order.
    NoOverlapError
        The weather does not cover them.
    """
    weather = require_weather(weather)
    if not (isinstance(between, (tuple, list)) and len(between) == 2):
        raise ParameterError(f"between must be two instants in order, found {between!r}")
    begin, end = require_aware(between[0])[0], require_aware(between[1])[0]
    left, right = pd.DatetimeIndex(weather.intervals.left), pd.DatetimeIndex(weather.intervals.right)
    inside = np.flatnonzero((left >= begin) & (right <= end))
    if begin >= end:
        raise ParameterError(f"between must be two instants in order, found {begin} and {end}")
    if begin < left[0] or end > right[-1] or not len(inside):
        raise NoOverlapError(f"the weather goes from {left[0]} to {right[-1]} and does not cover {begin} to {end}")
    return int(inside[0]), int(inside[-1]) + 1


def require_room(grid: Grid, layers: int) -> None:
    """Raise where the result and what it takes to compute it need too much memory.

    Parameters
    ----------
    grid : Grid
        The pixels.
    layers : int
        Layers and intervals to be kept.

    Raises
    ------
    TooLargeError
        They do.
    """
    needed = grid.size * (_BYTES_A_PIXEL + 4 * layers)
    if needed > MEMORY_LIMIT:
        raise TooLargeError(
            f"{grid.rows} x {grid.cols} pixels and {layers} layers need {needed / 2**30:.1f} GiB, more than "
            f"{MEMORY_LIMIT / 2**30:.0f}; take a coarser resolution, fewer layers, or grid.tiles(...) one at a time"
        )


def _say_cover(scene: Scene) -> str:
    if scene.landcover is None:
        return "asphalt everywhere: no land cover"
    shares = {name: share for name, share in scene.landcover.shares().items() if share > 0.0}
    return ", ".join(f"{name} {100.0 * share:.0f} %" for name, share in shares.items())
