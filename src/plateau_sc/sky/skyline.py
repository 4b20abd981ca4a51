"""The horizon of each pixel, azimuth by azimuth."""

import numpy as np
import xarray as xr

from plateau_sc.errors import ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.kernels.skyline import find_skyline
from plateau_sc.kernels.threads import lend_threads
from plateau_sc.layers import credit_of, describe_layer, grid_coordinates, make_variable
from plateau_sc.scene import Scene
from plateau_sc.shade.work import MEMORY_LIMIT, Hills, require_fit
from plateau_sc.sky.view import raise_eye
from plateau_sc.sun import sun_vector
from plateau_sc.types import Float32Array, FloatArray, Progress

AZIMUTHS = 32
"""Directions around, by default."""

_MOST = 3600
_PIECE = 4096
_BYTES_A_PIXEL = 120


def horizon(
    scene: Scene,
    grid: Grid,
    *,
    azimuths: int = AZIMUTHS,
    height: float = 0.0,
    progress: Progress | None = None,
    threads: int | None = None,
) -> xr.DataArray:
    """Return how high what is solid rises around each pixel.

    It is the elevation of the highest point of a building, of the ground or of the scene's distant hills that stands
    exactly in the azimuth; above it the sky is open, but for trees. Below it the sky may show again under a bridge or
    an eave: `plateau_sc.sky.prepare_sky` knows of these, a horizon does not. The faces themselves are cut, at no
    resolution, so that a sun just above the horizon shines on the pixel and one just below does not.

    Parameters
    ----------
    scene : Scene
        Buildings, ground and distant hills.
    grid : Grid
        In the zone of the scene.
    azimuths : int, default 32
        Directions around, from grid north on, 4 to 3600.
    height : float, default 0
        Of the eye above the ground [m].
    progress : callable, optional
        Called as ``progress(done, total, what)``.
    threads : int, optional
        Threads to use; one for each core by default. The answer is the same for any.

    Returns
    -------
    xarray.DataArray, float32, dimensions (azimuth, y, x)
        Elevation [degrees]: 0 where nothing is higher than the eye, 90 beneath something; NaN inside buildings.
        Azimuths are clockwise from grid north [degrees].

    Raises
    ------
    CrsError, NoOverlapError, ParameterError
        As in `prepare_sky`; a number of azimuths that is none.
    TooLargeError
        The result needs too much memory.

    Examples
    --------
    A wall 9.5 m high to the north; the last pixel is 9.5 m before it.

    >>> foot, top = [[-999.0, 10, 0], [999, 10, 0]], [[999.0, 10, 9.5], [-999, 10, 9.5]]
    >>> scene = Scene.from_mesh(np.array([[*foot, top[0]], [foot[0], *top]]), crs=6677)
    >>> around = horizon(scene, Grid.from_bounds((0, 0, 1, 10), 1.0, 6677), azimuths=4)
    >>> around.values[:, -1, 0].round(2).tolist()
    [45.0, 0.0, 0.0, 0.0]
    """
    scene, grid = require_fit(scene, grid, threads)
    if isinstance(azimuths, bool) or not isinstance(azimuths, (int, np.integer)) or not 4 <= azimuths <= _MOST:
        raise ParameterError(f"azimuths must be a whole number from 4 to {_MOST}, found {azimuths!r}")
    if not (isinstance(height, (int, float, np.number)) and np.isfinite(height) and height >= 0.0):
        raise ParameterError(f"the height of the eye must be 0 m or more, found {height!r}")
    needed = grid.size * (_BYTES_A_PIXEL + 4 * int(azimuths))
    if needed > MEMORY_LIMIT:
        raise TooLargeError(
            f"{grid.rows} x {grid.cols} pixels in {azimuths} directions need {needed / 2**30:.1f} GiB, more than "
            f"{MEMORY_LIMIT / 2**30:.0f}; take a coarser resolution, fewer azimuths, or grid.tiles(...) one at a time"
        )
    angles: FloatArray = np.arange(azimuths) * np.float64(360.0 / azimuths)
    ground = scene.ground(grid, threads)
    inside, receivers = scene.open_receivers(grid, ground, threads)
    receivers = raise_eye(receivers, height)
    found = np.full((azimuths, grid.size), np.nan, dtype=np.float32)
    free = np.flatnonzero(~inside.ravel())
    found[:, free] = _look_around(scene, receivers.places(), angles, progress, threads)
    _raise_hills(scene, grid, ground + height, angles, free, found)
    facts = describe_layer(
        long_name="elevation of the highest solid point in the azimuth",
        units="degree",
        height_above_ground=height,
        credit=credit_of(scene),
    )
    about = {"long_name": "azimuth clockwise from grid north", "units": "degree"}
    coordinates = {
        **grid_coordinates(grid),
        "azimuth": make_variable("azimuth", angles, about),
        "inside": make_variable(("y", "x"), inside, {"long_name": "inside a building with walls"}),
    }
    dims = ("azimuth", "y", "x")
    variable = make_variable(dims, found.reshape(azimuths, *grid.shape), facts)
    return xr.DataArray(variable, coords=coordinates, dims=dims, name="horizon", attrs=facts)


def _look_around(
    scene: Scene, eyes: FloatArray, angles: FloatArray, progress: Progress | None, threads: int | None
) -> Float32Array:
    """Return the horizon that the faces of the scene make [degrees]."""
    tree = scene.occluders.bvh
    ways = np.ascontiguousarray(sun_vector(angles, np.zeros(len(angles)))[:, :2])
    out = np.empty((len(angles), len(eyes)), dtype=np.float32)
    starts = range(0, len(eyes), _PIECE)

    def fill(start: int) -> None:
        find_skyline(tree, eyes, ways, out, start, min(start + _PIECE, len(eyes)))

    with lend_threads(threads) as pool:
        for done, _ in enumerate(pool.map(fill, starts), start=1):
            if progress is not None:
                progress(done, len(starts), "looking around")
    return out


def _raise_hills(
    scene: Scene, grid: Grid, eyes: FloatArray, angles: FloatArray, free: np.ndarray, found: Float32Array
) -> None:
    """Raise the horizon to that of distant hills."""
    hills = scene.horizon
    if hills is None:
        return
    Hills(hills, grid, eyes)
    rows, cols = np.divmod(free, grid.cols)
    x, y, height = grid.x()[cols], grid.y()[rows], eyes.ravel()[free]
    for row, angle in enumerate(angles):
        higher = hills.elevation_at(x, y, height, angle).astype(np.float32)
        found[row, free] = np.maximum(found[row, free], higher)
