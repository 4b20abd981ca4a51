"""What is measured of the buildings of an area."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from plateau_sc.citygml.filenames import find_dataset
from plateau_sc.citygml.inventory import NO_LEVEL
from plateau_sc.citygml.schema import FRAME
from plateau_sc.citygml.sources import split_label
from plateau_sc.criterion.buildings import City, PlanBuildings
from plateau_sc.criterion.measures import Measure, State
from plateau_sc.criterion.plan import ExecutionPlanArea
from plateau_sc.types import BoolArray, FloatArray

WEAK_HEIGHTS = ("0", "9")
"""Codes of lod1HeightType that are no measurement: a flat 3 m, and 3 m a storey."""

_LEVELS = {f"LOD{level}": level for level in range(5)}
_DIGITS = 9
_NONE = "none"


def measure_city(plan: ExecutionPlanArea, city: City, found: PlanBuildings) -> list[Measure]:
    """Measure the buildings of an area, as a whole and by mesh.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    city : CityModel or Inventory
        The city.
    found : PlanBuildings
        Its buildings that stand in the area; one at least.

    Returns
    -------
    list of Measure
        Counts and footprints by level, heights, years, fill of attributes, buildings that two files hold.
    """
    table = city.buildings.iloc[found.rows]
    everywhere: list[tuple[str | None, BoolArray, FloatArray]] = [
        (None, np.ones(len(found), np.bool_), found.areas_by_mesh.sum(axis=0))
    ]
    counts = np.bincount(found.mesh, minlength=len(plan.meshes))
    held = np.flatnonzero((counts > 0) | (found.areas_by_mesh.sum(axis=1) > 0)).tolist()
    by_mesh = [(plan.meshes[number].code, found.mesh == number, found.areas_by_mesh[number]) for number in held]
    codes = table["lod1_height_type"].to_numpy(object, na_value=None)
    survey = table["survey_year"].to_numpy(np.float64, na_value=np.nan)
    created = table["creation_date"].dt.year.to_numpy(np.float64, na_value=np.nan)
    measures: list[Measure] = []
    for mesh, chosen, areas in [*everywhere, *by_mesh]:
        lod = found.lod[chosen]
        measures += _measure_levels(mesh, lod, areas)
        measures += _measure_heights(mesh, lod, codes[chosen])
        measures += _measure_years("creation_year", "creationDate", mesh, created[chosen])
        measures += _measure_years("survey_year", "surveyYear", mesh, survey[chosen])
    measures += _measure_dataset_years(table)
    measures += _measure_fill(table)
    measures += _measure_duplicates(city, found)
    return measures


def mesh_without_buildings(mesh: str, state: State, why: str) -> list[Measure]:
    """Return the counts of a mesh that no building of the area stands in.

    Parameters
    ----------
    mesh : str
        The mesh.
    state : State
        *measured* where a file says that there are none; else the counts are not known.
    why : str
        What is known of it.

    Returns
    -------
    list of Measure
    """
    zero = 0 if state is State.MEASURED else None
    return [
        Measure("building_count", zero, "all", mesh=mesh, state=state, explanation=why),
        Measure("footprint_area", zero, "all", mesh=mesh, state=state, explanation=why),
        *(
            Measure(name, None, level, mesh=mesh, state=state if zero is None else State.UNKNOWN, explanation=why)
            for name in ("lod_share", "lod_footprint_share")
            for level in ("LOD1", "LOD2", "LOD3")
        ),
    ]


def _measure_levels(mesh: str | None, lod: NDArray[np.int8], areas: FloatArray) -> Iterator[Measure]:
    counts = np.bincount(lod.astype(np.int64) + 1, minlength=6)
    total, size = int(counts.sum()), float(areas.sum())
    yield Measure("building_count", total, "all", mesh=mesh, explanation="buildings with a footprint in the area")
    yield Measure("footprint_area", size, "all", mesh=mesh, explanation="footprint of buildings, cut to the area")
    for item, level in {_NONE: NO_LEVEL, **_LEVELS}.items():
        why = "without a surface" if level == NO_LEVEL else f"finest level in the file is {item}"
        yield Measure("building_count", int(counts[level + 1]), item, mesh=mesh, explanation=f"buildings: {why}")
        yield Measure("footprint_area", float(areas[level + 1]), item, mesh=mesh, explanation=f"footprint: {why}")
    for level in (1, 2, 3):
        count, area = int(counts[level + 1 :].sum()), float(areas[level + 1 :].sum())
        item = f"LOD{level}"
        why = f"{count:,} of {total:,} buildings have surfaces of {item} or finer in the file"
        share = round(count / total, _DIGITS) if total else None
        # That no building has a level says nothing of what such surfaces would be.
        state = State.UNKNOWN if not total else State.MEASURED if count else State.ABSENT
        yield Measure("lod_share", share, item, mesh=mesh, state=state, explanation=why)
        why = f"{area:,.0f} of {size:,.0f} m2 of footprint are under buildings with {item} or finer"
        share = round(area / size, _DIGITS) if size else None
        state = State.UNKNOWN if not size else State.MEASURED if area else State.ABSENT
        yield Measure("lod_footprint_share", share, item, mesh=mesh, state=state, explanation=why)


def _measure_heights(mesh: str | None, lod: NDArray[np.int8], codes: NDArray[np.object_]) -> Iterator[Measure]:
    stated = np.array([code is not None for code in codes.tolist()], np.bool_)
    weak = np.isin(codes, WEAK_HEIGHTS)
    if lod.size:
        why = f"{int(stated.sum()):,} of {lod.size:,} buildings state lod1HeightType"
        share = round(float(stated.mean()), _DIGITS)
        yield Measure("height_type_stated_share", share, mesh=mesh, explanation=why)
    for item, chosen in (("", stated), ("LOD1", stated & (lod == 1))):
        count, total = int((weak & chosen).sum()), int(chosen.sum())
        of = " whose finest level is LOD1" if item else ""
        if total:
            why = f"{count:,} of {total:,} buildings{of} that state lod1HeightType have 0 (flat 3 m) or 9 (by storeys)"
            yield Measure("weak_height_share", round(count / total, _DIGITS), item, mesh=mesh, explanation=why)
        else:
            why = f"no building{of} states lod1HeightType: how its height was got is not told"
            yield Measure("weak_height_share", None, item, mesh=mesh, state=State.UNKNOWN, explanation=why)


def _measure_years(name: str, element: str, mesh: str | None, years: FloatArray) -> Iterator[Measure]:
    stated = np.isfinite(years)
    why = f"{int(stated.sum()):,} of {years.size:,} buildings state {element}"
    for item, choose in (("oldest", np.min), ("median", np.median), ("newest", np.max)):
        value = float(choose(years[stated])) if stated.any() else None
        state = State.MEASURED if stated.any() else State.UNKNOWN
        yield Measure(name, value, item, mesh=mesh, state=state, explanation=f"{item} year; {why}")


def _measure_dataset_years(table: pd.DataFrame) -> Iterator[Measure]:
    counts = table["file"].value_counts()
    datasets = [find_dataset(split_label(str(label))) for label in counts.index]
    years = [dataset.year for dataset in datasets if dataset is not None and dataset.year is not None]
    named = sorted({dataset.name for dataset in datasets if dataset is not None})
    why = f"of the data sets that the buildings are from: {', '.join(named)}" if named else "no data set has a year"
    for item, choose in (("oldest", min), ("newest", max)):
        value = choose(years) if years else None
        state = State.MEASURED if years else State.UNKNOWN
        yield Measure("dataset_year", value, item, state=state, explanation=f"{item} year; {why}")


def _measure_fill(table: pd.DataFrame) -> Iterator[Measure]:
    # The reader takes the city's code from the folder's name where a building states none.
    filled = table[[field.column for field in FRAME if field.column != "city_code"]].notna().sum()
    for column, count in filled.items():
        why = f"{int(count):,} of {len(table):,} buildings state it; values that stand for nothing do not count"
        yield Measure("attribute_fill", round(int(count) / len(table), _DIGITS), str(column), explanation=why)


def _measure_duplicates(city: City, found: PlanBuildings) -> Iterator[Measure]:
    counts = {"between cities": 0, "within a city": 0}
    inside = city.buildings.iloc[found.rows if city.audit.twins else []]
    keys = set(zip(inside["gml_id"].tolist(), inside["file"].tolist(), strict=True))
    for twin in city.audit.twins:
        if (twin.kept_gml_id, twin.kept_file) in keys:
            codes = [find_dataset(split_label(label)) for label in (twin.file, twin.kept_file)]
            is_one = codes[0] is None or codes[1] is None or codes[0].city_code == codes[1].city_code
            counts["within a city" if is_one else "between cities"] += 1
    for item, count in counts.items():
        yield Measure("duplicates", count, item, explanation="each was taken once, from the file with more of it")
