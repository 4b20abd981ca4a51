"""A regression whose errors remember yesterday, with the doubt about how much they do."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import scipy

from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray

_MEMORIES: Final = np.linspace(0.0, 0.98, 50)


class MemoryFit(NamedTuple):
    """One coefficient of a regression whose errors remember.

    Attributes
    ----------
    value : float
        The estimate.
    low, high : float
        Its interval.
    p : float
        Two-sided p-value of zero.
    memory : float
        Correlation of the errors from one step to the next.
    innovations : ndarray, shape (n,), float64
        What is left of the errors when what they remember is taken off, at the likeliest memory.
    """

    value: float
    low: float
    high: float
    p: float
    memory: float
    innovations: FloatArray


def fit_with_memory(
    response: FloatArray,
    design: FloatArray,
    steps: FloatArray,
    place: int,
    level: float = 0.95,
) -> MemoryFit:
    r"""Fit a linear regression with errors that remember the step before.

    Parameters
    ----------
    response : ndarray, shape (n,), float64
        What is explained.
    design : ndarray, shape (n, p), float64
        What explains it.
    steps : ndarray, shape (n,), float64
        When each was measured, in steps, ascending; where some are missing the memory fades over the gap.
    place : int
        Column whose coefficient is sought.
    level : float, default 0.95
        Level of the interval.

    Returns
    -------
    MemoryFit

    Raises
    ------
    ParameterError
        The columns cannot be told from each other, or there are hardly more rows than columns.

    Notes
    -----
    The errors follow :math:`e_t = r e_{t-1} + u_t`. For each memory *r* from 0 to 0.98 generalised least squares
    give the coefficient, with a t distribution; these are mixed in proportion to the restricted likelihood of *r*,
    which does not take the memory for smaller because coefficients were fitted [1]_. The interval so holds the doubt
    about the memory itself, which one that takes an estimate of it for true leaves out.

    References
    ----------
    .. [1] Harville, D. A. (1974): Bayesian inference for variance components using only error contrasts. Biometrika 61,
       383-385, https://doi.org/10.1093/biomet/61.2.383

    Examples
    --------
    >>> design = np.column_stack([np.ones(40), np.arange(40) >= 20])
    >>> fit = fit_with_memory(design[:, 1] + np.tile([0.1, -0.1], 20), design, np.arange(40.0), 1)
    >>> bool(fit.low < 1.0 < fit.high), round(fit.memory, 1)
    (True, 0.0)
    """
    count, columns = design.shape
    scale = np.maximum(np.abs(design).max(axis=0), 1e-300)
    scaled = design / scale
    freedom = count - columns
    if freedom < 3 or np.linalg.matrix_rank(scaled) < columns:
        raise ParameterError(
            f"{columns} numbers cannot be told from {count} days: give more days, or fewer covariates, or leave out "
            "trend, season or weekday"
        )
    fits = [_fit(response, scaled, np.diff(steps), float(memory), place) for memory in _MEMORIES]
    values = np.array([fit[0] for fit in fits]) / scale[place]
    errors = np.maximum(np.array([fit[1] for fit in fits]) / scale[place], 1e-12)
    scores = np.array([fit[2] for fit in fits])
    weights = np.exp(scores - scipy.special.logsumexp(scores))
    likeliest = int(weights.argmax())
    innovations = fits[likeliest][3]
    value = float(weights @ values)

    def below(edge: float) -> float:
        return float(weights @ scipy.special.stdtr(freedom, (edge - values) / errors))

    tail = (1 - level) / 2
    reach = 1e4 * errors.max()
    left, right = float(values.min() - reach), float(values.max() + reach)
    low = float(scipy.optimize.brentq(lambda edge: below(edge) - tail, left, right, xtol=1e-12))
    high = float(scipy.optimize.brentq(lambda edge: below(edge) - (1 - tail), left, right, xtol=1e-12))
    p = 2 * min(below(0.0), 1 - below(0.0))
    return MemoryFit(value, low, high, float(np.clip(p, 0.0, 1.0)), float(weights @ _MEMORIES), innovations)


def _fit(
    response: FloatArray, design: FloatArray, gaps: FloatArray, memory: float, place: int
) -> tuple[float, float, float, FloatArray]:
    """Return a coefficient, its error, the restricted log-likelihood of a memory, and the innovations."""
    kept = memory**gaps
    spread = np.sqrt(1 - kept**2)
    whole = np.column_stack([response, design])
    whole = np.vstack([whole[:1], (whole[1:] - kept[:, None] * whole[:-1]) / spread[:, None]])
    left, upper = np.linalg.qr(whole[:, 1:])
    rotated = left.T @ whole[:, 0]
    inverse = np.linalg.inv(upper)
    coefficients = inverse @ rotated
    rest = whole[:, 0] - whole[:, 1:] @ coefficients
    freedom = len(response) - design.shape[1]
    squares = max(float(rest @ rest), 1e-280)
    score = -np.log(spread).sum() - np.log(np.abs(np.diag(upper))).sum() - freedom / 2 * np.log(squares)
    error = float(np.sqrt(squares / freedom) * np.linalg.norm(inverse[place]))
    return float(coefficients[place]), error, float(score), rest
