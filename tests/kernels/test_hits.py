"""First hits against all faces, one by one."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.bvh import build_bvh
from plateau_sc.kernels.hits import find_hits


def nearest(corners: np.ndarray, origin: np.ndarray, way: np.ndarray) -> float:
    """Solve for each face where the ray meets its plane, and whether within it."""
    best = np.inf
    for a, b, c in corners:
        matrix = np.column_stack([b - a, c - a, -way])
        if abs(np.linalg.det(matrix)) < 1e-12:
            continue
        u, v, distance = np.linalg.solve(matrix, origin - a)
        if u >= 0.0 and v >= 0.0 and u + v <= 1.0 and distance > 0.0:
            best = min(best, distance)
    return best


@pytest.mark.parametrize("seed", range(5))
def test_first_hit_is_the_nearest_of_all(seed: int) -> None:
    rng = np.random.default_rng(seed)
    corners = rng.uniform(0.0, 20.0, (150, 1, 3)) + rng.uniform(-3.0, 3.0, (150, 3, 3))
    tree = build_bvh(corners)
    origins = rng.uniform(0.0, 20.0, (60, 3))
    ways = rng.normal(size=(60, 3))
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    ways[:6] = np.repeat(np.eye(3), 2, axis=0) * np.array([1, -1] * 3)[:, np.newaxis]
    faces, distances = find_hits(tree, origins, ways)
    expected = np.array([nearest(corners, origin, way) for origin, way in zip(origins, ways, strict=True)])
    assert np.array_equal(np.isinf(distances), np.isinf(expected))
    met = np.isfinite(expected)
    assert met.any()
    assert not met.all()
    assert distances[met] == pytest.approx(expected[met], rel=1e-9)
    assert (faces[~met] == -1).all()
    again = [
        nearest(tree.corners[face : face + 1], o, w)
        for face, o, w in zip(faces[met], origins[met], ways[met], strict=True)
    ]
    assert again == pytest.approx(distances[met])


def test_no_faces() -> None:
    faces, distances = find_hits(build_bvh(np.empty((0, 3, 3))), np.zeros((1, 3)), np.array([[0.0, 0.0, 1.0]]))
    assert faces.tolist() == [-1]
    assert np.isinf(distances).all()


def test_rays_that_are_none() -> None:
    tree = build_bvh(np.array([[[0.0, 0, 5], [9, 0, 5], [0, 9, 5]]]))
    with pytest.raises(ParameterError, match="shape"):
        find_hits(tree, np.zeros((2, 3)), np.zeros((1, 3)))
    with pytest.raises(ParameterError, match="NaN"):
        find_hits(tree, np.full((1, 3), np.nan), np.ones((1, 3)))
