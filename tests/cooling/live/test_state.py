"""Tests of `plateau_sc.cooling.live.state`: which of the blocks serves, and which are kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling.live.state import BLOCKS, Block, Failure, Held

DAY = "2026-08-01T{:02d}:30+09:00"
Expose = Callable[..., Any]


def at(hour: int) -> pd.Timestamp:
    return pd.Timestamp(DAY.format(hour))


@pytest.fixture
def block(expose: Expose) -> Callable[..., Block]:
    def make(begin: int, end: int, made: int = 9, *, shade: bool = True, **changes: Any) -> Block:
        times = pd.date_range(at(begin), at(end), freq="1h")
        if shade:
            changes = {"shade": np.zeros((len(times), 2, 2), dtype=np.float32), "excess": None} | changes
        return Block(expose(times, **changes), at(made), at(made))

    return make


def test_shadows_with_the_most_time_left_serve(block: Callable[..., Block]) -> None:
    short, long = block(8, 10), block(9, 14)
    held = Held((short, long))
    assert held.find("shade", at(9)) is long
    assert held.find("sun", at(9), backwards=True) is short
    assert held.find("shade", at(20)) is None
    assert held.find("cool", at(9)) is None


def test_heat_of_the_latest_weather_serves(block: Callable[..., Block]) -> None:
    old, new = block(8, 18, 8, shade=False), block(9, 12, 9, shade=False)
    held = Held((old, new))
    assert held.find("cool", at(10)) is new
    assert held.find("cool", at(15)) is old
    assert held.find("warm", at(10)) is None
    assert held.find("shade", at(10)) is None


def test_what_is_over_or_replaced_is_dropped(block: Callable[..., Block]) -> None:
    over, before, whole, warm = block(5, 7), block(9, 12), block(6, 20), block(9, 11, shade=False)
    fresh = block(10, 13)
    assert Held((over, before, whole, warm)).add([fresh], at(10)) == (fresh, whole, warm)
    many = tuple(block(hour, hour + 1) for hour in range(12, 18))
    assert Held(many).add([fresh], at(10))[0] is fresh
    assert len(Held(many).add([fresh], at(10))) == BLOCKS


def test_failures_are_told_apart() -> None:
    heat = Failure("heat", at(9), at(9), "none")
    held = Held(failures=(heat,))
    assert held.failure("heat") is heat
    assert held.failure("shadow") is None
    assert held.without("heat") == ()
    assert held.without("shadow") == (heat,)
