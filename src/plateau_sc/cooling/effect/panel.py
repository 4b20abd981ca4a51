"""What every site did on its own beside the days that all share: a Poisson regression of counts on sites and days."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import scipy

from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray

_STEPS: Final = 60
_CLOSE: Final = 1e-10


class PanelFit(NamedTuple):
    """Fitted counts of sites and days.

    Attributes
    ----------
    slopes : ndarray, shape (sites, terms), float64
        What one unit of a term adds to the logarithm of the counts of a site, beside that of the first site, whose
        slopes are 0: a common part cannot be told from the days.
    expected : ndarray, shape (sites, days), float64
        Fitted counts; NaN where nothing was counted.
    """

    slopes: FloatArray
    expected: FloatArray


class Contrast(NamedTuple):
    """How two groups of sites differ.

    Attributes
    ----------
    difference : float
        Mean of the treated sites less that of the others.
    error : float
        Its standard error.
    freedom : float
        Degrees of freedom.
    low, high : float
        Interval.
    p : float
        Two-sided p-value of no difference.
    """

    difference: float
    error: float
    freedom: float
    low: float
    high: float
    p: float


def fit_panel(counts: FloatArray, terms: FloatArray) -> PanelFit:
    r"""Fit counts by a level a site, a level a day and terms that each site answers in its own way.

    Parameters
    ----------
    counts : ndarray, shape (sites, days), float64
        Counts, NaN where there is none.
    terms : ndarray, shape (terms, days), float64
        Values common to all sites: after or before, time, weather, day of the week.

    Returns
    -------
    PanelFit

    Raises
    ------
    ParameterError
        The terms cannot be told from each other, or the fit does not settle because a site counted nobody in a part of
        the days.

    Notes
    -----
    The mean of site *s* on day *d* is :math:`\exp(a_s + b_d + \sum_k c_{sk} x_{kd})`, fitted by the Poisson
    pseudo-likelihood, which asks of the counts only that this mean is right [1]_: they may be zero, and need be neither
    integers nor of Poisson spread. The levels of the days are eliminated in each Newton step, so that its cost does not
    grow with the square of the days.

    References
    ----------
    .. [1] Santos Silva, J. M. C. and Tenreyro, S. (2006): The log of gravity. Review of Economics and Statistics 88,
       641-658, https://doi.org/10.1162/rest.88.4.641

    Examples
    --------
    >>> fit = fit_panel(np.array([[10.0, 10.0], [10.0, 20.0]]), np.array([[0.0, 1.0]]))
    >>> round(float(np.exp(fit.slopes[1, 0])), 6)
    2.0
    """
    known = np.isfinite(counts)
    filled = np.where(known, counts, 0.0)
    design, scale = _build_design(counts.shape[0], terms)
    _require_rank(design, known, terms.shape[0])
    flat = design.reshape(-1, design.shape[2])
    beta = np.zeros(design.shape[2])
    share = filled.sum(axis=1) / known.sum(axis=1)
    beta[: len(share) - 1] = np.log(share[1:] / share[0])
    for _ in range(_STEPS):
        linear = design @ beta
        days = np.log(np.maximum(_spread_days(linear, filled, known), 1e-300))
        mean = np.where(known, np.exp(np.clip(linear + days, -700, 700)), 0.0)
        weight = mean.sum(axis=0)
        centre = np.einsum("sd,sdp->dp", mean, design) / np.maximum(weight, 1e-300)[:, None]
        gradient = np.einsum("sd,sdp->p", filled - mean, design)
        hessian = flat.T @ (flat * mean.reshape(-1, 1)) - (centre.T * weight) @ centre
        step = np.linalg.lstsq(hessian, gradient, rcond=1e-12)[0]
        beta = _walk(beta, step, design, filled, known)
        if np.abs(step).max(initial=0.0) < _CLOSE:
            break
    else:
        raise ParameterError("the counts cannot be fitted: a site counted nobody in a part of the days; leave it out")
    linear = design @ beta
    days = np.log(np.maximum(_spread_days(linear, filled, known), 1e-300))
    expected = np.where(known, np.exp(linear + days), np.nan)
    slopes = np.zeros((counts.shape[0], terms.shape[0]))
    free = counts.shape[0] - 1
    slopes[1:] = beta[free:].reshape(free, terms.shape[0]) / scale
    return PanelFit(slopes, expected)


def contrast_groups(values: FloatArray, treated: BoolArray, level: float = 0.95) -> Contrast:
    """Compare the mean of treated sites with that of the others.

    Parameters
    ----------
    values : ndarray, shape (sites,), float64
        One number a site.
    treated : ndarray, shape (sites,), bool
        Which were treated.
    level : float, default 0.95
        Level of the interval.

    Returns
    -------
    Contrast

    Notes
    -----
    Each site is one observation, however many days it has, so that what days of a site have in common is in the spread
    between sites, and the t interval is exact for few sites if what they differ by is normal [1]_. Where both groups
    have three sites or more, they may have spreads of their own (Welch); otherwise one spread is shared, which a single
    treated site needs.

    References
    ----------
    .. [1] Donald, S. G. and Lang, K. (2007): Inference with difference-in-differences and other panel data. Review of
       Economics and Statistics 89, 221-233, https://doi.org/10.1162/rest.89.2.221

    Examples
    --------
    >>> contrast = contrast_groups(np.array([0.3, 0.1, 0.0, -0.2]), np.array([True, True, False, False]))
    >>> round(contrast.difference, 3), contrast.freedom
    (0.3, 2.0)
    """
    ours, others = values[treated], values[~treated]
    difference = float(ours.mean() - others.mean())
    squares = np.array([((group - group.mean()) ** 2).sum() for group in (ours, others)])
    sizes = np.array([ours.size, others.size], dtype=np.float64)
    if sizes.min() >= 3:
        parts = squares / (sizes - 1) / sizes
        variance = parts.sum()
        spread = (parts**2 / (sizes - 1)).sum()
        freedom = float(variance**2 / spread) if spread > 0 else float(sizes.sum() - 2)
    else:
        freedom = float(sizes.sum() - 2)
        variance = squares.sum() / freedom * (1 / sizes).sum()
    error = float(np.sqrt(variance))
    reach = float(scipy.stats.t.ppf(0.5 + level / 2, freedom)) * error
    p = float(2 * scipy.stats.t.sf(abs(difference) / error, freedom)) if error > 0 else float(difference == 0)
    return Contrast(difference, error, freedom, difference - reach, difference + reach, p)


def _build_design(sites: int, terms: FloatArray) -> tuple[FloatArray, FloatArray]:
    centred = terms - terms.mean(axis=1, keepdims=True)
    scale = np.maximum(np.abs(centred).max(axis=1, initial=0.0), 1e-300)
    count, days = terms.shape
    design = np.zeros((sites, days, (sites - 1) * (1 + count)))
    for site in range(1, sites):
        design[site, :, site - 1] = 1.0
        begin = sites - 1 + (site - 1) * count
        design[site, :, begin : begin + count] = (centred / scale[:, None]).T
    return design, scale


def _require_rank(design: FloatArray, known: BoolArray, terms: int) -> None:
    weight = known.astype(np.float64)
    centre = np.einsum("sd,sdp->dp", weight, design) / np.maximum(weight.sum(axis=0), 1)[:, None]
    within = (design - centre)[known]
    rank = int(np.linalg.matrix_rank(within.T @ within, tol=1e-9 * len(within), hermitian=True))
    if rank < design.shape[2]:
        raise ParameterError(
            f"the change cannot be told from the covariates: {design.shape[2]} numbers are sought, and the days "
            f"with counts at two sites or more tell {rank}; give more days, or fewer of the {terms - 1} covariates"
        )


def _spread_days(linear: FloatArray, filled: FloatArray, known: BoolArray) -> FloatArray:
    mean = np.where(known, np.exp(np.clip(linear, -700, 700)), 0.0).sum(axis=0)
    return np.asarray(filled.sum(axis=0) / np.maximum(mean, 1e-300))


def _walk(beta: FloatArray, step: FloatArray, design: FloatArray, filled: FloatArray, known: BoolArray) -> FloatArray:
    """Take a Newton step, shortened until the likelihood does not fall."""
    before = _likelihood(design @ beta, filled, known)
    for _ in range(30):
        moved = beta + step
        if _likelihood(design @ moved, filled, known) >= before - 1e-9 * abs(before):
            return moved
        step = step / 2
    return beta


def _likelihood(linear: FloatArray, filled: FloatArray, known: BoolArray) -> float:
    """Give the likelihood with the levels of the days at their best, less what does not change."""
    total = np.where(known, np.exp(np.clip(linear, -700, 700)), 0.0).sum(axis=0)
    return float((filled * linear).sum() - (filled.sum(axis=0) * np.log(np.maximum(total, 1e-300))).sum())
