import numpy as np

from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.merge import select_owners

LOW, HIGH = (0, 0, 5), (10, 8, 11)


def test_rows_are_numbered_through_the_files(gml, write_city):
    first = write_city(gml.building("a", gml.part("p", gml.lod1(LOW, HIGH))), name="1.gml")
    second = write_city(gml.building("b", gml.lod1(LOW, HIGH), gml.part("q", gml.lod2(LOW, HIGH))), name="2.gml")
    city = read_citygml([first, second])
    assert city.buildings["gml_id"].tolist() == ["a", "p", "b", "q"]
    assert city.buildings["part_of"].fillna("-").tolist() == ["-", "a", "-", "b"]
    assert np.unique(city.polygon_owner).tolist() == [1, 2, 3]
    assert city.buildings["file"].tolist() == [str(first)] * 2 + [str(second)] * 2


def test_polygons_of_rows_that_are_left_out_go_with_them(gml, write_city):
    inside = gml.lod1(LOW, HIGH)
    first = write_city(gml.building("a", inside), gml.building("b", inside), name="1.gml")
    second = write_city(gml.building("a", inside, gml.part("p", inside)), gml.building("c", inside), name="2.gml")
    city = read_citygml([first, second])
    assert city.buildings["gml_id"].tolist() == ["a", "b", "c"]
    assert np.bincount(city.polygon_owner).tolist() == [6, 6, 6]
    assert len(city.audit.skipped) == 2


def test_owners_are_left_as_they_are_where_nothing_is_left_out():
    columns = PolygonColumns.empty()
    assert select_owners(columns, np.ones(3, np.bool_)) is columns
