"""Tests of `plateau_sc.catalog.selection`."""

import pytest
import shapely

from plateau_sc.catalog.answers import CityFiles, TileFile
from plateau_sc.catalog.selection import select_files, select_newest, widen_area
from plateau_sc.errors import ParameterError
from plateau_sc.meshcode import mesh_bounds

TILES = [("bldg", "53394509"), ("bldg", "53394519"), ("dem", "533945"), ("dem", "533946"), ("fld", "arakawa")]


def city(year: int = 2023, tiles=TILES, code: str = "13101") -> CityFiles:
    root = f"https://a.example/{code}_x_city_{year}_citygml_1_op/udx"
    files = tuple(TileFile(kind, mesh, f"{root}/{kind}/{mesh}.gml") for kind, mesh in tiles)
    return CityFiles(code, "", year, year, None, None, files, ())


def codes_of(cities) -> list[tuple[str, str]]:
    return [(file.feature_type, file.code) for one in cities for file in one.files]


def box_of(code: str, shrink: float = 0.0) -> tuple[float, float, float, float]:
    south, west, north, east = mesh_bounds(code)
    return west + shrink, south + shrink, east - shrink, north - shrink


def test_types_are_chosen() -> None:
    assert codes_of(select_files([city()], types=["dem"])) == [("dem", "533945"), ("dem", "533946")]
    assert select_files([city()], types=["veg"]) == []


@pytest.mark.parametrize("mesh", ["53394509", "533945091", "5339450911"])
def test_meshes_take_what_they_lie_in_and_what_lies_in_them(mesh: str) -> None:
    kept = codes_of(select_files([city()], meshes=[mesh]))
    assert kept == [("bldg", "53394509"), ("dem", "533945"), ("fld", "arakawa")]
    assert ("bldg", "53394519") in codes_of(select_files([city()], meshes=["533945"]))


def test_an_area_takes_the_meshes_that_it_reaches_into() -> None:
    # exactly one mesh: its neighbours only touch it
    kept = codes_of(select_files([city()], area=shapely.box(*box_of("53394509"))))
    assert kept == [("bldg", "53394509"), ("dem", "533945"), ("fld", "arakawa")]
    assert codes_of(select_files([city()], bbox=box_of("53394519", 0.001)))[0] == ("bldg", "53394519")


def test_a_hole_in_the_area_is_no_part_of_it() -> None:
    hole = shapely.box(*box_of("53394509")).buffer(0.001)
    around = shapely.box(*box_of("533945")).difference(hole)
    assert ("bldg", "53394509") not in codes_of(select_files([city()], area=around))


def test_places_are_all_required() -> None:
    both = select_files([city()], meshes=["53394509"], bbox=box_of("53394519", 0.001), types=["bldg"])
    assert both == []


def test_an_empty_area_and_a_wrong_code_are_refused() -> None:
    with pytest.raises(ParameterError, match="empty"):
        select_files([city()], area=shapely.Polygon())
    with pytest.raises(ParameterError, match="mesh code"):
        select_files([city()], meshes=["99999999"])


def test_the_newest_data_set_of_each_type_is_taken() -> None:
    old = city(2020)
    new = city(2023, [("bldg", "53394509")])
    other = city(2019, [("bldg", "53394519")], code="13102")
    kept = select_newest([old, new, other])
    assert [(one.year, codes_of([one])) for one in kept] == [
        (2020, [("dem", "533945"), ("dem", "533946"), ("fld", "arakawa")]),
        (2023, [("bldg", "53394509")]),
        (2019, [("bldg", "53394519")]),
    ]
    assert select_newest([new, old]) == [kept[1], kept[0]]
    assert select_newest([old, city(2023)]) == [city(2023)]


def test_a_belt_is_as_wide_north_as_east() -> None:
    point = shapely.Point(139.75, 35.68)
    west, south, east, north = shapely.bounds(widen_area(point, 1000.0)).tolist()
    assert north - south == pytest.approx(2000 / 110_600, rel=1e-3)
    assert (east - west) * 0.8123 == pytest.approx(north - south, rel=1e-3)
    assert widen_area(point, 0.0) == point
