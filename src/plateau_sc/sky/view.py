"""Which patches of the dome each pixel sees: cast once, read for every hour of every day."""

from dataclasses import dataclass

import numpy as np

from plateau_sc.casting import Caster, Lattice, Occluders, choose_method
from plateau_sc.casting.rays import RayCaster
from plateau_sc.errors import ParameterError, TooLargeError
from plateau_sc.grid import Grid
from plateau_sc.kernels.threads import lend_threads
from plateau_sc.layers import credit_of
from plateau_sc.scene import Scene
from plateau_sc.shade.work import MEMORY_LIMIT, Hills, require_fit
from plateau_sc.sky.dome import DOME
from plateau_sc.sky.nearby import Nearby
from plateau_sc.types import BoolArray, FloatArray, Progress, UInt8Array

_BITS = 8
_FACES_A_PIXEL = 16
_BYTES_A_PIXEL = 120


@dataclass(frozen=True, eq=False)
class SkyView:
    """What the pixels of a grid see of the dome.

    Attributes
    ----------
    grid : Grid
        The pixels.
    height : float
        Of the eye above the ground [m].
    ground : ndarray, shape (rows, cols), float64
        Height of the ground [m].
    inside : ndarray, shape (rows, cols), bool
        Pixels inside buildings, which see nothing.
    planes : ndarray, shape (1 + kinds of trees, patches / 8, pixels), uint8
        One bit a patch, the lowest bit first: in the first plane those through which the sky is seen; in the others
        those that the crowns of one kind of tree cover and nothing solid does. Where crowns of several kinds lie
        behind one another the patch counts for the first kind.
    near : Nearby
        What of the scene was looked past, with the kinds of trees.
    credit : str
        Whom what is made of it is owed to.
    """

    grid: Grid
    height: float
    ground: FloatArray
    inside: BoolArray
    planes: UInt8Array
    near: Nearby
    credit: str


def prepare_sky(
    scene: Scene,
    grid: Grid,
    *,
    height: float = 0.0,
    progress: Progress | None = None,
    threads: int | None = None,
) -> SkyView:
    """Find the patches of the dome that each pixel sees.

    Every patch is a sun whose shadows are cast, by the methods and to the exactness of `shadow_masks`: overhangs,
    bridges, terrain and the scene's distant horizon count as they do there.

    Parameters
    ----------
    scene : Scene
        Buildings, ground and trees.
    grid : Grid
        In the zone of the scene.
    height : float, default 0
        Of the eye above the ground [m]; 1.1 is the middle of a person who stands.
    progress : callable, optional
        Called as ``progress(done, total, what)`` after each eighth patch.
    threads : int, optional
        Threads to use; one for each core by default. The answer is the same for any.

    Returns
    -------
    SkyView
        For `sky_view_factor`, and for the heat of any hour.

    Raises
    ------
    CrsError, NoOverlapError, ParameterError, TooLargeError
        As in `shadow_masks`; a height that is negative or not finite.
    """
    scene, grid = require_fit(scene, grid, threads)
    if not (isinstance(height, (int, float, np.number)) and np.isfinite(height) and height >= 0.0):
        raise ParameterError(f"the height of the eye must be 0 m or more, found {height!r}")
    kinds = 0 if scene.trees is None else len(np.unique(scene.trees.transmissivity, axis=0))
    needed = grid.size * (_BYTES_A_PIXEL + (1 + kinds) * len(DOME) // _BITS)
    if needed > MEMORY_LIMIT:
        raise TooLargeError(
            f"{grid.rows} x {grid.cols} pixels need {needed / 2**30:.1f} GiB, more than {MEMORY_LIMIT / 2**30:.0f}; "
            "take a coarser resolution, or grid.tiles(...) one at a time"
        )
    ground = scene.ground(grid, threads)
    inside, receivers = scene.open_receivers(grid, ground, threads)
    receivers = raise_eye(receivers, height)
    near = Nearby.of(scene, *bound(receivers))
    solid = make_caster(near.solid, receivers, len(DOME))
    crowns = [make_caster(kind.faces, receivers, len(DOME)) for kind in near.trees]
    hills = None if scene.horizon is None else Hills(scene.horizon, grid, ground + height)
    planes = np.zeros((1 + len(crowns), len(DOME) // _BITS, grid.size), dtype=np.uint8)

    def fill(group: int) -> None:
        for bit in range(_BITS):
            direction = DOME.directions[group * _BITS + bit]
            hidden = solid.cast(direction)
            if hills is not None:
                hills.hide(hidden, direction, 1)
            _write(planes[:, group], bit, hidden, crowns, direction)

    groups = range(planes.shape[1])
    with lend_threads(threads) as pool:
        for done, _ in enumerate(pool.map(fill, groups), start=1):
            if progress is not None:
                progress(done, len(groups), "casting the sky")
    return SkyView(grid, height, ground, inside, planes, near, credit_of(scene))


def make_caster(occluders: Occluders, receivers: Lattice, suns: int) -> Caster:
    """Return the fastest caster: rays where the faces are many more than the pixels.

    Parameters
    ----------
    occluders : Occluders
        The faces.
    receivers : Lattice
        The pixels.
    suns : int
        How many directions are to be cast.

    Returns
    -------
    Caster
        Its answers do not depend on the choice.
    """
    rows, cols = receivers.shape
    few = _FACES_A_PIXEL * rows * cols < len(occluders.corners)
    return (RayCaster if few else choose_method(receivers, suns))(occluders, receivers)


def raise_eye(receivers: Lattice, height: float) -> Lattice:
    """Return receivers at a height above others.

    Parameters
    ----------
    receivers : Lattice
        On the ground.
    height : float
        How much higher [m].

    Returns
    -------
    Lattice
        Over the same pixels.
    """
    return Lattice(receivers.x, receivers.y, receivers.height + height, receivers.inside)


def bound(receivers: Lattice) -> tuple[FloatArray, FloatArray]:
    """Return a box around receivers.

    Parameters
    ----------
    receivers : Lattice
        The pixels.

    Returns
    -------
    low, high : ndarray, shape (3,), float64
        Its corners, in the origin of the receivers [m].
    """
    sides = (receivers.x, receivers.y, receivers.height)
    return np.array([side.min() for side in sides]), np.array([side.max() for side in sides])


def _write(plane: UInt8Array, bit: int, hidden: BoolArray, crowns: list[Caster], direction: FloatArray) -> None:
    """Set the bit of a patch in all planes."""
    seen = ~hidden.ravel()
    for row, caster in enumerate(crowns, start=1):
        # A pixel inside a building counts as hidden for crowns too, and is not seen anyway.
        covered = caster.cast(direction).ravel()
        covered &= seen
        plane[row] |= covered.view(np.uint8) << np.uint8(bit)
        seen ^= covered
    plane[0] |= seen.view(np.uint8) << np.uint8(bit)
