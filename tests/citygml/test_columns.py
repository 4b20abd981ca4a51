import numpy as np

from plateau_sc.citygml.columns import PolygonColumns, join_columns
from plateau_sc.citygml.ragged import offsets_of


def columns(owner):
    """Return two polygons, the first with two rings, with 3, 4 and 5 points."""
    return PolygonColumns(
        points=np.arange(36.0).reshape(12, 3),
        ring_offsets=offsets_of([3, 4, 5]),
        polygon_offsets=offsets_of([2, 1]),
        lod=np.array([1, 2], np.uint8),
        surface=np.zeros(2, np.uint8),
        installation=np.zeros(2, np.bool_),
        derived=np.zeros(2, np.bool_),
        owner=np.full(2, owner, np.int32),
        line=np.array([7, 8]),
    )


def test_a_selection_has_only_its_own_rings_and_points():
    taken = columns(0).select(np.array([False, True]))
    assert len(taken) == 1
    assert taken.points.tolist() == columns(0).points[7:].tolist()
    assert (taken.ring_offsets.tolist(), taken.polygon_offsets.tolist()) == ([0, 5], [0, 1])
    assert (taken.lod.tolist(), taken.line.tolist()) == ([2], [8])


def test_a_selection_follows_the_order_of_its_indices():
    assert columns(0).select(np.array([1, 0])).ring_offsets.tolist() == [0, 5, 8, 12]


def test_joined_groups_are_the_groups():
    joined = join_columns([columns(0), columns(1)])
    assert joined.owner.tolist() == [0, 0, 1, 1]
    assert joined.select(joined.owner == 1).points.tolist() == columns(1).points.tolist()
    assert joined.polygon_offsets.tolist() == [0, 2, 3, 5, 6]


def test_points_know_their_polygon():
    assert columns(0).polygon_of_point().tolist() == [0] * 7 + [1] * 5
    assert columns(0).first_rings().tolist() == [0, 2]
