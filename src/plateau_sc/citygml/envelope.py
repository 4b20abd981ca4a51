"""The extent that a file states for itself, read from its head alone."""

from __future__ import annotations

import zipfile
from typing import Any, Final

import numpy as np
import shapely
from lxml import etree

from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.validate import LATITUDES, LONGITUDES
from plateau_sc.crs import is_geographic, parse_srs_name, source_to_geographic
from plateau_sc.errors import CrsError

HEAD_BYTES: Final = 64 << 10
"""Read at most this much of a file to find its Envelope; real ones end within the first 3 kB [byte]."""

_PIECE = 4096
_SEGMENTS = 64
_DEPTH = 2
_PLANE_LIMIT = 2_000_000.0
_READ_ERRORS = (OSError, EOFError, RuntimeError, zipfile.BadZipFile)


def read_envelope(file: SourceFile) -> shapely.Geometry | None:
    """Read the extent that a file states for all that it holds.

    It is the ``gml:Envelope`` in the ``gml:boundedBy`` of the root element. The order of its axes is that of its
    ``srsName``: latitude, longitude [deg], or X (north), Y (east) [m] of a plane rectangular zone.

    Parameters
    ----------
    file : SourceFile
        The file; no more than `HEAD_BYTES` of it are read.

    Returns
    -------
    shapely geometry or None
        Polygon (line, point) in longitude, latitude [deg]. None where the file cannot be read, states no extent, or
        states one that makes no sense: no numbers, an unknown system, upside down, or outside of Japan.
    """
    try:
        envelope = _find_envelope(file)
    except _READ_ERRORS:
        return None
    if envelope is None:
        return None
    corners = _read_corners(envelope)
    return None if corners is None else _locate(corners, envelope.get("srsName"))


def _find_envelope(file: SourceFile) -> Any | None:
    parser = etree.XMLPullParser(
        events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False
    )
    done = 0
    with file.open() as stream:
        while done < HEAD_BYTES and (piece := stream.read(_PIECE)):
            done += len(piece)
            try:
                parser.feed(piece)
            except (etree.XMLSyntaxError, LookupError):
                return None
            found, envelope = _look(parser)
            if found:
                return envelope
    return None


def _look(parser: Any) -> tuple[bool, Any | None]:
    """Tell whether the search has ended, and with what."""
    for event, element in parser.read_events():
        if not isinstance(element.tag, str):
            continue
        name = etree.QName(element).localname
        if name.endswith("Member") or element.getroottree().docinfo.doctype:
            return True, None
        if event == "end" and name == "Envelope" and sum(1 for _ in element.iterancestors()) == _DEPTH:
            return True, element
    return False, None


def _read_corners(envelope: Any) -> np.ndarray[Any, np.dtype[np.float64]] | None:
    """Return the first two coordinates of both corners, shape (2, 2)."""
    texts = [envelope.findtext("{*}lowerCorner"), envelope.findtext("{*}upperCorner")]
    if None in texts:
        texts = [position.text for position in envelope.iterfind("{*}pos")]
    try:
        corners = np.array([[float(number) for number in (text or "").split()[:2]] for text in texts])
    except ValueError:
        return None
    if corners.shape != (2, 2) or not np.isfinite(corners).all() or (corners[0] > corners[1]).any():
        return None
    return corners


def _locate(corners: np.ndarray[Any, np.dtype[np.float64]], srs_name: str | None) -> shapely.Geometry | None:
    try:
        epsg = parse_srs_name(srs_name or "")
    except CrsError:
        return None
    if not is_geographic(epsg) and np.abs(corners).max() > _PLANE_LIMIT:
        return None
    (low, left), (high, right) = corners
    steps = np.linspace(0.0, 1.0, _SEGMENTS + 1)[:-1]
    first = np.concatenate([low + 0 * steps, low + (high - low) * steps, high + 0 * steps, high - (high - low) * steps])
    second = np.concatenate(
        [left + (right - left) * steps, right + 0 * steps, right - (right - left) * steps, left + 0 * steps]
    )
    latitude, longitude = source_to_geographic(first, second, epsg)
    inside = (latitude >= LATITUDES[0]) & (latitude <= LATITUDES[1])
    inside &= (longitude >= LONGITUDES[0]) & (longitude <= LONGITUDES[1])
    if not inside.all():
        return None
    # The hull of a box without width or height is a line or a point, which can be measured from.
    hull: shapely.Geometry = shapely.convex_hull(shapely.MultiPoint(np.column_stack([longitude, latitude])))
    return hull
