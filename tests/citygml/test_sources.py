import hashlib
import os
import zipfile

import pytest

from plateau_sc.citygml import find_files
from plateau_sc.citygml.sources import spell_path
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError

ROOT = "17206_kaga-shi_city_2024_citygml_1_op"


@pytest.fixture
def root(tmp_path):
    root = tmp_path / ROOT
    names = [
        "bldg/54363372_bldg_6697.gml",
        "bldg/54363371_bldg_6697_op.gml",
        "bldg/deep/x.gml",
        "dem/543633_dem_6697.gml",
    ]
    for name in names:
        path = root / "udx" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (root / "codelists").mkdir()
    (root / "codelists" / "Building_class.xml").write_text("<a/>")
    return root


@pytest.mark.parametrize("below", ["", "udx", "udx/bldg", ".."])
def test_a_folder_gives_its_buildings_by_name(root, below):
    names = [file.path.name for file in find_files(root / below)]
    assert names == ["54363371_bldg_6697_op.gml", "54363372_bldg_6697.gml", "x.gml"]


def test_another_feature_type_is_found(root):
    assert [file.path.name for file in find_files(root, "dem")] == ["543633_dem_6697.gml"]
    assert find_files(root, "tran") == []


def test_files_outside_a_data_set_are_told_by_name(tmp_path):
    for name in ("54363371_bldg_6697.gml", "543633_dem_6697_op.gml", "mine.gml", "51357441_bldg.GML", "note.xml"):
        (tmp_path / name).write_text("")
    names = {file.path.name for file in find_files(tmp_path)}
    assert names == {"54363371_bldg_6697.gml", "mine.gml", "51357441_bldg.GML"}


def test_several_sources_keep_their_order_and_come_once(root):
    second = root / "udx/bldg/54363372_bldg_6697.gml"
    names = [file.path.name for file in find_files([second, root])]
    assert names == ["54363372_bldg_6697.gml", "54363371_bldg_6697_op.gml", "x.gml"]


def test_a_zip_stays_packed(root, tmp_path):
    archive = tmp_path / f"{ROOT}.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(root.rglob("*.*")):
            packed.write(path, path.relative_to(tmp_path))
    before = sorted(tmp_path.rglob("*"))
    files = find_files(archive)
    assert [file.member.rpartition("/")[2] for file in files] == [
        "54363371_bldg_6697_op.gml",
        "54363372_bldg_6697.gml",
        "x.gml",
    ]
    content = b"bldg/54363371_bldg_6697_op.gml"
    with files[0].open() as stream:
        assert stream.read() == content
    assert files[0].size == len(content)
    assert files[0].sha256() == hashlib.sha256(content).hexdigest()
    assert files[0].label == f"{archive}!{files[0].member}"
    assert files[0].city_code == "17206"
    assert sorted(tmp_path.rglob("*")) == before


def test_the_city_is_in_the_name_of_the_data_set(root, tmp_path):
    assert find_files(root)[0].city_code == "17206"
    lone = tmp_path / "a.gml"
    lone.write_text("")
    assert find_files(lone)[0].city_code is None


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(SourceNotFoundError, match="nowhere"):
        find_files(tmp_path / "nowhere")


def test_a_zip_that_is_none_is_named(tmp_path):
    path = tmp_path / "broken.zip"
    path.write_bytes(b"PK no")
    with pytest.raises(UnreadableSourceError, match=r"broken\.zip"):
        find_files(path)


@pytest.mark.parametrize("source", [None, 3, b"a.gml", [None]])
def test_what_is_no_path_is_refused(source):
    with pytest.raises(ParameterError, match="expected a path, or several"):
        find_files(source)


def test_a_name_too_long_for_the_system_is_missing():
    with pytest.raises(SourceNotFoundError, match="no such file"):
        find_files("a" * 5000)


def test_names_in_another_encoding_are_spelt_as_text(tmp_path):
    name = os.fsdecode("日".encode("shift_jis") + b".gml")
    assert spell_path(name) == "\\x93\xfa.gml".replace("\xfa", "\\xfa")
    assert spell_path(tmp_path / "日本 語.gml") == str(tmp_path / "日本 語.gml")
    (tmp_path / name).write_text("")
    (file,) = find_files(tmp_path)
    assert file.label == spell_path(tmp_path / name)
    file.label.encode("utf-8")
    assert spell_path(file.label) == file.label
