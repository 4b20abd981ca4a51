"""Codes and their lists (L04)."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections import Counter
from functools import cached_property
from pathlib import Path

from lxml import etree

from plateau_sc.citygml.sources import SourceFile
from plateau_sc.quality.log import Batch, Log
from plateau_sc.quality.names import GML, GML_3_2

_DEFINITIONS = tuple(f"{{{gml}}}Definition" for gml in (GML, GML_3_2))
_NAMES = tuple(f"{{{gml}}}name" for gml in (GML, GML_3_2))
_LARGEST = 64_000_000


class CodeLists:
    """Code lists of a source, each read once.

    Nothing is fetched: a ``codeSpace`` is a path relative to the file that has it.
    """

    def __init__(self) -> None:
        self._lists: dict[str, dict[str, frozenset[str] | str]] = {}
        self._archives: dict[Path, _Archive] = {}

    def check(self, batch: Batch, file: SourceFile, log: Log) -> None:
        """Look up the codes of a batch.

        Parameters
        ----------
        batch : Batch
            Members of a file.
        file : SourceFile
            The file.
        log : Log
            Where findings go.
        """
        folder = f"{file.path}!{posixpath.dirname(file.member)}" if file.member is not None else str(file.path.parent)
        lists = self._lists.setdefault(folder, {})
        for space, number in Counter(code.space for code in batch.walk.codes).items():
            if space not in lists:
                lists[space] = self._read(file, space)
            codes = lists[space]
            if isinstance(codes, str):
                log.leave("L04", codes, number)
            else:
                log.count("L04", number)
        for code in batch.walk.codes:
            codes = lists[code.space]
            if not isinstance(codes, str) and code.value not in codes:
                message = f"{code.name} has the code {code.value!r}, which is not in {code.space} ({len(codes)} codes)"
                log.find("L04", batch.file, code.line, message, batch=batch, feature=code.feature)

    def _read(self, file: SourceFile, space: str) -> frozenset[str] | str:
        name = posixpath.basename(space)
        if "://" in space or space.startswith("/") or not name:
            return f"the code list is no file of the data set: {space}"
        try:
            if file.member is None:
                content = self._read_file(file.path.parent / space)
            else:
                archive = self._archives.setdefault(file.path, _Archive(file.path))
                content = archive.read(posixpath.normpath(posixpath.join(posixpath.dirname(file.member), space)))
        except (OSError, KeyError, zipfile.BadZipFile, RuntimeError, zlib.error):
            return f"the code list is absent: {name}"
        return _parse(content, name)

    def _read_file(self, path: Path) -> bytes:
        with path.open("rb") as stream:
            return stream.read(_LARGEST + 1)


class _Archive:
    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def _zip(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(self._path)

    def read(self, name: str) -> bytes:
        if self._zip.getinfo(name).file_size > _LARGEST:
            raise OSError(f"{name} is too large for a code list")
        return self._zip.read(name)


def _parse(content: bytes, name: str) -> frozenset[str] | str:
    if len(content) > _LARGEST:
        return f"the code list cannot be read: {name} (larger than {_LARGEST:,} bytes)"
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        return f"the code list cannot be read: {name} ({error.msg})"
    codes = frozenset(
        (child.text or "").strip()
        for definition in root.iter(*_DEFINITIONS)
        for child in definition
        if child.tag in _NAMES
    )
    return codes or f"the code list cannot be read: {name} (no gml:Definition in it)"
