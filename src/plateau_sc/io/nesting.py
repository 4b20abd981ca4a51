"""Polygons and triangles of a city, gathered by building for the rows of one table, and put in order again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from plateau_sc.city import CityModel
from plateau_sc.citygml.ragged import expand_ranges, offsets_of, row_of_item, select_rows
from plateau_sc.errors import ParameterError
from plateau_sc.io.lists import Grouping, flatten_items, nest_items, order_of
from plateau_sc.polygons import close_rings
from plateau_sc.types import FloatArray, IntArray

if TYPE_CHECKING:
    import pyarrow as pa

POLYGON_COLUMNS = ("lod", "surface", "installation", "derived", "used")
"""Columns of the model, less ``polygon_``, that each polygon takes along."""


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
            "polygons": nest_items({"row": polygons, **polygon_fields}, offsets),
            "triangles": nest_items({"row": triangles, **triangle_fields}, triangle_offsets),
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
    fields, offsets = flatten_items(table.column("polygons"))
    points, ring_offsets, polygon_offsets, counts = _decode_surfaces(table.column("surfaces"))
    if not np.array_equal(counts, np.diff(offsets)):
        raise ValueError("the surfaces and the polygons of a building differ in number")
    first_point = ring_offsets[polygon_offsets]
    rows = fields.pop("row").astype(np.int64)
    order = order_of(rows, "polygons")
    taken_polygons, rings = select_rows(polygon_offsets, order)
    taken_rings, items = select_rows(ring_offsets, rings)

    pieces, piece_offsets = flatten_items(table.column("triangles"))
    building = row_of_item(piece_offsets)
    stored = offsets[building] + pieces["polygon"]
    corners = np.stack([pieces[name] for name in "abc"], axis=1).astype(np.int64)
    corners += first_point[offsets[:-1]][building][:, None]
    if corners.size and (corners.min() < 0 or corners.max() >= items.size):
        raise ValueError("a triangle has a corner that does not exist")
    moved = np.empty(items.size, np.int64)
    moved[items] = np.arange(items.size)
    sequence = order_of(pieces["row"].astype(np.int64), "triangles")
    return {
        "vertices": points[items],
        "ring_offsets": taken_rings,
        "polygon_offsets": taken_polygons,
        "polygon_owner": row_of_item(offsets)[order].astype(np.int32),
        **{f"polygon_{name}": values[order] for name, values in fields.items()},
        "triangles": moved[corners][sequence].astype(np.int32),
        "triangle_polygon": rows[stored][sequence].astype(np.int32),
    }


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


def _decode_surfaces(column: pa.ChunkedArray) -> tuple[FloatArray, IntArray, IntArray, IntArray]:
    shapes = shapely.from_wkb(column.to_numpy().astype(object))
    filled = ~shapely.is_missing(shapes)
    counts = np.zeros(shapes.size, np.int64)
    if not filled.any():
        start = np.zeros(1, np.int64)
        return np.empty((0, 3)), start, start, counts
    kind, closed, offsets = shapely.to_ragged_array(shapes[filled], include_z=True)
    if kind == shapely.GeometryType.POLYGON:
        offsets = (*offsets, np.arange(offsets[1].size, dtype=offsets[1].dtype))
    elif kind != shapely.GeometryType.MULTIPOLYGON:
        raise ValueError(f"surfaces are a {shapely.GeometryType(kind).name}; expected a MULTIPOLYGON")
    closed_rings, polygon_offsets, building_offsets = (item.astype(np.int64) for item in offsets)
    counts[filled] = np.diff(building_offsets)
    sizes = np.diff(closed_rings) - 1
    return closed[expand_ranges(closed_rings[:-1], sizes)], offsets_of(sizes), polygon_offsets, counts
