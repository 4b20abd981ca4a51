"""Weather of FIWARE context brokers: entities of NGSI-v2 and NGSI-LD, as WeatherObserved of the Smart Data Models.

An attribute may come as a plain value, as ``{"value": …}``, as ``{"value": …, "observedAt": …}``, as a list of these
over time, or as ``{"values": [[value, time], …]}``; its name may be a URI. A unit may be said by its code in
Recommendation 20 of UN/CEFACT, ``unitCode``; without one it is that of the model. Relative humidity is a fraction, 0 to
1, by the model; some brokers hold percent.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.weather.clock import audit_reading
from plateau_sc.weather.columns import COLUMNS
from plateau_sc.weather.frames import Label, from_frame
from plateau_sc.weather.snapping import snap_rows
from plateau_sc.weather.sources import JsonSource, read_json
from plateau_sc.weather.stamps import parse_stamps
from plateau_sc.weather.table import Weather

NGSI_COLUMNS: Final = {
    "temperature": "air_temperature",
    "relativeHumidity": "relative_humidity",
    "windSpeed": "wind_speed",
    "solarRadiation": "ghi",
    "diffuseIrradiation": "dhi",
    "directIrradiation": "dni",
    "atmosphericPressure": "pressure",
    "precipitation": "precipitation",
    "wbgt": "wbgt",
    "globeTemperature": "globe_temperature",
}
"""The attributes that are read, and the columns that they become."""

# What a value is multiplied by, and what is added then, by the unit of the column and the code of its own.
_CODES: Final[dict[str, dict[str, tuple[float, float]]]] = {
    "°C": {"CEL": (1, 0), "KEL": (1, -273.15), "FAH": (5 / 9, -160 / 9)},
    "%": {"P1": (1, 0), "C62": (1, 0)},
    "m/s": {"MTS": (1, 0), "KMH": (1 / 3.6, 0), "KNT": (0.514444, 0), "HM": (0.44704, 0)},
    "W/m²": {"D54": (1, 0)},
    "hPa": {"A97": (1, 0), "MBR": (1, 0), "PAL": (0.01, 0), "KPA": (10, 0)},
    "mm": {"MMT": (1, 0), "CMT": (10, 0)},
}

_HUGE: Final = 10**300
_TIMES: Final = ("dateObserved", "observedAt", "TimeInstant", "dateModified", "modifiedAt")


def read_ngsi(
    source: JsonSource,
    entity: str | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    interval: str | dt.timedelta | pd.Timedelta = "10min",
    label: Label = "end",
    tz: str | dt.tzinfo | None = None,
    wind_height: float = 10.0,
) -> Weather:
    """Read entities of a context broker.

    Parameters
    ----------
    source : str, path, bytes, dict or list
        What the broker answers or notifies: a path, an address, its text, or the parsed JSON; one entity, a list of
        them, or a notification.
    entity : str, optional
        The id of the entity that is read; needed where there are several.
    columns : mapping of str to str, optional
        Further attributes, and the canonical columns that they become.
    interval : str or timedelta, default "10min"
        Length of the intervals that observations are put into.
    label : {"start", "center", "end"}, default "end"
        Which instant of its interval an observation is made at.
    tz : str or tzinfo, optional
        Time zone of times that do not say theirs, which they should.
    wind_height : float, default 10.0
        Height above the ground that the wind was measured at [m].

    Returns
    -------
    Weather
        With the place, where the entity says it.

    Raises
    ------
    UnreadableSourceError
        It is no such JSON, or holds no attribute of weather.
    ParameterError
        Several entities and none chosen, or one that is not there.

    Examples
    --------
    >>> observed = {
    ...     "id": "station-1",
    ...     "type": "WeatherObserved",
    ...     "dateObserved": {"type": "DateTime", "value": "2026-08-01T03:00:00Z"},
    ...     "temperature": {"type": "Number", "value": 33.1},
    ...     "relativeHumidity": {"type": "Number", "value": 0.58},
    ... }
    >>> read_ngsi(observed).table.to_dict("records")
    [{'air_temperature': 33.1, 'relative_humidity': 58.0}]
    """
    content, name = read_json(source)
    names = NGSI_COLUMNS | dict(columns or {})
    strange = [canonical for canonical in names.values() if canonical not in COLUMNS]
    if strange:
        raise ParameterError(f"columns leads to {strange[0]!r}, which is none of {', '.join(COLUMNS)}")
    entities = _choose(_list_entities(content, name), entity, name)
    unknown: set[str] = set()
    found = [observation for one in entities for observation in _read_entity(one, names, name, unknown)]
    if not found:
        raise UnreadableSourceError(
            f"{name}: expected values of {', '.join(names)}, found none with a number; other names are read by columns="
        )
    texts, attributes, values = zip(*found, strict=True)
    index = parse_stamps(list(texts), name, tz=tz)
    long = pd.DataFrame({"time": index.tz_convert("UTC"), "column": attributes, "value": values})
    doubled = long.duplicated(["time", "column"], keep="last")
    frame = long[~doubled].pivot_table(index="time", columns="column", values="value", aggfunc="last")
    frame = frame[[canonical for canonical in COLUMNS if canonical in frame]]
    notes = [f"{int(doubled.sum())} values there twice; the last was kept"] if doubled.any() else []
    notes += sorted(unknown)
    notes += _turn_to_percent(frame)
    snapped, moved = snap_rows(frame, interval, label)
    latitude, longitude = _find_place(entities)
    weather = from_frame(
        snapped,
        interval,
        label,
        latitude=latitude,
        longitude=longitude,
        wind_height=wind_height,
        sources=f"NGSI {entities[0].get('id', '')}: {name}",
    )
    return audit_reading(replace(weather, notes=(*notes, *moved, *weather.notes)))


def _list_entities(content: Any, name: str) -> list[dict[str, Any]]:
    if isinstance(content, dict) and isinstance(content.get("data"), list):
        content = content["data"]
    entities = content if isinstance(content, list) else [content]
    if not entities:
        raise UnreadableSourceError(f"{name}: expected entities, found an empty list; is the query right?")
    if not all(isinstance(entity, dict) for entity in entities):
        raise UnreadableSourceError(f"{name}: expected entities of NGSI, found {str(content)[:60]}")
    first = entities[0]
    if {"error", "title"} & set(first) and "id" not in first:
        said = first.get("description") or first.get("detail") or first.get("title") or first.get("error")
        raise UnreadableSourceError(f"{name}: the broker refuses: {said}")
    return entities


def _choose(entities: list[dict[str, Any]], entity: str | None, name: str) -> list[dict[str, Any]]:
    ids = list(dict.fromkeys(str(one.get("id", "")) for one in entities))
    if entity is None:
        if len(ids) > 1:
            raise ParameterError(f"{name}: has {len(ids)} entities; pass the id of one: {', '.join(ids[:10])}")
        return entities
    chosen = [one for one in entities if str(one.get("id", "")) == entity]
    if not chosen:
        raise ParameterError(f"{name}: has no entity {entity!r}; found {', '.join(ids[:10])}")
    return chosen


def _read_entity(
    entity: dict[str, Any], names: Mapping[str, str], name: str, unknown: set[str]
) -> Iterator[tuple[str, str, float]]:
    """Yield time, column and value of all that an entity holds, and note units that are not known."""
    plain = {str(key).rsplit("/", 1)[-1].rsplit("#", 1)[-1]: value for key, value in entity.items()}
    own_time = next((text for text in (_read_time(plain.get(key)) for key in _TIMES) if text), None)
    for attribute, canonical in names.items():
        for value, time, code in _read_attribute(plain.get(attribute)):
            if isinstance(value, bool) or not isinstance(value, int | float):
                continue
            stamp = time or own_time
            if stamp is None:
                raise UnreadableSourceError(
                    f"{name}: {attribute} of {entity.get('id')!r} has no time; expected dateObserved or observedAt"
                )
            unit = COLUMNS[canonical].unit
            factor, addend = _CODES.get(unit, {}).get(code, (1.0, 0.0)) if code else (1.0, 0.0)
            if code and code not in _CODES.get(unit, {}):
                unknown.add(f"{attribute}: the unit code {code!r} is not known for {canonical}, taken for {unit}")
            # A whole number of any length may stand in JSON: it is counted among those that are out of range.
            number = float(value) if not abs(value) > _HUGE else (math.inf if value > 0 else -math.inf)
            yield stamp, canonical, number if factor == 1.0 and addend == 0.0 else number * factor + addend


def _read_attribute(attribute: Any) -> Iterator[tuple[Any, str | None, str | None]]:
    """Yield value, time and code of the unit."""
    if isinstance(attribute, list):
        for one in attribute:
            yield from _read_attribute(one)
    elif isinstance(attribute, dict):
        metadata = attribute.get("metadata")
        inner = metadata if isinstance(metadata, dict) else {}
        code = _read_code(attribute.get("unitCode", inner.get("unitCode")))
        pairs = attribute.get("values")
        if isinstance(pairs, list):
            yield from ((pair[0], str(pair[1]), code) for pair in pairs if isinstance(pair, list) and len(pair) >= 2)
            return
        times = (_read_time(holder.get(key)) for holder in (attribute, inner) for key in _TIMES)
        yield attribute.get("value"), next((text for text in times if text), None), code
    else:
        yield attribute, None, None


def _read_code(value: Any) -> str | None:
    """Return the code of a unit in capital letters."""
    while isinstance(value, dict):
        value = value.get("@value", value.get("value"))
    return value.strip().upper() or None if isinstance(value, str) else None


def _read_time(value: Any) -> str | None:
    """Return an instant; of an interval its end."""
    while isinstance(value, dict):
        value = value.get("@value", value.get("value"))
    if not isinstance(value, str) or not value.strip():
        return None
    return value.rsplit("/", 1)[-1]


def _turn_to_percent(frame: pd.DataFrame) -> list[str]:
    if "relative_humidity" not in frame:
        return []
    values = frame["relative_humidity"].to_numpy()
    known = values[np.isfinite(values) & (values >= 0) & (values <= 105)]
    if known.size and known.max() > 1.05:
        return [f"relative_humidity: up to {known.max():g}, taken for percent, though the model of NGSI has fractions"]
    frame["relative_humidity"] = np.where(np.abs(values) <= 1.05, (values * 100).round(9), values)
    return []


def _find_place(entities: list[dict[str, Any]]) -> tuple[float | None, float | None]:
    location = entities[0].get("location")
    while isinstance(location, dict) and "coordinates" not in location:
        location = location.get("value")
    if not isinstance(location, dict) or location.get("type") != "Point":
        return None, None
    point = location["coordinates"]
    if isinstance(point, list) and len(point) >= 2 and all(isinstance(number, int | float) for number in point[:2]):
        return float(point[1]), float(point[0])
    return None, None
