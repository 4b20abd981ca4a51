"""Tests of `plateau_sc.cooling.effect.placebo`."""

from itertools import combinations

import numpy as np
import pytest

from plateau_sc.cooling import Town, simulate_counts
from plateau_sc.cooling.effect.days import build_panel
from plateau_sc.cooling.effect.placebo import permute_sites, place_false_dates


def test_every_way_is_tried() -> None:
    changes = np.random.default_rng(4).normal(size=7)
    treated = np.arange(7) < 3
    found = abs(changes[:3].mean() - changes[3:].mean())
    as_large = 0
    for chosen in combinations(range(7), 3):
        others = [site for site in range(7) if site not in chosen]
        as_large += abs(changes[list(chosen)].mean() - changes[others].mean()) >= found - 1e-12
    assert permute_sites(changes, treated) == (as_large / 35, 35)


def test_many_sites_are_drawn_and_the_draw_is_repeatable() -> None:
    changes = np.random.default_rng(4).normal(size=30)
    changes[:10] += 5
    p, ways = permute_sites(changes, np.arange(30) < 10, seed=3)
    assert (p, ways) == permute_sites(changes, np.arange(30) < 10, seed=3)
    assert p == pytest.approx(1 / ways)


def test_false_dates_lie_before_and_find_the_change_that_is_there() -> None:
    made = simulate_counts(Town(memory=0.0, spread=0.05, shared=0.0, weather=0.0), np.random.default_rng(1))
    table = made.counts.copy()
    table.loc[table.index[30] :, made.treated] *= 2
    rows = place_false_dates(build_panel(table, made.treated, made.since, weekday=False))
    assert all(row["since"] < f"{made.since:%Y-%m-%d}" for row in rows)
    assert max(row["percent"] for row in rows) > 60
    assert min(row["p"] for row in rows) < 0.001


def test_a_short_time_before_has_no_false_dates() -> None:
    made = simulate_counts(Town(before=13), np.random.default_rng(1))
    assert place_false_dates(build_panel(made.counts, made.treated, made.since)) == []
