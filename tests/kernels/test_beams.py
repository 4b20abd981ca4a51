"""A beam added to the pixels that it reaches."""

import numpy as np
import pytest

from plateau_sc.kernels.beams import add_beam


@pytest.mark.parametrize("partly", [False, True])
def test_beam_reaches_what_is_not_hidden(partly: bool) -> None:
    hidden = np.array([False, True, False, False])
    light = np.array([0.5, 0.5, 0.25, 1.0], dtype=np.float32)
    out = np.ones((4, 2), dtype=np.float32)
    add_beam(hidden, light, partly, np.array([8.0, 0.0]), out, 0, 3)
    share = light if partly else np.ones(4)
    assert out[:, 0].tolist() == [1 + 8 * share[0], 1, 1 + 8 * share[2], 1]
    assert (out[:, 1] == 1.0).all()
