"""The weather of a run: what of a file is taken, and every file that cannot be."""

import io
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.cli.options import HeatOptions
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.weathers import LEAD, DayWeather, read_weather
from plateau_sc.errors import NoOverlapError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.weather import Weather, from_frame
from tests.weather.test_epw import write as write_epw
from tests.weather.test_metpv import FIXED_HEAD, fixed
from tests.weather.test_metpv import write as write_metpv

ZONE, TOKYO = "Asia/Tokyo", (35.69, 139.69)
DAY = date(2026, 8, 2)
MIDNIGHT = pd.Timestamp("2026-08-02", tz=ZONE)


def make_days(start: str = "2026-08-01", periods: int = 72, freq: str = "1h", tz: str = ZONE) -> pd.DataFrame:
    """Return clear days, indexed by the begins of their intervals."""
    index = pd.date_range(start, periods=periods, freq=freq, tz=tz)
    hours = np.asarray(index.hour + index.minute / 60)
    air = 28.0 + 4.0 * np.sin((hours - 9) / 24 * 2 * np.pi)
    table = pd.DataFrame({"air_temperature": air.round(2), "relative_humidity": 60.0, "wind_speed": 2.0}, index)
    weather: Weather = from_frame(table, freq, label="start")
    radiation = weather.complete(*TOKYO, clear_sky=True).table[["ghi", "dhi", "dni"]]
    return table.join(radiation.tz_convert(tz))


@pytest.fixture
def read(tmp_path: Path):
    """Return a function that writes a table as CSV, and reads the weather of a day from it."""

    def act(table: pd.DataFrame, **options: object) -> DayWeather:
        path = tmp_path / "w.csv"
        stamped = table.copy()
        stamped.insert(0, "time", table.index.strftime("%Y-%m-%d %H:%M"))
        stamped.to_csv(path, index=False)
        return ask(path, **options)

    return act


def ask(path: Path, **options: object) -> DayWeather:
    asked = {"source": Path("town"), "weather": path, "day": DAY} | options
    return read_weather(HeatOptions(**asked), Terminal())


def begins(weather: Weather) -> pd.DatetimeIndex:
    return pd.DatetimeIndex(weather.intervals.left).tz_convert(ZONE)


def test_a_day_is_cut_out_with_the_day_before(read) -> None:
    found = read(make_days())
    assert (found.begin, found.end) == (MIDNIGHT, MIDNIGHT + pd.Timedelta("24h"))
    whole = found.lead_in(*TOKYO)
    assert len(whole) == 48
    assert begins(whole)[0] == MIDNIGHT - LEAD
    assert found.weather.notes == whole.notes == ()


@pytest.mark.parametrize(
    ("hours", "first", "last"), [((540, 1020), 9, 17), ((0, 60), 0, 1), ((1380, 1440), 23, 24), ((550, 900), 10, 15)]
)
def test_hours_are_cut_out_and_the_weather_goes_to_the_end_of_the_day(
    read, hours: tuple[int, int], first: int, last: int
) -> None:
    found = read(make_days(), hours=hours)
    assert (found.begin, found.end) == tuple(MIDNIGHT + pd.Timedelta(hours=hour) for hour in (first, last))
    assert len(found.lead_in(*TOKYO)) == 48
    # an interval that reaches beyond the hours is none of them, and that is told
    assert [note[:24] for note in found.weather.notes] == (["the weather holds 5 of t"] if first == 10 else [])


def test_hours_between_two_stamps_are_refused(read) -> None:
    with pytest.raises(NoOverlapError, match="between 2026-08-02 10:10 and 2026-08-02 10:50"):
        read(make_days(), hours=(610, 650))


@settings(deadline=None)
@given(start=st.integers(0, 47), gap=st.integers(0, 47), length=st.integers(0, 30))
def test_the_day_before_is_taken_as_far_as_there_is_no_gap(start: int, gap: int, length: int) -> None:
    index = pd.date_range("2026-07-31", periods=72, freq="1h", tz=ZONE)
    kept = [row for row in range(start, 72) if not gap <= row < min(gap + length, 48)]
    columns = {"air_temperature": 30.0, "relative_humidity": 50.0, "ghi": 100.0}
    weather = from_frame(pd.DataFrame(columns, index[kept]), "1h", label="start")
    found = DayWeather(weather, MIDNIGHT, MIDNIGHT, MIDNIGHT + LEAD).lead_in(*TOKYO)
    # by the definition: go back an hour at a time while the hour is there
    expected = 48
    while expected - 1 in kept and expected > 24:
        expected -= 1
    assert begins(found)[0] == index[expected]
    assert len(found) == 72 - expected


@pytest.mark.parametrize("column", ["air_temperature", "relative_humidity"])
def test_an_hour_without_a_value_ends_the_day_before(read, column: str) -> None:
    table = make_days()
    table.loc["2026-08-01 17:00", column] = np.nan
    assert begins(read(table).lead_in(*TOKYO))[0] == pd.Timestamp("2026-08-01 18:00", tz=ZONE)


def test_radiation_may_be_unknown_while_the_sun_is_down(read) -> None:
    table = make_days()
    dark = table["ghi"] == 0.0
    assert dark.sum() >= 24
    table.loc[dark, ["ghi", "dhi", "dni"]] = np.nan
    assert len(read(table).lead_in(*TOKYO)) == 48
    table.loc["2026-08-01 12:00", ["ghi", "dhi"]] = np.nan
    assert begins(read(table).lead_in(*TOKYO))[0] == pd.Timestamp("2026-08-01 13:00", tz=ZONE)
    table.loc["2026-08-01 12:00", "dhi"] = 300.0
    assert len(read(table).lead_in(*TOKYO)) == 48


def test_intervals_over_midnight_belong_to_no_day_and_the_lead_reaches_up_to_them(read) -> None:
    found = read(make_days("2026-08-01 00:00", 48), label="center")
    assert begins(found.weather)[0] == pd.Timestamp("2026-08-01 00:30", tz=ZONE)
    assert found.begin == pd.Timestamp("2026-08-02 00:30", tz=ZONE)
    assert "23 of the 24 h" in found.weather.notes[0]
    assert begins(found.lead_in(*TOKYO))[0] == pd.Timestamp("2026-08-01 00:30", tz=ZONE)


def test_a_day_that_is_not_covered_is_told(read) -> None:
    found = read(make_days("2026-08-02 05:00", 7))
    assert (found.begin.hour, found.end.tz_convert(ZONE).hour) == (20, 12)
    assert found.weather.notes == (
        "the weather holds 7 of the 24 h that were asked for; the first gap is at 2026-08-02 00:00",
    )
    table = make_days().drop(make_days().index[[34, 35, 40]])
    assert (
        read(table)
        .weather.notes[0]
        .endswith("holds 21 of the 24 h that were asked for; the first gap is at 2026-08-02 10:00")
    )
    assert read(table, hours=(720, 780)).weather.notes == ()
    late = read(make_days(periods=46))
    assert late.weather.notes[0].endswith(
        "holds 22 of the 24 h that were asked for; the first gap is at 2026-08-02 22:00"
    )


@pytest.mark.parametrize("day", [date(2026, 7, 31), date(2026, 8, 4), date(1990, 1, 1)])
def test_a_day_that_the_file_has_not(read, day: date) -> None:
    with pytest.raises(
        NoOverlapError, match=r"w\.csv: no interval .*; it goes from 2026-08-01 00:00 to 2026-08-04 00:00"
    ):
        read(make_days(), day=day)


def test_another_time_zone(read) -> None:
    found = read(make_days(tz="Europe/Stockholm"), tz="Europe/Stockholm", hours=(600, 660))
    assert found.begin == pd.Timestamp("2026-08-02T10:00+02:00")
    for wrong in ("Asia/Kaga", ""):
        with pytest.raises(ParameterError, match="unknown time zone"):
            read(make_days(), tz=wrong)


@pytest.mark.parametrize(
    ("day", "hours", "expected"),
    [
        # the clock goes from 02:00 to 03:00
        (date(2026, 3, 29), None, ("2026-03-29T00:00+01:00", "2026-03-30T00:00+02:00")),
        (date(2026, 3, 29), (60, 180), ("2026-03-29T01:00+01:00", "2026-03-29T03:00+02:00")),
        (date(2026, 3, 29), (150, 240), ("2026-03-29T03:00+02:00", "2026-03-29T04:00+02:00")),
        # it shows 02:00 to 03:00 twice
        (date(2026, 10, 25), None, ("2026-10-25T00:00+02:00", "2026-10-26T00:00+01:00")),
        (date(2026, 10, 25), (120, 180), ("2026-10-25T02:00+02:00", "2026-10-25T03:00+01:00")),
    ],
)
def test_days_on_which_the_clock_changes(
    tmp_path: Path, day: date, hours: tuple[int, int] | None, expected: tuple[str, str]
) -> None:
    table = make_days(f"{day:%Y-%m-%d}", 48, tz="UTC").tz_convert("UTC")
    table.index = table.index - pd.Timedelta("12h")
    table.insert(0, "time", [f"{instant.isoformat()}" for instant in table.index])
    table.to_csv(tmp_path / "w.csv", index=False)
    found = ask(tmp_path / "w.csv", day=day, hours=hours, tz="Europe/Stockholm")
    assert (found.begin, found.end) == tuple(map(pd.Timestamp, expected))
    assert found.weather.notes == ()


def test_intervals_of_another_length_and_label(read) -> None:
    table = make_days(periods=432, freq="10min")
    table.index = table.index + pd.Timedelta("10min")
    found = read(table, interval="10min", label="end", hours=(600, 625))
    assert (found.end - found.begin) == pd.Timedelta("20min")
    assert "holds 0.333333 of the 0.416667 h" in found.weather.notes[0]
    with pytest.raises(ParameterError, match="closer than the interval"):
        read(table)


def test_rows_out_of_order_and_twice_are_put_right_and_told(read) -> None:
    table = make_days()
    found = read(pd.concat([table.iloc[40:], table.iloc[:41]]))
    assert len(found.lead_in(*TOKYO)) == 48
    assert any("out of order" in note for note in found.weather.notes)
    assert any("twice" in note for note in found.weather.notes)


def test_a_clock_that_disagrees_with_the_sun_is_told(read) -> None:
    found = read(make_days(), label="end")
    assert not any("clock" in note for note in found.weather.notes)
    assert any("the clock disagrees with the sun" in note for note in found.lead_in(*TOKYO).notes)
    assert not any("clock" in note for note in read(make_days()).lead_in(*TOKYO).notes)


@pytest.mark.parametrize("name", ["tokyo.epw", "tokyo.txt"])
def test_an_epw_is_known_by_its_name_or_its_head(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(write_epw(make_days(periods=48)))
    found = ask(tmp_path / name)
    assert found.begin == MIDNIGHT
    weather = found.lead_in(*TOKYO)
    assert len(weather) == 48
    assert set(weather.table["relative_humidity"]) == {61.0}
    assert weather.table["ghi"].max() == pytest.approx(make_days(periods=48)["ghi"].max(), abs=0.1)


def test_a_typical_year_takes_the_year_of_the_day(tmp_path: Path) -> None:
    (tmp_path / "tokyo.epw").write_bytes(write_epw(make_days(periods=48), years={8: 1997}))
    found = ask(tmp_path / "tokyo.epw", day=date(2031, 8, 2))
    assert found.begin == pd.Timestamp("2031-08-02", tz=ZONE)
    assert begins(found.lead_in(*TOKYO))[0] == pd.Timestamp("2031-08-01", tz=ZONE)


def test_metpv_needs_a_dew_point(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    days = make_days(periods=48)
    for number, content in enumerate((write_metpv(days, 2.7778), write_metpv(days, 2.7778, fixed, FIXED_HEAD))):
        path = tmp_path / f"{number}.csv"
        path.write_bytes(content)
        with pytest.raises(
            ParameterError, match=r"of 2026-08-02 has no relative_humidity, which heat needs; .*--dew-point"
        ):
            ask(path)
        weather = ask(path, dew_point=-3.0).lead_in(*TOKYO)
        assert len(weather) == 48
        # the air of those days is at -1.2 °C: 4.90 of 5.60 hPa
        assert set(weather.table["relative_humidity"].round(1)) == {87.6}
        assert any("a dew point of -3 °C (48 of 48)" in note for note in weather.notes)
    assert capsys.readouterr().err == ""


def test_temperatures_of_instants_become_means(read, tmp_path: Path) -> None:
    table = make_days()
    plain, mean = read(table).weather, read(table, instants=("air_temperature", "wind_speed")).weather
    warm = table["air_temperature"].to_numpy()
    expected = pd.Series((warm[:-1] + warm[1:]) / 2, table.index[:-1].tz_convert("UTC"))
    found = mean.table["air_temperature"]
    assert np.allclose(found, expected.reindex(found.index), atol=1e-12)
    assert not np.allclose(plain.table["air_temperature"], found)
    assert "mean of the two ends" in mean.sources["air_temperature"]
    assert mean.table["ghi"].equals(plain.table["ghi"])
    (tmp_path / "tokyo.epw").write_bytes(write_epw(make_days(periods=48)))
    with pytest.raises(ParameterError, match="--instants is for a CSV; this is an EPW"):
        ask(tmp_path / "tokyo.epw", instants=("air_temperature",))


def test_a_dew_point_that_is_not_needed_is_told(read, capsys: pytest.CaptureFixture[str]) -> None:
    found = read(make_days(), dew_point=20.0)
    assert set(found.weather.table["relative_humidity"]) == {60.0}
    assert "warning: --dew-point is not used" in capsys.readouterr().err


def test_a_dew_point_fills_a_csv_without_humidity_or_with_gaps(read) -> None:
    table = make_days()
    found = read(table.drop(columns="relative_humidity"), dew_point=20.0)
    assert found.weather.table["relative_humidity"].notna().all()
    table.loc["2026-08-02 10:00", "relative_humidity"] = np.nan
    found = read(table, dew_point=20.0)
    assert found.weather.table["relative_humidity"].notna().all()
    assert "(1 of 48)" in found.weather.notes[0]


@pytest.mark.parametrize("wrong", [np.nan, 35.0, 60.0])
def test_dew_points_that_cannot_be(read, wrong: float) -> None:
    with pytest.raises(ParameterError, match="the dew point"):
        read(make_days().drop(columns="relative_humidity"), dew_point=wrong)


@pytest.mark.parametrize("column", ["air_temperature", "relative_humidity", "ghi"])
def test_a_column_without_a_value_on_the_day(read, column: str) -> None:
    table = make_days(periods=120)[["air_temperature", "relative_humidity", "ghi"]]
    table.loc[:"2026-08-02 23:00", column] = np.nan
    with pytest.raises(ParameterError, match=rf"the weather of 2026-08-02 has no .*{column}"):
        read(table)
    assert read(table, day=date(2026, 8, 4)).begin == pd.Timestamp("2026-08-04", tz=ZONE)


@pytest.mark.parametrize("columns", [["sunshine"], ["cloud_cover"], ["dhi", "dni"]])
def test_other_columns_tell_the_radiation(read, columns: list[str]) -> None:
    table = make_days().assign(sunshine=0.5, cloud_cover=0.5)
    found = read(table[["air_temperature", "relative_humidity", *columns]])
    assert len(found.lead_in(*TOKYO)) == 48


@pytest.mark.parametrize("kind", ["epw", "metpv"])
def test_columns_are_named_for_a_csv_alone(tmp_path: Path, kind: str) -> None:
    days = make_days(periods=48)
    path = tmp_path / "w.dat"
    path.write_bytes(write_epw(days) if kind == "epw" else write_metpv(days, 2.7778))
    with pytest.raises(ParameterError, match=rf"--column is for a CSV; this is (an )?{kind.upper()}"):
        ask(path, columns=(("ghi", "Q"),))


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"time,air_temperature,relative_humidity,ghi\n"])
def test_a_file_without_weather(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "w.csv").write_bytes(content)
    with pytest.raises(UnreadableSourceError, match=r"w\.csv: expected .*found (nothing|none)"):
        ask(tmp_path / "w.csv")


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(
        SourceNotFoundError, match=r"none\.csv: no such file; expected the weather as CSV, EPW or METPV"
    ):
        ask(tmp_path / "none.csv")
    with pytest.raises(UnreadableSourceError, match="is a folder; expected the weather"):
        ask(tmp_path)
    (tmp_path / "w.epw").write_text("time,air_temperature\n2026-08-02 00:00,20\n")
    with pytest.raises(UnreadableSourceError, match="begins with LOCATION"):
        ask(tmp_path / "w.epw")
    (tmp_path / "w.csv").write_bytes(bytes(range(128, 256)))
    with pytest.raises(UnreadableSourceError, match="expected text in"):
        ask(tmp_path / "w.csv")
    (tmp_path / "w.csv").write_text("time,air_temperature,relative_humidity,ghi\nsoon,20,50,100\n")
    with pytest.raises(UnreadableSourceError, match="expected a time"):
        ask(tmp_path / "w.csv")


def test_a_csv_in_shift_jis(tmp_path: Path) -> None:
    table = make_days().rename(columns={"air_temperature": "気温(℃)"})
    table.insert(0, "日時", table.index.strftime("%Y/%m/%d %H:%M"))
    text = io.StringIO()
    table.to_csv(text, index=False)
    (tmp_path / "w.csv").write_bytes(text.getvalue().encode("cp932"))
    found = ask(tmp_path / "w.csv", columns=(("air_temperature", "気温(℃)"),), time="日時")
    assert found.weather.table["air_temperature"].notna().all()
