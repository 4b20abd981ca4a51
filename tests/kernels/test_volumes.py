"""Marking pixels in the shadow of facets: by hand on small lattices."""

import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.facets import SHELL, Facets, find_facets
from plateau_sc.kernels.states import DOUBTED, LIT, SHADED
from plateau_sc.kernels.volumes import make_ground, make_sun, measure_extent, shade_ground, turn_ground
from plateau_sc.sun import sun_vector
from tests.lattice_states import none_known, unpack_states

ROWS, COLS = 20, 35


def shade(triangles, heights, azimuth, elevation, by_rows=True, parts=1):
    """Return the states of pixels of a metre, the first of them half a metre from the corner of the lattice."""
    facets = find_facets(triangles)
    corners = facets.corners.copy()
    corners[..., 0] -= 0.5
    corners[..., 1] = ROWS - 0.5 - corners[..., 1]
    framed = Facets(corners, facets.kinds)
    ground = make_ground(heights, np.ones(heights.shape, dtype=bool))
    ground = ground if by_rows else turn_ground(ground)
    sun = make_sun(sun_vector(azimuth, elevation), 1.0, measure_extent([corners], ground), 0.0)
    states, count = none_known(ground.heights.shape), len(ground.heights)
    for part in range(parts):
        lines = (count * part // parts, count * (part + 1) // parts)
        shade_ground(framed, ground, sun, 1.0, states, lines)
    found = unpack_states(states, ground.heights.shape[1])
    return found if by_rows else found.T


def test_blocks_know_their_heights():
    heights = np.arange(ROWS * COLS, dtype=float).reshape(ROWS, COLS)
    wanted = np.ones(heights.shape, dtype=bool)
    wanted[16:, 32:] = False
    rows = make_ground(heights, wanted)
    assert (rows.heights.shape, rows.lowest.shape, rows.axes) == ((ROWS, COLS), (2, 3), (1, 0))
    ground = turn_ground(rows)
    np.testing.assert_array_equal(ground.heights, heights.T)
    assert ground.lowest.shape == (3, 2)
    assert (ground.lowest[0, 0], ground.highest[0, 0]) == (0.0, heights[15, 15])
    assert (ground.lowest[2, 1], ground.highest[2, 1]) == (np.inf, -np.inf)
    assert ground.axes == (0, 1)
    np.testing.assert_array_equal(ground.highest, rows.highest.T)


def test_planes_turn_with_the_ground():
    line, place = np.indices((48, 32))
    heights = 0.3 * line - 0.7 * place + 0.01 * np.sin(line)
    ground = turn_ground(make_ground(heights, np.ones(heights.shape, dtype=bool)))
    for place, line in ((0, 0), (31, 47), (17, 20)):
        first, down, along, low, high = ground.fits[place // 16, line // 16]
        over = ground.heights[place, line] - (first + down * (place % 16) + along * (line % 16))
        assert low <= over <= high < 0.1
        assert (down, along) == (pytest.approx(-0.7, abs=1e-3), pytest.approx(0.3, abs=1e-3))


@pytest.mark.parametrize("by_rows", [True, False])
def test_a_plate_shades_what_lies_below_it_and_nothing_above(box, by_rows):
    plate = box((4.2, 6.2, 2.0), (9.2, 9.2, 2.1))
    heights = np.zeros((ROWS, COLS))
    heights[:, 7:] = 3.0
    states = shade(plate, heights, 10.0, 90.0, by_rows)
    assert np.argwhere(states).tolist() == [[row, col] for row in (11, 12, 13) for col in (4, 5, 6)]
    # At 45 degrees it casts as far aside as it is high above the ground there.
    states = shade(plate, np.zeros((ROWS, COLS)), 270.0, 45.0, by_rows)
    assert np.unique(np.nonzero(states)[1]).tolist() == [6, 7, 8, 9, 10]
    states = shade(plate, np.full((ROWS, COLS), -3.0), 270.0, 45.0, by_rows)
    assert np.unique(np.nonzero(states)[1]).tolist() == [9, 10, 11, 12, 13]


def test_a_wall_on_a_slope_casts_up_to_where_the_ground_meets_the_sun(box):
    """On ground that falls by 1 in 4 toward the north, 5 m of wall at 45 degrees cast 5 / (1 - 1/4) m."""
    y = ROWS - 0.5 - np.arange(ROWS)
    heights = np.repeat(-0.25 * (y - 3.0)[:, np.newaxis], COLS, axis=1)
    wall = box((0.0, 2.9, -9.0), (35.0, 3.0, 5.0))
    shaded = y[shade(wall, heights, 180.0, 45.0)[:, 17] == SHADED]
    assert shaded.min() == 3.5
    assert shaded.max() == np.floor(3.0 + 5.0 / 0.75 - 0.5) + 0.5


def test_ground_above_a_facet_is_not_in_its_shadow():
    """A roof that the sun nearly grazes, beside a step of the ground that is higher than it."""
    roof = np.array([[[4.9, 11.5 - 5e-8, 0.4], [14.4, 11.5 - 2e-8, 0.4], [14.4, 10.24, 0.148]]])
    heights = np.full((ROWS, COLS), 0.37)
    heights[:, 5:11] = 1.37
    states = shade(roof, heights, 0.0, 10.88, by_rows=False)
    assert (states[:, 5:11] == LIT).all()


def test_pixels_on_edges_are_in_doubt(box):
    states = shade(box((2.5, 2.5, 1.0), (5.5, 5.5, 1.5)), np.zeros((ROWS, COLS)), 0.0, 90.0)
    assert (states == SHADED).sum() == 4
    assert (states == DOUBTED).sum() == 12


def test_parts_of_the_lines_make_the_whole(scenes):
    triangles = scenes.boxes(12, 30.0)
    heights = np.random.default_rng(1).uniform(0.0, 2.0, (ROWS, COLS))
    for azimuth, elevation in ((100.0, 20.0), (190.0, 50.0)):
        whole = shade(triangles, heights, azimuth, elevation)
        np.testing.assert_array_equal(shade(triangles, heights, azimuth, elevation, parts=3), whole)
        np.testing.assert_array_equal(shade(triangles, heights, azimuth, elevation, by_rows=False), whole)


def test_it_equals_the_rays_where_there_is_no_doubt(scenes, reference):
    random = np.random.default_rng(4)
    triangles = np.concatenate([scenes.boxes(6, 30.0), random.uniform(0.0, 30.0, (10, 3, 3)) * (1, 1, 0.3)])
    heights = random.uniform(0.0, 2.0, (ROWS, COLS))
    places = np.empty((ROWS, COLS, 3))
    places[..., 0], places[..., 1] = np.arange(COLS) + 0.5, (ROWS - 0.5 - np.arange(ROWS))[:, np.newaxis]
    places[..., 2] = heights
    for azimuth, elevation in ((0.0, 30.0), (77.0, 8.0), (200.0, 60.0), (301.0, 40.0)):
        expected = reference.all_faces(triangles, places.reshape(-1, 3), sun_vector(azimuth, elevation))
        states = shade(triangles, heights, azimuth, elevation, by_rows=azimuth > 100.0)
        sure = states != DOUBTED
        assert (states[sure] == expected.reshape(ROWS, COLS)[sure]).all()
        assert sure.mean() > 0.99


def test_a_sun_below_the_horizon_is_refused():
    with pytest.raises(ParameterError, match="horizon"):
        make_sun(np.array([0.0, 1.0, 0.0]), 1.0, (1.0, 1.0), 0.0)


@pytest.mark.parametrize("by_rows", [True, False])
def test_a_half_that_rounding_turns_over_turns_no_facet(by_rows):
    """The second corner lies on the way from the first to the third, but for rounding to one side or the other."""
    heights, ways = np.zeros((ROWS, COLS)), set()
    for seed in range(60):
        start, way = np.random.default_rng(seed).uniform((9.0, 6.0, 1.0, -0.5), (15.0, 9.0, 2.5, 1.5)).reshape(2, 2)
        ring = np.column_stack(
            [[start, start + 3 * way, start + 5 * way, start + 2 * way + (-way[1], way[0])], [[5.0]] * 4]
        )
        ways.add(np.sign(np.cross(ring[1] - ring[0], ring[2] - ring[0])[2]))
        whole = [shade_roof(corners, heights, by_rows) for corners in (ring, ring[[2, 3, 0, 1]])]
        half = shade_roof(ring[[0, 2, 3, 3]], heights, by_rows)
        assert (half == SHADED).any()
        np.testing.assert_array_equal(whole, [half, half])
    assert ways == {-1.0, 0.0, 1.0}


def shade_roof(corners, heights, by_rows):
    """Return the states of pixels under one facet of a shell, anticlockwise seen from above."""
    framed = np.array([corners * (1.0, -1.0, 1.0) + (0.0, ROWS, 0.0)])
    ground = make_ground(heights, np.ones(heights.shape, dtype=bool))
    ground = ground if by_rows else turn_ground(ground)
    sun = make_sun(sun_vector(200.0, 70.0), 1.0, measure_extent([framed], ground), 0.0)
    states = none_known(ground.heights.shape)
    shade_ground(Facets(framed, np.full(1, SHELL, dtype=np.int8)), ground, sun, 1.0, states, (0, len(ground.heights)))
    found = unpack_states(states, ground.heights.shape[1])
    return found if by_rows else found.T
