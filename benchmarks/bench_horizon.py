"""The shadow of distant hills over a square kilometre, against plain numpy and against embree's rays."""

import time
from typing import NamedTuple

import numpy as np

from benchmarks.bench_shadow import load_embree
from plateau_sc.horizon import EARTH_RADIUS, Horizon
from plateau_sc.sun import sun_vector
from plateau_sc.types import FloatArray

ZONE = 6677
SUNS = [(72.0, 2.0), (95.0, 4.0), (118.0, 8.0), (180.0, 31.0), (242.0, 8.0), (265.0, 4.0), (288.0, 2.0)]
"""Azimuth and elevation [deg] through a winter's day, and low in summer."""

EYES = 64
"""So many places are looked from by plain numpy."""


class Country(NamedTuple):
    """Pixels along each side of the scene, and how far the hills around it reach [m]."""

    pixels: int
    reach: float


COUNTRIES = {"smallest": Country(20, 2000.0), "20 km": Country(1000, 20_000.0), "40 km": Country(1000, 40_000.0)}


class DistantHills:
    """Pixels of a metre amid hills up to 1,300 m high on a lattice of 50 m, one thread, the suns in turn."""

    params = tuple(COUNTRIES)
    param_names = ("country",)

    def setup(self, country: str) -> None:
        """Raise the hills, and compile what is timed."""
        pixels, reach = COUNTRIES[country]
        self.horizon, self.turn = raise_hills(float(pixels), reach), 0
        x = np.arange(pixels) + 0.5
        east, north = np.meshgrid(x, x[::-1])
        self.places = np.column_stack([east.ravel(), north.ravel(), 20.0 + 0.02 * east.ravel()])
        self.horizon.hides(self.places, sun_vector(*SUNS[0]))

    def time_prepare(self, country: str) -> None:
        """The highest node of each block, and what else is kept."""
        heights, near = self.horizon.heights, self.horizon.near
        made = Horizon(heights, self.horizon.west, self.horizon.north, self.horizon.step, ZONE, near)
        assert made.relief is not None

    def time_sun(self, _country: str) -> None:
        self.turn += 1
        self.horizon.hides(self.places, sun_vector(*SUNS[self.turn % len(SUNS)]))

    def time_low_sun(self, _country: str) -> None:
        self.horizon.hides(self.places, sun_vector(*SUNS[0]))

    def track_ratio_numpy(self, _country: str) -> float:
        """How many times as long plain numpy takes for a place: it looks at every line of the lattice on the way."""
        return self._run()[0]

    def track_differing_numpy(self, _country: str) -> int:
        """Places that one of them holds for hidden and the other does not: none."""
        return self._run()[1]

    def track_ratio_embree(self, _country: str) -> float:
        """How many times as long embree's rays take, over the same hills in two triangles a cell, on one thread.

        The mesh is bent as the earth is about the middle of the scene. Elsewhere in the scene that is wrong by some
        metres at the hills: embree answers nearly the same question.
        """
        embree = load_embree(bend(self.horizon))
        narrow = self.places.astype(np.float32)
        ours = theirs = 0.0
        for way in (sun_vector(*sun) for sun in SUNS):
            ways = np.tile(way.astype(np.float32), (len(narrow), 1))
            begin = time.thread_time()
            self.horizon.hides(self.places, way)
            middle = time.thread_time()
            embree(narrow, ways)
            ours, theirs = ours + middle - begin, theirs + time.thread_time() - middle
        return theirs / ours

    def _run(self) -> tuple[float, int]:
        chosen = np.random.default_rng(4).choice(len(self.places), EYES, replace=False)
        some = self.places[chosen]
        ours = theirs = 0.0
        differing = 0
        for sun in SUNS:
            way = sun_vector(*sun)
            begin = time.thread_time()
            found = self.horizon.hides(self.places, way)[chosen]
            middle = time.thread_time()
            highest = look_along(self.horizon, some, way[:2] / np.hypot(*way[:2]))
            ours, theirs = ours + middle - begin, theirs + time.thread_time() - middle
            hidden = highest >= np.tan(np.radians(sun[1]))
            is_clear = np.abs(highest - np.tan(np.radians(sun[1]))) > 1e-12
            differing += int((hidden != found)[is_clear].sum())
        return theirs / EYES / (ours / len(self.places)), differing


def raise_hills(side: float, reach: float, step: float = 50.0) -> Horizon:
    """Return hills around a square that grow with the distance, up to 1,300 m."""
    nodes = int(np.ceil((side + 2.0 * reach) / step)) + 1
    axis = np.arange(nodes) * step - reach
    x, y = np.meshgrid(axis, axis[::-1])
    away = np.hypot(x - side / 2.0, y - side / 2.0)
    waves = 1.0 + 0.5 * np.sin(x / 1700.0) * np.cos(y / 2300.0) + 0.5 * np.sin((x + y) / 5100.0)
    heights = 650.0 * np.clip((away - side) / 15_000.0, 0.0, 1.0) * waves
    return Horizon(heights, -reach, axis[-1], step, ZONE, (0.0, 0.0, side, side))


def look_along(horizon: Horizon, eyes: FloatArray, way: FloatArray) -> FloatArray:
    """Return the tangent of the highest sight from each eye onto any line of the lattice ahead."""
    highest = np.full(len(eyes), -np.inf)
    column, row = (eyes[:, :1] - horizon.west) / horizon.step, (horizon.north - eyes[:, 1:2]) / horizon.step
    west, south, east, north = horizon.near
    fall = (1.0 - horizon.refraction) / (2.0 * EARTH_RADIUS)
    # Once with the columns for lines and once with the rows, as they are run through on the way.
    for ground, line_of, place_of, to_line, to_place in (
        (horizon.heights.T, column, row, way[0], -way[1]),
        (horizon.heights, row, column, -way[1], way[0]),
    ):
        if abs(to_line) < 1e-12:
            continue
        lines, places = ground.shape
        ahead = (np.arange(lines) - line_of) / to_line
        place = place_of + ahead * to_place
        first = np.clip(np.floor(place).astype(np.int64), 0, places - 2)
        low, high = ground[np.arange(lines), first], ground[np.arange(lines), first + 1]
        distance = ahead * horizon.step
        x, y = eyes[:, :1] + distance * way[0], eyes[:, 1:2] + distance * way[1]
        met = (ahead > 0.0) & (place >= 0.0) & (place <= places - 1)
        met &= (x <= west) | (x >= east) | (y <= south) | (y >= north)
        with np.errstate(divide="ignore", invalid="ignore"):
            sight = (low + (place - first) * (high - low) - eyes[:, 2:]) / distance - fall * distance
        highest = np.maximum(highest, np.where(met, sight, -np.inf).max(axis=1))
    return highest


def bend(horizon: Horizon) -> FloatArray:
    """Return the faces of the hills, two a cell, lowered as the earth falls away from the middle of the scene."""
    rows, cols = horizon.heights.shape
    x, y = np.meshgrid(horizon.west + horizon.step * np.arange(cols), horizon.north - horizon.step * np.arange(rows))
    west, south, east, north = horizon.near
    away = np.hypot(x - (west + east) / 2.0, y - (south + north) / 2.0)
    fall = (1.0 - horizon.refraction) / (2.0 * EARTH_RADIUS) * away**2
    points = np.stack([x, y, horizon.heights - fall], axis=-1)
    a, b, c, d = points[:-1, :-1], points[1:, :-1], points[1:, 1:], points[:-1, 1:]
    return np.stack([a, b, c, a, c, d], axis=2).reshape(-1, 3, 3)
