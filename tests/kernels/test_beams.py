"""The beam on the faces of each pixel."""

import numpy as np
import pytest

from plateau_sc.kernels.beams import add_beam


@pytest.mark.parametrize("partly", [False, True])
def test_a_beam_is_added_where_it_reaches(partly: bool) -> None:
    rng = np.random.default_rng(5)
    hidden, light = rng.random(50) < 0.4, rng.random(50).astype(np.float32)
    parts, before = rng.uniform(0.0, 900.0, 7), rng.uniform(0.0, 100.0, (50, 7)).astype(np.float32)
    out = before.copy()
    add_beam(hidden, light, partly, parts, out, 0, 50)
    share = np.where(hidden, 0.0, light if partly else 1.0)
    np.testing.assert_allclose(out, before + share[:, np.newaxis] * parts, rtol=1e-6)
    assert np.array_equal(out[hidden], before[hidden])


def test_only_the_range_is_written() -> None:
    out = np.zeros((10, 2), dtype=np.float32)
    add_beam(np.zeros(10, bool), np.ones(10, np.float32), True, np.array([1.0, 2.0]), out, 3, 6)
    assert out[:, 0].tolist() == [0, 0, 0, 1, 1, 1, 0, 0, 0, 0]


def test_what_is_not_read_does_no_harm() -> None:
    out = np.zeros((2, 1), dtype=np.float32)
    add_beam(np.array([False, True]), np.full(2, np.nan, np.float32), False, np.array([5.0]), out, 0, 2)
    assert out.ravel().tolist() == [5.0, 0.0]
