"""Thermal indices of the radiation on a person: UTCI and PET.

Every function takes scalars, arrays or xarray DataArrays that can be broadcast against each other, and gives the same
kind back; float32 stays float32, and NaN in is NaN out. Temperatures are in °C, humidity in %, wind in m/s, radiation
in W/m², pressure in hPa.
"""

from typing import Any, Literal

from plateau_sc.errors import ParameterError
from plateau_sc.heat.person import Person
from plateau_sc.heat.quantities import STANDARD_PRESSURE, compute
from plateau_sc.kernels.pet import fill_pet
from plateau_sc.kernels.utci import fill_utci

_STANDARD_PERSON = Person()


def utci(
    air_temperature: Any,
    mean_radiant_temperature: Any,
    wind_speed_10m: Any,
    relative_humidity: Any,
    *,
    threads: int | None = None,
) -> Any:
    """Compute the Universal Thermal Climate Index by its polynomial.

    Parameters
    ----------
    air_temperature : array_like or DataArray
        Air temperature [°C], -50 to 50.
    mean_radiant_temperature : array_like or DataArray
        Mean radiant temperature [°C], from 30 below to 70 above the air temperature.
    wind_speed_10m : array_like or DataArray
        Wind speed at 10 m [m/s], up to 17; below 0.5 it counts as 0.5. See `wind_at` for other heights.
    relative_humidity : array_like or DataArray
        Relative humidity [%]; the vapour pressure may be up to 50 hPa.
    threads : int, optional
        Number of threads; all cores by default.

    Returns
    -------
    DataArray, ndarray or scalar
        UTCI [°C]; NaN outside of these ranges, where the polynomial strays by hundreds of degrees.

    Raises
    ------
    ParameterError
        A value that cannot be in its unit, or shapes that do not fit each other.

    References
    ----------
    P. Bröde and others: Deriving the operational procedure for the Universal Thermal Climate Index (UTCI).
    International Journal of Biometeorology 56, 481-494, 2012, https://doi.org/10.1007/s00484-011-0454-1.

    Examples
    --------
    >>> round(float(utci(30.0, 60.0, 1.0, 50.0)), 3)
    37.924
    >>> float(utci(35.0, 35.0, 1.0, 90.0))
    nan
    """
    quantities = {
        "air_temperature": air_temperature,
        "mean_radiant_temperature": mean_radiant_temperature,
        "wind_speed_10m": wind_speed_10m,
        "relative_humidity": relative_humidity,
    }
    facts = {"long_name": "Universal Thermal Climate Index", "units": "degree_Celsius"}
    return compute(fill_utci, quantities, name="utci", attributes=facts, threads=threads)


def pet(
    air_temperature: Any,
    mean_radiant_temperature: Any,
    wind_speed: Any,
    relative_humidity: Any,
    pressure: Any = STANDARD_PRESSURE,
    *,
    person: Person = _STANDARD_PERSON,
    variant: Literal["vdi", "revised"] = "vdi",
    threads: int | None = None,
) -> Any:
    """Compute the Physiological Equivalent Temperature.

    Two variants of it are in use, which differ by a degree or more. That of VDI 3787, Höppe's own, is what most
    studies have published. The revised one of Walther and Goestchel lets evaporation follow the room that PET refers
    to, has clothing that vapour passes through, and does not limit sweat to what the air can take.

    Parameters
    ----------
    air_temperature : array_like or DataArray
        Air temperature [°C].
    mean_radiant_temperature : array_like or DataArray
        Mean radiant temperature [°C].
    wind_speed : array_like or DataArray
        Wind speed at 1.1 m [m/s]; see `wind_at`.
    relative_humidity : array_like or DataArray
        Relative humidity [%].
    pressure : array_like or DataArray, default 1013.25
        Air pressure at the place [hPa].
    person : Person, optional
        Whose heat balance it is.
    variant : {"vdi", "revised"}, default "vdi"
        Which of the two.
    threads : int, optional
        Number of threads; all cores by default.

    Returns
    -------
    DataArray, ndarray or scalar
        PET [°C]; NaN where no balance is found.

    Raises
    ------
    ParameterError
        An unknown variant, a value that cannot be in its unit, or shapes that do not fit each other.

    References
    ----------
    P. Höppe: The physiological equivalent temperature - a universal index for the biometeorological assessment of the
    thermal environment. International Journal of Biometeorology 43, 71-75, 1999,
    https://doi.org/10.1007/s004840050118.
    E. Walther, Q. Goestchel: The P.E.T. comfort index: questioning the model. Building and Environment 137, 1-10,
    2018, https://doi.org/10.1016/j.buildenv.2018.03.054.

    Examples
    --------
    >>> round(float(pet(30.0, 60.0, 1.0, 50.0)), 2), round(float(pet(30.0, 60.0, 1.0, 50.0, variant="revised")), 2)
    (42.75, 41.71)
    """
    if variant not in ("vdi", "revised"):
        raise ParameterError(f"variant must be 'vdi' or 'revised', found {variant!r}")
    quantities = {
        "air_temperature": air_temperature,
        "mean_radiant_temperature": mean_radiant_temperature,
        "wind_speed": wind_speed,
        "relative_humidity": relative_humidity,
        "pressure": pressure,
    }
    source = {"vdi": "VDI 3787", "revised": "Walther and Goestchel 2018"}[variant]
    facts = {"long_name": f"Physiological Equivalent Temperature ({source})", "units": "degree_Celsius"}
    bodies = person.bodies(revised=variant == "revised")
    return compute(fill_pet, quantities, bodies, name="pet", attributes=facts, threads=threads)
