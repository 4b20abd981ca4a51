"""What every way of casting shadows has in common."""

from abc import ABC, abstractmethod
from typing import ClassVar

import numpy as np

from plateau_sc.casting.occluders import Occluders
from plateau_sc.casting.receivers import Receivers
from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray, IntArray


class Caster(ABC):
    """One way of casting the shadows of some faces onto some receivers, made once and used for every sun.

    Whatever the way, the answers are those of `RayCaster`, bit for bit.

    Parameters
    ----------
    occluders : Occluders
        The faces.
    receivers : Lattice or Points
        Receivers for which `takes` is true.
    threads : int, optional
        Number of threads to prepare with; as many as there are processors if None.
    """

    name: ClassVar[str]

    def __init__(self, occluders: Occluders, receivers: Receivers, threads: int | None = 1) -> None:
        require_threads(threads)
        self.occluders = occluders
        self.receivers = receivers

    @classmethod
    @abstractmethod
    def takes(cls, receivers: Receivers) -> bool:
        """Tell whether these are receivers for this way of casting.

        Parameters
        ----------
        receivers : Lattice or Points
            Any receivers.

        Returns
        -------
        bool
            True if they are.
        """

    @classmethod
    def is_ready(cls) -> bool:
        """Tell whether the kernels of this way are compiled.

        Returns
        -------
        bool
            False where the first mask would have to wait for that.
        """
        return True

    @abstractmethod
    def cast(self, direction: FloatArray, threads: int | None = 1, out: BoolArray | None = None) -> BoolArray:
        """Tell which receivers are hidden from the sun.

        Parameters
        ----------
        direction : ndarray, shape (3,), float64
            Unit vector toward the sun, which is above the horizon.
        threads : int, optional
            Number of threads; as many as there are processors if None. The answer is the same for any.
        out : ndarray, bool, optional
            In the shape of the receivers and contiguous; overwritten and returned, in place of a new array.

        Returns
        -------
        ndarray, bool
            In the shape of the receivers; True in shadow.

        Raises
        ------
        ParameterError
            The direction is no unit vector, threads is below 1, or out is another kind of array.
        """

    def cast_all(self, directions: FloatArray, masks: BoolArray, places: IntArray) -> None:
        """Write which receivers are hidden from each of some suns, with one thread.

        Of little work a large part is done once for all of them.

        Parameters
        ----------
        directions : ndarray, shape (n, 3), float64
            Unit vectors toward the suns, which are above the horizon.
        masks : ndarray, bool
            One in the shape of the receivers after the other, contiguous: True in shadow. Only those that are named by
            `places` are written to.
        places : ndarray, shape (n,), int64
            Which of the masks is that of each sun.

        Raises
        ------
        ParameterError
            A direction is no unit vector, the masks are another kind of array, or a sun has no place among them.
        """
        places = require_places(self.receivers.shape, masks, places)
        for direction, place in zip(directions, places, strict=True):
            self.cast(direction, 1, masks[place])

    def cast_wanted(self, direction: FloatArray, wanted: BoolArray, threads: int | None = 1) -> BoolArray:
        """Tell which of some receivers are hidden from the sun.

        Parameters
        ----------
        direction : ndarray, shape (3,), float64
            Unit vector toward the sun, which is above the horizon.
        wanted : ndarray, bool
            In the shape of the receivers; the others need not be cast.
        threads : int, optional
            As in `cast`.

        Returns
        -------
        ndarray, bool
            In the shape of the receivers; True in shadow, and where a receiver is not wanted.

        Raises
        ------
        ParameterError
            As in `cast`.
        """
        return self.cast(direction, threads) | ~wanted


def take_out(shape: tuple[int, ...], out: BoolArray | None) -> BoolArray:
    """Return where an answer is to be written.

    Parameters
    ----------
    shape : tuple of int
        Of the receivers.
    out : ndarray, bool, optional
        What a caller gave; a new array if None.

    Returns
    -------
    ndarray, shape ``shape``, bool
        Contiguous.

    Raises
    ------
    ParameterError
        Its shape or type is another, or it is not contiguous or may not be written to.
    """
    if out is None:
        return np.empty(shape, dtype=np.bool_)
    if out.shape != shape or out.dtype != np.bool_ or not out.flags.c_contiguous or not out.flags.writeable:
        raise ParameterError(
            f"out must be a contiguous bool array of shape {shape} that may be written to, "
            f"found {out.dtype} {out.shape}"
        )
    return out


def require_places(shape: tuple[int, ...], masks: BoolArray, places: IntArray) -> IntArray:
    """Return where several answers are to be written, as kernels take it.

    Parameters
    ----------
    shape : tuple of int
        Of the receivers.
    masks : ndarray, shape (m, ...), bool
        Room for one answer after the other.
    places : ndarray, shape (n,), int64
        Which of them are to be written.

    Returns
    -------
    ndarray, shape (n,), int64
        The places.

    Raises
    ------
    ParameterError
        The masks are another kind of array, or a place is not among them.
    """
    take_out((len(masks), *shape), masks)
    found = np.ascontiguousarray(places, dtype=np.int64)
    if len(found) and not (found.min() >= 0 and found.max() < len(masks)):
        raise ParameterError(f"places must be among the {len(masks)} masks, found {found.min()} to {found.max()}")
    return found


def require_threads(threads: int | None) -> None:
    """Raise where a number of threads is none.

    Parameters
    ----------
    threads : int or None
        As of `Caster.cast`.

    Raises
    ------
    ParameterError
        It is below 1.
    """
    if threads is not None and threads < 1:
        raise ParameterError(f"threads must be 1 or more, or None for one a processor; found {threads}")


def require_direction(direction: FloatArray) -> FloatArray:
    """Return a direction as kernels take it.

    Parameters
    ----------
    direction : ndarray, shape (3,), float64
        Unit vector toward the sun.

    Returns
    -------
    ndarray, shape (3,), float64
        Contiguous.

    Raises
    ------
    ParameterError
        It is no unit vector.
    """
    towards = np.ascontiguousarray(direction, dtype=np.float64)
    if towards.shape != (3,) or not abs(float(np.linalg.norm(towards)) - 1.0) < 1e-6:
        raise ParameterError(f"direction must be a unit vector of shape (3,), found {towards.tolist()}: normalise it")
    return towards


def require_directions(directions: FloatArray) -> FloatArray:
    """Return directions as kernels take them.

    Parameters
    ----------
    directions : ndarray, shape (n, 3), float64
        Unit vectors toward suns.

    Returns
    -------
    ndarray, shape (n, 3), float64
        Contiguous.

    Raises
    ------
    ParameterError
        One is no unit vector.
    """
    towards = np.ascontiguousarray(directions, dtype=np.float64)
    if towards.ndim != 2 or towards.shape[1] != 3:
        raise ParameterError(f"directions must be unit vectors of shape (n, 3), found the shape {towards.shape}")
    wrong = ~(np.abs(np.linalg.norm(towards, axis=1) - 1.0) < 1e-6)
    if wrong.any():
        require_direction(towards[wrong.argmax()])
    return towards
