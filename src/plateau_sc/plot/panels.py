"""One map panel: a layer, the buildings over it, and its caption."""

import geopandas as gpd
import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.colors import Colormap
from matplotlib.image import AxesImage
from matplotlib.path import Path

from plateau_sc.plot.colours import BUILDING, INK, MUTED, OUTLINE
from plateau_sc.plot.fonts import find_families
from plateau_sc.types import Bounds, FloatArray

_MOST_PIXELS = 2000


def draw_layer(
    axes: Axes,
    values: FloatArray,
    bounds: Bounds,
    extent: Bounds,
    most: float,
    colours: Colormap,
    least: float = 0.0,
) -> AxesImage:
    """Draw a layer; what is NaN shows the colour of buildings.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        The panel, which gets the limits of the extent.
    values : ndarray, shape (rows, cols)
        From north to south.
    bounds, extent : tuple of float
        West, south, east, north [m] of the layer, and of the panel.
    most : float
        Value of the last colour.
    colours : matplotlib.colors.Colormap
        From light to dark.
    least : float, default 0
        Value of the first colour.

    Returns
    -------
    matplotlib.image.AxesImage
        The image, for a colour bar.
    """
    west, south, east, north = bounds
    axes.set_facecolor("white" if bounds != extent else BUILDING)
    small = reduce_layer(values, _MOST_PIXELS)
    shades = colours.with_extremes(bad=BUILDING)
    image = axes.imshow(
        np.ma.masked_invalid(small),
        cmap=shades,
        vmin=least,
        vmax=most,
        extent=(west, east, south, north),
        interpolation="antialiased",
        aspect="auto",
    )
    axes.set_xlim(extent[0], extent[2])
    axes.set_ylim(extent[1], extent[3])
    axes.set_xticks([])
    axes.set_yticks([])
    for spine in axes.spines.values():
        spine.set(linewidth=0.6, color=MUTED)
    return image


def reduce_layer(values: FloatArray, most: int) -> FloatArray:
    """Join pixels into blocks by their mean, so that a large layer keeps what is thin when it is drawn small.

    Parameters
    ----------
    values : ndarray, shape (rows, cols)
        NaN where there is no value.
    most : int
        The longest side of the result [pixel].

    Returns
    -------
    ndarray, shape (at most `most`, at most `most`), float64
        Means of blocks without their NaN; NaN where a block has no value.
    """
    factor = -(-max(values.shape) // most)
    if factor == 1:
        return values.astype(np.float64)
    known = ~np.isnan(values)
    sums = _add_blocks(np.where(known, values, 0.0), factor)
    counts = _add_blocks(known.astype(np.float64), factor)
    return np.divide(sums, counts, out=np.full_like(sums, np.nan), where=counts > 0)


def draw_footprints(axes: Axes, footprints: gpd.GeoDataFrame, extent: Bounds, line_width: float) -> None:
    """Draw the buildings that meet the extent: filled where they have walls, else as outlines.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        The panel.
    footprints : GeoDataFrame
        Outlines in the coordinates of the panel; a column `wall_less` is heeded.
    extent : tuple of float
        West, south, east, north [m] of the panel.
    line_width : float
        Of the outlines [point].
    """
    shapes = footprints.geometry.to_numpy()
    seen = shapely.intersects(shapes, shapely.box(*extent)) & ~shapely.is_empty(shapes)
    open_below = np.zeros(len(shapes), dtype=bool)
    if "wall_less" in footprints:
        open_below = footprints["wall_less"].to_numpy(dtype=bool)
    for rows, fill in ((seen & ~open_below, BUILDING), (seen & open_below, "none")):
        paths = [path_of(shape) for shape in shapely.normalize(shapes[rows])]
        axes.add_collection(
            PathCollection(paths, facecolors=fill, edgecolors=OUTLINE, linewidths=line_width), autolim=False
        )


def path_of(shape: shapely.Geometry) -> Path:
    """Return the polygons of a shape as one path, with their holes.

    Parameters
    ----------
    shape : shapely geometry
        In the coordinates of a panel; only polygons count.

    Returns
    -------
    matplotlib.path.Path
        Rings turn as they do in the shape; a normalised one has its holes the other way.
    """
    rings = [
        Path(shapely.get_coordinates(ring), closed=True)
        for polygon in shapely.get_parts(shape)
        if polygon.geom_type == "Polygon"
        for ring in (polygon.exterior, *polygon.interiors)
    ]
    return Path.make_compound_path(*rings)


def write_caption(axes: Axes, text: str, detail: str = "") -> None:
    """Write a caption above a panel.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        The panel.
    text : str
        The first line, or the only one.
    detail : str
        A second, smaller line.
    """
    _annotate(axes, text, 15.0 if detail else 4.0, size=9.5, colour=INK, weight="bold")
    if detail:
        _annotate(axes, detail, 3.5, size=8.0, colour=MUTED, weight="normal")


def _annotate(axes: Axes, text: str, lift: float, *, size: float, colour: str, weight: str) -> None:
    axes.annotate(
        text,
        xy=(0, 1),
        xycoords="axes fraction",
        xytext=(0.0, lift),
        textcoords="offset points",
        color=colour,
        fontsize=size,
        fontweight=weight,
        family=list(find_families()),
        parse_math=False,
    )


def _add_blocks(values: FloatArray, factor: int) -> FloatArray:
    rows = np.arange(0, values.shape[0], factor)
    cols = np.arange(0, values.shape[1], factor)
    added: FloatArray = np.add.reduceat(np.add.reduceat(values, rows, axis=0), cols, axis=1)
    return added
