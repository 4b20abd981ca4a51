"""Carry kernels of one value a place over arrays that are broadcast against each other, block by block.

Nothing is expanded to the shape of the result: each block of it has its operands copied into contiguous float64, and
what the kernel gives is rounded to the type of the result. Which blocks there are changes no bit, because a kernel
looks at one place at a time.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.threads import count_processors, lend_threads

_BLOCK = 4096
_SMALLEST_PART = 16_384


def map_blocks(
    function: Callable[..., None],
    inputs: Sequence[NDArray[Any]],
    constants: tuple[Any, ...] = (),
    dtype: type[np.floating[Any]] = np.float64,
    threads: int | None = None,
) -> NDArray[Any]:
    """Return what a kernel makes of arrays of numbers, place by place.

    Parameters
    ----------
    function : callable
        A kernel, called as ``function(*inputs, *constants, out)`` with arrays of shape (n,), float64, of one block.
    inputs : sequence of ndarray
        Numbers, of shapes that can be broadcast against each other.
    constants : tuple, optional
        What the kernel is given besides.
    dtype : type, default float64
        Of the result.
    threads : int, optional
        Number of threads; as many as there are processors if None. The answer is the same for any.

    Returns
    -------
    ndarray
        Of the broadcast shape.

    Raises
    ------
    ParameterError
        The shapes do not fit each other, or threads is below 1.

    Examples
    --------
    >>> def add(one, other, out):
    ...     out[:] = one + other
    >>> map_blocks(add, [np.array([[1.0], [2.0]]), np.array([10, 20])]).tolist()
    [[11.0, 21.0], [12.0, 22.0]]
    """
    if threads is not None and threads < 1:
        raise ParameterError(f"threads must be 1 or more, or None for one a processor; found {threads}")
    try:
        shape = np.broadcast_shapes(*(values.shape for values in inputs))
    except ValueError:
        found = ", ".join(str(values.shape) for values in inputs)
        raise ParameterError(f"the shapes of the values cannot be broadcast against each other: {found}") from None
    out: NDArray[Any] = np.empty(shape, dtype=dtype)
    if out.size == 0:
        return out
    # NumPy's own types know less of what it takes than it does.
    iterate: Any = np.nditer
    iterator = iterate(
        [*inputs, out],
        flags=["external_loop", "buffered", "ranged", "delay_bufalloc"],
        op_flags=[["readonly", "contig", "aligned", "nbo"]] * len(inputs) + [["writeonly", "contig", "aligned", "nbo"]],
        op_dtypes=[np.float64] * (len(inputs) + 1),
        order="C",
        casting="same_kind",
        buffersize=_BLOCK,
    )
    workers = threads or count_processors()
    part = max(_SMALLEST_PART, -(-out.size // (4 * workers)))
    if workers == 1 or out.size <= part:
        _run(iterator, 0, out.size, function, constants)
        return out
    with lend_threads(workers) as pool:
        tasks = [
            pool.submit(_run, iterator.copy(), start, min(start + part, out.size), function, constants)
            for start in range(0, out.size, part)
        ]
        for task in tasks:
            task.result()
    return out


def _run(iterator: Any, start: int, stop: int, function: Callable[..., None], constants: tuple[Any, ...]) -> None:
    iterator.iterrange = (start, stop)
    iterator.reset()
    with iterator:
        for *inputs, out in iterator:
            function(*inputs, *constants, out)
