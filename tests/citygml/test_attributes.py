import numpy as np
import pandas as pd
import pytest

from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.attributes import AttributeCollector
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.schema import TABLE_TYPES
from plateau_sc.citygml.sources import SourceFile

ID_OBJECT = (
    "<uro:buildingIDAttribute><uro:BuildingIDAttribute><uro:buildingID>17206-bldg-12</uro:buildingID>"
    "<uro:branchID>2</uro:branchID><uro:partID>3</uro:partID><uro:prefecture>17</uro:prefecture>"
    "<uro:city>17206</uro:city></uro:BuildingIDAttribute></uro:buildingIDAttribute>"
)
ID_GENERIC = '<gen:stringAttribute name="建物ID"><gen:value>17206-bldg-12</gen:value></gen:stringAttribute>'
CITYGML_3 = """<core:CityModel xmlns:core="http://www.opengis.net/citygml/3.0"
 xmlns:bldg="http://www.opengis.net/citygml/building/3.0" xmlns:con="http://www.opengis.net/citygml/construction/3.0"
 xmlns:gen="http://www.opengis.net/citygml/generics/3.0" xmlns:gml="http://www.opengis.net/gml/3.2"
 xmlns:uro="https://www.geospatial.jp/iur/uro/4.0" xmlns:urc="https://www.geospatial.jp/iur/urc/4.0"
 xmlns:xAL="urn:oasis:names:tc:ciq:xal:3">
<core:cityObjectMember><bldg:Building gml:id="b">{}</bldg:Building></core:cityObjectMember></core:CityModel>"""


@pytest.fixture
def read(gml, collect_attributes):
    def run(inner, uro="3.1"):
        text = CITYGML_3.format(inner) if uro == "4.0" else gml.document(gml.building("b", inner), uro=uro)
        return collect_attributes(gml.write(text))

    return run


def stated(row):
    """Return the values of a row that are there, without labels."""
    return {name: value for name, value in row.items() if not name.endswith("_label") and not pd.isna(value)}


def extras(tables, *columns):
    return tables.extras[list(columns)].fillna("").values.tolist()


@pytest.mark.parametrize("uro", ["2.0", "3.0", "3.1", "3.2"])
def test_the_id_object_of_each_version_is_read(read, uro):
    tables, audit = read(ID_OBJECT, uro)
    assert stated(tables.frame.iloc[0]) == {
        "building_id": "17206-bldg-12",
        "branch_id": "2",
        "part_id": "3",
        "prefecture_code": "17",
        "city_code": "17206",
    }
    assert tables.extras.empty
    assert (audit.skipped, audit.notes) == ([], [])


@pytest.mark.parametrize("uro", ["1.4", "1.5"])
def test_older_versions_keep_the_id_in_a_generic_attribute(read, uro):
    other = '<gen:stringAttribute name="other"><gen:value>1</gen:value></gen:stringAttribute>'
    tables, _ = read(ID_GENERIC + other, uro)
    assert stated(tables.frame.iloc[0]) == {"building_id": "17206-bldg-12", "city_code": "17206"}
    assert tables.frame["city_code_label"].tolist() == ["石川県加賀市"]
    assert extras(tables, "path", "name", "value", "reason") == [
        ["genericAttribute/string", "other", "1", "outside schema"]
    ]


def test_core_attributes_are_read(read):
    tables, _ = read(
        "<gml:description>d</gml:description><gml:name>n</gml:name><core:creationDate>2024-03-15</core:creationDate>"
        "<bldg:class>3001</bldg:class><bldg:function>1</bldg:function><bldg:usage>411</bldg:usage>"
        "<bldg:usage>412</bldg:usage>"
        "<bldg:yearOfConstruction>1987</bldg:yearOfConstruction><bldg:roofType>1</bldg:roofType>"
        '<bldg:measuredHeight uom="m"> 6.7 </bldg:measuredHeight><bldg:storeysAboveGround>2</bldg:storeysAboveGround>'
        "<bldg:storeysBelowGround>0</bldg:storeysBelowGround>"
    )
    (row,) = tables.frame.to_dict("records")
    assert stated(row) == {
        "name": "n",
        "description": "d",
        "class": "3001",
        "function": "1",
        "usage": "411",
        "usages": "411;412",
        "measured_height": 6.7,
        "storeys_above_ground": 2,
        "storeys_below_ground": 0,
        "year_of_construction": 1987,
        "roof_type": "1",
        "creation_date": pd.Timestamp("2024-03-15"),
    }
    assert (row["class_label"], row["usage_label"], row["usages_label"], row["roof_type_label"]) == (
        "普通建物",
        "住宅",
        "住宅;共同住宅",
        "切妻屋根",
    )


def test_citygml_3_gives_the_same_columns(read):
    tables, _ = read(
        "<core:creationDate>2024-03-15T00:00:00</core:creationDate><core:genericAttribute><gen:StringAttribute>"
        "<gen:name>other</gen:name><gen:value>1</gen:value></gen:StringAttribute></core:genericAttribute>"
        "<core:adeOfAbstractCityObject><urc:DataQualityAttribute><urc:lod1HeightType>2</urc:lod1HeightType>"
        "</urc:DataQualityAttribute></core:adeOfAbstractCityObject>"
        "<con:dateOfConstruction>1987-04-01</con:dateOfConstruction><con:height><con:Height>"
        '<con:status>measured</con:status><con:value uom="m">16.1</con:value></con:Height></con:height>'
        "<bldg:class>3002</bldg:class><bldg:address><core:Address><core:xalAddress><xAL:Address><xAL:Country>"
        "<xAL:NameElement>日本</xAL:NameElement></xAL:Country><xAL:Locality><xAL:NameElement>霞ヶ丘町"
        "</xAL:NameElement></xAL:Locality></xAL:Address></core:xalAddress></core:Address></bldg:address>"
        "<bldg:adeOfAbstractBuilding><uro:BuildingDetailAttribute><uro:surveyYear>2021-01-01</uro:surveyYear>"
        "</uro:BuildingDetailAttribute></bldg:adeOfAbstractBuilding>",
        "4.0",
    )
    assert stated(tables.frame.iloc[0]) == {
        "class": "3002",
        "measured_height": 16.1,
        "year_of_construction": 1987,
        "country": "日本",
        "address": "霞ヶ丘町",
        "creation_date": pd.Timestamp("2024-03-15"),
        "lod1_height_type": "2",
        "survey_year": 2021,
    }
    assert extras(tables, "path", "name", "value", "reason") == [
        ["genericAttribute/string", "other", "1", "outside schema"],
        ["dateOfConstruction", "", "1987-04-01", "recoded"],
        ["height/Height/status", "", "measured", "outside schema"],
    ]


def test_nulls_are_masked_without_a_word_and_their_text_is_kept(read):
    tables, audit = read(
        "<bldg:class>Null</bldg:class><bldg:measuredHeight>-9999.0</bldg:measuredHeight><bldg:roofType/>"
        "<bldg:storeysAboveGround>9999</bldg:storeysAboveGround><bldg:yearOfConstruction>0001</bldg:yearOfConstruction>"
        '<bldg:storeysBelowGround xsi:nil="true">4</bldg:storeysBelowGround>'
    )
    assert stated(tables.frame.iloc[0]) == {}
    assert (audit.skipped, audit.notes) == ([], [])
    assert extras(tables, "path", "value", "reason") == [
        ["class", "Null", "null"],
        ["measuredHeight", "-9999.0", "null"],
        ["storeysAboveGround", "9999", "null"],
        ["yearOfConstruction", "0001", "null"],
        ["storeysBelowGround", "4", "null"],
    ]


def test_the_first_usage_that_is_one_counts(read):
    tables, _ = read("<bldg:usage>Null</bldg:usage><bldg:usage>412</bldg:usage>")
    assert stated(tables.frame.iloc[0]) == {"usage": "412", "usages": "412"}


def test_two_id_objects_are_not_mixed(read):
    second = ID_OBJECT.replace("17206-bldg-12", "17206-bldg-13").replace("branchID>2<", "branchID>9<")
    tables, _ = read(ID_OBJECT.replace("<uro:branchID>2</uro:branchID>", "") + second)
    row = stated(tables.frame.iloc[0])
    assert row["building_id"] == "17206-bldg-12"
    assert "branch_id" not in row
    assert extras(tables, "value", "reason") == [
        [value, "repeated"] for value in ("17206-bldg-13", "9", "3", "17", "17206")
    ]


def test_the_place_of_the_id_object_counts_before_that_of_the_details(read):
    details = (
        "<uro:buildingDetailAttribute><uro:BuildingDetailAttribute><uro:city>11111</uro:city>"
        "<uro:siteArea uom='m2'>12.5</uro:siteArea></uro:BuildingDetailAttribute></uro:buildingDetailAttribute>"
    )
    tables, _ = read(details + ID_OBJECT)
    row = stated(tables.frame.iloc[0])
    assert (row["city_code"], row["site_area"]) == ("17206", 12.5)
    assert extras(tables, "value", "reason") == [["11111", "repeated"]]


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("measuredHeight", "2.8（テスト）", "number"),
        ("storeysAboveGround", "2.5", "whole number"),
        ("storeysAboveGround", "99999999999", "whole number"),
        ("yearOfConstruction", "S62", "year of four digits"),
    ],
)
def test_a_bad_value_is_masked_and_named(read, name, value, kind):
    tables, audit = read(f"<bldg:class>3001</bldg:class>\n<bldg:{name}>{value}</bldg:{name}>")
    assert stated(tables.frame.iloc[0]) == {"class": "3001"}
    (entry,) = audit.skipped
    assert (entry.gml_id, entry.line) == ("b", 5)
    assert entry.reason == f"{name} {value!r} is left out: it is not a {kind}"
    assert extras(tables, "path", "value", "reason", "line") == [[name, value, f"not a {kind}", 5]]


def test_a_unit_that_was_not_expected_is_told(read):
    _, audit = read('<bldg:measuredHeight uom="ft">6.7</bldg:measuredHeight>')
    (note,) = audit.notes
    assert note.reason == ("measured_height is given in 'ft', 1 time(s); expected m; the numbers are kept as they are")


@pytest.mark.parametrize(
    ("uro", "holder", "name"),
    [
        ("1.4", "extendedAttribute", "KeyValuePair"),
        ("2.0", "keyValuePairAttribute", "KeyValuePairAttribute"),
        ("3.1", "bldgKeyValuePairAttribute", "KeyValuePairAttribute"),
    ],
)
def test_extended_attributes_are_rows(read, uro, holder, name):
    pair = "<uro:{0}><uro:{1}><uro:key>{2}</uro:key><uro:codeValue>{3}</uro:codeValue></uro:{1}></uro:{0}>"
    tables, _ = read(pair.format(holder, name, "100", "11") + pair.format(holder, name, "101", "Null"), uro)
    assert tables.key_values[["building", "key", "code_value"]].fillna("").values.tolist() == [
        [0, "100", "11"],
        [0, "101", ""],
    ]


@pytest.mark.parametrize(
    ("uro", "holder", "prefix"),
    [("2.0", "buildingDisasterRiskAttribute", "Building"), ("3.2", "bldgDisasterRiskAttribute", "")],
)
def test_risks_are_rows(read, uro, holder, prefix):
    def risk(name, inner):
        tag = f"uro:{prefix}{name}RiskAttribute"
        return f"<uro:{holder}><{tag}>{inner}</{tag}></uro:{holder}>"

    tables, _ = read(
        risk(
            "RiverFlooding",
            "<uro:description>2</uro:description><uro:rank>3</uro:rank><uro:depth uom='m'>3.2</uro:depth>"
            "<uro:adminType>1</uro:adminType><uro:scale>2</uro:scale><uro:duration uom='hour'>15.9</uro:duration>",
        )
        + risk("LandSlide", "<uro:description>1</uro:description><uro:areaType>2</uro:areaType>"),
        uro,
    )
    first, second = (stated(row) for row in tables.risks.to_dict("records"))
    assert first == {
        "building": 0,
        "kind": "river_flooding",
        "description": "2",
        "rank": "3",
        "depth": 3.2,
        "admin_type": "1",
        "scale": "2",
        "duration": 15.9,
    }
    assert second == {"building": 0, "kind": "land_slide", "description": "1", "area_type": "2"}
    assert tables.risks["rank_label"].tolist() == ["3m以上5m未満", pd.NA]
    assert tables.risks["description_label"].tolist() == [pd.NA, "急傾斜地の崩落"]


def test_attribute_sets_of_older_versions_are_risks(read):
    def attribute(kind, name, value):
        return f'<gen:{kind} name="{name}"><gen:value>{value}</gen:value></gen:{kind}>'

    inner = (
        attribute("stringAttribute", "規模", "L2")
        + attribute("stringAttribute", "浸水ランク", "1")
        + attribute("measureAttribute", "浸水深", "0.05")
        + attribute("measureAttribute", "継続時間", "2.5")
        + attribute("stringAttribute", "備考", "x")
    )
    name = "多摩川洪水浸水想定区域（想定最大規模）"
    tables, _ = read(f'<gen:genericAttributeSet name="{name}">{inner}</gen:genericAttributeSet>', "1.4")
    (row,) = tables.risks.to_dict("records")
    assert stated(row) == {
        "building": 0,
        "kind": "river_flooding",
        "rank": "1",
        "depth": 0.05,
        "scale": "2",
        "duration": 2.5,
    }
    assert (row["description_label"], row["rank_label"], row["scale_label"]) == (name, "0.5m未満", "L2（想定最大規模）")
    assert extras(tables, "path", "name", "value", "reason") == [
        ["genericAttributeSet/string", f"{name}/規模", "L2", "recoded"],
        ["genericAttributeSet/string", f"{name}/備考", "x", "outside schema"],
    ]


def test_attribute_sets_of_citygml_3_are_the_same_risks(read):
    def attribute(kind, name, value):
        inner = f"<gen:name>{name}</gen:name>" + (f"<gen:value>{value}</gen:value>" if value else "")
        return f"<{{}}:genericAttribute><gen:{kind}>{inner}</gen:{kind}></{{}}:genericAttribute>"

    inside = attribute("StringAttribute", "規模", "L1") + attribute("MeasureAttribute", "浸水深", "0.5")
    tables, _ = read(
        "<core:genericAttribute><gen:GenericAttributeSet><gen:name>県津波浸水想定</gen:name>"
        + inside.replace("{}", "gen")
        + "</gen:GenericAttributeSet></core:genericAttribute>"
        + attribute("StringAttribute", "name alone", "").replace("{}", "core"),
        "4.0",
    )
    (row,) = tables.risks.to_dict("records")
    assert stated(row) == {"building": 0, "kind": "tsunami", "depth": 0.5, "scale": "1"}
    assert row["description_label"] == "県津波浸水想定"
    assert extras(tables, "path", "name", "value", "reason") == [
        ["genericAttributeSet/string", "県津波浸水想定/規模", "L1", "recoded"],
        ["genericAttribute/string/name", "", "name alone", "outside schema"],
    ]


def test_generic_attributes_of_surfaces_are_theirs(read):
    surface = (
        '<bldg:boundedBy><bldg:RoofSurface gml:id="r"><gen:stringAttribute name="建物ID"><gen:value>x</gen:value>'
        "</gen:stringAttribute></bldg:RoofSurface></bldg:boundedBy>"
    )
    tables, _ = read(surface)
    assert stated(tables.frame.iloc[0]) == {}
    assert extras(tables, "path", "name", "value", "object_id") == [
        ["boundedBy/RoofSurface/genericAttribute/string", "建物ID", "x", "r"]
    ]


def test_quality_is_a_row_per_level(read):
    tables, _ = read(
        "<uro:bldgDataQualityAttribute><uro:DataQualityAttribute>"
        "<uro:geometrySrcDescLod1>000</uro:geometrySrcDescLod1><uro:geometrySrcDescLod1>901</uro:geometrySrcDescLod1>"
        "<uro:geometrySrcDescLod2>999</uro:geometrySrcDescLod2><uro:thematicSrcDesc>201</uro:thematicSrcDesc>"
        "<uro:appearanceSrcDescLod2>99</uro:appearanceSrcDescLod2><uro:lod1HeightType>2</uro:lod1HeightType>"
        "<uro:publicSurveyDataQualityAttribute><uro:PublicSurveyDataQualityAttribute>"
        "<uro:srcScaleLod1>1</uro:srcScaleLod1></uro:PublicSurveyDataQualityAttribute>"
        "</uro:publicSurveyDataQualityAttribute></uro:DataQualityAttribute></uro:bldgDataQualityAttribute>"
    )
    whole, one, two = (stated(row) for row in tables.quality.to_dict("records"))
    assert whole == {"building": 0, "thematic_src": "201"}
    assert one == {"building": 0, "lod": 1, "made": True, "geometry_src": "000;901", "src_scale": "1"}
    assert two == {
        "building": 0,
        "lod": 2,
        "made": False,
        "appearance_made": False,
        "geometry_src": "999",
        "appearance_src": "99",
    }
    assert tables.frame["lod1_height_type_label"].tolist() == ["点群から取得_中央値"]


def test_objects_inside_a_building_keep_their_attributes(read):
    tables, _ = read(
        '<bldg:outerBuildingInstallation><bldg:BuildingInstallation gml:id="i"><bldg:class>1000</bldg:class>'
        '<bldg:function codeSpace="../../codelists/BuildingInstallation_function.xml">1000</bldg:function>'
        "<bldg:lod2Geometry><gml:MultiSurface><gml:name>no attribute</gml:name></gml:MultiSurface></bldg:lod2Geometry>"
        '</bldg:BuildingInstallation></bldg:outerBuildingInstallation><bldg:address xlink:href="#a"/>'
    )
    assert stated(tables.frame.iloc[0]) == {}
    rows = tables.extras.fillna("")
    assert rows[["path", "value", "label", "reason", "object_id"]].values.tolist() == [
        ["outerBuildingInstallation/BuildingInstallation/class", "1000", "", "outside schema", "i"],
        ["outerBuildingInstallation/BuildingInstallation/function", "1000", "バルコニー", "outside schema", "i"],
        ["address/@href", "#a", "", "link", ""],
    ]
    assert rows["group"].tolist()[0] == rows["group"].tolist()[1]


def test_parts_have_rows_of_their_own(gml, collect_attributes):
    part = gml.part("p", "<bldg:class>3002</bldg:class>")
    path = gml.write(gml.document(gml.building("b", "<bldg:class>3001</bldg:class>", part)))
    tables, _ = collect_attributes(path)
    assert tables.frame["class"].tolist() == ["3001", "3002"]


def test_batches_change_nothing(gml, collect_attributes):
    features = [gml.building(f"b{number}", ID_OBJECT, "<bldg:usage>411</bldg:usage>") for number in range(5)]
    path = gml.write(gml.document(*features))
    whole, batched = collect_attributes(path)[0], collect_attributes(path, batch=1)[0]
    for table in TABLE_TYPES:
        pd.testing.assert_frame_equal(getattr(whole, table), getattr(batched, table))


def test_a_feature_without_a_row_is_not_read(gml, collect_attributes, monkeypatch):
    path = gml.write(gml.document(gml.building("b", "<bldg:class>3001</bldg:class>")))
    add = AttributeCollector.add
    monkeypatch.setattr(
        AttributeCollector,
        "add",
        lambda self, elements, owner, paths: add(self, elements, np.full_like(owner, -1), paths),
    )
    tables, _ = collect_attributes(path)
    assert stated(tables.frame.iloc[0]) == {}
    assert tables.extras.empty


def test_a_file_without_buildings_has_all_columns(tmp_path):
    tables = AttributeCollector(SourceFile(tmp_path, None, 0), Audit()).finish(0, [])
    for name, types in TABLE_TYPES.items():
        table = getattr(tables, name)
        assert {column: str(kind) for column, kind in table.dtypes.items()} == types
        assert table.empty


def test_each_value_is_counted_once(gml, write_city):
    generic = '<gen:stringAttribute name="color"><gen:value>red</gen:value></gen:stringAttribute>'
    named = "<uro:genericValue><uro:name>n</uro:name><uro:value>v</uro:value></uro:genericValue>"
    heights = "".join(f"<bldg:measuredHeight>{text}</bldg:measuredHeight>" for text in ("8.5", "9"))
    path = write_city(
        gml.building("a", heights, "<bldg:storeysAboveGround>9999</bldg:storeysAboveGround>", generic, named),
        gml.building("b", "<bldg:measuredHeight>tall</bldg:measuredHeight>", '<bldg:x xlink:href="#a"/>', "<bldg:x/>"),
        gml.building("c", gml.lod1((0, 0, 5), (10, 8, 11)), "<bldg:usage>411</bldg:usage>"),
    )
    city = read_citygml(path)
    audit = city.audit
    assert audit.attributes_in == {str(path): 9}
    assert audit.attributes_by_use[str(path)] == {
        "column": 2,
        "outside schema": 3,
        "link": 1,
        "null": 1,
        "repeated": 1,
        "unreadable": 1,
    }
    assert len(city.extras) == 7
    assert audit.is_balanced
