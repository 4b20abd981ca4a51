"""Tests of `plateau_sc.criterion.personal_data`."""

from pathlib import Path

import pytest

from plateau_sc.criterion.accounts import read_accounts
from plateau_sc.criterion.personal_data import collect_personal_data
from plateau_sc.errors import ParameterError
from plateau_sc.receipts import record


def test_receipts_and_a_list_are_put_together(tmp_path: Path) -> None:
    with record("watching over", tmp_path / "runs" / "a.json") as run:
        run.touched("meter readings", 48_000, "agreement of each home", "sums by district", 10)
    with record("shade", tmp_path / "runs" / "b.json"):
        pass
    (tmp_path / "list.csv").write_text("kind,rows,k\nvisits,12,\nnames,0,5\n", "utf-8")
    found = collect_personal_data(read_accounts(tmp_path / "runs"), tmp_path / "list.csv")
    rows = found.to_dict()["rows"]
    assert [(row["kind"], row["rows"], row["k"], row["origin"]) for row in rows] == [
        ("meter readings", 48_000, 10, "receipt"),
        ("visits", 12, None, "list"),
        ("names", 0, 5, "list"),
    ]
    assert (rows[0]["activity"], rows[0]["consent"]) == ("watching over", "agreement of each home")
    assert (found.silent, found.is_declared) == (1, True)


def test_nothing_declared_is_not_none() -> None:
    assert collect_personal_data([]).to_dict() == {"declared": False, "rows": [], "receipts_without_declaration": 0}
    assert collect_personal_data([], []).is_declared is False
    assert collect_personal_data([], [{"kind": "names", "rows": 0}]).is_declared is True


def test_what_cannot_be_is_refused_with_its_place() -> None:
    with pytest.raises(ParameterError, match=r"personal_data\[1\]: rows is 'many'"):
        collect_personal_data([], [{"kind": "a", "rows": 1}, {"kind": "b", "rows": "many"}])
    with pytest.raises(ParameterError, match=r"personal_data\[1\]: 'a' stands at personal_data\[0\] already"):
        collect_personal_data([], [{"kind": "a", "rows": 1}, {"kind": "a", "rows": 1}])
    with pytest.raises(ParameterError, match=r"personal_data\[0\]: rows missing"):
        collect_personal_data([], [{"kind": "a"}])
