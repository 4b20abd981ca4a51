"""First hits: those of testing every face, and of embree where it is installed."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import build_bvh
from plateau_sc.kernels.hits import find_hits


def soup(seed: int, count: int, size: float = 4.0) -> np.ndarray:
    """Return random faces within 40 m."""
    rng = np.random.default_rng(seed)
    return rng.uniform(0.0, 40.0, (count, 1, 3)) + rng.normal(scale=size, size=(count, 3, 3))


def rays(seed: int, count: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    ways = rng.normal(size=(count, 3))
    ways[::10] = np.eye(3)[rng.integers(0, 3, len(ways[::10]))]
    return rng.uniform(-5.0, 45.0, (count, 3)), ways / np.linalg.norm(ways, axis=1, keepdims=True)


def meet_all(corners: np.ndarray, start: np.ndarray, way: np.ndarray) -> tuple[int, float]:
    """Solve ``start + t way = a + u (b - a) + v (c - a)`` for every face, and take the smallest t."""
    best, where = np.inf, -1
    for face, (a, b, c) in enumerate(corners):
        matrix = np.column_stack([b - a, c - a, -way])
        if abs(np.linalg.det(matrix)) < 1e-12:
            continue
        u, v, t = np.linalg.solve(matrix, start - a)
        if u >= 0.0 and v >= 0.0 and u + v <= 1.0 and 1e-6 < t < best:
            best, where = float(t), face
    return where, best


@pytest.mark.parametrize("seed", range(4))
def test_hits_are_those_of_testing_every_face(seed: int, size) -> None:  # type: ignore[no-untyped-def]
    tree = build_bvh(soup(seed, size(120, 12)))
    starts, ways = rays(seed + 100, size(80, 12))
    faces, distances = find_hits(tree, starts, ways)
    for start, way, face, distance in zip(starts, ways, faces, distances, strict=True):
        expected, away = meet_all(tree.corners, start, way)
        assert face == expected
        assert distance == pytest.approx(away, rel=1e-9, abs=1e-9)
    assert -1 in faces or size(1, 0) == 0
    assert (faces >= 0).any() or size(1, 0) == 0


@pytest.mark.parametrize("seed", [7, 8])
def test_hits_are_those_of_embree(seed: int, size) -> None:  # type: ignore[no-untyped-def]
    trimesh = pytest.importorskip("trimesh")
    pytest.importorskip("embreex")
    from trimesh.ray.ray_pyembree import RayMeshIntersector

    tree = build_bvh(soup(seed, size(3000, 30)))
    starts, ways = rays(seed, size(2000, 50))
    mesh = trimesh.Trimesh(tree.corners.reshape(-1, 3), np.arange(3 * len(tree.corners)).reshape(-1, 3), process=False)
    first = RayMeshIntersector(mesh).intersects_first(starts, ways)
    faces, distances = find_hits(tree, starts, ways)
    same = faces == first
    # Embree works in float32: rays that pass an edge within a part of a million may go the other way.
    assert same.mean() > 0.995
    meets = faces >= 0
    points = starts[meets] + distances[meets, np.newaxis] * ways[meets]
    a, b, c = np.moveaxis(tree.corners[faces[meets]], 1, 0)
    normals = np.cross(b - a, c - a)
    away = np.einsum("ij,ij->i", points - a, normals / np.linalg.norm(normals, axis=1, keepdims=True))
    assert np.abs(away).max() < 1e-6


def test_a_far_origin_and_long_thin_faces_are_hit(scenes) -> None:  # type: ignore[no-untyped-def]
    wall = scenes.prism([(0.0, 50.0), (2000.0, 50.0), (2000.0, 50.1), (0.0, 50.1)], 0.0, 30.0)
    tree = build_bvh(wall + np.array([9e4, -9e4, 0.0]))
    starts = np.column_stack([np.linspace(100, 1900, 60), np.zeros(60), np.full(60, 1.1)]) + np.array([9e4, -9e4, 0.0])
    faces, distances = find_hits(tree, starts, np.tile([0.0, 1.0, 0.0], (60, 1)))
    assert (faces >= 0).all()
    np.testing.assert_allclose(distances, 50.0, atol=1e-8)


def test_of_two_faces_the_nearer_is_met_from_either_side() -> None:
    roof = np.array([[0.0, 0.0, 5.0], [9.0, 0.0, 5.0], [0.0, 9.0, 5.0]])
    tree = build_bvh(np.stack([roof, roof + np.array([0.0, 0.0, 3.0])]))
    faces, distances = find_hits(
        tree,
        np.array([[1.0, 1.0, 1.0], [1.0, 1.0, 9.0], [1.0, 1.0, 6.0], [8.0, 8.0, 1.0]]),
        np.array([[0.0, 0.0, 1.0], [0.0, 0.0, -1.0], [0.0, 0.0, 1.0], [0.0, 0.0, 1.0]]),
    )
    assert distances.tolist() == [4.0, 1.0, 2.0, np.inf]
    assert faces[3] == -1
    assert tree.corners[faces[0], 0, 2] == 5.0
    assert tree.corners[faces[1], 0, 2] == tree.corners[faces[2], 0, 2] == 8.0


def test_a_face_that_the_ray_starts_on_is_not_met() -> None:
    floor = np.array([[[0.0, 0.0, 0.0], [9.0, 0.0, 0.0], [0.0, 9.0, 0.0]]])
    faces, distances = find_hits(build_bvh(floor), np.array([[1.0, 1.0, 0.0]]), np.array([[0.0, 0.0, 1.0]]))
    assert faces.tolist() == [-1]
    assert np.isinf(distances).all()


def test_no_faces_and_no_rays() -> None:
    empty = build_bvh(np.empty((0, 3, 3)))
    faces, distances = find_hits(empty, np.zeros((2, 3)), np.array([[0.0, 0.0, 1.0]] * 2))
    assert faces.tolist() == [-1, -1]
    assert np.isinf(distances).all()
    faces, distances = find_hits(build_bvh(soup(1, 5)), np.empty((0, 3)), np.empty((0, 3)))
    assert len(faces) == len(distances) == 0


@pytest.mark.parametrize(
    ("origins", "directions", "words"),
    [
        (np.zeros(3), np.zeros(3), r"shape \(n, 3\)"),
        (np.zeros((2, 3)), np.ones((1, 3)), r"shape \(n, 3\)"),
        (np.zeros((2, 2)), np.ones((2, 2)), r"shape \(n, 3\)"),
        (np.full((1, 3), np.nan), np.ones((1, 3)), "NaN"),
        (np.zeros((1, 3)), np.full((1, 3), np.inf), "infinity"),
        (np.zeros((1, 3)), np.zeros((1, 3)), "unit"),
        (np.zeros((1, 3)), np.full((1, 3), 2.0), "unit"),
    ],
)
def test_rays_that_are_none_are_refused(origins: np.ndarray, directions: np.ndarray, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        find_hits(build_bvh(soup(1, 5)), origins, directions)
