"""Crowns and trunks are told apart; crowns are closed, or made so, or left out and named."""

import numpy as np
import pytest
import trimesh

from plateau_sc.vegetation.bodies import mean_chords, sort_bodies


def sort(*trees, has_trunk=True):
    corners = np.concatenate(trees)
    owner = np.repeat(np.arange(len(trees), dtype=np.int32), [len(tree) for tree in trees])
    return sort_bodies(corners, owner, np.full(len(trees), has_trunk))


def volume(corners):
    mesh = trimesh.Trimesh(**trimesh.triangles.to_kwargs(corners))
    mesh.merge_vertices()
    assert mesh.is_watertight
    assert mesh.is_winding_consistent
    return mesh.volume


def test_an_open_tube_below_a_ball_is_its_trunk(shells):
    found = sort(np.concatenate([shells.ball(), shells.tube()]))
    assert np.array_equal(found.crowns, shells.ball())
    assert np.array_equal(found.trunks, shells.tube())
    assert found.hulled.size == found.flat.size == 0


def test_a_cover_has_no_trunk(shells):
    found = sort(np.concatenate([shells.ball(), shells.ball(0.3, (0, 0, 0.3))]), has_trunk=False)
    assert len(found.trunks) == 0
    assert len(found.crowns) == 160


def test_the_foot_of_a_shell_in_one_piece_is_solid_too(shells):
    shell = shells.mushroom()
    found = sort(shell)
    assert np.array_equal(found.crowns, shell)
    assert found.trunks[:, :, 2].max() == 3.0
    assert np.hypot(found.trunks[..., 0], found.trunks[..., 1]).max() == pytest.approx(0.2)
    assert len(found.trunks) == 16 + 6


@pytest.mark.parametrize("shape", ["sphere", "prism", "cone"])
def test_a_crown_without_a_stem_has_no_trunk(shape):
    body = {
        "sphere": trimesh.creation.uv_sphere(radius=3.0, count=[64, 64]),
        "prism": trimesh.creation.cylinder(radius=2.0, height=8.0, sections=6),
        "cone": trimesh.creation.cone(radius=2.0, height=8.0),
    }[shape]
    found = sort(np.asarray(body.triangles))
    assert len(found.trunks) == 0
    assert volume(found.crowns) == pytest.approx(body.volume)


def test_a_crown_turned_inside_out_is_turned_back(shells):
    found = sort(shells.ball()[:, ::-1])
    assert volume(found.crowns) > 0
    assert volume(sort(shells.ball()).crowns) == pytest.approx(volume(found.crowns))


def test_far_from_the_origin_nothing_changes(shells):
    shift = np.array([9e4, -1.4e5, 300.0])
    found = sort(shells.ball()[:, ::-1] + shift)
    assert np.array_equal(np.sort(found.crowns, axis=1), np.sort(shells.ball() + shift, axis=1))


@pytest.mark.parametrize("damage", ["missing", "turned"])
def test_a_crown_that_is_not_closed_becomes_its_hull(shells, damage):
    broken = shells.ball().copy()
    broken[10] = broken[10, ::-1] if damage == "turned" else broken[11]
    found = sort(shells.ball(centre=(20, 0, 6)), broken)
    assert found.hulled.tolist() == [1]
    hull = found.crowns[found.crown_owner == 1]
    assert volume(hull) == pytest.approx(volume(shells.ball()), rel=0.02)
    assert np.array_equal(found.crowns[found.crown_owner == 0], shells.ball(centre=(20, 0, 6)))


def test_crossed_planes_become_a_body(shells):
    plane = np.array([[[-2.0, 0, 2], [2, 0, 2], [2, 0, 8]], [[-2, 0, 2], [2, 0, 8], [-2, 0, 8]]])
    crossed = np.concatenate([plane, plane[:, :, [1, 0, 2]]])
    found = sort(crossed)
    assert found.hulled.tolist() == [0]
    assert volume(found.crowns) == pytest.approx(8.0 * 6.0, rel=1e-3)


def test_a_single_plane_is_left_out_and_named(shells):
    plane = np.array([[[-2.0, 0, 2], [2, 0, 2], [2, 0, 8]], [[-2, 0, 2], [2, 0, 8], [-2, 0, 8]]])
    found = sort(shells.ball(), plane)
    assert found.flat.tolist() == [1]
    assert set(found.crown_owner.tolist()) == {0}


def test_mean_chord_of_a_sphere_is_two_thirds_of_its_diameter():
    fine = np.asarray(trimesh.creation.icosphere(subdivisions=5, radius=3.0).triangles) + np.array([5e4, 1e4, 8.0])
    owner = np.ones(len(fine), dtype=np.int32)
    chords = mean_chords(fine, owner, 3)
    assert chords[1] == pytest.approx(4.0, rel=2e-3)
    assert np.isnan(chords[[0, 2]]).all()


def test_mean_chord_is_the_mean_over_random_lines():
    """Cauchy's formula on a box, against lines of all directions drawn through it."""
    random, half = np.random.default_rng(1), np.array([1.0, 2.0, 3.0])
    way = random.normal(size=(200_000, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    radius = float(np.linalg.norm(half))
    side = np.cross(way, random.normal(size=way.shape))
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    start = side * (radius * np.sqrt(random.uniform(size=(len(way), 1))))
    first, second = (-half - start) / way, (half - start) / way
    span = np.maximum(first, second).min(axis=1) - np.minimum(first, second).max(axis=1)
    corners = np.asarray(trimesh.creation.box(extents=2 * half).triangles)
    chord = mean_chords(corners, np.zeros(12, dtype=np.int32), 1)[0]
    assert span[span > 0].mean() == pytest.approx(chord, rel=0.01)


def test_nothing_is_sorted_into_nothing():
    found = sort_bodies(np.empty((0, 3, 3)), np.empty(0, dtype=np.int32), np.zeros(2, dtype=np.bool_))
    assert found.crowns.shape == found.trunks.shape == (0, 3, 3)
