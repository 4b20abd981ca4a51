"""Adding up masks, against a plain sum."""

import numpy as np
import pytest

from plateau_sc.shade.tally import Tally


@pytest.mark.parametrize("count", [0, 1, 255, 256, 700])
def test_masks_are_added_with_their_weights(count: int) -> None:
    random = np.random.default_rng(count)
    masks = random.random((count, 4, 5)) < 0.5
    masks[:, 0, 0] = True
    weights = np.repeat(random.integers(1, 10**13, count // 3 + 1), 3)[:count]
    tally = Tally((4, 5))
    for mask, weight in zip(masks, weights.tolist(), strict=True):
        tally.add(mask, weight)
    np.testing.assert_array_equal(tally.take(), np.tensordot(weights, masks.astype(np.int64), 1))
    assert not tally.take().any()


def test_what_was_taken_stays_as_it_is() -> None:
    tally = Tally((1, 1))
    tally.add(np.ones((1, 1), dtype=bool), 3)
    taken = tally.take()
    tally.add(np.ones((1, 1), dtype=bool), 5)
    assert (taken.item(), tally.take().item()) == (3, 5)
