"""The faces of a city that cast shadows, and the building whose body each of them bounds."""

import numpy as np

from plateau_sc.city import CityModel
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

NOBODY = -1
"""Owner of a face that bounds no body, such as a roof without walls."""

_FLAT_TOP = 0.01


def city_faces(city: CityModel) -> tuple[FloatArray, Int32Array]:
    """Return the faces of a city that cast shadows.

    Parameters
    ----------
    city : CityModel
        What `read_citygml` gives.

    Returns
    -------
    corners : ndarray, shape (n, 3, 3), float64
        Triangles [m]. Of a block that stands for a roof on posts, the sides and the floor are left out.
    owner : ndarray, shape (n,), int32
        Row of the whole building, so that parts count as one body; `NOBODY` for buildings without walls.
    """
    corners, owner = city.corners(), city.triangle_owner()
    wall_less = city.buildings["wall_less"].to_numpy(dtype=bool)
    lod = city.buildings["lod_used"].fillna(0).to_numpy(dtype=np.int64)
    kept = ~_posts(corners, owner, wall_less & (lod < 2))
    body = np.where(wall_less[owner], NOBODY, _root_rows(city)[owner]).astype(np.int32)
    return (corners, body) if kept.all() else (corners[kept], body[kept])


def _root_rows(city: CityModel) -> IntArray:
    """Return for each row of the buildings the row of the whole building."""
    rows = {gml_id: row for row, gml_id in enumerate(city.buildings["gml_id"])}
    roots = city.buildings["part_of"].fillna(city.buildings["gml_id"])
    return np.array([rows.get(root, row) for row, root in enumerate(roots)], dtype=np.int64)


def _posts(corners: FloatArray, owner: Int32Array, roof_only: BoolArray) -> BoolArray:
    """Tell which faces are the sides and the floor of a block that stands for a roof on posts."""
    top = np.full(len(roof_only), -np.inf)
    np.maximum.at(top, owner, corners[:, :, 2].max(axis=1))
    below: BoolArray = corners[:, :, 2].min(axis=1) < top[owner] - _FLAT_TOP
    return below & roof_only[owner]
