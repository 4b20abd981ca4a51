"""An area divided by the third meshes, which PLATEAU's tiles are named by."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from plateau_sc.criterion.equal_area import measure_areas
from plateau_sc.criterion.mending import keep_polygons
from plateau_sc.meshcode import mesh_bounds, meshes_covering
from plateau_sc.types import IntArray

_LEAST_M2 = 1e-4
_AT_ONCE = 4


class MeshPart(NamedTuple):
    """The part of an area that lies in one third mesh.

    Attributes
    ----------
    code : str
        Mesh code of 8 digits.
    area_m2 : float
        Area of the part [m2].
    share : float
        Share of the mesh that it takes, 0 to 1, to 12 digits.
    geometry : shapely geometry
        The part, in longitude, latitude [deg].
    """

    code: str
    area_m2: float
    share: float
    geometry: shapely.Geometry

    def to_dict(self) -> dict[str, Any]:
        """Return code, area and share as plain values.

        Returns
        -------
        dict
            Without the geometry.
        """
        return {"code": self.code, "area_m2": self.area_m2, "share": self.share}


def box_of(code: str) -> shapely.Geometry:
    """Return the rectangle of a mesh.

    Parameters
    ----------
    code : str
        Mesh code of any level.

    Returns
    -------
    shapely geometry
        In longitude, latitude [deg].

    Raises
    ------
    ParameterError
        The code is not a mesh code.
    """
    south, west, north, east = mesh_bounds(code)
    return shapely.box(west, south, east, north)


def divide_area(area: shapely.Geometry) -> tuple[MeshPart, ...]:
    """Cut an area along the edges of the third meshes.

    Parameters
    ----------
    area : shapely geometry
        Valid polygon or multipolygon in longitude, latitude [deg].

    Returns
    -------
    tuple of MeshPart
        By code; their areas add up to that of the whole.

    Examples
    --------
    >>> parts = divide_area(shapely.box(139.69, 35.685, 139.70, 35.69))
    >>> [(part.code, round(part.share, 3)) for part in parts]
    [('53394525', 0.48)]
    """
    codes = _list_codes(area)
    boxes: NDArray[np.object_] = np.array([box_of(code) for code in codes], dtype=object)
    pieces = np.full(len(codes), None, dtype=object)
    _cut(area, boxes, np.arange(len(codes)), pieces)
    cut: NDArray[np.object_] = np.array([keep_polygons(piece) for piece in pieces.tolist()], dtype=object)
    areas, whole = measure_areas(cut), measure_areas(boxes)
    parts = [
        MeshPart(code, size, round(size / mesh, 12), piece)
        for code, size, mesh, piece in zip(codes, areas.tolist(), whole.tolist(), cut.tolist(), strict=True)
        if size > _LEAST_M2
    ]
    return tuple(sorted(parts, key=lambda part: part.code))


def _list_codes(area: shapely.Geometry) -> list[str]:
    codes: set[str] = set()
    for west, south, east, north in shapely.bounds(shapely.get_parts(area)).tolist():
        codes.update(meshes_covering((south, west, north, east)))
    return sorted(codes)


def _cut(area: shapely.Geometry, boxes: NDArray[np.object_], chosen: IntArray, pieces: NDArray[np.object_]) -> None:
    """Put into `pieces` what of an area lies in the chosen boxes.

    The boxes are halved again and again, so that each half of them is cut out of what its half of the area has left.
    """
    if chosen.size <= _AT_ONCE or shapely.is_empty(area):
        pieces[chosen] = shapely.intersection(boxes[chosen], area)
        return
    corners = shapely.bounds(boxes[chosen])[:, :2]
    axis = int(np.argmax(np.ptp(corners, axis=0)))
    middle = np.median(corners[:, axis])
    low = corners[:, axis] < middle if (corners[:, axis] < middle).any() else corners[:, axis] <= middle
    for half in (chosen[low], chosen[~low]):
        around = shapely.box(*shapely.total_bounds(boxes[half]))
        _cut(keep_polygons(shapely.intersection(area, around)), boxes, half, pieces)
