"""Which points lie within bodies: against boxes tried one by one, and against faces counted one by one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import build_bvh
from plateau_sc.kernels.columns import inside
from plateau_sc.kernels.covering import find_covered, find_turned
from plateau_sc.kernels.solids import COINCIDENT

SPACE = 2.0


def find(triangles, owner, places, space=SPACE):
    return find_covered(build_bvh(triangles), np.asarray(owner, dtype=np.int32), places, space)


def make_boxes(box, seed, count):
    """Return boxes that stand in and on each other, and their least and greatest coordinates."""
    random = np.random.default_rng(seed)
    lows = random.uniform((0, 0, -3), (20, 20, 12), (count, 3))
    highs = lows + random.uniform(1.0, 9.0, (count, 3))
    return np.concatenate([box(*pair) for pair in zip(lows, highs, strict=True)]), lows, highs


def count_down(triangles, owner, place, space):
    """Judge a point by the signed faces of each owner over it, each face by the shares of its corners."""
    x, y, z = place
    over = {}
    for face, one in zip(triangles, owner, strict=True):
        (ax, ay, _), (bx, by, _), (cx, cy, _) = face
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        if one < 0 or area == 0.0:
            continue
        second = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / area
        third = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / area
        if min(second, third, 1.0 - second - third) > 0.0:
            height = face[:, 2] @ np.array([1.0 - second - third, second, third])
            over.setdefault(one, []).append((height, np.sign(area)))
    for faces in over.values():
        winding, above = 0, np.inf
        for height, sign in [*sorted(faces, reverse=True), (-np.inf, 0)]:
            if winding != 0 and min(above, z + space) - max(height, z) >= COINCIDENT:
                return True
            winding, above = winding + sign, height
    return False


@settings(deadline=None, max_examples=30)
@given(seed=st.integers(0, 10_000), count=st.integers(1, 12), space=st.sampled_from([1e-5, 2.0, 30.0]))
def test_points_in_boxes_and_below_them(box, seed, count, space):
    triangles, lows, highs = make_boxes(box, seed, count)
    places = np.random.default_rng(seed + 1).uniform((-2, -2, -5), (30, 30, 25), (300, 3))
    level = ((places[:, None, :2] > lows[:, :2]) & (places[:, None, :2] < highs[:, :2])).all(axis=-1)
    shared = np.minimum(highs[:, 2], places[:, None, 2] + space) - np.maximum(lows[:, 2], places[:, None, 2])
    expected = (level & (shared >= COINCIDENT)).any(axis=1)
    np.testing.assert_array_equal(find(triangles, np.repeat(np.arange(count), 12), places, space), expected)
    # As one body they are no less, since no number is negative.
    np.testing.assert_array_equal(find(triangles, np.zeros(len(triangles)), places, space), expected)


@settings(deadline=None, max_examples=20)
@given(seed=st.integers(0, 10_000))
def test_broken_bodies_are_counted_face_by_face(box, seed):
    random = np.random.default_rng(seed)
    triangles, _, _ = make_boxes(box, seed, 6)
    triangles = np.concatenate([triangles[random.random(len(triangles)) < 0.7], random.uniform(0, 20, (9, 3, 3))])
    owner = random.integers(-1, 4, len(triangles))
    places = random.uniform((-2, -2, -5), (30, 30, 25), (60, 3))
    expected = [count_down(triangles, owner, place, SPACE) for place in places]
    assert find(triangles, owner, places).tolist() == expected


def test_it_is_the_rule_of_a_lattice(box):
    """Round coordinates: many points lie above edges and corners."""
    pairs = [((0, 0, 0), (4, 4, 3)), ((4, 0, 1), (8, 4, 6)), ((2, 2, 4), (6, 6, 5)), ((0, 4, 0), (4, 8, 1))]
    triangles = np.concatenate([box(*pair) for pair in pairs])
    owner = np.repeat(np.arange(4), 12).astype(np.int32)
    x, y = np.arange(-1.0, 9.5, 0.5), np.arange(9.0, -1.5, -0.5)
    east, north = np.meshgrid(x, y)
    for level in (0.0, 0.5, 2.5, 7.0):
        places = np.column_stack([east.ravel(), north.ravel(), np.full(east.size, level)])
        ground = np.full(east.shape, level)
        expected = inside(triangles, owner, x, y, ground, SPACE)
        np.testing.assert_array_equal(find(triangles, owner, places).reshape(east.shape), expected)


@settings(deadline=None, max_examples=30)
@given(seed=st.integers(0, 10_000), is_round=st.booleans())
def test_where_the_numbers_of_all_shells_add_up_to_less_than_nothing(box, seed, is_round):
    random = np.random.default_rng(seed)
    lows = random.uniform((0, 0, -3), (20, 20, 12), (10, 3))
    highs = lows + random.uniform(1.0, 9.0, (10, 3))
    if is_round:
        lows, highs = np.round(lows), np.round(highs) + 1.0
    inside_out = random.random(10) < 0.5
    faces = [box(low, high)[:, :: -1 if turn else 1] for low, high, turn in zip(lows, highs, inside_out, strict=True)]
    places = random.uniform((-2, -2, -5), (30, 30, 25), (300, 3))
    places = np.round(places) if is_round else places
    within = ((places[:, None] > lows) & (places[:, None] < highs)).all(axis=-1)
    number = within @ np.where(inside_out, -1, 1)
    found = find_turned(build_bvh(np.concatenate(faces)), places)
    assert found[number < 0].all()
    # At round coordinates many points are as near to a diagonal as can be.
    assert is_round or not found[number >= 0].any()


def test_what_is_too_near_to_tell_may_be_turned(box):
    tree = build_bvh(box((0, 0, 0), (4, 4, 3)))
    nearby = [[1, 2, 3 + 5e-6], [1, 2, 5e-6], [5e-6, 2, 1], [1, 1 + 5e-6, 1], [-5e-6, -5e-6, 1]]
    apart = [[1, 2, 3.001], [1, 2, 0.001], [0.001, 2, 1], [1, 1.001, 1], [-0.001, -0.001, 1], [0, 0, 4], [1, 1, 4]]
    assert find_turned(tree, np.array(nearby)).all()
    assert not find_turned(tree, np.array(apart)).any()


def test_there_is_room_for_many_faces_over_a_point(box):
    stack = np.concatenate([box((0, 0, 2.0 * level), (4, 4, 2.0 * level + 1)) for level in range(100)])
    places = np.array([[1.0, 2.0, height] for height in (0.5, 1.5, 198.5, 199.5)] + [[9.0, 1.0, 0.5]])
    assert find(stack, np.zeros(len(stack)), places, 0.1).tolist() == [True, False, True, False, False]


def test_faces_of_nobody_and_no_faces():
    roof = np.array([[[0.0, 0.0, 5.0], [4.0, 0.0, 5.0], [0.0, 4.0, 5.0]]])
    below = np.array([[1.0, 1.0, 0.0]])
    assert find(roof, [3], below).tolist() == [True]
    assert find(roof, [-1], below).tolist() == [False]
    assert find(np.empty((0, 3, 3)), np.empty(0), below).tolist() == [False]
    assert find(roof, [3], np.empty((0, 3))).shape == (0,)


@pytest.mark.parametrize(
    ("places", "space", "words"),
    [
        (np.zeros((2, 2)), SPACE, "places must be"),
        (np.full((1, 3), np.nan), SPACE, "places must be finite"),
        (np.zeros((1, 3)), 0.0, "space must be"),
        (np.zeros((1, 3)), np.nan, "space must be"),
        (np.zeros((1, 3)), np.inf, "space must be"),
    ],
)
def test_bad_input_is_refused(places, space, words):
    roof = np.array([[[0.0, 0.0, 5.0], [4.0, 0.0, 5.0], [0.0, 4.0, 5.0]]])
    with pytest.raises(ParameterError, match=words):
        find(roof, [0], places, space)
