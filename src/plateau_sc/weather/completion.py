"""Fill a weather table with the radiation and pressure that can be derived, and say how.

The third of global, diffuse and direct radiation follows from the other two by G = D + B cos(z), with the cosine of
the mean sun (`plateau_sc.weather.meansun`). At low sun a quotient by the cosine says nothing: the direct beam that is
derived is never above the extremely rare limit of the Baseline Surface Radiation Network (`limit_beam`). Values that
were measured are not touched.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray
from plateau_sc.weather.meansun import MeanSun, SunSteps, cut_intervals, interval_hours, limit_beam, mean_sun
from plateau_sc.weather.skies import clear_sky as radiate_clear_sky
from plateau_sc.weather.skies import dew_point, global_from_cloud, global_from_sunshine, split_global

RADIATION: Final = ("ghi", "dhi", "dni")
"""The three columns that hang together."""

_LONGEST: Final = 2.0


class _Ledger:
    """The columns that are filled, and what each row was filled with."""

    def __init__(self, table: pd.DataFrame, names: tuple[str, ...]) -> None:
        self.values = {
            name: table[name].to_numpy(copy=True) if name in table else np.full(len(table), np.nan) for name in names
        }
        self.methods: dict[str, dict[str, int]] = {name: {} for name in names}
        self.notes: list[str] = []

    def __getitem__(self, name: str) -> FloatArray:
        return self.values[name]

    def missing(self, name: str) -> BoolArray:
        return np.asarray(np.isnan(self.values[name]))

    def fill(self, name: str, where: BoolArray, values: FloatArray, method: str) -> None:
        """Put values where there are none yet; where they are NaN, none stay."""
        chosen = where & self.missing(name) & np.isfinite(values)
        if chosen.any():
            self.values[name][chosen] = values[chosen]
            self.methods[name][method] = self.methods[name].get(method, 0) + int(chosen.sum())

    def describe(self, name: str, source: str | None) -> str:
        derived = [f"{method} ({count} of {self.values[name].size})" for method, count in self.methods[name].items()]
        return "; ".join([*([source] if source else []), *derived])


def complete_table(
    table: pd.DataFrame,
    intervals: pd.IntervalIndex,
    sources: dict[str, str],
    place: tuple[float, float, float],
    *,
    clear_sky: bool,
) -> tuple[pd.DataFrame, dict[str, str], list[str]]:
    """Derive what is missing of radiation and pressure.

    Parameters
    ----------
    table : pandas.DataFrame, n rows
        As that of `plateau_sc.weather.Weather`.
    intervals : pandas.IntervalIndex, length n
        What its rows stand for.
    sources : dict of str to str
        Where its columns come from.
    place : tuple of float
        Latitude and longitude [deg], height above sea level [m].
    clear_sky : bool
        Whether the sky is taken for cloudless where nothing tells how bright it was.

    Returns
    -------
    table : pandas.DataFrame
        With ``ghi``, ``dhi``, ``dni`` and ``pressure`` in every row.
    sources : dict of str to str
        With what was derived, and in how many rows.
    notes : list of str
        What was capped.

    Raises
    ------
    ParameterError
        A height that no place on Earth has, or rows from which no radiation can be derived.
    """
    latitude, longitude, altitude = place
    steps = cut_intervals(intervals, latitude, longitude, altitude)
    sun = mean_sun(intervals, latitude, longitude, altitude, steps=steps)
    ledger = _Ledger(table, (*RADIATION, "pressure"))
    _fill_pressure(ledger, altitude)
    _fill_darkness(ledger, sun)
    _close_balance(ledger, sun)
    if ledger.missing("ghi").any():
        _estimate_global(ledger, table, intervals, steps, sun, place, clear_sky=clear_sky)
    _close_balance(ledger, sun)
    _split(ledger, table, intervals, sun)
    _require_all(ledger, intervals)
    filled = table.assign(**ledger.values)
    names = [*filled.columns]
    described = {name: ledger.describe(name, sources.get(name)) for name in ledger.values}
    return filled, {name: described.get(name, sources.get(name, "given")) for name in names}, ledger.notes


def _fill_pressure(ledger: _Ledger, altitude: float) -> None:
    from pvlib.atmosphere import alt2pres

    missing = ledger.missing("pressure")
    standard = np.full(missing.size, float(alt2pres(altitude)) / 100)
    ledger.fill("pressure", missing, standard, f"standard atmosphere at {altitude:g} m")


def _fill_darkness(ledger: _Ledger, sun: MeanSun) -> None:
    dark, nothing = sun.up == 0, np.zeros(sun.up.size)
    method = "none, the sun is down"
    ledger.fill("dni", dark, nothing, method)
    for name, other in (("ghi", "dhi"), ("dhi", "ghi")):
        ledger.fill(name, dark & (ledger[other] > 0), ledger[other], f"{other} of the twilight")
        ledger.fill(name, dark, nothing, method)


def _close_balance(ledger: _Ledger, sun: MeanSun) -> None:
    cosine, up = sun.cos_zenith, sun.up > 0
    ledger.fill("ghi", up, ledger["dhi"] + ledger["dni"] * cosine, "dhi + dni cos z")
    ledger.fill("dhi", up, np.maximum(ledger["ghi"] - ledger["dni"] * cosine, 0.0), "ghi - dni cos z")
    quotient = np.divide(ledger["ghi"] - ledger["dhi"], cosine, out=np.zeros_like(cosine), where=up)
    limit = limit_beam(sun)
    capped = up & ledger.missing("dni") & (quotient > limit)
    if capped.any():
        ledger.notes.append(
            f"dni: {int(capped.sum())} of ghi - dhi over the cosine of low sun, up to {quotient[capped].max():.0f} "
            "W/m², capped at the extremely rare limit of BSRN"
        )
    ledger.fill("dni", up, np.clip(quotient, 0.0, limit), "(ghi - dhi) / cos z")


def _estimate_global(
    ledger: _Ledger,
    table: pd.DataFrame,
    intervals: pd.IntervalIndex,
    steps: SunSteps,
    sun: MeanSun,
    place: tuple[float, float, float],
    *,
    clear_sky: bool,
) -> None:
    clear, clear_diffuse = radiate_clear_sky(intervals, *place, steps)
    every = np.ones(len(table), dtype=np.bool_)
    if "sunshine" in table:
        sunshine = table["sunshine"].to_numpy()
        bright = global_from_sunshine(clear, sunshine, interval_hours(intervals), sun.up)
        ledger.fill("ghi", every, bright, "sunshine (Ångström) of clear sky (Ineichen)")
    if "cloud_cover" in table:
        cloudy = global_from_cloud(clear, table["cloud_cover"].to_numpy())
        ledger.fill("ghi", every, cloudy, "cloud cover (Kasten and Czeplak) of clear sky (Ineichen)")
    if clear_sky:
        # Of a part that is known the other is asked for; of none, both are those of the clear sky.
        alone = ledger.missing("ghi") & ledger.missing("dhi") & ledger.missing("dni")
        ledger.fill("dhi", alone, clear_diffuse, "clear sky (Ineichen), assumed")
        ledger.fill("ghi", every, clear, "clear sky (Ineichen), assumed")


def _split(ledger: _Ledger, table: pd.DataFrame, intervals: pd.IntervalIndex, sun: MeanSun) -> None:
    wanted = ledger.missing("dhi") & ledger.missing("dni") & ~ledger.missing("ghi")
    if not wanted.any():
        return
    long = int((wanted & (interval_hours(intervals) > _LONGEST)).sum())
    if long:
        ledger.notes.append(
            f"dhi, dni: {long} intervals are longer than {_LONGEST:g} h, for which the split of ghi is not made"
        )
    nothing = np.full(len(table), np.nan)
    dew = dew_point(
        *(table[name].to_numpy() if name in table else nothing for name in ("air_temperature", "relative_humidity"))
    )
    dni, by_dirint = split_global(ledger["ghi"], intervals, sun, ledger["pressure"], dew)
    dhi = np.maximum(ledger["ghi"] - dni * sun.cos_zenith, 0.0)
    for chosen, method in ((wanted & by_dirint, "DIRINT from ghi"), (wanted & ~by_dirint, "Erbs from ghi")):
        ledger.fill("dni", chosen, dni, method)
        ledger.fill("dhi", chosen, dhi, method)


def _require_all(ledger: _Ledger, intervals: pd.IntervalIndex) -> None:
    missing = np.logical_or.reduce([ledger.missing(name) for name in RADIATION])
    if missing.any():
        raise ParameterError(
            f"in {int(missing.sum())} of {missing.size} intervals nothing tells the radiation, first in "
            f"{intervals[int(missing.argmax())]}: expected ghi, two of ghi, dhi and dni, sunshine or cloud_cover; "
            "pass clear_sky=True to take the sky for cloudless there, or cut them out with between()"
        )
