"""Observations put into intervals."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.errors import ParameterError
from plateau_sc.weather.snapping import snap_rows


def make(*times: str) -> pd.DataFrame:
    return pd.DataFrame({"ghi": np.arange(len(times), dtype=float)}, pd.DatetimeIndex(times))


@pytest.mark.parametrize(
    ("label", "stamps"),
    [
        ("start", ["00:00", "00:10", "00:20"]),
        ("center", ["00:00", "00:10", "00:30"]),
        ("end", ["00:10", "00:10", "00:30"]),
    ],
)
def test_observations_go_to_the_stamp_of_their_interval(label: str, stamps: list[str]) -> None:
    frame = make("2026-08-01T09:04+09:00", "2026-08-01T09:10+09:00", "2026-08-01T09:29+09:00")
    snapped, notes = snap_rows(frame, "10min", label)  # type: ignore[arg-type]
    assert list(snapped.index) == [pd.Timestamp(f"2026-08-01T{stamp}Z") for stamp in dict.fromkeys(stamps)]
    assert snapped["ghi"].iloc[-1] == 2.0
    assert snapped["ghi"].iloc[0] == (0.5 if label == "end" else 0.0)
    assert notes == [f"3 observations at 3 times, put into {len(set(stamps))} intervals of 10min by their mean"]


def test_observations_in_their_place_stay_without_a_word() -> None:
    frame = make("2026-08-01T00:00Z", "2026-08-01T00:10Z")
    snapped, notes = snap_rows(frame, "10min", "end")
    assert snapped["ghi"].tolist() == [0.0, 1.0]
    assert notes == []


def test_missing_values_do_not_count() -> None:
    frame = make("2026-08-01T00:01Z", "2026-08-01T00:02Z")
    frame.iloc[0] = np.nan
    assert snap_rows(frame, "10min", "end")[0]["ghi"].tolist() == [1.0]


@given(st.lists(st.integers(0, 9 * 10**9), min_size=1, max_size=30), st.sampled_from(["start", "center", "end"]))
def test_none_is_lost_and_none_moves_far(seconds: list[int], label: str) -> None:
    index = pd.DatetimeIndex(np.array(seconds, dtype="M8[s]")).tz_localize("UTC")
    frame = pd.DataFrame({"ghi": np.arange(len(seconds), dtype=float)}, index)
    snapped, _ = snap_rows(frame, "10min", label)  # type: ignore[arg-type]
    assert len(snapped) <= len(frame)
    assert (snapped.index.asi8 % pd.Timedelta("10min").value == 0).all()
    low, high = {"start": (0, 600), "center": (-300, 300), "end": (-600, 0)}[label]
    away = np.array([(time - snapped.index).total_seconds().to_numpy() for time in index])
    assert ((away >= low) & (away <= high)).any(axis=1).all()


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ParameterError, match="label must be"):
        snap_rows(make("2026-08-01T00:00Z"), "10min", "middle")  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="expected a step"):
        snap_rows(make("2026-08-01T00:00Z"), "0s", "end")
