"""Tests of `plateau_sc.receipts.privacy`, and of how a run carries what it declares."""

import json
from pathlib import Path
from typing import Any

import pytest

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.receipts import Touch, read_receipt, record, verify


def test_a_run_carries_what_it_touched(tmp_path: Path) -> None:
    with record("watching over", tmp_path / "a.json") as run:
        run.touched("meter readings", 48_000, "agreement of each home", "sums by district", 10)
        run.touched("visits", 0)
    assert read_receipt(tmp_path / "a.json")["privacy"] == [
        {
            "kind": "meter readings",
            "rows": 48_000,
            "consent": "agreement of each home",
            "suppression": "sums by district",
            "k": 10,
        },
        {"kind": "visits", "rows": 0, "consent": None, "suppression": None, "k": None},
    ]
    assert verify(tmp_path / "a.json") == []


def test_nothing_declared_is_no_entry(tmp_path: Path) -> None:
    with record("shade", tmp_path / "a.json"):
        pass
    assert "privacy" not in read_receipt(tmp_path / "a.json")


def test_a_changed_declaration_shows(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    with record("watching over", path) as run:
        run.touched("meter readings", 48_000, k=10)
    content = json.loads(path.read_text("utf-8"))
    content["privacy"][0]["rows"] = 4
    path.write_text(json.dumps(content), "utf-8")
    assert [change.kind for change in verify(path)] == ["receipt"]
    content["privacy"] = [{"kind": "x"}]
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(UnreadableSourceError, match=r"privacy\[0\]: rows missing"):
        read_receipt(path)
    content["privacy"] = []
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(UnreadableSourceError, match="expected privacy as a list"):
        read_receipt(path)


@pytest.mark.parametrize(
    ("values", "match"),
    [
        ({"kind": " ", "rows": 1}, "expected the kind"),
        ({"kind": 5, "rows": 1}, "expected the kind"),
        ({"kind": "x", "rows": -1}, "rows is -1"),
        ({"kind": "x", "rows": 1.5}, "rows is 1.5"),
        ({"kind": "x", "rows": True}, "rows is True"),
        ({"kind": "x", "rows": float("nan")}, "rows is nan"),
        ({"kind": "x", "rows": 1, "k": 0}, "k is 0"),
        ({"kind": "x", "rows": 1, "consent": ""}, "consent of 'x'"),
        ({"kind": "x", "rows": 1, "suppression": 5}, "suppression of 'x'"),
        ({"kind": "x"}, "rows missing"),
        ({"kind": "x", "rows": 1, "name": "y"}, "unknown name"),
    ],
)
def test_what_cannot_be_declared_is_refused(values: dict[str, Any], match: str) -> None:
    with pytest.raises(ParameterError, match=match):
        Touch.from_dict(values)


def test_a_run_takes_each_kind_once_and_only_while_it_is_open(tmp_path: Path) -> None:
    run = record("a", tmp_path / "a.json")
    with pytest.raises(ParameterError, match="not begun"):
        run.touched("x", 1)
    with run:
        run.touched("x", 1)
        with pytest.raises(ParameterError, match="declared before"):
            run.touched("x", 2)
    with pytest.raises(ParameterError, match="has ended"):
        run.touched("y", 1)
    with pytest.raises(ParameterError, match="expected an entry"):
        Touch.from_dict(["x"])  # type: ignore[arg-type]
