"""Tests of `plateau_sc.citygml.elsewhere`: what is known of members that were left out."""

import numpy as np
import pytest

from plateau_sc.citygml.elsewhere import Elsewhere
from plateau_sc.crs import to_zone

BOX = (36.3, 136.38, 36.301, 136.382)


def make(boxes: list[tuple[float, ...]], city: str) -> Elsewhere:
    rows = np.array([False, *[True] * len(boxes)])
    holders = np.arange(len(boxes), dtype=np.int64)
    return Elsewhere(rows, np.array(boxes).reshape(-1, 4), holders, [city] * len(boxes), frozenset({city}), len(boxes))


def test_nothing_has_no_extent() -> None:
    nothing = Elsewhere.nothing(3)
    assert nothing.rows.tolist() == [False] * 3
    assert (nothing.members, nothing.ids, len(nothing.boxes)) == (0, [], 0)
    assert np.isnan(nothing.extent()).all()
    assert nothing.project(6675).shape == (0, 4)


def test_files_are_joined_in_their_order() -> None:
    other = (36.2, 136.5, 36.25, 136.6)
    joined = Elsewhere.join([make([BOX], "a"), Elsewhere.nothing(2), make([other, BOX], "b")])
    assert joined.rows.tolist() == [False, True, False, False, False, True, True]
    assert joined.boxes.tolist() == [list(BOX), list(other), list(BOX)]
    assert (joined.holders.tolist(), joined.ids) == ([0, 1, 2], ["a", "b", "b"])
    assert (joined.cities, joined.members) == ({"a", "b"}, 3)
    assert joined.extent().tolist() == [36.2, 136.38, 36.301, 136.6]


def test_boxes_hold_what_they_held_once_they_are_in_a_zone() -> None:
    (west, south, east, north), missing = make([BOX, (np.nan,) * 4], "a").project(6675)
    assert np.isnan(missing).all()
    latitude, longitude = np.meshgrid(np.linspace(BOX[0], BOX[2], 40), np.linspace(BOX[1], BOX[3], 40))
    x, y = to_zone(latitude, longitude, 6675)
    assert west <= x.min()
    assert x.max() <= east
    assert south <= y.min()
    assert y.max() <= north
    assert [x.min() - west, north - y.max()] == pytest.approx([1, 1], abs=0.1)
