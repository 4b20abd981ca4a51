"""Tests of `plateau_sc.criterion.contributions`."""

import math
import statistics

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.criterion.contributions import FIGURES, QUANTITIES, Gap, lay_out, measure_change
from plateau_sc.criterion.measures import State
from plateau_sc.grid import Grid
from plateau_sc.heat.outputs import LAYERS

hours = st.floats(0.0, 15.0, width=32) | st.just(math.nan)


def by_name(figures) -> dict[str, float]:
    return {figure.name: figure.value for figure in figures}


def measure_slowly(rows, threshold: float, pixel_m2: float) -> dict[str, float]:
    """Find the figures again, pixel by pixel."""
    kept = [(a, b) for a, b, counts in rows if counts and not math.isnan(a) and not math.isnan(b)]
    changes = sorted(a - b for a, b in kept)

    def percentile(share: float) -> float:
        place = share * (len(changes) - 1)
        low = math.floor(place)
        high = min(low + 1, len(changes) - 1)
        return changes[low] + (place - low) * (changes[high] - changes[low])

    more = sum(change > threshold + 1e-4 for change in changes)
    less = sum(change < -threshold - 1e-4 for change in changes)
    return {
        "mean_with": statistics.fmean(a for a, _ in kept),
        "mean_without": statistics.fmean(b for _, b in kept),
        "mean_change": statistics.fmean(changes),
        "median_change": statistics.median(changes),
        "p05_change": percentile(0.05),
        "p95_change": percentile(0.95),
        "changed_share": (more + less) / len(kept),
        "increased_share": more / len(kept),
        "decreased_share": less / len(kept),
        "changed_area": (more + less) * pixel_m2,
        "area_hours": math.fsum(changes) * pixel_m2,
    }


@given(st.lists(st.tuples(hours, hours, st.booleans()), min_size=1, max_size=40), st.floats(0.0, 3.0))
@settings(max_examples=200, deadline=None)
def test_figures_are_those_of_a_slow_count(rows, threshold: float) -> None:
    after, before = (np.array([[row[i] for row in rows]], dtype=np.float32) for i in range(2))
    counted = np.array([[row[2] for row in rows]])
    found = measure_change("shade_hours", after, before, counted, 4.0, threshold)
    kept = int((counted & np.isfinite(after) & np.isfinite(before)).sum())
    if not kept:
        assert found == []
        return
    assert [figure.name for figure in found] == list(FIGURES)
    assert {figure.pixels for figure in found} == {kept}
    assert by_name(found) == pytest.approx(measure_slowly(rows, threshold, 4.0), abs=1e-9)


@given(st.lists(st.tuples(hours, hours), min_size=1, max_size=30))
@settings(max_examples=100, deadline=None)
def test_what_the_model_adds_one_way_it_takes_the_other_way(rows) -> None:
    after, before = (np.array([[row[i] for row in rows]], dtype=np.float32) for i in range(2))
    everywhere = np.ones(after.shape, dtype=bool)
    forward = by_name(measure_change("shade_hours", after, before, everywhere, 1.0, 1.0))
    backward = by_name(measure_change("shade_hours", before, after, everywhere, 1.0, 1.0))
    if forward:
        assert forward["mean_change"] == pytest.approx(-backward["mean_change"], abs=1e-9)
        assert forward["p05_change"] == pytest.approx(-backward["p95_change"], abs=1e-9)
        assert forward["increased_share"] == backward["decreased_share"]
        assert forward["changed_area"] == backward["changed_area"]


def test_a_change_of_the_threshold_itself_is_not_more_than_it() -> None:
    before = np.array([[7.3, 7.3, 7.3]], dtype=np.float32)
    change = np.array([[1.0, 1.01, -1.01]], dtype=np.float32)
    found = by_name(measure_change("shade_hours", before + change, before, np.ones((1, 3), bool), 4.0, 1.0))
    assert found["increased_share"] == found["decreased_share"] == pytest.approx(1 / 3)
    assert found["changed_area"] == 8.0


def test_units_follow_the_quantity() -> None:
    values = np.full((2, 2), 30.0, dtype=np.float32)
    units = {
        figure.name: figure.unit
        for figure in measure_change("tmrt_mean", values, values - 1, np.ones((2, 2), bool), 4.0, 1.0)
    }
    assert "area_hours" not in units
    assert (units["mean_with"], units["mean_change"], units["changed_share"], units["changed_area"]) == (
        "°C",
        "K",
        "1",
        "m2",
    )


def test_every_layer_of_heat_has_its_quantities() -> None:
    assert set(QUANTITIES) == {"shade_hours"} | {f"{name}_{when}" for name in LAYERS for when in ("hottest", "mean")}


def test_layers_stand_side_by_side() -> None:
    grid = Grid(6677, 0.0, 0.0, 2.0, 1, 3)
    after = np.array([[5.0, np.nan, 2.0]], dtype=np.float32)
    before = np.array([[1.0, 1.0, 2.0]], dtype=np.float32)
    counted = np.array([[True, False, True]])
    found = lay_out({"shade_hours": after}, {"shade_hours": before}, counted, grid, {"against": "flat"})
    assert found["shade_hours_change"].values.tolist()[0] == pytest.approx([4.0, math.nan, 0.0], nan_ok=True)
    assert found["counted"].values.tolist() == [[True, False, True]]
    assert found.attrs["against"] == "flat"
    assert (found["shade_hours_with"].units, found["x"].values.tolist()) == ("h", [1.0, 3.0, 5.0])


def test_a_gap_says_its_state_in_a_word() -> None:
    assert Gap("heat", State.UNKNOWN, "why").to_dict() == {
        "quantity": "heat",
        "state": "unknown",
        "explanation": "why",
    }
