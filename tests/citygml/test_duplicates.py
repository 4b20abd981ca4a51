import time

import numpy as np
import pandas as pd
import pytest
import shapely

from plateau_sc.citygml.duplicates import KEY_COLUMNS, can_have_duplicates, find_duplicates, find_namesakes
from plateau_sc.citygml.filenames import parse_dataset_name
from plateau_sc.errors import ParameterError

CHIYODA, CHUO, MINATO = (
    "13101_chiyoda-ku_pref_2023_citygml_1_op",
    "13102_chuo-ku_pref_2023_citygml_1_op",
    "13103_minato-ku_pref_2023_citygml_1_op",
)
NEWER = "13102_chuo-ku_pref_2024_citygml_1_op"
UPDATED = "13102_chuo-ku_pref_2023_citygml_2_op"


def row(dataset, box, gml_id=None, **values):
    name = parse_dataset_name(dataset)
    return {
        "gml_id": gml_id,
        "building_id": None,
        "branch_id": None,
        "part_id": None,
        "file": f"{dataset}/udx/bldg/53394611_bldg_6697_op.gml",
        "dataset": dataset,
        "city_code": name.city_code,
        "year": name.year,
        "update": name.update,
        "lod": 1,
        "polygons": 6,
        "parent": -1,
        "shape": None if box is None else shapely.box(*box),
    } | values


def table(*rows):
    keys = pd.DataFrame(rows)
    return keys.drop(columns="shape"), np.array(keys["shape"].tolist(), object)


def drop(*rows):
    return [tuple(pair) for pair in find_duplicates(*table(*rows))[["dropped", "kept"]].to_numpy().tolist()]


HOUSE, SHIFTED, NEXT = (0, 0, 10, 8), (1, 0, 11, 8), (11, 0, 20, 8)


def test_one_building_of_two_cities_stays_once():
    keys, shapes = table(row(CHIYODA, HOUSE, "a"), row(CHUO, SHIFTED, "b"), row(CHUO, NEXT, "c"))
    found = find_duplicates(keys, shapes)
    assert found[["dropped", "kept"]].to_numpy().tolist() == [[1, 0]]
    assert found["reason"].tolist() == ["its footprint and that of another city's building share 82% of their area"]


@pytest.mark.parametrize(("share", "is_one"), [(0.48, False), (0.52, True)])
def test_footprints_coincide_over_a_half(share, is_one):
    # Two boxes of 10 m, moved by d, share (10 - d) / (10 + d).
    shift = 10 * (1 - share) / (1 + share)
    assert bool(drop(row(CHIYODA, HOUSE), row(CHUO, (shift, 0, 10 + shift, 8)))) == is_one


def test_a_small_house_in_a_large_footprint_is_its_own():
    assert drop(row(CHIYODA, (0, 0, 100, 100)), row(CHUO, (40, 40, 60, 60))) == []


@pytest.mark.parametrize(
    ("one", "other", "dropped"),
    [
        (row(CHIYODA, HOUSE, lod=1), row(CHUO, HOUSE, lod=2), 0),
        (row(CHIYODA, HOUSE, lod=2), row(NEWER, HOUSE, lod=1), 1),
        (row(CHIYODA, HOUSE), row(NEWER, HOUSE), 0),
        (row(CHIYODA, HOUSE), row(UPDATED, HOUSE), 0),
        (row(CHIYODA, HOUSE, polygons=6), row(CHUO, HOUSE, polygons=7), 0),
        (row(CHIYODA, HOUSE), row(CHUO, HOUSE), 1),
        (row(CHIYODA, HOUSE, year=None), row(CHUO, HOUSE), 0),
    ],
)
def test_the_finer_the_newer_the_first_by_name_stays(one, other, dropped):
    assert drop(one, other) == [(dropped, 1 - dropped)]
    assert drop(other, one) == [(1 - dropped, dropped)]


def test_within_one_city_footprints_do_not_count():
    assert drop(row(CHUO, HOUSE, "a"), row(NEWER, HOUSE, "b")) == []
    assert drop(row(CHUO, HOUSE, "a", file="1"), row(CHUO, HOUSE, "b", file="2")) == []
    assert drop(row(CHUO, HOUSE, city_code=None), row(CHIYODA, HOUSE)) == []


def test_the_same_id_in_the_same_place_is_one_building():
    assert drop(row(CHUO, HOUSE, "a"), row(NEWER, SHIFTED, "a")) == [(0, 1)]
    assert drop(row(CHUO, HOUSE, "a", file="1"), row(CHUO, HOUSE, "a", file="2")) == [(1, 0)]
    same_key = {"building_id": "13102-bldg-7", "branch_id": 1}
    assert drop(row(CHUO, HOUSE, "a", **same_key), row(NEWER, SHIFTED, "b", **same_key)) == [(0, 1)]
    other_branch = same_key | {"branch_id": 2}
    assert drop(row(CHUO, HOUSE, "a", **same_key), row(NEWER, SHIFTED, "b", **other_branch)) == []


def test_a_long_building_that_was_measured_anew_is_one():
    assert drop(row(CHUO, (0, 0, 200, 50), "a"), row(NEWER, (0, 0, 160, 50), "a")) == [(0, 1)]


def test_within_one_file_nothing_is_dropped():
    assert drop(row(CHUO, HOUSE, "a"), row(CHUO, HOUSE, "a")) == []


def test_namesakes_elsewhere_both_stay_and_are_told():
    keys, shapes = table(
        row(CHIYODA, HOUSE, "a"), row(CHUO, (300, 400, 310, 408), "a"), row(MINATO, None, "a"), row(MINATO, NEXT, "z")
    )
    found = find_duplicates(keys, shapes)
    assert len(found) == 0
    told = find_namesakes(keys, found, shapes)
    assert told[["row", "other"]].to_numpy().tolist() == [[1, 0], [2, 0]]
    assert "the same gml:id as a building of 13101" in told["reason"][0]
    assert "500 m away: both kept" in told["reason"][0]
    assert "a place that is not known: both kept" in told["reason"][1]


def test_a_dropped_row_is_no_namesake():
    keys, shapes = table(row(CHIYODA, HOUSE, "a"), row(CHUO, HOUSE, "a", building_id="x"))
    assert len(find_namesakes(keys, find_duplicates(keys, shapes), shapes)) == 0


def test_parts_count_and_go_with_their_building():
    rows = [
        row(CHIYODA, None, "whole", lod=-1),
        row(CHIYODA, (0, 0, 10, 8), "left", parent=0),
        row(CHIYODA, (10, 0, 20, 8), "right", parent=0),
        row(CHIYODA, (12, 0, 14, 8), "in right", parent=2),
        row(CHUO, (0, 0, 20, 8), "block", lod=2),
        row(CHIYODA, NEXT, "next"),
    ]
    keys, shapes = table(*rows)
    found = find_duplicates(keys, shapes)
    assert found[["dropped", "kept"]].to_numpy().tolist() == [[0, 4], [1, 4], [2, 4], [3, 4]]
    assert found["reason"].tolist()[1:] == ["part of a building that is dropped"] * 3
    rows[2]["lod"] = 3
    assert drop(*rows) == [(4, 0)]


def test_a_row_goes_for_its_own_double_only():
    # The middle one is a double of both others, which are none of each other.
    left, middle, right = (0, 0, 10, 8), (3, 0, 13, 8), (6, 0, 16, 8)
    assert drop(row(CHIYODA, left), row(CHUO, middle), row(MINATO, right)) == [(1, 0)]
    assert drop(row(CHUO, middle, lod=2), row(CHIYODA, left), row(MINATO, right)) == [(1, 0), (2, 0)]


def test_three_cities_with_one_building_keep_one():
    assert drop(row(MINATO, HOUSE), row(CHUO, HOUSE), row(CHIYODA, HOUSE)) == [(0, 2), (1, 2)]


def test_without_footprints_ids_and_middles_decide():
    keys, _ = table(
        row(CHIYODA, None, "a", x=0.0, y=0.0),
        row(CHUO, None, "a", x=6.0, y=8.0),
        row(MINATO, None, "b", x=0.0, y=0.0),
        row(MINATO, None, "a", x=6.0, y=8.1),
    )
    assert find_duplicates(keys)[["dropped", "kept"]].to_numpy().tolist() == [[1, 0]]
    bare = keys.drop(columns=["x", "y", "lod", "polygons", "parent"])
    assert len(find_duplicates(bare)) == 0
    assert len(find_namesakes(bare, find_duplicates(bare))) == 2


@pytest.mark.parametrize("count", [0, 1])
def test_few_rows(count):
    keys = pd.DataFrame([row(CHUO, HOUSE)] * count, columns=list(row(CHUO, HOUSE))).drop(columns="shape")
    found = find_duplicates(keys, np.array([shapely.box(*HOUSE)] * count, object))
    assert len(found) == 0
    assert found.dtypes.astype(str).to_dict() == {"dropped": "int64", "kept": "int64", "reason": "string"}
    assert len(find_namesakes(keys, found)) == 0


def test_nullable_columns_and_odd_footprints_are_taken():
    bow = shapely.Polygon([(0, 0), (10, 8), (10, 0), (0, 8)])
    keys, shapes = table(*[row(city, HOUSE) for city in (CHIYODA, CHUO, MINATO)])
    shapes[1:] = [bow, shapely.Polygon()]
    keys = keys.astype({"gml_id": "string", "year": "Int64", "update": "Int64", "city_code": "string"})
    keys.loc[2, "year"] = pd.NA
    assert len(find_duplicates(keys, shapes)) == 0
    shapes[0] = bow
    assert find_duplicates(keys, shapes)["dropped"].tolist() == [1]


def test_what_does_not_fit_is_refused():
    keys, shapes = table(row(CHUO, HOUSE), row(CHIYODA, HOUSE))
    for column in KEY_COLUMNS:
        with pytest.raises(ParameterError, match=column):
            find_duplicates(keys.drop(columns=column), shapes)
    with pytest.raises(ParameterError, match="2 rows have 1 footprints"):
        find_duplicates(keys, shapes[:1])
    with pytest.raises(ParameterError, match="each parent before its parts"):
        find_duplicates(keys.assign(parent=[1, -1]), shapes)


def test_a_city_takes_seconds():
    side = 150
    x, y = (axis.ravel() * 15.0 for axis in np.mgrid[0:side, 0:side])
    shapes = np.concatenate([shapely.box(x, y, x + 10, y + 10), shapely.box(x + 1, y, x + 11, y + 10)])
    count = side * side
    keys = pd.DataFrame(
        {
            "gml_id": "the same for all",
            "building_id": None,
            "branch_id": None,
            "part_id": None,
            "file": np.repeat(["a", "b"], count),
            "dataset": np.repeat([CHIYODA, CHUO], count),
            "city_code": np.repeat(["13101", "13102"], count),
            "year": 2023,
            "update": 1,
        }
    )
    start = time.perf_counter()
    found = find_duplicates(keys, shapes)
    assert time.perf_counter() - start < 20
    assert found["dropped"].tolist() == list(range(count, 2 * count))
    assert found["kept"].tolist() == list(range(count))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, False),
        ({"gml_id": ["a", "a"]}, True),
        ({"building_id": ["1", "1"]}, True),
        ({"building_id": [None, None], "gml_id": [None, None]}, False),
        ({"city_code": ["13101", "13102"]}, True),
        ({"city_code": ["13101", None]}, False),
        ({"gml_id": ["a", "a"], "file": ["one.gml", "one.gml"]}, False),
    ],
)
def test_without_a_name_in_common_and_in_one_city_there_can_be_none(changes, expected):
    columns = dict.fromkeys(("branch_id", "part_id", "dataset", "city_code", "year", "update"))
    keys = pd.DataFrame({**columns, "gml_id": ["a", "b"], "building_id": ["1", "2"], "file": ["one.gml", "two.gml"]})
    keys = keys.assign(**changes)
    assert can_have_duplicates(keys) is expected
    outlines = np.array([shapely.box(0, 0, 10, 8)] * 2)
    found = find_duplicates(keys, outlines)
    assert expected or (found.empty and find_namesakes(keys, found, outlines).empty)
