"""Shade and heat of the same edges that were made at different times, as one exposure."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.edges import require_room
from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.errors import NoOverlapError, ParameterError


def join_exposures(shade: EdgeExposure, heat: EdgeExposure) -> EdgeExposure:
    """Return the shade of one exposure and the heat of another, over the hours that both have.

    Masks stand for the time around their instants, heat for the interval that it is the mean of. The steps of both are
    cut at the bounds of the other: within each of the pieces there is one mask and one mean, and neither is changed.

    Parameters
    ----------
    shade : EdgeExposure
        Of shadow, in steps of any length.
    heat : EdgeExposure
        Of heat along the same edges.

    Returns
    -------
    EdgeExposure
        With the shade of the first, the excess of the second, and what both know of a side; `times` are the middles of
        the steps.

    Raises
    ------
    NoOverlapError
        They have no time in common.
    ParameterError
        One is none, they are of different edges, or the second has no heat.
    TooLargeError
        The result needs more than `plateau_sc.shade.MEMORY_LIMIT`.

    Examples
    --------
    Masks of every half hour, and heat as a mean over an hour:

    >>> from plateau_sc.cooling.exposure.times import bounds_of
    >>> from plateau_sc.times import hourly
    >>> known, length = np.ones((2, 1), dtype=np.float32), np.array([9.0])
    >>> halves = hourly("2026-08-01", tz="Asia/Tokyo", step="30min")[24:27]
    >>> dark = np.zeros((3, 2, 1), dtype=np.float32)
    >>> shade = EdgeExposure(halves, bounds_of(halves), dark, None, known, length, None, "shadow", "")
    >>> middle = hourly("2026-08-01", tz="Asia/Tokyo", kind="means")[12:13]
    >>> hours = hourly("2026-08-01", tz="Asia/Tokyo")[12:14]
    >>> warm = np.full((1, 2, 1), 45.0, dtype=np.float32)
    >>> heat = EdgeExposure(middle, hours, warm * np.nan, warm, known, length, 26.0, "utci", "")
    >>> [str(bound.time()) for bound in join_exposures(shade, heat).bounds]
    ['12:00:00', '12:15:00', '12:45:00', '13:00:00']
    """
    for name, one in (("shade", shade), ("heat", heat)):
        if not isinstance(one, EdgeExposure):
            raise ParameterError(f"{name} must be an EdgeExposure; found {type(one).__name__}")
    if heat.excess is None:
        raise ParameterError(f"{heat!r} has no heat; expected what edge_exposure gives for a layer and a threshold")
    if not np.array_equal(shade.length, heat.length):
        raise ParameterError(
            f"expected shade and heat of the same edges; found {len(shade)} edges of {shade.length.sum():.0f} m and "
            f"{len(heat)} of {heat.length.sum():.0f} m"
        )
    zone = shade.bounds.tz
    first = max(shade.bounds[0], heat.bounds[0])
    last = min(shade.bounds[-1], heat.bounds[-1])
    if first >= last:
        raise NoOverlapError(
            f"the shade goes from {shade.bounds[0]} to {shade.bounds[-1]} and the heat from "
            f"{heat.bounds[0].tz_convert(zone)} to {heat.bounds[-1].tz_convert(zone)}: make both for the same hours"
        )
    cuts = shade.bounds.union(heat.bounds.tz_convert(zone))
    bounds = pd.DatetimeIndex(cuts[(cuts >= first) & (cuts <= last)])
    require_room(len(bounds) - 1, len(shade), 2)
    step, interval = shade.steps_at(bounds[:-1]), heat.steps_at(bounds[:-1])
    names = dict.fromkeys(name for name in (shade.quantity, heat.quantity) if name)
    owed = dict.fromkeys(credit for credit in (shade.credit, heat.credit) if credit)
    return replace(
        shade,
        times=pd.DatetimeIndex(bounds[:-1] + (bounds[1:] - bounds[:-1]) / 2),
        bounds=bounds,
        shade=shade.shade[step],
        excess=heat.excess[interval],
        known=np.minimum(shade.known, heat.known),
        threshold=heat.threshold,
        quantity=", ".join(names),
        credit="; ".join(owed),
        below=heat.below,
    )
