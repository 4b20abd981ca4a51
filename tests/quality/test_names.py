import pytest

from plateau_sc.quality.names import i_ur_version, is_feature, lod_of, split_name


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("{http://www.opengis.net/citygml/building/2.0}Building", ("bldg", "Building")),
        ("{http://www.opengis.net/citygml/building/3.0}Building", ("bldg", "Building")),
        ("{http://www.opengis.net/citygml/2.0}cityObjectMember", ("core", "cityObjectMember")),
        ("{http://www.opengis.net/citygml/construction/3.0}RoofSurface", ("con", "RoofSurface")),
        ("{http://www.opengis.net/gml/3.2}Polygon", ("gml", "Polygon")),
        ("{https://www.geospatial.jp/iur/urf/3.1}UseDistrict", ("urf", "UseDistrict")),
        (
            "{http://www.kantei.go.jp/jp/singi/tiiki/toshisaisei/itoshisaisei/iur/uro/1.4}BuildingDetails",
            ("uro", "BuildingDetails"),
        ),
        ("{http://example.org/own}Thing", ("", "Thing")),
        ("Thing", ("", "Thing")),
    ],
)
def test_versions_fall_together(tag, expected):
    assert split_name(tag) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (("bldg", "Building"), True),
        (("bldg", "Hut"), True),
        (("bldg", "boundedBy"), False),
        (("gml", "Polygon"), False),
        (("core", "Address"), False),
        (("con", "Height"), False),
        (("gen", "StringAttribute"), False),
        (("uro", "BuildingDetailAttribute"), False),
        (("urf", "UseDistrict"), True),
    ],
)
def test_features_are_told_from_values_and_properties(name, expected):
    assert is_feature(*name) is expected


def test_levels_and_versions_are_read():
    assert [lod_of(name) for name in ("lod0RoofEdge", "lod4Solid", "lod", "lodType", "lod9Solid")] == [0, 4, -1, -1, -1]
    assert i_ur_version({None: "http://www.opengis.net/citygml/2.0"}) is None
    assert i_ur_version({"uro": "https://www.geospatial.jp/iur/uro/4.0", "urc": "https://x/iur/urc/4.0"}) == "4.0"
