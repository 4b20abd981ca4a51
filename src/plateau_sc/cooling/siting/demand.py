"""What measures in the street would spare people: the heat on each piece of street that they cover."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np
import scipy
import shapely
from numpy.typing import ArrayLike, NDArray

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.spots.coverage import SPEED
from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray

SCHEMA: Final = "plateau_sc/demand/1"
"""Name and version of the form of the sum."""


@dataclass(frozen=True, slots=True, eq=False)
class Demand:
    """What people bear along both sides of each edge over a day.

    Attributes
    ----------
    weights : ndarray, shape (2, m), float64
        Of the left [0] and the right [1] side.
    lines : ndarray, shape (2, m), object
        The sides [m].
    epsg : int
        Zone of the lines.
    unit : str
        ``person-sun-minutes`` or ``person-degree-minutes``.
    unknown : int
        Edges that count as 0 since their exposure is not known.
    """

    weights: FloatArray
    lines: NDArray[np.object_]
    epsg: int
    unit: str
    unknown: int

    def to_dict(self) -> dict[str, Any]:
        """Return the sum as JSON-ready values.

        Returns
        -------
        dict
            Under `plateau_sc.cooling.demand_schema`.
        """
        return {
            "schema": SCHEMA,
            "unit": self.unit,
            "total": float(self.weights.sum()),
            "edges": self.weights.shape[1],
            "edges_unknown": self.unknown,
        }


def measure_demand(
    network: WalkingNetwork, exposure: EdgeExposure, people: ArrayLike, *, speed: float = SPEED
) -> Demand:
    """Return what people bear on each edge: how many walk it, times its exposure, times the time that they need.

    Half of them walk on either side.

    Parameters
    ----------
    network : WalkingNetwork
        The ways.
    exposure : EdgeExposure
        Of the network. With heat its excess counts, without it the metres in sun.
    people : array_like, shape (m,) or (n, m)
        How many walk the whole of each edge during each step, the same at all steps or at each.
    speed : float, default 80
        Metres a minute.

    Returns
    -------
    Demand

    Raises
    ------
    ParameterError
        The exposure is not of the network, or the numbers do not go with it, are missing or negative.

    Examples
    --------
    >>> import geopandas as gpd
    >>> from plateau_sc.cooling.network.edges import network_from_edges
    >>> from plateau_sc.times import hourly
    >>> street = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 160 0)"], crs=6677))
    >>> times = hourly("2026-08-01", tz="Asia/Tokyo")
    >>> dark = np.zeros((1, 2, 1), dtype=np.float32)
    >>> known = np.ones((2, 1), dtype=np.float32)
    >>> day = EdgeExposure(times[12:13], times[12:14], dark, None, known, street.length, None, "shadow", "")
    >>> demand = measure_demand(street, day, [10])
    >>> float(demand.weights.sum()), demand.unit
    (20.0, 'person-sun-minutes')
    """
    if not isinstance(network, WalkingNetwork) or not isinstance(exposure, EdgeExposure):
        raise ParameterError(
            f"expected a WalkingNetwork and its EdgeExposure; found {type(network).__name__} and "
            f"{type(exposure).__name__}"
        )
    steps, edges = len(exposure.times), len(network)
    if len(exposure) != edges or not np.allclose(exposure.length, network.length):
        raise ParameterError(f"the exposure is of {len(exposure)} edges, not of the {edges} of this network")
    if not 0 < speed < np.inf:
        raise ParameterError(f"speed is {speed!r}; expected metres a minute above 0")
    numbers = np.asarray(people, dtype=np.float64)
    if numbers.shape not in {(edges,), (steps, edges)}:
        raise ParameterError(f"people is of shape {numbers.shape}; expected ({edges},) or ({steps}, {edges})")
    if not (numbers >= 0).all() or not np.isfinite(numbers).all():
        raise ParameterError("people has a number that is missing, negative or infinite")
    numbers = np.broadcast_to(numbers, (steps, edges))
    values = exposure.sun if exposure.excess is None else exposure.excess
    weights = np.zeros((2, edges))
    for step in range(steps):
        weights += np.nan_to_num(values[step]) * numbers[step] / (2.0 * speed)
    unit = "person-sun-minutes" if exposure.excess is None else "person-degree-minutes"
    unknown = int(np.isnan(values).any(axis=(0, 1)).sum())
    return Demand(np.maximum(weights, 0.0), _draw_sides(network), network.epsg, unit, unknown)


def cut_demand(
    demand: Demand, areas: NDArray[np.object_], effects: FloatArray
) -> tuple[scipy.sparse.csr_array, FloatArray]:
    """Cut the sides where the areas of measures begin and end.

    Parameters
    ----------
    demand : Demand
        What people bear.
    areas : ndarray, shape (c,), object
        Polygon that each measure covers.
    effects : ndarray, shape (c,), float64
        Share that each takes away [0–1].

    Returns
    -------
    effects : csr_array, shape (c, a)
        Of each measure on each piece.
    weights : ndarray, shape (a,), float64
        What people bear on each piece.
    """
    lines, weights = demand.lines.ravel(), demand.weights.ravel()
    live = np.flatnonzero(weights > 0.0)
    which, measure = shapely.STRtree(areas).query(lines[live], predicate="intersects")
    spans: dict[int, list[tuple[float, float, int]]] = {}
    inside = shapely.intersection(lines[live[which]], areas[measure])
    for row, number, part in zip(live[which].tolist(), measure.tolist(), inside, strict=True):
        for begin, end in _spans_of(lines[row], part):
            spans.setdefault(row, []).append((begin, end, number))
    rows: list[int] = []
    cols: list[int] = []
    found: list[float] = []
    for row, parts in spans.items():
        cuts = np.unique([way for begin, end, _ in parts for way in (begin, end)])
        length = shapely.length(lines[row])
        for low, high in pairwise(cuts.tolist()):
            over = sorted({number for begin, end, number in parts if begin <= low and end >= high})
            if over:
                rows += over
                cols += [len(found)] * len(over)
                found.append(float(weights[row] * (high - low) / length))
    shape = (len(areas), len(found))
    table = scipy.sparse.csr_array((effects[np.array(rows, dtype=np.int64)], (rows, cols)), shape=shape)
    return table, np.array(found, dtype=np.float64)


def _draw_sides(network: WalkingNetwork) -> NDArray[np.object_]:
    """Return the lines that people walk along."""
    lines = network.lines()
    sides = np.empty((2, len(lines)), dtype=object)
    for row, sign in enumerate((1.0, -1.0)):
        shifted = shapely.offset_curve(lines, sign * network.side_offset, join_style="mitre")
        # A sharp bend may leave several lines or none: there the centre line stands for the side.
        good = (shapely.get_type_id(shifted) == shapely.GeometryType.LINESTRING) & ~shapely.is_empty(shifted)
        sides[row] = np.where(good & (network.side_offset > 0.0), shifted, lines)
    return sides


def _spans_of(line: shapely.LineString, part: shapely.Geometry) -> list[tuple[float, float]]:
    """Return from where to where parts of a line go along it."""
    pieces = [piece for piece in shapely.get_parts(part) if piece.geom_type == "LineString" and piece.length > 1e-6]
    spans = []
    for piece in pieces:
        if piece.length >= line.length - 1e-6:
            # The ends of a closed line are one place.
            return [(0.0, float(line.length))]
        ends = shapely.line_locate_point(line, shapely.points([piece.coords[0], piece.coords[-1]]))
        spans.append((float(ends.min()), float(ends.max())))
    return spans
