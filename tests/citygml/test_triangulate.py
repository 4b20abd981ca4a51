import numpy as np
import pytest

from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.ragged import offsets_of
from plateau_sc.citygml.shapes import polygon_normals
from plateau_sc.citygml.triangulate import triangulate_polygons

FAR = np.array([-68856.123, 35400.456, 0.0])


def columns(*polygons):
    rings = [ring for polygon in polygons for ring in polygon]
    count = len(polygons)
    return PolygonColumns(
        points=np.concatenate([np.asarray(ring, float) for ring in rings]) + FAR,
        ring_offsets=offsets_of([len(ring) for ring in rings]),
        polygon_offsets=offsets_of([len(polygon) for polygon in polygons]),
        lod=np.full(count, 2, np.uint8),
        surface=np.zeros(count, np.uint8),
        installation=np.zeros(count, np.bool_),
        derived=np.zeros(count, np.bool_),
        owner=np.zeros(count, np.int32),
        line=np.zeros(count, np.int64),
    )


def fill(*polygons):
    part = columns(*polygons)
    triangles, owner, problems = triangulate_polygons(part, np.arange(len(part)))
    corner = part.points[triangles]
    vectors = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0]) / 2
    return part, triangles, owner, problems, vectors


def flat(*points):
    return np.array([(x, y, 3.0) for x, y in points])


TRIANGLE = flat((0, 0), (4, 0), (0, 3))
SQUARE = flat((0, 0), (4, 0), (4, 4), (0, 4))
ARROW = flat((0, 0), (4, 0), (1, 1), (0, 4))
ARROW_TURNED = flat((4, 0), (1, 1), (0, 4), (0, 0))
L_SHAPE = flat((0, 0), (6, 0), (6, 2), (2, 2), (2, 6), (0, 6))
HOLE = flat((1, 1), (1, 3), (3, 3), (3, 1))
SECOND_HOLE = flat((3.2, 3.2), (3.2, 3.8), (3.8, 3.8), (3.8, 3.2))
SHAPES = {
    "triangle": ([TRIANGLE], 6),
    "square": ([SQUARE], 16),
    "arrow": ([ARROW], 4),
    "arrow turned": ([ARROW_TURNED], 4),
    "L": ([L_SHAPE], 20),
    "hole": ([SQUARE, HOLE], 12),
    "holes": ([SQUARE, HOLE, SECOND_HOLE], 12 - 0.36),
    "hole like the shell": ([SQUARE, HOLE[::-1]], 12),
}
TURNS = {
    "level": np.eye(3),
    "wall to the east": np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0]]).T,
    "wall to the north": np.array([[0, 0, 1], [1, 0, 0], [0, 1, 0]]).T,
    "slope": np.array([[0.8, 0, -0.6], [0, 1, 0], [0.6, 0, 0.8]]).T,
    "upside down": np.diag([1.0, -1.0, -1.0]),
}


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("backward", [False, True])
@pytest.mark.parametrize("shape", SHAPES)
def test_triangles_fill_the_polygon_and_face_its_way(shape, backward, turn):
    rings, area = SHAPES[shape]
    rings = [(ring[::-1] if backward else ring) @ TURNS[turn].T for ring in rings]
    part, triangles, owner, problems, vectors = fill(rings)
    assert problems == []
    assert np.linalg.norm(vectors, axis=1).sum() == pytest.approx(area, rel=1e-9)
    assert (vectors @ polygon_normals(part)[0] > 0).all()
    assert triangles.dtype == owner.dtype == np.int32
    assert set(owner.tolist()) == {0}


def test_polygons_are_filled_in_order_with_their_own_vertices():
    part, triangles, owner, problems, _ = fill([L_SHAPE], [TRIANGLE], [SQUARE], [SQUARE, HOLE], [ARROW])
    assert problems == []
    assert np.bincount(owner).tolist() == [4, 1, 2, 8, 2]
    assert (np.diff(owner) >= 0).all()
    first = part.ring_offsets[part.polygon_offsets[:-1]][owner]
    last = part.ring_offsets[part.polygon_offsets[1:]][owner]
    assert (triangles >= first[:, None]).all()
    assert (triangles < last[:, None]).all()


def test_only_chosen_polygons_are_filled():
    part = columns([SQUARE], [TRIANGLE], [L_SHAPE])
    _, owner, _ = triangulate_polygons(part, np.array([1]))
    assert owner.tolist() == [1]
    triangles, owner, problems = triangulate_polygons(part, np.empty(0, np.int64))
    assert (triangles.shape, owner.shape, problems) == ((0, 3), (0,), [])


def test_a_warped_quadrilateral_is_filled():
    warped = SQUARE + np.array([[0, 0, 0], [0, 0, 0.4], [0, 0, 0], [0, 0, 0.4]])
    _, _, _, problems, vectors = fill([warped])
    assert problems == []
    assert vectors[:, 2].sum() == pytest.approx(16)


def test_a_polygon_that_crosses_itself_is_told():
    bow = flat((0, 0), (4, 4), (4, 0), (0, 2))
    _, _, _, problems, _ = fill([SQUARE], [bow])
    assert [polygon for polygon, _ in problems] == [1]
    assert "touches or crosses itself" in problems[0][1]


@pytest.mark.parametrize("points", [[(0, 0), (1, 1), (2, 2)], [(0, 0), (1, 1), (2, 2), (3, 3)], [(0, 0), (1, 0)] * 3])
def test_a_polygon_without_area_gives_nothing_and_is_told(points):
    _, triangles, owner, problems, _ = fill([flat(*points)], [TRIANGLE])
    assert owner.tolist() == [1]
    assert triangles.shape == (1, 3)
    assert [polygon for polygon, _ in problems] == [0]
    assert "gives no triangles" in problems[0][1]
