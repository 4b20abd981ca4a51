"""Weather from tables in memory."""

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.errors import ParameterError
from plateau_sc.weather import from_frame

HOUR = pd.Timedelta("1h")


def make(times: list[str], tz: str | None = "Asia/Tokyo", **columns: list[object]) -> pd.DataFrame:
    return pd.DataFrame(
        columns or {"air_temperature": np.arange(len(times), dtype=float)}, pd.DatetimeIndex(times, tz=tz)
    )


@pytest.mark.parametrize(
    ("label", "begin"),
    [("start", "2026-08-01T01:00Z"), ("center", "2026-08-01T00:30Z"), ("end", "2026-08-01T00:00Z")],
)
def test_the_label_places_the_interval(label: str, begin: str) -> None:
    weather = from_frame(make(["2026-08-01 10:00"]), "1h", label=label)  # type: ignore[arg-type]
    (span,) = weather.intervals
    assert (span.left, span.right) == (pd.Timestamp(begin), pd.Timestamp(begin) + HOUR)
    assert str(weather.intervals.left.tz) == "UTC"
    assert weather.intervals.closed == "left"
    assert list(weather.table.index) == list(weather.intervals.left)


def test_what_is_given_is_kept() -> None:
    frame = make(["2026-08-01 10:00", "2026-08-01 12:00"], ghi=[700, 900], wind_speed=["2.5", ""])
    weather = from_frame(frame, "1h", latitude=35, longitude=139, wind_height=6.5, sources={"ghi": "a pyranometer"})
    assert weather.table["ghi"].tolist() == [700.0, 900.0]
    assert weather.table["wind_speed"].tolist()[0] == 2.5
    assert np.isnan(weather.table["wind_speed"].iloc[1])
    assert set(weather.table.dtypes) == {np.dtype(np.float64)}
    assert weather.sources == {"ghi": "a pyranometer", "wind_speed": "given"}
    assert (weather.wind_height, weather.latitude, weather.longitude) == (6.5, 35.0, 139.0)
    assert weather.notes == ()
    assert frame["ghi"].dtype == np.int64


@pytest.mark.parametrize(
    ("label", "expected"), [("start", [1.0, 2.0, 9.0]), ("center", [0.0, 2.0, 9.0]), ("end", [0.0, 1.0, 9.0])]
)
def test_values_of_instants_become_means_of_intervals(label: str, expected: list[float]) -> None:
    times = ["2026-08-01 13:00", "2026-08-01 10:00", "2026-08-01 11:00"]
    frame = make(times, air_temperature=[9.0, 0.0, 2.0], relative_humidity=[50, None, 40], ghi=[9, 0, 2])
    wanted = ("air_temperature", "relative_humidity", "pressure")
    weather = from_frame(frame, "1h", label=label, instants=wanted)  # type: ignore[arg-type]
    assert weather.table["air_temperature"].tolist() == expected
    assert weather.table["ghi"].tolist() == [0.0, 2.0, 9.0]
    # Where one end is missing the other stands for both; what itself is missing stays so.
    assert np.isnan(weather.table["relative_humidity"].iloc[0])
    assert weather.table["relative_humidity"].iloc[1] == 40.0
    assert ("two ends" in weather.sources["air_temperature"]) == (label != "center")
    assert weather.sources["ghi"] == "given"


def test_instants_of_no_column_are_refused() -> None:
    with pytest.raises(ParameterError, match="air_temperature"):
        from_frame(make(["2026-08-01 10:00"]), instants=["temperature"])


def test_the_name_of_one_column_of_instants_is_enough() -> None:
    weather = from_frame(make(["2026-08-01 10:00", "2026-08-01 11:00"]), label="end", instants="air_temperature")
    assert weather.table["air_temperature"].tolist() == [0.0, 0.5]


def test_one_text_names_the_source_of_all() -> None:
    weather = from_frame(make(["2026-08-01 10:00"], ghi=[1], dhi=[1]), sources="a logger")
    assert weather.sources == {"ghi": "a logger", "dhi": "a logger"}


def test_rows_out_of_order_are_sorted_and_told() -> None:
    weather = from_frame(make(["2026-08-01 12:00", "2026-08-01 10:00", "2026-08-01 11:00"]))
    assert weather.table["air_temperature"].tolist() == [1.0, 2.0, 0.0]
    assert weather.notes == ("rows out of order: 1 stood before the one ahead of them; all were sorted by time",)


def test_doubles_are_dropped_and_told() -> None:
    times = ["2026-08-01 10:00", "2026-08-01 10:00", "2026-08-01 10:00", "2026-08-01 11:00", "2026-08-01 11:00"]
    weather = from_frame(make(times, ghi=[1.0, 1.0, 1.0, 2.0, 3.0], dhi=[np.nan] * 5))
    assert weather.table["ghi"].tolist() == [1.0, 3.0]
    assert weather.notes == (
        "rows there twice: 2 left out, the same as others of their instant",
        "rows that contradict others of their instant: 1, first at 2026-08-01 02:00 UTC; the last was kept",
    )


def test_of_contradicting_rows_out_of_order_the_last_in_the_file_is_kept() -> None:
    weather = from_frame(make(["2026-08-01 11:00", "2026-08-01 10:00", "2026-08-01 11:00"], ghi=[5.0, 1.0, 6.0]))
    assert weather.table["ghi"].tolist() == [1.0, 6.0]


def test_the_same_instant_in_two_zones_is_one() -> None:
    frame = make(["2026-08-01 10:00"])
    frame = pd.concat([frame, frame.tz_convert("Europe/Stockholm")])
    frame.index = pd.DatetimeIndex(pd.to_datetime(frame.index, utc=True))
    assert len(from_frame(frame)) == 1


@pytest.mark.parametrize("label", ["start", "center", "end"])
def test_gaps_are_kept_as_gaps(label: str) -> None:
    weather = from_frame(make(["2026-08-01 10:00", "2026-08-01 15:00"]), "1h", label=label)  # type: ignore[arg-type]
    assert len(weather) == 2
    assert weather.intervals[1].left - weather.intervals[0].right == 4 * HOUR


def test_a_naive_index_is_refused_with_the_remedy() -> None:
    with pytest.raises(ParameterError, match=r"without one; use df.tz_localize\('Asia/Tokyo'\)"):
        from_frame(make(["2026-08-01 10:00"], tz=None))


@pytest.mark.parametrize(
    ("frame", "message"),
    [
        (None, "found NoneType"),
        (pd.DataFrame({"ghi": [1.0]}), "DatetimeIndex.*found RangeIndex"),
        (make([]), "found none"),
        (make(["2026-08-01 10:00", "NaT"]), "NaT.*position 1"),
        (make(["2026-08-01 10:00"])[[]], "at least one column"),
        (make(["2026-08-01 10:00"], Kdown=[1.0]), r"unknown columns: 'Kdown' \(is it ghi\?\)"),
        (make(["2026-08-01 10:00"], snow=[1.0]), "unknown columns: 'snow'; rename"),
        (make(["2026-08-01 10:00"], relative_humdity=[1.0]), "is it relative_humidity"),
        (make(["2026-08-01 10:00"], ghi=[True]), "expected numbers in column 'ghi', found bool"),
        (make(["2026-08-01 10:00"], ghi=["sunny"]), "found 'sunny' and no number"),
        (make(["2026-08-01 10:00", "2026-08-01 10:30"]), "closer than the interval"),
    ],
)
def test_what_is_no_table_of_weather_is_refused(frame: pd.DataFrame, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        from_frame(frame)


def test_a_column_twice_is_refused() -> None:
    frame = make(["2026-08-01 10:00"], ghi=[1.0], dhi=[2.0]).set_axis(["ghi", "ghi"], axis=1)
    with pytest.raises(ParameterError, match="each column once, found more of ghi"):
        from_frame(frame)


def test_an_epoch_in_the_wrong_unit_is_refused() -> None:
    index = pd.DatetimeIndex(np.array([1_785_542_400_000], dtype="M8[s]")).tz_localize("UTC")
    with pytest.raises(ParameterError, match="from 1678 to 2261"):
        from_frame(pd.DataFrame({"ghi": [1.0]}, index))


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"interval": "0s"}, "expected a step"),
        ({"interval": 60}, "expected a step"),
        ({"label": "middle"}, "'start', 'center' or 'end', found 'middle'"),
        ({"wind_height": 0.0}, "expected a wind height"),
        ({"wind_height": float("nan")}, "expected a wind height"),
        ({"latitude": 139.0, "longitude": 35.0}, "expected a latitude"),
        ({"latitude": 35.0}, "expected latitude and longitude"),
        ({"latitude": float("nan"), "longitude": 139.0}, "expected a latitude"),
        ({"sources": {"dni": "a logger"}}, "columns that the table has not: 'dni'"),
    ],
)
def test_settings_that_cannot_be_are_refused(settings: dict[str, object], message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        from_frame(make(["2026-08-01 10:00"]), **settings)  # type: ignore[arg-type]


@given(
    order=st.permutations(range(12)),
    doubled=st.lists(st.integers(0, 11), max_size=6),
    label=st.sampled_from(["start", "center", "end"]),
)
def test_order_and_doubles_change_nothing_but_the_notes(order: list[int], doubled: list[int], label: str) -> None:
    index = pd.date_range("2026-08-01", periods=12, freq="10min", tz="Asia/Tokyo")
    frame = pd.DataFrame({"ghi": np.linspace(0, 900, 12)}, index)
    plain = from_frame(frame, "10min", label)  # type: ignore[arg-type]
    shuffled = from_frame(frame.iloc[[*order, *doubled]], dt.timedelta(minutes=10), label)  # type: ignore[arg-type]
    pd.testing.assert_frame_equal(shuffled.table, plain.table, check_freq=False)
    assert shuffled.intervals.equals(plain.intervals)
    assert any("twice" in note for note in shuffled.notes) == bool(doubled)
