"""Codes of the walking-space network (歩行空間ネットワーク), edition by edition, and what they mean in metres.

The editions are those of the specification of the Ministry of Land, Infrastructure, Transport and Tourism
(歩行空間ネットワークデータ等整備仕様): the draft of 2017, which counts its codes from 0; that of 2018, which counts
from 1; and that of July 2024 (https://www.mlit.go.jp/sogoseisaku/soukou/content/001757259.pdf, tables 3.2 and 3.8),
which has finer classes of slope and step.

A class is turned into the value of it that is hardest to walk: the lower end of a width, the upper end of a slope and
of a step. For the classes without such an end a value beyond it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from plateau_sc.cooling.network.kinds import Cover, LinkKind
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray, IntArray

UNKNOWN: Final = 99
"""Code of what is not known, in all editions."""

NARROW_M: Final = 0.5
"""Width that stands for less than one metre [m]."""

STEEP_PERCENT: Final = 12.0
"""Slope that stands for more than 5 % [%]."""

VERY_STEEP_PERCENT: Final = 25.0
"""Slope that stands for more than 18 % [%]."""

HIGH_STEP_M: Final = 0.2
"""Step that stands for more than 2 or 10 cm [m]."""

_STRUCTURES: Final = {  # rt_struct: kind and cover
    1: (LinkKind.WALK, Cover.OPEN),
    2: (LinkKind.WALK, Cover.OPEN),
    3: (LinkKind.CROSSING, Cover.OPEN),
    4: (LinkKind.CROSSING, Cover.OPEN),
    5: (LinkKind.WALK, Cover.UNDERGROUND),
    6: (LinkKind.WALK, Cover.OPEN),
    7: (LinkKind.WALK, Cover.INDOOR),
    8: (LinkKind.OTHER, Cover.OPEN),
}
_TYPES: Final = {  # route_type
    2: LinkKind.MOVING_WALK,
    3: LinkKind.CROSSING,
    4: LinkKind.LIFT,
    5: LinkKind.ESCALATOR,
    6: LinkKind.STAIRS,
    7: LinkKind.RAMP,
}
_WIDTHS: Final = {1: NARROW_M, 2: 1.0, 3: 2.0, 4: 3.0}


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of the specification.

    Attributes
    ----------
    name : str
        ``walking space`` and its year.
    first : int
        What its codes count from.
    slopes : mapping of int to float
        Slope that stands for each class, counted from 1 [%].
    steps : mapping of int to float
        Step that stands for each class, counted from 1 [m].
    """

    name: str
    first: int
    slopes: Mapping[int, float]
    steps: Mapping[int, float]

    def highest(self, column: str) -> int:
        """Return the highest code of a column, as this edition writes it.

        Parameters
        ----------
        column : str
            One of `CODED`.

        Returns
        -------
        int
        """
        classes = {"vtcl_slope": len(self.slopes), "lev_diff": len(self.steps)}
        return classes.get(column, CODED[column]) + self.first - 1


_COARSE_SLOPES: Final = {1: 5.0, 2: STEEP_PERCENT, 3: -STEEP_PERCENT}
_COARSE_STEPS: Final = {1: 0.02, 2: HIGH_STEP_M}
EDITIONS: Final = {
    "2017": Edition("walking space 2017", 0, {1: 5.0, 2: STEEP_PERCENT}, _COARSE_STEPS),
    "2018": Edition("walking space 2018", 1, _COARSE_SLOPES, _COARSE_STEPS),
    "2024": Edition(
        "walking space 2024",
        1,
        {
            1: 0.0,
            2: 5.0,
            3: 8.0,
            4: -8.0,
            5: 18.0,
            6: -18.0,
            7: VERY_STEEP_PERCENT,
            8: -VERY_STEEP_PERCENT,
        },
        {1: 0.0, 2: 0.02, 3: 0.05, 4: 0.1, 5: HIGH_STEP_M},
    ),
}
"""Editions by year."""

CODED: Final = {
    "rt_struct": 8,
    "route_type": 7,
    "direction": 3,
    "width": 4,
    "vtcl_slope": 8,
    "lev_diff": 5,
    "elevator": 5,
    "roof": 2,
}
"""Columns of codes that are read, and the number of codes in the longest table of each."""

_NEW_FIELDS: Final = ("rank", "r_method", "maint_date")


def detect_edition(codes: Mapping[str, IntArray], link_fields: set[str], node_fields: set[str]) -> str:
    """Tell the edition of a walking-space network.

    Parameters
    ----------
    codes : mapping of str to ndarray, shape (m,), int64
        Columns of `CODED` that are there; −1 where a cell is empty.
    link_fields, node_fields : set of str
        Names of all columns of the links and of the nodes.

    Returns
    -------
    {"2017", "2018", "2024"}
        A code 0 is of 2017 alone; ``rank``, ``r_method`` or ``maint_date``, or a class of slope or step that the others
        do not have, of 2024; ``ordinal`` of 2018, and ``floor`` of 2017 and 2024. Without any of these it is 2018.

    Raises
    ------
    ParameterError
        There are codes of one edition and fields or codes of another.

    Examples
    --------
    >>> detect_edition({"vtcl_slope": np.array([1, 5, 99])}, {"link_id", "vtcl_slope"}, set())
    '2024'
    """
    zero = [name for name, column in codes.items() if (column == 0).any()]
    fine = [
        name
        for name in ("vtcl_slope", "lev_diff")
        if name in codes and ((codes[name] > EDITIONS["2018"].highest(name)) & (codes[name] != UNKNOWN)).any()
    ]
    new: list[str] = [name for name in _NEW_FIELDS if name in link_fields]
    if zero and (fine or new):
        raise ParameterError(
            f"codes of two editions: 0 in {', '.join(zero)}, as in 2017, and {', '.join(fine + new)} as in 2024; say "
            "which one with edition="
        )
    if zero:
        return "2017"
    return "2024" if fine or new or ("floor" in node_fields and "ordinal" not in node_fields) else "2018"


def find_strangers(codes: Mapping[str, IntArray], edition: str) -> dict[str, BoolArray]:
    """Find codes that an edition does not have.

    Parameters
    ----------
    codes : mapping of str to ndarray, shape (m,), int64
        Columns of `CODED`; −1 where a cell is empty.
    edition : str
        One of `EDITIONS`.

    Returns
    -------
    dict of str to ndarray, shape (m,), bool
        For the columns that have any: which links.

    Examples
    --------
    >>> find_strangers({"roof": np.array([0, 1, 2, 99])}, "2018")
    {'roof': array([ True, False, False, False])}
    """
    rules = EDITIONS[edition]
    found = {}
    for name, column in codes.items():
        good = (column == UNKNOWN) | (column == -1) | ((column >= rules.first) & (column <= rules.highest(name)))
        if not good.all():
            found[name] = ~good
    return found


def count_from_one(column: IntArray, edition: str) -> IntArray:
    """Return codes as if they counted from 1; 0 for what is not known.

    Parameters
    ----------
    column : ndarray, shape (m,), int64
        Codes as they are written; −1 where a cell is empty.
    edition : str
        One of `EDITIONS`.

    Returns
    -------
    ndarray, shape (m,), int64
    """
    known = (column >= 0) & (column != UNKNOWN)
    return np.where(known, column - EDITIONS[edition].first + 1, 0)


def translate(codes: IntArray, table: Mapping[int, float]) -> FloatArray:
    """Return the value that each code stands for.

    Parameters
    ----------
    codes : ndarray, shape (m,), int64
        Codes, counted from 1.
    table : mapping of int to float
        Values by code.

    Returns
    -------
    ndarray, shape (m,), float64
        NaN for codes that are not in the table.

    Examples
    --------
    >>> translate(np.array([2, 0]), {2: 1.5}).tolist()
    [1.5, nan]
    """
    values = np.full(codes.shape, np.nan)
    for code, value in table.items():
        values[codes == code] = value
    return values


def read_kinds(structure: IntArray, way: IntArray, roof: IntArray) -> tuple[IntArray, IntArray]:
    """Return what links are and what is above them.

    Parameters
    ----------
    structure, way, roof : ndarray, shape (m,), int64
        ``rt_struct``, ``route_type`` and ``roof``, counted from 1.

    Returns
    -------
    kind, cover : ndarray, shape (m,), int64
        `LinkKind` and `Cover`.
    """
    kind = np.full(structure.shape, int(LinkKind.WALK))
    cover = np.full(structure.shape, int(Cover.OPEN))
    for code, (what, above) in _STRUCTURES.items():
        kind[structure == code] = what
        cover[structure == code] = above
    for code, what in _TYPES.items():
        kind[way == code] = what
    cover[(roof == 2) & (cover == Cover.OPEN)] = Cover.COVERED
    return kind, cover


def read_widths(codes: IntArray) -> FloatArray:
    """Return the width that each class stands for.

    Parameters
    ----------
    codes : ndarray, shape (m,), int64
        ``width``, counted from 1.

    Returns
    -------
    ndarray, shape (m,), float64
        The least width of the class [m].
    """
    return translate(codes, _WIDTHS)
