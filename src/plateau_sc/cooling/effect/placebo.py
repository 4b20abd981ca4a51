"""Comparisons in which nothing should be found: false dates before it began, and other sites taken for the treated."""

from __future__ import annotations

from itertools import combinations
from math import comb
from typing import Any, Final

import numpy as np

from plateau_sc.cooling.effect.days import Panel
from plateau_sc.cooling.effect.panel import contrast_groups, fit_panel
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray

_MOST_WAYS: Final = 20_000
_DRAWS: Final = 4_999
_MARGIN: Final = 7
_DATES: Final = 10


def permute_sites(changes: FloatArray, treated: BoolArray, seed: int = 0) -> tuple[float, int]:
    """Ask how often as many sites, chosen by chance, differ as much.

    Parameters
    ----------
    changes : ndarray, shape (sites,), float64
        Change of each site.
    treated : ndarray, shape (sites,), bool
        Which were treated.
    seed : int, default 0
        Of the draws, where there are too many ways to try all.

    Returns
    -------
    p : float
        Share of the ways, the true one counted, whose groups differ as much or more.
    ways : int
        Number of ways tried.

    Examples
    --------
    >>> permute_sites(np.array([0.5, 0.0, 0.1, -0.1]), np.array([True, False, False, False]))
    (0.25, 4)
    """
    sites, ours = treated.size, int(treated.sum())
    found = abs(changes[treated].mean() - changes[~treated].mean())
    ways = comb(sites, ours)
    if ways <= _MOST_WAYS:
        chosen = np.array(list(combinations(range(sites), ours)))
    else:
        generator = np.random.default_rng(seed)
        drawn = generator.random((_DRAWS, sites)).argsort(axis=1)[:, :ours]
        chosen, ways = np.vstack([np.flatnonzero(treated), drawn]), _DRAWS + 1
    sums = changes[chosen].sum(axis=1)
    differences = np.abs(sums / ours - (changes.sum() - sums) / (sites - ours))
    return float((differences >= found * (1 - 1e-9)).mean()), ways


def place_false_dates(panel: Panel, level: float = 0.95) -> list[dict[str, Any]]:
    """Make the same comparison at dates before it began, with the days before alone.

    Parameters
    ----------
    panel : Panel
        The counts.
    level : float, default 0.95
        Level of the intervals.

    Returns
    -------
    list of dict
        Up to ten dates in even steps, a week or more from either end of the days before: ``since``, ``percent``,
        ``low``, ``high``, ``p``. Empty where there are fewer than two weeks, or where no date can be judged.
    """
    before = np.flatnonzero(~panel.after)
    places = np.unique(np.linspace(_MARGIN, before.size - _MARGIN, _DATES).astype(int))
    rows = []
    for place in places[(places >= _MARGIN) & (places <= before.size - _MARGIN)]:
        late = np.arange(before.size) >= place
        counts = panel.counts[:, before]
        if (np.nansum(counts[:, late], axis=1) <= 0).any() or (np.nansum(counts[:, ~late], axis=1) <= 0).any():
            continue
        try:
            fit = fit_panel(counts, np.vstack([late, panel.covariates[:, before]]))
        except ParameterError:
            continue
        contrast = contrast_groups(fit.slopes[:, 0], panel.treated, level)
        low, middle, high = (
            round(float(100 * np.expm1(value)), 10) for value in (contrast.low, contrast.difference, contrast.high)
        )
        date = panel.days[before[place]]
        rows.append({"since": f"{date:%Y-%m-%d}", "percent": middle, "low": low, "high": high, "p": contrast.p})
    return rows
