"""Texts of opening hours, as Japanese municipalities and OpenStreetMap write them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from plateau_sc.cooling.spots.opening import ALL_DAYS, DAY, WORKING_DAYS, OpeningHours, Season, Span

_WEEKDAYS: Final = "月火水木金土日"
_OSM_DAYS: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_REIWA: Final = 2018

_DATE = r"(?:(?:(令和|R)?\s*(\d{1,4}|元)\s*[年/.])?\s*(\d{1,2})\s*[月/]\s*(\d{1,2})\s*日?)"
_WEEKDAY = rf"[{_WEEKDAYS}](?:曜日|曜)?"
_HALF = r"(?:(?:午前|午後|AM|PM|am|pm)\s*)?"
_NOON_OR_TIME = rf"(?:翌日?)?(?:正午|{_HALF}\d{{1,2}}\s*(?::\s*\d{{2}}|時\s*(?:\d{{1,2}}\s*分|半)?))"
_DASH = re.compile(
    r"[〜～∼˜‐‑‒–—―−]"
    r"|(?<=[0-9分時半日月曜火水木金土])\s*(?:-|ー|から|より)\s*(?=[0-9正午前後翌月火水木金土日AP令R])"
)
_TOKENS: Final = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in {
            "season": rf"{_DATE}\s*~\s*{_DATE}",
            "always": r"24\s*時間|終日|0:00\s*~\s*24:00",
            "span": rf"{_NOON_OR_TIME}\s*~\s*{_NOON_OR_TIME}",
            "moved": r"(?:\(|、|,)?\s*(?:ただし|但し)?、?\s*(?:国民の)?(?:祝日|休日|祝休日)"
            r"(?:の場合|にあたる場合|に当たる場合)(?:は|には)?、?(?:その)?(?:翌日|翌平日)(?:が|に)?"
            r"(?:休館日?|休み|振替)?\)?",
            "every": r"年中無休|無休|毎日|全日",
            "new_year": r"年末年始(?:の休日)?(?:\(?12[月/]29日?~(?:翌年)?1[月/]3日?\)?)?",
            "except": r"は?を?除く|以外|を除き",
            "closed": r"定休日?|休館日?|休業日?|休室日?|休園日?|閉館日?|閉庁日?|休み|休日は休み|お休み",
            "working": r"平日",
            "weekend": r"土日|週末",
            "holiday": r"国民の祝日|祝日|祝休日|休日|祝",
            "opens": r"開館日?|開放日?|営業日?|開庁日?|開園日?|開所日?|開室日?|利用日?|可能日?|受付|時間帯?|可",
            "weekdays": rf"{_WEEKDAY}\s*~\s*{_WEEKDAY}",
            "weekday": _WEEKDAY,
            "open_bracket": r"\(",
            "close_bracket": r"\)",
            "filler": r"[\s、,。・:/;及びおよとのはも]+|まで|ただし|但し|\[|\]",
        }.items()
    )
)
_OSM_RULE = re.compile(
    r"(?:(?P<days>(?:PH|Mo|Tu|We|Th|Fr|Sa|Su)(?:\s*[-,]\s*(?:PH|Mo|Tu|We|Th|Fr|Sa|Su))*)\s*)?"
    r"(?P<hours>off|closed|24:00|(?:\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2})(?:\s*,\s*\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2})*)"
)


@dataclass(slots=True)
class _Days:
    """Days that were named and have no hours yet."""

    weekdays: set[int] = field(default_factory=set)
    holidays: bool | None = None
    new_year: bool = False

    def __bool__(self) -> bool:
        return bool(self.weekdays or self.holidays or self.new_year)


@dataclass(slots=True)
class _Draft:
    """What has been read of a text so far."""

    spans: list[Span] = field(default_factory=list)
    days: _Days = field(default_factory=_Days)
    closed: _Days = field(default_factory=_Days)
    seasons: list[Season] = field(default_factory=list)
    moved: bool = False
    closing: bool = False
    fresh: bool = True
    sound: bool = True


def parse_opening(text: object) -> OpeningHours:
    """Read a text of opening hours.

    Japanese texts (平日 9:00～17:00（祝日・年末年始を除く）; 9時から17時まで; 24時間; 火曜休館) and the basic forms of
    OpenStreetMap's ``opening_hours`` (``Mo-Fr 09:00-17:00; PH off``) are understood. A text of which a single
    word is not understood is not known as a whole, and is kept. 平日 leaves public holidays out; 月～金 does not say.

    Parameters
    ----------
    text : str
        The text; what is no text, or empty, is not known.

    Returns
    -------
    OpeningHours
        With the text as it was.

    Examples
    --------
    >>> hours = parse_opening("平日 ９時〜１７時（祝日・年末年始を除く）")
    >>> hours.known, hours.spans[0].begin, hours.spans[0].end, hours.closed_on_holidays
    (True, 540, 1020, True)
    >>> parse_opening("お問い合わせください").known
    False
    """
    raw = text if isinstance(text, str) else ""
    plain = _normalise(raw)
    if not plain:
        return OpeningHours(raw, known=False)
    if plain.isascii():
        found = _parse_osm(raw, plain)
        if found is not None:
            return found
    return _parse_japanese(raw, plain)


def _normalise(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).strip()
    plain = _DASH.sub("~", plain)
    return plain.replace("[", "(").replace("]", ")").replace("【", "").replace("】", " ")


def _parse_osm(raw: str, plain: str) -> OpeningHours | None:
    if plain in {"24/7", "24h", "24H"}:
        return OpeningHours(raw, known=True, spans=(Span(None, 0, DAY),))
    spans: list[Span] = []
    closed: set[int] = set()
    off_on_holidays = False
    for rule in (part.strip() for part in plain.replace("~", "-").split(";")):
        match = _OSM_RULE.fullmatch(rule)
        if match is None:
            return None
        weekdays, holiday = _read_osm_days(match["days"])
        if match["hours"] in {"off", "closed"}:
            closed |= weekdays
            off_on_holidays |= holiday
            continue
        # A later rule takes the place of an earlier one on the days that it names.
        named = weekdays or (frozenset() if holiday else ALL_DAYS)
        spans = [span._replace(days=(ALL_DAYS if span.days is None else span.days) - named) for span in spans]
        closed -= named
        for hours in match["hours"].split(","):
            ends = _span_of(*(_minutes(part) for part in hours.split("-", 1))) if "-" in hours else None
            if ends is None:
                return None
            spans.append(Span(named, *ends, True if holiday else None))
    kept = tuple(span for span in spans if span.days or span.on_holidays)
    return OpeningHours(raw, True, kept, frozenset(closed), off_on_holidays)


def _read_osm_days(text: str | None) -> tuple[frozenset[int], bool]:
    days: set[int] = set()
    holiday = False
    for part in (text or "").replace(" ", "").split(","):
        first, _, last = part.partition("-")
        if first == "PH":
            holiday = True
        elif first:
            begin = _OSM_DAYS.index(first)
            days |= _days_between(begin, _OSM_DAYS.index(last) if last in _OSM_DAYS else begin)
    return frozenset(days), holiday


def _parse_japanese(raw: str, plain: str) -> OpeningHours:
    draft = _Draft()
    place = 0
    while place < len(plain) and draft.sound:
        match = _TOKENS.match(plain, place)
        if match is None or match.end() == place or match.lastgroup is None:
            return OpeningHours(raw, known=False)
        kind = next(name for name, value in match.groupdict().items() if value is not None)
        _take(draft, kind, match)
        place = match.end()
    _settle(draft)
    told = draft.spans or draft.closed or draft.seasons
    if not draft.sound or not told:
        return OpeningHours(raw, known=False)
    return OpeningHours(
        raw,
        True,
        tuple(draft.spans),
        frozenset(draft.closed.weekdays),
        bool(draft.closed.holidays),
        draft.closed.new_year,
        draft.moved,
        tuple(draft.seasons),
    )


def _take(draft: _Draft, kind: str, match: re.Match[str]) -> None:
    """Add one word to what has been read."""
    if kind == "season":
        _take_season(draft, match)
    elif kind in {"always", "span"}:
        _take_span(draft, (0, DAY) if kind == "always" else _span_of(*(_minutes(part) for part in match[0].split("~"))))
    elif kind == "moved":
        draft.moved = True
        draft.sound = draft.sound and bool(draft.closed.weekdays or (draft.closing and draft.days))
    elif kind in {"except", "closed"}:
        _take_closing(draft, comes_first=kind == "closed")
    elif kind in {"open_bracket", "close_bracket", "opens"}:
        # Days that stand before a bracket may have their hours in it.
        waits = kind == "open_bracket" and bool(draft.days) and draft.fresh
        if draft.closing or not (waits or kind == "opens"):
            _settle(draft)
    elif kind != "filler":
        _take_days(draft, kind, match[0])


def _take_span(draft: _Draft, ends: tuple[int, int] | None) -> None:
    draft.sound = draft.sound and ends is not None and not draft.closing
    if ends is not None:
        names = frozenset(draft.days.weekdays) if draft.days else None
        draft.spans.append(Span(names, *ends, draft.days.holidays))
        draft.fresh = False


def _take_closing(draft: _Draft, *, comes_first: bool) -> None:
    """Close the days that were named, or, where none were, those that follow."""
    if draft.days and not draft.fresh:
        draft.sound = False
    elif draft.days:
        _close(draft)
    else:
        draft.closing = comes_first
        draft.sound = draft.sound and comes_first


def _take_days(draft: _Draft, kind: str, text: str) -> None:
    if not draft.fresh:
        draft.days, draft.fresh = _Days(), True
    days = draft.days
    if kind == "every":
        days.weekdays |= ALL_DAYS
        days.holidays = True
    elif kind == "working":
        days.weekdays |= WORKING_DAYS
        days.holidays = bool(days.holidays)
    elif kind == "weekend":
        days.weekdays |= {5, 6}
    elif kind == "holiday":
        days.holidays = True
    elif kind == "new_year":
        days.new_year = True
    else:
        ends = [_WEEKDAYS.index(part.strip()[0]) for part in text.split("~")]
        days.weekdays |= _days_between(ends[0], ends[-1])


def _take_season(draft: _Draft, match: re.Match[str]) -> None:
    # The named groups stand between; the parts of the two dates are the plain ones, in order.
    found = re.fullmatch(rf"{_DATE}\s*~\s*{_DATE}", match["season"])
    assert found is not None
    first, last = _date_of(*found.groups()[:4]), _date_of(*found.groups()[4:])
    if first and last and first[0] and not last[0]:
        last = (first[0] + (last[1:] < first[1:]), *last[1:])
    if first is None or last is None or bool(first[0]) != bool(last[0]) or draft.closing:
        draft.sound = False
        return
    draft.seasons.append(Season(first, last))


def _close(draft: _Draft) -> None:
    """Take the days that were named as closed."""
    draft.closed.weekdays |= draft.days.weekdays
    draft.closed.holidays = bool(draft.closed.holidays or draft.days.holidays)
    draft.closed.new_year |= draft.days.new_year
    draft.days, draft.fresh, draft.closing = _Days(), True, False


def _settle(draft: _Draft) -> None:
    """Give days that have no hours to the hours before them, or close them where the text said so first."""
    days = draft.days
    if draft.closing:
        draft.sound = draft.sound and bool(days)
        _close(draft)
    elif days and draft.fresh:
        # 24時間 年中無休: all days are the hours' own.
        if draft.spans and draft.spans[-1].days is None and not days.new_year:
            draft.spans[-1] = draft.spans[-1]._replace(days=frozenset(days.weekdays), on_holidays=days.holidays)
            draft.days = _Days()
        else:
            draft.sound = False


def _date_of(era: str | None, year: str | None, month: str, day: str) -> tuple[int, int, int] | None:
    number = 0 if year is None else (1 if year == "元" else int(year))
    if number and (era or number < 100):
        number += _REIWA
    valid = 1 <= int(month) <= 12 and 1 <= int(day) <= 31
    return (number, int(month), int(day)) if valid else None


def _minutes(text: str) -> int:
    """Return the minute after midnight of a time; -1 where there is none such."""
    if "正午" in text:
        return DAY // 2
    numbers = [int(part) for part in re.findall(r"\d+", text)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 30 * ("半" in text)
    if re.search("午後|pm|PM", text) and hour < 12:
        hour += 12
    return hour * 60 + minute if minute < 60 and hour <= 30 else -1


def _span_of(begin: int, end: int) -> tuple[int, int] | None:
    if begin < 0 or end < 0 or begin >= DAY or begin == end:
        return None
    return begin, end if end > begin else end + DAY


def _days_between(first: int, last: int) -> set[int]:
    return {(first + step) % 7 for step in range((last - first) % 7 + 1)}
