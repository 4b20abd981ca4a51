"""Streets of the small sample."""

from shapely import Polygon, union_all

GML = "{http://www.opengis.net/gml}"
TRAN = "{http://www.opengis.net/citygml/transportation/2.0}"


def plan(polygon) -> Polygon:
    return Polygon(polygon[0][:, :2], [ring[:, :2] for ring in polygon[1:]])


def test_streets_cross_no_building_but_the_corridor(tiles, solids, polygons_of):
    streets = union_all([plan(polygon) for root in tiles["tran"] for polygon in polygons_of(root)])
    crossing = [s for s in solids if s.lod0 and plan(s.lod0[0]).intersection(streets).area > 0.01]
    assert len(crossing) == 1
    assert "GroundSurface" not in {kind for kind, _ in crossing[0].faces}


def test_streets_have_class_function_and_width(tiles):
    roads = [road for root in tiles["tran"] for road in root.iter(f"{TRAN}Road")]
    assert len(roads) > 30
    for road in roads:
        assert road.findtext(f"{TRAN}class") == "1040"
        assert road.findtext(f"{TRAN}function") in ("3", "4")
        assert float(road.findtext(".//{https://www.geospatial.jp/iur/uro/3.1}width")) >= 4.0


def test_streets_do_not_overlap(tiles, polygons_of):
    shapes = [plan(polygon) for root in tiles["tran"] for polygon in polygons_of(root)]
    assert abs(sum(shape.area for shape in shapes) - union_all(shapes).area) < 0.5
