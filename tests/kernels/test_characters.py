import html

import numpy as np
import pytest

from plateau_sc.kernels.characters import HAS_BLANK, HAS_REFERENCE, HAS_RETURN, MORE, STRANGE, copy_text, pass_wide


def copied(text, traits, text_before=b"before"):
    buffer = np.frombuffer(text.encode(), np.uint8)
    target = np.zeros(len(text_before) + buffer.size, np.uint8)
    target[: len(text_before)] = np.frombuffer(text_before, np.uint8)
    used = copy_text(buffer, 0, buffer.size, target, len(text_before), traits)
    return None if used == STRANGE else target[:used].tobytes().removeprefix(text_before).decode()


def is_legal(character):
    return character in (9, 10, 13) or (
        character >= 0x20 and not 0xD800 <= character < 0xE000 and character not in (0xFFFE, 0xFFFF)
    )


def test_characters_beyond_ascii_are_passed_if_xml_allows_them(size):
    edges = [0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xD7FF, 0xE000, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x10FFFF]
    for character in [*edges, *range(0x80, 0x10FFFF, size(97, 20_011))]:
        encoded = chr(character).encode("utf-8", "surrogatepass")
        buffer = np.frombuffer(encoded + b"x", np.uint8)
        assert pass_wide(buffer, 0, buffer.size) == (len(encoded) if is_legal(character) else STRANGE)
        if is_legal(character):
            assert pass_wide(buffer, 0, len(encoded) - 1) == MORE


@pytest.mark.parametrize("wrong", [
    b"\x80", b"\xc0\x80", b"\xc1\xbf", b"\xe0\x9f\xbf", b"\xf0\x8f\xbf\xbf", b"\xf4\x90\x80\x80", b"\xf5\x80\x80\x80",
    b"\xff", b"\xc3(", b"\xe3\x81(", b"\xed\xa0\x80",
])  # fmt: skip
def test_what_is_not_utf_8_is_refused(wrong):
    buffer = np.frombuffer(wrong + b"xxx", np.uint8)
    assert pass_wide(buffer, 0, buffer.size) == STRANGE


@pytest.mark.parametrize("text", [
    "", "plain", "a&lt;b&gt;&amp;amp;", "&quot;&apos;", "&#65;&#x41;&#x3042;&#128512;&#xD;", "&#0009;",
])  # fmt: skip
def test_references_are_resolved(text):
    expected = html.unescape(text.replace("&#xD;", "\r"))
    assert copied(text, HAS_REFERENCE) == expected


@pytest.mark.parametrize("text", [
    "&", "&;", "&lt", "&nbsp;", "&ltt;", "&am;", "&Lt;", "&#;", "&#x;", "&#X41;", "&#a;", "&#xg;", "&#0;", "&#xD800;",
    "&#xFFFF;", "&#x110000;", "&#99999999999;", "& amp;", "&apox;", "&quo;",
])  # fmt: skip
def test_other_references_are_refused(text):
    assert copied(text, HAS_REFERENCE) is None


def test_line_ends_become_newlines_and_in_values_blanks():
    assert copied("a\r\nb\tc", HAS_RETURN) == "a\nb\tc"
    assert copied("a\r\nb\tc&#10;", HAS_RETURN | HAS_BLANK | HAS_REFERENCE) == "a b c\n"
    assert copied("a&lt;", HAS_RETURN) == "a&lt;"
