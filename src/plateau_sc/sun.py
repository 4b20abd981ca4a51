"""Where the sun stands: its position, its rise and set, and its direction in the axes of a grid."""

import datetime as dt
import importlib.util
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from plateau_sc.errors import ParameterError
from plateau_sc.times import Date, require_aware
from plateau_sc.types import FloatArray

DELTA_T: Final = 69.2
"""Terrestrial time less universal time [s], as observed from 2019 to 2026 to within 0.3 s.

A second moves the sun by 0.04", so that the constant costs less than 0.002° from 1900 to 2100."""

_PER_SECOND: Final = {"s": 1.0, "ms": 1e3, "us": 1e6, "ns": 1e9}
_TEMPERATURE: Final = 12.0
_REFRACTION: Final = 0.5667

RISE_ELEVATION: Final = -0.8333
"""True elevation of the sun's centre at which it rises and sets [deg]: 34' of refraction and 16' of half diameter."""


@dataclass(frozen=True, slots=True, eq=False)
class SunPosition:
    """Position of the sun at a series of instants.

    Parameters
    ----------
    times : pandas.DatetimeIndex
        The instants, time zone aware.
    azimuth : ndarray, shape (n,), float64
        Clockwise from true north [deg], 0 to 360.
    elevation : ndarray, shape (n,), float64
        Apparent elevation of the sun's centre, lifted by refraction [deg].
    true_elevation : ndarray, shape (n,), float64
        Elevation of the sun's centre without refraction [deg].
    """

    times: pd.DatetimeIndex
    azimuth: FloatArray
    elevation: FloatArray
    true_elevation: FloatArray

    def __len__(self) -> int:
        return len(self.times)


def sun_position(times: object, latitude: float, longitude: float, altitude: float = 0.0) -> SunPosition:
    """Compute where the sun stands, seen from one place.

    Parameters
    ----------
    times : pandas.DatetimeIndex or what `plateau_sc.times.require_aware` takes
        Instants, shape (n,), time zone aware.
    latitude, longitude : float
        Place [deg].
    altitude : float, default 0.0
        Height above sea level [m]; the air pressure that refraction depends on is that of the standard atmosphere.

    Returns
    -------
    SunPosition
        Azimuth and elevation [deg], each of shape (n,).

    Raises
    ------
    ParameterError
        Instants without a time zone, or a place that is not on Earth.

    Notes
    -----
    NREL's Solar Position Algorithm (Reda and Andreas 2004, doi:10.1016/j.solener.2003.12.003) as pvlib computes it,
    with an uncertainty of 0.0003° for the true position from the year -2000 to 6000. Refraction (at 12 °C) is added
    while the upper limb is above the horizon, that is down to a true elevation of -0.833°; below that the two
    elevations are equal.

    Examples
    --------
    >>> noon = sun_position("2026-08-01T12:00+09:00", 35.69, 139.69)
    >>> round(float(noon.azimuth[0]), 1), round(float(noon.elevation[0]), 1)
    (189.6, 72.1)
    """
    index = require_aware(times)
    _require_place(latitude, longitude)
    if not np.isfinite(altitude) or not -500 <= altitude <= 11_000:
        raise ParameterError(f"expected an altitude from -500 to 11000 m, found {altitude!r}")
    seconds = index.asi8 / _PER_SECOND[index.unit]
    found = _locate(seconds.tobytes(), float(latitude), float(longitude), float(altitude))
    _, _, elevation, true_elevation, azimuth, _ = (row.copy() for row in found)
    return SunPosition(times=index, azimuth=azimuth, elevation=elevation, true_elevation=true_elevation)


@lru_cache(maxsize=4)
def _locate(seconds: bytes, latitude: float, longitude: float, altitude: float) -> FloatArray:
    """Return what pvlib computes, kept for the tiles of a grid and for all that is asked of one day."""
    found = _load_algorithm().solar_position(
        np.frombuffer(seconds),
        latitude,
        longitude,
        altitude,
        _pressure_at(altitude),
        _TEMPERATURE,
        DELTA_T,
        _REFRACTION,
    )
    return np.array(found, dtype=np.float64)


@lru_cache
def _load_algorithm() -> Any:
    """Load the one module of pvlib that computes positions; with all that the package imports it takes half a second.

    It imports NumPy alone. Where it lies elsewhere in the package than now, the package says where.
    """
    package = importlib.util.find_spec("pvlib")
    for folder in (package.submodule_search_locations or ()) if package else ():
        spec = importlib.util.spec_from_file_location("plateau_sc._spa", Path(folder) / "spa.py")
        if (Path(folder) / "spa.py").is_file() and spec is not None and spec.loader is not None:
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            return module
    return importlib.import_module("pvlib.solarposition").spa


def _pressure_at(altitude: float) -> float:
    """Return the pressure of the standard atmosphere [hPa]."""
    return float(((44331.514 - altitude) / 11880.516) ** (1 / 0.1902632))


def sun_events(dates: Date | Iterable[Date], latitude: float, longitude: float, tz: str | dt.tzinfo) -> pd.DataFrame:
    """Compute when the sun rises, crosses the meridian and sets.

    Parameters
    ----------
    dates : str, date, or sequence of them
        Local days, shape (n,).
    latitude, longitude : float
        Place [deg].
    tz : str or tzinfo
        Time zone of the days.

    Returns
    -------
    pandas.DataFrame
        One row a day, indexed by the day (without a time zone); columns ``sunrise``, ``transit`` and ``sunset``,
        instants in `tz`. Where the sun does not rise or set on a day, both are NaT.

    Raises
    ------
    ParameterError
        A value that is not a date, an unknown time zone, or a place that is not on Earth.

    Notes
    -----
    The sun rises and sets when its upper limb meets a sea horizon through mean refraction: at a true elevation of its
    centre of -0.8333° (NREL's Solar Position Algorithm, as for `sun_position`). Each transit is the one nearest to
    local noon. Against the almanac of the National Astronomical Observatory of Japan, sunrise and sunset agree
    to 40 s and transits to the second.

    Examples
    --------
    >>> events = sun_events("2026-08-01", 35.69, 139.69, "Asia/Tokyo")
    >>> events["sunrise"].dt.strftime("%H:%M").item(), events["sunset"].dt.strftime("%H:%M").item()
    ('04:48', '18:45')
    """
    _require_place(latitude, longitude)
    days = _read_days(dates)
    try:
        noons = (days + pd.Timedelta(hours=12)).tz_localize(tz, nonexistent="shift_forward")
    except (KeyError, ValueError, TypeError, OSError) as error:
        raise ParameterError(f"unknown time zone {tz!r}; expected a name like 'Asia/Tokyo'") from error
    rise, transit, sunset = _estimate_events(days, noons, latitude, longitude)
    columns = {
        "sunrise": _refine_crossing(rise, latitude, longitude).tz_convert(tz),
        "transit": transit.tz_convert(tz),
        "sunset": _refine_crossing(sunset, latitude, longitude).tz_convert(tz),
    }
    return pd.DataFrame(columns, index=days.rename("date"))


def sun_vector(azimuth: ArrayLike, elevation: ArrayLike, convergence: float = 0.0) -> FloatArray:
    """Give the unit vector toward the sun in the axes of a grid.

    Parameters
    ----------
    azimuth : array_like, float64
        Azimuth clockwise from true north [deg].
    elevation : array_like, float64
        Elevation [deg], of a shape that broadcasts with `azimuth`; negative below the horizon.
    convergence : float, default 0.0
        Azimuth of grid north, clockwise from true north [deg]; see `plateau_sc.crs.meridian_convergence`.

    Returns
    -------
    ndarray, shape (..., 3), float64
        x (grid east), y (grid north) and z (up). At multiples of 90° the components that vanish are exactly zero.

    Examples
    --------
    >>> sun_vector(90.0, 0.0).tolist()
    [1.0, 0.0, 0.0]
    >>> sun_vector([180.0, 123.4], [30.0, 90.0]).round(6).tolist()
    [[0.0, -0.866025, 0.5], [0.0, 0.0, 1.0]]
    """
    grid_azimuth, height = np.broadcast_arrays(
        np.asarray(azimuth, dtype=float) - convergence, np.asarray(elevation, dtype=float)
    )
    sine, cosine = _sin_cos_degrees(grid_azimuth)
    upward, outward = _sin_cos_degrees(height)
    # Adding zero turns -0.0 into 0.0.
    return np.stack([outward * sine, outward * cosine, upward], axis=-1) + 0.0


def _sin_cos_degrees(angle: FloatArray) -> tuple[FloatArray, FloatArray]:
    # The remainder after whole quarter turns is exact in degrees, as it would not be in radians.
    quarters = np.rint(angle / 90.0)
    rest = np.radians(angle - 90.0 * quarters)
    sine, cosine = np.sin(rest), np.cos(rest)
    turn = np.where(np.isfinite(quarters), np.mod(quarters, 4.0), 0.0)
    odd = (turn == 1) | (turn == 3)
    sine, cosine = np.where(odd, cosine, sine), np.where(odd, sine, cosine)
    return np.where(turn >= 2, -sine, sine), np.where((turn == 1) | (turn == 2), -cosine, cosine)


def _require_place(latitude: float, longitude: float) -> None:
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        advice = "; the two are swapped" if -90 <= longitude <= 90 and -180 <= latitude <= 180 else ""
        raise ParameterError(
            f"expected a latitude from -90 to 90 and a longitude from -180 to 180 [deg], "
            f"found latitude {latitude!r}, longitude {longitude!r}{advice}"
        )


def _read_days(dates: Date | Iterable[Date]) -> pd.DatetimeIndex:
    single = isinstance(dates, (str, dt.date))
    try:
        days = pd.DatetimeIndex([dates] if single else list(dates))  # type: ignore[arg-type]
    except (ValueError, TypeError) as error:
        raise ParameterError(f"expected dates like '2026-08-01', found {dates!r}") from error
    if len(days) == 0 or days.hasnans:
        raise ParameterError(f"expected dates like '2026-08-01', found {dates!r}")
    return days.tz_localize(None).normalize()


def _estimate_events(
    days: pd.DatetimeIndex, noons: pd.DatetimeIndex, latitude: float, longitude: float
) -> tuple[pd.DatetimeIndex, pd.DatetimeIndex, pd.DatetimeIndex]:
    from pvlib.solarposition import sun_rise_set_transit_spa

    # pvlib counts days by universal time: the transit of a local day may belong to the day before or after.
    tables = [
        sun_rise_set_transit_spa(
            (days + pd.Timedelta(days=shift)).tz_localize("UTC"), latitude, longitude, delta_t=DELTA_T
        )
        for shift in (-1, 0, 1)
    ]
    events = {
        name: np.stack([pd.DatetimeIndex(table[name]).tz_localize(None).as_unit("ns").to_numpy() for table in tables])
        for name in ("sunrise", "transit", "sunset")
    }
    local_noons = noons.tz_convert("UTC").tz_localize(None).as_unit("ns").to_numpy()
    nearest = np.abs(events["transit"] - local_noons).argmin(axis=0), np.arange(len(days))
    rise, transit, sunset = (pd.DatetimeIndex(events[name][nearest]).tz_localize("UTC") for name in events)
    return rise, transit, sunset


def _refine_crossing(instants: pd.DatetimeIndex, latitude: float, longitude: float) -> pd.DatetimeIndex:
    # pvlib takes the declination of the wrong day where the sun rises before midnight UTC, as it does all over Japan:
    # two minutes off in spring and autumn. Newton's method on the position itself puts that right.
    refined = pd.Series(instants)
    known = refined.dropna()
    if known.empty:
        return instants
    half = pd.Timedelta(seconds=30)
    for _ in range(4):
        before, at, after = (
            _height_above_rise(known + shift, latitude, longitude) for shift in (-half, 0 * half, half)
        )
        slope = (after - before) / 60
        steps = np.clip(-at / np.where(slope == 0, np.inf, slope), -1800, 1800)
        known = known + pd.to_timedelta(np.rint(steps * 1e9).astype(np.int64), unit="ns")
    found = np.abs(_height_above_rise(known, latitude, longitude)) < 1e-3
    refined.loc[known.index] = known.where(found)
    return pd.DatetimeIndex(refined)


def _height_above_rise(instants: "pd.Series[pd.Timestamp]", latitude: float, longitude: float) -> FloatArray:
    return sun_position(pd.DatetimeIndex(instants), latitude, longitude).true_elevation - RISE_ELEVATION
