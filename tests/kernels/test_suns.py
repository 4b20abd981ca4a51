"""All that casts shadows at once, under one sun and under several: as bodies and facets do by themselves."""

import numpy as np
import pytest

from plateau_sc.kernels.convex import find_convex
from plateau_sc.kernels.facets import BOTH, SHELL, Facets, find_facets
from plateau_sc.kernels.measures import measure_bodies
from plateau_sc.kernels.states import pack_bits, read_states
from plateau_sc.kernels.suns import Pixels, cast_suns, gather_obstacles, mark_sun
from plateau_sc.kernels.volumes import make_ground, make_sun, measure_extent, shade_ground, turn_ground
from plateau_sc.sun import sun_vector
from tests.lattice_states import none_known, unpack_states

ROWS, COLS = 37, 70
SUNS = [(0.0, 90.0), (90.0, 30.0), (180.0, 45.0), (270.0, 20.0), (33.3, 51.0), (201.0, 12.5)]


def make_obstacles(box, seed=1):
    """Return upright boxes, which are left to their facets under many suns, and loose faces."""
    random = np.random.default_rng(seed)
    boxes = [box(low, low + random.uniform(2, 9, 3)) for low in random.uniform(0, 30, (6, 3)) * (1, 1, 0.1)]
    loose = random.uniform((0, 0, 2), (70, 37, 9), (5, 1, 3)) + random.uniform(-4, 4, (5, 3, 3))
    bodies, facets = find_convex(find_facets(np.concatenate([*boxes, loose]) * (1.0, -1.0, 1.0) + (0.0, ROWS, 0.0)))
    assert len(bodies.starts) > 4
    assert len(facets.corners) >= 5
    # The frame of a lattice of whole metres, of which the second axis runs south; the normals stay as they were.
    bodies = bodies._replace(normals=bodies.normals * (1.0, -1.0, 1.0))
    return gather_obstacles(bodies, measure_bodies(bodies, 1.0), facets)


def make_heights(seed=2):
    row, column = np.indices((ROWS, COLS))
    return 0.05 * row - 0.03 * column + np.random.default_rng(seed).uniform(0.0, 0.5, (ROWS, COLS))


@pytest.mark.parametrize("by_rows", [True, False])
@pytest.mark.parametrize("parts", [1, 3])
def test_what_is_marked_is_what_all_facets_mark(box, by_rows, parts):
    obstacles, heights = make_obstacles(box), make_heights()
    bodies, facets = obstacles.bodies, obstacles.facets
    every = Facets(np.concatenate([facets.corners, bodies.corners]), np.concatenate([facets.kinds, obstacles.kinds]))
    ground = make_ground(heights, np.ones(heights.shape, dtype=bool))
    ground = ground if by_rows else turn_ground(ground)
    lines, places = ground.heights.shape
    for azimuth, elevation in SUNS:
        sun = make_sun(sun_vector(azimuth, elevation), 1.0, measure_extent([every.corners], ground), 0.0)
        found, expected = none_known((lines, places)), none_known((lines, places))
        for part in range(parts):
            band = (lines * part // parts, lines * (part + 1) // parts)
            mark_sun(obstacles, ground, sun, 1.0, found, band)
        shade_ground(every, ground, sun, 1.0, expected, (0, lines))
        np.testing.assert_array_equal(unpack_states(found, places), unpack_states(expected, places))
        assert unpack_states(found, places).any()


def cast(obstacles, heights, hidden, shy, suns, places, count):
    """Return the masks of several suns, and what is in doubt of each."""
    by_rows = make_ground(heights, ~hidden)
    orders = [
        (pack_bits(np.ascontiguousarray(chosen.T)), pack_bits(np.ascontiguousarray(chosen))) for chosen in (hidden, shy)
    ]
    pixels = Pixels((turn_ground(by_rows), by_rows), *orders)
    masks = np.full((count, ROWS, COLS), 7, dtype=np.uint8)
    return pixels, masks, cast_suns(obstacles, pixels, suns, 1.0, masks, np.array(places, dtype=np.int64))


def test_suns_together_are_as_each_by_itself(box):
    obstacles, heights = make_obstacles(box, 3), make_heights(4)
    random = np.random.default_rng(5)
    hidden, shy = random.random((ROWS, COLS)) < 0.1, random.random((ROWS, COLS)) < 0.02
    extent = measure_extent([obstacles.bodies.points, obstacles.facets.corners])
    suns = [make_sun(sun_vector(*place), 1.0, (max(extent[0], COLS), extent[1] + 9.0), 0.0) for place in SUNS]
    places = [6, 0, 3, 1, 5, 2]
    pixels, masks, doubts = cast(obstacles, heights, hidden, shy, suns, places, 7)
    for sun, place, listed in zip(suns, places, doubts, strict=True):
        by_rows = abs(sun.direction[0]) > abs(sun.direction[1])
        ground, known = pixels.grounds[by_rows], none_known(pixels.grounds[by_rows].heights.shape)
        known.shaded[:] = pixels.hidden[by_rows]
        mark_sun(obstacles, ground, sun, 1.0, known, (0, len(ground.heights)))
        expected = np.empty((ROWS, COLS), dtype=bool)
        np.testing.assert_array_equal(listed, read_states(known, by_rows, pixels.shy[by_rows], expected))
        np.testing.assert_array_equal(masks[place], expected)
        assert len(listed) > 5
        assert expected[hidden].all()
    # What no sun was for is left alone.
    assert (masks[4] == 7).all()


def test_more_doubts_than_can_be_listed_are_not(box):
    obstacles, heights = make_obstacles(box), make_heights()
    everywhere = np.ones((ROWS * 2, COLS), dtype=bool)
    tall = np.concatenate([heights, heights])
    by_rows = make_ground(tall, everywhere)
    none, shy = ((pack_bits(np.ascontiguousarray(chosen.T)), pack_bits(chosen)) for chosen in (~everywhere, everywhere))
    pixels = Pixels((turn_ground(by_rows), by_rows), none, shy)
    masks, sun = np.zeros((1, ROWS * 2, COLS), dtype=np.uint8), make_sun(sun_vector(90.0, 60.0), 1.0, (99.0, 9.0), 0.0)
    (listed,) = cast_suns(obstacles, pixels, [sun], 1.0, masks, np.zeros(1, dtype=np.int64))
    assert (1 - masks).sum() > 4096
    assert listed is None


def test_no_suns_and_no_obstacles_are_no_shadow():
    bodies, facets = find_convex(find_facets(np.empty((0, 3, 3))))
    obstacles = gather_obstacles(bodies, measure_bodies(bodies, 1.0), facets)
    nowhere, heights = np.zeros((ROWS, COLS), dtype=bool), make_heights()
    assert cast(obstacles, heights, nowhere, nowhere, [], [], 1)[2] == []
    sun = make_sun(sun_vector(10.0, 40.0), 1.0, (99.0, 9.0), 0.0)
    _, masks, (listed,) = cast(obstacles, heights, nowhere, nowhere, [sun], [0], 1)
    assert not masks.any()
    assert len(listed) == 0


def test_facets_of_pieces_are_looked_at_from_either_side(box):
    """Within a dent a shell may be inside out, where facets away from the sun hide it too."""
    obstacles = make_obstacles(box)
    bodies = obstacles.bodies
    assert (obstacles.kinds == SHELL).all()
    hollows = np.where(np.arange(len(bodies.hollows)) == 3, 1e-3, 0.0)
    kinds = gather_obstacles(bodies._replace(hollows=hollows), obstacles.measures, obstacles.facets).kinds
    sizes = np.diff(bodies.ranges, axis=1).ravel()
    assert kinds.tolist() == np.repeat(np.where(hollows > 0.0, BOTH, SHELL), sizes).tolist()
    # All bodies are pieces of one shell.
    shared = bodies._replace(ranges=np.tile([bodies.ranges[1]], (len(sizes), 1)), hollows=np.full(len(sizes), 1e-3))
    kinds = gather_obstacles(shared, obstacles.measures, obstacles.facets).kinds
    assert np.flatnonzero(kinds == BOTH).tolist() == list(range(*bodies.ranges[1]))
