"""Marking by facets equals ray casting: on slopes and steps, on shells and sheets whole, broken and inside out."""

import itertools
import pickle
from collections.abc import Callable

import numpy as np
import pytest
import trimesh
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.casting import Lattice, Occluders, Points, volumes
from plateau_sc.casting.rays import RayCaster, cast_each
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.errors import ParameterError
from plateau_sc.kernels import suns as suns_together
from plateau_sc.kernels.facets import SHEET
from plateau_sc.sun import sun_vector
from plateau_sc.types import FloatArray
from plateau_sc.vegetation import Trees

X = np.arange(40) + 0.5
SUNS = [
    (0.0, 30.0),
    (90.0, 20.0),
    (180.0, 60.0),
    (270.0, 5.0),
    (123.4, 1.5),
    (17.0, 90.0),
    (301.0, 45.0),
    (225.0, 30.0),
]


@pytest.fixture(autouse=True)
def no_sun_is_too_low(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mark by facets under suns for which rays are faster too."""
    monkeypatch.setattr(volumes, "MOST_FACETS", np.inf)


def assert_equal_to_rays(corners: FloatArray, lattice: Lattice, azimuth: float, elevation: float) -> None:
    occluders, direction = Occluders(corners), sun_vector(azimuth, elevation)
    expected = RayCaster(occluders, lattice).cast(direction)
    for threads in (1, 3):
        found = VolumeCaster(occluders, lattice).cast(direction, threads)
        np.testing.assert_array_equal(found, expected, err_msg=f"sun {azimuth}, {elevation}, {threads} threads")
    masks = np.empty((2, *lattice.shape), dtype=np.bool_)
    VolumeCaster(occluders, lattice).cast_all(np.array([direction] * 2), masks, np.array([1, 0]))
    np.testing.assert_array_equal(masks, [expected] * 2, err_msg=f"sun {azimuth}, {elevation}, together")


def make_ground(kind: str, step: float, seed: int) -> FloatArray:
    random = np.random.default_rng(seed)
    east, north = np.meshgrid(X * step, X[:30][::-1] * step)
    return {
        "level": np.zeros(east.shape),
        "slope": 0.3 * east - 0.2 * north,
        "waves": 3.0 * np.sin(east / 4) * np.cos(north / 3),
        "steps": np.round(random.uniform(0.0, 4.0, (5, 4))).repeat(8, axis=0).repeat(10, axis=1)[:30, :40],
        "noise": random.uniform(-2.0, 6.0, east.shape),
    }[kind]


def broken_mesh(seed: int, is_round: bool, box: Callable[..., FloatArray]) -> FloatArray:
    """Return open, doubled, overlapping, flat, thin and tall faces, and shells whole, turned and in each other."""
    random = np.random.default_rng(seed)
    faces = random.uniform(-5, 45, (20, 3, 3)) * (1, 1, 0.3) - (0, 0, 1)
    faces[0] = faces[1]
    faces[2] = faces[3][::-1]
    faces[4, 2] = faces[4, 1]
    faces[5, 2] = (faces[5, 0] + faces[5, 1]) / 2
    faces[6, :, 2] = (0.0, 0.0, 1e4)
    faces[7, 0, :2] = faces[7, 1, :2]
    shells = [box(low, low + random.uniform(1, 9, 3)) for low in random.uniform(-5, 40, (8, 3)) * (1, 1, 0.1)]
    shells[0] = shells[0][:, ::-1]
    shells[1] = np.concatenate([shells[1], shells[1] + (1.0, 1.0, 0.0)])
    shells[2][0] = shells[2][0, ::-1]
    found = np.concatenate([faces, *shells])
    return np.round(found) if is_round else found


@settings(max_examples=80, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    is_round=st.booleans(),
    azimuth=st.sampled_from([0.0, 45.0, 90.0, 180.0, 270.0]) | st.floats(0.0, 360.0),
    elevation=st.sampled_from([0.5, 3.0, 45.0, 90.0]) | st.floats(0.05, 90.0),
    ground=st.sampled_from(["level", "slope", "waves", "steps", "noise"]),
    step=st.sampled_from([1.0, 0.5, 0.3]),
)
def test_any_faces_under_any_sun(
    seed: int,
    is_round: bool,
    azimuth: float,
    elevation: float,
    ground: str,
    step: float,
    box: Callable[..., FloatArray],
) -> None:
    lattice = Lattice(X * step, X[:30][::-1] * step, make_ground(ground, step, seed))
    assert_equal_to_rays(broken_mesh(seed, is_round, box), lattice, azimuth, elevation)


def make_crowns(seed: int, is_round: bool) -> FloatArray:
    """Return crowns as they are built, hulls of leaves, and dented, flat, doubled, cut-up and overlapping ones."""
    random = np.random.default_rng(seed)
    x, y, foot = random.uniform((-4.0, -4.0, -3.0), (44.0, 34.0, 4.0), (6, 3)).T
    high, wide = random.uniform(1.0, 12.0, (2, 6))
    built = Trees.from_columns(x, y, foot, high, wide, epsg=6677).crowns
    shells = [built]
    for count in (4, 9, 30, 60):
        leaves = random.normal(size=(count, 3))
        leaves *= random.uniform(0.5, 5.0, 3) / np.linalg.norm(leaves, axis=1, keepdims=True)
        leaves += random.uniform((0.0, 0.0, -1.0), (40.0, 30.0, 9.0))
        shells.append(make_hull(np.unique(np.round(leaves), axis=0) if is_round and count > 9 else leaves))
    shells.append(shells[1] * (1.0, 1.0, 1e-5) + (0.0, 0.0, 3.0))
    shells.append(shells[2] * (1e-4, 1.0, 1.0) + (17.0, 0.0, 0.0))
    shells.append(np.where((shells[3] == shells[3][0, 0]).all(axis=2, keepdims=True), shells[3][5, 1], shells[3]))
    shells += [shells[4], shells[4][:, ::-1] + (1.0, 2.0, 0.5), shells[3][1:] + np.array([5.0, 0.0, 0.0])]
    found = np.concatenate(shells)
    return random.permutation(found) if seed % 2 else found


def make_hull(points: FloatArray) -> FloatArray:
    return np.array(trimesh.convex.convex_hull(points).triangles, dtype=np.float64)


@settings(max_examples=80, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    is_round=st.booleans(),
    azimuth=st.sampled_from([0.0, 45.0, 90.0, 180.0, 270.0]) | st.floats(0.0, 360.0),
    elevation=st.sampled_from([3.0, 45.0, 90.0]) | st.floats(0.05, 90.0),
    ground=st.sampled_from(["level", "slope", "waves", "steps", "noise"]),
    step=st.sampled_from([1.0, 0.5, 0.05]),
)
def test_any_crowns_under_any_sun(
    seed: int, is_round: bool, azimuth: float, elevation: float, ground: str, step: float
) -> None:
    """Pixels stand under crowns, within them and above them, and crowns reach over the edge of the lattice."""
    lattice = Lattice(X * step, X[:30][::-1] * step, make_ground(ground, step, seed))
    assert_equal_to_rays(make_crowns(seed, is_round), lattice, azimuth, elevation)


def make_wings(seed: int, is_round: bool) -> FloatArray:
    """Return houses of joined blocks, with wings, courts, storeys that hang over: as built, turned and not quite even.

    Some lean, some have a corner out of place, which may turn them inside out in part, and some are doubled or open.
    """
    random = np.random.default_rng(seed)
    shells = []
    for _ in range(7):
        house = join_blocks(random, int(random.integers(2, 9)))
        if not is_round:
            turn = random.choice([np.pi / 4.0, random.uniform(0.0, np.pi)])
            house = house @ np.array([[np.cos(turn), np.sin(turn), 0], [-np.sin(turn), np.cos(turn), 0], [0, 0, 1]])
            house = np.round(house, int(random.choice([2, 4, 6, 17])))
        if random.random() < 0.2:
            house += house[..., 2:] * random.choice([(1.0, 0.0, 0.0), (0.3, -0.2, 0.0)])
        if random.random() < 0.3:
            corner = house[0, 0].copy()
            house[(house == corner).all(axis=2)] = corner + np.round(random.uniform(-4.0, 4.0, 3), 1 - is_round)
        shift = random.uniform((-4.0, -4.0, -3.0), (36.0, 26.0, 2.0))
        shells.append(house + (np.round(shift) if is_round else shift))
    shells += [shells[0], shells[1][:, ::-1] + np.array([1.0, 2.0, 0.0]), shells[2][1:] + np.array([3.0, 0.0, 0.0])]
    return np.concatenate(shells)


def join_blocks(random: np.random.Generator, count: int) -> FloatArray:
    """Return the outside of some blocks between uneven lines of a grid, each beside another."""
    taken = {(1, 1, 0)}
    while len(taken) < count:
        near = np.array(sorted(taken)[random.integers(len(taken))])
        near[random.integers(3)] += random.choice([-1, 1])
        if ((near >= 0) & (near < 4)).all():
            taken.add((int(near[0]), int(near[1]), int(near[2])))
    quads = []
    for block in sorted(taken):
        for axis, side in itertools.product(range(3), (0, 1)):
            beside = list(block)
            beside[axis] += 2 * side - 1
            if tuple(beside) not in taken:
                quad = np.tile(np.array(block), (4, 1))
                quad[:, axis] += side
                quad[1:3, (axis + 1) % 3] += 1
                quad[2:, (axis + 2) % 3] += 1
                quads.append(quad if side else quad[::-1])
    nodes = np.array(quads)[:, [0, 1, 2, 0, 2, 3]].reshape(-1, 3, 3)
    lines = np.cumsum(random.choice([1.0, 2.0, 3.0, 0.5], (3, 5)), axis=1)
    return np.stack([lines[axis][nodes[..., axis]] for axis in range(3)], axis=-1)


@settings(max_examples=80, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    is_round=st.booleans(),
    azimuth=st.sampled_from([0.0, 45.0, 90.0, 180.0, 270.0]) | st.floats(0.0, 360.0),
    elevation=st.sampled_from([3.0, 45.0, 90.0]) | st.floats(0.05, 90.0),
    ground=st.sampled_from(["level", "slope", "waves", "steps", "noise"]),
    step=st.sampled_from([1.0, 0.5, 0.05]),
)
def test_any_houses_with_wings_under_any_sun(
    seed: int, is_round: bool, azimuth: float, elevation: float, ground: str, step: float
) -> None:
    lattice = Lattice(X * step, X[:30][::-1] * step, make_ground(ground, step, seed))
    assert_equal_to_rays(make_wings(seed, is_round), lattice, azimuth, elevation)


def test_houses_with_wings_are_marked_piece_by_piece_and_leave_few_pixels_to_the_rays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    random = np.random.default_rng(3)
    turn = np.array([[0.8, 0.6, 0.0], [-0.6, 0.8, 0.0], [0.0, 0.0, 1.0]])
    houses = [join_blocks(random, 4) @ turn + random.uniform((0, 0, -1), (30, 20, 1)) for _ in range(12)]
    occluders, lattice = Occluders(np.concatenate(houses)), Lattice(X, X[:30][::-1], make_ground("noise", 1.0, 0))
    bodies, others = occluders.bodies
    assert len(others.corners) == 0
    assert (bodies.hollows > 0.0).sum() > 12
    doubted = []
    monkeypatch.setattr(
        "plateau_sc.casting.rays.cast_each", lambda *args: doubted.append(len(args[1])) or cast_each(*args)
    )
    caster, rays = VolumeCaster(occluders, lattice), RayCaster(occluders, lattice)
    for azimuth in np.linspace(3.0, 357.0, 30):
        direction = sun_vector(float(azimuth), 10.0 + azimuth / 6.0)
        np.testing.assert_array_equal(caster.cast(direction), rays.cast(direction))
    assert sum(doubted) <= 4


def make_sheet(height: Callable[[FloatArray, FloatArray], FloatArray], low: float, high: float) -> FloatArray:
    """Return 1,152 faces of a surface over a square."""
    nodes = np.linspace(low, high, 25)
    points = np.stack([*np.meshgrid(nodes, nodes, indexing="ij"), np.zeros((25, 25))], axis=-1)
    points[..., 2] = height(points[..., 0], points[..., 1])
    a, b, c, d = points[:-1, :-1], points[1:, :-1], points[1:, 1:], points[:-1, 1:]
    return np.concatenate(
        [np.stack([a, b, c], axis=2).reshape(-1, 3, 3), np.stack([a, c, d], axis=2).reshape(-1, 3, 3)]
    )


def hills(east: FloatArray, north: FloatArray) -> FloatArray:
    return 4.0 * np.sin(east / 5.0) * np.cos(north / 7.0) + 0.1 * east


def test_a_cut_two_millimetres_past_a_corner_that_comes_back() -> None:
    """Of the short edge there the plane has all of the piece on its outer side: it is no side of the piece."""
    plan = np.array(
        [
            (138.603, 85.233), (144.039, 83.967), (146.931, 83.295), (152.241, 82.059), (153.378, 86.949),
            (154.233, 90.621), (148.926, 91.857), (150.225, 97.446), (147.333, 98.121), (146.031, 92.529),
            (140.598, 93.795), (139.743, 90.123),
        ]
    )  # fmt: skip
    low, high = (np.column_stack([plan, np.full(len(plan), height)]) for height in (-4.824, 0.978))
    lids = [(6, k - 5, k - 4) for k in range(10)]
    faces = [[high[a], high[b], high[c]] for a, b, c in lids] + [[low[c], low[b], low[a]] for a, b, c in lids]
    for k in range(len(plan)):
        faces += [[low[k - 1], low[k], high[k]], [low[k - 1], high[k], high[k - 1]]]
    # without something far away rounding has the shell cut elsewhere
    faces.append([(19.371, -38.301, 4.377), (16.029, -37.521, 4.377), (14.022, -37.056, 4.377)])
    occluders = Occluders(np.array(faces, dtype=np.float64), np.zeros(len(faces), dtype=np.int64))
    assert len(occluders.bodies[0].hollows) == 3
    lattice = Lattice(np.arange(138.25, 155.0, 0.5), np.arange(98.75, 82.0, -0.5), np.full((34, 34), -3.0))
    for azimuth, elevation in itertools.product(range(0, 360, 30), (30.0, 45.0, 60.0)):
        sun = sun_vector(float(azimuth), elevation)
        np.testing.assert_array_equal(
            VolumeCaster(occluders, lattice).cast(sun), RayCaster(occluders, lattice).cast(sun)
        )


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("reach", [(-30.0, 70.0), (5.0, 31.0)])
@pytest.mark.parametrize("above", [1e-3, 2.0, -1.0])
def test_terrain_from_above_from_below_and_from_beside(turned: bool, reach: tuple[float, float], above: float) -> None:
    sheet = make_sheet(hills, *reach)
    corners = sheet[:, ::-1] if turned else sheet
    assert (Occluders(corners).facets.kinds == SHEET).sum() == len(sheet)
    east, north = np.meshgrid(X, X[::-1])
    # Beyond the rim of the small sheet pixels lie lower than it, so that rays come in under it.
    lattice = Lattice(X, X[::-1], hills(east, north) + above)
    for azimuth, elevation in SUNS:
        assert_equal_to_rays(corners, lattice, azimuth, elevation)


def test_a_ramp_that_winds_over_itself(box: Callable[..., FloatArray]) -> None:
    turns, across = np.linspace(0.0, 5.0 * np.pi, 300), np.linspace(5.0, 12.0, 5)
    angle, radius = np.meshgrid(turns, across, indexing="ij")
    points = np.stack([20.0 + radius * np.cos(angle), 20.0 + radius * np.sin(angle), angle], axis=-1)
    a, b, c, d = points[:-1, :-1], points[:-1, 1:], points[1:, 1:], points[1:, :-1]
    ramp = np.concatenate(
        [np.stack([a, b, c], axis=2).reshape(-1, 3, 3), np.stack([a, c, d], axis=2).reshape(-1, 3, 3)]
    )
    assert (Occluders(ramp).facets.kinds == SHEET).any()
    lattice = Lattice(X, X[::-1], np.full((40, 40), 0.25))
    for azimuth, elevation in SUNS:
        assert_equal_to_rays(np.concatenate([ramp, box((1, 1, 0), (4, 5, 9))]), lattice, azimuth, elevation)


def test_a_shell_that_is_inside_out_in_part() -> None:
    """Pixels stand in the lobe of a prism over a figure of eight that is run the wrong way."""
    outline = np.array([[5.0, 5.0], [35.0, 30.0], [35.0, 5.0], [5.0, 20.0]])
    low, high = np.c_[outline, np.full(4, -1.0)], np.c_[outline, np.full(4, 9.0)]
    walls = [[[low[i], low[j], high[j]], [low[i], high[j], high[i]]] for i, j in ((0, 1), (1, 2), (2, 3), (3, 0))]
    corners = np.array(sum(walls, [[high[0], high[1], high[2]], [high[0], high[2], high[3]]]))
    floor = np.array([[low[0], low[2], low[1]], [low[0], low[3], low[2]]])
    lattice = Lattice(X, X[::-1], np.zeros((40, 40)))
    for azimuth, elevation in SUNS:
        assert_equal_to_rays(np.concatenate([corners, floor]), lattice, azimuth, elevation)
        assert_equal_to_rays(np.concatenate([corners, floor])[:, ::-1], lattice, azimuth, elevation)


@pytest.mark.parametrize(
    ("azimuth", "elevation"), [(135.0, 0.5), (45.0, 30.0), (0.0, 90.0), (270.0, 90.0), (45.0, 45.0)]
)
def test_faces_seen_edge_on(azimuth: float, elevation: float) -> None:
    diagonal = np.array([[[32.0, 13, 4], [32, 13, -2], [14, 31, 6]], [[11, 6, 0], [11, 6, 7], [20, 15, 0]]])
    # Of no area but for rounding, so that what a ray finds is chance.
    needle = np.array([[[5.5, 5.5, 3.0], [25.5, 25.5, 3.0], [15.5 + 1e-9, 15.5, 3.0]]])
    needles = needle + np.random.default_rng(0).integers(-4, 9, (30, 1, 3)) * (1.0, 1.0, 0.5)
    for ground in ("level", "steps"):
        lattice = Lattice(X, X[:30][::-1], make_ground(ground, 1.0, 2))
        assert_equal_to_rays(np.concatenate([diagonal, needles]), lattice, azimuth, elevation)


@pytest.mark.parametrize("away", [1e5, -3e5])
def test_far_from_the_origin(away: float, box: Callable[..., FloatArray]) -> None:
    lattice = Lattice(X + away, X[:30][::-1] - away, make_ground("waves", 1.0, 1))
    for azimuth, elevation in SUNS:
        assert_equal_to_rays(broken_mesh(3, True, box) + np.array([away, -away, 0.0]), lattice, azimuth, elevation)


def plant(count: int = 40, seed: int = 0) -> FloatArray:
    """Return crowns of 3 m and more over the lattice's ground, at places as they come."""
    random = np.random.default_rng(seed)
    x, y = random.uniform(0.0, 40.0, (2, count))
    high, wide = random.uniform((4.0, 2.0), (9.0, 6.0), (count, 2)).T
    return Trees.from_columns(x, y, 0.3 * x - 0.2 * y, high, wide, epsg=6677).crowns


def test_crowns_are_marked_as_bodies_and_leave_few_pixels_to_the_rays(monkeypatch: pytest.MonkeyPatch) -> None:
    lattice = Lattice(X, X[:30][::-1], make_ground("slope", 1.0, 0))
    occluders = Occluders(plant())
    bodies, others = occluders.bodies
    assert (len(bodies.starts) - 1, len(others.corners)) == (40, 0)
    doubted = []
    monkeypatch.setattr(
        "plateau_sc.casting.rays.cast_each", lambda *args: doubted.append(len(args[1])) or cast_each(*args)
    )
    caster, rays = VolumeCaster(occluders, lattice), RayCaster(occluders, lattice)
    shaded = 0
    for azimuth in np.linspace(3.0, 357.0, 30):
        direction = sun_vector(float(azimuth), 10.0 + azimuth / 6.0)
        mask = caster.cast(direction)
        shaded += int(mask.sum())
        np.testing.assert_array_equal(mask, rays.cast(direction))
    assert sum(doubted) <= 2 < 1000 < shaded


@pytest.mark.parametrize("eye", [1.1, 3.0, 5.0])
def test_an_eye_within_a_crown_is_covered_whatever_the_sun(eye: float) -> None:
    crown = Trees.from_columns([20.0], [15.0], 0.0, 6.0, 8.0, epsg=6677).crowns
    lattice = Lattice(X, X[:30][::-1], np.full((30, 40), eye) + 1e-3 * np.arange(40))
    from_middle = np.hypot(X - 20.0, X[:30][::-1, np.newaxis] - 15.0)
    for azimuth, elevation in SUNS:
        mask = VolumeCaster(Occluders(crown), lattice).cast(sun_vector(azimuth, elevation))
        if eye > 1.5:
            assert mask[from_middle < 1.0].all()
        assert_equal_to_rays(crown, lattice, azimuth, elevation)


def test_pixels_inside_are_in_shadow_and_one_pixel_is_enough(box: Callable[..., FloatArray]) -> None:
    inside = np.zeros((30, 40), dtype=np.bool_)
    inside[3:9, 20:] = True
    lattice = Lattice(X, X[:30][::-1], make_ground("slope", 1.0, 0), inside)
    assert_equal_to_rays(broken_mesh(5, False, box), lattice, 200.0, 35.0)
    assert VolumeCaster(Occluders(np.empty((0, 3, 3))), lattice).cast(sun_vector(200.0, 35.0)).sum() == inside.sum()
    assert_equal_to_rays(box((-3, -3, -1), (3, 1, 5)), Lattice(X[:1], X[:1] + 3, np.zeros((1, 1))), 200.0, 35.0)


def make_house_with_eaves() -> FloatArray:
    """Return a closed body with the outline of a T from west to east."""
    ring = [(14, -1), (26, -1), (26, 4), (28, 4), (28, 6), (26, 6), (14, 6), (12, 6), (12, 4), (14, 4)]
    south, north = (np.array([(x, y, z) for x, z in ring], dtype=np.float64) for y in (11.0, 21.0))
    faces = []
    for one, other in zip(range(10), [*range(1, 10), 0], strict=True):
        faces += [[south[one], north[one], north[other]], [south[one], north[other], south[other]]]
    for a, b, c, d in ((0, 1, 2, 9), (9, 2, 5, 6), (8, 9, 6, 7), (2, 3, 4, 5)):
        faces += [[south[a], south[b], south[c]], [south[a], south[c], south[d]]]
        faces += [[north[a], north[c], north[b]], [north[a], north[d], north[c]]]
    return np.array(faces)


def test_long_shadows_over_uneven_ground_are_left_to_the_rays(
    monkeypatch: pytest.MonkeyPatch, box: Callable[..., FloatArray]
) -> None:
    corners, traced = broken_mesh(7, False, box), []
    cast = RayCaster.cast
    monkeypatch.setattr(volumes, "MOST_FACETS", 5.0)
    monkeypatch.setattr(RayCaster, "cast", lambda *given: traced.append(given[1][2]) or cast(*given))
    # The waves are 6 m high, and there are some 26 facets of no body on 1,200 m²: 5 to a square of 15 m, as long as the
    # shadow of 6 m under a sun of 22 degrees.
    caster = VolumeCaster(Occluders(corners), Lattice(X, X[:30][::-1], make_ground("waves", 1.0, 0)))
    for elevation in (35.0, 27.0, 17.0):
        caster.cast(sun_vector(200.0, elevation))
    assert np.degrees(np.arcsin(traced)).round().tolist() == [17.0]
    level = VolumeCaster(Occluders(corners), Lattice(X, X[:30][::-1], make_ground("level", 1.0, 0)))
    level.cast(sun_vector(200.0, 0.1))
    assert len(traced) == 1
    # Bodies alone, of as many facets and more, are marked under suns as low.
    blocks = np.concatenate([box((x, 9, -4), (x + 3, 14, 9)) for x in range(2, 38, 5)])
    bodies = VolumeCaster(Occluders(blocks), Lattice(X, X[:30][::-1], make_ground("waves", 1.0, 0)))
    bodies.cast(sun_vector(200.0, 10.0))
    assert len(traced) == 1


def test_under_eaves_no_ray_is_needed(monkeypatch: pytest.MonkeyPatch, box: Callable[..., FloatArray]) -> None:
    house = make_house_with_eaves()
    lattice = Lattice(X + 0.137, X[:30][::-1] + 0.059, make_ground("slope", 0.1, 0))
    caster, expected = VolumeCaster(Occluders(house), lattice), RayCaster(Occluders(house), lattice)
    counts = []
    monkeypatch.setattr(
        "plateau_sc.casting.rays.cast_each", lambda *given: counts.append(len(given[1])) or cast_each(*given)
    )
    for azimuth, elevation in ((200.3, 35.0), (77.7, 12.0)):
        direction = sun_vector(azimuth, elevation)
        np.testing.assert_array_equal(caster.cast(direction), expected.cast(direction))
    assert sum(counts) == 0


def test_it_can_be_sent_to_another_process(box: Callable[..., FloatArray]) -> None:
    lattice = Lattice(X, X[:30][::-1], make_ground("waves", 1.0, 0))
    caster = VolumeCaster(Occluders(broken_mesh(2, False, box)), lattice)
    direction = sun_vector(100.0, 30.0)
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(caster)).cast(direction), caster.cast(direction))


def test_points_and_suns_below_the_horizon_are_refused(box: Callable[..., FloatArray]) -> None:
    with pytest.raises(ParameterError, match="lattice"):
        VolumeCaster(Occluders(box((0, 0, 0), (1, 1, 1))), Points(np.zeros((1, 3))))
    lattice = Lattice(X, X[:30][::-1], make_ground("waves", 1.0, 0))
    with pytest.raises(ParameterError, match="horizon"):
        VolumeCaster(Occluders(box((0, 0, 0), (1, 1, 1))), lattice).cast(np.array([0.0, 1.0, 0.0]))


def test_suns_are_cast_together_whatever_becomes_of_some(
    box: Callable[..., FloatArray], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rays are faster under some of them, and under others more pixels are in doubt than are listed."""
    x = np.arange(150) + 0.5
    rows = np.concatenate([box((5.5 + 7 * i, 3.5, -1.0), (10.5 + 7 * i, 140.5, 8.0 + i)) for i in range(19)])
    lattice = Lattice(x, x[::-1], np.tile(0.25 * x, (150, 1)))
    occluders, rays = Occluders(rows), RayCaster(Occluders(rows), lattice)
    caster = VolumeCaster(occluders, lattice)
    monkeypatch.setattr(suns_together, "_LISTED", 2000)
    # Walls that the sun runs along pass centres of pixels.
    suns = [(90.0, 45.0), (123.0, 30.0), (270.0, 2.0), (180.0, 45.0), (200.0, 70.0)]
    directions, masks = np.array([sun_vector(*sun) for sun in suns]), np.empty((5, *lattice.shape), dtype=np.bool_)
    monkeypatch.setattr(caster, "_longest", 10.0)
    asked: list[float] = []
    monkeypatch.setattr(
        VolumeCaster,
        "cast",
        lambda self, direction, *given: asked.append(direction[2]) or cast(self, direction, *given),
    )
    caster.cast_all(directions, masks, np.arange(5))
    np.testing.assert_array_equal(masks, [rays.cast(direction) for direction in directions])
    assert asked == [directions[2, 2], directions[3, 2]]


cast = VolumeCaster.cast
