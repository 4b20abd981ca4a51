"""Zips, plain and hostile, packed here byte by byte."""

import stat
import struct
import zipfile
import zlib

import pytest

from plateau_sc.citygml import archives
from plateau_sc.citygml.archives import Archive, open_archive
from plateau_sc.errors import UnreadableSourceError

TEXT = bytes(range(256)) * 300


@pytest.fixture
def pack(tmp_path):
    def run(*members, name="town.zip", compression=zipfile.ZIP_DEFLATED):
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", compression) as packed:
            for member, content in members:
                packed.writestr(member, content)
        return path

    return run


def read(path, name):
    with Archive(path).open(name) as stream:
        return b"".join(iter(lambda: stream.read(1000), b""))


def patch(path, place, layout, value):
    """Overwrite a field of the first local header (place < 0 counts from the directory's first entry)."""
    data = bytearray(path.read_bytes())
    at = place if place >= 0 else data.index(b"PK\x01\x02") - place
    struct.pack_into(layout, data, at, value)
    path.write_bytes(data)


def info(name, mode=0, system=3):
    entry = zipfile.ZipInfo(name)
    entry.create_system = system
    entry.external_attr = mode << 16
    return entry


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_each_method_is_unpacked(pack, method):
    path = pack(("udx/a.gml", TEXT), ("empty.gml", b""), compression=method)
    assert list(Archive(path).members) == ["empty.gml", "udx/a.gml"]
    assert read(path, "udx/a.gml") == TEXT
    assert read(path, "empty.gml") == b""
    assert Archive(path).refused == []


def test_zip64_is_read(tmp_path):
    path = tmp_path / "large.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("a.gml", "w", force_zip64=True) as out:
        out.write(TEXT)
    assert struct.unpack_from("<H", path.read_bytes(), 4) == (45,)
    assert read(path, "a.gml") == TEXT


@pytest.mark.parametrize("encoding", ["cp932", "utf-8"])
@pytest.mark.parametrize("name", ["千代田区/建物.gml", "表/ソ.gml", "ascii.gml"])
def test_names_without_the_mark_of_utf8_are_read_as_what_they_are(pack, encoding, name):
    raw = name.encode(encoding)
    path = pack(("x" * len(raw), TEXT))
    data = path.read_bytes().replace(b"x" * len(raw), raw)
    path.write_bytes(data)
    assert list(Archive(path).members) == [name]
    assert read(path, name) == TEXT


def test_names_marked_as_utf8_are_kept(pack):
    path = pack(("建物.gml", TEXT))
    assert list(Archive(path).members) == ["建物.gml"]


@pytest.mark.parametrize(
    "name",
    [
        "../x.gml",
        "udx/bldg/../../../x.gml",
        "/etc/x.gml",
        "C:/x.gml",
        "c:x.gml",
        "..\\x.gml",
        "\\\\host\\share\\x.gml",
        "udx\\..\\x.gml",
    ],
)
def test_paths_that_lead_out_are_refused_by_name(pack, name):
    archive = Archive(pack((name, TEXT), ("udx/good.gml", TEXT)))
    assert archive.refused == [(name, "its path leads out of the zip: refused")]
    assert list(archive.members) == ["udx/good.gml"]
    with pytest.raises(zipfile.BadZipFile, match="no such member"):
        archive.open(name)


def test_names_with_two_dots_that_stay_inside_are_fine(pack):
    assert list(Archive(pack(("a..b/..c.gml", b""), ("...gml", b""))).members) == ["...gml", "a..b/..c.gml"]


def test_a_name_with_a_zero_byte_is_refused(pack):
    path = pack(("xx.gml", TEXT))
    path.write_bytes(path.read_bytes().replace(b"xx.gml", b"x\0.gml"))
    assert [refusal.name for refusal in Archive(path).refused] == ["x\0.gml"]


@pytest.mark.parametrize(
    ("mode", "word"), [(stat.S_IFLNK | 0o777, "link"), (stat.S_IFIFO, "special"), (stat.S_IFCHR, "special")]
)
@pytest.mark.parametrize("system", [0, 3])
def test_links_and_devices_are_refused(pack, mode, word, system):
    archive = Archive(pack((info("x.gml", mode, system), b"/etc/passwd"), (info("y.gml", stat.S_IFREG | 0o644), TEXT)))
    assert archive.refused[0].name == "x.gml"
    assert word in archive.refused[0].reason
    assert list(archive.members) == ["y.gml"]


def test_encrypted_members_say_so(pack):
    path = pack(("x.gml", TEXT))
    patch(path, 6, "<H", 1)
    patch(path, -8, "<H", 1)
    assert Archive(path).refused == [("x.gml", "encrypted; unpack the zip with its password first")]


def test_methods_that_cannot_be_read_say_so(pack):
    path = pack(("x.gml", TEXT))
    patch(path, 8, "<H", 9)
    patch(path, -10, "<H", 9)
    assert "method 9" in Archive(path).refused[0].reason


def test_bombs_are_refused_by_what_they_declare(pack, monkeypatch):
    path = pack(("bomb.gml", bytes(17 << 20)), ("tight.gml", bytes(1 << 20)))
    ((name, reason),) = Archive(path).refused
    assert name == "bomb.gml"
    assert "over 400 to 1" in reason
    assert list(Archive(path).members) == ["tight.gml"]
    monkeypatch.setattr(archives, "LARGEST_MEMBER", 1000)
    assert {refusal.reason for refusal in Archive(path).refused} == {
        "declares 17825792 bytes, more than 1000: refused",
        "declares 1048576 bytes, more than 1000: refused",
    }


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("has_fitting_checksum", [False, True])
def test_a_member_larger_than_declared_is_refused_and_gives_no_more(pack, method, has_fitting_checksum):
    path = pack(("bomb.gml", TEXT), compression=method)
    declared = 5000
    patch(path, 22, "<I", declared)
    patch(path, -24, "<I", declared)
    if has_fitting_checksum:
        patch(path, 14, "<I", zlib.crc32(TEXT[:declared]))
        patch(path, -16, "<I", zlib.crc32(TEXT[:declared]))
    given = bytearray()

    def drain():
        with Archive(path).open("bomb.gml") as stream:
            while chunk := stream.read(1000):
                given.extend(chunk)

    with pytest.raises(zipfile.BadZipFile):
        drain()
    assert len(given) <= declared


def test_a_member_shorter_than_declared_is_told(pack):
    path = pack(("short.gml", TEXT))
    patch(path, 22, "<I", len(TEXT) + 1)
    patch(path, -24, "<I", len(TEXT) + 1)
    with pytest.raises(zipfile.BadZipFile, match=f"ends after {len(TEXT)} of the {len(TEXT) + 1} bytes"):
        read(path, "short.gml")


def test_damage_is_told_as_one_kind_of_error(pack):
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA):
        path = pack(("a.gml", TEXT), compression=method)
        data = bytearray(path.read_bytes())
        for place in range(45, 75):
            data[place] ^= 0xFF
        path.write_bytes(data)
        with pytest.raises(zipfile.BadZipFile, match="damaged in the zip"):
            read(path, "a.gml")


def test_members_that_share_their_bytes_are_refused(tmp_path):
    path = tmp_path / "overlap.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("kernel.gml", TEXT)
        packed.writestr("good.gml", TEXT)
        twin = zipfile.ZipInfo("twin.gml")
        kernel = packed.getinfo("kernel.gml")
        for field in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
            setattr(twin, field, getattr(kernel, field))
        packed.filelist.append(twin)
    archive = Archive(path)
    assert [refusal.name for refusal in archive.refused] == ["kernel.gml", "twin.gml"]
    assert {refusal.reason for refusal in archive.refused} == {"shares its bytes with another member: refused"}
    assert list(archive.members) == ["good.gml"]


def test_of_two_members_of_one_name_the_later_is_read(tmp_path):
    path = tmp_path / "twice.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("a.gml", b"first")
        with pytest.warns(UserWarning, match="Duplicate"):
            packed.writestr("a.gml", b"second")
    assert read(path, "a.gml") == b"second"
    assert Archive(path).refused == [("a.gml", "a later member has the same name, and is read in its place")]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"<html>"])
def test_what_is_no_zip_is_named_and_an_empty_one_is_empty(tmp_path, content):
    path = tmp_path / "odd.zip"
    path.write_bytes(content)
    if len(content) == 22:
        assert Archive(path).members == {}
    else:
        with pytest.raises(UnreadableSourceError, match=r"odd\.zip: not a zip"):
            Archive(path)


def test_cut_zips_never_end_in_another_error(pack, tmp_path):
    whole = pack(("a.gml", TEXT), ("日本.gml", TEXT)).read_bytes()
    path = tmp_path / "cut.zip"
    for percent in range(100):
        path.write_bytes(whole[: len(whole) * percent // 100])
        with pytest.raises(UnreadableSourceError):
            Archive(path)


def test_flipped_bytes_never_end_in_another_error(pack, tmp_path):
    whole = pack(("a.gml", TEXT[:2000]), ("日本.gml", TEXT[:500])).read_bytes()
    path = tmp_path / "flipped.zip"
    outcomes = set()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            archive = Archive(path)
            for name in archive.members:
                with archive.open(name) as stream:
                    stream.read()
            outcomes.add("read")
        except UnreadableSourceError:
            outcomes.add("unreadable")
        except (zipfile.BadZipFile, OSError):
            outcomes.add("damaged")
    assert outcomes == {"read", "unreadable", "damaged"}


def test_a_zip_is_opened_once_until_it_changes(pack):
    path = pack(("a.gml", b"one"))
    first = open_archive(path)
    assert open_archive(path) is first
    path.unlink()
    pack(("b.gml", b"other content"))
    assert list(open_archive(path).members) == ["b.gml"]
    with pytest.raises(UnreadableSourceError, match=r"nowhere\.zip"):
        open_archive(path.with_name("nowhere.zip"))


def test_members_are_read_side_by_side(pack):
    path = pack(("a.gml", TEXT), ("b.gml", TEXT[::-1]))
    archive = Archive(path)
    with archive.open("a.gml") as one, archive.open("b.gml") as two:
        pieces = [(one.read(777), two.read(777)) for _ in range(len(TEXT) // 777 + 1)]
    assert b"".join(piece for piece, _ in pieces) == TEXT
    assert b"".join(piece for _, piece in pieces) == TEXT[::-1]
