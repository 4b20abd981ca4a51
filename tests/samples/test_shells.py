"""Shells from roof polygons: closed, outward, with no wall where none belongs."""

import numpy as np
import pytest

from plateau_sc.samples.roofs import (
    Rect,
    court_roof,
    flat_roof,
    gable_roof,
    hip_roof,
    shed_roof,
    stepped_roof,
)
from plateau_sc.samples.shells import (
    CLOSURE,
    GROUND,
    OUTER_CEILING,
    ROOF,
    WALL,
    lay_flat,
    overhang_shell,
    raise_shell,
    signed_area,
)

RECT = Rect(2.0, 1.0, 12.0, 8.0)

ROOFS = {
    "flat": (flat_roof(RECT, 6.0), 420.0, 4),
    "court": (court_roof(RECT, Rect(5.0, 3.0, 8.0, 5.0), 6.0), 6.0 * (70.0 - 6.0), 8),
    "gable": (gable_roof(RECT, 6.0, 2.0), 420.0 + 70.0, 4),
    "gable, ridge along v": (gable_roof(Rect(0.0, 0.0, 5.0, 9.0), 6.0, 2.0), 45.0 * 7.0, 4),
    "hip": (hip_roof(RECT, 6.0, 2.0), 420.0 + 2.0 * (49.0 / 3.0 + 21.0 / 2.0), 4),
    "hip, ridge along v": (hip_roof(Rect(0.0, 0.0, 7.0, 10.0), 6.0, 2.0), 420.0 + 2.0 * (49.0 / 3.0 + 21.0 / 2.0), 4),
    "pyramid": (hip_roof(Rect(0.0, 0.0, 6.0, 6.0), 3.0, 3.0), 108.0 + 36.0, 4),
    "shed": (shed_roof(RECT, 6.0, 2.0), 420.0 + 70.0, 4),
    "stepped": (stepped_roof(RECT, 0.6, 9.0, 5.0), 6.0 * 7.0 * 9.0 + 4.0 * 7.0 * 5.0, 7),
    "stepped over an L": (stepped_roof(RECT, 0.6, 9.0, 5.0, 0.5), 6.0 * 7.0 * 9.0 + 4.0 * 3.5 * 5.0, 8),
}


@pytest.mark.parametrize("name", ROOFS)
def test_shell_is_closed_and_has_the_volume_of_its_shape(name, mesh_of_faces):
    roofs, volume, walls = ROOFS[name]
    shell = raise_shell(roofs, 0.0)
    mesh = mesh_of_faces([[np.array(ring) for ring in face.rings] for face in shell.faces])
    assert mesh.is_watertight
    assert mesh.volume == pytest.approx(volume)
    kinds = [face.kind for face in shell.faces]
    assert kinds.count(WALL) == walls
    assert kinds.count(GROUND) == 1


def test_overhang_is_closed_and_faces_down(mesh_of_faces):
    walls = RECT.inset(0.6).corners()
    shell = overhang_shell(gable_roof(RECT, 6.0, 2.0), 5.8, walls, 0.0, OUTER_CEILING)
    mesh = mesh_of_faces([[np.array(ring) for ring in face.rings] for face in shell.faces])
    assert mesh.is_watertight
    assert mesh.volume == pytest.approx(70.0 * 0.2 + 70.0 + RECT.inset(0.6).area * 5.8)
    eaves = [face for face in shell.faces if face.kind == OUTER_CEILING]
    assert len(eaves) == 1
    assert signed_area([point[:2] for point in eaves[0].rings[0]]) == pytest.approx(-70.0)
    assert len(eaves[0].rings) == 2
    assert shell.outline == [RECT.corners()]


def test_step_wall_shares_the_corners_of_its_neighbours():
    shell = raise_shell(stepped_roof(RECT, 0.5, 9.0, 5.0), 0.0)
    corners = {point for face in shell.faces for ring in face.rings for point in ring}
    assert len(corners) == 14
    assert (7.0, 1.0, 5.0) in corners


def test_bottom_and_walls_take_the_kinds_asked_for():
    shell = raise_shell(flat_roof(RECT, 5.0), 4.0, bottom=CLOSURE, wall=ROOF)
    assert [face.kind for face in shell.faces] == [ROOF] * 5 + [CLOSURE]


def test_flat_face_looks_the_way_it_is_told():
    outline = [RECT.corners()]
    for upward, sign in ((True, 1.0), (False, -1.0)):
        ring = lay_flat(outline, 1.0, ROOF, upward=upward).rings[0]
        assert signed_area([point[:2] for point in ring]) == sign * 70.0
