"""Tests of `plateau_sc.catalog.attachments`."""

import zipfile
from pathlib import Path

import pytest

from plateau_sc.catalog import attachments
from plateau_sc.catalog.attachments import choose_attachments, unpack_attachment
from plateau_sc.errors import OutputError, UnreadableSourceError

ROOT = "13101_x_city_2023_citygml_1_op"


def pack(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, f"<!-- {name} -->" * 20)
    return path


def test_code_lists_and_metadata_are_chosen_by_name() -> None:
    names = ["codelists", "metadata", "schemas", "specification", "misc", "codelists_v2"]
    urls = [f"https://a.example/b/{ROOT}_{name}.zip" for name in names]
    urls += ["https://a.example/codelists.zip", f"https://a.example/{ROOT}_codelists.7z"]
    assert choose_attachments(urls) == {urls[0]: "codelists", urls[1]: "metadata", urls[5]: "codelists"}


@pytest.mark.parametrize("before", ["", "codelists/", f"{ROOT}/codelists/", "a\\codelists\\"])
def test_wherever_they_lie_in_the_zip_they_get_to_their_folder(tmp_path: Path, before: str) -> None:
    archive = pack(tmp_path / "a.zip", f"{before}Building_class.xml", f"{before}Common_x.xml")
    written = unpack_attachment(archive, "codelists", tmp_path / ROOT)
    assert written == [tmp_path / ROOT / "codelists" / name for name in ("Building_class.xml", "Common_x.xml")]
    assert written[0].read_text().startswith("<!-- ")


@pytest.mark.parametrize("name", ["../../x.xml", "/etc/x.xml", "codelists/../../../x.xml", "C:\\x.xml", ".."])
def test_paths_do_not_leave_the_data_set(tmp_path: Path, name: str) -> None:
    archive = pack(tmp_path / "a.zip", name)
    (written,) = unpack_attachment(archive, "codelists", tmp_path / ROOT)
    assert written.resolve().is_relative_to(tmp_path / ROOT / "codelists")


def test_damage_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"no zip")
    with pytest.raises(UnreadableSourceError, match=r"a\.zip: not a zip that can be read"):
        unpack_attachment(tmp_path / "a.zip", "codelists", tmp_path / ROOT)
    content = bytearray(pack(tmp_path / "b.zip", "x.xml").read_bytes())
    content[40:50] = bytes(10)
    (tmp_path / "b.zip").write_bytes(content)
    with pytest.raises(UnreadableSourceError, match=r"b\.zip: not a zip that can be read"):
        unpack_attachment(tmp_path / "b.zip", "codelists", tmp_path / ROOT)


@pytest.mark.parametrize(("name", "value"), [("_MOST_MEMBERS", 1), ("_LARGEST_MEMBER", 100), ("_LARGEST_WHOLE", 500)])
def test_more_than_code_lists_ever_are_is_refused(tmp_path: Path, monkeypatch, name: str, value: int) -> None:
    archive = pack(tmp_path / "a.zip", "x.xml", "y.xml")
    monkeypatch.setattr(attachments, name, value)
    with pytest.raises(UnreadableSourceError, match="expected codelists of at most"):
        unpack_attachment(archive, "codelists", tmp_path / ROOT)
    assert not (tmp_path / ROOT).exists()


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / ROOT).write_text("kept")
    with pytest.raises(OutputError, match="cannot write"):
        unpack_attachment(pack(tmp_path / "a.zip", "x.xml"), "codelists", tmp_path / ROOT)
