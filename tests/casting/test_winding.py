"""Counting equals ray casting: on broken meshes, at any sun, with edges, sun and pixels in line."""

import pickle
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.casting import Lattice, Occluders, Points, winding
from plateau_sc.casting.rays import RayCaster, cast_each
from plateau_sc.casting.split import SplitCaster
from plateau_sc.casting.winding import WindingCaster
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.desk import add_room, make_room
from plateau_sc.sun import sun_vector
from plateau_sc.types import FloatArray, IntArray

X = np.arange(40) + 0.5


def broken_mesh(seed: int, is_round: bool) -> FloatArray:
    """Return open, doubled, overlapping, flat, thin and tall faces, and closed ones, at round coordinates or not."""
    random = np.random.default_rng(seed)
    faces = random.uniform(-5, 45, (30, 3, 3)) * (1, 1, 0.3) - (0, 0, 1)
    faces[0] = faces[1]
    faces[2] = faces[3][::-1]
    faces[4, 2] = faces[4, 1]
    faces[5, 2] = (faces[5, 0] + faces[5, 1]) / 2
    faces[6, :, 2] = (0.0, 0.0, 1e4)
    faces[7, :, 2] = (0.0, 1e-10, 0.0)
    faces[8, :, 2] = (0.0, 5e-7, 3e-7)
    faces[9, 0, :2] = faces[9, 1, :2]
    return np.round(faces) if is_round else faces


def assert_equal_to_rays(corners: FloatArray, lattice: Lattice, azimuth: float, elevation: float) -> None:
    occluders, direction = Occluders(corners), sun_vector(azimuth, elevation)
    caster, expected = WindingCaster(occluders, lattice), RayCaster(occluders, lattice).cast(direction)
    np.testing.assert_array_equal(caster.cast(direction), expected)
    masks = np.empty((2, *lattice.shape), dtype=np.bool_)
    caster.cast_all(np.array([direction] * 2), masks, np.array([1, 0]))
    np.testing.assert_array_equal(masks, [expected] * 2)
    if caster.adds:
        np.testing.assert_array_equal(added(caster, direction), expected)


def added(caster: WindingCaster, direction: FloatArray, times: int = 1) -> IntArray:
    """Return how often each pixel is counted."""
    shape = caster.receivers.shape
    room, total = make_room(shape[0], shape[1]), np.zeros(shape, dtype=np.int64)
    caster.add(np.tile(direction, (times, 1)), room)
    add_room(room, 1, total)
    return total


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    is_round=st.booleans(),
    azimuth=st.sampled_from([0.0, 45.0, 90.0, 180.0, 270.0]) | st.floats(0.0, 360.0),
    elevation=st.sampled_from([0.01, 0.5, 1.0, 3.0, 45.0, 90.0]) | st.floats(0.05, 90.0),
    level=st.sampled_from([0.0, 1.0, -3.7]),
    step=st.sampled_from([1.0, 0.5, 0.3]),
)
def test_any_faces_under_any_sun(
    seed: int, is_round: bool, azimuth: float, elevation: float, level: float, step: float
) -> None:
    lattice = Lattice(X * step, X[:30][::-1] * step, np.full((30, 40), level))
    assert_equal_to_rays(broken_mesh(seed, is_round), lattice, azimuth, elevation)


@pytest.mark.parametrize("rises", [(1e-4, 0.0), (7e-5, -1.1e-4), (0.0, 0.0), (1e-8, 2e-8)])
def test_wide_faces_that_are_nearly_level_leave_doubts_where_they_are_low(
    rises: tuple[float, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    square = np.array([[2.0, 3.0], [37.0, 3.0], [37.0, 27.0], [2.0, 27.0]])
    corners = np.column_stack([square, (square - (12.5, 15.5)) @ rises + 1e-7])
    faces = corners[[[0, 1, 2], [0, 2, 3]]]
    lattice = Lattice(X, X[:30][::-1], np.zeros((30, 40)))
    for elevation in (0.3, 30.0):
        assert_equal_to_rays(faces, lattice, 77.0, elevation)
    counts = []
    monkeypatch.setattr(
        "plateau_sc.casting.rays.cast_each", lambda *given: counts.append(len(given[1])) or cast_each(*given)
    )
    WindingCaster(Occluders(faces), lattice).cast(sun_vector(77.0, 30.0))
    # As high as that it is along a line at most, unless it is level all over.
    assert sum(counts) <= 40 if max(np.abs(rises)) > 1e-5 else sum(counts) > 700


@pytest.mark.parametrize(("azimuth", "elevation"), [(135.0, 0.5), (45.0, 30.0), (0.0, 90.0), (270.0, 90.0)])
def test_faces_seen_edge_on(azimuth: float, elevation: float) -> None:
    lattice = Lattice(X, X[::-1], np.full((40, 40), 0.5))
    diagonal = np.array([[[32.0, 13, 4], [32, 13, -2], [14, 31, 6]], [[11, 6, 0], [11, 6, 7], [20, 15, 0]]])
    leaning = np.array([[[8.0, 34, 3], [2, 4, 4], [5, 19, 4]]])
    assert_equal_to_rays(np.concatenate([diagonal, leaning]), lattice, azimuth, elevation)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("azimuth", [0.0, 90.0, 180.0, 270.0, 33.0, 141.0])
def test_closed_bodies_that_meet_in_an_edge(box: Callable[..., FloatArray], azimuth: float, seed: int) -> None:
    """Of the four walls at the edge two and two lie in one plane and look opposite ways, in whatever order."""
    lattice = Lattice(X, X[::-1], np.zeros((40, 40)))
    pair = np.concatenate([box((14, 20, -1), (18, 24, 7)), box((18, 16, -1), (22, 20, 7))])
    random = np.random.default_rng(seed)
    turned = np.stack([np.roll(face, random.integers(3), axis=0) for face in random.permutation(pair)])
    assert_equal_to_rays(turned, lattice, azimuth, 45.0)


def test_a_shell_that_is_inside_out_in_part(box: Callable[..., FloatArray]) -> None:
    """Pixels stand in the lobe of a prism over a figure of eight that is run the wrong way, some in a box as well."""
    outline = np.array([[5.0, 5.0], [35.0, 30.0], [35.0, 5.0], [5.0, 20.0]])
    low, high = np.c_[outline, np.full(4, -1.0)], np.c_[outline, np.full(4, 9.0)]
    walls = [[[low[i], low[j], high[j]], [low[i], high[j], high[i]]] for i, j in ((0, 1), (1, 2), (2, 3), (3, 0))]
    corners = np.array(sum(walls, [[high[0], high[1], high[2]], [high[0], high[2], high[3]]]))
    prism = np.concatenate([corners, [[low[0], low[2], low[1]], [low[0], low[3], low[2]]]])
    lattice = Lattice(X, X[::-1], np.zeros((40, 40)))
    for turned in (prism, prism[:, ::-1]):
        with_box = np.concatenate([turned, box((28, 9, -1), (31, 40, 20)), box((3, 8, -1), (9, 17, 4))])
        for azimuth, elevation in ((0.0, 30.0), (90.0, 20.0), (123.4, 60.0), (17.0, 90.0), (270.0, 5.0)):
            assert_equal_to_rays(turned, lattice, azimuth, elevation)
            assert_equal_to_rays(with_box, lattice, azimuth, elevation)


def test_shells_closed_and_open_in_each_other(box: Callable[..., FloatArray]) -> None:
    lattice = Lattice(X, X[::-1], np.zeros((40, 40)))
    random = np.random.default_rng(3)
    lows = random.uniform(0, 34, (12, 3)) * (1, 1, 0.1) - (0, 0, 1)
    shells = [box(low, low + random.uniform(1, 9, 3)) for low in lows]
    shells[3], shells[4] = shells[3][:, ::-1], shells[4][1:]
    shells[5] = np.concatenate([shells[5], shells[6][:, ::-1]])
    for azimuth, elevation in ((0.0, 30.0), (90.0, 20.0), (123.4, 60.0), (17.0, 90.0), (270.0, 5.0), (200.0, 1.0)):
        assert_equal_to_rays(np.concatenate(shells), lattice, azimuth, elevation)


@pytest.mark.parametrize("away", [1e5, -3e5])
def test_far_from_the_origin(away: float) -> None:
    lattice = Lattice(X + away, X[::-1] - away, np.zeros((40, 40)))
    for azimuth, elevation in ((90.0, 20.0), (201.0, 0.5), (0.0, 60.0)):
        assert_equal_to_rays(broken_mesh(3, True) + np.array([away, -away, 0.0]), lattice, azimuth, elevation)


def test_pixels_beside_the_scene_are_lit_or_reached_by_long_shadows() -> None:
    lattice = Lattice(X + 500.0, X[::-1], np.zeros((40, 40)))
    assert not WindingCaster(Occluders(broken_mesh(1, False)[10:]), lattice).cast(sun_vector(270.0, 60.0)).any()
    assert_equal_to_rays(broken_mesh(1, False)[10:], lattice, 270.0, 1.0)


@pytest.mark.parametrize("azimuth", [90.0, 180.0])
def test_pixels_in_doubt_are_added_as_their_rays_tell(box: Callable[..., FloatArray], azimuth: float) -> None:
    """Edges run along pixels, more than are listed at first; pixels inside a building may be told anything."""
    boxes = [box((5.5 + 9 * i, 3.5, 0.0), (10.5 + 9 * i, 100.5, 8.0 + i)) for i in range(20)]
    x = np.arange(180) + 0.5
    occluders, direction = Occluders(np.concatenate(boxes)), sun_vector(azimuth, 45.0)
    inside = np.zeros((180, 180), dtype=bool)
    inside[:80, :90] = True
    plain, hollow = Lattice(x, x[::-1], np.zeros((180, 180))), Lattice(x, x[::-1], np.zeros((180, 180)), inside)
    expected = RayCaster(occluders, plain).cast(direction)
    caster = WindingCaster(occluders, plain)
    np.testing.assert_array_equal(added(caster, direction, 3), 3 * expected)
    assert len(caster._desks[0].doubts) > 4096
    np.testing.assert_array_equal(added(WindingCaster(occluders, hollow), direction)[~inside], expected[~inside])


def test_suns_are_cast_and_added_together_whatever_becomes_of_some(box: Callable[..., FloatArray]) -> None:
    """Under some of them counts leave a byte, and under others more pixels are in doubt than are listed."""
    plate = np.array([[[31.2, 62.2, 1.0], [37.3, 62.2, 1.0], [31.2, 68.3, 1.0]]])
    stack = [plate * (1.0, 1.0, 1e-6 * layer) + (0.0, 0.0, 9.0) for layer in range(260)]
    boxes = [box((5.5 + 9 * i, 3.5, 0.0), (10.5 + 9 * i, 100.5, 8.0 + i)) for i in range(20)]
    x = np.arange(180) + 0.5
    for corners in (np.concatenate(boxes), np.concatenate([*boxes[:3], *stack])):
        occluders, lattice = Occluders(corners), Lattice(x, x[::-1], np.zeros((180, 180)))
        suns = [(123.0, 30.0), (180.0, 45.0), (180.0, 45.0), (90.0, 45.0), (122.0, 1.0), (181.0, 60.0)]
        directions = np.array([sun_vector(*sun) for sun in suns])
        room, total = make_room(180, 180), np.zeros((180, 180), dtype=np.int64)
        WindingCaster(occluders, lattice).add(directions, room)
        add_room(room, 1, total)
        expected = np.array([RayCaster(occluders, lattice).cast(way) for way in directions])
        np.testing.assert_array_equal(total, expected.sum(axis=0))
        masks = np.empty((6, 180, 180), dtype=np.bool_)
        WindingCaster(occluders, lattice).cast_all(directions, masks, np.arange(6)[::-1])
        np.testing.assert_array_equal(masks, expected[::-1])


def test_layers_beyond_a_byte_are_added_by_their_mask() -> None:
    plate = np.array([[[1.2, 2.2, 1.0], [7.3, 2.2, 1.0], [1.2, 8.3, 1.0]]])
    stack = Occluders(np.concatenate([plate + np.array([0.0, 0.0, 1e-6 * layer]) for layer in range(260)]))
    lattice = Lattice(X, X[::-1], np.zeros((40, 40)))
    caster, direction = WindingCaster(stack, lattice), sun_vector(90.0, 60.0)
    np.testing.assert_array_equal(added(caster, direction), RayCaster(stack, lattice).cast(direction))


def test_faces_that_hug_the_ground_are_not_added(box: Callable[..., FloatArray]) -> None:
    lattice = Lattice(X, X[::-1], np.zeros((40, 40)))
    tower = box((5.2, 5.2, -1.0), (9.3, 9.3, 9.0))
    assert WindingCaster(Occluders(tower), lattice).adds
    sheet = np.array([[[5.2, 5.2, 1e-7], [9.3, 5.2, 1e-7], [5.2, 9.3, 1e-7]]])
    assert not WindingCaster(Occluders(sheet), lattice).adds


def test_it_can_be_sent_to_another_process() -> None:
    lattice = Lattice(X, X[::-1], np.zeros((40, 40)))
    caster = WindingCaster(Occluders(broken_mesh(2, False)), lattice)
    direction = sun_vector(120.0, 33.0)
    expected = caster.cast(direction)
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(caster)).cast(direction), expected)


def test_other_receivers_are_refused() -> None:
    with pytest.raises(ParameterError, match="one height"):
        WindingCaster(Occluders(broken_mesh(1, False)), Points(np.zeros((1, 3))))


def test_lattices_too_long_for_strokes_are_left_to_other_ways() -> None:
    for length, fits in ((2**20, False), (2**20 - 1, True)):
        x = np.arange(float(length))
        level = Lattice(x, np.zeros(1), np.zeros((1, length)))
        mixed = Lattice(x, np.zeros(1), np.where(x % 2.0 < 1.0, 0.0, 5.0)[np.newaxis])
        assert WindingCaster.takes(level) == SplitCaster.takes(mixed) == fits
    with pytest.raises(ParameterError, match="cut it in tiles"):
        WindingCaster(Occluders(broken_mesh(1, False)), Lattice(np.arange(2.0**20), np.zeros(1), np.zeros((1, 2**20))))


def test_shells_are_looked_at_from_below_only_where_a_face_of_theirs_looks_down(
    monkeypatch: pytest.MonkeyPatch, box: Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]
) -> None:
    looked: list[int] = []
    monkeypatch.setattr(winding, "find_inverted", lambda *_given: looked.append(1) or 0)
    standing, open_below = box((5, 5, -1), (15, 15, 9)), box((20, 20, 1), (30, 30, 9))[:-2]
    lattice = Lattice(X, X[::-1], np.zeros((40, 40)))
    for corners, often in ((standing, 0), (open_below, 0), (box((20, 20, 1), (30, 30, 9)), 1)):
        looked.clear()
        WindingCaster(Occluders(corners), lattice)
        assert len(looked) == often


@pytest.mark.parametrize("height", [0.0, -0.6])
def test_suns_that_are_down_are_not_added(box: Callable[..., FloatArray], height: float) -> None:
    caster = WindingCaster(Occluders(box((5, 5, 0), (9, 9, 9))), Lattice(X, X[::-1], np.zeros((40, 40))))
    suns = np.array([sun_vector(100.0, 30.0), [np.sqrt(1.0 - height**2), 0.0, height]])
    with pytest.raises(ParameterError, match="above the horizon"):
        caster.add(suns, make_room(40, 40))
