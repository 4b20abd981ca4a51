"""The pieces of XML in bytes: names, texts, values and sections, each passed over and checked at once.

Only UTF-8 is read, names are of ASCII letters, and a lone carriage return is not taken. A piece that does not end
before the bytes do gives `MORE`; one that is not well formed, or not of the part that is read here, gives `STRANGE`,
and another parser must judge it.
"""

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import UInt8Array

MORE, STRANGE = -1, -2

HAS_REFERENCE, HAS_RETURN, HAS_WIDE, HAS_BLANK, HAS_SOLID = 1, 2, 4, 8, 16
"""What a text or value holds: ``&``, carriage returns, bytes beyond ASCII, a tab or newline, more than blanks."""

_PLAIN, _BLANK, _NEWLINE, _RETURN, _LESS, _AMPERSAND, _BRACKET, _WIDE, _ILLEGAL = range(9)


def _classify_bytes() -> UInt8Array:
    kinds = np.full(256, _PLAIN, np.uint8)
    kinds[:32] = _ILLEGAL
    kinds[128:] = _WIDE
    for character, kind in {
        " ": _BLANK,
        "\t": _BLANK,
        "\n": _NEWLINE,
        "\r": _RETURN,
        "<": _LESS,
        "&": _AMPERSAND,
        "]": _BRACKET,
    }.items():
        kinds[ord(character)] = kind
    return kinds


def _find_name_bytes() -> UInt8Array:
    letters = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:"
    return np.isin(np.arange(256), np.frombuffer(letters, np.uint8)).astype(np.uint8)


_KINDS = _classify_bytes()
_IN_NAME = _find_name_bytes()
_LONGEST_REFERENCE = 12


@flat_kernel
def pass_name(buffer: UInt8Array, place: int, end: int) -> tuple[int, int]:
    """Pass over the letters of a name.

    Parameters
    ----------
    buffer : ndarray, uint8
        XML.
    place, end : int
        Where the name begins, and where the bytes end.

    Returns
    -------
    stop : int
        Where the name ends, or `MORE`.
    mix : int
        Number below 2³² made of its letters, for a table.
    """
    mix = np.int64(2166136261)
    while place < end:
        byte = np.int64(buffer[place])
        if _IN_NAME[byte] == 0:
            return place, mix
        mix = ((mix ^ byte) * 16777619) & 0xFFFFFFFF
        place += 1
    return MORE, mix


@flat_kernel
def is_in_name(byte: int) -> bool:
    """Tell whether a byte can stand in a name.

    Parameters
    ----------
    byte : int
        The byte.

    Returns
    -------
    bool
    """
    return bool(_IN_NAME[byte])


@flat_kernel
def pass_blanks(buffer: UInt8Array, place: int, end: int) -> tuple[int, int]:
    """Pass over blanks, and count the lines that end in them; a lone carriage return is none.

    Parameters
    ----------
    buffer : ndarray, uint8
        XML.
    place, end : int
        Where to begin, and where the bytes end.

    Returns
    -------
    stop : int
        First byte that is no blank, or `end`.
    lines : int
        Newlines passed.
    """
    lines = 0
    while place < end:
        kind = _KINDS[buffer[place]]
        if kind == _NEWLINE:
            lines += 1
        elif kind != _BLANK:
            if kind != _RETURN or (place + 1 < end and buffer[place + 1] != 10):
                break
        place += 1
    return place, lines


@flat_kernel
def pass_text(buffer: UInt8Array, place: int, end: int) -> tuple[int, int, int]:
    """Pass over text up to the next ``<``.

    Parameters
    ----------
    buffer : ndarray, uint8
        XML.
    place, end : int
        Where the text begins, and where the bytes end.

    Returns
    -------
    stop : int
        Where the text ends, `MORE` or `STRANGE`.
    lines : int
        Newlines passed.
    traits : int
        What it holds.
    """
    place, lines = pass_blanks(buffer, place, end)
    traits = 0 if place >= end or buffer[place] == 60 else HAS_SOLID
    while place < end:
        kind = _KINDS[buffer[place]]
        if kind <= _BLANK:
            place += 1
        elif kind == _LESS:
            return place, lines, traits
        elif kind == _NEWLINE:
            lines += 1
            place += 1
        elif kind == _BRACKET:
            if place + 2 < end and buffer[place + 1] == 93 and buffer[place + 2] == 62:
                return STRANGE, lines, traits
            place += 1
        else:
            place, trait = _pass_rare(buffer, place, end, kind)
            if place < 0:
                return place, lines, traits
            traits |= trait
    return MORE, lines, traits


@flat_kernel
def pass_value(buffer: UInt8Array, place: int, end: int, quote: int) -> tuple[int, int, int]:
    """Pass over the value of an attribute up to its closing quote.

    Parameters
    ----------
    buffer : ndarray, uint8
        XML.
    place, end : int
        Where the value begins, behind the quote, and where the bytes end.
    quote : int
        The quote.

    Returns
    -------
    stop : int
        Place of the closing quote, `MORE` or `STRANGE`.
    lines : int
        Newlines passed.
    traits : int
        What it holds.
    """
    lines, traits = 0, 0
    while place < end:
        byte = buffer[place]
        if byte == quote:
            return place, lines, traits
        kind = _KINDS[byte]
        if kind == _PLAIN or byte == 32 or kind == _BRACKET:
            place += 1
        elif kind == _BLANK:
            traits |= HAS_BLANK
            place += 1
        elif kind == _NEWLINE:
            traits |= HAS_BLANK
            lines += 1
            place += 1
        elif kind == _LESS:
            return STRANGE, lines, traits
        else:
            place, trait = _pass_rare(buffer, place, end, kind)
            if place < 0:
                return place, lines, traits
            traits |= trait
    return MORE, lines, traits


@flat_kernel
def _pass_rare(buffer: UInt8Array, place: int, end: int, kind: int) -> tuple[int, int]:
    if kind == _WIDE:
        return pass_wide(buffer, place, end), HAS_WIDE
    if kind == _AMPERSAND:
        return place + 1, HAS_REFERENCE
    if kind == _RETURN:
        if place + 1 >= end:
            return MORE, 0
        if buffer[place + 1] == 10:
            return place + 1, HAS_RETURN
    return STRANGE, 0


@flat_kernel
def pass_wide(buffer: UInt8Array, place: int, end: int) -> int:
    """Pass over a character beyond ASCII.

    Parameters
    ----------
    buffer : ndarray, uint8
        XML.
    place, end : int
        Where the character begins, and where the bytes end.

    Returns
    -------
    int
        Where it ends; `MORE`, or `STRANGE` for one that is not UTF-8 or not allowed in XML.
    """
    first = np.int64(buffer[place])
    if first < 0xC2 or first > 0xF4:
        return STRANGE
    if first < 0xE0:
        length, character = 2, first & 0x1F
    elif first < 0xF0:
        length, character = 3, first & 0x0F
    else:
        length, character = 4, first & 0x07
    for step in range(1, length):
        if place + step >= end:
            return MORE
        byte = np.int64(buffer[place + step])
        if byte & 0xC0 != 0x80:
            return STRANGE
        character = (character << 6) | (byte & 0x3F)
    if (length == 3 and character < 0x800) or (length == 4 and character < 0x10000):
        return STRANGE
    return place + length if _is_legal(character) else STRANGE


@flat_kernel
def pass_section(buffer: UInt8Array, place: int, end: int, mark: int) -> tuple[int, int]:
    """Pass over the inside of a comment, a CDATA section or a processing instruction, and its end.

    Parameters
    ----------
    buffer : ndarray, uint8
        XML.
    place, end : int
        Where the inside begins, and where the bytes end.
    mark : int
        First byte of the end: ``-`` for ``-->``, ``]`` for ``]]>``, ``?`` for ``?>``.

    Returns
    -------
    stop : int
        First byte behind the end; `MORE` or `STRANGE`, also for ``--`` within a comment.
    lines : int
        Newlines passed.
    """
    lines = 0
    while place < end:
        byte = buffer[place]
        kind = _KINDS[byte]
        if byte == mark:
            if place + 2 >= end and (mark != 63 or place + 1 >= end):
                return MORE, lines
            if mark == 63:
                if buffer[place + 1] == 62:
                    return place + 2, lines
            elif buffer[place + 1] == mark:
                if buffer[place + 2] == 62:
                    return place + 3, lines
                if mark == 45:
                    return STRANGE, lines
            place += 1
        elif kind == _NEWLINE:
            lines += 1
            place += 1
        elif kind == _WIDE or kind == _RETURN or kind == _ILLEGAL:
            place, _ = _pass_rare(buffer, place, end, kind)
            if place < 0:
                return place, lines
        else:
            place += 1
    return MORE, lines


@flat_kernel
def copy_text(buffer: UInt8Array, start: int, stop: int, text: UInt8Array, used: int, traits: int) -> int:
    """Append a text or value as a parser gives it: references resolved, line ends made one newline.

    Parameters
    ----------
    buffer : ndarray, uint8
        XML.
    start, stop : int
        Where the text stands; it was passed over before.
    text : ndarray, uint8
        Where to append; must have room for as many bytes.
    used : int
        Bytes of it in use.
    traits : int
        What the text holds; with `HAS_BLANK` tabs and newlines become blanks.

    Returns
    -------
    int
        Bytes in use afterwards, or `STRANGE` for a reference that XML does not know by itself.
    """
    if traits & (HAS_REFERENCE | HAS_RETURN | HAS_BLANK) == 0:
        for place in range(start, stop):
            text[used] = buffer[place]
            used += 1
        return used
    while start < stop:
        byte = buffer[start]
        if byte == 38 and traits & HAS_REFERENCE:
            character, start = _read_reference(buffer, start + 1, stop)
            if character < 0:
                return STRANGE
            used = _write_character(character, text, used)
            continue
        start += 1
        if byte == 13:
            continue
        text[used] = 32 if traits & HAS_BLANK and (byte == 9 or byte == 10) else byte
        used += 1
    return used


@flat_kernel
def _read_reference(buffer: UInt8Array, start: int, stop: int) -> tuple[int, int]:
    close = start
    while close < stop and buffer[close] != 59:
        close += 1
        if close - start > _LONGEST_REFERENCE:
            return STRANGE, start
    if close >= stop or close == start:
        return STRANGE, start
    if buffer[start] == 35:
        return _read_number(buffer, start + 1, close), close + 1
    length = close - start
    first, second = buffer[start], buffer[start + 1]
    if length == 2 and second == 116:
        character = 60 if first == 108 else 62 if first == 103 else STRANGE
    elif length == 3 and first == 97 and second == 109 and buffer[start + 2] == 112:
        character = 38
    elif length == 4 and first == 113 and second == 117 and buffer[start + 2] == 111 and buffer[start + 3] == 116:
        character = 34
    elif length == 4 and first == 97 and second == 112 and buffer[start + 2] == 111 and buffer[start + 3] == 115:
        character = 39
    else:
        character = STRANGE
    return character, close + 1


@flat_kernel
def _read_number(buffer: UInt8Array, start: int, stop: int) -> int:
    base = 10
    if start < stop and buffer[start] == 120:
        base = 16
        start += 1
    if start >= stop:
        return STRANGE
    character = 0
    for place in range(start, stop):
        byte = np.int64(buffer[place])
        if 48 <= byte <= 57:
            digit = byte - 48
        elif base == 16 and (65 <= byte <= 70 or 97 <= byte <= 102):
            digit = (byte | 32) - 87
        else:
            return STRANGE
        character = character * base + digit
    return character if _is_legal(character) else STRANGE


@flat_kernel
def _is_legal(character: int) -> bool:
    return (
        character == 9
        or character == 10
        or character == 13
        or 0x20 <= character <= 0xD7FF
        or 0xE000 <= character <= 0xFFFD
        or 0x10000 <= character <= 0x10FFFF
    )


@flat_kernel
def _write_character(character: int, text: UInt8Array, used: int) -> int:
    if character < 0x80:
        text[used] = character
        return used + 1
    if character < 0x800:
        text[used] = 0xC0 | (character >> 6)
        length = 2
    elif character < 0x10000:
        text[used] = 0xE0 | (character >> 12)
        length = 3
    else:
        text[used] = 0xF0 | (character >> 18)
        length = 4
    for step in range(1, length):
        text[used + step] = 0x80 | ((character >> (6 * (length - 1 - step))) & 0x3F)
    return used + length
