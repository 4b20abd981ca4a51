"""Cast shadows onto ground of any height by marking what lies in the shadow of each facet."""

import numpy as np

from plateau_sc.casting.caster import Caster, require_direction, require_threads, take_out
from plateau_sc.casting.occluders import Occluders
from plateau_sc.casting.rays import RayCaster, cast_some
from plateau_sc.casting.receivers import Lattice, Receivers
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.compiler import is_compiled
from plateau_sc.kernels.covering import find_turned
from plateau_sc.kernels.facets import SHEET, SHELL, Facets
from plateau_sc.kernels.marking import fill_prism
from plateau_sc.kernels.measures import measure_bodies
from plateau_sc.kernels.outlines import join_facets, shade_convex, spare_rough, take_rough_shells
from plateau_sc.kernels.states import States, UInt64Array, begin_states, pack_bits, read_states
from plateau_sc.kernels.threads import share_out
from plateau_sc.kernels.volumes import Ground, make_ground, make_sun, measure_extent, shade_ground, turn_ground
from plateau_sc.types import BoolArray, FloatArray, IntArray

MOST_FACETS = 40_000.0
"""Rays are faster where there are more facets to a square as wide as a shadow of the highest ground on the lowest."""

_ZENITH = np.array([0.0, 0.0, 1.0])


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
        self._facets = Facets(self._frame(facets.corners), facets.kinds)
        anchors, points, corners = (self._frame(part) for part in (bodies.anchors, bodies.points, bodies.corners))
        self._bodies = bodies._replace(anchors=anchors, points=points, corners=corners)
        self._measures = measure_bodies(self._bodies, step, occluders.spreads)
        shells = self._facets.take(self._facets.kinds == SHELL)
        if receivers.on_faces:
            shells = take_rough_shells(self._facets, self._bodies)
            self._facets, self._measures = spare_rough(self._facets, self._bodies, self._measures)
        self._inside = np.zeros(receivers.shape, dtype=np.bool_) if receivers.inside is None else receivers.inside
        by_rows = make_ground(np.ascontiguousarray(receivers.height), ~self._inside, threads)
        self._grounds = [turn_ground(by_rows, threads), by_rows]
        lowest, highest = by_rows.lowest.min(initial=np.inf), by_rows.highest.max(initial=-np.inf)
        self._longest = self._find_longest(max(float(highest - lowest), 0.0))
        self._extent = measure_extent([self._facets.corners, self._bodies.points], by_rows)
        self._starts = self._pack(self._inside)
        shy = self._find_shy(shells)
        self._shy = self._pack(shy) if shy.any() else None

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
        by_rows = bool(abs(towards[0]) > abs(towards[1]))
        if towards[2] > 0.0 and float(np.hypot(towards[0], towards[1])) > self._longest * towards[2]:
            return RayCaster(self.occluders, self.receivers).cast(towards, threads, out)
        mask = take_out(self._lattice.shape, out)
        states = self._mark(towards, by_rows, threads)
        rows, cols = np.divmod(
            read_states(states, by_rows, None if self._shy is None else self._shy[by_rows], mask), mask.shape[1]
        )
        if len(rows):
            mask[rows, cols] = cast_some(self.occluders, self._places(rows, cols), towards, threads)
        return mask

    def _mark(self, direction: FloatArray, by_rows: bool, threads: int | None, against: Facets | None = None) -> States:
        """Return the states of the pixels, in the order of one of the grounds.

        They are those of all that casts shadows, or of some facets that otherwise are left out.
        """
        ground: Ground = self._grounds[by_rows]
        states = begin_states(self._starts[by_rows])
        step = self._lattice.step
        sun = make_sun(direction, step, self._extent, self._uneven)

        def shade(begin: int, end: int) -> None:
            facets = self._facets if against is None else against
            # What a scene has none of needs no kernel, which may have to be compiled.
            if len(self._measures.boxes) and against is None:
                rest = shade_convex(self._bodies, self._measures, ground, sun, step, states, (begin, end))
                facets = join_facets(facets, self._bodies, rest) if len(rest) else facets
            if len(facets.corners):
                shade_ground(facets, ground, sun, step, states, (begin, end), against is not None)

        share_out(shade, len(ground.heights), threads)
        return states

    def _pack(self, chosen: BoolArray) -> list[UInt64Array]:
        """Return some pixels in both orders."""
        return [pack_bits(np.ascontiguousarray(chosen.T)), pack_bits(chosen)]

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
        count = len(self._facets.corners) + len(self._bodies.corners)
        if count == 0 or relief == 0.0:
            return np.inf
        return float(np.sqrt(MOST_FACETS * self._inside.size * self._lattice.step**2 / count)) / relief

    def _find_shy(self, shells: Facets) -> BoolArray:
        """Return the pixels for which shells and sheets may not be told from one side."""
        shy = self._lies_under(self._facets.take(self._facets.kinds == SHEET))
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
