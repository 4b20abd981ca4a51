"""When to leave: times within a window, and what the best route costs at each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.routes.answers import COST_UNITS, RouteSet
from plateau_sc.cooling.routes.exposure import require_instant
from plateau_sc.errors import ParameterError
from plateau_sc.times import require_length
from plateau_sc.types import FloatArray

SCHEMA: Final = "plateau_sc/departures/1"
"""Name and version of the form of the document."""

MOST: Final = 1440
"""Most times that are tried."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Departures:
    """Times to leave, and the best of them.

    Attributes
    ----------
    times : pandas.DatetimeIndex, length n
        Times that were tried.
    costs : ndarray, shape (n,), float64
        What the best route costs at each, in the unit of what is sought.
    best : int
        The time at which it costs least.
    routes : RouteSet
        The routes then.
    """

    times: pd.DatetimeIndex
    costs: FloatArray
    best: int
    routes: RouteSet

    def __repr__(self) -> str:
        """Return one line."""
        return (
            f"<Departures: best at {self.times[self.best]:%Y-%m-%d %H:%M:%S}, {self.costs[self.best]:.0f} instead of "
            f"up to {self.costs.max():.0f}>"
        )

    def frame(self) -> pd.DataFrame:
        """Return the times as a table.

        Returns
        -------
        DataFrame
            Along the times to leave: ``cost`` of the best route, in the unit of what is sought.
        """
        return pd.DataFrame({"cost": self.costs}, index=self.times.rename("depart"))

    def to_dict(self) -> dict[str, Any]:
        """Return the times, and the routes at the best of them, as JSON-ready values.

        Returns
        -------
        dict
            Under `plateau_sc.cooling.departures_schema`.
        """
        return {
            "schema": SCHEMA,
            "best": self.times[self.best].isoformat(),
            "cost_unit": COST_UNITS[self.routes.seek],
            "departures": [
                {"depart": time.isoformat(), "cost": round(cost, 2)}
                for time, cost in zip(self.times, self.costs.tolist(), strict=True)
            ],
            "routes": self.routes.to_geojson(),
        }


def choose_departures(
    exposure: EdgeExposure, window: tuple[object, object], every: str | pd.Timedelta
) -> pd.DatetimeIndex:
    """Return the times to leave within a window.

    Parameters
    ----------
    exposure : EdgeExposure
        Whose hours the window lies in.
    window : tuple of two instants
        First and last, with a time zone.
    every : str or Timedelta
        Between the times.

    Returns
    -------
    pandas.DatetimeIndex
        From the first on.

    Raises
    ------
    NoOverlapError
        The window reaches out of the hours.
    ParameterError
        It is none, ends before it begins, or has more than `MOST` times.
    """
    if not isinstance(window, tuple | list) or len(window) != 2:
        raise ParameterError(f"window must be two instants, the first and the last time to leave; found {window!r}")
    first, last = (require_instant(exposure, one, f"the {name}") for one, name in zip(window, ("begin", "end")))  # noqa: B905
    if last < first:
        raise ParameterError(f"the window ends, {last}, before it begins, {first}")
    step = require_length(every)
    if (last - first) / step > MOST:
        raise ParameterError(f"the window has more than {MOST} times to leave; give a longer step than {every}")
    return pd.date_range(first, last, freq=step)
