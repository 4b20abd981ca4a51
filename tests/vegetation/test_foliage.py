"""Leaves by the calendar, and transmissivities that are none."""

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.vegetation.foliage import BARE, IN_LEAF, Foliage, require_transmissivity


def days(*texts, tz="Asia/Tokyo"):
    return pd.DatetimeIndex(list(texts), tz=tz)


def test_the_first_and_the_last_day_are_leafy():
    found = Foliage().leafy(days("2026-04-09 23:59", "2026-04-10", "2026-11-30 23:59", "2026-12-01", "2028-02-29"))
    assert found.tolist() == [False, True, True, False, False]


def test_the_day_is_the_local_one():
    instant = days("2026-04-09 20:00", tz="UTC")
    assert Foliage().leafy(instant).tolist() == [False]
    assert Foliage().leafy(instant.tz_convert("Asia/Tokyo")).tolist() == [True]


def test_leaves_may_be_on_over_the_new_year():
    south = Foliage(first_day=(10, 1), last_day=(4, 30))
    assert south.leafy(days("2026-01-01", "2026-06-01", "2026-10-01")).tolist() == [True, False, True]


def test_defaults_lie_within_what_was_measured():
    assert 0.013 <= IN_LEAF <= 0.053
    assert 0.402 <= BARE <= 0.519


@pytest.mark.parametrize("value", [0.0, -0.1, 1.5, np.nan])
def test_what_is_no_share_is_refused(value):
    with pytest.raises(ParameterError, match="in_leaf must be a share"):
        Foliage(in_leaf=value)
    with pytest.raises(ParameterError, match="opaque"):
        require_transmissivity(np.array([0.5, value]), "transmissivity")


def test_days_that_no_year_has_are_refused():
    with pytest.raises(ParameterError, match="last_day"):
        Foliage(last_day=(2, 30))
