"""Which buildings stay does not depend on the order of the files, and no building is lost."""

import itertools
import random

import numpy as np
import pandas as pd
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.citygml.duplicates import SAME_FOOTPRINT, SAME_PLACE_METRES, find_duplicates

Building = tuple[str | None, int, int, int]
files = st.lists(
    st.lists(
        st.tuples(st.sampled_from(["a", "b", None]), st.integers(0, 30), st.integers(0, 12), st.integers(0, 2)),
        max_size=5,
    ),
    min_size=1,
    max_size=4,
)


def build(town: list[list[Building]], order: list[int]) -> tuple[pd.DataFrame, np.ndarray]:
    rows, shapes = [], []
    for index in order:
        for place, (gml_id, x, y, lod) in enumerate(town[index]):
            city = f"1310{index // 2}"
            rows.append(
                {
                    "gml_id": gml_id,
                    "building_id": None,
                    "branch_id": None,
                    "part_id": None,
                    "file": f"file {index}",
                    "dataset": f"{city}_x_{2020 + index % 2}_citygml_1",
                    "city_code": city,
                    "year": 2020 + index % 2,
                    "update": 1,
                    "lod": lod,
                    "name": (index, place),
                }
            )
            shapes.append(shapely.box(x, y, x + 9, y + 7))
    columns = ["gml_id", "building_id", "branch_id", "part_id", "file", "dataset", "city_code", "year", "update", "lod"]
    return pd.DataFrame(rows, columns=[*columns, "name"]), np.array(shapes, object)


def drop(town: list[list[Building]], order: list[int]) -> set[tuple[object, object, str]]:
    keys, shapes = build(town, order)
    found = find_duplicates(keys.drop(columns="name"), shapes)
    names = keys["name"].tolist()
    return {(names[one], names[other], why) for one, other, why in found.itertuples(index=False)}


@settings(deadline=None, max_examples=60)
@given(files, st.randoms(use_true_random=False))
def test_the_order_of_the_files_changes_nothing(town: list[list[Building]], chance: random.Random) -> None:
    order = list(range(len(town)))
    expected = drop(town, order)
    for _ in range(3):
        chance.shuffle(order)
        assert drop(town, order) == expected


@settings(deadline=None, max_examples=80)
@given(files)
def test_exactly_the_doubles_of_what_stays_are_dropped(town: list[list[Building]]) -> None:
    keys, shapes = build(town, list(range(len(town))))
    found = find_duplicates(keys.drop(columns="name"), shapes)
    dropped = set(found["dropped"])
    assert len(dropped) == len(found)
    assert dropped.isdisjoint(found["kept"])
    doubles = {
        (one, other)
        for one, other in itertools.combinations(range(len(keys)), 2)
        if are_one(keys.iloc[one], keys.iloc[other], shapes[one], shapes[other])
    }
    for row in found.itertuples():
        assert (min(row.dropped, row.kept), max(row.dropped, row.kept)) in doubles
        assert keys["lod"][row.kept] >= keys["lod"][row.dropped]
    for one, other in doubles:
        assert one in dropped or other in dropped


def are_one(one: pd.Series, other: pd.Series, shape: shapely.Polygon, second: shapely.Polygon) -> bool:
    if one["file"] == other["file"]:
        return False
    common = shape.intersection(second).area
    coincide = common / (shape.area + second.area - common) > SAME_FOOTPRINT
    is_near = shape.centroid.distance(second.centroid) <= SAME_PLACE_METRES
    has_id = one["gml_id"] is not None and one["gml_id"] == other["gml_id"]
    return bool((has_id and (is_near or coincide)) or (coincide and one["city_code"] != other["city_code"]))
