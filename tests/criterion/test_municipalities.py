"""Tests of `plateau_sc.criterion.municipalities`."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from plateau_sc.criterion.municipalities import CITIES_WITH_WARDS, find_municipality, parse_city_code
from plateau_sc.errors import CrsError, ParameterError, UnreadableSourceError


def squares(count: int) -> list[shapely.Geometry]:
    return [shapely.box(139.0 + k / 100, 35.0, 139.01 + k / 100, 35.01) for k in range(count)]


def boundaries(codes: list[object], column: str = "N03_007", **others: list[object]) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({column: codes, **others}, geometry=squares(len(codes)), crs=6668)


def places(found: np.ndarray) -> list[int]:
    return sorted(round((shapely.bounds(shape)[0] - 139.0) * 100) for shape in found)


@pytest.mark.parametrize(
    ("code", "plain"), [("13101", "13101"), ("131016", "13101"), ("011002", "01100"), ("472018", "47201"), ("17", "17")]
)
def test_codes_are_read_with_and_without_their_check_digit(code: str, plain: str) -> None:
    assert parse_city_code(code) == plain


@pytest.mark.parametrize("code", ["", "1", "131", "1310", "131010", "99101", "00", "13101x", "１３１０１", 13101, None])
def test_what_is_no_code_is_refused(code: object) -> None:
    with pytest.raises(ParameterError, match="the code of the municipality is"):
        parse_city_code(code)  # type: ignore[arg-type]


def test_all_pieces_of_a_municipality_are_taken(tmp_path: Path) -> None:
    table = boundaries(["17206", "17203", "17206", None], N03_004=["加賀市", "小松市", "加賀市", "所属未定地"])
    table.to_file(tmp_path / "n03.gpkg")
    table.to_file(tmp_path / "n03.shp", encoding="utf-8")
    table.to_file(tmp_path / "n03.geojson")
    for source in (table, tmp_path / "n03.gpkg", tmp_path / "n03.shp", tmp_path / "n03.geojson"):
        found = find_municipality("17206", source)
        assert places(found.shapes) == [0, 2]
        assert found.notes == ["outlines of the code 17206 in the column N03_007"]


@pytest.mark.parametrize("codes", [[1101, 1102, 17206], [1101.0, np.nan, 17206.0], ["011011", "011029", "172065"]])
def test_codes_that_lost_their_zero_or_kept_their_check_digit_are_found(codes: list[object]) -> None:
    assert places(find_municipality("01101", boundaries(codes)).shapes) == [0]


def test_a_city_is_put_together_from_its_wards() -> None:
    table = boundaries(["14118", "14131", "14137", "14151", "14201", "14130x"])
    found = find_municipality("14130", table, column="N03_007")
    assert places(found.shapes) == [1, 2]
    assert found.notes[1] == "the city was put together from its wards 14131, 14137"
    assert places(find_municipality("14100", table, column="N03_007").shapes) == [0]


def test_a_city_that_is_there_itself_is_not_put_together() -> None:
    assert places(find_municipality("14130", boundaries(["14130", "14131"])).shapes) == [0]


def test_a_city_without_wards_is_never_put_together() -> None:
    with pytest.raises(ParameterError, match="no municipality with the code 17206; it has 17207"):
        find_municipality("17206", boundaries(["17207"]))


def test_a_prefecture_is_all_of_its_municipalities() -> None:
    assert places(find_municipality("17", boundaries(["17206", "16201", "17203"])).shapes) == [0, 2]


def test_the_column_is_found_or_asked_for() -> None:
    table = boundaries(["17206", "17203"], old_code=["17203", "17206"], year=[2020, 2021])
    with pytest.raises(ParameterError, match=r"N03_007, old_code hold the code 17206; choose one with column="):
        find_municipality("17206", table)
    assert places(find_municipality("17206", table, column="old_code").shapes) == [1]
    with pytest.raises(ParameterError, match="no column 'x'; expected one of N03_007, old_code, year"):
        find_municipality("17206", table, column="x")


def test_two_columns_that_agree_are_no_question() -> None:
    table = boundaries(["17206", "17203"], again=["17206", "17203"])
    assert places(find_municipality("17206", table).shapes) == [0]


def test_boundaries_without_codes_or_system_are_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="no column with codes of municipalities"):
        find_municipality("17206", boundaries(["加賀市"], "name"))
    bare = boundaries(["17206"]).set_crs(None, allow_override=True)
    with pytest.raises(CrsError, match="say it with crs="):
        find_municipality("17206", bare)
    assert find_municipality("17206", bare, crs=6668).crs.to_epsg() == 6668


def test_cities_with_wards_stand_in_order() -> None:
    assert list(CITIES_WITH_WARDS) == sorted(set(CITIES_WITH_WARDS))
