"""The sky view factor."""

import numpy as np
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.grid import Grid
from plateau_sc.kernels.dome import sum_patches
from plateau_sc.layers import grid_coordinates, make_layer, make_variable
from plateau_sc.scene import Scene
from plateau_sc.sky.dome import DOME
from plateau_sc.sky.view import SkyView, prepare_sky
from plateau_sc.types import Progress


def sky_view_factor(
    scene: Scene | SkyView,
    grid: Grid | None = None,
    *,
    height: float = 0.0,
    leafy: bool = True,
    progress: Progress | None = None,
    threads: int | None = None,
) -> xr.DataArray:
    """Return how much of the sky each pixel sees.

    The factor is weighted by the cosine to the zenith: it is the share of the radiation of an even sky that a level
    surface receives. Crowns of trees count with what they let through.

    Parameters
    ----------
    scene : Scene or SkyView
        Buildings, ground and trees; or what `prepare_sky` has made of them, which brings its grid.
    grid : Grid, optional
        In the zone of the scene.
    height : float, default 0
        Of the eye above the ground [m].
    leafy : bool, default True
        Whether deciduous trees are in leaf.
    progress : callable, optional
        Called as ``progress(done, total, what)``.
    threads : int, optional
        Threads to use; one for each core by default.

    Returns
    -------
    xarray.DataArray, float32, dimensions (y, x)
        From 0 to 1 [-]; NaN inside buildings. Exact up to the patches of the dome: 0.01.

    Raises
    ------
    CrsError, NoOverlapError, ParameterError, TooLargeError
        As in `prepare_sky`.

    Examples
    --------
    A wall 10 m high, to the north of the pixels; from its foot half of the sky is seen.

    >>> wall = np.array([[[-999.0, 0, 0], [999, 0, 0], [999, 0, 10]], [[-999.0, 0, 0], [999, 0, 10], [-999, 0, 10]]])
    >>> scene = Scene.from_mesh(wall, crs=6677)
    >>> view = sky_view_factor(scene, Grid.from_bounds((0, -21, 1, 0), 1.0, 6677))
    >>> np.round(view.values[[0, 9], 0].astype(float), 1).tolist()
    [0.5, 0.8]
    """
    if isinstance(scene, SkyView):
        if grid is not None:
            raise ParameterError("what prepare_sky gives brings its grid: leave the grid out")
        view = scene
    elif grid is None:
        raise ParameterError("a Scene needs a Grid: sky_view_factor(scene, grid)")
    else:
        view = prepare_sky(scene, grid, height=height, progress=progress, threads=threads)
    values = np.zeros((view.grid.size, 1), dtype=np.float32)
    weights = DOME.weights[:, :1].astype(np.float32)
    for plane, share in zip(view.planes, (1.0, *(kind.shade(leafy) for kind in view.near.trees)), strict=True):
        sum_patches(plane, np.float32(share) * weights, values, threads)
    factor = values.reshape(view.grid.shape)
    factor[view.inside] = np.nan
    coordinates = {
        **grid_coordinates(view.grid),
        "inside": make_variable(("y", "x"), view.inside.copy(), {"long_name": "inside a building with walls"}),
    }
    return make_layer(
        factor,
        "sky_view_factor",
        coordinates,
        long_name="cosine-weighted share of the sky that is seen",
        units="1",
        height_above_ground=view.height,
        leafy=int(leafy),
        credit=view.credit,
    )
