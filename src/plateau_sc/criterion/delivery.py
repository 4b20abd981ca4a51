"""Which part of an area files are delivered for, by type of feature and mesh."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
import shapely

from plateau_sc.catalog import CityFiles
from plateau_sc.city import CityModel
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.envelope import read_envelope
from plateau_sc.citygml.filenames import DatasetName, find_dataset, find_feature_type, find_mesh
from plateau_sc.citygml.sources import Source, SourceFile, find_files, list_places, split_label, split_url
from plateau_sc.criterion.contents import NO_FEATURE, find_first_feature
from plateau_sc.criterion.equal_area import measure_areas
from plateau_sc.criterion.mending import keep_polygons
from plateau_sc.criterion.meshes import box_of
from plateau_sc.criterion.plan import ExecutionPlanArea
from plateau_sc.crs import from_zone
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray

# Terrain covers the ground without a gap, so that what it states to cover is what it covers.
_CONTINUOUS = {"dem"}
_TYPES_OF_NAMES = {"Building": "bldg", "ReliefFeature": "dem"}
_DIGITS = 9


@dataclass(frozen=True, slots=True, eq=False)
class DeliveredFile:
    """A file for the area, or a part of it.

    Attributes
    ----------
    label : str
        Path or URL, with ``!member`` in a zip.
    feature_type : str
        ``bldg``, ``dem``, …; empty where neither name nor content tells.
    mesh : str or None
        Mesh in its name.
    region : shapely geometry
        What it is delivered for, in longitude, latitude [deg].
    dataset : DatasetName or None
        Data set that holds it.
    problem : str
        Why it gives nothing; empty where it holds a feature.
    source : SourceFile or None
        The file itself; None where only the catalogue speaks of it.
    max_lod : int or None
        Best level of any of its features, as the catalogue has it.
    """

    label: str
    feature_type: str
    mesh: str | None
    region: shapely.Geometry
    dataset: DatasetName | None
    problem: str = ""
    source: SourceFile | None = None
    max_lod: int | None = None


@dataclass(slots=True, eq=False)
class Delivery:
    """The files for an area.

    Attributes
    ----------
    files : list of DeliveredFile
        Those that reach into the area.
    outside : int
        Files of the source that do not.
    notes : list of str
        What is odd about them.
    """

    files: list[DeliveredFile] = field(default_factory=list)
    outside: int = 0
    notes: list[str] = field(default_factory=list)

    def of_type(self, feature_type: str) -> list[DeliveredFile]:
        """Return the files of one type that hold a feature.

        Parameters
        ----------
        feature_type : str
            ``bldg``, ``dem``, ….

        Returns
        -------
        list of DeliveredFile
        """
        return [file for file in self.files if file.feature_type == feature_type and not file.problem]

    def empty(self, feature_type: str) -> list[DeliveredFile]:
        """Return the files of one type that can be read and hold no feature.

        Parameters
        ----------
        feature_type : str
            ``bldg``, ``dem``, ….

        Returns
        -------
        list of DeliveredFile
        """
        return [file for file in self.files if file.feature_type == feature_type and file.problem == NO_FEATURE]

    def broken(self, feature_type: str) -> list[DeliveredFile]:
        """Return the files of one type that cannot be read, or not to their end.

        Parameters
        ----------
        feature_type : str
            ``bldg``, ``dem``, ….

        Returns
        -------
        list of DeliveredFile
        """
        problems = ("", NO_FEATURE)
        return [file for file in self.files if file.feature_type == feature_type and file.problem not in problems]

    @property
    def types(self) -> list[str]:
        """Types of the files, in order."""
        return sorted({file.feature_type for file in self.files if file.feature_type})


def find_delivery(plan: ExecutionPlanArea, source: Source) -> Delivery:
    """Find the files of a source that are delivered for an area.

    A file is delivered for the mesh in its name, if its Envelope does not lie elsewhere; terrain for what of the mesh
    its Envelope covers. Where name and Envelope contradict each other, or the name has no mesh, the Envelope counts. Of
    each file so much is read that its first feature is found.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    source : path, URL, or iterable of these
        As for `plateau_sc.read_citygml`.

    Returns
    -------
    Delivery

    Raises
    ------
    ParameterError, SourceNotFoundError, UnreadableSourceError
        As for `plateau_sc.citygml.find_files`.
    """
    audit = Audit()
    delivery = Delivery()
    shapely.prepare(plan.geometry)
    nowhere = 0
    near = []
    for place in list_places(source):
        mesh = find_mesh(split_url(place)[-1]) if isinstance(place, str) else None
        if mesh is not None and not reach_into([box_of(mesh)], plan.geometry)[0]:
            # What is named by another mesh need not be fetched to be counted as that.
            delivery.outside += 1
        else:
            near.append(place)
    for file in find_files(near, None, audit):
        feature_type, mesh = find_feature_type(file.parts), find_mesh(file.parts[-1])
        region, note = _find_region(file, feature_type, mesh)
        if note:
            delivery.notes.append(f"{file.label}: {note}")
        if region is None:
            nowhere += 1
        elif not reach_into([region], plan.geometry)[0]:
            delivery.outside += 1
        else:
            first = find_first_feature(file)
            kind = feature_type or _TYPES_OF_NAMES.get(first.name or "", "")
            if not kind:
                delivery.notes.append(f"{file.label}: neither its name nor its first feature tells its type")
            delivery.files.append(DeliveredFile(file.label, kind, mesh, region, file.dataset, first.problem, file))
    if nowhere:
        delivery.notes.append(f"{nowhere} file(s) tell neither by name nor by Envelope where they lie; not counted")
    delivery.notes += [str(entry) for entry in (*audit.skipped, *audit.notes)]
    return delivery


def delivery_of_city(plan: ExecutionPlanArea, city: CityModel) -> Delivery:
    """Tell from a city that was read which files it is from.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    city : CityModel
        The city.

    Returns
    -------
    Delivery
        Files of buildings only, for a city holds no others.
    """
    delivery = Delivery()
    extents = _find_extents(city)
    for record in city.audit.files:
        parts = split_label(record.file)
        mesh, extent = find_mesh(parts[-1]), extents.get(record.file)
        named = None if mesh is None else box_of(mesh)
        region = extent if named is None or (extent is not None and not shapely.intersects(named, extent)) else named
        if region is None or not reach_into([region], plan.geometry)[0]:
            delivery.outside += 1
        else:
            delivery.files.append(DeliveredFile(record.file, "bldg", mesh, region, find_dataset(parts)))
    if city.audit.outside_area or city.audit.files_outside:
        delivery.notes.append("the city was read for an area of its own; what lies beyond that is not counted")
    return delivery


def delivery_of_catalogue(plan: ExecutionPlanArea, cities: Sequence[CityFiles]) -> Delivery:
    """Tell from answers of the delivery service what it offers for an area.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    cities : sequence of CityFiles
        As `plateau_sc.catalog.search` gives them.

    Returns
    -------
    Delivery
        By the mesh codes that the service states; the files were not looked into.
    """
    delivery = Delivery()
    nowhere = 0
    for city in cities:
        dataset = DatasetName(city.dataset, city.city_code, city.year, None)
        for file in city.files:
            try:
                region = box_of(file.code or "")
            except ParameterError:
                nowhere += 1
                continue
            if not reach_into([region], plan.geometry)[0]:
                delivery.outside += 1
                continue
            delivery.files.append(
                DeliveredFile(file.url, file.feature_type, file.code, region, dataset, max_lod=file.max_lod)
            )
    if nowhere:
        delivery.notes.append(f"{nowhere} file(s) of the catalogue have no mesh code; not counted")
    return delivery


def share_of_plan(plan: ExecutionPlanArea, files: Sequence[DeliveredFile]) -> tuple[float, FloatArray]:
    """Measure the share of an area that files are delivered for.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    files : sequence of DeliveredFile
        Files of one type.

    Returns
    -------
    whole : float
        Share of the area, 0 to 1, to 9 digits.
    meshes : ndarray, shape (len(plan.meshes),), float64
        Share of the part of the area in each of its meshes.
    """
    sizes = np.array([part.area_m2 for part in plan.meshes])
    if not files:
        return 0.0, np.zeros(sizes.size)
    region = shapely.union_all([file.region for file in files])
    shapely.prepare(region)
    pieces = np.array([part.geometry for part in plan.meshes], dtype=object)
    covered = shapely.covers(region, pieces)
    areas = np.where(covered, sizes, 0.0)
    partly = np.flatnonzero(~covered & shapely.intersects(region, pieces))
    cut = [keep_polygons(piece) for piece in shapely.intersection(pieces[partly], region).tolist()]
    areas[partly] = measure_areas(np.array(cut, dtype=object))
    whole = float(areas.sum() / sizes.sum())
    return round(min(whole, 1.0), _DIGITS), np.round(np.minimum(areas / sizes, 1.0), _DIGITS)


def reach_into(regions: Sequence[shapely.Geometry], shape: shapely.Geometry) -> BoolArray:
    """Tell which regions have more in common with a shape than an edge.

    Parameters
    ----------
    regions : sequence of shapely geometry
        Polygons.
    shape : shapely geometry
        Polygon or multipolygon.

    Returns
    -------
    ndarray, shape (len(regions),), bool

    Examples
    --------
    >>> reach_into([shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1)], shapely.box(0, 0, 1, 1)).tolist()
    [True, False]
    """
    held = np.array(regions, dtype=object)
    meets: BoolArray = shapely.intersects(shape, held)
    meets[meets] = ~shapely.touches(shape, held[meets])
    return meets


def _find_region(file: SourceFile, feature_type: str | None, mesh: str | None) -> tuple[shapely.Geometry | None, str]:
    envelope = read_envelope(file)
    named = None if mesh is None else box_of(mesh)
    if envelope is None or named is None:
        return named if envelope is None else _as_area(envelope), ""
    if not shapely.intersects(named, envelope):
        return _as_area(envelope), f"mesh {mesh} in its name, but its Envelope lies elsewhere; the Envelope counts"
    if feature_type in _CONTINUOUS:
        return keep_polygons(shapely.intersection(named, envelope)), ""
    return named, ""


def _as_area(envelope: shapely.Geometry) -> shapely.Geometry:
    """Return an Envelope as an area; that of a single point has none."""
    return keep_polygons(envelope)


def _find_extents(city: CityModel) -> dict[str, shapely.Geometry]:
    """Return the box around what each file of a city holds, in longitude and latitude."""
    edges = pd.DataFrame(shapely.bounds(np.array(city.buildings.geometry, dtype=object)), columns=list("wsen"))
    ends = edges.groupby(city.buildings["file"].to_numpy()).agg({"w": "min", "s": "min", "e": "max", "n": "max"})
    boxes = {}
    for label, (west, south, east, north) in zip(ends.index, ends.to_numpy().tolist(), strict=True):
        if np.isfinite([west, south, east, north]).all():
            latitude, longitude = from_zone(
                np.array([west, east, west, east]), np.array([south, south, north, north]), city.epsg
            )
            boxes[str(label)] = shapely.box(longitude.min(), latitude.min(), longitude.max(), latitude.max())
    return boxes
