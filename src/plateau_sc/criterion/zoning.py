"""Zones of compact-city plans (立地適正化計画) in an area, for criterion (5)-3."""

from __future__ import annotations

import re
import zipfile
from typing import Final

import numpy as np
import shapely

from plateau_sc.citygml import read_features
from plateau_sc.citygml.area import project_area
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.pruning import select_files
from plateau_sc.citygml.sources import Source, SourceFile, find_files
from plateau_sc.criterion.measures import Measure, State
from plateau_sc.criterion.plan import ExecutionPlanArea
from plateau_sc.errors import NoFeaturesError, NoOverlapError, PlateauScError

ATTRACTION_AREAS: Final = {
    "ResidenceAttractionArea": "居住誘導区域",
    "UrbanFunctionAttractionArea": "都市機能誘導区域",
}
"""Zones that a compact-city plan draws people and functions to, by the name of their element in i-UR."""

_MEASURE = "attraction_share"
_CHUNK = 1 << 20
_LONGEST_NAME = 80
_DIGITS = 9
_READ_ERRORS = (OSError, EOFError, RuntimeError, zipfile.BadZipFile)


def measure_attraction(plan: ExecutionPlanArea, source: Source) -> list[Measure]:
    """Measure the share of an area that lies in the zones of compact-city plans.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    source : path, URL, or iterable of these
        Where the zones are read from: its files of planning zones (``urf``).

    Returns
    -------
    list of Measure
        One a zone: the share; *absent* where no file reaches the area, or none of the data set draws such a zone, which
        is not the same as a share of 0; *unknown* where they cannot be read.

    Notes
    -----
    A zone reaches far beyond the mesh that its file is named by, so that files are chosen by their Envelope.
    """
    audit = Audit()
    near, pruned = select_files(source, "urf", plan.geometry, audit)
    if not near:
        why = "no file of planning zones (urf) reaches the area: whether it lies in such a zone is not told"
        return [_make(name, None, State.ABSENT, why) for name in ATTRACTION_AREAS]
    try:
        shares = _measure_zones(plan, source)
    except PlateauScError as error:
        why = f"the planning zones cannot be read: {error}"
        return [_make(name, None, State.UNKNOWN, why) for name in ATTRACTION_AREAS]
    kin = near
    if pruned:
        datasets = {file.dataset for file in near}
        kin = [file for file in find_files(source, "urf", audit) if file.dataset in datasets]
    measures = []
    for name, title in ATTRACTION_AREAS.items():
        if name in shares:
            measures.append(_make(name, shares[name], State.MEASURED, f"share of the area in {title} ({name})"))
        elif any(mentions(file, name) for file in kin):
            measures.append(_make(name, 0.0, State.MEASURED, f"the files draw {title} ({name}), none in the area"))
        else:
            why = f"the files of planning zones draw no {title} ({name}): whether the plan has one is not told"
            measures.append(_make(name, None, State.ABSENT, why))
    return measures


def mentions(file: SourceFile, name: str) -> bool:
    """Tell whether a file holds an element of a name, without reading its geometry.

    Parameters
    ----------
    file : SourceFile
        The file.
    name : str
        Local name.

    Returns
    -------
    bool
        False where the file cannot be read.
    """
    wanted = re.compile(rf":{name}[\s/>]".encode())
    tail = b""
    try:
        with file.open() as stream:
            while piece := stream.read(_CHUNK):
                if wanted.search(tail + piece):
                    return True
                tail = piece[-_LONGEST_NAME:]
    except _READ_ERRORS:
        return False
    return False


def _measure_zones(plan: ExecutionPlanArea, source: Source) -> dict[str, float]:
    """Return the share of the area in each zone that meets it."""
    try:
        zones = read_features(source, "urf", area=plan.geometry)
    except (NoOverlapError, NoFeaturesError):
        return {}
    names = zones.features["type_name"].to_numpy(object)
    area = project_area(plan.geometry, zones.epsg)
    shares = {}
    for name in ATTRACTION_AREAS:
        shapes = np.array(zones.features.geometry, dtype=object)[names == name]
        shapes = shapes[~shapely.is_missing(shapes)]
        if shapes.size:
            shared = shapely.area(shapely.intersection(area, shapely.union_all(shapes)))
            shares[name] = round(min(float(shared / shapely.area(area)), 1.0), _DIGITS)
    return shares


def _make(item: str, value: float | None, state: State, why: str) -> Measure:
    return Measure(_MEASURE, value, item, "urf", None, state, why)
