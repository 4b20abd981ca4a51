"""Heat conduction in a slab, taken apart into modes that each decay with a time of their own."""

from dataclasses import dataclass

import numpy as np

from plateau_sc.heat.materials import Material
from plateau_sc.kernels.slab import Slabs
from plateau_sc.types import FloatArray

MODES = 12
"""Layers that a slab is cut into, and so its modes."""

_GROWTH = 1.45
_SLOW = 1e-12
_NONE = 1e9
# Walton's laws for a level surface facing up, 9.482 / (7.238 - 1) and 1.810 / (1.382 + 1), and for an upright one.
_RISING, _STILL, _ALONG = 1.520, 0.760, 1.31


@dataclass(frozen=True, eq=False)
class Slab:
    """The modes of a slab with a steady temperature beneath it.

    The slab is cut into layers that grow from the surface down. Their equations, ``C dT/dt = K T + q``, are those of a
    symmetric matrix once each temperature is scaled by the root of its layer's capacity; its eigenvectors are the
    modes.

    Attributes
    ----------
    rate : ndarray, shape (modes,), float64
        Of decay, negative [1/s].
    push : ndarray, shape (modes,), float64
        What one W/m² into the surface adds to the top layer's temperature through each mode [K m² J⁻¹].
    skin : float
        Resistance from the surface to the middle of the top layer [m² K W⁻¹].
    """

    rate: FloatArray
    push: FloatArray
    skin: float

    @classmethod
    def of(cls, material: Material) -> "Slab":
        """Take a slab apart.

        Parameters
        ----------
        material : Material
            What it is made of.

        Returns
        -------
        Slab
            Its modes.

        Examples
        --------
        The steady response to a flux is the resistance of the whole slab: 1 m at 2 W/(m K).

        >>> slab = Slab.of(Material(0.2, 0.95, 2.0, 2e6))
        >>> round(float((-slab.push / slab.rate).sum() + slab.skin), 6)
        0.5
        """
        thickness = _GROWTH ** np.arange(MODES)
        thickness *= material.depth / thickness.sum()
        capacity = material.heat_capacity * thickness
        resistance = 0.5 * (thickness[:-1] + thickness[1:]) / material.conductivity
        below = 0.5 * thickness[-1] / material.conductivity + material.insulation
        conductance = np.diag(np.concatenate([1.0 / resistance, [1.0 / below]]))
        conductance[1:, 1:] += np.diag(1.0 / resistance)
        beside = np.arange(MODES - 1)
        conductance[beside, beside + 1] = conductance[beside + 1, beside] = -1.0 / resistance
        root = np.sqrt(capacity)
        rate, modes = np.linalg.eigh(-conductance / np.outer(root, root))
        return cls(rate, modes[0] ** 2 / capacity[0], float(0.5 * thickness[0] / material.conductivity))

    def over(self, seconds: float) -> tuple[FloatArray, FloatArray, FloatArray, float]:
        """Return how the modes go through an interval with a steady flux.

        Parameters
        ----------
        seconds : float
            Length of the interval [s].

        Returns
        -------
        decay, gain, kept : ndarray, shape (modes,), float64
            See `plateau_sc.kernels.slab.Slabs`.
        response : float
            What a flux adds to the mean surface temperature of the interval [K m²/W].
        """
        decay = np.exp(self.rate * seconds)
        rate = np.minimum(self.rate, -_SLOW)
        held = np.expm1(rate * seconds) / rate
        mean = (held - seconds) / (rate * seconds)
        return decay, self.push * held, held / seconds, float((self.push * mean).sum() + self.skin)


def stack_slabs(
    slabs: tuple[Slab, ...],
    materials: tuple[Material, ...],
    seconds: float,
    deep: float,
    *,
    daylight: bool = True,
    upright: bool = False,
) -> Slabs:
    """Return several slabs over an interval, as the kernel takes them.

    What rises from surfaces by itself is that of Walton (1983) for turbulent free convection: 1.52 |ΔT|^(1/3) over
    level surfaces warmer than the air, 0.76 |ΔT|^(1/3) over cooler ones, and 1.31 |ΔT|^(1/3) along walls.

    Parameters
    ----------
    slabs : tuple of Slab
        One a material.
    materials : tuple of Material
        Their surfaces.
    seconds : float
        Length of the interval [s].
    deep : float
        Temperature beneath [°C].
    daylight : bool, default True
        Whether the sun is up, and pores of leaves are open.
    upright : bool, default False
        Whether the surfaces are walls.

    Returns
    -------
    Slabs
        For `step_slabs`.

    References
    ----------
    G. Walton: Thermal Analysis Research Program reference manual. NBSIR 83-2655, National Bureau of Standards, 1983.
    """
    parts = [slab.over(seconds) for slab in slabs]
    decay, gain, kept = (np.stack([part[index] for part in parts]) for index in range(3))
    response = np.array([part[3] for part in parts])
    albedo, emissivity, day, night = (
        np.array([getattr(material, name) for material in materials], dtype=np.float64)
        for name in ("albedo", "emissivity", "resistance", "resistance_by_night")
    )
    resistance = np.minimum(day if daylight else np.where(np.isnan(night), day, night), _NONE)
    free = (_ALONG, _ALONG) if upright else (_RISING, _STILL)
    return Slabs(decay, gain, kept, response, np.full(len(slabs), deep), albedo, emissivity, resistance, *free)
