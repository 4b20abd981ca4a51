"""The table of ways to cast, walked: each way gives the answers of the reference on the receivers it takes."""

from collections.abc import Callable

import numpy as np
import pytest

from plateau_sc.casting import METHODS, Caster, Lattice, Occluders, Points, choose_method, clouds, methods
from plateau_sc.casting.rays import RayCaster
from plateau_sc.casting.receivers import Receivers
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.casting.winding import WindingCaster
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.columns import surface_height
from plateau_sc.sun import sun_vector
from plateau_sc.types import BoolArray, FloatArray

SUNS = [(0.0, 30.0), (90.0, 20.0), (180.0, 60.0), (270.0, 5.0), (123.4, 0.5), (200.0, 3.0), (17.0, 90.0), (301.0, 45.0)]


def slope(east: FloatArray, north: FloatArray) -> FloatArray:
    return 0.05 * east - 0.02 * north + 0.3 * np.sin(east / 7)


@pytest.fixture(autouse=True)
def _few_points_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clouds, "FEWEST", 0)


@pytest.fixture(scope="module")
def town(box: Callable[..., FloatArray]) -> FloatArray:
    """Return blocks that stand, hang, overlap and reach below the ground, at odd and at round coordinates."""
    generator = np.random.default_rng(5)
    faces = [box((-10, -10, 0), (0, 0, 12)), box((0, 0, 0), (10, 5, 8)), box((2, 2, 3), (14, 9, 20))]
    for _ in range(20):
        low = generator.uniform(-60, 55, 3) * (1, 1, 0.02)
        faces.append(box(tuple(low), tuple(low + generator.uniform(2, 15, 3))))
    faces.append(generator.uniform(-50, 50, (30, 3, 3)) * (1, 1, 0.2) + (0, 0, 9))
    return np.concatenate(faces)


@pytest.fixture(scope="module")
def receivers(make_lattice: Callable[..., Lattice], town: FloatArray) -> dict[str, Receivers]:
    flat = make_lattice(70, 1.0)
    inside = np.zeros(flat.shape, dtype=bool)
    inside[60:70, 60:70] = True
    centroids = town.mean(axis=1)
    return {
        "flat": flat,
        "flat with inside": Lattice(flat.x, flat.y, flat.height, inside),
        "flat at half a metre": make_lattice(70, 1.0, 0.5),
        "slope": make_lattice(70, 1.0, slope),
        "roofs": Lattice(flat.x, flat.y, find_roofs(town, flat) + 1e-3),
        "roofs with inside": Lattice(flat.x, flat.y, find_roofs(town, flat) + 1e-3, inside),
        "one pixel": make_lattice(0.5, 1.0),
        "one row": Lattice(flat.x, flat.y[:1], flat.height[:1]),
        "points": Points(np.random.default_rng(1).uniform(-70, 70, (5000, 3)) * (1, 1, 0.2)),
        "on faces": Points(np.repeat(centroids, 3, axis=0)),
        "no points": Points(np.empty((0, 3))),
    }


def find_roofs(town: FloatArray, lattice: Lattice) -> FloatArray:
    """Return the height of the highest face at each pixel, or of the ground."""
    return np.fmax(surface_height(town, lattice.x, lattice.y, np.empty(lattice.shape)), lattice.height)


def reference(town: FloatArray, receivers: Receivers, direction: FloatArray) -> BoolArray:
    return RayCaster(Occluders(town), receivers).cast(direction)


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_each_way_equals_the_reference(method: type[Caster], town: FloatArray, receivers: dict[str, Receivers]) -> None:
    taken = {name: found for name, found in receivers.items() if method.takes(found)}
    assert taken
    for name, found in taken.items():
        casters = {threads: method(Occluders(town), found, threads) for threads in (1, 3)}
        for azimuth, elevation in SUNS:
            direction = sun_vector(azimuth, elevation)
            expected = reference(town, found, direction)
            for threads, caster in casters.items():
                answer = caster.cast(direction, threads)
                assert answer.dtype == np.bool_
                np.testing.assert_array_equal(answer, expected, err_msg=f"{name}, sun {azimuth}, {elevation}")
                # Where it is to be kept, whatever was there before.
                kept = ~expected
                assert caster.cast(direction, threads, kept) is kept
                np.testing.assert_array_equal(kept, expected, err_msg=f"{name}, sun {azimuth}, {elevation}")


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_each_way_casts_suns_together_as_one_by_one(
    method: type[Caster], town: FloatArray, receivers: dict[str, Receivers]
) -> None:
    directions, places = np.array([sun_vector(*sun) for sun in SUNS]), np.array([3, 9, 0, 1, 7, 6, 5, 2])
    for name, found in receivers.items():
        if not method.takes(found):
            continue
        caster = method(Occluders(town), found)
        masks = np.random.default_rng(8).random((10, *found.shape)) < 0.5
        before = masks.copy()
        caster.cast_all(directions, masks, places)
        for direction, place in zip(directions, places, strict=True):
            np.testing.assert_array_equal(masks[place], caster.cast(direction), err_msg=f"{name}, {direction}")
        np.testing.assert_array_equal(masks[[4, 8]], before[[4, 8]])
        caster.cast_all(directions[:0], masks, places[:0])


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_each_way_refuses_suns_without_a_direction_or_a_place(
    method: type[Caster], receivers: dict[str, Receivers]
) -> None:
    found = next(found for found in receivers.values() if method.takes(found))
    caster, suns = method(Occluders(np.zeros((1, 3, 3))), found), np.array([sun_vector(100.0, 30.0)] * 2)
    masks = np.zeros((2, *found.shape), dtype=np.bool_)
    with pytest.raises(ParameterError, match="unit vector"):
        caster.cast_all(2.0 * suns, masks, np.array([0, 1]))
    if method not in (RayCaster, clouds.CloudCaster):
        for height in (0.0, -0.6):
            with pytest.raises(ParameterError, match="above the horizon"):
                caster.cast_all(np.array([suns[0], [np.sqrt(1.0 - height**2), 0.0, height]]), masks, np.array([0, 1]))
    for places in ([0, 2], [-1, 0]):
        with pytest.raises(ParameterError, match="among the 2 masks"):
            caster.cast_all(suns, masks, np.array(places))
    for other in (masks.view(np.uint8), masks[..., :-1], masks[0]):
        with pytest.raises(ParameterError, match="out must be"):
            caster.cast_all(suns, other, np.array([0, 1]))


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_each_way_takes_no_faces_at_all(method: type[Caster], receivers: dict[str, Receivers]) -> None:
    for name, found in receivers.items():
        if method.takes(found):
            hidden = method(Occluders(np.empty((0, 3, 3))), found).cast(sun_vector(100.0, 30.0))
            inside = found.inside if isinstance(found, Lattice) and found.inside is not None else np.zeros(found.shape)
            np.testing.assert_array_equal(hidden, inside, err_msg=name)


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_each_way_refuses_what_is_no_direction(method: type[Caster], receivers: dict[str, Receivers]) -> None:
    found = next(found for found in receivers.values() if method.takes(found))
    caster = method(Occluders(np.zeros((1, 3, 3))), found)
    for direction in (np.array([0.0, 0.0, 2.0]), np.full(3, np.nan), np.ones(2)):
        with pytest.raises(ParameterError, match="unit vector"):
            caster.cast(direction)
        masks, suns = np.zeros((2, *found.shape), dtype=np.bool_), np.tile([0.0, 0.0, 1.0], (2, 1))
        if len(direction) == 3:
            suns[1] = direction
        with pytest.raises(ParameterError, match="unit vector"):
            caster.cast_all(suns if len(direction) == 3 else suns[:, :2], masks, np.arange(2))
    with pytest.raises(ParameterError, match="threads"):
        caster.cast(np.array([0.0, 0.0, 1.0]), threads=0)
    with pytest.raises(ParameterError, match="threads"):
        method(Occluders(np.zeros((1, 3, 3))), found, threads=0)


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_each_way_refuses_a_place_that_is_none_for_its_answer(
    method: type[Caster], receivers: dict[str, Receivers]
) -> None:
    found = next(found for found in receivers.values() if method.takes(found))
    caster, direction = method(Occluders(np.zeros((1, 3, 3))), found), sun_vector(100.0, 30.0)
    locked, more = np.zeros(found.shape, dtype=np.bool_), tuple(size + 1 for size in found.shape)
    locked.flags.writeable = False
    spread = np.zeros([2 * size for size in found.shape], dtype=np.bool_)[tuple(slice(None, None, 2) for _ in more)]
    for out in (np.zeros(more, dtype=np.bool_), np.zeros(found.shape, dtype=np.uint8), locked, spread):
        with pytest.raises(ParameterError, match="out must be"):
            caster.cast(direction, out=out)


def test_every_receiver_has_a_way(receivers: dict[str, Receivers]) -> None:
    names = [method.name for method in METHODS]
    assert len(set(names)) == len(names)
    for found in receivers.values():
        for suns in (0, 1, 10**6):
            assert choose_method(found, suns).takes(found)


def test_a_little_is_cast_before_kernels_are_compiled(
    receivers: dict[str, Receivers], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(methods, "_uncompiled", 0)
    flat = receivers["flat"]
    pixels = flat.shape[0] * flat.shape[1]
    monkeypatch.setattr(methods, "UNCOMPILED_RAYS", 5 * pixels)
    monkeypatch.setattr(WindingCaster, "is_ready", lambda: True)
    assert choose_method(flat, 3) is WindingCaster
    monkeypatch.setattr(WindingCaster, "is_ready", lambda: False)
    monkeypatch.setattr(VolumeCaster, "is_ready", lambda: False)
    # What was cast already counts, so that many small pieces do not put it off without end.
    assert [choose_method(flat, 2) for _ in range(3)] == [RayCaster, RayCaster, WindingCaster]
    monkeypatch.setattr(VolumeCaster, "is_ready", lambda: True)
    assert choose_method(flat, 1) is VolumeCaster


def test_what_takes_longer_to_compile_waits_longer(
    receivers: dict[str, Receivers], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lattice of one height is counted after five million rays, another marked after a hundred."""
    for method in (WindingCaster, VolumeCaster):
        monkeypatch.setattr(method, "is_ready", lambda: False)
    for method in (WindingCaster, VolumeCaster):
        found = next(
            found for found in receivers.values() if method.takes(found) and choose_method(found, 1 << 40) is method
        )
        most = methods.UNCOMPILED_RAYS * (1 if method is WindingCaster else methods.PATIENCE) // found.height.size
        for suns, expected in ((most - 1, RayCaster), (most + 1, method)):
            monkeypatch.setattr(methods, "_uncompiled", 0)
            assert choose_method(found, suns) is expected
