"""The options that layers, points and what-if have in common."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypedDict, get_args

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.heat.atmosphere import Diffuse, require_diffuse
from plateau_sc.heat.conditions import require_ground_temperature
from plateau_sc.heat.materials import WALL, Material, read_materials, require_material

Posture = Literal["standing", "cylinder"]

HEIGHT: Final = 1.1
"""Of the middle of a person who stands above the ground [m]."""


class GivenOptions(TypedDict, total=False):
    """What may be given of `HeatOptions`, by name."""

    height: float
    posture: Posture
    materials: Mapping[str, Material] | None
    wall: Material
    diffuse: Diffuse
    ground_temperature: float | None


@dataclass(frozen=True)
class HeatOptions:
    """How heat is computed, for a person of what height and posture, among what materials.

    `heat_layers`, `heat_at` and `heat_what_if` take each of these by its name.

    Parameters
    ----------
    height : float, default 1.1
        Of the middle of the person above the ground [m].
    posture : {"standing", "cylinder"}, default "standing"
        See `plateau_sc.heat.radiant_temperature`.
    materials : mapping of str to Material, optional
        What classes of land cover are made of, where it is not as in `plateau_sc.heat.GROUND`.
    wall : Material, optional
        What walls are made of; `plateau_sc.heat.WALL` if not given.
    diffuse : {"perez", "hay", "isotropic"}, default "perez"
        How diffuse radiation is spread over the sky.
    ground_temperature : float, optional
        Of the ground a metre down [°C]; by default the mean of the air while the sun is down.

    Raises
    ------
    ParameterError
        A height that is negative or not finite, another posture or way to spread the diffuse, names that are no classes
        of land cover, what is no Material, or a ground that is not from -50 to 70 °C.

    Examples
    --------
    >>> HeatOptions(height=0.6).posture
    'standing'
    """

    height: float = HEIGHT
    posture: Posture = "standing"
    materials: Mapping[str, Material] | None = None
    wall: Material = WALL
    diffuse: Diffuse = "perez"
    ground_temperature: float | None = None

    def __post_init__(self) -> None:
        height = self.height
        if not (isinstance(height, (int, float, np.number)) and np.isfinite(height) and height >= 0.0):
            raise ParameterError(f"the height of the person must be 0 m or more, found {height!r}")
        require_posture(self.posture)
        require_diffuse(self.diffuse)
        require_material(self.wall, "wall")
        require_ground_temperature(self.ground_temperature)
        read_materials(self.materials)

    @property
    def ground(self) -> tuple[Material, ...]:
        """What each class of land cover is made of."""
        return read_materials(self.materials)


def require_posture(posture: object) -> None:
    """Raise where a posture is none.

    Parameters
    ----------
    posture : {"standing", "cylinder"}
        What a caller gave.

    Raises
    ------
    ParameterError
        It is something else.
    """
    if posture not in get_args(Posture):
        raise ParameterError(f"posture must be 'standing' or 'cylinder', found {posture!r}")
