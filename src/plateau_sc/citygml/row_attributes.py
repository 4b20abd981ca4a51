"""Attributes of buildings and parts: raw text in, columns of one schema out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from plateau_sc.citygml.names import CORE_FIELDS, GENERIC_ATTRIBUTE, GENERIC_FIELDS, URO_FIELDS, XSI_NIL
from plateau_sc.citygml.nulls import parse_code, parse_count, parse_number, parse_year

Value = str | float | int | None

COLUMN_TYPES = {
    "building_id": "string",
    "branch_id": "string",
    "part_id": "string",
    "city_code": "string",
    "class": "string",
    "usage": "string",
    "measured_height": "float64",
    "storeys_above_ground": "Int32",
    "storeys_below_ground": "Int32",
    "year_of_construction": "Int32",
    "roof_type": "string",
}
"""Attribute columns of the table of buildings, in order, and the pandas type of each."""

_PARSERS: dict[str, Callable[[str | None], Value]] = {
    "measured_height": parse_number,
    "storeys_above_ground": parse_count,
    "storeys_below_ground": parse_count,
    "year_of_construction": parse_year,
}
_EXPECTED = {
    "measured_height": "number",
    "storeys_above_ground": "whole number",
    "storeys_below_ground": "whole number",
    "year_of_construction": "year of four digits",
}
_BUILDING_ID = re.compile(r"^(\d{5})-")


def read_attributes(element: Any) -> tuple[dict[str, Value], list[tuple[int, str]]]:
    """Read the attributes that stand directly in a building or part.

    Parameters
    ----------
    element : lxml element
        Building or BuildingPart.

    Returns
    -------
    values : dict of str to value
        By column; None for a null. Of a property that occurs several times, the first value that is not null.
    problems : list of (int, str)
        Line and reason of each value that could not be read; it is masked.
    """
    values: dict[str, Value] = {}
    problems: list[tuple[int, str]] = []
    for column, field in _find_fields(element):
        if values.get(column) is not None:
            continue
        text = None if field.get(XSI_NIL) in ("true", "1") else field.text
        try:
            values[column] = _PARSERS.get(column, parse_code)(text)
        except ValueError:
            values[column] = None
            name = field.tag.rpartition("}")[2]
            problems.append(
                (field.sourceline, f"{name} {(text or '').strip()!r} is left out: it is not a {_EXPECTED[column]}")
            )
    if values.get("city_code") is None and (match := _BUILDING_ID.match(str(values.get("building_id") or ""))):
        values["city_code"] = match.group(1)
    return values, problems


def _find_fields(element: Any) -> Iterator[tuple[str, Any]]:
    # An object may occur several times; its fields belong together, so only the first one is taken.
    taken: set[str] = set()
    for child in element:
        tag = child.tag
        if tag in CORE_FIELDS:
            yield CORE_FIELDS[tag], child
        elif tag in URO_FIELDS and tag not in taken:
            taken.add(tag)
            fields = URO_FIELDS[tag]
            for holder in child:
                for field in holder:
                    if field.tag in fields:
                        yield fields[field.tag], field
        elif tag == GENERIC_ATTRIBUTE and child.get("name") in GENERIC_FIELDS:
            for value in child:
                yield GENERIC_FIELDS[child.get("name")], value
