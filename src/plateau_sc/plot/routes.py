"""Routes over the shade of one instant, as a map sheet."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.plot.preview import require_matplotlib
from plateau_sc.plot.saving import save_sheet
from plateau_sc.types import FloatArray, PathLike

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_ROOM = 30.0


def draw_routes(
    mask: xr.DataArray,
    fastest: FloatArray,
    best: FloatArray,
    labels: tuple[str, str],
    title: str,
    facts: Sequence[str] = (),
    *,
    via: FloatArray | None = None,
    footprints: gpd.GeoDataFrame | None = None,
    credit: str | None = None,
) -> "Figure":
    """Draw the fastest and the best route over a shadow mask.

    Parameters
    ----------
    mask : xarray.DataArray, dimensions (y, x)
        1 in shadow, 0 in the sun, NaN inside buildings, in the plane of the routes.
    fastest, best : ndarray, shape (k, 2), float64
        Corners of the routes, easting and northing [m].
    labels : tuple of str
        What the legend says of each.
    title : str
        Of the sheet.
    facts : sequence of str
        For the line below the title.
    via : ndarray, shape (k, 2), float64, optional
        Places that the routes go by, easting and northing [m]: each is marked.
    footprints : GeoDataFrame, optional
        Outlines of buildings in the same plane.
    credit : str, optional
        Whom the data are owed to; PLATEAU by default.

    Returns
    -------
    matplotlib.figure.Figure
        On no screen and known to no pyplot.

    Raises
    ------
    MissingExtraError
        matplotlib is not installed.
    ParameterError
        The mask has other dimensions, a route is no line, or a place by the way is none.
    """
    require_matplotlib("the map of routes")
    if not isinstance(mask, xr.DataArray) or mask.dims != ("y", "x"):
        raise ParameterError(f"expected one shadow mask over (y, x); found {getattr(mask, 'dims', type(mask))}")
    for corners in (fastest, best):
        if np.ndim(corners) != 2 or np.shape(corners)[1] != 2 or not np.isfinite(corners).all() or len(corners) < 2:
            raise ParameterError(f"a route must have the shape (k, 2), k of 2 or more; found {np.shape(corners)}")
    between = np.empty((0, 2)) if via is None else np.asarray(via, dtype=np.float64)
    if between.ndim != 2 or between.shape[1] != 2 or not np.isfinite(between).all():
        raise ParameterError(f"places by the way must have the shape (k, 2); found {between.shape}")
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from plateau_sc.io.georeference import turn_north_up
    from plateau_sc.layers import CREDIT
    from plateau_sc.plot.colours import BUILDING, COOLEST, FASTEST, MASK, MUTED, SHADOW, SUNLIT
    from plateau_sc.plot.fonts import choose_credit, is_drawable
    from plateau_sc.plot.furniture import add_axes, add_inch_axes, draw_plain_legend, write_text
    from plateau_sc.plot.layout import arrange_sheet, pad_extent
    from plateau_sc.plot.panels import draw_footprints, draw_layer
    from plateau_sc.plot.sheet import CROWD, bounds_of

    layer = turn_north_up(mask)
    corners = np.concatenate([fastest, best, between])
    west, south = corners.min(axis=0) - _ROOM
    east, north = corners.max(axis=0) + _ROOM
    extent = pad_extent((float(west), float(south), float(east), float(north)))
    sheet = arrange_sheet(extent[2] - extent[0], extent[3] - extent[1], 0)
    figure = Figure(figsize=(sheet.width, sheet.height), facecolor="white")
    FigureCanvasAgg(figure)
    axes = add_axes(figure, sheet, sheet.main)
    draw_layer(axes, layer.to_numpy().astype(np.float64), bounds_of(layer), extent, 1.0, MASK)
    if footprints is not None:
        draw_footprints(axes, footprints, extent, 0.3 if len(footprints) < CROWD else 0.15)
    _draw_line(axes, fastest, FASTEST, 4.2)
    _draw_line(axes, best, COOLEST, 2.6)
    _draw_places(axes, best, between)
    header = add_inch_axes(figure, sheet, sheet.header)
    write_text(header, 0.0, sheet.header.height - 0.2, title, size=14, bold=True)
    line = "  ·  ".join(fact for fact in facts if fact and is_drawable(fact))
    write_text(header, 0.0, sheet.header.height - 0.53, line, size=9.5, colour=MUTED)
    swatches = [(SUNLIT, "in the sun"), (SHADOW, "in shadow"), (BUILDING, "building")]
    lines = [(FASTEST, labels[0]), (COOLEST, labels[1])]
    draw_plain_legend(figure, sheet, (extent[2] - extent[0]) / sheet.main.width, swatches, lines)
    foot = add_inch_axes(figure, sheet, sheet.credit)
    write_text(foot, 0.0, sheet.credit.height / 2, choose_credit(credit or CREDIT), size=8.5, colour=MUTED)
    write_text(foot, sheet.credit.width, sheet.credit.height / 2, "plateau_sc", size=8.5, colour=MUTED, align="right")
    return figure


def write_routes(path: PathLike, figure: "Figure") -> Path:
    """Write a sheet of `draw_routes` as a PNG.

    Parameters
    ----------
    path : str or os.PathLike
        The file to write.
    figure : matplotlib.figure.Figure
        The sheet.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    OutputError
        The place cannot be written.
    """
    return save_sheet(path, figure)


def _draw_line(axes: "Axes", corners: FloatArray, colour: str, width: float) -> None:
    axes.plot(corners[:, 0], corners[:, 1], color="white", linewidth=width + 1.6, solid_capstyle="round", zorder=4)
    axes.plot(corners[:, 0], corners[:, 1], color=colour, linewidth=width, solid_capstyle="round", zorder=5)


def _draw_places(axes: "Axes", corners: FloatArray, between: FloatArray) -> None:
    from plateau_sc.plot.colours import INK

    for (x, y), fill in ((corners[0], "white"), (corners[-1], INK)):
        axes.scatter([x], [y], s=70, color=fill, edgecolors=INK, linewidths=1.4, zorder=6)
    axes.scatter(
        between[:, 0], between[:, 1], s=70, marker="D", color="white", edgecolors=INK, linewidths=1.4, zorder=6
    )
