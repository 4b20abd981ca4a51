"""Tests of `plateau_sc.criterion.traces`."""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plateau_sc.criterion import Existence
from plateau_sc.criterion.accounts import Account, Finding, read_accounts
from plateau_sc.criterion.traces import Likeness, trace_accounts
from plateau_sc.receipts import FileFact

DATASET = "11999_komorebi-shi_city_2026_citygml_1_op"


def fact(path: str, content: str) -> FileFact:
    return FileFact(path, len(content), hashlib.sha256(content.encode()).hexdigest(), "x")


def model_file(path: str, content: str | None, size: int | None = None) -> dict[str, Any]:
    digest = None if content is None else hashlib.sha256(content.encode()).hexdigest()
    return {"path": path, "feature_type": "bldg", "mesh": None, "bytes": size, "sha256": digest, "problem": ""}


def account(name: str, inputs: list[FileFact], outputs: list[FileFact], **more: Any) -> Account:
    return Account(name, "0" * 64, 1, inputs=tuple(inputs), outputs=tuple(outputs), **more)


def test_a_chain_of_three_runs_leads_to_the_tile() -> None:
    tile, shade, heat, route = (fact(f"{name}.gml", name) for name in ("tile", "shade", "heat", "route"))
    accounts = [
        account("route", [heat], [route]),
        account("heat", [shade], [heat], used=frozenset({"b"})),
        account("shade", [tile], [shade], used=frozenset({"a"})),
    ]
    traces = trace_accounts(accounts, [model_file("d/tile.gml", "tile")])
    assert [trace.made_by for trace in traces] == [("heat",), ("shade",), ()]
    assert [len(trace.files) for trace in traces] == [1, 1, 1]
    assert traces[0].used == {"a", "b"}
    assert traces[2].used == {"a"}


def test_a_finding_behind_a_run_is_one_of_it_too() -> None:
    finding = Finding("output", "shade", "the content changed", proves_change=True)
    accounts = [
        account("route", [fact("s", "shade")], []),
        account("shade", [fact("t", "tile")], [fact("s", "shade")], findings=(finding,)),
    ]
    assert [trace.findings for trace in trace_accounts(accounts, [])] == [(finding,), (finding,)]


def test_runs_in_a_circle_come_to_an_end() -> None:
    accounts = [
        account("one", [fact("b", "b"), fact("t", "tile")], [fact("a", "a")]),
        account("two", [fact("a", "a")], [fact("b", "b")]),
        account("self", [fact("c", "c")], [fact("c", "c")]),
    ]
    traces = trace_accounts(accounts, [model_file("t", "tile")])
    assert [trace.made_by for trace in traces] == [("two",), ("one",), ()]
    assert [len(trace.files) for trace in traces] == [1, 1, 0]


@pytest.mark.parametrize(
    ("held", "likeness"),
    [
        (model_file(f"x/{DATASET}/udx/dem/t.gml", "tile"), Likeness.HASH),
        (model_file("elsewhere.gml", "tile"), Likeness.HASH),
        (model_file(f"x/{DATASET}/udx/dem/t.gml", None), Likeness.NAME),
        (model_file(f"x/{DATASET}/udx/dem/t.gml", None, 4), Likeness.NAME),
        (model_file(f"x/{DATASET}/udx/dem/t.gml", None, 5), Likeness.OTHER),
        (model_file(f"x/{DATASET}.zip!{DATASET}/udx/dem/t.gml", "another"), Likeness.OTHER),
        (model_file(f"x/{DATASET}/udx/bldg/t.gml", None, 4), None),
        (model_file("x/12999_hidamari-shi_city_2026_citygml_1_op/udx/dem/t.gml", None, 4), None),
    ],
)
def test_files_are_matched_by_hash_and_else_by_name(held: dict[str, Any], likeness: Likeness | None) -> None:
    run = account("run", [fact(f"y/{DATASET}/udx/dem/t.gml", "tile")], [])
    (trace,) = trace_accounts([run], [held])
    assert [match.likeness for match in (*trace.files, *trace.others)] == ([likeness] if likeness else [])
    assert len(trace.others) == (likeness is Likeness.OTHER)


def test_a_tile_that_moved_is_not_missing(
    write_run: Callable[..., Path], tile: Path, town_exists: Existence, tmp_path: Path
) -> None:
    copy = tmp_path / "before" / tile.name
    copy.parent.mkdir()
    shutil.copy(tile, copy)
    receipt = write_run("one", [copy], ["a"])
    copy.unlink()
    (found,) = read_accounts(receipt)
    assert [finding.reason for finding in found.findings] == ["missing"]
    (trace,) = trace_accounts([found], town_exists.files)
    assert (trace.findings, trace.account.findings, len(trace.files)) == ((), (), 1)
    (trace,) = trace_accounts([found], [])
    assert len(trace.findings) == 1
