"""Names for the array and path types that signatures share."""

import os
from collections.abc import Callable
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

FloatArray: TypeAlias = NDArray[np.float64]
Float32Array: TypeAlias = NDArray[np.float32]
IntArray: TypeAlias = NDArray[np.int64]
Int32Array: TypeAlias = NDArray[np.int32]
Int8Array: TypeAlias = NDArray[np.int8]
UInt8Array: TypeAlias = NDArray[np.uint8]
UInt16Array: TypeAlias = NDArray[np.uint16]
BoolArray: TypeAlias = NDArray[np.bool_]

PathLike: TypeAlias = str | os.PathLike[str]

Bounds: TypeAlias = tuple[float, float, float, float]
"""West, south, east, north, in the units of a CRS."""

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called as ``progress(done, total, what)`` while long work goes on; ``total`` is 0 where it is not known."""
