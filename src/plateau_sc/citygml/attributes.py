"""Attributes of buildings and parts: columns of elements in, tables of one schema out."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.codelists import CodeLists
from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.filling import TableFiller
from plateau_sc.citygml.names import GML_NAMESPACES, XLINK_HREF, XSI_NIL
from plateau_sc.citygml.places import ATTRIBUTE, Places, climb
from plateau_sc.citygml.schema import field_index
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.tables import AttributeTables
from plateau_sc.citygml.values import LINK, OUTSIDE_SCHEMA, XML_ATTRIBUTE, Texts, Values, make_values
from plateau_sc.citygml.vocabulary import GENERIC_ID, GENERIC_RISK
from plateau_sc.types import BoolArray, Int32Array, IntArray

_IDS = frozenset(f"{{{gml}}}id" for gml in GML_NAMESPACES)
_BESIDE = {"codeSpace": "code_space", "uom": "uom", "name": "name", XSI_NIL: "nil"}
_TRUE = ("true", "1")


class AttributeCollector:
    """Attributes of the buildings and parts of one file.

    Every text below a building that is not in a geometry is taken: into a column of the schema where it has one, into
    the table of extras where it has none.

    Parameters
    ----------
    file : SourceFile
        The file.
    audit : Audit
        Gets the values that could not be read, and the code lists that are broken.
    code_lists : CodeLists, optional
        Code lists that several files share, so that each is read once.
    """

    def __init__(self, file: SourceFile, audit: Audit, code_lists: CodeLists | None = None) -> None:
        self._file = file
        self._audit = audit
        self._code_lists = CodeLists(audit) if code_lists is None else code_lists
        self._texts = Texts()
        self._places: Places | None = None
        self._values: list[Values] = []
        self._elements = 0
        self._numbers: IntArray = np.empty(0, np.int64)
        self._found = 0
        self._names = 0

    def add(
        self,
        elements: Elements,
        owner: Int32Array,
        feature_paths: Collection[int],
        numbers: IntArray | None = None,
        size: int | None = None,
    ) -> None:
        """Take the attributes of a batch.

        Parameters
        ----------
        elements : Elements
            Complete members.
        owner : ndarray, shape (n,), int32
            Row, in the file, of the building or part that each element is or is in; −1 for none.
        feature_paths : collection of int
            Paths of the elements that are buildings or parts, of all batches so far.
        numbers : ndarray, shape (n,), int64, optional
            Numbers of the elements, where some of the batch are not there; ascending.
        size : int, optional
            Elements of the batch, with those that are not there.
        """
        numbers = np.arange(len(elements)) if numbers is None else numbers
        self._numbers = numbers + self._elements
        if self._places is None:
            self._places = Places(elements.paths)
        places = self._places
        places.update(feature_paths)
        live = (places.columns["region"][elements.path] == ATTRIBUTE) & (owner >= 0)
        beside = _Beside(elements, live, self._texts)
        rows = np.flatnonzero(live & (elements.text_end > elements.text_start))
        self._found += int(rows.size) + int(beside.other_rows.size)
        if rows.size:
            self._add_texts(elements, owner, rows, beside)
        if beside.other_rows.size:
            self._add_others(elements, owner, beside)
        self._elements += len(elements) if size is None else size

    def finish(self, rows: int, gml_ids: list[str | None]) -> AttributeTables:
        """Return the attributes of the file.

        Parameters
        ----------
        rows : int
            Number of buildings and parts in the file.
        gml_ids : list of str or None
            gml:id of each.

        Returns
        -------
        AttributeTables
        """
        places = self._places if self._places is not None else []
        values = Values.join(self._values)
        filler = TableFiller(self._file, self._audit, self._code_lists, self._texts, places, values)
        tables = filler.fill(rows, gml_ids)
        self._audit.count_attributes(self._file.label, self._found, filler.count_uses() | {"name": self._names})
        return tables

    def _add_texts(self, elements: Elements, owner: Int32Array, rows: IntArray, beside: _Beside) -> None:
        assert self._places is not None
        places, path = self._places, elements.path[rows]
        text = self._texts.take(elements.text, elements.text_start[rows], elements.text_end[rows])
        field, up = places.take("field", path).copy(), places.take("up", path)
        group = climb(rows, up, elements.parent)
        name, set_name = np.full(rows.size, -1, np.int32), np.full(rows.size, -1, np.int32)
        keep = np.ones(rows.size, np.bool_)
        if (places.columns["attribute_up"][path] > 0).any():
            self._name_generics(elements, rows, text, beside.columns["name"], field, name, set_name, keep)
        self._names += int((~keep).sum())
        nested = np.where(field < 0, places.take("nested", path), -1)
        self._values.append(
            make_values(
                keep,
                element=self._numbers[rows],
                path=path,
                owner=owner[rows],
                group=self._numbers[group],
                line=elements.line[rows],
                text=text,
                trail=self._texts.add_all([place.trail for place in places])[path],
                field=field,
                code_space=beside.columns["code_space"][rows],
                uom=beside.columns["uom"][rows],
                name=name,
                set_name=set_name,
                nil=self._texts.are(beside.columns["nil"], _TRUE)[rows],
                object_id=beside.find_ids(rows, nested, elements.parent),
                reason=np.where(field < 0, OUTSIDE_SCHEMA, 0),
            )
        )

    def _name_generics(
        self,
        elements: Elements,
        rows: IntArray,
        text: Int32Array,
        named: Int32Array,
        field: Int32Array,
        name: Int32Array,
        set_name: Int32Array,
        keep: BoolArray,
    ) -> None:
        """Give the values of generic attributes their names, and their columns where they have one."""
        assert self._places is not None
        places, path = self._places, elements.path[rows]
        is_name = places.take("is_name", path) > 0
        names = named.copy()
        names[elements.parent[rows[is_name]]] = text[is_name]
        attribute_up, set_up = places.take("attribute_up", path), places.take("set_up", path)
        value = np.flatnonzero((attribute_up > 0) & (field < 0) & ~is_name)
        attribute = climb(rows[value], attribute_up[value], elements.parent)
        name[value] = names[attribute]
        used = np.zeros(len(elements), np.bool_)
        used[attribute] = True
        in_set = set_up[value] > 0
        inside = value[in_set]
        around = climb(rows[inside], set_up[inside], elements.parent)
        set_name[inside] = names[around]
        used[around] = True
        # A name that was handed to its value is not a value of its own.
        keep[is_name & used[elements.parent[rows]]] = False
        own = places.take("nested", path) < 0
        for generic, column in GENERIC_RISK.items():
            chosen = inside[(name[inside] == self._texts.find(generic)) & own[inside]]
            field[chosen] = field_index("risks", column)
        alone = value[~in_set]
        chosen = alone[(name[alone] == self._texts.find(GENERIC_ID)) & own[alone]]
        field[chosen] = field_index("frame", "building_id")

    def _add_others(self, elements: Elements, owner: Int32Array, beside: _Beside) -> None:
        """Keep links, and XML attributes that the schema does not know."""
        assert self._places is not None
        rows, names = beside.other_rows, beside.other_names
        path = elements.path[rows]
        pairs, place = np.unique(path.astype(np.int64) * len(elements.attribute_names) + names, return_inverse=True)
        trails = [
            f"{self._places[pair // len(elements.attribute_names)].trail}"
            f"/@{elements.attribute_names[pair % len(elements.attribute_names)].rpartition('}')[2]}"
            for pair in pairs.tolist()
        ]
        links = [name == XLINK_HREF for name in elements.attribute_names]
        none = np.full(rows.size, -1, np.int32)
        self._values.append(
            make_values(
                np.ones(rows.size, np.bool_),
                element=self._numbers[rows],
                path=path,
                owner=owner[rows],
                group=self._numbers[rows],
                line=elements.line[rows],
                text=beside.other_texts,
                trail=self._texts.add_all(trails)[place],
                field=none,
                code_space=none,
                uom=none,
                name=none,
                set_name=none,
                nil=np.zeros(rows.size, np.bool_),
                object_id=beside.find_ids(rows, self._places.take("nested", path), elements.parent),
                reason=np.where(np.array(links, np.bool_)[names], LINK, XML_ATTRIBUTE),
            )
        )


class _Beside:
    """XML attributes of the elements of a batch, by element: what stands beside the texts."""

    def __init__(self, elements: Elements, live: BoolArray, texts: Texts) -> None:
        self._elements = elements
        self._texts = texts
        size = len(elements)
        self.columns = {column: np.full(size, -1, np.int32) for column in _BESIDE.values()}
        names = elements.attribute_names
        self._ids = [index for index, name in enumerate(names) if name in _IDS]
        columns = [_BESIDE.get(name) for name in names]
        taken = np.flatnonzero(live[elements.attribute_element] & ~np.isin(elements.attribute_name, self._ids))
        element, name = elements.attribute_element[taken], elements.attribute_name[taken]
        values = texts.take(elements.text, elements.attribute_start[taken], elements.attribute_end[taken])
        for index, column in enumerate(columns):
            if column is not None:
                chosen = name == index
                self.columns[column][element[chosen]] = values[chosen]
        other = np.array([column is None for column in columns], np.bool_)[name]
        self.other_rows = element[other].astype(np.int64)
        self.other_names = name[other].astype(np.int64)
        self.other_texts = values[other]

    def find_ids(self, rows: IntArray, up: Int32Array, parent: Int32Array) -> Int32Array:
        """Return the gml:id some steps above each row; −1 for none."""
        found = np.full(rows.size, -1, np.int32)
        inside = np.flatnonzero(up >= 0)
        if not inside.size:
            return found
        elements = self._elements
        attributes = np.flatnonzero(np.isin(elements.attribute_name, self._ids))
        place = np.full(len(elements), -1, np.int64)
        place[elements.attribute_element[attributes]] = attributes
        attribute = place[climb(rows[inside], up[inside], parent)]
        stated = attribute >= 0
        chosen = attribute[stated]
        found[inside[stated]] = self._texts.take(
            elements.text, elements.attribute_start[chosen], elements.attribute_end[chosen]
        )
        return found
