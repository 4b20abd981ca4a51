"""What is known of the edges of a network over the steps of a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from plateau_sc.cooling.exposure.sides import COVERED, sides_of
from plateau_sc.cooling.exposure.sums import LEAST_KNOWN
from plateau_sc.cooling.network.kinds import Cover
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import NoOverlapError, ParameterError
from plateau_sc.times import require_aware
from plateau_sc.types import Float32Array, FloatArray, IntArray

SCHEMA: Final = "plateau_sc/exposure/1"
"""Name and version of the form of the summary."""


@dataclass(frozen=True, slots=True, eq=False)
class StepExposure:
    """The edges at one step.

    Attributes
    ----------
    step : int
        Which it is.
    begin, end : pandas.Timestamp
        The span that it stands for, without its end.
    shade, sun : ndarray, shape (2, m), float32
        Metres in shade and in sun of the left [0] and the right [1] side [m].
    excess : ndarray, shape (2, m), float32, or None
        The heat along each side [°C m].
    """

    step: int
    begin: pd.Timestamp
    end: pd.Timestamp
    shade: Float32Array
    sun: Float32Array
    excess: Float32Array | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class EdgeExposure:
    """Shade and heat along both sides of each edge, step by step.

    Sides are those that one has when looking from the start of an edge to its end. What is NaN is not known; see
    `plateau_sc.cooling.edge_exposure`.

    Attributes
    ----------
    times : pandas.DatetimeIndex, length n
        Instants of the layer, or the middles of its intervals, with a time zone.
    bounds : pandas.DatetimeIndex, length n + 1
        Step i stands for the span from place i to place i + 1, without its end.
    shade : ndarray, shape (n, 2, m), float32
        Metres in shade of the left [0] and the right [1] side [m].
    excess : ndarray, shape (n, 2, m), float32, or None
        By how much the layer lies above the threshold, added up along the side [°C m].
    known : ndarray, shape (2, m), float32
        Share of the side's length for which the layer has a value, at the step with the most [0–1].
    length : ndarray, shape (m,), float64
        Length of each edge [m].
    threshold : float or None
        Of the excess [°C].
    quantity : str
        Name of the layer.
    credit : str
        Whom it is owed to.
    below : bool
        Whether the excess is that below the threshold.

    Raises
    ------
    ParameterError
        The shapes do not belong together, or the spans do not ascend.
    """

    times: pd.DatetimeIndex
    bounds: pd.DatetimeIndex
    shade: Float32Array
    excess: Float32Array | None
    known: Float32Array
    length: FloatArray
    threshold: float | None
    quantity: str
    credit: str
    below: bool = False

    def __post_init__(self) -> None:
        """Refuse columns that do not belong together."""
        steps, edges = len(require_aware(self.times)), np.size(self.length)
        shapes: dict[str, tuple[Any, tuple[int, ...]]] = {
            "bounds": (require_aware(self.bounds), (steps + 1,)),
            "shade": (self.shade, (steps, 2, edges)),
            "known": (self.known, (2, edges)),
            "length": (self.length, (edges,)),
        }
        if self.excess is not None:
            shapes["excess"] = self.excess, (steps, 2, edges)
        for name, (column, shape) in shapes.items():
            if np.shape(column) != shape:
                raise ParameterError(
                    f"{name} must have the shape {shape} with {steps} steps and {edges} edges; found {np.shape(column)}"
                )
        if not (self.bounds[1:] > self.bounds[:-1]).all():
            raise ParameterError("the bounds of the steps must ascend")

    def __len__(self) -> int:
        """Return the number of edges."""
        return len(self.length)

    def __repr__(self) -> str:
        """Return one line with the size, the time and what is not known."""
        unknown = self.unknown.size
        return (
            f"<EdgeExposure: {len(self)} edges, {len(self.times)} steps of {self.quantity} from "
            f"{self.bounds[0]:%Y-%m-%d %H:%M} to {self.bounds[-1]:%Y-%m-%d %H:%M}, {unknown} "
            f"edge{'' if unknown == 1 else 's'} unknown>"
        )

    @property
    def sun(self) -> Float32Array:
        """Metres in sun of each side: shape (n, 2, m), float32 [m]."""
        return np.asarray(self.length.astype(np.float32) - self.shade, dtype=np.float32)

    @property
    def unknown(self) -> IntArray:
        """Edges of which less than half of a side is known at every step: shape (j,), int64."""
        return np.flatnonzero((self.known < LEAST_KNOWN).any(axis=0))

    def steps_at(self, instants: object) -> IntArray:
        """Return the step that each instant falls in.

        Parameters
        ----------
        instants : pandas.DatetimeIndex, Timestamp, datetime, str or sequence of them
            With a time zone.

        Returns
        -------
        ndarray, shape (k,), int64
            Numbers of steps.

        Raises
        ------
        NoOverlapError
            An instant lies before the first step or after the last.
        ParameterError
            There is none, or one is missing or has no time zone.
        """
        wanted = require_aware(instants)
        steps = np.asarray(self.bounds.searchsorted(wanted, side="right"), dtype=np.int64) - 1
        beyond = (steps < 0) | (steps >= len(self.times))
        if beyond.any():
            raise NoOverlapError(
                f"the layer goes from {self.bounds[0]} to {self.bounds[-1]} and says nothing of "
                f"{wanted[int(beyond.argmax())]}; make it for these hours"
            )
        return steps

    def at(self, instant: object) -> StepExposure:
        """Return the edges at an instant.

        Parameters
        ----------
        instant : pandas.Timestamp, datetime or str
            With a time zone.

        Returns
        -------
        StepExposure
            The step that it falls in.

        Raises
        ------
        NoOverlapError, ParameterError
            As in `steps_at`; several instants.

        Examples
        --------
        >>> from plateau_sc.times import hourly
        >>> times = hourly("2026-08-01", tz="Asia/Tokyo")[12:14]
        >>> shade = np.array([[[4.0], [4.0]], [[6.0], [6.0]]], dtype=np.float32)
        >>> bounds = hourly("2026-08-01", tz="Asia/Tokyo", kind="means")[11:14]
        >>> known = np.ones((2, 1), dtype=np.float32)
        >>> exposure = EdgeExposure(times, bounds, shade, None, known, np.array([10.0]), None, "shadow", "")
        >>> exposure.at("2026-08-01T12:45+09:00").sun.tolist()
        [[4.0], [4.0]]
        """
        found = self.steps_at(instant)
        if len(found) != 1:
            raise ParameterError(f"expected one instant, found {len(found)}; steps_at takes several")
        step = int(found[0])
        shade = self.shade[step]
        sun = np.asarray(self.length.astype(np.float32) - shade, dtype=np.float32)
        excess = None if self.excess is None else self.excess[step]
        return StepExposure(step, self.bounds[step], self.bounds[step + 1], shade, sun, excess)

    def to_dict(self) -> dict[str, Any]:
        """Return what the edges have in shade and heat at each step, as JSON-ready values.

        Returns
        -------
        dict
            Under `plateau_sc.cooling.exposure_schema`. The shares and means of a step are over the metres of both sides
            of all edges that are known then; None where none is.
        """
        steps = []
        for step in range(len(self.times)):
            row: dict[str, Any] = {
                "from": self.bounds[step].isoformat(),
                "until": self.bounds[step + 1].isoformat(),
                "shade_share": _per_metre(self.shade[step], self.length),
                "excess_celsius": None if self.excess is None else _per_metre(self.excess[step], self.length),
            }
            steps.append(row)
        return {
            "schema": SCHEMA,
            "quantity": self.quantity,
            "threshold_celsius": self.threshold,
            "below": self.below,
            "edges": len(self),
            "metres": float(self.length.sum()),
            "edges_unknown": len(self.unknown),
            "from": self.bounds[0].isoformat(),
            "until": self.bounds[-1].isoformat(),
            "credit": self.credit,
            "steps": steps,
        }

    def frame(self, network: WalkingNetwork, instant: object) -> gpd.GeoDataFrame:
        """Return the sides of all edges at an instant as a table, for maps.

        Parameters
        ----------
        network : WalkingNetwork
            That the exposure was made for.
        instant : pandas.Timestamp, datetime or str
            With a time zone.

        Returns
        -------
        GeoDataFrame
            One row an edge whose two sides are one line, and two an edge that has sides: ``edge_id``, ``side``
            ("both", "left" or "right"), ``cover``, ``length``, ``shade``, ``sun`` [m], ``shade_share``, ``known``
            [0–1], where there is heat ``excess`` [°C m], and the line of the side. Its `attrs` have the credit.

        Raises
        ------
        NoOverlapError, ParameterError
            As in `at`; a network with other edges.
        """
        if len(network) != len(self) or not np.array_equal(network.length, self.length):
            raise ParameterError(
                f"the exposure is of {len(self)} edges, {self.length.sum():.0f} m; found a network of {len(network)}, "
                f"{network.length.sum():.0f} m: give the one it was made for"
            )
        now, sides = self.at(instant), sides_of(network)
        split = np.flatnonzero(sides.line[0] != sides.line[1])
        edge = np.concatenate([np.arange(len(self)), split])
        right = np.arange(len(edge)) >= len(self)
        number = np.where(right, 1, 0)
        names = np.full(len(edge), "both", dtype=object)
        names[split], names[right] = "left", "right"
        columns: dict[str, Any] = {
            "edge_id": network.edge_ids[edge],
            "side": names,
            "cover": [Cover(code).name.lower() for code in network.cover[edge].tolist()],
            "length": self.length[edge],
            "shade": now.shade[number, edge],
            "sun": now.sun[number, edge],
            "known": self.known[number, edge],
        }
        share = np.full(len(edge), np.nan)
        np.divide(columns["shade"], columns["length"], out=share, where=columns["length"] > 0.0)
        columns["shade_share"] = share
        if now.excess is not None:
            columns["excess"] = now.excess[number, edge]
        shapes = network.lines()[edge]
        beside = sides.line[number, edge]
        moved = shapely.from_ragged_array(shapely.GeometryType.LINESTRING, sides.vertices, (sides.offsets,))
        shapes[beside != COVERED] = moved[beside[beside != COVERED]]
        table = gpd.GeoDataFrame(columns, geometry=shapes, crs=network.epsg)
        table = table.sort_values(["edge_id", "side"], kind="stable", ignore_index=True)
        table.attrs["credit"] = self.credit
        return table


def _per_metre(values: Float32Array, length: FloatArray) -> float | None:
    known = np.isfinite(values)
    metres = float((known * length).sum())
    if metres == 0.0:
        return None
    mean = float(np.where(known, values, 0.0).sum(dtype=np.float64)) / metres
    return round(max(mean, 0.0), 6)
