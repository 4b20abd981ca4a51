"""EnergyPlus weather files, against pvlib's reader."""

import io
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import UnreadableSourceError
from plateau_sc.weather import read_epw

HEAD = "LOCATION,TOKYO,-,JPN,IWEC Data,476620,35.69,139.69,9.0,6.0\n" + "\n".join(["X"] * 7) + "\n"
Days = Callable[..., pd.DataFrame]


def write(days: pd.DataFrame, years: dict[int, int] | None = None, **cells: str) -> bytes:
    lines = []
    for begin, row in days.iterrows():
        year = (years or {}).get(begin.month, begin.year)
        values = ["0"] * 35
        values[:6] = [str(year), str(begin.month), str(begin.day), str(begin.hour + 1), "0", "?9?9"]
        values[6:10] = [f"{20 + begin.hour / 2}", "20.1", "61", f"{100800 + 10 * begin.hour}"]
        values[10:13] = ["0", "0", "401"]
        values[13:16] = [f"{row['ghi']:.1f}", f"{row['dni']:.1f}", f"{row['dhi']:.1f}"]
        values[20:24] = ["180", f"{3 + begin.hour % 5 / 10}", f"{begin.hour % 8}", "5"]
        values[33] = "0.2"
        for position, text in cells.items():
            values[int(position[1:])] = text
        lines.append(",".join(values))
    return (HEAD + "\n".join(lines) + "\n").encode()


def test_is_read_as_pvlib_reads_it(clear_days: Days, tmp_path: Path) -> None:
    from pvlib.iotools import read_epw as read_by_pvlib

    path = tmp_path / "tokyo.epw"
    path.write_bytes(write(clear_days(3)))
    weather = read_epw(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expected, place = read_by_pvlib(str(path))
    # pvlib labels an hour by its begin
    assert list(weather.intervals.left) == list(expected.index)
    for column, name, factor in (
        ("air_temperature", "temp_air", 1),
        ("relative_humidity", "relative_humidity", 1),
        ("pressure", "atmospheric_pressure", 0.01),
        ("longwave_down", "ghi_infrared", 1),
        ("ghi", "ghi", 1),
        ("dni", "dni", 1),
        ("dhi", "dhi", 1),
        ("wind_speed", "wind_speed", 1),
        ("cloud_cover", "total_sky_cover", 0.1),
        ("precipitation", "liquid_precipitation_depth", 1),
    ):
        found = expected[name] * factor
        if "two ends" in weather.sources[column]:
            found = (found + found.shift(1).fillna(found)) / 2.0
        np.testing.assert_allclose(weather.table[column], found, err_msg=column)
    assert "two ends" in weather.sources["air_temperature"]
    assert weather.table["air_temperature"].iloc[9:11].tolist() == [24.25, 24.75]
    assert not any("two ends" in weather.sources[name] for name in ("ghi", "dni", "dhi", "precipitation"))
    assert (weather.latitude, weather.longitude) == (place["latitude"], place["longitude"])
    assert weather.notes == ()
    assert weather.sources["ghi"] == "EPW, TOKYO, JPN: tokyo.epw"


def test_a_typical_year_keeps_its_years_or_takes_one(clear_days: Days) -> None:
    days = pd.concat([clear_days(2, start="2024-02-28"), clear_days(1, start="2024-03-02")])
    content = write(days, {2: 1992, 3: 1984})
    own = read_epw(content)
    assert len(own) == 72
    assert any("its months are of 1984, 1992; pass year" in note for note in own.notes)
    one = read_epw(content, year=2025)
    assert len(one) == 48
    assert any("29 February, which 2025 has not" in note for note in one.notes)
    assert set(one.intervals.left.tz_convert("Asia/Tokyo").year) == {2025}


def test_marks_of_missing_values_are_missing(clear_days: Days) -> None:
    weather = read_epw(write(clear_days(1), c6="99.9", c9="999999", c22="99", c33="999", c21="999"))
    assert set(weather.table.columns) == {"relative_humidity", "longwave_down", "ghi", "dni", "dhi"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"DATE,TIME\n1,2\n", "begins with LOCATION, found 'DATE,TIME'"),
        (HEAD.replace("35.69", "north").encode(), "expected latitude, longitude and time zone"),
        (HEAD.encode(), "expected hourly rows"),
        ((HEAD + "2026,8,1,1,0\n").encode(), "line 9: expected year, month, day, hour"),
        ((HEAD + ",".join(["2026", "8", "1", "inf", *["0"] * 31]) + "\n").encode(), "line 9: expected year"),
        ((HEAD + ",".join(["2026", "8", "1", "25", *["0"] * 31]) + "\n").encode(), "hour 25"),
        ((HEAD + ",".join(["2026", "2", "30", "1", *["0"] * 31]) + "\n").encode(), "line 9: expected year"),
        ((HEAD + ",".join(["2026", "8", "1", "1", "0", "?", "warm", *["0"] * 28]) + "\n").encode(), "found 'warm'"),
        ((HEAD + (",".join(["2026", "8", "1", "1", *["0"] * 31]) + "\n") * 2).encode(), "only hourly files"),
    ],
)
def test_what_is_no_such_file_is_told(content: bytes, message: str) -> None:
    with pytest.raises(UnreadableSourceError, match=message):
        read_epw(content)
    with pytest.raises(UnreadableSourceError, match=message):
        read_epw(io.BytesIO(content).getvalue())
