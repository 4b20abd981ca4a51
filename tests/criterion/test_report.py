"""Tests of `plateau_sc.criterion.report`."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plateau_sc.criterion import (
    CriterionReport,
    Existence,
    Verdict,
    check,
    check_usage,
    criterion_schema,
    exists_schema,
    read_plan,
    write_report,
)
from plateau_sc.errors import OutputError, ParameterError, SourceNotFoundError

MESH = "53396422"
EVERY = "a-building-file-for-every-mesh"


class Changed:
    """What an ablation looks like from outside."""

    def to_dict(self) -> dict[str, Any]:
        return {"comparisons": [{"against": "flat", "figures": []}]}


def validate(report: CriterionReport) -> dict[str, Any]:
    schema = criterion_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    content: dict[str, Any] = json.loads(json.dumps(report.to_dict(), allow_nan=False))
    jsonschema.Draft202012Validator(schema).validate(content)
    return content


@pytest.fixture(scope="module")
def bare(town: Path) -> CriterionReport:
    return check(read_plan(MESH), town)


def test_a_model_that_exists_and_is_used_passes(
    town: Path, tile: Path, town_exists: Existence, write_run: Callable[..., Path]
) -> None:
    receipt = write_run("one", [tile], sorted(town_exists.gml_ids)[:3])
    report = check(read_plan(MESH), town, receipt.parent, EVERY, Changed())
    assert (report.verdict, report.exists.verdict, report.used.verdict) == ("pass", "pass", "pass")
    content = validate(report)
    assert (content["verdict"], content["exists"]["verdict"], content["used"]["verdict"]) == ("pass", "pass", "pass")
    assert content["ablation"] == Changed().to_dict()
    assert content["exists"] == report.exists.to_dict()
    assert content["made"].endswith("Z")
    receipt.with_name("one.tif").write_text("changed")
    assert check(read_plan(MESH), town, receipt.parent, EVERY).verdict is Verdict.FAIL


def test_what_is_not_known_leaves_it_unknown(bare: CriterionReport, town: Path) -> None:
    assert bare.verdict is Verdict.UNKNOWN
    assert "unknown (exists: unknown, used: unknown)" in repr(bare)
    assert validate(bare)["ablation"] is None
    assert check(read_plan(MESH), town, profile=EVERY).verdict is Verdict.UNKNOWN


def test_a_fail_of_one_is_a_fail(town: Path) -> None:
    report = check(read_plan("54363371"), town)
    assert (report.verdict, report.exists.verdict, report.used.verdict) == ("fail", "fail", "unknown")
    assert report.reasons[0].startswith("exists: fail: no building at all")
    validate(report)


def test_the_files_are_written_together_or_not_at_all(bare: CriterionReport, tmp_path: Path) -> None:
    paths = write_report(bare, tmp_path / "new" / "報告")
    assert [path.name for path in paths] == ["criterion.json", "criterion.html"]
    assert json.loads(paths[0].read_text(encoding="utf-8")) == json.loads(json.dumps(bare.to_dict()))
    assert paths[1].read_text(encoding="utf-8") == bare.to_html()
    assert {path.name for path in paths[0].parent.iterdir()} == {"criterion.json", "criterion.html"}
    before = paths[1].read_bytes()
    with pytest.raises(ParameterError, match="no texts in the language 'fr'"):
        write_report(bare, tmp_path / "new" / "報告", "fr")
    assert paths[1].read_bytes() == before
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        write_report(bare, tmp_path / "file")


def test_an_ablation_that_is_none_is_refused(town: Path, tmp_path: Path) -> None:
    for wrong in (5, "x", [1]):
        with pytest.raises(ParameterError, match="expected an Ablation"):
            check(read_plan(MESH), town, ablation=wrong)  # type: ignore[arg-type]
    for held in ({"a": float("nan")}, {"a": object()}):
        with pytest.raises(ParameterError, match="what JSON cannot"):
            check(read_plan(MESH), town, ablation=held)
    with pytest.raises(SourceNotFoundError):
        check(read_plan(MESH), town, tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["verdict"], "maybe"),
        (["used", "verdict"], "maybe"),
        (["exists", "verdict"], "maybe"),
        (["exists", "measures", 0, "state"], "sure"),
        (["used", "measures", 0, "state"], "sure"),
        (["used", "reasons"], []),
        (["used", "receipts"], [{}]),
        (["made"], "yesterday"),
        (["ablation"], 5),
        (["more"], 1),
    ],
)
def test_the_schema_refuses_what_is_wrong(path: list[str | int], value: object, bare: CriterionReport) -> None:
    content = copy.deepcopy(json.loads(json.dumps(bare.to_dict())))
    place = content
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(criterion_schema()).validate(content)


def test_the_schema_holds_that_of_existence() -> None:
    assert criterion_schema()["$defs"]["exists"] == exists_schema()


def test_the_use_is_that_of_the_same_receipts(bare: CriterionReport) -> None:
    assert bare.used.to_dict() == check_usage(bare.exists).to_dict()
