"""Time of a shadow mask, in turn with embree's any-hit query on the same scene.

The hours of a day are rotated, because one mask repeated trains the branch predictor and comes out 1.5 times too fast.
Figures are given for all receivers and for those in the open alone, which embree answers almost twice as fast.

The fastest of the methods that take a raster of heights for the city is insolation. It is no dependency of this
project; where ``pip install insolation`` was done in the environment, it is compared too; elsewhere its figures are 0.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, NamedTuple

import numpy as np

from plateau_sc.casting import Caster, Lattice, Occluders, Points
from plateau_sc.casting.clouds import CloudCaster
from plateau_sc.casting.rays import RayCaster
from plateau_sc.casting.split import SplitCaster
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.casting.winding import WindingCaster
from plateau_sc.kernels.bvh import build_bvh
from plateau_sc.kernels.columns import inside, surface_height
from plateau_sc.kernels.occlusion import cast_beam
from plateau_sc.types import BoolArray, FloatArray

HOURS: list[tuple[float, float]] = [
    (70, 5),
    (80, 17),
    (88, 29),
    (100, 42),
    (115, 54),
    (140, 64),
    (180, 70),
    (220, 65),
    (245, 54),
    (260, 42),
]
HOURS += [(270, 30), (279, 18), (287, 7), (292, 1.3)]
"""Sun azimuth and elevation [deg] through a summer's day in Tokyo."""

HIGH_HOURS = [hour for hour in HOURS if hour[1] > 10.0]


"""What is timed of a fresh process."""


class Size(NamedTuple):
    """How large a scene is: boxes of 12 faces on a square of some metres, and receivers along each of its sides."""

    boxes: int
    side: float
    receivers: int


SIZES = {
    "smallest": Size(60, 100.0, 100),
    "block": Size(1560, 500.0, 500),
    "square_kilometre": Size(6242, 1000.0, 1000),
}


@dataclass(frozen=True)
class Comparison:
    """Milliseconds a mask of this library and of embree, and the receivers on which they differ, over all hours."""

    ours: float
    embree: float
    receivers: int
    differing: int

    @property
    def ratio(self) -> float:
        """How many times as long embree takes."""
        return self.embree / self.ours


class ShadowMask:
    """One mask of one hour, on one thread and on two."""

    params = tuple(SIZES)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Build the scene and its tree, and compile what is timed."""
        chosen = SIZES[size]
        self.triangles = make_boxes(chosen)
        self.receivers, is_open = make_receivers(chosen, self.triangles)
        self.open_receivers = self.receivers[is_open]
        self.tree = build_bvh(self.triangles)
        self.turn = 0
        cast_beam(self.tree, self.receivers[:1], self._next_sun())

    def time_build(self, _size: str) -> None:
        build_bvh(self.triangles)

    def time_all(self, _size: str) -> None:
        cast_beam(self.tree, self.receivers, self._next_sun(), threads=1)

    def time_open(self, _size: str) -> None:
        cast_beam(self.tree, self.open_receivers, self._next_sun(), threads=1)

    def time_all_two_threads(self, _size: str) -> None:
        cast_beam(self.tree, self.receivers, self._next_sun(), threads=2)

    def peakmem_all(self, _size: str) -> None:
        cast_beam(self.tree, self.receivers, self._next_sun(), threads=1)

    def _next_sun(self) -> FloatArray:
        self.turn += 1
        return sun_vector(*HOURS[self.turn % len(HOURS)])


class EmbreeRatio:
    """How many times as long embree takes for the masks of a day, in turn with ours, each on one thread."""

    params = tuple(SIZES)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Build the scene; without embreex this raises NotImplementedError, which leaves the case out."""
        self.triangles = make_boxes(SIZES[size])
        load_embree(self.triangles)
        self.receivers, is_open = make_receivers(SIZES[size], self.triangles)
        self.open_receivers = self.receivers[is_open]

    def track_ratio_all(self, _size: str) -> float:
        return compare(self.triangles, self.receivers).ratio

    def track_ratio_open(self, _size: str) -> float:
        return compare(self.triangles, self.open_receivers).ratio

    def track_differing(self, _size: str) -> int:
        """Receivers on which the two differ, of all receivers of all hours."""
        return compare(self.triangles, self.receivers).differing


class LevelGround:
    """The masks of a day on level ground, which counts the faces above each pixel, in turn with embree."""

    params = tuple(SIZES)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Build the scene, and compile what is timed."""
        chosen = SIZES[size]
        self.occluders = Occluders(make_boxes(chosen))
        x = (np.arange(chosen.receivers) + 0.5) * chosen.side / chosen.receivers
        self.lattice = Lattice(x, x[::-1].copy(), np.full((x.size, x.size), 0.1))
        self.caster = WindingCaster(self.occluders, self.lattice)
        self.turn = 0
        self.caster.cast(sun_vector(*HOURS[0]))

    def time_prepare(self, _size: str) -> None:
        WindingCaster(Occluders(self.occluders.corners), self.lattice)

    def time_mask(self, _size: str) -> None:
        self.turn += 1
        self.caster.cast(sun_vector(*HOURS[self.turn % len(HOURS)]))

    def peakmem_mask(self, _size: str) -> None:
        self.caster.cast(sun_vector(*HOURS[0]))

    def track_ratio_embree(self, _size: str) -> float:
        """How many times as long embree takes for all pixels, over all hours."""
        return rival(self.caster, self.lattice, HOURS)

    def track_ratio_embree_open(self, _size: str) -> float:
        """The same for the pixels outside buildings alone, which embree answers faster."""
        owner = np.arange(len(self.occluders.corners), dtype=np.int32) // 12
        x, y, heights = self.lattice.x, self.lattice.y, self.lattice.height
        lattice = Lattice(x, y, heights, inside(self.occluders.corners, owner, x, y, np.zeros_like(heights), 2.0))
        return rival(WindingCaster(self.occluders, lattice), lattice, HOURS)

    def track_differing_rays(self, _size: str) -> int:
        """Pixels on which it differs from the rays in float64, of all pixels of all hours: none."""
        rays = RayCaster(self.occluders, self.lattice)
        directions = [sun_vector(*hour) for hour in HOURS]
        return sum(int((rays.cast(way, None) != self.caster.cast(way)).sum()) for way in directions)

    def track_ratio_insolation(self, _size: str) -> float:
        """How many times as long insolation takes on one thread, over all hours, from a raster of heights."""
        if find_spec("insolation") is None:
            return 0.0
        rounds = [self._run_with_insolation() for _ in range(3)]
        return sum(theirs for _, theirs, _ in rounds) / sum(ours for ours, _, _ in rounds)

    def track_worst_agreement_of_insolation(self, _size: str) -> float:
        """The share of the open pixels that the raster answers right in its worst hour [%]."""
        return 0.0 if find_spec("insolation") is None else self._run_with_insolation()[2]

    def _run_with_insolation(self) -> tuple[float, float, float]:
        """Return the processor time of both for all hours [s], and the worst agreement of an hour [%]."""
        from insolation.insolf import doshade
        from numba import get_num_threads, set_num_threads

        x, y = self.lattice.x, self.lattice.y
        tops = surface_height(self.occluders.corners, x, y, np.empty((y.size, x.size)))
        is_open, raster, step = np.isnan(tops), np.nan_to_num(tops), float(x[1] - x[0])
        before, ours, theirs, worst = get_num_threads(), 0.0, 0.0, 100.0
        set_num_threads(1)
        # It counts north to south. The first call compiles it.
        doshade(raster, step, sun_vector(*HOURS[0]) * (1.0, -1.0, 1.0))
        for hour in HOURS:
            direction = sun_vector(*hour)
            begin = time.process_time()
            mask = self.caster.cast(direction)
            middle = time.process_time()
            lit = doshade(raster, step, direction * (1.0, -1.0, 1.0))
            ours, theirs = ours + middle - begin, theirs + time.process_time() - middle
            worst = min(worst, 100.0 * float((mask == (lit == 0))[is_open].mean()))
        set_num_threads(before)
        return ours, theirs, worst


class HillyGround:
    """The masks of a day on hilly ground with terrain that casts, facet by facet, in turn with embree."""

    params = tuple(SIZES)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Build boxes on hills, and compile what is timed."""
        chosen = SIZES[size]
        corners, terrain = raise_onto_hills(make_boxes(chosen), chosen.side)
        self.occluders = Occluders(np.concatenate([corners, terrain]))
        x = (np.arange(chosen.receivers) + 0.5) * chosen.side / chosen.receivers
        y = x[::-1].copy()
        heights = surface_height(terrain, x, y, np.empty((x.size, x.size))) + 1e-3
        owner = np.arange(len(corners), dtype=np.int32) // 12
        self.lattice = Lattice(x, y, heights)
        self.open_lattice = Lattice(x, y, heights, inside(corners, owner, x, y, heights, 2.0))
        self.caster = VolumeCaster(self.occluders, self.lattice)
        self.turn = 0
        self.caster.cast(sun_vector(*HIGH_HOURS[0]))

    def time_prepare(self, _size: str) -> None:
        VolumeCaster(Occluders(self.occluders.corners), self.lattice)

    def time_mask(self, _size: str) -> None:
        self.turn += 1
        self.caster.cast(sun_vector(*HIGH_HOURS[self.turn % len(HIGH_HOURS)]))

    def track_ratio_embree_above_10_degrees(self, _size: str) -> float:
        """How many times as long embree takes for all pixels, over the hours with the sun above 10 degrees."""
        return rival(self.caster, self.lattice)

    def track_ratio_embree_open(self, _size: str) -> float:
        """The same for the pixels outside buildings alone."""
        return rival(VolumeCaster(self.occluders, self.open_lattice), self.open_lattice)

    def track_differing_rays(self, _size: str) -> int:
        """Pixels on which it differs from the rays in float64, of all pixels of all hours: none."""
        rays = RayCaster(self.occluders, self.lattice)
        directions = [sun_vector(*hour) for hour in HOURS]
        return sum(int((rays.cast(way, None) != self.caster.cast(way)).sum()) for way in directions)


class RoofsAndGround:
    """The roof, or else the ground, at every pixel: as points anywhere and as a lattice, in turn with embree."""

    params = tuple(SIZES)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Find the roofs, and compile what is timed."""
        chosen = SIZES[size]
        corners = make_boxes(chosen)
        x = (np.arange(chosen.receivers) + 0.5) * chosen.side / chosen.receivers
        y = x[::-1].copy()
        tops = surface_height(corners, x, y, np.empty((x.size, x.size)))
        occluders, lattice = Occluders(corners), Lattice(x, y, np.fmax(tops, 0.1) + 1e-3)
        self.receivers = lattice
        self.split = SplitCaster(occluders, lattice)
        self.marking = VolumeCaster(occluders, lattice)
        self.clouds = CloudCaster(occluders, Points(lattice.places()))
        for caster in (self.split, self.marking, self.clouds):
            caster.cast(sun_vector(*HIGH_HOURS[0]))

    def track_ratio_embree_of_points(self, _size: str) -> float:
        """How many times as long embree takes, over the hours with the sun above 10 degrees."""
        return rival(self.clouds, self.receivers.places())

    def track_ratio_embree_of_a_lattice(self, _size: str) -> float:
        """The same for the pixels as a lattice, of which those on the ground are counted and the others marked."""
        return rival(self.split, self.receivers)

    def track_ratio_embree_of_a_lattice_marked(self, _size: str) -> float:
        """The same with all pixels marked, as on ground that is not level."""
        return rival(self.marking, self.receivers)

    def track_differing_rays(self, _size: str) -> int:
        """Pixels on which one of them differs from the rays in float64, of all pixels of all hours: none."""
        rays = RayCaster(self.marking.occluders, self.receivers)
        found = 0
        for way in [sun_vector(*hour) for hour in HOURS]:
            mask = rays.cast(way, None)
            found += int((mask != self.split.cast(way)).sum())
            found += int((mask != self.marking.cast(way)).sum())
            found += int((mask.reshape(-1) != self.clouds.cast(way)).sum())
        return found


class PointsOnWalls:
    """Points on the walls of the boxes, a centimetre off them, marked by prisms, in turn with embree."""

    params = tuple(SIZES)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Scatter points over the walls, 160 a box, and compile what is timed."""
        corners = make_boxes(SIZES[size])
        places = scatter_on_walls(corners)
        self.caster = CloudCaster(Occluders(corners), Points(places))
        self.places = places
        self.caster.cast(sun_vector(*HIGH_HOURS[0]))

    def track_ratio_embree_above_10_degrees(self, _size: str) -> float:
        """How many times as long embree takes, over the hours with the sun above 10 degrees."""
        return rival(self.caster, self.places)

    def track_differing_rays(self, _size: str) -> int:
        """Points on which it differs from the rays in float64, of all points of all hours: none."""
        rays = RayCaster(self.caster.occluders, self.caster.receivers)
        directions = [sun_vector(*hour) for hour in HOURS]
        return sum(int((rays.cast(way, None) != self.caster.cast(way)).sum()) for way in directions)


def scatter_on_walls(corners: FloatArray, each: int = 40, seed: int = 2) -> FloatArray:
    """Return points on the outside of the walls of boxes, some on each wall."""
    random = np.random.default_rng(seed)
    boxes = corners.reshape(-1, 12, 3, 3)
    found = []
    for face in range(4, 12, 2):
        first, second, above = (boxes[:, face, corner] for corner in range(3))
        along, up = second - first, above - second
        normal = np.cross(along, up)
        normal /= np.linalg.norm(normal, axis=1, keepdims=True)
        share, height = random.random((2, len(boxes), each, 1))
        found.append(first[:, None] + share * along[:, None] + height * up[:, None] + 1e-2 * normal[:, None])
    return np.ascontiguousarray(np.concatenate(found, axis=1).reshape(-1, 3))


def rival(
    caster: Caster, receivers: Lattice | FloatArray, hours: list[tuple[float, float]] | None = None, rounds: int = 3
) -> float:
    """Return how many times as long embree takes for the same masks, in turn, each on one thread.

    What is measured is a mask among many: the trees of both are there, and every kernel is compiled. Our tree is built
    when 2,000 rays were in doubt.
    """
    _ = caster.occluders.bvh
    for hour in hours or HIGH_HOURS:
        caster.cast(sun_vector(*hour))
    embree = load_embree(caster.occluders.corners)
    places = (receivers.places() if isinstance(receivers, Lattice) else receivers).astype(np.float32)
    ours = theirs = 0.0
    for hour in (hours or HIGH_HOURS) * rounds:
        direction = sun_vector(*hour)
        ways = np.tile(direction.astype(np.float32), (len(places), 1))
        begin = time.thread_time()
        caster.cast(direction)
        middle = time.thread_time()
        embree(places, ways)
        ours, theirs = ours + middle - begin, theirs + time.thread_time() - middle
    return theirs / ours


def compare(triangles: FloatArray, receivers: FloatArray, rounds: int = 1) -> Comparison:
    """Cast every hour's mask with both, in turn, each on one thread."""
    tree, embree = build_bvh(triangles), load_embree(triangles)
    narrow = receivers.astype(np.float32)
    cast_beam(tree, receivers[:1], sun_vector(*HOURS[0]))
    ours, theirs, differing = 0.0, 0.0, 0
    for turn in range(rounds * len(HOURS)):
        direction = sun_vector(*HOURS[turn % len(HOURS)])
        ways = np.tile(direction.astype(np.float32), (len(receivers), 1))
        begin = time.perf_counter()
        hidden = cast_beam(tree, receivers, direction, threads=1)
        middle = time.perf_counter()
        answer = embree(narrow, ways)
        theirs += time.perf_counter() - middle
        ours += middle - begin
        differing += int((hidden != answer).sum())
    masks = rounds * len(HOURS)
    return Comparison(1e3 * ours / masks, 1e3 * theirs / masks, len(receivers), differing)


def load_embree(triangles: FloatArray) -> Callable[[Any, Any], BoolArray]:
    """Return embree's any-hit query over some faces."""
    try:
        from embreex.mesh_construction import TriangleMesh
        from embreex.rtcore_scene import EmbreeScene
    except ImportError as error:
        raise NotImplementedError("embreex is not installed") from error
    scene = EmbreeScene()
    mesh = TriangleMesh(scene, triangles.astype(np.float32))

    def query(origins: Any, ways: Any) -> BoolArray:
        assert mesh is not None  # The scene points into the mesh, which must live as long.
        hidden: BoolArray = scene.run(origins, ways, query="OCCLUDED") >= 0
        return hidden

    return query


def make_boxes(size: Size, seed: int = 1) -> FloatArray:
    """Return the faces of turned boxes that cover about 39 % of the square, as buildings do in a Japanese city."""
    random = np.random.default_rng(seed)
    half = random.uniform(2.0, 7.0, (size.boxes, 1, 2))
    turn = random.uniform(0.0, np.pi, (size.boxes, 1))
    places = random.uniform(0.0, size.side, (size.boxes, 1, 2))
    x, y = np.moveaxis(np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]]) * half, 2, 0)
    outline = np.stack([x * np.cos(turn) - y * np.sin(turn), x * np.sin(turn) + y * np.cos(turn)], axis=-1) + places
    corners = np.zeros((size.boxes, 8, 3))
    corners[:, :4, :2] = corners[:, 4:, :2] = outline
    corners[:, 4:, 2] = 3.0 + random.gamma(2.5, 4.0, (size.boxes, 1))
    faces = [[4, 5, 6], [4, 6, 7], [0, 2, 1], [0, 3, 2]]
    for i in range(4):
        j = (i + 1) % 4
        faces += [[i, j, j + 4], [i, j + 4, i + 4]]
    return np.ascontiguousarray(corners[:, faces].reshape(-1, 3, 3))


def raise_onto_hills(boxes: FloatArray, side: float) -> tuple[FloatArray, FloatArray]:
    """Return boxes that stand on hills, 1.5 m deep in them, and the faces of the hills, 10 m wide, to 100 m beyond."""

    def height(x: FloatArray, y: FloatArray) -> FloatArray:
        return 0.02 * x - 0.01 * y + 3.0 * np.sin(x / 90.0) * np.cos(y / 120.0)

    corners = boxes.reshape(-1, 12, 3, 3).copy()
    middle = corners[..., :2].mean(axis=(1, 2))
    on_ground = corners[..., 2] == 0.0
    corners[..., 2] += height(middle[:, 0], middle[:, 1])[:, np.newaxis, np.newaxis]
    corners[..., 2][on_ground] -= 1.5
    nodes = np.arange(-100.0, side + 101.0, 10.0)
    points = np.stack([*np.meshgrid(nodes, nodes, indexing="ij"), np.zeros((nodes.size, nodes.size))], axis=-1)
    points[..., 2] = height(points[..., 0], points[..., 1])
    a, b, c, d = points[:-1, :-1], points[1:, :-1], points[1:, 1:], points[:-1, 1:]
    return corners.reshape(-1, 3, 3), np.stack([a, b, c, a, c, d], axis=2).reshape(-1, 3, 3)


def make_receivers(size: Size, triangles: FloatArray) -> tuple[FloatArray, BoolArray]:
    """Return receivers 0.1 m above level ground, row by row from the north-west, and which of them are in the open."""
    x = (np.arange(size.receivers) + 0.5) * size.side / size.receivers
    y = x[::-1].copy()
    owner = np.arange(len(triangles), dtype=np.int32) // 12
    is_inside = inside(triangles, owner, x, y, np.zeros((y.size, x.size)), 2.0)
    across, down = np.meshgrid(x, y)
    receivers = np.column_stack([across.ravel(), down.ravel(), np.full(across.size, 0.1)])
    return receivers, ~is_inside.ravel()


def sun_vector(azimuth: float, elevation: float) -> FloatArray:
    """Return the unit vector toward a sun; azimuth clockwise from north, both in degrees."""
    turned, raised = np.radians(azimuth), np.radians(elevation)
    return np.array([np.sin(turned) * np.cos(raised), np.cos(turned) * np.cos(raised), np.sin(raised)])
