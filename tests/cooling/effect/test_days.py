"""Tests of `plateau_sc.cooling.effect.days`."""

import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling.effect.days import build_panel, read_day
from plateau_sc.errors import ParameterError

DAYS = pd.date_range("2026-07-01", periods=28, tz="Asia/Tokyo")
TABLE = pd.DataFrame({"a": np.arange(1.0, 29), "b": 5.0}, DAYS)


def test_a_day_is_local() -> None:
    assert read_day("2026-07-14T16:00Z", DAYS) == DAYS[14]
    assert read_day(DAYS[14].date(), DAYS) == DAYS[14]
    with pytest.raises(ParameterError, match="expected a date"):
        read_day("yesterday or so", DAYS)


def test_days_with_one_site_alone_are_left_out() -> None:
    table = TABLE.copy()
    table.iloc[3, 0] = np.nan
    table.iloc[4] = 0.0
    panel = build_panel(table, ["a"], DAYS[14])
    assert len(panel.days) == 26
    assert panel.remarks[0].values == {"days": 2}


def test_weather_meets_its_days_in_any_zone_and_order() -> None:
    weather = pd.DataFrame({"x": np.arange(28.0)}, DAYS).iloc[::-1].tz_convert("UTC")
    panel = build_panel(TABLE, ["a"], DAYS[14], weather, weekday=False)
    np.testing.assert_array_equal(panel.covariates, [np.arange(28)])


def test_each_weekday_but_one_is_a_column() -> None:
    panel = build_panel(TABLE, ["a"], DAYS[14])
    assert panel.covariates.shape == (6, 28)
    assert (panel.covariates.sum(axis=0) <= 1).all()
    assert panel.covariates.sum() == 24
