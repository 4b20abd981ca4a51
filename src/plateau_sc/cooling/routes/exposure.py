"""What routes seek, out of the exposure of edges: costs for the search, and shade and heat along a path."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.answers import Seek
from plateau_sc.cooling.routes.search import Path, Timetable
from plateau_sc.errors import NoOverlapError, ParameterError
from plateau_sc.kernels.routing_labels import Clock, follow_sides
from plateau_sc.times import require_aware
from plateau_sc.types import BoolArray, Float32Array, FloatArray, IntArray

_SIGNS = {"cool": False, "warm": True}


class Walked(NamedTuple):
    """What was found along a path, piece by piece.

    Parameters
    ----------
    side : ndarray, shape (p,), int64
        Side of the edge that costs least, from its start: left 0, right 1.
    shade : ndarray, shape (p,), float64
        Metres in shade; NaN where that is not known [m].
    excess : ndarray, shape (p,), float64, or None
        Heat, taken along the whole edge; NaN where it is not known [°C m].
    cost : ndarray, shape (p,), float64
        What the piece costs, in the unit of what is sought.
    """

    side: IntArray
    shade: FloatArray
    excess: FloatArray | None
    cost: FloatArray


def seconds_of(instants: pd.DatetimeIndex) -> IntArray:
    """Return instants as whole seconds.

    Parameters
    ----------
    instants : pandas.DatetimeIndex
        With a time zone.

    Returns
    -------
    ndarray, shape (n,), int64
        Seconds since 1970.
    """
    stamps = instants.tz_convert("UTC").tz_localize(None).to_numpy().astype("datetime64[s]")
    return np.asarray(stamps.astype(np.int64))


def make_timetable(network: WalkingNetwork, exposure: EdgeExposure, seek: Seek) -> Timetable:
    """Return what each side of each edge costs at each step.

    Parameters
    ----------
    network : WalkingNetwork
        The edges.
    exposure : EdgeExposure
        Of these edges.
    seek : {"shade", "sun", "cool", "warm"}
        What is sought.

    Returns
    -------
    Timetable
        Metres in sun, metres in shade, or the excess along the edge [°C m]. What is not known costs all of the edge's
        metres, or the highest excess a metre of any edge at the step.

    Raises
    ------
    ParameterError
        The exposure is of other edges, has no heat or the other sign of it, has a cost below 0, or none at all.
    """
    if not isinstance(exposure, EdgeExposure):
        raise ParameterError(
            f"expected an EdgeExposure, as edge_exposure(network, layer) gives it; found {type(exposure).__name__}"
        )
    if len(exposure) != len(network) or not np.array_equal(exposure.length, network.length):
        raise ParameterError(
            f"the exposure is of {len(exposure)} edges, {exposure.length.sum():.0f} m; found a network of "
            f"{len(network)}, {network.length.sum():.0f} m: give the one it was made for"
        )
    bounds = seconds_of(exposure.bounds)
    if (np.diff(bounds) < 1).any():
        raise ParameterError("the steps of the exposure are shorter than a second; expected longer ones")
    if seek in ("shade", "sun"):
        costs = exposure.sun if seek == "shade" else exposure.shade
        _require_some(costs, f"metres in {'sun' if seek == 'shade' else 'shade'}", "a layer of shadow")
        worst = np.broadcast_to(exposure.length.astype(np.float32), costs.shape)
    elif seek in _SIGNS:
        if exposure.excess is None or exposure.below is not _SIGNS[seek]:
            found = "no heat" if exposure.excess is None else f"what lies {'below' if exposure.below else 'above'} it"
            raise ParameterError(
                f"seek={seek!r} needs heat along the edges {'below' if _SIGNS[seek] else 'above'} a threshold; found "
                f"{found}: edge_exposure(network, layer, threshold, below={_SIGNS[seek]})"
            )
        costs = exposure.excess
        _require_some(costs, "heat", "a layer of heat that covers the network")
        worst = _worst_heat(costs, exposure.length)
    else:
        raise ParameterError(f"seek must be 'shade', 'sun', 'cool' or 'warm'; found {seek!r}")
    filled = np.where(np.isnan(costs), worst, costs).astype(np.float32)
    low = float(filled.min(initial=0.0))
    if low < -1e-3 or not np.isfinite(filled).all():
        raise ParameterError(f"the exposure has {low:g} at least; expected finite numbers of 0 or more")
    return Timetable(np.ascontiguousarray(np.maximum(filled, 0.0)), bounds)


def require_instant(exposure: EdgeExposure, instant: object, name: str) -> pd.Timestamp:
    """Return an instant within the hours of an exposure, as whole seconds in its zone.

    Parameters
    ----------
    exposure : EdgeExposure
        The hours.
    instant : pandas.Timestamp, datetime or str
        With a time zone.
    name : str
        What it is, for messages.

    Returns
    -------
    pandas.Timestamp

    Raises
    ------
    NoOverlapError
        It lies outside of the hours.
    ParameterError
        It is none, or has no time zone.
    """
    index = require_aware(instant)
    if len(index) != 1:
        raise ParameterError(f"{name} must be one instant; found {len(index)}")
    found = index[0].tz_convert(exposure.bounds.tz).floor("s")
    if not exposure.bounds[0] <= found <= exposure.bounds[-1]:
        raise NoOverlapError(
            f"{name} is {found}; the layer goes from {exposure.bounds[0]} to {exposure.bounds[-1]}: give an instant "
            "between, or make the layer for these hours"
        )
    return pd.Timestamp(found)


def walk_along(path: Path, begin: int, timetable: Timetable, exposure: EdgeExposure, factor: Float32Array) -> Walked:
    """Return what lies along a path at the time that it is walked.

    Parameters
    ----------
    path : Path
        The path.
    begin : int
        When it begins: seconds since 1970.
    timetable : Timetable
        What was sought.
    exposure : EdgeExposure
        Shade and heat.
    factor : ndarray, shape (2 m,), float32
        What costs of arcs are multiplied with; where it is 0 both sides are alike.

    Returns
    -------
    Walked
    """
    edges = np.array([piece.arc >> 1 for piece in path.pieces], dtype=np.int32)
    reverse = np.array([piece.arc & 1 for piece in path.pieces])
    seconds = np.array([piece.seconds for piece in path.pieces], dtype=np.int32)
    entered = (np.cumsum(seconds) - seconds).astype(np.int32)
    last = len(timetable.bounds) - 2
    first, final = (
        int(np.clip(np.searchsorted(timetable.bounds, at, side="right") - 1, 0, last))
        for at in (begin, begin + path.seconds)
    )
    steps = slice(first, final + 1)
    clock = Clock(timetable.bounds[first : final + 2], begin, False)

    def mean(values: Float32Array) -> FloatArray:
        means = np.empty((len(edges), 2))
        taken = np.ascontiguousarray(values[steps][:, :, edges].transpose(2, 0, 1))
        follow_sides(taken, clock, entered, seconds, means)
        return means

    costs = mean(timetable.costs) * factor[[piece.arc for piece in path.pieces]][:, np.newaxis]
    side = _choose_sides(costs, reverse.astype(np.bool_))
    rows = np.arange(len(edges))
    excess = None if exposure.excess is None else mean(exposure.excess)[rows, side]
    share = np.array([piece.share for piece in path.pieces])
    return Walked(side, mean(exposure.shade)[rows, side] * share, excess, costs[rows, side] * share)


def _choose_sides(costs: FloatArray, reverse: BoolArray) -> IntArray:
    """Return the better side of each piece; of equal ones that on which one walks already."""
    side = np.zeros(len(costs), dtype=np.int64)
    walking = 0
    for i, (left, right) in enumerate(costs.tolist()):
        stay = walking ^ int(reverse[i])
        side[i] = stay if left == right else int(right < left)
        walking = int(side[i]) ^ int(reverse[i])
    return side


def _worst_heat(costs: Float32Array, length: FloatArray) -> Float32Array:
    per_metre = np.divide(costs, length, out=np.zeros(costs.shape), where=(length > 0.0) & ~np.isnan(costs))
    worst = per_metre.max(axis=(1, 2), keepdims=True)
    return np.asarray(worst * length, dtype=np.float32)


def _require_some(costs: Float32Array, what: str, need: str) -> None:
    if not np.isfinite(costs).any():
        raise ParameterError(f"the exposure has no {what} for any edge at any step; expected {need}")
