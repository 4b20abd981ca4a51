"""Turn decimal text into the float64 nearest to it, bit for bit as Python's `float` does.

The digits go into an integer of at most 18 digits and a power of ten. Where both are small one operation on floats is
exact (Clinger 1990); else the integer is multiplied with a power of five of 128 bits, whose leading bits decide
the rounding (Lemire 2021, algorithm 1). Digits beyond the 18th can only matter where the integer and the next one lie
on two sides of a boundary. What this leaves open is not guessed but given back to the caller as `UNDECIDED`.

References
----------
W. D. Clinger: How to read floating point numbers accurately. ACM SIGPLAN Notices 25 (6), 92-101, 1990,
https://doi.org/10.1145/93548.93557.

D. Lemire: Number parsing at a gigabyte per second. Software: Practice and Experience 51 (8), 1700-1727, 2021,
https://doi.org/10.1002/spe.2984.
"""

import math

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import FloatArray, UInt8Array

EXACT = 0
"""The number is what Python's `float` makes of the text."""

REFUSED = 1
"""The text is no number: something other than a sign, digits, one dot and an exponent."""

UNDECIDED = 2
"""The text may be a number, but only Python's `float` can tell which."""

_LARGEST_POWER = 60
_LARGEST_EXACT_POWER = 22
# Powers of five whose leading bits decide every rounding: 5**55 and 5**27 are the last below 2**128 and 2**64.
_LARGEST_EXACT_FIVE = 55
_LEAST_EXACT_RECIPROCAL = -27
_LARGEST_EXACT_INTEGER = 2**53
# One more digit fits into the integer as long as it is below this, and it never needs more than 60 bits.
_ROOM_FOR_A_DIGIT = 10**17
# Far beyond what any count of digits can make up for, and far from overflow.
_LARGEST_EXPONENT = 10**15

_TENS = np.array([10.0**power for power in range(_LARGEST_EXACT_POWER + 1)])
_LARGEST_BINARY_POWER = 400
_TWOS = np.array([2.0**power for power in range(-_LARGEST_BINARY_POWER, _LARGEST_BINARY_POWER + 1)])


def _leading_bits(power: int) -> int:
    """Return the leading 128 bits of a power of five."""
    whole: int = 5 ** abs(power)
    if power >= 0:
        return whole << 128 >> whole.bit_length()
    cut_off = (1 << (127 + whole.bit_length())) // whole
    # A reciprocal of at most 64 bits is rounded up, so that products with it are exact (Lemire 2021).
    return cut_off + 1 if power >= _LEAST_EXACT_RECIPROCAL else cut_off


_FIVES = np.array(
    [divmod(_leading_bits(power), 2**64) for power in range(-_LARGEST_POWER, _LARGEST_POWER + 1)], dtype=np.uint64
)

# Arithmetic of 64 bits is done on values that cannot overflow, so that it means the same compiled and not compiled.
# Numba compiles a function once more for a constant that it is called with.
_NOTHING = 0
_ONE = np.uint64(1)
_THREE = np.uint64(3)
_HALF = np.uint64(32)
_LOW = np.uint64(2**32 - 1)
_ALL = np.uint64(2**64 - 1)
_UNSURE = np.uint64(2**9 - 1)
_TOP = np.uint64(63)

_PLUS, _MINUS, _DOT, _ZERO = 43, 45, 46, 48
_UPPER_E, _LOWER_E = 69, 101
_SPACE, _TAB, _LINE_FEED, _RETURN, _LESS = 32, 9, 10, 13, 60


@flat_kernel
def decode_number(buffer: UInt8Array, start: int, end: int) -> tuple[float, int]:
    """Decode one decimal number.

    Parameters
    ----------
    buffer : ndarray, shape (n,), uint8
        ASCII text.
    start, end : int
        The number is ``buffer[start:end]``, without blanks around it; within the buffer.

    Returns
    -------
    value : float
        The float64 nearest to the text, ties to even; 0.0 unless the status is `EXACT`.
    status : int
        `EXACT`; `REFUSED` where the text is no number, which includes underscores and hexadecimal digits; `UNDECIDED`
        for infinities, NaN, powers of ten beyond 60 and the few texts of more than 18 digits that need all of them.

    Examples
    --------
    >>> decode_number(np.frombuffer(b"139.7454329", np.uint8), 0, 11)
    (139.7454329, 0)
    """
    value, status, stop = _decode_prefix(buffer, start, end)
    if stop == end and status == EXACT:
        return value, EXACT
    if stop == end and status == UNDECIDED:
        return 0.0, UNDECIDED
    return 0.0, UNDECIDED if _names_special(buffer, start, end) else REFUSED


@flat_kernel
def decode_list(buffer: UInt8Array, start: int, end: int, out: FloatArray, place: int) -> tuple[int, int, int]:
    r"""Decode decimal numbers that are separated by blanks (space, tab, carriage return, line feed).

    Parameters
    ----------
    buffer : ndarray, shape (n,), uint8
        ASCII text.
    start, end : int
        The list is ``buffer[start:end]``; within the buffer.
    out : ndarray, shape (m,), float64
        Filled from `place` on. There must be room for ``(end - start + 1) // 2`` numbers, which is the most that the
        text can hold.
    place : int
        Where the first number goes.

    Returns
    -------
    count : int
        How many numbers were decoded.
    status : int
        `EXACT`, or what `decode_number` says of the first number that is not.
    offset : int
        Where in the buffer that number begins; `end` if there is none.

    Examples
    --------
    >>> text = np.frombuffer(b" 35.5\n139.7454329 -1e3", np.uint8)
    >>> numbers = np.empty(3)
    >>> decode_list(text, 0, text.size, numbers, 0)
    (3, 0, 22)
    >>> numbers.tolist()
    [35.5, 139.7454329, -1000.0]
    """
    count = 0
    position = start
    while True:
        while position < end and _is_blank(buffer[position]):
            position += 1
        if position >= end:
            return count, EXACT, end
        value, status, stop = _decode_prefix(buffer, position, end)
        if status != EXACT or (stop < end and not _is_blank(buffer[stop])):
            while stop < end and not _is_blank(buffer[stop]):
                stop += 1
            return count, decode_number(buffer, position, stop)[1], position
        out[place + count] = value
        count += 1
        position = stop


@flat_kernel
def decode_plain(buffer: UInt8Array, start: int, end: int, out: FloatArray, place: int) -> tuple[int, int, int]:
    r"""Decode numbers up to the next ``<``, if nothing stands there but numbers that can be decoded, and blanks.

    Parameters
    ----------
    buffer : ndarray, shape (n,), uint8
        ASCII text.
    start, end : int
        Where the list begins, and where the bytes end.
    out : ndarray, shape (m,), float64
        As for `decode_list`; what was there behind `place` is lost in either case.
    place : int
        Where the first number goes.

    Returns
    -------
    count : int
        How many numbers were decoded; below 0 where there is something else, a carriage return, or no ``<``.
    lines : int
        Newlines passed.
    stop : int
        Where the ``<`` stands.

    Examples
    --------
    >>> text = np.frombuffer(b"35.5 139.5\n</gml:posList>", np.uint8)
    >>> decode_plain(text, 0, text.size, np.empty(3), 0)
    (2, 1, 11)
    """
    count, lines = 0, 0
    position = start
    while position < end:
        byte = buffer[position]
        if byte in (_SPACE, _TAB):
            position += 1
        elif byte == _LINE_FEED:
            lines += 1
            position += 1
        elif byte == _LESS:
            return count, lines, position
        else:
            value, status, stop = _decode_prefix(buffer, position, end)
            if status != EXACT or stop >= end or not (_is_blank(buffer[stop]) or buffer[stop] == _LESS):
                break
            out[place + count] = value
            count += 1
            position = stop
    return -1, lines, position


@flat_kernel
def _decode_prefix(buffer: UInt8Array, start: int, end: int) -> tuple[float, int, int]:
    """Decode as much of a text as is a number; return the number, its status and where it stops."""
    first = start + 1 if start < end and _is_sign(buffer[start]) else start
    integer, taken, stop, cut = _take_digits(buffer, first, end, int(_NOTHING))
    digits = stop - first
    power = stop - taken
    if stop < end and buffer[stop] == _DOT:
        first = stop + 1
        integer, taken, stop, cut_behind = _take_digits(buffer, first, end, integer)
        digits += stop - first
        power -= taken - first
        cut = cut or cut_behind
    if digits == 0:
        return 0.0, REFUSED, stop
    if stop < end and (buffer[stop] == _LOWER_E or buffer[stop] == _UPPER_E):
        exponent, known, stop = _decode_exponent(buffer, stop + 1, end)
        if not known:
            return 0.0, REFUSED, stop
        power += exponent
    value, status = _scale(integer, power)
    if cut and status == EXACT:
        above, status = _scale(integer + 1, power)
        if above != value:
            status = UNDECIDED
    return -value if buffer[start] == _MINUS else value, status, stop


@flat_kernel
def _take_digits(buffer: UInt8Array, start: int, end: int, integer: int) -> tuple[int, int, int, bool]:
    """Append digits to an integer while there is room.

    Returns the integer, the place of the first digit that was left out, where the digits stop, and whether any that was
    left out is not zero.
    """
    position = start
    while position < end and integer < _ROOM_FOR_A_DIGIT and _is_digit(buffer[position]):
        integer = integer * 10 + (int(buffer[position]) - _ZERO)
        position += 1
    taken = position
    cut = False
    while position < end and _is_digit(buffer[position]):
        cut = cut or buffer[position] != _ZERO
        position += 1
    return integer, taken, position, cut


@flat_kernel
def _decode_exponent(buffer: UInt8Array, start: int, end: int) -> tuple[int, bool, int]:
    """Return the exponent, whether there is one, and where it stops."""
    first = start + 1 if start < end and _is_sign(buffer[start]) else start
    position = first
    exponent = 0
    while position < end and _is_digit(buffer[position]):
        if exponent < _LARGEST_EXPONENT:
            exponent = exponent * 10 + (int(buffer[position]) - _ZERO)
        position += 1
    if position == first:
        return 0, False, position
    return -exponent if buffer[start] == _MINUS else exponent, True, position


@flat_kernel
def _scale(integer: int, power: int) -> tuple[float, int]:
    """Return the float64 nearest to an integer of at most 10**18 times a power of ten, and whether that is certain."""
    if integer <= _LARGEST_EXACT_INTEGER and -_LARGEST_EXACT_POWER <= power <= _LARGEST_EXACT_POWER:
        if power < 0:
            return float(integer) / _TENS[-power], EXACT
        return float(integer) * _TENS[power], EXACT
    if integer == 0:
        return 0.0, EXACT
    if power < -_LARGEST_POWER or power > _LARGEST_POWER:
        return 0.0, UNDECIDED

    return _multiply_out(integer, power)


@flat_kernel
def _multiply_out(integer: int, power: int) -> tuple[float, int]:
    """Do what `_scale` does where the power is in the table and the integer is not zero."""
    length = math.frexp(float(integer))[1]
    if integer >> (length - 1) == 0:
        length -= 1  # The conversion had rounded up to the next power of two.
    leading = np.uint64(integer) << np.uint64(64 - length)
    high, low = _multiply(leading, _FIVES[power + _LARGEST_POWER, 0])
    if high & _UNSURE == _UNSURE:
        carry = _multiply(leading, _FIVES[power + _LARGEST_POWER, 1])[0]
        if low > _ALL - carry:
            low = low - (_ALL - carry) - _ONE
            high = high + _ONE
        else:
            low = low + carry
    if low == _ALL and (power < _LEAST_EXACT_RECIPROCAL or power > _LARGEST_EXACT_FIVE):
        return 0.0, UNDECIDED

    upper = int(high >> _TOP)
    unused = np.uint64(9 + upper)
    bits = high >> unused
    mantissa = (int(bits) + 1) >> 1
    # Halfway between two numbers, with nothing following: the even one is below if this would round up to an odd one.
    if low <= _ONE and -4 <= power <= 23 and bits & _THREE == _ONE and bits << unused == high:
        mantissa -= 1
    # 217706 / 2**16 is the binary logarithm of ten, close enough for these powers (Lemire 2021).
    exponent = (217706 * power >> 16) + length - 1 + upper - 52
    return float(mantissa) * _TWOS[exponent + _LARGEST_BINARY_POWER], EXACT


@flat_kernel
def _multiply(one: np.uint64, other: np.uint64) -> tuple[np.uint64, np.uint64]:
    """Return the high and the low half of a product of 128 bits."""
    one_high, one_low = one >> _HALF, one & _LOW
    other_high, other_low = other >> _HALF, other & _LOW
    lowest = one_low * other_low
    middle = one_high * other_low + (lowest >> _HALF)
    crossed = one_low * other_high + (middle & _LOW)
    high = one_high * other_high + (middle >> _HALF) + (crossed >> _HALF)
    return high, (crossed << _HALF) | (lowest & _LOW)


@flat_kernel
def _is_digit(byte: int) -> bool:
    return _ZERO <= byte <= _ZERO + 9


@flat_kernel
def _is_sign(byte: int) -> bool:
    return byte in (_PLUS, _MINUS)


@flat_kernel
def _is_blank(byte: int) -> bool:
    return byte in (_SPACE, _LINE_FEED, _TAB, _RETURN)


_SPECIAL = (b"inf", b"nan", b"infinity")
_SPECIAL_LETTERS = np.array([list(word.ljust(8, b"\0")) for word in _SPECIAL], dtype=np.uint8)
_SPECIAL_LENGTHS = np.array([len(word) for word in _SPECIAL])


@flat_kernel
def _names_special(buffer: UInt8Array, start: int, end: int) -> bool:
    """Return whether a text is an infinity or NaN as `float` takes them, in letters of either case."""
    if start < end and _is_sign(buffer[start]):
        start += 1
    for word in range(_SPECIAL_LENGTHS.size):
        if end - start != _SPECIAL_LENGTHS[word]:
            continue
        same = True
        for place in range(_SPECIAL_LENGTHS[word]):
            same = same and buffer[start + place] | 32 == _SPECIAL_LETTERS[word, place]
        if same:
            return True
    return False
