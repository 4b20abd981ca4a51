import re

import numpy as np
import pytest

from plateau_sc.kernels.characters import HAS_BLANK, HAS_REFERENCE, HAS_RETURN, HAS_SOLID, HAS_WIDE, MORE, STRANGE
from plateau_sc.kernels.markup import is_in_name, pass_blanks, pass_name, pass_section, pass_text, pass_value


def held(text):
    return np.frombuffer(text.encode() if isinstance(text, str) else text, np.uint8)


def passed(function, text, *more):
    buffer = held(text)
    return tuple(int(item) for item in function(buffer, 0, buffer.size, *more))


def test_a_name_ends_where_another_letter_stands():
    assert passed(pass_name, "gml:id=")[0] == 6
    assert passed(pass_name, "=")[0] == 0
    assert passed(pass_name, "gml:id")[0] == MORE
    assert passed(pass_name, "ab ")[1] != passed(pass_name, "ba ")[1]


def test_letters_of_names_are_plain_ascii():
    found = {byte for byte in range(256) if is_in_name(byte)}
    assert found == {byte for byte in range(128) if re.fullmatch(r"[A-Za-z0-9_.:-]", chr(byte))}


@pytest.mark.parametrize(("text", "stop", "lines"), [(" \t\n\r\n<", 5, 2), ("a", 0, 0), (" \ra", 1, 0), ("\n\r", 2, 1)])
def test_blanks_are_passed_and_lines_counted(text, stop, lines):
    assert passed(pass_blanks, text) == (stop, lines)


@pytest.mark.parametrize(("text", "expected"), [
    ("<", (0, 0, 0)), (" \n\t<", (3, 1, 0)), ("a\nb<", (3, 1, HAS_SOLID)), ("&lt;<", (4, 0, HAS_SOLID | HAS_REFERENCE)),
    ("a\r\n<", (3, 1, HAS_SOLID | HAS_RETURN)), ("東<", (3, 0, HAS_SOLID | HAS_WIDE)), ("]] ><", (4, 0, HAS_SOLID)),
])  # fmt: skip
def test_text_ends_at_the_next_tag(text, expected):
    assert passed(pass_text, text) == expected


@pytest.mark.parametrize(("text", "status"), [
    ("", MORE), ("a", MORE), ("a\r", MORE), ("a\rb<", STRANGE), ("]]><", STRANGE), ("\x01<", STRANGE),
    (b"\xe3\x81", MORE), (b"\xe3\x81<", STRANGE), (b"\xff<", STRANGE),
])  # fmt: skip
def test_text_that_does_not_end_or_is_odd(text, status):
    assert passed(pass_text, text)[0] == status


@pytest.mark.parametrize(("text", "expected"), [
    ('"', (0, 0, 0)), ("a b]'>\"", (6, 0, 0)), ('a\n\tb"', (4, 1, HAS_BLANK)), ('&#9;"', (4, 0, HAS_REFERENCE)),
    ('\r\n"', (2, 1, HAS_RETURN | HAS_BLANK)), ('東"', (3, 0, HAS_WIDE)),
])  # fmt: skip
def test_a_value_ends_at_its_quote(text, expected):
    assert passed(pass_value, text, 34) == expected


@pytest.mark.parametrize(("text", "status"), [("a'", MORE), ('a<"', STRANGE), ('\r"', STRANGE), ('\0"', STRANGE)])
def test_a_value_that_does_not_end_or_is_odd(text, status):
    assert passed(pass_value, text, 34)[0] == status


@pytest.mark.parametrize(("text", "mark", "stop", "lines"), [
    ("a-\n-->x", "-", 6, 1), ("a\n-- -->", "-", STRANGE, 1), ("--->", "-", STRANGE, 0), ("-", "-", MORE, 0),
    ("--", "-", MORE, 0), ("]]]>x", "]", 4, 0), ("] ]>]]>", "]", 7, 0), ("]]", "]", MORE, 0), ("?>", "?", 2, 0),
    ("??>", "?", 3, 0), ("a?", "?", MORE, 0), ("a<&>東\r\n?>", "?", 11, 1), ("\x02?>", "?", STRANGE, 0),
    ("\r?>", "?", STRANGE, 0),
])  # fmt: skip
def test_a_section_ends_at_its_mark(text, mark, stop, lines):
    assert passed(pass_section, text, ord(mark)) == (stop, lines)
