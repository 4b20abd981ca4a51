"""Tests of `plateau_sc.cooling.network.finder`."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from plateau_sc.cooling import EdgeFinder, Router, WalkingNetwork
from plateau_sc.cooling.network.finder import EdgeFinder as Same
from plateau_sc.errors import ParameterError

Draw = Callable[..., WalkingNetwork]
CROSS = [[(0, 0), (400, 0)], [(400, 0), (800, 0)], [(400, 0), (400, 300)]]


def test_points_come_to_where_the_network_itself_brings_them(draw: Draw) -> None:
    network = draw(CROSS)
    points = np.random.default_rng(3).uniform(-50, 850, (200, 2))
    found, expected = EdgeFinder(network).snap(points), network.snap(points)
    for name in ("edge", "along", "distance", "places", "side"):
        np.testing.assert_array_equal(getattr(found, name), getattr(expected, name))


def test_there_is_a_tree_for_each_set_of_edges(draw: Draw) -> None:
    finder = EdgeFinder(draw(CROSS))
    some = np.array([True, False, True])
    with ThreadPoolExecutor(4) as pool:
        trees = list(pool.map(lambda _: finder.tree(some), range(20)))
    assert all(tree is trees[0][1] for _, tree in trees)
    assert trees[0][0].tolist() == [0, 2]
    assert finder.tree()[1] is not trees[0][1]


@pytest.mark.parametrize("mask", [np.zeros(3, dtype=bool)])
def test_no_edge_is_an_error(draw: Draw, mask: np.ndarray) -> None:
    with pytest.raises(ParameterError, match="no edge"):
        EdgeFinder(draw(CROSS)).tree(mask)


def test_a_mask_is_one_of_the_edges(draw: Draw) -> None:
    with pytest.raises(ParameterError, match="mask of 3 edges"):
        EdgeFinder(draw(CROSS)).tree(np.ones(4, dtype=bool))


def test_it_takes_a_network() -> None:
    assert Same is EdgeFinder
    with pytest.raises(ParameterError, match="WalkingNetwork"):
        EdgeFinder("streets")


def test_a_router_refuses_the_edges_of_another_network(draw: Draw) -> None:
    with pytest.raises(ParameterError, match="those of the network"):
        Router(draw(CROSS), None, edges=EdgeFinder(draw(CROSS)))
