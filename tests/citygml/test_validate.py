import numpy as np
import pytest

from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.citygml.validate import check_polygons
from plateau_sc.kernels import closing


@pytest.fixture(autouse=True, params=[-1, 10**9], ids=["compiled", "plain"])
def few(request, monkeypatch):
    """Take both ways of opening rings: by the kernel, and that of a machine that has not compiled it."""
    monkeypatch.setattr(closing, "_FEW", request.param)
    monkeypatch.setattr(closing.compiler, "is_compiled", lambda function: False)


GOOD = [(36.0, 136.0, 1.0), (36.0, 136.1, 1.0), (36.1, 136.1, 2.0), (36.0, 136.0, 1.0)]


def columns(*polygons, lod=2):
    rings = [ring for polygon in polygons for ring in polygon]
    count = len(polygons)
    return PolygonColumns(
        points=np.array([point for ring in rings for point in ring], float).reshape(-1, 3),
        ring_offsets=offsets_of([len(ring) for ring in rings]),
        polygon_offsets=offsets_of([len(polygon) for polygon in polygons]),
        lod=np.full(count, lod, np.uint8),
        surface=np.zeros(count, np.uint8),
        installation=np.zeros(count, np.bool_),
        derived=np.zeros(count, np.bool_),
        owner=np.arange(count, dtype=np.int32),
        line=np.arange(count, dtype=np.int64) + 10,
    )


def check(polygons, problems=None, geographic=True):
    return check_polygons(polygons, problems or {}, geographic=geographic)


def replaced(index, *point):
    return [*GOOD[:index], point, *GOOD[index + 1 :]]


def test_good_polygons_stay_without_their_last_point():
    kept, skipped, notes = check(columns([GOOD], [GOOD]))
    assert kept.points.tolist() == [list(point) for point in GOOD[:3]] * 2
    assert kept.ring_offsets.tolist() == [0, 3, 6]
    assert (skipped, notes) == ([], [])


@pytest.mark.parametrize(
    ("ring", "reason"),
    [
        (replaced(1, np.nan, 136.1, 1), "coordinate nan, 136.1, 1.0 is not finite"),
        (replaced(1, 36.0, np.inf, 1), "coordinate 36.0, inf, 1.0 is not finite"),
        (replaced(1, 36.0, 136.1, np.nan), "coordinate 36.0, 136.1, nan is not finite"),
        ([(b, a, c) for a, b, c in GOOD], "axes are swapped: latitude 136.0, longitude 36.0; expected latitude first"),
        (replaced(1, 0.0, 0.0, 0.0), "latitude 0.0, longitude 0.0 is not in Japan"),
        (replaced(1, 36.0, 136.1, -9999.0), "height -9999.0 m cannot be"),
        ([GOOD[0], GOOD[1], GOOD[0], GOOD[1]], "ring has fewer than 3 distinct points"),
        ([GOOD[0]] * 5, "ring has fewer than 3 distinct points"),
        (GOOD[:1], "ring has fewer than 3 distinct points"),
        ([], "ring has fewer than 3 distinct points"),
    ],
)
def test_a_bad_polygon_goes_and_its_neighbours_stay(ring, reason):
    kept, skipped, _ = check(columns([GOOD], [ring], [GOOD]))
    assert kept.owner.tolist() == [0, 2]
    assert skipped == [(1, 11, f"polygon left out: {reason}")]
    assert kept.points.tolist() == [list(point) for point in GOOD[:3]] * 2


def test_what_could_not_be_read_keeps_its_reason():
    _, skipped, _ = check(columns([GOOD], [[]]), {1: "'x' is not a number"})
    assert skipped == [(1, 11, "polygon left out: 'x' is not a number")]


def test_a_polygon_without_a_ring_is_told():
    kept, skipped, _ = check(columns([GOOD], [], [GOOD], []))
    assert kept.owner.tolist() == [0, 2]
    assert [entry[:2] for entry in skipped] == [(1, 11), (3, 13)]


def test_the_height_of_an_outline_says_nothing():
    kept, skipped, _ = check(columns([replaced(1, 36.0, 136.1, -9999.0)], lod=0))
    assert len(kept) == 1
    assert skipped == []


def test_an_open_ring_is_closed_and_told():
    kept, skipped, notes = check(columns([GOOD[:3]], [GOOD]))
    assert np.diff(kept.ring_offsets).tolist() == [3, 3]
    assert skipped == []
    assert notes == [(0, 10, "a ring is not closed; closed it")]


HOLE = [(36.02, 136.06, 1.0), (36.02, 136.08, 1.0), (36.03, 136.08, 1.0), (36.02, 136.06, 1.0)]


@pytest.mark.parametrize(
    ("hole", "reason"),
    [
        ([(a - 0.5, b, c) for a, b, c in HOLE], "it lies beyond the exterior of its polygon"),
        ([HOLE[0], HOLE[1], HOLE[0]], "ring has fewer than 3 distinct points"),
    ],
)
def test_a_hole_that_is_none_costs_only_itself(hole, reason):
    kept, skipped, _ = check(columns([GOOD, HOLE, hole], [GOOD]))
    assert kept.polygon_offsets.tolist() == [0, 2, 3]
    assert skipped == [(0, 10, f"interior ring left out: {reason}")]


def test_a_hole_that_cannot_be_read_costs_its_polygon():
    kept, skipped, _ = check(columns([GOOD, []], [GOOD]), {1: "'x' is not a number"})
    assert kept.owner.tolist() == [1]
    assert skipped == [(0, 10, "polygon left out: 'x' is not a number")]


def test_metres_are_held_to_the_zones():
    metres = [(-1000.0, 500.0, 1.0), (-1000.0, 600.0, 1.0), (-900.0, 600.0, 1.0), (-1000.0, 500.0, 1.0)]
    kept, skipped, _ = check(columns([metres], [[(5e6, 0, 0), *metres]]), geographic=False)
    assert kept.owner.tolist() == [0]
    assert skipped == [(1, 11, "polygon left out: X 5000000.0, Y 0.0 is in no plane rectangular zone")]


def test_nothing_stays_nothing():
    kept, skipped, notes = check(columns())
    assert (len(kept), skipped, notes) == (0, [], [])
