"""Tests of `plateau_sc.kernels.closing`."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels import closing
from plateau_sc.kernels.closing import open_rings

LOW, HIGH = np.array([0.0, 0.0, -1.0]), np.array([2.0, 2.0, 1.0])
POINTS = st.tuples(*[st.sampled_from([0.0, -0.0, 1.0, 2.0, 3.0, np.nan, np.inf])] * 3)


def slow(rings: list[list[tuple[float, ...]]]) -> tuple[list[tuple[float, ...]], list[bool], list[bool]]:
    """Return what `open_rings` must give, one ring after the other."""
    points, closed, sound = [], [], []
    for ring in rings:
        closed.append(len(ring) > 1 and all(a == b for a, b in zip(ring[0], ring[-1], strict=True)))
        opened = ring[:-1] if closed[-1] else ring
        inside = all(
            low <= value <= high for point in opened for low, value, high in zip(LOW, point, HIGH, strict=True)
        )
        sound.append(inside and len({tuple(value + 0.0 for value in point) for point in opened}) >= 3)
        points += opened
    return points, closed, sound


@settings(deadline=None)
@given(
    rings=st.lists(
        st.lists(POINTS, max_size=6).flatmap(lambda ring: st.sampled_from([ring, [*ring, *ring[:1]]])), max_size=5
    )
)
@pytest.mark.parametrize("few", [-1, 10**9], ids=["compiled", "plain"])
def test_rings_are_opened_and_told_apart(few: int, rings: list[list[tuple[float, ...]]]) -> None:
    points = np.array([point for ring in rings for point in ring], float).reshape(-1, 3)
    offsets = np.cumsum([0, *map(len, rings)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(closing, "_FEW", few)
        patch.setattr(closing.compiler, "is_compiled", lambda _: False)
        opened, closed, sound = open_rings(points, offsets, LOW, HIGH)
    expected, are_closed, are_sound = slow(rings)
    assert opened.tobytes() == np.array(expected, float).reshape(-1, 3).tobytes()
    assert closed.tolist() == are_closed
    # Before the kernel is compiled none is sound without a closer look.
    assert sound.tolist() == (are_sound if few < 0 else [False] * len(rings))


def test_no_rings_give_nothing() -> None:
    opened, closed, sound = open_rings(np.empty((0, 3)), np.zeros(1, np.int64), LOW, HIGH)
    assert (opened.shape, closed.size, sound.size) == ((0, 3), 0, 0)
