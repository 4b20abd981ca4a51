"""Ground of the small sample: seamless, and what the buildings stand on."""

import numpy as np
import pytest
from shapely import MultiPoint, Polygon, STRtree

from plateau_sc.crs import to_zone
from plateau_sc.samples.place import ZONE_EPSG

GML = "{http://www.opengis.net/gml}"


@pytest.fixture(scope="module")
def triangles(tiles) -> np.ndarray:
    texts = [e.findtext(f".//{GML}posList") for root in tiles["dem"] for e in root.iter(f"{GML}Triangle")]
    values = np.array([text.split() for text in texts], dtype=float).reshape(-1, 4, 3)
    assert (values[:, 0] == values[:, 3]).all()
    x, y = to_zone(values[:, :3, 0], values[:, :3, 1], ZONE_EPSG)
    return np.stack([x, y, values[:, :3, 2]], axis=-1)


def test_ground_is_seamless_and_holds_the_town_with_a_margin(triangles, solids):
    area = sum(Polygon(triangle[:, :2]).area for triangle in triangles)
    hull = MultiPoint(triangles[..., :2].reshape(-1, 2)).convex_hull
    assert area == pytest.approx(hull.area, rel=1e-4)
    corners = np.vstack([ring[:, :2] for solid in solids for polygon in solid.lod0 for ring in polygon])
    west, south = corners.min(axis=0) - 30.0
    east, north = corners.max(axis=0) + 30.0
    assert hull.covers(Polygon([(west, south), (east, south), (east, north), (west, north)]))


def test_ground_rises_gently(triangles):
    heights = triangles[..., 2]
    assert heights.min() > 0.0
    assert 4.0 < np.ptp(heights) < 9.0


def test_buildings_stand_at_the_lowest_ground_below_them(triangles, solids):
    shapes = [Polygon(triangle[:, :2]) for triangle in triangles]
    tree = STRtree(shapes)
    checked = 0
    for solid in solids:
        grounds = [rings for kind, rings in solid.faces if kind == "GroundSurface"]
        if not grounds:
            continue
        foot = Polygon(grounds[0][0][:, :2])
        lowest = min(_lowest(triangles[k], shapes[k].intersection(foot)) for k in tree.query(foot, "intersects"))
        base = grounds[0][0][0, 2]
        assert base - 1e-3 <= lowest
        # Eaves reach further than the walls do, and L-shaped plans fill only a part of their rectangle.
        assert lowest - base < 0.35
        checked += 1
    assert checked > 80


def _lowest(triangle, piece) -> float:
    if piece.is_empty or piece.geom_type != "Polygon":
        return np.inf
    normal = np.cross(triangle[1] - triangle[0], triangle[2] - triangle[0])
    xy = np.array(piece.exterior.coords)[:, :2]
    return float((triangle[0, 2] - ((xy - triangle[0, :2]) @ normal[:2]) / normal[2]).min())
