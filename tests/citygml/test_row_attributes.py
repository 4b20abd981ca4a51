import pytest
from lxml import etree

from plateau_sc.citygml.row_attributes import read_attributes

ID_OBJECT = (
    "<uro:buildingIDAttribute><uro:BuildingIDAttribute><uro:buildingID>17206-bldg-12</uro:buildingID>"
    "<uro:branchID>2</uro:branchID><uro:partID>3</uro:partID><uro:prefecture>17</uro:prefecture>"
    "<uro:city>17206</uro:city></uro:BuildingIDAttribute></uro:buildingIDAttribute>"
)
ID_GENERIC = '<gen:stringAttribute name="建物ID"><gen:value>17206-bldg-12</gen:value></gen:stringAttribute>'


@pytest.fixture
def read(gml):
    def run(inner, uro="3.1"):
        root = etree.fromstring(gml.document(gml.building("b", inner), uro=uro).encode())
        return read_attributes(root[1][0])

    return run


@pytest.mark.parametrize("uro", ["2.0", "3.0", "3.1", "3.2"])
def test_the_id_object_of_each_version_is_read(read, uro):
    values, problems = read(ID_OBJECT, uro)
    assert values == {"building_id": "17206-bldg-12", "branch_id": "2", "part_id": "3", "city_code": "17206"}
    assert problems == []


@pytest.mark.parametrize("uro", ["1.4", "1.5"])
def test_older_versions_keep_the_id_in_a_generic_attribute(read, uro):
    values, _ = read(
        ID_GENERIC + '<gen:stringAttribute name="other"><gen:value>1</gen:value></gen:stringAttribute>', uro
    )
    assert values == {"building_id": "17206-bldg-12", "city_code": "17206"}


def test_core_attributes_are_read(read):
    values, _ = read(
        "<bldg:class>3001</bldg:class><bldg:usage>411</bldg:usage><bldg:usage>412</bldg:usage>"
        "<bldg:yearOfConstruction>1987</bldg:yearOfConstruction><bldg:roofType>1</bldg:roofType>"
        '<bldg:measuredHeight uom="m"> 6.7 </bldg:measuredHeight><bldg:storeysAboveGround>2</bldg:storeysAboveGround>'
        "<bldg:storeysBelowGround>0</bldg:storeysBelowGround>"
    )
    assert values == {
        "class": "3001",
        "usage": "411",
        "year_of_construction": 1987,
        "roof_type": "1",
        "measured_height": 6.7,
        "storeys_above_ground": 2,
        "storeys_below_ground": 0,
    }


def test_nulls_are_masked_without_a_word(read):
    values, problems = read(
        "<bldg:class>Null</bldg:class><bldg:measuredHeight>-9999</bldg:measuredHeight><bldg:roofType/>"
        "<bldg:storeysAboveGround>9999</bldg:storeysAboveGround><bldg:yearOfConstruction>0001</bldg:yearOfConstruction>"
        '<bldg:storeysBelowGround xsi:nil="true">4</bldg:storeysBelowGround>'
    )
    assert set(values.values()) == {None}
    assert problems == []


def test_the_first_usage_that_is_one_counts(read):
    assert read("<bldg:usage>Null</bldg:usage><bldg:usage>412</bldg:usage>")[0] == {"usage": "412"}


def test_two_id_objects_are_not_mixed(read):
    second = ID_OBJECT.replace("17206-bldg-12", "17206-bldg-13").replace("branchID>2<", "branchID>9<")
    first = ID_OBJECT.replace("<uro:branchID>2</uro:branchID>", "")
    values, _ = read(first + second)
    assert values["building_id"] == "17206-bldg-12"
    assert "branch_id" not in values


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("measuredHeight", "2.8（テスト）", "number"),
        ("storeysAboveGround", "2.5", "whole number"),
        ("yearOfConstruction", "S62", "year of four digits"),
    ],
)
def test_a_bad_value_is_masked_and_named(read, name, value, kind):
    values, problems = read(f"<bldg:class>3001</bldg:class>\n<bldg:{name}>{value}</bldg:{name}>")
    assert values["class"] == "3001"
    assert list(values.values())[1] is None
    assert problems == [(5, f"{name} {value!r} is left out: it is not a {kind}")]
