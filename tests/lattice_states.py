"""States of the pixels of a lattice, as a byte each."""

import numpy as np

from plateau_sc.kernels.states import DOUBTED, SHADED, begin_states, pack_bits


def none_known(shape):
    """Return states of which none is known."""
    return begin_states(pack_bits(np.zeros(shape, dtype=bool)))


def unpack_bits(bits, places):
    """Return the pixels of words bit by bit, a line after the other."""
    chosen = (bits[:, np.newaxis] >> np.arange(64, dtype=np.uint64)[:, np.newaxis]) & np.uint64(1)
    return chosen.reshape(-1, bits.shape[1])[:places].T.astype(bool)


def unpack_states(states, places):
    """Return `LIT`, `SHADED` or `DOUBTED` for each pixel, lines by places."""
    found = np.where(unpack_bits(states.doubted, places), DOUBTED, 0)
    found[unpack_bits(states.shaded, places)] = SHADED
    return found.astype(np.uint8)
