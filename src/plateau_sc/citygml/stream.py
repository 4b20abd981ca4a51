"""Elements of one file, one after the other, each dropped once it was looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

from lxml import etree

from plateau_sc.citygml.head import FileStream
from plateau_sc.citygml.names import APPEARANCES, ENVELOPES, ROOTS
from plateau_sc.citygml.sources import SourceFile

_DOCTYPE = b"<!DOCTYPE"
_HTML = b"<!DOCTYPE HTML"


class ElementStream(FileStream):
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
    outermost : bool
        Leave elements of these names that lie in another one where they are, and do not give them for themselves.
    """

    def __init__(
        self,
        file: SourceFile,
        tags: Collection[str],
        on_bytes: Callable[[int], None] | None = None,
        *,
        outermost: bool = False,
    ) -> None:
        super().__init__(file, on_bytes)
        self._tags = frozenset(tags)
        self._outermost = outermost
        self._has_root = False
        self._tail = b""

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
            if self.failure is None:
                self._feed(parser, chunk)
                yield from self._give(parser)
        if self.failure is None:
            self._close(parser)
            yield from self._give(parser)

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
                    self._has_root = True
                    self._read_root(element)
            elif element.tag in ENVELOPES:
                self._read_envelope(element)
            elif element.tag in APPEARANCES and not _is_below_root(element):
                # What stands before it belongs to a feature that is still to be given.
                element.clear()
            elif not (self._outermost and any(around.tag in self._tags for around in element.iterancestors())):
                if element.tag in self._tags and not self._is_refused:
                    yield element
                _drop(element)

    def _fail_syntax(self, error: Exception) -> None:
        if self._file.size == 0:
            self._fail(None, "the file is empty (0 bytes)")
            return
        line, found = (error.lineno, error.msg) if isinstance(error, etree.XMLSyntaxError) else (None, error)
        self._fail(line, f"the XML breaks here ({found}); what stands before is kept, the rest is lost")


def _is_below_root(element: Any) -> bool:
    parent = element.getparent()
    return parent is not None and parent.getparent() is None


def _drop(element: Any) -> None:
    element.clear()
    parent = element.getparent()
    if parent is None:
        return
    while element.getprevious() is not None:
        del parent[0]
