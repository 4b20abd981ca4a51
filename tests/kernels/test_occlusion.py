"""Shadows: equal to testing every face, bit for bit, and right where it is delicate."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import build_bvh
from plateau_sc.kernels.occlusion import aim_beam, cast_beam, occluded, occluded_rays, trace_beam

UP = np.array([0.0, 0.0, 1.0])
SUNS = [(0, 30), (90, 30), (180, 30), (270, 30), (123, 0.1), (270, 0.1), (200, 72), (31, 8), (0, 90), (77, 90)]
BOX = [(10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 20.0)]


def _lattice(count, extent, height=0.1):
    centres = (np.arange(count) + 0.5) * extent / count
    x, y = np.meshgrid(centres, centres[::-1])
    return np.column_stack([x.ravel(), y.ravel(), np.full(x.size, height)])


@pytest.mark.parametrize(("azimuth", "elevation"), SUNS)
def test_tree_answers_as_all_faces_do(scenes, reference, size, azimuth, elevation):
    triangles = scenes.boxes(size(40, 8), 150.0)
    origins = _lattice(size(40, 8), 150.0)
    direction = scenes.sun(azimuth, elevation)
    expected = reference.all_faces(triangles, origins, direction)
    assert (cast_beam(build_bvh(triangles), origins, direction, 1) == expected).all()
    assert expected.any()


@pytest.mark.parametrize("offset", [(0.0, 0.0, 0.0), (9e4, -9e4, 50.0)])
def test_tree_answers_as_all_faces_do_where_rays_graze_everything(scenes, reference, size, offset):
    # Receivers and boxes on whole metres and suns along them: rays run in walls, through edges and corners.
    shift = np.array(offset)
    square = np.array([[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]])
    triangles = (
        np.concatenate([scenes.prism(square + np.array([8, 8]) * (i, j), 0, 4) for i in range(3) for j in range(3)])
        + shift
    )
    side = size(29, 9)
    origins = _lattice(side, side, 0.0) - [0.5, 0.5, 0.0] + shift
    tree = build_bvh(triangles)
    for azimuth, elevation in [(0, 45), (90, 45), (180, 45), (270, 45), (45, 45), (225, 35.264389682754654), (0, 90)]:
        direction = scenes.sun(azimuth, elevation)
        expected = reference.all_faces(triangles, origins, direction)
        assert (cast_beam(tree, origins, direction, 1) == expected).all()
        assert expected.any()


def test_rays_of_any_direction_answer_as_all_faces_do(scenes, reference, size):
    random = np.random.default_rng(2)
    triangles, count = scenes.boxes(size(30, 5), 100.0), size(400, 40)
    origins = random.uniform((0.0, 0.0, 0.0), (100.0, 100.0, 30.0), (count, 3))
    directions = random.normal(size=(count, 3))
    directions[::4, random.integers(3)] = 0.0
    directions[1::8] = [[0.0, 0.0, -1.0]]
    directions[2::8] = [[1.0, -1.8e-16, 0.0]]
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    out = np.empty(count, dtype=bool)
    occluded_rays(build_bvh(triangles), origins, directions, out)
    expected = [reference.all_faces(triangles, o[None], d)[0] for o, d in zip(origins, directions, strict=True)]
    assert (out == expected).all()
    assert 0 < out.sum() < count


@pytest.mark.parametrize(("azimuth", "elevation"), SUNS)
def test_rays_and_beam_agree(scenes, size, azimuth, elevation):
    triangles, origins = scenes.boxes(size(60, 6), 200.0), _lattice(size(90, 12), 200.0)
    direction, tree = scenes.sun(azimuth, elevation), build_bvh(triangles)
    out = np.empty(len(origins), dtype=bool)
    occluded_rays(tree, origins, np.tile(direction, (len(origins), 1)), out)
    assert (out == cast_beam(tree, origins, direction, 1)).all()


def test_threads_and_parts_change_nothing(scenes, size):
    triangles, origins = scenes.boxes(size(100, 5), 250.0), _lattice(size(150, 70), 250.0)
    direction, tree = scenes.sun(111.0, 24.0), build_bvh(triangles)
    one = cast_beam(tree, origins, direction, threads=1)
    assert (cast_beam(tree, origins, direction, threads=2) == one).all()
    assert (cast_beam(tree, origins, direction) == one).all()
    assert (trace_beam(aim_beam(tree, direction), origins, threads=3) == one).all()
    pieces = np.zeros(len(origins), dtype=bool)
    for start in range(0, len(origins), 1111):
        occluded(tree, origins, direction, pieces, start, min(start + 1111, len(origins)))
    assert (pieces == one).all()
    assert 0 < one.sum() < len(one)


def test_only_the_range_is_written(scenes):
    tree = build_bvh(scenes.prism(BOX, 0.0, 5.0))
    out = np.ones(9, dtype=bool)
    occluded(tree, np.full((9, 3), 50.0), UP, out, 3, 6)
    assert out.tolist() == [True] * 3 + [False] * 3 + [True] * 3


@pytest.mark.parametrize("elevation", [20.0, 45.0, 70.0])
@pytest.mark.parametrize(("azimuth", "way"), [(0, (0, -1)), (90, (-1, 0)), (180, (0, 1)), (270, (1, 0))])
def test_shadow_is_as_long_as_the_tangent_says(scenes, azimuth, way, elevation):
    tree = build_bvh(scenes.prism(BOX, 0.0, 12.0))
    length = 12.0 / np.tan(np.radians(elevation))
    edge = np.array([15.0, 15.0]) + 5.0 * np.array(way)
    distances = np.array([1e-3, length - 1e-9, length + 1e-9, length + 5.0])
    origins = np.column_stack([edge + distances[:, None] * way, np.zeros(4)])
    assert cast_beam(tree, origins, scenes.sun(azimuth, elevation)).tolist() == [True, True, False, False]


def test_sun_near_the_horizon(scenes):
    tree = build_bvh(scenes.prism(BOX, 0.0, 12.0))
    length = 12.0 / np.tan(np.radians(0.1))
    for azimuth, way in [(90, (-1.0, 0.0)), (270, (1.0, 0.0))]:
        origins = np.array([[15.0 + way[0] * (5.0 + at), 15.0, 0.0] for at in (length - 1e-6, length + 1e-6)])
        assert cast_beam(tree, origins, scenes.sun(azimuth, 0.1)).tolist() == [True, False]


@pytest.mark.parametrize("direction", [(0.0, 0.0, 1.0), (6.123233995736766e-17, -1.8e-16, 1.0)])
def test_zenith_hides_what_is_under_a_roof_and_nothing_else(scenes, direction):
    tree = build_bvh(scenes.prism(BOX, 3.0, 5.0))
    origins = np.array([[15.0, 15.0, 0.0], [10.0 + 1e-9, 15.0, 0.0], [10.0 - 1e-9, 15.0, 0.0], [15.0, 15.0, 5.0]])
    assert cast_beam(tree, origins, np.array(direction)).tolist() == [True, True, False, False]


def test_zenith_counts_edges_and_corners_as_hidden(scenes):
    origins = np.array([[10.0, 10.0, 0.0], [20.0, 10.0, 0.0], [10.0, 15.0, 0.0], [15.0, 15.0, 0.0]])
    assert cast_beam(build_bvh(scenes.prism(BOX, 3.0, 5.0)), origins, UP).all()


@pytest.mark.parametrize(("azimuth", "elevation"), SUNS)
def test_receiver_on_a_face_does_not_shade_itself(scenes, size, azimuth, elevation):
    random = np.random.default_rng(4)
    plane = scenes.triangulation(3)
    tilt = np.array([0.3, -0.2])
    faces = np.concatenate([plane, (plane @ tilt)[..., None]], axis=-1) * 100.0
    shares = random.dirichlet((1.0, 1.0, 1.0), (size(200, 20), len(faces)))
    origins = np.einsum("kfc,fcx->kfx", shares, faces).reshape(-1, 3)
    normal = np.array([-0.3, 0.2, 1.0]) / np.linalg.norm([-0.3, 0.2, 1.0])
    direction = scenes.sun(azimuth, elevation)
    if abs(direction @ normal) > 1e-4:
        assert not cast_beam(build_bvh(faces), origins, direction).any()
    assert cast_beam(build_bvh(faces + direction), origins, direction).sum() > 0.8 * len(origins)


def test_no_ray_slips_through_an_edge_or_a_corner(scenes, size):
    random = np.random.default_rng(6)
    side = size(12, 4)
    plane = scenes.triangulation(side) * 7.3
    heights = random.uniform(0.0, 5.0, (side + 1) ** 2)
    places, which = np.unique(plane.reshape(-1, 2), axis=0, return_inverse=True)
    faces = np.column_stack([places, heights[: len(places)]])[which].reshape(-1, 3, 3)
    faces += [3.1e4, -7.7e4, 40.0]
    tree = build_bvh(faces)
    middle = [
        face for face in faces if np.abs(face[:, :2].mean(axis=0) - faces[..., :2].mean(axis=(0, 1))).max() < side
    ]
    for _ in range(size(40, 6)):
        direction = scenes.sun(random.uniform(0.0, 360.0), random.uniform(60.0, 90.0))
        shares = np.concatenate([np.eye(3), np.eye(3)[:, ::-1] * 0.0 + (1.0 - np.eye(3)) / 2.0, _on_edges(random, 8)])
        origins = np.concatenate([shares @ face for face in middle]) - 30.0 * direction
        assert cast_beam(tree, origins, direction, 1).all()


def _on_edges(random, count):
    along = random.uniform(size=count)
    zero = np.zeros(count)
    return np.concatenate([np.column_stack(c) for c in ((along, 1 - along, zero), (zero, along, 1 - along))])


def test_ray_along_a_wall_is_stopped_by_the_roof_it_bounds(scenes):
    tree = build_bvh(scenes.prism(BOX, 0.0, 5.0))
    # In the plane of the wall x = 10: from in front of the box, beside it, and behind it as seen from the sun.
    direction = scenes.sun(180.0, 45.0)
    direction[0] = 0.0
    origins = np.array([[10.0, 22.0, 0.0], [10.0, 26.0, 0.0], [10.0, 5.0, 0.0], [10.0 - 1e-9, 22.0, 0.0]])
    assert cast_beam(tree, origins, direction).tolist() == [True, False, False, False]


def test_scene_without_faces_casts_nothing():
    assert not cast_beam(build_bvh(np.empty((0, 3, 3))), np.zeros((5, 3)), UP).any()
    out = np.ones(5, dtype=bool)
    occluded_rays(build_bvh(np.empty((0, 3, 3))), np.zeros((5, 3)), np.tile(UP, (5, 1)), out)
    assert not out.any()


def test_no_receivers_give_no_answers(scenes):
    assert cast_beam(build_bvh(scenes.prism(BOX, 0.0, 5.0)), np.empty((0, 3)), UP).shape == (0,)


def test_one_face_its_double_and_its_reverse_cast_the_same(scenes, size):
    face = np.array([[[10.0, 10.0, 3.0], [30.0, 12.0, 6.0], [15.0, 28.0, 9.0]]])
    origins, direction = _lattice(size(60, 15), 40.0, 0.0), scenes.sun(250.0, 50.0)
    once = cast_beam(build_bvh(face), origins, direction)
    assert (cast_beam(build_bvh(np.repeat(face, 20, axis=0)), origins, direction) == once).all()
    assert (cast_beam(build_bvh(face[:, ::-1]), origins, direction) == once).all()
    assert 0 < once.sum() < len(once)


def test_faces_without_area_cast_nothing(scenes):
    needles = np.array([[[0.0, 0.0, 5.0], [10.0, 0.0, 5.0], [20.0, 0.0, 5.0]], [[1.0, 1.0, 5.0]] * 3])
    origins = np.array([[5.0, 0.0, 0.0], [10.0, 0.0, 0.0], [1.0, 1.0, 0.0]])
    assert not cast_beam(build_bvh(needles), origins, UP).any()


@pytest.mark.parametrize(("azimuth", "elevation"), [(95, 4), (120, 31), (180, 71), (270, 30), (0, 90)])
def test_embree_agrees_but_within_a_millimetre_of_an_edge(scenes, size, azimuth, elevation):
    rtcore_scene = pytest.importorskip("embreex.rtcore_scene", reason="embreex is not installed")
    mesh_construction = pytest.importorskip("embreex.mesh_construction")
    triangles, origins = scenes.boxes(size(150, 12), 300.0), _lattice(size(200, 40), 300.0)
    direction, tree = scenes.sun(azimuth, elevation), build_bvh(triangles)
    hidden = cast_beam(tree, origins, direction)
    embree = rtcore_scene.EmbreeScene()
    mesh = mesh_construction.TriangleMesh(embree, triangles.astype(np.float32))
    ways = np.tile(direction.astype(np.float32), (len(origins), 1))
    answer = embree.run(origins.astype(np.float32), ways, query="OCCLUDED") >= 0
    assert mesh is not None
    differing = np.flatnonzero(answer != hidden)
    assert len(differing) < 1e-3 * len(origins)
    turns = np.radians(np.arange(0.0, 360.0, 22.5))
    ring = 1e-3 * np.column_stack([np.cos(turns), np.sin(turns), np.zeros(len(turns))])
    for row in differing:
        around = cast_beam(tree, origins[row] + ring, direction, 1)
        assert around.any()
        assert not around.all()


@pytest.mark.parametrize("direction", [(0.0, 0.0, 0.0), (0.0, 0.0, 1.1), (np.nan, 0.0, 1.0), (0.0, 1.0)])
def test_directions_that_are_no_unit_vector_are_refused(scenes, direction):
    tree = build_bvh(scenes.prism(BOX, 0.0, 5.0))
    with pytest.raises(ParameterError, match="direction must be a unit vector"):
        cast_beam(tree, np.zeros((1, 3)), np.array(direction))


def test_receivers_without_a_place_are_refused(scenes):
    tree, origins = build_bvh(scenes.prism(BOX, 0.0, 5.0)), np.zeros((4, 3))
    origins[2, 1] = np.nan
    with pytest.raises(ParameterError, match=r"origins\[2, 1\] is nan"):
        cast_beam(tree, origins, UP)
    with pytest.raises(ParameterError, match=r"origins must have the shape \(n, 3\)"):
        cast_beam(tree, np.zeros((4, 2)), UP)


def test_other_arguments_that_do_not_fit_are_refused(scenes):
    tree, origins = build_bvh(scenes.prism(BOX, 0.0, 5.0)), np.zeros((4, 3))
    with pytest.raises(ParameterError, match="threads must be 1 or more"):
        cast_beam(tree, origins, UP, threads=0)
    with pytest.raises(ParameterError, match="out must be a contiguous bool array"):
        occluded(tree, origins, UP, np.empty(3, dtype=bool))
    with pytest.raises(ParameterError, match="start and stop must lie within 0 and 4"):
        occluded(tree, origins, UP, np.empty(4, dtype=bool), 2, 5)
    with pytest.raises(ParameterError, match="expected that of origins"):
        occluded_rays(tree, origins, np.tile(UP, (3, 1)), np.empty(4, dtype=bool))
    with pytest.raises(ParameterError, match=r"directions\[1\] must be a unit vector"):
        occluded_rays(tree, origins, np.outer([1.0, 2.0, 1.0, 1.0], UP), np.empty(4, dtype=bool))
