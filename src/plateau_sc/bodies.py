"""The faces that cast shadows and the bodies that they bound, and whether what a scene is made of goes together."""

from typing import TYPE_CHECKING

import numpy as np

from plateau_sc.city import CityModel
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.horizon import Horizon
from plateau_sc.landcover import LandCover
from plateau_sc.terrain import Terrain
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray
from plateau_sc.vegetation import Trees

if TYPE_CHECKING:
    import trimesh

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


def mesh_faces(mesh: "trimesh.Trimesh | FloatArray") -> FloatArray:
    """Return the faces of a mesh.

    Parameters
    ----------
    mesh : trimesh.Trimesh or ndarray, shape (n, 3, 3), float64
        Triangles [m].

    Returns
    -------
    ndarray, shape (n, 3, 3), float64
        Contiguous.

    Raises
    ------
    ParameterError
        The mesh has no face, the wrong shape, or NaN.
    """
    triangles = mesh if isinstance(mesh, np.ndarray) else getattr(mesh, "triangles", None)
    if triangles is None:
        raise ParameterError(f"expected a trimesh or an array of shape (n, 3, 3); found {type(mesh).__name__}")
    corners = np.ascontiguousarray(triangles, dtype=np.float64)
    if corners.ndim != 3 or corners.shape[1:] != (3, 3) or not len(corners):
        raise ParameterError(f"expected triangles of shape (n, 3, 3) with n > 0; found {corners.shape}")
    if not np.isfinite(corners).all():
        raise ParameterError(f"{int((~np.isfinite(corners)).any(axis=(1, 2)).sum())} triangles hold NaN or infinity")
    return corners


def require_parts(
    epsg: int, terrain: Terrain | None, trees: Trees | None, horizon: Horizon | None, landcover: LandCover | None
) -> None:
    """Refuse parts of a scene that are something else, or in another plane.

    Parameters
    ----------
    epsg : int
        EPSG code of the plane of the city.
    terrain : Terrain, optional
        The ground.
    trees : Trees, optional
        Vegetation.
    horizon : Horizon, optional
        Distant ground.
    landcover : LandCover, optional
        What the ground is covered with.

    Raises
    ------
    ParameterError
        A part is something else.
    CrsError
        A part is in another plane.
    """
    if terrain is not None and not isinstance(terrain, Terrain):
        raise ParameterError(f"terrain must be a Terrain or None; found {type(terrain).__name__}. See Terrain.flat")
    if trees is not None and not isinstance(trees, Trees):
        raise ParameterError(f"trees must be Trees or None; found {type(trees).__name__}. See Trees.from_features")
    if horizon is not None and not isinstance(horizon, Horizon):
        raise ParameterError(f"horizon must be a Horizon or None; found {type(horizon).__name__}")
    if landcover is not None and not isinstance(landcover, LandCover):
        raise ParameterError(f"landcover must be a LandCover or None; found {type(landcover).__name__}")
    for name, part in (("terrain", terrain), ("trees", trees), ("horizon", horizon), ("land cover", landcover)):
        if part is not None and part.epsg != epsg:
            raise CrsError(f"city and {name} must be in one zone; found EPSG:{epsg} and EPSG:{part.epsg}")


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
