"""Which of many measures to take under a budget, when several that cover the same do not add up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import scipy

from plateau_sc.errors import ParameterError, TooLargeError
from plateau_sc.types import BoolArray, FloatArray, IntArray

LARGEST: Final = 50_000
"""Most pairs of a measure and a piece that it covers for which the exact plan is sought."""

_TINY: Final = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """Measures that were chosen.

    Attributes
    ----------
    chosen : ndarray, shape (k,), int64
        Their numbers, in the order in which they were taken.
    value : float
        What they bring together.
    bound : float
        No plan under the same budget and rules brings more.
    """

    chosen: IntArray
    value: float
    bound: float


@dataclass(frozen=True, slots=True, eq=False)
class Problem:
    """Measures, what they bring, and the rules.

    The value of a set of measures is the sum over the pieces of their weight times the greatest effect that any of the
    measures has there: more never brings less, and each brings the less the more there are (submodular).

    Attributes
    ----------
    effects : csr_array, shape (c, a)
        Share of the weight of each piece that a measure takes away [0–1].
    weights : ndarray, shape (a,), float64
        Of the pieces.
    costs : ndarray, shape (c,), float64
        Above 0.
    budget : float
        For all costs together.
    conflicts : ndarray, shape (f, 2), int64
        Pairs of which one only may be taken.
    kinds : ndarray, shape (c,), int64
        Kind of each measure.
    most : ndarray, float64
        Most of each kind; infinite where there is no limit.
    """

    effects: scipy.sparse.csr_array
    weights: FloatArray
    costs: FloatArray
    budget: float
    conflicts: IntArray
    kinds: IntArray
    most: FloatArray

    def value(self, chosen: IntArray) -> float:
        """Return what some measures bring together.

        Parameters
        ----------
        chosen : ndarray, shape (k,), int64
            Numbers of measures.

        Returns
        -------
        float
        """
        return float(self.weights @ self.covered(chosen))

    def covered(self, chosen: IntArray) -> FloatArray:
        """Return the share of each piece that some measures take away.

        Parameters
        ----------
        chosen : ndarray, shape (k,), int64
            Numbers of measures.

        Returns
        -------
        ndarray, shape (a,), float64
        """
        taken = np.zeros(self.effects.shape[1])
        rows = self.effects[np.asarray(chosen, dtype=np.int64)]
        np.maximum.at(taken, rows.indices, rows.data)
        return taken

    def gains(self, taken: FloatArray) -> FloatArray:
        """Return what each measure would bring in addition.

        Parameters
        ----------
        taken : ndarray, shape (a,), float64
            Share of each piece that is taken away already.

        Returns
        -------
        ndarray, shape (c,), float64
        """
        more = self.weights[self.effects.indices] * np.maximum(self.effects.data - taken[self.effects.indices], 0.0)
        rows = np.repeat(np.arange(len(self.costs)), np.diff(self.effects.indptr))
        return np.bincount(rows, more, minlength=len(self.costs)).astype(np.float64)


def choose_greedily(problem: Problem) -> Choice:
    """Choose the measure that brings most for its cost, again and again.

    Twice, once by gain for cost and once by gain alone; the better of the two and of the best single measure is taken.
    Under a budget alone it brings at least (1 - 1/e)/2 of the best plan; where all costs are equal, 1 - 1/e.

    Parameters
    ----------
    problem : Problem
        The measures.

    Returns
    -------
    Choice
        Its bound is the least, over all sets that were gone through, of their value and the most that a budget could
        bring in addition if gains added up and measures could be taken in part.

    References
    ----------
    Leskovec, Krause, Guestrin, Faloutsos, VanBriesen and Glance (2007), "Cost-effective outbreak detection in
    networks", KDD '07, 420-429. https://doi.org/10.1145/1281192.1281239

    Nemhauser, Wolsey and Fisher (1978), "An analysis of approximations for maximizing submodular set functions - I",
    Mathematical Programming 14, 265-294. https://doi.org/10.1007/BF01588971
    """
    found = [_walk(problem, problem.costs), _walk(problem, np.ones_like(problem.costs))]
    alone = problem.gains(np.zeros(len(problem.weights)))
    alone[problem.costs > problem.budget] = -1.0
    alone[problem.most[problem.kinds] < 1] = -1.0
    if alone.size and alone.max() > 0.0:
        single = np.array([int(alone.argmax())])
        found.append(Choice(single, problem.value(single), np.inf))
    best = max(found, key=lambda choice: choice.value)
    return Choice(best.chosen, best.value, max(min(choice.bound for choice in found), best.value))


def choose_exactly(problem: Problem, time_limit: float = 60.0) -> Choice:
    """Choose the plan that brings most, by an integer programme.

    Parameters
    ----------
    problem : Problem
        The measures.
    time_limit : float, default 60
        Seconds after which the best plan that was found is taken; the bound tells how far it may be off.

    Returns
    -------
    Choice

    Raises
    ------
    TooLargeError
        There are more than `LARGEST` pairs of a measure and a piece.
    ParameterError
        The solver found no plan in time.
    """
    optimize, sparse = scipy.optimize, scipy.sparse
    count, pieces = problem.effects.shape
    pairs = problem.effects.tocoo()
    if pairs.nnz > LARGEST:
        raise TooLargeError(
            f"{count} candidates cover {pairs.nnz} pieces, more than {LARGEST} for an exact plan; take method='greedy'"
        )
    if not pairs.nnz:
        return Choice(np.empty(0, dtype=np.int64), 0.0, 0.0)
    number = np.arange(pairs.nnz)
    rows, cols = pairs.coords
    # Of the measures that cover a piece one counts, and only where it is taken.
    once = sparse.hstack(
        [
            sparse.csr_array((pieces, count)),
            sparse.coo_array((np.ones(pairs.nnz), (cols, number)), shape=(pieces, pairs.nnz)),
        ]
    )
    taken = sparse.hstack(
        [
            sparse.coo_array((-np.ones(pairs.nnz), (number, rows)), shape=(pairs.nnz, count)),
            sparse.identity(pairs.nnz),
        ]
    )
    limits = [once, taken, sparse.csr_array(np.concatenate([problem.costs, np.zeros(pairs.nnz)])[None])]
    most = [np.ones(pieces), np.zeros(pairs.nnz), np.array([problem.budget])]
    fights = len(problem.conflicts)
    if fights:
        ends = problem.conflicts.ravel()
        limits.append(
            sparse.coo_array(
                (np.ones(2 * fights), (np.repeat(np.arange(fights), 2), ends)), shape=(fights, count + pairs.nnz)
            )
        )
        most.append(np.ones(fights))
    for kind in np.flatnonzero(np.isfinite(problem.most)).tolist():
        limits.append(
            sparse.csr_array(np.concatenate([problem.kinds == kind, np.zeros(pairs.nnz)]).astype(float)[None])
        )
        most.append(problem.most[[kind]])
    scale = float((problem.weights[cols] * pairs.data).max()) or 1.0
    gain = np.concatenate([np.zeros(count), problem.weights[cols] * pairs.data / scale])
    result = optimize.milp(
        -gain,
        integrality=np.concatenate([np.ones(count), np.zeros(pairs.nnz)]),
        bounds=optimize.Bounds(0.0, 1.0),
        constraints=optimize.LinearConstraint(sparse.csr_array(sparse.vstack(limits)), -np.inf, np.concatenate(most)),
        options={"time_limit": time_limit, "mip_rel_gap": 0.0},
    )
    if result.x is None:
        raise ParameterError(f"no plan was found within {time_limit:g} s; take method='greedy'")
    chosen = np.flatnonzero(result.x[:count] > 0.5)
    value = problem.value(chosen)
    return Choice(_order(problem, chosen), value, max(value, -float(result.mip_dual_bound) * scale))


def _walk(problem: Problem, prices: FloatArray) -> Choice:
    """Take the best measure for its price until none fits."""
    taken = np.zeros(len(problem.weights))
    free = problem.costs <= problem.budget
    left, room = problem.budget, problem.most.copy()
    chosen: list[int] = []
    bound, value = np.inf, 0.0
    payable = free & (room[problem.kinds] >= 1)
    while True:
        gains = problem.gains(taken)
        bound = min(bound, value + _fill_budget(gains[payable], problem.costs[payable], problem.budget))
        fits = free & (problem.costs <= left + _TINY * problem.budget) & (room[problem.kinds] >= 1) & (gains > 0.0)
        if not fits.any():
            return Choice(np.array(chosen, dtype=np.int64), value, bound)
        best = int(np.argmax(np.where(fits, gains / prices, -1.0)))
        chosen.append(best)
        free = free & ~_rivals(problem, best)
        left -= problem.costs[best]
        room[problem.kinds[best]] -= 1
        value += float(gains[best])
        taken = problem.covered(np.array(chosen))


def _fill_budget(gains: FloatArray, costs: FloatArray, budget: float) -> float:
    """Return the most that gains could add up to under a budget if measures could be taken in part."""
    order = np.argsort(-gains / costs, kind="stable")
    before = np.cumsum(costs[order]) - costs[order]
    share = np.clip((budget - before) / costs[order], 0.0, 1.0)
    return float(gains[order] @ share)


def _rivals(problem: Problem, chosen: int) -> BoolArray:
    out = np.zeros(len(problem.costs), dtype=bool)
    out[chosen] = True
    for first, second in ((0, 1), (1, 0)):
        out[problem.conflicts[problem.conflicts[:, first] == chosen, second]] = True
    return out


def _order(problem: Problem, chosen: IntArray) -> IntArray:
    """Return measures in the order of what each adds."""
    left, order = chosen.tolist(), list[int]()
    while left:
        gains = problem.gains(problem.covered(np.array(order, dtype=np.int64)))
        order.append(max(left, key=lambda row: gains[row]))
        left.remove(order[-1])
    return np.array(order, dtype=np.int64)
