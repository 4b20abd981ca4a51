import pandas as pd
import pytest

from plateau_sc.citygml import read_features
from plateau_sc.citygml.properties import list_properties
from plateau_sc.citygml.types import FEATURE_TYPES

LAND = "../../codelists/Common_landUseType.xml"


def read(gml, kind, *features, **version):
    return read_features(gml.write(gml.town(*features, **version), f"1_{kind}.gml"), kind)


def surface(gml, prefix, lod=1):
    return f"<{prefix}:lod{lod}MultiSurface>{gml.surface(gml.square(0, 0))}</{prefix}:lod{lod}MultiSurface>"


def land(gml, inner):
    return f'<luse:LandUse gml:id="l">{inner}{surface(gml, "luse")}</luse:LandUse>'


@pytest.mark.parametrize("code", FEATURE_TYPES)
def test_columns_of_a_type_have_different_names(code):
    names = [found.column for found in list_properties(code)]
    assert len(names) == len(set(names))


def test_codes_keep_their_raw_value_and_gain_a_label(gml):
    model = read(gml, "luse", land(gml, f'<luse:class codeSpace="{LAND}">201</luse:class>'))
    row = model.features.iloc[0]
    assert (row["class"], row["class_label"]) == ("201", "田（水田）")
    unknown = read(gml, "luse", land(gml, "<luse:class>987654</luse:class>")).features.iloc[0]
    assert unknown["class"] == "987654"
    assert pd.isna(unknown["class_label"])


def test_values_that_may_repeat_are_joined(gml):
    model = read(gml, "luse", land(gml, "<luse:usage>1</luse:usage><luse:usage>2</luse:usage>"))
    assert model.features["usage"].tolist() == ["1;2"]
    assert model.extras.empty


def test_a_second_value_of_another_kind_goes_to_the_extras(gml):
    model = read(gml, "luse", land(gml, "<luse:class>201</luse:class><luse:class>202</luse:class>"))
    assert model.features["class"].tolist() == ["201"]
    assert model.extras[["feature", "value", "reason"]].to_numpy().tolist() == [[0, "202", "repeated"]]


@pytest.mark.parametrize(
    ("uro", "holder", "data_type"),
    [
        ("1.4", "landUseDetail", "LandUseDetail"),
        ("2.0", "landUseDetailAttribute", "LandUseDetailAttribute"),
        ("3.2", "landUseDetailAttribute", "LandUseDetailAttribute"),
    ],
)
def test_details_are_found_in_every_version(gml, uro, holder, data_type):
    detail = (
        f"<uro:{holder}><uro:{data_type}><uro:orgLandUse>9</uro:orgLandUse><uro:city>43206</uro:city>"
        f'<uro:areaInSquareMeter uom="m2">12.5</uro:areaInSquareMeter><uro:surveyYear>2022</uro:surveyYear>'
        f"</uro:{data_type}></uro:{holder}>"
    )
    row = read(gml, "luse", land(gml, detail), uro=uro).features.iloc[0]
    assert (row["original_class"], row["city_code"], row["stated_area"], row["survey_year"]) == (
        "9",
        "43206",
        12.5,
        2022,
    )


@pytest.mark.parametrize(
    ("text", "reason"), [("wide", "not a number"), ("Null", "null"), ("-9999", "null"), ("9999", "null")]
)
def test_what_is_no_value_is_masked_and_kept(gml, text, reason):
    tree = (
        f'<veg:SolitaryVegetationObject gml:id="t"><veg:height>{text}</veg:height>'
        f"<veg:lod1Geometry>{gml.surface(gml.square(0, 0))}</veg:lod1Geometry></veg:SolitaryVegetationObject>"
    )
    model = read(gml, "veg", tree)
    assert model.features["height"].isna().all()
    assert model.extras[["path", "value", "reason"]].to_numpy().tolist() == [["height", text, reason]]
    skipped = [entry.reason for entry in model.audit.skipped]
    assert skipped == ([] if reason == "null" else ["height 'wide' is left out: it is not a number"])


def test_every_other_value_is_among_the_extras(gml):
    inner = (
        '<gen:stringAttribute name="source"><gen:value>survey</gen:value></gen:stringAttribute>'
        "<uro:newAttribute><uro:NewAttribute><uro:colour>green</uro:colour></uro:NewAttribute></uro:newAttribute>"
        "<core:creationDate>2024-03-22</core:creationDate><gml:name>field</gml:name>"
    )
    model = read(gml, "luse", land(gml, inner))
    assert model.features["name"].tolist() == ["field"]
    assert model.features["creation_date"].tolist() == [pd.Timestamp("2024-03-22")]
    assert set(model.extras["value"]) == {"survey", "green"}
    assert model.extras["feature"].tolist() == [0, 0]


def test_areas_say_what_they_are_measured_in(gml):
    zone = f'<urf:UseDistrict gml:id="z"><urf:nominalArea uom="ha">12</urf:nominalArea>{surface(gml, "urf")}</urf:UseDistrict>'  # noqa: E501
    row = read(gml, "urf", zone).features.iloc[0]
    assert (row["nominal_area"], row["nominal_area_unit"]) == (12, "ha")


def test_attributes_of_a_boundary_are_not_those_of_its_feature(gml):
    bound = f"<brid:boundedBy><brid:WallSurface><brid:class>9</brid:class>{surface(gml, 'brid', 2)}</brid:WallSurface></brid:boundedBy>"  # noqa: E501
    model = read(gml, "brid", f'<brid:Bridge gml:id="b"><brid:class>1</brid:class>{bound}</brid:Bridge>')
    assert model.features["class"].tolist() == ["1"]
    assert model.extras["value"].tolist() == ["9"]


RISK = "<uro:rank>2</uro:rank><uro:depth>1.5</uro:depth><uro:scale>1</uro:scale><uro:duration>48</uro:duration>"


@pytest.mark.parametrize(
    ("uro", "holder", "data_type", "kind"),
    [
        ("2.0", "floodingRiskAttribute", "WaterBodyRiverFloodingRiskAttribute", "river_flooding"),
        ("3.0", "floodingRiskAttribute", "WaterBodyTsunamiRiskAttribute", "tsunami"),
        ("3.1", "floodingRiskAttribute", "WaterBodyHighTideRiskAttribute", "high_tide"),
        ("3.2", "wtrFloodingRiskAttribute", "RiverFloodingRiskAttribute", "river_flooding"),
    ],
)
def test_water_has_its_risk_beside_it(gml, uro, holder, data_type, kind):
    risk = f"<uro:{holder}><uro:{data_type}>{RISK}</uro:{data_type}></uro:{holder}>"
    water = f'<wtr:WaterBody gml:id="w"><wtr:class>1140</wtr:class>{surface(gml, "wtr")}{risk}</wtr:WaterBody>'
    model = read(gml, "fld", water, uro=uro)
    row = model.features.iloc[0]
    assert (row["risk_kind"], row["rank"], row["depth"], row["scale"], row["duration"]) == (kind, "2", 1.5, "1", 48)
    assert row["class"] == "1140"
    assert model.risks["feature"].tolist() == [0]


def test_an_old_flood_has_its_risk_in_an_attribute_set(gml):
    inner = "".join(
        f'<gen:stringAttribute name="{name}"><gen:value>{value}</gen:value></gen:stringAttribute>'
        for name, value in (("規模", "L2"), ("浸水ランク", "3"), ("浸水深", "2.5"))
    )
    risk = f'<gen:genericAttributeSet name="多摩川洪水浸水">{inner}</gen:genericAttributeSet>'
    water = f'<wtr:WaterBody gml:id="w">{surface(gml, "wtr")}{risk}</wtr:WaterBody>'
    row = read(gml, "fld", water, uro="1.4").features.iloc[0]
    assert (row["risk_kind"], row["rank"], row["depth"], row["scale"]) == ("river_flooding", "3", 2.5, "2")


def test_water_without_a_risk_has_the_columns(gml):
    water = f'<wtr:WaterBody gml:id="w">{surface(gml, "wtr")}</wtr:WaterBody>'
    assert read(gml, "wtr", water).features[["rank", "depth"]].isna().all(axis=None)


def test_landslide_zones_have_their_own_columns(gml):
    zone = (
        '<urf:SedimentDisasterProneArea gml:id="z"><urf:disasterType>1</urf:disasterType><urf:areaType>2</urf:areaType>'
        f"<urf:status>1</urf:status><urf:zoneName>north</urf:zoneName>{surface(gml, 'urf')}"
        "</urf:SedimentDisasterProneArea>"
    )
    row = read(gml, "lsld", zone).features.iloc[0]
    assert (row["disaster_type"], row["area_type"], row["status"], row["zone_name"]) == ("1", "2", "1", "north")


def test_an_underground_mall_keeps_the_columns_of_buildings(gml):
    mall = (
        '<uro:UndergroundBuilding gml:id="u"><bldg:class>3001</bldg:class><bldg:storeysBelowGround>2'
        f"</bldg:storeysBelowGround>{surface(gml, 'bldg', 2)}</uro:UndergroundBuilding>"
    )
    row = read(gml, "ubld", mall).features.iloc[0]
    assert (row["class"], row["storeys_below_ground"]) == ("3001", 2)
