"""Grids of any place and resolution."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.grid import Grid

resolutions = st.sampled_from([0.1, 0.3, 0.5, 1.0, 2.5, 1 / 3, 0.7, 12.0])
edges = st.floats(-2e6, 2e6)
counts = st.integers(1, 30)
sizes = st.integers(3, 20)
unhurried = settings(deadline=None, max_examples=60)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Draw a grid, on a multiple of its resolution or anywhere."""
    resolution, rows, cols = draw(resolutions), draw(counts), draw(counts)
    west, north = draw(edges), draw(edges)
    if draw(st.booleans()):
        return Grid.from_bounds((west, north - rows * resolution, west + cols * resolution, north), resolution, 6677)
    return Grid(6677, west, north, resolution, rows, cols)


@unhurried
@given(grids(), sizes, st.floats(0, 20))
def test_tiles_have_the_pixels_of_the_grid_bit_for_bit(grid: Grid, size: int, halo: float) -> None:
    x, y = grid.x(), grid.y()
    for tile in grid.tiles(size, halo):
        np.testing.assert_array_equal(tile.grid.x(), x[tile.core[1]])
        np.testing.assert_array_equal(tile.grid.y(), y[tile.core[0]])
        np.testing.assert_array_equal(tile.halo_grid.x()[tile.inner[1]], x[tile.core[1]])
        np.testing.assert_array_equal(tile.halo_grid.y()[tile.inner[0]], y[tile.core[0]])


@unhurried
@given(grids(), sizes, st.integers(1, 10))
def test_tiles_of_tiles_have_them_too(grid: Grid, size: int, smaller: int) -> None:
    for tile in grid.tiles(size):
        for part in tile.grid.tiles(smaller):
            np.testing.assert_array_equal(part.grid.x(), grid.x()[tile.core[1]][part.core[1]])
            np.testing.assert_array_equal(part.grid.y(), grid.y()[tile.core[0]][part.core[0]])


@unhurried
@given(grids(), sizes)
def test_tiles_share_their_edges(grid: Grid, size: int) -> None:
    tiles = list(grid.tiles(size))
    west, south, east, north = grid.bounds
    assert min(tile.grid.west for tile in tiles) == west
    assert max(tile.grid.north for tile in tiles) == north
    assert max(tile.grid.bounds[2] for tile in tiles) == east
    assert min(tile.grid.bounds[1] for tile in tiles) == south
    eastern = {tile.core[1].stop: tile.grid.bounds[2] for tile in tiles}
    assert all(tile.grid.west == eastern.get(tile.core[1].start, west) for tile in tiles)


@unhurried
@given(edges, edges, st.floats(0.01, 300), st.floats(0.01, 300), resolutions)
def test_from_bounds_holds_its_bounds_and_no_pixel_more(
    west: float, south: float, width: float, height: float, resolution: float
) -> None:
    bounds = west, south, west + width, south + height
    grid = Grid.from_bounds(bounds, resolution, 6677)
    slack = 1e-6 * resolution + 1e-9
    inner, outer = np.array(bounds), np.array(grid.bounds)
    outward = (inner - outer) * [1, 1, -1, -1]
    assert (outward >= -slack).all()
    assert (outward <= resolution + slack).all()


@unhurried
@given(edges, edges, st.floats(0.01, 300), st.floats(0.01, 300), resolutions)
def test_grids_of_one_resolution_share_their_pixels(
    west: float, south: float, width: float, height: float, resolution: float
) -> None:
    grid = Grid.from_bounds((west, south, west + width, south + height), resolution, 6677)
    larger = Grid.covering(grid, resolution, margin=3 * resolution)
    np.testing.assert_array_equal(larger.x()[3:-3], grid.x())
    np.testing.assert_array_equal(larger.y()[3:-3], grid.y())


@unhurried
@given(grids())
def test_a_grid_made_from_its_own_numbers_is_equal(grid: Grid) -> None:
    again = Grid(grid.epsg, grid.west, grid.north, grid.resolution, grid.rows, grid.cols)
    assert again == grid
    assert hash(again) == hash(grid)
    np.testing.assert_array_equal(again.x(), grid.x())
    np.testing.assert_array_equal(again.y(), grid.y())


@unhurried
@given(grids())
def test_centres_lie_amid_their_edges(grid: Grid) -> None:
    west, _, east, _ = grid.bounds
    last = grid.affine @ (grid.cols - 0.5, grid.rows - 0.5)
    assert (grid.x()[-1], grid.y()[-1]) == pytest.approx(last, rel=0, abs=1e-8)
    assert west < grid.x()[0] <= grid.x()[-1] < east
    assert (np.diff(grid.x()) > 0).all()
    assert (np.diff(grid.y()) < 0).all()
