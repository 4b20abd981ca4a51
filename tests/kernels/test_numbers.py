"""Decimal text is decoded bit for bit as Python's `float` does, or not at all."""

import re
import struct
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numba import config

from plateau_sc.kernels.numbers import EXACT, REFUSED, UNDECIDED, decode_list, decode_number, decode_plain

QUICK = settings(max_examples=60 if config.DISABLE_JIT else 400, deadline=None)

DIGITS = st.text("0123456789", min_size=1, max_size=17)
LONG_DIGITS = st.text("0123456789", min_size=1, max_size=60)
SIGNS = st.sampled_from(["", "+", "-"])
EXPONENTS = st.one_of(
    st.just(""), st.builds("{}{}{}".format, st.sampled_from("eE"), SIGNS, st.integers(0, 80).map(str))
)


NUMBERS = st.builds("{}{}.{}{}".format, SIGNS, DIGITS, DIGITS, EXPONENTS)


def decode(text):
    # Other digits on both sides: a kernel that reads past its part gets another number.
    padded = np.frombuffer(b"77" + text.encode() + b"77", np.uint8)
    return decode_number(padded, 2, padded.size - 2)


def bits(value):
    return struct.pack("<d", value)


def assert_like_float(text):
    value, status = decode(text)
    assert status in (EXACT, UNDECIDED), text
    if status == EXACT:
        assert bits(value) == bits(float(text)), text
    return status


@QUICK
@given(SIGNS, DIGITS, st.sampled_from(["", "."]), EXPONENTS)
@example("-", "0", "", "e-400")
@example("", "9007199254740993", "", "")
@example("", "00000000000000000000000000000000000001", "", "")
def test_integers(sign, digits, dot, exponent):
    assert_like_float(sign + digits + dot + exponent)


@QUICK
@given(SIGNS, st.one_of(st.just(""), DIGITS), DIGITS, EXPONENTS)
@example("-", "", "0", "")
@example("", "0", "00000000000000000000000000000000001", "e35")
def test_fractions(sign, whole, fraction, exponent):
    assert_like_float(f"{sign}{whole}.{fraction}{exponent}")


@QUICK
@given(SIGNS, LONG_DIGITS, LONG_DIGITS, EXPONENTS)
@example("", "123456789012345678", "0" * 50, "")
@example("", "9" * 18, "9" * 40, "")
@example("", "0" * 50, "0" * 50 + "12", "e60")
def test_long_digit_strings(sign, whole, fraction, exponent):
    assert_like_float(f"{sign}{whole}.{fraction}{exponent}")


@QUICK
@given(st.floats(allow_nan=False, allow_infinity=False))
@example(5e-324)
@example(2.2250738585072014e-308)
@example(1.7976931348623157e308)
def test_what_python_writes(value):
    status = assert_like_float(repr(value))
    if 1e-40 < abs(value) < 1e60:
        assert status == EXACT


@QUICK
@given(st.integers(2**52, 2**53 - 1), st.integers(-30, 60), st.integers(-1, 1))
@example(2**53 - 1, 0, 0)
def test_halfway_between_two_numbers(mantissa, shift, beside):
    """The exact decimal of the midpoint of two neighbours, and the same a little above and below."""
    middle = Fraction(2 * mantissa + 1) * Fraction(2) ** (shift - 1)
    places = max(0, 1 - shift)
    scaled = middle * 10**places
    assert scaled.denominator == 1
    assert_like_float(f"{scaled.numerator + beside}e-{places}")
    assert_like_float(f"{scaled.numerator * 10**30 + beside}e-{places + 30}")


@QUICK
@given(st.integers(2**53, 10**18 - 1), st.integers(-60, 60))
def test_everything_up_to_18_digits_and_powers_of_60_is_decided(integer, power):
    assert assert_like_float(f"{integer}e{power}") == EXACT


@QUICK
@given(st.integers(2**52, 2**53 - 1), st.integers(-4, 23), st.integers(0, 10))
def test_short_halfway_cases_are_decided(mantissa, power, shift):
    """Midpoints that an integer below 10**18 and a power of ten can name: ties go to the even neighbour."""
    integer = (2 * mantissa + 1) << shift if power >= 0 else (2 * mantissa + 1) * 5 ** min(-power, 2)
    if integer < 10**18:
        assert assert_like_float(f"{integer}e{max(power, -2) if power < 0 else 0}") == EXACT
    whole, rest = divmod(mantissa, 5 ** max(power, 0))
    if rest == 0:
        assert assert_like_float(f"{whole}e{power}") == EXACT


@pytest.mark.parametrize("power", [*range(1, 24)])
def test_ties_at_each_power_of_ten(power):
    """Of an odd number of 54 bits that is a multiple of 5**power, every one lies halfway."""
    five = 5**power
    for step in range(4):
        whole = (2**53 // five + 1 + step) | 1
        if 2**53 < whole * five < 2**54:
            assert assert_like_float(f"{whole}e{power}") == EXACT


@pytest.mark.parametrize("power", [-60, -59, -28, -27, -5, -1, 1, 23, 27, 28, 55, 56, 60])
@pytest.mark.parametrize("integer", [2**53 + 1, 2**59 - 1, 2**59, 10**17 - 1, 10**18 - 1])
def test_boundaries_of_the_table(integer, power):
    assert assert_like_float(f"{integer}e{power}") == EXACT


@pytest.mark.parametrize(
    "text", ["1e61", "1e-61", "1e400", "5e-324", "2.5e-310", "1e99999999999999999999", "9e-9999999999999999999"]
)
def test_powers_beyond_the_table_are_left_to_float(text):
    assert decode(text) == (0.0, UNDECIDED)


def test_a_number_on_a_boundary_is_left_to_float_where_digits_were_cut():
    assert decode(f"{2**53 + 1}.{'0' * 30}1") == (0.0, UNDECIDED)
    assert decode(f"{2**53 + 1}.{'0' * 30}0") == (float(2**53), EXACT)


@pytest.mark.parametrize("text", ["inf", "-inf", "+INF", "nan", "-NaN", "Infinity", "iNfInItY"])
def test_infinities_and_nan_are_left_to_the_caller(text):
    assert decode(text) == (0.0, UNDECIDED)


REFUSALS = (
    "", "+", "-", ".", "-.", "e5", ".e5", "1e", "1e+", "1e-", "1.2.3", "1..2", "--1", "+-1", "1-", "1_000", "0x10",
    "1,5", "1 2", " 1", "1 ", "1e5.0", "1e5e5", "1f", "a", "1\x00", "１", "infinit", "in", "nano", "-", "1d5", "/", ":",
    "\x0eNF", "1e 5", "1\xa0",
)  # fmt: skip


@pytest.mark.parametrize("text", REFUSALS)
def test_other_text_is_refused(text):
    assert decode(text) == (0.0, REFUSED)


@QUICK
@given(st.text("0123456789+-.eExX_ ,aINF\n", max_size=8))
def test_accepted_is_what_is_written_as_a_number(text):
    _, status = decode(text)
    if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", text):
        assert_like_float(text)
    elif text.lower().lstrip("+-") not in ("inf", "nan"):
        assert status == REFUSED


def decode_all(text, place=0):
    buffer = np.frombuffer(b"7" + text.encode() + b"7", np.uint8)
    out = np.full(place + len(text) // 2 + 1, np.nan)
    room = place + (len(text) + 1) // 2
    count, status, offset = decode_list(buffer, 1, buffer.size - 1, out[:room], place)
    assert np.isnan(out[:place]).all()
    assert np.isnan(out[place + count :]).all()
    return out[place : place + count].tolist(), status, offset - 1


@QUICK
@given(
    st.lists(st.builds("{:.{}f}".format, st.floats(-1e6, 1e6), st.integers(0, 17))),
    st.text(" \t\r\n", min_size=1, max_size=3),
    st.integers(0, 3),
)
def test_a_list_is_what_its_parts_are(texts, blank, place):
    text = blank.join(texts)
    expected = [float(part) for part in texts]
    found, status, offset = decode_all(text, place)
    if status == UNDECIDED:
        expected = expected[: len(found)]
        assert offset == sum(len(part) + len(blank) for part in texts[: len(found)])
    else:
        assert (status, offset) == (EXACT, len(text))
    assert [bits(value) for value in found] == [bits(value) for value in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ([], EXACT, 0)),
        (" \r\n\t ", ([], EXACT, 5)),
        ("1 2 3", ([1.0, 2.0, 3.0], EXACT, 5)),
        ("\n1\t-2\r\n", ([1.0, -2.0], EXACT, 7)),
        ("1 x 3", ([1.0], REFUSED, 2)),
        ("1 2,3 4", ([1.0], REFUSED, 2)),
        ("1 2\x0b3", ([1.0], REFUSED, 2)),
        ("1 2e", ([1.0], REFUSED, 2)),
        ("1 nan 3", ([1.0], UNDECIDED, 2)),
        ("1 nanx 3", ([1.0], REFUSED, 2)),
        ("1 2e99 3", ([1.0], UNDECIDED, 2)),
        ("1 2e99x 3", ([1.0], REFUSED, 2)),
        ("-inf", ([], UNDECIDED, 0)),
    ],
)
def test_lists_stop_at_the_first_odd_number(text, expected):
    assert decode_all(text) == expected


def test_all_coordinates_of_a_real_tile(shared_data, size):
    path = next((shared_data / "plateau").glob("17206*/udx/bldg/*.gml"), None)
    if path is None:
        pytest.skip("real data not present: no building tile of 17206")
    content = path.read_bytes()
    lists = re.findall(rb"<gml:posList[^>]*>([^<]*)<", content)[: size(10**9, 60)]
    text = b"\n".join(lists)
    out = np.empty((len(text) + 1) // 2)
    count, status, offset = decode_list(np.frombuffer(text, np.uint8), 0, len(text), out, 0)
    assert (status, offset) == (EXACT, len(text))
    expected = np.array([float(part) for part in text.split()])
    assert count == expected.size > size(10_000, 500)
    assert np.array_equal(out[:count].view(np.int64), expected.view(np.int64))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 2.5</a>", ([1.0, 2.5], 0)),
        ("\n 1\n\t-2e1 \n</a>", ([1.0, -20.0], 3)),
        (" \n</a>", ([], 1)),
        ("<", ([], 0)),
        ("1 x</a>", None),
        ("1x</a>", None),
        ("1\r\n2</a>", None),
        ("1&#32;2</a>", None),
        ("1 2", None),
        ("1 ", None),
        ("", None),
        ("nan</a>", None),
        ("1e999</a>", None),
        ("1_0</a>", None),
        ("１</a>", None),
    ],
)
def test_plain_lists_end_at_a_tag(text, expected):
    buffer = np.frombuffer(f"7{text}".encode(), np.uint8)
    found = np.full(10, 99.0)
    count, lines, stop = decode_plain(buffer, 1, buffer.size, found, 2)
    if expected is None:
        assert count < 0
    else:
        assert found[2 : 2 + count].tolist() == expected[0]
        assert lines == expected[1]
        assert buffer[stop] == ord("<")
    assert found[:2].tolist() == [99.0, 99.0]


@QUICK
@given(st.lists(st.one_of(NUMBERS, st.sampled_from(["x", "-", "1e", "\r", "&lt;"])), max_size=8), st.data())
def test_plain_lists_are_what_lists_are_or_not_taken(texts, data):
    blanks = [data.draw(st.sampled_from([" ", "\n", "\t ", " \n\n"])) for _ in texts]
    text = "".join(part + blank for part, blank in zip(texts, blanks, strict=True))
    buffer = np.frombuffer(f"{text}</a>".encode(), np.uint8)
    plain, listed = np.empty(40), np.empty(40)
    count, lines, stop = decode_plain(buffer, 0, buffer.size, plain, 0)
    expected, status, _ = decode_list(buffer, 0, len(text), listed, 0)
    if count < 0:
        assert status != EXACT or "\r" in text
    else:
        assert (count, status, stop) == (expected, EXACT, len(text))
        assert plain[:count].tobytes() == listed[:count].tobytes()
        assert lines == text.count("\n")
