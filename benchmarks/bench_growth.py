"""How the time of a mask grows with faces, with pixels and with the area, on level ground and on hills."""

from typing import NamedTuple

import numpy as np

from benchmarks.bench_shadow import HIGH_HOURS, HOURS, Size, make_boxes, raise_onto_hills, rival, sun_vector
from plateau_sc.casting import Lattice, Occluders
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.casting.winding import WindingCaster
from plateau_sc.kernels.columns import surface_height


class Town(NamedTuple):
    """Boxes of 12 faces on a square, and the side of a pixel [m]."""

    boxes: int
    side: float
    resolution: float


TOWNS = {
    "smallest": Town(60, 100.0, 1.0),
    "1 km², 75,000 faces, 1 m": Town(6242, 1000.0, 1.0),
    "1 km², 300,000 faces, 1 m": Town(25_000, 1000.0, 1.0),
    "1 km², 1.2 million faces, 1 m": Town(100_000, 1000.0, 1.0),
    "1 km², 75,000 faces, 0.5 m": Town(6242, 1000.0, 0.5),
    "4 km², 300,000 faces, 1 m": Town(24_968, 2000.0, 1.0),
}


class LevelGrowth:
    """Masks of the hours of a day in turn, on level ground."""

    params = tuple(TOWNS)
    param_names = ("town",)

    def setup(self, town: str) -> None:
        """Build the scene, and compile what is timed."""
        chosen = TOWNS[town]
        corners = make_boxes(Size(chosen.boxes, chosen.side, 0))
        x = np.arange(0.5 * chosen.resolution, chosen.side, chosen.resolution)
        self.occluders = Occluders(corners)
        self.lattice = Lattice(x, x[::-1].copy(), np.full((x.size, x.size), 0.1))
        self.caster = WindingCaster(self.occluders, self.lattice)
        self.turn = 0
        self.caster.cast(sun_vector(*HOURS[0]))

    def time_prepare(self, _town: str) -> None:
        WindingCaster(Occluders(self.occluders.corners), self.lattice)

    def time_mask(self, _town: str) -> None:
        self.turn += 1
        self.caster.cast(sun_vector(*HOURS[self.turn % len(HOURS)]))

    def time_all_hours_of_a_day(self, _town: str) -> None:
        for hour in HOURS:
            self.caster.cast(sun_vector(*hour))

    def track_ratio_embree(self, _town: str) -> float:
        """How many times as long embree takes for all pixels, over all hours."""
        return rival(self.caster, self.lattice, HOURS, 1)


class HillyGrowth:
    """Masks of the hours with the sun above 10 degrees in turn, on hills that cast shadows."""

    params = tuple(TOWNS)
    param_names = ("town",)

    def setup(self, town: str) -> None:
        """Build the scene, and compile what is timed."""
        chosen = TOWNS[town]
        corners, terrain = raise_onto_hills(make_boxes(Size(chosen.boxes, chosen.side, 0)), chosen.side)
        x = np.arange(0.5 * chosen.resolution, chosen.side, chosen.resolution)
        y = x[::-1].copy()
        self.occluders = Occluders(np.concatenate([corners, terrain]))
        self.lattice = Lattice(x, y, surface_height(terrain, x, y, np.empty((x.size, x.size))) + 1e-3)
        self.caster = VolumeCaster(self.occluders, self.lattice)
        self.turn = 0
        self.caster.cast(sun_vector(*HIGH_HOURS[0]))

    def time_prepare(self, _town: str) -> None:
        VolumeCaster(Occluders(self.occluders.corners), self.lattice)

    def time_mask(self, _town: str) -> None:
        self.turn += 1
        self.caster.cast(sun_vector(*HIGH_HOURS[self.turn % len(HIGH_HOURS)]))

    def track_ratio_embree_above_10_degrees(self, _town: str) -> float:
        """How many times as long embree takes for all pixels, over these hours."""
        return rival(self.caster, self.lattice, rounds=1)
