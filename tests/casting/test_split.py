"""Lattices of which many pixels lie on one level: split, they are cast as the rays are, bit for bit."""

import pickle
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.casting import Lattice, Occluders, Points, choose_method, volumes
from plateau_sc.casting.rays import RayCaster
from plateau_sc.casting.split import LEAST_SHARE, SplitCaster, find_level
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.casting.winding import WindingCaster
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.columns import surface_height
from plateau_sc.sun import sun_vector
from plateau_sc.types import FloatArray

X = np.arange(40) + 0.5
Y = X[:30][::-1].copy()


def make_town(seed: int, is_round: bool, box: Callable[..., FloatArray]) -> FloatArray:
    """Return houses that stand on the ground, hang, overlap and have no floor, and faces that belong to none."""
    random = np.random.default_rng(seed)
    houses = [box(low, low + random.uniform(2, 9, 3)) for low in random.uniform(-5, 38, (8, 3)) * (1, 1, 0.05)]
    houses[0] = houses[0][2:]
    houses[1] = houses[1][:, ::-1]
    faces = random.uniform((0, 0, 0), (40, 30, 9), (8, 1, 3)) + random.uniform(-5, 5, (8, 3, 3))
    found = np.concatenate([*houses, faces])
    return np.round(found) if is_round else found


def find_roofs(corners: FloatArray) -> Lattice:
    tops = surface_height(corners, X, Y, np.empty((len(Y), len(X))))
    return Lattice(X, Y, np.fmax(tops, 0.0) + 1e-3)


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    is_round=st.booleans(),
    azimuth=st.sampled_from([0.0, 45.0, 90.0, 180.0, 270.0]) | st.floats(0.0, 360.0),
    elevation=st.sampled_from([0.5, 3.0, 45.0, 90.0]) | st.floats(0.05, 90.0),
)
def test_roofs_and_ground_are_cast_as_rays_are(
    seed: int, is_round: bool, azimuth: float, elevation: float, box: Callable[..., FloatArray]
) -> None:
    corners, direction = make_town(seed, is_round, box), sun_vector(azimuth, elevation)
    lattice, occluders = find_roofs(corners), Occluders(corners)
    assert SplitCaster.takes(lattice)
    expected = RayCaster(occluders, lattice).cast(direction)
    for most in (np.inf, volumes.MOST_FACETS):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(volumes, "MOST_FACETS", most)
            for threads in (1, 3):
                found = SplitCaster(occluders, lattice).cast(direction, threads)
                np.testing.assert_array_equal(found, expected)


def test_pixels_inside_are_in_shadow_and_cast_by_neither(box: Callable[..., FloatArray]) -> None:
    corners = make_town(3, False, box)
    lattice = find_roofs(corners)
    inside = np.zeros(lattice.shape, dtype=bool)
    inside[3:9, 2:30] = True
    masked = Lattice(X, Y, np.where(inside, 77.0, lattice.height), inside)
    direction = sun_vector(140.0, 35.0)
    expected = RayCaster(Occluders(corners), masked).cast(direction)
    found = SplitCaster(Occluders(corners), masked).cast(direction)
    np.testing.assert_array_equal(found, expected)
    assert found[inside].all()
    assert not found.all()


def test_the_commonest_height_is_found_if_it_is_common() -> None:
    heights = np.arange(1200.0).reshape(30, 40) + 1.0
    assert find_level(Lattice(X, Y, heights)) is None
    common = heights.copy()
    common.flat[: int(LEAST_SHARE * common.size)] = 0.25
    assert find_level(Lattice(X, Y, common)) == 0.25
    common.flat[0] = 7.0
    assert find_level(Lattice(X, Y, common)) is None
    assert find_level(Lattice(X, Y, common, common == 0.25)) is None
    assert find_level(Lattice(X, Y, common, np.ones(common.shape, dtype=bool))) is None


def test_what_is_split_and_what_is_not(box: Callable[..., FloatArray]) -> None:
    flat, roofs = Lattice(X, Y, np.zeros((30, 40))), find_roofs(make_town(1, False, box))
    slope = Lattice(X, Y, np.add.outer(Y, X))
    assert [SplitCaster.takes(found) for found in (flat, roofs, slope, Points(np.zeros((2, 3))))] == [
        False,
        True,
        False,
        False,
    ]
    with pytest.raises(ParameterError, match="see choose_method"):
        SplitCaster(Occluders(np.empty((0, 3, 3))), slope)
    with pytest.raises(ParameterError, match="see choose_method"):
        SplitCaster(Occluders(np.empty((0, 3, 3))), Points(np.zeros((2, 3))))


def test_it_is_chosen_once_both_ways_are_compiled(
    monkeypatch: pytest.MonkeyPatch, box: Callable[..., FloatArray]
) -> None:
    roofs = find_roofs(make_town(1, False, box))
    monkeypatch.setattr(WindingCaster, "is_ready", lambda: True)
    monkeypatch.setattr(VolumeCaster, "is_ready", lambda: True)
    assert choose_method(roofs) is SplitCaster
    monkeypatch.setattr(WindingCaster, "is_ready", lambda: False)
    assert not SplitCaster.is_ready()


def test_it_can_be_sent_to_other_processes(box: Callable[..., FloatArray]) -> None:
    corners = make_town(2, False, box)
    caster, direction = SplitCaster(Occluders(corners), find_roofs(corners)), sun_vector(200.0, 30.0)
    np.testing.assert_array_equal(pickle.loads(pickle.dumps(caster)).cast(direction), caster.cast(direction))
