"""A walk whose way is compared in an ablation, and what was found of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.criterion.measures import State
from plateau_sc.crs import from_zone
from plateau_sc.grid import Grid
from plateau_sc.types import FloatArray

if TYPE_CHECKING:
    from plateau_sc.cooling import WalkerProfile, WalkingNetwork

DEPART: Final = pd.Timedelta(hours=13)
"""Local time at which a walk begins unless another is asked for."""

THRESHOLD: Final = 26.0
"""UTCI above which heat counts: the end of the class without thermal stress [°C]."""

LOSSES: Final = ("metres_sun", "metres_unknown", "minutes_sun", "minutes", "dose_celsius_minutes", "cost")
"""Figures of a way of which the loss is told."""

_DECIMALS = 7
# Exposures are kept in single precision.
_FIGURE_DECIMALS = 4


@dataclass(frozen=True, slots=True, eq=False)
class Walk:
    """A walk from a place to another.

    Attributes
    ----------
    network : WalkingNetwork
        The ways, in the zone of the city.
    origin, destination : sequence of two float
        Longitude and latitude [deg].
    depart : Timestamp, datetime or str, optional
        When it begins, with a time zone, on the day of the ablation; by default at one o'clock in the afternoon.
    profile : str or WalkerProfile, default "adult"
        Who walks, as in `plateau_sc.cooling.Router`.
    detour : float, default 0.3
        By what share a way may take longer than the fastest [0–5].
    threshold : float, default 26.0
        UTCI above which heat counts, where the ablation has weather [°C].
    plane : bool, default False
        Whether the places are given by easting and northing [m].
    """

    network: WalkingNetwork
    origin: tuple[float, float]
    destination: tuple[float, float]
    depart: object = None
    profile: str | WalkerProfile = "adult"
    detour: float = 0.3
    threshold: float = THRESHOLD
    plane: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """A way, and what is along it by one model.

    Attributes
    ----------
    figures : dict of str to float or None
        ``metres``, ``minutes``, ``metres_shade``, ``metres_sun``, ``metres_unknown`` [m], ``minutes_sun`` [min],
        ``dose_celsius_minutes`` (None without heat), ``detour`` as a share of the fastest way's time, and ``cost``, the
        metres in sun and those that are not known, which the search made least [m].
    corners : ndarray, shape (k, 2), float64
        Its line in the zone [m].
    epsg : int
        The zone.
    """

    figures: dict[str, float | None]
    corners: FloatArray
    epsg: int

    def to_dict(self) -> dict[str, Any]:
        """Return plain values, with the line in longitude and latitude.

        Returns
        -------
        dict
        """
        latitude, longitude = from_zone(self.corners[:, 0], self.corners[:, 1], self.epsg)
        line = np.column_stack([longitude, latitude]).round(_DECIMALS).tolist()
        return {**_shorten(self.figures), "line": line}


@dataclass(frozen=True, slots=True, eq=False)
class Advice:
    """The way that a lesser model advises.

    Attributes
    ----------
    against : str
        ``flat`` or ``lod1``.
    state : State
        ``absent`` where there is nothing to compare.
    explanation : str
        What the variant is, or why there is none.
    expected : Way or None
        The way of fewest metres in sun, with what the lesser model has along it.
    judged : Way or None
        The same way, walked on its better sides, with what the full model has along it.
    exact : bool or None
        Whether no better way exists by the lesser model.
    is_other : bool or None
        Whether it is another way than the one that the full model advises.
    metres_apart : float or None
        Metres of it that are not on the way that the full model advises [m].
    loss : dict of str to float or None
        The way judged by the full model, minus the full model's own way: what it costs to follow the lesser model.
    error : dict of str to float or None
        What the lesser model expects of its way, minus what the full model has along it.
    """

    against: str
    state: State
    explanation: str
    expected: Way | None = None
    judged: Way | None = None
    exact: bool | None = None
    is_other: bool | None = None
    metres_apart: float | None = None
    loss: dict[str, float | None] | None = None
    error: dict[str, float | None] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
        """
        return {
            "against": self.against,
            "state": str(self.state),
            "explanation": self.explanation,
            "exact": self.exact,
            "other_way": self.is_other,
            "metres_apart": None if self.metres_apart is None else round(self.metres_apart, _FIGURE_DECIMALS),
            "expected": None if self.expected is None else self.expected.to_dict(),
            "judged": None if self.judged is None else self.judged.to_dict(),
            "loss": None if self.loss is None else _shorten(self.loss),
            "error": None if self.error is None else _shorten(self.error),
        }


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class WalkAblation:
    """What a 3D model contributes to the choice of a way on foot.

    Attributes
    ----------
    origin, destination : tuple of float
        Longitude and latitude [deg].
    depart : pandas.Timestamp
        When the walk begins.
    setting : dict
        Walker, bound of the detour, network, step and threshold.
    grid : Grid
        Pixels of the shade, around all ways that the detour allows.
    exact : bool
        Whether no better way exists by the full model.
    fastest, best : Way
        The fastest way, and that of fewest metres in sun, by the full model.
    advices : tuple of Advice
        One a variant.
    gaps : tuple of str
        What could not be computed, and why.
    mask : xarray.DataArray
        Shadow by the full model in the middle of the step in which the walk begins: 1 in shadow, 0 in the sun, NaN
        inside buildings.
    """

    origin: tuple[float, float]
    destination: tuple[float, float]
    depart: pd.Timestamp
    setting: dict[str, Any]
    grid: Grid
    exact: bool
    fastest: Way
    best: Way
    advices: tuple[Advice, ...]
    gaps: tuple[str, ...]
    mask: xr.DataArray

    def __repr__(self) -> str:
        """Return one line with what following the lesser models costs."""
        told = ", ".join(
            f"{advice.against} ({advice.state})"
            if advice.loss is None
            else f"{advice.against} {advice.loss['metres_sun']:+.0f} m in sun"
            for advice in self.advices
        )
        return f"<WalkAblation from {self.depart:%H:%M}: {told}>"

    def against(self, name: str) -> Advice:
        """Return the advice of a variant.

        Parameters
        ----------
        name : str
            ``flat`` or ``lod1``.

        Returns
        -------
        Advice

        Raises
        ------
        KeyError
            It was not asked for.
        """
        for advice in self.advices:
            if advice.against == name:
                return advice
        raise KeyError(name)

    def to_dict(self) -> dict[str, Any]:
        """Return plain values that ``json`` can write.

        Returns
        -------
        dict
            As ``route`` in the JSON Schema that `plateau_sc.criterion.ablation_schema` gives has it.
        """
        return {
            "origin": list(self.origin),
            "destination": list(self.destination),
            "depart": self.depart.isoformat(),
            **self.setting,
            "resolution_m": self.grid.resolution,
            "exact": self.exact,
            "fastest": self.fastest.to_dict(),
            "best": self.best.to_dict(),
            "advices": [advice.to_dict() for advice in self.advices],
            "gaps": list(self.gaps),
        }


def subtract(one: Mapping[str, float | None], other: Mapping[str, float | None]) -> dict[str, float | None]:
    """Return the differences of two ways.

    Parameters
    ----------
    one, other : mapping of str to float or None
        Figures of ways.

    Returns
    -------
    dict of str to float or None
        Of `LOSSES`; None where one is not known.

    Examples
    --------
    >>> figures = dict.fromkeys(LOSSES, 2.0) | {"dose_celsius_minutes": None}
    >>> found = subtract(figures, figures | {"metres_sun": 0.5})
    >>> found["metres_sun"], found["minutes"], found["dose_celsius_minutes"]
    (1.5, 0.0, None)
    """
    found: dict[str, float | None] = {}
    for name in LOSSES:
        after, before = one[name], other[name]
        found[name] = None if after is None or before is None else after - before
    return found


def _shorten(figures: Mapping[str, float | None]) -> dict[str, float | None]:
    return {name: None if value is None else round(value, _FIGURE_DECIMALS) + 0.0 for name, value in figures.items()}
