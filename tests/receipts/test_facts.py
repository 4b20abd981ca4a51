"""Tests of `plateau_sc.receipts.facts`."""

import hashlib
import zipfile
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
import xarray as xr

from plateau_sc.citygml.audit import Audit, FileRecord
from plateau_sc.receipts import (
    Place,
    describe_input,
    describe_sun,
    hash_file,
    list_features,
    list_inputs,
    list_software,
    summarise_audit,
)


def test_a_file_has_its_size_and_hash(tmp_path: Path) -> None:
    (tmp_path / "a.tif").write_bytes(b"abc")
    fact = hash_file(tmp_path / "a.tif", "shadow")
    assert fact.sha256 == hashlib.sha256(b"abc").hexdigest()
    assert (fact.bytes, fact.role) == (3, "shadow")
    assert fact.path == str(tmp_path / "a.tif")


def test_a_file_beside_the_receipt_is_named_relative_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out" / "sample").mkdir(parents=True)
    (tmp_path / "out" / "sample" / "a.gml").write_text("a")
    monkeypatch.chdir(tmp_path)
    assert hash_file("out/sample/a.gml", "buildings", "out").path == "sample/a.gml"
    assert hash_file("out/sample/a.gml", "buildings", "elsewhere").path == str(tmp_path / "out/sample/a.gml")


def test_inputs_are_those_of_the_audit(tmp_path: Path) -> None:
    audit = Audit(files=[FileRecord(f"{tmp_path}/city.zip!udx/bldg/a.gml", 12, "f" * 64, "3.1")])
    (fact,) = list_inputs(audit, "buildings", tmp_path)
    assert (fact.path, fact.bytes, fact.sha256, fact.role) == ("city.zip!udx/bldg/a.gml", 12, "f" * 64, "buildings")


def test_features_are_counted_by_level() -> None:
    table = pd.DataFrame(
        {
            "gml_id": ["a", "b", "b1", "c"],
            "part_of": [None, None, "b", None],
            "lod_used": pd.array([2, pd.NA, 2, 1], dtype="Int64"),
        }
    )
    features = list_features(SimpleNamespace(buildings=table))
    assert (features["buildings"], features["parts"]) == (3, 1)
    assert features["by_lod"] == {
        "1": {"count": 1, "gml_ids": ["c"]},
        "2": {"count": 2, "gml_ids": ["a", "b1"]},
        "none": {"count": 1, "gml_ids": ["b"]},
    }


def test_the_sun_is_described_by_instant() -> None:
    masks = xr.DataArray(
        np.ones((2, 1, 1), dtype=bool),
        {
            "local_time": ("time", ["2026-08-01T00:00:00+09:00", "2026-08-01T12:00:00+09:00"]),
            "sun_elevation": ("time", [-36.123456, 71.0]),
            "sun_azimuth": ("time", [3.0, 190.0]),
        },
        ("time", "y", "x"),
    )
    assert describe_sun(masks) == {
        "local_time": ["2026-08-01T00:00:00+09:00", "2026-08-01T12:00:00+09:00"],
        "elevation": [-36.1235, 71.0],
        "azimuth": [3.0, 190.0],
        "up": 1,
    }


def test_all_that_was_skipped_is_kept_and_notes_are_counted() -> None:
    audit = Audit(buildings_in=90, buildings_out=20)
    for number in range(70):
        audit.skip("no geometry", "a.gml", number, f"b{number}")
        audit.note("height masked", "a.gml", number, f"b{number}")
    summary = summarise_audit(audit)
    assert "files" not in summary
    assert (summary["buildings_in"], summary["buildings_out"]) == (90, 20)
    assert (len(summary["skipped"]), len(summary["notes"]), summary["notes_total"]) == (70, 50, 70)
    assert summary["skipped"][1] == {"gml_id": "b1", "file": "a.gml", "line": 1, "reason": "no geometry"}


def test_versions_are_those_of_this_process() -> None:
    versions = list_software()
    assert versions["numpy"] == np.__version__
    assert {"plateau_sc", "python", "platform", "numba"} <= set(versions)


@pytest.mark.parametrize("packed", [False, True])
def test_the_licence_is_that_of_the_papers_of_the_data_set(tmp_path: Path, packed: bool) -> None:
    root = "17206_kaga-shi_city_2024_citygml_1_op"
    texts = {
        f"{root}/udx/bldg/54363371_bldg_6697_op.gml": "<a/>",
        f"{root}/metadata/udx_17206_2024.xml": "<useLimit>CC BY 4.0、公共データ利用規約（第1.0版）</useLimit>",
        f"{root}/README.txt": "CC-BY-4.0",
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    tile = next(iter(texts))
    place = Place(tmp_path / tile)
    if packed:
        with zipfile.ZipFile(tmp_path / "kaga.zip", "w") as archive:
            for name, text in texts.items():
                archive.writestr(name, text)
        place = Place(tmp_path / "kaga.zip", tile)
    assert describe_input(place, "buildings").licence == "CC BY 4.0; 公共データ利用規約（第1.0版）"


def test_papers_that_name_no_licence_give_none(tmp_path: Path) -> None:
    tile = tmp_path / "17206_kaga-shi_city_2024_citygml_1_op" / "udx" / "bldg" / "54363371_bldg_6697_op.gml"
    tile.parent.mkdir(parents=True)
    tile.write_text("<a/>")
    assert describe_input(Place(tile), "buildings").licence is None
    other = tmp_path / "town.gml"
    other.write_text("<a/>")
    (tmp_path / "README").write_text("CC BY 4.0")
    assert describe_input(Place(other), "buildings").licence is None
