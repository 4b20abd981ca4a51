"""A city as binary glTF, for viewers and game engines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from plateau_sc._version import __version__
from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.errors import NoBuildingsError, ParameterError
from plateau_sc.io.atomic import replace_file
from plateau_sc.io.identifiers import name_features
from plateau_sc.layers import CREDIT
from plateau_sc.types import FloatArray, PathLike, UInt8Array

if TYPE_CHECKING:
    import trimesh

COLOURS: dict[SurfaceType, tuple[int, int, int]] = {
    SurfaceType.UNKNOWN: (190, 190, 190),
    SurfaceType.ROOF: (178, 84, 66),
    SurfaceType.WALL: (222, 214, 200),
    SurfaceType.GROUND: (120, 110, 100),
    SurfaceType.OUTER_CEILING: (150, 120, 110),
    SurfaceType.OUTER_FLOOR: (160, 140, 120),
    SurfaceType.CLOSURE: (200, 200, 225),
    SurfaceType.INSTALLATION: (140, 150, 160),
    SurfaceType.WINDOW: (110, 160, 200),
    SurfaceType.DOOR: (125, 85, 55),
}
"""Red, green and blue of each surface type, 0 to 255."""


def write_glb(city: CityModel, path: PathLike, origin: tuple[float, float, float] | None = None) -> Path:
    """Write the used triangles of a city as binary glTF 2.0.

    One node per building or part that has triangles, named by its gml:id, so that a viewer can pick it. Each polygon
    has the colour of its surface type (`COLOURS`) at its vertices: polygons share none, so faces stay flat and edges
    sharp. The axes are glTF's, in metres: x east, y up, z south.

    glTF has single precision only. Vertices are therefore relative to their node, whose translation (whole metres) is
    relative to `origin`: they lie within 0.1 mm of the model, however large the city. ``asset.extras`` says where the
    origin is: ``epsg``, ``origin`` (east, north, height above T.P. [m]) and the credit of the data.

    Parameters
    ----------
    city : CityModel
        Buildings with their triangles.
    path : str or os.PathLike
        The file to write.
    origin : tuple of float, optional
        East, north and height [m] of the scene's origin. Without one: the centre of the city at height 0, in whole
        metres.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    NoBuildingsError
        The city has no triangle.
    ParameterError
        The origin is not three finite numbers.
    OutputError
        The place cannot be written.

    Examples
    --------
    >>> import tempfile, trimesh, plateau_sc as psc
    >>> folder = Path(tempfile.mkdtemp())
    >>> city = psc.read_citygml(psc.samples.write(folder, extent=(100.0, 100.0)))
    >>> scene = trimesh.load_scene(psc.write_glb(city, folder / "town.glb"))
    >>> sum(len(mesh.faces) for mesh in scene.geometry.values()) == len(city.triangles)
    True
    """
    if not len(city.triangles):
        raise NoBuildingsError(
            "the city has no triangle to write: its buildings have no surface that can be used, see city.audit"
        )
    west, south, east, north = city.bounds
    place = (round((west + east) / 2), round((south + north) / 2), 0) if origin is None else origin
    start = np.asarray(place, np.float64)
    if start.shape != (3,) or not np.isfinite(start).all():
        raise ParameterError(f"origin is {origin!r}; expected east, north and height in metres of EPSG:{city.epsg}")

    def describe(tree: dict[str, Any]) -> None:
        tree["asset"] |= {
            "generator": f"plateau_sc {__version__}",
            "copyright": CREDIT,
            "extras": {"epsg": city.epsg, "origin": start.tolist(), "heights": "metres above T.P."},
        }
        # glTF's own material is a mirror seen from one side; roofs on posts are looked at from below too
        matt = {"metallicFactor": 0.0, "roughnessFactor": 1.0}
        tree["materials"] = [{"name": "surface", "doubleSided": True, "pbrMetallicRoughness": matt}]
        for mesh in tree["meshes"]:
            for primitive in mesh["primitives"]:
                primitive["material"] = 0

    scene = _build_scene(city, start)
    export: Callable[..., bytes] = scene.export
    content = export(file_type="glb", tree_postprocessor=describe)
    with replace_file(path) as partial:
        partial.write_bytes(content)
    return Path(path)


def _build_scene(city: CityModel, origin: FloatArray) -> trimesh.Scene:
    # Loading trimesh takes half a second, which `import plateau_sc.io` need not wait for.
    import trimesh

    owners = city.triangle_owner()
    order = np.argsort(owners, kind="stable")
    rows, starts = np.unique(owners[order], return_index=True)
    colours = _colours_of_types()
    names = name_features(city.buildings)
    scene = trimesh.Scene(base_frame="world")
    for row, pieces in zip(rows.tolist(), np.split(order, starts[1:]), strict=True):
        kept, faces = np.unique(city.triangles[pieces], return_inverse=True)
        # a vertex belongs to one polygon, so that its colour is the polygon's
        polygon = np.empty(kept.size, np.int64)
        faces = faces.reshape(-1, 3)
        polygon[faces] = city.triangle_polygon[pieces][:, None]
        local = _turn_up(city.vertices[kept] - origin)
        centre = np.round((local.min(axis=0) + local.max(axis=0)) / 2)
        mesh = trimesh.Trimesh(
            local - centre, faces, vertex_colors=colours[city.polygon_surface[polygon]], process=False
        )
        transform = np.eye(4)
        transform[:3, 3] = centre
        scene.add_geometry(mesh, node_name=names[row], geom_name=names[row], transform=transform)
    return scene


def _turn_up(points: FloatArray) -> FloatArray:
    """Return points with y up: east, height, south."""
    return np.stack([points[:, 0], points[:, 2], -points[:, 1]], axis=1)


def _colours_of_types() -> UInt8Array:
    colours = np.full((max(SurfaceType) + 1, 4), 255, np.uint8)
    for surface, colour in COLOURS.items():
        colours[surface, :3] = colour
    return colours
