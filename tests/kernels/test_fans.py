import numpy as np
import pytest
import shapely

from plateau_sc.kernels.fans import cover_areas, spread_fans

pytestmark = pytest.mark.parametrize("way", [True, False], ids=["compiled", "plain"], indirect=True)

SQUARE = [(0, 0), (4, 0), (4, 3), (0, 3)]


def spread(corners, sign=1.0, axis=2):
    """Return the triangles of one ring in the plane across an axis, and their area; None where there are none."""
    points = np.zeros((len(corners), 3))
    points[:, (axis + 1) % 3], points[:, (axis + 2) % 3] = np.array(corners, float).T
    triangles, divided = spread_fans(
        points, np.array([0]), np.array([len(corners)]), np.array([axis], np.uint8), np.array([sign])
    )
    if not divided[0]:
        assert triangles.size == 0
        return None
    owner = np.zeros(len(triangles), np.int32)
    area = cover_areas(points, triangles.astype(np.int32), owner, np.array([axis], np.uint8), 1)
    return triangles, area[0]


@pytest.mark.parametrize("axis", [0, 1, 2])
@pytest.mark.parametrize("turn", range(4))
def test_a_square_is_two_triangles_along_any_axis_and_from_any_corner(axis, turn):
    triangles, area = spread(SQUARE[turn:] + SQUARE[:turn], axis=axis)
    assert (len(triangles), area) == (2, 12)


def test_a_ring_that_turns_right_keeps_its_turn():
    triangles, area = spread(SQUARE[::-1], sign=-1.0)
    assert area == 12
    assert spread(SQUARE[::-1]) is None
    corners = np.array(SQUARE[::-1])[triangles]
    edge, other = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    assert (edge[:, 0] * other[:, 1] - edge[:, 1] * other[:, 0] < 0).all()


@pytest.mark.parametrize("count", [3, 5, 8, 40])
def test_regular_polygons_are_filled(count):
    angle = 2 * np.pi * np.arange(count) / count
    triangles, area = spread(np.column_stack([np.cos(angle), np.sin(angle)]))
    assert len(triangles) == count - 2
    assert area == pytest.approx(count / 2 * np.sin(2 * np.pi / count))


def test_corners_within_one_side_are_kept_and_no_triangle_is_flat():
    triangles, area = spread([(0, 0), (2, 0), (4, 0), (4, 3), (2, 3), (0, 3)])
    assert len(triangles) == 4
    assert area == 12
    assert set(triangles.ravel()) == set(range(6))


@pytest.mark.parametrize(
    "corners",
    [
        [(0, 0), (4, 0), (1, 1), (0, 4)],
        [(0, 0), (4, 3), (4, 0), (0, 3)],
        [(0, 0), (4, 0), (4, 3), (0, 3), (0, 0), (4, 0), (4, 3), (0, 3)],
        [(0, 0), (4, 0), (6, 0), (4, 0), (4, 3), (0, 3)],
        [(0, 0), (4, 0), (4, 0), (4, 3), (0, 3)],
        [(0, 0), (1, 0), (2, 0), (3, 0)],
        [(0, 0), (1, 0)],
        [*((np.cos(a), np.sin(a)) for a in 4 * np.pi * np.arange(5) / 5)],
    ],
)
def test_what_is_not_convex_or_goes_around_twice_is_left(corners):
    assert spread(corners) is None


def test_random_convex_rings_are_filled_and_others_are_not_touched():
    random = np.random.default_rng(3)
    for _ in range(40):
        angle = np.sort(random.uniform(0, 2 * np.pi, random.integers(4, 12)))
        if np.ptp(angle) < np.pi or np.diff(angle).max() > 3:
            continue
        ring = np.column_stack([5 * np.cos(angle), 2 * np.sin(angle)])
        x, y = ring.T
        expected = abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2
        assert spread(ring)[1] == pytest.approx(expected)
        dented = shapely.Polygon(np.concatenate([ring[:1], ring[1:2] * 0.01, ring[2:]]))
        if dented.convex_hull.area > dented.area * 1.01:
            assert spread(np.array(dented.exterior.coords)[:-1]) is None
