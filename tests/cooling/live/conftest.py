"""A street with a wall, a way around in the shade, and a clock that is set by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.exposure.times import bounds_of
from plateau_sc.cooling.live.service import Live
from plateau_sc.cooling.network.edges import network_from_edges
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.scene import Scene
from plateau_sc.weather import Weather, from_frame

WAYS = ["LINESTRING (0 30, 300 30)", "LINESTRING (0 30, 0 1, 300 1, 300 30)"]
NOON = "2026-08-01T12:00+09:00"


class Clock:
    """What time it is."""

    def __init__(self) -> None:
        self.now: Any = pd.Timestamp(NOON)

    def __call__(self) -> pd.Timestamp:
        return self.now

    def pass_by(self, length: str) -> None:
        self.now += pd.Timedelta(length)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def streets() -> WalkingNetwork:
    return network_from_edges(gpd.GeoSeries.from_wkt(WAYS, crs=6677))


@pytest.fixture(scope="session")
def scene(box: Any) -> Scene:
    """Return a long block 20 m high to the south of the way around, and marks at the corners."""
    bodies = [box((-5, -9, 0), (305, 0, 20)), box((-20, 59, 0), (-19, 60, 1)), box((319, 59, 0), (320, 60, 1))]
    return Scene.from_mesh(np.concatenate(bodies), crs=6677)


@pytest.fixture
def start(streets: WalkingNetwork, scene: Scene, clock: Clock) -> Callable[..., Live]:
    """Return a function that makes a service of an hour ahead."""

    def make(casting: Any = None, **options: Any) -> Live:
        settings = {"ahead": "1h", "step": "10min", "spacing": 5.0, "plane": True, "clock": clock, "threads": 1}
        return Live(streets, scene if casting is None else casting, **(settings | options))

    return make


@pytest.fixture
def expose(streets: WalkingNetwork) -> Callable[..., EdgeExposure]:
    """Return a function that makes heat along the two ways, hot along the straight one."""

    def make(times: Any, hot: tuple[float, float] = (6.0, 0.0), **changes: Any) -> EdgeExposure:
        instants = pd.DatetimeIndex(times)
        length, steps = streets.length, len(instants)
        excess = np.zeros((steps, 2, len(length)), dtype=np.float32) + np.array(hot) * length
        values: dict[str, Any] = {
            "times": instants,
            "bounds": bounds_of(instants),
            "shade": np.full((steps, 2, len(length)), np.nan, dtype=np.float32),
            "excess": excess.astype(np.float32),
            "known": np.ones((2, len(length)), dtype=np.float32),
            "length": length,
            "threshold": 26.0,
            "quantity": "utci",
            "credit": "",
        }
        return EdgeExposure(**(values | changes))

    return make


@pytest.fixture
def tell_weather() -> Callable[..., Weather]:
    """Return a function that makes weather of ten-minute means that end at an instant."""

    def make(end: Any, count: int = 3, **columns: Any) -> Weather:
        index = pd.date_range(end=pd.Timestamp(end), periods=count, freq="10min")
        given = columns or {"air_temperature": 33.0}
        table = pd.DataFrame(
            {name: np.broadcast_to(value, count).astype(float) for name, value in given.items()}, index
        )
        return from_frame(table, "10min", label="end")

    return make
