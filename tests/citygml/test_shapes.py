import numpy as np
import pytest
import shapely

from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.kernels.rings import ring_vectors

LOW, HIGH = (0, 0, 5), (10, 8, 11)


def test_the_area_vector_is_newells():
    square = np.array([[0, 0, 5], [2, 0, 5], [2, 2, 5], [0, 2, 5]], float) + np.array([1e5, -2e5, 0])
    normals = ring_vectors(np.concatenate([square, square[::-1]]), offsets_of([4, 0, 4]))
    assert normals.tolist() == [[0, 0, 4], [0, 0, 0], [0, 0, -4]]


def footprint(path):
    return read_citygml(path).buildings.geometry[0]


@pytest.mark.parametrize("given", ["lod0", "edge", "ground", "block", "roof"])
def test_the_footprint_comes_from_what_there_is(gml, write_city, given):
    roof = gml.bound("RoofSurface", gml.polygon(gml.box(LOW, HIGH)["RoofSurface"]))
    inner = {
        "lod0": gml.lod0(LOW, HIGH) + gml.lod1((0, 0, 0), (3, 3, 3)),
        "edge": gml.lod0(LOW, HIGH, "lod0RoofEdge") + gml.lod2((0, 0, 0), (3, 3, 3)),
        "ground": gml.lod2(LOW, HIGH) + gml.lod1((0, 0, 0), (3, 3, 3)),
        "block": gml.lod1(LOW, HIGH) + gml.bound("RoofSurface", gml.polygon(gml.box(LOW, (3, 3, 9))["RoofSurface"])),
        "roof": roof,
    }[given]
    shape = footprint(write_city(gml.building("b", inner)))
    assert shape.geom_type == "Polygon"
    assert shape.area == pytest.approx(80, rel=1e-3)


def test_several_outlines_are_united(gml, write_city):
    pieces = [gml.polygon([(x, 0, 0), (x + 2, 0, 0), (x + 2, 2, 0), (x, 2, 0)]) for x in (0, 2, 10)]
    city = write_city(gml.building("b", f"<bldg:lod0FootPrint>{gml.surface(*pieces)}</bldg:lod0FootPrint>"))
    shape = footprint(city)
    assert shape.geom_type == "MultiPolygon"
    assert shape.area == pytest.approx(12, rel=1e-3)


def test_an_outline_that_crosses_itself_gives_areas(gml, write_city):
    bow = gml.polygon([(0, 0, 0), (4, 4, 0), (4, 0, 0), (0, 4, 0)])
    shape = footprint(write_city(gml.building("b", f"<bldg:lod0FootPrint>{gml.surface(bow)}</bldg:lod0FootPrint>")))
    assert shapely.is_valid(shape)
    assert shape.geom_type == "MultiPolygon"
    assert shape.area == pytest.approx(8, rel=1e-3)


def test_walls_alone_give_no_footprint(gml, write_city):
    wall = gml.bound("WallSurface", gml.polygon(gml.box(LOW, HIGH)["WallSurface"]))
    assert footprint(write_city(gml.building("b", wall))) is None
