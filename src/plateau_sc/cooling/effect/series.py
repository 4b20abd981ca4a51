"""Did people change at one place? One series of counts, beside what the time before lets expect."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final

import numpy as np
import pandas as pd

from plateau_sc.cooling.effect.counters import Counters
from plateau_sc.cooling.effect.days import Day, Panel, build_panel
from plateau_sc.cooling.effect.differences import Change
from plateau_sc.cooling.effect.memory import MemoryFit, fit_with_memory
from plateau_sc.cooling.effect.texts import SCHEMA, Remark
from plateau_sc.errors import MissingExtraError, ParameterError
from plateau_sc.types import BoolArray, FloatArray

_YEAR: Final = 365.25
_FALSE_DATES: Final = 5
_LEFT_OVER: Final = 0.01


@dataclass(frozen=True)
class SeriesEffect:
    """What one series says.

    Attributes
    ----------
    change : Change
        Of the counts from the date on, the mean over the days after.
    level : float
        Level of the intervals.
    since : str
        First day of the time after.
    days : tuple of int
        Days before and after.
    memory : float
        Correlation of what is left from one day to the next.
    control : bool
        Whether another series stood beside it.
    terms : tuple of str
        What else was fitted.
    false_dates : tuple of dict
        The same at dates before it began, of the days before alone: ``since``, ``percent``, ``low``, ``high``, ``p``.
    remarks : tuple of Remark
        What weakens the answer.
    """

    change: Change
    level: float
    since: str
    days: tuple[int, int]
    memory: float
    control: bool
    terms: tuple[str, ...]
    false_dates: tuple[dict[str, Any], ...]
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
        values = {"since": self.since, "level": 100 * self.level, "verdict": verdict, **self.change.to_dict()}
        return Remark("series", values).tell(language)

    def to_dict(self) -> dict[str, Any]:
        """Give the result as JSON-ready values.

        Returns
        -------
        dict
            Under `plateau_sc.cooling.effect_schema`.
        """
        return {
            "schema": SCHEMA,
            "kind": "series",
            "method": "interrupted_time_series",
            "change": self.change.to_dict(),
            "level": self.level,
            "since": self.since,
            "days_before": self.days[0],
            "days_after": self.days[1],
            "memory": self.memory,
            "control": self.control,
            "terms": list(self.terms),
            "false_dates": [dict(row) for row in self.false_dates],
            "warnings": [remark.to_dict() for remark in self.remarks],
            "sentence": {language: self.tell(language) for language in ("ja", "en")},
        }


def interrupted_time_series(
    series: Counters | pd.DataFrame | pd.Series,
    since: Day,
    covariates: pd.DataFrame | None = None,
    *,
    control: pd.Series | None = None,
    trend: bool = True,
    slope: bool = False,
    weekday: bool = True,
    season: int = 0,
    level: float = 0.95,
) -> SeriesEffect:
    r"""Compare the counts of one place with what the time before lets expect.

    Parameters
    ----------
    series : Series, Counters or DataFrame
        Counts of one site by day, or by hour as `Counters`.
    since : str, date or Timestamp
        First day of the time after.
    covariates : DataFrame, optional
        What the days were like, as `tabulate_weather` gives.
    control : Series, optional
        Counts by day of a place where nothing was done: the ratio to it is then looked at. Its days must be above 0.
    trend : bool, default True
        Whether the counts may rise or fall evenly all the time.
    slope : bool, default False
        Whether that may change at the date; the effect is then the mean over the days after.
    weekday : bool, default True
        Whether the days of the week differ.
    season : int, default 0
        Pairs of yearly waves; a record of less than a year tells them from nothing.
    level : float, default 0.95
        Level of the intervals.

    Returns
    -------
    SeriesEffect

    Raises
    ------
    MissingExtraError
        The extra 'effect' is not installed.
    ParameterError
        More than one site, a control of zero or of other days, a negative season, a level that is not between 0 and
        1, terms that cannot be told apart, or what `build_panel` refuses.
    NoOverlapError
        The covariates are of other days.

    Notes
    -----
    Segmented regression [1]_: a Poisson pseudo-likelihood for the mean, then a regression of its working response with
    errors that remember the day before (`fit_with_memory`). Standard errors of Newey and West are not used: on 120
    simulated days with a memory of 0.4, their 95 % intervals held the truth in 81 to 88 of 100 cases, those
    given here in 93 to 96; with a memory of 0.7 and 30 days after, in 91.

    References
    ----------
    .. [1] Wagner, A. K. et al. (2002): Segmented regression analysis of interrupted time series studies in medication
       use research. Journal of Clinical Pharmacy and Therapeutics 27, 299-309,
       https://doi.org/10.1046/j.1365-2710.2002.00430.x

    Examples
    --------
    >>> from plateau_sc.cooling.effect.simulation import Town, simulate_counts
    >>> town = Town(sites=1, treated=1, effect=30.0, shared=0.0)
    >>> series = simulate_counts(town, np.random.default_rng(3)).counts
    >>> effect = interrupted_time_series(series, "2026-07-03", trend=False)
    >>> effect.change.low < 30.0 < effect.change.high
    True
    """
    if find_spec("statsmodels") is None:
        raise MissingExtraError("interrupted_time_series", "effect")
    if not 0 < level < 1:
        raise ParameterError(f"level must be between 0 and 1, found {level!r}")
    if not (isinstance(season, int) and season >= 0):
        raise ParameterError(f"season must be a whole number of waves, 0 or more, found {season!r}")
    table = _to_table(series)
    panel = build_panel(table, [], since, covariates, weekday=weekday)
    reference = _read_control(control, panel.days)
    frame = _Frame(panel, reference, trend=trend, slope=slope, season=season)
    known = np.isfinite(panel.counts[0])
    fit = frame.fit(known, panel.after, level)
    false_dates = _place_false_dates(frame, known, level)
    remarks = list(panel.remarks)
    if control is None:
        remarks.insert(0, Remark("no_control"))
    if (panel.days[-1] - panel.days[0]) / pd.Timedelta(days=1) < _YEAR:
        remarks.append(Remark("season"))
    if _remembers_more(fit):
        remarks.append(Remark("memory"))
    seen = sum(row["p"] < 1 - level for row in false_dates)
    if seen > 1:
        remarks.append(Remark("placebo", {"count": len(false_dates), "seen": seen}))
    named = (("trend", trend), ("slope", slope), ("weekday", weekday), ("season", season > 0))
    terms = [name for name, there in named if there]
    return SeriesEffect(
        change=_to_change(fit),
        level=level,
        since=f"{panel.days[panel.after][0]:%Y-%m-%d}",
        days=(int((~panel.after).sum()), int(panel.after.sum())),
        memory=fit.memory,
        control=control is not None,
        terms=(*terms, *(map(str, covariates.columns) if covariates is not None else ())),
        false_dates=tuple(false_dates),
        remarks=tuple(remarks),
    )


class _Frame:
    """The regression of one series, for any date."""

    def __init__(self, panel: Panel, reference: FloatArray, *, trend: bool, slope: bool, season: int) -> None:
        self.panel, self.reference, self.slope = panel, reference, slope
        self.steps = np.asarray((panel.days - panel.days[0]) / pd.Timedelta(days=1), dtype=np.float64)
        rows = [np.ones(panel.days.size), *panel.covariates]
        if trend or slope:
            rows.append(self.steps)
        phase = 2 * np.pi * np.asarray(panel.days.day_of_year) / _YEAR
        for wave in range(1, season + 1):
            rows += [np.sin(wave * phase), np.cos(wave * phase)]
        self.rows = np.asarray(rows)

    def fit(self, chosen: BoolArray, after: BoolArray, level: float) -> MemoryFit:
        """Fit the chosen days; the change on those after is the first column."""
        late = after[chosen].astype(np.float64)
        steps = self.steps[chosen]
        columns = [late]
        if self.slope:
            columns.append(late * (steps - steps[late > 0].mean()))
        design = np.column_stack([*columns, *_centre(self.rows[:, chosen])])
        counts, reference = self.panel.counts[0][chosen], self.reference[chosen]
        if np.linalg.matrix_rank(design / np.maximum(np.abs(design).max(axis=0), 1e-300)) == design.shape[1]:
            mean = _fit_mean(counts, design, reference)
        else:
            mean = np.ones_like(counts)
        own = max(0.0, float(((counts - mean) ** 2 / mean - 1).sum() / mean.sum()))
        spread = np.sqrt(1 / mean + own)
        response = np.log(mean / reference) + (counts - mean) / mean
        return fit_with_memory(response / spread, design / spread[:, None], steps, 0, level)


def _fit_mean(counts: FloatArray, design: FloatArray, reference: FloatArray) -> FloatArray:
    api: Any = import_module("statsmodels.api")
    model = api.GLM(counts, design, family=api.families.Poisson(), offset=np.log(reference))
    with warnings.catch_warnings():
        # Counts that are met exactly are no fault here; whether the fit settled is asked below.
        warnings.simplefilter("ignore")
        result = model.fit()
    mean = np.asarray(result.mu, dtype=np.float64)
    if not (result.converged and np.isfinite(mean).all() and mean.min() > 0):
        raise ParameterError("the counts cannot be fitted: too many days without anybody for the terms that are asked")
    return mean


def _remembers_more(fit: MemoryFit) -> bool:
    """Return whether the innovations still remember, so that the memory is of another kind (Ljung and Box)."""
    lags = min(10, fit.innovations.size // 5)
    if lags < 1 or np.ptp(fit.innovations) < 1e-9:
        return False
    diagnostic: Any = import_module("statsmodels.stats.diagnostic")
    table = diagnostic.acorr_ljungbox(fit.innovations, lags=[lags])
    return bool(table["lb_pvalue"].iloc[0] < _LEFT_OVER)


def _centre(rows: FloatArray) -> FloatArray:
    out = rows.copy()
    out[1:] -= out[1:].mean(axis=1, keepdims=True)
    return out


def _place_false_dates(frame: _Frame, known: BoolArray, level: float) -> list[dict[str, Any]]:
    before = np.flatnonzero(~frame.panel.after & known)
    rows = []
    for place in np.unique(np.linspace(0, before.size, _FALSE_DATES + 2).astype(int))[1:-1]:
        chosen = np.zeros(known.size, dtype=bool)
        chosen[before] = True
        late = chosen & (np.arange(known.size) >= before[place])
        counts = frame.panel.counts[0]
        if min(place, before.size - place) < 7 or not (counts[late].sum() > 0 and counts[chosen & ~late].sum() > 0):
            continue
        try:
            fit = frame.fit(chosen, late, level)
        except ParameterError:
            continue
        rows.append({"since": f"{frame.panel.days[before[place]]:%Y-%m-%d}", **_to_change(fit).to_dict()})
    return rows


def _to_change(fit: MemoryFit) -> Change:
    low, middle, high = (round(float(100 * np.expm1(value)), 10) for value in (fit.low, fit.value, fit.high))
    return Change(middle, low, high, fit.p)


def _to_table(series: Counters | pd.DataFrame | pd.Series) -> Counters:
    if isinstance(series, pd.Series):
        series = series.to_frame(str(series.name) if series.name is not None else "site")
    counters = series if isinstance(series, Counters) else Counters(series)
    if len(counters.sites) != 1:
        raise ParameterError(
            f"expected one site, found {len(counters.sites)}; choose one, or use difference_in_differences"
        )
    return counters.daily()


def _read_control(control: pd.Series | None, days: pd.DatetimeIndex) -> FloatArray:
    if control is None:
        return np.ones(days.size)
    table = Counters(control.to_frame("control")).table["control"]
    table.index = pd.DatetimeIndex(table.index).tz_convert(days.tz).normalize()
    values = table.reindex(days).to_numpy(dtype=np.float64)
    wrong = ~(values > 0)
    if wrong.any():
        raise ParameterError(
            f"expected a control above 0 on each of the days, found {values[wrong][0]:g} on "
            f"{days[wrong][0]:%Y-%m-%d} and {int(wrong.sum())} such days; leave these days out of both"
        )
    return np.asarray(values / values.mean())
