"""Slow, obvious answers to compare the kernels with, and scenes to try them on."""

from collections.abc import Callable
from fractions import Fraction
from types import SimpleNamespace

import numpy as np
import pytest
from numba import config

from plateau_sc.kernels import compiler


@pytest.fixture(scope="session")
def size() -> Callable[[int, int], int]:
    """Return a function that chooses between a size for compiled kernels and one for plain Python."""
    return lambda compiled, plain: plain if config.DISABLE_JIT else compiled


@pytest.fixture(autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Take the way through the kernels, or with False as parameter that of a machine that has not compiled them."""
    is_compiled = bool(getattr(request, "param", True))
    monkeypatch.setattr(compiler, "is_compiled", lambda function: is_compiled)
    return is_compiled


@pytest.fixture(scope="session")
def reference() -> SimpleNamespace:
    """Return the slow answers: `all_faces` in the same arithmetic, `exact` in rational numbers."""
    return SimpleNamespace(all_faces=_test_all_faces, exact=_solve_exactly)


@pytest.fixture(scope="session")
def scenes() -> SimpleNamespace:
    """Return makers of scenes: `boxes`, `prism`, `triangulation`, and of directions: `sun`."""
    return SimpleNamespace(boxes=_make_boxes, prism=_make_prism, triangulation=_make_triangulation, sun=_sun_vector)


def _test_all_faces(triangles, origins, direction):
    """Test every face for every ray in float64, in the kernel's order of operations but without a tree."""
    edges = triangles[:, 1:] - triangles[:, :1]
    triangles = triangles[np.any(np.cross(edges[:, 0], edges[:, 1]) != 0.0, axis=1)]
    dx, dy, dz = (float(part) for part in direction)
    if abs(dz) >= abs(dx) and abs(dz) >= abs(dy):
        order, shear = (0, 1, 2), (dx / dz, dy / dz, 1.0 / dz)
    elif abs(dy) >= abs(dx):
        order, shear = (2, 0, 1), (dz / dy, dx / dy, 1.0 / dy)
    else:
        order, shear = (1, 2, 0), (dy / dx, dz / dx, 1.0 / dx)
    hidden = np.zeros(len(origins), dtype=bool)
    for row, origin in enumerate(origins):
        x, y, z = np.moveaxis((triangles - origin)[:, :, order], 2, 0)
        x, y = x - shear[0] * z, y - shear[1] * z
        (ax, bx, cx), (ay, by, cy) = x.T, y.T
        within = (x.min(axis=1) <= 0) & (x.max(axis=1) >= 0) & (y.min(axis=1) <= 0) & (y.max(axis=1) >= 0)
        parts = np.stack([cx * by - cy * bx, ax * cy - ay * cx, bx * ay - by * ax])
        one_side = (parts >= 0.0).all(axis=0) | (parts <= 0.0).all(axis=0)
        area = parts[0] + parts[1] + parts[2]
        distance = (parts[0] * z[:, 0] + parts[1] * z[:, 1] + parts[2] * z[:, 2]) * shear[2]
        beyond = np.where(area > 0.0, distance > 1e-6 * area, distance < 1e-6 * area)
        hidden[row] = bool((within & one_side & beyond).any())
    return hidden


def _solve_exactly(triangle, origin, direction):
    """Return whether a ray meets a face, and how far it passes from the nearest edge, free of rounding.

    Möller and Trumbore's equations in rational numbers; the distance is measured in the plane across the direction's
    largest component, in which it is never smaller than across the ray.
    """
    a, b, c = ([Fraction(float(value)) for value in corner] for corner in triangle)
    o, d = [Fraction(float(value)) for value in origin], [Fraction(float(value)) for value in direction]
    edge_1, edge_2, arm = _minus(b, a), _minus(c, a), _minus(o, a)
    across = _cross(d, edge_2)
    scale = _dot(edge_1, across)
    if scale == 0:
        return False, 0.0
    u = _dot(arm, across) / scale
    q = _cross(arm, edge_1)
    v, t = _dot(d, q) / scale, _dot(edge_2, q) / scale
    main = max(range(3), key=lambda axis: abs(d[axis]))
    flat = []
    for corner in (a, b, c):
        step = (corner[main] - o[main]) / d[main]
        flat.append([corner[axis] - o[axis] - step * d[axis] for axis in range(3) if axis != main])
    distances = [_distance_to_segment(flat[i], flat[(i + 1) % 3]) for i in range(3)]
    return bool(u >= 0 and v >= 0 and u + v <= 1 and t > Fraction(1, 10**6)), min(distances)


def _minus(p, q):
    return [i - j for i, j in zip(p, q, strict=True)]


def _dot(p, q):
    return sum(i * j for i, j in zip(p, q, strict=True))


def _cross(p, q):
    return [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]]


def _distance_to_segment(p, q):
    along = _minus(q, p)
    length = _dot(along, along)
    share = max(Fraction(0), min(Fraction(1), -_dot(p, along) / length)) if length else Fraction(0)
    nearest = [i + share * j for i, j in zip(p, along, strict=True)]
    return float(_dot(nearest, nearest)) ** 0.5


def _make_prism(outline, bottom, top):
    """Return the faces of an upright prism over a convex outline given anticlockwise, all facing outward."""
    points = np.asarray(outline, dtype=float)
    low = np.column_stack([points, np.full(len(points), float(bottom))])
    high = np.column_stack([points, np.full(len(points), float(top))])
    faces = []
    for i in range(1, len(points) - 1):
        faces += [[high[0], high[i], high[i + 1]], [low[0], low[i + 1], low[i]]]
    for i in range(len(points)):
        j = (i + 1) % len(points)
        faces += [[low[i], low[j], high[j]], [low[i], high[j], high[i]]]
    return np.array(faces)


def _make_boxes(count, extent, seed=1):
    """Return the faces of turned boxes that stand on the ground, some of them in each other."""
    random = np.random.default_rng(seed)
    faces = [np.empty((0, 3, 3))]
    for _ in range(count):
        half, turn = random.uniform(3.0, 12.0, 2), random.uniform(0.0, np.pi)
        square = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]]) * half
        spin = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        faces.append(_make_prism(square @ spin + random.uniform(0.0, extent, 2), 0.0, 3.0 + random.gamma(2.5, 4.0)))
    return np.concatenate(faces)


def _make_triangulation(side, seed=1, shake=0.35):
    """Return the corners (n, 3, 2) of anticlockwise triangles that fill the square from 0 to side, shaken within it."""
    random = np.random.default_rng(seed)
    points = np.stack(np.meshgrid(np.arange(side + 1.0), np.arange(side + 1.0), indexing="ij"), axis=-1)
    points[1:-1, 1:-1] += random.uniform(-shake, shake, (side - 1, side - 1, 2))
    a, b, c, d = points[:-1, :-1], points[1:, :-1], points[1:, 1:], points[:-1, 1:]
    halves = np.stack([np.stack([a, b, c], axis=-2), np.stack([a, c, d], axis=-2)])
    return np.ascontiguousarray(halves.reshape(-1, 3, 2))


def _sun_vector(azimuth, elevation):
    """Return the unit vector toward a sun, azimuth clockwise from north [deg], with the rounding that cosines have."""
    azimuth, elevation = np.radians(azimuth), np.radians(elevation)
    return np.array([np.sin(azimuth) * np.cos(elevation), np.cos(azimuth) * np.cos(elevation), np.sin(elevation)])
