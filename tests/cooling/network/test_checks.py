"""Tests of `plateau_sc.cooling.network.checks`."""

from collections.abc import Callable

import numpy as np
import pytest

from plateau_sc.cooling import WalkingNetwork
from plateau_sc.cooling.network.checks import measure_plan, refuse_degrees
from plateau_sc.errors import CrsError, ParameterError

Draw = Callable[..., WalkingNetwork]
LINES = [[(0, 0), (100, 0)], [(100, 0), (100, 50)]]


def column(values: list[object], dtype: object) -> np.ndarray:
    return np.array(values, dtype=dtype)


@pytest.mark.parametrize(
    ("name", "values", "dtype", "message"),
    [
        ("length", [100.0], np.float64, "length: expected float64 of shape"),
        ("length", [100, 50], np.int64, "length: expected float64"),
        ("length", [np.nan, 50.0], np.float64, "not negative; found nan for edge '0'"),
        ("length", [100.0, -50.0], np.float64, "found -50.0 for edge '1'"),
        ("length", [0.0, 50.0], np.float64, "more than 0 m, but for lifts"),
        ("length", [0.001, 0.0005], np.float64, "are they degrees"),
        ("start", [0, 7], np.int32, "a node from 0 to 2; found 7"),
        ("end", [-1, 2], np.int32, "found -1"),
        ("kind", [0, 8], np.int8, "a LinkKind; found 8"),
        ("cover", [4, 0], np.int8, "a Cover; found 4"),
        ("width", [-1.0, np.nan], np.float64, "width"),
        ("width", [np.inf, np.nan], np.float64, "width"),
        ("level_difference", [np.nan, -0.1], np.float64, "level_difference"),
        ("slope", [np.inf, 0.0], np.float64, "slope"),
        ("side_offset", [np.nan, 0.0], np.float64, "side_offset"),
        ("side_offset", [-1.0, 0.0], np.float64, "side_offset"),
        ("edge_ids", ["a", "a"], object, "none twice"),
        ("edge_ids", ["a", 5], object, "found 5"),
        ("node_ids", ["a", "b", "a"], object, "none twice"),
        ("offsets", [0, 1, 4], np.int64, "by 2 at least"),
        ("offsets", [0, 2, 5], np.int64, "rise from 0 to 4"),
        ("nodes", [[0, 0], [100, 0], [100, 60]], np.float64, "within 0.5 m of its node"),
        ("nodes", [[0, 0], [100, 0], [100, np.nan]], np.float64, "no finite number"),
        ("nodes", [[0, 0], [100, 0]], np.float64, "nodes: expected float64 of shape"),
    ],
)
def test_columns_that_cannot_be_are_refused(
    draw: Draw, change: Draw, name: str, values: list[object], dtype: object, message: str
) -> None:
    with pytest.raises(ParameterError, match=message):
        change(draw(LINES), **{name: column(values, dtype)})


def test_an_edge_must_be_walked_one_way(draw: Draw, change: Draw) -> None:
    no = np.array([True, False])
    with pytest.raises(ParameterError, match="one way at least; found False for edge '1'"):
        change(draw(LINES), forward=no, backward=no)


def test_a_lift_may_have_no_length(draw: Draw, change: Draw) -> None:
    network = change(draw([[(0, 0), (0.5, 0)], [(0.5, 0), (9, 0)]], kind=["lift", "walk"]), length=np.array([0.0, 8.5]))
    assert network.length[0] == 0


@pytest.mark.parametrize("epsg", [4326, 6668, 6688, 32654, None])
def test_the_zone_must_be_one_of_japan(draw: Draw, change: Draw, epsg: int | None) -> None:
    with pytest.raises(CrsError, match="plane rectangular zone"):
        change(draw(LINES), epsg=epsg)


def test_degrees_are_no_metres(draw: Draw, change: Draw) -> None:
    network = draw(LINES)
    moved = network.nodes / 1e5 + [139.7, 35.7]
    with pytest.raises(CrsError, match="degrees"):
        change(network, nodes=moved, vertices=moved[[0, 1, 1, 2]])
    with pytest.raises(CrsError, match="degrees"):
        refuse_degrees(moved[:, ::-1], "swapped")


def test_small_metres_are_no_degrees() -> None:
    refuse_degrees(np.array([[0.0, 0.0], [130.0, 30.0]]), "a street")
    refuse_degrees(np.array([[130.0, 130.0], [140.0, 140.0]]), "a street")


def test_what_is_far_from_japan_is_refused(draw: Draw, change: Draw) -> None:
    network = draw(LINES)
    with pytest.raises(CrsError, match="farther than any place of Japan"):
        change(network, nodes=network.nodes + 4e6, vertices=network.vertices + 4e6)


def test_lengths_of_lines_are_sums_of_their_pieces() -> None:
    rng = np.random.default_rng(3)
    points, offsets = rng.uniform(-50, 50, (12, 2)), np.array([0, 2, 5, 12])
    expected = [
        sum(float(np.hypot(*(points[k + 1] - points[k]))) for k in range(a, b - 1))
        for a, b in zip(offsets[:-1].tolist(), offsets[1:].tolist(), strict=True)
    ]
    assert measure_plan(points, offsets).tolist() == pytest.approx(expected)
