"""What comes from the sky: the beam in steps, and the radiation of every patch of the dome."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.slab import KELVIN, SIGMA
from plateau_sc.sky import DOME
from plateau_sc.sun import sun_vector
from plateau_sc.types import FloatArray, IntArray
from plateau_sc.weather import Weather
from plateau_sc.weather.meansun import cut_intervals, mean_sun

Diffuse = Literal["perez", "hay", "isotropic"]

CORRECTION: Final = -0.04
"""Added to Prata's clear-sky emissivity (Jonsson et al. 2006, doi:10.1007/s00704-005-0175-2)."""

SPREAD: Final = 0.308
"""How the clear sky's transparency falls toward the horizon (Martin and Berdahl 1984,
doi:10.1016/0038-092X(84)90162-2)."""

_LOWEST_COSINE = 0.087
_BRIGHTEST = 1100.0
_LEAST_CLEAR = 50.0
_HIGHEST_MASS = 12.0
# The haze of a cloudless sky takes as much from the global radiation of the clear one.
_HAZE = 0.9


@dataclass(frozen=True, eq=False)
class Atmosphere:
    """The sky over one interval.

    Attributes
    ----------
    directions : ndarray, shape (steps, 3), float64
        Toward the sun in each step in which it is up, in the axes of the grid.
    beam : ndarray, shape (steps,), float64
        Radiation on a plane that faces it, with the part of the diffuse that comes from around the sun, each step
        weighted by its share of the interval [W/m²].
    diffuse : float
        What of the diffuse is even over the sky [W/m²].
    horizon : float
        What an upright face has from a band along the horizon, more than from an even sky; less if negative [W/m²].
    black : float
        Long-wave radiation of a black sky as warm as the air [W/m²].
    gap : float
        How much less comes down [W/m²].
    """

    directions: FloatArray
    beam: FloatArray
    diffuse: float
    horizon: float
    black: float
    gap: float

    @property
    def short(self) -> FloatArray:
        """Diffuse radiation that each face of `plateau_sc.sky.dome.FACES` receives of each patch [W/m²]."""
        found: FloatArray = self.diffuse * DOME.weights + self.horizon * HORIZON
        return found

    @property
    def long(self) -> FloatArray:
        """Long-wave radiation of each patch, π times its radiance [W/m²]."""
        found: FloatArray = self.black - self.gap * SHAPE
        return found


def follow_sky(
    weather: Weather, latitude: float, longitude: float, convergence: float, diffuse: Diffuse = "perez"
) -> list[Atmosphere]:
    """Return the sky over each interval of some weather.

    The beam stands for the whole interval in steps of five minutes; where the sun rises or sets within it, the mean is
    gathered in the steps in which it is up, up to 1,100 W/m². The diffuse radiation is an even part, one around the
    sun that goes with the beam, and one along the horizon, after Perez et al. (1990), or the first two after Hay and
    Davies. The long-wave radiation of the clear sky is that of Prata (1996) with the correction of Jonsson et al.
    (2006), spread over the dome by the law of Martin and Berdahl (1984); clouds close the gap to a black sky by one
    minus the ratio of the global radiation to that under a clear sky (Crawford and Duchon 1999), of which haze may take
    a tenth; by night as in the nearest hour of daylight. Measured long-wave radiation, where the weather has it, takes
    its place as the mean.

    Parameters
    ----------
    weather : Weather
        Complete, with air temperature and humidity.
    latitude, longitude : float
        Of the scene [degrees].
    convergence : float
        Azimuth of grid north [degrees].
    diffuse : {"perez", "hay", "isotropic"}
        How the diffuse is spread.

    Returns
    -------
    list of Atmosphere
        One an interval.

    Raises
    ------
    ParameterError
        Another way to spread the diffuse.

    References
    ----------
    R. Perez et al., 1990, doi:10.1016/0038-092X(90)90055-H. A. Prata, 1996, doi:10.1002/qj.49712253306.
    T. Crawford, C. Duchon, 1999, doi:10.1175/1520-0450(1999)038<0474:AIPFEE>2.0.CO;2.
    """
    require_diffuse(diffuse)
    table = weather.table
    steps = cut_intervals(weather.intervals, latitude, longitude)
    up = steps.elevation > 0.0
    lit = np.bincount(steps.owner[up], minlength=len(weather)).astype(np.float64)
    sine = np.sin(np.radians(steps.elevation))
    cosine = np.bincount(steps.owner[up], sine[up], len(weather)) / np.maximum(lit, 1)
    dni, dhi = (table[name].fillna(0.0).to_numpy() for name in ("dni", "dhi"))
    extra = mean_sun(weather.intervals, latitude, longitude, steps=steps).extraterrestrial
    around, along = _spread_diffuse(extra, dni, dhi, cosine, diffuse)
    long = _shine_of_sky(weather, cosine, lit)
    vectors = sun_vector(steps.azimuth, steps.elevation, convergence)
    out = []
    for row in range(len(weather)):
        mine = np.flatnonzero(up & (steps.owner == row))
        normal = dni[row] + dhi[row] * around[row] / max(cosine[row], _LOWEST_COSINE)
        beam = np.zeros(len(mine))
        if len(mine):
            beam[:] = min(normal * steps.count[row] / len(mine), _BRIGHTEST) / steps.count[row]
        even = dhi[row] * (1.0 - around[row])
        # Perez's law darkens the horizon by more than there is at times.
        horizon = max(dhi[row] * along[row], -even * _HORIZON_SHARE)
        out.append(Atmosphere(vectors[mine], beam, float(even), float(horizon), *map(float, long[:, row])))
    return out


def require_diffuse(diffuse: object) -> None:
    """Raise where a way to spread diffuse radiation is none.

    Parameters
    ----------
    diffuse : {"perez", "hay", "isotropic"}
        What a caller gave.

    Raises
    ------
    ParameterError
        It is something else.
    """
    if diffuse not in get_args(Diffuse):
        raise ParameterError(f"diffuse must be 'perez', 'hay' or 'isotropic', found {diffuse!r}")


def vapour_pressure(air_temperature: FloatArray, relative_humidity: FloatArray) -> FloatArray:
    """Return the pressure of water vapour (Bolton 1980, doi:10.1175/1520-0493(1980)108<1046:TCOEPT>2.0.CO;2).

    Parameters
    ----------
    air_temperature : ndarray, float64
        In °C.
    relative_humidity : ndarray, float64
        In %.

    Returns
    -------
    ndarray, float64
        In hPa.
    """
    found: FloatArray = relative_humidity / 100.0 * 6.112 * np.exp(17.67 * air_temperature / (air_temperature + 243.5))
    return found


def _spread_diffuse(
    extra: FloatArray, dni: FloatArray, dhi: FloatArray, cosine: FloatArray, diffuse: Diffuse
) -> tuple[FloatArray, FloatArray]:
    """Return which share of the diffuse comes from around the sun, and which a vertical face has from the horizon."""
    from pvlib.atmosphere import get_relative_airmass
    from pvlib.irradiance import perez

    around, along = np.zeros(len(dni)), np.zeros(len(dni))
    rows = np.flatnonzero((dhi > 1.0) & (cosine > 0.0))
    if diffuse == "isotropic" or not len(rows):
        return around, along
    zenith = np.degrees(np.arccos(np.clip(cosine[rows], 0.0, 1.0)))
    sky = (dhi[rows], dni[rows], extra[rows])
    if diffuse == "hay":
        # The share is that of the beam that comes through the atmosphere.
        around[rows] = np.clip(dni[rows] / extra[rows], 0.0, 1.0)
        return around, along
    mass = get_relative_airmass(np.minimum(zenith, 89.0))
    parts = perez(0.0, 180.0, *sky, zenith, 180.0, mass, return_components=True)
    upright = perez(90.0, 180.0, *sky, zenith, 180.0, mass, return_components=True)
    along[rows] = np.nan_to_num(np.asarray(upright["poa_horizon"]) / dhi[rows])
    # Of a level surface the part around the sun is what it would be if it all came from the sun's place, except near
    # the horizon.
    share = np.asarray(parts["poa_circumsolar"]) / dhi[rows] * np.maximum(cosine[rows], _LOWEST_COSINE)
    around[rows] = np.clip(np.nan_to_num(share / np.maximum(cosine[rows], 1e-3)), 0.0, 1.0)
    return around, along


def _find_horizon() -> tuple[FloatArray, float]:
    """Return what faces have of each patch where an upright one has 1 of the lowest; and the least of an even sky."""
    order = np.lexsort((DOME.elevation, DOME.azimuth))
    first = np.concatenate([[True], np.diff(DOME.azimuth[order]) > 1e-9])
    weights = np.zeros_like(DOME.weights)
    lowest = order[first]
    weights[lowest, 1:] = DOME.weights[lowest, 1:]
    total = weights[:, 1:].sum(axis=0)
    weights[:, 1:] /= total
    return weights, float(total.min()) * (1.0 - 1e-9)


def _find_shape() -> FloatArray:
    """Return how the gap to a black sky is spread over the dome; for an upward face its mean is 1."""
    mass = np.minimum(1.0 / np.sin(np.radians(DOME.elevation)), _HIGHEST_MASS)
    shape = np.exp(SPREAD * (1.7 - mass))
    found: FloatArray = shape / (DOME.weights[:, 0] * shape).sum()
    return found


SHAPE: Final = _find_shape()
"""How the clear sky's gap to a black one is spread over the patches of the dome, with a mean of 1 for a face up."""

HORIZON, _HORIZON_SHARE = _find_horizon()
"""What each face receives of each patch where an upright face receives 1 from the lowest patches."""


def _shine_of_sky(weather: Weather, cosine: FloatArray, lit: FloatArray) -> FloatArray:
    """Return the long-wave radiation of a black sky, and how much less comes down, in each interval [W/m²]."""
    table = weather.table
    air, humidity = (table[name].to_numpy() for name in ("air_temperature", "relative_humidity"))
    kelvin = air + KELVIN
    water = 46.5 * vapour_pressure(air, humidity) / kelvin
    clear = 1.0 - (1.0 + water) * np.exp(-np.sqrt(1.2 + 3.0 * water)) + CORRECTION
    cloud = _find_clouds(weather, cosine, lit)
    emissivity = np.clip(clear + (1.0 - clear) * cloud, 0.0, 1.0)
    if "longwave_down" in table:
        measured = table["longwave_down"].to_numpy() / (SIGMA * kelvin**4)
        emissivity = np.where(np.isfinite(measured), np.clip(measured, 0.3, 1.1), emissivity)
    black = SIGMA * kelvin**4
    return np.stack([black, (1.0 - emissivity) * black])


def _find_clouds(weather: Weather, cosine: FloatArray, lit: FloatArray) -> FloatArray:
    """Return the cover of clouds that the global radiation tells of, or that the weather itself has [0 to 1]."""
    from pvlib.atmosphere import get_relative_airmass
    from pvlib.clearsky import ineichen

    table = weather.table
    found = np.full(len(weather), np.nan)
    sunny = np.flatnonzero((lit > 0) & (cosine > np.sin(np.radians(5.0))))
    if len(sunny) and "ghi" in table:
        zenith = np.degrees(np.arccos(cosine[sunny]))
        clear = np.asarray(ineichen(zenith, get_relative_airmass(zenith), 3.0)["ghi"], dtype=np.float64)
        ratio = table["ghi"].to_numpy()[sunny] / np.maximum(clear, _LEAST_CLEAR)
        found[sunny] = np.clip(1.0 - ratio / _HAZE, 0.0, 1.0)
    if "cloud_cover" in table:
        stated = table["cloud_cover"].to_numpy()
        found = np.where(np.isfinite(stated), stated, found)
    known = np.flatnonzero(np.isfinite(found))
    if not len(known):
        return np.zeros(len(weather))
    return np.where(np.isfinite(found), found, found[_nearest(known, len(found))])


def _nearest(known: IntArray, count: int) -> IntArray:
    """Return for each row the nearest of some rows in order, the earlier of two."""
    rows = np.arange(count)
    after = np.searchsorted(known, rows).clip(0, len(known) - 1)
    before = np.maximum(after - 1, 0)
    nearer: IntArray = np.where(rows - known[before] <= known[after] - rows, known[before], known[after])
    return nearer
