"""Tests of `plateau_sc.cooling.effect.memory`."""

import numpy as np
import pytest
from scipy import stats

from plateau_sc.cooling.effect.memory import fit_with_memory
from plateau_sc.cooling.effect.simulation import remember
from plateau_sc.errors import ParameterError

DAYS = np.arange(120.0)
DESIGN = np.column_stack([DAYS >= 60, np.ones(120), DAYS / 60 - 1]).astype(float)


def dense_fit(response: np.ndarray, steps: np.ndarray, memory: float) -> tuple[float, float, float]:
    """Return the coefficient, its error and the restricted likelihood by the full covariance."""
    design = DESIGN[steps.astype(int)]
    inverse = np.linalg.inv(memory ** np.abs(np.subtract.outer(steps, steps)))
    gram = design.T @ inverse @ design
    beta = np.linalg.solve(gram, design.T @ inverse @ response)
    rest = response - design @ beta
    freedom = len(steps) - 3
    squares = rest @ inverse @ rest
    score = (np.linalg.slogdet(inverse)[1] - np.linalg.slogdet(gram)[1] - freedom * np.log(squares)) / 2
    return beta[0], np.sqrt(squares / freedom * np.linalg.inv(gram)[0, 0]), score


def test_it_is_the_mixture_over_memories_by_the_full_covariance() -> None:
    steps = np.delete(DAYS, [7, 8, 50])
    response = remember(np.random.default_rng(2), 1, 120, 0.5)[0][steps.astype(int)] + 2 * (steps >= 60)
    memories = np.linspace(0.0, 0.98, 50)
    values, errors, scores = np.array([dense_fit(response, steps, memory) for memory in memories]).T
    weights = np.exp(scores - scores.max())
    weights /= weights.sum()
    fit = fit_with_memory(response, DESIGN[steps.astype(int)], steps, 0)
    assert fit.value == pytest.approx(weights @ values)
    assert fit.memory == pytest.approx(weights @ memories)
    for edge, share in ((fit.low, 0.025), (fit.high, 0.975)):
        assert weights @ stats.t.cdf((edge - values) / errors, len(steps) - 3) == pytest.approx(share, abs=1e-6)


def test_intervals_hold_the_truth_as_often_as_they_say() -> None:
    for memory in (0.0, 0.5):
        series = remember(np.random.default_rng(8), 120, 120, memory) + 1.5 * DESIGN[:, 0]
        fits = [fit_with_memory(row, DESIGN, DAYS, 0) for row in series]
        # Of 120 draws at 95 %, fewer than 88 % hold it once in a thousand times.
        assert 0.88 <= np.mean([fit.low <= 1.5 <= fit.high for fit in fits]) < 1.0


def test_units_do_not_matter() -> None:
    response = remember(np.random.default_rng(2), 1, 120, 0.5)[0]
    fit = fit_with_memory(response, DESIGN, DAYS, 0)
    other = fit_with_memory(1000 * response, DESIGN * [10, 1, 1e6], DAYS, 0)
    assert (other.low, other.high) == pytest.approx((100 * fit.low, 100 * fit.high))
    assert other.p == pytest.approx(fit.p)


def test_columns_that_cannot_be_told_apart() -> None:
    with pytest.raises(ParameterError, match="cannot be told"):
        fit_with_memory(DAYS, np.column_stack([DESIGN, DESIGN[:, 0]]), DAYS, 0)
    with pytest.raises(ParameterError, match="from 5 days"):
        fit_with_memory(DAYS[:5], DESIGN[58:63], DAYS[:5], 0)
