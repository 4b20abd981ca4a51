"""Code lists: what a code means, from the data set, from the lists that all cities share, or from nowhere."""

from __future__ import annotations

import os
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from lxml import etree

from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.sources import SourceFile

Origin = Literal["data set", "bundled", "none"]

LIMIT_BYTES = 16_000_000
"""Size over which a code list is not read; the longest of the standard has 0.4 MB."""

_READ_ERRORS = (OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error)
_UDX = "udx"
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
_DIGITS = re.compile(r"^\d+$")


@dataclass(frozen=True, slots=True)
class CodeList:
    """Labels by code.

    Attributes
    ----------
    name : str
        Name of the list, as its file has it without ``.xml``.
    origin : {"data set", "bundled", "none"}
        Where the labels are from.
    labels : dict of str to str
        Label of each code.
    """

    name: str
    origin: Origin
    labels: dict[str, str] = field(default_factory=dict, repr=False)


class CodeLists:
    """The code lists that files refer to, each read once.

    Parameters
    ----------
    audit : Audit
        Gets a note for each list that is there and cannot be read.
    """

    def __init__(self, audit: Audit) -> None:
        self._audit = audit
        self._read: dict[tuple[Path, str | None], CodeList | None] = {}

    def find(self, file: SourceFile, code_space: str | None, default: str = "") -> CodeList:
        """Return the list that a code is from.

        Parameters
        ----------
        file : SourceFile
            File with the code.
        code_space : str or None
            Its ``codeSpace``: a path from the file. One that leads out of the data set, and an address, are not
            followed.
        default : str
            Name of the list where the code has no ``codeSpace``.

        Returns
        -------
        CodeList
            With the labels of the data set if it has the list, else with those of the bundled list of that name.

        Examples
        --------
        >>> lists = CodeLists(Audit())
        >>> found = lists.find(SourceFile(Path("town.gml"), None, 0), None, "Building_class")
        >>> found.origin, found.labels["3003"]
        ('bundled', '普通無壁舎')
        """
        name = PurePosixPath(code_space.replace("\\", "/")).stem if code_space else default
        place = _resolve(file, code_space) if code_space else None
        if place is not None:
            if place not in self._read:
                self._read[place] = self._read_list(*place, name)
            found = self._read[place]
            if found is not None:
                return found
        bundled = _load_bundled().get(name.casefold())
        return CodeList(name, "none") if bundled is None else CodeList(name, "bundled", bundled)

    def _read_list(self, path: Path, member: str | None, name: str) -> CodeList | None:
        label = SourceFile(path, member, 0).label
        try:
            content = _read_bytes(path, member)
        except (FileNotFoundError, KeyError):
            return None
        except _READ_ERRORS as error:
            self._audit.note(f"the code list cannot be read ({error}); codes of it have no label from it", label)
            return None
        if content is None:
            reason = f"the code list is over {LIMIT_BYTES / 1e6:.0f} MB and is not read; codes have no label from it"
            self._audit.note(reason, label)
            return None
        try:
            return CodeList(name, "data set", parse_dictionary(content))
        except (etree.XMLSyntaxError, LookupError, ValueError) as error:
            self._audit.note(f"the code list is broken ({error}); codes have no label from it", label)
            return None


def parse_dictionary(content: bytes) -> dict[str, str]:
    """Read a ``gml:Dictionary``.

    Parameters
    ----------
    content : bytes
        The XML, of GML 3.1 or 3.2.

    Returns
    -------
    dict of str to str
        Label of each code; of a code that stands there twice, the first label.

    Raises
    ------
    lxml.etree.XMLSyntaxError
        It is not XML.
    ValueError
        It has a document type declaration, or no definition.

    Examples
    --------
    >>> parse_dictionary(b'''<Dictionary xmlns="http://www.opengis.net/gml"><dictionaryEntry><Definition>
    ... <description>house</description><name>411</name></Definition></dictionaryEntry></Dictionary>''')
    {'411': 'house'}
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False)
    root: Any = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError("a document type declaration (<!DOCTYPE>) is refused")
    labels: dict[str, str] = {}
    found = False
    for definition in root.iter("{*}Definition"):
        found = True
        texts: dict[str, str] = {}
        for child in definition.iterchildren("{*}name", "{*}description", "{*}identifier"):
            texts.setdefault(etree.QName(child).localname, " ".join((child.text or "").split()))
        code, label = texts.get("name") or texts.get("identifier", ""), texts.get("description", "")
        # Some published lists have the two the wrong way round in a part of their entries.
        if _DIGITS.match(label) and not _DIGITS.match(code):
            code, label = label, code
        if code and label:
            labels.setdefault(code, label)
    if not found:
        raise ValueError("no gml:Definition in it")
    return labels


def _resolve(file: SourceFile, code_space: str) -> tuple[Path, str | None] | None:
    """Return the file and member that a codeSpace names; None where it leads out of the data set."""
    relative = code_space.strip().replace("\\", "/")
    if not relative or relative.startswith("/") or _SCHEME.match(relative) or "\0" in relative:
        return None
    if file.member is not None:
        inner = PurePosixPath(file.member)
        root = _find_root(inner.parent.parts)
        place = posixpath.normpath(posixpath.join(str(inner.parent), relative))
        inside = place != ".." and not place.startswith("../") and PurePosixPath(place).parts[: len(root)] == root
        return (file.path, place) if inside else None
    folder, base, real_base = _find_bounds(file.path.parent)
    target = os.path.normpath(f"{folder}{os.sep}{relative}")
    if not target.startswith(base) or not Path(target).is_file():
        return None
    # A link may lead elsewhere.
    real = os.path.realpath(target)
    return (Path(real), None) if real.startswith(real_base) else None


@lru_cache(maxsize=64)
def _find_bounds(folder: Path) -> tuple[str, str, str]:
    """Return a folder, and the root of its data set as it is written and as it is, with a mark behind."""
    absolute = folder.absolute()
    base = str(Path(*_find_root(absolute.parts)))
    return str(absolute), f"{base}{os.sep}", f"{os.path.realpath(base)}{os.sep}"


def _find_root(folders: tuple[str, ...]) -> tuple[str, ...]:
    # A data set holds its tiles below udx, and its code lists beside that; a lone file has only its own folder.
    if _UDX in folders:
        return folders[: len(folders) - 1 - folders[::-1].index(_UDX)]
    return folders


def _read_bytes(path: Path, member: str | None) -> bytes | None:
    if member is None:
        with path.open("rb") as stream:
            content = stream.read(LIMIT_BYTES + 1)
    else:
        with zipfile.ZipFile(path) as archive, archive.open(member) as stream:
            content = stream.read(LIMIT_BYTES + 1)
    return None if len(content) > LIMIT_BYTES else content


@cache
def _load_bundled() -> dict[str, dict[str, str]]:
    """Return the lists that come with the package, by name in small letters."""
    lists: dict[str, dict[str, str]] = {}
    text = (resources.files("plateau_sc.citygml") / "defaults" / "codelists.tsv").read_text(encoding="utf-8")
    current: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("#"):
            current = {}
            lists.update(dict.fromkeys(line[1:].casefold().split("\t"), current))
        else:
            code, _, label = line.partition("\t")
            current[code] = label
    return lists
