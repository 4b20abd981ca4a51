"""AMeDAS of the Japan Meteorological Agency."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.weather import read_amedas
from tests.delivery_server import DeliveryServer

ROW = {
    "temp": [33.1, 0],
    "humidity": [58, 0],
    "wind": [3.2, 0],
    "windDirection": [8, 0],
    "pressure": [1003.2, 0],
    "normalPressure": [1006.1, 0],
    "sun10m": [7, 0],
    "sun1h": [0.6, 0],
    "precipitation10m": [0.5, 0],
    "precipitation1h": [1.5, 0],
}
TABLE = {"44132": {"lat": [35, 41.5], "lon": [139, 45.0], "alt": 25, "kjName": "東京"}}


def point(*times: str, **changes: Any) -> dict[str, Any]:
    return {f"20260801{time}00": ROW | changes for time in times}


def test_a_station_is_read_every_ten_minutes() -> None:
    weather = read_amedas(point("1150", "1200"), "44132", stations=TABLE)
    assert list(weather.intervals.right) == [pd.Timestamp(f"2026-08-01T{time}+09:00") for time in ("11:50", "12:00")]
    assert set(weather.intervals.length) == {pd.Timedelta("10min")}
    assert weather.table.iloc[1].to_dict() == pytest.approx(
        {
            "air_temperature": 33.1,
            "relative_humidity": 58,
            "wind_speed": 3.2,
            "pressure": 1003.2,
            "sunshine": 7 / 60,
            "precipitation": 0.5,
        }
    )
    assert (weather.latitude, weather.longitude) == (35 + 41.5 / 60, 139.75)
    assert "JMA AMeDAS 44132" in weather.sources["wind_speed"]


def test_hours_take_the_sums_of_the_hour() -> None:
    weather = read_amedas(point("1150", "1200", "1210", "1300"), interval="1h")
    assert list(weather.intervals.right) == [pd.Timestamp(f"2026-08-01T{time}+09:00") for time in ("12:00", "13:00")]
    assert weather.table["sunshine"].tolist() == [0.6, 0.6]
    assert weather.table["precipitation"].tolist() == [1.5, 1.5]


def test_what_is_observed_at_instants_is_the_mean_of_two() -> None:
    rows = point("1200") | point("1300", temp=[35.1, 0], wind=[4.2, 0]) | point("1500", temp=[30.0, 0])
    hours = read_amedas(rows, interval="1h")
    assert hours.table["air_temperature"].tolist() == pytest.approx([33.1, 34.1, 30.0])
    assert hours.table["wind_speed"].tolist() == pytest.approx([3.2, 3.7, 3.2])
    minutes = read_amedas(point("1200") | point("1210", temp=[34.1, 0], wind=[4.2, 0]))
    assert minutes.table["air_temperature"].tolist() == pytest.approx([33.1, 33.6])
    assert minutes.table["wind_speed"].tolist() == pytest.approx([3.2, 4.2])


def test_a_map_of_all_stations_is_read_by_its_name_or_time(tmp_path: Path, server: DeliveryServer) -> None:
    content = {"44132": ROW, "11016": {"temp": [20.0, 0]}}
    path = tmp_path / "20260801120000.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    url = server.store("/bosai/amedas/data/map/20260801120000.json", path.read_bytes())
    for source, time in ((path, None), (url, None), (content, "2026-08-01T03:00Z")):
        weather = read_amedas(source, "44132", time=time)
        assert weather.intervals.right[0] == pd.Timestamp("2026-08-01T12:00+09:00")
        assert weather.table["air_temperature"].tolist() == [33.1]
    with pytest.raises(ParameterError, match="does not say when it was observed; pass time"):
        read_amedas(content, "44132")
    with pytest.raises(ParameterError, match="has 2 stations; pass the number of one"):
        read_amedas(path)
    with pytest.raises(ParameterError, match="no station '62078' among its 2"):
        read_amedas(path, "62078")


def test_several_files_are_joined() -> None:
    weather = read_amedas([point("1200", "1150"), point("1200", "1210")])
    assert len(weather) == 3
    assert min(weather.notes).startswith("rows out of order")
    assert any("there twice: 1 left out" in note for note in weather.notes)


def test_doubtful_values_are_missing_and_counted() -> None:
    content = point("1150", temp=[99.0, 5]) | point("1200", temp=[30.0, 1], wind=[None, 6], humidity=[60, None])
    weather = read_amedas(content)
    np.testing.assert_array_equal(weather.table["air_temperature"], [np.nan, 30.0])
    np.testing.assert_array_equal(weather.table["wind_speed"], [3.2, np.nan])
    np.testing.assert_array_equal(weather.table["relative_humidity"], [58, np.nan])
    assert "air_temperature: 1 value of doubtful quality, taken for missing" in weather.notes
    assert "relative_humidity: 1 value of doubtful quality, taken for missing" in weather.notes


def test_a_station_with_a_rain_gauge_alone_has_one_column() -> None:
    weather = read_amedas({"20260801120000": {"precipitation10m": [0.0, 0], "temp": None}})
    assert list(weather.table.columns) == ["precipitation"]


@pytest.mark.parametrize(
    ("content", "settings", "error", "message"),
    [
        ({}, {}, UnreadableSourceError, "expected AMeDAS observations"),
        ([], {}, ParameterError, "at least one file"),
        (b"[1, 2]", {}, UnreadableSourceError, "expected AMeDAS observations"),
        ({"20260801120000": [1]}, {}, UnreadableSourceError, "expected AMeDAS observations"),
        ({"20260801120000": {"snow": [1, 0]}}, {}, UnreadableSourceError, "found none"),
        ({"20261301120000": ROW}, {}, UnreadableSourceError, "expected a time"),
        (point("1150"), {"interval": "1h"}, ParameterError, "expected a row of a full hour"),
        (point("1150"), {"interval": "30min"}, ParameterError, "'10min' or '1h', found '30min'"),
        (point("1150"), {"stations": TABLE}, ParameterError, "has no station None"),
        (point("1150"), {"station": "1", "stations": {"1": {}}}, UnreadableSourceError, "expected lat and lon"),
    ],
)
def test_what_cannot_be_read_is_told(
    content: Any, settings: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        read_amedas(content, **settings)
