import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.trees import inherit

pytestmark = pytest.mark.parametrize("way", [True, False], ids=["compiled", "plain"], indirect=True)


def climb(parent, own):
    """Return what `inherit` must give, by climbing from each item."""
    result = []
    for item in range(len(parent)):
        place = item
        while place >= 0 and own[place] < 0:
            place = parent[place]
        result.append(own[place] if place >= 0 else -1)
    return result


@pytest.mark.parametrize("seed", range(5))
def test_the_nearest_value_above_is_taken(seed):
    random = np.random.default_rng(seed)
    count = 200
    parent = np.array([random.integers(-1, item) if item else -1 for item in range(count)], np.int32)
    own = np.where(random.random(count) < 0.2, random.integers(0, 50, count), -1).astype(np.int32)
    assert inherit(parent, own).tolist() == climb(parent.tolist(), own.tolist())


def test_nothing_gives_nothing():
    assert inherit(np.empty(0, np.int32), np.empty(0, np.int32)).size == 0


@pytest.mark.parametrize(
    ("parent", "own", "told"),
    [
        ([-1, 0], [1], "one length"),
        ([[-1]], [[1]], "one length"),
        ([0], [1], "before its parent"),
        ([1, -1], [1, 1], "before"),
    ],
)
def test_what_is_no_tree_is_refused(parent, own, told):
    with pytest.raises(ParameterError, match=told):
        inherit(np.array(parent, np.int32), np.array(own, np.int32))
