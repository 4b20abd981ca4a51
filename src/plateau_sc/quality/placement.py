"""Where geometries lie: the system of the file, its Envelope, the mesh in its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

import numpy as np
import shapely

from plateau_sc.citygml.ragged import any_in_row, row_of_item
from plateau_sc.crs import is_geographic, parse_srs_name, source_to_geographic
from plateau_sc.errors import CrsError, ParameterError, TooLargeError
from plateau_sc.meshcode import LEVELS, mesh_bounds, meshes_covering
from plateau_sc.quality.log import Batch, Log, name_feature
from plateau_sc.quality.shapes import Shapes, Strings
from plateau_sc.quality.tolerances import ENVELOPE_DEGREES, ENVELOPE_METRES
from plateau_sc.types import FloatArray, IntArray

_STANDARD_SYSTEMS = frozenset({6697, *range(10162, 10175)})
_MESH_NAME = re.compile(r"(\d{6}|\d{8,11})(?=[_.])")
_DIGITS = {4: 1, 6: 2, 8: 3, 9: 4, 10: 5, 11: 6}
_METRES_PER_DEGREE = 111_320.0
_MOST_POLYGONS = 2000
_ROUNDING = 1e-9
_NONE = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Envelope:
    """The Envelope of a file.

    Attributes
    ----------
    srs_name : str or None
        As it is written.
    line : int or None
        Where it stands.
    lower, upper : ndarray, shape (k,), float64, or None
        Corners, in the order of the file's axes.
    """

    srs_name: str | None
    line: int | None
    lower: FloatArray | None
    upper: FloatArray | None


def check_envelope(file: str, envelope: Envelope | None, log: Log) -> int | None:
    """Hold the file's ``srsName`` to the standard (L05).

    Parameters
    ----------
    file : str
        Label of the file.
    envelope : Envelope or None
        None where the file has none.
    log : Log
        Where findings go.

    Returns
    -------
    int or None
        EPSG code to read coordinates by; None where it cannot be known.
    """
    log.count("L05", 1)
    expected = "expected http://www.opengis.net/def/crs/EPSG/0/6697"
    if envelope is None or envelope.srs_name is None:
        missing = "no Envelope" if envelope is None else "the Envelope has no srsName"
        log.find("L05", file, None if envelope is None else envelope.line, f"{missing}; {expected}")
        return 6697
    try:
        epsg = parse_srs_name(envelope.srs_name)
    except CrsError as error:
        log.find("L05", file, envelope.line, str(error))
        return None
    if epsg not in _STANDARD_SYSTEMS:
        log.find("L05", file, envelope.line, f"srsName is that of EPSG:{epsg}; {expected}")
    return epsg


def check_systems(batch: Batch, epsg: int | None, log: Log) -> None:
    """Compare the ``srsName`` of geometries with the file's (L05)."""
    log.count("L05", len(batch.walk.systems))
    for value in batch.walk.systems:
        try:
            found = parse_srs_name(value.text)
        except CrsError:
            found = -1
        if found != epsg:
            message = f"{value.name} has the srsName {value.text!r}, the file that of EPSG:{epsg or '?'}"
            log.find("L05", batch.file, value.line, message, batch=batch, feature=value.feature)


def check_extent(batch: Batch, envelope: Envelope | None, log: Log) -> None:
    """Look for coordinates outside the Envelope, or outside Japan (L06)."""
    shapes = batch.shapes
    if shapes is None:
        log.leave("L06", "the system of the coordinates is not known", len(batch.walk))
        return
    polygons = shapes.polygons
    sources = [
        (shapes.rings, polygons.feature[shapes.rings.owner], [polygons.ids[p] for p in shapes.rings.owner.tolist()]),
        (shapes.curves, shapes.curves.owner, shapes.curves.ids),
        (shapes.places, shapes.places.owner, shapes.places.ids),
    ]
    for strings, features, ids in sources:
        log.count("L06", len(strings))
        excess = _measure_excess(strings, shapes, envelope)
        for row in np.flatnonzero(any_in_row(excess > 0, strings.offsets)).tolist():
            part = slice(strings.offsets[row], strings.offsets[row + 1])
            worst = int(np.argmax(excess[part]))
            place, metres = strings.source[part][worst], float(excess[part][worst])
            measure = metres if np.isfinite(metres) else None
            where = "outside the Envelope" if measure is not None else "where no city model can be, or is not a number"
            message = f"{', '.join(f'{value:.10g}' for value in place.tolist() if value == value)} lies {where}"
            log.find(
                *("L06", batch.file, int(strings.line[row]), message),
                batch=batch,
                feature=int(features[row]),
                element=ids[row],
                place=place,
                measure=measure,
                unit=None if measure is None else "m",
            )


def _measure_excess(strings: Strings, shapes: Shapes, envelope: Envelope | None) -> FloatArray:
    """Return how far each point lies outside [m]; infinite where it lies in no zone of Japan."""
    excess = np.zeros(len(strings.source))
    if not excess.size:
        return excess
    scale, slack = np.ones(3), np.full(3, ENVELOPE_METRES)
    if is_geographic(shapes.epsg):
        latitude = float(np.nanmedian(strings.source[:, 0])) if np.isfinite(strings.source[:, 0]).any() else 0.0
        scale = np.array([_METRES_PER_DEGREE, _METRES_PER_DEGREE * np.cos(np.radians(latitude)), 1.0])
        slack[:2] = ENVELOPE_DEGREES
    if envelope is not None and envelope.lower is not None and envelope.upper is not None:
        for axis in range(min(3, envelope.lower.size, envelope.upper.size)):
            values = strings.source[:, axis]
            # Numbers without bounds stay without, and are told as such below.
            with np.errstate(over="ignore", invalid="ignore"):
                beyond = np.fmax(envelope.lower[axis] - values, values - envelope.upper[axis])
                beyond[~(beyond > slack[axis])] = 0.0
                excess = np.maximum(excess, beyond * scale[axis])
    excess[~np.isfinite(strings.points).all(axis=1)] = np.inf
    return excess


def check_mesh(batch: Batch, log: Log) -> None:
    """Look for features that lie mostly outside the mesh that the file is named by (``mesh``)."""
    features = batch.walk.features
    members = [row for row, parent in enumerate(features.parents) if parent < 0]
    shapes = batch.shapes
    name = PurePosixPath(batch.file.rpartition("!")[2].replace("\\", "/")).name
    match = _MESH_NAME.match(name)
    if match is None or shapes is None:
        reason = "the file name has no mesh code" if match is None else "the system of the coordinates is not known"
        log.leave("mesh", reason, len(members))
        return
    code = match.group(1)
    try:
        mesh = np.array(mesh_bounds(code))
    except ParameterError:
        log.leave("mesh", f"{code} in the file name is no mesh code", len(members))
        return
    bounds = _bound_members(batch, shapes)
    known = np.array([row for row in members if np.isfinite(bounds[row]).all()], np.int64)
    log.count("mesh", known.size)
    inside = np.all(bounds[known, :2] >= mesh[:2] - _ROUNDING, axis=1) & np.all(
        bounds[known, 2:] <= mesh[2:] + _ROUNDING, axis=1
    )
    by_member = _group_polygons(batch, shapes) if not inside.all() else {}
    for row in known[~inside].tolist():
        share, best = _find_mesh(shapes, by_member.get(row, _NONE), bounds[row], code)
        if best == code:
            continue
        kind = name_feature(batch.walk, row)[1]
        message = f"{share:.0%} of the {kind} lies in mesh {code}, that of the file name, and more in {best}"
        log.find(
            *("mesh", batch.file, features.lines[row], message),
            batch=batch,
            feature=row,
            place=_centre(bounds[row], shapes.epsg),
            measure=100 * share,
            unit="%",
        )


def _centre(bounds: FloatArray, epsg: int) -> FloatArray | None:
    if not is_geographic(epsg):
        return None
    return np.array([(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, np.nan])


def _bound_members(batch: Batch, shapes: Shapes) -> FloatArray:
    """Return south, west, north, east of each feature's row; only those of members are filled."""
    member = np.asarray(batch.walk.features.members, np.int64)
    bounds = np.full((member.size, 4), np.nan)
    for strings, features in (
        (shapes.rings, shapes.polygons.feature[shapes.rings.owner]),
        (shapes.curves, shapes.curves.owner),
        (shapes.places, shapes.places.owner),
    ):
        rows = np.flatnonzero(strings.sound & (features >= 0))
        if not rows.size:
            continue
        latitude, longitude = source_to_geographic(strings.source[:, 0], strings.source[:, 1], shapes.epsg)
        target = member[features[row_of_item(strings.offsets)]]
        sound = strings.sound[row_of_item(strings.offsets)]
        for axis, values, join in (
            (0, latitude, np.fmin),
            (1, longitude, np.fmin),
            (2, latitude, np.fmax),
            (3, longitude, np.fmax),
        ):
            join.at(bounds[:, axis], target[sound], values[sound])
    return bounds


def _group_polygons(batch: Batch, shapes: Shapes) -> dict[int, IntArray]:
    """Return the sound polygons of each member that has some."""
    polygons = np.flatnonzero(shapes.polygons.sound)
    member = np.asarray(batch.walk.features.members, np.int64)[shapes.polygons.feature[polygons]]
    order = np.argsort(member, kind="stable")
    rows, starts = np.unique(member[order], return_index=True)
    return dict(zip(rows.tolist(), np.split(polygons[order], starts[1:]), strict=True)) if rows.size else {}


def _find_mesh(shapes: Shapes, polygons: IntArray, bounds: FloatArray, code: str) -> tuple[float, str]:
    """Return the share of a feature that lies in the mesh of the file, and the mesh that holds most of it."""
    try:
        south, west, north, east = bounds.tolist()
        meshes = meshes_covering((south, west, north, east), _DIGITS[len(code)])
    except (ParameterError, TooLargeError):
        return 0.0, f"no mesh of level {LEVELS[_DIGITS[len(code)]]}"
    outline = _outline(shapes, polygons, bounds)
    boxes = np.array([shapely.box(w, s, e, n) for s, w, n, e in map(mesh_bounds, meshes)])
    parts = shapely.intersection(boxes, outline)
    areas = shapely.area(parts) if shapely.area(outline) > 0 else shapely.length(parts)
    if code in meshes and not areas.any():
        return 1.0, code
    best = meshes[int(np.argmax(areas))]
    total = float(areas.sum())
    return (float(areas[meshes.index(code)]) / total if code in meshes and total else 0.0), best


def _outline(shapes: Shapes, chosen: IntArray, bounds: FloatArray) -> shapely.Geometry:
    """Return what a feature covers, seen from above, as longitude and latitude."""
    polygons = shapes.polygons
    box: shapely.Geometry = shapely.box(bounds[1], bounds[0], bounds[3], bounds[2])
    if not 0 < chosen.size <= _MOST_POLYGONS:
        return box
    found = []
    for polygon in chosen.tolist():
        ring = polygons.offsets[polygon]
        if polygons.normals[ring, 2] != 0.0:
            found.append(shapely.make_valid(shapely.Polygon(_degrees(shapes.rings, int(ring), shapes.epsg))))
    return shapely.union_all(found) if found else box


def _degrees(rings: Strings, ring: int, epsg: int) -> FloatArray:
    source = rings.source[rings.offsets[ring] : rings.offsets[ring + 1]]
    latitude, longitude = source_to_geographic(source[:, 0], source[:, 1], epsg)
    return np.column_stack([longitude, latitude])
