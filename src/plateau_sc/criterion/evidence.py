"""What there is for an area: by its files, by a city that was read before, or by the catalogue alone."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import geopandas as gpd

from plateau_sc.catalog import CityFiles
from plateau_sc.city import CityModel
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.inventory import Inventory, read_inventory
from plateau_sc.citygml.sources import Source, SourceFile, list_places
from plateau_sc.criterion.buildings import City, find_buildings, make_building_table
from plateau_sc.criterion.city_measures import measure_city, mesh_without_buildings
from plateau_sc.criterion.delivery import Delivery, delivery_of_catalogue, delivery_of_city, find_delivery
from plateau_sc.criterion.delivery_measures import measure_catalogue, measure_delivery
from plateau_sc.criterion.measures import Measure, State
from plateau_sc.criterion.paper_measures import measure_papers
from plateau_sc.criterion.papers import DataSet, name_datasets, read_datasets
from plateau_sc.criterion.plan import ExecutionPlanArea
from plateau_sc.criterion.zoning import ATTRACTION_AREAS, measure_attraction
from plateau_sc.errors import CrsError, NoBuildingsError, NoOverlapError, UnreadableSourceError
from plateau_sc.types import Progress

FILES: Final = "files"
CITY: Final = "city"
CATALOGUE: Final = "catalogue"
"""What is looked at."""

# How an audit says that a whole file, or the rest of one, is lost.
_BREAKS = re.compile(r"XML breaks|read further|0 bytes|root element|by this version|refused|srsName")


@dataclass(slots=True, eq=False)
class Evidence:
    """What there is for an area.

    Attributes
    ----------
    basis : str
        ``files``, ``city`` or ``catalogue``.
    delivery : Delivery
        Files for the area.
    measures : list of Measure
        What was measured.
    datasets : list of DataSet
        Data sets that the files are from.
    notes : list of str
        What is odd.
    missing : str
        Why there is no building at all; empty where there is one, or may be.
    problem : str
        Why it is not known whether there is a building; empty where it is.
    hashes : dict of str to tuple of int, str
        Size and sha256 of the files that were read whole, by label.
    buildings : GeoDataFrame or None
        Buildings in the area; None where none were read.
    gml_ids : frozenset of str
        Ids of these and of their parts.
    """

    basis: str
    delivery: Delivery
    measures: list[Measure] = field(default_factory=list)
    datasets: list[DataSet] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    missing: str = ""
    problem: str = ""
    hashes: dict[str, tuple[int, str]] = field(default_factory=dict)
    buildings: gpd.GeoDataFrame | None = None
    gml_ids: frozenset[str] = frozenset()

    def list_files(self) -> list[dict[str, Any]]:
        """Return the files for the area as plain values.

        Returns
        -------
        list of dict
        """
        rows = []
        for file in self.delivery.files:
            size, digest = self.hashes.get(file.label, (file.source.size if file.source is not None else None, None))
            rows.append(
                {
                    "path": file.label,
                    "feature_type": file.feature_type,
                    "mesh": file.mesh,
                    "bytes": size,
                    "sha256": digest,
                    "problem": file.problem,
                }
            )
        return rows


def look_at_files(
    plan: ExecutionPlanArea, source: Source, *, workers: int | None = None, progress: Progress | None = None
) -> Evidence:
    """Look into the files of a source.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    source : path, URL, or iterable of these
        As for `plateau_sc.read_citygml`.
    workers : int, optional
        Processes that read files side by side.
    progress : callable, optional
        Called while buildings are read.

    Returns
    -------
    Evidence

    Raises
    ------
    ParameterError, SourceNotFoundError, UnreadableSourceError
        The source is none.
    """
    # What can be gone through only once is gone through here.
    places = source if isinstance(source, str | os.PathLike) else list_places(source)
    delivery = find_delivery(plan, places)
    evidence = Evidence(FILES, delivery, notes=delivery.notes)
    city: Inventory | None = None
    lost: str = ""
    try:
        city = read_inventory(places, plan.geometry, progress, workers=workers)
    except (NoOverlapError, NoBuildingsError) as error:
        evidence.notes.append(f"no building was read: {error}")
    except (UnreadableSourceError, CrsError) as error:
        lost = str(error)
    if city is not None:
        _mark_broken(delivery, city.audit)
    evidence.measures += measure_delivery(plan, delivery)
    _add_buildings(evidence, plan, city, lost)
    evidence.measures += measure_attraction(plan, places)
    sources: list[SourceFile] = [file.source for file in delivery.files if file.source is not None]
    evidence.datasets, problems = read_datasets(sources)
    evidence.notes += problems
    evidence.measures += measure_papers(evidence.datasets, None if city is None else city.audit)
    return evidence


def look_at_city(plan: ExecutionPlanArea, city: CityModel) -> Evidence:
    """Look at a city that was read before.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    city : CityModel
        The city.

    Returns
    -------
    Evidence
        Of buildings alone.
    """
    delivery = delivery_of_city(plan, city)
    evidence = Evidence(CITY, delivery, notes=delivery.notes)
    _mark_broken(delivery, city.audit)
    evidence.measures += measure_delivery(plan, delivery, only=("bldg",))
    _add_buildings(evidence, plan, city, "")
    why = "a city of buildings was given, and planning zones (urf) were not looked for"
    evidence.measures += [
        Measure("attraction_share", None, name, "urf", None, State.UNKNOWN, why) for name in ATTRACTION_AREAS
    ]
    evidence.datasets = name_datasets(file.dataset for file in delivery.files)
    evidence.measures += measure_papers(evidence.datasets, city.audit)
    return evidence


def look_at_catalogue(plan: ExecutionPlanArea, cities: Sequence[CityFiles]) -> Evidence:
    """Look at what the delivery service lists.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    cities : sequence of CityFiles
        Its answers; none where it has nothing.

    Returns
    -------
    Evidence
    """
    delivery = delivery_of_catalogue(plan, cities)
    named = {file.dataset.name for file in delivery.files if file.dataset is not None}
    datasets = [
        DataSet(city.dataset, city.city_code, city.year, None, spec=city.spec)
        for city in cities
        if city.dataset in named
    ]
    evidence = Evidence(CATALOGUE, delivery, datasets=datasets, notes=delivery.notes)
    evidence.measures += measure_catalogue(plan, delivery, datasets)
    evidence.measures += measure_papers(datasets, None)
    if not delivery.of_type("bldg"):
        evidence.missing = "no building at all: the catalogue lists no file of buildings for the area"
    return evidence


def _add_buildings(evidence: Evidence, plan: ExecutionPlanArea, city: City | None, lost: str) -> None:
    found = None if city is None else find_buildings(plan, city)
    held: set[str | None] = set()
    if city is not None and found is not None:
        evidence.hashes |= {record.file: (record.bytes, record.sha256) for record in city.audit.files}
        if found.unplaced:
            evidence.notes.append(f"{found.unplaced} building(s) without a footprint: where they stand is not known")
        if len(found):
            evidence.measures += measure_city(plan, city, found)
            evidence.buildings = make_building_table(plan, city, found)
            evidence.gml_ids = frozenset(city.buildings["gml_id"].iloc[found.members].dropna().astype(str))
            held = {measure.mesh for measure in evidence.measures if measure.name == "building_count"}
    evidence.measures += _fill_meshes(plan, evidence, held)
    if found is not None and len(found):
        return
    delivery = evidence.delivery
    if lost or delivery.broken("bldg"):
        reason = lost or "; ".join(f"{file.label}: {file.problem}" for file in delivery.broken("bldg")[:3])
        evidence.problem = f"whether there is a building is not known, for files cannot be read: {reason}"
    elif delivery.of_type("bldg") or delivery.empty("bldg"):
        evidence.missing = "no building at all: the files for the area hold none in it"
    else:
        evidence.missing = "no building at all: no file of buildings for the area"
    state = State.UNKNOWN if evidence.problem else State.ABSENT if evidence.missing.endswith("for the area") else None
    why = evidence.problem or evidence.missing
    count = 0 if state is None else None
    evidence.measures.append(Measure("building_count", count, "all", state=state or State.MEASURED, explanation=why))


def _fill_meshes(plan: ExecutionPlanArea, evidence: Evidence, held: set[str | None]) -> list[Measure]:
    """Tell of the meshes without a building why there is none."""
    delivered = {
        measure.mesh: measure
        for measure in evidence.measures
        if (measure.name, measure.feature_type) == ("delivered_share", "bldg")
    }
    measures: list[Measure] = []
    for part in plan.meshes:
        if part.code in held:
            continue
        share = delivered.get(part.code)
        if share is None or share.state is State.ABSENT:
            why = f"no file of buildings for mesh {part.code}: what stands there is not told"
            measures += mesh_without_buildings(part.code, State.ABSENT, why)
        elif share.state is State.UNKNOWN:
            measures += mesh_without_buildings(part.code, State.UNKNOWN, share.explanation)
        else:
            why = f"the file for mesh {part.code} holds no building in the area"
            measures += mesh_without_buildings(part.code, State.MEASURED, why)
    return measures


def _mark_broken(delivery: Delivery, audit: Audit) -> None:
    """Take over which files broke behind their first feature: how much of them is lost is not known."""
    broken = {
        entry.file: entry.reason for entry in audit.skipped if entry.gml_id is None and _BREAKS.search(entry.reason)
    }
    delivery.files = [
        replace(file, problem=broken[file.label]) if file.label in broken and not file.problem else file
        for file in delivery.files
    ]
