"""The files of the Ministry's WBGT service."""

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import OutOfSeasonError, ParameterError, UnreadableSourceError
from plateau_sc.weather.wbgt import read_wbgt_csv, read_wbgt_stations
from tests.delivery_server import DeliveryServer

ESTIMATE = b"Date,Time,44132,62078\n2026/4/1,1:00,12.3,13.0\n2026/4/1,2:00,,12.8\n2026/4/1,24:00,11.9,12.1\n"
MEASURED = b"Date,Time,WBGT,Tg\r\n2026/8/1,13:00,31.2,47.5\r\n2026/8/1,14:00,30.9,46.1\r\n"
FORECAST = (
    b",,2026080103,2026080106,2026080124\n44132,2026/08/01 00:25, 251, 263, 240\n62078,2026/08/01 00:25,255,,-12\n"
)


def tokyo(text: str) -> pd.Timestamp:
    return pd.Timestamp(text, tz="Asia/Tokyo")


def test_estimates_have_a_column_a_station() -> None:
    stations = read_wbgt_stations(ESTIMATE)
    assert list(stations) == ["44132", "62078"]
    weather = stations["44132"]
    np.testing.assert_array_equal(weather.table["wbgt"], [12.3, np.nan, 11.9])
    assert list(weather.intervals.right) == [tokyo(f"2026-04-{day}") for day in ("01 01:00", "01 02:00", "02 00:00")]
    assert set(weather.intervals.length) == {pd.Timedelta("1h")}
    assert "Ministry of the Environment" in weather.sources["wbgt"]
    assert "estimated" in weather.sources["wbgt"]


def test_measurements_have_a_globe() -> None:
    weather = read_wbgt_csv(MEASURED)
    assert weather.table.to_dict("list") == {"wbgt": [31.2, 30.9], "globe_temperature": [47.5, 46.1]}
    assert weather.intervals.right[0] == tokyo("2026-08-01 13:00")
    assert "measured" in weather.sources["wbgt"]


def test_forecasts_are_tenths_every_three_hours() -> None:
    weather = read_wbgt_csv(FORECAST, "44132")
    assert weather.table["wbgt"].tolist() == [25.1, 26.3, 24.0]
    assert list(weather.intervals.mid) == [tokyo(f"2026-08-{day}") for day in ("01 03:00", "01 06:00", "02 00:00")]
    assert "forecast of 2026/08/01 00:25" in weather.sources["wbgt"]
    np.testing.assert_array_equal(read_wbgt_csv(FORECAST, "62078").table["wbgt"], [25.5, np.nan, -1.2])
    assert read_wbgt_csv(FORECAST, "44132", label="end").intervals.right[0] == tokyo("2026-08-01 03:00")


def test_a_comma_at_the_end_of_a_forecast_is_borne() -> None:
    assert len(read_wbgt_csv(b",,2026080103,\n44132,2026/08/01 00:25,251,\n")) == 1


def test_one_station_is_chosen() -> None:
    assert read_wbgt_csv(ESTIMATE, "62078").table["wbgt"].tolist() == [13.0, 12.8, 12.1]
    with pytest.raises(ParameterError, match="has 2 stations; pass one of 44132, 62078"):
        read_wbgt_csv(ESTIMATE)
    with pytest.raises(ParameterError, match="no station '47662' in the file; found 44132, 62078"):
        read_wbgt_csv(ESTIMATE, "47662")


def test_out_of_season_there_is_no_file(server: DeliveryServer) -> None:
    assert len(read_wbgt_csv(server.store("/est15WG/dl/wbgt_44132_202608.csv", MEASURED))) == 2
    with pytest.raises(OutOfSeasonError, match=r"404.*from late April to late October only"):
        read_wbgt_csv(server.url + "/est15WG/dl/wbgt_44132_202612.csv")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"<html><body>404</body></html>\n<p>", "expected a header like"),
        (b"Date,Time,44132\n", "a header alone"),
        (b"Date,Time,44132\n2026/4/1,1:00\n", "row 2: expected 3 cells, found 2"),
        (b"Date,Time,44132\n2026/4/1,1:00,1,2\n", "row 2: expected 3 cells, found 4"),
        (b"Date,Time,44132\n2026/4/1,25:00,1\n", "found '2026/4/1 25:00'"),
        (b"Date,Time,44132,44132\n2026/4/1,1:00,1,2\n", "each station once"),
        (b",,20260801\n44132,2026/08/01 00:25,251\n", "expected times like 2026080103"),
        (b",,2026080103,2026080106\n44132,2026/08/01 00:25,251\n", "expected 2 values for station '44132', found 1"),
        (b",,2026080103\n44132,x,251\n44132,x,252\n", "each station once, found 44132 again"),
    ],
)
def test_what_is_no_such_file_is_told(text: bytes, message: str) -> None:
    with pytest.raises(UnreadableSourceError, match=message):
        read_wbgt_csv(text)


def test_a_file_of_empty_rows_is_told() -> None:
    with pytest.raises(UnreadableSourceError, match="expected rows of WBGT"):
        read_wbgt_csv(b",,\n,,\n")
