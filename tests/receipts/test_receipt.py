"""Tests of `plateau_sc.receipts.receipt`."""

import json
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from plateau_sc.errors import OutputError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts import (
    Change,
    FeatureList,
    FileFact,
    Receipt,
    hash_file,
    read_receipt,
    verify,
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
