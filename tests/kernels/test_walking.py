"""Tests of `plateau_sc.kernels.walking`: against SciPy on random networks."""

import numpy as np
import pytest
from scipy.sparse import csr_array, random_array
from scipy.sparse.csgraph import dijkstra

from plateau_sc.kernels.walking import walk_out


def walk(
    ways: csr_array, begin: list[int], begun: list[float], wanted: np.ndarray, reach: float = np.inf
) -> tuple[int, np.ndarray]:
    metres = np.full(ways.shape[0], np.inf)
    room = ways.nnz + len(begin)
    keys, nodes = np.empty(room), np.empty(room, dtype=np.int32)
    starts, behind = np.array(begin, dtype=np.int32), np.array(begun)
    graph = ways.indptr.astype(np.int32), ways.indices.astype(np.int32), ways.data
    return walk_out(*graph, wanted, starts, behind, reach, metres, keys, nodes), metres


@pytest.mark.parametrize("seed", range(8))
def test_ways_are_the_shortest(seed: int) -> None:
    random = np.random.default_rng(seed)
    ways = csr_array(
        random_array((60, 60), density=0.04, rng=random, data_sampler=lambda size: random.uniform(1, 9, size))
    )
    wanted = random.random(60) < 0.3
    found, metres = walk(ways, [3, 7, 7], [2.0, 0.5, 4.0], wanted)
    expected = np.minimum(2.0 + dijkstra(ways, indices=3), 0.5 + dijkstra(ways, indices=7))
    np.testing.assert_allclose(metres[wanted], expected[wanted], rtol=1e-12)
    assert found == np.isfinite(expected[wanted]).sum()


@pytest.mark.parametrize("reach", [0.0, 3.0, 8.0, 20.0])
def test_a_reach_ends_it(reach: float) -> None:
    random = np.random.default_rng(3)
    draw = lambda size: random.uniform(1, 9, size)  # noqa: E731
    ways = csr_array(random_array((60, 60), density=0.05, rng=random, data_sampler=draw))
    wanted = np.ones(60, dtype=bool)
    found, metres = walk(ways, [3], [0.0], wanted, reach)
    expected = dijkstra(ways, indices=3)
    near = expected <= reach
    np.testing.assert_allclose(metres[near], expected[near], rtol=1e-12)
    assert (metres[~near] > reach).all()
    assert found == near.sum()


def test_nothing_to_begin_at_leads_nowhere() -> None:
    found, metres = walk(csr_array(np.eye(3)), [], [], np.ones(3, dtype=bool))
    assert found == 0
    assert np.isinf(metres).all()
