"""Scenes and weather to try the heat model on."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest

from plateau_sc.scene import Scene
from plateau_sc.weather import Weather, from_frame

ZONE = 6677


@pytest.fixture(scope="session")
def hot_day() -> Callable[..., Weather]:
    """Return a maker of hours of a hot day."""

    def make(begin: str = "2026-08-01T10:00+09:00", hours: int = 3, interval: str = "1h", **columns: Any) -> Weather:
        index = pd.date_range(begin, periods=hours, freq=interval)
        table = {"air_temperature": 32.0, "relative_humidity": 55.0, "wind_speed": 2.0, "ghi": 800.0, "dhi": 200.0}
        table.update(columns)
        frame = pd.DataFrame({name: value for name, value in table.items() if value is not None}, index)
        return from_frame(frame, interval)

    return make


@pytest.fixture(scope="session")
def court(box: Callable[..., np.ndarray]) -> Scene:
    """Return two houses on flat ground, within 0 to 20 m."""
    return Scene.from_mesh(np.concatenate([box((2, 12, 0), (8, 18, 9)), box((14, 2, 0), (18, 10, 6))]), ZONE)
