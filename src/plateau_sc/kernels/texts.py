"""Short texts in one run of bytes: which of them are the same."""

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels import compiler
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import Int32Array, UInt8Array

# So many texts are looked up in Python before the kernel is compiled, all calls of a process together.
_FEW = 200_000
_WORD = 0xFFFFFFFF

_looked_up = 0


def number_texts(text: bytes, start: Int32Array, end: Int32Array) -> tuple[Int32Array, Int32Array]:
    """Give equal texts the same number, so that each is looked at once, however often it occurs.

    Parameters
    ----------
    text : bytes
        All texts.
    start, end : ndarray, shape (n,), int32
        Where each text begins, and where it ends.

    Returns
    -------
    number : ndarray, shape (n,), int32
        Numbers count from 0 in the order in which the texts first occur.
    first : ndarray, shape (k,), int32
        The first text of each number.

    Raises
    ------
    ParameterError
        If the shapes differ, or a text lies outside the bytes.

    Examples
    --------
    >>> number, first = number_texts(b"abcab", np.array([0, 2, 3], np.int32), np.array([2, 3, 5], np.int32))
    >>> number.tolist(), first.tolist()
    ([0, 1, 0], [0, 1])
    """
    starts, ends = np.ascontiguousarray(start, np.int32), np.ascontiguousarray(end, np.int32)
    if starts.shape != ends.shape or starts.ndim != 1:
        raise ParameterError(f"start and end must be of one length, found {starts.shape} and {ends.shape}")
    if starts.size and (starts.min() < 0 or ends.max() > len(text) or (ends < starts).any()):
        raise ParameterError("a text lies outside the bytes; expected 0 <= start <= end <= length")
    global _looked_up
    if _looked_up + starts.size <= _FEW and not compiler.is_compiled(_number_texts):
        _looked_up += starts.size
        return _number_few(text, starts, ends)
    # Half of the places stay empty, and the seed keeps a file from choosing texts that all meet in one of them.
    places = np.full(1 << max(4, int(2 * starts.size).bit_length()), -1, np.int32)
    number, first = np.empty(starts.size, np.int32), np.empty(starts.size, np.int32)
    seed = int(np.random.default_rng().integers(_WORD))
    count = _number_texts(np.frombuffer(text, np.uint8), starts, ends, seed, places, number, first)
    return number, first[:count].copy()


def _number_few(text: bytes, start: Int32Array, end: Int32Array) -> tuple[Int32Array, Int32Array]:
    known: dict[bytes, int] = {}
    pieces = (text[begin:stop] for begin, stop in zip(start.tolist(), end.tolist(), strict=True))
    number = np.fromiter((known.setdefault(piece, len(known)) for piece in pieces), np.int32, start.size)
    return number, np.unique(number, return_index=True)[1].astype(np.int32)


@flat_kernel
def _number_texts(
    text: UInt8Array,
    start: Int32Array,
    end: Int32Array,
    seed: int,
    places: Int32Array,
    number: Int32Array,
    first: Int32Array,
) -> int:
    count = 0
    mask = places.size - 1
    for item in range(start.size):
        # FNV-1a over four bytes at a time, in 32 bits, which 64 hold without overflow.
        value = np.int64((2166136261 ^ seed) & 0xFFFFFFFF)
        begin, length = start[item], end[item] - start[item]
        for byte in range(begin, begin + length - length % 4, 4):
            low = np.int64(text[byte]) | np.int64(text[byte + 1]) << 8
            high = np.int64(text[byte + 2]) << 16 | np.int64(text[byte + 3]) << 24
            value = ((value ^ low ^ high) * 16777619) & 0xFFFFFFFF
            value ^= value >> 15
        for byte in range(end[item] - length % 4, end[item]):
            value = ((value ^ np.int64(text[byte])) * 16777619) & 0xFFFFFFFF
        value = ((value ^ (value >> 15)) * 16777619) & 0xFFFFFFFF
        place = (value ^ (value >> 13)) & mask
        while places[place] >= 0:
            other = first[places[place]]
            if end[other] - start[other] == length:
                same = True
                for step in range(length):
                    if text[begin + step] != text[start[other] + step]:
                        same = False
                        break
                if same:
                    break
            place = (place + 1) & mask
        if places[place] < 0:
            places[place] = count
            first[count] = item
            count += 1
        number[item] = places[place]
    return count
