"""Marking pixels in the shadow of convex bodies, against rays that are cut with the planes of hulls."""

import numpy as np
import pytest
from scipy.spatial import ConvexHull

from plateau_sc.kernels.convex import Convex, find_convex
from plateau_sc.kernels.facets import find_facets
from plateau_sc.kernels.marking import make_room
from plateau_sc.kernels.measures import measure_bodies
from plateau_sc.kernels.outlines import _holds_points, make_bench, shade_bodies
from plateau_sc.kernels.states import DOUBTED, LIT, SHADED
from plateau_sc.kernels.volumes import make_ground, make_sun, measure_extent, turn_ground
from plateau_sc.sun import sun_vector
from tests.lattice_states import none_known, unpack_states

ROWS, COLS = 37, 53


def make_bodies(clouds):
    """Return the hulls of some clouds of points, in the frame of a lattice whose first pixel lies at the origin."""
    faces = []
    for cloud in clouds:
        hull = ConvexHull(cloud)
        corners = cloud[hull.simplices]
        normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        inward = np.einsum("ij,ij->i", normals, hull.equations[:, :3]) < 0.0
        corners[inward] = corners[inward][:, ::-1]
        faces.append(corners)
    bodies, others = find_convex(find_facets(np.concatenate(faces)))
    assert (len(bodies.starts) - 1, len(others.corners)) == (len(clouds), 0)
    return bodies


def framed(bodies, step):
    turned = [places / (step, -step, 1.0) for places in (bodies.anchors, bodies.points, bodies.corners)]
    return bodies._replace(anchors=turned[0], points=turned[1], corners=turned[2])


def shade(bodies, heights, azimuth, elevation, step=1.0, by_rows=True, parts=1):
    """Return the states of the pixels, and the bodies that were left."""
    bodies = framed(bodies, step)
    ground = make_ground(heights, np.ones(heights.shape, dtype=bool))
    ground = ground if by_rows else turn_ground(ground)
    sun = make_sun(sun_vector(azimuth, elevation), step, measure_extent([bodies.points], ground), 0.0)
    states, count = none_known(ground.heights.shape), len(ground.heights)
    left, bench, measures = set(), make_bench(bodies), measure_bodies(bodies, step)
    for part in range(parts):
        lines = (count * part // parts, count * (part + 1) // parts)
        left_of_part = shade_bodies(bodies, measures, ground, sun, step, states, lines, bench, make_room())
        left |= set(bench.left[:left_of_part].tolist())
    found = unpack_states(states, ground.heights.shape[1])
    return (found if by_rows else found.T), sorted(left)


def cut_rays(clouds, heights, azimuth, elevation, step=1.0):
    """Return which pixels are hidden: where what is left of the ray within all planes of a hull ends above it."""
    row, column = np.indices(heights.shape)
    places = np.stack([column * step, -row * step, heights], axis=-1)
    direction = sun_vector(azimuth, elevation)
    hidden = np.zeros(heights.shape, dtype=bool)
    for cloud in clouds:
        planes = ConvexHull(cloud).equations
        outside, along = places @ planes[:, :3].T + planes[:, 3], planes[:, :3] @ direction
        leave = np.where(along > 0.0, -outside / along, np.inf).min(axis=-1)
        enter = np.where(along < 0.0, -outside / along, -np.inf).max(axis=-1)
        hidden |= (leave > 1e-6) & (leave > enter)
    return hidden


def make_clouds(seed, count=6):
    random = np.random.default_rng(seed)
    clouds = []
    for _ in range(count):
        ball = random.normal(size=(random.integers(8, 30), 3))
        ball *= random.uniform(2.0, 6.0, 3) / np.linalg.norm(ball, axis=1, keepdims=True)
        clouds.append(ball + random.uniform((-4.0, -ROWS - 4.0, -3.0), (COLS + 4.0, 4.0, 12.0)))
    return clouds


def make_heights(kind, seed):
    row, column = np.indices((ROWS, COLS))
    return {
        "level": np.zeros((ROWS, COLS)),
        "slope": 0.2 * column - 0.1 * row,
        "noise": np.random.default_rng(seed).uniform(-2.0, 8.0, (ROWS, COLS)),
    }[kind]


@pytest.mark.parametrize("kind", ["level", "slope", "noise"])
@pytest.mark.parametrize("by_rows", [True, False])
@pytest.mark.parametrize("seed", range(6))
def test_what_is_marked_is_what_rays_meet(kind, by_rows, seed):
    clouds, heights = make_clouds(seed), make_heights(kind, seed)
    bodies = make_bodies(clouds)
    random = np.random.default_rng(seed)
    for azimuth, elevation in zip(random.uniform(0.0, 360.0, 8), random.uniform(7.0, 90.0, 8), strict=True):
        states, left = shade(bodies, heights, azimuth, elevation, by_rows=by_rows)
        assert left == []
        expected = cut_rays(clouds, heights, azimuth, elevation)
        sure = states != DOUBTED
        assert (states == DOUBTED).sum() <= 2
        np.testing.assert_array_equal((states == SHADED)[sure], expected[sure], err_msg=f"{azimuth}, {elevation}")


@pytest.mark.parametrize("step", [0.05, 0.5, 3.0])
def test_pixels_of_any_size(step):
    clouds = [cloud * step for cloud in make_clouds(7)]
    heights = make_heights("noise", 7) * step
    states, left = shade(make_bodies(clouds), heights, 200.0, 33.0, step)
    assert left == []
    assert (states == DOUBTED).sum() <= 2
    np.testing.assert_array_equal(states == SHADED, cut_rays(clouds, heights, 200.0, 33.0, step))


def test_a_pixel_in_a_body_is_in_its_shadow_and_one_beyond_it_is_not():
    cloud = np.array([[x, -y, z] for x in (8.2, 14.7) for y in (5.3, 11.8) for z in (0.6, 6.4)])
    cloud[:, 0] += 0.01 * cloud[:, 2]
    heights = np.full((ROWS, COLS), 3.0)
    bodies = make_bodies([cloud])
    states, _ = shade(bodies, heights, 91.0, 45.0)
    within = np.zeros((ROWS, COLS), dtype=bool)
    within[6:12, 9:15] = True
    assert (states[within] == SHADED).all()
    assert (states[:, 16:] == LIT).all()
    assert states[8, 5] == SHADED
    # Above the top nothing is hidden.
    states, left = shade(bodies, np.full((ROWS, COLS), 6.41), 91.0, 45.0)
    assert (states == LIT).all()
    assert left == []


def test_lines_in_parts_and_both_orders_give_the_same():
    clouds, heights = make_clouds(3, 12), make_heights("noise", 3)
    bodies = make_bodies(clouds)
    for azimuth, elevation in ((100.0, 20.0), (190.0, 50.0)):
        whole, _ = shade(bodies, heights, azimuth, elevation)
        np.testing.assert_array_equal(shade(bodies, heights, azimuth, elevation, parts=4)[0], whole)
        np.testing.assert_array_equal(shade(bodies, heights, azimuth, elevation, by_rows=False)[0], whole)


def test_bodies_whose_outline_may_be_told_wrong_are_left_unmarked():
    cube = np.array([[x, y, z] for x in (0.0, 4.0) for y in (0.0, 4.0) for z in (2.0, 6.0)])
    upright, leaning = cube + np.array([5.1, -12.2, 0.0]), cube + np.array([25.013, -12.017, 0.0])
    leaning[:, :2] += 0.3 * leaning[:, 2:]
    short = cube * (1e-5, 1.0, 1.0) + (40.0, -12.0, 0.0)
    slender = cube * (1e-4, 14.0, 1e-4) + (45.0, -52.0, 0.0)
    bodies = make_bodies([upright, leaning, short, slender])
    heights = np.zeros((ROWS, COLS))
    from_west = measure_bodies(bodies, 1.0).boxes[:, 0]
    # Walls in line with the sun; then faces of less than a thousandth of a pixel.
    states, left = shade(bodies, heights, 0.0, 90.0)
    assert sorted(from_west[left].round()) == [5.0, 40.0, 45.0]
    np.testing.assert_array_equal(states == SHADED, cut_rays([leaning], heights, 0.0, 90.0))
    states, left = shade(bodies, heights, 31.0, 40.0)
    assert sorted(from_west[left].round()) == [40.0, 45.0]
    np.testing.assert_array_equal(states == SHADED, cut_rays([upright, leaning], heights, 31.0, 40.0))


@pytest.mark.parametrize(("turn", "holds"), [(0.0, True), (1e-8, True), (-1e-10, True), (-1e-8, False)])
def test_a_side_that_is_turned_too_far_cuts_off_a_corner(turn, holds):
    """The fifth side of a ring is short and in line with the fourth, so that rounding may turn it far."""
    ring = np.array([[0.0, 0.0], [40.0, 0.0], [40.0, 30.0], [0.0, 30.0], [0.0, 3e-4]])
    planes = np.zeros((6, 12))
    for side, (begin, end) in enumerate(zip(ring, np.roll(ring, -1, axis=0), strict=True)):
        along = (end - begin) / np.linalg.norm(end - begin)
        if side == 4:
            along += turn * np.array([-along[1], along[0]])
        normal = np.array([-along[1], along[0]])
        planes[side, 0], planes[side, 1:3] = -normal @ begin, normal
    assert _holds_points(5, 5, 1e-8, ring, planes) is holds


def test_bodies_that_cast_beside_the_lattice_are_neither_marked_nor_left():
    cube = np.array([[x, y, z] for x in (0.0, 4.0) for y in (0.0, 4.0) for z in (2.0, 6.0)])
    bodies = make_bodies(
        [cube + np.array([0.0, 90.0, 0.0]), cube + np.array([90.0, -10.0, 0.0]), cube + np.array([10.0, -10.0, -20.0])]
    )
    states, left = shade(bodies, np.zeros((ROWS, COLS)), 0.0, 90.0)
    assert (states == LIT).all()
    assert left == []
    # A sun beyond them casts the first ones' shadows onto it.
    for azimuth in (0.0, 90.0):
        states, left = shade(bodies, np.zeros((ROWS, COLS)), azimuth + 0.1, 3.0)
        assert (states == SHADED).any()


def test_as_much_is_in_doubt_as_a_body_is_hollow():
    """A box whose outline runs a hundredth of a millimetre beside the centres of pixels, under a sun at the zenith."""
    cloud = np.array([[x, -y, z] for x in (8.0 + 1e-5, 12.3) for y in (5.3, 9.3) for z in (-1.0, 4.0)])
    cloud[:, 0] -= 0.1 * (cloud[:, 2] - 4.0)
    cloud[:, 1] += 0.1 * (cloud[:, 2] - 4.0)
    bodies, heights = make_bodies([cloud]), np.zeros((ROWS, COLS))
    for hollow, doubted in ((0.0, 0), (1e-6, 0), (4e-6, 4)):
        states, left = shade(bodies._replace(hollows=np.full(1, hollow)), heights, 0.0, 90.0)
        assert (states == DOUBTED).sum() == (states[:, 8] == DOUBTED).sum() == doubted
        assert left == []


@pytest.mark.parametrize("dent", [1e-3, 5e-3])
def test_more_is_in_doubt_beneath_a_face_than_above_it(dent):
    """Above it as much as the piece is hollow, beneath it twice what the most hollow piece of its shell is."""
    near, far = (
        np.array([[x + east, -y, z] for x in (4.0, 14.0) for y in (4.0, 14.0) for z in (-1.0, 4.0)])
        for east in (0.0, 200.0)
    )
    bodies = make_bodies([near, far])
    bodies = bodies._replace(hollows=np.array([1e-3, dent]), ranges=np.tile([0, len(bodies.corners)], (2, 1)))
    expected = {1.1e-3: LIT, 0.9e-3: DOUBTED, -1.9 * dent: DOUBTED, -2.1 * dent: SHADED}
    for above, state in expected.items():
        heights = np.zeros((ROWS, COLS))
        heights[9, 9] = 4.0 + above
        states, left = shade(bodies, heights, 160.0, 60.0)
        assert states[9, 9] == state
        assert left == []


def test_no_bodies_are_no_shadow():
    none, _ = find_convex(find_facets(np.empty((0, 3, 3))))
    assert isinstance(none, Convex)
    states, left = shade(none, np.zeros((ROWS, COLS)), 100.0, 20.0)
    assert (states == LIT).all()
    assert left == []
