"""Several areas as the area of one plan."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

import numpy as np

from plateau_sc.criterion.equal_area import measure_area
from plateau_sc.criterion.mending import LARGEST_AREA_M2, mend_outlines
from plateau_sc.criterion.meshes import divide_area
from plateau_sc.criterion.plan import ExecutionPlanArea, PlanSource
from plateau_sc.errors import ParameterError

JOINED: Final = "several"
"""Kind of the source of a plan that was put together."""

_SHARED_M2 = 1.0


def join_plans(
    plans: Sequence[ExecutionPlanArea], *, name: str | None = None, largest_m2: float = LARGEST_AREA_M2
) -> ExecutionPlanArea:
    """Take all that lies in any of several areas as the area of one plan.

    Parameters
    ----------
    plans : sequence of ExecutionPlanArea
        One at least; of one, it is given back as it is, with the name.
    name : str, optional
        What to call the plan; by default the names of all.
    largest_m2 : float, default 1e10
        Largest area that is taken for a plan [m2].

    Returns
    -------
    ExecutionPlanArea
        What two of them share counts once, and is told.

    Raises
    ------
    ParameterError
        There is no plan, or something else among them.
    TooLargeError
        The area is larger than ``largest_m2``.

    Examples
    --------
    >>> from plateau_sc.criterion import read_plan
    >>> joined = join_plans([read_plan("53394525"), read_plan("53394526")])
    >>> joined.name, [part.code for part in joined.meshes]
    ('53394525, 53394526', ['53394525', '53394526'])
    """
    if not isinstance(plans, Sequence) or not plans or not all(isinstance(plan, ExecutionPlanArea) for plan in plans):
        raise ParameterError(f"plans is {plans!r}; expected one ExecutionPlanArea or several, as read_plan gives them")
    title = name or ", ".join(dict.fromkeys(plan.name for plan in plans))
    if len(plans) == 1:
        (plan,) = plans
        return ExecutionPlanArea(plan.geometry, title, plan.area_m2, plan.meshes, plan.source, plan.notes)
    text = "; ".join(plan.source.text for plan in plans)
    shapes = np.array([plan.geometry for plan in plans], dtype=object)
    geometry, _ = mend_outlines(shapes, text, largest_m2)
    area = measure_area(geometry)
    notes = [f"{plan.name}: {note}" for plan in plans for note in plan.notes]
    notes.append(f"{len(plans)} areas were put together")
    shared = sum(plan.area_m2 for plan in plans) - area
    if shared > _SHARED_M2:
        notes.append(f"areas lie over each other, which counts once: {shared:,.0f} m2")
    source = PlanSource(
        JOINED,
        text,
        ", ".join(dict.fromkeys(plan.source.crs for plan in plans)),
        hashlib.sha256("\n".join(plan.source.sha256 for plan in plans).encode()).hexdigest(),
        tuple(fact for plan in plans for fact in plan.source.files),
    )
    return ExecutionPlanArea(geometry, title, area, divide_area(geometry), source, tuple(notes))
