"""The dome against what is known by heart: whole hemispheres, and round basins."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.sky.dome import DOME, FACES, LOWEST, Dome


def test_weights_fill_the_hemisphere_of_each_face() -> None:
    assert DOME.weights.sum(axis=0) == pytest.approx([1.0, 0.5, 0.5, 0.5, 0.5])
    assert (DOME.weights >= 0.0).all()


def test_patches_are_unit_vectors_above_the_lowest_elevation() -> None:
    assert np.linalg.norm(DOME.directions, axis=1) == pytest.approx(1.0)
    assert DOME.elevation.min() >= LOWEST
    assert len(DOME) % 8 == 0


def test_vertical_faces_see_only_patches_on_their_side() -> None:
    for face, normal in zip(FACES[1:], ((0, 1), (1, 0), (0, -1), (-1, 0)), strict=True):
        behind = DOME.directions[:, :2] @ np.array(normal) <= 0.0
        assert (DOME.weights[behind, FACES.index(face)] == 0.0).all()


@pytest.mark.parametrize("depth", [0.3, 0.5, 1.0, 2.0, 3.0])
def test_round_basin(depth: float) -> None:
    seen = np.tan(np.radians(DOME.elevation)) > depth
    assert DOME.weights[seen, 0].sum() == pytest.approx(1.0 / (1.0 + depth**2), abs=0.01)


@pytest.mark.parametrize("depth", [0.3, 1.0, 3.0])
def test_vertical_face_at_the_centre_of_a_round_basin(depth: float) -> None:
    angle = np.arctan(depth)
    seen = DOME.elevation > np.degrees(angle)
    exact = 0.5 - (angle + np.sin(angle) * np.cos(angle)) / np.pi
    assert DOME.weights[seen, 1].sum() == pytest.approx(exact, abs=0.02)


@pytest.mark.parametrize("numbers", [(12, 4), (0, 4), (8, 0)])
def test_numbers_that_make_no_dome(numbers: tuple[int, int]) -> None:
    with pytest.raises(ParameterError, match="multiple of 8"):
        Dome.of(*numbers)
