import zipfile

import numpy as np
import pandas as pd
import pytest

import plateau_sc as psc
from plateau_sc.city import SurfaceType
from plateau_sc.citygml import read_features
from plateau_sc.citygml.collection import read_features as reader
from plateau_sc.crs import from_zone
from plateau_sc.errors import (
    CrsError,
    NoFeaturesError,
    NoOverlapError,
    ParameterError,
    SourceNotFoundError,
    UnreadableSourceError,
)

VERSIONS = {"2.0": {}, "3.0": {"citygml": "3.0", "uro": "4.0"}}


def read(gml, kind, *features, lod="best", **version):
    return read_features(gml.write(gml.town(*features, **version), f"1_{kind}.gml"), kind, lod=lod)


def surface(gml, prefix, *squares, lod=1):
    return f"<{prefix}:lod{lod}MultiSurface>{gml.surface(*squares)}</{prefix}:lod{lod}MultiSurface>"


def lane(gml, gml_id, west, *, lod=2, function="1000", name="TrafficArea", prefix="tran", size=10.0):
    holder = name[0].lower() + name[1:]
    inner = f"<tran:function>{function}</tran:function>{surface(gml, prefix, gml.square(west, 0, size), lod=lod)}"
    return f'<tran:{holder}><tran:{name} gml:id="{gml_id}">{inner}</tran:{name}></tran:{holder}>'


def road(gml, *inner, gml_id="r"):
    return f'<tran:Road gml:id="{gml_id}">{"".join(inner)}</tran:Road>'


def levels(model):
    used = model.features["lod_used"].astype(object)
    return dict(zip(model.features["gml_id"], used.where(used.notna(), None), strict=True))


def balanced(audit):
    return audit.polygons_in == sum(audit.polygons_by_lod.values()) + sum(audit.polygons_left_out.values())


@pytest.mark.parametrize("name", ["Road", "Railway", "Track", "Square"])
def test_every_way_is_a_feature(gml, name):
    way = f'<tran:{name} gml:id="w"><tran:class>1</tran:class>{surface(gml, "tran", gml.square(0, 0))}</tran:{name}>'
    model = read(gml, "tran", way)
    assert model.features[["type_name", "class", "lod_used"]].iloc[0].tolist() == [name, "1", 1]
    assert model.features.geometry.area.iloc[0] == pytest.approx(100, rel=1e-2)
    assert repr(model) == "<FeatureModel tran, EPSG:6674: 1 features, 1 polygons, 2 triangles>"


def test_lanes_are_rows_of_their_road(gml):
    inner = (
        lane(gml, "way", 0),
        lane(gml, "walk", 10, function="2000"),
        lane(gml, "green", 20, function="5010", name="AuxiliaryTrafficArea"),
    )
    model = read(gml, "tran", road(gml, surface(gml, "tran", gml.square(0, 0, 30)), *inner))
    rows = model.features.set_index("gml_id")
    assert rows["part_of"].fillna("-").tolist() == ["-", "r", "r", "r"]
    assert rows["function"].fillna("-").tolist() == ["-", "1000", "2000", "5010"]
    assert levels(model) == {"r": 1, "way": 2, "walk": 2, "green": 2}
    audit = model.audit
    assert (audit.features_in, audit.features_out, audit.parts_in, audit.parts_out) == (1, 1, 3, 3)
    assert balanced(audit)


def test_lanes_that_cover_their_road_take_its_place(gml):
    inner = lane(gml, "a", 0), lane(gml, "b", 10)
    whole = surface(gml, "tran", gml.square(0, 0), gml.square(10, 0))
    model = read(gml, "tran", road(gml, whole, *inner))
    assert levels(model) == {"r": None, "a": 2, "b": 2}
    assert model.mesh().area == pytest.approx(200, rel=1e-2)
    same = surface(gml, "tran", gml.square(0, 0), gml.square(10, 0), lod=2)
    assert levels(read(gml, "tran", road(gml, same, *inner))) == {"r": None, "a": 2, "b": 2}
    assert model.features["lod_reason"].tolist()[0] == "finer parts cover it"


def test_the_level_that_was_asked_for_is_used_where_the_road_has_it(gml):
    whole = surface(gml, "tran", gml.square(0, 0), gml.square(10, 0))
    path = gml.write(gml.town(road(gml, whole, lane(gml, "a", 0, size=8.0), lane(gml, "b", 10, lod=3))), "1_tran.gml")
    assert levels(read_features(path, "tran", lod=1)) == {"r": 1, "a": None, "b": None}
    assert levels(read_features(path, "tran", lod=2)) == {"r": 1, "a": 2, "b": None}
    most = lane(gml, "a", 0, size=14.0)
    wide = gml.write(gml.town(road(gml, whole, most, lane(gml, "b", 10, lod=3))), "3_tran.gml")
    assert levels(read_features(wide, "tran", lod=2)) == {"r": None, "a": 2, "b": 3}
    bare = gml.write(gml.town(road(gml, lane(gml, "a", 0, lod=3))), "2_tran.gml")
    assert levels(read_features(bare, "tran", lod=1)) == {"r": None, "a": 3}


def test_the_coming_version_nests_lanes_deeper(gml):
    area = (
        '<core:boundary><tran:TrafficArea gml:id="a"><tran:function>1000</tran:function>'
        f"{surface(gml, 'core', gml.square(0, 0), lod=2)}</tran:TrafficArea></core:boundary>"
    )
    space = f'<tran:trafficSpace><tran:TrafficSpace gml:id="t">{area}</tran:TrafficSpace></tran:trafficSpace>'
    section = f'<tran:section><tran:Section gml:id="s">{space}</tran:Section></tran:section>'
    model = read(gml, "tran", road(gml, surface(gml, "core", gml.square(0, 0)), section), **VERSIONS["3.0"])
    rows = model.features.set_index("gml_id")
    assert rows["part_of"].fillna("-").tolist() == ["-", "r", "s", "t"]
    assert rows["type_name"].tolist() == ["Road", "Section", "TrafficSpace", "TrafficArea"]
    assert levels(model) == {"r": None, "s": None, "t": None, "a": 2}


@pytest.mark.parametrize(
    ("version", "element", "around", "prefix", "bound"),
    [
        ("2.0", "BridgeConstructionElement", "outerBridgeConstruction", "brid", "brid:boundedBy"),
        ("3.0", "BridgeConstructiveElement", "bridgeConstructiveElement", "core", "core:boundary"),
    ],
)
def test_a_bridge_is_read_with_its_pieces(gml, version, element, around, prefix, bound):
    faces = gml.box((0, 0, 5), (20, 4, 6))
    module = "brid" if version == "2.0" else "con"
    deck = "".join(
        f"<{bound}><{module}:{name.split()[0]}><{prefix}:lod2MultiSurface>{gml.surface(gml.polygon(corners))}"
        f"</{prefix}:lod2MultiSurface></{module}:{name.split()[0]}></{bound}>"
        for name, corners in faces.items()
    )
    solid = gml.solid(*(gml.polygon(corners) for corners in gml.box((8, 1, 0), (10, 3, 5)).values()))
    lod = f"<{prefix}:lod1Solid>{solid}</{prefix}:lod1Solid>"
    pier = (
        f'<brid:{around}><brid:{element} gml:id="pier"><brid:class>7</brid:class>{lod}</brid:{element}></brid:{around}>'
    )
    rail = (
        f'<brid:outerBridgeInstallation><brid:BridgeInstallation gml:id="rail">'
        f"{surface(gml, prefix, gml.square(0, 0, 1), lod=2)}</brid:BridgeInstallation></brid:outerBridgeInstallation>"
    )
    model = read(gml, "brid", f'<brid:Bridge gml:id="b">{deck}{pier}{rail}</brid:Bridge>', **VERSIONS[version])
    assert levels(model) == {"b": 2, "pier": 1, "rail": 2}
    assert model.features["class"].fillna("-").tolist() == ["-", "7", "-"]
    surfaces = np.bincount(model.polygon_surface[model.polygon_owner == 0], minlength=4)
    assert surfaces[[SurfaceType.ROOF, SurfaceType.WALL, SurfaceType.GROUND]].tolist() == [1, 4, 1]
    assert model.corners()[:, :, 2].min() == 0
    assert balanced(model.audit)


def test_a_coarse_bridge_gives_way_to_its_parts(gml):
    block = gml.solid(*(gml.polygon(corners) for corners in gml.box((0, 0, 0), (10, 4, 6)).values()))
    part = (
        '<brid:consistsOfBridgePart><brid:BridgePart gml:id="p">'
        f"{surface(gml, 'brid', gml.square(0, 0, 10), lod=3)}</brid:BridgePart></brid:consistsOfBridgePart>"
    )
    model = read(gml, "brid", f'<brid:Bridge gml:id="b"><brid:lod1Solid>{block}</brid:lod1Solid>{part}</brid:Bridge>')
    assert levels(model) == {"b": None, "p": 3}


def test_the_inside_of_a_tunnel_is_counted(gml):
    hollow = (
        f"<tun:interiorHollowSpace><tun:HollowSpace>{surface(gml, 'tun', gml.square(0, 0), lod=4)}"
        "</tun:HollowSpace></tun:interiorHollowSpace>"
    )
    model = read(
        gml, "tun", f'<tun:Tunnel gml:id="t">{surface(gml, "tun", gml.square(0, 0), lod=2)}{hollow}</tun:Tunnel>'
    )
    assert model.audit.polygons_left_out == {"indoors": 1}
    assert balanced(model.audit)


@pytest.mark.parametrize("uro", ["1.4", "1.5", "2.0", "3.0", "3.1", "3.2"])
@pytest.mark.parametrize(
    "name", ["UseDistrict", "FirePreventionDistrict", "UrbanFunctionAttractionArea", "ZoneOfTheFuture"]
)
def test_every_zone_of_every_version_is_read(gml, uro, name):
    zone = (
        f'<urf:{name} gml:id="z"><urf:function>9</urf:function><urf:floorAreaRate>2.0</urf:floorAreaRate>'
        f"{surface(gml, 'urf', gml.square(0, 0))}</urf:{name}>"
    )
    row = read(gml, "urf", zone, uro=uro).features.iloc[0]
    assert (row["type_name"], row["function"], row["floor_area_rate"]) == (name, "9", 2.0)


@pytest.mark.parametrize(
    ("kind", "prefix", "name"),
    [
        *[(kind, "wtr", "WaterBody") for kind in ("wtr", "fld", "tnm", "htd", "ifld", "rfld")],
        ("luse", "luse", "LandUse"),
        ("gen", "gen", "GenericCityObject"),
        ("cons", "uro", "OtherConstruction"),
        ("ubld", "uro", "UndergroundBuilding"),
        ("wwy", "uro", "Waterway"),
        ("rwy", "tran", "Railway"),
        ("trk", "tran", "Track"),
        ("squr", "tran", "Square"),
        ("area", "urf", "Zone"),
        ("lsld", "urf", "SedimentDisasterProneArea"),
        ("unf", "uro", "WaterPipe"),
        ("tun", "tun", "Tunnel"),
    ],
)
def test_every_type_is_read(gml, kind, prefix, name):
    feature = f'<{prefix}:{name} gml:id="f">{surface(gml, prefix, gml.square(0, 0))}</{prefix}:{name}>'
    model = read(gml, kind, feature)
    assert model.feature_type == kind
    assert model.features["type_name"].tolist() == [name]
    assert len(model.triangles) == 2


def test_old_levels_below_zero_are_outlines(gml):
    zone = f'<urf:Zone gml:id="z"><urf:lod-1MultiSurface>{gml.surface(gml.square(0, 0))}</urf:lod-1MultiSurface></urf:Zone>'  # noqa: E501
    assert levels(read(gml, "urf", zone, uro="1.4")) == {"z": 0}


def test_members_of_other_types_are_noted(gml):
    tree = '<veg:PlantCover gml:id="c"/>'
    model = read(
        gml, "rwy", tree, road(gml), f'<tran:Railway gml:id="w">{surface(gml, "tran", gml.square(0, 0))}</tran:Railway>'
    )
    assert model.features["gml_id"].tolist() == ["w"]
    reasons = [note.reason for note in model.audit.notes]
    assert reasons == [
        "1 members of type Road are not railways and are not read",
        "1 members of type PlantCover are not railways and are not read",
    ]


def test_a_feature_without_geometry_is_kept_and_noted(gml):
    model = read(gml, "tran", road(gml, surface(gml, "tran", gml.square(0, 0))), road(gml, gml_id="bare"))
    assert levels(model) == {"r": 1, "bare": None}
    assert [note.gml_id for note in model.audit.notes] == ["bare"]
    assert model.features["lod_reason"].tolist() == ["finest", "no geometry"]


def test_a_bad_ring_costs_its_polygon(gml):
    good, bad = gml.square(0, 0), gml.square(20, 0).replace("36.3", "NaN", 1)
    model = read(gml, "tran", road(gml, surface(gml, "tran", good, bad)))
    assert model.polygon_lod.size == 1
    assert balanced(model.audit)
    assert len(model.audit.skipped) == 1


def test_several_files_are_joined_and_nothing_is_read_twice(gml):
    first = gml.write(gml.town(road(gml, surface(gml, "tran", gml.square(0, 0)), lane(gml, "a", 50))), "1_tran.gml")
    other = road(gml, surface(gml, "tran", gml.square(90, 0)), "<tran:class>3</tran:class>", gml_id="r2")
    second = gml.write(
        gml.town(other, road(gml, surface(gml, "tran", gml.square(0, 0)), lane(gml, "a", 50))), "2_tran.gml"
    )
    model = read_features([first, second], "tran")
    assert model.features["gml_id"].tolist() == ["r", "a", "r2"]
    assert model.features["class"].fillna("-").tolist() == ["-", "-", "3"]
    assert model.features["file"].tolist() == [str(first)] * 2 + [str(second)]
    assert model.audit.repeated == 2
    assert (model.audit.features_in, model.audit.features_out, model.audit.parts_in, model.audit.parts_out) == (
        3,
        2,
        2,
        1,
    )


def test_an_area_keeps_whole_features(gml):
    near = road(gml, surface(gml, "tran", gml.square(0, 0)), lane(gml, "a", 300), gml_id="near")
    path = gml.write(
        gml.town(near, road(gml, surface(gml, "tran", gml.square(900, 0)), "<tran:class>3</tran:class>")), "1_tran.gml"
    )
    whole = read_features(path, "tran")
    west, south, east, north = whole.features.geometry.iloc[0].bounds
    latitude, longitude = from_zone(np.array([west, east]), np.array([south, north]), whole.epsg)
    box = (longitude[0], latitude[0], longitude[1], latitude[1])
    model = read_features(path, "tran", area=box)
    assert model.features["gml_id"].tolist() == ["near", "a"]
    assert model.audit.outside_area == 1
    assert np.unique(model.polygon_owner).tolist() == [0, 1]
    assert model.extras.empty
    assert model.features["class"].isna().all()
    with pytest.raises(NoOverlapError, match="no feature meets the area: the roads lie"):
        read_features(path, "tran", area=(139.0, 35.0, 139.1, 35.1))


def test_a_data_set_and_a_zip_give_the_same(gml):
    name = "17206_kaga-shi_city_2024_citygml_1_op/udx/tran/54363371_tran_6697_op.gml"
    path = gml.write(gml.town(road(gml, surface(gml, "tran", gml.square(0, 0)))), name)
    gml.write("<nothing/>", "17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/1_bldg.gml")
    packed = gml.folder / "town.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path, name)
    seen = []
    folder = read_features(gml.folder / name.split("/")[0], "tran", progress=lambda *call: seen.append(call))
    zipped = read_features(packed, "tran")
    assert np.array_equal(folder.corners(), zipped.corners())
    assert seen[-1][0] == seen[-1][1] == path.stat().st_size


def test_what_cannot_be_read_is_said(gml):
    path = gml.write(gml.town(road(gml)), "1_tran.gml")
    with pytest.raises(NoFeaturesError, match="none has a surface, line or point"):
        read_features(path, "tran")
    with pytest.raises(NoFeaturesError, match="none holds vegetation"):
        read_features(path, "veg")
    with pytest.raises(NoFeaturesError, match="no CityGML file"):
        read_features(gml.folder, "brid")
    with pytest.raises(SourceNotFoundError):
        read_features(gml.folder / "missing.gml", "tran")
    with pytest.raises(ParameterError, match="feature_type"):
        read_features(path, "roads")
    with pytest.raises(ParameterError, match="lod"):
        read_features(path, "tran", lod=7)
    with pytest.raises(UnreadableSourceError, match="0 bytes"):
        read_features(gml.write("", "2_tran.gml"), "tran")
    text = gml.town(road(gml, surface(gml, "tran", gml.square(0, 0)))).replace("EPSG/0/6697", "EPSG/0/3857")
    with pytest.raises((CrsError, UnreadableSourceError)):
        read_features(gml.write(text, "3_tran.gml"), "tran")


def test_a_cut_file_gives_what_is_complete(gml):
    text = gml.town(*(road(gml, surface(gml, "tran", gml.square(20 * i, 0)), gml_id=f"r{i}") for i in range(4)))
    model = read_features(gml.write(text[: text.index('"r3"')], "1_tran.gml"), "tran")
    assert model.features["gml_id"].tolist() == ["r0", "r1", "r2"]
    assert "the XML breaks here" in model.audit.skipped[0].reason


def test_the_reader_is_public():
    assert psc.read_features is reader


def test_flat_surfaces_have_a_mesh_and_bounds(gml):
    model = read(gml, "luse", f'<luse:LandUse gml:id="l">{surface(gml, "luse", gml.square(0, 0))}</luse:LandUse>')
    west, south, east, north = model.bounds
    assert (east - west, north - south) == pytest.approx((10, 10), rel=2e-2)
    assert model.mesh().face_attributes["owner"].tolist() == [0, 0]
    assert len(model) == 1
    assert isinstance(model.features.drop(columns="geometry"), pd.DataFrame)


def test_names_tell_what_two_cities_both_hold_and_outlines_do_not(gml):
    def zone(gml_id, name="UseDistrict"):
        return f'<urf:{name} gml:id="{gml_id}">{surface(gml, "urf", gml.square(0, 0))}</urf:{name}>'

    folders = "17206_kaga-shi_city_2024_citygml_1_op", "17210_hakusan-shi_city_2024_citygml_1_op"
    first = gml.write(gml.town(zone("both")), f"{folders[0]}/udx/urf/1_urf.gml")
    second = gml.write(gml.town(zone("both"), zone("own", "Zone")), f"{folders[1]}/udx/urf/2_urf.gml")
    model = read_features([first, second], "urf")
    assert model.features["gml_id"].tolist() == ["both", "own"]
    assert (model.audit.features_in, model.audit.features_out, model.audit.repeated) == (3, 2, 1)


def test_points_that_two_files_hold_are_taken_once(gml):
    def tree(gml_id, x):
        inner = f"<uro:DmGeometricAttribute><uro:lod0Geometry>{gml.point(x, 0, 3)}</uro:lod0Geometry>"
        attribute = f"<uro:vegDmAttribute>{inner}</uro:DmGeometricAttribute></uro:vegDmAttribute>"
        return f'<veg:SolitaryVegetationObject gml:id="{gml_id}">{attribute}</veg:SolitaryVegetationObject>'

    first = gml.write(gml.town(tree("both", 0)), "1_veg.gml")
    second = gml.write(gml.town(tree("both", 0), tree("other", 9)), "2_veg.gml")
    assert read_features([first, second], "veg").features["gml_id"].tolist() == ["both", "other"]


def test_several_processes_give_the_same(gml):
    paths = [
        gml.write(gml.town(road(gml, surface(gml, "tran", gml.square(40 * i, 0)), gml_id=f"r{i}")), f"{i}_tran.gml")
        for i in range(3)
    ]
    alone, together = read_features(paths, "tran"), read_features(paths, "tran", workers=2)
    assert np.array_equal(alone.corners(), together.corners())
    assert alone.features["gml_id"].tolist() == together.features["gml_id"].tolist()
    assert alone.audit.to_dict() == together.audit.to_dict()


def test_values_are_counted_where_they_are(gml):
    tree = (
        '<veg:SolitaryVegetationObject gml:id="t"><gml:name>oak</gml:name><veg:height uom="m">8</veg:height>'
        "<veg:crownDiameter>wide</veg:crownDiameter><veg:trunkDiameter>-9999</veg:trunkDiameter><veg:x>y</veg:x>"
        f"<veg:lod1Geometry>{gml.surface(gml.square(0, 0))}</veg:lod1Geometry></veg:SolitaryVegetationObject>"
    )
    path = gml.write(gml.town(tree), "1_veg.gml")
    model = read_features(path, "veg")
    audit = model.audit
    assert audit.attributes_in == {str(path): 5}
    (uses,) = audit.attributes_by_use.values()
    assert sum(uses.values()) == 5
    assert sum(uses.values()) - uses["column"] == len(model.extras)
    assert uses["unreadable"] == 1
