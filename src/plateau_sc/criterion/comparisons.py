"""What an ablation found: one comparison a variant, and what the runs had in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import shapely
import xarray as xr

from plateau_sc._version import __version__
from plateau_sc.criterion.contributions import SHADE, Figure, Gap
from plateau_sc.criterion.measures import State
from plateau_sc.criterion.papers import PLATEAU_TERMS
from plateau_sc.criterion.plan import ExecutionPlanArea
from plateau_sc.criterion.variants import FLAT
from plateau_sc.criterion.walk import WalkAblation
from plateau_sc.grid import Grid

SCHEMA: Final = "plateau_sc-ablation"
SCHEMA_VERSION: Final = 2

_FIGURE_COLUMNS = ("against", "quantity", "name", "value", "unit", "pixels")


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The model against one variant.

    Attributes
    ----------
    against : str
        ``flat`` or ``lod1``.
    state : State
        ``absent`` where there is nothing to compare.
    explanation : str
        What the variant is, or why there is none.
    replaced, kept : dict of str to int
        Buildings whose shape is another one in the variant, and those that were to have another one and keep theirs:
        ``all``, and those ``in_area``.
    pixels : dict of str to int or None
        ``in_area``, and of these ``outdoors`` in both: those that the figures are of; None where nothing was compared.
    figures : tuple of Figure
        Figures of the change, with minus without.
    gaps : tuple of Gap
        What could not be computed.
    layers : xarray.Dataset or None
        Each quantity with the model, without it, and the change.
    """

    against: str
    state: State
    explanation: str
    replaced: dict[str, int]
    kept: dict[str, int]
    pixels: dict[str, int | None]
    figures: tuple[Figure, ...] = ()
    gaps: tuple[Gap, ...] = ()
    layers: xr.Dataset | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return plain values, without the layers.

        Returns
        -------
        dict
        """
        return {
            "against": self.against,
            "state": str(self.state),
            "explanation": self.explanation,
            "buildings": {"replaced": dict(self.replaced), "kept": dict(self.kept)},
            "pixels": dict(self.pixels),
            "figures": [figure.to_dict() for figure in self.figures],
            "gaps": [gap.to_dict() for gap in self.gaps],
        }


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Ablation:
    """What a 3D model contributed to a day's shade and heat.

    Attributes
    ----------
    plan : ExecutionPlanArea or None
        The area; None where a grid was given.
    grid : Grid
        The pixels.
    area : shapely geometry
        The area in the plane of the grid.
    day : str
        The day, in ISO 8601.
    tz : str
        Its time zone.
    setting : dict
        What the runs have in common: daylight, step, thresholds, buildings, ground, trees, weather.
    comparisons : tuple of Comparison
        One a variant.
    credit : str
        What has to stand beside a result.
    notes : tuple of str
        What was assumed, and what is odd.
    route : WalkAblation or None
        What changes in the way of a walk; None where none was asked for, or nothing stands.
    """

    plan: ExecutionPlanArea | None
    grid: Grid
    area: shapely.Geometry
    day: str
    tz: str
    setting: dict[str, Any]
    comparisons: tuple[Comparison, ...]
    credit: str
    notes: tuple[str, ...]
    route: WalkAblation | None = None

    def __repr__(self) -> str:
        """Return one line with what was compared."""
        compared = ", ".join(f"{item.against} ({item.state})" for item in self.comparisons)
        return f"<Ablation of {self.day}: {self.grid.rows} x {self.grid.cols} pixels, against {compared}>"

    @property
    def figures(self) -> pd.DataFrame:
        """All figures, a row each: against, quantity, name, value, unit, pixels."""
        rows = [{"against": item.against, **figure.to_dict()} for item in self.comparisons for figure in item.figures]
        return pd.DataFrame(rows, columns=list(_FIGURE_COLUMNS))

    def against(self, name: str) -> Comparison:
        """Return the comparison with a variant.

        Parameters
        ----------
        name : str
            ``flat`` or ``lod1``.

        Returns
        -------
        Comparison

        Raises
        ------
        KeyError
            It was not asked for.
        """
        for comparison in self.comparisons:
            if comparison.against == name:
                return comparison
        raise KeyError(name)

    def value(self, name: str, quantity: str = SHADE, against: str = FLAT) -> float | None:
        """Return one figure.

        Parameters
        ----------
        name : str
            One of `plateau_sc.criterion.contributions.FIGURES`.
        quantity : str
            One of `plateau_sc.criterion.contributions.QUANTITIES`.
        against : str
            ``flat`` or ``lod1``.

        Returns
        -------
        float or None
            None where it could not be computed: the gaps of the comparison say why.

        Raises
        ------
        KeyError
            There was no comparison with this variant.
        """
        for figure in self.against(against).figures:
            if (figure.quantity, figure.name) == (quantity, name):
                return figure.value
        return None

    def to_dict(self) -> dict[str, Any]:
        """Return plain values that ``json`` can write.

        Returns
        -------
        dict
            As the JSON Schema that `ablation_schema` gives has it.
        """
        plan = None
        if self.plan is not None:
            source = self.plan.source
            plan = {"name": self.plan.name, "area_m2": self.plan.area_m2, "sha256": source.sha256}
        return {
            "schema": SCHEMA,
            "schema_version": SCHEMA_VERSION,
            "software": f"plateau_sc {__version__}",
            "plan": plan,
            "grid": {
                "crs": f"EPSG:{self.grid.epsg}",
                "bounds": list(self.grid.bounds),
                "resolution_m": self.grid.resolution,
                "rows": self.grid.rows,
                "cols": self.grid.cols,
            },
            "day": self.day,
            "time_zone": self.tz,
            **self.setting,
            "comparisons": [comparison.to_dict() for comparison in self.comparisons],
            "route": None if self.route is None else self.route.to_dict(),
            "credit": self.credit,
            "terms": PLATEAU_TERMS,
            "notes": list(self.notes),
        }
