"""How far solids reach into one another, where it can be worked out by hand."""

import numpy as np
import pytest
import shapely
import trimesh

from plateau_sc.quality.cells import measure_overlap


def wedge(low, high):
    """Return a wedge: a box whose top falls from `high` at the west to the bottom at the east."""
    (a, b, c), (d, e, f) = low, high
    corners = np.array([(a, b, c), (d, b, c), (d, e, c), (a, e, c), (a, b, f), (a, e, f)], float)
    faces = [(0, 2, 1), (0, 3, 2), (4, 1, 2), (4, 2, 5), (0, 1, 4), (3, 5, 2), (0, 4, 5), (0, 5, 3)]
    mesh = trimesh.Trimesh(corners, faces, process=False)
    assert mesh.is_watertight
    assert mesh.volume > 0
    return np.array(mesh.triangles)


def test_boxes_side_by_side_share_nothing(box):
    overlap = measure_overlap(box((0, 0, 0), (2, 2, 2)), box((0, 0, 2), (2, 2, 3)), shapely.box(0, 0, 2, 2))
    assert overlap.depth == overlap.volume == 0
    assert np.isnan(overlap.place).all()


def test_a_box_in_a_box(box):
    overlap = measure_overlap(box((0, 0, 0), (4, 4, 4)), box((1, 1, 1), (2, 3, 2)), shapely.box(1, 1, 2, 3))
    assert (overlap.depth, overlap.volume) == pytest.approx((1.0, 2.0))
    assert overlap.place[2] == pytest.approx(1.0)


def test_a_box_over_a_wedge_is_clear_of_it_on_the_low_side(box):
    slope = wedge((0, 0, 0), (10, 4, 5))
    over = box((6, 0, 2.5), (10, 4, 6))
    assert measure_overlap(slope, over, shapely.box(6, 0, 10, 4)).depth == 0
    reaching = box((0, 0, 2.5), (10, 4, 6))
    overlap = measure_overlap(slope, reaching, shapely.box(0, 0, 10, 4))
    assert overlap.depth == pytest.approx(2.5, rel=0.05)


def test_columns_with_gaps_are_compared_span_by_span(box):
    tower = np.concatenate([box((0, 0, 0), (2, 2, 1)), box((0, 0, 5), (2, 2, 6))])
    between = box((0, 0, 2), (2, 2, 4))
    assert measure_overlap(tower, between, shapely.box(0, 0, 2, 2)).depth == 0
    through = box((0, 0, 0.5), (2, 2, 5.5))
    assert measure_overlap(tower, through, shapely.box(0, 0, 2, 2)).depth == pytest.approx(1.0)


def test_a_solid_shares_its_whole_volume_with_itself():
    slope = wedge((0, 0, 0), (10, 4, 5))
    ball = np.array(trimesh.creation.icosphere(subdivisions=1, radius=3.0).triangles)
    for solid, volume in ((slope, 100.0), (ball, trimesh.creation.icosphere(subdivisions=1, radius=3.0).volume)):
        plan = shapely.union_all(shapely.polygons(solid[:, :, :2]))
        overlap = measure_overlap(solid, solid, plan)
        assert overlap.volume == pytest.approx(volume, rel=1e-4)
        assert overlap.depth == pytest.approx(np.ptp(solid[:, :, 2]), rel=0.05)
