"""From values to tables: what is null, what is repeated, and where each value goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.codelists import CodeLists
from plateau_sc.citygml.columnar import TableColumns
from plateau_sc.citygml.labels import find_labels
from plateau_sc.citygml.nulls import PARSERS, is_shortened, parse_code
from plateau_sc.citygml.places import HOLDERS, Place
from plateau_sc.citygml.schema import EXPECTED, FIELDS, Field, Kind, TableName, field_index
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.tables import AttributeTables
from plateau_sc.citygml.values import (
    IN_SCHEMA,
    LINK,
    NULL,
    OUTSIDE_SCHEMA,
    RECODED,
    REPEATED,
    UNREADABLE,
    XML_ATTRIBUTE,
    Texts,
    Values,
)
from plateau_sc.citygml.vocabulary import GENERIC_SCALES, RISK_WORDS
from plateau_sc.types import BoolArray, Int32Array, IntArray

_REASONS = {
    OUTSIDE_SCHEMA: "outside schema",
    LINK: "link",
    XML_ATTRIBUTE: "xml attribute",
    NULL: "null",
    REPEATED: "repeated",
    RECODED: "recoded",
}
_BUILDING_ID = re.compile(r"^(\d{5})-")
_UNITS = {
    "m": ("m", "#m", "metre", "meter", "urn:ogc:def:uom:EPSG::9001"),
    "m2": ("m2", "m²", "㎡", "#m2"),
    "hour": ("hour", "hours", "h", "hr"),
}
_NOT_MADE = {"geometry_src": ("made", ("999",)), "appearance_src": ("appearance_made", ("99", "999"))}
_LEVELS = 6

_TABLES: tuple[TableName, ...] = ("frame", "risks", "quality", "key_values")
_FIELD_TABLES = np.array([_TABLES.index(field.table) for field in FIELDS], np.int32)
_FIELD_KINDS = np.array([field.kind for field in FIELDS])

_Array = np.ndarray[Any, np.dtype[Any]]


class TableFiller:
    """Makes the tables of one file.

    Parameters
    ----------
    file : SourceFile
        The file.
    audit : Audit
        Gets the values that could not be read.
    code_lists : CodeLists
        What codes mean.
    texts : Texts
        Texts of the file.
    places : sequence of Place
        What the paths of the file stand for.
    values : Values
        All values of the file.
    """

    def __init__(
        self,
        file: SourceFile,
        audit: Audit,
        code_lists: CodeLists,
        texts: Texts,
        places: Sequence[Place],
        values: Values,
    ) -> None:
        self._file = file
        self._audit = audit
        self._code_lists = code_lists
        self._texts = texts
        self._places = places
        self._values = values
        self._codes = values.text.copy()
        self._reason = values.reason.copy()
        self._used: BoolArray = values.field >= 0
        self._rank = np.array([place.rank for place in places], np.int32)[values.path]

    def fill(self, rows: int, gml_ids: list[str | None]) -> AttributeTables:
        """Return the tables.

        Parameters
        ----------
        rows : int
            Number of buildings and parts.
        gml_ids : list of str or None
            gml:id of each.

        Returns
        -------
        AttributeTables
        """
        self._recode_scales()
        self._mask_nulls()
        self._leave_out_later_objects(rows)
        read = self._read_all(gml_ids)
        self._check_units()
        labels, lists = find_labels(self._values, self._codes, self._texts, self._places, self._file, self._code_lists)
        columns = TableColumns(self._texts)
        table = _FIELD_TABLES[self._values.field]
        for index, name in enumerate(_TABLES):
            chosen = np.flatnonzero(self._used & (table == index))
            target, size = self._open_table(name, chosen, rows, columns)
            self._fill_fields(name, chosen, target, size, read, labels, columns)
        self._fill_city_codes(columns)
        self._add_extras(labels, columns)
        return AttributeTables(columns, lists)

    def count_uses(self) -> dict[str, int]:
        """Return how many values are in a column, and how many among the extras, by reason; call it after `fill`.

        Returns
        -------
        dict of str to int
            Keys as in `Audit`.
        """
        uses = {"column": int((self._used & (self._reason == IN_SCHEMA)).sum())}
        for reason, name in (_REASONS | {UNREADABLE: "unreadable"}).items():
            uses[name] = int((self._reason == reason).sum())
        return uses

    def _leave_out(self, rows: IntArray | BoolArray, reason: int) -> None:
        self._reason[rows] = reason
        self._used[rows] = False

    def _recode_scales(self) -> None:
        for written, code in GENERIC_SCALES.items():
            found = (self._values.field == field_index("risks", "scale")) & (
                self._values.text == self._texts.find(written)
            )
            if found.any():
                self._reason[found] = RECODED
                self._codes[found] = self._texts.add(code)

    def _mask_nulls(self) -> None:
        # No null has more letters, so that names and addresses are not looked at.
        texts = enumerate(self._texts.all)
        short = ((number, text) for number, text in texts if len(text) < 6 or text.isspace())
        numbers = [number for number, text in short if parse_code(text) is None]
        null = np.isin(self._values.text, numbers) | self._values.nil
        self._leave_out(null & self._used, NULL)

    def _leave_out_later_objects(self, rows: int) -> None:
        # The values of an object belong together, so of several of one class only the first is taken.
        values = self._values
        holder = np.array([place.holder for place in self._places], np.int64)[values.path]
        held = np.flatnonzero((holder >= 0) & (values.field >= 0))
        key = values.owner[held] * HOLDERS + holder[held]
        group = values.group[held]
        first = np.zeros(rows * HOLDERS, np.int64)
        first[key[::-1]] = group[::-1]
        later = held[group != first[key]]
        self._leave_out(later[self._used[later]], REPEATED)

    def _read_all(self, gml_ids: list[str | None]) -> dict[str, _Array]:
        """Read the texts that are not kept as texts; those that cannot be read are left out and told."""
        values = self._values
        read: dict[str, _Array] = {}
        kinds = _FIELD_KINDS[values.field]
        problems: list[IntArray] = []
        for kind in EXPECTED:
            rows = np.flatnonzero(self._used & (kinds == kind))
            numbers, place = np.unique(values.text[rows], return_inverse=True)
            parsed, states = self._read_texts(kind, numbers)
            column = np.zeros(len(values), parsed.dtype)
            column[rows] = parsed[place]
            read[kind] = column
            state = states[place]
            self._leave_out(rows[state == NULL], NULL)
            self._leave_out(rows[state == UNREADABLE], UNREADABLE)
            self._reason[rows[state == RECODED]] = RECODED
            problems.append(rows[state == UNREADABLE])
        for row in np.sort(np.concatenate(problems)).tolist():
            reason = f"{self._describe(row)} is left out: it is not a {EXPECTED[FIELDS[values.field[row]].kind]}"
            self._audit.skip(reason, self._file.label, int(values.line[row]), gml_ids[values.owner[row]])
        return read

    def _read_texts(self, kind: Kind, numbers: Int32Array) -> tuple[_Array, IntArray]:
        parsed: _Array = np.zeros(numbers.size, _READ_TYPES[kind])
        states = np.full(numbers.size, IN_SCHEMA, np.int64)
        for index, number in enumerate(numbers.tolist()):
            text = self._texts[number]
            try:
                value = PARSERS[kind](text)
            except ValueError:
                states[index] = UNREADABLE
                continue
            if value is None:
                states[index] = NULL
                continue
            try:
                parsed[index] = value
            except OverflowError:
                states[index] = UNREADABLE
                continue
            if is_shortened(kind, text, value):
                states[index] = RECODED
        return parsed, states

    def _describe(self, row: int) -> str:
        values = self._values
        name = self._texts[values.name[row]] if values.name[row] >= 0 else ""
        local = name or self._texts[values.trail[row]].rpartition("/")[2]
        if local == "value":
            local = FIELDS[values.field[row]].column
        return f"{local} {self._texts[values.text[row]]!r}"

    def _check_units(self) -> None:
        values = self._values
        measured = self._used & (values.uom >= 0)
        for index in np.unique(values.field[measured]).tolist():
            unit = FIELDS[index].unit
            if unit not in _UNITS:
                continue
            rows = np.flatnonzero(measured & (values.field == index))
            odd = rows[~self._texts.are(values.uom[rows], _UNITS[unit])]
            for uom in np.unique(values.uom[odd]).tolist():
                first = odd[values.uom[odd] == uom]
                reason = (
                    f"{FIELDS[index].column} is given in {self._texts[uom]!r}, {first.size} time(s); expected {unit}; "
                    "the numbers are kept as they are"
                )
                self._audit.note(reason, self._file.label, int(values.line[first[0]]))

    def _open_table(self, name: TableName, chosen: IntArray, rows: int, columns: TableColumns) -> tuple[IntArray, int]:
        """Return the row of the table that each value goes to, and how many rows there are."""
        values = self._values
        if name == "frame":
            columns.sizes[name] = rows
            return values.owner[chosen].astype(np.int64), rows
        key = values.group[chosen]
        if name == "quality":
            lod = np.array([place.lod for place in self._places], np.int64)[values.path[chosen]]
            key = key * _LEVELS + lod + 1
        keys, first, target = np.unique(key, return_index=True, return_inverse=True)
        columns.sizes[name] = keys.size
        columns.put(name, "building", values.owner[chosen[first]].astype(np.int64))
        if name == "quality":
            columns.put(name, "lod", keys % _LEVELS - 1, keys % _LEVELS == 0)
            for column, (made, codes) in _NOT_MADE.items():
                self._put_made(column, made, codes, chosen, target, columns)
        elif name == "risks":
            columns.put_texts(name, "kind", self._find_kinds(chosen[first]))
        return target, keys.size

    def _put_made(
        self,
        column: str,
        made: str,
        not_made: Sequence[str],
        chosen: IntArray,
        target: IntArray,
        columns: TableColumns,
    ) -> None:
        size = columns.sizes["quality"]
        here = self._values.field[chosen] == field_index("quality", column)
        stated = np.bincount(target[here], minlength=size) > 0
        is_made = here & ~self._texts.are(self._codes[chosen], not_made)
        columns.put("quality", made, np.bincount(target[is_made], minlength=size) > 0, ~stated)

    def _find_kinds(self, rows: IntArray) -> Int32Array:
        values = self._values
        kinds = self._texts.add_all(place.kind for place in self._places)[values.path[rows]]
        in_set = np.flatnonzero(values.set_name[rows] >= 0)
        names = [self._texts[number] for number in values.set_name[rows[in_set]].tolist()]
        kinds[in_set] = [self._texts.add(_find_word(name)) if _find_word(name) else -1 for name in names]
        return kinds

    def _fill_fields(
        self,
        name: TableName,
        chosen: IntArray,
        target: IntArray,
        size: int,
        read: dict[str, _Array],
        labels: Int32Array,
        columns: TableColumns,
    ) -> None:
        if not chosen.size:
            return
        field = self._values.field[chosen]
        order = np.argsort(field, kind="stable")
        present, starts = np.unique(field[order], return_index=True)
        ends = [*starts[1:].tolist(), order.size]
        for index, start, end in zip(present.tolist(), starts.tolist(), ends, strict=True):
            part = order[start:end]
            self._fill_field(FIELDS[index], chosen[part], target[part], size, read, labels, columns)
        if name == "risks":
            self._name_sets(chosen, target, columns)

    def _fill_field(
        self,
        field: Field,
        rows: IntArray,
        target: IntArray,
        size: int,
        read: dict[str, _Array],
        labels: Int32Array,
        columns: TableColumns,
    ) -> None:
        first = self._choose_first(rows, target, size)
        filled = np.flatnonzero(first >= 0)
        chosen = first[filled]
        if field.kind in EXPECTED:
            column = np.zeros(size, read[field.kind].dtype)
            column[filled] = read[field.kind][chosen]
            columns.put(field.table, field.column, column, first < 0)
        elif field.joined:
            columns.put_texts(field.table, field.column, self._join(field, rows, target, self._codes, first))
            if field.is_coded:
                joined = self._join(field, rows, target, labels, first)
                columns.put_texts(field.table, f"{field.column}_label", joined)
        else:
            columns.put_texts(field.table, field.column, _scatter(self._codes, filled, chosen, size))
            if field.is_coded:
                columns.put_texts(field.table, f"{field.column}_label", _scatter(labels, filled, chosen, size))
        if field.column == "usages":
            columns.put_texts("frame", "usage", _scatter(self._codes, filled, chosen, size))
            columns.put_texts("frame", "usage_label", _scatter(labels, filled, chosen, size))
        if not field.joined and chosen.size < rows.size:
            left = np.ones(len(self._values), np.bool_)
            left[chosen] = False
            self._leave_out(rows[left[rows]], REPEATED)

    def _choose_first(self, rows: IntArray, target: IntArray, size: int) -> IntArray:
        """Return the value that each row of the table takes first; −1 for none."""
        first = np.full(size, -1, np.int64)
        rank = self._rank[rows]
        if rank.size and (rank != rank[0]).any():
            order = np.argsort(rank, kind="stable")
            rows, target = rows[order], target[order]
        first[target[::-1]] = rows[::-1]
        return first

    def _join(self, field: Field, rows: IntArray, target: IntArray, numbers: Int32Array, first: IntArray) -> Int32Array:
        """Return the texts of each row of the table, with the field's mark between."""
        filled = np.flatnonzero(first >= 0)
        joined = _scatter(numbers, filled, first[filled], first.size)
        counts = np.bincount(target, minlength=first.size)
        if counts.max(initial=0) < 2:
            return joined
        several = np.flatnonzero(counts[target] > 1)
        several = several[np.argsort(target[several], kind="stable")]
        place, starts = np.unique(target[several], return_index=True)
        ends = [*starts[1:].tolist(), several.size]
        parts = numbers[rows[several]].tolist()
        known: dict[tuple[int, ...], int] = {}
        whole = []
        for start, end in zip(starts.tolist(), ends, strict=True):
            key = tuple(parts[start:end])
            if key not in known:
                words = [self._texts[number] if number >= 0 else "" for number in key]
                known[key] = self._texts.add(field.joined.join(words)) if any(words) else -1
            whole.append(known[key])
        joined[place] = whole
        return joined

    def _name_sets(self, chosen: IntArray, target: IntArray, columns: TableColumns) -> None:
        """Give the risks of an attribute set the set's name as the label of what they describe."""
        in_set = chosen[self._values.set_name[chosen] >= 0]
        if in_set.size:
            labels = columns.texts_of("risks", "description_label")
            labels[target[self._values.set_name[chosen] >= 0]] = self._values.set_name[in_set]
            columns.put_texts("risks", "description_label", labels)

    def _fill_city_codes(self, columns: TableColumns) -> None:
        """Take the city from the building ID where it is not stated."""
        cities, ids = columns.texts_of("frame", "city_code"), columns.texts_of("frame", "building_id")
        rows = np.flatnonzero((cities < 0) & (ids >= 0)).tolist()
        if not rows:
            return
        labels = columns.texts_of("frame", "city_code_label")
        names = self._code_lists.find(self._file, None, FIELDS[field_index("frame", "city_code")].code_list).labels
        for row in rows:
            if city := find_city_of_id(self._texts[ids[row]]):
                cities[row] = self._texts.add(city)
                labels[row] = self._texts.add(names[city]) if city in names else -1
        columns.put_texts("frame", "city_code", cities)
        columns.put_texts("frame", "city_code_label", labels)

    def _add_extras(self, labels: Int32Array, columns: TableColumns) -> None:
        values, texts = self._values, self._texts
        rows = np.flatnonzero(self._reason != IN_SCHEMA)
        columns.sizes["extras"] = rows.size
        reason = self._reason[rows]
        reasons = np.empty(rows.size, np.int32)
        for number in np.unique(reason).tolist():
            if number == UNREADABLE:
                told = texts.add_all(f"not a {EXPECTED.get(field.kind, '')}" for field in FIELDS)
                reasons[reason == number] = told[values.field[rows[reason == number]]]
            else:
                reasons[reason == number] = texts.add(_REASONS[number])
        columns.put("extras", "building", values.owner[rows].astype(np.int64))
        columns.put("extras", "group", values.group[rows])
        columns.put("extras", "line", values.line[rows].astype(np.int64))
        for column, numbers in {
            "path": values.trail[rows],
            "name": self._name_generics(rows),
            "value": values.text[rows],
            "label": labels[rows],
            "code_space": values.code_space[rows],
            "uom": values.uom[rows],
            "reason": reasons,
            "object_id": values.object_id[rows],
        }.items():
            columns.put_texts("extras", column, numbers)

    def _name_generics(self, rows: IntArray) -> Int32Array:
        names, sets = self._values.name[rows].copy(), self._values.set_name[rows]
        in_set = np.flatnonzero(sets >= 0)
        pairs, place = np.unique(np.stack([sets[in_set], names[in_set]]), axis=1, return_inverse=True)
        whole = [f"{self._texts[around]}/{self._texts[name] if name >= 0 else ''}" for around, name in pairs.T.tolist()]
        names[in_set] = self._texts.add_all(whole)[place.ravel()]
        return names


_READ_TYPES: dict[Kind, str] = {
    "number": "float64",
    "count": "int32",
    "year": "int32",
    "date": "datetime64[ms]",
    "flag": "bool",
}


def find_city_of_id(building_id: str) -> str | None:
    """Return the code of the city that an id of a building begins with.

    Parameters
    ----------
    building_id : str
        The id.

    Returns
    -------
    str or None

    Examples
    --------
    >>> find_city_of_id("17206-bldg-25"), find_city_of_id("25")
    ('17206', None)
    """
    match = _BUILDING_ID.match(building_id)
    return None if match is None else match.group(1)


def _scatter(numbers: Int32Array, filled: IntArray, chosen: IntArray, size: int) -> Int32Array:
    column = np.full(size, -1, np.int32)
    column[filled] = numbers[chosen]
    return column


def _find_word(name: str) -> str:
    return next((kind for word, kind in RISK_WORDS if word in name), "")
