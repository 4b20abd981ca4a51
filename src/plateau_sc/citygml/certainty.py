"""Whether members that were left out could have changed what stays; then all must be read after all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence, Sized
from dataclasses import dataclass

import numpy as np
import shapely
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from plateau_sc.citygml.area import Area, locate_area, meets_area
from plateau_sc.citygml.duplicates import SAME_FOOTPRINT, SAME_PLACE_METRES, find_pairs
from plateau_sc.citygml.elsewhere import Elsewhere
from plateau_sc.citygml.filling import find_city_of_id
from plateau_sc.citygml.merge import Detail, Rows, list_keys
from plateau_sc.citygml.nulls import parse_code
from plateau_sc.citygml.shapes import Geometries
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.errors import CrsError, NoOverlapError
from plateau_sc.types import FloatArray, Int32Array, IntArray
from plateau_sc.zones import zone_for

_STEPS = 5
_MANY = 1_000_000
"""Pairs of rows with one name from which on places are not compared, and each such row counts as near."""


def keeps_zone(
    epsg: int,
    elsewhere: Elsewhere,
    extents: Iterable[FloatArray],
    city_codes: Collection[str],
    folder_codes: Iterable[str | None],
) -> bool:
    """Tell whether the zone is the same whatever the cities of those that were left out, and the middle of all.

    Parameters
    ----------
    epsg : int
        Zone of those that were read.
    elsewhere : Elsewhere
        Those that were left out.
    extents : iterable of ndarray, shape (4,), float64
        South, west, north and east ends of those that were read [deg].
    city_codes : collection of str
        Codes of the cities that they name.
    folder_codes : iterable of str or None
        Codes in the names of the data sets, which count where none is named.

    Returns
    -------
    bool
    """
    codes: set[str | None] = set(city_codes)
    codes |= {city for city in elsewhere.cities if parse_code(city) is not None}
    codes |= {city for text in set(elsewhere.ids) if (city := find_city_of_id(text)) is not None}
    if not city_codes:
        codes |= set(folder_codes) or {None}
    boxes = np.array([*extents, elsewhere.extent()])
    boxes = boxes[~np.isnan(boxes[:, 0])]
    south, west = boxes[:, :2].min(axis=0).tolist()
    north, east = boxes[:, 2:].max(axis=0).tolist()
    try:
        return all(
            zone_for(longitude, latitude, code) == epsg
            for code in codes
            for latitude in np.linspace(south, north, _STEPS).tolist()
            for longitude in np.linspace(west, east, _STEPS).tolist()
        )
    except CrsError:
        return False


def require_nearby(elsewhere: Elsewhere, columns: Sequence[Sized], area: Area, one: str, several: str) -> None:
    """Refuse an area where all that has a place was left out.

    Parameters
    ----------
    elsewhere : Elsewhere
        What was left out.
    columns : sequence of sized
        Polygons and marks of each file.
    area : as for `plateau_sc.citygml.area.locate_area`
        The area.
    one, several : str
        What a feature is called, and what they are called together.

    Raises
    ------
    NoOverlapError
        Nothing meets the area.
    """
    south, west, north, east = elsewhere.extent().tolist()
    if any(map(len, columns)) or np.isnan(south):
        return
    left, low, right, high = shapely.bounds(locate_area(area)).tolist()
    raise NoOverlapError(
        f"no {one} meets the area: the {several} lie within {west:.5f}, {south:.5f}, {east:.5f}, {north:.5f} and the "
        f"area within {left:.5f}, {low:.5f}, {right:.5f}, {high:.5f} (west, south, east, north in degrees); check its "
        "position, and that it is longitude, latitude"
    )


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Rows that were read, before what is there twice is taken once.

    Attributes
    ----------
    rows : Rows
        The rows.
    detail : Detail
        How closely each is drawn.
    footprints : ndarray, shape (rows,), object
        Footprint of each [m].
    """

    rows: Rows
    detail: Detail
    footprints: Geometries


def keeps_twins(
    found: Found,
    files: Sequence[SourceFile],
    elsewhere: Elsewhere,
    left_out: Rows,
    area: shapely.Geometry,
    epsg: int,
    *,
    by_outline: bool = True,
) -> bool:
    """Tell whether none that was left out can be the same building as one that meets the area, or as a twin of that.

    Parameters
    ----------
    found : Found
        What was read.
    files : sequence of SourceFile
        The files.
    elsewhere : Elsewhere
        What is known of those that were left out.
    left_out : Rows
        Rows that were left out.
    area : shapely geometry
        In the zone [m].
    epsg : int
        The zone.
    by_outline : bool
        Whether rows of two cities with one outline are the same, whatever they are called.

    Returns
    -------
    bool
    """
    rows, footprints = found.rows, found.footprints
    if len(files) < 2 or not len(left_out) or not len(rows):
        return True
    families = rows.features.families()
    ends = _measure_families(families, footprints)
    boxes = elsewhere.project(epsg)
    suspects = [_find_namesakes(rows, families, ends, elsewhere, left_out, boxes)]
    if by_outline:
        suspects.append(_find_covered(rows, families, ends, footprints, files, left_out, boxes))
    suspicious = np.unique(np.concatenate(suspects))
    if not suspicious.size:
        return True
    keys = list_keys(rows, found.detail, files)
    if not by_outline:
        keys["city_code"] = None
    better, worse = find_pairs(keys, footprints)
    links = coo_array((np.ones(better.size, np.int8), (better, worse)), shape=(len(rows), len(rows)))
    _, group = connected_components(links, directed=False)
    wanted = group[families[meets_area(footprints, area)]]
    return not bool(np.isin(group[suspicious], wanted).any())


def _measure_families(families: Int32Array, footprints: Geometries) -> FloatArray:
    """Return west, south, east and north end of each row's family [m]; NaN where it has no footprint."""
    bounds = shapely.bounds(footprints)
    ends = np.full((len(families), 4), np.nan)
    for axis, extreme in enumerate((np.fmin, np.fmin, np.fmax, np.fmax)):
        extreme.at(ends[:, axis], families, bounds[:, axis])
    return ends[families]


def _find_namesakes(
    rows: Rows, families: Int32Array, ends: FloatArray, elsewhere: Elsewhere, left_out: Rows, boxes: FloatArray
) -> IntArray:
    """Return the heads of families that share a name and a place with one in another file that was left out."""
    places: dict[str, list[int]] = {}
    for other, gml_id in enumerate(left_out.features.gml_ids):
        if gml_id is not None:
            places.setdefault(gml_id, []).append(other)
    for other, text in zip(elsewhere.holders.tolist(), elsewhere.ids, strict=True):
        places.setdefault(text, []).append(other)
    shared = [
        (number, places[name])
        for names in (rows.features.gml_ids, rows.attributes.frame["building_id"].tolist())
        for number, name in enumerate(names)
        if isinstance(name, str) and name in places
    ]
    row = np.array([number for number, _ in shared], np.int64)
    counts = np.array([len(others) for _, others in shared], np.int64)
    if counts.sum() >= _MANY:
        return _as_rows(families[row])
    row = np.repeat(row, counts)
    place = np.array([other for _, others in shared for other in others], np.int64)
    apart = np.maximum(ends[row, :2] - boxes[place, 2:], boxes[place, :2] - ends[row, 2:]).max(axis=1, initial=0.0)
    is_near = (apart <= SAME_PLACE_METRES) & (rows.files[row] != left_out.files[place])
    return _as_rows(families[row[is_near]])


def _find_covered(
    rows: Rows,
    families: Int32Array,
    ends: FloatArray,
    footprints: Geometries,
    files: Sequence[SourceFile],
    left_out: Rows,
    boxes: FloatArray,
) -> IntArray:
    """Return the heads of families of which one of another city that was left out may cover the most."""
    cities = {code: place for place, code in enumerate(dict.fromkeys(_cities_of(files)))}
    city = np.array([cities[code] for code in _cities_of(files)], np.int64)
    known = np.array([code is not None for code in _cities_of(files)], np.bool_)
    if np.unique(city[known]).size < 2:
        return np.empty(0, np.int64)
    heads = np.flatnonzero((rows.features.parents < 0) & known[rows.files] & ~np.isnan(ends[:, 0]))
    placed = np.flatnonzero(np.isfinite(boxes).all(axis=1))
    tree = shapely.STRtree(_draw_boxes(boxes[placed]))
    one, other_box = tree.query(_draw_boxes(ends[heads]))
    head, place = heads[one], placed[other_box]
    other = left_out.files[place]
    width = np.minimum(ends[head, 2:], boxes[place, 2:]) - np.maximum(ends[head, :2], boxes[place, :2])
    shared = np.prod(np.clip(width, 0.0, None), axis=1)
    # Parts that lie on one another cover less than the sum of them.
    largest = np.zeros(len(rows))
    np.maximum.at(largest, families, np.nan_to_num(shapely.area(footprints)))
    can_be = known[other] & (city[other] != city[rows.files[head]]) & (shared > SAME_FOOTPRINT * largest[head])
    return _as_rows(head[can_be])


def _draw_boxes(ends: FloatArray) -> Geometries:
    shapes: Geometries = np.array(shapely.box(*ends.T), object)
    return shapes


def _as_rows(rows: IntArray | Int32Array) -> IntArray:
    whole: IntArray = rows.astype(np.int64)
    return whole


def _cities_of(files: Sequence[SourceFile]) -> list[str | None]:
    return [None if file.dataset is None else file.dataset.city_code for file in files]
