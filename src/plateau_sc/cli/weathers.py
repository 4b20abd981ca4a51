"""The weather of a run: read from the file that was asked for, cut to the day, and held against what heat needs."""

from dataclasses import dataclass, replace
from typing import Literal, cast

import pandas as pd

from plateau_sc.cli.options import HeatOptions
from plateau_sc.cli.tables import advise_humidity, choose_columns, list_lacking
from plateau_sc.cli.terminal import Terminal
from plateau_sc.errors import NoOverlapError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.times import intervals
from plateau_sc.weather import Weather, fill_humidity, mean_sun, read_csv, read_epw, read_metpv
from plateau_sc.weather.clock import audit_reading
from plateau_sc.weather.metpv import is_metpv
from plateau_sc.weather.sources import read_text

LEAD = pd.Timedelta(hours=24)
"""Weather before the day that brings ground and walls to their temperatures, at most."""


@dataclass(frozen=True, slots=True)
class DayWeather:
    """The weather of a day, and which part of it is mapped.

    Attributes
    ----------
    weather : Weather
        From `LEAD` before the day, or from where the file begins, to the end of the day.
    midnight : pandas.Timestamp
        When the day begins.
    begin, end : pandas.Timestamp
        When the first interval that is mapped begins, and when the last one ends.
    """

    weather: Weather
    midnight: pd.Timestamp
    begin: pd.Timestamp
    end: pd.Timestamp

    def lead_in(self, latitude: float, longitude: float) -> Weather:
        """Return the weather that ground and walls go through.

        Behind a gap they would begin the day with the warmth of other hours. So of the day before only those intervals
        are taken that reach up to the day without one, with temperature, humidity and, while the sun is up, radiation.

        Parameters
        ----------
        latitude, longitude : float
            Of the place [degrees].

        Returns
        -------
        Weather
            To the end of the day, its clock held against the sun.
        """
        spans, table = self.weather.intervals, self.weather.table
        left, right = pd.DatetimeIndex(spans.left), pd.DatetimeIndex(spans.right)
        first = int((left < self.midnight).sum())
        start, dark = first, mean_sun(spans, latitude, longitude).up == 0.0
        while start and right[start - 1] == left[start] and left[start - 1] >= left[first] - LEAD:
            known = table.columns[table.iloc[start - 1].notna()].to_list()
            if list_lacking([*known, "ghi"] if dark[start - 1] else known):
                break
            start -= 1
        cut = replace(self.weather, table=table.iloc[start:], intervals=spans[start:])
        if cut.latitude is not None:
            return cut
        # a CSV does not say where it was measured, so that its clock could not be held against the sun before
        return audit_reading(replace(cut, latitude=latitude, longitude=longitude))


def read_weather(options: HeatOptions, terminal: Terminal) -> DayWeather:
    """Read the weather of a day.

    Parameters
    ----------
    options : HeatOptions
        What was asked for.
    terminal : Terminal
        Where warnings go.

    Returns
    -------
    DayWeather
        With notes on what was filled, and on hours that it does not hold.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError, ParameterError
        The file is not there, cannot be read, or lacks what heat needs.
    NoOverlapError
        It holds none of the hours.
    """
    day = intervals(options.day, tz=options.tz, freq="30min")
    midnight, following = day.left[0], day.right[-1]
    begin, end = _find_hours(options, midnight, following)
    whole = _read_file(options)
    left, right = pd.DatetimeIndex(whole.intervals.left), pd.DatetimeIndex(whole.intervals.right)
    chosen = (left >= begin) & (right <= end)
    if not chosen.any():
        held = [instant.tz_convert(midnight.tz) for instant in (left[0], right[-1])]
        raise NoOverlapError(
            f"{options.weather}: no interval of the weather lies between {_spell(begin)} and {_spell(end)} "
            f"({options.tz}); it goes from {_spell(held[0])} to {_spell(held[1])}"
        )
    weather = whole.between(midnight - LEAD, following)
    if options.dew_point is not None:
        filled = fill_humidity(weather, options.dew_point)
        if filled is weather:
            terminal.warn(f"--dew-point is not used: {options.weather} has the humidity of the day")
        weather = filled
    lacking = list_lacking([str(name) for name in weather.table if weather.table[name].notna().any()])
    if lacking:
        raise ParameterError(
            f"{options.weather}: the weather of {options.day} has no {' and no '.join(lacking)}, which heat needs"
            f"{advise_humidity(lacking)}"
        )
    notes = _note_gaps(left[chosen], right[chosen], begin, end)
    return DayWeather(replace(weather, notes=(*weather.notes, *notes)), midnight, left[chosen][0], right[chosen][-1])


def _find_hours(
    options: HeatOptions, midnight: pd.Timestamp, following: pd.Timestamp
) -> tuple[pd.Timestamp, pd.Timestamp]:
    """Return the instants that the clock shows the hours at; of an hour that it shows twice, both belong to them."""
    if options.hours is None:
        return midnight, following
    shown = [pd.Timestamp(options.day) + pd.Timedelta(minutes=minutes) for minutes in options.hours]
    begin, end = (
        instant.tz_localize(midnight.tz, ambiguous=is_first, nonexistent="shift_forward")
        for instant, is_first in zip(shown, (True, False), strict=True)
    )
    return max(begin, midnight), min(end, following)


def _read_file(options: HeatOptions) -> Weather:
    path = options.weather
    if not path.exists():
        raise SourceNotFoundError(f"{path}: no such file; expected the weather as CSV, EPW or METPV")
    if not path.is_file():
        raise UnreadableSourceError(f"{path}: is a folder; expected the weather as CSV, EPW or METPV")
    text, _ = read_text(path)
    is_epw = path.suffix.lower() == ".epw" or text.lstrip().startswith("LOCATION,")
    if not is_epw and not is_metpv(text):
        columns = choose_columns(path, text, options.time, options.columns, options.dew_point)
        if unknown := [name for name in options.instants if name not in columns]:
            raise ParameterError(
                f"--instants {','.join(unknown)}: {path} has no such quantity; it has {', '.join(columns)}"
            )
        label = cast("Literal['start', 'center', 'end']", options.label)
        return read_csv(
            path, columns, options.interval, label, time=options.time, tz=options.tz, instants=options.instants
        )
    if options.columns or options.instants:
        kind, option = "an EPW" if is_epw else "METPV", "--column" if options.columns else "--instants"
        raise ParameterError(f"{path}: {option} is for a CSV; this is {kind}, whose columns are known")
    return (read_epw if is_epw else read_metpv)(path, year=options.day.year)


def _note_gaps(left: pd.DatetimeIndex, right: pd.DatetimeIndex, begin: pd.Timestamp, end: pd.Timestamp) -> list[str]:
    hour = pd.Timedelta(hours=1)
    asked, held = (end - begin) / hour, sum((right - left) / hour)
    if held >= asked:
        return []
    edges = zip([begin, *right], [*left, end], strict=True)
    gap = next(until for until, since in edges if until < since).tz_convert(begin.tz)
    return [f"the weather holds {held:g} of the {asked:g} h that were asked for; the first gap is at {_spell(gap)}"]


def _spell(instant: pd.Timestamp) -> str:
    return f"{instant:%Y-%m-%d %H:%M}"
