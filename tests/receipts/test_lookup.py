"""Features looked up in files."""

import re
import zipfile
from pathlib import Path

import pytest

from plateau_sc import read_citygml, samples
from plateau_sc.receipts import lookup
from plateau_sc.receipts.lookup import find_features, parse_features
from plateau_sc.receipts.places import Place, Places

TOWN = """<?xml version="1.0" encoding="{encoding}"?>
<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:g="http://www.opengis.net/gml"
 xmlns:b="http://www.opengis.net/citygml/building/2.0"><!-- g:id="ghost" --><core:cityObjectMember>
<b:Building g:id='町&#49;'><b:x>g:id="ghost"</b:x><b:part><b:BuildingPart g:id="part"/></b:part>
<g:Polygon g:id="face"/><b:y id="bare"/></b:Building></core:cityObjectMember>{end}"""
END = "</core:CityModel>"
WANTED = ["町1", "part", "face", "bare", "ghost", "absent"]


@pytest.fixture(autouse=True, params=["scan", "lxml"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Read small files by the scan, whether its kernel is compiled or not, and then through lxml."""
    monkeypatch.setattr(lookup, "_is_soonest_parsed", lambda _: request.param == "lxml")
    return request.param


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "shift_jis"])
def test_features_are_found_and_nothing_else(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.gml").write_bytes(TOWN.format(encoding=encoding, end=END).encode(encoding))
    assert find_features(Places(), Place(tmp_path / "a.gml"), WANTED) == {"町1", "part"}


def test_members_of_a_zip_are_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b.gml", TOWN.format(encoding="utf-8", end=END))
    assert find_features(Places(), Place(tmp_path / "a.zip", "b.gml"), WANTED) == {"町1", "part"}


def test_what_stands_before_a_break_counts(tmp_path: Path) -> None:
    (tmp_path / "a.gml").write_text(TOWN.format(encoding="utf-8", end="<broken"), encoding="utf-8")
    assert find_features(Places(), Place(tmp_path / "a.gml"), WANTED) == {"町1", "part"}
    (tmp_path / "a.gml").write_text("no xml")
    assert find_features(Places(), Place(tmp_path / "a.gml"), WANTED) == set()


def test_all_that_is_read_is_found(tmp_path: Path) -> None:
    root = samples.write(tmp_path, extent=(110.0, 110.0), features=["bldg", "veg"])
    ids = set(read_citygml(root).buildings["gml_id"])
    (tile,) = root.glob("udx/bldg/*.gml")
    assert find_features(Places(), Place(tile), ids | {"absent"}) == ids


def test_both_ways_tell_the_same_of_real_files(shared_data: Path) -> None:
    for path in sorted(shared_data.glob("plateau/*/udx/*/*.gml"), key=lambda path: path.stat().st_size)[:40]:
        ids = set(re.findall(r'gml:id="([^"]*)"', path.read_text(encoding="utf-8"))) | {"absent"}
        found = find_features(Places(), Place(path), ids)
        assert found == parse_features(Places(), Place(path), ids), path
        assert found < ids


def test_a_file_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert find_features(Places(), Place(tmp_path / "gone.gml"), WANTED) == set()
    (tmp_path / "b.zip").write_bytes(b"no zip")
    assert find_features(Places(), Place(tmp_path / "b.zip", "b.gml"), WANTED) == set()


def test_small_files_do_not_wait_for_the_compiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(lookup, "is_compiled", lambda _: False)
    monkeypatch.setattr(lookup, "scan_ids", lambda *_: pytest.fail("the kernel would be compiled"))
    monkeypatch.setattr(lookup, "_uncompiled", 0)
    (tmp_path / "a.gml").write_text(TOWN.format(encoding="utf-8", end=END), encoding="utf-8")
    assert find_features(Places(), Place(tmp_path / "a.gml"), WANTED) == {"町1", "part"}
    monkeypatch.setattr(lookup, "_uncompiled", lookup.UNCOMPILED_BYTES)
    monkeypatch.setattr(lookup, "scan_ids", lambda *_: {"by the scan"})
    assert find_features(Places(), Place(tmp_path / "a.gml"), WANTED) == {"by the scan"}
