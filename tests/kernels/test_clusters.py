"""Edges in clusters: what each cluster holds gives back the edges, whatever their number and order."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.kernels.clusters import LANES, MOST, NOTHING, gather_clusters
from plateau_sc.kernels.facets import find_facets
from plateau_sc.kernels.silhouette import ALONE, find_edges


def edges_of(triangles):
    return find_edges(find_facets(triangles), 0.0, 1e-3)


def drawn(edges):
    """Return what each side of each edge adds: its ends, run so that the face lies left, and the face's normal."""
    found = []
    for ends, faces, ways in zip(edges.ends, edges.faces, edges.ways, strict=True):
        for face, way in zip(faces, ways, strict=True):
            if face != ALONE:
                points = edges.vertices[:, ends[::way]].T
                found.append((*points.ravel(), *edges.normals[:, face], float(edges.backs[face])))
    return sorted(found)


def drawn_in_clusters(clusters):
    """Return the same of clusters."""
    found = []
    for cluster in range(len(clusters.boxes)):
        begin, stop = clusters.starts[cluster], clusters.starts[cluster + 1]
        vertices = clusters.vertices[:, begin[1] : stop[1]]
        normals, backs = clusters.normals[:, begin[2] : stop[2]], clusters.backs[begin[2] : stop[2]]
        for left, right, one, other in clusters.parts[:, begin[0] : stop[0]].T:
            for face, ends in ((left, (one, other)), (right, (other, one))):
                if face != NOTHING:
                    found.append((*vertices[:, ends].T.ravel(), *normals[:, face], backs[face]))
    return sorted(found)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000), count=st.sampled_from([1, 40, 400]), is_round=st.booleans())
def test_clusters_hold_all_sides_of_all_edges(seed: int, count: int, is_round: bool) -> None:
    faces = np.random.default_rng(seed).uniform(-2, 12, (count, 3, 3))
    edges = edges_of(np.round(faces / 4) * 4 if is_round else faces)
    assert drawn_in_clusters(gather_clusters(edges)) == drawn(edges)


def test_the_numbers_of_a_cluster_fit_into_bytes_and_its_box_holds_its_vertices(box):
    low = np.random.default_rng(1).uniform(0, 900, (400, 3)) * (1, 1, 0)
    boxes = np.concatenate([box(place - (0, 0, 1), place + np.array([7.0, 9.0, 12.0])) for place in low])
    clusters = gather_clusters(edges_of(boxes))
    sizes = np.diff(clusters.starts, axis=0)
    assert len(sizes) > 10
    assert sizes.max(axis=0).tolist() <= [MOST, MOST, MOST]
    assert not (clusters.starts[:, 1:] % LANES).any()
    for cluster in range(len(sizes)):
        held = clusters.vertices[:, clusters.starts[cluster, 1] : clusters.starts[cluster + 1, 1]]
        np.testing.assert_array_equal(clusters.boxes[cluster, 0], held.min(axis=1))
        np.testing.assert_array_equal(clusters.boxes[cluster, 1], held.max(axis=1))


def test_bodies_stay_together(box):
    """Of boxes side by side few are cut, so that hardly a vertex is held twice."""
    boxes = np.concatenate([box((8 * i, 8 * j, -1), (8 * i + 7, 8 * j + 7, 5)) for i in range(20) for j in range(20)])
    edges = edges_of(boxes)
    clusters = gather_clusters(edges)
    assert clusters.vertices.shape[1] < edges.vertices.shape[1] + (LANES + 8) * len(clusters.boxes)


def test_more_faces_than_a_byte_counts_begin_a_cluster(box):
    """Single faces have an edge a side and none in common."""
    faces = np.random.default_rng(2).uniform(0, 9, (300, 3, 3))
    clusters = gather_clusters(edges_of(faces))
    assert len(clusters.boxes) > 3
    assert (clusters.parts[0] != NOTHING).all()


@pytest.mark.parametrize("faces", [np.empty((0, 3, 3)), np.full((1, 3, 3), -5.0)])
def test_without_edges_there_are_no_clusters(faces):
    clusters = gather_clusters(edges_of(faces))
    assert clusters.boxes.shape == (0, 2, 3)
    assert clusters.starts.tolist() == [[0, 0, 0]]


def test_upright_edges_are_touched_at_their_foot_alone(box):
    clusters = gather_clusters(edges_of(box((1, 1, 0), (5, 5, 7))))
    vertices, (_, _, one, other) = clusters.vertices, clusters.parts
    upright = (vertices[:2, one] == vertices[:2, other]).all(axis=0)
    on_ground = np.minimum(vertices[2, one], vertices[2, other]) == 0.0
    assert upright.sum() == 4
    np.testing.assert_array_equal(clusters.touch < 0.0, upright)
    np.testing.assert_array_equal(clusters.touch > 0.0, on_ground & ~upright)
