"""Faces and receivers on which every way of casting is tried."""

from collections.abc import Callable

import numpy as np
import pytest

from plateau_sc.casting import Lattice
from plateau_sc.types import FloatArray


@pytest.fixture(scope="session")
def make_lattice() -> Callable[..., Lattice]:
    """Return a maker of lattices: pixels of a size over a square about the origin, at one height or at given ones."""

    def make(half: float, step: float, height: float | Callable[[FloatArray, FloatArray], FloatArray] = 0.0) -> Lattice:
        x = np.arange(-half + step / 2, half, step)
        east, north = np.meshgrid(x, x[::-1])
        heights = height(east, north) if callable(height) else np.full(east.shape, float(height))
        return Lattice(x, np.ascontiguousarray(x[::-1]), heights)

    return make
