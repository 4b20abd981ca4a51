"""Cast shadows onto level ground by counting, in the image of the scene, the faces above each pixel."""

import contextlib
from typing import Any

import numpy as np

from plateau_sc.casting.caster import (
    Caster,
    require_direction,
    require_directions,
    require_places,
    require_threads,
    take_out,
)
from plateau_sc.casting.occluders import Occluders
from plateau_sc.casting.rays import cast_doubts, cast_some
from plateau_sc.casting.receivers import Lattice, Receivers
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.clusters import Clusters
from plateau_sc.kernels.compiler import is_compiled
from plateau_sc.kernels.desk import Desk, Frame, Room, add_mask, make_desk, mend_room
from plateau_sc.kernels.pool import FARTHEST
from plateau_sc.kernels.silhouette import BAND
from plateau_sc.kernels.winding import add_faces, adds_rows, count_faces, count_suns, draw_strips, find_inverted
from plateau_sc.types import BoolArray, FloatArray, IntArray

_LOW = 10.0 * BAND
_FIRST = np.zeros(1, dtype=np.int64)


class WindingCaster(Caster):
    """Count the faces above each pixel of level ground; see `plateau_sc.kernels.winding`.

    Pixels that an edge passes too closely for the count to be certain are cast as rays: few by chance, many where
    edges, sun and pixels are in line.
    """

    name = "winding"

    def __init__(self, occluders: Occluders, receivers: Receivers, threads: int | None = 1) -> None:
        super().__init__(occluders, receivers, threads)
        level = receivers.level if isinstance(receivers, Lattice) else None
        if not isinstance(receivers, Lattice) or level is None or not self.takes(receivers):
            raise ParameterError(
                "counting needs a lattice of one height and less than 2**20 rows and columns; see choose_method, "
                "or cut it in tiles"
            )
        self._lattice, self._level = receivers, level
        self._edges: Clusters = occluders.edges(level)
        self._frame = _frame_of(receivers)
        self._low = _pixels_under(self._edges.low, receivers)
        self._desks: list[Desk] = []
        self._inverted = self._find_inverted()

    @classmethod
    def takes(cls, receivers: Receivers) -> bool:
        """Tell whether these are receivers for this way of casting: level lattices are, but for very long ones."""
        return isinstance(receivers, Lattice) and max(receivers.shape) < FARTHEST and receivers.level is not None

    @classmethod
    def is_ready(cls) -> bool:
        """Tell whether the kernels of this way are compiled."""
        return is_compiled(draw_strips)

    def cast(self, direction: FloatArray, threads: int | None = 1, out: BoolArray | None = None) -> BoolArray:
        """Tell which receivers are hidden from the sun; see `Caster.cast`."""
        towards = require_direction(direction)
        require_threads(threads)
        mask = take_out(self._lattice.shape, out)
        desk = self._take_desk()
        found = count_faces(self._edges, self._frame, towards, desk, mask)
        if found > len(desk.doubts):
            desk = make_desk(self._edges, *self._lattice.shape, doubts=2 * found)
            found = count_faces(self._edges, self._frame, towards, desk, mask)
        self._settle(towards[np.newaxis], [desk.doubts[:found]], mask[np.newaxis], _FIRST, threads)
        self._desks.append(desk)
        return mask

    def cast_all(self, directions: FloatArray, masks: BoolArray, places: IntArray) -> None:
        """Write which receivers are hidden from each of some suns; see `Caster.cast_all`."""
        places = require_places(self._lattice.shape, masks, places)
        towards, desk = require_directions(directions), self._take_desk()
        while len(towards):
            ends, found = count_suns(self._edges, self._frame, towards, desk, masks, places)
            done = len(ends)
            if done:
                self._settle(towards[:done], np.split(desk.doubts[: ends[-1]], ends[:-1]), masks, places[:done])
            towards, places = towards[done:], places[done:]
            if len(towards) and not done and found < 0:
                super().cast_all(towards[:1], masks, places[:1])
                towards, places = towards[1:], places[1:]
            elif len(towards) and not done:
                desk = make_desk(self._edges, *self._lattice.shape, doubts=2 * found)
        self._desks.append(desk)

    @property
    def adds(self) -> bool:
        """Whether `add` is for this lattice: where faces hug the ground, or shells are inside out, it is not."""
        return not len(self._low) and not len(self._inverted)

    def add(self, directions: FloatArray, room: Room, threads: int | None = 1) -> None:
        """Count at each receiver that it is hidden from suns, in less time than to make the masks.

        Parameters
        ----------
        directions : ndarray, shape (n, 3), float64
            Unit vectors toward the suns, which are above the horizon. It is done soonest where each is near the next.
        room : Room
            Added to; of receivers inside buildings it tells nothing.
        threads : int, optional
            As in `cast`.
        """
        todo, shape = require_directions(directions), self._lattice.shape
        desk = self._take_desk()
        while len(todo):
            ends, found = add_faces(self._edges, self._frame, shape, todo, desk, room)
            for sun in np.flatnonzero(np.diff(ends, prepend=0)):
                self._mend(room, todo[sun], desk, slice(ends[sun - 1] if sun else 0, ends[sun]), threads)
            if 0 < len(ends) < len(todo):
                todo = todo[len(ends) :]
            elif len(ends) == len(todo):
                break
            elif found < 0:
                add_mask(room, self.cast(todo[0], threads))
                todo = todo[1:]
            else:
                desk = make_desk(self._edges, *shape, doubts=2 * found)
        self._desks.append(desk)

    def _mend(self, room: Room, direction: FloatArray, desk: Desk, doubts: slice, threads: int | None) -> None:
        """Count the pixels of one sun that are in doubt as their rays tell."""
        pixels, first = np.unique(desk.doubts[doubts], return_index=True)
        counted = desk.counted[doubts][first]
        if self._lattice.inside is not None:
            is_open = ~self._lattice.inside.flat[pixels]
            pixels, counted = pixels[is_open], counted[is_open]
        missing = self._trace(pixels, direction, threads).view(np.uint8) - counted.view(np.uint8)
        mend_room(room, adds_rows(direction[0], direction[1]), self._lattice.shape, pixels, missing)

    def _take_desk(self) -> Desk:
        # Between a look and a grasp another thread can take the last.
        with contextlib.suppress(IndexError):
            return self._desks.pop()
        return make_desk(self._edges, *self._lattice.shape)

    def _trace(self, pixels: IntArray, direction: FloatArray, threads: int | None) -> BoolArray:
        """Cast pixels as rays."""
        if not len(pixels):
            return np.empty(0, dtype=np.bool_)
        rows, cols = np.divmod(pixels, self._lattice.shape[1])
        places = np.column_stack([self._lattice.x[cols], self._lattice.y[rows], np.full(len(rows), self._level)])
        return cast_some(self.occluders, places, direction, threads)

    def _gather_doubts(self, mask: BoolArray, listed: IntArray) -> IntArray:
        """Return the pixels that are for the rays to decide: those listed, and some under every sun."""
        if not len(self._low) and not len(self._inverted):
            return listed
        return np.concatenate([listed, self._low, self._inverted[~mask.flat[self._inverted]]])

    def _settle(
        self,
        directions: FloatArray,
        doubts: list[IntArray],
        masks: BoolArray,
        places: IntArray,
        threads: int | None = 1,
    ) -> None:
        """Cast the pixels of some masks that are in doubt as rays, and put those inside into shadow."""
        inside, found = self._lattice.inside, []
        for place, listed in zip(places, doubts, strict=True):
            some = np.unique(self._gather_doubts(masks[place], listed))
            found.append(some if inside is None else some[~inside.flat[some]])
        cast_doubts(self.occluders, self._lattice, directions, found, masks, places, threads)
        if inside is not None:
            for place in places:
                masks[place] |= inside

    def _find_inverted(self) -> IntArray:
        """Return the pixels for which shells cannot be told from one side: none where no face of them looks down.

        What rounding alone makes upright is narrower than any doubt.
        """
        if not self.occluders.hangs(self._level):
            return np.empty(0, dtype=np.int64)
        out = np.empty(self._lattice.shape, dtype=np.bool_)
        desk = self._take_desk()
        found = find_inverted(self._edges, self._frame, desk, out)
        if found > len(desk.doubts):
            desk = make_desk(self._edges, *out.shape, doubts=2 * found)
            find_inverted(self._edges, self._frame, desk, out)
        self._desks.append(desk)
        out.flat[desk.doubts[:found]] = True
        if self._lattice.inside is not None:
            out &= ~self._lattice.inside
        return np.flatnonzero(out)

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_desks": []}


def _frame_of(lattice: Lattice) -> Frame:
    step = lattice.step
    columns, rows = (lattice.x - lattice.x[0]) / step, (lattice.y[0] - lattice.y) / step
    uneven = max(float(np.abs(places - np.arange(len(places))).max()) for places in (columns, rows))
    return Frame(float(lattice.x[0]), float(lattice.y[0]), step, uneven)


def _pixels_under(faces: FloatArray, lattice: Lattice) -> IntArray:
    """Return the pixels about which faces that are nearly level with them leave a doubt: where they are as low."""
    if not len(faces):
        return np.empty(0, dtype=np.int64)
    found = np.zeros(lattice.shape, dtype=bool)
    for face in faces:
        low, high = face[:, :2].min(axis=0) - lattice.step, face[:, :2].max(axis=0) + lattice.step
        columns = slice(*np.searchsorted(lattice.x, (low[0], high[0])))
        rows = slice(*np.searchsorted(-lattice.y, (-high[1], -low[1])))
        # Of a quadrilateral one of the two halves may be a line.
        across = np.cross(face[1] - face[0], face[2] - face[0]) + np.cross(face[2] - face[0], face[3] - face[0])
        rise = -across[:2] / across[2]
        east, north = lattice.x[columns] - face[0, 0], lattice.y[rows, np.newaxis] - face[0, 1]
        found[rows, columns] |= np.abs(face[0, 2] + rise[0] * east + rise[1] * north) < _LOW
    if lattice.inside is not None:
        found &= ~lattice.inside
    return np.flatnonzero(found)
