"""Built crowns: closed, outward, of the volume that their corners give, wherever they stand."""

import numpy as np
import pytest
import trimesh
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.citygml.triangulate import triangulate_polygons
from plateau_sc.citygml.vegetation import CROWN_BASE, Trees, build_crowns


def volume_of_rings(radii, heights):
    areas = [np.pi * radius**2 for radius in radii]
    pairs = zip(areas, areas[1:], np.diff(heights), strict=False)
    return sum(step / 3 * (low + high + np.sqrt(low * high)) for low, high, step in pairs)


sizes = st.floats(0.3, 60.0)


@settings(deadline=None)  # The first example may compile kernels.
@given(
    height=st.floats(0.3, 80.0),
    crown=sizes,
    trunk=st.one_of(st.just(float("nan")), st.floats(0.05, 0.25)),
    foot=st.tuples(st.floats(-1e5, 1e5), st.floats(-1e5, 1e5), st.floats(-10, 3000)),
)
def test_a_built_tree_is_closed_outward_and_of_its_volume(height, crown, trunk, foot):
    rows = np.zeros(1, np.int32)
    tree = Trees(np.array([foot]), np.array([height]), np.array([crown]), np.array([trunk]), rows, rows)
    polygons = build_crowns(tree)
    triangles, owner, problems = triangulate_polygons(polygons, np.arange(len(polygons)))
    assert problems == [] or crown * height < 1
    assert np.unique(owner).size == len(polygons)
    local = polygons.points - np.array(foot)
    mesh = trimesh.Trimesh(local, triangles, process=False)
    mesh.merge_vertices(digits_vertex=7)
    assert mesh.is_watertight
    assert mesh.is_winding_consistent
    base = CROWN_BASE * height
    tall, half = height - base, crown / 2
    inner = np.sqrt(0.5)
    expected = volume_of_rings(
        [0, half * inner, half, half * inner, 0], base + tall * np.array([0, (1 - inner) / 2, 0.5, (1 + inner) / 2, 1])
    )
    if np.isfinite(trunk):
        expected += np.pi * (trunk / 2) ** 2 * base
    assert mesh.volume == pytest.approx(expected, rel=1e-5)
    assert local[:, 2].max() == pytest.approx(height, abs=1e-8)
    assert local[:, 2].min() == pytest.approx(0 if np.isfinite(trunk) else base, abs=1e-8)
