"""By how much a clock must be shifted for the radiation to follow the sun.

The course of a clear sky is known from the sun alone: global radiation by Haurwitz (1945, Insolation in relation to
cloudiness and cloud density, Journal of Meteorology 2, 154-166), 1098 cos(z) exp(-0.059 / cos(z)), the direct beam by
Meinel (1976, Applied Solar Energy) as 0.7 to the power of the air mass (Kasten and Young 1989,
doi:10.1364/AO.28.004735) to the power of 0.678. Its means over shifted intervals are compared with what was measured:
first over all days and any shift within half a day, then day by day, where only days that follow a clear sky count.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

import numpy as np
import pandas as pd

from plateau_sc.sun import sun_position
from plateau_sc.types import FloatArray, IntArray
from plateau_sc.weather.meansun import interval_ends

_MINUTE: Final = 60 * 10**9
_DAY: Final = 1440 * _MINUTE
_STEP: Final = 5 * _MINUTE
_COARSE: Final = np.arange(-720, 721, 15)
_FINE: Final = np.arange(-120, 121, 5)
_CLEAR_LIKENESS: Final = 0.995
_CLEAR_SHARE: Final = 0.6
_FEWEST_ROWS: Final = 6
_LEAST_ERROR: Final = 5.0
_SINGLE_ERROR: Final = 15.0
_CLOUDY_ERROR: Final = 60.0
_CLOSED_ERROR: Final = 10.0
_BEAM: Final = 50.0

_Course: TypeAlias = Callable[[FloatArray], FloatArray]


def find_offset(
    measured: dict[str, FloatArray], intervals: pd.IntervalIndex, latitude: float, longitude: float
) -> tuple[float | None, float | None, int]:
    """Find the shift of the time stamps after which the radiation follows the sun.

    Parameters
    ----------
    measured : dict of str to ndarray, shape (n,), float64
        ``ghi``, ``dhi`` and ``dni``, means over each interval [W/m²]; NaN where a value is not known.
    intervals : pandas.IntervalIndex, length n
        The intervals, as their stamps have it.
    latitude, longitude : float
        Place [deg].

    Returns
    -------
    offset : float or None
        To be added to the time stamps [min]; None where too little is known.
    uncertainty : float or None
        Its standard error [min].
    days : int
        Days that were used.

    Notes
    -----
    In this order: the clear days of global radiation, those of the direct beam; the shift at which global radiation is
    diffuse + direct cos(z); the course of all days.
    """
    begin, end = interval_ends(intervals)
    rough: tuple[float | None, float | None, int] = (None, None, 0)
    for kind in ("ghi", "dni"):
        found, is_clear = _follow_sky(measured[kind], begin, end, (latitude, longitude), kind)
        if is_clear:
            return found
        rough = found if rough[0] is None else rough
    closed = _close_sum(measured, begin, end, (latitude, longitude))
    return closed if closed[0] is not None else rough


def _follow_sky(
    measured: FloatArray, begin: IntArray, end: IntArray, place: tuple[float, float], kind: str
) -> tuple[tuple[float | None, float | None, int], bool]:
    known = np.isfinite(measured)
    begin, end, values = begin[known], end[known], measured[known]
    if (values > 0.1 * max(values.max(initial=0.0), 50.0)).sum() < _FEWEST_ROWS:
        return (None, None, 0), False
    sky = _Sky(begin, end, place, _COURSES[kind])
    likeness = np.array([_correlate(values, sky.mean(int(shift))) for shift in _COARSE])
    coarse = int(_COARSE[likeness.argmax()])
    shifts = coarse + _FINE
    models = np.stack([sky.mean(int(shift)) for shift in shifts])
    day = ((begin + end) // 2 + coarse * _MINUTE + round(place[1] / 360 * _DAY)) // _DAY
    clear = _align_days(values, models, shifts, day)
    if clear.size:
        spread = 1.4826 * float(np.median(np.abs(clear - np.median(clear))))
        error = _SINGLE_ERROR if clear.size < 3 else max(1.25 * spread / float(np.sqrt(clear.size)), _LEAST_ERROR)
        return (float(np.median(clear)), error, int(clear.size)), True
    days = int(np.unique(day[values > 0]).size)
    alike = np.array([_correlate(values, model) for model in models])
    return (_refine_peak(shifts, alike), max(_CLOUDY_ERROR / float(np.sqrt(days)), 2 * _LEAST_ERROR), days), False


def _close_sum(
    measured: dict[str, FloatArray], begin: IntArray, end: IntArray, place: tuple[float, float]
) -> tuple[float | None, float | None, int]:
    """Find the shift at which the cosine of the sun makes the sum of the parts the whole."""
    ghi, dhi, dni = (measured[name] for name in ("ghi", "dhi", "dni"))
    known = np.isfinite(ghi + dhi + dni) & (dni > _BEAM)
    if known.sum() < _FEWEST_ROWS:
        return None, None, 0
    begin, end, beam, rest = begin[known], end[known], dni[known], (ghi - dhi)[known]
    height, up = (_Sky(begin, end, place, course) for course in (_upward_course, _daylight_course))
    miss = []
    for shift in _FINE:
        share = up.mean(int(shift))
        cosine = np.divide(height.mean(int(shift)), share, out=np.zeros_like(share), where=share > 0)
        miss.append(float(np.sqrt(np.mean((rest - beam * cosine) ** 2))))
    misses = np.array(miss)
    best = int(misses.argmin())
    if not 0 < best < _FINE.size - 1 or misses[best] > 0.3 * float(np.median(misses)):
        return None, None, 0
    days = int(np.unique((begin + round(place[1] / 360 * _DAY)) // _DAY).size)
    return _refine_peak(_FINE, -misses), _CLOSED_ERROR, days


class _Sky:
    """The clear sky around intervals, summed up so that the mean over any shifted interval is a difference."""

    def __init__(self, begin: IntArray, end: IntArray, place: tuple[float, float], course: _Course) -> None:
        self.begin, self.end = begin, end
        days = np.unique(np.concatenate([begin // _DAY, (end - 1) // _DAY]))
        days = np.unique(np.concatenate([days - 1, days, days + 1]))
        middles = (days[:, None] * _DAY + (np.arange(_DAY // _STEP) * _STEP + _STEP // 2)).ravel()
        times = pd.DatetimeIndex(middles.view("M8[ns]")).tz_localize("UTC")
        cosine = np.sin(np.radians(sun_position(times, *place).elevation))
        # Between stretches of days nothing is asked for, and the sum stands still.
        self.marks = np.concatenate([middles[:1] - _STEP // 2, middles + _STEP // 2]).astype(np.float64)
        self.sums = np.concatenate([[0.0], np.cumsum(course(cosine))]) * _STEP

    def mean(self, shift: int) -> FloatArray:
        """Return the means over the intervals, moved by some minutes."""
        move = shift * _MINUTE
        upper, lower = (np.interp(side + move, self.marks, self.sums) for side in (self.end, self.begin))
        return np.asarray((upper - lower) / (self.end - self.begin), dtype=np.float64)


def _global_course(cosine: FloatArray) -> FloatArray:
    positive = np.maximum(cosine, 1e-3)
    return np.where(cosine > 0, 1098.0 * positive * np.exp(-0.059 / positive), 0.0)


def _beam_course(cosine: FloatArray) -> FloatArray:
    positive = np.maximum(cosine, 0.0)
    height = np.degrees(np.arcsin(np.minimum(positive, 1.0)))
    airmass = 1 / (positive + 0.50572 * (height + 6.07995) ** -1.6364)
    return np.where(cosine > 0, 1353.0 * 0.7 ** (airmass**0.678), 0.0)


def _upward_course(cosine: FloatArray) -> FloatArray:
    return np.maximum(cosine, 0.0)


def _daylight_course(cosine: FloatArray) -> FloatArray:
    return (cosine > 0).astype(np.float64)


_COURSES: Final[dict[str, _Course]] = {"ghi": _global_course, "dni": _beam_course}


def _correlate(values: FloatArray, model: FloatArray) -> float:
    a, b = values - values.mean(), model - model.mean()
    norm = np.sqrt((a @ a) * (b @ b))
    return float(a @ b / norm) if norm > 0 else -1.0


def _align_days(values: FloatArray, models: FloatArray, shifts: IntArray, day: IntArray) -> FloatArray:
    """Return the best shift of each day that follows a clear sky [min]."""
    found = []
    edges = np.flatnonzero(np.diff(day)) + 1
    for rows in np.split(np.arange(day.size), edges):
        measured, model = values[rows], models[:, rows]
        bright = measured > 0.05 * measured.max(initial=0.0)
        if bright.sum() < _FEWEST_ROWS:
            continue
        product, power = model @ measured, (model * model).sum(axis=1)
        with np.errstate(invalid="ignore", divide="ignore"):
            likeness = np.nan_to_num(product / np.sqrt(power * (measured @ measured)))
            share = np.nan_to_num(product / power)
        best = int(likeness.argmax())
        # A best shift at the rim is none, and neither is that of half a day.
        inside = 0 < best < shifts.size - 1
        flanked = measured[0] < 0.5 * measured.max() and measured[-1] < 0.5 * measured.max()
        if inside and flanked and likeness[best] >= _CLEAR_LIKENESS and share[best] >= _CLEAR_SHARE:
            found.append(_refine_peak(shifts, likeness))
    return np.array(found, dtype=np.float64)


def _refine_peak(shifts: IntArray, likeness: FloatArray) -> float:
    """Return where the parabola through the highest value and its neighbours has its peak [min]."""
    best = int(likeness.argmax())
    if not 0 < best < shifts.size - 1:
        return float(shifts[best])
    before, at, after = likeness[best - 1 : best + 2]
    bend = before - 2 * at + after
    nudge = 0.5 * (before - after) / bend if bend < 0 else 0.0
    return float(shifts[best] + nudge * (shifts[1] - shifts[0]))
