"""Marking points equals ray casting: on roofs and walls, in the air, within bodies, under whole and broken meshes."""

import itertools
import pickle
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.casting import Lattice, Occluders, Points, clouds
from plateau_sc.casting.clouds import CloudCaster
from plateau_sc.casting.rays import RayCaster
from plateau_sc.errors import ParameterError
from plateau_sc.kernels import cells as kernels
from plateau_sc.kernels.cells import make_room, settle_cloud, sort_cloud
from plateau_sc.kernels.facets import SHEET
from plateau_sc.kernels.volumes import make_sun
from plateau_sc.sun import sun_vector
from plateau_sc.types import FloatArray
from tests.casting.test_volumes import broken_mesh, join_blocks, make_crowns, make_wings


@pytest.fixture(autouse=True)
def no_sun_is_too_low(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mark under suns for which rays are faster too."""
    monkeypatch.setattr(clouds, "LOWEST_SUN", 0.0)


def place_points(corners: FloatArray, seed: int, is_round: bool) -> FloatArray:
    """Return points in the air and below everything, on faces and a little off them, on their corners, and doubles."""
    random = np.random.default_rng(seed)
    free = random.uniform((-10.0, -10.0, -4.0), (50.0, 45.0, 16.0), (600, 3))
    which = random.integers(0, len(corners), 500)
    weights = random.dirichlet((1.0, 1.0, 1.0), 500)
    on_faces = np.einsum("ij,ijk->ik", weights, corners[which])
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])[which]
    size = np.linalg.norm(normals, axis=1, keepdims=True)
    off = on_faces + np.divide(normals, size, out=np.zeros_like(normals), where=size > 0.0) * 1e-2
    found = np.concatenate([np.round(free) if is_round else free, on_faces, off, corners[which[:50], 0], free[:20]])
    return np.ascontiguousarray(found)


def assert_equal_to_rays(corners: FloatArray, places: FloatArray, azimuth: float, elevation: float) -> None:
    occluders, points, direction = Occluders(corners), Points(places), sun_vector(azimuth, elevation)
    expected = RayCaster(occluders, points).cast(direction)
    caster = CloudCaster(occluders, points)
    for threads in (1, 3):
        found = caster.cast(direction, threads)
        np.testing.assert_array_equal(found, expected, err_msg=f"sun {azimuth}, {elevation}, {threads} threads")
        wanted = np.arange(len(places)) % 4 == 1
        np.testing.assert_array_equal(caster.cast_wanted(direction, wanted, threads), expected | ~wanted)
    assert caster.cast_wanted(direction, np.zeros(len(places), dtype=np.bool_)).all()


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    is_round=st.booleans(),
    azimuth=st.sampled_from([0.0, 45.0, 90.0, 180.0, 270.0]) | st.floats(0.0, 360.0),
    elevation=st.sampled_from([0.5, 3.0, 45.0, 90.0]) | st.floats(0.05, 90.0),
)
def test_any_faces_any_points_any_sun(
    seed: int, is_round: bool, azimuth: float, elevation: float, box: Callable[..., FloatArray]
) -> None:
    corners = broken_mesh(seed, is_round, box)
    assert_equal_to_rays(corners, place_points(corners, seed, is_round), azimuth, elevation)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    is_round=st.booleans(),
    azimuth=st.sampled_from([0.0, 90.0, 270.0]) | st.floats(0.0, 360.0),
    elevation=st.sampled_from([3.0, 45.0, 90.0]) | st.floats(0.05, 90.0),
)
def test_convex_bodies(seed: int, is_round: bool, azimuth: float, elevation: float) -> None:
    corners = make_crowns(seed, is_round)
    assert_equal_to_rays(corners, place_points(corners, seed, is_round), azimuth, elevation)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    is_round=st.booleans(),
    azimuth=st.sampled_from([0.0, 90.0, 270.0]) | st.floats(0.0, 360.0),
    elevation=st.sampled_from([3.0, 45.0, 90.0]) | st.floats(0.05, 90.0),
)
def test_houses_with_wings(seed: int, is_round: bool, azimuth: float, elevation: float) -> None:
    corners = make_wings(seed, is_round)
    assert_equal_to_rays(corners, place_points(corners, seed, is_round), azimuth, elevation)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 100_000),
    azimuth=st.sampled_from([0.0, 90.0, 180.0]) | st.floats(0.0, 360.0),
    elevation=st.floats(0.5, 90.0),
)
def test_dents_of_houses_with_wings(seed: int, azimuth: float, elevation: float) -> None:
    """Corners lie up to a millimetre beside their planes, and points as near to faces as a ray can tell."""
    random = np.random.default_rng(seed)
    houses = [join_blocks(random, int(random.integers(3, 9))) + random.uniform(0.0, 30.0, 3) for _ in range(12)]
    corners, inverse = np.unique(np.concatenate(houses).reshape(-1, 3), axis=0, return_inverse=True)
    corners = corners + random.normal(size=corners.shape) * 10.0 ** random.uniform(-6.0, -3.3, (len(corners), 1))
    faces = corners[inverse.ravel()].reshape(-1, 3, 3)
    which = random.integers(0, len(faces), 6000)
    normals = np.cross(faces[:, 1] - faces[:, 0], faces[:, 2] - faces[:, 0])[which]
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    places = np.einsum("ij,ijk->ik", random.dirichlet((1.0, 1.0, 1.0), 6000), faces[which])
    places += normals * random.choice([-1.0, 1.0, 300.0], (6000, 1)) * random.choice([2e-6, 4e-7, 3e-6], (6000, 1))
    assert_equal_to_rays(faces, places, azimuth, elevation)


def make_lofts(seed: int, is_round: bool) -> FloatArray:
    """Return closed shells between rings of any shape at some heights: with eaves, crossing themselves, inside out."""
    random = np.random.default_rng(seed)
    faces = []
    for _ in range(8):
        count, levels = int(random.integers(3, 7)), int(random.integers(2, 5))
        turns = np.linspace(0.0, 2.0 * np.pi, count, endpoint=False)
        base = np.column_stack([np.cos(turns), np.sin(turns)]) * random.uniform(2.0, 9.0)
        if random.random() < 0.5:
            base = random.uniform(-9.0, 9.0, (count, 2))
        scales = random.uniform(0.3, 1.5, (levels, 1, 1))
        heights = np.cumsum(random.uniform(0.5, 5.0, levels)) + random.uniform(-3.0, 3.0)
        rings = np.empty((levels, count, 3))
        rings[..., :2] = base * scales + random.uniform(0.0, 40.0, 2)
        rings[..., 2] = heights[:, np.newaxis] + random.uniform(0.0, 0.4, (levels, count)) * (random.random() < 0.5)
        rings = np.round(rings) if is_round else rings
        for k in range(1, count - 1):
            faces += [rings[0, [0, k + 1, k]], rings[-1, [0, k, k + 1]]]
        for low, high in itertools.pairwise(rings):
            for k in range(count):
                after = (k + 1) % count
                faces += [[low[k], low[after], high[after]], [low[k], high[after], high[k]]]
    return np.array(faces)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    is_round=st.booleans(),
    azimuth=st.sampled_from([0.0, 90.0, 270.0]) | st.floats(0.0, 360.0),
    elevation=st.sampled_from([3.0, 45.0, 90.0]) | st.floats(0.05, 90.0),
)
def test_shells_with_eaves_and_turned_lobes(seed: int, is_round: bool, azimuth: float, elevation: float) -> None:
    corners = make_lofts(seed, is_round)
    assert_equal_to_rays(corners, place_points(corners, seed, is_round), azimuth, elevation)


@pytest.mark.parametrize(("seed", "each"), [(145219953, 0.05), (258502111, 0.5)])
def test_faces_seen_edge_on_below_a_point(seed: int, each: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kernels, "_EACH", each)
    corners = make_lofts(seed, True)
    direction = np.array([8.659560562354934e-17, -0.7071067811865476, 0.7071067811865475])
    occluders, points = Occluders(corners), Points(place_points(corners, seed, True))
    expected = RayCaster(occluders, points).cast(direction)
    np.testing.assert_array_equal(CloudCaster(occluders, points).cast(direction), expected)


def test_points_above_and_below_a_terrain() -> None:
    nodes = np.arange(-10.0, 51.0, 2.0)
    grid = np.stack([*np.meshgrid(nodes, nodes, indexing="ij"), np.zeros((nodes.size, nodes.size))], axis=-1)
    grid[..., 2] = 3.0 * np.sin(grid[..., 0] / 5.0) * np.cos(grid[..., 1] / 7.0)
    a, b, c, d = grid[:-1, :-1], grid[1:, :-1], grid[1:, 1:], grid[:-1, 1:]
    corners = np.stack([a, b, c, a, c, d], axis=2).reshape(-1, 3, 3)
    assert (Occluders(corners).facets.kinds == SHEET).any()
    for azimuth, elevation in ((0.0, 20.0), (123.0, 8.0), (270.0, 45.0), (17.0, 90.0)):
        assert_equal_to_rays(corners, place_points(corners, 3, False), azimuth, elevation)


def test_far_from_the_origin_and_one_after_the_other(box: Callable[..., FloatArray]) -> None:
    corners, away = broken_mesh(5, False, box), np.array([40_000.0, -70_000.0, 300.0])
    caster = CloudCaster(Occluders(corners + away), Points(place_points(corners, 5, False) + away))
    rays = RayCaster(caster.occluders, caster.receivers)
    for azimuth, elevation in ((10.0, 30.0), (190.0, 60.0), (10.0, 30.0)):
        direction = sun_vector(azimuth, elevation)
        np.testing.assert_array_equal(caster.cast(direction), rays.cast(direction))
    copied = pickle.loads(pickle.dumps(caster))
    np.testing.assert_array_equal(copied.cast(direction), rays.cast(direction))


def test_many_cells_are_made_wider(monkeypatch: pytest.MonkeyPatch, box: Callable[..., FloatArray]) -> None:
    monkeypatch.setattr(kernels, "_MOST_CELLS", 9)
    corners = broken_mesh(7, False, box)
    assert_equal_to_rays(corners, place_points(corners, 7, False), 200.0, 4.0)


def test_prisms_cover_cells_wholly_in_their_shadow(box: Callable[..., FloatArray]) -> None:
    """Below a wide roof no point but those near its sides is left to be looked at."""
    x, y = np.meshgrid(np.arange(0.5, 60.0), np.arange(0.5, 60.0))
    places = np.column_stack([x.ravel(), y.ravel(), np.zeros(x.size)])
    for corners in (box((10, 10, 5), (50, 50, 8)), np.array([[[10.0, 10, 8], [50, 10, 8], [50, 50, 8]]])):
        caster = CloudCaster(Occluders(corners), Points(places))
        sun = make_sun(sun_vector(180.0, 60.0), 1.0, caster._extent, 0.0)
        states = np.zeros((1, len(places)), dtype=np.uint8)
        cells = sort_cloud(caster._points, states, sun.shift, make_room(len(places)))
        caster._shade(cells, sun, states, None)
        assert (states == 0).all()
        settle_cloud(cells, states)
        hidden = caster.cast(sun_vector(180.0, 60.0))[caster._order]
        assert hidden[states[0] == 1].all()
        assert 0.7 * hidden.sum() < (states == 1).sum() < hidden.sum()


def test_only_points_and_only_many(make_lattice: Callable[..., Lattice]) -> None:
    with pytest.raises(ParameterError, match="points"):
        CloudCaster(Occluders(np.zeros((1, 3, 3))), make_lattice(10, 1.0))
    assert not CloudCaster.takes(make_lattice(10, 1.0))
    assert not CloudCaster.takes(Points(np.zeros((clouds.FEWEST - 1, 3))))
    assert CloudCaster.takes(Points(np.zeros((clouds.FEWEST, 3))))
