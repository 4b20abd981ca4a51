"""Tests of `plateau_sc.cooling.effect.differences`."""

import json

import numpy as np
import pandas as pd
import pytest

from plateau_sc.cooling import Counters, Town, difference_in_differences, simulate_counts
from plateau_sc.cooling.effect.days import build_panel
from plateau_sc.cooling.effect.panel import contrast_groups, fit_panel
from plateau_sc.errors import NoOverlapError, ParameterError


@pytest.fixture(scope="module")
def simulated():
    return simulate_counts(Town(effect=30.0), np.random.default_rng(11))


@pytest.fixture(scope="module")
def effect(simulated):
    return difference_in_differences(simulated.counts, simulated.treated, simulated.since, simulated.weather)


def covers(town: Town, times: int) -> float:
    generator = np.random.default_rng(21)
    hits = 0
    for _ in range(times):
        made = simulate_counts(town, generator)
        panel = build_panel(made.counts, made.treated, made.since, weekday=False)
        changes = fit_panel(panel.counts, panel.after[None]).slopes[:, 0]
        contrast = contrast_groups(changes, panel.treated)
        hits += contrast.low <= np.log1p(town.effect / 100) <= contrast.high
    return hits / times


@pytest.mark.parametrize(("sites", "treated"), [(3, 1), (6, 3)])
def test_intervals_hold_the_truth_as_often_as_they_say(sites: int, treated: int) -> None:
    town = Town(sites=sites, treated=treated, effect=15.0, before=35, after=35, drift=0.05, memory=0.6)
    # Of 200 draws at 95 %, fewer than 90 % or all of them come once in a thousand times.
    assert 0.90 <= covers(town, 200) < 1.0


def test_a_known_effect_is_found(effect) -> None:
    assert effect.change.low < 30 < effect.change.high
    assert effect.change.low > 0
    assert effect.change.p < 0.05
    assert effect.days == (60, 60)
    assert set(effect.site_changes) == {"t1", "t2", "c1", "c2", "c3", "c4"}
    assert np.mean([np.log1p(effect.site_changes[site] / 100) for site in effect.controls]) == pytest.approx(0)


def test_without_covariates_it_is_the_ratio_of_ratios(simulated) -> None:
    late = simulated.counts.index >= simulated.since
    sums = np.log(simulated.counts[late].sum()) - np.log(simulated.counts[~late].sum())
    expected = sums[["t1", "t2"]].mean() - sums[["c1", "c2", "c3", "c4"]].mean()
    found = difference_in_differences(simulated.counts, simulated.treated, simulated.since, weekday=False)
    assert found.change.percent == pytest.approx(100 * np.expm1(expected))


def test_events_are_flat_before_and_high_after(effect) -> None:
    begins = pd.to_datetime([row["begin"] for row in effect.events])
    percents = np.array([row["percent"] for row in effect.events])
    late = begins >= pd.Timestamp(effect.since)
    assert abs(percents[~late].mean()) < 5
    assert percents[late].mean() == pytest.approx(effect.change.percent, abs=5)
    assert sum(row["days"] for row in effect.events) == 120


def test_a_trend_before_is_told(simulated) -> None:
    table = simulated.counts.copy()
    table[simulated.treated] = table[simulated.treated].mul(np.exp(0.01 * np.arange(120)), axis=0)
    found = difference_in_differences(table, simulated.treated, simulated.since)
    assert found.pretrend.percent == pytest.approx(100 * np.expm1(0.07), abs=3)
    assert "pretrend" in [remark.key for remark in found.remarks]


def test_the_answer_is_ready_for_json_and_print(effect) -> None:
    told = json.loads(json.dumps(effect.to_dict(), allow_nan=False))
    assert told["change"]["percent"] == effect.change.percent
    assert "+" in told["sentence"]["en"]
    assert "区間は0を含まない" in effect.tell()
    with pytest.raises(ParameterError, match="language"):
        effect.tell("fr")


def test_weakness_is_told() -> None:
    made = simulate_counts(Town(sites=3, treated=1, before=10, after=10), np.random.default_rng(0))
    table = made.counts.copy()
    table.iloc[::3, 0] = np.nan
    weather = made.weather + 20 * (made.weather.index >= made.since)[:, None]
    found = difference_in_differences(table, "t1", made.since, weather * 1.0, weekday=False)
    keys = {remark.key for remark in found.remarks}
    assert {"few_sites", "one_treated", "shared_spread", "short", "weather", "permutation"} <= keys
    for remark in found.remarks:
        assert remark.tell("ja") != remark.tell("en")


def test_days_without_weather_or_counts_are_left_out_and_counted(simulated) -> None:
    weather = simulated.weather.drop(simulated.weather.index[5:8])
    table = simulated.counts.copy()
    table.iloc[20] = np.nan
    found = difference_in_differences(table, simulated.treated, simulated.since, weather)
    assert found.days == (56, 60)
    assert [remark.values["days"] for remark in found.remarks if remark.key == "left_out"] == [4]


def test_what_cannot_be_compared(simulated) -> None:
    table, treated, since = simulated.counts, simulated.treated, simulated.since
    dark = table.copy()
    dark.loc[since:, "c1"] = 0
    for arguments in (
        (table, [], since),
        (table, list(table.columns), since),
        (table, ["nobody"], since),
        (table, ["t1", "t1"], since),
        (table[["t1", "c1"]], ["t1"], since),
        (table, treated, "1999-01-01"),
        (table, treated, "2099-01-01"),
        (table, treated, "someday"),
        (table, treated, pd.NaT),
        (table.tz_localize(None), treated, since),
        (-table, treated, since),
        (dark, treated, since),
        (table, treated, since, simulated.weather.tz_localize(None)),
        (table, treated, since, simulated.weather * 0),
        (table, treated, since, simulated.weather.astype(str) + "x"),
        (table, treated, since, pd.concat([simulated.weather, simulated.weather])),
    ):
        with pytest.raises(ParameterError):
            difference_in_differences(*arguments)
    for options in ({"level": 1.0}, {"period": 0}):
        with pytest.raises(ParameterError):
            difference_in_differences(table, treated, since, **options)
    with pytest.raises(NoOverlapError):
        difference_in_differences(table, treated, since, simulated.weather.shift(999, freq="D"))
    with pytest.raises(ParameterError, match="several of one day"):
        difference_in_differences(
            pd.concat([table, table.shift(1, freq="h")]).sort_index(), treated, since, simulated.weather
        )


def test_hours_are_summed_first(simulated) -> None:
    hours = simulated.counts[simulated.counts.index.normalize() == simulated.counts.index]
    index = pd.date_range(hours.index[0], periods=24 * len(hours), freq="h")
    hourly = pd.DataFrame(np.repeat(hours.to_numpy() / 24, 24, axis=0), index, hours.columns)
    found = difference_in_differences(Counters(hourly, "hour"), simulated.treated, simulated.since)
    expected = difference_in_differences(simulated.counts, simulated.treated, simulated.since)
    assert found.change.percent == pytest.approx(expected.change.percent)
