import numpy as np
import pytest

from plateau_sc.citygml import read_features
from plateau_sc.citygml.marks import Marks, build_shapes, join_marks

TRUNK = '<veg:trunkDiameter uom="m">0.4</veg:trunkDiameter>'


def tree(gml, point, gml_id="t"):
    return (
        f'<veg:SolitaryVegetationObject gml:id="{gml_id}">{TRUNK}<uro:vegDmAttribute><uro:DmGeometricAttribute>'
        f"<uro:lod0Geometry>{point}</uro:lod0Geometry></uro:DmGeometricAttribute></uro:vegDmAttribute>"
        "</veg:SolitaryVegetationObject>"
    )


def test_a_feature_with_a_point_alone_is_a_point(gml):
    path = gml.write(gml.town(tree(gml, gml.point(3, 4, 7))), "1_veg.gml")
    model = read_features(path, "veg")
    (place,) = model.features.geometry
    assert place.geom_type == "Point"
    other = read_features(gml.write(gml.town(tree(gml, gml.point(0, 0, 7))), "2_veg.gml"), "veg").features.geometry[0]
    assert place.distance(other) == pytest.approx(5, abs=0.02)
    assert model.triangles.shape == (0, 3)


def test_lines_become_the_shape_of_a_road(gml):
    def line(*xs):
        corners = " ".join(gml.position((x, 0, 1)) for x in xs)
        return f"<gml:LineString><gml:posList>{corners}</gml:posList></gml:LineString>"

    network = "".join(f"<gml:element>{line(*xs)}</gml:element>" for xs in ((0, 10), (10, 20, 30)))
    road = (
        f'<tran:Road gml:id="r"><tran:lod0Network><gml:GeometricComplex>{network}</gml:GeometricComplex>'
        "</tran:lod0Network></tran:Road>"
    )
    model = read_features(gml.write(gml.town(road), "1_tran.gml"), "tran")
    (shape,) = model.features.geometry
    assert shape.geom_type == "MultiLineString"
    assert shape.length == pytest.approx(30, rel=5e-3)


def test_a_line_of_single_positions_is_one_line(gml):
    positions = "".join(f"<gml:pos>{gml.position((x, 0, 1))}</gml:pos>" for x in (0, 5, 9))
    road = (
        f'<tran:Road gml:id="r"><tran:lod0Network><gml:LineString>{positions}</gml:LineString></tran:lod0Network>'
        "</tran:Road>"
    )
    (shape,) = read_features(gml.write(gml.town(road), "1_tran.gml"), "tran").features.geometry
    assert shape.geom_type == "LineString"
    assert len(shape.coords) == 3


@pytest.mark.parametrize(
    ("numbers", "reason"),
    [
        ("139.7 35.6 3", "axes are swapped"),
        ("0 0 0", "is not in Japan"),
        ("36.3 NaN 3", "not"),
        ("36.3 136.38", "no whole positions"),
        ("36.3 abc 3", "abc"),
    ],
)
def test_a_bad_point_is_left_out_and_named(gml, numbers, reason):
    bad = tree(gml, f"<gml:Point><gml:pos>{numbers}</gml:pos></gml:Point>", "bad")
    path = gml.write(gml.town(bad, tree(gml, gml.point(0, 0, 7), "good")), "1_veg.gml")
    model = read_features(path, "veg")
    assert model.features["gml_id"].tolist() == ["bad", "good"]
    assert model.features.geometry.isna().tolist() == [True, False]
    (entry,) = [entry for entry in model.audit.skipped if "point left out" in entry.reason]
    assert entry.gml_id == "bad"
    assert reason in entry.reason


def test_a_point_of_two_numbers_lies_at_zero(gml):
    flat = '<gml:Point srsDimension="2"><gml:pos>36.3 136.38</gml:pos></gml:Point>'
    model = read_features(gml.write(gml.town(tree(gml, flat)), "1_veg.gml"), "veg")
    assert model.features.geometry.notna().all()
    assert model.audit.skipped == []


def test_marks_are_joined_and_selected_by_their_owners():
    def make(owner, count):
        points = np.arange(count * 3, dtype=np.float64).reshape(-1, 3)
        one = np.array([1], np.uint8)
        return Marks(points, np.array([0, count]), one, np.array([owner], np.int32), np.array([9], np.int32))

    marks = join_marks([make(0, 1), make(2, 3), make(1, 1)])
    assert marks.offsets.tolist() == [0, 1, 4, 5]
    kept = marks.select_owners(np.array([False, True, True]))
    assert kept.owner.tolist() == [1, 0]
    assert [shape.geom_type for shape in build_shapes(kept, 2)] == ["Point", "LineString"]
    assert build_shapes(Marks.empty(), 2).tolist() == [None, None]
