from pathlib import Path

from plateau_sc.citygml.schema import FIELDS, TABLE_TYPES, field_index
from plateau_sc.citygml.vocabulary import DIRECT, OBJECTS, OF_BUILDING


def test_columns_are_named_once():
    for table in TABLE_TYPES:
        names = [field.column for field in FIELDS if field.table == table]
        assert len(set(names)) == len(names)


def test_every_name_of_the_files_has_a_column():
    for found in OBJECTS.values():
        for column in found.columns.values():
            assert FIELDS[field_index(found.table, column)].column == column
        assert set(found.code_lists or {}) <= set(found.columns.values())
    for column in (*DIRECT.values(), *OF_BUILDING.values()):
        assert FIELDS[field_index("frame", column)].table == "frame"


def test_every_column_has_a_name_in_the_files():
    named = {("frame", column) for column in (*DIRECT.values(), *OF_BUILDING.values())}
    named |= {(found.table, column) for found in OBJECTS.values() for column in found.columns.values()}
    # These stand in the address, or are the first of usages.
    named |= {("frame", column) for column in ("country", "address", "postal_code", "usage")}
    assert {(field.table, field.column) for field in FIELDS} == named


def test_the_page_on_the_schema_names_every_column():
    page = (Path(__file__).resolve().parents[2] / "docs" / "schema.md").read_text(encoding="utf-8")
    fields = {field.column: field for field in FIELDS}
    for table, types in TABLE_TYPES.items():
        section = page.split(f"\n## `{table}`", 1)[1].split("\n## ", 1)[0]
        rows = {line.split("|")[1].strip(" `"): line for line in section.splitlines() if line.startswith("| `")}
        for column, kind in types.items():
            if not column.endswith("_label"):
                assert kind in rows[column], f"{table}.{column}"
        unknown = set(rows) - set(types)
        assert unknown == set()
        for column in rows:
            field = fields.get(column)
            if field is not None and field.table == table:
                assert ("· code |" in rows[column]) == field.is_coded, f"{table}.{column}"
