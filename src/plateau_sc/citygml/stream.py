"""Elements of one file, one after the other, each dropped once it was looked at."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import IO, Any

from lxml import etree

from plateau_sc.citygml.names import (
    APPEARANCES,
    CITYGML_READ,
    CITYGML_VERSIONS,
    ENVELOPES,
    ROOTS,
    URO_VERSIONS,
)
from plateau_sc.citygml.sources import SourceFile

_CHUNK = 1 << 18
_DOCTYPE = b"<!DOCTYPE"
_HTML = b"<!DOCTYPE HTML"
_READ_ERRORS = (OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error)


@dataclass(slots=True)
class Failure:
    """Why a file could not be read to its end.

    Attributes
    ----------
    line : int or None
        Line where reading stopped.
    reason : str
        What was found, and what became of the rest.
    """

    line: int | None
    reason: str


class ElementStream:
    """The elements of some names in one file, in order.

    Nothing outside the file is ever opened, and a file with a document type declaration is refused, so that no entity
    can grow. After a break, what was complete before it has been given, and `failure` says why it stopped.

    Parameters
    ----------
    file : SourceFile
        What to read.
    tags : collection of str
        Expanded names of the elements to give.
    on_bytes : callable, optional
        Called with the number of bytes of each piece that was read.

    Attributes
    ----------
    srs_name : str or None
        ``srsName`` of the file's Envelope.
    dimension : int
        ``srsDimension`` of the file's Envelope; 3 without one.
    i_ur : str or None
        Version of i-UR that the root element declares.
    unknown_uro : str or None
        Namespace of an urban object schema that is not known.
    failure : Failure or None
        Set where the file could not be read to its end.
    sha256 : str
        Hash of the content, complete after the last element was given.
    """

    def __init__(self, file: SourceFile, tags: Collection[str], on_bytes: Callable[[int], None] | None = None) -> None:
        self.srs_name: str | None = None
        self.dimension = 3
        self.i_ur: str | None = None
        self.unknown_uro: str | None = None
        self.failure: Failure | None = None
        self._file = file
        self._tags = frozenset(tags)
        self._on_bytes = on_bytes
        self._digest = hashlib.sha256()
        self._has_root = False
        self._is_refused = False
        self._tail = b""

    @property
    def sha256(self) -> str:
        """Hash of what was read so far."""
        return self._digest.hexdigest()

    def __iter__(self) -> Iterator[Any]:
        """Give the elements; each is emptied when the next one is asked for."""
        parser = etree.XMLPullParser(
            events=("start", "end"),
            tag=[*self._tags, *ROOTS, *APPEARANCES, *ENVELOPES],
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=True,
            remove_comments=True,
            remove_pis=True,
            collect_ids=False,
        )
        for chunk in self._read_chunks():
            self._digest.update(chunk)
            if self._on_bytes is not None:
                self._on_bytes(len(chunk))
            if self.failure is None:
                self._feed(parser, chunk)
                yield from self._give(parser)
        if self.failure is None:
            self._close(parser)
            yield from self._give(parser)

    def _read_chunks(self) -> Iterator[bytes]:
        try:
            with self._file.open() as stream:
                yield from _read_pieces(stream, self._file.size)
        except _READ_ERRORS as error:
            self._fail(None, f"the file cannot be read further ({error}); what stands before is kept")

    def _feed(self, parser: Any, chunk: bytes) -> None:
        if not self._has_root and (declaration := self._find_doctype(chunk)) is not None:
            reason = (
                "an HTML page, not CityGML; was it saved in place of a download?"
                if declaration.startswith(_HTML)
                else "a document type declaration (<!DOCTYPE>) is refused, as it can define entities; remove it"
            )
            self._refuse(None, reason)
            return
        try:
            parser.feed(chunk)
        except (etree.XMLSyntaxError, LookupError) as error:
            self._fail_syntax(error)

    def _find_doctype(self, chunk: bytes) -> bytes | None:
        # UTF-16 puts a zero byte beside each letter, and a declaration may lie across two chunks.
        text = (self._tail + chunk).replace(b"\0", b"").upper()
        self._tail = text[-len(_DOCTYPE) :]
        place = text.find(_DOCTYPE)
        return None if place < 0 else text[place:]

    def _close(self, parser: Any) -> None:
        try:
            parser.close()
        except (etree.XMLSyntaxError, LookupError) as error:
            self._fail_syntax(error)
            return
        if not self._has_root and self.failure is None:
            self._fail(1, "the root element is not a CityModel of CityGML; expected core:CityModel")

    def _give(self, parser: Any) -> Iterator[Any]:
        for event, element in parser.read_events():
            if event == "start":
                if not self._has_root and element.tag in ROOTS and element.getparent() is None:
                    self._read_root(element)
            elif element.tag in ENVELOPES:
                self._read_envelope(element)
            elif element.tag in APPEARANCES and element.tag not in self._tags:
                # It may stand in a feature, whose other properties are still wanted.
                element.clear()
            else:
                if element.tag in self._tags and not self._is_refused:
                    yield element
                _drop(element)

    def _read_root(self, root: Any) -> None:
        self._has_root = True
        for namespace in root.nsmap.values():
            if namespace in URO_VERSIONS:
                self.i_ur = URO_VERSIONS[namespace]
            elif "/iur/uro/" in namespace:
                self.unknown_uro = namespace
        version = CITYGML_VERSIONS[etree.QName(root).namespace or ""]
        if version not in CITYGML_READ:
            name = f"CityGML {version} (i-UR {self.i_ur})" if self.i_ur else f"CityGML {version}"
            self._refuse(
                root.sourceline, f"{name} is not read by this version; expected CityGML {' or '.join(CITYGML_READ)}"
            )

    def _read_envelope(self, envelope: Any) -> None:
        if self.srs_name is None:
            self.srs_name = envelope.get("srsName")
            if (envelope.get("srsDimension") or "").strip() == "2":
                self.dimension = 2

    def _fail_syntax(self, error: Exception) -> None:
        if self._file.size == 0:
            self._fail(None, "the file is empty (0 bytes)")
            return
        line, found = (error.lineno, error.msg) if isinstance(error, etree.XMLSyntaxError) else (None, error)
        self._fail(line, f"the XML breaks here ({found}); what stands before is kept, the rest is lost")

    def _refuse(self, line: int | None, reason: str) -> None:
        self._is_refused = True
        self._fail(line, reason)

    def _fail(self, line: int | None, reason: str) -> None:
        if self.failure is None:
            self.failure = Failure(line, reason)


def _read_pieces(stream: IO[bytes], size: int) -> Iterator[bytes]:
    """Give the content piece by piece; the last byte alone, as a zip checks its sum there and takes all with it."""
    left = size
    while chunk := stream.read(min(_CHUNK, left - 1) if left > 1 else _CHUNK):
        left -= len(chunk)
        yield chunk


def _drop(element: Any) -> None:
    element.clear()
    parent = element.getparent()
    if parent is None:
        return
    while element.getprevious() is not None:
        del parent[0]
