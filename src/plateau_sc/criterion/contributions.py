"""What a model contributed: the same quantity with it and without it, pixel by pixel, and the figures of the change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import xarray as xr

from plateau_sc.criterion.measures import State
from plateau_sc.grid import Grid
from plateau_sc.heat.outputs import LAYERS
from plateau_sc.layers import GRID_MAPPING, describe_layer, grid_coordinates, make_variable
from plateau_sc.types import BoolArray, Float32Array, FloatArray

SHADE: Final = "shade_hours"
"""Name of the quantity that is always computed."""

HOTTEST, MEAN = "hottest", "mean"

# Hours and temperatures are kept in single precision: a change is past a threshold only if it is so by more than this.
_NOISE = 1e-4


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is compared.

    Attributes
    ----------
    title : str
        In words.
    unit, change_unit : str
        Unit of its values, and of a change of them.
    """

    title: str
    unit: str
    change_unit: str


QUANTITIES: Final[Mapping[str, Quantity]] = MappingProxyType(
    {
        SHADE: Quantity("hours in shadow over the day", "h", "h"),
        **{f"{name}_{HOTTEST}": Quantity(f"{title}, in the hottest hour", "°C", "K") for name, title in LAYERS.items()},
        **{f"{name}_{MEAN}": Quantity(f"{title}, mean of the day", "°C", "K") for name, title in LAYERS.items()},
    }
)
"""All quantities, by name."""

FIGURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "mean_with": "mean with the model",
        "mean_without": "mean without it",
        "mean_change": "mean change, with minus without",
        "median_change": "median change",
        "p05_change": "change that 5 % of the area stay below",
        "p95_change": "change that 95 % of the area stay below",
        "changed_share": "share of the area that changes by more than the threshold",
        "increased_share": "share of the area that gains more than the threshold",
        "decreased_share": "share of the area that loses more than the threshold",
        "changed_area": "area that changes by more than the threshold",
        "area_hours": "change of the hours in shadow, summed over the area",
    }
)
"""Names of the figures, and what each is."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a comparison.

    Attributes
    ----------
    quantity : str
        One of `QUANTITIES`.
    name : str
        One of `FIGURES`.
    value : float
        The figure.
    unit : str
        Its unit; ``1`` for a share.
    pixels : int
        How many pixels it is of.
    """

    quantity: str
    name: str
    value: float
    unit: str
    pixels: int

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
        """
        return {
            "quantity": self.quantity,
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "pixels": self.pixels,
        }


@dataclass(frozen=True, slots=True)
class Gap:
    """What could not be computed.

    Attributes
    ----------
    quantity : str
        One of `QUANTITIES`, ``heat`` for all of its quantities, or ``all``.
    state : State
        ``absent`` or ``unknown``.
    explanation : str
        Why.
    """

    quantity: str
    state: State
    explanation: str

    def to_dict(self) -> dict[str, str]:
        """Return plain values.

        Returns
        -------
        dict
        """
        return {"quantity": self.quantity, "state": str(self.state), "explanation": self.explanation}


def measure_change(
    quantity: str, given: Float32Array, bare: Float32Array, counted: BoolArray, pixel_m2: float, threshold: float
) -> list[Figure]:
    """Measure how a quantity changes.

    Parameters
    ----------
    quantity : str
        One of `QUANTITIES`.
    given, bare : ndarray, shape (rows, cols), float32
        With the model and without it; NaN where it is not defined.
    counted : ndarray, shape (rows, cols), bool
        Pixels to look at, of which those that are NaN in either are left out.
    pixel_m2 : float
        Area of a pixel [m2].
    threshold : float
        What a change has to exceed to count, in the unit of a change.

    Returns
    -------
    list of Figure
        In the order of `FIGURES`, the last one for hours in shadow only; none where no pixel is left.

    Examples
    --------
    >>> given, bare = np.array([[5.0, 2.0, 2.0, 3.0]], np.float32), np.array([[0.0, 2.0, 4.0, 2.0]], np.float32)
    >>> found = measure_change("shade_hours", given, bare, np.ones((1, 4), np.bool_), 4.0, 1.0)
    >>> {figure.name: figure.value for figure in found if figure.name in ("mean_change", "changed_share", "area_hours")}
    {'mean_change': 1.0, 'changed_share': 0.5, 'area_hours': 16.0}
    """
    kept = counted & np.isfinite(given) & np.isfinite(bare)
    pixels = int(kept.sum())
    if not pixels:
        return []
    after: FloatArray = given[kept].astype(np.float64)
    before: FloatArray = bare[kept].astype(np.float64)
    change = after - before
    kind = QUANTITIES[quantity]
    low, middle, high = np.percentile(change, [5.0, 50.0, 95.0]).tolist()
    more, less = int((change > threshold + _NOISE).sum()), int((change < -threshold - _NOISE).sum())
    values = {
        "mean_with": (after.mean(), kind.unit),
        "mean_without": (before.mean(), kind.unit),
        "mean_change": (change.mean(), kind.change_unit),
        "median_change": (middle, kind.change_unit),
        "p05_change": (low, kind.change_unit),
        "p95_change": (high, kind.change_unit),
        "changed_share": ((more + less) / pixels, "1"),
        "increased_share": (more / pixels, "1"),
        "decreased_share": (less / pixels, "1"),
        "changed_area": ((more + less) * pixel_m2, "m2"),
    }
    if quantity == SHADE:
        values["area_hours"] = (change.sum() * pixel_m2, "m2 h")
    return [Figure(quantity, name, float(value), unit, pixels) for name, (value, unit) in values.items()]


def lay_out(
    given: Mapping[str, Float32Array],
    bare: Mapping[str, Float32Array],
    counted: BoolArray,
    grid: Grid,
    facts: Mapping[str, str],
) -> xr.Dataset:
    """Put quantities with the model, without it, and their changes side by side.

    Parameters
    ----------
    given, bare : mapping of str to ndarray, shape (rows, cols), float32
        By name of the quantity, with the model and without it.
    counted : ndarray, shape (rows, cols), bool
        Pixels that the figures are of.
    grid : Grid
        Their grid.
    facts : mapping of str to str
        Attributes of the whole: what it is against, and of which day.

    Returns
    -------
    xarray.Dataset, dimensions (y, x)
        For each quantity ``…_with``, ``…_without`` and ``…_change``, with minus without; NaN inside buildings. The
        coordinate `counted` is True where a pixel counts in the figures.
    """
    layers = {}
    for name, after in given.items():
        kind = QUANTITIES[name]
        for item, values, unit in (
            ("with", after, kind.unit),
            ("without", bare[name], kind.unit),
            ("change", after - bare[name], kind.change_unit),
        ):
            described = describe_layer(long_name=f"{kind.title}: {item}", units=unit)
            layers[f"{name}_{item}"] = make_variable(("y", "x"), values, described)
    coordinates = grid_coordinates(grid)
    coordinates["counted"] = make_variable(("y", "x"), counted, {"long_name": "outdoors in both, and in the area"})
    return xr.Dataset(layers, coords=coordinates, attrs={**facts, "grid_mapping": GRID_MAPPING})
