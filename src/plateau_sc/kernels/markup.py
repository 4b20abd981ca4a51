"""The pieces of XML in bytes: names, texts, values and sections, each passed over and checked at once.

Only UTF-8 is read, names are of ASCII letters, and a lone carriage return is not taken. A piece that does not end
before the bytes do gives `MORE`; one that is not well formed, or not of the part that is read here, gives `STRANGE`,
and another parser must judge it.
"""

import numpy as np

from plateau_sc.kernels.characters import (
    HAS_BLANK,
    HAS_REFERENCE,
    HAS_RETURN,
    HAS_SOLID,
    HAS_WIDE,
    MORE,
    STRANGE,
    pass_wide,
)
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import UInt8Array

# In an order that lets one comparison tell those which a loop passes over at once.
_PLAIN, _SPACE, _TAB, _BRACKET, _NEWLINE, _LESS, _AMPERSAND, _RETURN, _WIDE, _ILLEGAL = range(10)


def _classify_bytes() -> UInt8Array:
    kinds = np.full(256, _PLAIN, np.uint8)
    kinds[:32] = _ILLEGAL
    kinds[128:] = _WIDE
    for character, kind in {
        " ": _SPACE,
        "\t": _TAB,
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
    mix = 2166136261
    while place < end:
        byte = int(buffer[place])
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
        elif not _SPACE <= kind <= _TAB and (kind != _RETURN or (place + 1 < end and buffer[place + 1] != 10)):
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
        if kind <= _TAB:
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
        if kind <= _SPACE or kind == _BRACKET:
            place += 1
        elif kind == _TAB:
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
            stop = _pass_mark(buffer, place, end, mark)
            if stop != place:
                return stop, lines
            place += 1
        elif kind >= _RETURN:
            place, _ = _pass_rare(buffer, place, end, kind)
            if place < 0:
                return place, lines
        else:
            if kind == _NEWLINE:
                lines += 1
            place += 1
    return MORE, lines


@flat_kernel
def _pass_mark(buffer: UInt8Array, place: int, end: int, mark: int) -> int:
    """Give where the section ends, or the place itself if it goes on."""
    length = 2 if mark == 63 else 3
    if place + length > end:
        return MORE
    if buffer[place + length - 1] == 62 and (length == 2 or buffer[place + 1] == mark):
        return place + length
    return STRANGE if mark == 45 and buffer[place + 1] == 45 else place
