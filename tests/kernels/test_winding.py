"""Counting faces above pixels: by hand on small lattices."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import winding
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


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    ("azimuth", "elevation"), [(170.0, 60.0), (95.0, 35.0), (281.0, 4.0), (0.0, 20.0), (90.0, 90.0)]
)
def test_bands_of_any_width_give_the_same(monkeypatch, seed: int, azimuth: float, elevation: float) -> None:
    rng = np.random.default_rng(seed)
    triangles = rng.uniform((-4, -4, 0), (14, 14, 6), (150, 3, 3))
    # Corners on lines and on pixels, edges along them, and a tower beyond what is counted in parts of a step.
    triangles[:50] = np.round(triangles[:50] * 2.0) / 2.0
    triangles[-1, 0, 2] = 3e6
    whole, found, desk = count(triangles, azimuth, elevation, 100_000)
    monkeypatch.setattr(winding, "_BAND", 1)
    for lines in (1, 3, 4):
        monkeypatch.setattr(winding, "_LINES", lines)
        parts, in_parts, other = count(triangles, azimuth, elevation, 100_000)
        np.testing.assert_array_equal(parts, whole)
        assert set(other.doubts[:in_parts].tolist()) == set(desk.doubts[:found].tolist())


def test_groups_of_edges_are_found_from_all_bands_that_they_reach(monkeypatch, box) -> None:
    places = [(column, row) for column in range(10) for row in range(10)]
    huts = np.concatenate([box((x + 0.13, y + 0.27, 0.0), (x + 0.61, y + 0.74, 0.9)) for x, y in places])
    for azimuth, elevation in [(180.0, 40.0), (0.0, 40.0), (89.0, 25.0), (268.0, 25.0), (135.0, 60.0)]:
        whole, _, desk = count(huts, azimuth, elevation)
        assert np.diff(desk.groups[:-1, 1:]).min() < 8
        with monkeypatch.context() as patch:
            patch.setattr(winding, "_BAND", 1)
            patch.setattr(winding, "_LINES", 1)
            np.testing.assert_array_equal(count(huts, azimuth, elevation)[0], whole)


def test_places_far_beyond_the_lattice_are_counted_as_at_its_rim(box) -> None:
    far = box((4.2, -3e6, 1.0), (6.3, 4.4, 1.5))
    mask, doubts, _ = count(far, 0.0, 90.0)
    assert doubts == 0
    assert np.argwhere(mask).tolist() == [[row, col] for row in range(6, 10) for col in (4, 5)]
    np.testing.assert_array_equal(mask, count(box((4.2, -300.0, 1.0), (6.3, 4.4, 1.5)), 0.0, 90.0)[0])


def test_many_faces_are_counted_wider():
    edges = find_edges(find_facets(np.array([[[2.2, 2.2, 1.0], [7.2, 2.2, 1.0], [2.2, 7.2, 1.0]]])), 0.0, 1e-3)
    assert make_desk(edges, 10, 10).changes.dtype == np.int16
    assert make_desk(edges._replace(normals=np.zeros((3, 1 << 16))), 10, 10).changes.dtype == np.int32


def test_a_sun_below_the_horizon_is_refused(box):
    with pytest.raises(ParameterError, match="horizon"):
        count(box((0, 0, 0), (1, 1, 1)), 0.0, 0.0)
