"""Properties of air at a sensor, as the heat balances of Liljegren take them."""

import numpy as np

from plateau_sc.kernels.compiler import kernel

ZERO = 273.15
"""Freezing point of water [K]."""

GAS = 8314.34 / 28.97
"""Gas constant of dry air [J/(kg K)]."""

HEAT_CAPACITY = 1003.5
"""Heat capacity of dry air [J/(kg K)]."""

# From the critical pressures [atm] and temperatures [K] and the molar masses [g/mol] of air and water.
_DIFFUSIVITY = (
    3.64e-8
    * (36.4 * 218.0) ** (1.0 / 3.0)
    * (132.0 * 647.3) ** (5.0 / 12.0)
    * (1.0 / 28.97 + 1.0 / 18.015) ** 0.5
    * 1013.25
)
_CRITICAL = (132.0 * 647.3) ** 0.5


@kernel
def buck_pressure(kelvin: float) -> float:
    """Return the saturation vapour pressure over water after Buck (1981).

    Parameters
    ----------
    kelvin : float
        Temperature [K].

    Returns
    -------
    float
        Pressure [hPa].

    Examples
    --------
    >>> round(buck_pressure(293.15), 2)
    23.47
    """
    return float(1.004 * 6.1121 * np.exp(17.502 * (kelvin - ZERO) / (kelvin - 32.18)))


@kernel
def air_viscosity(kelvin: float) -> float:
    """Return the viscosity of air by kinetic theory.

    Parameters
    ----------
    kelvin : float
        Temperature [K].

    Returns
    -------
    float
        Dynamic viscosity [kg/(m s)].

    Examples
    --------
    >>> round(1e6 * air_viscosity(293.15), 1)
    18.1
    """
    collision = 1.048 - 0.034 * (kelvin / 97.0 - 2.9) / 0.4
    return float(2.6693e-6 * np.sqrt(28.97 * kelvin) / (3.617 * 3.617 * collision))


@kernel
def air_conductivity(viscosity: float) -> float:
    """Return the thermal conductivity of air after Eucken.

    Parameters
    ----------
    viscosity : float
        Dynamic viscosity [kg/(m s)].

    Returns
    -------
    float
        Conductivity [W/(m K)].

    Examples
    --------
    >>> round(air_conductivity(18.1e-6), 4)
    0.0247
    """
    return (HEAT_CAPACITY + 1.25 * GAS) * viscosity


@kernel
def vapour_diffusivity(kelvin: float, pressure: float) -> float:
    """Return the diffusivity of water vapour in air.

    Parameters
    ----------
    kelvin : float
        Temperature [K].
    pressure : float
        Air pressure [hPa].

    Returns
    -------
    float
        Diffusivity [m²/s].

    Examples
    --------
    >>> round(1e6 * vapour_diffusivity(293.15, 1013.25), 1)
    24.9
    """
    return float(_DIFFUSIVITY * (kelvin / _CRITICAL) ** 2.334 / pressure)
