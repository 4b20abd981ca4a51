"""Tests of `plateau_sc.citygml.certainty`: all is read where what was left out could matter."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plateau_sc.citygml import certainty
from plateau_sc.citygml.certainty import keeps_zone
from plateau_sc.citygml.elsewhere import Elsewhere
from plateau_sc.citygml.inventory import read_inventory
from plateau_sc.citygml.reader import read_citygml
from plateau_sc.errors import NoOverlapError

WEST, SOUTH = 136.38, 36.3
AREA = (WEST - 1e-5, SOUTH, WEST + 4 / 89_700, SOUTH + 40 / 111_000)
KAGA, OTHER = "17206_kaga-shi_city_2024_citygml_1_op", "17207_other-shi_city_2023_citygml_1_op"


@pytest.fixture
def write(gml: Any) -> Callable[..., list[Path]]:
    """Return a function that writes a file of each data set: its name, and its buildings."""

    def run(*sets: tuple[str, list[str]]) -> list[Path]:
        return [
            gml.write(gml.document(*buildings), f"{name}/udx/bldg/5436337{place}_bldg_6697_op.gml")
            for place, (name, buildings) in enumerate(sets)
        ]

    return run


def block(gml: Any, gml_id: str, west: float, east: float, *, fine: bool = False, more: str = "") -> str:
    draw = gml.lod2 if fine else gml.lod1
    return str(gml.building(gml_id, more, draw((west, 0, 1), (east, 20, 9))))


def test_a_finer_double_beyond_the_area_takes_the_place_of_one_in_it(
    gml: Any, write: Callable[..., list[Path]]
) -> None:
    # 55 of 100 m in common: the finer one stays, and does not meet the area.
    paths = write((KAGA, [block(gml, "a", 0, 100)]), (KAGA, [block(gml, "a", 45, 100, fine=True)]))
    for read in (read_citygml, read_inventory):
        with pytest.raises(NoOverlapError):
            read(paths, AREA)


def test_so_does_one_of_another_city_with_the_same_outline(gml: Any, write: Callable[..., list[Path]]) -> None:
    paths = write((KAGA, [block(gml, "a", 0, 100)]), (OTHER, [block(gml, "b", 45, 100, fine=True)]))
    for read in (read_citygml, read_inventory):
        with pytest.raises(NoOverlapError):
            read(paths, AREA)


def test_a_double_of_a_double_decides_what_stays(gml: Any, write: Callable[..., list[Path]]) -> None:
    # The third one, finest and away, takes the second out, so that the first one stays.
    level = gml.bound("RoofSurface", gml.polygon([(45, 0, 9), (100, 0, 9), (100, 20, 9), (45, 20, 9)]))
    chain = (
        (KAGA, [block(gml, "a", 0, 60)]),
        (OTHER, [block(gml, "b", 15, 70, more=gml.lod1((15, 0, 9), (70, 20, 12)))]),
        ("17208_third-shi_city_2024_citygml_1_op", [block(gml, "c", 32, 80, fine=True, more=level)]),
    )
    found = read_citygml(write(*chain), AREA)
    assert found.buildings["gml_id"].tolist() == ["a"]
    assert found.audit.members_outside == 0
    assert [(twin.gml_id, twin.kept_gml_id) for twin in found.audit.twins] == [("b", "c")]


@pytest.mark.parametrize("where", [(60, 70), (300, 310)])
def test_a_namesake_in_another_place_does_not_matter(
    gml: Any, write: Callable[..., list[Path]], where: tuple[int, int]
) -> None:
    paths = write((KAGA, [block(gml, "a", 0, 10)]), (KAGA, [block(gml, "a", *where), block(gml, "b", 0, 3)]))
    found = read_citygml(paths, AREA)
    assert found.buildings["gml_id"].tolist() == ["a", "b"]
    assert found.audit.members_outside == 1


def test_a_double_of_what_does_not_meet_the_area_does_not_matter(gml: Any, write: Callable[..., list[Path]]) -> None:
    paths = write(
        (KAGA, [block(gml, "near", 0, 3), block(gml, "a", 15, 100)]), (OTHER, [block(gml, "b", 45, 100, fine=True)])
    )
    found = read_citygml(paths, AREA)
    assert found.buildings["gml_id"].tolist() == ["near"]
    assert found.audit.members_outside == 1


def test_a_name_that_very_many_share_makes_all_be_read(
    gml: Any, write: Callable[..., list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = write((KAGA, [block(gml, "a", 0, 10)]), (KAGA, [block(gml, "a", 300, 310)]))
    assert read_citygml(paths, AREA).audit.members_outside == 1
    monkeypatch.setattr(certainty, "_MANY", 1)
    found = read_citygml(paths, AREA)
    assert (found.buildings["gml_id"].tolist(), found.audit.members_outside) == (["a"], 0)


def known(*, ids: tuple[str, ...] = (), cities: tuple[str, ...] = (), box: tuple[float, ...] = ()) -> Elsewhere:
    boxes = np.array([box or (36.30, 136.38, 36.31, 136.39)])
    return Elsewhere(np.ones(1, np.bool_), boxes, np.zeros(len(ids), np.int64), list(ids), frozenset(cities), 1)


HERE = [np.array([36.29, 136.38, 36.30, 136.39]), np.full(4, np.nan)]


@pytest.mark.parametrize(
    ("elsewhere", "codes", "expected"),
    [
        (known(), ["17206"], True),
        (known(cities=("17207",), ids=("17208-bldg-1",)), ["17206"], True),
        (known(cities=("13101",)), ["17206"], False),
        (known(ids=("13101-bldg-1",)), ["17206"], False),
        (known(ids=("13101",), cities=("9999", "Null")), ["17206"], True),
        (known(cities=("17206",)), [], True),
        (known(cities=("13101",)), [], False),
        (known(cities=("nowhere",)), ["17206"], False),
        (known(box=(30.0, 130.0, 36.31, 136.39)), ["17206"], True),
        (known(box=(30.0, 130.0, 36.31, 136.39)), ["46201"], False),
        (known(box=(5.0, 130.0, 36.31, 136.39)), ["17206"], False),
        (known(box=(np.nan,) * 4), ["17206"], True),
    ],
)
def test_the_zone_is_kept_where_all_say_the_same(elsewhere: Elsewhere, codes: list[str], expected: bool) -> None:
    # The nearest origin is that of zone VI; the prefecture is in zone VII.
    assert keeps_zone(6675, elsewhere, HERE, codes, ["17206"]) is expected


def test_folders_count_where_no_city_is_named() -> None:
    assert keeps_zone(6675, known(), HERE, [], ["17206", "17207"])
    assert not keeps_zone(6675, known(), HERE, [], ["17206", "13101"])
    assert not keeps_zone(6675, known(), HERE, [], [None])
    assert keeps_zone(6675, known(), HERE, ["17206"], ["13101"])


def test_a_city_in_another_zone_beside_the_area_makes_all_be_read(gml: Any, write: Callable[..., list[Path]]) -> None:
    around = ("buildingIDAttribute", "BuildingIDAttribute", "city")
    tag = "".join(f"<uro:{name}>" for name in around) + "{}" + "".join(f"</uro:{name}>" for name in reversed(around))
    near = block(gml, "a", 0, 10, more=tag.format("17206"))
    others = [block(gml, f"b{place}", 100, 110, more=tag.format("13101")) for place in range(2)]
    found = read_citygml(write((KAGA, [near, *others])), AREA)
    # Two of three say Tokyo.
    assert (found.epsg, found.audit.members_outside, found.audit.outside_area) == (6677, 0, 2)
