"""Tests of `plateau_sc.receipts.receipt`."""

import dataclasses
import hashlib
import json
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from plateau_sc.errors import OutputError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts import (
    Change,
    FeatureList,
    FileFact,
    Receipt,
    compute_id,
    hash_file,
    read_receipt,
    verify,
    verify_chain,
    write_receipt,
)


def make_receipt(folder: Path, inputs: tuple[FileFact, ...] = ()) -> Receipt:
    (folder / "in.gml").write_text("buildings")
    (folder / "shadow.tif").write_bytes(b"\x00\x01")
    return Receipt(
        activity="shade",
        inputs=inputs or (hash_file(folder / "in.gml", "buildings"),),
        outputs=(hash_file(folder / "shadow.tif", "shadow", folder),),
        features=FeatureList.of_ids(["bldg_1"]).summarise(),
        parameters={"resolution": 1.0, "source": "町"},
        sun={"up": 14},
        audit={"skipped": []},
        started=datetime(2026, 8, 1, 9, 0, tzinfo=timezone(timedelta(hours=9))),
        finished=datetime(2026, 8, 1, 0, 0, 2, 500_000, tzinfo=UTC),
    )


def test_what_is_written_is_read(tmp_path: Path) -> None:
    receipt = make_receipt(tmp_path)
    path = write_receipt(receipt, tmp_path / "receipt.json")
    content = read_receipt(path)
    assert content == receipt.to_dict()
    assert (content["schema"], content["schema_version"]) == ("plateau_sc receipt", 2)
    assert (content["started"], content["finished"]) == ("2026-08-01T00:00:00.000Z", "2026-08-01T00:00:02.500Z")
    assert content["outputs"][0]["path"] == "shadow.tif"
    assert content["credit"] == "出典：国土交通省 Project PLATEAU"
    assert "町" in path.read_text(encoding="utf-8")


def test_nothing_changed(tmp_path: Path) -> None:
    assert verify(write_receipt(make_receipt(tmp_path), tmp_path / "receipt.json")) == []


def test_what_changed_is_named(tmp_path: Path) -> None:
    path = write_receipt(make_receipt(tmp_path), tmp_path / "receipt.json")
    (tmp_path / "in.gml").write_text("Buildings")
    (tmp_path / "shadow.tif").write_bytes(b"")
    assert verify(path) == [
        Change("input", str(tmp_path / "in.gml"), "the content changed (still 9 bytes)"),
        Change("output", "shadow.tif", "the content changed (expected 2 bytes, found 0)"),
    ]
    assert str(verify(path)[1]) == "output shadow.tif: the content changed (expected 2 bytes, found 0)"
    (tmp_path / "shadow.tif").unlink()
    assert verify(path)[1] == Change("output", "shadow.tif", "missing")


def test_outputs_may_move_with_their_receipt(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    write_receipt(make_receipt(tmp_path / "old"), tmp_path / "old" / "receipt.json")
    (tmp_path / "old").rename(tmp_path / "new")
    assert [change.kind for change in verify(tmp_path / "new" / "receipt.json")] == ["input"]


def test_a_member_of_a_zip_is_checked(tmp_path: Path) -> None:
    def pack(text: str, name: str = "udx/a.gml") -> None:
        with zipfile.ZipFile(tmp_path / "city.zip", "w") as archive:
            archive.writestr(name, text)

    (tmp_path / "a").write_text("abc")
    loose = hash_file(tmp_path / "a", "buildings")
    pack("abc")
    packed = FileFact(f"{tmp_path / 'city.zip'}!udx/a.gml", loose.bytes, loose.sha256, "buildings")
    path = write_receipt(make_receipt(tmp_path, inputs=(packed,)), tmp_path / "receipt.json")
    assert verify(path) == []
    pack("abd")
    assert "content changed" in verify(path)[0].reason
    pack("abc", name="udx/b.gml")
    assert verify(path)[0].reason == "missing"
    (tmp_path / "city.zip").write_text("no zip")
    assert "cannot be read" in verify(path)[0].reason


@pytest.mark.parametrize("text", ["", "[1, 2]", '{"schema": "other"}', "{"])
def test_what_is_no_receipt_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "receipt.json").write_text(text)
    with pytest.raises(UnreadableSourceError, match="not a receipt"):
        verify(tmp_path / "receipt.json")


def test_a_receipt_of_another_version_is_refused(tmp_path: Path) -> None:
    path = write_receipt(make_receipt(tmp_path), tmp_path / "receipt.json")
    path.write_text(json.dumps(json.loads(path.read_text()) | {"schema_version": 99}))
    with pytest.raises(UnreadableSourceError, match="version 99"):
        read_receipt(path)


def test_places_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="no such receipt"):
        verify(tmp_path / "receipt.json")
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="is a file"):
        write_receipt(make_receipt(tmp_path), tmp_path / "file" / "receipt.json")


def test_the_id_is_the_hash_of_all_else(tmp_path: Path) -> None:
    path = write_receipt(make_receipt(tmp_path), tmp_path / "receipt.json")
    content = json.loads(path.read_text(encoding="utf-8"))
    stated = content.pop("id")
    # Spelled out, not through the functions that wrote it.
    canonical = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    assert stated == hashlib.sha256(canonical).hexdigest()
    assert compute_id(content) == stated


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"resolution": 1.0', '"resolution": 2.0'),
        ("buildings", "terrain"),
        ("2026-08-01T00:00:00", "2025-08-01T00:00:00"),
    ],
)
def test_an_edit_by_hand_shows(tmp_path: Path, old: str, new: str) -> None:
    path = write_receipt(make_receipt(tmp_path), tmp_path / "receipt.json")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert verify(path)[0] == Change("receipt", "receipt.json", "edited by hand: its id is not that of what it says")


def test_other_blanks_and_another_order_are_no_edit(tmp_path: Path) -> None:
    path = write_receipt(make_receipt(tmp_path), tmp_path / "receipt.json")
    content = read_receipt(path)
    path.write_text(json.dumps(dict(reversed(content.items()))), encoding="utf-8")
    assert verify(path) == []


def test_version_1_is_read_and_checked(tmp_path: Path) -> None:
    (tmp_path / "a.tif").write_bytes(b"abc")
    digest = hashlib.sha256(b"abc").hexdigest()
    entry = {"path": "a.tif", "bytes": 3, "sha256": digest, "role": "shadow"}
    content = {
        "schema": "plateau_sc receipt",
        "schema_version": 1,
        "inputs": [],
        "outputs": [entry],
        "features": {"buildings": 1, "parts": 0, "by_lod": {"1": {"count": 1, "gml_ids": ["bldg_1"]}}},
    }
    path = tmp_path / "receipt.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    assert read_receipt(path) == content
    assert verify(path) == []
    (tmp_path / "a.tif").write_bytes(b"abd")
    assert [(change.kind, change.path) for change in verify(path)] == [("output", "a.tif")]


def test_inputs_beside_the_folder_are_found_where_they_moved(tmp_path: Path) -> None:
    for folder in ("town/tiles", "town/out"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "town/tiles/a.gml").write_text("a")
    fact = hash_file(tmp_path / "town/tiles/a.gml", "buildings", tmp_path / "town/out")
    assert (fact.path, fact.relative) == (str(tmp_path / "town/tiles/a.gml"), "../tiles/a.gml")
    write_receipt(make_receipt(tmp_path / "town/out", inputs=(fact,)), tmp_path / "town/out/receipt.json")
    (tmp_path / "town").rename(tmp_path / "町")
    receipt = tmp_path / "町/out/receipt.json"
    assert verify(receipt) == []
    # A copy is judged by what lies in it, even where the first is still in its place.
    (tmp_path / "town/tiles").mkdir(parents=True)
    (tmp_path / "town/tiles/a.gml").write_text("a")
    (tmp_path / "町/tiles/a.gml").write_text("b")
    assert [change.reason for change in verify(receipt)] == ["the content changed (still 1 bytes)"]


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("activity", " ", "name of what was done"),
        ("activity", 3, "name of what was done"),
        ("parameters", {"x": float("nan")}, "what JSON cannot"),
        ("parameters", {"x": {1, 2}}, "what JSON cannot"),
        ("parameters", {"x": "\ud800"}, "what JSON cannot"),
        ("features", {"buildings": 1}, "features loaded"),
        ("started", datetime(2026, 8, 1), "no time zone"),
        ("outputs", (FileFact("a", -1, "0" * 64, "x"),), "number of bytes"),
        ("outputs", (FileFact("a", 1, "0" * 63, "x"),), "64 hexadecimal digits"),
    ],
)
def test_what_is_no_receipt_is_not_written(tmp_path: Path, name: str, value: object, words: str) -> None:
    receipt = dataclasses.replace(make_receipt(tmp_path), **{name: value})
    with pytest.raises(ParameterError, match=words):
        write_receipt(receipt, tmp_path / "receipt.json")
    assert not (tmp_path / "receipt.json").exists()


def test_keys_that_are_numbers_keep_the_id(tmp_path: Path) -> None:
    receipt = dataclasses.replace(make_receipt(tmp_path), parameters={10: "b", 9: "a"})
    assert verify(write_receipt(receipt, tmp_path / "receipt.json")) == []


def test_what_came_from_the_web_is_held_to_its_copy(tmp_path: Path) -> None:
    (tmp_path / "a.gml").write_text("town")
    copy = hash_file(tmp_path / "a.gml", "bldg", tmp_path)
    now = datetime(2026, 8, 1, tzinfo=UTC)

    def check(address: FileFact) -> tuple[list[str], list[str]]:
        facts = (address,), (copy,), FeatureList().summarise()
        write_receipt(Receipt("fetch", *facts, {}, {}, {}, now, now), tmp_path / "r.json")
        found = verify(tmp_path / "r.json"), verify_chain(tmp_path / "r.json")
        return [change.kind for change in found[0]], [finding.kind for finding in found[1]]

    address = dataclasses.replace(copy, path="https://example.com/a.gml")
    assert check(address) == ([], [])
    assert check(dataclasses.replace(address, sha256="0" * 64)) == (["input"], ["input"])
    assert check(dataclasses.replace(copy, path="gone.gml")) == (["input"], ["input"])
    (tmp_path / "a.gml").write_text("else")
    assert check(address) == (["output"], ["output"])
