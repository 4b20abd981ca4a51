"""Cast shadows onto ground of any height by marking what lies in the shadow of each facet."""

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
from plateau_sc.casting.rays import RayCaster, cast_doubts
from plateau_sc.casting.receivers import Lattice, Receivers
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.compiler import is_compiled
from plateau_sc.kernels.covering import find_turned
from plateau_sc.kernels.facets import SHEET, SHELL, Facets
from plateau_sc.kernels.marking import fill_prism
from plateau_sc.kernels.measures import measure_bodies
from plateau_sc.kernels.outlines import spare_rough, take_rough_shells
from plateau_sc.kernels.states import States, UInt64Array, begin_states, pack_bits, read_states
from plateau_sc.kernels.suns import Pixels, cast_suns, gather_obstacles, mark_sun
from plateau_sc.kernels.threads import share_out
from plateau_sc.kernels.volumes import Sun, make_ground, make_sun, measure_extent, shade_ground, turn_ground
from plateau_sc.types import BoolArray, FloatArray, IntArray

MOST_FACETS = 40_000.0
"""Rays are faster where there are more facets to a square as wide as a shadow of the highest ground on the lowest."""

_BODY_SHARE = 1 / 30
"""What a facet of a convex body counts for there: its shadow ends with the body's, however far it could reach."""

_ZENITH = np.array([0.0, 0.0, 1.0])
_FIRST = np.zeros(1, dtype=np.int64)


class VolumeCaster(Caster):
    """Mark the pixels in the shadow of each facet; see `plateau_sc.kernels.volumes`.

    Pixels that a facet passes too closely, and those from which the sky is seen through a sheet or from within a shell
    that is inside out, are cast as rays.
    """

    name = "volumes"

    def __init__(self, occluders: Occluders, receivers: Receivers, threads: int | None = 1) -> None:
        super().__init__(occluders, receivers, threads)
        if not isinstance(receivers, Lattice):
            raise ParameterError("marking needs a lattice; see choose_method")
        self._lattice = receivers
        step = receivers.step
        columns, rows = (receivers.x - receivers.x[0]) / step, (receivers.y[0] - receivers.y) / step
        self._uneven = max(float(np.abs(places - np.arange(len(places))).max()) for places in (columns, rows))
        bodies, facets = occluders.bodies
        facets = Facets(self._frame(facets.corners), facets.kinds)
        anchors, points, corners = (self._frame(part) for part in (bodies.anchors, bodies.points, bodies.corners))
        bodies = bodies._replace(anchors=anchors, points=points, corners=corners)
        measures = measure_bodies(bodies, step, occluders.spreads)
        shells = facets.take(facets.kinds == SHELL)
        if receivers.on_faces:
            shells = take_rough_shells(facets, bodies)
            facets, measures = spare_rough(facets, bodies, measures)
        self._obstacles = gather_obstacles(bodies, measures, facets)
        self._inside = np.zeros(receivers.shape, dtype=np.bool_) if receivers.inside is None else receivers.inside
        by_rows = make_ground(np.ascontiguousarray(receivers.height), ~self._inside, threads)
        self._longest = self._find_longest(max(by_rows.most - by_rows.least, 0.0))
        self._extent = measure_extent([facets.corners, bodies.points], by_rows)
        hidden = self._pack(self._inside, threads)
        self._pixels = Pixels((turn_ground(by_rows, threads), by_rows), hidden, (hidden[0], hidden[1]))
        shy = self._find_shy(shells)
        nowhere = (np.zeros_like(hidden[0]), np.zeros_like(hidden[1]))
        self._pixels = self._pixels._replace(shy=self._pack(shy) if shy.any() else nowhere)

    @classmethod
    def takes(cls, receivers: Receivers) -> bool:
        """Tell whether these are receivers for this way of casting: lattices are."""
        return isinstance(receivers, Lattice)

    @classmethod
    def is_ready(cls) -> bool:
        """Tell whether the kernels of this way are compiled."""
        return is_compiled(fill_prism)

    def cast(self, direction: FloatArray, threads: int | None = 1, out: BoolArray | None = None) -> BoolArray:
        """Tell which receivers are hidden from the sun; see `Caster.cast`."""
        towards = require_direction(direction)
        require_threads(threads)
        if self._is_low(towards):
            return RayCaster(self.occluders, self.receivers).cast(towards, threads, out)
        mask = take_out(self._lattice.shape, out)
        by_rows = bool(abs(towards[0]) > abs(towards[1]))
        states = self._mark(towards, by_rows, threads)
        doubts = read_states(states, by_rows, self._pixels.shy[by_rows], mask)
        cast_doubts(self.occluders, self._lattice, towards[np.newaxis], [doubts], mask[np.newaxis], _FIRST, threads)
        return mask

    def cast_all(self, directions: FloatArray, masks: BoolArray, places: IntArray) -> None:
        """Write which receivers are hidden from each of some suns; see `Caster.cast_all`."""
        places = require_places(self._lattice.shape, masks, places)
        towards = require_directions(directions)
        is_low = np.array([self._is_low(one) for one in towards], dtype=np.bool_)
        high, chosen = towards[~is_low], places[~is_low]
        suns = [self._turn(one) for one in high]
        doubts = cast_suns(self._obstacles, self._pixels, suns, self._lattice.step, masks.view(np.uint8), chosen)
        many = [listed is None for listed in doubts]
        few = [np.empty(0, dtype=np.int64) if listed is None else listed for listed in doubts]
        cast_doubts(self.occluders, self._lattice, high, few, masks, chosen)
        is_low[~is_low] = many
        super().cast_all(towards[is_low], masks, places[is_low])

    def _is_low(self, direction: FloatArray) -> bool:
        """Tell whether rays are faster under a sun."""
        return bool(direction[2] > 0.0 and np.hypot(direction[0], direction[1]) > self._longest * direction[2])

    def _turn(self, direction: FloatArray) -> Sun:
        """Return a sun in the frame of the lattice."""
        return make_sun(direction, self._lattice.step, self._extent, self._uneven)

    def _mark(self, direction: FloatArray, by_rows: bool, threads: int | None, against: Facets | None = None) -> States:
        """Return the states of the pixels, in the order of one of the grounds.

        They are those of all that casts shadows, or of some facets that otherwise are left out.
        """
        ground, step, sun = self._pixels.grounds[by_rows], self._lattice.step, self._turn(direction)
        states = begin_states(self._pixels.hidden[by_rows])

        def mark(begin: int, end: int) -> None:
            if against is None:
                mark_sun(self._obstacles, ground, sun, step, states, (begin, end))
            else:
                shade_ground(against, ground, sun, step, states, (begin, end), against=True)

        share_out(mark, len(ground.heights), threads)
        return states

    def _pack(self, chosen: BoolArray, threads: int | None = 1) -> tuple[UInt64Array, UInt64Array]:
        """Return some pixels in both orders."""
        packed: list[UInt64Array] = [np.empty((0, 0), dtype=np.uint64)] * 2

        def pack(begin: int, end: int) -> None:
            for order in range(begin, end):
                packed[order] = pack_bits(chosen if order else np.ascontiguousarray(chosen.T))

        share_out(pack, 2, threads)
        return packed[0], packed[1]

    def _frame(self, corners: FloatArray) -> FloatArray:
        """Return corners in the frame of the lattice: column, row and height [m]."""
        framed: FloatArray = corners.copy()
        # Axis by axis, for NumPy works in loops as long as the last dimension.
        for axis, first, step in (
            (0, self._lattice.x[0], self._lattice.step),
            (1, self._lattice.y[0], -self._lattice.step),
        ):
            framed[..., axis] -= first
            framed[..., axis] /= step
        return framed

    def _find_longest(self, relief: float) -> float:
        """Return how long a shadow of a metre may be for marking to be faster than rays [m]."""
        count = len(self._obstacles.facets.corners) + _BODY_SHARE * len(self._obstacles.bodies.corners)
        if count == 0 or relief == 0.0:
            return np.inf
        return float(np.sqrt(MOST_FACETS * self._inside.size * self._lattice.step**2 / count)) / relief

    def _find_shy(self, shells: Facets) -> BoolArray:
        """Return the pixels for which shells and sheets may not be told from one side."""
        facets = self._obstacles.facets
        shy = self._lies_under(facets.take(facets.kinds == SHEET))
        under = np.flatnonzero(self._lies_under(shells) & ~shy)
        if len(under):
            rows, cols = np.divmod(under, shy.shape[1])
            tree = self.occluders.rough_shells if self._lattice.on_faces else self.occluders.shells
            shy[rows, cols] = find_turned(tree, self._places(rows, cols))
        return shy

    def _lies_under(self, facets: Facets) -> BoolArray:
        """Tell which pixels lie under facets that under other suns are left out."""
        if not len(facets.corners):
            return np.zeros(self._lattice.shape, dtype=np.bool_)
        states = self._mark(_ZENITH, True, 1, facets)
        found = np.empty(self._lattice.shape, dtype=np.bool_)
        read_states(states._replace(shaded=states.shaded | states.doubted), True, None, found)
        return found & ~self._inside

    def _places(self, rows: IntArray, cols: IntArray) -> FloatArray:
        """Return the receivers of some pixels."""
        return np.column_stack([self._lattice.x[cols], self._lattice.y[rows], self._lattice.height[rows, cols]])
