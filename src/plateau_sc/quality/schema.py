"""Validity against the data set's own schemas (L02)."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

from plateau_sc.citygml.sources import SourceFile
from plateau_sc.quality.log import Log
from plateau_sc.quality.names import GML_IDS, MEMBERS, is_feature, split_name

_XS = "http://www.w3.org/2001/XMLSchema"
_REFERENCES = tuple(f"{{{_XS}}}{name}" for name in ("import", "include", "redefine"))
_CHUNK = 1 << 18
_LARGEST_TREE = 64_000_000
_OPTIONS: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": True}


class Schemas:
    """Schemas of a source, each set of files compiled once; the network is never asked."""

    def __init__(self) -> None:
        self._compiled: dict[tuple[tuple[str, Path], ...], Any] = {}

    def check(self, file: SourceFile, locations: str | None, log: Log) -> None:
        """Validate a file.

        Parameters
        ----------
        file : SourceFile
            The file.
        locations : str or None
            ``xsi:schemaLocation`` of its root element.
        log : Log
            Where findings go.
        """
        schema = self._find(file, locations)
        if isinstance(schema, str):
            log.leave("L02", schema)
            return
        log.count("L02", 1)
        for fault in _validate(file, schema):
            log.find("L02", file.label, fault.line, fault.message, named=(fault.feature, fault.kind))

    def _find(self, file: SourceFile, locations: str | None) -> Any:
        if file.member is not None:
            return "schemas inside a zip are not read; unpack the data set"
        words = (locations or "").split()
        pairs = tuple(zip(words[::2], words[1::2], strict=False))
        if not pairs:
            return "the root element has no xsi:schemaLocation"
        local = tuple(
            (namespace, (file.path.parent / path).resolve()) for namespace, path in pairs if "://" not in path
        )
        missing = [path for _, path in pairs if "://" in path]
        if missing:
            return _explain(f"{missing[0]} is on the network")
        if local not in self._compiled:
            self._compiled[local] = _compile(local)
        return self._compiled[local]


def _explain(reason: str) -> str:
    return f"the data set holds no complete set of schemas: {reason}"


def _compile(pairs: tuple[tuple[str, Path], ...]) -> Any:
    """Return a schema, or why there is none."""
    lack = _find_lack([path for _, path in pairs])
    if lack is not None:
        return _explain(lack)
    root = etree.Element(f"{{{_XS}}}schema", nsmap={"xs": _XS})
    for namespace, path in pairs:
        etree.SubElement(root, f"{{{_XS}}}import", namespace=namespace, schemaLocation=path.as_uri())
    try:
        return etree.XMLSchema(root)
    except etree.XMLSchemaParseError as error:
        return _explain(" ".join(str(error).split()))


def _find_lack(paths: Iterable[Path]) -> str | None:
    """Return what is missing of the files that schemas lead to."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    waiting, seen = list(paths), set()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        try:
            root = etree.parse(path, parser).getroot()
        except OSError:
            return f"{path.name} is absent"
        except etree.XMLSyntaxError as error:
            return f"{path.name} cannot be read ({error.msg})"
        for reference in root.iter(*_REFERENCES):
            location = reference.get("schemaLocation")
            if location is None:
                continue
            if "://" in location:
                return f"{path.name} imports {location}, which is on the network"
            waiting.append((path.parent / location).resolve())
    return None


class _Fault(NamedTuple):
    message: str
    line: int | None = None
    feature: str | None = None
    kind: str | None = None


def _validate(file: SourceFile, schema: Any) -> list[_Fault]:
    """Return the faults of a file; a small one that has some is read again as a tree, which knows where they stand."""
    parser: Any = etree.XMLPullParser(events=("end",), tag=list(MEMBERS), schema=schema, **_OPTIONS)
    with suppress(etree.XMLSyntaxError), file.open() as stream:
        while chunk := stream.read(_CHUNK):
            parser.feed(chunk)
            for _, element in parser.read_events():
                element.clear()
        parser.close()
    faults = [_Fault(" ".join(entry.message.split())) for entry in parser.feed_error_log]
    return _find_places(file, schema) if faults and file.size <= _LARGEST_TREE else faults


def _find_places(file: SourceFile, schema: Any) -> list[_Fault]:
    with file.open() as stream:
        tree: Any = etree.parse(stream, etree.XMLParser(**_OPTIONS))
    schema.validate(tree)
    prefixes = {prefix: name for prefix, name in tree.getroot().nsmap.items() if prefix is not None}
    faults = []
    for entry in schema.error_log:
        named: tuple[str | None, str | None] = (None, None)
        with suppress(etree.XPathError):
            named = _name_feature(tree.xpath(entry.path, namespaces=prefixes))
        faults.append(_Fault(" ".join(entry.message.split()), entry.line, *named))
    return faults


def _name_feature(found: Any) -> tuple[str | None, str | None]:
    """Return id and type of the nearest feature around the first of some elements."""
    element = found[0] if isinstance(found, list) and found else None
    while element is not None:
        module, name = split_name(element.tag)
        gml_id = next((value for key, value in element.items() if key in GML_IDS), None)
        if gml_id is not None and is_feature(module, name):
            return gml_id, f"{module}:{name}"
        element = element.getparent()
    return None, None
