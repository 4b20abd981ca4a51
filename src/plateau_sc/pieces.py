"""What hangs together: the pieces of a net of links."""

import numpy as np

from plateau_sc.types import Int32Array, IntArray


def find_pieces(first: IntArray | Int32Array, second: IntArray | Int32Array, count: int) -> IntArray:
    """Return the number of the piece that each thing belongs to.

    Parameters
    ----------
    first, second : ndarray, shape (n,), integers
        Things that hang together, in pairs.
    count : int
        How many things there are, numbered from 0.

    Returns
    -------
    ndarray, shape (count,), int64
        Pieces are numbered from 0, in the order of their first things.

    Examples
    --------
    >>> find_pieces(np.array([0, 3]), np.array([2, 1]), 5).tolist()
    [0, 1, 0, 1, 2]
    """
    # Loaded here, because it takes most of a second, and most runs link nothing.
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    links = coo_array((np.ones(len(first), dtype=np.int8), (first, second)), shape=(count, count))
    return np.asarray(connected_components(links, directed=False)[1], dtype=np.int64)
