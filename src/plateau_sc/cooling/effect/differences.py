"""Did people change? Counts of treated sites beside those of others, before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd

from plateau_sc.cooling.effect.counters import Counters
from plateau_sc.cooling.effect.days import Day, Panel, build_panel
from plateau_sc.cooling.effect.panel import Contrast, contrast_groups, fit_panel
from plateau_sc.cooling.effect.placebo import permute_sites, place_false_dates
from plateau_sc.cooling.effect.texts import SCHEMA, Remark
from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray

_FEW: Final = 6
_DOUBT: Final = 0.1
_WEEK: Final = 7


@dataclass(frozen=True)
class Change:
    """How much more, or less, in percent.

    Attributes
    ----------
    percent : float
        The estimate [%].
    low, high : float
        Its interval [%].
    p : float
        Two-sided p-value of no change.
    """

    percent: float
    low: float
    high: float
    p: float

    def to_dict(self) -> dict[str, float]:
        """Give the change as JSON-ready values.

        Returns
        -------
        dict
        """
        return {"percent": self.percent, "low": self.low, "high": self.high, "p": self.p}


@dataclass(frozen=True)
class Effect:
    """What a comparison of sites says.

    Attributes
    ----------
    change : Change
        Of the treated sites beside the others.
    level : float
        Level of the intervals.
    since : str
        First day of the time after.
    treated, controls : tuple of str
        Names of the sites.
    days : tuple of int
        Days before and after.
    site_changes : dict of str to float
        Change of each site beside the mean of the controls [%].
    pretrend : Change or None
        How the treated sites moved beside the others before it began [% a week]; None with too few days before.
    events : tuple of dict
        A row a period: ``begin`` (date), ``days`` and the ``percent``, ``low``, ``high`` of the treated sites beside
        the others, against the time before.
    false_dates : tuple of dict
        The same comparison at dates before it began, of the days before alone: ``since``, ``percent``, ``low``,
        ``high``, ``p``.
    permutation_p : float
        Share of the ways to choose as many sites that change as much or more.
    remarks : tuple of Remark
        What weakens the answer.
    """

    change: Change
    level: float
    since: str
    treated: tuple[str, ...]
    controls: tuple[str, ...]
    days: tuple[int, int]
    site_changes: dict[str, float]
    pretrend: Change | None
    events: tuple[dict[str, Any], ...]
    false_dates: tuple[dict[str, Any], ...]
    permutation_p: float
    remarks: tuple[Remark, ...]

    def tell(self, language: str = "ja") -> str:
        """Say the result in a sentence or two.

        Parameters
        ----------
        language : {"ja", "en"}
            The language.

        Returns
        -------
        str

        Raises
        ------
        ParameterError
            There are no texts in the language.
        """
        verdict = Remark("unseen" if self.change.low <= 0 <= self.change.high else "seen").tell(language)
        values = {
            "since": self.since,
            "treated": len(self.treated),
            "controls": len(self.controls),
            "level": 100 * self.level,
            "verdict": verdict,
            **self.change.to_dict(),
        }
        return Remark("difference", values).tell(language)

    def to_dict(self) -> dict[str, Any]:
        """Give the result as JSON-ready values.

        Returns
        -------
        dict
            Under `plateau_sc.cooling.effect_schema`.
        """
        return {
            "schema": SCHEMA,
            "kind": "differences",
            "method": "difference_in_differences",
            "change": self.change.to_dict(),
            "level": self.level,
            "since": self.since,
            "treated": list(self.treated),
            "controls": list(self.controls),
            "days_before": self.days[0],
            "days_after": self.days[1],
            "site_changes": dict(self.site_changes),
            "pretrend_per_week": None if self.pretrend is None else self.pretrend.to_dict(),
            "events": [dict(row) for row in self.events],
            "false_dates": [dict(row) for row in self.false_dates],
            "permutation_p": self.permutation_p,
            "warnings": [remark.to_dict() for remark in self.remarks],
            "sentence": {language: self.tell(language) for language in ("ja", "en")},
        }


def difference_in_differences(
    counts: Counters | pd.DataFrame,
    treated: Sequence[str],
    since: Day,
    covariates: pd.DataFrame | None = None,
    *,
    weekday: bool = True,
    level: float = 0.95,
    period: int = _WEEK,
    seed: int = 0,
) -> Effect:
    r"""Compare how treated sites changed with how the others did.

    Parameters
    ----------
    counts : Counters or DataFrame
        Counts by day or hour, a column a site, three sites or more.
    treated : sequence of str
        Names of the sites where something was done; all others are the comparison.
    since : str, date or Timestamp
        First day with it.
    covariates : DataFrame, optional
        What the days were like, as `tabulate_weather` gives. What is common to all sites falls out with the days
        anyway; each site is given an answer of its own to it.
    weekday : bool, default True
        Whether each site has a week of its own.
    level : float, default 0.95
        Level of the intervals.
    period : int, default 7
        Length of the periods of the table of events [d].
    seed : int, default 0
        Of the permutations, where there are too many to try all.

    Returns
    -------
    Effect

    Raises
    ------
    ParameterError
        Fewer than three sites, none treated or all, a level that is not between 0 and 1, or what `build_panel` and
        `fit_panel` refuse.
    NoOverlapError
        The covariates are of other days.

    Notes
    -----
    In two stages. A Poisson regression with a level a site and a level a day gives the change of each site (see
    `fit_panel`); it is chosen over the logarithm of counts because a count of zero has none, and because the mean of a
    logarithm moves with the spread. The changes of the sites are then compared as single observations by a t test (see
    `contrast_groups`). Errors clustered by site are too small with few sites, and the wild cluster bootstrap fails with
    one or two treated ones [1]_; this interval holds for both.

    The effect is that on the mean of the logarithms of the treated sites, in percent: a small site counts as much as a
    large one.

    References
    ----------
    .. [1] MacKinnon, J. G. and Webb, M. D. (2017): Wild bootstrap inference for wildly different cluster sizes. Journal
       of Applied Econometrics 32, 233-254, https://doi.org/10.1002/jae.2508

    Examples
    --------
    >>> days = pd.date_range("2026-07-01", periods=56, tz="Asia/Tokyo")
    >>> table = pd.DataFrame({name: 100.0 + np.arange(56) % 7 for name in "abcd"}, days)
    >>> table.loc["2026-07-29":, "a"] *= 1.1
    >>> round(difference_in_differences(table, ["a"], "2026-07-29").change.percent, 6)
    10.0
    """
    if not 0 < level < 1:
        raise ParameterError(f"level must be between 0 and 1, found {level!r}")
    if not (isinstance(period, int) and period >= 1):
        raise ParameterError(f"period must be a whole number of days, 1 or more, found {period!r}")
    panel = build_panel(counts, treated, since, covariates, weekday=weekday)
    require_groups(panel)
    fit = fit_panel(panel.counts, np.vstack([panel.after, panel.covariates]))
    changes = fit.slopes[:, 0]
    contrast = contrast_groups(changes, panel.treated, level)
    permutation_p, ways = permute_sites(changes, panel.treated, seed)
    pretrend = _find_pretrend(panel, level)
    false_dates = place_false_dates(panel, level)
    remarks = [*_judge_sites(panel), *panel.remarks]
    if pretrend is not None and pretrend.p < _DOUBT:
        remarks.append(Remark("pretrend", {"percent": pretrend.percent, "p": pretrend.p}))
    seen = sum(row["p"] < 1 - level for row in false_dates)
    if seen > max(1, round(len(false_dates) * 2 * (1 - level))):
        remarks.append(Remark("placebo", {"count": len(false_dates), "seen": seen}))
    if 1 / ways > 1 - level:
        remarks.append(Remark("permutation", {"ways": ways, "least": 1 / ways}))
    without = fit.expected / np.exp(changes[:, None] * panel.after)
    reference = changes[~panel.treated].mean()
    return Effect(
        change=to_change(contrast),
        level=level,
        since=f"{panel.days[panel.after][0]:%Y-%m-%d}",
        treated=tuple(site for site, ours in zip(panel.sites, panel.treated, strict=True) if ours),
        controls=tuple(site for site, ours in zip(panel.sites, panel.treated, strict=True) if not ours),
        days=(int((~panel.after).sum()), int(panel.after.sum())),
        site_changes={site: _percent(value - reference) for site, value in zip(panel.sites, changes, strict=True)},
        pretrend=pretrend,
        events=_list_events(panel, without, period, level),
        false_dates=tuple(false_dates),
        permutation_p=permutation_p,
        remarks=tuple(remarks),
    )


def require_groups(panel: Panel) -> None:
    """Refuse sites that cannot be compared.

    Parameters
    ----------
    panel : Panel
        The sites.

    Raises
    ------
    ParameterError
        Fewer than three, none treated, or all.
    """
    ours = int(panel.treated.sum())
    if ours == 0 or ours == len(panel.sites):
        raise ParameterError(
            f"expected sites that were treated and others that were not, found {ours} of {len(panel.sites)} treated; "
            "interrupted_time_series() does without a control"
        )
    if len(panel.sites) < 3:
        raise ParameterError(
            "expected three sites or more, found 2: between two there is no spread to judge by; "
            "use interrupted_time_series(…, control=…)"
        )


def to_change(contrast: Contrast, factor: float = 1.0) -> Change:
    """Give a difference of logarithms in percent.

    Parameters
    ----------
    contrast : Contrast
        The difference.
    factor : float, default 1.0
        What it is multiplied by first, as 7 for days to weeks.

    Returns
    -------
    Change

    Examples
    --------
    >>> to_change(Contrast(np.log(1.1), 0.1, 3.0, 0.0, np.log(1.21), 0.4)).high
    21.0
    """
    low, high = _percent(contrast.low * factor), _percent(contrast.high * factor)
    return Change(_percent(contrast.difference * factor), low, high, contrast.p)


def _percent(logarithm: float) -> float:
    return round(float(100 * np.expm1(np.clip(logarithm, -700, 700))), 10)


def _judge_sites(panel: Panel) -> list[Remark]:
    ours, all_sites = int(panel.treated.sum()), len(panel.sites)
    remarks = []
    if all_sites < _FEW:
        remarks.append(Remark("few_sites", {"sites": all_sites}))
    if ours == 1:
        remarks.append(Remark("one_treated"))
    if min(ours, all_sites - ours) < 3:
        remarks.append(Remark("shared_spread"))
    return remarks


def _find_pretrend(panel: Panel, level: float) -> Change | None:
    """Compare the slopes in time of the days before; None where the days do not tell them."""
    before = ~panel.after
    days = (panel.days[before] - panel.days[0]) / pd.Timedelta(days=1)
    try:
        fit = fit_panel(panel.counts[:, before], np.vstack([days.to_numpy(), panel.covariates[:, before]]))
    except ParameterError:
        return None
    return to_change(contrast_groups(fit.slopes[:, 0], panel.treated, level), _WEEK)


def _list_events(panel: Panel, without: FloatArray, period: int, level: float) -> tuple[dict[str, Any], ...]:
    begin = panel.days[panel.after][0]
    numbers = np.floor((panel.days - begin) / pd.Timedelta(days=period)).astype(int)
    rows = []
    for number in np.unique(numbers):
        inside = numbers == number
        counted = np.nansum(panel.counts[:, inside], axis=1)
        expected = np.nansum(without[:, inside], axis=1)
        if (counted <= 0).any() or (expected <= 0).any():
            continue
        change = to_change(contrast_groups(np.log(counted / expected), panel.treated, level))
        date = begin + pd.Timedelta(days=period * int(number))
        rows.append({"begin": f"{date:%Y-%m-%d}", "days": int(inside.sum()), **change.to_dict()})
    return tuple(rows)
