"""Heat alerts of the Ministry of the Environment, from the highest WBGT of a day at its sites."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError

ALERT = 33.0
"""WBGT at any site of a forecast zone from which on a heat alert is issued [°C]."""

SPECIAL_ALERT = 35.0
"""WBGT at all sites of a prefecture from which on a special heat alert is issued [°C]."""


class Alerts(NamedTuple):
    """What is alerted on one day.

    Attributes
    ----------
    zones : pandas.DataFrame
        A row for each forecast zone, in alphabetic order: `alert` (bool), `highest` WBGT [°C], the number of `sites`,
        and of how many the value is `missing`.
    prefectures : pandas.DataFrame
        A row for each prefecture: `special_alert` (bool), `lowest` WBGT [°C], `sites` and `missing`.
    unplaced : tuple of str
        Sites that have a value and belong to no zone.
    """

    zones: pd.DataFrame
    prefectures: pd.DataFrame
    unplaced: tuple[str, ...]


def alerts(
    wbgt_by_site: Mapping[str, float] | pd.Series,
    zones: Mapping[str, str] | pd.Series,
    prefectures: Mapping[str, str] | pd.Series | None = None,
    *,
    alert: float = ALERT,
    special_alert: float = SPECIAL_ALERT,
) -> Alerts:
    """Tell which forecast zones have a heat alert, and which prefectures a special one.

    A zone has one where any of its sites reaches 33; a prefecture where all of its sites reach 35. A site without a
    value is counted as missing: it takes no alert away from a zone, and no special alert is given without it.

    Parameters
    ----------
    wbgt_by_site : mapping or Series of float
        Highest WBGT of the day at each site [°C], by the site's code; NaN where it is missing. Values are compared as
        they are, so that 32.96 is no 33.
    zones : mapping or Series of str
        Forecast zone of each site.
    prefectures : mapping or Series of str, optional
        Prefecture of each site that a special alert waits for; without it, no special alerts are told.
    alert, special_alert : float, default 33 and 35
        The two limits [°C].

    Returns
    -------
    Alerts
        Zones, prefectures, and sites without a zone.

    Raises
    ------
    ParameterError
        No sites, a site that is listed twice or has no name of its zone, values that are no WBGT, or limits that are
        not finite.

    References
    ----------
    Ministry of the Environment, Japan: heat illness prevention alerts, https://www.wbgt.env.go.jp/alert.php.

    Examples
    --------
    >>> told = alerts({"44132": 33.4, "44046": 30.1}, {"44132": "Tokyo", "44046": "Tokyo"})
    >>> bool(told.zones.loc["Tokyo", "alert"]), int(told.zones.loc["Tokyo", "sites"])
    (True, 2)
    """
    for name, limit in (("alert", alert), ("special_alert", special_alert)):
        if not isinstance(limit, (int, float, np.number)) or not np.isfinite(limit):
            raise ParameterError(f"{name} must be a finite WBGT in °C, found {limit!r}")
    values = _read_values(wbgt_by_site)
    zone_of = _read_places(zones, "zones")
    by_zone = _collect(values, zone_of)
    told = pd.DataFrame(
        {
            "alert": by_zone.max() >= alert,
            "highest": by_zone.max(),
            "sites": by_zone.size(),
            "missing": by_zone.size() - by_zone.count(),
        }
    )
    prefecture_of = _read_places({} if prefectures is None else prefectures, "prefectures", may_be_empty=True)
    by_prefecture = _collect(values, prefecture_of)
    missing = by_prefecture.size() - by_prefecture.count()
    special = pd.DataFrame(
        {
            "special_alert": (by_prefecture.min() >= special_alert) & (missing == 0),
            "lowest": by_prefecture.min(),
            "sites": by_prefecture.size(),
            "missing": missing,
        }
    )
    unplaced = tuple(str(site) for site in values.index.difference(zone_of.index))
    return Alerts(told, special, unplaced)


def _collect(values: pd.Series, place_of: pd.Series) -> Any:
    """Return the values of the sites that are listed, grouped by their place."""
    return values.reindex(place_of.index).groupby(place_of)


def _read_values(given: Mapping[str, float] | pd.Series) -> pd.Series:
    try:
        values = pd.Series(given, dtype=np.float64)
    except (ValueError, TypeError) as error:
        raise ParameterError(f"expected a WBGT for each site, found {type(given).__name__}: {error}") from error
    _require_sites(values, "wbgt_by_site")
    bad = values[~values.isna() & ~values.between(-100.0, 100.0)]
    if len(bad):
        raise ParameterError(
            f"expected WBGT in °C, found {bad.iloc[0]:g} at site {bad.index[0]}; divide the Ministry's "
            "forecasts by 10, and give NaN for missing values"
        )
    return values


def _read_places(given: Mapping[str, str] | pd.Series, name: str, *, may_be_empty: bool = False) -> pd.Series:
    try:
        places = pd.Series(given, dtype=object)
    except (ValueError, TypeError) as error:
        raise ParameterError(f"{name} must name a place for each site, found {type(given).__name__}") from error
    if not (may_be_empty and places.empty):
        _require_sites(places, name)
    for site, place in places.items():
        if not isinstance(place, str) or not place:
            raise ParameterError(f"{name} has no name for site {site}: found {place!r}")
    return places.astype(str)


def _require_sites(series: pd.Series, name: str) -> None:
    if series.empty:
        raise ParameterError(f"{name} has no sites")
    twice = series.index[series.index.duplicated()]
    if len(twice):
        raise ParameterError(f"{name} lists site {twice[0]} more than once")
