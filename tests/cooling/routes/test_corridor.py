"""Tests of `plateau_sc.cooling.routes.corridor`."""

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.edges import network_from_edges
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.corridor import find_corridor
from plateau_sc.cooling.routes.parts import Gain
from plateau_sc.cooling.routes.router import Router
from plateau_sc.errors import NoOverlapError, NoRouteError, ParameterError

NOON = pd.Timestamp("2026-08-01T12:00+09:00")


def expose(network: WalkingNetwork, shade: np.ndarray) -> EdgeExposure:
    bounds = pd.DatetimeIndex([NOON - pd.Timedelta("1h"), NOON + pd.Timedelta("2h")])
    values = np.broadcast_to(shade.astype(np.float32) * network.length, (1, 2, len(network))).astype(np.float32)
    known = np.ones((2, len(network)), dtype=np.float32)
    times = pd.DatetimeIndex([NOON])
    return EdgeExposure(times, bounds, values, None, known, network.length, None, "shadow", "")


def lattice(rows: int, cols: int, jitter: np.ndarray) -> WalkingNetwork:
    points = np.stack(np.meshgrid(np.arange(cols), np.arange(rows), indexing="ij"), axis=-1) * 60.0
    points = points + jitter[: rows * cols * 2].reshape(points.shape)
    lines = []
    for i in range(cols):
        for j in range(rows):
            for k, m in ((i + 1, j), (i, j + 1)):
                if k < cols and m < rows:
                    lines.append(shapely.LineString([points[i, j], points[k, m]]))
    return network_from_edges(gpd.GeoSeries(lines, crs=6677))


@settings(max_examples=25, deadline=None)
@given(
    rows=st.integers(2, 4),
    cols=st.integers(2, 5),
    seed=st.integers(0, 10_000),
    detour=st.sampled_from([0.0, 0.1, 0.4, 1.0]),
)
def test_routes_through_the_corridor_are_those_through_all(rows: int, cols: int, seed: int, detour: float) -> None:
    rng = np.random.default_rng(seed)
    network = lattice(rows, cols, rng.uniform(-15.0, 15.0, 80))
    shade = rng.uniform(0.0, 1.0, len(network))
    places = rng.uniform([0.0, 0.0], [60.0 * (cols - 1), 60.0 * (rows - 1)], (2, 2))
    kept, seconds = find_corridor(network, places[0], places[1], detour=detour, plane=True)
    whole = Router(network, expose(network, shade), plane=True, gain=Gain(0.0, 0.0))
    part = network.select(kept)
    cut = Router(part, expose(part, shade[kept]), plane=True, gain=Gain(0.0, 0.0))
    one, other = (router.routes(places[0], places[1], depart=NOON, detour=detour).routes for router in (whole, cut))
    assert [route.path.seconds for route in one] == [route.path.seconds for route in other]
    assert [route.cost for route in one] == pytest.approx([route.cost for route in other], abs=1e-3)
    used = {leg.edge_id for route in one for leg in route.legs}
    assert used <= set(network.edge_ids[kept])
    assert one[-1].path.seconds <= seconds


def test_what_is_too_far_round_is_left_out() -> None:
    network = lattice(9, 9, np.zeros(162))
    kept, seconds = find_corridor(network, (0.0, 0.0), (60.0, 0.0), detour=0.3, plane=True)
    assert seconds == int(45 * 1.3)
    assert kept.sum() <= 5
    square = find_corridor(network, (0.0, 0.0), (120.0, 120.0), detour=0.0, plane=True)[0]
    assert 12 <= square.sum() <= 18 < len(network)


def test_of_two_edges_between_two_places_the_faster_one_counts() -> None:
    ways = ["LINESTRING (0 0, 50 400, 100 0)", "LINESTRING (0 0, 100 0)", "LINESTRING (100 0, 200 0)"]
    network = network_from_edges(gpd.GeoSeries.from_wkt(ways, crs=6677))
    kept, _ = find_corridor(network, (0.0, 0.0), (200.0, 0.0), plane=True)
    assert kept.tolist() == [False, True, True]


def test_what_makes_no_sense_is_refused() -> None:
    network = lattice(2, 3, np.zeros(12))
    island = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 9 0)", "LINESTRING (90 0, 99 0)"], crs=6677))
    with pytest.raises(ParameterError, match="detour must be"):
        find_corridor(network, (0.0, 0.0), (60.0, 0.0), detour=-1.0, plane=True)
    with pytest.raises(NoOverlapError, match="the origin"):
        find_corridor(network, (9000.0, 0.0), (60.0, 0.0), plane=True)
    with pytest.raises(NoRouteError):
        find_corridor(island, (0.0, 0.0), (99.0, 0.0), plane=True)
