"""Tests of `plateau_sc.io.shells`."""

import numpy as np
import pytest
import trimesh

from plateau_sc.io.shells import find_solids


def judge(*meshes: trimesh.Trimesh) -> list[bool]:
    """Return for each mesh, taken as one group, whether it is a solid."""
    body = [mesh.faces + sum(len(other.vertices) for other in meshes[:place]) for place, mesh in enumerate(meshes)]
    faces = np.concatenate(body).astype(np.int64)
    group = np.repeat(np.arange(len(meshes)), [len(mesh.faces) for mesh in meshes])
    offsets = np.arange(len(faces) + 1)
    points = np.concatenate([mesh.vertices for mesh in meshes])
    return find_solids(points, faces.ravel(), offsets * 3, offsets, group).tolist()


@pytest.fixture
def box() -> trimesh.Trimesh:
    """Return a box far from the origin."""
    body = trimesh.creation.box((2, 3, 4))
    body.apply_translation((-60000, 40000, 10))
    return body


def test_groups_are_told_apart(box):
    inward = box.copy()
    inward.invert()
    opened = trimesh.Trimesh(box.vertices, box.faces[:-1], process=False)
    one_turned = trimesh.Trimesh(box.vertices, [box.faces[0][::-1], *box.faces[1:]], process=False)
    assert judge(box, inward, opened, one_turned, trimesh.creation.torus(3, 1)) == [True, False, False, False, True]


def test_two_shells_are_no_solid(box):
    other = box.copy()
    other.apply_translation((10, 0, 0))
    assert judge(trimesh.util.concatenate([box, other]), other) == [False, True]


def test_a_face_with_a_hole_needs_its_inside(box):
    square = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], float)
    outer, inner = square * 3, square + 1
    corners = [np.column_stack([ring, np.full(4, z)]) for z in (0.0, 1.0) for ring in (outer, inner)]
    points = np.concatenate(corners)
    bottom, bottom_hole, top, top_hole = np.arange(16).reshape(4, 4)
    sides = [np.array([bottom[i], bottom[i - 3], top[i - 3], top[i]]) for i in range(4)]
    well = [np.array([bottom_hole[i - 3], bottom_hole[i], top_hole[i], top_hole[i - 3]]) for i in range(4)]
    rings = [top, top_hole[::-1], bottom[::-1], bottom_hole, *sides, *well]
    polygons = np.array([0, 2, 4, *range(5, 13)])
    offsets = np.arange(len(rings) + 1) * 4
    vertex = np.concatenate(rings)
    assert find_solids(points, vertex, offsets, polygons, np.zeros(10, np.int64)).tolist() == [True]
    fewer = polygons[:-4]
    kept = offsets[: fewer[-1] + 1]
    assert find_solids(points, vertex[: kept[-1]], kept, fewer, np.zeros(6, np.int64)).tolist() == [False]


def test_edges_that_fell_together_do_not_open_a_shell(box):
    faces = np.concatenate([box.faces, [[0, 0, 1], [1, 1, 0]]]).astype(np.int64)
    offsets = np.arange(len(faces) + 1)
    assert find_solids(box.vertices, faces[:12].ravel(), offsets[:13] * 3, offsets[:13], np.zeros(12, np.int64)).all()
    thin = np.insert(faces[:12].ravel(), 1, faces[0, 0])
    ends = np.concatenate([[0], offsets[1:13] * 3 + 1])
    assert find_solids(box.vertices, thin, ends, offsets[:13], np.zeros(12, np.int64)).all()


def test_nothing_gives_nothing():
    start = np.zeros(1, np.int64)
    assert find_solids(np.empty((0, 3)), start[:0], start, start, start[:0]).tolist() == []
