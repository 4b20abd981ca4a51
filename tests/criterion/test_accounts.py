"""Tests of `plateau_sc.criterion.accounts`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from plateau_sc.criterion.accounts import find_changes, read_accounts
from plateau_sc.errors import ParameterError, SourceNotFoundError


def test_receipts_are_found_at_any_depth_and_once(write_run: Callable[..., Path], tile: Path, tmp_path: Path) -> None:
    first = write_run("one", [tile])
    second = write_run("two", [tile], folder=tmp_path / "runs" / "deep" / "夏")
    (tmp_path / "runs" / "other.json").write_text('{"note": "speaks of a plateau_sc receipt"}')
    (tmp_path / "runs" / "list.json").write_text('["plateau_sc receipt"]')
    (tmp_path / "runs" / "plan.geojson").write_text("{}")
    found = read_accounts([tmp_path / "runs", first, str(second)])
    assert [account.path for account in found] == sorted([str(first), str(second)])
    assert all(account.findings == () for account in found)


def test_what_a_receipt_names_is_taken(write_run: Callable[..., Path], tile: Path) -> None:
    (account,) = read_accounts(write_run("one", [tile], ["b", "a", "b"]))
    assert (account.version, account.activity, account.software) == (1, "shade", "plateau_sc 0.1.0")
    assert [fact.role for fact in account.inputs] == ["buildings"]
    assert [fact.path for fact in account.outputs] == ["one.tif", "features.csv"]
    assert (account.used, account.loaded) == (frozenset({"a", "b"}), 3)
    assert len(account.sha256) == 64


def test_a_receipt_of_the_first_version_does_not_tell_what_was_used(write_run: Callable[..., Path], tile: Path) -> None:
    (account,) = read_accounts(write_run("one", [tile]))
    assert (account.used, account.loaded, account.findings) == (None, 4, ())


def test_an_activity_has_a_name_of_its_own(write_run: Callable[..., Path], tile: Path) -> None:
    (account,) = read_accounts(write_run("one", [tile], command="shade", activity="route"))
    assert account.activity == "route"


def test_no_used_feature_is_not_an_unknown_one(write_run: Callable[..., Path], tile: Path) -> None:
    (account,) = read_accounts(write_run("one", [tile], []))
    assert account.used == frozenset()


@pytest.mark.parametrize(
    ("name", "change", "proves"),
    [
        ("one.tif", lambda path: path.write_bytes(b"what one fouNd"), True),
        ("one.tif", lambda path: path.write_bytes(b"shorter"), True),
        ("one.tif", lambda path: path.unlink(), False),
        ("features.csv", lambda path: path.unlink(), False),
    ],
)
def test_a_changed_file_is_found_and_a_missing_one_proves_nothing(
    name: str, change: Callable[[Path], None], proves: bool, write_run: Callable[..., Path], tile: Path
) -> None:
    path = write_run("one", [tile], ["a"])
    change(path.parent / name)
    (account,) = read_accounts(path.parent)
    assert account.findings
    assert {finding.path for finding in account.findings} == {name}
    assert any(finding.proves_change for finding in account.findings) is proves


def test_a_list_of_features_that_was_made_longer_is_found(write_run: Callable[..., Path], tile: Path) -> None:
    path = write_run("one", [tile], ["a"])
    with (path.parent / "features.csv").open("a") as stream:
        stream.write("b,used,,2,\n")
    (account,) = read_accounts(path)
    assert account.used is None
    assert ("features", True) in [(finding.kind, finding.proves_change) for finding in account.findings]


@pytest.mark.parametrize(
    "text",
    [
        '{"schema": "plateau_sc receipt"',
        '{"schema": "plateau_sc receipt"}',
        '{"schema": "plateau_sc receipt", "schema_version": 1, "inputs": 5, "outputs": [], "software": {}}',
        '{"schema": "plateau_sc receipt", "schema_version": "x", "inputs": [], "outputs": [], "software": {}}',
        '{"schema": "plateau_sc receipt", "schema_version": 1, "inputs": [{}], "outputs": [], "software": {}}',
        '{"schema": "plateau_sc receipt", "schema_version": 99, "inputs": [], "outputs": [], "software": {}}',
    ],
)
def test_a_damaged_receipt_is_kept_with_a_finding(text: str, tmp_path: Path) -> None:
    (tmp_path / "receipt.json").write_text(text)
    (account,) = read_accounts(tmp_path)
    (finding,) = account.findings
    assert (finding.kind, finding.proves_change) == ("receipt", False)
    assert finding.reason.startswith("cannot be read")


def test_bytes_that_are_no_text_are_a_damaged_receipt(tmp_path: Path) -> None:
    (tmp_path / "receipt.json").write_bytes(b"\xff\xfe plateau_sc receipt \x00")
    (account,) = read_accounts(tmp_path)
    assert account.version == 0


def test_features_that_are_none_are_kept_as_not_told(write_run: Callable[..., Path], tile: Path) -> None:
    for number, features in enumerate(([], None, {}, {"used": {"count": 2}}, {"used": 5})):
        (account,) = read_accounts(write_run(f"run{number}", [tile], features=features))
        assert account.used is None


def test_a_folder_without_receipts_has_none(tmp_path: Path) -> None:
    assert read_accounts(tmp_path) == []


def test_what_is_no_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="no such file or folder; expected receipts"):
        read_accounts(tmp_path / "nowhere")
    for wrong in (5, [5], {"a": 1}):
        with pytest.raises(ParameterError, match="expected the path of a folder"):
            read_accounts(wrong)  # type: ignore[arg-type]


def test_changes_of_what_is_no_receipt_are_one_finding(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"schema": "another"}))
    (finding,) = find_changes(path)
    assert not finding.proves_change
