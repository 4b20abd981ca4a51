"""Trees of the small sample stand on the ground, on streets and in the park, clear of buildings."""

import numpy as np
from shapely import Point, Polygon, union_all

GML = "{http://www.opengis.net/gml}"
VEG = "{http://www.opengis.net/citygml/vegetation/2.0}"


def trees_of(tiles):
    return [tree for root in tiles["veg"] for tree in root.iter(f"{VEG}SolitaryVegetationObject")]


def test_trees_have_sizes_and_both_levels_of_detail(tiles):
    trees = trees_of(tiles)
    assert 60 < len(trees) < 130
    for tree in trees:
        height, crown, trunk = (
            float(tree.findtext(f"{VEG}{name}")) for name in ("height", "crownDiameter", "trunkDiameter")
        )
        assert 5.0 <= height <= 13.0
        assert trunk < crown < height
    for lod in (1, 2):
        assert sum(tree.find(f"{VEG}lod{lod}Geometry") is not None for tree in trees) > 15


def test_trees_are_as_high_as_they_say_and_clear_of_buildings(tiles, solids, polygons_of):
    roofs = union_all([Polygon(polygon[0][:, :2]) for solid in solids for polygon in solid.lod0])
    for tree in trees_of(tiles):
        points = np.vstack([ring for polygon in polygons_of(tree) for ring in polygon])
        assert abs(np.ptp(points[:, 2]) - float(tree.findtext(f"{VEG}height"))) < 0.01
        centre = (points[:, :2].min(axis=0) + points[:, :2].max(axis=0)) / 2.0
        assert roofs.distance(Point(centre)) > 0.5


def test_solid_trees_are_closed(tiles, polygons_of, mesh_of_faces):
    prisms = [tree for tree in trees_of(tiles) if tree.find(f"{VEG}lod1Geometry") is not None]
    for tree in prisms:
        mesh = mesh_of_faces(polygons_of(tree))
        assert mesh.is_watertight
        assert mesh.volume > 5.0


def test_a_park_has_a_hedge(tiles, polygons_of, mesh_of_faces):
    hedges = [hedge for root in tiles["veg"] for hedge in root.iter(f"{VEG}PlantCover")]
    assert len(hedges) == 1
    assert hedges[0].findtext(f"{VEG}averageHeight") == "1.2"
    assert mesh_of_faces(polygons_of(hedges[0])).is_watertight
