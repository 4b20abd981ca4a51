"""Where the parts of a preview sheet go, in inches: pure arithmetic, so that it can be tested without drawing."""

from dataclasses import dataclass
from typing import Final

from plateau_sc.types import Bounds

MARGIN: Final = 0.45
"""Free space around the sheet [inch]."""

_GAP = 0.28
_CAPTION = 0.42
_HEADER = 0.8
_LEGEND = 0.62
_CREDIT = 0.32
_FULL_WIDTH = 10.5
_LEAST_WIDTH = 8.6
_CAPTION_WIDTH = 1.7
_FLATTEST, _TALLEST = 8.0, 0.125


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the sheet, from its lower left corner [inch]."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge [inch]."""
        return self.left + self.width

    @property
    def top(self) -> float:
        """Upper edge [inch]."""
        return self.bottom + self.height


@dataclass(frozen=True, slots=True)
class Sheet:
    """The boxes of a sheet.

    Attributes
    ----------
    width, height : float
        Of the sheet [inch].
    header, legend, credit : Box
        For the title, for scale bar, north arrow and colour bar, and for the credit.
    main : Box
        For the big map.
    small : tuple of Box
        For the small maps; their captions go above each.
    """

    width: float
    height: float
    header: Box
    main: Box
    small: tuple[Box, ...]
    legend: Box
    credit: Box


def arrange_sheet(width: float, height: float, count: int) -> Sheet:
    """Place a big map, small ones beside or below it, and what explains them.

    All maps have the shape of the extent. Small maps stand in a column to the right of a map that is about square, in a
    row to the right of a tall one, in a row below a wide one, and below each other under a very wide one.

    Parameters
    ----------
    width, height : float
        Size of the extent, in any unit.
    count : int
        Number of small maps.

    Returns
    -------
    Sheet
        The boxes, none of which overlaps another.
    """
    aspect = min(max(width / height, _TALLEST), _FLATTEST)
    main, small = _arrange_maps(aspect, count)
    boxes = (main, *small)
    # a caption may be wider than its map
    maps_width = max(max(box.right, box.left + _CAPTION_WIDTH) for box in boxes)
    content_width = max(maps_width, _LEAST_WIDTH)
    left = MARGIN + (content_width - maps_width) / 2
    lift = MARGIN + _CREDIT + _LEGEND + _GAP - min(box.bottom for box in boxes)
    placed = [Box(box.left + left, box.bottom + lift, box.width, box.height) for box in boxes]
    top = max(placed[0].top + _CAPTION, *(box.top + _CAPTION for box in placed))
    return Sheet(
        width=content_width + 2 * MARGIN,
        height=top + _HEADER + MARGIN * 0.6,
        header=Box(MARGIN, top, content_width, _HEADER),
        main=placed[0],
        small=tuple(placed[1:]),
        legend=Box(MARGIN, MARGIN + _CREDIT, content_width, _LEGEND),
        credit=Box(MARGIN, MARGIN * 0.6, content_width, _CREDIT),
    )


def choose_scale_length(map_width: float, share: float = 0.3) -> float:
    """Return a round length for a scale bar.

    Parameters
    ----------
    map_width : float
        Width of the map [m].
    share : float
        The part of the map's width that the bar may take at most.

    Returns
    -------
    float
        The longest of 1, 2 and 5 times a power of ten that fits [m].

    Examples
    --------
    >>> choose_scale_length(1000.0)
    200.0
    """
    most = map_width * share
    power = 10.0 ** int(f"{most:e}".partition("e")[2])
    return max(step * power for step in (1.0, 2.0, 5.0) if step * power <= most * (1 + 1e-9))


def pad_extent(bounds: Bounds) -> Bounds:
    """Return an extent that a map can show: one that is very flat or very tall gets room on its short sides.

    Parameters
    ----------
    bounds : tuple of float
        West, south, east, north [m].

    Returns
    -------
    tuple of float
        With the same middle, and no more than 8 times as long as wide.
    """
    west, south, east, north = bounds
    width, height = east - west, north - south
    wide, tall = max(width, height * _TALLEST), max(height, width / _FLATTEST)
    x, y = (wide - width) / 2, (tall - height) / 2
    return west - x, south - y, east + x, north + y


def _arrange_maps(aspect: float, count: int) -> tuple[Box, list[Box]]:
    """Return the maps around an origin of their own: the big one first."""
    if count == 0:
        return _fit(aspect, 9.0, 7.0), []
    if aspect > 4.5:
        main = _fit(aspect, _FULL_WIDTH, 7.0)
        step = main.height + _GAP + _CAPTION
        return main, [Box(0.0, -(i + 1) * step, main.width, main.height) for i in range(count)]
    if aspect > 1.45:
        main = _fit(aspect, _FULL_WIDTH, 7.0)
        width = (main.width - (count - 1) * _GAP) / count
        height = width / aspect
        bottom = -(_GAP + _CAPTION + height)
        return main, [Box(i * (width + _GAP), bottom, width, height) for i in range(count)]
    main = _fit(aspect, 8.0, 7.0)
    if aspect > 0.62:
        # a column of small maps as high as the big one
        height = (main.height - (count - 1) * (_GAP + _CAPTION)) / count
        width, left = height * aspect, main.width + _GAP
        tops = [main.height - i * (height + _GAP + _CAPTION) for i in range(count)]
        return main, [Box(left, top - height, width, height) for top in tops]
    height = min(main.height, max((_FULL_WIDTH - main.width) / count - _GAP, _CAPTION_WIDTH) / aspect)
    width = height * aspect
    first, step = max(main.width, _CAPTION_WIDTH) + _GAP, max(width, _CAPTION_WIDTH) + _GAP
    return main, [Box(first + i * step, main.height - height, width, height) for i in range(count)]


def _fit(aspect: float, most_width: float, most_height: float) -> Box:
    width = min(most_width, most_height * aspect)
    return Box(0.0, 0.0, width, width / aspect)
