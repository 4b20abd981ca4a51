from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.merge import select_owners

LOW, HIGH = (0, 0, 5), (10, 8, 11)


def test_rows_are_numbered_through_the_files(gml, write_city):
    far = (100, 0, 5), (110, 8, 11)
    first = write_city(gml.building("a", gml.part("p", gml.lod1(LOW, HIGH))), name="1.gml")
    second = write_city(gml.building("b", gml.lod1(*far), gml.part("q", gml.lod2(*far))), name="2.gml")
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
    # The second file has more of a.
    assert city.buildings["gml_id"].tolist() == ["b", "a", "p", "c"]
    assert np.bincount(city.polygon_owner).tolist() == [6, 6, 6, 6]
    (entry,) = city.audit.skipped
    assert (entry.gml_id, entry.file, entry.line) == ("a", str(first), 4)
    assert city.audit.repeated == 1
    assert city.audit.is_balanced


def test_the_order_of_the_files_does_not_choose(gml, write_city):
    inside, elsewhere = gml.lod1(LOW, HIGH), gml.lod1((200, 0, 5), (210, 8, 11))
    first = write_city(gml.building("a", inside), gml.building("n", inside), name="1.gml")
    second = write_city(gml.building("a", inside), gml.building("n", elsewhere), name="2.gml")
    one, other = read_citygml([first, second]), read_citygml([second, first])
    for city in (one, other):
        assert sorted(city.buildings["gml_id"]) == ["a", "n", "n"]
        assert city.buildings.set_index("gml_id").loc["a", "file"] == str(first)
        assert any("gml:id" in note.reason and note.gml_id == "n" for note in city.audit.notes)


def test_twins_of_two_cities_are_taken_once_whatever_they_are_called(gml, write_city):
    names = [f"{code}_x_city_{year}_citygml_1_op/udx/bldg/54363371_bldg_6697_op.gml" for code, year in PLACES]
    for name, gml_id in zip(names, "ab", strict=True):
        write_city(gml.building(gml_id, gml.lod1(LOW, HIGH)), name=name)
    city = read_citygml(gml.folder)
    assert city.buildings["gml_id"].tolist() == ["b"]
    assert city.audit.is_balanced
    (twin,) = city.audit.twins
    assert (twin.gml_id, twin.kept_gml_id) == ("a", "b")
    assert (PLACES[0][0] in twin.file, PLACES[1][0] in twin.kept_file) == (True, True)


PLACES = [("17206", 2020), ("17203", 2023)]


@pytest.mark.parametrize("ways", [{"workers": 2}, {"executor": ThreadPoolExecutor(2)}])
def test_several_at_once_give_the_same_city_in_the_same_order(gml, write_city, ways):
    inside = gml.lod2(LOW, HIGH)
    paths = [
        write_city(
            *(gml.building(f"{file}-{place}", inside, gml.part(f"{file}-{place}-p", inside)) for place in range(3)),
            name=f"{file}.gml",
        )
        for file in range(4)
    ]
    alone, together = read_citygml(paths), read_citygml(paths, **ways)
    assert np.array_equal(alone.vertices, together.vertices)
    assert np.array_equal(alone.polygon_owner, together.polygon_owner)
    assert alone.buildings.equals(together.buildings)
    assert alone.audit.to_dict() == together.audit.to_dict()


def test_owners_are_left_as_they_are_where_nothing_is_left_out():
    columns = PolygonColumns.empty()
    assert select_owners(columns, np.ones(3, np.bool_)) is columns
