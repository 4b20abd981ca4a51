"""Routes through a city of 100,000 edges: how many a second, for walks of 1.5 and of 4 km."""

import numpy as np
import pandas as pd

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.live.service import Live
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.router import Router
from plateau_sc.cooling.spots.places import CoolSpots
from plateau_sc.crs import from_zone
from plateau_sc.times import hourly
from plateau_sc.types import FloatArray

ZONE = 6677
SPACING = 50.0
STEPS = 156
"""Five-minute steps from six in the morning to seven in the evening."""

ROUTES = 20
"""Asked in one go; what is reported is the time of all of them."""


class Routes:
    """Walks between random places, with a detour of 30 %."""

    params = ([24, 224], [600.0, 1500.0, 4000.0])
    param_names = ("side", "metres")

    def setup(self, side: int, metres: float) -> None:
        """Lay the streets, and answer one route so that all is compiled."""
        if metres > 0.6 * side * SPACING:
            raise NotImplementedError
        network = make_city(side)
        self.router = Router(network, make_exposure(network), plane=True)
        self.pairs = make_pairs(side, metres)
        self.depart = pd.Timestamp("2026-08-01T13:00+09:00")
        self.ask(1)

    def ask(self, count: int) -> None:
        for origin, destination in self.pairs[:count]:
            self.router.routes(origin, destination, depart=self.depart)

    def time_twenty_routes(self, _side: int, _metres: float) -> None:
        self.ask(ROUTES)

    def track_edges(self, _side: int, _metres: float) -> int:
        return len(self.router.network)


def make_city(side: int) -> WalkingNetwork:
    """Return a grid of streets, `side` by `side`, with bent corners; a tenth of the edges is missing."""
    random = np.random.default_rng(5)
    row, col = np.divmod(np.arange(side * side), side)
    nodes = np.column_stack([col, row]) * SPACING + random.normal(0.0, 6.0, (side * side, 2))
    number = np.arange(side * side).reshape(side, side)
    start = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    end = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    kept = random.random(len(start)) < 0.95
    start, end = start[kept].astype(np.int32), end[kept].astype(np.int32)
    count = len(start)
    unknown = np.full(count, np.nan)
    return WalkingNetwork(
        epsg=ZONE,
        node_ids=np.array([str(i) for i in range(len(nodes))], dtype=object),
        nodes=nodes,
        edge_ids=np.array([str(i) for i in range(count)], dtype=object),
        start=start,
        end=end,
        forward=np.ones(count, dtype=np.bool_),
        backward=np.ones(count, dtype=np.bool_),
        vertices=np.stack([nodes[start], nodes[end]], axis=1).reshape(-1, 2),
        offsets=np.arange(count + 1, dtype=np.int64) * 2,
        length=np.hypot(*(nodes[end] - nodes[start]).T),
        kind=np.zeros(count, dtype=np.int8),
        cover=np.zeros(count, dtype=np.int8),
        width=unknown,
        slope=unknown,
        level_difference=unknown,
        surface=np.full(count, "", dtype=object),
        side_offset=np.full(count, 4.0),
    )


def make_exposure(network: WalkingNetwork) -> EdgeExposure:
    """Return shade that drifts over the day: each side of each street has its own share and hour."""
    random = np.random.default_rng(6)
    count = len(network)
    phase = random.uniform(0.0, 2.0 * np.pi, (2, count)).astype(np.float32)
    day = np.linspace(0.0, np.pi, STEPS, dtype=np.float32)[:, np.newaxis, np.newaxis]
    share = np.clip(0.4 + 0.5 * np.sin(day + phase), 0.0, 1.0)
    begin = hourly("2026-08-01", tz="Asia/Tokyo", step="5min")[72 : 72 + STEPS + 1]
    return EdgeExposure(
        times=begin[:-1],
        bounds=begin,
        shade=(share * network.length).astype(np.float32),
        excess=None,
        known=np.ones((2, count), dtype=np.float32),
        length=network.length,
        threshold=None,
        quantity="shadow",
        credit="",
    )


def make_pairs(side: int, metres: float) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return places as far apart as a walk of some metres along the grid leaves them."""
    random = np.random.default_rng(7)
    middle = 0.5 * side * SPACING
    pairs = []
    for _ in range(ROUTES):
        angle = random.uniform(0.0, 2.0 * np.pi)
        way = np.array([np.cos(angle), np.sin(angle)])
        way *= metres / np.abs(way).sum() / 2.0
        centre: FloatArray = middle + random.uniform(-0.1, 0.1, 2) * middle
        (west, south), (east, north) = (centre - way).tolist(), (centre + way).tolist()
        pairs.append(((west, south), (east, north)))
    return pairs


class LiveSpots:
    """The nearest open cool spots from random places, asked of a service that holds the network."""

    params = ([24, 224], [30, 300])
    param_names = ("side", "spots")

    def setup(self, side: int, spots: int) -> None:
        """Lay the streets, put spots among them, and answer once so that all is compiled."""
        network, random = make_city(side), np.random.default_rng(8)
        exposure = make_exposure(network)
        east, north = random.uniform(0.0, side * SPACING, (2, spots))
        latitude, longitude = from_zone(east, north, ZONE)
        names, kinds, hours = (np.full(spots, text, dtype=object) for text in ("Hall", "shelter", "9:00～17:00"))
        held = CoolSpots(names, kinds, longitude, latitude, hours)
        self.live = Live(network, lambda _times: exposure, spots=held, plane=True)
        self.places = random.uniform(0.0, side * SPACING, (ROUTES, 2)).tolist()
        self.ask(1)

    def ask(self, count: int) -> None:
        for place in self.places[:count]:
            self.live.spots(place, "2026-08-01T13:00+09:00")

    def time_twenty_answers(self, _side: int, _spots: int) -> None:
        self.ask(ROUTES)
