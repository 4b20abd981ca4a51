import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.rings import ring_vectors

pytestmark = pytest.mark.parametrize("way", [True, False], ids=["compiled", "plain"], indirect=True)


@pytest.mark.parametrize("seed", range(4))
def test_vectors_are_those_of_the_plain_sum(seed):
    random = np.random.default_rng(seed)
    counts = random.integers(0, 9, 30)
    offsets = np.concatenate([[0], np.cumsum(counts)])
    points = random.normal(size=(offsets[-1], 3)) * 10 + [5e4, -3e4, 20]
    expected = np.zeros((30, 3))
    for ring in range(30):
        own = points[offsets[ring] : offsets[ring + 1]]
        if len(own):
            own = own - own[0]
            expected[ring] = np.cross(own, np.roll(own, -1, axis=0)).sum(axis=0) / 2
    np.testing.assert_allclose(ring_vectors(points, offsets), expected, rtol=1e-9, atol=1e-9)


def test_a_far_place_costs_no_digits():
    square = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]]) + np.array([1e6, 2e6, 3e3])
    assert ring_vectors(square, np.array([0, 4])).tolist() == [[0, 0, 1]]


def test_nothing_gives_nothing():
    assert ring_vectors(np.empty((0, 3)), np.zeros(1, np.int64)).shape == (0, 3)


@pytest.mark.parametrize(
    ("points", "offsets"),
    [(np.zeros((4, 2)), [0, 4]), (np.zeros((4, 3)), [0, 5]), (np.zeros((4, 3)), [0, 3, 2, 4]), (np.zeros((4, 3)), [])],
)
def test_what_does_not_fit_is_refused(points, offsets):
    with pytest.raises(ParameterError):
        ring_vectors(points, np.array(offsets, np.int64))
