"""Time stamps as files write them: with 24:00, with and without a time zone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError, UnreadableSourceError

_DAY_FIRST: Final = re.compile(r"\s*\d{4}\s*[-/年.]")
_MIDNIGHT: Final = re.compile(r"(?<=[T ,])24(?=:?00)")
_ZONED: Final = re.compile(r"(?:Z|[+-]\d\d:?\d\d)\s*$", re.IGNORECASE)
_DIRECTIVES: Final = {
    "%Y": r"\d{4}",
    "%y": r"\d\d",
    "%m": r"\d{1,2}",
    "%d": r"\d{1,2}",
    "%j": r"\d{1,3}",
    "%H": r"(\d{1,2})",
    "%M": r"\d{1,2}",
    "%S": r"\d{1,2}",
}


def parse_stamps(
    texts: Sequence[str], label: str, *, time_format: str | None = None, tz: str | dt.tzinfo | None = None
) -> pd.DatetimeIndex:
    """Read time stamps.

    Parameters
    ----------
    texts : sequence of str, length n
        As "2026/8/1 24:00", "2026-08-01T12:00+09:00", or of another `time_format`. The hour 24 of a day is midnight at
        its end.
    label : str
        What messages call the source.
    time_format : str, optional
        As for `datetime.strptime`.
    tz : str or tzinfo, optional
        Time zone of stamps that do not say theirs.

    Returns
    -------
    pandas.DatetimeIndex, length n
        Time zone aware: in `tz`, or in UTC where the stamps carry their own zone.

    Raises
    ------
    UnreadableSourceError
        A text that is no stamp.
    ParameterError
        No time zone in the stamps and none given, an unknown one, or a day on which the clock changes and the stamps do
        not tell which of two hours is meant.

    Examples
    --------
    >>> [str(time) for time in parse_stamps(["2026/8/1 24:00"], "a file", tz="Asia/Tokyo")]
    ['2026-08-02 00:00:00+09:00']
    """
    words = pd.Series([str(text).strip() for text in texts], dtype=object)
    words, next_day = _take_midnight(words, time_format)
    zoned = words.map(lambda word: bool(_ZONED.search(word))).to_numpy(dtype=bool)
    if time_format is None:
        plain = words.map(lambda word: bool(_DAY_FIRST.match(word))).to_numpy(dtype=bool)
        if not plain.all():
            first = int((~plain).argmax())
            raise UnreadableSourceError(
                f"{label}: expected a time like 2026-08-01 12:00, found {texts[first]!r} in row {first + 1}; "
                "pass time_format, as '%d.%m.%Y %H:%M'"
            )
    has_zone = time_format is not None and "%z" in time_format
    if len(words) and (has_zone or (time_format is None and zoned.any())):
        if not has_zone and not zoned.all():
            first = int((~zoned).argmax())
            raise UnreadableSourceError(f"{label}: {texts[first]!r} in row {first + 1} has no time zone; others have")
        stamps = _convert(words, texts, label, time_format, utc=True)
        return stamps + next_day
    if tz is None:
        raise ParameterError(f"{label}: the times have no time zone; pass tz='Asia/Tokyo', or tz='UTC'")
    return _localise(_convert(words, texts, label, time_format, utc=False) + next_day, tz, label)


def _take_midnight(words: pd.Series, time_format: str | None) -> tuple[pd.Series, pd.TimedeltaIndex]:
    """Return the stamps with the hour 0 for 24, and the day that each lacks for it."""
    if time_format is not None and "%H" in time_format:
        parts = re.split(r"(%.)", time_format)
        pattern = re.compile(
            "".join(_DIRECTIVES.get(part, ".+?") if part[:1] == "%" else re.escape(part) for part in parts)
        )
        found = [pattern.match(word) for word in words]
        late = np.array([match is not None and match[1] == "24" for match in found], dtype=bool)
        cut = [
            f"{word[: match.start(1)]}00{word[match.end(1) :]}" if match is not None and match[1] == "24" else word
            for word, match in zip(words, found, strict=True)
        ]
        words = pd.Series(cut, dtype=object)
    else:
        late = words.map(lambda word: bool(_MIDNIGHT.search(word))).to_numpy(dtype=bool)
        words = words.map(lambda word: _MIDNIGHT.sub("00", word))
    return words, pd.to_timedelta(late.astype(np.int64), unit="D")


def _convert(
    words: pd.Series, texts: Sequence[str], label: str, time_format: str | None, *, utc: bool
) -> pd.DatetimeIndex:
    stamps = pd.to_datetime(words, format=time_format or "mixed", utc=utc, errors="coerce")
    missing = stamps.isna().to_numpy()
    if missing.any():
        first = int(missing.argmax())
        form = f" of the form {time_format!r}" if time_format else ""
        raise UnreadableSourceError(
            f"{label}: expected a time{form}, found {texts[first]!r} in row {first + 1} "
            f"({int(missing.sum())} such {'row' if missing.sum() == 1 else 'rows'})"
        )
    return pd.DatetimeIndex(stamps)


def _localise(stamps: pd.DatetimeIndex, tz: str | dt.tzinfo, label: str) -> pd.DatetimeIndex:
    try:
        pd.Timestamp("2000-01-01", tz=tz)
    except (KeyError, ValueError, TypeError, OSError) as error:
        raise ParameterError(f"unknown time zone {tz!r}; expected a name like 'Asia/Tokyo'") from error
    try:
        return stamps.tz_localize(tz)
    except ValueError as error:
        raise ParameterError(
            f"{label}: the clock of {tz} changes within the times, and one of them is there twice or not at all "
            f"({error}); give them in UTC, or with their offset"
        ) from error
