"""What the ground and the walls are made of, as their heat knows it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.landcover import CLASSES


@dataclass(frozen=True, slots=True)
class Material:
    """A surface and the slab beneath it.

    Parameters
    ----------
    albedo : float
        Share of short-wave radiation that is reflected, 0 to 1 [-].
    emissivity : float
        Of long-wave radiation, above 0 to 1 [-].
    conductivity : float
        Of the slab [W m⁻¹ K⁻¹].
    heat_capacity : float
        Of the slab [J m⁻³ K⁻¹].
    depth : float, default 1.0
        Thickness of the slab [m].
    resistance : float, default inf
        Of the surface to evaporation by day: 0 for water, 50 for grass that does not lack water, infinite for dry
        surfaces [s/m].
    resistance_by_night : float, default nan
        The same while the sun is down, where it is another; NaN: as by day [s/m].
    insulation : float, default 0.0
        Resistance between the slab and what lies behind it [m² K W⁻¹].

    Raises
    ------
    ParameterError
        A number that no material has.
    """

    albedo: float
    emissivity: float
    conductivity: float
    heat_capacity: float
    depth: float = 1.0
    resistance: float = np.inf
    resistance_by_night: float = np.nan
    insulation: float = 0.0

    def __post_init__(self) -> None:
        for field in fields(self):
            low, high = _RANGES[field.name]
            value = getattr(self, field.name)
            if field.name == "resistance_by_night" and isinstance(value, (float, np.floating)) and np.isnan(value):
                continue
            if not (isinstance(value, (int, float, np.number)) and low <= value <= high):
                raise ParameterError(f"{field.name} of a material must be from {low:g} to {high:g}, found {value!r}")


_RANGES: Final = {
    "albedo": (0.0, 1.0),
    "emissivity": (0.1, 1.0),
    "conductivity": (0.01, 100.0),
    "heat_capacity": (1e4, 1e8),
    "depth": (0.02, 20.0),
    "resistance": (0.0, np.inf),
    "resistance_by_night": (0.0, np.inf),
    "insulation": (0.0, 20.0),
}

GROUND: Final[Mapping[str, Material]] = {
    "asphalt": Material(0.15, 0.95, 1.8, 2.1e6),
    "concrete": Material(0.25, 0.94, 1.5, 2.1e6),
    "grass": Material(0.20, 0.97, 1.0, 2.4e6, resistance=50.0, resistance_by_night=200.0),
    "bare_soil": Material(0.20, 0.95, 1.0, 2.0e6, resistance=500.0),
    # Stirred water carries heat down as a very good conductor would.
    "water": Material(0.07, 0.97, 60.0, 4.18e6, depth=3.0, resistance=0.0),
    "building": Material(0.20, 0.92, 1.2, 2.0e6),
}
"""The classes of land cover. Radiative and thermal properties lie within the ranges of Oke, Mills, Christen and Voogt
(Urban Climates, Cambridge 2017, tables 5.1 and 6.4) for aged and dry materials and moist soil; the conductivity of
asphalt is that of mixes with granite (1.5 to 2.2 W m⁻¹ K⁻¹). The resistance of grass is that of the reference grass,
which does not lack water, hour by hour (Allen et al. 2006, doi:10.1016/j.agwat.2005.03.007); that of bare soil the
middle one, between wet and dry, of Shuttleworth and Wallace (1985, doi:10.1002/qj.49711146910)."""

WALL: Final = Material(0.25, 0.92, 1.0, 1.8e6, depth=0.2, insulation=0.7)
"""Walls of plaster, concrete or brick, moderately insulated (1.1 W m⁻² K⁻¹ with the films on both sides)."""

LEAF_ALBEDO: Final = 0.18
"""Of crowns in leaf (Oke et al. 2017: 0.15 to 0.20 of broad-leaved trees)."""


def read_materials(changed: Mapping[str, Material] | None) -> tuple[Material, ...]:
    """Return the material of each class of land cover.

    Parameters
    ----------
    changed : mapping of str to Material, optional
        Classes that are to be of something else than `GROUND` says.

    Returns
    -------
    tuple of Material
        In the order of `plateau_sc.landcover.CLASSES`.

    Raises
    ------
    ParameterError
        A name that is no class, or a value that is no Material.
    """
    if changed is not None and not isinstance(changed, Mapping):
        raise ParameterError(f"materials must name a Material for classes of land cover, found {changed!r}")
    given = dict(changed or {})
    for name, material in given.items():
        if name not in CLASSES:
            raise ParameterError(f"materials name {name!r}; expected some of {', '.join(CLASSES)}")
        require_material(material, name)
    return tuple(given.get(name, GROUND[name]) for name in CLASSES)


def require_material(material: object, name: str) -> Material:
    """Return a material, if it is one.

    Parameters
    ----------
    material : Material
        What a caller gave.
    name : str
        What is made of it.

    Returns
    -------
    Material
        The same.

    Raises
    ------
    ParameterError
        It is something else.
    """
    if not isinstance(material, Material):
        raise ParameterError(f"expected a Material for {name!r}, found {type(material).__name__}")
    return material
