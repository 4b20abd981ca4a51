"""The weather as the heat model takes it: complete, or with a clear word on what is missing."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.heat.atmosphere import vapour_pressure
from plateau_sc.heat.wind import wind_at
from plateau_sc.kernels.slab import KELVIN, Air
from plateau_sc.scene import Scene
from plateau_sc.types import BoolArray, FloatArray, IntArray
from plateau_sc.weather import Weather
from plateau_sc.weather.completion import RADIATION
from plateau_sc.weather.meansun import mean_sun

CALM = 3.0
"""Wind at 10 m that is assumed where the weather has none [m/s]."""

_STREET = 0.5
_DAY = pd.Timedelta(hours=24)
_MOST_OF_A_DAY = 20 * 3600.0
_PRESSURE = 1013.25
_DUSK = 5.0
_GAMMA = 6.65e-4
# As for UTCI, the least wind at 10 m that the air moves with [m/s].
_LEAST = 0.5
_FORCED = 1.52 * 3.0
# Of dry air: heat capacity [J kg⁻¹ K⁻¹] and gas constant [J kg⁻¹ K⁻¹].
_HEAT, _GAS = 1005.0, 287.05


@dataclass(frozen=True, eq=False)
class Conditions:
    """Weather in columns, one value an interval.

    Attributes
    ----------
    weather : Weather
        Complete.
    known : ndarray, bool
        Whether air temperature and humidity are known.
    air, humidity, wind, pressure : ndarray, float64
        Air temperature [°C], relative humidity [%], wind at 10 m [m/s], pressure [hPa].
    forced : ndarray, float64
        Heat that the wind takes from a surface for each kelvin, 1.52 x 3.0 v with v the wind in the street, half of
        that at 10 m, which counts as 0.5 m/s where there is less [W m⁻² K⁻¹]. The factor of a smooth plate is that of
        Watmuff, Charters and Proctor (1977, Revue internationale d'héliotechnique 2, 56), who found that in
        ``5.7 + 3.8 v`` (McAdams) the radiation is counted as well; 1.52 is that of surfaces as rough as concrete
        (Walton 1983, NBSIR 83-2655).
    seconds : ndarray, float64
        Length of each interval [s].
    deep, indoor : float
        Temperature beneath the ground, the mean of the air's while the sun is down, since the day's heat does not reach
        there; and behind walls, the mean of the air's, but from 20 to 26 °C.
    first_day : ndarray, int64
        Intervals of the first 24 hours; none where these are not covered well enough to be repeated.
    notes : tuple of str
        What was assumed.
    """

    weather: Weather
    known: BoolArray
    air: FloatArray
    humidity: FloatArray
    wind: FloatArray
    pressure: FloatArray
    forced: FloatArray
    seconds: FloatArray
    deep: float
    indoor: float
    first_day: IntArray
    notes: tuple[str, ...]

    def air_over(self, row: int) -> Air:
        """Return the air over surfaces during an interval.

        Parameters
        ----------
        row : int
            The interval.

        Returns
        -------
        Air
            For `plateau_sc.kernels.slab.step_slabs`.
        """
        air, pressure = self.air[row], self.pressure[row]
        vapour = float(vapour_pressure(self.air[row : row + 1], self.humidity[row : row + 1])[0])
        capacity = _HEAT * 100.0 * pressure / (_GAS * (air + KELVIN))
        return Air(float(air), vapour, float(_GAMMA * pressure), float(capacity), float(self.forced[row]))

    def leafy(self, scene: Scene) -> BoolArray:
        """Tell in which intervals deciduous trees are in leaf.

        Parameters
        ----------
        scene : Scene
            With trees or without.

        Returns
        -------
        ndarray, bool
            One an interval.
        """
        if scene.trees is None:
            return np.ones(len(self.weather), dtype=np.bool_)
        return scene.trees.foliage.leafy(pd.DatetimeIndex(self.weather.intervals.mid))


def read_conditions(weather: Weather, latitude: float, longitude: float, ground: float | None = None) -> Conditions:
    """Make the weather complete for the heat model.

    Parameters
    ----------
    weather : Weather
        With air temperature, relative humidity, and global radiation or what it can be derived from.
    latitude, longitude : float
        Of the scene [degrees].
    ground : float, optional
        Temperature of the ground a metre down, if it is known [°C].

    Returns
    -------
    Conditions
        Its columns.

    Raises
    ------
    ParameterError
        It is no Weather, or lacks what the heat model cannot do without; a ground that is not from -50 to 70 °C.
    """
    weather = require_weather(weather)
    require_ground_temperature(ground)
    lacking = [name for name in ("air_temperature", "relative_humidity") if name not in weather.table]
    if lacking:
        raise ParameterError(f"heat needs {' and '.join(lacking)}; the weather has {', '.join(weather.table.columns)}")
    complete = _complete(weather, latitude, longitude)
    table = complete.table
    if "ghi" not in table or not table["ghi"].notna().any():
        raise ParameterError(
            "heat needs global radiation (ghi), or sunshine or cloud cover to derive it from; "
            "weather.complete(clear_sky=True) takes a clear sky"
        )
    air, humidity = (table[name].to_numpy(dtype=np.float64) for name in ("air_temperature", "relative_humidity"))
    known: BoolArray = np.isfinite(air) & np.isfinite(humidity) & np.isfinite(table["ghi"].to_numpy())
    if not known.any():
        raise ParameterError("there is no interval with air temperature, humidity and radiation")
    notes = list(complete.notes)
    if not known.all():
        notes.append(
            f"{int((~known).sum())} of {len(known)} intervals lack temperature, humidity or radiation: no heat"
        )
    notes += _note_gaps(weather.intervals[known])
    wind = np.full(len(air), np.nan)
    if "wind_speed" in table:
        wind = np.asarray(wind_at(10.0, table["wind_speed"].to_numpy(dtype=np.float64), weather.wind_height))
    if np.isnan(wind).any():
        notes.append(f"{int(np.isnan(wind).sum())} intervals have no wind: {CALM:g} m/s at 10 m assumed")
    wind = np.where(np.isnan(wind), CALM, wind)
    pressure = table["pressure"].to_numpy(dtype=np.float64) if "pressure" in table else np.full(len(air), _PRESSURE)
    pressure = np.where(np.isfinite(pressure), pressure, _PRESSURE)
    mean = float(air[known].mean())
    night = known & ~(complete.table["ghi"].to_numpy() > _DUSK)
    deep = float(air[night].mean()) if night.any() else float(air[known].min())
    begin = pd.DatetimeIndex(complete.intervals.left)
    length = pd.DatetimeIndex(complete.intervals.right) - begin
    first = np.flatnonzero((begin < begin[0] + _DAY) & known)
    seconds = np.asarray(length.total_seconds(), dtype=np.float64)
    if seconds[first].sum() < _MOST_OF_A_DAY:
        notes.append("the weather covers less than a day: ground and walls begin at its mean temperature")
        first = first[:0]
    return Conditions(
        complete,
        known,
        air,
        humidity,
        wind,
        pressure,
        _FORCED * _STREET * np.maximum(wind, _LEAST),
        seconds,
        deep if ground is None else float(ground),
        float(np.clip(mean, 20.0, 26.0)),
        first,
        tuple(notes),
    )


def _note_gaps(known: pd.IntervalIndex) -> list[str]:
    """Return what is to be said of the time between intervals."""
    begins, ends = (pd.DatetimeIndex(side).as_unit("ns").asi8 for side in (known.left[1:], known.right[:-1]))
    hours = (begins - ends) / 3.6e12
    after = np.flatnonzero(hours > 0.0)
    if not len(after):
        return []
    what, begin = "1 gap" if len(after) == 1 else f"{len(after)} gaps", known.right[after[0]].tz_convert("UTC")
    long = round(hours[after].sum(), 1)
    return [
        f"{what} of {long:g} h in the weather, the first from {begin:%Y-%m-%d %H:%M} UTC: ground and walls stand still "
        "meanwhile, and the hours after are too near to those before"
    ]


def _complete(weather: Weather, latitude: float, longitude: float) -> Weather:
    """Derive what is missing of radiation; where nothing tells it by day it stays missing."""
    table = weather.table
    told = pd.Series(0, index=table.index)
    for name, share in (("ghi", 2), ("dhi", 1), ("dni", 1), ("sunshine", 2), ("cloud_cover", 2)):
        if name in table:
            told += share * table[name].notna()
    untold = (told < 2).to_numpy() & (mean_sun(weather.intervals, latitude, longitude).up > 0.0)
    if not untold.any() or not (told >= 2).any():
        return weather.complete(latitude, longitude)
    complete = weather.complete(latitude, longitude, clear_sky=True)
    radiation = {name: complete.table[name].mask(untold) for name in RADIATION}
    return replace(complete, table=complete.table.assign(**radiation))


def require_ground_temperature(ground: object) -> None:
    """Raise where a temperature is none that ground can have.

    Parameters
    ----------
    ground : float or None
        What a caller gave [°C].

    Raises
    ------
    ParameterError
        It is not from -50 to 70 °C.
    """
    if ground is not None and not (isinstance(ground, (int, float, np.number)) and -50.0 <= ground <= 70.0):
        raise ParameterError(f"the temperature of the ground must be from -50 to 70 °C, found {ground!r}")


def require_weather(weather: object) -> Weather:
    """Return the weather, if it is one.

    Parameters
    ----------
    weather : Weather
        What a caller gave.

    Returns
    -------
    Weather
        The same.

    Raises
    ------
    ParameterError
        It is something else.
    """
    if not isinstance(weather, Weather):
        raise ParameterError(f"expected a Weather, found {type(weather).__name__}: see weather.from_frame")
    return weather
