"""Heights and solids over a lattice: every centre counted once, and solids told from what only hangs above."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import columns
from plateau_sc.kernels.columns import inside, inside_checked, surface_height
from plateau_sc.kernels.lids import find_lids
from plateau_sc.kernels.solids import COINCIDENT

pytestmark = pytest.mark.parametrize("way", [True, False], ids=["compiled", "plain"], indirect=True)

HEADROOM = 2.0
OUTLINE = [(2.0, 2.0), (8.0, 2.0), (8.0, 7.0), (2.0, 7.0)]
X = np.arange(10) + 0.5
Y = (np.arange(10) + 0.5)[::-1]
IN_OUTLINE = ((X >= 2.0) & (X < 8.0)) & ((Y >= 2.0) & (Y < 7.0))[:, None]


def _inside(triangles, ground=0.0, owner=None, x=X, y=Y, headroom=HEADROOM):
    triangles = np.asarray(triangles, dtype=float).reshape(-1, 3, 3)
    owner = np.zeros(len(triangles), dtype=np.int32) if owner is None else owner
    return inside(triangles, owner, x, y, np.full((len(y), len(x)), float(ground)), headroom)


def _sheet(outline, height, way=1):
    """Return the faces of a level convex sheet that looks up (1) or down (-1)."""
    points = [(*point, height) for point in outline]
    faces = [[points[0], points[i], points[i + 1]] for i in range(1, len(points) - 1)]
    return np.array(faces, dtype=float)[:, ::way]


def _lift(plane, height):
    return np.concatenate([plane, np.full((*plane.shape[:2], 1), float(height))], axis=-1)


def _as_wide(outline, more):
    middle = np.mean(outline, axis=0)
    return [
        tuple(middle + np.sign(np.subtract(point, middle)) * more + np.subtract(point, middle)) for point in outline
    ]


@pytest.mark.parametrize("lift", [0.0, 0.5, -0.5])
def test_box_on_the_ground_is_inside(scenes, lift):
    assert (_inside(scenes.prism(OUTLINE, lift, 9.0)) == IN_OUTLINE).all()


def test_box_without_a_ground_surface_is_inside(scenes):
    box = scenes.prism(OUTLINE, 0.0, 9.0)
    looks_down = np.cross(box[:, 1] - box[:, 0], box[:, 2] - box[:, 0])[:, 2] < 0.0
    assert looks_down.sum() == 2
    assert (_inside(box[~looks_down]) == IN_OUTLINE).all()


def test_space_under_wide_eaves_is_free(scenes):
    body = scenes.prism(OUTLINE, 0.0, 5.0)
    eaves = scenes.prism(_as_wide(OUTLINE, 1.5), 5.0, 7.0)
    assert (_inside(np.concatenate([body, eaves])) == IN_OUTLINE).all()


def test_space_under_a_bridge_is_free(scenes):
    assert not _inside(scenes.prism(OUTLINE, 5.0, 9.0)).any()


def test_low_shed_is_inside(scenes):
    assert (_inside(scenes.prism(OUTLINE, 0.0, 1.8)) == IN_OUTLINE).all()


@pytest.mark.parametrize(
    ("bottom", "top", "expected"),
    [
        (2.0, 5.0, False),
        (2.0 - 0.5 * COINCIDENT, 5.0, False),
        (1.9, 5.0, True),
        (-3.0, 0.0, False),
        (-3.0, 0.1, True),
        (-3.0, -1.0, False),
    ],
)
def test_space_above_the_ground_is_open_at_both_ends(scenes, bottom, top, expected):
    assert (_inside(scenes.prism(OUTLINE, bottom, top)) == (IN_OUTLINE & expected)).all()


def test_nested_and_overlapping_solids_stay_solid(scenes):
    inner = scenes.prism([(3.0, 3.0), (5.0, 3.0), (5.0, 5.0), (3.0, 5.0)], 0.0, 4.0)
    shifted = scenes.prism(OUTLINE, 1.0, 12.0)
    box = scenes.prism(OUTLINE, 0.0, 9.0)
    for parts in ([box, inner], [inner, box], [box, shifted], [box, box]):
        assert (_inside(np.concatenate(parts)) == IN_OUTLINE).all()


def test_faces_where_two_parts_touch_leave_no_gap(scenes):
    stacked = np.concatenate([scenes.prism(OUTLINE, 0.0, 1.0), scenes.prism(OUTLINE, 1.0, 8.0)])
    assert (_inside(stacked) == IN_OUTLINE).all()
    hung = np.concatenate([scenes.prism(OUTLINE, 3.0, 4.0), scenes.prism(OUTLINE, 4.0, 8.0)])
    assert not _inside(hung).any()


def test_sheet_with_two_sides_at_one_height_is_no_solid():
    sheet = np.concatenate([_sheet(OUTLINE, 1.0, -1), _sheet(OUTLINE, 1.0)])
    assert not _inside(sheet).any()
    assert not _inside(sheet[::-1]).any()


def test_solids_of_two_owners_do_not_cancel(scenes):
    roof, floor = _sheet(OUTLINE, 5.0), _sheet(OUTLINE, 3.0, -1)
    both = np.concatenate([roof, floor])
    assert not _inside(both, owner=np.zeros(4, dtype=np.int32)).any()
    assert (_inside(both, owner=np.array([7, 7, 3, 3], dtype=np.int32)) == IN_OUTLINE).all()
    bridge, box = (
        scenes.prism(OUTLINE, 5.0, 9.0),
        scenes.prism([(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)], 0.0, 3.0),
    )
    owner = np.repeat(np.array([1, 0], dtype=np.int32), [len(bridge), len(box)])
    assert (_inside(np.concatenate([bridge, box]), owner=owner) == ((X < 4.0) & (Y < 4.0)[:, None])).all()


def test_faces_without_owner_are_left_out(scenes):
    box = scenes.prism(OUTLINE, 0.0, 9.0)
    assert not _inside(box, owner=np.full(len(box), -1, dtype=np.int32)).any()


@pytest.mark.parametrize("flipped", [slice(0, 1), slice(0, 4), slice(1, 4, 2), slice(None)])
def test_flipped_faces_of_a_box_on_the_ground_change_nothing(scenes, flipped):
    box = scenes.prism(OUTLINE, 0.0, 9.0)
    box[flipped] = box[flipped, ::-1].copy()
    assert (_inside(box) == IN_OUTLINE).all()


def test_order_of_faces_changes_nothing(scenes, size):
    random = np.random.default_rng(8)
    triangles = scenes.boxes(size(40, 6), 60.0)
    owner = np.repeat(np.arange(len(triangles) // 12, dtype=np.int32) // 3, 12)
    x, y = np.arange(size(60, 20)) * 60.0 / size(60, 20), np.arange(size(60, 20))[::-1] * 60.0 / size(60, 20)
    first = _inside(triangles, owner=owner, x=x, y=y)
    turned = random.permutation(len(triangles))
    assert (_inside(triangles[turned], owner=owner[turned], x=x, y=y) == first).all()
    assert 0 < first.sum() < first.size


def test_sloping_ground_hides_part_of_a_box(scenes):
    slope = np.broadcast_to(X, (10, 10)).copy()
    box = scenes.prism(OUTLINE, -5.0, 5.0)
    found = inside(box, np.zeros(len(box), dtype=np.int32), X, Y, slope, HEADROOM)
    assert (found == (IN_OUTLINE & (X < 5.0))).all()


def test_centres_on_shared_edges_and_corners_are_counted_once(scenes, size):
    side = size(12, 5)
    x, y = np.arange(side + 1.0), np.arange(side + 1.0)[::-1]
    within = (x < side) & (y < side)[:, None]
    # The lattice's centres are corners of the first sheet; were one missed or doubled, the winding would not cancel.
    regular = scenes.triangulation(side, shake=0.0)
    shaken = np.round(scenes.triangulation(side, seed=5) * 8.0) / 8.0
    for above, below in ((regular, shaken), (shaken, regular)):
        hung = np.concatenate([_lift(above, 5.0), _lift(below, 4.0)[:, ::-1]])
        assert not _inside(hung, x=x, y=y).any()
        low = np.concatenate([_lift(above, 1.5), _lift(below, 0.5)[:, ::-1]])
        assert (_inside(low, x=x, y=y) == within).all()


def test_walls_have_no_area_from_above(scenes):
    random = np.random.default_rng(9)
    box = scenes.prism(random.uniform(1.0, 9.0, (4, 2)), 0.0, 9.0)[4:]
    assert len(box) == 8
    assert not _inside(box).any()


def test_nothing_is_inside_where_the_ground_is_unknown(scenes):
    assert not _inside(scenes.prism(OUTLINE, 0.0, 9.0), ground=np.nan).any()


def test_no_faces_and_no_pixels():
    assert not _inside(np.empty((0, 3, 3))).any()
    assert _inside(_sheet(OUTLINE, 5.0), x=np.empty(0), y=Y).shape == (10, 0)
    assert np.isnan(surface_height(np.empty((0, 3, 3)), X, Y, np.zeros((10, 10)))).all()


def test_height_of_a_triangulated_plane_is_the_plane(scenes, size):
    side = size(25, 6)
    plane = scenes.triangulation(side) * 3.0
    slope = np.array([0.25, -1.5])
    x, y = np.arange(-2.0, 3.0 * side + 2.0, 0.75), np.arange(-2.0, 3.0 * side + 2.0, 0.75)[::-1]
    faces = np.concatenate([plane, (plane @ slope + 7.0)[..., None]], axis=-1)
    out = surface_height(faces, x, y, np.empty((len(y), len(x))))
    expected = 7.0 + slope[0] * x + slope[1] * y[:, None]
    within = ((x >= 0.0) & (x < 3.0 * side)) & ((y >= 0.0) & (y < 3.0 * side))[:, None]
    assert (np.isfinite(out) == within).all()
    assert np.abs(out - expected)[within].max() < 1e-9


def test_threads_change_nothing():
    faces = np.random.default_rng(3).uniform((0, 0, 0), (10, 10, 6), (40, 3, 3))
    alone = surface_height(faces, X, Y, np.empty((10, 10)))
    assert np.isfinite(alone).any()
    for threads in (2, 3, 20, None):
        np.testing.assert_array_equal(surface_height(faces, X, Y, np.empty((10, 10)), threads), alone)


def test_one_number_stands_for_level_ground(scenes):
    box = scenes.prism(OUTLINE, -1.0, 5.0)
    owner = np.zeros(len(box), dtype=np.int32)
    level = np.broadcast_to(0.5, (10, 10))
    for threads in (1, 3):
        np.testing.assert_array_equal(inside(box, owner, X, Y, level, HEADROOM, threads), IN_OUTLINE)


def test_highest_face_wins_in_any_order():
    faces = np.concatenate([_sheet(OUTLINE, 1.0), _sheet(OUTLINE, 4.0), _sheet(OUTLINE, 2.0, -1)])
    for order in (slice(None), slice(None, None, -1)):
        out = surface_height(faces[order].copy(), X, Y, np.empty((10, 10)))
        assert (out[IN_OUTLINE] == 4.0).all()
        assert np.isnan(out[~IN_OUTLINE]).all()


def test_height_of_a_nearly_upright_face_stays_between_its_corners():
    wall = np.array([[[4.5, 0.0, 0.0], [4.5 + 1e-13, 9.0, 0.0], [4.5, 9.0, 100.0]]])
    out = surface_height(wall, np.array([4.5, 4.5 + 5e-14]), Y, np.empty((10, 2)))
    assert np.isfinite(out).any()
    assert np.nanmin(out) >= 0.0
    assert np.nanmax(out) <= 100.0


@pytest.mark.parametrize(
    ("x", "y", "message"),
    [
        (X[::-1], Y, "x must be .* ascending"),
        (X, Y[::-1], "y must be .* descending"),
        (np.where(X == 3.5, np.nan, X), Y, "x must be"),
        (X[None], Y, "x must be one row"),
    ],
)
def test_lattices_out_of_order_are_refused(x, y, message):
    with pytest.raises(ParameterError, match=message):
        surface_height(_sheet(OUTLINE, 1.0), x, y, np.empty((10, 10)))


def test_much_is_looked_at_by_the_kernels_even_if_they_must_be_compiled(monkeypatch):
    monkeypatch.setattr(columns, "_uncompiled", 0)
    monkeypatch.setattr(columns, "_UNCOMPILED_PIXELS", 250)
    monkeypatch.setattr(columns.compiler, "is_compiled", lambda function: False)
    plain = []
    monkeypatch.setattr(columns, "find_inside", lambda *given: plain.append(given))
    for many in (1, 2, 2, 2):
        assert _inside(_sheet(OUTLINE, 5.0)).sum() == IN_OUTLINE.sum()
        assert len(plain) == many
    monkeypatch.setattr(columns, "_uncompiled", 100)
    monkeypatch.setattr(columns, "draw_heights", lambda *given: plain.append(given))
    for many in (3, 3):
        assert np.isfinite(surface_height(_sheet(OUTLINE, 5.0), X, Y, np.empty((10, 10)))).sum() == IN_OUTLINE.sum()
        assert len(plain) == many


def test_faces_that_were_looked_at_give_what_they_give_at_first(scenes):
    corners = scenes.prism(np.array([[2.0, 2.0], [8.0, 2.0], [8.0, 8.0], [2.0, 8.0]]), 0.0, 9.0)
    owner = np.zeros(len(corners), dtype=np.int32)
    x, y, ground = np.arange(0.5, 10), np.arange(9.5, 0, -1), np.zeros((10, 10))
    first = inside(corners, owner, x, y, ground, 2.0)
    assert first.sum() == 36
    lids = find_lids(corners, owner)
    np.testing.assert_array_equal(inside_checked(corners, lids, x, y, ground, 2.0), first)
    with pytest.raises(ParameterError, match="ascending"):
        inside_checked(corners, lids, y, y, ground, 2.0)
    corners[3, 1, 2] = np.nan
    with pytest.raises(ParameterError, match="triangles"):
        inside(corners, owner, x, y, ground, 2.0)


def test_other_arguments_that_do_not_fit_are_refused():
    sheet, owner, ground = _sheet(OUTLINE, 1.0), np.zeros(2, dtype=np.int32), np.zeros((10, 10))
    with pytest.raises(ParameterError, match="out must be a contiguous float64 array"):
        surface_height(sheet, X, Y, np.empty((10, 9)))
    with pytest.raises(ParameterError, match="owner must have one entry a face"):
        inside(sheet, owner[:1], X, Y, ground, HEADROOM)
    with pytest.raises(ParameterError, match="ground must have the shape"):
        inside(sheet, owner, X, Y, ground[1:], HEADROOM)
    for headroom in (0.0, -1.0, np.nan, np.inf):
        with pytest.raises(ParameterError, match="headroom must be"):
            inside(sheet, owner, X, Y, ground, headroom)
    sheet[0, 0, 0] = np.nan
    with pytest.raises(ParameterError, match=r"triangles\[0, 0, 0\] is nan"):
        inside(sheet, owner, X, Y, ground, HEADROOM)
