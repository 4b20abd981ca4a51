"""Whether it lasts: visits of each spot, what one costs, and what shops may gain."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
import pandas as pd

from plateau_sc.cooling.effect.counters import Counters
from plateau_sc.cooling.effect.texts import SCHEMA, Remark
from plateau_sc.errors import ParameterError

_ORDER: Final = ("low", "mid", "high")


@dataclass(frozen=True)
class Assumption:
    """What is taken for true in one scenario; none of it has a default.

    Parameters
    ----------
    extra_visits : float
        Visits more than without the measure, in the time that the costs are of; below zero if fewer.
    buying : float
        Share of them that buy, from 0 to 1.
    spending : float
        What one who buys spends [yen].
    margin : float
        Share of that which stays with the shop, from 0 to 1.

    Raises
    ------
    ParameterError
        A number outside these limits.
    """

    extra_visits: float
    buying: float
    spending: float
    margin: float

    def __post_init__(self) -> None:
        numbers = asdict(self)
        wrong = [name for name, value in numbers.items() if not _is_number(value)]
        wrong += [name for name in ("buying", "margin") if name not in wrong and not 0 <= numbers[name] <= 1]
        if "spending" not in wrong and self.spending < 0:
            wrong.append("spending")
        if wrong:
            raise ParameterError(
                f"expected shares from 0 to 1 and numbers, spending of 0 yen or more; "
                f"found {', '.join(f'{name} {numbers[name]!r}' for name in wrong)}"
            )


def visits_per_spot(counts: Counters | pd.DataFrame, spots: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    """Count the visits of each spot.

    Parameters
    ----------
    counts : Counters or DataFrame
        Counts by day or hour, a column a counter; an hourly table as `Counters`.
    spots : mapping of str to sequence of str
        The counters of each spot; a counter may belong to one spot only.

    Returns
    -------
    pandas.DataFrame, a row a spot
        ``visits`` counted; ``days`` of the record and ``days_counted`` on which all counters of the spot were at work;
        ``per_day``, the mean of those, NaN where there are none; and ``visits_estimated``, that mean over all days.

    Raises
    ------
    ParameterError
        No spots, one without counters, a counter that is not there or of two spots.

    Examples
    --------
    >>> days = pd.date_range("2026-08-01", periods=3, tz="Asia/Tokyo")
    >>> table = pd.DataFrame({"door": [10.0, np.nan, 20.0]}, days)
    >>> visits_per_spot(table, {"library": ["door"]}).loc["library"].tolist()
    [30.0, 3.0, 2.0, 15.0, 45.0]
    """
    daily = (counts if isinstance(counts, Counters) else Counters(counts)).daily()
    if not isinstance(spots, Mapping) or not spots:
        raise ParameterError("expected spots like {'library': ['door 1']}, found none")
    groups = {spot: [sites] if isinstance(sites, str) else list(sites) for spot, sites in spots.items()}
    named = [site for sites in groups.values() for site in sites]
    unknown = [site for site in named if site not in daily.sites]
    if unknown:
        raise ParameterError(f"no counter {unknown[0]!r}; found {', '.join(daily.sites[:20])}")
    twice = sorted({site for site in named if named.count(site) > 1})
    if twice:
        raise ParameterError(f"counter {twice[0]!r} is named twice; its visits would be counted twice")
    idle = [spot for spot, sites in groups.items() if not sites]
    if idle:
        raise ParameterError(f"spot {idle[0]!r} has no counter; leave it out")
    span = daily.table.index[-1] - daily.table.index[0]
    days = round(span / pd.Timedelta(days=1)) + 1
    rows = {}
    for spot, sites in groups.items():
        part = daily.table[sites]
        whole = part.dropna().sum(axis=1)
        per_day = float(whole.mean()) if len(whole) else np.nan
        rows[str(spot)] = [float(np.nansum(part)), days, len(whole), per_day, per_day * days]
    names = ["visits", "days", "days_counted", "per_day", "visits_estimated"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=names)


def cost_per_visit(costs: Mapping[str, float], visits: Mapping[str, float] | pd.Series) -> pd.DataFrame:
    """Divide what spots cost by their visits.

    Parameters
    ----------
    costs : mapping of str to float
        Cost of each spot [yen], in the time that the visits are of.
    visits : mapping of str to float, or Series
        Visits of each, as a column of `visits_per_spot`.

    Returns
    -------
    pandas.DataFrame, a row a spot, and ``total``
        ``cost`` [yen], ``visits`` and ``cost_per_visit`` [yen]: NaN where nobody came or nobody knows. The total is of
        the spots whose visits are known.

    Raises
    ------
    ParameterError
        Costs of other spots than the visits, one called ``total``, or numbers below zero.

    Examples
    --------
    >>> cost_per_visit({"library": 90_000.0}, {"library": 450.0})["cost_per_visit"].tolist()
    [200.0, 200.0]
    """
    counted = {str(spot): value for spot, value in visits.items()}
    spent = {str(spot): value for spot, value in costs.items()}
    if not spent or set(spent) != set(counted) or "total" in spent:
        lone = sorted(set(spent) ^ set(counted))
        raise ParameterError(
            f"expected costs and visits of the same spots, none called 'total'; found "
            f"{', '.join(map(repr, lone)) + ' in one of them only' if lone else sorted(spent)}"
        )
    wrong = [spot for spot, value in spent.items() if not (_is_number(value) and value >= 0)]
    # Visits that nobody knows are NaN; costs must be known.
    wrong += [spot for spot, value in counted.items() if np.isinf(value) or value < 0]
    if wrong:
        raise ParameterError(
            f"expected costs and visits of 0 or more, found {spent[wrong[0]]!r} yen and {counted[wrong[0]]!r} visits "
            f"at {wrong[0]!r}"
        )
    table = pd.DataFrame({"cost": pd.Series(spent, dtype=np.float64), "visits": pd.Series(counted, dtype=np.float64)})
    known = table[table["visits"].notna()]
    table.loc["total"] = known.sum() if len(known) else [np.nan, np.nan]
    table["cost_per_visit"] = (table["cost"] / table["visits"]).where(table["visits"] > 0)
    return table


def scenarios(low: Assumption, mid: Assumption, high: Assumption, *, cost: float) -> dict[str, Any]:
    """Give what shops may gain as a range.

    Parameters
    ----------
    low, mid, high : Assumption
        What is taken for true in each.
    cost : float
        Cost of the measure in the same time [yen].

    Returns
    -------
    dict
        Under `plateau_sc.cooling.effect_schema`: ``scenarios``, a row each with its ``assumption``, the ``sales`` and
        the ``gain`` [yen], ``gain_less_cost`` and ``cost_covered``, the gain over the cost (None where it costs
        nothing); ``cost``, and ``warnings``.

    Raises
    ------
    ParameterError
        The gains do not ascend from low to high, or the cost is no number of 0 or more.

    Examples
    --------
    >>> low, mid, high = (Assumption(visits, 0.2, 800.0, 0.3) for visits in (0.0, 1000.0, 3000.0))
    >>> [row["gain"] for row in scenarios(low, mid, high, cost=100_000.0)["scenarios"]]
    [0.0, 48000.0, 144000.0]
    """
    if not (_is_number(cost) and cost >= 0):
        raise ParameterError(f"expected a cost of 0 yen or more, found {cost!r}")
    rows: list[dict[str, Any]] = []
    gains: list[float] = []
    for name, assumption in zip(_ORDER, (low, mid, high), strict=True):
        if not isinstance(assumption, Assumption):
            raise ParameterError(f"expected an Assumption for {name}, found {type(assumption).__name__}")
        sales = float(assumption.extra_visits * assumption.buying * assumption.spending)
        gain = sales * assumption.margin
        gains.append(gain)
        rows.append(
            {
                "scenario": name,
                "assumption": {key: float(value) for key, value in asdict(assumption).items()},
                "sales": sales,
                "gain": gain,
                "gain_less_cost": gain - cost,
                "cost_covered": gain / cost if cost > 0 else None,
            }
        )
    if gains != sorted(gains):
        raise ParameterError(f"expected gains that ascend from low to high, found {', '.join(f'{g:g}' for g in gains)}")
    return {
        "schema": SCHEMA,
        "kind": "scenarios",
        "cost": float(cost),
        "scenarios": rows,
        "warnings": [Remark("assumed").to_dict()],
    }


def to_rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    """Give a table of spots as JSON-ready rows.

    Parameters
    ----------
    table : pandas.DataFrame
        What `visits_per_spot` or `cost_per_visit` gives.

    Returns
    -------
    list of dict
        With the name as ``spot``, and None where there is no number.

    Examples
    --------
    >>> to_rows(pd.DataFrame({"visits": [np.nan]}, ["library"]))
    [{'spot': 'library', 'visits': None}]
    """
    rows: list[dict[str, Any]] = json.loads(table.rename_axis("spot").reset_index().to_json(orient="records"))
    return rows


def _is_number(value: object) -> bool:
    return (
        isinstance(value, int | float | np.number) and not isinstance(value, bool) and bool(np.isfinite(float(value)))
    )
