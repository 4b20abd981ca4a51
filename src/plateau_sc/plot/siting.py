"""Plans of measures and gaps in the cover of cool spots, as map sheets: the map, and beside it the table."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import numpy as np
import shapely

from plateau_sc.errors import ParameterError
from plateau_sc.plot.preview import require_matplotlib
from plateau_sc.plot.saving import save_sheet
from plateau_sc.types import Bounds, FloatArray, PathLike

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_TABLE_WIDTH = 3.4
_ROW = 0.2
_MARGIN = 0.05


def draw_streets(
    streets: gpd.GeoDataFrame,
    values: FloatArray,
    label: str,
    title: str,
    facts: Sequence[str] = (),
    *,
    marks: gpd.GeoDataFrame | None = None,
    table: Sequence[tuple[str, str]] = (),
    footprints: gpd.GeoDataFrame | None = None,
    credit: str | None = None,
) -> "Figure":
    """Draw values along streets, measures or spots over them, and a table beside.

    Parameters
    ----------
    streets : GeoDataFrame
        Lines in a plane, as `WalkingNetwork.edges_frame` or `CoverGaps.streets` are.
    values : ndarray, shape (m,), float64
        One a street, 0 or more; NaN is drawn as not known.
    label : str
        What they are, with their unit.
    title : str
        Of the sheet.
    facts : sequence of str
        For the line below the title.
    marks : GeoDataFrame, optional
        Points or areas in the same plane, numbered in their order, as `SitingPlan.chosen`.
    table : sequence of (str, str)
        Rows beside the map, left and right.
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
        There is no street, or the values do not go with them.
    """
    require_matplotlib("the map of a plan")
    numbers = _read_streets(streets, values)
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from plateau_sc.layers import CREDIT
    from plateau_sc.plot.colours import MUTED
    from plateau_sc.plot.fonts import choose_credit, is_drawable
    from plateau_sc.plot.furniture import add_axes, add_inch_axes, draw_legend, write_text
    from plateau_sc.plot.layout import Box, Sheet, arrange_sheet
    from plateau_sc.plot.panels import draw_footprints
    from plateau_sc.plot.sheet import CROWD

    extent = _extent_of(streets)
    base = arrange_sheet(extent[2] - extent[0], extent[3] - extent[1], 0)
    room = _TABLE_WIDTH if table else 0.0
    sheet = Sheet(base.width + room, base.height, base.header, base.main, (), base.legend, base.credit)
    figure = Figure(figsize=(sheet.width, sheet.height), facecolor="white")
    FigureCanvasAgg(figure)
    axes = add_axes(figure, sheet, sheet.main)
    image = _draw_values(axes, extent, numbers)
    if footprints is not None:
        draw_footprints(axes, footprints, extent, 0.3 if len(footprints) < CROWD else 0.15)
    _draw_lines(axes, streets, numbers)
    if marks is not None and len(marks):
        _draw_marks(axes, marks)
    header = add_inch_axes(figure, sheet, sheet.header)
    write_text(header, 0.0, sheet.header.height - 0.2, title, size=14, bold=True)
    line = "  ·  ".join(fact for fact in facts if fact and is_drawable(fact))
    write_text(header, 0.0, sheet.header.height - 0.53, line, size=9.5, colour=MUTED)
    if table:
        box = Box(base.main.right + 0.3, base.main.bottom, _TABLE_WIDTH, base.main.height)
        panel = add_inch_axes(figure, sheet, box)
        shown = [row for row in table if all(is_drawable(cell) for cell in row if cell)]
        most = max(int(box.height / _ROW) - 1, 1)
        for place, (left, right) in enumerate(shown[:most]):
            height = box.height - _ROW * (place + 0.5)
            write_text(panel, 0.0, height, left, size=8.5, colour=MUTED)
            write_text(panel, box.width - 0.2, height, right, size=8.5, align="right")
        if len(shown) > most:
            height = box.height - _ROW * (most + 0.5)
            write_text(panel, 0.0, height, f"and {len(shown) - most} more", size=8.5, colour=MUTED)
    draw_legend(figure, sheet, image, (extent[2] - extent[0]) / sheet.main.width, with_masks=False, scale=label)
    foot = add_inch_axes(figure, sheet, sheet.credit)
    write_text(foot, 0.0, sheet.credit.height / 2, choose_credit(credit or CREDIT), size=8.5, colour=MUTED)
    write_text(foot, sheet.credit.width, sheet.credit.height / 2, "plateau_sc", size=8.5, colour=MUTED, align="right")
    return figure


def write_streets(path: PathLike, figure: "Figure") -> Path:
    """Write a sheet of `draw_streets` as a PNG.

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


def _read_streets(streets: object, values: object) -> FloatArray:
    if not isinstance(streets, gpd.GeoDataFrame) or streets.empty:
        raise ParameterError(f"streets is {type(streets).__name__}; expected a GeoDataFrame with one line at least")
    numbers = np.asarray(values, dtype=np.float64)
    if numbers.shape != (len(streets),) or (numbers < 0.0).any() or np.isinf(numbers).any():
        raise ParameterError(f"values is of shape {numbers.shape}; expected {len(streets)} numbers of 0 or more")
    return numbers


def _extent_of(streets: gpd.GeoDataFrame) -> Bounds:
    from plateau_sc.plot.layout import pad_extent

    west, south, east, north = (float(edge) for edge in streets.total_bounds)
    room = max(_MARGIN * max(east - west, north - south), 5.0)
    return pad_extent((west - room, south - room, east + room, north + room))


def _draw_values(axes: "Axes", extent: Bounds, numbers: FloatArray):  # type: ignore[no-untyped-def]
    """Set up the panel and return an image with the range of the values, for the colour bar."""
    from plateau_sc.plot.colours import HEAT
    from plateau_sc.plot.panels import draw_layer

    known = numbers[np.isfinite(numbers)]
    most = float(known.max()) if known.size and known.max() > 0.0 else 1.0
    image = draw_layer(axes, np.array([[0.0, most]]), extent, extent, most, HEAT)
    image.set_visible(False)
    axes.set_facecolor("white")
    return image


def _draw_lines(axes: "Axes", streets: gpd.GeoDataFrame, numbers: FloatArray) -> None:
    from matplotlib.collections import LineCollection

    from plateau_sc.plot.colours import HEAT, OUTLINE

    parts, owner = shapely.get_parts(np.asarray(streets.geometry, dtype=object), return_index=True)
    paths = [shapely.get_coordinates(part) for part in parts]
    known = np.isfinite(numbers[owner])
    edge = LineCollection(paths, colors=OUTLINE, linewidths=3.4, capstyle="round")
    axes.add_collection(edge, autolim=False)
    most = float(numbers[owner][known].max()) if known.any() else 1.0
    fill = np.where(known, numbers[owner], 0.0) / (most or 1.0)
    colours = HEAT(fill)
    colours[~known] = (1.0, 1.0, 1.0, 1.0)
    axes.add_collection(LineCollection(paths, colors=colours, linewidths=2.4, capstyle="round"), autolim=False)


def _draw_marks(axes: "Axes", marks: gpd.GeoDataFrame) -> None:
    from matplotlib.collections import PathCollection

    from plateau_sc.plot.colours import SHADOW
    from plateau_sc.plot.panels import path_of

    shapes = np.asarray(marks.geometry, dtype=object)
    areas = shapes[shapely.get_dimensions(shapes) == 2]
    if len(areas):
        paths = [path_of(shape) for shape in shapely.normalize(areas)]
        axes.add_collection(
            PathCollection(paths, facecolors=SHADOW, edgecolors=SHADOW, alpha=0.45, linewidths=1.0, zorder=3),
            autolim=False,
        )
    at = shapely.get_coordinates(shapely.centroid(shapes))
    axes.scatter(at[:, 0], at[:, 1], s=95, color=SHADOW, edgecolors="white", linewidths=0.8, zorder=4)
    for number, (x, y) in enumerate(at.tolist(), start=1):
        axes.text(x, y, str(number), color="white", fontsize=7, ha="center", va="center_baseline", zorder=5)
