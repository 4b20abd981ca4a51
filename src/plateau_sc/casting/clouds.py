"""Cast shadows onto points anywhere by marking what lies in the shadow of each facet."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np

from plateau_sc.casting.caster import Caster, require_direction
from plateau_sc.casting.occluders import Occluders
from plateau_sc.casting.rays import RayCaster, cast_some
from plateau_sc.casting.receivers import Points, Receivers
from plateau_sc.casting.volumes import LOWEST_SUN
from plateau_sc.errors import ParameterError
from plateau_sc.kernels.clouds import fill_cloud, make_room, order_cloud, sort_cloud
from plateau_sc.kernels.compiler import is_compiled
from plateau_sc.kernels.facets import Facets
from plateau_sc.kernels.marking import DOUBTED, LIT, SHADED
from plateau_sc.kernels.occlusion import count_processors
from plateau_sc.kernels.outlines import join_facets, measure_boxes, shade_convex
from plateau_sc.kernels.volumes import Ground, make_sun, measure_extent, shade_ground
from plateau_sc.types import BoolArray, FloatArray, UInt8Array

FEWEST = 20_000
"""Fewer points are traced: going through all faces, and sorting the points, would take longer."""

_ZENITH = np.array([0.0, 0.0, 1.0])
_STEP = 1.0


class CloudCaster(Caster):
    """Mark the points in the shadow of each facet; see `plateau_sc.kernels.clouds`.

    Points that a facet passes too closely, and those from which the sky is seen through a sheet or from within a shell
    that is inside out, are cast as rays.
    """

    name = "clouds"

    def __init__(self, occluders: Occluders, receivers: Receivers) -> None:
        super().__init__(occluders, receivers)
        if not isinstance(receivers, Points):
            raise ParameterError("this way is for points; see choose_method")
        places = receivers.places
        west, north = (places[:, 0].min(), places[:, 1].max()) if len(places) else (0.0, 0.0)
        self._origin = float(west), float(north)
        framed = self._frame(places)
        self._order = order_cloud(framed)
        self._points = framed[self._order]
        bodies, facets = occluders.bodies
        self._facets = Facets(self._frame(facets.corners), facets.kinds)
        self._bodies = bodies._replace(corners=self._frame(bodies.corners), points=self._frame(bodies.points))
        self._boxes = measure_boxes(self._bodies)
        self._extent = measure_extent([self._facets.corners, self._bodies.points], self._points[:, 2:])
        self._extent = max(self._extent[0], float(framed[:, :2].max(initial=0.0))), self._extent[1]
        self._parts: dict[int, list[tuple[slice, FloatArray]]] = {}
        self._shy = self._mark(_ZENITH, against=True) != LIT

    @classmethod
    def takes(cls, receivers: Receivers) -> bool:
        """Tell whether these are receivers for this way of casting: many points are."""
        return isinstance(receivers, Points) and len(receivers.places) >= FEWEST

    @classmethod
    def is_ready(cls) -> bool:
        """Tell whether the kernels of this way are compiled."""
        return is_compiled(fill_cloud)

    def cast(self, direction: FloatArray, threads: int | None = 1) -> BoolArray:
        """Tell which receivers are hidden from the sun; see `Caster.cast`."""
        towards = require_direction(direction)
        if threads is not None and threads < 1:
            raise ParameterError(f"threads must be 1 or more, or None for one a processor; found {threads}")
        if towards[2] < LOWEST_SUN or not len(self._points):
            return RayCaster(self.occluders, self.receivers).cast(towards, threads)
        states = self._mark(towards, threads or count_processors())
        hidden = np.empty(len(states), dtype=np.bool_)
        hidden[self._order] = states == SHADED
        doubts = self._order[(states == DOUBTED) | (self._shy & (states == LIT))]
        if len(doubts):
            assert isinstance(self.receivers, Points)
            hidden[doubts] = cast_some(self.occluders, self.receivers.places[doubts], towards, threads)
        return hidden

    def _mark(self, direction: FloatArray, threads: int = 1, against: bool = False) -> UInt8Array:
        """Return the states of the points, in the order of this caster."""
        sun = make_sun(direction, _STEP, self._extent, 0.0)
        states: UInt8Array = np.full((1, len(self._points)), LIT, dtype=np.uint8)

        def shade(part: tuple[slice, FloatArray]) -> None:
            of_part, box = part
            points, found = self._points[of_part], states[:, of_part]
            room = make_room(len(points))
            cells = sort_cloud(points, box, *sun.shift, room)
            ground = Ground(np.empty((0, 0)), box[:1, 2:], box[1:, 2:], np.empty((0, 0, 5)), (0, 1), cells)
            lines, facets = (int(box[0, 0]), int(box[1, 0]) + 1), self._facets
            if len(self._boxes) and not against:
                rest = shade_convex(self._bodies, self._boxes, ground, sun, _STEP, found, lines)
                facets = join_facets(facets, self._bodies, rest) if len(rest) else facets
            if len(facets.corners):
                shade_ground(facets, ground, sun, _STEP, found, lines, against)

        parts = self._divide(threads)
        if len(parts) == 1:
            shade(parts[0])
        else:
            with ThreadPoolExecutor(threads) as pool:
                list(pool.map(shade, parts))
        return states.reshape(-1)

    def _divide(self, threads: int) -> list[tuple[slice, FloatArray]]:
        """Return the points in parts of neighbours, each with the box about it: one a thread."""
        if threads not in self._parts:
            count = len(self._points)
            bounds = [count * part // threads for part in range(threads + 1)]
            self._parts[threads] = [
                (slice(begin, end), _box_of(self._points[begin:end])) for begin, end in pairwise(bounds) if begin < end
            ]
        return self._parts[threads]

    def _frame(self, corners: FloatArray) -> FloatArray:
        """Return corners in a frame of columns, rows and heights [m]."""
        framed = np.empty_like(corners)
        framed[..., 0] = corners[..., 0] - self._origin[0]
        framed[..., 1] = self._origin[1] - corners[..., 1]
        framed[..., 2] = corners[..., 2]
        return framed


def _box_of(points: FloatArray) -> FloatArray:
    """Return the least and the greatest of each coordinate, which takes less time one by one."""
    columns = points.T
    return np.array([[column.min() for column in columns], [column.max() for column in columns]])
