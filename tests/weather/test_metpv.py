"""NEDO's METPV, in its editions."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.weather import read_metpv
from plateau_sc.weather.metpv import is_metpv

HEAD = "44132,TOKYO,35,41.4,139,41.4,6.1"
FIXED_HEAD = "44132 TOKYO                  35 41.4 139 41.4     6.1"
Days = Callable[..., pd.DataFrame]


def line(element: int, day: pd.Timestamp, values: list[int], stamp: str = "2026.0") -> str:
    cells = [element, day.month, day.day, stamp, *values, max(values), 8888, sum(values), 8888, day.day_of_year]
    return ",".join(map(str, cells))


def fixed(element: int, day: pd.Timestamp, values: list[int], quality: int = 6) -> str:
    hours = "".join(f"{value}{quality}".rjust(5) for value in values)
    return f"{element:05d} {day.month:2d}{day.day:2d}{'  6.5'}{hours}" + " 8888" * 4 + f"{day.day_of_year:5d}"


def write(days: pd.DataFrame, factor: float, make: Callable[..., str] = line, head: str = HEAD, **more: str) -> bytes:
    lines = [head]
    for element, column in ((1, "ghi"), (3, "dhi")):
        for day, rows in days.groupby(days.index.floor("D")):
            lines.append(make(element, day, [round(value / factor) for value in rows[column]], **more))
    for day in days.index.floor("D").unique():
        lines += [make(4, day, [8] * 24, **more), make(5, day, [-12] * 24, **more), make(7, day, [35] * 24, **more)]
    return "\n".join(lines).encode()


@pytest.mark.parametrize(
    ("unit", "factor"),
    [("0.01 MJ/m²", 1e4 / 3600), ("0.001 MJ/m²", 1e3 / 3600), ("1 Wh/m²", 1.0), ("0.01 kWh/m²", 10.0)],
)
def test_the_unit_is_told_by_the_clear_sky(clear_days: Days, unit: str, factor: float) -> None:
    days = clear_days(4)
    weather = read_metpv(write(days, factor))
    np.testing.assert_allclose(weather.table["ghi"], days["ghi"], atol=factor / 2)
    np.testing.assert_allclose(weather.table["dhi"], days["dhi"], atol=factor / 2)
    assert weather.notes == (
        f"radiation read as {unit} an hour, the unit that makes its brightest hours those of a clear sky",
    )
    assert set(weather.table["sunshine"]) == {0.8}
    assert set(weather.table["air_temperature"]) == {-1.2}
    assert set(weather.table["wind_speed"]) == {3.5}
    assert weather.intervals.left[0] == pd.Timestamp("2026-08-01T00:00+09:00")
    assert (weather.latitude, weather.longitude) == pytest.approx((35.69, 139.69))
    assert "METPV, 44132 TOKYO" in weather.sources["ghi"]


def test_the_edition_of_fixed_columns_has_digits_of_quality_and_no_year(clear_days: Days) -> None:
    days = clear_days(4)
    content = write(days, 1e4 / 3600, fixed, FIXED_HEAD)
    weather = read_metpv(content, year=2026)
    np.testing.assert_allclose(weather.table["ghi"], days["ghi"], atol=2)
    assert set(weather.table["air_temperature"]) == {-1.2}
    assert weather.wind_height == 6.5
    assert read_metpv(content, year=2026, wind_height=12.0).wind_height == 12.0
    with pytest.raises(ParameterError, match="does not say its year; pass year"):
        read_metpv(content)


def test_temperature_and_wind_are_those_of_the_ends_of_hours(clear_days: Days) -> None:
    content = write(clear_days(1), 2.7778).decode()
    day = clear_days(1).index[0]
    warm = content.replace(line(5, day, [-12] * 24), line(5, day, [10 * hour for hour in range(1, 25)]))
    weather = read_metpv(warm.encode())
    assert weather.table["air_temperature"].tolist()[:4] == pytest.approx([1.0, 1.5, 2.5, 3.5])
    assert [name for name, source in weather.sources.items() if "two ends" in source] == [
        "air_temperature",
        "wind_speed",
    ]


def test_a_typical_year_keeps_its_years_or_takes_one(clear_days: Days) -> None:
    july, august = (write(clear_days(2, start=start), 2.7778).decode() for start in ("2026-07-01", "2026-08-01"))
    content = "\n".join([july, *august.replace("2026.0", "2012.0").splitlines()[1:]]).encode()
    own = read_metpv(content)
    assert sorted(set(own.intervals.left.tz_convert("Asia/Tokyo").year)) == [2012, 2026]
    assert any("its months are of 2012, 2026; pass year" in note for note in own.notes)
    one = read_metpv(content, year=2030)
    assert set(one.intervals.left.tz_convert("Asia/Tokyo").year) == {2030}
    assert not any("typical" in note for note in one.notes)


def test_the_29th_of_february_is_left_out_where_there_is_none(clear_days: Days) -> None:
    days = clear_days(3, start="2024-02-28")
    content = write(days, 2.7778, stamp="2024.0")
    assert len(read_metpv(content)) == 72
    weather = read_metpv(content, year=2025)
    assert len(weather) == 48
    assert any("29 February, which 2025 has not" in note for note in weather.notes)


def test_nulls_are_missing_and_doubles_told(clear_days: Days) -> None:
    days = clear_days(2)
    text = write(days, 2.7778).decode().splitlines()
    text.append(line(5, days.index[0], [8888, *[250] * 23]))
    weather = read_metpv("\n".join(text).encode())
    assert weather.table["air_temperature"].isna().sum() == 1
    assert "air_temperature: 24 hours there twice; the last was kept" in weather.notes
    assert weather.table["air_temperature"].iloc[1] == 25.0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nothing of the kind\n", "expected station, name and place"),
        ("1,X,5,41.4,139,41.4,6.1\n", "expected a place in Japan"),
        (f"{HEAD}\n", "expected lines of global radiation"),
        (f"{HEAD}\n1,8,1,2026.0,0,0\n", "line 2: expected element, month, day"),
        (f"{HEAD}\n1,8,1,2026.0,{','.join(['a'] * 29)}\n", "line 2: expected element, month, day"),
        (f"{HEAD}\n{line(1, pd.Timestamp('2026-08-01'), [0] * 24).replace('1,8,1', '1,8,32')}\n", "no day 8/32"),
        (f"{HEAD}\n{line(1, pd.Timestamp('2026-08-01'), [8888] * 24)}\n", "expected radiation by day"),
        (
            f"{HEAD}\n{line(1, pd.Timestamp('2026-08-01'), [1] * 24)}\n",
            "times the W/m² of a clear sky; expected one of",
        ),
    ],
)
def test_what_is_no_such_file_is_told(text: str, message: str) -> None:
    with pytest.raises(UnreadableSourceError, match=message):
        read_metpv(text.encode())


def test_it_is_told_by_its_first_lines(clear_days: Days) -> None:
    days = clear_days(1)
    for content in (write(days, 2.7778), write(days, 2.7778, fixed, FIXED_HEAD), b"\n" + write(days, 2.7778)):
        assert is_metpv(content.decode())
    for text in ("", "\n", HEAD, f"{HEAD}\na,b\n", "time,ghi\n2026-08-01 00:00,0\n", "1,2,3,4,5,6\n1,2,3,4,5,6\n"):
        assert not is_metpv(text)
