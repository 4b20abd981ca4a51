"""Indicators of a service: baseline, target and what was measured. They are shown, and never judged."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from plateau_sc.criterion.dates import Day, read_day
from plateau_sc.criterion.entries import Entries, Entry, read_entries
from plateau_sc.errors import ParameterError

CRITERIA: Final = ("(1)-2", "(5)-2")
"""Criteria that ask for indicators."""

HIGHER: Final = "higher"
LOWER: Final = "lower"
"""Which way is good."""

MEASURED: Final = "measured"
NO_BASELINE: Final = "no baseline"
NO_TARGET: Final = "no target"
NO_MEASUREMENT: Final = "no measurement"
NO_WAY: Final = "the target is the baseline"
AGAINST: Final = "the target is not in the good direction"
"""Why there is a progress, or why there is none."""

_FLAT = {
    f"{part}_{name}": (part, name) for part in ("baseline", "target", "measured") for name in ("value", "date", "unit")
}
_TEXTS = ("method", "interval", "source")
_NAMES = ("name", "unit", "criterion", "baseline", "target", "measured", "better", "well_being", *_TEXTS)
_TRUTHS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


@dataclass(frozen=True, slots=True)
class Reading:
    """A value of an indicator.

    Attributes
    ----------
    value : float or None
        In the unit of the indicator; None where it is not known.
    date : Day or None
        Of when it is; None where that is not known.
    """

    value: float | None
    date: Day | None

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
        """
        return {"value": self.value, "date": None if self.date is None else self.date.text}


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator of a service.

    Attributes
    ----------
    name, unit : str
        What is measured, and in which unit; ``1`` for a plain number or share.
    criterion : str
        Which criterion it is for: one of `CRITERIA`.
    baseline, target : Reading
        Where it begins, and where it is to go.
    measured : tuple of Reading
        What was measured, in the order of time.
    better : str or None
        ``higher`` or ``lower``, as declared; else the way from baseline to target; None where that is not known.
    method, interval, source : str or None
        How and how often it is measured, and where the values are from; None where that is not declared.
    well_being : bool or None
        Whether it is one of the Well-Being indicators; None where that is not declared.
    """

    name: str
    unit: str
    criterion: str
    baseline: Reading
    target: Reading
    measured: tuple[Reading, ...]
    better: str | None
    method: str | None
    interval: str | None
    source: str | None
    well_being: bool | None

    @property
    def latest(self) -> Reading | None:
        """The last measured value."""
        known = [reading for reading in self.measured if reading.value is not None]
        return known[-1] if known else None

    @property
    def progress_state(self) -> str:
        """Whether there is a progress, and why not."""
        start, end = self.baseline.value, self.target.value
        if start is None:
            return NO_BASELINE
        if end is None:
            return NO_TARGET
        if self.latest is None:
            return NO_MEASUREMENT
        if start == end:
            return NO_WAY
        return MEASURED if self.better == (HIGHER if end > start else LOWER) else AGAINST

    @property
    def progress(self) -> float | None:
        """Part of the way from baseline to target that the last value has gone.

        It is (latest - baseline) / (target - baseline): below 0 where it went the other way, over 1 where it went
        beyond the target; None where `progress_state` says why.
        """
        start, end, latest = self.baseline.value, self.target.value, self.latest
        if self.progress_state != MEASURED or start is None or end is None or latest is None or latest.value is None:
            return None
        return round((latest.value - start) / (end - start), 9)

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
            With None for what is not known or not declared.
        """
        return {
            "name": self.name,
            "unit": self.unit,
            "criterion": self.criterion,
            "baseline": self.baseline.to_dict(),
            "target": self.target.to_dict(),
            "measured": [reading.to_dict() for reading in self.measured],
            "latest": None if self.latest is None else self.latest.to_dict(),
            "better": self.better,
            "progress": self.progress,
            "progress_state": self.progress_state,
            "method": self.method,
            "interval": self.interval,
            "source": self.source,
            "well_being": self.well_being,
        }


def read_indicators(source: Entries) -> tuple[Indicator, ...]:
    """Read the indicators of a service.

    Parameters
    ----------
    source : path, or sequence of mapping
        A TOML file with ``[[indicators]]`` tables, a JSON file, or the entries: ``name``, ``unit`` and ``criterion``;
        and as far as they are known ``baseline`` and ``target`` (``{value, date}``), ``measured`` (a list of these),
        ``better`` (``higher`` or ``lower``), ``method``, ``interval``, ``well_being`` and ``source``. Or a CSV file
        with columns of these names, and ``baseline_value``, ``baseline_date``, ``target_value``, ``target_date``,
        ``measured_value`` and ``measured_date``; rows of one criterion and name are one indicator.

    Returns
    -------
    tuple of Indicator
        In the order in which they came.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        The file is not there, or cannot be read.
    ParameterError
        An entry lacks what it has to have, or says what cannot be; the message names it.

    Examples
    --------
    >>> (one,) = read_indicators([{
    ...     "name": "visits", "unit": "persons", "criterion": "(5)-2",
    ...     "baseline": {"value": 1000, "date": "2025"}, "target": {"value": 1500, "date": "2028-03"},
    ...     "measured": [{"value": 1200, "date": "2026-08-01"}],
    ... }])
    >>> one.better, one.progress, one.method
    ('higher', 0.4, None)
    """
    found: dict[tuple[str, str], tuple[str, dict[str, Any]]] = {}
    for entry in read_entries(source, "indicators"):
        flat = set(entry.values) & set(_FLAT)
        values = _unfold(entry) if flat else dict(entry.values)
        key = str(values.get("criterion")), str(values.get("name"))
        if key not in found:
            found[key] = entry.place, values
        elif flat:
            _add_row(entry.place, found[key][1], values)
        else:
            raise ParameterError(f"{entry.place}: the indicator {key[1]!r} of {key[0]} stands twice; give it once")
    return tuple(_read_indicator(place, values) for place, values in found.values())


def _unfold(entry: Entry) -> dict[str, Any]:
    """Return a row of a table in the form of an entry."""
    values: dict[str, Any] = {name: value for name, value in entry.values.items() if name not in _FLAT}
    for column, (part, name) in _FLAT.items():
        if column in entry.values:
            if part in entry.values:
                raise ParameterError(f"{entry.place}: both {part} and {column} are given; expected one of them")
            values.setdefault(part, {})[name] = entry.values[column]
    if "measured" in values:
        values["measured"] = [values["measured"]]
    return values


def _add_row(place: str, values: dict[str, Any], more: Mapping[str, Any]) -> None:
    for name, value in more.items():
        if name == "measured":
            values.setdefault(name, []).extend(value)
        elif values.setdefault(name, value) != value:
            raise ParameterError(
                f"{place}: {name} is {value!r}, and {values[name]!r} in a row before of this indicator"
            )


def _read_indicator(place: str, values: Mapping[str, Any]) -> Indicator:
    if strange := sorted(set(values) - set(_NAMES)):
        raise ParameterError(f"{place}: unknown name(s) {', '.join(strange)}; expected {', '.join(_NAMES)}")
    for name in ("name", "unit", "criterion"):
        if name not in values:
            raise ParameterError(f"{place}: no {name}; expected name, unit and criterion of each indicator")
    name, unit = _read_text(place, "name", values["name"]), _read_text(place, "unit", values["unit"])
    where = f"{place} ({name})"
    if values["criterion"] not in CRITERIA:
        raise ParameterError(f"{where}: criterion is {values['criterion']!r}; expected {' or '.join(CRITERIA)}")
    baseline, target = (_read_reading(where, part, values.get(part, {}), unit) for part in ("baseline", "target"))
    if baseline.date is not None and target.date is not None and target.date.last < baseline.date.first:
        raise ParameterError(f"{where}: the target of {target.date} is before the baseline of {baseline.date}")
    listed = values.get("measured", [])
    if not isinstance(listed, list | tuple):
        raise ParameterError(f"{where}: measured is {listed!r}; expected a list of value and date")
    measured = [_read_reading(where, f"measured[{number}]", entry, unit) for number, entry in enumerate(listed)]
    texts = {name: None if name not in values else _read_text(where, name, values[name]) for name in _TEXTS}
    return Indicator(
        name,
        unit,
        values["criterion"],
        baseline,
        target,
        _order(where, measured),
        _read_direction(where, values.get("better"), baseline, target),
        well_being=_read_truth(where, values.get("well_being")),
        **texts,
    )


def _read_reading(where: str, part: str, entry: object, unit: str) -> Reading:
    if not isinstance(entry, Mapping):
        raise ParameterError(
            f"{where}: {part} is {entry!r}; expected value and date, as {{value = 5, date = 2026-04-01}}"
        )
    if strange := sorted(set(map(str, entry)) - {"value", "date", "unit"}):
        raise ParameterError(f"{where}: {part} has the unknown name(s) {', '.join(strange)}; expected value and date")
    if entry.get("unit", unit) != unit:
        raise ParameterError(f"{where}: {part} is in {entry['unit']!r}; expected the unit of the indicator, {unit!r}")
    value, date = entry.get("value"), entry.get("date")
    day = None if date in (None, "") else read_day(date, f"{where}: date of {part}")
    return Reading(None if value in (None, "") else _read_number(where, part, value), day)


def _read_number(where: str, part: str, value: object) -> float:
    number = math.nan
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        try:
            number = float(value)
        except (ValueError, OverflowError):
            number = math.nan
    if not math.isfinite(number):
        raise ParameterError(
            f"{where}: value of {part} is {value!r}; expected a number, or nothing where none is known"
        )
    return number


def _order(where: str, measured: list[Reading]) -> tuple[Reading, ...]:
    """Bring what was measured into the order of time, which needs a date of each."""
    seen: dict[str, Reading] = {}
    for reading in measured:
        if reading.date is None:
            raise ParameterError(f"{where}: a measured value ({reading.value}) has no date; give each the day or month")
        if reading.date.text in seen:
            raise ParameterError(f"{where}: two measured values of {reading.date}; expected one for each date")
        seen[reading.date.text] = reading
    return tuple(
        sorted(measured, key=lambda reading: () if reading.date is None else (reading.date.last, reading.date.first))
    )


def _read_direction(where: str, better: object, baseline: Reading, target: Reading) -> str | None:
    if better is not None:
        if better not in (HIGHER, LOWER):
            raise ParameterError(f"{where}: better is {better!r}; expected {HIGHER!r} or {LOWER!r}")
        return str(better)
    if baseline.value is None or target.value is None or baseline.value == target.value:
        return None
    return HIGHER if target.value > baseline.value else LOWER


def _read_truth(where: str, value: object) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    if str(value).lower() not in _TRUTHS:
        raise ParameterError(f"{where}: well_being is {value!r}; expected true or false")
    return _TRUTHS[str(value).lower()]


def _read_text(where: str, name: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ParameterError(f"{where}: {name} is {value!r}; expected a text of one line")
    return value.strip()
