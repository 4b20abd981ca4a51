"""Cast shadows onto points anywhere by marking what lies in the shadow of each facet."""

import numpy as np

from plateau_sc.casting.caster import Caster, require_direction, require_threads, take_out
from plateau_sc.casting.occluders import Occluders, look_south
from plateau_sc.casting.rays import RayCaster, cast_some
from plateau_sc.casting.receivers import Points, Receivers
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.cells import Cells, make_room, order_cloud, read_cloud, settle_cloud, sort_cloud
from plateau_sc.kernels.clouds import fill_cloud
from plateau_sc.kernels.compiler import is_compiled
from plateau_sc.kernels.covering import find_turned
from plateau_sc.kernels.facets import SHEET, SHELL, Facets
from plateau_sc.kernels.outlines import spare_rough, take_rough_shells
from plateau_sc.kernels.states import LIT, SHADED, begin_points
from plateau_sc.kernels.suns import gather_obstacles, mark_sun
from plateau_sc.kernels.threads import share_out
from plateau_sc.kernels.volumes import Ground, Sun, make_sun, shade_ground
from plateau_sc.types import BoolArray, FloatArray, UInt8Array

FEWEST = 5000
"""Fewer points are traced: going through all faces, and sorting the points, would take longer."""

LOWEST_SUN = float(np.sin(np.radians(0.1)))
"""Under a lower sun too much is in doubt."""

# A tree of the shells is built for so many points, for each facet, of which some may lie where one is turned.
_WORTH = 32
_ZENITH = np.array([0.0, 0.0, 1.0])
_STEP = 1.0


class CloudCaster(Caster):
    """Mark the points in the shadow of each facet; see `plateau_sc.kernels.clouds`.

    Points that a facet passes too closely, and those from which the sky is seen through a sheet or from within a shell
    that is inside out, are cast as rays.
    """

    name = "clouds"

    def __init__(self, occluders: Occluders, receivers: Receivers, threads: int | None = 1) -> None:
        super().__init__(occluders, receivers, threads)
        if not isinstance(receivers, Points):
            raise ParameterError("this way is for points; see choose_method")
        self._order = order_cloud(receivers.places)
        self._points = look_south(receivers.places[self._order])
        bodies, facets, measures, extent = occluders.southward
        # What is deep in the shadow of a rough piece is told by the piece as of any other.
        self._covering = self._marking = gather_obstacles(bodies, measures, facets)
        shells = facets.take(facets.kinds == SHELL)
        if receivers.on_faces:
            shells = take_rough_shells(facets, bodies)
            spared = spare_rough(facets, bodies, measures)
            self._marking = self._covering._replace(facets=spared[0], measures=spared[1])
        wide, deep, high = (max(float(axis.max(initial=0.0)), -float(axis.min(initial=0.0))) for axis in self._points.T)
        self._extent = max(extent[0], wide, deep), max(extent[1], high)
        self._shy = self._find_shy(facets.take(facets.kinds == SHEET), shells)

    @classmethod
    def takes(cls, receivers: Receivers) -> bool:
        """Tell whether these are receivers for this way of casting: many points are."""
        return isinstance(receivers, Points) and len(receivers.places) >= FEWEST

    @classmethod
    def is_ready(cls) -> bool:
        """Tell whether the kernels of this way are compiled."""
        return is_compiled(fill_cloud)

    def cast(self, direction: FloatArray, threads: int | None = 1, out: BoolArray | None = None) -> BoolArray:
        """Tell which receivers are hidden from the sun; see `Caster.cast`."""
        hidden = take_out(self.receivers.shape, out)
        hidden[...] = self.cast_wanted(direction, np.ones(len(self._points), dtype=np.bool_), threads)
        return hidden

    def cast_wanted(self, direction: FloatArray, wanted: BoolArray, threads: int | None = 1) -> BoolArray:
        """Tell which receivers are hidden from the sun or not wanted; see `Caster.cast_wanted`."""
        towards = require_direction(direction)
        require_threads(threads)
        if towards[2] < LOWEST_SUN or not len(self._points):
            return RayCaster(self.occluders, self.receivers).cast_wanted(towards, wanted, threads)
        states = np.where(wanted[self._order], np.uint8(LIT), np.uint8(SHADED))
        self._mark(states, towards, threads=threads)
        hidden = np.empty(len(states), dtype=np.bool_)
        doubts = read_cloud(states, self._shy, self._order, hidden)
        if len(doubts):
            assert isinstance(self.receivers, Points)
            hidden[doubts] = cast_some(self.occluders, self.receivers.places[doubts], towards, threads)
        return hidden

    def _find_shy(self, sheets: Facets, shells: Facets) -> BoolArray:
        """Return the points for which shells and sheets may not be told from one side."""
        shy = self._lies_under(sheets)
        below = np.flatnonzero(self._lies_under(shells) & ~shy)
        if len(below) * _WORTH > len(shells.corners):
            tree = self.occluders.rough_shells if self.receivers.on_faces else self.occluders.shells
            # To look south twice is to look north.
            below = below[find_turned(tree, look_south(self._points[below]))]
        shy[below] = True
        return shy

    def _lies_under(self, facets: Facets) -> BoolArray:
        """Tell which points lie under facets that under other suns are left out."""
        states: UInt8Array = np.full(len(self._points), LIT, dtype=np.uint8)
        if len(facets.corners):
            self._mark(states, _ZENITH, facets)
        under: BoolArray = states != LIT
        return under

    def _mark(
        self, states: UInt8Array, direction: FloatArray, against: Facets | None = None, threads: int | None = 1
    ) -> None:
        """Find the states of those points that are not in shadow yet, in the order of this caster."""
        sun = make_sun(direction, _STEP, self._extent, 0.0)

        def shade(begin: int, end: int) -> None:
            points, found = self._points[begin:end], states[np.newaxis, begin:end]
            if (found != SHADED).any():
                cells = sort_cloud(points, found, sun.shift, make_room(len(points)))
                self._shade(cells, sun, found, against)
                self._shade(settle_cloud(cells, found), sun, found, against)

        share_out(shade, len(self._points), threads)

    def _shade(self, cells: Cells, sun: Sun, states: UInt8Array, against: Facets | None) -> None:
        """Hold all prisms against the cells of a sun, or only those of some facets that otherwise are left out."""
        none = np.empty((0, 0))
        ground = Ground(none, none, none, np.empty((0, 0, 5)), cells.low, cells.high, (0, 1), cells)
        marks = begin_points(states)
        if against is None:
            mark_sun(self._covering if cells.covering else self._marking, ground, sun, _STEP, marks, (0, 1))
        else:
            shade_ground(against, ground, sun, _STEP, marks, (0, 1), against=True)
