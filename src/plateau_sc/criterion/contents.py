"""What a file begins with: whether it can be read, and the first feature in it."""

from __future__ import annotations

import zipfile
from typing import Any, Final, NamedTuple

from lxml import etree

from plateau_sc.citygml.names import MEMBERS, ROOTS
from plateau_sc.citygml.sources import SourceFile

NO_FEATURE: Final = "it holds no feature"
"""Problem of a file that can be read, and in which nothing is."""

PIECE_BYTES: Final = 1 << 16
"""A file is read in pieces of this size, until its first feature begins [byte]."""

_READ_ERRORS = (OSError, EOFError, RuntimeError, zipfile.BadZipFile)


class FirstFeature(NamedTuple):
    """What was found at the beginning of a file.

    Attributes
    ----------
    name : str or None
        Local name of the first feature's element; None where there is none.
    problem : str
        Why there is none; empty where there is one.
    """

    name: str | None
    problem: str = ""


def find_first_feature(file: SourceFile) -> FirstFeature:
    """Look for the first feature in a file; what stands behind it is not read.

    Parameters
    ----------
    file : SourceFile
        The file.

    Returns
    -------
    FirstFeature
    """
    parser = etree.XMLPullParser(
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        collect_ids=False,
    )
    if file.size == 0:
        return FirstFeature(None, "the file is empty (0 bytes)")
    try:
        with file.open() as stream:
            while piece := stream.read(PIECE_BYTES):
                parser.feed(piece)
                found = _look(parser)
                if found is not None:
                    return found
        parser.close()
    except (etree.XMLSyntaxError, LookupError) as error:
        return _look(parser) or FirstFeature(None, f"the XML breaks before its first feature ({error})")
    except _READ_ERRORS as error:
        return FirstFeature(None, f"it cannot be read ({error})")
    return _look(parser) or FirstFeature(None, NO_FEATURE)


def _look(parser: Any) -> FirstFeature | None:
    for event, element in parser.read_events():
        parent = element.getparent()
        if not isinstance(element.tag, str):
            continue
        if parent is None:
            if element.getroottree().docinfo.doctype:
                return FirstFeature(None, "a document type declaration (<!DOCTYPE>) is refused")
            if element.tag not in ROOTS:
                return FirstFeature(None, "its root element is not a CityModel of CityGML")
        elif event == "start" and parent.tag in MEMBERS:
            return FirstFeature(etree.QName(element).localname)
        elif event == "end" and parent.getparent() is None:
            # Textures may stand before the first feature, and need not be kept.
            element.clear()
    return None
