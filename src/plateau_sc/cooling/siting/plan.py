"""Where the next shade sails, trees or mists bring most under a budget and rules."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from plateau_sc.cooling.siting.choice import Choice, Problem, choose_exactly, choose_greedily
from plateau_sc.cooling.siting.demand import Demand, cut_demand
from plateau_sc.cooling.spots.places import read_schema
from plateau_sc.crs import JGD2011
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.types import FloatArray, IntArray

Method = Literal["auto", "greedy", "exact"]

_SMALL: Final = 4000
_RADIUS: Final = "radius"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SitingPlan:
    """Measures that were chosen, and what they bring.

    Attributes
    ----------
    chosen : GeoDataFrame
        In the order of choice: ``candidate`` (row of the candidates), ``kind``, ``cost``, ``gain`` (what it adds to
        those before), ``value`` (of all up to it), ``per_cost``, and the area that it covers.
    value : float
        What they spare people together, in `unit`.
    bound : float
        No plan under the same budget and rules spares more.
    cost, budget : float
        What they cost, and could.
    total : float
        What people bear on the whole network.
    unit : str
        ``person-sun-minutes`` or ``person-degree-minutes``.
    method : str
        ``greedy`` or ``exact``.
    guarantee : float or None
        Share of the best plan's value that the method is proved to reach; None where the rules are beyond the proof.
    left_out : dict
        Candidates that were not considered, by reason.
    """

    chosen: gpd.GeoDataFrame
    value: float
    bound: float
    cost: float
    budget: float
    total: float
    unit: str
    method: str
    guarantee: float | None
    left_out: dict[str, int]

    def __repr__(self) -> str:
        """Return one line with what the plan brings and how near it is to the best."""
        share = 1.0 if self.bound == 0.0 else self.value / self.bound
        return (
            f"<SitingPlan: {len(self.chosen)} measures for {self.cost:g} of {self.budget:g} spare {self.value:,.0f} of "
            f"{self.total:,.0f} {self.unit}; {self.method}, at least {share:.1%} of the best>"
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the plan as GeoJSON, with what it brings.

        Returns
        -------
        dict
            A FeatureCollection in longitude, latitude that follows `siting_schema`.
        """
        shapes = self.chosen.geometry.to_crs(JGD2011)
        names = ("cost", "gain", "value", "per_cost")
        features = [
            {
                "type": "Feature",
                "geometry": json.loads(shapely.to_geojson(shape)),
                "properties": {
                    "candidate": int(row["candidate"]),
                    "kind": str(row["kind"]),
                    **{name: float(row[name]) for name in names},
                },
            }
            for shape, row in zip(shapes, self.chosen.drop(columns="geometry").to_dict("records"), strict=True)
        ]
        plain = ("value", "bound", "cost", "budget", "total", "unit", "method", "guarantee")
        summary: dict[str, Any] = {name: getattr(self, name) for name in plain}
        summary["left_out"] = {**self.left_out}
        return {"type": "FeatureCollection", "schema": "plateau_sc/siting/1", "summary": summary, "features": features}


def siting_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `SitingPlan.to_dict` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.
    """
    return read_schema("siting")


def plan_siting(
    candidates: gpd.GeoDataFrame,
    demand: Demand,
    budget: float,
    *,
    allowed: shapely.Geometry | None = None,
    forbidden: shapely.Geometry | None = None,
    apart: float = 0.0,
    most: Mapping[str, int] | None = None,
    method: Method = "auto",
    time_limit: float = 60.0,
) -> SitingPlan:
    """Choose where to put measures.

    What a measure spares people is what they bear on the pieces of street in its area, times its effect. Where several
    cover a piece, the one with the greatest effect counts.

    Parameters
    ----------
    candidates : GeoDataFrame
        Points with a column ``radius`` [m], or polygons that are covered; ``cost``, above 0; and, where wished,
        ``kind`` and ``effect``, the share of what people bear that it takes away (1 by default).
    demand : Demand
        What `measure_demand` gives.
    budget : float
        For all costs together, in their unit.
    allowed, forbidden : shapely geometry, optional
        In the zone of the demand: where a measure must stand, and where none may.
    apart : float, default 0
        Least distance between two [m].
    most : mapping of str to int, optional
        Most of a kind.
    method : {"auto", "greedy", "exact"}
        Exact by default where it is small, else greedy.
    time_limit : float, default 60
        Seconds for the exact plan.

    Returns
    -------
    SitingPlan
        Without measures where none spares anything within the budget.

    Raises
    ------
    CrsError
        The candidates have no CRS.
    ParameterError
        A table, column or number makes no sense; the message names the row.
    TooLargeError
        An exact plan is asked for and there is too much.
    """
    if not isinstance(demand, Demand):
        raise ParameterError(f"demand is {type(demand).__name__}; expected what measure_demand gives")
    if method not in {"auto", "greedy", "exact"}:
        raise ParameterError(f"method is {method!r}; expected 'auto', 'greedy' or 'exact'")
    for name, value in (("budget", budget), ("apart", apart), ("time_limit", time_limit)):
        if isinstance(value, bool) or not 0 <= value < np.inf:
            raise ParameterError(f"{name} is {value!r}; expected a number of 0 or more")
    places, areas, costs, effects, kinds = _read_candidates(candidates, demand.epsg)
    rows, left_out = _sift(places, costs, budget, allowed, forbidden)
    table, weights = cut_demand(demand, areas[rows], effects[rows])
    names = sorted(set(kinds.tolist()))
    problem = Problem(
        table,
        weights,
        costs[rows],
        float(budget),
        _find_conflicts(places[rows], apart),
        np.array([names.index(kind) for kind in kinds[rows]], dtype=np.int64),
        _read_limits(most, names),
    )
    exact = method == "exact" or (method == "auto" and table.nnz <= _SMALL)
    choice = choose_exactly(problem, time_limit) if exact else choose_greedily(problem)
    free = not len(problem.conflicts) and not np.isfinite(problem.most).any()
    return SitingPlan(
        chosen=_tabulate(problem, choice, rows, kinds, areas, demand.epsg),
        value=choice.value,
        bound=choice.bound,
        cost=float(problem.costs[choice.chosen].sum()),
        budget=float(budget),
        total=float(demand.weights.sum()),
        unit=demand.unit,
        method="exact" if exact else "greedy",
        guarantee=_guarantee(problem, choice, exact=exact, free=free),
        left_out=left_out,
    )


def _guarantee(problem: Problem, choice: Choice, *, exact: bool, free: bool) -> float | None:
    if exact:
        return 1.0 if choice.bound <= choice.value * (1.0 + 1e-6) else None
    if not free:
        return None
    share = 1.0 - 1.0 / math.e
    return float(share if len(problem.costs) and np.ptp(problem.costs) == 0.0 else share / 2.0)


def _read_candidates(
    candidates: object, epsg: int
) -> tuple[NDArray[np.object_], NDArray[np.object_], FloatArray, FloatArray, NDArray[np.object_]]:
    """Return points, areas, costs, effects and kinds."""
    if not isinstance(candidates, gpd.GeoDataFrame) or candidates.empty:
        raise ParameterError(
            f"candidates is {type(candidates).__name__}; expected a GeoDataFrame with one row at least"
        )
    if candidates.crs is None:
        raise CrsError("the candidates have no CRS; set one with candidates.set_crs(…)")
    shapes = np.asarray(candidates.geometry.to_crs(epsg), dtype=object)
    points = shapely.get_type_id(shapes) == shapely.GeometryType.POINT
    bad = shapely.is_missing(shapes) | shapely.is_empty(shapes) | ~(points | (shapely.get_dimensions(shapes) == 2))
    _refuse(bad, "place", shapes, "a point or a polygon")
    columns = {}
    for name, default, low, high in (
        ("cost", None, 0.0, np.inf),
        ("effect", 1.0, 0.0, 1.0),
        (_RADIUS, None, 0.0, np.inf),
    ):
        needed = name == "cost" or (name == _RADIUS and bool(points.any()))
        if name not in candidates and needed and default is None:
            raise ParameterError(f"the candidates lack the column {name!r}")
        values = np.array(candidates[name] if name in candidates else np.full(len(shapes), default or 1.0), dtype=float)
        good = (values > low) & (values <= high) & np.isfinite(values)
        _refuse(
            ~good & (points if name == _RADIUS else True),
            name,
            values,
            "a number above 0" + (" up to 1" if high == 1 else ""),
        )
        columns[name] = values
    areas = shapes.copy()
    areas[points] = shapely.buffer(shapes[points], columns[_RADIUS][points], quad_segs=16)
    kinds = np.array(
        [str(kind) for kind in candidates["kind"]] if "kind" in candidates else ["measure"] * len(shapes), dtype=object
    )
    return np.where(points, shapes, shapely.centroid(shapes)), areas, columns["cost"], columns["effect"], kinds


def _refuse(bad: NDArray[np.bool_], name: str, values: NDArray[Any], expected: str) -> None:
    if bad.any():
        row = int(np.argmax(bad))
        raise ParameterError(f"candidate {row} has the {name} {values[row]}; expected {expected}")


def _sift(
    places: NDArray[np.object_],
    costs: FloatArray,
    budget: float,
    allowed: shapely.Geometry | None,
    forbidden: shapely.Geometry | None,
) -> tuple[IntArray, dict[str, int]]:
    """Return the candidates that the rules and the budget allow, and how many they do not."""
    kept = np.ones(len(places), dtype=bool)
    left_out = {}
    for name, area in (("allowed", allowed), ("forbidden", forbidden)):
        if area is not None and not isinstance(area, shapely.Geometry):
            raise ParameterError(f"{name} is {type(area).__name__}; expected a shapely geometry in the demand's zone")
    for reason, out in (
        (
            "outside of where one may build",
            np.zeros_like(kept) if allowed is None else ~shapely.intersects(places, allowed),
        ),
        (
            "where one must not build",
            np.zeros_like(kept) if forbidden is None else shapely.intersects(places, forbidden),
        ),
        ("dearer than the budget", costs > budget),
    ):
        count = int((out & kept).sum())
        kept &= ~out
        if count:
            left_out[reason] = count
    return np.flatnonzero(kept), left_out


def _find_conflicts(places: NDArray[np.object_], apart: float) -> IntArray:
    """Return the pairs that stand too near."""
    if apart == 0.0 or not len(places):
        return np.empty((0, 2), dtype=np.int64)
    first, second = shapely.STRtree(places).query(places, predicate="dwithin", distance=apart)
    pairs = np.column_stack([first, second])[first < second]
    return np.asarray(pairs[shapely.distance(places[pairs[:, 0]], places[pairs[:, 1]]) < apart], dtype=np.int64)


def _read_limits(most: Mapping[str, int] | None, names: list[str]) -> FloatArray:
    limits = np.full(len(names), np.inf)
    for kind, number in (most or {}).items():
        if kind not in names:
            raise ParameterError(f"most names the kind {kind!r}; the candidates have {', '.join(names)}")
        if isinstance(number, bool) or not isinstance(number, int | np.integer) or number < 0:
            raise ParameterError(f"most of {kind!r} is {number!r}; expected a whole number of 0 or more")
        limits[names.index(kind)] = number
    return limits


def _tabulate(
    problem: Problem, choice: Choice, rows: IntArray, kinds: NDArray[np.object_], areas: NDArray[np.object_], epsg: int
) -> gpd.GeoDataFrame:
    values = [problem.value(choice.chosen[: count + 1]) for count in range(len(choice.chosen))]
    gains, costs = np.diff([0.0, *values]), problem.costs[choice.chosen]
    chosen = rows[choice.chosen]
    columns = {
        "candidate": chosen,
        "kind": kinds[chosen],
        "cost": costs,
        "gain": gains,
        "value": np.array(values, dtype=np.float64),
        "per_cost": gains / costs,
    }
    return gpd.GeoDataFrame(columns, geometry=areas[chosen], crs=epsg)
