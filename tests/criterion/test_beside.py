"""Tests of `plateau_sc.criterion.beside`, and of how the report carries it."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from plateau_sc.criterion import beside_schema, check, criterion_schema, look_beside, read_plan
from plateau_sc.errors import ParameterError, SourceNotFoundError

MESH = "53396422"
INDICATORS = [
    {"name": "visits", "unit": "persons", "criterion": "(5)-2", "baseline": {"value": 1, "date": "2025"}},
    {"name": "heat strokes", "unit": "1", "criterion": "(1)-2", "well_being": False},
]


def test_it_stands_in_the_report_and_changes_no_verdict(town: Path, tile: Path, write_run: Callable[..., Path]) -> None:
    receipt = write_run("one", [tile], ["x"])
    plain = check(read_plan(MESH), town, receipt)
    report = check(read_plan(MESH), town, receipt, indicators=INDICATORS, personal_data=[{"kind": "names", "rows": 0}])
    assert (report.verdict, report.reasons) == (plain.verdict, plain.reasons)
    for each in (plain, report):
        content = json.loads(json.dumps(each.to_dict(), allow_nan=False))
        jsonschema.Draft202012Validator(criterion_schema()).validate(content)
    assert report.to_dict()["schema_version"] == 3
    assert plain.beside.indicators is None
    assert [row["name"] for row in content["beside"]["indicators"]] == ["visits", "heat strokes"]
    assert {row["format"] for row in content["beside"]["published"]["formats"]} == {"CSV", ""}
    assert content["beside"]["personal_data"]["receipts_without_declaration"] == 1


def test_what_is_wrong_in_a_list_is_told_before_the_model_is_read(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="criterion is"):
        check(read_plan(MESH), tmp_path / "no model", indicators=[{"name": "a", "unit": "1", "criterion": "x"}])
    with pytest.raises(SourceNotFoundError, match=r"api\.json"):
        check(read_plan(MESH), tmp_path / "no model", openapi=tmp_path / "api.json")


def test_the_schema_refuses_what_is_wrong() -> None:
    schema = beside_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    content = look_beside((), INDICATORS).to_dict()
    jsonschema.Draft202012Validator(schema).validate(content)
    for name, value in (("criterion", "(9)-9"), ("better", "more"), ("progress_state", "good"), ("unit", "")):
        wrong = json.loads(json.dumps(content))
        wrong["indicators"][0][name] = value
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft202012Validator(schema).validate(wrong)
