"""Tests of `plateau_sc.cooling.routes.router`."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.edges import network_from_edges
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.parts import Gain
from plateau_sc.cooling.routes.router import Router
from plateau_sc.crs import from_zone
from plateau_sc.errors import NoOverlapError, NoRouteError, ParameterError
from plateau_sc.times import hourly

NOON = "2026-08-01T12:00+09:00"
# The straight street, a way around to the north, a crossing beyond, and an island.
WAYS = [
    "LINESTRING (0 0, 300 0)",
    "LINESTRING (0 0, 150 60, 300 0)",
    "LINESTRING (300 0, 400 0)",
    "LINESTRING (1000 0, 1100 0)",
]


@pytest.fixture(scope="module")
def streets() -> WalkingNetwork:
    return network_from_edges(gpd.GeoSeries.from_wkt(WAYS, crs=6677))


def expose(network: WalkingNetwork, share: list[float], **changes: Any) -> EdgeExposure:
    """Return shares in shade of each edge that hold from eleven to one; in the last hour all is in sun."""
    bounds = hourly("2026-08-01", tz="Asia/Tokyo")[11:14]
    shade = np.zeros((2, 2, len(network)), dtype=np.float32)
    shade[0] = np.array(share) * network.length
    values: dict[str, Any] = {
        "times": bounds[:-1] + pd.Timedelta("30min"),
        "bounds": bounds,
        "shade": shade,
        "excess": None,
        "known": np.ones((2, len(network)), dtype=np.float32),
        "length": network.length,
        "threshold": None,
        "quantity": "shadow",
        "credit": "data of a city",
    }
    return EdgeExposure(**(values | changes))


@pytest.fixture(scope="module")
def router(streets: WalkingNetwork) -> Router:
    return Router(streets, expose(streets, [0.0, 1.0, 0.5, 0.0]), plane=True)


def test_shade_counts_at_the_time_one_walks(router: Router) -> None:
    early = router.routes((0, 0), (400, 0), depart="2026-08-01T11:10+09:00")
    assert early.coolest.metres_shade == pytest.approx(2 * np.hypot(150, 60) + 50, abs=0.01)
    assert early.shortest.metres_sun == pytest.approx(350, abs=0.01)
    late = router.routes((0, 0), (400, 0), depart="2026-08-01T12:10+09:00")
    assert len(late.routes) == 1
    assert late.coolest.metres_shade == 0.0
    between = router.routes((0, 0), (300, 0), depart=pd.Timestamp(NOON) - pd.Timedelta("121s"), detour=0.3)
    assert between.coolest.metres_shade == pytest.approx(2 * np.hypot(150, 60) * 121 / 242, abs=0.01)


def test_what_is_told_adds_up(router: Router) -> None:
    for route in router.routes((0, 0), (400, 0), depart="2026-08-01T11:10+09:00").routes:
        assert route.metres_shade + route.metres_sun + route.metres_unknown == pytest.approx(route.metres)
        assert route.cost == pytest.approx(route.metres_sun, abs=0.01)
        assert sum(leg.seconds for leg in route.legs) == pytest.approx(route.minutes * 60)
        assert route.seconds_beyond == 0
        assert route.dose is None


def test_arrive_ends_on_the_second(router: Router) -> None:
    found = router.routes((0, 0), (400, 0), arrive=NOON)
    assert {route.arrive for route in found.routes} == {pd.Timestamp(NOON)}
    again = router.routes((0, 0), (400, 0), depart=found.coolest.depart)
    assert again.coolest.metres_shade == pytest.approx(found.coolest.metres_shade, abs=0.01)


def test_winter_seeks_the_sun(streets: WalkingNetwork) -> None:
    found = Router(streets, expose(streets, [1.0, 0.0, 0.0, 0.0]), seek="sun", plane=True).routes(
        (0, 0), (300, 0), depart="2026-08-01T11:10+09:00"
    )
    assert (found.shortest.metres_sun, found.coolest.metres_shade) == (0.0, 0.0)


def test_heat_is_a_dose(streets: WalkingNetwork) -> None:
    excess = np.zeros((2, 2, 4), dtype=np.float32)
    excess[:, :, 0] = 6.0 * 300.0
    hot = expose(streets, [0.0, 1.0, 0.5, 0.0], excess=excess, threshold=26.0, quantity="utci")
    found = Router(streets, hot, seek="cool", plane=True).routes((0, 0), (300, 0), depart=NOON)
    assert found.shortest.dose == pytest.approx(6.0 * 225 / 60, rel=1e-4)
    assert found.shortest.cost == pytest.approx(found.shortest.dose, rel=1e-4)
    assert found.coolest.dose == 0.0


def test_what_is_not_known_counts_as_sun_and_is_told(streets: WalkingNetwork) -> None:
    exposure = expose(streets, [np.nan, 1.0, 0.5, 0.0])
    found = Router(streets, exposure, plane=True).routes((0, 0), (300, 0), depart="2026-08-01T11:10+09:00")
    assert found.shortest.metres_unknown == pytest.approx(300)
    assert found.shortest.cost == pytest.approx(300)
    assert found.coolest.metres_unknown == 0.0


def test_a_walk_past_the_last_hour_says_so(router: Router) -> None:
    found = router.routes((0, 0), (300, 0), depart="2026-08-01T12:59+09:00")
    assert found.shortest.seconds_beyond == 225 - 60


def test_places_split_edges(router: Router) -> None:
    found = router.routes((100, 5), (200, -5), depart=NOON)
    assert found.shortest.metres == pytest.approx(100)
    assert found.shortest.line.bounds == pytest.approx((100, 0, 200, 0))


def test_longitude_and_latitude(streets: WalkingNetwork, router: Router) -> None:
    exposure = expose(streets, [0.0, 1.0, 0.5, 0.0])
    (lat0, lat1), (lon0, lon1) = from_zone([0.0, 400.0], [0.0, 0.0], 6677)
    found = Router(streets, exposure).routes((lon0, lat0), (lon1, lat1), depart=NOON)
    same = router.routes((0, 0), (400, 0), depart=NOON)
    assert found.shortest.metres == pytest.approx(same.shortest.metres, abs=0.01)
    with pytest.raises(ParameterError, match="longitude comes first"):
        Router(streets, exposure).routes((lat0, lon0), (lon1, lat1), depart=NOON)


def test_the_best_departure(router: Router) -> None:
    window = ("2026-08-01T11:30+09:00", "2026-08-01T12:30+09:00")
    found = router.best_departure((0, 0), (300, 0), window, every="10min")
    assert len(found.times) == 7
    costs = [router.routes((0, 0), (300, 0), depart=time).coolest.cost for time in found.times]
    assert found.costs == pytest.approx(costs)
    assert found.best == int(np.argmin(costs))
    assert found.routes.coolest.depart == found.times[found.best]


def test_by_way_of_places(router: Router) -> None:
    found = router.routes((0, 0), (400, 0), depart=NOON, via=[(150, 60)])
    assert found.shortest.metres == pytest.approx(2 * np.hypot(150, 60) + 100, abs=0.01)
    chosen, best = router.by_way_of_one((0, 0), (400, 0), [(150, 0), (150, 60)], depart="2026-08-01T11:10+09:00")
    assert chosen == 1
    assert best.coolest.metres_sun == pytest.approx(50, abs=0.01)
    with pytest.raises(ParameterError, match="found none"):
        router.by_way_of_one((0, 0), (400, 0), [], depart=NOON)


def test_stairs_block_a_wheelchair() -> None:
    lines = ["LINESTRING (0 0, 300 0)", "LINESTRING (300 0, 310 0)", "LINESTRING (310 0, 400 0)"]
    flat = network_from_edges(gpd.GeoSeries.from_wkt(lines, crs=6677))
    kind = np.array([0, 2, 0], dtype=np.int8)
    stairs = WalkingNetwork(**{name: getattr(flat, name) for name in flat.__slots__} | {"kind": kind})
    wheels = Router(stairs, expose(stairs, [0.0] * 3), "wheelchair", plane=True)
    with pytest.raises(NoRouteError, match=r"barriers: stairs \("):
        wheels.routes((0, 0), (400, 0), depart=NOON)
    assert wheels.routes((0, 0), (300, 0), depart=NOON).shortest.metres_unchecked == pytest.approx(300)
    on_foot = Router(stairs, expose(stairs, [0.0] * 3), plane=True)
    assert on_foot.routes((0, 0), (400, 0), depart=NOON).shortest.metres == pytest.approx(400)


def test_islands_are_told(router: Router) -> None:
    with pytest.raises(NoRouteError, match="two parts of the network that do not meet, of 3 and 1 edges"):
        router.routes((0, 0), (1050, 0), depart=NOON)


def test_one_way_edges_are_told(streets: WalkingNetwork) -> None:
    forward = np.zeros(4, dtype=np.bool_)
    back = WalkingNetwork(**{name: getattr(streets, name) for name in streets.__slots__} | {"forward": forward})
    with pytest.raises(NoRouteError, match="one direction only"):
        Router(back, expose(back, [0.0] * 4), plane=True).routes((0, 0), (300, 0), depart=NOON)


@pytest.mark.parametrize(
    ("change", "kind", "match"),
    [
        ({"origin": (0, 900)}, NoOverlapError, "lies 840 m from|lies .* m from the nearest edge"),
        ({"origin": (np.nan, 0)}, ParameterError, "finite"),
        ({"origin": (1e300, 0.0)}, ParameterError, "zone of Japan"),
        ({"origin": "station"}, ParameterError, "two numbers"),
        ({"origin": (400, 0)}, ParameterError, "the same"),
        ({"depart": "2026-08-01T20:00+09:00"}, NoOverlapError, "goes from 2026-08-01 11:00"),
        ({"depart": "2026-08-01T12:00"}, ParameterError, "time zone"),
        ({"depart": None}, ParameterError, "one of depart and arrive"),
        ({"arrive": NOON}, ParameterError, "one of depart and arrive"),
        ({"detour": -0.1}, ParameterError, "detour"),
        ({"detour": np.nan}, ParameterError, "detour"),
    ],
)
def test_bad_questions(router: Router, change: dict[str, Any], kind: type[Exception], match: str) -> None:
    question: dict[str, Any] = {"origin": (0, 0), "destination": (400, 0), "depart": NOON} | change
    with pytest.raises(kind, match=match):
        router.routes(**question)


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({"profile": "giant"}, "one of adult"),
        ({"seek": "cool"}, "needs heat"),
        ({"seek": "rain"}, "seek must be"),
        ({"farthest": 0.0}, "farthest"),
        ({"gain": Gain(-1.0, 0.0)}, "gain"),
        ({"names": ["a"]}, "names must be one an edge"),
    ],
)
def test_bad_routers(streets: WalkingNetwork, change: dict[str, Any], match: str) -> None:
    with pytest.raises(ParameterError, match=match):
        Router(streets, expose(streets, [0.0] * 4), **change)


def test_an_exposure_of_another_network_is_refused(streets: WalkingNetwork) -> None:
    other = streets.select(np.array([True, True, True, False]))
    with pytest.raises(ParameterError, match="give the one it was made for"):
        Router(other, expose(streets, [0.0] * 4))
    with pytest.raises(ParameterError, match="no metres in sun"):
        Router(streets, expose(streets, [0.0] * 4, shade=np.full((2, 2, 4), np.nan, dtype=np.float32)))


def test_threads_share_a_router(router: Router) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: router.routes((0, 0), (400, 0), depart=NOON).coolest.cost, range(40)))
    assert len(set(found)) == 1


def test_its_own_routes_are_judged_as_they_were_found(streets: WalkingNetwork, router: Router) -> None:
    for route in router.routes((30, 4), (370, -4), depart="2026-08-01T11:58:30+09:00").routes:
        again = router.judge(route)
        assert (again.depart, again.arrive, again.detour, again.metres) == (
            route.depart,
            route.arrive,
            route.detour,
            route.metres,
        )
        assert again.cost == pytest.approx(route.cost, abs=1e-3)
        assert again.metres_sun == pytest.approx(route.metres_sun, abs=1e-3)
        assert again.line.equals(route.line)


def test_a_way_that_another_exposure_advises_is_judged_by_this_one(streets: WalkingNetwork, router: Router) -> None:
    blind = Router(streets, expose(streets, [0.0, 0.0, 0.0, 0.0]), plane=True)
    advised = blind.routes((0, 0), (400, 0), depart="2026-08-01T11:10+09:00").coolest
    found = router.routes((0, 0), (400, 0), depart="2026-08-01T11:10+09:00").coolest
    judged = router.judge(advised)
    assert (advised.metres_sun, judged.metres_sun) == pytest.approx((400.0, 350.0))
    assert judged.cost - found.cost == pytest.approx(350.0 - 50.0, abs=0.1)
    assert router.judge(found).cost <= judged.cost


def test_the_sides_are_those_that_are_better_by_this_exposure(streets: WalkingNetwork) -> None:
    shade = np.zeros((2, 2, 4), dtype=np.float32)
    shade[:, 1, 0] = 300.0
    sided = Router(streets, expose(streets, [0.0] * 4, shade=shade), plane=True)
    bare = Router(streets, expose(streets, [0.0] * 4), plane=True).routes((0, 0), (300, 0), depart=NOON).coolest
    assert sided.judge(bare).metres_shade == pytest.approx(300.0)


def test_heat_along_a_judged_way_is_its_dose(streets: WalkingNetwork, router: Router) -> None:
    excess = np.zeros((2, 2, 4), dtype=np.float32)
    excess[:, :, 0] = 6.0 * 300.0
    hot = Router(streets, expose(streets, [0.0] * 4, excess=excess, threshold=26.0, quantity="utci"), plane=True)
    route = router.routes((0, 0), (300, 0), depart=NOON).shortest
    assert route.dose is None
    assert hot.judge(route).dose == pytest.approx(6.0 * 225 / 60, rel=1e-4)


def test_a_route_of_elsewhere_is_not_judged(streets: WalkingNetwork, router: Router) -> None:
    route = router.routes((0, 0), (400, 0), depart=NOON).coolest
    other = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 50 0)"], crs=6677))
    with pytest.raises(ParameterError, match="does not have"):
        Router(other, expose(other, [0.0]), plane=True).judge(route)
    slow = Router(streets, expose(streets, [0.0] * 4), "wheelchair", plane=True)
    with pytest.raises(ParameterError, match="takes other times"):
        slow.judge(route)
    renamed = network_from_edges(
        gpd.GeoDataFrame({"name": list("abcd")}, geometry=gpd.GeoSeries.from_wkt(WAYS), crs=6677)
    )
    object.__setattr__(renamed, "edge_ids", np.array([f"x{i}" for i in range(4)], dtype=object))
    with pytest.raises(ParameterError, match="of another network"):
        Router(renamed, expose(renamed, [0.0] * 4), plane=True).judge(route)
    with pytest.raises(ParameterError, match="expected a Route"):
        router.judge("home")  # type: ignore[arg-type]
    bounds = hourly("2026-08-02", tz="Asia/Tokyo")[11:14]
    later = expose(streets, [0.0] * 4, bounds=bounds, times=bounds[:-1] + pd.Timedelta("30min"))
    with pytest.raises(NoOverlapError, match="the departure of the route is"):
        Router(streets, later, plane=True).judge(route)
