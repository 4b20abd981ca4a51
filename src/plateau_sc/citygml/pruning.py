"""Files that cannot hold anything in an area, told before they are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import shapely

from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.envelope import read_envelope
from plateau_sc.citygml.filenames import find_feature_type, find_mesh
from plateau_sc.citygml.sources import Source, SourceFile, find_files, list_places, split_url
from plateau_sc.meshcode import mesh_bounds

MESH_MARGIN_DEGREES: Final = (0.02, 0.025)
"""How far things may reach beyond the mesh that holds them: latitude, longitude [deg], about 2 km each way.

A building that straddles meshes is stored whole in the one with its largest part, so it reaches beyond that mesh by
less than its own length; one of Japan's longest, a terminal of Kansai airport, is 1.7 km long.
"""

ENVELOPE_MARGIN_DEGREES: Final = 0.0001
"""How far things may reach beyond their file's Envelope [deg], 10 m: for what rounding and projecting move."""

_JUDGED_BY_MESH = {"bldg", "dem", "frn"}


@dataclass(frozen=True, slots=True)
class Pruned:
    """A file that was left out unread, because it lies outside of the area.

    Attributes
    ----------
    file : str
        Its label.
    reason : str
        By its Envelope or by the mesh in its name, and where that lies.
    """

    file: str
    reason: str


def prune_files(files: Iterable[SourceFile], shape: shapely.Geometry) -> tuple[list[SourceFile], list[Pruned]]:
    """Leave out the files that cannot hold anything in an area.

    A file is judged by its own Envelope where that makes sense. Without one it is judged by the mesh in its name,
    widened by `MESH_MARGIN_DEGREES`, if it is of a type whose features keep to their mesh (buildings, city
    furniture, terrain); roads, forests, rivers and zones reach far beyond it. A file that tells neither is kept.

    Parameters
    ----------
    files : iterable of SourceFile
        What was found.
    shape : shapely geometry
        The area in longitude, latitude [deg], as `plateau_sc.citygml.area.locate_area` gives it.

    Returns
    -------
    kept : list of SourceFile
        In the order in which they came.
    pruned : list of Pruned
        The others, in that order too.

    Notes
    -----
    The Envelope wins over the name because names are given by hand, and because the standard has a rule (L06) that
    nothing may lie outside of the Envelope. What breaks the rule by more than `ENVELOPE_MARGIN_DEGREES` is not found
    from outside; reading without an area finds it.
    """
    shapely.prepare(shape)
    kept, pruned = [], []
    for file in files:
        reason = _find_reason(file, shape)
        if reason is None:
            kept.append(file)
        else:
            pruned.append(Pruned(file.label, reason))
    return kept, pruned


def select_files(
    source: Source,
    feature_type: str = "bldg",
    shape: shapely.Geometry | None = None,
    audit: Audit | None = None,
) -> tuple[list[SourceFile], list[Pruned]]:
    """Find the files of one feature type that may hold something in an area.

    The URL of a single file is judged by the mesh in its name before it is fetched.

    Parameters
    ----------
    source : path, URL, or iterable of these
        As for `plateau_sc.citygml.sources.find_files`.
    feature_type : str
        Short name of the PLATEAU feature type.
    shape : shapely geometry, optional
        The area in longitude, latitude [deg]; without it all files are kept.
    audit : Audit, optional
        Where refused files are written.

    Returns
    -------
    kept : list of SourceFile
        In the order of the sources, by name within each.
    pruned : list of Pruned
        Files that were left out, with the reason.

    Raises
    ------
    ParameterError, SourceNotFoundError, UnreadableSourceError
        As for `plateau_sc.citygml.sources.find_files`.
    """
    if shape is None:
        return find_files(source, feature_type, audit), []
    shapely.prepare(shape)
    places: list[Path | str] = []
    unfetched: list[Pruned] = []
    for place in list_places(source):
        reason = _find_mesh_reason(split_url(place), shape) if isinstance(place, str) else None
        if reason is None:
            places.append(place)
        else:
            unfetched.append(Pruned(str(place), f"{reason}; not fetched"))
    kept, pruned = prune_files(find_files(places, feature_type, audit), shape)
    return kept, unfetched + pruned


def _find_reason(file: SourceFile, shape: shapely.Geometry) -> str | None:
    envelope = read_envelope(file)
    if envelope is None:
        return _find_mesh_reason(file.parts, shape)
    if shapely.dwithin(shape, envelope, ENVELOPE_MARGIN_DEGREES):
        return None
    return f"its Envelope, {_describe(envelope)}, lies outside of the area"


def _find_mesh_reason(parts: tuple[str, ...], shape: shapely.Geometry) -> str | None:
    mesh = find_mesh(parts[-1])
    if mesh is None or find_feature_type(parts) not in _JUDGED_BY_MESH:
        return None
    south, west, north, east = mesh_bounds(mesh)
    up, aside = MESH_MARGIN_DEGREES
    if shapely.intersects(shape, shapely.box(west - aside, south - up, east + aside, north + up)):
        return None
    return f"mesh {mesh} in its name lies outside of the area by more than {up:g} deg"


def _describe(envelope: shapely.Geometry) -> str:
    west, south, east, north = shapely.bounds(envelope).tolist()
    return f"longitude {west:.5f} to {east:.5f} and latitude {south:.5f} to {north:.5f}"
