"""What is measured of the delivery for an area: which part of it each type of feature has files for."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np

from plateau_sc.citygml.types import FEATURE_TYPES
from plateau_sc.criterion.delivery import DeliveredFile, Delivery, reach_into, share_of_plan
from plateau_sc.criterion.measures import Measure, State
from plateau_sc.criterion.papers import DataSet
from plateau_sc.criterion.plan import ExecutionPlanArea

KNOWN_TYPES = ("bldg", "dem", *sorted(FEATURE_TYPES))
"""Types of features that PLATEAU has; each is reported, whether it is there or not."""

_SHOWN = 3
_CATALOGUE = "from the catalogue, whose files were not looked into: "


def measure_delivery(plan: ExecutionPlanArea, delivery: Delivery, only: Collection[str] | None = None) -> list[Measure]:
    """Measure the share of an area that each type of feature is delivered for.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    delivery : Delivery
        Files of a source.
    only : collection of str, optional
        Types that were looked for; of the others nothing is known. By default all were.

    Returns
    -------
    list of Measure
        For each type the share of the whole, and for those that are there the share of each mesh and the files that
        cannot be read.
    """
    measures: list[Measure] = []
    for kind in _list_types(delivery):
        if only is not None and kind not in only:
            why = f"files of {kind} were not looked for"
            measures.append(_make(None, kind, None, State.UNKNOWN, why))
            continue
        measures += _measure_type(plan, kind, delivery)
        lost = [*delivery.broken(kind), *delivery.empty(kind)]
        if lost or delivery.of_type(kind):
            problems = "; ".join(f"{file.label}: {file.problem}" for file in lost[:_SHOWN])
            why = f"{problems}{'; …' if len(lost) > _SHOWN else ''}" if lost else "each holds a feature"
            measures.append(Measure("unreadable_files", len(lost), feature_type=kind, explanation=why))
    return measures


def measure_catalogue(plan: ExecutionPlanArea, delivery: Delivery, datasets: list[DataSet]) -> list[Measure]:
    """Measure what the catalogue lists for an area.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    delivery : Delivery
        As `plateau_sc.criterion.delivery.delivery_of_catalogue` gives it.
    datasets : list of DataSet
        Data sets that it is from.

    Returns
    -------
    list of Measure
        All of the state *from the catalogue*, or *absent*. How many buildings there are, and at which level, is not
        known from there.
    """
    measures: list[Measure] = []
    for kind in _list_types(delivery):
        for measure in _measure_type(plan, kind, delivery):
            if measure.state is State.MEASURED:
                measure.state = State.CATALOGUE
            measure.explanation = _CATALOGUE + measure.explanation
            measures.append(measure)
    measures += _measure_listed_levels(plan, delivery.of_type("bldg"))
    years = [dataset.year for dataset in datasets if dataset.year is not None]
    for item, choose in (("oldest", min), ("newest", max)):
        why = f"{_CATALOGUE}{item} year of the data sets"
        state = State.CATALOGUE if years else State.UNKNOWN
        measures.append(Measure("dataset_year", choose(years) if years else None, item, state=state, explanation=why))
    why = f"{_CATALOGUE}it does not tell how many buildings there are"
    measures.append(Measure("building_count", None, "all", state=State.UNKNOWN, explanation=why))
    return measures


def _list_types(delivery: Delivery) -> list[str]:
    return list(dict.fromkeys((*KNOWN_TYPES, *delivery.types)))


def _measure_type(plan: ExecutionPlanArea, kind: str, delivery: Delivery) -> Iterator[Measure]:
    files, broken, empty = delivery.of_type(kind), delivery.broken(kind), delivery.empty(kind)
    if not files and not broken and not empty:
        yield _make(0.0, kind, None, State.ABSENT, f"no file of {kind} for the area")
        return
    whole, shares = share_of_plan(plan, files)
    most = share_of_plan(plan, [*files, *broken])[0] if broken else whole
    if most > whole:
        why = f"between {whole:.3f} and {most:.3f}, for {len(broken)} file(s) of {kind} cannot be read to their end"
        yield _make(None, kind, None, State.UNKNOWN, why)
    else:
        yield _make(whole, kind, None, State.MEASURED, f"{len(files)} file(s) of {kind} for the area hold a feature")
    for part, share in zip(plan.meshes, shares.tolist(), strict=True):
        mesh = part.code
        if share:
            yield _make(share, kind, mesh, State.MEASURED, f"share of the area in mesh {mesh} with a file")
        elif reach_into([file.region for file in broken], part.geometry).any():
            yield _make(None, kind, mesh, State.UNKNOWN, f"the file for mesh {mesh} cannot be read to its end")
        elif reach_into([file.region for file in empty], part.geometry).any():
            yield _make(0.0, kind, mesh, State.MEASURED, f"the file for mesh {mesh} holds no feature")
        else:
            yield _make(0.0, kind, mesh, State.ABSENT, f"no file for mesh {mesh}: what stands there is not told")


def _measure_listed_levels(plan: ExecutionPlanArea, files: list[DeliveredFile]) -> Iterator[Measure]:
    regions = [file.region for file in files]
    levels = np.array([-1 if file.max_lod is None else file.max_lod for file in files])
    for part in plan.meshes:
        near = reach_into(regions, part.geometry)
        best = int(levels[near].max()) if near.any() else -1
        why = f"{_CATALOGUE}best level of any building in the files, which says nothing of the others"
        state = State.UNKNOWN if near.any() else State.ABSENT
        value = None if best < 0 else best
        yield Measure(
            "listed_lod", value, mesh=part.code, state=state if value is None else State.CATALOGUE, explanation=why
        )


def _make(value: float | None, kind: str, mesh: str | None, state: State, why: str) -> Measure:
    return Measure("delivered_share", value, "", kind, mesh, state, why)
