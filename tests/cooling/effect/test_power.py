"""Tests of `plateau_sc.cooling.effect.power`."""

import json

import numpy as np
import pytest
from scipy import stats

from plateau_sc.cooling import Design, Town, power, simulate_counts
from plateau_sc.cooling.effect.days import build_panel
from plateau_sc.cooling.effect.panel import contrast_groups, fit_panel
from plateau_sc.cooling.effect.power import Noise, _see, measure_noise
from plateau_sc.cooling.effect.simulation import remember
from plateau_sc.errors import ParameterError

PLAN = Design(treated=3, controls=3, before=42, after=42)


@pytest.fixture(scope="module")
def pilot():
    return simulate_counts(Town(treated=0, sites=8, before=100, after=100), np.random.default_rng(2)).counts


def test_the_variance_of_a_change_is_that_of_drawn_ones() -> None:
    series = 0.2 * remember(np.random.default_rng(3), 20_000, 50, 0.6)
    changes = series[:, 20:].mean(axis=1) - series[:, :20].mean(axis=1)
    assert Noise(0.2, 0.6, 0.0).vary(20, 30) == pytest.approx(changes.var(), rel=0.05)
    assert Noise(0.0, 0.0, 0.01).vary(20, 30) == pytest.approx(0.01 * (1 / 20 + 1 / 30))


def test_the_noise_of_a_pilot_is_found(pilot) -> None:
    noise = measure_noise(pilot)
    assert noise.spread == pytest.approx(0.15, rel=0.1)
    assert noise.memory == pytest.approx(0.4, abs=0.1)


@pytest.mark.parametrize("size", [8.0, 15.0])
def test_as_many_are_seen_as_it_says(pilot, size: float) -> None:
    town = Town(treated=3, sites=6, before=42, after=42, effect=size, weather=0.0)
    generator = np.random.default_rng(6)
    seen = 0
    for _ in range(150):
        made = simulate_counts(town, generator)
        panel = build_panel(made.counts, made.treated, made.since, weekday=False)
        contrast = contrast_groups(fit_panel(panel.counts, panel.after[None]).slopes[:, 0], panel.treated)
        seen += contrast.p < 0.05
    # Three standard deviations of a share of 150, and the noise of the pilot.
    assert power(pilot, size, PLAN).power == pytest.approx(seen / 150, abs=0.17)


def test_what_is_needed_is_the_least_that_does(pilot) -> None:
    result = power(pilot, 8.0, PLAN)
    days, counters = result.days_needed, result.counters_needed
    assert power(pilot, result.detectable, PLAN).power == pytest.approx(0.8, abs=1e-6)
    assert counters is not None
    assert power(pilot, 8.0, Design(counters, counters, 42, 42)).power >= 0.8
    assert power(pilot, 8.0, Design(counters - 1, counters - 1, 42, 42)).power < 0.8
    if days is not None:
        assert (
            power(pilot, 8.0, Design(3, 3, 42, days)).power >= 0.8 > power(pilot, 8.0, Design(3, 3, 42, days - 1)).power
        )
    json.dumps(result.to_dict(), allow_nan=False)
    assert "%" in result.tell("en")


def test_more_days_do_not_help_against_drift(pilot) -> None:
    assert power(pilot, 10.0, PLAN, drift=20.0).days_needed is None
    assert power(pilot, 10.0, PLAN, drift=20.0).power < power(pilot, 10.0, PLAN).power


def test_what_no_plan_can_be_made_of(pilot) -> None:
    for numbers in ((1, 1, 9, 9), (0, 3, 9, 9), (2, 2, 1, 9), (2.5, 2, 9, 9)):
        with pytest.raises(ParameterError):
            Design(*numbers)
    for size in (0.0, -100.0, np.nan):
        with pytest.raises(ParameterError, match="effect"):
            power(pilot, size, PLAN)
    for options in ({"drift": -1.0}, {"level": 0.0}, {"target": 1.0}):
        with pytest.raises(ParameterError):
            power(pilot, 5.0, PLAN, **options)
    for table in (pilot[["c1"]], pilot.iloc[:10]):
        with pytest.raises(ParameterError, match="pilot"):
            power(table, 5.0, PLAN)


@pytest.mark.parametrize("freedom", [1.0, 1.4, 2.0, 3.0, 6.0, 30.0])
def test_what_lies_farther_is_seen_more_often(freedom: float) -> None:
    seen = np.array([_see(distance, freedom, 0.95) for distance in np.linspace(0.0, 60.0, 601)])
    assert seen[0] == pytest.approx(0.05, abs=1e-6)
    assert np.isfinite(seen).all()
    assert (np.diff(seen) > -1e-6).all()
    draws = np.random.default_rng(1)
    for distance in (3.0, 20.0, 45.0):
        sample = (draws.normal(size=40_000) + distance) / np.sqrt(draws.chisquare(freedom, 40_000) / freedom)
        share = (np.abs(sample) > stats.t.ppf(0.975, freedom)).mean()
        assert _see(distance, freedom, 0.95) == pytest.approx(share, abs=0.01)


def test_one_treated_and_two_others_can_be_planned() -> None:
    counts = simulate_counts(Town(effect=15.0), np.random.default_rng(2)).counts
    result = power(counts, 2.0, Design(1, 2, 10, 10))
    assert 0.05 < result.power < 0.1
    assert np.isfinite(result.detectable)
    assert result.days_needed is None
