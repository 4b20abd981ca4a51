"""The gml:ids that features of a file have, out of a scan of its bytes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set

import numpy as np

from plateau_sc.citygml.names import GML_IDS, GML_NAMESPACES, MEMBERS, ROOTS
from plateau_sc.citygml.tagnames import StrangeError, TagNames, parse_tag, pass_prolog, spell_end
from plateau_sc.citygml.workspace import ScanSpace
from plateau_sc.kernels import scanstate as scan
from plateau_sc.kernels.characters import MORE
from plateau_sc.kernels.elements import scan_elements

GEOMETRIES = tuple(f"{{{namespace}}}" for namespace in GML_NAMESPACES)
"""What the expanded names of geometries begin with."""

_BATCH_BYTES = 8 << 20
_WINDOW_BYTES = 1 << 20
_MEANINGS = dict.fromkeys(MEMBERS, scan.MEMBER)


def scan_ids(pieces: Iterator[bytes], wanted: Collection[str]) -> set[str] | None:
    """Find out which gml:ids elements have that are no geometries.

    Parameters
    ----------
    pieces : iterator of bytes
        Content of a CityGML file; no more is read than is needed to find all.
    wanted : collection of str
        gml:ids that are looked for.

    Returns
    -------
    set of str or None
        Those that were found; None where the file holds what only an XML parser can judge: another encoding, a break,
        a namespace declared below the root, an element of another namespace within a geometry.

    Examples
    --------
    >>> text = (
    ...     b'<CityModel xmlns="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml">'
    ...     b'<cityObjectMember><b gml:id="x"><gml:Polygon gml:id="y"/></b></cityObjectMember></CityModel>'
    ... )
    >>> scan_ids(iter([text]), ["x", "y"])
    {'x'}
    """
    try:
        return _IdScan(pieces, wanted).run()
    except StrangeError:
        return None


class _IdScan:
    """One file that is scanned."""

    def __init__(self, pieces: Iterator[bytes], wanted: Collection[str]) -> None:
        self._space = ScanSpace(pieces, _WINDOW_BYTES)
        self._names = TagNames(_MEANINGS, _weigh)
        self._wanted = wanted if isinstance(wanted, Set) else frozenset(wanted)
        self._found: set[str] = set()

    def run(self) -> set[str]:
        space = self._space
        pass_prolog(space)
        space.work.state[scan.BATCH_END] = _BATCH_BYTES
        while not self._has_all():
            if not space.make_room():
                raise StrangeError
            status = scan_elements(space.work)
            if status == MORE:
                if not space.fill():
                    break
            elif status == scan.BATCH_FULL:
                self._look()
            elif status == scan.NEW_NAME:
                self._names.add_element(space.work)
            elif status == scan.NEW_ATTRIBUTE:
                self._names.add_attribute(space.work)
            elif status == scan.ROOT_FOUND:
                self._enter_root()
            else:
                raise StrangeError
        state = space.work.state
        if not self._has_all() and (state[scan.STAGE] != scan.AFTER_ROOT or state[scan.PLACE] != state[scan.END]):
            raise StrangeError
        self._look()
        return self._found

    def _enter_root(self) -> None:
        work = self._space.work
        state = work.state
        tag = bytes(work.buffer[state[scan.PLACE] : state[scan.TOKEN]])
        end = spell_end(tag)
        root = parse_tag(tag + end)
        if root.tag not in ROOTS:
            raise StrangeError
        self._names.enter_root(work, root, end[2:-1])
        # Here what stands beside the members counts, too.
        work.entries[0, scan.MEANING] = scan.ORDINARY
        self._take({root.get(name) for name in GML_IDS if name in root.attrib})
        state[scan.PLACE] = state[scan.TOKEN]
        state[scan.LINE] += tag.count(b"\n")
        state[scan.STAGE], state[scan.DEPTH] = scan.IN_ROOT, 1
        state[scan.BEFORE], state[scan.ROLE] = 0, scan.INNER

    def _look(self) -> None:
        """Look through the rows of a batch, and empty the columns."""
        work = self._space.work
        state = work.state
        if not all(tag.startswith(GEOMETRIES) for tag in self._names.list_quiet(work)):
            raise StrangeError
        attributes = work.attributes[: state[scan.ATTRIBUTES]]
        ids = [place for place, name in enumerate(self._names.attributes) if name in GML_IDS]
        text = work.text[: state[scan.TEXT]].tobytes()
        places = attributes[np.isin(attributes[:, 1], ids), 2:4].tolist()
        self._take({text[start:end].decode("utf-8") for start, end in places})
        self._space.clear()
        if state[scan.DEPTH] > 1:
            raise StrangeError
        state[scan.BATCH_END] = state[scan.PLACE] + _BATCH_BYTES

    def _take(self, seen: set[str]) -> None:
        self._found |= seen & self._wanted

    def _has_all(self) -> bool:
        return len(self._found) == len(self._wanted)


def _weigh(tag: str) -> int:
    """Leave geometries without rows: their positions are most of a file."""
    return scan.QUIET if tag.startswith(GEOMETRIES) else scan.ORDINARY
