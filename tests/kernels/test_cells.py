"""Points in the cells of a sun."""

import numpy as np

from plateau_sc.kernels.cells import make_room, order_cloud, read_cloud, settle_cloud, sort_cloud


def test_cells_hold_each_point_once_and_are_square_to_the_sun() -> None:
    points = np.random.default_rng(2).uniform(0.0, 40.0, (500, 3))
    cells = sort_cloud(points, np.zeros((1, 500), dtype=np.uint8), (3.0, -4.0), make_room(500))
    assert sorted(cells.order.tolist()) == list(range(500))
    u, v = points[:, 0] - 3.0 * points[:, 2], points[:, 1] + 4.0 * points[:, 2]
    across, along = -0.8 * u - 0.6 * v, (0.6 * u - 0.8 * v) / np.sqrt(26.0)
    size = 1.0 / np.hypot(cells.to_row[0], cells.to_row[1])
    assert 0.25 <= size <= 3.0
    for cell in range(len(cells.starts) - 1):
        of_cell = cells.order[cells.starts[cell] : cells.starts[cell + 1]]
        row, col = divmod(cell, cells.cols)
        assert (np.floor((across[of_cell] - across.min()) / size).astype(int) == row).all()
        assert (np.floor((along[of_cell] - along.min()) / size).astype(int) == col).all()


def test_points_in_shadow_are_in_no_cell() -> None:
    points = np.random.default_rng(2).uniform(0.0, 40.0, (500, 3))
    states = (np.arange(500) % 3 == 0).astype(np.uint8)[np.newaxis]
    cells = sort_cloud(points, states, (0.0, 0.0), make_room(500))
    assert sorted(cells.order[: cells.starts[-1]].tolist()) == np.flatnonzero(states[0] == 0).tolist()


def test_what_is_covered_is_settled() -> None:
    """A box above all: points below the cells that lie wholly in its shadow are not looked at any more."""
    points = np.random.default_rng(2).uniform(0.0, 40.0, (500, 3))
    states = np.zeros((1, 500), dtype=np.uint8)
    cells = sort_cloud(points, states, (1.0, 0.0), make_room(500))
    assert cells.covering
    cells.covers[::2] = 20.0
    settled = settle_cloud(cells, states)
    assert not settled.covering
    for cell in range(len(cells.ends)):
        begin, end, stop = cells.starts[cell], cells.ends[cell], cells.starts[cell + 1]
        left = cells.order[begin:end]
        assert (states[0, left] == 0).all()
        assert cells.lows[cell] == points[left, 2].min(initial=np.inf)
        assert (points[left, 2] >= cells.covers[cell]).all()
        assert stop - end == 0 or cell % 2 == 0
    assert (states == 1).sum() == cells.starts[-1] - (cells.ends - cells.starts[:-1]).sum() > 50


def test_neighbours_follow_each_other() -> None:
    points = np.random.default_rng(3).uniform(-500.0, 4000.0, (3000, 3))
    order = order_cloud(points)
    assert sorted(order.tolist()) == list(range(3000))
    apart = np.linalg.norm(np.diff(points[order, :2], axis=0), axis=1)
    assert np.median(apart) < 0.1 * np.median(np.linalg.norm(np.diff(points[:, :2], axis=0), axis=1))
    assert order_cloud(np.zeros((3, 3))).tolist() == [0, 1, 2]
    assert order_cloud(np.empty((0, 3))).shape == (0,)


def test_hidden_points_and_those_in_doubt_are_read_in_their_rows() -> None:
    states, shy = np.array([0, 1, 2, 0, 1], np.uint8), np.array([True, True, False, False, False])
    hidden = np.zeros(5, dtype=np.bool_)
    assert read_cloud(states, shy, np.array([4, 3, 2, 1, 0]), hidden).tolist() == [4, 2]
    assert hidden.tolist() == [True, False, False, True, False]
