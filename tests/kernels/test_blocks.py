"""Kernels over broadcast arrays: every place is looked at once, with its own operands, whatever the blocks are."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import blocks
from plateau_sc.kernels.blocks import map_blocks


def multiply_add(one, other, third, out):
    out[:] = one * other + third


@pytest.mark.parametrize("threads", [1, 2, 3, None])
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_it_is_broadcasting(threads, dtype, monkeypatch):
    monkeypatch.setattr(blocks, "_BLOCK", 64)
    monkeypatch.setattr(blocks, "_SMALLEST_PART", 100)
    random = np.random.default_rng(1)
    one = random.normal(size=(7, 1, 31)).astype(np.float32)
    other = np.asfortranarray(random.normal(size=(13, 31)))[::-1]
    third = np.array(4)
    found = map_blocks(multiply_add, [one, other, third], (), dtype, threads)
    expected = (one.astype(np.float64) * other + third).astype(dtype)
    assert found.dtype == dtype
    assert np.array_equal(found, expected)


def test_constants_come_before_the_result():
    found = map_blocks(multiply_add, [np.arange(3.0)], (2.0, 1.0))
    assert found.tolist() == [1.0, 3.0, 5.0]


def test_inputs_stay_as_they_are():
    def spoil(values, out):
        values[:] = 0.0

    with pytest.raises(ValueError, match="read-only"):
        map_blocks(spoil, [np.arange(3.0)])


def test_a_scalar_and_nothing():
    assert map_blocks(multiply_add, [np.array(2), np.array(3), np.array(4)]).shape == ()
    assert map_blocks(multiply_add, [np.empty((0, 3)), np.array(3), np.array(4)]).shape == (0, 3)


def test_bad_input_is_refused():
    with pytest.raises(ParameterError, match=r"cannot be broadcast.*\(2,\), \(3,\), \(\)"):
        map_blocks(multiply_add, [np.ones(2), np.ones(3), np.array(1)])
    with pytest.raises(ParameterError, match="threads must be 1 or more"):
        map_blocks(multiply_add, [np.ones(2)] * 3, threads=0)


def test_a_failure_in_a_thread_is_raised(monkeypatch):
    monkeypatch.setattr(blocks, "_SMALLEST_PART", 2)

    def fail(values, out):
        raise RuntimeError("in a thread")

    with pytest.raises(RuntimeError, match="in a thread"):
        map_blocks(fail, [np.ones(50)], threads=2)
