"""Features looked up in CityGML files, which are read as a stream: by a scan of the bytes, or else through lxml."""

from collections.abc import Collection
from typing import Any, cast

from lxml import etree

from plateau_sc.citygml.ids import GEOMETRIES, scan_ids
from plateau_sc.citygml.names import GML_IDS
from plateau_sc.kernels.compiler import is_compiled
from plateau_sc.kernels.elements import scan_elements
from plateau_sc.receipts.places import READ_ERRORS, Place, Places

UNCOMPILED_BYTES = 256 << 20
"""What a process reads through lxml before it compiles the kernel of the scan [byte]."""

_CHUNK = 1 << 18

_uncompiled = 0


class _Ids:
    """Keeps those ids of interest that an element other than a geometry has."""

    def __init__(self, wanted: Collection[str]) -> None:
        self.left = set(wanted)
        self.found: set[str] = set()

    def start(self, tag: str, attributes: Any) -> None:
        if tag.startswith(GEOMETRIES):
            return
        for name in GML_IDS:
            gml_id = attributes.get(name)
            if gml_id in self.left:
                self.left.discard(gml_id)
                self.found.add(gml_id)

    def close(self) -> None:
        """Return nothing; the parser asks for it."""


def find_features(places: Places, place: Place, wanted: Collection[str]) -> set[str]:
    """Find out which features are in a file.

    Parameters
    ----------
    places : Places
        What reads it.
    place : Place
        A CityGML file, or a member of a zip.
    wanted : collection of str
        gml:ids that are looked for.

    Returns
    -------
    set of str
        Those of them that an element has which is no geometry. A file that breaks off is read up to there.

    Examples
    --------
    >>> import tempfile
    >>> from pathlib import Path
    >>> path = Path(tempfile.mkdtemp()) / "a.gml"
    >>> _ = path.write_text('<a xmlns:gml="http://www.opengis.net/gml"><b gml:id="x"/><gml:Polygon gml:id="y"/></a>')
    >>> find_features(Places(), Place(path), ["x", "y", "z"])
    {'x'}
    """
    found = _scan(places, place, wanted)
    return parse_features(places, place, wanted) if found is None else found


def parse_features(places: Places, place: Place, wanted: Collection[str]) -> set[str]:
    """Find out through lxml which features are in a file.

    Parameters
    ----------
    places, place, wanted
        As in `find_features`.

    Returns
    -------
    set of str
        As in `find_features`.
    """
    ids = _Ids(wanted)
    parser = etree.XMLParser(target=cast("Any", ids), huge_tree=True, resolve_entities=False, no_network=True)
    try:
        with places.open(place) as stream:
            while ids.left and (chunk := stream.read(_CHUNK)):
                parser.feed(chunk)
    except (etree.XMLSyntaxError, *READ_ERRORS):
        # what stands before the break counts
        return ids.found
    return ids.found


def _scan(places: Places, place: Place, wanted: Collection[str]) -> set[str] | None:
    """Return what the scan finds; None where lxml is to read the file."""
    try:
        with places.open(place) as stream:
            return None if _is_soonest_parsed(place) else scan_ids(iter(lambda: stream.read(_CHUNK), b""), wanted)
    except READ_ERRORS:
        return None


def _is_soonest_parsed(place: Place) -> bool:
    """Tell whether a file is read before the kernel that scans it were compiled, and count it if so."""
    global _uncompiled
    if is_compiled(scan_elements):
        return False
    size = place.path.stat().st_size
    if _uncompiled + size > UNCOMPILED_BYTES:
        return False
    _uncompiled += size
    return True
