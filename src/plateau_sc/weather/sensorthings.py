"""Weather of an OGC SensorThings service: observations of its datastreams.

The answers that are read: datastreams with their observations (``Datastreams?$expand=ObservedProperty,Observations``),
a thing with its datastreams, the observations of one datastream, and observations as a data array. Units are told by
the symbol of the unit of measurement.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import pandas as pd

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.weather.clock import audit_reading
from plateau_sc.weather.columns import COLUMNS, suggest_name
from plateau_sc.weather.frames import Label, from_frame
from plateau_sc.weather.snapping import snap_rows
from plateau_sc.weather.sources import JsonSource, read_json
from plateau_sc.weather.stamps import parse_stamps
from plateau_sc.weather.table import Weather

_MOST_PAGES: Final = 1000
# What a value is multiplied by, and what is added then.
_UNITS: Final[dict[str, dict[str, tuple[float, float]]]] = {
    "°C": {"°c": (1, 0), "degc": (1, 0), "c": (1, 0), "cel": (1, 0), "k": (1, -273.15), "°f": (5 / 9, -160 / 9)},
    "%": {"%": (1, 0), "percent": (1, 0), "1": (100, 0)},
    "m/s": {"m/s": (1, 0), "ms-1": (1, 0), "m.s-1": (1, 0), "km/h": (1 / 3.6, 0), "kn": (0.514444, 0)},
    "W/m²": {"w/m²": (1, 0), "w/m2": (1, 0), "w/m^2": (1, 0), "wm-2": (1, 0), "kw/m²": (1000, 0), "kw/m2": (1000, 0)},
    "hPa": {"hpa": (1, 0), "mbar": (1, 0), "pa": (0.01, 0), "kpa": (10, 0)},
    "1": {"1": (1, 0), "%": (0.01, 0)},
    "h": {"h": (1, 0), "min": (1 / 60, 0), "s": (1 / 3600, 0)},
    "mm": {"mm": (1, 0), "cm": (10, 0)},
}


@dataclass(frozen=True, slots=True)
class _Stream:
    names: tuple[str, ...]
    symbol: str | None
    observations: list[tuple[str, Any]]
    place: tuple[float, float] | None


def read_sensorthings(
    source: JsonSource,
    columns: Mapping[str, str] | None = None,
    *,
    interval: str | dt.timedelta | pd.Timedelta = "10min",
    label: Label = "end",
    tz: str | dt.tzinfo | None = None,
    latitude: float | None = None,
    longitude: float | None = None,
    wind_height: float = 10.0,
) -> Weather:
    """Read observations of a SensorThings service.

    Parameters
    ----------
    source : str, path, bytes, dict or list
        What the service answers: a path, an address, its text, or the parsed JSON. Of an address, all pages are read.
    columns : mapping of str to str, optional
        For the name of a datastream or of its observed property, the canonical column that it becomes; well-known names
        are found without. For the bare observations of one datastream, whose name is not among them: ``{"": column}``.
    interval : str or timedelta, default "10min"
        Length of the intervals that observations are put into.
    label : {"start", "center", "end"}, default "end"
        Which instant of its interval an observation is made at; of one that says its own interval, the end is taken.
    tz : str or tzinfo, optional
        Time zone of times that do not say theirs, which they must by the standard.
    latitude, longitude : float, optional
        Where it was measured [deg]; what the service says, if not given.
    wind_height : float, default 10.0
        Height above the ground that the wind was measured at [m].

    Returns
    -------
    Weather
        The datastreams that are known, as columns.

    Raises
    ------
    UnreadableSourceError
        It is no such JSON, or no observation is in it.
    ParameterError
        No datastream has a known name, two of them become one column, or a unit is unknown.

    Examples
    --------
    >>> stream = {
    ...     "name": "Air Temperature",
    ...     "unitOfMeasurement": {"symbol": "K"},
    ...     "Observations": [{"phenomenonTime": "2026-08-01T03:00:00Z", "result": 306.25}],
    ... }
    >>> read_sensorthings({"value": [stream]}).table["air_temperature"].round(2).tolist()
    [33.1]
    """
    content, name = read_json(source)
    wanted = dict(columns or {})
    strange = [canonical for canonical in wanted.values() if canonical not in COLUMNS]
    if strange:
        raise ParameterError(f"columns leads to {strange[0]!r}, which is none of {', '.join(COLUMNS)}")
    streams = list(_find_streams(content, name, follow=isinstance(source, str)))
    series: dict[str, pd.Series] = {}
    sources, notes, place = {}, [], None
    for stream in streams:
        canonical = _find_column(stream, wanted)
        if canonical is None:
            notes.append(f"datastream {stream.names[0]!r} left out: no column of weather is called so")
            continue
        if canonical in series:
            raise ParameterError(f"{name}: several datastreams become {canonical}; choose one by columns=")
        if not stream.observations:
            notes.append(f"datastream {stream.names[0]!r} has no observations")
            continue
        series[canonical], found = _read_stream(stream, canonical, name, tz)
        notes += found
        sources[canonical] = f"SensorThings {stream.names[0]!r}: {name}"
        place = place or stream.place
    if not series:
        said = ", ".join(repr(stream.names[0]) for stream in streams[:10])
        raise ParameterError(f"{name}: no datastream with observations has a known name; found {said}; pass columns")
    ordered = {canonical: series[canonical] for canonical in COLUMNS if canonical in series}
    snapped, moved = snap_rows(pd.DataFrame(ordered), interval, label)
    if latitude is None and longitude is None and place is not None:
        latitude, longitude = place
    weather = from_frame(
        snapped,
        interval,
        label,
        latitude=latitude,
        longitude=longitude,
        wind_height=wind_height,
        sources=sources,
    )
    return audit_reading(replace(weather, notes=(*notes, *moved, *weather.notes)))


def _find_streams(content: Any, name: str, *, follow: bool) -> Iterator[_Stream]:
    if isinstance(content, dict) and isinstance(content.get("Datastreams"), list):
        place = _find_place(content)
        for stream in content["Datastreams"]:
            yield _describe(stream, name, place, follow=follow)
        return
    entries = content
    if isinstance(content, dict):
        whole = "Observations" in content
        entries = [content] if whole else list(_turn_pages(content, "value", "@iot.nextLink", follow=follow))
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise UnreadableSourceError(f"{name}: expected datastreams or observations, found {str(content)[:60]}")
    if not entries:
        raise UnreadableSourceError(f"{name}: expected datastreams or observations, found an empty list")
    if "result" in entries[0]:
        yield _Stream(("",), None, [_read_observation(entry, name) for entry in entries], None)
    elif "dataArray" in entries[0]:
        yield _Stream(("",), None, [pair for entry in entries for pair in _read_array(entry, name)], None)
    else:
        for entry in entries:
            if isinstance(entry.get("Datastreams"), list):
                yield from _find_streams(entry, name, follow=follow)
            else:
                yield _describe(entry, name, None, follow=follow)


def _turn_pages(holder: dict[str, Any], key: str, link: str, *, follow: bool) -> Iterator[Any]:
    page, first = holder, True
    for _ in range(_MOST_PAGES):
        entries = page.get(key if first else "value")
        yield from entries if isinstance(entries, list) else ()
        onward = page.get(link if first else "@iot.nextLink")
        if not (follow and isinstance(onward, str)):
            return
        page, first = read_json(onward)[0], False
        if not isinstance(page, dict):
            raise UnreadableSourceError(f"{onward}: expected a page of SensorThings, found {str(page)[:60]}")
    raise UnreadableSourceError(f"more than {_MOST_PAGES} pages; ask for a shorter time by $filter")


def _describe(stream: dict[str, Any], name: str, place: tuple[float, float] | None, *, follow: bool) -> _Stream:
    observed = stream.get("ObservedProperty")
    names = [stream.get("name"), observed.get("name") if isinstance(observed, dict) else None]
    unit = stream.get("unitOfMeasurement")
    symbol = unit.get("symbol") if isinstance(unit, dict) else None
    pages = _turn_pages(stream, "Observations", "Observations@iot.nextLink", follow=follow)
    return _Stream(
        names=tuple(str(one) for one in names if one) or ("",),
        symbol=symbol if isinstance(symbol, str) and symbol.strip() else None,
        observations=[_read_observation(entry, name) for entry in pages],
        place=place or _find_area(stream.get("observedArea")),
    )


def _read_observation(entry: Any, name: str) -> tuple[str, Any]:
    time = entry.get("phenomenonTime") or entry.get("resultTime") if isinstance(entry, dict) else None
    if not isinstance(time, str) or "result" not in entry:
        raise UnreadableSourceError(f"{name}: expected phenomenonTime and result, found {str(entry)[:80]}")
    return time.rsplit("/", 1)[-1], entry["result"]


def _read_array(entry: dict[str, Any], name: str) -> list[tuple[str, Any]]:
    try:
        time, result = (entry["components"].index(part) for part in ("phenomenonTime", "result"))
        return [(str(row[time]).rsplit("/", 1)[-1], row[result]) for row in entry["dataArray"]]
    except (KeyError, ValueError, TypeError, IndexError, AttributeError) as error:
        raise UnreadableSourceError(f"{name}: expected a data array of phenomenonTime and result ({error})") from error


def _find_column(stream: _Stream, wanted: Mapping[str, str]) -> str | None:
    given = next((wanted[one] for one in stream.names if one in wanted), None)
    if given is not None or wanted:
        return given
    return next((found for one in stream.names if (found := suggest_name(one)) is not None), None)


def _read_stream(stream: _Stream, canonical: str, name: str, tz: str | dt.tzinfo | None) -> tuple[pd.Series, list[str]]:
    factor, addend = _find_unit(stream, canonical, name)
    times, results = zip(*stream.observations, strict=True)
    index = parse_stamps(list(times), name, tz=tz).tz_convert("UTC")
    values = pd.Series(pd.to_numeric(pd.Series(results, dtype=object), errors="coerce").to_numpy(), index, dtype=float)
    missing = int(values.isna().sum())
    notes = [f"{canonical}: {missing} results that are no numbers, taken for missing"] if missing else []
    again = index.duplicated(keep="last")
    if again.any():
        notes.append(f"{canonical}: {int(again.sum())} observations at the time of others; the last was kept")
    return values[~again] * factor + addend, notes


def _find_unit(stream: _Stream, canonical: str, name: str) -> tuple[float, float]:
    if stream.symbol is None:
        return 1.0, 0.0
    known = _UNITS[COLUMNS[canonical].unit]
    symbol = stream.symbol.strip().lower().replace(" ", "").replace("℃", "°c").replace("º", "°")
    if symbol not in known:
        raise ParameterError(
            f"{name}: the unit of {stream.names[0]!r} is {stream.symbol!r}; expected for {canonical} one of "
            f"{', '.join(known)}"
        )
    return known[symbol]


def _find_place(thing: dict[str, Any]) -> tuple[float, float] | None:
    places = thing.get("Locations")
    for place in places if isinstance(places, list) else ():
        found = _find_area(place.get("location") if isinstance(place, dict) else None)
        if found is not None:
            return found
    return None


def _find_area(area: Any) -> tuple[float, float] | None:
    if isinstance(area, dict) and area.get("type") == "Feature":
        area = area.get("geometry")
    if not isinstance(area, dict) or area.get("type") != "Point":
        return None
    point = area.get("coordinates")
    if isinstance(point, list) and len(point) >= 2 and all(isinstance(number, int | float) for number in point[:2]):
        return float(point[1]), float(point[0])
    return None
