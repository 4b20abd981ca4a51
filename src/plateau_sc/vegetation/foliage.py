"""How much direct sunlight foliage lets through, and when trees are in leaf."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray

IN_LEAF = 0.03
"""Share of the direct sun that a crown in leaf lets through: 0.013 to 0.053 of five species (Konarska et al. 2014)."""

BARE = 0.46
"""Share that a bare crown lets through, its branches and twigs taking the rest: 0.402 to 0.519 (the same study)."""


@dataclass(frozen=True, slots=True)
class Foliage:
    """What crowns let through, and the days on which deciduous ones are in leaf.

    The transmissivity is that of a ray whose path within the crown has the length of the crown's mean chord; a
    longer path takes more, a shorter one less (see `Trees`).

    Parameters
    ----------
    in_leaf : float, default 0.03
        Transmissivity of a crown in leaf for the direct beam, above 0 and up to 1 [-].
    bare : float, default 0.46
        Transmissivity of a deciduous crown without leaves [-].
    first_day, last_day : tuple of int, default (4, 10) and (11, 30)
        Month and day of the first and the last day in leaf; for central Honshu. With the first after the last, leaves
        are on over the new year, as in the south of the world.

    Raises
    ------
    ParameterError
        A transmissivity outside of 0 to 1, or a day that no year has.

    References
    ----------
    J. Konarska, F. Lindberg, A. Larsson, S. Thorsson, B. Holmer: Transmissivity of solar radiation through crowns of
    single urban trees: application for outdoor thermal comfort modelling. Theoretical and Applied Climatology 117,
    363-376, 2014, https://doi.org/10.1007/s00704-013-1000-3.

    Examples
    --------
    >>> days = pd.DatetimeIndex(["2026-01-15", "2026-07-15"], tz="Asia/Tokyo")
    >>> Foliage().leafy(days).tolist()
    [False, True]
    """

    in_leaf: float = IN_LEAF
    bare: float = BARE
    first_day: tuple[int, int] = (4, 10)
    last_day: tuple[int, int] = (11, 30)

    def __post_init__(self) -> None:
        for name in ("in_leaf", "bare"):
            require_transmissivity(np.array([getattr(self, name)], dtype=np.float64), name)
        for name in ("first_day", "last_day"):
            month, day = getattr(self, name)
            try:
                pd.Timestamp(year=2000, month=month, day=day)
            except ValueError as error:
                raise ParameterError(f"{name} must be a month and a day of it, found {(month, day)}") from error

    def leafy(self, times: pd.DatetimeIndex) -> BoolArray:
        """Tell at which instants deciduous trees are in leaf.

        Parameters
        ----------
        times : pandas.DatetimeIndex, length n
            Instants; the days are those of their own time zone.

        Returns
        -------
        ndarray, shape (n,), bool
            True from the first to the last day, both included.
        """
        days = np.asarray(times.month * 100 + times.day)
        first, last = (month * 100 + day for month, day in (self.first_day, self.last_day))
        leafy: BoolArray = (days >= first) & (days <= last) if first <= last else (days >= first) | (days <= last)
        return leafy


def require_transmissivity(values: FloatArray, name: str) -> None:
    """Refuse transmissivities that are none.

    Parameters
    ----------
    values : ndarray, float64
        Shares of the beam [-].
    name : str
        What to call them.

    Raises
    ------
    ParameterError
        A value that is not above 0 and up to 1.
    """
    bad = ~((values > 0.0) & (values <= 1.0))
    if bad.any():
        found = values[bad].flat[0]
        raise ParameterError(
            f"{name} must be a share above 0 and up to 1, found {found:g}: for crowns that let nothing through, "
            "see Trees.opaque"
        )
