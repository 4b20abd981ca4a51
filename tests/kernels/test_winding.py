"""Counting faces above pixels: by hand on small lattices."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.facets import find_facets
from plateau_sc.kernels.silhouette import find_edges
from plateau_sc.kernels.winding import Frame, count_faces, make_desk
from plateau_sc.sun import sun_vector

FRAME = Frame(west=0.5, north=9.5, step=1.0, unevenness=0.0)


def count(triangles, azimuth, elevation, doubts=100):
    """Return the mask of ten by ten pixels, and the pixels in doubt."""
    edges = find_edges(find_facets(triangles), 0.0, 1e-3)
    desk = make_desk(edges, 10, 10, doubts)
    mask = np.empty((10, 10), dtype=bool)
    found = count_faces(edges, FRAME, sun_vector(azimuth, elevation), desk, mask)
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


def test_many_faces_are_counted_wider():
    edges = find_edges(find_facets(np.array([[[2.2, 2.2, 1.0], [7.2, 2.2, 1.0], [2.2, 7.2, 1.0]]])), 0.0, 1e-3)
    assert make_desk(edges, 10, 10).changes.dtype == np.int16
    assert make_desk(edges._replace(normals=np.zeros((1 << 16, 3))), 10, 10).changes.dtype == np.int32


def test_a_sun_below_the_horizon_is_refused(box):
    with pytest.raises(ParameterError, match="horizon"):
        count(box((0, 0, 0), (1, 1, 1)), 0.0, 0.0)
