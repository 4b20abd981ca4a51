"""Tests of `plateau_sc.catalog.content`."""

import gzip
import hashlib
import io
import random
import zlib
from pathlib import Path

import pytest

from plateau_sc.catalog.content import is_cut_off, require_content, require_kind, unpack_gzip, weigh_file
from plateau_sc.catalog.patience import FaultError
from plateau_sc.errors import AnswerError, ChecksumError, TooLargeError

URL = "https://a.example/x.gml"


def unpack(tmp_path: Path, sent: bytes, limit: int | None = None) -> tuple[bytes, int, str]:
    (tmp_path / "sent").write_bytes(sent)
    target = io.BytesIO()
    size, digest = unpack_gzip(tmp_path / "sent", target, URL, limit)
    return target.getvalue(), size, digest


@pytest.mark.parametrize("size", [0, 1, 4096, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_000])
def test_what_was_packed_comes_out(tmp_path: Path, size: int) -> None:
    content = random.Random(size).randbytes(size // 2) + b"a" * (size - size // 2)
    assert unpack(tmp_path, gzip.compress(content)) == (content, size, hashlib.sha256(content).hexdigest())


def test_what_was_not_packed_is_weighed(tmp_path: Path) -> None:
    (tmp_path / "sent").write_bytes(b"abc")
    assert weigh_file(tmp_path / "sent", URL, 3) == (3, hashlib.sha256(b"abc").hexdigest())
    with pytest.raises(TooLargeError, match="3 bytes, and the limit is 2"):
        weigh_file(tmp_path / "sent", URL, 2)


def test_several_members_and_padding_are_one_stream(tmp_path: Path) -> None:
    sent = gzip.compress(b"a" * 3_000_000) + gzip.compress(b"b") + b"\x00" * 100
    assert unpack(tmp_path, sent)[0] == b"a" * 3_000_000 + b"b"


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda sent: sent[:-5], "end too early"),
        (lambda sent: sent[: len(sent) // 2], "end too early"),
        (lambda sent: b"", "end too early"),
        (lambda sent: sent[:50] + bytes(50) + sent[100:], "damaged"),
        (lambda sent: b"plain text", "damaged"),
    ],
)
def test_damage_may_be_mended_by_another_attempt(tmp_path: Path, damage, words: str) -> None:
    sent = gzip.compress(random.Random(1).randbytes(10_000))
    with pytest.raises(FaultError, match=words):
        unpack(tmp_path, damage(sent))


def test_a_bomb_ends_at_the_limit(tmp_path: Path) -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(40)) + packer.flush()
    assert len(bomb) < 60_000
    with pytest.raises(TooLargeError, match="unpacked, more than 2,000,000 bytes, and the limit is 2,000,000"):
        unpack(tmp_path, bomb, limit=2_000_000)


def test_the_hash_that_was_given_is_required() -> None:
    digest = hashlib.sha256(b"a").hexdigest()
    require_content(URL, digest.upper(), digest, 1)
    require_content(URL, None, digest, 1)
    with pytest.raises(ChecksumError, match=f"expected sha256 {'0' * 64}, found {digest} .1 bytes"):
        require_content(URL, "0" * 64, digest, 1)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("x.gml", b"\xef\xbb\xbf <!-- a --><!DOCTYPE html><html>", "found a web page"),
        ("x.gml", b"<HTML><body>", "found a web page"),
        ("x.zip", b"<html>", "found a web page"),
        ("x.zip", b"gone", "expected a zip"),
        ("x.zip", b"", "expected a zip"),
    ],
)
def test_another_kind_of_file_is_refused(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    (tmp_path / "sent").write_bytes(content)
    with pytest.raises(AnswerError, match=words):
        require_kind(tmp_path / "sent", name, URL, "text/html")


@pytest.mark.parametrize(
    ("name", "content"),
    [("x.gml", b"<?xml version='1.0'?><core:CityModel/>"), ("x.html", b"<html>"), ("x.zip", b"PK\x03\x04"), ("x", b"")],
)
def test_the_right_kind_of_file_passes(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / "sent").write_bytes(content)
    require_kind(tmp_path / "sent", name, URL, None)
    assert (tmp_path / "sent").read_bytes() == content


WHOLE = b"<?xml version='1.0'?>\n<!-- a --><core:CityModel xmlns:core='c'><a>1</a></core:CityModel >\n<!-- b -->\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (WHOLE, False),
        (b"\xef\xbb\xbf" + WHOLE, False),
        (WHOLE[:60], True),
        (WHOLE[: WHOLE.index(b"</core")], True),
        (b"", True),
        (b"<core:CityModel/>", False),
        (b"no XML", False),
        (b"<a>" + b"x" * 100_000 + b"</a>", False),
        (b"<a>" + b"x" * 100_000, True),
    ],
)
def test_a_file_that_ends_too_early_is_told(tmp_path: Path, content: bytes, expected: bool) -> None:
    (tmp_path / "x.gml").write_bytes(content)
    assert is_cut_off(tmp_path / "x.gml") is expected
