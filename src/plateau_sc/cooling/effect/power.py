"""How many days or counters are needed to see a change, told from the counts of a pilot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
import scipy

from plateau_sc.cooling.effect.counters import Counters
from plateau_sc.cooling.effect.days import build_panel
from plateau_sc.cooling.effect.panel import fit_panel
from plateau_sc.cooling.effect.texts import SCHEMA, Remark
from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray

_MOST_DAYS: Final = 730
_MOST_SITES: Final = 100
_LEAST_DAYS: Final = 14
_FAR: Final = 30.0
_BESIDE: Final = 5.0


@dataclass(frozen=True)
class Design:
    """A comparison that is planned.

    Parameters
    ----------
    treated, controls : int
        Sites of either kind, three or more together.
    before, after : int
        Days before and after, two or more each.

    Raises
    ------
    ParameterError
        Fewer.

    Examples
    --------
    >>> Design(treated=2, controls=3, before=60, after=60).freedom
    3.0
    """

    treated: int
    controls: int
    before: int
    after: int

    def __post_init__(self) -> None:
        numbers = (self.treated, self.controls, self.before, self.after)
        if not all(isinstance(number, int | np.integer) and not isinstance(number, bool) for number in numbers):
            raise ParameterError(f"expected whole numbers of sites and days, found {numbers}")
        if min(self.treated, self.controls) < 1 or self.treated + self.controls < 3:
            raise ParameterError(
                f"expected a site of either kind and three or more, found {self.treated} and {self.controls}"
            )
        if min(self.before, self.after) < 2:
            raise ParameterError(f"expected two days or more, found {self.before} before and {self.after} after")

    @property
    def freedom(self) -> float:
        """Degrees of freedom of the t test, as `contrast_groups` has them where all sites spread alike."""
        if min(self.treated, self.controls) < 3:
            return float(self.treated + self.controls - 2)
        parts = 1 / np.array([self.treated, self.controls])
        return float(parts.sum() ** 2 / (parts**3 / (1 - parts)).sum())


@dataclass(frozen=True)
class Noise:
    """How the counts of a site move on their own, beside those of the others.

    Attributes
    ----------
    spread : float
        Standard deviation of the logarithm from day to day, without the chance of counting.
    memory : float
        Correlation of that from one day to the next.
    chance : float
        Variance of the logarithm that counting few people adds: the mean of one over the counts.
    """

    spread: float
    memory: float
    chance: float

    def vary(self, before: int, after: int) -> float:
        """Give the variance of the change of a site, from the mean of some days to that of others right after them.

        Parameters
        ----------
        before, after : int
            Days.

        Returns
        -------
        float
            Variance of the difference of logarithms.

        Examples
        --------
        >>> Noise(0.2, 0.0, 0.0).vary(10, 40)
        0.005
        """
        weights = np.concatenate([np.full(before, -1 / before), np.full(after, 1 / after)])
        lags = self.memory ** np.arange(before + after, dtype=np.float64)
        kept = self.spread**2 * float(weights @ scipy.linalg.matmul_toeplitz(lags, weights))
        return round(kept + self.chance * float(weights @ weights), 15)


@dataclass(frozen=True)
class Power:
    """What a planned comparison can see.

    Attributes
    ----------
    design : Design
        The plan.
    effect : float
        Change that is looked for [%].
    power : float
        Probability that the interval leaves out zero.
    detectable : float
        Smallest increase that is seen with the probability `target` [%].
    target : float
        Probability that is asked for.
    days_needed : int or None
        Days after, all else as planned, with which `target` is reached; None if two years do not do.
    counters_needed : int or None
        Counters of each kind, as many treated as not, with which it is; None if 100 of each do not do.
    noise : Noise
        What the pilot says.
    drift : float
        Change of each site for reasons of its own that was assumed [%].
    """

    design: Design
    effect: float
    power: float
    detectable: float
    target: float
    days_needed: int | None
    counters_needed: int | None
    noise: Noise
    drift: float

    def tell(self, language: str = "ja") -> str:
        """Say it in a sentence.

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
        plan = self.design
        values = {
            "before": plan.before,
            "after": plan.after,
            "treated": plan.treated,
            "controls": plan.controls,
            "effect": self.effect,
            "power": 100 * self.power,
        }
        return Remark("power", values).tell(language)

    def to_dict(self) -> dict[str, Any]:
        """Give the result as JSON-ready values.

        Returns
        -------
        dict
            Under `plateau_sc.cooling.effect_schema`.
        """
        return {
            "schema": SCHEMA,
            "kind": "power",
            "treated": self.design.treated,
            "controls": self.design.controls,
            "days_before": self.design.before,
            "days_after": self.design.after,
            "effect_percent": self.effect,
            "power": self.power,
            "detectable_percent": self.detectable,
            "target": self.target,
            "days_needed": self.days_needed,
            "counters_needed": self.counters_needed,
            "noise": {"spread": self.noise.spread, "memory": self.noise.memory, "chance": self.noise.chance},
            "drift_percent": self.drift,
            "sentence": {language: self.tell(language) for language in ("ja", "en")},
        }


def power(
    pilot: Counters | pd.DataFrame,
    effect: float,
    design: Design,
    covariates: pd.DataFrame | None = None,
    *,
    drift: float = 0.0,
    weekday: bool = True,
    level: float = 0.95,
    target: float = 0.8,
) -> Power:
    """Tell with what probability `difference_in_differences` will see a change.

    Parameters
    ----------
    pilot : Counters or DataFrame
        Counts of two sites or more over two weeks or more, in which nothing was done.
    effect : float
        Change that is looked for [%].
    design : Design
        The plan.
    covariates : DataFrame, optional
        Weather of the pilot, if the comparison will use it.
    drift : float, default 0.0
        By how much each site changes for good for reasons of its own (a standard deviation, [%]): a short pilot cannot
        tell, and it is what more days do not help against.
    weekday : bool, default True
        Whether each site has a week of its own.
    level : float, default 0.95
        Level of the interval.
    target : float, default 0.8
        Probability asked for.

    Returns
    -------
    Power

    Raises
    ------
    ParameterError
        A pilot of one site or a few days, an effect of zero or of -100 % and less, a negative drift, a level or a
        target that is not between 0 and 1.

    Notes
    -----
    The changes of the sites are taken for normal, with the variance of a mean of days that remember the day before;
    the power is then that of a t test [1]_.

    References
    ----------
    .. [1] Cohen, J. (1988): Statistical power analysis for the behavioral sciences, chapter 2.

    Examples
    --------
    >>> from plateau_sc.cooling.effect.simulation import Town, simulate_counts
    >>> pilot = simulate_counts(Town(treated=0), np.random.default_rng(4)).counts
    >>> round(power(pilot, 15.0, Design(treated=3, controls=3, before=60, after=60)).power, 1)
    0.8
    """
    if not (np.isfinite(effect) and effect > -100 and effect != 0):
        raise ParameterError(f"expected an effect above -100 % that is not 0, found {effect!r}")
    if not (np.isfinite(drift) and drift >= 0):
        raise ParameterError(f"expected a drift of 0 % or more, found {drift!r}")
    if not (0 < level < 1 and 0 < target < 1):
        raise ParameterError(f"level and target must be between 0 and 1, found {level!r} and {target!r}")
    noise = measure_noise(pilot, covariates, weekday=weekday)
    wander = float(np.log1p(drift / 100)) ** 2

    def see(plan: Design, logarithm: float) -> float:
        variance = (noise.vary(plan.before, plan.after) + wander) * (1 / plan.treated + 1 / plan.controls)
        return _see(logarithm / np.sqrt(max(variance, 1e-12)), plan.freedom, level)

    size = float(np.log1p(effect / 100))
    return Power(
        design=design,
        effect=float(effect),
        power=see(design, size),
        detectable=_find_effect(lambda logarithm: see(design, logarithm), target),
        target=target,
        days_needed=_find_first(
            lambda days: see(Design(design.treated, design.controls, design.before, days), size), target, 2, _MOST_DAYS
        ),
        counters_needed=_find_first(
            lambda sites: see(Design(sites, sites, design.before, design.after), size), target, 2, _MOST_SITES
        ),
        noise=noise,
        drift=float(drift),
    )


def measure_noise(
    pilot: Counters | pd.DataFrame, covariates: pd.DataFrame | None = None, *, weekday: bool = True
) -> Noise:
    """Measure how sites move on their own.

    Parameters
    ----------
    pilot : Counters or DataFrame
        Counts of two sites or more over two weeks or more.
    covariates : DataFrame, optional
        Weather of the days.
    weekday : bool, default True
        Whether each site has a week of its own.

    Returns
    -------
    Noise

    Raises
    ------
    ParameterError
        One site, or too few days.

    Notes
    -----
    Of what sites, days and weather leave over, the part that counting explains (one over the counts) is taken off, and
    the rest remembers as its correlation from day to day says, which is corrected for the shortness of the pilot [1]_.

    References
    ----------
    .. [1] Kendall, M. G. (1954): Note on bias in the estimation of autocorrelation. Biometrika 41, 403-404,
       https://doi.org/10.1093/biomet/41.3-4.403

    Examples
    --------
    >>> from plateau_sc.cooling.effect.simulation import Town, simulate_counts
    >>> pilot = simulate_counts(Town(treated=0, spread=0.2), np.random.default_rng(4)).counts
    >>> round(measure_noise(pilot).spread, 1)
    0.2
    """
    daily = (pilot if isinstance(pilot, Counters) else Counters(pilot)).daily()
    rows, sites = daily.table.shape
    if sites < 2 or rows < _LEAST_DAYS:
        raise ParameterError(
            f"expected a pilot of two sites or more over {_LEAST_DAYS} days or more, found {sites} and {rows}"
        )
    middle = daily.table.index[rows // 2]
    panel = build_panel(daily, [], middle, covariates, weekday=weekday)
    fit = fit_panel(panel.counts, panel.covariates)
    rest = panel.counts / fit.expected - 1
    known = np.isfinite(rest)
    count = int(known.sum())
    free = count - panel.days.size - (sites - 1) * (1 + len(panel.covariates))
    total = float(np.nansum(rest**2)) / max(free, 1)
    chance = float(np.nanmean(1 / fit.expected))
    own = max(total - chance, 0.0)
    memory = _find_memory(rest, own / total if total > 0 else 0.0, panel.days)
    return Noise(float(np.sqrt(own)), memory, chance)


def _find_memory(rest: FloatArray, share: float, days: pd.DatetimeIndex) -> float:
    next_day = np.asarray(np.diff(days) == np.timedelta64(1, "D"))
    pairs = rest[:, 1:][:, next_day] * rest[:, :-1][:, next_day]
    if share <= 0 or not np.isfinite(pairs).any():
        return 0.0
    raw = float(np.nanmean(pairs) / np.nanmean(rest**2))
    return float(np.clip((raw + (1 + 4 * raw) / days.size) / share, 0.0, 0.97))


def _see(distance: float, freedom: float, level: float) -> float:
    """Return the probability that a t test sees what lies so many standard errors from zero."""
    edge = scipy.stats.t.ppf(0.5 + level / 2, freedom)
    away = abs(distance)
    if away > _FAR:
        # So far out it is the spread alone that decides, which is measured with the same few degrees of freedom.
        return float(scipy.stats.chi2.cdf(freedom * (away / edge) ** 2, freedom))
    # The tail on the other side fades to less than 1e-8 from 5 standard errors on, where SciPy gives NaN at times.
    other = scipy.stats.nct.cdf(-edge, freedom, away) if away < _BESIDE else 0.0
    return float(np.clip(scipy.stats.nct.sf(edge, freedom, away) + other, 0.0, 1.0))


def _find_effect(see: Callable[[float], float], target: float) -> float:
    high = 1e-4
    while see(high) < target and high < 20:
        high *= 2
    if see(0.0) >= target:
        return 0.0
    return float(100 * np.expm1(scipy.optimize.brentq(lambda logarithm: see(logarithm) - target, 0.0, high)))


def _find_first(see: Callable[[int], float], target: float, least: int, most: int) -> int | None:
    if see(most) < target:
        return None
    low, high = least, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if see(middle) >= target else (middle + 1, high)
    return low
