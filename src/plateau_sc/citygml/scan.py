"""Elements of a file through a scan of its bytes; what the scan does not take is read through lxml instead."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Collection, Iterator
from itertools import islice
from typing import Any

import numpy as np

from plateau_sc.citygml.decode import decode_numbers
from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.head import FileStream
from plateau_sc.citygml.names import APPEARANCES, ENVELOPES, MEMBERS, POSITIONS, ROOTS
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.stream import ElementStream
from plateau_sc.citygml.tagnames import StrangeError, TagNames, parse_tag, pass_prolog, spell_end
from plateau_sc.citygml.walk import walk_members
from plateau_sc.citygml.workspace import ScanSpace
from plateau_sc.kernels import scanstate as scan
from plateau_sc.kernels.characters import MORE
from plateau_sc.kernels.elements import scan_elements
from plateau_sc.types import FloatArray, IntArray

BATCH_BYTES = 8 << 20
"""Bytes of the file after which a batch is given, once its last member is complete."""

WINDOW_BYTES = 1 << 20
"""Bytes that are scanned at a time; more where a tag or a text does not fit."""

_LOGGER = logging.getLogger("plateau_sc")
_DOCTYPE = re.compile(rb"<!(?i:doctype)")
_MEANINGS = {
    **dict.fromkeys(POSITIONS, scan.POSITIONS),
    **dict.fromkeys(MEMBERS, scan.MEMBER),
    **dict.fromkeys(APPEARANCES, scan.APPEARANCE),
    **dict.fromkeys(ENVELOPES, scan.ENVELOPE),
}


class MemberScan(FileStream):
    """The members of a file as columns, in batches.

    The bytes are scanned by a kernel that takes plain XML in UTF-8 and nothing doubtful. Where it meets anything else
    (a break, another encoding, a namespace declared below the root), the file is read again through lxml, which then
    judges, and the members that were already given are passed over.

    Parameters
    ----------
    file : SourceFile
        What to read.
    on_bytes : callable, optional
        Called with the number of bytes of each piece that was read, once a piece.
    batch : int
        Bytes of the file after which a batch is given.
    window : int
        Bytes that are scanned at a time.
    units : collection of str
        Expanded names of elements within members behind which a batch can end too, so that a member need not fit into
        memory. The elements around are then given again at the beginning of the next batch, without their texts.
    uses_lxml : bool
        Read through lxml from the beginning.

    Attributes
    ----------
    uses_lxml : bool
        Whether the rest of the file is read through lxml.
    """

    def __init__(
        self,
        file: SourceFile,
        on_bytes: Callable[[int], None] | None = None,
        batch: int = BATCH_BYTES,
        window: int = WINDOW_BYTES,
        units: Collection[str] = (),
        uses_lxml: bool = False,
    ) -> None:
        super().__init__(file, self._report)
        self.uses_lxml = uses_lxml
        self._tell = on_bytes
        self._told = 0
        self._batch = batch
        self._space = ScanSpace(self._read_checked(), window)
        self._units = frozenset(units)
        self._names = TagNames(dict.fromkeys(self._units, scan.UNIT) | _MEANINGS)
        self._is_past_root = False
        self._root_tag = b""
        self._given = 0
        self._given_units = 0

    def __iter__(self) -> Iterator[Elements]:
        """Give the members; after a break, those that were complete before it."""
        if self.uses_lxml:
            yield from self._walk()
            return
        try:
            yield from self._scan()
        except StrangeError:
            line = int(self._space.work.state[scan.LINE])
            _LOGGER.debug("%s: read through lxml because of what stands in line %d", self._file.label, line)
            self.uses_lxml = True
            yield from self._walk()

    def _scan(self) -> Iterator[Elements]:
        space = self._space
        pass_prolog(space)
        space.work.state[scan.BATCH_END] = self._batch
        self._make_room()
        while True:
            status = scan_elements(space.work)
            if status == MORE:
                if not space.fill():
                    break
                self._make_room()
            elif status == scan.BATCH_FULL:
                yield self._take()
            else:
                self._answer(status)
        state = space.work.state
        if self.failure is not None or state[scan.STAGE] != scan.AFTER_ROOT or state[scan.PLACE] != state[scan.END]:
            raise StrangeError
        if state[scan.ROWS]:
            yield self._take()

    def _make_room(self) -> None:
        if not self._space.make_room():
            raise StrangeError

    def _answer(self, status: int) -> None:
        work = self._space.work
        if status == scan.NEW_NAME:
            self._names.add_element(work)
        elif status == scan.NEW_ATTRIBUTE:
            self._names.add_attribute(work)
        elif status == scan.ROOT_FOUND:
            self._enter_root(work)
        elif status == scan.ENVELOPE_FOUND:
            tag = bytes(work.buffer[work.state[scan.TOKEN] : work.state[scan.PLACE]])
            inner = tag if tag.endswith(b"/>") else tag + spell_end(tag)
            self._read_envelope(parse_tag(self._root_tag + inner + spell_end(self._root_tag))[0])
            work.state[scan.SEEKING] = self.srs_name is None
        else:
            raise StrangeError

    def _enter_root(self, work: scan.Workspace) -> None:
        state = work.state
        tag = bytes(work.buffer[state[scan.PLACE] : state[scan.TOKEN]])
        end = spell_end(tag)
        root = parse_tag(tag + end)
        if root.tag not in ROOTS:
            raise StrangeError
        self._read_root(root)
        if self.failure is not None:
            raise StrangeError
        self._root_tag = tag
        self._names.enter_root(work, root, end[2:-1])
        state[scan.PLACE] = state[scan.TOKEN]
        state[scan.LINE] += tag.count(b"\n")
        state[scan.STAGE], state[scan.DEPTH], state[scan.SEEKING] = scan.IN_ROOT, 1, 1
        state[scan.BEFORE], state[scan.ROLE] = 0, scan.INNER

    def _take(self) -> Elements:
        work = self._space.work
        state = work.state
        rows = work.rows[: state[scan.ROWS]]
        attributes = work.attributes[: state[scan.ATTRIBUTES]]
        numbers, offsets, problems = _take_lists(work)
        elements = Elements(
            paths=self._names.paths,
            path=self._names.number_paths(work)[rows[:, 0]],
            parent=rows[:, 1].copy(),
            line=rows[:, 2].copy(),
            text=work.text[: state[scan.TEXT]].tobytes(),
            text_start=rows[:, 3].copy(),
            text_end=rows[:, 4].copy(),
            list_element=work.lists[: state[scan.LISTS], 0].copy(),
            list_offsets=offsets,
            numbers=numbers,
            list_problems=problems,
            attribute_element=attributes[:, 0].copy(),
            attribute_name=attributes[:, 1].copy(),
            attribute_start=attributes[:, 2].copy(),
            attribute_end=attributes[:, 3].copy(),
            attribute_names=self._names.attributes,
        )
        self._space.clear()
        if state[scan.DEPTH] > 1:
            self._space.carry(elements)
        self._given, self._given_units = int(state[scan.MEMBERS]), int(state[scan.UNITS])
        state[scan.BATCH_END] = state[scan.PLACE] + self._batch
        return elements

    def _walk(self) -> Iterator[Elements]:
        units = self._units
        stream = ElementStream(self._file, units or MEMBERS, self._make_reporter(), outermost=bool(units))
        found = (unit for unit in stream if _is_in_member(unit)) if units else stream
        rest = islice(found, self._given_units if units else self._given, None)
        names = self._names.attributes
        for elements in walk_members(rest, paths=self._names.paths, names=names, units=units):
            self._follow(stream)
            yield elements
        self._follow(stream)

    def _follow(self, stream: FileStream) -> None:
        self.srs_name, self.dimension = stream.srs_name, stream.dimension
        self.i_ur, self.unknown_uro = stream.i_ur, stream.unknown_uro
        self.failure, self._digest = stream.failure, stream._digest

    def _read_checked(self) -> Iterator[bytes]:
        tail = b""
        for chunk in self._read_chunks():
            if not self._is_past_root:
                # The stream for lxml looks at whole pieces, too, up to the one in which the root begins.
                if _DOCTYPE.search(tail + chunk):
                    raise StrangeError
                tail = (tail + chunk)[-8:]
                self._is_past_root = bool(self._root_tag)
            yield chunk

    def _report(self, count: int) -> None:
        self._told += count
        if self._tell is not None:
            self._tell(count)

    def _make_reporter(self) -> Callable[[int], None]:
        seen = 0

        def report(count: int) -> None:
            nonlocal seen
            seen += count
            if seen > self._told:
                self._report(seen - self._told)

        return report


def _take_lists(work: scan.Workspace) -> tuple[FloatArray, IntArray, dict[int, str]]:
    """Give the numbers of all lists, their offsets and problems; lists in doubt are decoded here."""
    state = work.state
    numbers = work.numbers[: state[scan.NUMBERS]].copy()
    offsets = np.concatenate([np.zeros(1, np.int64), work.lists[: state[scan.LISTS], 1].astype(np.int64)])
    doubts = work.doubts[: state[scan.DOUBTS]]
    if not len(doubts):
        return numbers, offsets, {}
    texts = [work.text[start:end].tobytes().decode("utf-8") for _, start, end in doubts.tolist()]
    values, counts, problems = decode_numbers(texts)
    numbers = np.insert(numbers, np.repeat(offsets[doubts[:, 0]], counts), values)
    all_counts = np.diff(offsets)
    all_counts[doubts[:, 0]] = counts
    offsets[1:] = np.cumsum(all_counts)
    return numbers, offsets, {int(doubts[index, 0]): problem for index, problem in problems.items()}


def _is_in_member(unit: Any) -> bool:
    around = {element.tag for element in unit.iterancestors()}
    return bool(around & MEMBERS) and not around & APPEARANCES
