"""Places on an even lattice over the plane, and what solid and open there is around each of them."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from plateau_sc.casting import Canopy
from plateau_sc.grid import Grid
from plateau_sc.heat.atmosphere import SHAPE
from plateau_sc.heat.shares import sector_of
from plateau_sc.kernels.hits import find_hits
from plateau_sc.kernels.threads import lend_threads
from plateau_sc.landcover import code_of
from plateau_sc.scene import RECEIVER_HEIGHT, Scene
from plateau_sc.sky.dome import AZIMUTHS, DOME
from plateau_sc.sky.nearby import Nearby, crown_share
from plateau_sc.types import BoolArray, FloatArray, IntArray, UInt8Array

PITCH: Final = 6.0
"""Metres from one place of the lattice to the next."""

_TRIES = 4
_RIM = 2

BELT: Final = (_RIM + 1) * PITCH
"""Metres beyond the pixels of a grid within which its lookouts stand."""

# What `Lookouts` holds from `open_up` on.
Seen = tuple[
    FloatArray,
    FloatArray,
    FloatArray,
    FloatArray,
    FloatArray,
    FloatArray,
    IntArray,
    IntArray,
    FloatArray,
    FloatArray,
    FloatArray,
]

# Parts of the dome, and by how many of them one azimuth differs from the last: no divisor in common.
_KINDS, _TURN = 40, 7
_SOME = 24
_SKIN = 0.02
_FAR = 1e9


@dataclass(frozen=True, eq=False)
class Lookouts:
    """Places in the open, and samples of the faces that are seen from them.

    The lattice lies at whole multiples of `PITCH` in the plane, whatever is asked for, so that two grids that overlap
    have the same places. From each place rays go to a fortieth of the patches of the dome, one at each height, and
    from its neighbours to others; where a ray meets a face is a sample.

    Attributes
    ----------
    shape : tuple of int
        Rows and columns of the lattice, the first row in the north.
    west, north : float
        Coordinates of its first place [m].
    node : ndarray, shape (n,), int64
        Which place of the lattice each lookout stands for; none stands where buildings leave no room.
    eyes : ndarray, shape (n, 3), float64
        Where it stands, in the origin of the scene [m].
    cover : ndarray, shape (n,), uint8
        Land cover beneath.
    beside : ndarray, shape (rows, columns, 3, 3), bool
        Whether the lookouts at a place and at its neighbours, in rows and columns before, at and after it, stand in the
        same yard or street: nothing solid between them. Where one of them is missing they count as such.
    open_up, open_side : ndarray, shape (2, n), float64
        Share of the sky that an upward surface sees, and an upright one of its half, past leaves and past bare crowns.
    clear_up, clear_side : ndarray, shape (2, n), float64
        The same, each patch weighted by how much a clear sky's long-wave radiation falls short of a black one's there,
        with a mean of 1 for the whole sky above (`plateau_sc.heat.atmosphere.SHAPE`): the sky that upright surfaces see
        is the lower, warmer one.
    solid_up, solid_side : ndarray, shape (n,), float64
        Share of what the same surfaces see that is solid.
    owner : ndarray, shape (samples,), int64
        Lookout that each sample is seen from.
    sector : ndarray, shape (samples,), int64
        In which sector.
    weight : ndarray, shape (samples,), float64
        Its share of what is seen.
    normals, places : ndarray, shape (samples, 3), float64
        Of the faces, towards the eye, and points just before them.
    """

    shape: tuple[int, int]
    west: float
    north: float
    node: IntArray
    eyes: FloatArray
    cover: UInt8Array
    beside: BoolArray
    open_up: FloatArray
    open_side: FloatArray
    clear_up: FloatArray
    clear_side: FloatArray
    solid_up: FloatArray
    solid_side: FloatArray
    owner: IntArray
    sector: IntArray
    weight: FloatArray
    normals: FloatArray
    places: FloatArray

    @classmethod
    def around(cls, scene: Scene, grid: Grid, height: float, threads: int | None = None) -> "Lookouts":
        """Stand lookouts in and around a grid.

        Parameters
        ----------
        scene : Scene
            Buildings, ground and trees.
        grid : Grid
            In its plane.
        height : float
            Of the eyes above the ground [m].
        threads : int, optional
            Threads to use; one for each core by default.

        Returns
        -------
        Lookouts
            With two places more on each side than the pixels lie between: what comes to these is a mean over
            neighbours, whose walls see the ground around neighbours of theirs.
        """
        x, y = grid.x(), grid.y()
        left, right = np.floor(x[0] / PITCH) - _RIM, np.floor(x[-1] / PITCH) + 1 + _RIM
        bottom, top = np.floor(y[-1] / PITCH) - _RIM, np.floor(y[0] / PITCH) + 1 + _RIM
        shape = (int(top - bottom) + 1, int(right - left) + 1)
        west, north = float(left * PITCH), float(top * PITCH)
        node, places = _find_room(scene, shape, west, north, threads)
        eyes = np.column_stack([places, scene.ground_at(places[:, 0], places[:, 1])]) - scene.origin
        eyes[:, 2] += height + (0.0 if scene.terrain is None else RECEIVER_HEIGHT)
        row, col = np.divmod(node, shape[1])
        # Neighbours on the lattice, up to the third, look at other patches.
        kind = (int(left) + col + 2 * (int(top) - row)) % _KINDS
        seen = look_around(scene, eyes, kind, _KINDS, threads)
        beside = _find_neighbours(scene, shape, node, eyes)
        return cls(shape, west, north, node, eyes, _cover_at(scene, places), beside, *seen)


def look_around(scene: Scene, eyes: FloatArray, kind: IntArray, kinds: int, threads: int | None = None) -> Seen:
    """Send rays from places to patches of the dome.

    Parameters
    ----------
    scene : Scene
        Buildings and trees.
    eyes : ndarray, shape (n, 3), float64
        Places, in the origin of the scene [m].
    kind : ndarray, shape (n,), int64
        Which of so many parts of the dome each looks at.
    kinds : int
        How many parts there are, each with patches in all azimuths.
    threads : int, optional
        Threads to use; one for each core by default. The answer is the same for any.

    Returns
    -------
    tuple of ndarray
        What `Lookouts` holds, from `open_up` on.
    """
    patch = np.arange(len(DOME))
    part = (patch // AZIMUTHS + _TURN * (patch % AZIMUTHS)) % kinds
    shares = _shares_of_parts(part, kinds)
    near = Nearby.of(scene, eyes.min(axis=0, initial=_FAR), eyes.max(axis=0, initial=-_FAR))
    sector, tree, through = sector_of(patch), near.solid.bvh, _crown_shares(scene, near.canopy)
    crowns = near.canopy.bvh if len(through) else None

    def look(target: int) -> tuple[IntArray, FloatArray, IntArray, FloatArray, FloatArray]:
        direction = DOME.directions[target]
        looking = np.flatnonzero(kind == part[target])
        ways = np.tile(direction, (len(looking), 1))
        faces, distance = find_hits(tree, eyes[looking], ways)
        free = faces < 0
        light = np.ones((2, int(free.sum())))
        if crowns is not None:
            covered, _ = find_hits(crowns, eyes[looking[free]], ways[free])
            light[:, covered >= 0] = through[:, covered[covered >= 0]]
        seen, met = looking[~free], faces[~free]
        normals = _facing(tree.corners[met], direction)
        return looking[free], light, seen, normals, eyes[seen] + direction * distance[~free, np.newaxis]

    def look_some(first: int) -> list[tuple[IntArray, FloatArray, IntArray, FloatArray, FloatArray]]:
        return [look(target) for target in range(first, min(first + _SOME, len(DOME)))]

    with lend_threads(threads) as pool:
        looks = [found for some in pool.map(look_some, range(0, len(DOME), _SOME)) for found in some]
    opened, solid = np.zeros((4, 2, len(eyes))), np.zeros((2, len(eyes)))
    for target, (free, light, met, *_) in enumerate(looks):
        opened[:, :, free] += shares[:, target, np.newaxis, np.newaxis] * light
        solid[:, met] += shares[:2, target, np.newaxis]
    owner, normals, places = (np.concatenate([found[column] for found in looks]) for column in (2, 3, 4))
    towards = np.repeat(patch, [len(found[2]) for found in looks])
    weight = DOME.weights.sum(axis=1)[towards]
    # In the order of the lookouts, whichever others there are.
    order = np.argsort(owner, kind="stable")
    samples = (column[order] for column in (owner, sector[towards], weight, normals, places + _SKIN * normals))
    return *opened, *solid, *samples


def _shares_of_parts(part: IntArray, kinds: int) -> FloatArray:
    """Return the share of each patch in what upward and upright surfaces see of its part, of light and of the gap."""
    even = np.stack([DOME.weights[:, 0], DOME.weights[:, 1:].sum(axis=1)])
    shares = np.concatenate([even, even * SHAPE])
    # One part has as much as the whole dome, and of the gap an upright surface has less than an upward one.
    whole = shares.sum(axis=1) / np.tile(even.sum(axis=1), 2)
    found: FloatArray = whole[:, np.newaxis] * shares / [np.bincount(part, share, kinds)[part] for share in shares]
    return found


def _crown_shares(scene: Scene, canopy: Canopy) -> FloatArray:
    """Return which share of the light comes through the crown that each face belongs to, in leaf and bare."""
    if scene.trees is None or not len(canopy.corners):
        return np.empty((0, 0))
    owner = canopy.owner[canopy.bvh.faces]
    return np.ascontiguousarray(crown_share(scene.trees.transmissivity).T[:, owner])


def _find_room(
    scene: Scene, shape: tuple[int, int], west: float, north: float, threads: int | None
) -> tuple[IntArray, FloatArray]:
    """Return the places of a lattice that have room near them, and for each the nearest point that is in the open."""
    step = PITCH / _TRIES
    fine = Grid(scene.epsg, west - PITCH / 2, north + PITCH / 2, step, shape[0] * _TRIES, shape[1] * _TRIES)
    free = ~scene.inside(fine, scene.ground(fine, threads), threads)
    x, y = (points.copy() for points in np.meshgrid(fine.x(), fine.y()))
    if scene.grid is not None:
        left, bottom, right, top = scene.bounds
        free &= (x > left) & (x < right) & (y > bottom) & (y < top)
    offset = (np.arange(_TRIES) - (_TRIES - 1) / 2) ** 2
    away = np.tile(offset[:, np.newaxis] + offset, shape)
    cells = (shape[0], _TRIES, shape[1], _TRIES)
    ranked = np.where(free, away, np.inf).reshape(cells).swapaxes(1, 2).reshape(shape[0] * shape[1], -1)
    best = ranked.argmin(axis=1)
    node = np.flatnonzero(np.isfinite(ranked.min(axis=1)))
    places = np.column_stack(
        [points.reshape(cells).swapaxes(1, 2).reshape(len(ranked), -1)[node, best[node]] for points in (x, y)]
    )
    return node, places


def _find_neighbours(scene: Scene, shape: tuple[int, int], node: IntArray, eyes: FloatArray) -> BoolArray:
    """Return `Lookouts.beside`."""
    beside = np.ones((*shape, 3, 3), dtype=np.bool_)
    if not len(eyes):
        return beside
    tree = Nearby.of(scene, eyes.min(axis=0) - PITCH, eyes.max(axis=0) + PITCH).solid.bvh
    at = np.full(shape, -1)
    at.flat[node] = np.arange(len(node))
    for down, right in ((0, 1), (1, -1), (1, 0), (1, 1)):
        rows, cols = np.nonzero(at >= 0)
        there = rows + down, cols + right
        within = (there[0] < shape[0]) & (there[1] >= 0) & (there[1] < shape[1])
        rows, cols, there = rows[within], cols[within], (there[0][within], there[1][within])
        one, other = at[rows, cols], at[there]
        both = other >= 0
        ways = eyes[other[both]] - eyes[one[both]]
        length = np.linalg.norm(ways, axis=1)
        faces, distance = find_hits(tree, eyes[one[both]], ways / length[:, np.newaxis])
        free = np.ones(len(one), dtype=np.bool_)
        free[both] = (faces < 0) | (distance > length)
        beside[rows, cols, 1 + down, 1 + right] = free
        beside[(*there, 1 - down, 1 - right)] = free
    return beside


def _cover_at(scene: Scene, places: FloatArray) -> UInt8Array:
    if scene.landcover is None:
        return np.full(len(places), code_of("asphalt"), dtype=np.uint8)
    return scene.landcover.at(places[:, 0], places[:, 1])


def _facing(corners: FloatArray, towards: FloatArray) -> FloatArray:
    """Return the unit normals of faces on the side that a ray comes from."""
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    normals[normals @ towards > 0.0] *= -1.0
    return normals
