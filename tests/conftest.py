"""Fixtures that several tests share."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import trimesh

from plateau_sc.types import FloatArray

_ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real data beside the project; skip where it is absent."""
    folder = _ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"real data not present: {folder} is missing")
    return folder


@pytest.fixture(scope="session")
def sample_root() -> Path:
    """Return the root of the sample data set that the repository keeps."""
    return next((_ROOT / "data" / "samples").glob("*_citygml_*"))


@pytest.fixture(scope="session")
def box() -> Callable[..., FloatArray]:
    """Return a maker of boxes: twelve outward triangles between two corners."""

    def make(low: tuple[float, float, float], high: tuple[float, float, float]) -> FloatArray:
        body = trimesh.creation.box(bounds=(low, high))
        return np.array(body.triangles, dtype=np.float64)

    return make
