"""Tests of `plateau_sc.cooling.live.service`: what is answered, and what is told of it."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import geopandas as gpd
import jsonschema
import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling.exposure.rays import edge_exposure_of_scene
from plateau_sc.cooling.live.answers import live_schema
from plateau_sc.cooling.live.service import Live
from plateau_sc.cooling.network.edges import network_from_edges
from plateau_sc.cooling.routes.coolest import route_schema
from plateau_sc.cooling.routes.profiles import WalkerProfile
from plateau_sc.cooling.routes.router import Router
from plateau_sc.cooling.spots.places import CoolSpots
from plateau_sc.crs import from_zone
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError

Start = Callable[..., Live]
ENDS = (0, 30), (300, 30)
WINTER = "2026-12-21T11:30+09:00"


def check(answer: dict[str, Any]) -> dict[str, Any]:
    """Return an answer, if it is JSON under the schema."""
    jsonschema.Draft202012Validator(live_schema()).validate(answer)
    assert json.loads(json.dumps(answer, allow_nan=False)) == answer
    return answer


def codes(answer: dict[str, Any]) -> list[str]:
    return [remark["code"] for remark in check(answer)["valid"]["remarks"]]


def spots_at(*places: tuple[float, float], opening: str = "9:00～17:00") -> CoolSpots:
    latitude, longitude = from_zone(*np.array(places, dtype=float).T, 6677)
    names = [f"spot {row}" for row in range(len(places))]
    return CoolSpots(names, ["shelter"] * len(places), longitude, latitude, [opening] * len(places))


def test_routes_are_those_of_a_router(start: Start, streets: Any, scene: Any) -> None:
    live = start()
    live.refresh(WINTER)
    answer = live.routes(*ENDS, depart=WINTER)
    assert codes(answer) == []
    times = pd.date_range(pd.Timestamp(WINTER) + pd.Timedelta("5min"), periods=6, freq="10min")
    exposure = edge_exposure_of_scene(streets, scene, times, spacing=5.0)
    expected = Router(streets, exposure, plane=True).routes(*ENDS, depart=WINTER).to_geojson()
    assert answer["result"]["features"] == expected["features"]
    jsonschema.Draft202012Validator(route_schema()).validate(answer["result"])
    best = answer["result"]["features"][-1]["properties"]
    # Twenty metres of wall with the sun at 31° shade the whole way around, but its ends.
    assert best["metres_shade"] > 290
    valid = answer["valid"]
    assert (valid["from"], valid["until"]) == ("2026-12-21T11:30:00+09:00", "2026-12-21T12:30:00+09:00")
    assert (valid["source"], valid["weather_age_s"], valid["text"]) == ("shadow", None, "")


def test_hours_that_are_not_held_are_cast_once(start: Start) -> None:
    live = start()
    first = live.routes(*ENDS, lang="en")
    assert codes(first) == ["computed"]
    assert first["valid"]["text"] == first["valid"]["remarks"][0]["en"]
    assert first["result"]["features"][0]["properties"]["depart"] == "2026-08-01T12:00:00+09:00"
    assert codes(live.routes(*ENDS)) == []
    assert codes(live.routes(*ENDS, depart="2026-08-02T15:03+09:00")) == ["computed"]
    assert codes(live.routes(*ENDS, depart="2026-08-02T15:10+09:00")) == []
    assert len(check(live.status())["blocks"]) == 2


def test_the_end_of_hours_is_not_walked_over(start: Start) -> None:
    live = start()
    live.refresh()
    late = live.routes(*ENDS, depart="2026-08-01T12:50+09:00")
    assert codes(late) == ["computed"]
    assert late["result"]["features"][0]["properties"]["seconds_beyond"] == 0


def test_arrive_has_the_hours_before_it(start: Start) -> None:
    live = start()
    answer = live.routes(*ENDS, arrive="2026-08-01T10:03+09:00")
    assert codes(answer) == ["computed"]
    assert answer["valid"]["until"] == "2026-08-01T10:10:00+09:00"
    assert {one["properties"]["arrive"] for one in answer["result"]["features"]} == {"2026-08-01T10:03:00+09:00"}
    assert answer["result"]["features"][0]["properties"]["seconds_beyond"] == 0


def test_a_walk_longer_than_the_hours_is_told(start: Start) -> None:
    slow = WalkerProfile("slow", speed=0.05)
    assert "beyond" in codes(start().routes(*ENDS, profile=slow))


def test_at_night_there_is_no_sun(start: Start) -> None:
    answer = start().routes(*ENDS, depart="2026-08-01T22:00+09:00")
    assert "night" in codes(answer)
    assert answer["result"]["features"][0]["properties"]["metres_sun"] == 0.0
    assert "直射日光はありません" in answer["valid"]["text"]
    assert "night" not in codes(start().routes(*ENDS, depart="2026-08-01T06:00+09:00"))


def test_heat_follows_the_weather(start: Start, expose: Any, tell_weather: Any, clock: Any) -> None:
    seen = []

    def warm(weather: Any, times: Any) -> Any:
        seen.append((weather.table["air_temperature"].iloc[-1], times[0]))
        return expose(times)

    live = start(heat=warm, seek="cool")
    assert codes(live.routes(*ENDS)) == ["weather_missing", "computed"]
    told = live.update(tell_weather(clock.now))
    assert (told["added"], told["age_s"]) == (3, 0)
    live.refresh()
    clock.pass_by("10min")
    answer = live.routes(*ENDS)
    assert codes(answer) == []
    assert (answer["valid"]["source"], answer["valid"]["weather_age_s"]) == ("heat", 600)
    assert answer["result"]["features"][-1]["properties"]["dose_celsius_minutes"] == 0.0
    assert seen == [(33.0, pd.Timestamp("2026-08-01T12:05+09:00"))]


def test_stale_weather_falls_back_to_shadows(start: Start, expose: Any, tell_weather: Any, clock: Any) -> None:
    live = start(heat=lambda weather, times: expose(times), seek="cool", ahead="6h", step="30min")
    live.update(tell_weather(clock.now))
    live.refresh()
    clock.pass_by("2h")
    assert live.routes(*ENDS)["valid"]["source"] == "heat"
    clock.pass_by("1min")
    answer = live.routes(*ENDS, lang="en")
    assert codes(answer) == ["weather_stale"]
    assert "121 minutes old" in answer["valid"]["text"]
    assert (answer["valid"]["source"], answer["result"]["seek"]) == ("shadow", "shade")
    assert check(live.refresh())["weather"]["stale"] is True
    live.update(tell_weather(clock.now))
    live.refresh()
    assert live.routes(*ENDS)["valid"]["source"] == "heat"


def test_heat_that_fails_leaves_shadows(start: Start, tell_weather: Any, clock: Any) -> None:
    def fail(weather: Any, times: Any) -> Any:
        raise OSError("the disk is full")

    live = start(heat=fail, seek="cool")
    live.update(tell_weather(clock.now))
    status = check(live.refresh())
    assert status["failures"][0]["message"] == "OSError: the disk is full"
    answer = live.routes(*ENDS)
    assert codes(answer) == ["heat_failed"]
    assert answer["valid"]["source"] == "shadow"


@pytest.mark.parametrize("found", [None, "wrong edges", "no heat", "other hours"])
def test_what_is_no_heat_is_refused(found: Any, start: Start, expose: Any, tell_weather: Any, clock: Any) -> None:
    def give(weather: Any, times: Any) -> Any:
        if found == "wrong edges":
            return expose(times, length=np.array([1.0, 2.0]))
        if found == "no heat":
            return expose(times, excess=None)
        return expose(times + pd.Timedelta("1D")) if found else None

    live = start(heat=give)
    live.update(tell_weather(clock.now))
    assert live.refresh()["failures"][0]["message"].startswith("ParameterError: ")
    assert live.routes(*ENDS, seek="cool")["valid"]["source"] == "shadow"


def test_shadows_that_fail_leave_the_ways(start: Start, streets: Any, scene: Any, clock: Any) -> None:
    broken = [True]

    def cast(times: pd.DatetimeIndex) -> Any:
        if broken[0]:
            raise MemoryError("no room")
        return edge_exposure_of_scene(streets, scene, times, spacing=5.0)

    live = start(cast)
    for seek in ("shade", "sun"):
        answer = live.routes(*ENDS, seek=seek)
        assert codes(answer) == ["shadow_failed"]
        shortest = answer["result"]["features"][0]["properties"]
        assert answer["valid"]["source"] == "none"
        assert shortest["metres_unknown"] == shortest["metres"] == shortest["cost"] == 300.0
        assert len(answer["result"]["features"]) == 1
    broken[0] = False
    assert codes(live.routes(*ENDS)) == ["shadow_failed"]
    clock.pass_by("61s")
    assert codes(live.routes(*ENDS)) == ["computed"]
    assert live.status()["failures"] == []
    broken[0] = True
    clock.pass_by("40min")
    live.refresh()
    assert codes(live.routes(*ENDS)) == []


def test_winter_seeks_sun_instead_of_warmth(start: Start) -> None:
    answer = start().routes(*ENDS, depart=WINTER, seek="warm")
    assert codes(answer) == ["heat_missing", "computed"]
    assert answer["result"]["seek"] == "sun"


def test_what_was_made_elsewhere_is_held(start: Start, expose: Any, clock: Any) -> None:
    live = start(seek="cool")
    times = pd.date_range("2026-08-01T10:30+09:00", periods=6, freq="1h")
    live.hold(expose(times), as_of="2026-08-01T11:30+09:00")
    answer = live.routes(*ENDS)
    assert (answer["valid"]["source"], answer["valid"]["weather_age_s"]) == ("heat", 1800)
    (block,) = check(live.status())["blocks"]
    assert (block["shade"], block["heat"], block["steps"]) == (False, "cool", 6)
    assert codes(live.routes(*ENDS, seek="warm")) == ["heat_missing", "computed"]
    live.hold(expose(times, hot=(0.0, 6.0)))
    assert live.routes(*ENDS)["result"]["features"][0]["properties"]["dose_celsius_minutes"] == 0.0
    with pytest.raises(ParameterError, match="2 edges"):
        live.hold(expose(times, length=np.array([1.0, 2.0])))
    with pytest.raises(ParameterError, match="neither shade nor heat"):
        live.hold(expose(times, excess=None))
    with pytest.raises(ParameterError, match="EdgeExposure"):
        live.hold("shadows")  # type: ignore[arg-type]


def test_clouds_are_told(start: Start, tell_weather: Any, clock: Any) -> None:
    live = start()
    live.refresh()
    live.update(tell_weather("2026-08-01T12:10+09:00", cloud_cover=0.95))
    answer = live.routes(*ENDS, lang="en")
    assert codes(answer) == ["clouds"]
    assert answer["valid"]["text"].startswith("Clouds cover 95 %")
    live.update(tell_weather("2026-08-01T12:10+09:00", cloud_cover=0.5))
    assert codes(live.routes(*ENDS)) == []


def test_spots_are_those_open_on_arrival(start: Start) -> None:
    live = start(spots=spots_at((40, 35), (200, 35), (9000, 9000)))
    answer = check(live.spots((100, 30)))
    assert [one["properties"]["name"] for one in answer["result"]["features"]] == ["spot 0", "spot 1"]
    assert answer["result"]["features"][0]["properties"]["metres"] == pytest.approx(65.0, abs=0.1)
    assert (answer["valid"]["source"], answer["valid"]["from"]) == ("hours", "2026-08-01T00:00:00+09:00")
    assert codes(live.spots((100, 30), "2026-08-01T16:59:50+09:00", n=1)) == ["spots_none"]
    assert check(live.status())["spots"] == {"held": 2, "without_place": 0, "too_far": 1}
    unknown = start(spots=spots_at((40, 35), opening="?"))
    assert codes(unknown.spots((100, 30))) == ["spots_none", "spots_unknown"]


def test_places_in_degrees(start: Start) -> None:
    latitude, longitude = from_zone(np.array([0.0, 300.0]), np.array([30.0, 30.0]), 6677)
    places = list(zip(longitude.tolist(), latitude.tolist(), strict=True))
    live = start(plane=False, spots=spots_at((40, 35)))
    assert live.routes(*places)["result"]["features"][0]["properties"]["metres"] == pytest.approx(300.0, abs=0.1)
    assert live.spots(places[0])["result"]["features"][0]["properties"]["metres"] == pytest.approx(45.0, abs=0.1)
    with pytest.raises(ParameterError, match="longitude comes first"):
        live.spots(places[0][::-1])


def test_errors_of_a_caller_are_errors(start: Start) -> None:
    live = start(spots=spots_at((40, 35)))
    wrong: list[tuple[type[Exception], str, dict[str, Any]]] = [
        (ParameterError, "profile must be", {"profile": "robot"}),
        (ParameterError, "seek must be", {"seek": "rain"}),
        (ParameterError, "lang must be", {"lang": "fr"}),
        (ParameterError, "time zone", {"depart": "2026-08-01T12:00"}),
        (ParameterError, "NaT", {"depart": pd.NaT}),
        (ParameterError, "one instant", {"depart": pd.DatetimeIndex(["2026-08-01", "2026-08-02"], tz="UTC")}),
        (ParameterError, "one of depart and arrive", {"depart": WINTER, "arrive": WINTER}),
        (ParameterError, "detour", {"detour": -1.0}),
    ]
    for kind, match, options in wrong:
        with pytest.raises(kind, match=match):
            live.routes(*ENDS, **options)
    with pytest.raises(NoOverlapError, match="the origin"):
        live.routes((0, 5000), (300, 30))
    with pytest.raises(ParameterError, match="finite"):
        live.routes((np.nan, 0), (300, 30))
    with pytest.raises(ParameterError, match="two finite"):
        live.spots((np.inf, 0))
    with pytest.raises(ParameterError, match="n is 0"):
        live.spots((0, 30), n=0)
    with pytest.raises(ParameterError, match="time zone"):
        live.refresh("2026-08-01T12:00")
    with pytest.raises(ParameterError, match="no cool spots"):
        start().spots((0, 30))
    with pytest.raises(ParameterError, match="from_frame"):
        live.update(pd.DataFrame())  # type: ignore[arg-type]


def test_a_service_that_cannot_be_is_refused(start: Start, scene: Any, clock: Any) -> None:
    wrong: list[tuple[str, dict[str, Any]]] = [
        ("expected a Scene", {"casting": 3}),
        ("callable", {"heat": 3}),
        ("steps of", {"ahead": "1min"}),
        ("steps of", {"ahead": "30D", "step": "1s"}),
        ("expected a step", {"step": "soon"}),
        ("expected a step", {"stale": "-1h"}),
        ("farthest", {"farthest": 0.0}),
        ("profile", {"profile": "robot"}),
        ("seek", {"seek": "rain"}),
        ("time zone", {"tz": "Asia/Edo"}),
        ("time zone", {"clock": lambda: pd.Timestamp("2026-08-01")}),
        ("spacing", {"spacing": 0.0}),
        ("none of the 1 spots", {"spots": spots_at((9000, 9000))}),
        ("read_spots", {"spots": []}),
    ]
    for match, options in wrong:
        with pytest.raises(ParameterError, match=match):
            start(**options)
    away = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (9000 0, 9100 0)"], crs=6677))
    with pytest.raises(NoOverlapError, match="beside the scene"):
        Live(away, scene)
    other = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 100 0)"], crs=6676))
    with pytest.raises(CrsError, match="one zone"):
        Live(other, scene)
    with pytest.raises(ParameterError, match="WalkingNetwork"):
        Live([], scene)  # type: ignore[arg-type]


def test_threads_ask_while_others_refresh(start: Start, expose: Any, tell_weather: Any, clock: Any) -> None:
    """Each refresh makes heat of one number all along; no answer may mix two of them."""
    count = [0]

    def warm(weather: Any, times: Any) -> Any:
        count[0] += 1
        return expose(times, hot=(float(count[0]), float(count[0])), credit=str(count[0]))

    live = start(heat=warm, seek="cool", spots=spots_at((40, 35)))
    live.update(tell_weather(clock.now))
    live.refresh()
    answers: list[dict[str, Any]] = []
    done: list[bool] = []

    def ask(number: int) -> None:
        while not done:
            answers.append(live.routes(*ENDS, profile=("adult", "older")[number % 2]))
            live.spots((0, 30))
            live.status()

    with ThreadPoolExecutor(3) as pool:
        asking = [pool.submit(ask, number) for number in range(3)]
        try:
            while (len(answers) < 30 or count[0] < 8) and not any(one.done() for one in asking):
                live.refresh()
                live.update(tell_weather(clock.now))
        finally:
            done.append(True)
        for one in asking:
            one.result()
    for answer in answers:
        best = answer["result"]["features"][-1]["properties"]
        assert answer["valid"]["source"] == "heat"
        assert best["dose_celsius_minutes"] == pytest.approx(
            float(answer["result"]["credit"]) * best["minutes"], rel=1e-2
        )
    assert len({answer["result"]["credit"] for answer in answers}) > 1


def test_threads_cast_the_same_hours_once(start: Start, streets: Any, scene: Any) -> None:
    calls = []

    def cast(times: pd.DatetimeIndex) -> Any:
        calls.append(times[0])
        return edge_exposure_of_scene(streets, scene, times, spacing=5.0)

    live = start(cast)
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: live.routes(*ENDS), range(8)))
    assert len(calls) == 1
    assert sum("computed" in codes(answer) for answer in answers) == 1


def test_memory_is_bounded_and_told(start: Start, clock: Any) -> None:
    live = start()
    for hour in range(8):
        live.routes(*ENDS, depart=pd.Timestamp(WINTER) + pd.Timedelta(hours=2 * hour))
    assert len(live.status()["blocks"]) == 4
    for speed in np.linspace(0.5, 2.0, 20).tolist():
        live.routes(*ENDS, depart=pd.Timestamp(WINTER) + pd.Timedelta("14h"), profile=WalkerProfile("one", speed=speed))
    assert max(block["routers"] for block in live.status()["blocks"]) == 8
    clock.now = pd.Timestamp("2027-01-01T12:00+09:00")
    live.refresh()
    (block,) = live.status()["blocks"]
    assert (block["from"], block["routers"]) == ("2027-01-01T12:00:00+09:00", 8)


def test_told_memory_is_what_is_taken(start: Start, clock: Any, scene: Any) -> None:
    lines = [f"LINESTRING ({x} 30, {x} 40)" for x in np.linspace(0, 300, 3000).tolist()]
    streets = network_from_edges(gpd.GeoSeries.from_wkt(lines, crs=6677))
    live = Live(streets, scene, ahead="2h", step="5min", plane=True, spacing=10.0, clock=clock)
    live.status()
    tracemalloc.start()
    try:
        live.refresh()
        taken = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    memory = live.status()["memory"]
    assert memory["exposure"] == pytest.approx(8 * 24 * 3000, rel=0.1)
    assert memory["total"] == sum(size for name, size in memory.items() if name != "total")
    # Shapes are kept by GEOS, where Python does not count.
    shapes = 3000 * (250 + 32)
    assert memory["exposure"] + memory["routers"] - shapes == pytest.approx(taken, rel=0.35)


def test_repr(start: Start, tell_weather: Any, clock: Any) -> None:
    live = start()
    assert repr(live) == "<Live: 2 edges, 0 blocks of hours, no weather>"
    live.refresh()
    live.update(tell_weather(clock.now))
    assert repr(live) == "<Live: 2 edges, 1 block of hours, weather of 12:00>"


def test_routers_share_the_lines(start: Start) -> None:
    live = start()
    for profile in ("adult", "older"):
        live.routes((0, 30), (300, 30), profile=profile)
    routers = [router for block in live._keeper.held.blocks for router in block.routers.values()]
    assert len(routers) >= 2
    assert len({id(router._reporter.lines) for router in routers}) == 1
    assert len({id(router._finder._tree) for router in routers}) == 1
