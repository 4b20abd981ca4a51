"""The skyline against slices of all faces, and against rays."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.bvh import build_bvh
from plateau_sc.kernels.hits import find_hits
from plateau_sc.kernels.skyline import find_skyline

MANY = settings(max_examples=60, deadline=None)
SEED = st.integers(0, 2**32 - 1)


def look(triangles: np.ndarray, eyes: np.ndarray, angles: np.ndarray) -> np.ndarray:
    ways = np.stack([np.sin(np.radians(angles)), np.cos(np.radians(angles))], axis=-1)
    out = np.full((len(angles), len(eyes)), -99.0, dtype=np.float32)
    find_skyline(build_bvh(triangles), eyes, ways, out, 0, len(eyes))
    return out


def slice_all(triangles: np.ndarray, eye: np.ndarray, angle: float) -> float:
    """Return the elevation of the highest of many points along the cut of each face."""
    way = np.array([np.sin(np.radians(angle)), np.cos(np.radians(angle))])
    highest = 0.0
    for face in triangles - eye:
        along, beside = face[:, :2] @ way, way[0] * face[:, 1] - way[1] * face[:, 0]
        ends = []
        for one, two in ((0, 1), (1, 2), (2, 0)):
            if beside[one] * beside[two] < 0.0:
                share = beside[one] / (beside[one] - beside[two])
                ends.append([part[one] + share * (part[two] - part[one]) for part in (along, face[:, 2])])
        if len(ends) == 2:
            points = np.linspace(ends[0], ends[1], 4001)
            near = np.interp(1e-7, *np.array(sorted(ends)).T)
            if min(ends)[0] < 0.0 < max(ends)[0]:
                points = np.vstack([points, [1e-7, near]])
            points = points[points[:, 0] > 1e-9]
            if len(points):
                highest = max(highest, float(np.degrees(np.arctan2(points[:, 1], points[:, 0])).max()))
    return highest


def faces(seed: int, count: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    centre = np.concatenate([rng.uniform(-40, 40, (count, 1, 2)), rng.uniform(-3, 15, (count, 1, 1))], axis=2)
    return centre + rng.normal(scale=4.0, size=(count, 3, 3))


@MANY
@given(SEED, st.integers(1, 60))
def test_it_is_that_of_slicing_all_faces(seed: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    triangles, eyes, angles = faces(seed, count), rng.uniform(-30, 30, (3, 3)), rng.uniform(0, 360, 4)
    found = look(triangles, eyes, angles)
    for column, eye in enumerate(eyes):
        for row, angle in enumerate(angles):
            slow = slice_all(triangles, eye, angle)
            assert abs(found[row, column] - slow) < 1e-3


@MANY
@given(SEED, st.integers(1, 80))
def test_rays_above_it_are_free(seed: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    triangles, eyes, angles = faces(seed, count), rng.uniform(-30, 30, (4, 3)), rng.uniform(0, 360, 8)
    found = look(triangles, eyes, angles)
    tree = build_bvh(triangles)
    for row, angle in enumerate(angles):
        elevation = np.radians(found[row] + rng.uniform(0.01, 30.0, len(eyes)))
        flat = np.cos(elevation)
        turn = np.radians(angle)
        ways = np.column_stack([flat * np.sin(turn), flat * np.cos(turn), np.sin(elevation)])
        open_above = found[row] < 59.0
        hits, _ = find_hits(tree, eyes[open_above], ways[open_above])
        assert (hits < 0).all()


def test_only_the_range_is_written_and_no_face_is_no_horizon() -> None:
    out = np.full((2, 5), -9.0, dtype=np.float32)
    eyes, ways = np.zeros((5, 3)), np.array([[0.0, 1.0], [1.0, 0.0]])
    find_skyline(build_bvh(np.empty((0, 3, 3))), eyes, ways, out, 1, 3)
    assert (out[:, [0, 3, 4]] == -9.0).all()
    assert (out[:, 1:3] == 0.0).all()


def test_a_roof_overhead_is_the_zenith_and_a_floor_below_is_nothing() -> None:
    roof = np.array([[[-5.0, -5, 3], [5, -5, 3], [0, 9, 3]]])
    eyes = np.array([[0.0, 0.0, 0.0], [0.0, 0.0, 3.5]])
    found = look(roof, eyes, np.array([0.0, 90.0, 200.0]))
    assert (found[:, 0] == 90.0).all()
    assert (found[:, 1] == 0.0).all()
