"""Weather from text tables."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.weather import read_csv
from tests.delivery_server import DeliveryServer

TEXT = "time,気温,湿度\n2026-08-01 10:00,30.1,61\n2026-08-01 11:00,31.4,58\n"
MAP = {"air_temperature": "気温", "relative_humidity": "湿度"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_columns_are_read_by_their_map(encoding: str, tmp_path: Path, server: DeliveryServer) -> None:
    path = tmp_path / "weather.csv"
    path.write_bytes(TEXT.encode(encoding))
    for source in (path, TEXT.encode(encoding), server.store("/weather.csv", TEXT.encode(encoding))):
        weather = read_csv(source, MAP, "1h", "end", tz="Asia/Tokyo", wind_height=2.5)
        assert weather.table["air_temperature"].tolist() == [30.1, 31.4]
        assert weather.table["relative_humidity"].tolist() == [61.0, 58.0]
        assert weather.intervals.left[0] == pd.Timestamp("2026-08-01T09:00+09:00")
        assert weather.wind_height == 2.5
    assert read_csv(path, MAP, tz="Asia/Tokyo").sources["air_temperature"] == "weather.csv, column '気温'"


def test_columns_are_read_by_their_positions() -> None:
    text = b"made by a logger\n2026 213 9 28.5\n2026 213 10 29.0\n2026 213 24 25.0\n"
    weather = read_csv(
        text,
        {"air_temperature": 3},
        time=(0, 1, 2),
        time_format="%Y %j %H",
        tz="UTC",
        sep=r"\s+",
        skip_rows=1,
        header=False,
    )
    assert weather.table["air_temperature"].tolist() == [28.5, 29.0, 25.0]
    assert weather.intervals.left[-1] == pd.Timestamp("2026-08-02T00:00Z")


def test_factors_bring_values_to_their_units_but_leave_marks() -> None:
    text = b"time,rh,p\n2026-08-01T00:00Z,0.61,101325\n2026-08-01T01:00Z,-999,-999\n2026-08-01T02:00Z,broken,100000\n"
    weather = read_csv(
        text, {"relative_humidity": "rh", "pressure": "p"}, factors={"relative_humidity": 100, "pressure": 0.01}
    )
    assert weather.table["relative_humidity"].iloc[0] == pytest.approx(61)
    np.testing.assert_allclose(weather.table["pressure"], [1013.25, np.nan, 1000])
    assert weather.table["relative_humidity"].isna().tolist() == [False, True, True]
    assert sum("null mark" in note for note in weather.notes) == 2
    assert sum("no number" in note for note in weather.notes) == 1


def test_the_clock_is_held_against_the_sun(clear_days: Callable[..., pd.DataFrame]) -> None:
    text = clear_days(3)[["ghi"]].to_csv(index_label="time").encode()
    right = read_csv(text, {"ghi": "ghi"}, latitude=35.69, longitude=139.69)
    wrong = read_csv(text, {"ghi": "ghi"}, label="end", latitude=35.69, longitude=139.69)
    assert right.notes == ()
    assert any("60 ± 5 min too early" in note for note in wrong.notes)


@pytest.mark.parametrize(
    ("text", "columns", "settings", "error", "message"),
    [
        (
            TEXT,
            {"air_temperature": "気圧"},
            {},
            ParameterError,
            "asks for '気圧', which is no column; found 'time', '気温'",
        ),
        (TEXT, {"Ta": "気温"}, {}, ParameterError, "'Ta' is no canonical name; is 'air_temperature' meant"),
        (TEXT, {}, {}, ParameterError, "expected a map"),
        (TEXT, {"air_temperature": 7}, {}, ParameterError, "asks for column 7; there are 3"),
        (TEXT, MAP, {"time": "時刻"}, ParameterError, "time asks for '時刻'"),
        (TEXT, MAP, {"tz": None}, ParameterError, "the times have no time zone"),
        (TEXT, MAP, {"factors": {"ghi": 2.0}}, ParameterError, "factors name columns that are not read: 'ghi'"),
        (TEXT, MAP, {"interval": "2h"}, ParameterError, "closer than the interval"),
        (TEXT, MAP, {"label": "left"}, ParameterError, "label must be"),
        ("time,a\n", {"ghi": "a"}, {}, UnreadableSourceError, "found none below the header"),
        ("time,a,a\n2026-08-01 10:00,1,2\n", {"ghi": "a"}, {}, ParameterError, "several columns are called"),
        ("time,a\n10:00,1\n", {"ghi": "a"}, {}, UnreadableSourceError, "found '10:00' in row 1; pass time_format"),
        ('time,a\n"2026', {"ghi": "a"}, {}, UnreadableSourceError, "cannot be read as a table|found"),
        ("", {"ghi": "a"}, {}, UnreadableSourceError, "found nothing"),
    ],
)
def test_what_cannot_be_read_is_told(
    text: str, columns: dict[str, str], settings: dict[str, object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        read_csv(text.encode(), columns, **{"tz": "Asia/Tokyo", **settings})  # type: ignore[arg-type]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError):
        read_csv(tmp_path / "none.csv", MAP)


def test_values_of_instants_become_means() -> None:
    text = b"time,Ta,G\n2026-08-01 11:00,30.0,500\n2026-08-01 12:00,32.0,700\n"
    weather = read_csv(
        text, {"air_temperature": "Ta", "ghi": "G"}, label="end", tz="Asia/Tokyo", instants=["air_temperature"]
    )
    assert weather.table["air_temperature"].tolist() == [30.0, 31.0]
    assert weather.table["ghi"].tolist() == [500.0, 700.0]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"columns": {"air_temperature": True}}, "expected the name or the number of a column for 'air_temperature'"),
        ({"columns": {"air_temperature": 1.5}}, "expected the name or the number of a column for 'air_temperature'"),
        ({"factors": {"air_temperature": "2"}}, "expected a finite number as factor of 'air_temperature', found '2'"),
        ({"factors": {"air_temperature": np.nan}}, "expected a finite number as factor"),
    ],
)
def test_a_map_of_something_else_is_refused(given: dict[str, Any], message: str) -> None:
    settings = {"columns": {"air_temperature": "Ta"}, "tz": "UTC"} | given
    with pytest.raises(ParameterError, match=message):
        read_csv(b"time,Ta\n2026-01-01 00:00,5\n", **settings)


def test_values_without_a_column_are_not_lost_unseen() -> None:
    text = "time,Ta\n2026-01-01 00:00,1{0}\n2026-01-01 01:00,2{0}\n"
    with pytest.raises(UnreadableSourceError, match="cannot be read as a table"):
        read_csv(text.format(",7").encode(), {"air_temperature": "Ta"}, tz="UTC")
    # A comma at the end of each line holds nothing.
    found = read_csv(text.format(",").encode(), {"air_temperature": "Ta"}, tz="UTC")
    assert found.table["air_temperature"].to_list() == [1.0, 2.0]
