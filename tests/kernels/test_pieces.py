"""Into what pieces closed shells are parted: convex, closed, together as large as the shell, and no more than pay."""

import numpy as np
import pytest

from plateau_sc.kernels.convex import find_convex
from plateau_sc.kernels.facets import find_facets
from plateau_sc.kernels.pieces import FLAT, HOLLOW


def raise_walls(plan, tops, bottom=0.0):
    """Return the faces of blocks over unit squares of a plan, in one piece: the plan holds the number of each top."""
    taken = {
        (row, column, storey) for (row, column), top in np.ndenumerate(np.array(plan)) for storey in range(int(top))
    }
    lines = np.concatenate([[bottom], tops])
    quads = []
    for block in sorted(taken):
        for axis in range(3):
            for side in (0, 1):
                beside = list(block)
                beside[axis] += 2 * side - 1
                if tuple(beside) not in taken:
                    quad = np.tile(np.array(block), (4, 1))
                    quad[:, axis] += side
                    quad[1:3, (axis + 1) % 3] += 1
                    quad[2:, (axis + 2) % 3] += 1
                    quads.append(quad if side else quad[::-1])
    nodes = np.array(quads)[:, [0, 1, 2, 0, 2, 3]].reshape(-1, 3, 3)
    return np.stack([3.0 * nodes[..., 0], 4.0 * nodes[..., 1], lines[nodes[..., 2]]], axis=-1)


def measure(bodies):
    """Return the volume of each body, from its faces, which its edges run around."""
    volumes = []
    for (face, _, edge), (face_end, _, edge_end) in zip(bodies.starts[:-1], bodies.starts[1:], strict=True):
        areas = np.zeros((face_end, 3))
        for begin, end, one, other in bodies.edges[edge:edge_end]:
            half = np.cross(bodies.points[begin], bodies.points[end]) / 2.0
            areas[one] += half
            areas[other] -= half
        np.testing.assert_allclose(
            areas[face:] / np.linalg.norm(areas[face:], axis=1, keepdims=True), bodies.normals[face:face_end], atol=1e-4
        )
        volumes.append(np.einsum("ij,ij->", areas[face:], bodies.anchors[face:face_end]) / 3.0)
    return np.array(volumes)


def assert_convex(bodies):
    for body in range(len(bodies.starts) - 1):
        (face, point, _), (face_end, point_end, _) = bodies.starts[body : body + 2]
        above = np.einsum(
            "fk,fpk->fp",
            bodies.normals[face:face_end],
            bodies.points[point:point_end] - bodies.anchors[face:face_end, np.newaxis],
        )
        assert above.max() <= bodies.hollows[body] <= HOLLOW * FLAT[-1]


SHAPES = {
    "an L": ([[1, 1], [1, 0]], 2),
    "a U": ([[1, 1, 1], [1, 0, 1]], 3),
    "a T": ([[0, 1, 0], [1, 1, 1]], 2),
    "a cross": ([[0, 1, 0], [1, 1, 1], [0, 1, 0]], 3),
    "a court": ([[1, 1, 1], [1, 0, 1], [1, 1, 1]], 4),
    "a step": ([[1, 2]], 2),
    "a tower on a podium": ([[1, 1, 1], [1, 2, 1], [1, 1, 1]], 2),
    "a winding stair": ([[1, 2], [0, 3]], 3),
}


@pytest.mark.parametrize("turn", [0.0, 0.3])
@pytest.mark.parametrize("away", [0.0, 1e4])
@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_are_parted_into_few(shape, turn, away):
    plan, count = SHAPES[shape]
    faces = raise_walls(plan, [3.0, 5.0, 9.0])
    spin = np.array([[np.cos(turn), np.sin(turn), 0.0], [-np.sin(turn), np.cos(turn), 0.0], [0.0, 0.0, 1.0]])
    facets = find_facets(faces @ spin + np.array([away, -away, 30.0]))
    bodies, others = find_convex(facets)
    assert (len(bodies.starts) - 1, len(others.corners)) == (count, 0)
    assert_convex(bodies)
    assert bodies.hollows.max() < 1e-8
    whole = np.einsum("ij,ij->", faces[:, 0], np.cross(faces[:, 1], faces[:, 2])) / 6.0
    local = bodies._replace(points=bodies.points - (away, -away, 30.0), anchors=bodies.anchors - (away, -away, 30.0))
    np.testing.assert_allclose(measure(local).sum(), whole, rtol=1e-9)
    # Where rounding leaves a piece to its facets these are those of the whole shell.
    np.testing.assert_array_equal(bodies.ranges, [[0, len(bodies.corners)]] * count)
    assert sorted(bodies.corners.ravel()) == sorted(facets.corners.ravel())


def test_a_house_with_eaves_is_a_roof_and_walls():
    faces = raise_walls(np.ones((1, 1)), [5.0])
    hang = raise_walls([[1, 1, 1], [1, 1, 1], [1, 1, 1]], [6.0], 5.0) - np.array([3.0, 4.0, 0.0])
    # The walls stand under the middle of nine squares of the roof's underside.
    is_lid = (faces[..., 2] == 5.0).all(axis=1)
    middle = (hang[..., 2] == 5.0).all(axis=1) & ((hang >= (0, 0, 0)) & (hang <= (3, 4, 9))).all(axis=(1, 2))
    house = np.concatenate([faces[~is_lid], hang[~middle]])
    bodies, others = find_convex(find_facets(house))
    assert (len(bodies.starts) - 1, len(others.corners)) == (2, 0)
    assert sorted(measure(bodies).round(9)) == [60.0, 108.0]


@pytest.mark.parametrize(("depth", "count"), [(1e-7, 1), (1e-4, 1), (0.1, 0)])
def test_what_is_hardly_hollow_is_not_cut(depth, count):
    """The roof of a box is a pyramid that goes down; where it is deep, more pieces than pay would be needed."""
    faces = raise_walls([[1]], [5.0])
    ring = np.array([[0.0, 0, 5], [3, 0, 5], [3, 4, 5], [0, 4, 5]])
    roof = [[ring[side], ring[(side + 1) % 4], [1.5, 2.0, 5.0 - depth]] for side in range(4)]
    bodies, others = find_convex(find_facets(np.concatenate([faces[~(faces[..., 2] == 5.0).all(axis=1)], roof])))
    assert (len(bodies.starts) - 1, len(others.corners) == 0) == (count, count > 0)
    assert (bodies.hollows > 0.999 * depth).all()
    assert_convex(bodies)


def test_what_is_open_doubled_or_too_much_is_left():
    wing = raise_walls([[1, 1], [1, 0]], [3.0])
    comb = raise_walls([[1] * 401, [1, 0] * 200 + [1]], [3.0])
    for faces in (wing[1:], np.concatenate([wing, wing]), comb):
        facets = find_facets(faces)
        bodies, others = find_convex(facets)
        assert len(bodies.starts) == 1
        np.testing.assert_array_equal(others.corners, facets.corners)


def test_a_fold_without_any_room_in_it_is_not_lost():
    """A corner out of place leaves two faces in one plane that look opposite ways, which both hide the sun."""
    faces = raise_walls([[1, 1], [1, 0]], [3.0])
    corner = (faces == (6.0, 0.0, 3.0)).all(axis=2)
    faces[corner] = (3.0, 9.0, 3.0)
    bodies, others = find_convex(find_facets(faces))
    assert len(bodies.starts) == 1
    assert len(others.corners) > 0


def test_a_comb_of_many_facets_is_parted(size):
    gaps = size(100, 20)
    bodies, others = find_convex(find_facets(raise_walls([[1] * (2 * gaps + 1), [1, 0] * gaps + [1]], [3.0])))
    assert (len(bodies.starts) - 1, len(others.corners)) == (gaps + 2, 0)
    assert_convex(bodies)


def test_what_needs_more_pieces_than_pay_is_not_cut_at_all():
    """Each square of a roof has a pit: as many hollow edges as facets."""
    faces = raise_walls(np.ones((6, 6)), [5.0])
    roof = (faces[..., 2] == 5.0).all(axis=1)
    middle = faces[roof].mean(axis=1) - (0.0, 0.0, 0.4)
    pits = np.stack([faces[roof], np.roll(faces[roof], -1, axis=1)], axis=2)
    pits = np.concatenate([pits, np.repeat(middle[:, np.newaxis, np.newaxis], 3, axis=1)], axis=2).reshape(-1, 3, 3)
    bodies, others = find_convex(find_facets(np.concatenate([faces[~roof], pits])))
    assert len(bodies.starts) == 1
    assert len(others.corners) > 200


@pytest.mark.parametrize("tops", [[3.0, 5.0], [3.0, 3.3]])
def test_towers_that_touch_along_an_edge_are_two_pieces(tops):
    """They stand on a podium, corner to corner, one a little higher than the other."""
    faces = raise_walls([[2, 1], [1, 2]], tops)
    # What four sides run in one place is no shell.
    assert len(find_convex(find_facets(faces))[0].starts) == 1
    is_first = (faces[..., :2].max(axis=1) <= (3.0, 4.0)).all(axis=1) & (faces[..., 2] == tops[1]).any(axis=1)
    faces[is_first, :, 2] = np.where(faces[is_first, :, 2] == tops[1], tops[1] - 0.1, faces[is_first, :, 2])
    bodies, others = find_convex(find_facets(faces))
    assert (len(bodies.starts) - 1, len(others.corners)) == (3, 0)
    assert_convex(bodies)
    np.testing.assert_allclose(measure(bodies).sum(), 48.0 * tops[0] + 24.0 * (tops[1] - tops[0] - 0.05))


def test_shells_of_a_scene_are_parted_each_by_itself():
    wing, block = raise_walls([[1, 1], [1, 0]], [3.0]), raise_walls([[1]], [3.0])
    broken = wing[1:]
    scene = [wing, block + 20.0, broken + 40.0, wing + 60.0, block + 80.0, wing + np.array([6.0, 8.0, 3.0])]
    bodies, others = find_convex(find_facets(np.concatenate(scene)))
    assert (bodies.hollows > 0.0).tolist() == [False] * 2 + [True] * 6
    assert len(np.unique(bodies.ranges[2:], axis=0)) == 3
    for first, stop in bodies.ranges[2:]:
        assert np.ptp(bodies.corners[first:stop].reshape(-1, 3), axis=0).tolist() == [6.0, 8.0, 3.0]
    assert others.corners.min() == 40.0


@pytest.mark.parametrize("aside", [(1e-5, 0.0, 0.0), (1e-5, 0.0, -1e-5), (0.0, 0.0, -1e-5), (-1e-6, 0.0, -1e-6)])
def test_a_facet_too_thin_to_have_a_plane_goes_with_a_neighbour(aside):
    """Where a roof has a corner in the middle of a wall's edge, a triangle that is hardly one stands between them."""
    faces = raise_walls([[1, 1], [1, 0]], [3.0])
    is_roof = (faces[..., 2] == 3.0).all(axis=1) & ((faces[..., 0] == 0.0).sum(axis=1) == 2)
    row = int(np.flatnonzero(is_roof)[0])
    begin = next(k for k in range(3) if faces[row, k, 0] == faces[row, (k + 1) % 3, 0] == 0.0)
    one, other, far = (faces[row, (begin + k) % 3] for k in range(3))
    middle = 0.4 * one + 0.6 * other + np.array(aside)
    faces = np.concatenate(
        [np.delete(faces, row, axis=0), [[one, middle, far], [middle, other, far], [one, other, middle]]]
    )
    bodies, others = find_convex(find_facets(faces))
    assert (len(bodies.starts) - 1, len(others.corners)) == (2, 0)
    assert_convex(bodies)
    np.testing.assert_allclose(measure(bodies).sum(), 108.0, rtol=1e-5)
