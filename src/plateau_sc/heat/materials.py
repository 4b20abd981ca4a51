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
    evaporation : float, default 0.0
        Share of the available energy that evaporates water over a surface wet enough for Priestley and Taylor's law
        with a coefficient of 1: 0 for dry surfaces, about 1 for well watered grass [-].
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
    evaporation: float = 0.0
    insulation: float = 0.0

    def __post_init__(self) -> None:
        for field in fields(self):
            low, high = _RANGES[field.name]
            value = getattr(self, field.name)
            if not (isinstance(value, (int, float, np.number)) and low <= value <= high):
                raise ParameterError(f"{field.name} of a material must be from {low:g} to {high:g}, found {value!r}")


_RANGES: Final = {
    "albedo": (0.0, 1.0),
    "emissivity": (0.1, 1.0),
    "conductivity": (0.01, 100.0),
    "heat_capacity": (1e4, 1e8),
    "depth": (0.02, 20.0),
    "evaporation": (0.0, 1.2),
    "insulation": (0.0, 20.0),
}

GROUND: Final[Mapping[str, Material]] = {
    "asphalt": Material(0.15, 0.95, 1.8, 2.1e6),
    "concrete": Material(0.25, 0.94, 1.5, 2.1e6),
    "grass": Material(0.20, 0.97, 1.0, 2.4e6, evaporation=0.976),
    "bare_soil": Material(0.20, 0.95, 1.0, 2.0e6, evaporation=0.2),
    # Stirred water carries heat down as a very good conductor would.
    "water": Material(0.07, 0.97, 60.0, 4.18e6, depth=3.0, evaporation=1.0),
    "building": Material(0.20, 0.92, 1.2, 2.0e6),
}
"""The classes of land cover. Radiative and thermal properties lie within the ranges of Oke, Mills, Christen and Voogt
(Urban Climates, Cambridge 2017, tables 5.1 and 6.4) for aged and dry materials and moist soil; the conductivity of
asphalt is that of mixes with granite (1.5 to 2.2 W m⁻¹ K⁻¹). Evaporation from well watered grass and from ground
without plants is that of Grimmond and Oke (2002), ``0.2 + 0.776 f`` with f the plant cover
(doi:10.1175/1520-0450(2002)041<0792:THFIUA>2.0.CO;2)."""

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
