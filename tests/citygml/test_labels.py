import pytest

LIST = (
    '<gml:Dictionary xmlns:gml="http://www.opengis.net/gml"><gml:dictionaryEntry><gml:Definition>'
    "<gml:description>own label</gml:description><gml:name>3001</gml:name></gml:Definition></gml:dictionaryEntry>"
    "</gml:Dictionary>"
)
INNER = (
    '<bldg:class codeSpace="../../codelists/Own_class.xml">3001</bldg:class>'
    '<bldg:usage codeSpace="../../codelists/Building_usage.xml">411</bldg:usage>'
    '<bldg:usage codeSpace="../../codelists/Building_usage.xml">unheard-of</bldg:usage>'
    "<bldg:roofType>4</bldg:roofType>"
)


@pytest.fixture
def read(gml, collect_attributes):
    def run(*features):
        path = gml.write(
            gml.document(*features), "17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/54363371_bldg_6697.gml"
        )
        (path.parents[2] / "codelists").mkdir()
        (path.parents[2] / "codelists" / "Own_class.xml").write_text(LIST, encoding="utf-8")
        return collect_attributes(path)[0]

    return run


def test_labels_are_from_the_data_set_then_from_the_package(gml, read):
    tables = read(gml.building("a", INNER), gml.building("b", INNER))
    frame = tables.frame.fillna({"roof_type_label": ""})
    assert frame["class_label"].tolist() == ["own label"] * 2
    assert frame["usage_label"].tolist() == ["住宅"] * 2
    assert frame["roof_type_label"].tolist() == ["陸屋根"] * 2


def test_a_code_that_is_not_in_its_list_keeps_its_place(gml, read):
    tables = read(gml.building("a", INNER))
    assert tables.frame["usages"].tolist() == ["411;unheard-of"]
    assert tables.frame["usages_label"].tolist() == ["住宅;"]


def test_what_each_list_gave_is_counted(gml, read):
    lists = read(gml.building("a", INNER), gml.building("b", INNER)).code_lists
    assert lists.fillna("").sort_values("name").values.tolist() == [
        ["", "Building_roofType", "bundled", 2, 2],
        ["../../codelists/Building_usage.xml", "Building_usage", "bundled", 4, 2],
        ["../../codelists/Own_class.xml", "Own_class", "data set", 2, 2],
    ]


def test_the_same_code_of_two_lists_has_two_labels(gml, read):
    other = INNER.replace("Own_class", "Building_class")
    tables = read(gml.building("a", INNER), gml.building("b", other))
    assert tables.frame["class_label"].tolist() == ["own label", "普通建物"]
