"""Tests of `plateau_sc.cooling.effect.series`."""

import importlib.util
import json

import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling import Town, interrupted_time_series, simulate_counts
from plateau_sc.errors import MissingExtraError, ParameterError

TOWN = Town(sites=2, treated=1, effect=40.0, before=90, after=60, spread=0.1, shared=0.2)


@pytest.fixture(scope="module")
def made():
    pytest.importorskip("statsmodels")
    return simulate_counts(TOWN, np.random.default_rng(5))


@pytest.fixture(scope="module")
def effect(made):
    return interrupted_time_series(made.counts["t1"], made.since, made.weather, control=made.counts["c1"])


def test_a_known_effect_is_found(effect) -> None:
    assert 0 < effect.change.low < 40 < effect.change.high
    assert effect.days == (90, 60)
    assert effect.terms == ("trend", "weekday", "air_temperature")
    assert all(row["since"] < effect.since for row in effect.false_dates)
    assert 0.1 < effect.memory < 0.8


def test_a_clean_step_is_told_exactly() -> None:
    days = pd.date_range("2026-05-01", periods=56, tz="Asia/Tokyo")
    week = 100.0 + 10 * np.asarray(days.day_of_week)
    growth = np.exp(0.01 * np.arange(56))
    series = pd.Series(week * growth * np.where(np.arange(56) >= 28, 1.2, 1.0), days)
    found = interrupted_time_series(series, days[28])
    assert found.change.percent == pytest.approx(20, abs=1e-6)
    bent = series * np.exp(0.02 * np.maximum(np.arange(56) - 28, 0))
    found = interrupted_time_series(bent, days[28], slope=True)
    assert found.change.percent == pytest.approx(100 * (1.2 * np.exp(0.02 * 13.5) - 1), abs=1e-4)


def test_a_control_takes_off_what_both_share(made) -> None:
    shared = np.exp(np.linspace(0, 1, 150) ** 2 * 2)
    bent = made.counts.mul(shared, axis=0)
    with_it = interrupted_time_series(bent["t1"], made.since, control=bent["c1"])
    before = interrupted_time_series(made.counts["t1"], made.since, control=made.counts["c1"])
    assert with_it.change.percent == pytest.approx(before.change.percent, abs=3)
    assert not any(remark.key == "no_control" for remark in with_it.remarks)


def test_gaps_are_left_out(made) -> None:
    series = made.counts["t1"].copy()
    series.iloc[[3, 4, 100]] = np.nan
    found = interrupted_time_series(series, made.since)
    dropped = interrupted_time_series(series.dropna(), made.since)
    assert found.days == (88, 59)
    assert found.change == dropped.change
    keys = [remark.key for remark in found.remarks]
    assert keys[0] == "no_control"
    assert {"left_out", "season"} <= set(keys)


def test_the_answer_is_ready_for_json_and_print(effect) -> None:
    told = json.loads(json.dumps(effect.to_dict(), allow_nan=False))
    assert told["change"]["low"] == effect.change.low
    assert told["control"] is True
    assert effect.tell("en").endswith("The interval leaves out zero.")
    with pytest.raises(ParameterError, match="language"):
        effect.tell("fr")


def test_what_cannot_be_fitted(made) -> None:
    series, since = made.counts["t1"], made.since
    with pytest.raises(ParameterError, match="expected one site, found 2"):
        interrupted_time_series(made.counts, since)
    with pytest.raises(ParameterError, match="control above 0"):
        interrupted_time_series(series, since, control=made.counts["c1"].iloc[5:])
    with pytest.raises(ParameterError, match="cannot be told"):
        interrupted_time_series(series.iloc[85:95], since)
    with pytest.raises(ParameterError, match="counted nobody before"):
        interrupted_time_series(series.where(series.index >= since, 0), since)
    with pytest.raises(ParameterError, match="time zone"):
        interrupted_time_series(series.tz_localize(None), since)
    for options in ({"season": -1}, {"level": 0}):
        with pytest.raises(ParameterError):
            interrupted_time_series(series, since, **options)


def test_the_extra_is_named_where_it_is_missing(made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plateau_sc.cooling.effect.series.find_spec", lambda name: None)
    with pytest.raises(MissingExtraError, match="'effect'"):
        interrupted_time_series(made.counts["t1"], made.since)
    assert importlib.util.find_spec("statsmodels") is not None
