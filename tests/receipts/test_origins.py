"""What lies beside a file and says where it comes from."""

import hashlib
import json
from pathlib import Path

import pytest

from plateau_sc.receipts import FileFact, Link, Origins, Place, hash_file, read_receipt, record
from plateau_sc.receipts.origins import split_label


def make(folder: Path, name: str, text: str = "a", receipt: str = "receipt.json") -> str:
    """Write a file with its receipt; give the id."""
    with record("made", folder / receipt) as run:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
        run.wrote(folder / name, "x")
    return str(read_receipt(folder / receipt)["id"])


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_receipt_beside_a_file_or_above_it_is_found(tmp_path: Path) -> None:
    key = make(tmp_path / "町", "a.txt")
    assert Origins().find_maker(Place(tmp_path / "町" / "a.txt"), digest("a")) == Link("receipt.json", key)
    deep = make(tmp_path, "store/c/0/0", "b", "other.json")
    assert Origins().find_maker(Place(tmp_path / "store/c/0/0"), digest("b")) == Link("../../../other.json", deep)


def test_a_file_that_changed_was_made_by_nobody(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert Origins().find_maker(Place(tmp_path / "a.txt"), digest("b")) is None
    assert Origins().find_maker(Place(tmp_path / "b.txt"), digest("a")) is None
    assert Origins(left_out=tmp_path / "receipt.json").find_maker(Place(tmp_path / "a.txt"), digest("a")) is None


def test_the_last_of_several_receipts_is_taken(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", receipt="z.json")
    last = make(tmp_path, "a.txt", receipt="b.json")
    assert Origins().find_maker(Place(tmp_path / "a.txt"), digest("a")) == Link("b.json", last)


def test_other_json_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "town.json").write_text('{"type": "CityJSON"}')
    (tmp_path / "broken.json").write_text('{"schema": "plateau_sc receipt"')
    (tmp_path / "folder.json").mkdir()
    assert Origins().find_maker(Place(tmp_path / "a.txt"), digest("a")) is None


def test_the_record_of_a_fetch_names_the_address(tmp_path: Path) -> None:
    (tmp_path / "d" / "udx").mkdir(parents=True)
    (tmp_path / "d" / "udx" / "a.gml").write_text("a")
    entry = {"path": "d/udx/a.gml", "url": "https://example.com/a.gml", "sha256": digest("a")}
    (tmp_path / "fetch.json").write_text(json.dumps({"files": [entry]}))
    place = Place(tmp_path / "d" / "udx" / "a.gml")
    assert Origins().find_url(place, digest("a")) == "https://example.com/a.gml"
    assert Origins().find_url(place, digest("b")) is None
    with record("count", tmp_path / "out" / "r.json") as run:
        run.read(place.path, "buildings")
    assert read_receipt(tmp_path / "out" / "r.json")["inputs"][0]["url"] == "https://example.com/a.gml"


@pytest.mark.parametrize("text", ["", "[]", '{"files": 3}', '{"files": [{"url": "x"}]}', '{"files": ["x"]}'])
def test_a_record_that_is_none_says_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.gml").write_text("a")
    (tmp_path / "fetch.json").write_text(text)
    assert Origins().find_url(Place(tmp_path / "a.gml"), digest("a")) is None


def test_labels_are_split(tmp_path: Path) -> None:
    (tmp_path / "x.zip!y").mkdir()
    (tmp_path / "x.zip!y" / "a.gml").write_text("a")
    assert split_label(f"{tmp_path}/x.zip!y/a.gml").place == Place(tmp_path / "x.zip!y" / "a.gml")
    assert split_label("https://example.com/gone.zip!a.gml").name("out") == ("https://example.com/gone.zip!a.gml", None)


def test_facts_go_through_json_unchanged(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    fact = hash_file(tmp_path / "a.txt", "x", tmp_path / "out")
    whole = FileFact(
        "a", 1, digest("a"), "x", "../a", "https://x", "13101_x", "i-UR 3.1", "CC0", "y", Link("r", digest(""))
    )
    for one in (fact, whole):
        assert FileFact.from_dict(json.loads(json.dumps(one.to_dict())) | {"later": 1}) == one
    assert set(fact.to_dict()) == {"path", "bytes", "sha256", "role", "relative"}
