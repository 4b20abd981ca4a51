"""Tests of `plateau_sc.cooling.exposure.joining`: what holds at an instant is what both say of it."""

from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.cooling import EdgeExposure, join_exposures
from plateau_sc.cooling.exposure.times import bounds_of
from plateau_sc.errors import NoOverlapError, ParameterError

BEGIN = pd.Timestamp("2026-08-01T09:00+09:00")


def expose(begin: pd.Timestamp, step: str, count: int, *, heat: bool, seed: int = 0, **changes: Any) -> EdgeExposure:
    random, edges = np.random.default_rng(seed), 3
    times = pd.date_range(begin, periods=count, freq=step)
    bounds = pd.date_range(begin, periods=count + 1, freq=step) if heat else bounds_of(times)
    values = random.uniform(0.0, 9.0, (count, 2, edges)).astype(np.float32)
    columns: dict[str, Any] = {
        "times": bounds[:-1] + (bounds[1:] - bounds[:-1]) / 2 if heat else times,
        "bounds": bounds,
        "shade": np.full_like(values, np.nan) if heat else values,
        "excess": values if heat else None,
        "known": random.uniform(0.5, 1.0, (2, edges)).astype(np.float32),
        "length": np.array([10.0, 20.0, 30.0]),
        "threshold": 26.0 if heat else None,
        "quantity": "utci" if heat else "shadow",
        "credit": "City",
    }
    return EdgeExposure(**(columns | changes))


@settings(max_examples=60, deadline=None)
@given(
    late=st.integers(-200, 200),
    step=st.sampled_from(["5min", "7min", "30min", "1h"]),
    interval=st.sampled_from(["10min", "1h", "90min"]),
    at=st.lists(st.floats(0.0, 0.999), min_size=1, max_size=20),
)
def test_at_each_instant_stands_what_each_says_of_it(late: int, step: str, interval: str, at: list[float]) -> None:
    shade = expose(BEGIN, step, 8, heat=False)
    heat = expose(BEGIN + pd.Timedelta(minutes=late), interval, 4, heat=True, seed=1)
    first, last = max(shade.bounds[0], heat.bounds[0]), min(shade.bounds[-1], heat.bounds[-1])
    if first >= last:
        with pytest.raises(NoOverlapError, match="make both for the same hours"):
            join_exposures(shade, heat)
        return
    joined = join_exposures(shade, heat)
    assert (joined.bounds[0], joined.bounds[-1]) == (first, last)
    assert ((joined.times > joined.bounds[:-1]) & (joined.times < joined.bounds[1:])).all()
    for share in at:
        instant = first + (last - first) * share
        now = joined.at(instant)
        np.testing.assert_array_equal(now.shade, shade.at(instant).shade)
        np.testing.assert_array_equal(now.excess, heat.at(instant).excess)
    np.testing.assert_array_equal(joined.known, np.minimum(shade.known, heat.known))


def test_what_is_joined_says_of_what_it_is() -> None:
    joined = join_exposures(expose(BEGIN, "5min", 4, heat=False), expose(BEGIN, "1h", 2, heat=True, below=True))
    assert (joined.quantity, joined.credit, joined.threshold, joined.below) == ("shadow, utci", "City", 26.0, True)


def test_zones_may_differ() -> None:
    heat = expose(BEGIN.tz_convert("UTC"), "1h", 2, heat=True)
    joined = join_exposures(expose(BEGIN, "30min", 3, heat=False), heat)
    assert str(joined.bounds[0]) == "2026-08-01 09:00:00+09:00"


@pytest.mark.parametrize(
    ("shade", "heat", "words"),
    [
        ("masks", expose(BEGIN, "1h", 2, heat=True), "shade must be"),
        (expose(BEGIN, "1h", 2, heat=False), None, "heat must be"),
        (expose(BEGIN, "1h", 2, heat=False), expose(BEGIN, "1h", 2, heat=False), "has no heat"),
        (
            expose(BEGIN, "1h", 2, heat=False),
            expose(BEGIN, "1h", 2, heat=True, length=np.array([10.0, 20.0, 31.0])),
            "same edges",
        ),
    ],
)
def test_what_does_not_belong_together_is_refused(shade: Any, heat: Any, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        join_exposures(shade, heat)
