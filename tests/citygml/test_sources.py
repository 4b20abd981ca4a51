import hashlib
import os
import sys
import types
import zipfile

import pytest

from plateau_sc.citygml import Audit, find_files
from plateau_sc.citygml.filenames import find_dataset
from plateau_sc.citygml.sources import order_files, spell_path, split_label
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


def pack(path, *members):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members:
            packed.writestr(name, content)
    return path


def test_several_zips_with_folders_within_are_read_in_turn(tmp_path):
    first = pack(
        tmp_path / "b.zip", (f"outer/{ROOT}/udx/bldg/54363371_bldg_6697.gml", "1"), (f"{ROOT}/udx/dem/x.gml", "")
    )
    second = pack(tmp_path / "a.zip", ("deep/er/54363372_bldg_6697.gml", "2"))
    files = find_files([first, second])
    assert [file.parts[-1] for file in files] == ["54363371_bldg_6697.gml", "54363372_bldg_6697.gml"]
    assert [file.city_code for file in files] == ["17206", None]


def test_shadows_of_files_are_none(tmp_path):
    path = pack(tmp_path / "mac.zip", ("udx/bldg/a.gml", "x"), ("__MACOSX/udx/bldg/._a.gml", "x"))
    assert [file.member for file in find_files(path)] == ["udx/bldg/a.gml"]


def test_refused_members_are_counted_and_the_rest_is_read(tmp_path):
    path = pack(
        tmp_path / "odd.zip",
        ("../54363371_bldg_6697.gml", "x"),
        ("../54363371_dem_6697.gml", "x"),
        ("../readme.txt", "x"),
        ("good_bldg.gml", "x"),
        ("inner.zip", "x"),
    )
    audit = Audit()
    assert [file.member for file in find_files(path, audit=audit)] == ["good_bldg.gml"]
    (skipped,) = audit.skipped
    assert skipped.file == f"{path}!../54363371_bldg_6697.gml"
    assert "leads out of the zip" in skipped.reason
    (note,) = audit.notes
    assert note.file == f"{path}!inner.zip"


def test_a_refusal_is_an_error_where_nobody_counts_or_nothing_is_left(tmp_path):
    hostile = pack(tmp_path / "odd.zip", ("../a.gml", "x"), ("../b.gml", "x"))
    mixed = pack(tmp_path / "mixed.zip", ("../a.gml", "x"), ("b.gml", "x"))
    with pytest.raises(UnreadableSourceError, match=r"odd\.zip!\.\./a\.gml: .* \(and 1 more\)"):
        find_files(hostile, audit=Audit())
    with pytest.raises(UnreadableSourceError, match=r"mixed\.zip!\.\./a\.gml: its path leads"):
        find_files(mixed)


def test_an_encrypted_zip_says_so(tmp_path):
    path = pack(tmp_path / "locked.zip", ("a.gml", "x"))
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(UnreadableSourceError, match=r"locked\.zip!a\.gml: encrypted; unpack"):
        find_files(path, audit=Audit())


def test_links_between_folders_do_not_go_round_forever(root, tmp_path):
    (root / "again").symlink_to(tmp_path)
    (root / "udx" / "bldg" / "self").symlink_to("self")
    (root / "udx" / "bldg" / "up").symlink_to(root / "udx")
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "54363373_bldg_6697.gml").write_text("")
    (root / "linked").symlink_to(outside)
    names = [str(file.path.relative_to(root)) for file in find_files(root)]
    assert names == [
        "linked/54363373_bldg_6697.gml",
        "udx/bldg/54363371_bldg_6697_op.gml",
        "udx/bldg/54363372_bldg_6697.gml",
        "udx/bldg/deep/x.gml",
    ]


def test_what_is_no_file_is_counted(root, tmp_path):
    (root / "udx/bldg/gone.gml").symlink_to("nowhere")
    os.mkfifo(root / "udx/bldg/pipe.gml")
    (root / "udx/bldg/folder.gml").mkdir()
    audit = Audit()
    assert len(find_files(root, audit=audit)) == 3
    assert [entry.file.rpartition("/")[2] for entry in audit.skipped] == ["gone.gml", "pipe.gml"]
    with pytest.raises(UnreadableSourceError, match="neither a file nor a folder"):
        find_files(root / "udx/bldg/pipe.gml", audit=audit)


def test_a_folder_that_cannot_be_opened_is_counted(root, monkeypatch):
    scan = os.scandir

    def refuse(folder):
        if str(folder).endswith("deep"):
            raise PermissionError(13, "Permission denied")
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    audit = Audit()
    assert len(find_files(root, audit=audit)) == 2
    (entry,) = audit.skipped
    assert entry.file == str(root / "udx/bldg/deep")
    assert "Permission denied" in entry.reason


@pytest.fixture
def web(monkeypatch, tmp_path):
    """Stand in for the catalogue: what was fetched lies in a cache under names of its own."""
    cache, asked = tmp_path / "cache", []
    cache.mkdir()

    def fetch_file(url):
        asked.append(url)
        return cache / hashlib.sha256(url.encode()).hexdigest()[:8]

    def serve(url, content):
        path = fetch_file(url)
        path.write_bytes(content)
        asked.clear()
        return url

    module = types.ModuleType("plateau_sc.catalog")
    module.fetch_file = fetch_file
    monkeypatch.setitem(sys.modules, "plateau_sc.catalog", module)
    return types.SimpleNamespace(serve=serve, asked=asked)


def test_urls_are_fetched_and_keep_their_names(web, root, tmp_path):
    packed = pack(tmp_path / "x.zip", ("udx/bldg/54363373_bldg_6697_op.gml", "in a zip"))
    one = web.serve(f"https://example.com/{ROOT}/udx/bldg/54363371_bldg_6697_op.gml?v=1", b"one")
    two = web.serve("http://example.com/17206_kaga-shi_city_2025_citygml_2_op.zip", packed.read_bytes())
    three = web.serve("HTTPS://example.com/download?id=3", packed.read_bytes())
    files = find_files([one, two, three, root / "udx/bldg/deep"])
    assert web.asked == [one, two, three]
    assert [file.label for file in files[:3]] == [
        one,
        f"{two}!udx/bldg/54363373_bldg_6697_op.gml",
        f"{three}!udx/bldg/54363373_bldg_6697_op.gml",
    ]
    assert [file.city_code for file in files] == ["17206", "17206", None, "17206"]
    assert files[1].dataset.year == 2025
    with files[1].open() as stream:
        assert stream.read() == b"in a zip"
    assert len(find_files(one)) == 1


def test_labels_are_split_as_the_files_are(web, root, tmp_path):
    packed = pack(tmp_path / "x.ZIP", ("udx/bldg/54363373_bldg_6697_op.gml", "in a zip"))
    url = web.serve(f"https://example.com/{ROOT}.zip?v=1", packed.read_bytes())
    files = find_files([root / "udx/bldg/deep", packed, url])
    for file in files:
        assert split_label(file.label)[-3:] == file.parts[-3:]
    assert find_dataset(split_label(files[2].label)) == files[2].dataset


def test_a_url_that_says_zip_and_is_none_is_named(web):
    url = web.serve("https://example.com/x.zip", b"<html>")
    with pytest.raises(UnreadableSourceError, match="not a zip"):
        find_files(url)


@pytest.mark.parametrize("url", ["ftp://example.com/a.gml", "file:///etc/passwd", "s3://bucket/a.zip"])
def test_other_schemes_are_refused(url):
    with pytest.raises(ParameterError, match="http"):
        find_files(url)


def test_files_have_an_order_of_their_own(tmp_path):
    names = [
        "z/17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/54363372_bldg_6697.gml",
        "y/18201_fukui-shi_city_2024_citygml_1_op/udx/bldg/54363371_bldg_6697.gml",
        "x/17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/54363371_bldg_6697.gml",
        "a/lone_bldg.gml",
    ]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text("")
    files = [find_files(tmp_path / name)[0] for name in names]
    expected = [files[3], files[2], files[0], files[1]]
    for turn in range(4):
        assert order_files(files[turn:] + files[:turn]) == expected
