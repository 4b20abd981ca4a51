"""How good cool spots are: shade, heat, reach on foot and opening, each for itself and together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.spots.coverage import SPEED
from plateau_sc.cooling.spots.coverage_walk import WalkGraph, build_walk_graph
from plateau_sc.cooling.spots.places import OPEN, UNKNOWN, CoolSpots, require_placed
from plateau_sc.crs import JGD2011
from plateau_sc.errors import ParameterError
from plateau_sc.types import Float32Array, FloatArray

SCHEMA: Final = "plateau_sc/scores/1"
"""Name and version of the form of `list_scores`."""

TERMS: Final = ("shade", "heat", "reach", "opening")
"""What a score is made of."""


def score_spots(
    spots: CoolSpots,
    network: WalkingNetwork,
    exposure: EdgeExposure,
    weights: Mapping[str, float] | None = None,
    *,
    minutes: float = 5.0,
    around: float = 30.0,
    hottest: float = 10.0,
    holidays: Collection[date] | None = None,
    speed: float = SPEED,
    farthest: float = 500.0,
) -> gpd.GeoDataFrame:
    """Score cool spots, with the terms of the score.

    The score is the product of the terms, each to the power of its share of the weights: what fails in one term fails.
    A term that is not known is left out, with its weight.

    - ``shade``: share of the ways around the spot that lies in shade, over the steps of the exposure; 1 for a shelter,
      where one is indoors.
    - ``heat``: 1 without any excess above the threshold of the exposure around the spot, 0 at `hottest`; 1 for a
      shelter; not known without heat.
    - ``reach``: metres of street from which one gets there in time, as a share of those of the best spot.
    - ``opening``: share of the steps at whose beginning it is known to be open.

    Parameters
    ----------
    spots : CoolSpots
        The spots; those without a place have no score.
    network : WalkingNetwork
        The ways.
    exposure : EdgeExposure
        Of the network.
    weights : mapping of str to float, optional
        Of the `TERMS`, 0 or more; 1 for each by default, and for those that are left out.
    minutes : float, default 5
        On foot, for the reach.
    around : float, default 30
        How far from the spot ways count as around it [m].
    hottest : float, default 10
        Excess at which the heat term is 0 [°C].
    holidays : collection of datetime.date, optional
        Public holidays.
    speed : float, default 80
        Metres a minute.
    farthest : float, default 500
        Farthest that a spot may lie from the network [m].

    Returns
    -------
    GeoDataFrame
        One row a spot, in their order: ``name``, ``kind``, the terms and ``score`` [0-1], ``reach_metres`` [m],
        ``opening_unknown`` (share of the steps), and the point. The attribute ``attrs["weights"]`` has the weights.

    Raises
    ------
    ParameterError
        A weight or number makes no sense, the exposure is not of the network, or no spot has a place.
    """
    rows, places = require_placed(spots, network.epsg)
    shares = _read_weights(weights)
    for name, value in (("minutes", minutes), ("around", around), ("hottest", hottest), ("speed", speed)):
        if isinstance(value, bool) or not 0 < value < np.inf:
            raise ParameterError(f"{name} is {value!r}; expected a number above 0")
    if not isinstance(exposure, EdgeExposure) or len(exposure) != len(network):
        raise ParameterError(f"exposure is {exposure!r}; expected the EdgeExposure of the {len(network)} edges")
    graph = build_walk_graph(network, places, farthest)
    terms = {name: np.full(len(spots), np.nan) for name in (*TERMS, "reach_metres")}
    indoors = spots.kind[rows] == "shelter"
    shade, heat = _measure_around(network, exposure, places, around, hottest)
    terms["shade"][rows] = np.where(indoors, 1.0, shade)
    terms["heat"][rows] = np.nan if exposure.excess is None else np.where(indoors, 1.0, heat)
    metres = _measure_reach(graph, minutes * speed)
    terms["reach_metres"][rows] = metres
    terms["reach"][rows] = metres / max(float(metres.max()), 1e-9)
    states = np.array([spots.opened(instant, holidays) for instant in exposure.bounds[:-1]])
    terms["opening"][:] = (states == OPEN).mean(axis=0)
    table = spots.frame()[["name", "kind", "geometry"]].assign(**terms)
    table["opening_unknown"] = (states == UNKNOWN).mean(axis=0)
    table["score"] = combine_terms(table[list(TERMS)], shares)
    table.loc[~spots.placed, "score"] = np.nan
    table.attrs["weights"] = shares
    return table


def combine_terms(terms: pd.DataFrame, weights: Mapping[str, float]) -> FloatArray:
    """Return the product of terms, each to the power of its share of the weights.

    Parameters
    ----------
    terms : DataFrame
        Columns of numbers from 0 to 1; NaN where a term is not known.
    weights : mapping of str to float
        Of the columns.

    Returns
    -------
    ndarray, shape (s,), float64
        NaN where no term that counts is known.

    Examples
    --------
    >>> table = pd.DataFrame({"shade": [0.25, 0.25], "heat": [1.0, np.nan]})
    >>> combine_terms(table, {"shade": 1.0, "heat": 1.0}).tolist()
    [0.5, 0.25]
    """
    values = terms.to_numpy(dtype=np.float64)
    counts = np.where(np.isnan(values), 0.0, np.array([weights[str(name)] for name in terms.columns]))
    total = counts.sum(axis=1)
    with np.errstate(divide="ignore"):
        logs = np.log(np.where(counts > 0.0, values, 1.0))
    weighed = np.where(counts > 0.0, counts * logs, 0.0).sum(axis=1)
    return np.where(total > 0.0, np.exp(weighed / np.where(total > 0.0, total, 1.0)), np.nan)


def list_scores(table: gpd.GeoDataFrame) -> dict[str, Any]:
    """Return scores as GeoJSON.

    Parameters
    ----------
    table : GeoDataFrame
        What `score_spots` gives.

    Returns
    -------
    dict
        A FeatureCollection in longitude, latitude under `plateau_sc.cooling.scores_schema`.

    Raises
    ------
    ParameterError
        It is another table.
    """
    if not isinstance(table, gpd.GeoDataFrame) or "weights" not in table.attrs or "score" not in table:
        raise ParameterError(f"expected what score_spots gives; found {type(table).__name__}")
    shapes = table.geometry.to_crs(JGD2011)
    rows = table.drop(columns="geometry").to_dict("records")
    features = [
        {
            "type": "Feature",
            "geometry": _place(shape),
            "properties": {name: _plain(value) for name, value in row.items()},
        }
        for shape, row in zip(shapes, rows, strict=True)
    ]
    return {
        "type": "FeatureCollection",
        "schema": SCHEMA,
        "weights": {**table.attrs["weights"]},
        "features": features,
    }


def _place(point: shapely.Point | None) -> dict[str, Any] | None:
    if point is None or point.is_empty:
        return None
    return {"type": "Point", "coordinates": [point.x, point.y]}


def _plain(value: object) -> str | float | None:
    if isinstance(value, str):
        return value
    number = float(value)  # type: ignore[arg-type]
    return number if np.isfinite(number) else None


def _read_weights(weights: Mapping[str, float] | None) -> dict[str, float]:
    given = dict(weights or {})
    strange = sorted(set(given) - set(TERMS))
    if strange:
        raise ParameterError(f"weights names {strange[0]!r}; expected some of {', '.join(TERMS)}")
    shares = {name: float(given.get(name, 1.0)) for name in TERMS}
    if not all(0.0 <= value < np.inf for value in shares.values()) or not sum(shares.values()) > 0.0:
        raise ParameterError(f"weights is {given}; expected numbers of 0 or more, not all of them 0")
    return shares


def _measure_around(
    network: WalkingNetwork, exposure: EdgeExposure, places: FloatArray, around: float, hottest: float
) -> tuple[FloatArray, FloatArray]:
    """Return the terms of shade and heat of each place: means over the edges near, by their length within the reach."""
    lines = network.lines()
    circles = np.asarray(shapely.buffer(shapely.points(places), around), dtype=object)
    which, edge = shapely.STRtree(lines).query(circles, predicate="intersects")
    near = shapely.length(shapely.intersection(lines[edge], circles[which]))
    length = np.where(network.length > 0.0, network.length, np.nan)
    values: list[FloatArray] = [_mean_of_steps(exposure.shade) / length]
    if exposure.excess is not None:
        values.append(np.clip(1.0 - _mean_of_steps(exposure.excess) / length / hottest, 0.0, 1.0))
    found = []
    for value in values:
        known = np.isfinite(value[edge])
        sums = np.bincount(which[known], (near * value[edge])[known], minlength=len(places))
        total = np.bincount(which[known], near[known], minlength=len(places))
        found.append(np.divide(sums, total, out=np.full(len(places), np.nan), where=total > 0.0))
    return np.clip(found[0], 0.0, 1.0), found[-1]


def _mean_of_steps(values: Float32Array) -> FloatArray:
    """Return the mean over steps and sides that are known; NaN where none is."""
    known = np.isfinite(values)
    count = known.sum(axis=(0, 1))
    sums = np.where(known, values, 0.0).sum(axis=(0, 1), dtype=np.float64)
    mean: FloatArray = np.divide(sums, count, out=np.full(len(count), np.nan), where=count > 0)
    return mean


def _measure_reach(graph: WalkGraph, reach: float) -> FloatArray:
    """Return the metres of street from which each place is reached."""
    out = np.zeros(len(graph.places))
    for place in range(len(out)):
        metres, _ = graph.metres_to(np.array([place]))
        low, high = graph.gaps(metres, reach)
        out[place] = float((graph.end - graph.begin).sum() - np.maximum(high - low, 0.0).sum())
    return out
