"""Saturation vapour pressure over water."""

import numpy as np

from plateau_sc.kernels.compiler import kernel

_ABSOLUTE_ZERO = -273.15


@kernel
def saturation_pressure(temperature: float) -> float:
    """Return the saturation vapour pressure over water, below freezing too.

    Parameters
    ----------
    temperature : float
        Temperature [°C], above -273 °C.

    Returns
    -------
    float
        Pressure [hPa].

    References
    ----------
    B. Hardy: ITS-90 formulations for vapor pressure, frostpoint temperature, dewpoint temperature, and enhancement
    factors in the range -100 to +100 °C. Third International Symposium on Humidity and Moisture, 1998.

    Examples
    --------
    >>> round(saturation_pressure(20.0), 3)
    23.393
    """
    kelvin = temperature - _ABSOLUTE_ZERO
    inverse = 1.0 / kelvin
    logarithm = (
        (-2836.5744 * inverse - 6028.076559) * inverse
        + 19.54263612
        + kelvin * (-0.02737830188 + kelvin * (1.6261698e-5 + kelvin * (7.0229056e-10 + kelvin * -1.8680009e-13)))
        + 2.7150305 * np.log(kelvin)
    )
    return float(0.01 * np.exp(logarithm))
