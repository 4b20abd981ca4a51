"""Members of a file that may lie in an area; the others are left out before anything is made of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import shapely

from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.elsewhere import Elsewhere
from plateau_sc.citygml.meaning import Kind, PathTable
from plateau_sc.citygml.places import ATTRIBUTE, Places
from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.citygml.schema import field_index
from plateau_sc.citygml.validate import LATITUDES, LONGITUDES
from plateau_sc.kernels.texts import number_texts
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

AWAY_DEGREES: Final = 0.0002
"""How far from the area a member that is left out lies at least [deg], about 20 m: more than projecting moves things,
and more than the copies of a building in two files differ."""

LARGEST_DEGREES: Final = 0.05
"""Size of a member above which it is never left out [deg], for long edges are other lines in degrees than in metres."""

_NUMBERS = 3
_ID, _CITY = field_index("frame", "building_id"), field_index("frame", "city_code")


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """What is looked into of a batch.

    Attributes
    ----------
    elements : Elements
        Members that may lie in the area.
    owner : ndarray, shape (elements,), int32
        Feature that each element is or lies in, counted through the file; −1 outside of one.
    places : ndarray, shape (elements,), int64, or None
        Place that each element has in the whole batch; None where all are there.
    left_out : int
        Elements of the whole batch that are not there.
    """

    elements: Elements
    owner: Int32Array
    places: IntArray | None = None
    left_out: int = 0

    def __len__(self) -> int:
        """Return the number of elements of the whole batch."""
        return len(self.elements) + self.left_out


class NearbyMembers:
    """Leaves out the members of one file whose coordinates all lie away from an area.

    A member is judged by the box around all numbers in its lists of positions, indoors and out. In doubt it is taken:
    where a list cannot be read or is not of three numbers a position, where the box leaves Japan or is larger than
    `LARGEST_DEGREES`, and where a shape is drawn in coordinates of its own. A member without any position is away from
    everything. The file must be one of latitudes and longitudes.

    Parameters
    ----------
    area : shapely geometry
        In longitude, latitude [deg].
    """

    def __init__(self, area: shapely.Geometry) -> None:
        shapely.prepare(area)
        self._area = area
        self._places: Places | None = None
        self._members = 0
        self._rows: list[Int32Array] = []
        self._boxes: list[FloatArray] = []
        self._owners: list[Int32Array] = []
        self._ids: list[str] = []
        self._cities: set[str] = set()

    def take(self, batch: Batch, table: PathTable, dimension: int) -> Batch:
        """Leave out what lies away in a batch, and keep what must be known of it.

        Parameters
        ----------
        batch : Batch
            Complete members.
        table : PathTable
            What their paths mean.
        dimension : int
            Numbers in a position, where the geometry does not say.

        Returns
        -------
        Batch
            The others.
        """
        elements, size = batch.elements, len(batch)
        if dimension != _NUMBERS:
            return batch
        starts = np.flatnonzero(elements.parent < 0)
        boxes = measure_boxes(elements, starts)
        away = self._find_away(boxes) & ~find_doubtful(elements, starts, table)
        if not away.any():
            return batch
        member = np.repeat(np.arange(starts.size), np.diff(np.append(starts, size)))
        kept = ~away[member]
        self._remember(elements, np.where(kept, np.int32(-1), batch.owner), table, member, boxes)
        rows = np.flatnonzero(kept)
        return Batch(select_elements(elements, kept), batch.owner[rows], rows, size - rows.size)

    def finish(self, features: int) -> Elsewhere:
        """Return what is known of the members that were left out.

        Parameters
        ----------
        features : int
            Features of the file.

        Returns
        -------
        Elsewhere
        """
        rows = np.zeros(features, np.bool_)
        owners = np.concatenate([np.empty(0, np.int32), *self._rows])
        rows[owners] = True
        boxes = np.concatenate([np.empty((0, 4)), *self._boxes])
        holders = np.searchsorted(owners, np.concatenate([np.empty(0, np.int32), *self._owners]))
        return Elsewhere(rows, boxes, holders, self._ids, frozenset(self._cities), self._members)

    def _find_away(self, boxes: FloatArray) -> BoolArray:
        south, west, north, east = boxes.T
        away: BoolArray = np.isnan(south)
        low, left, high, right = shapely.bounds(self._area)[[1, 0, 3, 2]]
        is_sure = (south >= LATITUDES[0]) & (north <= LATITUDES[1]) & (west >= LONGITUDES[0]) & (east <= LONGITUDES[1])
        is_sure &= (north - south <= LARGEST_DEGREES) & (east - west <= LARGEST_DEGREES)
        beside = (north < low - AWAY_DEGREES) | (south > high + AWAY_DEGREES)
        beside |= (east < left - AWAY_DEGREES) | (west > right + AWAY_DEGREES)
        away |= is_sure & beside
        asked = np.flatnonzero(is_sure & ~beside)
        shapes = shapely.box(west[asked], south[asked], east[asked], north[asked])
        away[asked] = ~shapely.dwithin(self._area, shapes, AWAY_DEGREES)
        return away

    def _remember(
        self, elements: Elements, owner: Int32Array, table: PathTable, member: IntArray, boxes: FloatArray
    ) -> None:
        """Keep which features lie away, where, and the texts that may be their ids and cities."""
        path = elements.path
        rows = np.flatnonzero((table.kind == Kind.FEATURE)[path] & (owner >= 0))
        self._members += np.unique(member[rows]).size
        self._rows.append(owner[rows])
        self._boxes.append(boxes[member[rows]])
        if self._places is None:
            self._places = Places(elements.paths)
        self._places.update(table.features())
        columns = self._places.columns
        live = (columns["region"] == ATTRIBUTE)[path] & (owner >= 0) & (elements.text_end > elements.text_start)
        # Old files give the id as a generic attribute.
        names = np.flatnonzero(live & ((columns["field"] == _ID) | (columns["attribute_up"] > 0))[path])
        self._owners.append(owner[names])
        self._ids.extend(elements.texts(names))
        cities = np.flatnonzero(live & (columns["field"] == _CITY)[path])
        _, first = number_texts(elements.text, elements.text_start[cities], elements.text_end[cities])
        self._cities.update(elements.texts(cities[first]))


def measure_boxes(elements: Elements, starts: IntArray) -> FloatArray:
    """Measure the boxes around the positions of members.

    Parameters
    ----------
    elements : Elements
        Complete members.
    starts : ndarray, shape (members,), int64
        Their rows.

    Returns
    -------
    ndarray, shape (members, 4), float64
        Least of the first two numbers of a position and greatest of them, in the order of the file: south, west, north,
        east [deg]. NaN where a member has no position, and where one of them is not a number. Lists that are not of
        three numbers a position are not looked at.
    """
    sizes = np.diff(elements.list_offsets)
    fits = sizes % _NUMBERS == 0
    whole = bool(fits.all())
    numbers = elements.numbers if whole else elements.numbers[np.repeat(fits, sizes)]
    points = numbers.reshape(-1, _NUMBERS)
    ends = offsets_of(np.where(fits, sizes // _NUMBERS, 0))
    first = ends[np.searchsorted(elements.list_element, starts)]
    filled = np.flatnonzero(np.diff(np.append(first, points.shape[0])) > 0)
    boxes = np.full((starts.size, 4), np.nan)
    if filled.size:
        for axis in (0, 1):
            column = np.ascontiguousarray(points[:, axis])
            boxes[filled, axis] = np.minimum.reduceat(column, first[filled])
            boxes[filled, axis + 2] = np.maximum.reduceat(column, first[filled])
    return boxes


def find_doubtful(elements: Elements, starts: IntArray, table: PathTable) -> BoolArray:
    """Mark the members whose positions may be others than they seem.

    Parameters
    ----------
    elements : Elements
        Complete members.
    starts : ndarray, shape (members,), int64
        Their rows.
    table : PathTable
        What their paths mean.

    Returns
    -------
    ndarray, shape (members,), bool
        Those with a list that cannot be read or does not have three numbers a position, with a position that is not a
        number, or with a shape that is drawn in coordinates of its own.
    """
    odd = np.diff(elements.list_offsets) % _NUMBERS != 0
    odd[list(elements.list_problems)] = True
    unreal = np.flatnonzero(~np.isfinite(elements.numbers))
    odd[np.searchsorted(elements.list_offsets, unreal, side="right") - 1] = True
    holders, dimensions = elements.attributes("srsDimension")
    flat = holders[np.array([text.strip() != str(_NUMBERS) for text in dimensions], np.bool_)]
    placed = np.flatnonzero(table.placed[elements.path]) if table.placed.any() else np.empty(0, np.int64)
    doubtful = np.zeros(starts.size, np.bool_)
    for rows in (elements.list_element[odd], flat, placed):
        doubtful[np.searchsorted(starts, rows, side="right") - 1] = True
    return doubtful


def select_elements(elements: Elements, kept: BoolArray) -> Elements:
    """Return some of the members of a batch.

    Parameters
    ----------
    elements : Elements
        A batch.
    kept : ndarray, shape (elements,), bool
        Elements to keep, a member whole or not at all.

    Returns
    -------
    Elements
        With the texts of all.
    """
    place = (np.cumsum(kept) - 1).astype(np.int32)
    parent = elements.parent[kept]
    lists = kept[elements.list_element]
    number_of_list = np.cumsum(lists) - 1
    sizes = np.diff(elements.list_offsets)
    held = kept[elements.attribute_element]
    return replace(
        elements,
        path=elements.path[kept],
        parent=np.where(parent < 0, np.int32(-1), place[parent]),
        line=elements.line[kept],
        text_start=elements.text_start[kept],
        text_end=elements.text_end[kept],
        list_element=place[elements.list_element[lists]],
        list_offsets=offsets_of(sizes[lists]),
        numbers=elements.numbers[np.repeat(lists, sizes)],
        list_problems={
            int(number_of_list[index]): problem for index, problem in elements.list_problems.items() if lists[index]
        },
        attribute_element=place[elements.attribute_element[held]],
        attribute_name=elements.attribute_name[held],
        attribute_start=elements.attribute_start[held],
        attribute_end=elements.attribute_end[held],
    )
