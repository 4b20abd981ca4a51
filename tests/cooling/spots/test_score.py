"""Tests of `plateau_sc.cooling.spots.score`."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.cooling import WalkingNetwork
from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.spots.places import CoolSpots
from plateau_sc.cooling.spots.score import TERMS, combine_terms, score_spots
from plateau_sc.crs import from_zone
from plateau_sc.errors import ParameterError
from plateau_sc.times import hourly

TIMES = hourly("2026-08-03", tz="Asia/Tokyo")


@pytest.fixture
def town(draw: Callable[..., WalkingNetwork]) -> tuple[CoolSpots, WalkingNetwork, EdgeExposure]:
    """Return two streets of 400 m, the first a quarter in shade and 4 °C too hot, the other 20 °C too hot."""
    network = draw([[(0, 0), (400, 0)], [(400, 0), (800, 0)]])
    latitude, longitude = from_zone([50.0, 600.0, 650.0, np.nan], [0.0, 0.0, 10.0, np.nan], 6677)
    kinds, texts = ["park", "shelter", "mist", "park"], ["24時間", "12:30～17:00", "?", "24時間"]
    spots = CoolSpots(["a", "b", "c", "d"], kinds, longitude, latitude, texts)
    shade = np.broadcast_to(np.float32([100.0, 0.0]), (2, 2, 2))
    heat = np.broadcast_to(np.float32([1600.0, 8000.0]), (2, 2, 2))
    known = np.ones((2, 2), dtype=np.float32)
    return (
        spots,
        network,
        EdgeExposure(TIMES[12:14], TIMES[12:15], shade, heat, known, network.length, 30.0, "utci", ""),
    )


def test_the_terms_stand_beside_the_score(town) -> None:
    table = score_spots(*town, minutes=1.0)
    np.testing.assert_allclose(table["shade"], [0.25, 1.0, 0.0, np.nan])
    np.testing.assert_allclose(table["heat"], [0.6, 1.0, 0.0, np.nan])
    np.testing.assert_allclose(table["reach_metres"], [130.0, 160.0, 140.0, np.nan], atol=1e-3)
    np.testing.assert_allclose(table["opening"], [1.0, 0.5, 0.0, 1.0])
    np.testing.assert_allclose(table["opening_unknown"], [0.0, 0.0, 1.0, 0.0])
    np.testing.assert_allclose(table["score"], [(0.25 * 0.6 * 130 / 160) ** 0.25, 0.5**0.25, 0.0, np.nan], atol=1e-5)
    assert table.attrs["weights"] == dict.fromkeys(TERMS, 1.0)


def test_weights_are_the_callers(town) -> None:
    table = score_spots(*town, {"shade": 2.0, "heat": 0.0, "reach": 0.0, "opening": 0.0})
    np.testing.assert_allclose(table["score"], [0.25, 1.0, 0.0, np.nan])


@pytest.mark.parametrize(
    ("weights", "options"),
    [
        ({"sun": 1.0}, {}),
        ({"shade": -1.0}, {}),
        (dict.fromkeys(TERMS, 0.0), {}),
        ({"heat": np.nan}, {}),
        ({}, {"minutes": 0}),
    ],
)
def test_what_makes_no_sense_is_refused(town, weights, options) -> None:
    with pytest.raises(ParameterError, match="expected"):
        score_spots(*town, weights, **options)


def test_an_exposure_of_another_network_is_refused(town, draw) -> None:
    spots, _, exposure = town
    with pytest.raises(ParameterError, match="of the 1 edges"):
        score_spots(spots, draw([[(0, 0), (400, 0)]]), exposure)


@given(st.lists(st.floats(0.01, 1.0), min_size=4, max_size=4), st.integers(0, 3), st.floats(0.0, 1.0))
def test_a_better_term_never_makes_a_worse_score(values: list[float], place: int, share: float) -> None:
    better = list(values)
    better[place] += share * (1.0 - values[place])
    table = pd.DataFrame([values, better], columns=list(TERMS))
    worse, good = combine_terms(table, dict.fromkeys(TERMS, 1.0))
    assert min(values) - 1e-9 <= worse <= good + 1e-12 <= max(better) + 1e-9
