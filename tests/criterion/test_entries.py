"""Tests of `plateau_sc.criterion.entries`."""

import json
from pathlib import Path

import pytest

from plateau_sc.criterion.entries import LARGEST_BYTES, read_entries
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError

ROWS = [{"name": "歩行者数", "unit": "人"}, {"name": "気温", "unit": "°C"}]
TOML = '[[things]]\nname = "歩行者数"\nunit = "人"\n\n[[things]]\nname = "気温"\nunit = "°C"\n'
TABLE = "name,unit,note\r\n歩行者数,人,\r\n,,\r\n気温,°C,\r\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.toml", TOML.encode()),
        ("a.json", json.dumps(ROWS).encode()),
        ("b.json", b"\xef\xbb\xbf" + json.dumps({"things": ROWS}).encode()),
        ("a.csv", TABLE.encode()),
        ("b.CSV", TABLE.encode("utf-8-sig")),
        ("c.csv", TABLE.replace("°C", "度").encode("cp932")),
    ],
)
def test_each_form_says_the_same(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    found = [entry.values for entry in read_entries(tmp_path / name, "things")]
    assert [row["name"] for row in found] == ["歩行者数", "気温"]
    assert found[0] == ROWS[0]
    assert found == [entry.values for entry in read_entries(found, "things")]


def test_what_is_empty_is_left_out_and_places_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TABLE, "utf-8")
    places = [entry.place for entry in read_entries(tmp_path / "a.csv", "things")]
    assert [place.rpartition(":")[2] for place in places] == ["2", "4"]
    assert read_entries([{"a": None, "b": "", "c": 0}], "things")[0].values == {"c": 0}
    assert read_entries([], "things") == []


@pytest.mark.parametrize(
    ("name", "data", "match"),
    [
        ("a.txt", b"", "expected a file .toml, .json or .csv"),
        ("a.toml", b"x = ", "it is no TOML"),
        ("a.toml", b"[[other]]\n", "expected things and nothing beside it; found other"),
        ("a.toml", b"", "found nothing"),
        ("a.json", b"[", "it is no JSON"),
        ("a.json", b"\xff\xfe", "save it in UTF-8"),
        ("a.csv", b"\x81\x20", "save it in UTF-8"),
        ("a.csv", b"", "expected a head"),
        ("a.csv", b"a,a\n1,2\n", "expected a head with names that differ"),
        ("a.csv", b"a,b\n1\n", ":2: expected 2 cells; found 1"),
        ("a.csv", b'a,b\n"1,2\n', "it is no CSV"),
    ],
)
def test_files_that_are_no_lists_are_refused(name: str, data: bytes, match: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableSourceError, match=match):
        read_entries(tmp_path / name, "things")


def test_lists_that_are_none_are_refused(tmp_path: Path) -> None:
    for wrong in (5, {"name": "x"}, b"x"):
        with pytest.raises(ParameterError, match="expected a list of entries"):
            read_entries(wrong, "things")  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match=r"things\[1\] is 'x'"):
        read_entries([{}, "x"], "things")  # type: ignore[list-item]
    with pytest.raises(SourceNotFoundError, match="no such file; expected a list of things"):
        read_entries(tmp_path / "nowhere.toml", "things")
    with (tmp_path / "large.csv").open("wb") as stream:
        stream.truncate(LARGEST_BYTES + 1)
    with pytest.raises(UnreadableSourceError, match="expected at most"):
        read_entries(tmp_path / "large.csv", "things")
