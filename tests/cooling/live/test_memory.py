"""Tests of `plateau_sc.cooling.live.memory`."""

import numpy as np
import pandas as pd
import shapely

from plateau_sc.cooling.live.memory import bytes_of


def test_each_is_counted_once() -> None:
    big = np.zeros((100, 10))
    assert bytes_of(big) == 8000
    assert bytes_of([big, big[:, 1], {1: big.T}], big) == 8000
    seen: set[int] = set()
    assert bytes_of(big, seen=seen) + bytes_of((big, np.zeros(2)), seen=seen) == 8016


def test_views_hold_all_of_what_they_are_of() -> None:
    assert bytes_of(np.zeros(1000)[:1]) == 8000


def test_objects_count_with_what_they_hold(streets) -> None:
    whole = bytes_of(streets)
    assert whole > streets.vertices.nbytes + streets.length.nbytes
    lines = streets.lines()
    assert bytes_of(lines) == lines.nbytes + 2 * 250 + 16 * 6
    assert bytes_of(pd.DataFrame({"a": np.zeros(1000)})) >= 8000
    assert bytes_of(None, 3, len, shapely.Point(0, 0)) == 0


def test_a_ring_of_objects_ends() -> None:
    ring: list[object] = [np.zeros(10)]
    ring.append(ring)
    assert bytes_of(ring) == 80
