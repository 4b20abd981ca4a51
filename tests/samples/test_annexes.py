"""Annexes and blocks in steps: closed, within their plan, no face within another, whatever is drawn."""

import random
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.samples.annexes import raise_in_steps, raise_with_annexes
from plateau_sc.samples.roofs import GABLE, HIP, PITCHED, SHED, Rect
from plateau_sc.samples.shells import ROOF, WALL, raise_shell, signed_area

RECT = Rect(20.0, 30.0, 31.5, 39.0)

sides = st.floats(3.0, 60.0).map(lambda side: round(side, 2))


def require_sound(shell, rect, base, volume_of_shell):
    # A shell between whose roofs and bottom all is filled holds what the roofs hold above the base.
    held = 0.0
    for face in shell.faces:
        if face.kind == ROOF:
            ring = np.array(face.rings[0])
            held += signed_area([tuple(plan) for plan in ring[:, :2]]) * (_mean_height(ring) - base)
    assert volume_of_shell(shell) == pytest.approx(held, rel=1e-6)
    assert len(shell.outline) == 1
    corners = np.array(shell.outline[0])
    assert (corners.min(axis=0) >= (rect.west, rect.south)).all()
    assert (corners.max(axis=0) <= (rect.east, rect.north)).all()


def _mean_height(ring):
    """Mean height over a polygon in a plane, by its triangles about the first corner."""
    a, b = ring[1:-1] - ring[0], ring[2:] - ring[0]
    areas = (a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]) / 2.0
    heights = (ring[0, 2] + ring[1:-1, 2] + ring[2:, 2]) / 3.0
    return float((areas * heights).sum() / areas.sum())


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10**6),
    width=sides,
    depth=sides,
    kind=st.sampled_from(sorted(PITCHED)),
    eave=st.floats(1.5, 12.0),
    rise=st.floats(0.3, 4.0),
)
def test_houses_with_annexes_are_closed_and_within_their_plan(seed, width, depth, kind, eave, rise, volume_of_shell):
    rect = Rect(5.0, -3.0, round(5.0 + width, 2), round(-3.0 + depth, 2))
    shell = raise_with_annexes(random.Random(seed), rect, kind, 2.0, round(2.0 + eave, 2), round(rise, 2))
    require_sound(shell, rect, 2.0, volume_of_shell)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6), width=sides, depth=sides, height=st.floats(2.0, 60.0), storeys=st.integers(1, 20))
def test_blocks_in_steps_are_closed_and_within_their_plan(seed, width, depth, height, storeys, volume_of_shell):
    rect = Rect(5.0, -3.0, round(5.0 + width, 2), round(-3.0 + depth, 2))
    top = round(2.0 + height, 2)
    shell, highest = raise_in_steps(random.Random(seed), rect, 2.0, top, height / storeys)
    require_sound(shell, rect, 2.0, volume_of_shell)
    assert highest == max(z for face in shell.faces for ring in face.rings for _, _, z in ring)


@pytest.mark.parametrize(("kind", "level"), [(GABLE, {"south", "north"}), (HIP, {"south", "north", "east", "west"})])
def test_annexes_stand_along_level_eaves(kind, level):
    met = set()
    for seed in range(20):
        shell = raise_with_annexes(random.Random(seed), RECT, kind, 0.0, 6.0, 2.0)
        assert sum(face.kind == ROOF for face in shell.faces) > len(PITCHED[kind](RECT, 6.0, 2.0))
        corners = np.array(shell.outline[0])
        met |= {"south"} if corners[:, 1].min() == RECT.south else set()
        met |= {"north"} if corners[:, 1].max() == RECT.north else set()
        # The gables of a house stand on its plan.
        met |= {"east"} if kind == HIP and corners[:, 0].max() == RECT.east else set()
        met |= {"west"} if kind == HIP and corners[:, 0].min() == RECT.west else set()
    assert met == level


def test_annexes_are_lower_than_the_eaves():
    for seed in range(20):
        shell = raise_with_annexes(random.Random(seed), RECT, SHED, 1.0, 7.0, 1.5)
        roofs = [face.rings[0] for face in shell.faces if face.kind == ROOF]
        assert max(z for _, _, z in roofs[0]) == 8.5
        for annex in roofs[1:]:
            assert 1.0 < min(z for _, _, z in annex) <= max(z for _, _, z in annex) < 7.0


def test_between_all_parts_of_a_block_there_are_walls():
    for seed in range(40):
        shell, _ = raise_in_steps(random.Random(seed), Rect(0.0, 0.0, 12.0, 15.0), 0.0, 12.0, 3.0)
        roofs = [face.rings[0] for face in shell.faces if face.kind == ROOF]
        sides = Counter(
            frozenset((a[:2], b[:2])) for ring in roofs for a, b in zip(ring, [*ring[1:], ring[0]], strict=True)
        )
        assert 6 <= len(roofs) <= 9
        # Outside walls may go on straight past a corner of two parts of one height only: there is none.
        assert sum(face.kind == WALL for face in shell.faces) == len(sides)


def test_the_same_draw_gives_the_same_shell():
    first, second = (raise_with_annexes(random.Random(5), RECT, HIP, 0.0, 6.0, 2.0) for _ in range(2))
    assert first == second
    assert first != raise_with_annexes(random.Random(6), RECT, HIP, 0.0, 6.0, 2.0)
    assert len(first.faces) > len(raise_shell(PITCHED[HIP](RECT, 6.0, 2.0), 0.0).faces)
