"""Tests of `plateau_sc.cooling.effect.simulation`."""

import numpy as np
import pytest

from plateau_sc.cooling import Town, simulate_counts
from plateau_sc.cooling.effect.simulation import remember
from plateau_sc.errors import ParameterError


def test_the_effect_is_that_of_the_town() -> None:
    town = Town(effect=25.0, spread=0.0, shared=0.0, weather=0.0, mean=1e6, before=70, after=70)
    made = simulate_counts(town, np.random.default_rng(1))
    late = made.counts.index >= made.since
    ratios = made.counts[late].mean() / made.counts[~late].mean()
    np.testing.assert_allclose(ratios, [1.25, 1.25, 1, 1, 1, 1], rtol=2e-3)


def test_series_remember_as_much_as_asked() -> None:
    series = remember(np.random.default_rng(1), 400, 200, 0.7)
    assert series.std() == pytest.approx(1, abs=0.02)
    assert np.mean(series[:, 1:] * series[:, :-1]) == pytest.approx(0.7, abs=0.03)


@pytest.mark.parametrize(
    "wrong",
    [{"sites": 0}, {"treated": 7}, {"before": 0}, {"effect": -100.0}, {"mean": 0.0}, {"memory": 1.0}, {"drift": -1.0}],
)
def test_towns_that_there_are_not(wrong) -> None:
    with pytest.raises(ParameterError):
        Town(**wrong)
