"""Names of files in receipts, and the way back to the files."""

import hashlib
import os
import zipfile
from pathlib import Path

import pytest

from plateau_sc.receipts.places import READ_ERRORS, Place, Places, name_file, split_name


def test_names_lead_back_to_the_file(tmp_path: Path) -> None:
    for name in ("out/in.txt", "tiles/町 1.gml", "a.zip!b/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
        path, relative = name_file(tmp_path / name, tmp_path / "out")
        assert (relative is None) == name.startswith("out/")
        for way in ((path, None), (path, relative), ("nowhere", relative or path)):
            place = Places().find(*way, tmp_path / "out")
            assert place is not None
            assert place.path.resolve() == (tmp_path / name).resolve()


def test_without_a_folder_the_name_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert name_file("a.zip", None, "b/c.gml") == (f"{tmp_path / 'a.zip'}!b/c.gml", None)


def test_members_are_found_in_their_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "町.ZIP", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("udx/建物!1.gml", "x" * 5000)
    places = Places()
    place = places.find("町.ZIP!udx/建物!1.gml", None, tmp_path)
    assert place == Place(tmp_path / "町.ZIP", "udx/建物!1.gml")
    assert places.weigh(place) == (5000, hashlib.sha256(b"x" * 5000).hexdigest())
    assert places.find("町.ZIP!udx/b.gml", None, tmp_path) is None
    assert places.find("other.zip!udx/b.gml", None, tmp_path) is None


def test_a_name_in_shift_jis_is_found(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("XX.gml")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(info, "abc")
    raw = (tmp_path / "a.zip").read_bytes().replace(b"XX.gml", "町".encode("cp932") + b".gml")
    (tmp_path / "a.zip").write_bytes(raw)
    place = Places().find("a.zip!町.gml", None, tmp_path)
    assert place is not None
    assert Places().weigh(place)[0] == 3


def test_a_zip_that_was_replaced_is_read_anew(tmp_path: Path) -> None:
    def pack(text: str) -> None:
        with zipfile.ZipFile(tmp_path / "new.zip", "w") as archive:
            archive.writestr("a.txt", text)
        os.utime(tmp_path / "new.zip", (1e9, 1e9))
        (tmp_path / "new.zip").replace(tmp_path / "a.zip")

    digests = set()
    for text in ("abc", "abd"):
        pack(text)
        place = Places().find("a.zip!a.txt", None, tmp_path)
        assert place is not None
        digests.add(Places().weigh(place)[1])
    assert len(digests) == 2


def test_a_broken_zip_is_there_and_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("no zip")
    place = Places().find("a.zip!a.txt", None, tmp_path)
    assert place is not None
    with pytest.raises(READ_ERRORS):
        Places().weigh(place)


def test_every_reading_of_a_name_is_tried() -> None:
    assert split_name("a.zip!b.zip!c") == [
        Place(Path("a.zip"), "b.zip!c"),
        Place(Path("a.zip!b.zip"), "c"),
        Place(Path("a.zip!b.zip!c")),
    ]
    assert split_name("wow!.gml") == [Place(Path("wow!.gml"))]
