"""Tests of `plateau-sc check`."""

import hashlib
import json
from pathlib import Path

import pytest

from plateau_sc.cli.exits import Exit
from plateau_sc.quality import RULES, check
from plateau_sc.receipts import read_receipt, verify_chain


@pytest.fixture
def faulty(town: Path, tmp_path: Path) -> Path:
    """Return a file of the town whose gml:ids are in capitals."""
    (tile,) = (town / "udx" / "bldg").glob("*.gml")
    path = tmp_path / tile.name
    path.write_text(tile.read_text(encoding="utf-8").replace('gml:id="bldg_', 'gml:id="BLDG_'), encoding="utf-8")
    return path


def test_a_sound_town_ends_with_zero(run, town: Path) -> None:
    result = run("check", town, "--rules", "L01,l14,C02")
    assert result.exit_code == Exit.OK, result.output
    lines = result.stdout.splitlines()
    assert lines[0] == f"{town}: 1 file"
    assert [line.split()[:2] for line in lines[1:3]] == [["L01", "passed"], ["L14", "passed"]]
    assert lines[3].split(":")[-1].strip() == "C02"
    assert lines[4] == "rules: 2 passed, 0 failed, 1 not evaluable, 0 not applicable"
    assert "Project PLATEAU" in lines[5]


def test_a_rule_that_fails_has_a_code_of_its_own(run, faulty: Path) -> None:
    result = run("check", faulty, "--rules", "gml-id")
    report = check(faulty, rules="gml-id")
    assert result.exit_code == Exit.FAILED == 8
    assert "gml-id     failed" in result.stdout
    assert f"and {len(report.findings) - 3:,} more (--json has all)" in result.stdout
    assert f"{faulty.name}:{report.findings['line'][0]}: BLDG_" in result.stdout


def test_json_can_be_printed(run, faulty: Path) -> None:
    for arguments in (("--json",), ("--json", "-"), ("--json=-",)):
        result = run("check", faulty, *arguments)
        assert result.exit_code == Exit.FAILED
        content = json.loads(result.stdout)
        assert content == check(faulty).to_dict()
        assert {rule["code"] for rule in content["rules"]} == set(RULES)


def test_json_can_be_written_beside_the_table(run, faulty: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "report.json"
    result = run("check", faulty, "--rules", "gml-id", "--json", out)
    assert "gml-id     failed" in result.stdout
    content = json.loads(out.read_text(encoding="utf-8"))
    assert len(content["findings"]) == len(check(faulty, rules="gml-id").findings) > 3


def test_quiet_says_nothing(run, faulty: Path) -> None:
    result = run("check", faulty, "-q")
    assert (result.exit_code, result.stdout) == (Exit.FAILED, "")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--rules", "L99"), Exit.USAGE, "no such rule: 'l99'"),
        (("--rules", ""), Exit.USAGE, "no such rule"),
    ],
)
def test_wrong_options_end_in_one_line(run, town: Path, arguments, code: int, words: str) -> None:
    result = run("check", town, *arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert words in result.stderr
    assert result.stderr.count("\n") == 1


def test_what_is_no_source_ends_in_one_line(run, tmp_path: Path) -> None:
    for source in (tmp_path, tmp_path / "nowhere"):
        result = run("check", source)
        assert (result.exit_code, result.stdout) == (Exit.SOURCE, "")
        assert result.stderr.count("\n") == 1


def test_a_place_that_cannot_be_written_is_told(run, faulty: Path) -> None:
    result = run("check", faulty, "--rules", "L01", "--json", faulty / "x.json")
    assert result.exit_code == Exit.OUTPUT
    assert result.stderr.startswith("plateau-sc: error: ")


def test_a_broken_file_fails_and_is_no_error(run, tmp_path: Path) -> None:
    (tmp_path / "broken.gml").write_bytes(b"")
    result = run("check", tmp_path / "broken.gml")
    assert result.exit_code == Exit.FAILED
    assert "the file is empty (0 bytes)" in result.stdout


def test_a_receipt_stands_beside_the_findings(run, faulty: Path, tmp_path: Path) -> None:
    out = tmp_path / "out" / "report.json"
    assert run("check", faulty, "--rules", "gml-id", "--json", out).exit_code == Exit.FAILED
    assert sorted(path.name for path in out.parent.iterdir()) == [
        "report.json",
        "report.receipt.features.csv",
        "report.receipt.json",
    ]
    place = out.with_name("report.receipt.json")
    receipt = read_receipt(place)
    assert (receipt["activity"], receipt["parameters"]["rules"]) == ("check", "gml-id")
    assert [entry["sha256"] for entry in receipt["inputs"]] == [hashlib.sha256(faulty.read_bytes()).hexdigest()]
    assert receipt["outputs"][0]["path"] == "report.json"
    assert verify_chain(place) == []
    faulty.write_text(faulty.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert [finding.kind for finding in verify_chain(place)] == ["input"]


def test_a_receipt_is_written_where_one_is_named(run, town: Path, tmp_path: Path) -> None:
    result = run("check", town, "--rules", "L01", "--receipt", tmp_path / "check.json")
    assert result.exit_code == Exit.OK, result.output
    assert len(read_receipt(tmp_path / "check.json")["inputs"]) == 1
    assert run("check", town, "--rules", "L01", "--json").exit_code == Exit.OK
    assert len(list(tmp_path.glob("*.json"))) == 1
    out = tmp_path / "same.json"
    assert run("check", town, "--rules", "L01", "--json", out, "--receipt", out).exit_code == Exit.USAGE
