import numpy as np
import pytest

from plateau_sc.citygml.paths import ROOT, Paths
from plateau_sc.citygml.places import ATTRIBUTE, FEATURE, GEOMETRY, OUTSIDE, Place, Places, climb, step_down
from plateau_sc.citygml.schema import FIELDS
from plateau_sc.citygml.vocabulary import FAMILIES

NAMESPACES = {
    "bldg": "http://www.opengis.net/citygml/building/2.0",
    "bldg3": "http://www.opengis.net/citygml/building/3.0",
    "con": "http://www.opengis.net/citygml/construction/3.0",
    "core": "http://www.opengis.net/citygml/2.0",
    "core3": "http://www.opengis.net/citygml/3.0",
    "gen": "http://www.opengis.net/citygml/generics/2.0",
    "gml": "http://www.opengis.net/gml",
    "uro1": "http://www.kantei.go.jp/jp/singi/tiiki/toshisaisei/itoshisaisei/iur/uro/1.4",
    "uro2": "https://www.geospatial.jp/iur/uro/2.0",
    "uro3": "https://www.geospatial.jp/iur/uro/3.2",
    "uro4": "https://www.geospatial.jp/iur/uro/4.0",
    "urc4": "https://www.geospatial.jp/iur/urc/4.0",
    "new": "https://www.geospatial.jp/iur/uro/9.9",
}


def find(way):
    place = Place(FEATURE)
    for step in way.split("/"):
        prefix, _, local = step.partition(":")
        place = step_down(place, f"{{{NAMESPACES[prefix]}}}{local}")
    return place


def column(way):
    index = find(way).field
    return None if index < 0 else f"{FIELDS[index].table}.{FIELDS[index].column}"


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("bldg:class", "frame.class"),
        ("bldg3:class", "frame.class"),
        ("con:height/con:Height/con:value", "frame.measured_height"),
        ("uro1:buildingDetails/uro1:BuildingDetails/uro1:siteArea", "frame.site_area"),
        ("uro2:buildingDetailAttribute/uro2:BuildingDetailAttribute/uro2:siteArea", "frame.site_area"),
        ("bldg3:adeOfAbstractBuilding/uro4:BuildingDetailAttribute/uro4:siteArea", "frame.site_area"),
        ("uro1:largeCustomerFacilities/uro1:LargeCustomerFacilities/uro1:name", "frame.facility_name"),
        (
            "uro3:bldgRealEstateIDAttribute/uro3:RealEstateIDAttribute/uro3:realEstateIDOfBuilding",
            "frame.real_estate_id",
        ),
        ("uro2:buildingDisasterRiskAttribute/uro2:BuildingTsunamiRiskAttribute/uro2:depth", "risks.depth"),
        ("core3:adeOfAbstractCityObject/urc4:TsunamiRiskAttribute/urc4:depth", "risks.depth"),
        ("uro1:extendedAttribute/uro1:KeyValuePair/uro1:codeValue", "key_values.code_value"),
        ("uro2:buildingDataQualityAttribute/uro2:BuildingDataQualityAttribute/uro2:srcScale", "quality.src_scale"),
        ("core3:adeOfAbstractCityObject/urc4:DataQualityAttribute/urc4:lod1HeightType", "frame.lod1_height_type"),
        ("new:class", None),
        ("new:buildingIDAttribute/new:BuildingIDAttribute/new:buildingID", None),
        ("bldg:boundedBy/bldg:RoofSurface/bldg:class", None),
        ("bldg:outerBuildingInstallation/bldg:BuildingInstallation/bldg:class", None),
        ("uro3:buildingIDAttribute/uro3:BuildingIDAttribute/uro3:unheardOf", None),
        ("uro3:buildingIDAttribute/uro3:BuildingIDAttribute/bldg:class", None),
        ("bldg:boundedBy/uro3:BuildingIDAttribute/uro3:buildingID", None),
    ],
)
def test_each_versions_names_lead_to_one_column(way, expected):
    assert find(way).region == ATTRIBUTE
    assert column(way) == expected


@pytest.mark.parametrize(
    "way",
    [
        "bldg:lod1Solid",
        "core3:lod2MultiSurface/gml:MultiSurface/gml:name",
        "bldg:boundedBy/bldg:RoofSurface/bldg:lod2MultiSurface",
        "gml:boundedBy/gml:Envelope/gml:lowerCorner",
        "core:multiPoint/gml:MultiPoint",
    ],
)
def test_geometries_are_left_alone(way):
    assert find(way).region == GEOMETRY


def test_the_level_of_detail_is_read_from_the_name():
    way = "uro3:bldgDataQualityAttribute/uro3:DataQualityAttribute"
    assert find(f"{way}/uro3:geometrySrcDescLod3").lod == 3
    assert find(f"{way}/uro3:thematicSrcDesc").lod == -1
    survey = "uro3:publicSurveyDataQualityAttribute/uro3:PublicSurveyDataQualityAttribute/uro3:srcScaleLod1"
    assert (find(f"{way}/{survey}").lod, find(f"{way}/{survey}").up) == (1, 3)


def test_generic_attributes_know_their_set():
    alone = find("gen:stringAttribute/gen:value")
    assert (alone.attribute_up, alone.set_up, alone.up, alone.trail) == (1, -1, 1, "genericAttribute/string")
    inside = find("gen:genericAttributeSet/gen:measureAttribute/gen:value")
    assert (inside.attribute_up, inside.set_up, inside.up, inside.trail) == (1, 2, 2, "genericAttributeSet/measure")


def test_paths_outside_features_have_no_place():
    paths = Paths()
    root = paths.child(ROOT, "{c}CityModel")
    building = paths.child(paths.child(root, "{c}member"), f"{{{NAMESPACES['bldg']}}}Building")
    places = Places(paths)
    places.update({building})
    part = paths.child(building, f"{{{NAMESPACES['bldg']}}}class")
    places.update({building})
    assert [place.region for place in places] == [OUTSIDE, OUTSIDE, FEATURE, ATTRIBUTE]
    assert places.take("field", np.array([part, root], np.int32)).tolist() == [places[part].field, -1]


def test_climbing_stops_where_it_should():
    parent = np.array([-1, 0, 1, 2], np.int32)
    assert climb(np.array([3, 3, 2]), np.array([0, 3, -1], np.int32), parent).tolist() == [3, 0, 2]


def test_every_version_is_a_family():
    assert {FAMILIES[namespace] for namespace in NAMESPACES.values() if namespace in FAMILIES} == {
        *("bldg", "con", "core", "gen", "gml", "uro"),
    }
