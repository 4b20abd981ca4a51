import numpy as np
import pandas as pd
import pytest

from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.schema import COLUMN_TYPES

LOW, HIGH = (0, 0, 5), (10, 8, 11)


def row(path):
    return read_citygml(path).buildings.iloc[0]


@pytest.mark.parametrize(
    ("values", "geometry", "height", "source"),
    [
        ("<bldg:measuredHeight>7.5</bldg:measuredHeight>", "lod2", 7.5, "measured"),
        ("<bldg:measuredHeight>0</bldg:measuredHeight>", "lod2", 6, "lod2"),
        ("", "lod2", 6, "lod2"),
        ("<bldg:storeysAboveGround>3</bldg:storeysAboveGround>", "lod1", 6, "lod1"),
        ("<bldg:storeysAboveGround>3</bldg:storeysAboveGround>", "lod0", 9, "storeys"),
        ("<bldg:storeysAboveGround>0</bldg:storeysAboveGround>", "lod0", np.nan, "none"),
    ],
)
def test_the_height_names_its_source(gml, write_city, values, geometry, height, source):
    building = row(write_city(gml.building("b", values, getattr(gml, geometry)(LOW, HIGH))))
    assert building["height"] == pytest.approx(height, nan_ok=True)
    assert building["height_source"] == source


def test_ground_is_the_lowest_vertex_of_the_solid_used(gml, write_city):
    city = read_citygml(
        write_city(gml.building("b", gml.lod0(LOW, HIGH), gml.lod1((0, 0, 4), HIGH), gml.lod2(LOW, HIGH)))
    )
    assert city.buildings["ground_z"].tolist() == [5]


@pytest.mark.parametrize(
    ("kind", "without", "expected"),
    [("3001", "none", False), ("3001", "Wall", True), ("3003", "none", True), ("3004", "none", True)],
)
def test_wall_less_is_by_class_or_by_surfaces(gml, write_city, kind, without, expected):
    inner = f"<bldg:class>{kind}</bldg:class>" + gml.lod2(LOW, HIGH, without=without)
    assert row(write_city(gml.building("b", inner)))["wall_less"] == expected


def test_a_block_without_types_is_not_wall_less(gml, write_city):
    assert not row(write_city(gml.building("b", gml.lod1(LOW, HIGH))))["wall_less"]


def test_columns_are_masked_not_filled(gml, write_city):
    path = write_city(gml.building("b", "<bldg:class>Null</bldg:class>", gml.lod1(LOW, HIGH)))
    table = read_citygml(path).buildings
    assert table.columns.tolist() == [
        *("gml_id", "part_of", *COLUMN_TYPES, "lod_used", "lod_reason", "height", "height_source", "ground_z"),
        *("ground_source", "lifted", "wall_less", "confidence", "oddities", "file", "geometry"),
    ]
    assert table.crs.to_epsg() == read_citygml(path).epsg
    for column in ("part_of", "class", "storeys_above_ground", "year_of_construction"):
        assert table[column][0] is pd.NA
    assert np.isnan(table["measured_height"][0])
    assert table["storeys_above_ground"].dtype == "Int32"
    assert table["file"].tolist() == [str(path)]


@pytest.mark.parametrize(("value", "count"), [(0.5, 1), (1, 0), (200, 0), (230.5, 1)])
def test_odd_heights_are_flagged_and_kept(gml, write_city, value, count):
    measured = f"<bldg:measuredHeight>{value}</bldg:measuredHeight>"
    city = read_citygml(write_city(gml.building("b", measured, gml.lod1(LOW, HIGH))))
    assert city.buildings["height"].tolist() == [value]
    notes = [note for note in city.audit.notes if "outside 1 to 200 m" in note.reason]
    assert [(note.gml_id, note.line) for note in notes] == [("b", 4)] * count


def test_the_city_code_falls_back_to_the_folder(gml, write_city):
    path = write_city(
        gml.building("b", gml.lod1(LOW, HIGH)), name="17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/a.gml"
    )
    assert row(path)["city_code"] == "17206"
