import zipfile

import pytest

from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.codelists import LIMIT_BYTES, CodeLists, parse_dictionary
from plateau_sc.citygml.sources import SourceFile

LIST = (
    '<gml:Dictionary xmlns:gml="http://www.opengis.net/gml"><gml:name>Building_class</gml:name>'
    "<gml:dictionaryEntry><gml:Definition><gml:description>{}</gml:description><gml:name>3001</gml:name>"
    "</gml:Definition></gml:dictionaryEntry></gml:Dictionary>"
)
CODE_SPACE = "../../codelists/Building_class.xml"


@pytest.fixture
def data_set(tmp_path):
    """Return the tile of a data set with one code list, beside a folder that is not of it."""
    root = tmp_path / "17206_kaga-shi_city_2024_citygml_1_op"
    tile = root / "udx" / "bldg" / "54363371_bldg_6697_op.gml"
    tile.parent.mkdir(parents=True)
    tile.touch()
    (root / "codelists").mkdir()
    (root / "codelists" / "Building_class.xml").write_text(LIST.format("own label"), encoding="utf-8")
    (tmp_path / "outside.xml").write_text(LIST.format("from outside"), encoding="utf-8")
    return tile


def find(file, code_space, default="", audit=None):
    lists = CodeLists(Audit() if audit is None else audit)
    found = lists.find(SourceFile(file, None, 0), code_space, default)
    return found.origin, found.labels.get("3001")


def test_the_list_of_the_data_set_comes_first(data_set):
    assert find(data_set, CODE_SPACE) == ("data set", "own label")
    assert find(data_set, "..\\..\\codelists\\Building_class.xml") == ("data set", "own label")


def test_bundled_lists_stand_in(data_set):
    assert find(data_set, None, "Building_class") == ("bundled", "普通建物")
    (data_set.parents[2] / "codelists" / "Building_class.xml").unlink()
    assert find(data_set, CODE_SPACE) == ("bundled", "普通建物")
    assert find(data_set, "../../codelists/building_CLASS.xml") == ("bundled", "普通建物")


def test_a_list_that_is_a_citys_own_has_no_stand_in(data_set):
    assert find(data_set, "../../codelists/RiverFloodingRiskAttribute_description.xml") == ("none", None)
    # Not the list of the column either: the city's own codes mean something else.
    assert find(data_set, "../../codelists/Own.xml", "Building_class") == ("none", None)
    assert find(data_set, None) == ("none", None)


@pytest.mark.parametrize(
    "name", ["../../../outside.xml", "../../codelists/../../outside.xml", "{}/outside.xml", "link.xml"]
)
def test_nothing_outside_the_data_set_is_read(data_set, name):
    (data_set.parent / "link.xml").symlink_to(data_set.parents[3] / "outside.xml")
    assert find(data_set, name.format(data_set.parents[3])) == ("none", None)


@pytest.mark.parametrize(
    "name",
    [
        "https://www.geospatial.jp/iur/codelists/3.2/outside.xml",
        "file:///etc/passwd",
        "C:/outside.xml",
        "//host/share/outside.xml",
        "a\0b",
        "",
        " ",
        "..",
    ],
)
def test_addresses_and_odd_paths_are_not_followed(data_set, name):
    assert find(data_set, name) == ("none", None)


def test_a_lone_file_reads_its_own_folder_only(tmp_path):
    file = tmp_path / "a" / "tile.gml"
    (tmp_path / "a").mkdir()
    (tmp_path / "list.xml").write_text(LIST.format("above"), encoding="utf-8")
    (tmp_path / "a" / "list.xml").write_text(LIST.format("beside"), encoding="utf-8")
    assert find(file, "list.xml") == ("data set", "beside")
    assert find(file, "../list.xml") == ("none", None)


def test_lists_in_a_zip_are_read_there(tmp_path):
    path = tmp_path / "city.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("root/codelists/Building_class.xml", LIST.format("packed"))
        archive.writestr("outside.xml", LIST.format("outside"))
        archive.writestr("root/udx/bldg/tile.gml", "")
    lists = CodeLists(Audit())
    file = SourceFile(path, "root/udx/bldg/tile.gml", 0)
    assert lists.find(file, CODE_SPACE).labels == {"3001": "packed"}
    for name in ("../../../outside.xml", "../../../../outside.xml", "/outside.xml"):
        assert lists.find(file, name).origin == "none"
    assert lists.find(file, "../../codelists/Building_usage.xml").origin == "bundled"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("", "broken"),
        ("<a>", "broken"),
        ("<a/>", "no gml:Definition"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DOCTYPE"),
        (LIST.format("x" * LIMIT_BYTES), "over 16 MB"),
    ],
)
def test_a_broken_list_is_told_once_and_costs_only_its_labels(data_set, content, word):
    audit = Audit()
    (data_set.parents[2] / "codelists" / "Building_class.xml").write_text(content, encoding="utf-8")
    lists = CodeLists(audit)
    file = SourceFile(data_set, None, 0)
    assert [lists.find(file, CODE_SPACE).origin for _ in range(2)] == ["bundled"] * 2
    (note,) = audit.notes
    assert word in note.reason
    assert note.file.endswith("codelists/Building_class.xml")


def test_a_zip_that_is_gone_is_told(tmp_path):
    audit = Audit()
    (tmp_path / "a.zip").write_bytes(b"no zip")
    found = CodeLists(audit).find(SourceFile(tmp_path / "a.zip", "udx/bldg/a.gml", 0), CODE_SPACE)
    assert found.origin == "bundled"
    assert "cannot be read" in audit.notes[0].reason


def test_entries_the_wrong_way_round_are_turned():
    text = LIST.format("452106").replace("<gml:name>3001<", "<gml:name>変電所<")
    assert parse_dictionary(text.encode()) == {"452106": "変電所"}


def test_dictionaries_of_gml_3_2_are_read():
    text = LIST.format("own").replace("opengis.net/gml", "opengis.net/gml/3.2")
    text = text.replace("gml:name>3001</gml:name", "gml:identifier>9</gml:identifier")
    assert parse_dictionary(text.encode()) == {"9": "own"}


def test_the_kawasaki_lists_are_all_read(shared_data):
    (folder,) = (shared_data / "plateau").glob("14130_*/codelists")
    lists = {path.stem: parse_dictionary(path.read_bytes()) for path in folder.glob("*.xml")}
    assert len(lists) > 140
    assert all(lists.values())
    audit = Audit()
    for name in ("Building_class", "Building_usage", "Building_roofType", "Common_localPublicAuthorities"):
        bundled = CodeLists(audit).find(SourceFile(folder / "a.gml", None, 0), None, name)
        assert bundled.labels == lists[name]
