"""Lists that a consortium fills in beside the report: from a TOML, JSON or CSV file, or as plain values."""

from __future__ import annotations

import csv
import io
import json
import os
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeAlias

from plateau_sc.citygml.sources import spell_path
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.types import PathLike

Entries: TypeAlias = PathLike | Sequence[Mapping[str, Any]]
"""A file, or a list of plain entries."""

LARGEST_BYTES: Final = 16_000_000
"""A list that is larger is none that somebody filled in."""

_ENCODINGS = ("utf-8-sig", "cp932")
_FORMS = (".toml", ".json", ".csv")


class Entry(NamedTuple):
    """One entry of a list.

    Attributes
    ----------
    place : str
        Where it stands, for messages.
    values : dict
        What it says; what is empty is left out.
    """

    place: str
    values: dict[str, Any]


def read_entries(source: Entries, key: str) -> list[Entry]:
    """Read a list of entries.

    Parameters
    ----------
    source : path, or sequence of mapping
        TOML with ``[[key]]`` tables, JSON (a list, or an object with the list under `key`), or CSV with a head, in
        UTF-8 or in the encoding of Japanese Windows (cp932); or the entries themselves.
    key : str
        What the list is called.

    Returns
    -------
    list of Entry

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It is none of these forms, breaks, or is too large.
    ParameterError
        What is given is no list of entries.

    Examples
    --------
    >>> read_entries([{"name": "visits", "unit": ""}], "indicators")
    [Entry(place='indicators[0]', values={'name': 'visits'})]
    """
    if not isinstance(source, str | os.PathLike):
        return _number(source, key, "")
    path = Path(source)
    if not path.is_file():
        raise SourceNotFoundError(f"{spell_path(path)}: no such file; expected a list of {key} (TOML, JSON or CSV)")
    form = path.suffix.lower()
    if form not in _FORMS:
        raise UnreadableSourceError(f"{spell_path(path)}: expected a file .toml, .json or .csv with {key}")
    if (size := path.stat().st_size) > LARGEST_BYTES:
        raise UnreadableSourceError(f"{spell_path(path)}: {size:,} bytes; expected at most {LARGEST_BYTES:,}")
    text = _decode(path, form)
    if form == ".csv":
        return _read_csv(path, text)
    try:
        content = tomllib.loads(text) if form == ".toml" else json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableSourceError(f"{spell_path(path)}: it is no {form[1:].upper()}: {error}") from error
    if isinstance(content, Mapping):
        if set(content) != {key}:
            found = ", ".join(map(str, content)) or "nothing"
            raise UnreadableSourceError(f"{spell_path(path)}: expected {key} and nothing beside it; found {found}")
        content = content[key]
    return _number(content, key, f"{spell_path(path)}: ")


def _decode(path: Path, form: str) -> str:
    data = path.read_bytes()
    for encoding in _ENCODINGS if form == ".csv" else _ENCODINGS[:1]:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableSourceError(f"{spell_path(path)}: the text cannot be read; save it in UTF-8")


def _read_csv(path: Path, text: str) -> list[Entry]:
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    entries = []
    try:
        heads = [head.strip() for head in next(lines, [])]
        if not any(heads) or len(set(heads)) < len(heads):
            raise UnreadableSourceError(f"{spell_path(path)}: expected a head with names that differ; found {heads}")
        for row in lines:
            if not any(cell.strip() for cell in row):
                continue
            place = f"{spell_path(path)}:{lines.line_num}"
            if len(row) != len(heads):
                raise UnreadableSourceError(f"{place}: expected {len(heads)} cells; found {len(row)}")
            cells = zip(heads, row, strict=True)
            entries.append(Entry(place, {head: cell.strip() for head, cell in cells if cell.strip()}))
    except csv.Error as error:
        raise UnreadableSourceError(f"{spell_path(path)}:{lines.line_num}: it is no CSV: {error}") from error
    return entries


def _number(content: object, key: str, before: str) -> list[Entry]:
    if not isinstance(content, Sequence) or isinstance(content, str | bytes):
        raise ParameterError(f"{before}{key} is {content!r:.80}; expected a list of entries")
    entries = []
    for number, values in enumerate(content):
        place = f"{before}{key}[{number}]"
        if not isinstance(values, Mapping):
            raise ParameterError(f"{place} is {values!r:.80}; expected an entry with names and values")
        kept = {str(name): value for name, value in values.items() if value is not None and value != ""}
        entries.append(Entry(place, kept))
    return entries
