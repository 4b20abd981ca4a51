"""Tests of `plateau_sc.criterion.city_measures`."""

import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely

from plateau_sc.citygml import read_citygml
from plateau_sc.criterion import read_plan
from plateau_sc.criterion.buildings import find_buildings
from plateau_sc.criterion.city_measures import measure_city, mesh_without_buildings
from plateau_sc.criterion.measures import State
from plateau_sc.criterion.plan import ExecutionPlanArea


def around(table: object) -> ExecutionPlanArea:
    west, south, east, north = table.to_crs(6668).total_bounds.tolist()  # type: ignore[attr-defined]
    return read_plan(shapely.box(west - 0.001, south - 0.001, east + 0.001, north + 0.001))


@pytest.fixture(scope="module")
def values(town: Path) -> dict[tuple[str, str, str | None], object]:
    city = read_citygml(town)
    plan = around(city.buildings)
    rows = measure_city(plan, city, find_buildings(plan, city))
    assert len({(row.name, row.item, row.mesh) for row in rows}) == len(rows)
    return {(row.name, row.item, row.mesh): row.value for row in rows}


def test_levels_add_up(values: dict[tuple[str, str, str | None], object]) -> None:
    levels = ["none", *(f"LOD{level}" for level in range(5))]
    for name in ("building_count", "footprint_area"):
        assert sum(values[name, level, None] for level in levels) == pytest.approx(values[name, "all", None])  # type: ignore[misc]
    count = values["building_count", "all", None]
    finer = sum(values["building_count", f"LOD{level}", None] for level in (2, 3, 4))  # type: ignore[misc]
    assert values["lod_share", "LOD2", None] == pytest.approx(finer / count, abs=1e-9)  # type: ignore[operator]


def test_meshes_add_up(wide_town: Path) -> None:
    city = read_citygml(wide_town)
    plan = around(city.buildings)
    found = find_buildings(plan, city)
    rows = measure_city(plan, city, found)
    for name, whole in (("building_count", len(found)), ("footprint_area", found.area_m2.sum())):
        meshes = [row.value for row in rows if (row.name, row.item) == (name, "all") and row.mesh is not None]
        assert len(meshes) > 1
        assert sum(meshes) == pytest.approx(whole)  # type: ignore[arg-type]


def test_fill_is_that_of_the_table(town: Path, values: dict[tuple[str, str, str | None], object]) -> None:
    table = read_citygml(town).buildings
    wholes = table[table["part_of"].isna()]
    for column in ("measured_height", "usage", "year_of_construction", "survey_year", "lod1_height_type"):
        assert values["attribute_fill", column, None] == pytest.approx(wholes[column].notna().mean(), abs=1e-9)
    assert ("attribute_fill", "city_code", None) not in values


@pytest.mark.parametrize(
    ("codes", "stated", "weak"),
    [
        (["0", "9", "2", "2"], 1.0, 0.5),
        (["0", None, None, None], 0.25, 1.0),
        ([None, None, None, None], 0.0, None),
        (["2", "2", "6", "1"], 1.0, 0.0),
    ],
)
def test_weak_heights_are_shares_of_those_that_state_theirs(
    codes: list[str | None], stated: float, weak: float | None, lod1_town: Path
) -> None:
    city = read_citygml(lod1_town)
    repeated = np.resize(np.array(codes, dtype=object), len(city))
    city.buildings["lod1_height_type"] = pd.Series(repeated, dtype="string")
    plan = around(city.buildings)
    found = find_buildings(plan, city)
    rows = {(row.name, row.item, row.mesh): row for row in measure_city(plan, city, found)}
    held = city.buildings["lod1_height_type"].iloc[found.rows]
    assert rows["height_type_stated_share", "", None].value == pytest.approx(held.notna().mean(), abs=1e-9)
    assert rows["height_type_stated_share", "", None].value == pytest.approx(stated, abs=0.1)
    row = rows["weak_height_share", "", None]
    if weak is None:
        assert (row.value, row.state) == (None, State.UNKNOWN)
    else:
        expected = held[held.notna()].isin(["0", "9"]).mean()
        assert row.value == pytest.approx(expected, abs=1e-9)
        assert row.value == pytest.approx(weak, abs=0.1)


def test_years_are_of_those_that_state_them(lod1_town: Path) -> None:
    city = read_citygml(lod1_town)
    years = np.array([2010, 2020, None] * len(city), dtype=object)[: len(city)]
    city.buildings["survey_year"] = city.buildings["survey_year"].astype("Int32").mask(np.ones(len(city), bool))
    known = [place for place, year in enumerate(years) if year is not None]
    city.buildings.loc[known, "survey_year"] = years[known].astype(int)
    plan = around(city.buildings)
    rows = {(row.name, row.item, row.mesh): row for row in measure_city(plan, city, find_buildings(plan, city))}
    assert [rows["survey_year", item, None].value for item in ("oldest", "newest")] == [2010.0, 2020.0]
    city.buildings["survey_year"] = city.buildings["survey_year"].mask(np.ones(len(city), bool))
    rows = {(row.name, row.item, row.mesh): row for row in measure_city(plan, city, find_buildings(plan, city))}
    assert (rows["survey_year", "median", None].value, rows["survey_year", "median", None].state) == (
        None,
        State.UNKNOWN,
    )


def test_buildings_that_two_cities_hold_count_once_and_are_told(lod1_town: Path, tmp_path: Path) -> None:
    for code, name in (("11998", "tonari-shi"), ("11999", "komorebi-shi")):
        shutil.copytree(lod1_town, tmp_path / f"{code}_{name}_city_2026_citygml_1_op")
    alone, both = read_citygml(lod1_town), read_citygml(tmp_path)
    plan = around(alone.buildings)
    rows = {(row.name, row.item): row.value for row in measure_city(plan, both, find_buildings(plan, both))}
    whole = int(alone.buildings["part_of"].isna().sum())
    assert rows["duplicates", "between cities"] == whole
    assert rows["duplicates", "within a city"] == 0
    west, south, east, north = plan.bounds
    half = read_plan(shapely.box(west, south, (west + east) / 2, north))
    found = find_buildings(half, both)
    rows = {(row.name, row.item): row.value for row in measure_city(half, both, found)}
    assert 0 < rows["duplicates", "between cities"] == len(found) < whole  # type: ignore[operator]


def test_two_files_of_one_city_are_no_border(lod1_town: Path, tmp_path: Path) -> None:
    (path,) = lod1_town.glob("udx/bldg/*.gml")
    root = tmp_path / lod1_town.name
    shutil.copytree(lod1_town, root)
    shutil.copy(path, root / "udx" / "bldg" / path.name.replace("_op", "_a_op"))
    city = read_citygml(root)
    plan = around(city.buildings)
    rows = {(row.name, row.item): row.value for row in measure_city(plan, city, find_buildings(plan, city))}
    assert rows["duplicates", "between cities"] == 0
    assert rows["duplicates", "within a city"] > 0  # type: ignore[operator]


def test_a_mesh_without_a_building_is_zero_only_where_a_file_says_so() -> None:
    measured = {row.name + row.item: row for row in mesh_without_buildings("54363371", State.MEASURED, "why")}
    assert measured["building_countall"].value == 0
    assert (measured["lod_shareLOD2"].value, measured["lod_shareLOD2"].state) == (None, State.UNKNOWN)
    absent = mesh_without_buildings("54363371", State.ABSENT, "why")
    assert {row.value for row in absent} == {None}
    assert {row.state for row in absent} == {State.ABSENT}
