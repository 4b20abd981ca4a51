"""Tests of `plateau_sc.criterion.page.figures`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.criterion.language import Texts
from plateau_sc.criterion.page.figures import tell_area, tell_instant, tell_share, tell_value

JA, EN = Texts("ja"), Texts("en")


@given(st.floats(0.0, 1.0))
def test_all_and_nothing_are_told_only_of_all_and_nothing(share: float) -> None:
    told = tell_share(share, EN)
    assert (told == "100%") == (share == 1.0)
    assert (told == "0%") == (share == 0.0)
    assert told not in ("100.0%", "0.0%")


@given(st.floats(0.001, 0.999))
def test_a_share_is_told_to_a_tenth_of_a_per_cent(share: float) -> None:
    assert float(tell_share(share, EN).rstrip("%")) == pytest.approx(100 * share, abs=0.0501)


@pytest.mark.parametrize(
    ("area", "told"),
    [
        (0.0, "0 m²"),
        (99_999.0, "99,999 m²"),
        (100_000.0, "10.0 ha"),
        (9_999_000.0, "999.9 ha"),
        (10_000_000.0, "10.00 km²"),
        (None, "–"),
    ],
)
def test_areas_have_the_unit_that_fits(area: float | None, told: str) -> None:
    assert tell_area(area, EN) == told


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (1234, "buildings", "1,234棟"),
        (2023.0, "year", "2023年"),
        (2023.5, "year", "2023.5年"),
        (0.25, "1", "25.0%"),
        (54.0, "m2", "54 m²"),
        ("3.1", "", "3.1"),
        (2, "level", "2"),
        (None, "buildings", "–"),
    ],
)
def test_values_are_told_with_their_units(value: object, unit: str, told: str) -> None:
    assert tell_value(value, unit, JA) == told


@pytest.mark.parametrize("text", ["2026-08-01T15:04:20.137Z", "2026-08-02T00:04:59+09:00", "2026-08-01 15:04+00:00"])
def test_instants_are_told_in_the_time_of_japan(text: str) -> None:
    assert tell_instant(text) == "2026-08-02 00:04 JST"


@pytest.mark.parametrize("text", ["", "2026-08-01T15:04:20", "9999-12-31T23:59:59Z", "soon", "2026-13-01T00:00:00Z"])
def test_what_is_no_instant_is_told_as_it_is(text: str) -> None:
    assert tell_instant(text) == text
