"""Counting faces above pixels: by hand on small lattices, and whatever the strips and clusters."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import winding
from plateau_sc.kernels.clusters import gather_clusters
from plateau_sc.kernels.desk import Frame, add_room, make_desk, make_room
from plateau_sc.kernels.facets import find_facets
from plateau_sc.kernels.silhouette import find_edges
from plateau_sc.kernels.winding import add_faces, adds_rows, count_faces, find_inverted, follows_rows
from plateau_sc.sun import sun_vector

FRAME = Frame(west=0.5, north=9.5, step=1.0, unevenness=0.0)


def clusters_of(triangles):
    return gather_clusters(find_edges(find_facets(triangles), 0.0, 1e-3))


def count(triangles, azimuth, elevation, doubts=100, frame=FRAME, shape=(10, 10)):
    """Return the mask of ten by ten pixels, how many are in doubt, and the desk that lists them."""
    clusters = clusters_of(triangles)
    desk = make_desk(clusters, *shape, doubts)
    mask = np.empty(shape, dtype=bool)
    found = count_faces(clusters, frame, sun_vector(azimuth, elevation), desk, mask)
    return mask, found, desk


def test_a_plate_casts_its_image_from_above_and_aside(box):
    plate = box((2.2, 3.2, 2.0), (5.2, 4.2, 2.1))
    above, doubts, _ = count(plate, 10.0, 90.0)
    assert np.argwhere(above).tolist() == [[6, 2], [6, 3], [6, 4]]
    assert doubts == 0
    # At 45 degrees a plate two metres high casts two metres away, whichever way is counted.
    assert np.argwhere(count(plate, 180.0, 45.0)[0])[:, 0].min() == 4
    # Two to two metres and a tenth of height at tan 0.4 carry the image 5 to 5.25 m west, and at tan 0.2 out of sight.
    lower = np.degrees(np.arctan(0.4))
    aside = np.argwhere(count(plate + np.array([5.0, 0.0, 0.0]), 90.0, lower)[0])
    assert aside.tolist() == [[6, 2], [6, 3], [6, 4]]
    assert not count(plate, 90.0, np.degrees(np.arctan(0.2)))[0].any()


def test_long_shadows_are_counted_along_rows_with_the_same_answer(box):
    tower = box((7.3, 4.3, 0.0), (8.1, 5.4, 3.0))
    eastern, _, _ = count(tower, 89.0, 12.0)
    southern, _, _ = count(np.ascontiguousarray(tower[:, :, [1, 0, 2]] * (1, -1, 1) + (0, 10, 0)), 179.0, 12.0)
    assert eastern.sum() > 5
    np.testing.assert_array_equal(np.rot90(eastern, -1).sum(), southern.sum())


def test_pixels_on_edges_are_in_doubt(box):
    _, doubts, desk = count(box((2.5, 2.5, 1.0), (5.5, 5.5, 1.5)), 0.0, 90.0)
    assert doubts > 0
    rows, cols = np.divmod(np.unique(desk.doubts[:doubts]), 10)
    assert {2, 5} <= set(cols.tolist())
    assert {4, 7} <= set(rows.tolist())


def test_more_doubts_than_there_is_room_for_are_counted_all_the_same(box):
    wall = box((2.5, 2.5, 1.0), (5.5, 5.5, 1.5))
    enough, few = count(wall, 0.0, 90.0)[1], count(wall, 0.0, 90.0, doubts=1)[1]
    assert few == enough > 1


@pytest.mark.parametrize(
    ("azimuth", "elevation"), [(170.0, 60.0), (95.0, 35.0), (281.0, 4.0), (0.0, 20.0), (90.0, 90.0)]
)
def test_any_part_of_a_lattice_has_the_same_answers(azimuth: float, elevation: float) -> None:
    """Cut out, it begins its strips elsewhere, and other edges lie beyond its rim."""
    rng = np.random.default_rng(int(azimuth))
    triangles = rng.uniform((-9, -9, 0), (160, 160, 16), (250, 3, 3))
    # Corners on lines and on pixels, edges along them, and a tower beyond what is counted in parts of a step.
    triangles[:50] = np.round(triangles[:50] * 2.0) / 2.0
    triangles[-1, 0, 2] = 3e6
    whole, found, desk = count(triangles, azimuth, elevation, 100_000, Frame(0.5, 149.5, 1.0, 0.0), (150, 140))
    doubts = np.zeros(whole.shape, dtype=bool)
    doubts.flat[desk.doubts[:found]] = True
    for row, col, rows, cols in [
        (0, 0, 70, 140),
        (37, 11, 100, 64),
        (64, 3, 64, 9),
        (149, 0, 1, 140),
        (5, 139, 130, 1),
    ]:
        frame = Frame(0.5 + col, 149.5 - row, 1.0, 0.0)
        part, found, desk = count(triangles, azimuth, elevation, 100_000, frame, (rows, cols))
        doubtful = np.zeros(part.shape, dtype=bool)
        doubtful.flat[desk.doubts[:found]] = True
        cut = np.s_[row : row + rows, col : col + cols]
        np.testing.assert_array_equal(doubtful, doubts[cut])
        np.testing.assert_array_equal(part[~doubtful], whole[cut][~doubtful])


def test_clusters_are_drawn_in_all_strips_that_they_reach(box, size) -> None:
    places = [(column, row) for column in range(size(20, 12)) for row in range(150)]
    huts = np.concatenate([box((x + 0.13, y + 0.27, 0.0), (x + 0.61, y + 0.74, 0.9)) for x, y in places])
    frame = Frame(0.5, 149.5, 1.0, 0.0)
    for azimuth, elevation in [(180.0, 40.0), (0.0, 15.0), (181.0, 15.0), (268.0, 25.0), (135.0, 60.0)][: size(5, 1)]:
        mask, _, desk = count(huts, azimuth, elevation, 100, frame, (150, size(20, 12)))
        assert np.diff(desk.begins[: 4 if follows_rows(sun_vector(azimuth, elevation)) else 2]).min() > 0
        # All huts are alike, and so are the pixels beside them away from the rim.
        inner = mask[5:-5, 5:-5]
        assert (inner == inner[0, 0]).all()


def test_places_far_beyond_the_lattice_are_counted_as_at_its_rim(box) -> None:
    far = box((4.2, -3e6, 1.0), (6.3, 4.4, 1.5))
    mask, doubts, _ = count(far, 0.0, 90.0)
    assert doubts == 0
    assert np.argwhere(mask).tolist() == [[row, col] for row in range(6, 10) for col in (4, 5)]
    np.testing.assert_array_equal(mask, count(box((4.2, -300.0, 1.0), (6.3, 4.4, 1.5)), 0.0, 90.0)[0])


def test_what_is_added_is_what_masks_tell_and_how_doubts_were_counted(box, size) -> None:
    shape, rng = (size(150, 70), 140), np.random.default_rng(5)
    triangles = rng.uniform((-9, -9, 0), (160, 160, 16), (size(250, 40), 3, 3))
    triangles[:30] = np.round(triangles[:30] * 2.0) / 2.0
    clusters, frame = clusters_of(triangles), Frame(0.5, 149.5, 1.0, 0.0)
    desk, room, mask = make_desk(clusters, *shape, 100_000), make_room(*shape), np.empty(shape, dtype=bool)
    for azimuth, elevation in [(172.0, 20.0), (95.0, 35.0), (281.0, 4.0), (0.0, float(np.degrees(np.arctan(0.5))))]:
        way, total = sun_vector(azimuth, elevation), np.zeros(shape, dtype=np.int64)
        listed = count_faces(clusters, frame, way, desk, mask)
        doubts = desk.doubts[:listed].copy()
        ends, _ = add_faces(clusters, frame, shape, way[np.newaxis], desk, room)
        assert ends.tolist() == [listed]
        np.testing.assert_array_equal(np.unique(desk.doubts[:listed]), np.unique(doubts))
        np.testing.assert_array_equal(desk.counted[:listed], mask.flat[desk.doubts[:listed]])
        assert (room.rows if adds_rows(way[0], way[1]) else room.columns).any()
        add_room(room, 7, total)
        np.testing.assert_array_equal(total, 7 * mask.astype(int))
        assert not room.rows.any()
        assert not room.columns.any()
    assert listed > 0


def test_what_is_kept_from_the_last_sun_changes_no_mask(box, size) -> None:
    rng, shape = np.random.default_rng(6), (60, 70)
    closed = [box(low, low + rng.uniform(2, 9, 3)) for low in rng.uniform(0, 60, (size(30, 6), 3)) * (1, 1, 0)]
    triangles = np.concatenate([*closed, rng.uniform((0, 0, 1), (70, 60, 16), (20, 3, 3))])
    clusters, frame = clusters_of(triangles), Frame(0.5, 59.5, 1.0, 0.0)
    desk, mask = make_desk(clusters, *shape), np.empty(shape, dtype=bool)
    for azimuth, elevation in [(170.0, 60.0), (170.0, 60.0), (170.2, 59.0), (200.0, 3.0), (20.0, 3.0), (170.0, 60.0)]:
        found = count_faces(clusters, frame, sun_vector(azimuth, elevation), desk, mask)
        anew, doubts, other = count(triangles, azimuth, elevation, 4096, frame, shape)
        np.testing.assert_array_equal(mask, anew)
        np.testing.assert_array_equal(desk.doubts[:found], other.doubts[:doubts])


def test_strokes_that_leave_the_lattice_on_either_side_are_counted_in_front_of_it_and_not_behind(box) -> None:
    """Over ten columns edges rise from beyond the last row to beyond the first, and fall back."""
    plates = np.array([[[-3.2, -4.3, 2.0], [15.7, 13.9, 2.0], [-3.2, 13.9, 2.0]]])
    for shape in ((10, 10), (3, 10), (10, 2), (1, 1)):
        for turned in (plates, plates * (1, -1, 1) + (0, 9.5, 0)):
            for azimuth, elevation in ((0.0, 90.0), (90.0, 30.0), (180.0, 50.0), (271.0, 20.0)):
                frame = Frame(0.5, 0.5 + shape[0] - 1, 1.0, 0.0)
                mask, doubts, _ = count(turned, azimuth, elevation, frame=frame, shape=shape)
                x, y = np.arange(shape[1]) + 0.5, np.arange(shape[0])[::-1] + 0.5
                way = sun_vector(azimuth, elevation)
                (ax, ay), (bx, by), (cx, cy) = turned[0, :, :2] - 2.0 * way[:2] / way[2]
                sides = [
                    (qx - px) * (y[:, np.newaxis] - py) - (qy - py) * (x - px) > 0.0
                    for px, py, qx, qy in ((ax, ay, bx, by), (bx, by, cx, cy), (cx, cy, ax, ay))
                ]
                assert doubts == 0
                np.testing.assert_array_equal(mask, np.all(sides, axis=0) | ~np.any(sides, axis=0))


def test_counts_beyond_a_byte_add_nothing() -> None:
    plate = np.array([[[1.2, 2.2, 1.0], [7.3, 2.2, 1.0], [1.2, 8.3, 1.0]]])
    stack = clusters_of(np.concatenate([plate + np.array([0.0, 0.0, 1e-6 * layer]) for layer in range(260)]))
    desk, room = make_desk(stack, 10, 10), make_room(10, 10)
    for azimuth in (0.0, 90.0):
        ends, found = add_faces(stack, FRAME, (10, 10), sun_vector(azimuth, 40.0)[np.newaxis], desk, room)
        assert (len(ends), found) == (0, -1)
        assert not room.rows.any()
        assert not room.columns.any()


@pytest.mark.parametrize("layers", [30, 70, 120, 260, 600])
@pytest.mark.parametrize("azimuth", [0.0, 90.0])
def test_counts_beyond_a_byte_are_taken_again_wider(layers: int, azimuth: float) -> None:
    plate = np.array([[[1.2, 2.2, 1.0], [7.3, 2.2, 1.0], [1.2, 8.3, 1.0]]])
    stack = np.concatenate([plate + np.array([0.0, 0.0, 1e-6 * layer]) for layer in range(layers)])
    for elevation in (90.0, 40.0):
        expected, doubts, _ = count(plate, azimuth, elevation)
        assert doubts == 0
        np.testing.assert_array_equal(count(stack, azimuth, elevation)[0], expected)


def test_counts_beside_the_lattice_can_be_beyond_a_byte(box) -> None:
    """Shadows that fall onto the lattice from 300 walls beside it, one behind the other, and from one."""
    for turn, azimuth in ((0, 270.0), (1, 0.0)):
        wall = box((-1.0, 2.3, 0.0), (-0.9, 7.4, 4.0))
        walls = np.concatenate([wall + np.array([-1e-6 * number, 0.0, 0.0]) for number in range(300)])
        if turn:
            wall, walls = (
                np.ascontiguousarray(some[..., [1, 0, 2]] * (1, -1, 1) + (0, 10, 0)) for some in (wall, walls)
            )
        one, many = count(wall, azimuth, 30.0)[0], count(walls, azimuth, 30.0, 1000)[0]
        assert one.any()
        assert not (one & ~many).any()
        assert many.sum() == one.sum()


def test_shells_that_are_inside_out_in_part_are_found() -> None:
    outline = np.array([[1.2, 1.2], [8.3, 7.4], [8.3, 1.2], [1.2, 5.1]])
    low, high = np.c_[outline, np.full(4, -1.0)], np.c_[outline, np.full(4, 9.0)]
    walls = [[[low[i], low[j], high[j]], [low[i], high[j], high[i]]] for i, j in ((0, 1), (1, 2), (2, 3), (3, 0))]
    corners = np.array(sum(walls, [[high[0], high[1], high[2]], [high[0], high[2], high[3]]]))
    prism = np.concatenate([corners, [[low[0], low[2], low[1]], [low[0], low[3], low[2]]]])
    clusters, out = clusters_of(prism), np.empty((10, 10), dtype=bool)
    find_inverted(clusters, FRAME, make_desk(clusters, 10, 10), out)
    covered = count(prism, 0.0, 90.0)[0]
    # Of a lobe that is inside out the top is seen from behind, and counts nothing.
    assert out.sum() > 5
    assert covered.sum() > 5
    assert not (out & covered).any()


def test_a_sun_below_the_horizon_is_refused(box):
    with pytest.raises(ParameterError, match="horizon"):
        count(box((0, 0, 0), (1, 1, 1)), 0.0, 0.0)
    with pytest.raises(ParameterError, match="horizon"):
        follows_rows(sun_vector(90.0, -3.0))


def test_a_lattice_that_strokes_cannot_cross_is_refused(box):
    with pytest.raises(ParameterError, match="2\\*\\*20"):
        make_desk(clusters_of(box((0, 0, 0), (1, 1, 1))), 1, 1 << 20)


def test_no_faces_cast_nothing():
    mask, doubts, _ = count(np.empty((0, 3, 3)), 120.0, 30.0)
    assert not mask.any()
    assert doubts == 0


def test_what_is_near_grows_with_coordinates_and_slope(box):
    near = [
        winding._narrow(clusters_of(box((x, 0, 0), (x + 9, 9, 9))), FRAME, tuple(sun_vector(120.0, elevation)), 10)
        for x, elevation in ((0.0, 60.0), (3e6, 60.0), (3e6, 0.001))
    ]
    assert near[0] < near[1] < near[2]
