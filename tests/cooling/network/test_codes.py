"""Tests of `plateau_sc.cooling.network.codes`."""

import numpy as np
import pytest

from plateau_sc.cooling import Cover, LinkKind
from plateau_sc.cooling.network.codes import (
    EDITIONS,
    HIGH_STEP_M,
    NARROW_M,
    STEEP_PERCENT,
    VERY_STEEP_PERCENT,
    count_from_one,
    detect_edition,
    find_strangers,
    read_kinds,
    read_widths,
    translate,
)
from plateau_sc.errors import ParameterError


def codes(**columns: list[int]) -> dict[str, np.ndarray]:
    return {name: np.array(column) for name, column in columns.items()}


@pytest.mark.parametrize(
    ("found", "links", "nodes", "edition"),
    [
        ({"rt_struct": [0, 2]}, set(), set(), "2017"),
        ({"roof": [0, 1, 99]}, set(), {"floor"}, "2017"),
        ({"rt_struct": [1, 2]}, set(), {"ordinal"}, "2018"),
        ({"rt_struct": [1, 2]}, set(), {"floor"}, "2024"),
        ({"rt_struct": [1, 2]}, {"rank"}, {"ordinal"}, "2024"),
        ({"rt_struct": [1, 2]}, {"maint_date"}, set(), "2024"),
        ({"vtcl_slope": [1, 4]}, set(), set(), "2024"),
        ({"lev_diff": [3, 99]}, set(), {"ordinal"}, "2024"),
        ({"vtcl_slope": [1, 3], "lev_diff": [2, 99]}, set(), set(), "2018"),
        ({}, set(), set(), "2018"),
        ({"roof": [-1, 99]}, set(), set(), "2018"),
    ],
)
def test_the_edition_is_told_from_codes_and_columns(
    found: dict[str, list[int]], links: set[str], nodes: set[str], edition: str
) -> None:
    assert detect_edition(codes(**found), links, nodes) == edition


@pytest.mark.parametrize(
    ("found", "links"), [({"roof": [0, 1]}, {"rank"}), ({"roof": [0, 1], "vtcl_slope": [7, 1]}, set())]
)
def test_codes_of_two_editions_are_refused(found: dict[str, list[int]], links: set[str]) -> None:
    with pytest.raises(ParameterError, match="codes of two editions: 0 in roof"):
        detect_edition(codes(**found), links, set())


@pytest.mark.parametrize(
    ("edition", "column", "good", "bad"),
    [
        ("2017", "rt_struct", [0, 7, 99, -1], [8, 98, -2]),
        ("2018", "rt_struct", [1, 8, 99], [0, 9]),
        ("2024", "rt_struct", [1, 8, 99], [0, 9]),
        ("2017", "route_type", [0, 6], [7]),
        ("2018", "route_type", [1, 7], [0, 8]),
        ("2017", "vtcl_slope", [0, 1], [2]),
        ("2018", "vtcl_slope", [1, 3], [0, 4]),
        ("2024", "vtcl_slope", [1, 8], [0, 9]),
        ("2017", "lev_diff", [0, 1], [2]),
        ("2018", "lev_diff", [1, 2], [0, 3]),
        ("2024", "lev_diff", [1, 5], [0, 6]),
        ("2018", "roof", [1, 2, 99], [0, 3]),
        ("2017", "roof", [0, 1, 99], [2]),
        ("2024", "direction", [1, 2, 3], [0, 4]),
        ("2024", "width", [1, 4], [0, 5]),
        ("2024", "elevator", [1, 5], [0, 6]),
    ],
)
def test_each_edition_has_its_codes(edition: str, column: str, good: list[int], bad: list[int]) -> None:
    assert find_strangers(codes(**{column: good}), edition) == {}
    assert find_strangers(codes(**{column: bad}), edition)[column].all()


def test_codes_count_from_one_whatever_the_edition() -> None:
    assert count_from_one(np.array([0, 5, 99, -1]), "2017").tolist() == [1, 6, 0, 0]
    assert count_from_one(np.array([1, 6, 99, -1]), "2024").tolist() == [1, 6, 0, 0]


def test_structures_and_types_say_what_links_are() -> None:
    structure, way = (
        np.array([1, 2, 3, 4, 5, 6, 7, 8, 0, 5, 1, 1, 1]),
        np.array([1, 1, 1, 1, 1, 1, 1, 1, 0, 4, 2, 3, 7]),
    )
    kind, cover = read_kinds(structure, way, np.array([1] * 12 + [2]))
    walk, crossing = LinkKind.WALK, LinkKind.CROSSING
    assert kind.tolist() == [
        *(walk, walk, crossing, crossing, walk, walk, walk, LinkKind.OTHER, walk),
        *(LinkKind.LIFT, LinkKind.MOVING_WALK, crossing, LinkKind.RAMP),
    ]
    below, inside = Cover.UNDERGROUND, Cover.INDOOR
    assert cover.tolist() == [0, 0, 0, 0, below, 0, inside, 0, 0, below, 0, 0, Cover.COVERED]


def test_stairs_and_escalators_are_told_apart() -> None:
    kind, _ = read_kinds(np.array([7, 7]), np.array([5, 6]), np.array([1, 2]))
    assert kind.tolist() == [LinkKind.ESCALATOR, LinkKind.STAIRS]


def test_a_roof_does_not_change_what_is_below_the_ground_or_inside() -> None:
    _, cover = read_kinds(np.array([5, 7, 1]), np.array([1, 1, 1]), np.array([2, 2, 2]))
    assert cover.tolist() == [Cover.UNDERGROUND, Cover.INDOOR, Cover.COVERED]


def test_classes_stand_for_the_worst_of_them() -> None:
    assert read_widths(np.array([1, 2, 3, 4, 0])).tolist() == pytest.approx([NARROW_M, 1, 2, 3, np.nan], nan_ok=True)
    fine = translate(np.arange(1, 9), EDITIONS["2024"].slopes)
    assert fine.tolist() == [0, 5, 8, -8, 18, -18, VERY_STEEP_PERCENT, -VERY_STEEP_PERCENT]
    coarse = translate(np.arange(1, 4), EDITIONS["2018"].slopes)
    assert coarse.tolist() == [5, STEEP_PERCENT, -STEEP_PERCENT]
    assert translate(np.arange(1, 6), EDITIONS["2024"].steps).tolist() == [0, 0.02, 0.05, 0.1, HIGH_STEP_M]
    assert translate(np.arange(1, 3), EDITIONS["2018"].steps).tolist() == [0.02, HIGH_STEP_M]
