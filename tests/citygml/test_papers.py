"""Tests of `plateau_sc.citygml.papers`."""

import zipfile
from pathlib import Path

import pytest

from plateau_sc.citygml.papers import LARGEST_PAPER, find_licences, find_root, read_papers
from plateau_sc.citygml.sources import SourceFile

PAPERS = {
    "README.md": "read me",
    "metadata/udx_17206_2024.xml": "CC BY 4.0",
    "metadata/udx_17206_2024_resource.csv": "date",
}
OTHERS = {"metadata/more/x.xml": "no", "metadata/x.txt": "no", "codelists/x.xml": "no", "udx/bldg/a.gml": "<a/>"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ライセンス：CC BY 4.0", ["CC BY 4.0"]),
        ("see https://creativecommons.org/licenses/by/4.0/deed.ja", ["CC BY 4.0"]),
        ("公共データ利用規約（第1.0版）に従う", ["公共データ利用規約（第1.0版）"]),
        ("CC BY-SA 3.0", []),
        ("Licence: that of plateau_sc, Apache-2.0.", ["Apache-2.0"]),
        ("CC BY 4.0 又は ODbL", ["CC BY 4.0", "ODbL 1.0"]),
        ("", []),
    ],
)
def test_licences_are_found_by_name(text: str, names: list[str]) -> None:
    assert find_licences(text) == names


def test_papers_are_the_readme_and_the_metadata(tmp_path: Path) -> None:
    for name, text in (PAPERS | OTHERS).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    notes: list[str] = []
    assert dict(read_papers(tmp_path, "", is_zip=False, notes=notes)) == PAPERS
    archive = tmp_path / "town.zip"
    with zipfile.ZipFile(archive, "w") as target:
        for name, text in (PAPERS | OTHERS).items():
            target.writestr(f"town/{name}", text)
        target.writestr("other/README", "another town")
    assert dict(read_papers(archive, "town", is_zip=True, notes=notes)) == PAPERS
    assert notes == []


def test_old_japanese_texts_are_read_and_long_ones_cut(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_bytes("公共データ利用規約".encode("cp932"))
    (tmp_path / "README-long").write_bytes(b"x" * (LARGEST_PAPER + 5))
    found = dict(read_papers(tmp_path, "", is_zip=False, notes=[]))
    assert found["readme.txt"] == "公共データ利用規約"
    assert len(found["README-long"]) == LARGEST_PAPER


def test_the_root_is_above_udx_or_the_own_folder(tmp_path: Path) -> None:
    assert find_root(SourceFile(tmp_path / "town" / "udx" / "bldg" / "a.gml", None, 1)) == (tmp_path / "town", "")
    assert find_root(SourceFile(tmp_path / "a.gml", None, 1)) == (tmp_path, "")
    assert find_root(SourceFile(tmp_path / "t.zip", "x\\udx\\bldg\\a.gml", 1)) == (tmp_path / "t.zip", "x")
