"""The names in the tags of a file as the scan of its bytes asks for them, and what stands before its root."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from lxml import etree

from plateau_sc.citygml.names import ROOTS
from plateau_sc.citygml.paths import ROOT, Paths
from plateau_sc.citygml.workspace import ScanSpace
from plateau_sc.kernels import scanstate as scan
from plateau_sc.types import Int32Array

_PROLOG = re.compile(
    rb"""(?:\xef\xbb\xbf)?
    (?:<\?xml [ \t\r\n]+version [ \t\r\n]*=[ \t\r\n]* (?:'1\.0'|"1\.0")
    (?:[ \t\r\n]+encoding [ \t\r\n]*=[ \t\r\n]* (?:'(?i:utf-8)'|"(?i:utf-8)"))?
    (?:[ \t\r\n]+standalone [ \t\r\n]*=[ \t\r\n]* (?:'(?:yes|no)'|"(?:yes|no)"))?
    [ \t\r\n]*\?>)?""".replace(b"\n    ", b"")
    .replace(b" ", b"")
    .replace(b"[\\t", b"[ \\t")
)
_LONGEST_PROLOG = 1024
_NAME = re.compile(r"(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)", re.ASCII)
_LONGEST_NAME = 1000


def _be_ordinary(_tag: str) -> int:
    return scan.ORDINARY


class StrangeError(Exception):
    """The file holds something that only lxml can judge."""


class TagNames:
    """Expanded names of a file, by their entry in the table of the scan.

    Parameters
    ----------
    meanings : mapping of str to int
        What names mean to the scan; the others are ordinary.
    default : callable, optional
        Gives the meaning of a name that is not among them.

    Attributes
    ----------
    paths : Paths
        Paths of the elements that give rows.
    attributes : list of str
        Expanded names of attributes, by their index.
    """

    def __init__(self, meanings: Mapping[str, int], default: Callable[[str], int] = _be_ordinary) -> None:
        self.paths = Paths()
        self.attributes: list[str] = []
        self._meanings, self._default = meanings, default
        self._attribute_index: dict[str, int] = {}
        self._namespaces: dict[str | None, str | None] = {}
        self._root = ""
        self._tags: dict[int, str] = {}
        self._numbers: list[int] = []

    def enter_root(self, work: scan.Workspace, root: Any, name: bytes) -> None:
        """Take the namespaces, and make the root the first path of the table.

        Parameters
        ----------
        work : Workspace
            What the scan works on.
        root : lxml element
            The root.
        name : bytes
            Its name as it is spelled.
        """
        self._namespaces = dict(root.nsmap)
        self._root = root.tag
        work.letters[: len(name)] = np.frombuffer(name, np.uint8)
        work.entries[0] = (-1, 0, len(name), scan.QUIET, -1, -1, -1, -1)
        work.stack[0] = (0, -1)
        work.state[scan.ENTRIES], work.state[scan.LETTERS] = 1, len(name)

    def add_element(self, work: scan.Workspace) -> None:
        """Tell the scan what a new name of elements means.

        Parameters
        ----------
        work : Workspace
            What the scan works on.

        Raises
        ------
        StrangeError
            The name is a root's, or none that is plain.
        """
        entry = int(work.state[scan.ENTRY])
        prefix, name = self._split(work, entry)
        tag = self._expand(prefix, name)
        if tag in ROOTS:
            raise StrangeError
        self._tags[entry] = tag
        work.entries[entry, scan.MEANING] = self._meanings[tag] if tag in self._meanings else self._default(tag)

    def add_attribute(self, work: scan.Workspace) -> None:
        """Tell the scan the index of a new name of attributes.

        Parameters
        ----------
        work : Workspace
            What the scan works on.

        Raises
        ------
        StrangeError
            It declares a namespace, or is none that is plain.
        """
        entry = int(work.state[scan.ENTRY])
        prefix, name = self._split(work, entry)
        if name == "xmlns" and prefix is None:
            raise StrangeError
        expanded = name if prefix is None else self._expand(prefix, name)
        index = self._attribute_index.setdefault(expanded, len(self.attributes))
        if index == len(self.attributes):
            self.attributes.append(expanded)
        work.entries[entry, scan.MEANING] = index

    def number_paths(self, work: scan.Workspace) -> Int32Array:
        """Return the number of each path of the table.

        Parameters
        ----------
        work : Workspace
            What the scan works on.

        Returns
        -------
        ndarray, shape (n,), int32
            −1 for what gives no elements.
        """
        entries = work.entries[len(self._numbers) : work.state[scan.ENTRIES]].tolist()
        for above, _, _, kind, name, *_ in entries:
            number = -1
            if above >= 0 and kind != scan.QUIET:
                number = self.paths.child(self._numbers[above], self._tags[name])
            elif not self._numbers:
                number = self.paths.child(ROOT, self._root)
            self._numbers.append(number)
        return np.array(self._numbers, np.int32)

    def list_quiet(self, work: scan.Workspace) -> list[str]:
        """Return the expanded names that paths without rows end in.

        Parameters
        ----------
        work : Workspace
            What the scan works on.

        Returns
        -------
        list of str
            Each once, in no order.
        """
        entries = work.entries[1 : work.state[scan.ENTRIES]]
        is_quiet = (entries[:, scan.ABOVE] >= 0) & (entries[:, scan.MEANING] & scan.KIND_BITS == scan.QUIET)
        return [self._tags[name] for name in np.unique(entries[is_quiet, scan.NAME]).tolist()]

    def _split(self, work: scan.Workspace, entry: int) -> tuple[str | None, str]:
        start, length = work.entries[entry, scan.START], work.entries[entry, scan.LENGTH]
        match = _NAME.fullmatch(bytes(work.letters[start : start + length]).decode("ascii"))
        if match is None or length > _LONGEST_NAME:
            raise StrangeError
        return match[1], match[2]

    def _expand(self, prefix: str | None, name: str) -> str:
        if prefix in ("xml", "xmlns") or (prefix is not None and prefix not in self._namespaces):
            raise StrangeError
        namespace = self._namespaces.get(prefix)
        return f"{{{namespace}}}{name}" if namespace else name


def pass_prolog(space: ScanSpace) -> None:
    """Pass over what stands before the root, where it is that of plain XML in UTF-8.

    Parameters
    ----------
    space : ScanSpace
        Nothing of it was scanned.

    Raises
    ------
    StrangeError
        It is something else.
    """
    while space.fill() and space.work.state[scan.END] < _LONGEST_PROLOG:
        pass
    state, buffer = space.work.state, space.work.buffer
    match = _PROLOG.match(buffer[: min(int(state[scan.END]), _LONGEST_PROLOG)].tobytes())
    assert match is not None
    state[scan.PLACE] = match.end()
    state[scan.LINE] += match[0].count(b"\n")
    if not match[0].endswith(b">") and bytes(buffer[match.end() : match.end() + 1]) != b"<":
        raise StrangeError


def parse_tag(text: bytes) -> Any:
    """Return an element without content.

    Parameters
    ----------
    text : bytes
        Its tags.

    Returns
    -------
    lxml element

    Raises
    ------
    StrangeError
        They are not well formed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, collect_ids=False)
    try:
        return etree.fromstring(text, parser)
    except etree.XMLSyntaxError as error:
        raise StrangeError from error


def spell_end(tag: bytes) -> bytes:
    """Return the end tag of a start tag.

    Parameters
    ----------
    tag : bytes
        The start tag.

    Returns
    -------
    bytes

    Raises
    ------
    StrangeError
        Its name is none that is plain.
    """
    name = re.match(rb"<([A-Za-z0-9._:-]+)", tag)
    if name is None:
        raise StrangeError
    return b"</" + name[1] + b">"
