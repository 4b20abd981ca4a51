"""A sample written once for all tests of this folder, and its buildings taken apart."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import mapbox_earcut
import numpy as np
import pytest
import trimesh
from lxml import etree
from numpy.typing import NDArray

from plateau_sc import samples
from plateau_sc.crs import to_zone
from plateau_sc.samples import place
from plateau_sc.samples.shells import Point, Shell

GML = "{http://www.opengis.net/gml}"
BLDG = "{http://www.opengis.net/citygml/building/2.0}"
XLINK = "{http://www.w3.org/1999/xlink}"

Polygon = list[NDArray[np.float64]]


@dataclass(frozen=True)
class Solid:
    """A building, or a part of one, as its file has it; rings in the zone, not closed."""

    element: etree._Element
    gml_id: str
    building_class: str | None
    lod0: list[Polygon]
    lod1: list[Polygon]
    faces: list[tuple[str, Polygon]]
    linked: int

    @property
    def polygons(self) -> list[Polygon]:
        return [polygon for _, polygon in self.faces]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small sample, with the default parameters."""
    return samples.write(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def tiles(sample: Path) -> dict[str, list[etree._Element]]:
    """Roots of all tiles, by feature type."""
    return {
        kind.name: [etree.parse(path).getroot() for path in sorted(kind.iterdir())]
        for kind in sorted((sample / "udx").iterdir())
    }


@pytest.fixture(scope="session")
def solids(tiles: dict[str, list[etree._Element]]) -> list[Solid]:
    """Every building and part of the small sample."""
    return [
        _take_apart(element)
        for root in tiles["bldg"]
        for element in root.iter(f"{BLDG}Building", f"{BLDG}BuildingPart")
    ]


@pytest.fixture(scope="session")
def polygons_of() -> Callable[[etree._Element], list[Polygon]]:
    """Reads the polygons below an element."""
    return lambda element: [_polygon(polygon) for polygon in element.iter(f"{GML}Polygon")]


@pytest.fixture(scope="session")
def mesh_of_faces() -> Callable[[list[Polygon]], trimesh.Trimesh]:
    """Triangulates polygons and joins equal corners."""
    return _triangulate


@pytest.fixture(scope="session")
def volume_of_shell() -> Callable[[Shell], float]:
    """Returns the volume of a shell of which every edge is run once in each direction; fails for others."""
    return _measure


def _measure(shell: Shell) -> float:
    runs: Counter[tuple[Point, Point]] = Counter()
    volume = 0.0
    for face in shell.faces:
        for ring in face.rings:
            runs.update(zip(ring, [*ring[1:], ring[0]], strict=True))
            # Of a plane face any corner will do for the height of the pyramid under it.
            corners = np.array(ring)
            volume += corners[0] @ np.cross(corners, np.roll(corners, -1, axis=0)).sum(axis=0) / 6.0
    assert all(count == runs[edge[::-1]] == 1 for edge, count in runs.items())
    return float(volume)


def _take_apart(element: etree._Element) -> Solid:
    def below(*names: str) -> Iterator[etree._Element]:
        for name in names:
            yield from element.findall(f"{BLDG}{name}")

    faces = [
        (surface.tag.removeprefix(BLDG), _polygon(polygon))
        for bounded in below("boundedBy")
        for surface in bounded
        for polygon in surface.iter(f"{GML}Polygon")
    ]
    return Solid(
        element,
        element.get(f"{GML}id"),
        element.findtext(f"{BLDG}class"),
        [_polygon(p) for e in below("lod0RoofEdge", "lod0FootPrint") for p in e.iter(f"{GML}Polygon")],
        [_polygon(p) for e in below("lod1Solid") for p in e.iter(f"{GML}Polygon")],
        faces,
        sum(1 for e in below("lod2Solid") for member in e.iter(f"{GML}surfaceMember") if member.get(f"{XLINK}href")),
    )


def _polygon(polygon: etree._Element) -> Polygon:
    rings = []
    for text in polygon.iter(f"{GML}posList"):
        values = np.array(text.text.split(), dtype=float).reshape(-1, 3)
        assert (values[0] == values[-1]).all()
        x, y = to_zone(values[:-1, 0], values[:-1, 1], place.ZONE_EPSG)
        rings.append(np.column_stack([x, y, values[:-1, 2]]))
    return rings


def _triangulate(polygons: list[Polygon]) -> trimesh.Trimesh:
    corners: list[NDArray[np.float64]] = []
    for rings in polygons:
        points = np.vstack(rings)
        exterior = rings[0] - rings[0][0]
        normal = np.cross(exterior, np.roll(exterior, -1, axis=0)).sum(axis=0)
        keep = np.delete(np.arange(3), np.argmax(np.abs(normal)))
        ends = np.cumsum([len(ring) for ring in rings]).astype(np.uint32)
        indices = mapbox_earcut.triangulate_float64(np.ascontiguousarray(points[:, keep]), ends).reshape(-1, 3)
        triangles = points[indices]
        turned = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]) @ normal < 0
        triangles[turned] = triangles[turned, ::-1]
        corners.append(triangles)
    stacked = np.concatenate(corners).reshape(-1, 3)
    unique, inverse = np.unique(np.round(stacked, 3), axis=0, return_inverse=True)
    return trimesh.Trimesh(unique, inverse.reshape(-1, 3), process=False)
