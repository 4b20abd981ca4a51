import numpy as np
import pytest

from plateau_sc.citygml import read_features
from plateau_sc.citygml.vegetation import (
    CROWN_BASE,
    CROWN_BUILT,
    CROWN_GUESSED,
    OUTLINE_RAISED,
    Trees,
    build_crowns,
    judge_cover,
    judge_tree,
    stand_on,
)
from plateau_sc.terrain import Terrain


def tree(gml, gml_id="t", height="8", crown="6", trunk="0.4", place=(3, 4, 12), inner=""):
    values = {"height": height, "trunkDiameter": trunk, "crownDiameter": crown}
    texts = "".join(f'<veg:{name} uom="m">{value}</veg:{name}>' for name, value in values.items() if value is not None)
    point = (
        f"<uro:vegDmAttribute><uro:DmGeometricAttribute><uro:lod0Geometry>{gml.point(*place)}</uro:lod0Geometry>"
        "</uro:DmGeometricAttribute></uro:vegDmAttribute>"
        if place
        else ""
    )
    return f'<veg:SolitaryVegetationObject gml:id="{gml_id}">{point}{texts}{inner}</veg:SolitaryVegetationObject>'


def cover(gml, height="1.5", lod=0, inner=None):
    text = "" if height is None else f'<veg:averageHeight uom="m">{height}</veg:averageHeight>'
    face = gml.surface(gml.square(0, 0)) if inner is None else inner
    return (
        f'<veg:PlantCover gml:id="c">{text}<veg:lod{lod}MultiSurface>{face}</veg:lod{lod}MultiSurface></veg:PlantCover>'
    )


def read(gml, *features, lod="best", terrain=None, **version):
    return read_features(gml.write(gml.town(*features, **version), "1_veg.gml"), "veg", lod=lod, terrain=terrain)


@pytest.mark.parametrize("version", [{}, {"citygml": "3.0", "uro": "4.0"}])
def test_a_tree_without_a_shape_gets_a_crown_and_a_trunk(gml, version):
    model = read(gml, tree(gml), **version)
    row = model.features.iloc[0]
    assert (row["lod_reason"], row["lod_used"]) == (CROWN_BUILT, 0)
    assert (row["height"], row["crown_diameter"], row["trunk_diameter"]) == (8, 6, 0.4)
    assert model.polygon_derived.all()
    heights = model.corners()[:, :, 2]
    assert (heights.min(), heights.max()) == pytest.approx((12, 20))
    assert row.geometry.area == pytest.approx(np.pi * 9, rel=1e-3)
    mesh = model.mesh()
    mesh.merge_vertices()
    assert mesh.is_watertight
    assert mesh.volume > 0


def test_a_tree_without_a_trunk_is_a_crown(gml):
    model = read(gml, tree(gml, trunk=None))
    assert model.corners()[:, :, 2].min() == pytest.approx(12 + CROWN_BASE * 8)
    assert model.audit.notes == []


def test_a_tree_with_a_shape_keeps_it(gml):
    faces = [gml.polygon(corners) for corners in gml.box((0, 0, 2), (4, 4, 9)).values()]
    shape = f"<veg:lod1Geometry>{gml.solid(*faces)}</veg:lod1Geometry>"
    model = read(gml, tree(gml, inner=shape))
    assert model.features["lod_used"].tolist() == [1]
    assert not model.polygon_derived.any()
    assert model.mesh().is_volume or len(model.triangles) == 12


def test_a_flat_outline_of_a_tree_gives_way_to_its_crown(gml):
    outline = f"<uro:vegDmAttribute><uro:DmGeometricAttribute><uro:lod0Geometry>{gml.square(0, 0)}</uro:lod0Geometry>"
    model = read(gml, tree(gml, inner=f"{outline}</uro:DmGeometricAttribute></uro:vegDmAttribute>"))
    assert model.audit.polygons_by_lod[0] == 1
    assert model.polygon_used.tolist() == model.polygon_derived.tolist()
    assert model.features["lod_reason"].tolist() == [CROWN_BUILT]


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ({"height": "-8"}, "its height is -8 m"),
        ({"height": "0"}, "its height is 0 m"),
        ({"height": "900"}, "its height is 900 m"),
        ({"height": None}, "it has no height that can be read"),
        ({"height": "tall"}, "it has no height that can be read"),
        ({"height": "-9999"}, "it has no height that can be read"),
        ({"crown": "0"}, "its crown diameter is 0 m"),
        ({"crown": "1e6"}, "its crown diameter is 1e+06 m"),
        ({"crown": "-3"}, "its crown diameter is -3 m"),
        ({"crown": None, "height": None}, "it has no height that can be read"),
        ({"place": None}, "it has no point to stand on"),
    ],
)
def test_a_tree_that_cannot_be_built_is_kept_and_named(gml, stated, reason):
    model = read(gml, tree(gml, "bad", **stated), tree(gml, "good"))
    assert model.features["gml_id"].tolist() == ["bad", "good"]
    assert model.features["lod_used"].isna().tolist() == [True, False]
    assert np.unique(model.polygon_owner).tolist() == [1]
    reasons = [note.reason for note in model.audit.notes if note.gml_id == "bad"]
    assert any(reason in text for text in reasons)


@pytest.mark.parametrize("crown", [None, "NaN", "-9999"])
def test_a_crown_without_a_diameter_is_half_as_wide_as_high_and_says_so(gml, crown):
    model = read(gml, tree(gml, "plain"), tree(gml, "bare", crown=crown, place=(30, 4, 12)))
    assert model.features["crown_source"].tolist() == ["stated", "height"]
    assert model.features["lod_reason"].tolist() == [CROWN_BUILT, CROWN_GUESSED]
    assert np.isnan(model.features["crown_diameter"][1])
    assert model.features.geometry[1].area == pytest.approx(np.pi * 4, rel=1e-3)
    (text,) = [note.reason for note in model.audit.notes if note.gml_id == "bare"]
    assert text == "its crown diameter is not stated; the crown is built 4 m wide, half of its height"


def test_a_tree_that_is_drawn_has_no_source_of_a_crown(gml):
    shape = f"<veg:lod1Geometry>{gml.surface(gml.square(0, 0))}</veg:lod1Geometry>"
    assert read(gml, tree(gml, crown=None, inner=shape)).features["crown_source"].isna().all()


@pytest.mark.parametrize(("trunk", "reason"), [("-1", "its trunk diameter is -1 m"), ("7", "as wide as its crown")])
def test_a_bad_trunk_costs_the_trunk(gml, trunk, reason):
    model = read(gml, tree(gml, trunk=trunk))
    assert model.features["lod_reason"].tolist() == [CROWN_BUILT]
    assert model.corners()[:, :, 2].min() == pytest.approx(14)
    assert reason in model.audit.notes[0].reason


def test_trees_stand_on_the_terrain_where_there_is_one(gml):
    bare = read(gml, tree(gml))
    west, south, east, north = bare.bounds
    terrain = Terrain.flat(55.0, (west, south, east, north), bare.epsg)
    assert read(gml, tree(gml), terrain=terrain).corners()[:, :, 2].min() == pytest.approx(55)
    elsewhere = Terrain.flat(55.0, (west + 1000, south, east + 1000, north), bare.epsg)
    assert read(gml, tree(gml), terrain=elsewhere).corners()[:, :, 2].min() == pytest.approx(12)


@pytest.mark.parametrize("lod", [0, 1])
def test_an_outline_is_raised_by_its_average_height(gml, lod):
    model = read(gml, cover(gml, lod=lod))
    row = model.features.iloc[0]
    assert (row["lod_used"], row["lod_reason"], row["average_height"]) == (lod, OUTLINE_RAISED, 1.5)
    mesh = model.mesh()
    mesh.merge_vertices()
    assert mesh.is_watertight
    assert mesh.volume == pytest.approx(150, rel=1e-2)
    assert mesh.bounds[:, 2] == pytest.approx([2, 3.5])


def test_a_raised_outline_stands_on_the_terrain(gml):
    flat = read(gml, cover(gml))
    terrain = Terrain.flat(30.0, flat.bounds, flat.epsg)
    assert read(gml, cover(gml), terrain=terrain).mesh().bounds[:, 2] == pytest.approx([30, 31.5])


def test_a_body_is_not_raised(gml):
    faces = gml.surface(*(gml.polygon(corners) for corners in gml.box((0, 0, 2), (4, 4, 3)).values()))
    model = read(gml, cover(gml, lod=1, inner=faces))
    assert model.features["lod_reason"].tolist() == ["finest"]
    assert not model.polygon_derived.any()


@pytest.mark.parametrize("height", ["-1", "0", "900", None, "high"])
def test_an_outline_without_a_height_stays_flat(gml, height):
    model = read(gml, cover(gml, height))
    assert model.features["lod_used"].tolist() == [0]
    assert len(model.triangles) == 2
    assert "an outline that cannot be raised" in model.audit.notes[0].reason


def test_judgements_say_what_is_expected():
    assert judge_tree(5, 3, np.nan) == (None, None)
    assert judge_tree(np.inf, 3, 1)[0] == "its height is inf m; expected more than 0 and at most 80"
    assert judge_cover(0.4) is None


def test_nothing_gives_nothing():
    none = np.empty(0)
    rows = np.empty(0, np.int32)
    assert len(build_crowns(Trees(np.empty((0, 3)), none, none, none, rows, rows))) == 0
    assert stand_on(np.empty((0, 3)), None).shape == (0, 3)
