"""What the tests of weather share: a server on loopback, and a clear day."""

from collections.abc import Callable, Iterator

import pandas as pd
import pytest

from plateau_sc.weather import Weather, from_frame
from tests.delivery_server import DeliveryServer, serve

TOKYO = (35.69, 139.69)


@pytest.fixture
def server() -> Iterator[DeliveryServer]:
    """Return a server that has nothing yet."""
    with serve() as delivery:
        yield delivery


@pytest.fixture
def clear_days() -> Callable[..., pd.DataFrame]:
    """Return a maker of clear days, indexed by the begins of their intervals in Japanese time."""

    def make(
        days: int = 1, freq: str = "1h", start: str = "2026-08-01", place: tuple[float, float] = TOKYO
    ) -> pd.DataFrame:
        index = pd.date_range(
            start, periods=int(days * pd.Timedelta("24h") / pd.Timedelta(freq)), freq=freq, tz="Asia/Tokyo"
        )
        weather: Weather = from_frame(pd.DataFrame({"air_temperature": 28.0}, index), freq)
        table = weather.complete(*place, clear_sky=True).table[["ghi", "dhi", "dni"]]
        return table.tz_convert("Asia/Tokyo")

    return make
