"""Tests of `plateau_sc.criterion.usage`."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plateau_sc.catalog import CityFiles, TileFile
from plateau_sc.criterion import Existence, Verdict, check_existence, check_usage, read_plan
from plateau_sc.criterion.usage import USE_MEASURES
from plateau_sc.errors import SourceNotFoundError

MESH = "53396422"
Writer = Callable[..., Path]


def pick(exists: Existence, count: int) -> list[str]:
    return sorted(exists.gml_ids)[:count]


def test_a_run_that_used_the_model_in_the_area_passes(write_run: Writer, tile: Path, town_exists: Existence) -> None:
    receipt = write_run("one", [tile], [*pick(town_exists, 5), "elsewhere"])
    used = check_usage(town_exists, receipt.parent)
    assert used.verdict is Verdict.PASS
    assert "1 receipt(s) show the use of 1 file(s)" in used.reasons[0]
    assert used.value("features_used") == 6
    assert used.value("features_used_inside") == 5
    assert used.used == set(pick(town_exists, 5))
    assert used.value("receipts_tracing") == used.value("receipts_held") == used.value("files_used") == 1


def test_the_share_of_buildings_counts_buildings_and_not_their_parts(
    write_run: Writer, tile: Path, town_exists: Existence
) -> None:
    assert town_exists.buildings is not None
    used = check_usage(town_exists, write_run("one", [tile], town_exists.gml_ids))
    assert used.value("buildings_used_share") == 1.0
    assert used.value("features_used_inside") == len(town_exists.gml_ids) > len(town_exists.buildings)
    assert used.value("buildings_used_share") == 1.0


def test_a_result_at_the_end_of_a_chain_passes(write_run: Writer, tile: Path, town_exists: Existence) -> None:
    first = write_run("one", [tile], pick(town_exists, 2))
    write_run("two", [first.parent / "one.tif"], command="route")
    used = check_usage(town_exists, first.parent.parent)
    assert used.verdict is Verdict.PASS
    assert used.value("receipts_tracing") == 2
    content = used.to_dict()["receipts"]
    assert content[1]["made_by"] == [str(first)]
    assert content[1]["features_used_inside"] == 2


@pytest.mark.parametrize("name", ["one.tif", "features.csv"])
def test_a_changed_file_fails(name: str, write_run: Writer, tile: Path, town_exists: Existence) -> None:
    receipt = write_run("one", [tile], pick(town_exists, 2))
    write_run("two", [tile], pick(town_exists, 2))
    (receipt.parent / name).write_text("changed")
    used = check_usage(town_exists, receipt.parent.parent)
    assert used.verdict is Verdict.FAIL
    assert name in used.reasons[0]
    assert used.value("receipts_changed") == 1
    assert used.value("receipts_held") == 1


def test_a_tile_that_changed_under_its_name_fails(
    write_run: Writer, tile: Path, town: Path, town_exists: Existence, tmp_path: Path
) -> None:
    copy = tmp_path / town.name / "udx" / "bldg" / tile.name
    copy.parent.mkdir(parents=True)
    shutil.copy(tile, copy)
    receipt = write_run("one", [copy], pick(town_exists, 2))
    assert check_usage(town_exists, receipt).verdict is Verdict.PASS
    copy.write_text(copy.read_text(encoding="utf-8") + "<!-- -->", encoding="utf-8")
    assert check_usage(town_exists, receipt).verdict is Verdict.FAIL
    other = check_usage(town_exists, write_run("two", [copy], pick(town_exists, 2)))
    assert other.verdict is Verdict.FAIL
    assert "other content" in other.reasons[0]


def test_a_run_of_something_else_fails(write_run: Writer, town_exists: Existence, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("x")
    used = check_usage(town_exists, write_run("one", [tmp_path / "own.csv"], pick(town_exists, 2)))
    assert used.verdict is Verdict.FAIL
    assert "names a file of the model" in used.reasons[0]
    assert used.used is None


def test_features_outside_of_the_area_fail(write_run: Writer, tile: Path, town_exists: Existence) -> None:
    for name, ids in (("one", ["elsewhere"]), ("two", [])):
        used = check_usage(town_exists, write_run(name, [tile], ids))
        assert used.verdict is Verdict.FAIL
        assert "none of the features that they used lies in the area" in used.reasons[0]


def test_without_used_features_it_is_unknown(write_run: Writer, tile: Path, town_exists: Existence) -> None:
    used = check_usage(town_exists, write_run("one", [tile]))
    assert used.verdict is Verdict.UNKNOWN
    assert "do not tell which features were used" in used.reasons[0]
    assert used.value("features_used") is None


def test_without_receipts_it_is_unknown(town_exists: Existence, tmp_path: Path) -> None:
    used = check_usage(town_exists)
    assert used.verdict is Verdict.UNKNOWN
    assert set(used.measures["state"]) == {"unknown"}
    empty = check_usage(town_exists, tmp_path)
    assert empty.verdict is Verdict.UNKNOWN
    assert empty.value("receipts_found") == 0
    assert used.reasons != empty.reasons


def test_a_missing_file_leaves_it_unknown_unless_another_run_holds(
    write_run: Writer, tile: Path, town_exists: Existence
) -> None:
    receipt = write_run("one", [tile], pick(town_exists, 2))
    (receipt.parent / "one.tif").unlink()
    used = check_usage(town_exists, receipt)
    assert used.verdict is Verdict.UNKNOWN
    assert "one.tif" in used.reasons[0]
    write_run("two", [tile], pick(town_exists, 2))
    both = check_usage(town_exists, receipt.parent.parent)
    assert both.verdict is Verdict.PASS
    assert "one.tif" in both.reasons[1]


def test_a_damaged_receipt_leaves_it_unknown(town_exists: Existence, tmp_path: Path) -> None:
    (tmp_path / "receipt.json").write_text('{"schema": "plateau_sc receipt"')
    used = check_usage(town_exists, tmp_path)
    assert used.verdict is Verdict.UNKNOWN
    assert used.value("receipts_unproven") == 1
    json.dumps(used.to_dict(), allow_nan=False)


def test_the_receipt_of_this_check_is_no_use(write_run: Writer, tile: Path, town_exists: Existence) -> None:
    used = check_usage(town_exists, write_run("own", [tile], pick(town_exists, 2), command="criterion"))
    assert used.verdict is Verdict.UNKNOWN
    assert used.passed_over == 1


def test_from_the_catalogue_the_buildings_of_the_area_are_not_known(
    write_run: Writer, tile: Path, town_exists: Existence
) -> None:
    listed = TileFile(
        "bldg", MESH, f"https://example.org/11999_komorebi-shi_city_2026_citygml_1_op/udx/bldg/{tile.name}", 2
    )
    city = CityFiles("11999", "11999_komorebi-shi_city_2026_citygml_1_op", 2026, 2026, "4.1", None, (listed,), ())
    exists = check_existence(read_plan(MESH), [city])
    used = check_usage(exists, write_run("one", [tile], pick(town_exists, 2)))
    assert used.verdict is Verdict.UNKNOWN
    assert "no list of the buildings" in used.reasons[0]
    assert used.value("features_used_inside") is None


def test_a_place_that_does_not_exist_is_refused(town_exists: Existence, tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError):
        check_usage(town_exists, tmp_path / "nowhere")


def test_the_table_and_the_values_are_one(write_run: Writer, tile: Path, town_exists: Existence) -> None:
    used = check_usage(town_exists, write_run("one", [tile], pick(town_exists, 2)))
    assert used.measures["name"].tolist() == list(USE_MEASURES)
    assert all(used.value(row.name) == row.value for row in used.measures.itertuples())
    assert "Usage by 1 receipt(s): pass" in repr(used)
    with pytest.raises(KeyError):
        used.value("luck")
