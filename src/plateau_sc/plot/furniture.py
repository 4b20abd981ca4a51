"""What explains a map: scale bar, north arrow, swatches and colour bar, drawn in inches."""

from typing import Final, Literal

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.image import AxesImage
from matplotlib.patches import Polygon, Rectangle

from plateau_sc.plot.colours import BUILDING, INK, MUTED, OUTLINE, SHADOW, SUNLIT
from plateau_sc.plot.fonts import find_families
from plateau_sc.plot.layout import Box, Sheet, choose_scale_length
from plateau_sc.types import FloatArray

_BAR_HEIGHT = 0.06
_COLOUR_BAR = 2.9
_ENDS: Final[dict[tuple[bool, bool], Literal["neither", "min", "max", "both"]]] = {
    (False, False): "neither",
    (True, False): "min",
    (False, True): "max",
    (True, True): "both",
}


def add_axes(figure: Figure, sheet: Sheet, box: Box) -> Axes:
    """Add axes at a box of the sheet.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        The sheet's figure.
    sheet : Sheet
        The sheet.
    box : Box
        The place [inch].

    Returns
    -------
    matplotlib.axes.Axes
        The axes.
    """
    place = (
        box.left / sheet.width,
        box.bottom / sheet.height,
        box.width / sheet.width,
        box.height / sheet.height,
    )
    return figure.add_axes(place)


def write_text(
    axes: Axes,
    x: float,
    y: float,
    text: str,
    *,
    size: float,
    colour: str = INK,
    bold: bool = False,
    align: str = "left",
) -> None:
    """Write a line of text as it stands, without reading it as mathematics.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Where.
    x, y : float
        Of the start (or middle, or end) of the line, on its middle height, in the axes' units.
    text : str
        The line.
    size : float
        Of the letters [point].
    colour : str
        Of the letters.
    bold : bool
        Heavier letters.
    align : {"left", "center", "right"}
        Which end `x` names.
    """
    axes.text(
        x,
        y,
        text,
        fontsize=size,
        color=colour,
        fontweight="bold" if bold else "normal",
        family=list(find_families()),
        horizontalalignment=align,
        verticalalignment="center",
        parse_math=False,
    )


def draw_legend(
    figure: Figure,
    sheet: Sheet,
    image: AxesImage,
    metres_per_inch: float,
    *,
    with_masks: bool,
    scale: str = "hours in shadow [h]",
) -> None:
    """Draw the strip below the maps: north arrow, scale bar of the big map, swatches and the colour bar.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        The sheet's figure.
    sheet : Sheet
        The sheet.
    image : matplotlib.image.AxesImage
        The image of the big map.
    metres_per_inch : float
        Scale of the big map.
    with_masks : bool
        Whether there are small maps, whose colours need swatches.
    scale : str
        What the colour bar shows, with its unit.
    """
    axes = add_inch_axes(figure, sheet, sheet.legend)
    middle = sheet.legend.height / 2
    _draw_north(axes, middle)
    _draw_scale(axes, 0.85, middle, metres_per_inch, sheet.main.width)
    swatches = [(BUILDING, "building")]
    if with_masks:
        swatches += [(SUNLIT, "in the sun"), (SHADOW, "in shadow")]
    _draw_swatches(axes, 3.4, middle, swatches)
    strip = sheet.legend
    width = min(_COLOUR_BAR, strip.width - 5.2)
    _draw_colour_bar(figure, sheet, image, scale, Box(strip.right - width, strip.bottom + middle - 0.05, width, 0.15))


def draw_pair_legend(
    figure: Figure,
    sheet: Sheet,
    metres_per_inch: float,
    scales: tuple[tuple[AxesImage, str], tuple[AxesImage, str]],
    *,
    is_faded: bool,
) -> None:
    """Draw the strip below maps of two scales: north arrow, scale bar of the big map, swatches and two colour bars.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        The sheet's figure.
    sheet : Sheet
        The sheet.
    metres_per_inch : float
        Scale of the big map.
    scales : tuple of two (matplotlib.image.AxesImage, str)
        An image of each scale, and what it shows, with its unit.
    is_faded : bool
        Whether what lies outside an area is faded.
    """
    axes = add_inch_axes(figure, sheet, sheet.legend)
    middle = sheet.legend.height / 2
    _draw_north(axes, middle)
    _draw_scale(axes, 0.85, middle, metres_per_inch, min(sheet.main.width, 1.5))
    _draw_swatches(axes, 2.8, middle, [(BUILDING, "building"), *([("white", "not counted")] if is_faded else [])])
    left, gap = 3.95, 0.35
    width = min(_COLOUR_BAR, (sheet.legend.width - left - gap) / 2)
    for place, (image, text) in enumerate(scales):
        start = sheet.legend.right - (2 - place) * width - (1 - place) * gap
        _draw_colour_bar(figure, sheet, image, text, Box(start, sheet.legend.bottom + middle - 0.05, width, 0.15))


def draw_plain_legend(
    figure: Figure, sheet: Sheet, metres_per_inch: float, swatches: list[tuple[str, str]], lines: list[tuple[str, str]]
) -> None:
    """Draw the strip below a map without a colour bar: north arrow, scale bar, swatches and kinds of lines.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        The sheet's figure.
    sheet : Sheet
        The sheet.
    metres_per_inch : float
        Scale of the big map.
    swatches, lines : list of (str, str)
        Colours of areas and of lines, and what they stand for.
    """
    axes = add_inch_axes(figure, sheet, sheet.legend)
    middle = sheet.legend.height / 2
    _draw_north(axes, middle)
    _draw_scale(axes, 0.85, middle, metres_per_inch, sheet.main.width)
    _draw_swatches(axes, 3.4, middle, swatches)
    top = middle + 0.17 * (len(lines) - 1) / 2
    for row, (colour, text) in enumerate(lines):
        height = top - 0.17 * row
        axes.plot([4.65, 4.95], [height, height], color=colour, linewidth=3.0, solid_capstyle="round")
        write_text(axes, 5.05, height, text, size=7.5)


def add_inch_axes(figure: Figure, sheet: Sheet, box: Box) -> Axes:
    """Add axes without a frame whose units are inches from the box's lower left corner.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        The sheet's figure.
    sheet : Sheet
        The sheet.
    box : Box
        The place [inch].

    Returns
    -------
    matplotlib.axes.Axes
        The axes.
    """
    axes = add_axes(figure, sheet, box)
    axes.set_xlim(0.0, box.width)
    axes.set_ylim(0.0, box.height)
    axes.set_axis_off()
    return axes


def _draw_north(axes: Axes, middle: float) -> None:
    left, tip, foot = 0.27, middle + 0.2, middle - 0.08
    west = [(left, tip), (left - 0.09, foot), (left, foot + 0.06)]
    east = [(left, tip), (left + 0.09, foot), (left, foot + 0.06)]
    axes.add_patch(Polygon(west, closed=True, facecolor=INK, edgecolor=INK, linewidth=0.6))
    axes.add_patch(Polygon(east, closed=True, facecolor="white", edgecolor=INK, linewidth=0.6))
    write_text(axes, left, middle - 0.19, "grid north", size=6.5, colour=MUTED, align="center")


def _draw_scale(axes: Axes, left: float, middle: float, metres_per_inch: float, map_width: float) -> None:
    most = min(2.0, map_width)
    length = choose_scale_length(most * metres_per_inch, share=1.0)
    width = length / metres_per_inch
    foot = middle - 0.05
    for part, colour in enumerate((INK, "white", INK, "white")):
        corner = (left + part * width / 4, foot)
        axes.add_patch(Rectangle(corner, width / 4, _BAR_HEIGHT, facecolor=colour, edgecolor=INK, linewidth=0.6))
    unit, divisor = ("km", 1000.0) if length >= 1000.0 else ("m", 1.0)
    write_text(axes, left, foot + 0.15, "0", size=7.5, align="center")
    write_text(axes, left + width, foot + 0.15, f"{length / divisor:g} {unit}", size=7.5, align="center")


def _draw_swatches(axes: Axes, left: float, middle: float, swatches: list[tuple[str, str]]) -> None:
    top = middle + 0.17 * (len(swatches) - 1) / 2
    for row, (colour, text) in enumerate(swatches):
        height = top - 0.17 * row
        axes.add_patch(Rectangle((left, height - 0.055), 0.2, 0.11, facecolor=colour, edgecolor=OUTLINE, linewidth=0.6))
        write_text(axes, left + 0.28, height, text, size=7.5)


def _draw_colour_bar(figure: Figure, sheet: Sheet, image: AxesImage, scale: str, box: Box) -> None:
    least, most = image.get_clim()
    shown: FloatArray = np.ma.compressed(np.ma.masked_invalid(np.ma.array(image.get_array())))
    # The last digits of single precision do not count as beyond the scale.
    slack = 1e-3 * (most - least)
    below, above = bool((shown < least - slack).any()), bool((shown > most + slack).any())
    extend = _ENDS[below, above]
    bar = figure.colorbar(
        image, cax=add_axes(figure, sheet, box), orientation="horizontal", extend=extend, extendfrac=0.04
    )
    bar.outline.set(linewidth=0.6, color=MUTED)
    bar.ax.tick_params(labelsize=7.5, length=2, width=0.6, color=MUTED, labelcolor=INK, pad=2)
    bar.ax.set_title(scale, fontsize=7.5, color=INK, pad=3, family=list(find_families()))
