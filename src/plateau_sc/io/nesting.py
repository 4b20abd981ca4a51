"""Polygons, triangles and long tables of a city, gathered by building for the rows of one table, and taken apart again.

Every nested item carries its row in the model (``row``), so that the model's own order comes back whatever it was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import shapely

from plateau_sc.city import CityModel
from plateau_sc.citygml.ragged import expand_ranges, offsets_of, row_of_item, select_rows
from plateau_sc.errors import ParameterError
from plateau_sc.io.frames import from_arrow, to_arrow
from plateau_sc.polygons import close_rings
from plateau_sc.types import FloatArray, IntArray

if TYPE_CHECKING:
    import pyarrow as pa

POLYGON_COLUMNS = ("lod", "surface", "installation", "derived", "used")
"""Columns of the model, less ``polygon_``, that each polygon takes along."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Items in the order of the buildings that they belong to.

    Attributes
    ----------
    order : ndarray, shape (n,), int64
        Items, those of the first building first.
    offsets : ndarray, shape (buildings + 1,), int64
        Where each building's items begin in `order`.
    """

    order: IntArray
    offsets: IntArray

    @classmethod
    def by_owner(cls, owners: Any, buildings: int, what: str) -> Grouping:
        """Group items by owner, in their own order within each.

        Parameters
        ----------
        owners : array_like, shape (n,)
            Row of the building that each item belongs to.
        buildings : int
            Number of buildings.
        what : str
            What the items are called in messages.

        Returns
        -------
        Grouping

        Raises
        ------
        ParameterError
            An owner is no building.
        """
        rows = np.asarray(owners, np.int64)
        if rows.size and (rows.min() < 0 or rows.max() >= buildings):
            raise ParameterError(f"{what} belong to rows {rows.min()} to {rows.max()} of {buildings} buildings")
        return cls(np.argsort(rows, kind="stable"), offsets_of(np.bincount(rows, minlength=buildings)))

    def items(self, start: int, stop: int) -> tuple[IntArray, IntArray]:
        """Return the items of some buildings, and the offsets of each of these, from 0 on."""
        offsets = self.offsets[start : stop + 1]
        return self.order[offsets[0] : offsets[-1]], offsets - offsets[0]


class PolygonNesting:
    """Polygons and triangles of a city, ready to be cut into the rows of a table.

    Parameters
    ----------
    city : CityModel
        Whose columns must agree with each other.

    Raises
    ------
    ParameterError
        Offsets, owners or triangles point at nothing.
    """

    def __init__(self, city: CityModel) -> None:
        _require_sound(city)
        self._city = city
        count = len(city)
        self._polygons = Grouping.by_owner(city.polygon_owner, count, "polygons")
        owners = city.polygon_owner[city.triangle_polygon]
        self._triangles = Grouping.by_owner(owners, count, "triangles")
        first_points = city.ring_offsets[city.polygon_offsets]
        order, offsets = self._polygons.order, self._polygons.offsets
        local = offsets_of(np.diff(first_points)[order])
        first_of_building = np.repeat(local[offsets[:-1]], np.diff(offsets))
        self._shift = np.empty(order.size, np.int64)
        self._shift[order] = local[:-1] - first_of_building - first_points[:-1][order]
        self._number = np.empty(order.size, np.int64)
        self._number[order] = np.arange(order.size) - np.repeat(offsets[:-1], np.diff(offsets))
        self._polygon_of_point = row_of_item(first_points)
        if not np.array_equal(
            city.polygon_owner[self._polygon_of_point[city.triangles]], np.repeat(owners[:, None], 3, axis=1)
        ):
            raise ParameterError("triangles have corners in polygons of other buildings; expected those of their own")

    def columns(self, start: int, stop: int) -> dict[str, pa.Array]:
        """Return the columns ``surfaces`` (WKB), ``polygons`` and ``triangles`` of some buildings.

        Parameters
        ----------
        start, stop : int
            Rows of the buildings.

        Returns
        -------
        dict of str to pyarrow.Array
        """
        import pyarrow as pa

        city = self._city
        polygons, offsets = self._polygons.items(start, stop)
        triangles, triangle_offsets = self._triangles.items(start, stop)
        corners = city.triangles[triangles].astype(np.int64)
        corners += self._shift[self._polygon_of_point[corners]]
        polygon_fields = {name: getattr(city, f"polygon_{name}")[polygons] for name in POLYGON_COLUMNS}
        triangle_fields = {
            "polygon": self._number[city.triangle_polygon[triangles]].astype(np.int32),
            **{name: corners[:, axis].astype(np.int32) for axis, name in enumerate("abc")},
        }
        return {
            "surfaces": pa.array(self._encode_surfaces(polygons, offsets), pa.large_binary()),
            "polygons": _nest({"row": polygons, **polygon_fields}, offsets),
            "triangles": _nest({"row": triangles, **triangle_fields}, triangle_offsets),
        }

    def _encode_surfaces(self, polygons: IntArray, offsets: IntArray) -> list[bytes | None]:
        city = self._city
        polygon_offsets, rings = select_rows(city.polygon_offsets, polygons)
        ring_offsets, points = select_rows(city.ring_offsets, rings)
        closed, closed_offsets = close_rings(city.vertices[points], ring_offsets)
        filled = np.diff(offsets) > 0
        shapes = shapely.from_ragged_array(
            shapely.GeometryType.MULTIPOLYGON,
            closed,
            (closed_offsets, polygon_offsets, offsets[np.concatenate([[True], filled])]),
        )
        encoded = np.full(filled.size, None, object)
        encoded[filled] = shapely.to_wkb(shapes, output_dimension=3, byte_order=1, flavor="iso")
        return list(encoded)


def join_polygons(table: pa.Table) -> dict[str, Any]:
    """Return the arrays of a `CityModel` from the nested columns of all buildings.

    Parameters
    ----------
    table : pyarrow.Table
        With the columns that `PolygonNesting.columns` gives.

    Returns
    -------
    dict of str to ndarray
        By name of the model's field.

    Raises
    ------
    ValueError
        The columns do not belong together.
    """
    fields, offsets = _flatten(table.column("polygons"))
    points, ring_offsets, polygon_offsets, counts = _decode_surfaces(table.column("surfaces"))
    if not np.array_equal(counts, np.diff(offsets)):
        raise ValueError("the surfaces and the polygons of a building differ in number")
    first_point = ring_offsets[polygon_offsets]
    rows = fields.pop("row").astype(np.int64)
    order = _order_of(rows, "polygons")
    taken_polygons, rings = select_rows(polygon_offsets, order)
    taken_rings, items = select_rows(ring_offsets, rings)

    pieces, piece_offsets = _flatten(table.column("triangles"))
    building = row_of_item(piece_offsets)
    stored = offsets[building] + pieces["polygon"]
    corners = np.stack([pieces[name] for name in "abc"], axis=1).astype(np.int64)
    corners += first_point[offsets[:-1]][building][:, None]
    if corners.size and (corners.min() < 0 or corners.max() >= items.size):
        raise ValueError("a triangle has a corner that does not exist")
    moved = np.empty(items.size, np.int64)
    moved[items] = np.arange(items.size)
    sequence = _order_of(pieces["row"].astype(np.int64), "triangles")
    return {
        "vertices": points[items],
        "ring_offsets": taken_rings,
        "polygon_offsets": taken_polygons,
        "polygon_owner": row_of_item(offsets)[order].astype(np.int32),
        **{f"polygon_{name}": values[order] for name, values in fields.items()},
        "triangles": moved[corners][sequence].astype(np.int32),
        "triangle_polygon": rows[stored][sequence].astype(np.int32),
    }


def nest_table(frame: pd.DataFrame, buildings: int, name: str) -> pa.Array:
    """Return a long table as one list per building.

    Parameters
    ----------
    frame : DataFrame
        Its column ``building`` is a row of the buildings.
    buildings : int
        Number of buildings.
    name : str
        What the table is called in messages.

    Returns
    -------
    pyarrow.ListArray
        Of structures with the row in the table, and its other columns.

    Raises
    ------
    ParameterError
        A row belongs to no building.
    """
    if "building" not in frame or "row" in frame:
        raise ParameterError(f"the table {name} needs a column 'building' and none called 'row'")
    grouping = Grouping.by_owner(frame["building"], buildings, f"rows of {name}")
    ordered = to_arrow(frame.drop(columns="building").iloc[grouping.order]).combine_chunks()
    columns = {column: ordered.column(column).combine_chunks() for column in ordered.column_names}
    return _nest({"row": grouping.order, **columns}, grouping.offsets)


def join_table(column: pa.ChunkedArray, described: list[dict[str, Any]]) -> pd.DataFrame:
    """Return the long table that `nest_table` gave.

    Parameters
    ----------
    column : pyarrow.ChunkedArray
        One list per building.
    described : list of dict
        Columns of the table, as `frames.describe_columns` gives them.

    Returns
    -------
    DataFrame

    Raises
    ------
    ValueError
        Rows are missing.
    """
    import pyarrow as pa

    lists = _combine(column)
    offsets = _offsets_of_lists(lists)
    flat = pa.Table.from_struct_array(lists.flatten())
    order = _order_of(flat.column("row").to_numpy().astype(np.int64), "rows of a table")
    flat = flat.append_column("building", pa.array(row_of_item(offsets))).take(pa.array(order))
    return from_arrow(flat, described)


def _require_sound(city: CityModel) -> None:
    rings, polygons = np.diff(city.ring_offsets), np.diff(city.polygon_offsets)
    points = city.vertices.shape[0]
    sound = (
        city.ring_offsets[0] == 0 == city.polygon_offsets[0]
        and city.ring_offsets[-1] == points
        and city.polygon_offsets[-1] == rings.size
        and (rings >= 3).all()
        and (polygons >= 1).all()
        and polygons.size == city.polygon_owner.size == city.polygon_lod.size
    )
    if not sound:
        raise ParameterError(
            f"the polygons of the model do not fit together: expected rings of 3 points and more that use all "
            f"{points} vertices, and polygons of 1 ring and more that use all {rings.size} rings"
        )
    if not np.isfinite(city.vertices).all():
        raise ParameterError("the model has vertices that are not finite; leave their polygons out first")
    for name, limit in (("triangles", points), ("triangle_polygon", polygons.size)):
        values = getattr(city, name)
        if values.size and (values.min() < 0 or values.max() >= limit):
            raise ParameterError(f"{name} points at row {values.max()} of {limit}")


def _nest(fields: dict[str, Any], offsets: IntArray) -> pa.Array:
    import pyarrow as pa

    values = {"row": fields["row"].astype(np.int32), **{name: item for name, item in fields.items() if name != "row"}}
    arrays = [item if isinstance(item, pa.Array) else pa.array(item) for item in values.values()]
    items = pa.StructArray.from_arrays(arrays, names=list(values))
    return pa.ListArray.from_arrays(pa.array(offsets.astype(np.int32)), items)


def _combine(column: pa.ChunkedArray) -> pa.ListArray:
    import pyarrow as pa

    # a chunked array of no or one chunk is an array after this, one of several too
    combined = column.combine_chunks()
    return pa.concat_arrays(combined.chunks) if isinstance(combined, pa.ChunkedArray) else combined


def _offsets_of_lists(lists: pa.ListArray) -> IntArray:
    counts = lists.value_lengths()
    if counts.null_count:
        raise ValueError("a building has no list where an empty one is expected")
    return offsets_of(counts.to_numpy(zero_copy_only=False))


def _flatten(column: pa.ChunkedArray) -> tuple[dict[str, np.ndarray], IntArray]:
    lists = _combine(column)
    items = lists.flatten()
    fields = {
        field.name: items.field(position).to_numpy(zero_copy_only=False)
        for position, field in enumerate(items.type)
    }
    return fields, _offsets_of_lists(lists)


def _decode_surfaces(column: pa.ChunkedArray) -> tuple[FloatArray, IntArray, IntArray, IntArray]:
    shapes = shapely.from_wkb(column.to_numpy().astype(object))
    filled = ~shapely.is_missing(shapes)
    counts = np.zeros(shapes.size, np.int64)
    if not filled.any():
        start = np.zeros(1, np.int64)
        return np.empty((0, 3)), start, start, counts
    kind, closed, offsets = shapely.to_ragged_array(shapes[filled], include_z=True)
    if kind == shapely.GeometryType.POLYGON:
        offsets = (*offsets, np.arange(offsets[1].size))
    elif kind != shapely.GeometryType.MULTIPOLYGON:
        raise ValueError(f"surfaces are a {shapely.GeometryType(kind).name}; expected a MULTIPOLYGON")
    closed_rings, polygon_offsets, building_offsets = (item.astype(np.int64) for item in offsets)
    counts[filled] = np.diff(building_offsets)
    sizes = np.diff(closed_rings) - 1
    return closed[expand_ranges(closed_rings[:-1], sizes)], offsets_of(sizes), polygon_offsets, counts


def _order_of(rows: IntArray, what: str) -> IntArray:
    order = np.argsort(rows, kind="stable")
    if not np.array_equal(rows[order], np.arange(rows.size)):
        raise ValueError(f"{what} are missing or double; were buildings taken out?")
    return order
