"""Tests of `plateau_sc.criterion.contents`."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from plateau_sc.citygml.sources import SourceFile
from plateau_sc.criterion.contents import PIECE_BYTES, find_first_feature

Writer = Callable[..., Path]


def look(path: Path) -> tuple[str | None, str]:
    return tuple(find_first_feature(SourceFile(path, None, path.stat().st_size)))


def test_the_first_feature_is_named(write_gml: Writer) -> None:
    assert look(write_gml("a.gml", "<bldg:Building/>", "<urf:Zone/>")) == ("Building", "")


def test_what_breaks_behind_it_is_not_read(write_gml: Writer) -> None:
    path = write_gml("a.gml", "<bldg:Building/>")
    path.write_text(path.read_text() + "<" + "x" * 3 * PIECE_BYTES)
    path.write_text(path.read_text().replace("</core:CityModel>", "y" * 2 * PIECE_BYTES, 1))
    assert look(path) == ("Building", "")


def test_textures_may_stand_before_it(write_gml: Writer) -> None:
    texture = "<app:appearanceMember><app:Appearance><app:a/></app:Appearance></app:appearanceMember>"
    path = write_gml("a.gml", "<bldg:Building/>", envelope=texture * 2000)
    assert path.stat().st_size > PIECE_BYTES
    assert look(path) == ("Building", "")


@pytest.mark.parametrize("linked", ["", "<!-- none -->"])
def test_a_file_without_a_feature_says_so(linked: str, write_gml: Writer) -> None:
    assert look(write_gml("a.gml", *[linked] * bool(linked))) == (None, "it holds no feature")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", "0 bytes"),
        (b"<html><body/></html>", "not a CityModel"),
        (b"hello", "the XML breaks before its first feature"),
        (b'<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0"><core:cityObjectMember>', "breaks"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0"/>', "DOCTYPE"),
    ],
)
def test_what_cannot_be_read_says_why(text: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "a.gml").write_bytes(text)
    name, problem = look(tmp_path / "a.gml")
    assert name is None
    assert words in problem


def test_a_damaged_member_of_a_zip_says_why(write_gml: Writer, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(write_gml("a.gml", "<bldg:Building/>"), "a.gml")
    data = bytearray(path.read_bytes())
    place = data.index(b"cityObjectMember")
    data[place : place + 4] = b"xxxx"
    path.write_bytes(data)
    name, problem = find_first_feature(SourceFile(path, "a.gml", 500))
    assert name is None
    assert problem


def test_a_file_that_is_gone_says_why(tmp_path: Path) -> None:
    name, problem = find_first_feature(SourceFile(tmp_path / "gone.gml", None, 5))
    assert (name, problem[:20]) == (None, "it cannot be read ([")
