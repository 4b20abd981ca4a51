"""Tests of `plateau_sc.cooling.siting.choice`: against all sets of measures."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from plateau_sc.cooling.siting import choice as siting_choice
from plateau_sc.cooling.siting.choice import Problem, choose_exactly, choose_greedily
from plateau_sc.errors import TooLargeError


@st.composite
def problems(draw: st.DrawFn, *, plain: bool = False) -> Problem:
    count, pieces = draw(st.integers(1, 6)), draw(st.integers(1, 5))
    effects = draw(
        st.lists(st.sampled_from([0.0, 0.0, 0.3, 0.7, 1.0]), min_size=count * pieces, max_size=count * pieces)
    )
    numbers = st.integers(1, 9).map(float)
    costs = np.array(draw(st.lists(numbers, min_size=count, max_size=count)))
    weights = np.array(draw(st.lists(numbers, min_size=pieces, max_size=pieces)))
    pairs = (
        []
        if plain
        else draw(st.lists(st.sampled_from([*combinations(range(count), 2)] or [None]), max_size=3, unique=True))
    )
    return Problem(
        csr_array(np.reshape(effects, (count, pieces))),
        weights,
        costs,
        float(draw(st.integers(0, 25))),
        np.array([pair for pair in pairs if pair], dtype=np.int64).reshape(-1, 2),
        np.arange(count) % 2,
        np.full(2, np.inf) if plain else np.array([draw(st.sampled_from([0.0, 1.0, np.inf])), np.inf]),
    )


def is_allowed(problem: Problem, chosen: tuple[int, ...]) -> bool:
    return (
        sum(problem.costs[list(chosen)]) <= problem.budget
        and not any(a in chosen and b in chosen for a, b in problem.conflicts.tolist())
        and all(sum(problem.kinds[row] == kind for row in chosen) <= problem.most[kind] for kind in (0, 1))
    )


def best_of_all(problem: Problem) -> float:
    table = problem.effects.toarray()
    count = len(problem.costs)
    sets = [chosen for size in range(count + 1) for chosen in combinations(range(count), size)]
    return max(
        sum(w * max((table[row, piece] for row in chosen), default=0.0) for piece, w in enumerate(problem.weights))
        for chosen in sets
        if is_allowed(problem, chosen)
    )


@settings(max_examples=60, deadline=None)
@given(problems())
def test_greedy_is_at_most_exact_and_exact_is_the_best_of_all(problem: Problem) -> None:
    best = best_of_all(problem)
    greedy, exact = choose_greedily(problem), choose_exactly(problem)
    for choice in (greedy, exact):
        assert is_allowed(problem, tuple(choice.chosen.tolist()))
        assert len(set(choice.chosen.tolist())) == len(choice.chosen)
        assert choice.value == pytest.approx(problem.value(choice.chosen))
    assert exact.value == pytest.approx(best, abs=1e-6)
    assert exact.bound == pytest.approx(best, abs=1e-5)
    assert greedy.value <= best + 1e-9 <= greedy.bound + 2e-9


@settings(max_examples=60, deadline=None)
@given(problems(plain=True))
def test_greedy_reaches_its_share_under_a_budget_alone(problem: Problem) -> None:
    best, share = best_of_all(problem), 1.0 - 1.0 / np.e
    assert choose_greedily(problem).value >= best * share / 2.0 - 1e-9
    equal = Problem(
        problem.effects,
        problem.weights,
        np.full(len(problem.costs), 5.0),
        problem.budget,
        problem.conflicts,
        problem.kinds,
        problem.most,
    )
    assert choose_greedily(equal).value >= best_of_all(equal) * share - 1e-9


def test_gain_for_cost_alone_would_fail() -> None:
    # A cheap measure with a better ratio leaves no room for the one that brings nearly all.
    problem = Problem(
        csr_array(np.eye(2)),
        np.array([2.0, 100.0]),
        np.array([1.0, 100.0]),
        100.0,
        np.empty((0, 2), dtype=int),
        np.zeros(2, dtype=int),
        np.array([np.inf]),
    )
    choice = choose_greedily(problem)
    assert (choice.chosen.tolist(), choice.value) == ([1], 100.0)
    assert choice.bound == pytest.approx(101.0)


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(siting_choice, "LARGEST", 3)
    problem = Problem(
        csr_array(np.ones((2, 2))),
        np.ones(2),
        np.ones(2),
        1.0,
        np.empty((0, 2), dtype=int),
        np.zeros(2, dtype=int),
        np.array([np.inf]),
    )
    with pytest.raises(TooLargeError, match="take method='greedy'"):
        choose_exactly(problem)
