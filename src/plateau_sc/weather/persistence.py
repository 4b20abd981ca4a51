"""The weather of the next hours, where nobody forecasts it: as it is now, under the sun as it will be."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, Final

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.times import require_aware
from plateau_sc.weather.table import Weather

HELD: Final = ("air_temperature", "relative_humidity", "wind_speed", "pressure", "cloud_cover")
"""Columns that stay as they were last; all others are derived from them, or not known."""

LONGEST: Final = pd.Timedelta(hours=24)
"""How far weather is carried on at most."""

_LOOK_BACK: Final = pd.Timedelta(hours=3)
_DIM: Final = 20.0
_BRIGHTEST: Final = 1.2


def carry_on(
    weather: Weather,
    until: str | dt.datetime | pd.Timestamp,
    latitude: float | None = None,
    longitude: float | None = None,
    *,
    clear_sky: bool = False,
) -> Weather:
    """Carry weather on after its end.

    Air, humidity, wind, pressure and clouds stay as they were last. Global radiation keeps its share of that of a clear
    sky, over the last three hours with daylight.

    Parameters
    ----------
    weather : Weather
        With global radiation, or what it can be derived from.
    until : str, datetime or Timestamp
        Instant up to which it is wanted, with a time zone.
    latitude, longitude : float, optional
        Place [deg]; that of the weather itself if not given.
    clear_sky : bool, default False
        Whether the sky is taken for cloudless where nothing tells how bright it was.

    Returns
    -------
    Weather
        Complete, in intervals as long as the last one; the same rows where it reaches so far. Its notes say what was
        carried on.

    Raises
    ------
    ParameterError
        It is no weather, or radiation cannot be derived; no place; the instant has no time zone, or lies more than
        `LONGEST` after the end.

    Notes
    -----
    What forecasts are measured by: the persistence of the clear-sky index (R. H. Inman, H. T. C. Pedro and C. F. M.
    Coimbra 2013, doi:10.1016/j.pecs.2013.06.002).

    Examples
    --------
    >>> from plateau_sc.weather import from_frame
    >>> morning = pd.date_range("2026-08-01T09:00+09:00", periods=2, freq="1h")
    >>> table = pd.DataFrame({"air_temperature": [29.0, 30.0], "ghi": [300.0, 350.0]}, morning)
    >>> longer = carry_on(from_frame(table, "1h", label="start"), "2026-08-01T12:30+09:00", 36.0, 139.8)
    >>> longer.table["air_temperature"].tolist()
    [29.0, 30.0, 30.0, 30.0]
    >>> longer.table["ghi"].round().tolist()
    [300.0, 350.0, 364.0, 359.0]
    """
    if not isinstance(weather, Weather):
        raise ParameterError(f"expected Weather, as from_frame makes it of a table; found {type(weather).__name__}")
    (end,) = require_aware(until)
    known = weather.complete(latitude, longitude, clear_sky=clear_sky)
    last = known.intervals.right[-1]
    if end - last > LONGEST:
        raise ParameterError(
            f"weather is carried on for {LONGEST.components.days * 24} hours at most; found one that ends at {last}, "
            f"wanted until {end}"
        )
    length = known.intervals.length[-1]
    count = max(int(np.ceil((end - last) / length)), 0)
    if not count:
        return known
    begins = pd.date_range(last, periods=count, freq=length)
    spans = pd.IntervalIndex.from_arrays(begins, begins + length, closed="left")
    air = {name: _last_of(known.table[name]) for name in HELD if name in known.table}
    share = _clearness(known)
    bright = _clear_of(spans, known)
    rows = pd.DataFrame({name: np.full(count, value) for name, value in air.items()}, index=begins)
    rows = rows.assign(ghi=share * bright).reindex(columns=known.table.columns).astype(np.float64)
    joined: Any = known.intervals.append(spans)
    longer = replace(
        known,
        table=pd.concat([known.table, rows.set_axis(begins)]),
        intervals=joined,
        notes=(
            *known.notes,
            f"carried on from {last:%Y-%m-%d %H:%M} to {spans.right[-1]:%H:%M} UTC: air as it was last, global "
            f"radiation {share:.0%} of that of a clear sky",
        ),
    )
    return longer.complete()


def _last_of(column: pd.Series) -> float:
    values = column.dropna()
    return float(values.iloc[-1]) if len(values) else float("nan")


def _clearness(known: Weather) -> float:
    """Return global radiation as a share of that of a clear sky, of late; 1 where there was no daylight."""
    clear, found = _clear_of(known.intervals, known), known.table["ghi"].to_numpy(dtype=np.float64)
    light = (clear >= _DIM) & np.isfinite(found)
    if not light.any():
        return 1.0
    late = known.intervals.right > known.intervals.right[light][-1] - _LOOK_BACK
    chosen = light & np.asarray(late)
    return float(np.clip(found[chosen].sum() / clear[chosen].sum(), 0.0, _BRIGHTEST))


def _clear_of(spans: pd.IntervalIndex, known: Weather) -> np.ndarray:
    """Return the global radiation of a clear sky [W/m²]."""
    nothing = pd.DataFrame({"ghi": np.full(len(spans), np.nan)}, index=pd.DatetimeIndex(spans.left))
    clear = Weather(nothing, spans, latitude=known.latitude, longitude=known.longitude).complete(clear_sky=True)
    return clear.table["ghi"].to_numpy(dtype=np.float64)
