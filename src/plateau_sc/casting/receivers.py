"""Where shadows fall: the pixels of a lattice on the ground, and points anywhere."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.types import BoolArray, FloatArray

_EVEN = 1e-6
_SAMPLE = 8


@dataclass(frozen=True, eq=False)
class Lattice:
    """Pixel centres on the ground.

    Parameters
    ----------
    x : ndarray, shape (cols,), float64
        Centres of the columns in the faces' local origin, ascending and evenly spaced [m].
    y : ndarray, shape (rows,), float64
        Centres of the rows, descending, spaced as the columns are [m].
    height : ndarray, shape (rows, cols), float64
        Height of the receivers in the faces' local origin [m].
    inside : ndarray, shape (rows, cols), bool, optional
        Pixels that are in shadow whatever the sun does, and need not be cast.
    on_faces : bool, default False
        Whether many stand just off a face, as pixels of roofs do: the answers are the same, and sooner there.

    Raises
    ------
    ParameterError
        A shape does not fit, the centres are not evenly spaced, or a coordinate is NaN or infinite.
    """

    x: FloatArray
    y: FloatArray
    height: FloatArray
    inside: BoolArray | None = None
    on_faces: bool = False

    def __post_init__(self) -> None:
        shape = (len(self.y), len(self.x))
        if self.height.shape != shape or (self.inside is not None and self.inside.shape != shape):
            found = self.height.shape if self.inside is None else (self.height.shape, self.inside.shape)
            raise ParameterError(f"a lattice of {shape[0]} rows and {shape[1]} columns needs that shape; found {found}")
        heights = self.height.flat[:1] if self._is_flat else self.height
        if not all(_is_finite(part) for part in (self.x, self.y, heights)):
            raise ParameterError("the places or heights of a lattice hold NaN or infinity: leave such pixels out")
        steps = np.concatenate([np.diff(self.x), -np.diff(self.y)])
        if len(steps) and not (steps.min() > 0.0 and np.ptp(steps) <= _EVEN * steps.max()):
            raise ParameterError(
                "the centres of a lattice are evenly spaced, x ascending and y descending; "
                f"found steps from {steps.min():g} to {steps.max():g} m"
            )

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return len(self.y), len(self.x)

    @property
    def step(self) -> float:
        """Distance between neighbouring centres [m]; 1 for a single pixel."""
        if len(self.x) > 1:
            return float((self.x[-1] - self.x[0]) / (len(self.x) - 1))
        if len(self.y) > 1:
            return float((self.y[0] - self.y[-1]) / (len(self.y) - 1))
        return 1.0

    @cached_property
    def _is_flat(self) -> bool:
        """Whether all pixels have one height, which is looked for in the first row before it is in all."""
        if not any(self.height.strides):
            return True
        first = self.height[:1, :1]
        return bool((self.height[:1] == first).all() and (self.height == first).all())

    @cached_property
    def level(self) -> float | None:
        """The height of all pixels that need casting, or None where they differ [m]."""
        done = np.zeros(self.shape, dtype=np.bool_) if self.inside is None else self.inside
        if done.all():
            return 0.0
        level = float(self.height.flat[done.argmin()])
        # A few rows tell of most that are not.
        few = slice(None, None, max(1, len(self.y) // _SAMPLE))
        is_level = self._is_flat or all(
            bool(((self.height[rows] == level) | done[rows]).all()) for rows in (few, slice(None))
        )
        return level if is_level else None

    def places(self) -> FloatArray:
        """Return the pixels that need casting as points, row by row.

        Returns
        -------
        ndarray, shape (n, 3), float64
            Coordinates in the faces' local origin [m].
        """
        places = np.empty((*self.shape, 3))
        places[..., 0] = self.x
        places[..., 1] = self.y[:, np.newaxis]
        places[..., 2] = self.height
        flat = places.reshape(-1, 3)
        return flat if self.inside is None else np.ascontiguousarray(flat[~self.inside.ravel()])

    def spread(self, hidden: BoolArray) -> BoolArray:
        """Return the answers for `places` as a mask, True where a pixel is inside.

        Parameters
        ----------
        hidden : ndarray, shape (n,), bool
            One answer for each of `places`.

        Returns
        -------
        ndarray, shape (rows, cols), bool
            The mask.
        """
        if self.inside is None:
            return hidden.reshape(self.shape)
        mask = np.ones(self.shape, dtype=np.bool_)
        mask[~self.inside] = hidden
        return mask


@dataclass(frozen=True, eq=False)
class Points:
    """Points anywhere: on roofs, on walls, in the air.

    Parameters
    ----------
    places : ndarray, shape (n, 3), float64
        Coordinates in the faces' local origin [m].
    on_faces : bool, default False
        As of a `Lattice`.

    Raises
    ------
    ParameterError
        The shape is another, or a coordinate is NaN or infinite.
    """

    places: FloatArray
    on_faces: bool = False

    def __post_init__(self) -> None:
        if self.places.ndim != 2 or self.places.shape[1] != 3:
            raise ParameterError(f"places must have the shape (n, 3), found {self.places.shape}")
        if not np.isfinite(self.places).all():
            raise ParameterError("places hold NaN or infinity: leave such receivers out")

    @property
    def shape(self) -> tuple[int]:
        """Number of points."""
        return (len(self.places),)


def _is_finite(values: FloatArray) -> bool:
    """Tell whether no value is NaN or infinite: a sum takes less time than to look at each."""
    with np.errstate(invalid="ignore", over="ignore"):
        return bool(np.isfinite(values.sum()) or np.isfinite(values).all())


Receivers: TypeAlias = Lattice | Points
"""What a caster takes."""
