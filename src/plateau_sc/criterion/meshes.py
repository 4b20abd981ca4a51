"""An area divided by the third meshes, which PLATEAU's tiles are named by."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from plateau_sc.criterion.equal_area import measure_areas
from plateau_sc.criterion.mending import keep_polygons
from plateau_sc.meshcode import mesh_bounds, meshes_covering

_LEAST_M2 = 1e-4


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
    rows: dict[float, list[str]] = {}
    for code in _list_codes(area):
        rows.setdefault(mesh_bounds(code)[0], []).append(code)
    codes: list[str] = []
    pieces: list[shapely.Geometry] = []
    for row in rows.values():
        # A strip first, so that an outline of many points is not gone through anew for each mesh.
        boxes = np.array([box_of(code) for code in row], dtype=object)
        strip = shapely.intersection(area, shapely.box(*shapely.total_bounds(boxes)))
        codes += row
        pieces += shapely.intersection(boxes, strip).tolist()
    cut: NDArray[np.object_] = np.array([keep_polygons(piece) for piece in pieces], dtype=object)
    areas, whole = measure_areas(cut), measure_areas(np.array([box_of(code) for code in codes], dtype=object))
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
