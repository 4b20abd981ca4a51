"""The faces, and what is kept of them."""

import numpy as np
import pytest

from plateau_sc.casting import Occluders
from plateau_sc.errors import ParameterError

FACE = np.array([[[0.0, 0, 1], [4, 0, 1], [0, -7, 1]]])


def test_edges_are_kept_for_a_level() -> None:
    occluders = Occluders(FACE)
    assert occluders.edges(0.0) is occluders.edges(0.0)
    assert len(occluders.edges(2.0).boxes) == 0
    assert occluders.edges(0.0).parts.shape == (4, 3)


def test_what_hangs_above_a_level_is_known(box) -> None:
    """A box has a floor, which is cut away where it stands on the level or reaches below it; a sheet has no inside."""
    house = Occluders(box((0, 0, 2), (4, 4, 9)))
    assert [house.hangs(level) for level in (0.0, 2.0, 5.0, 9.5, 1.0)] == [True, False, False, False, True]
    assert not Occluders(FACE).hangs(0.0)
    assert not Occluders(FACE[:, ::-1]).hangs(0.0)


def test_what_is_no_face_is_refused() -> None:
    with pytest.raises(ParameterError):
        Occluders(FACE[0])


def test_a_tree_that_is_there_is_not_planted_again() -> None:
    hasty, patient = Occluders(FACE), Occluders(FACE)
    assert hasty.plant_in_haste() is hasty.bvh
    tree = patient.bvh
    assert patient.plant_in_haste() is tree
