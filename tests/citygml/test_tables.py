import numpy as np
import pandas as pd
import pytest

from plateau_sc.citygml.schema import TABLE_TYPES
from plateau_sc.citygml.tables import join_tables

PAIR = (
    "<uro:bldgKeyValuePairAttribute><uro:KeyValuePairAttribute><uro:key>{}</uro:key>"
    "<uro:codeValue>1</uro:codeValue></uro:KeyValuePairAttribute></uro:bldgKeyValuePairAttribute>"
)


@pytest.fixture
def read(gml, collect_attributes):
    def run(name, *inner):
        features = [gml.building(f"{name}{number}", text) for number, text in enumerate(inner)]
        return collect_attributes(gml.write(gml.document(*features), f"{name}.gml"))[0]

    return run


@pytest.fixture
def parts(read):
    first = read("a", "<bldg:class>3001</bldg:class>", PAIR.format(7), "<bldg:class>3003</bldg:class>" + PAIR.format(8))
    second = read("b", "<bldg:measuredHeight>4</bldg:measuredHeight>" + PAIR.format(8) + PAIR.format(9))
    return first, second


def test_files_are_joined_in_order(parts):
    whole = join_tables(parts, [0, 3])
    assert whole.frame["class"].fillna("").tolist() == ["3001", "", "3003", ""]
    assert whole.frame["class_label"].fillna("").tolist() == ["普通建物", "", "普通無壁舎", ""]
    assert whole.frame["measured_height"].fillna(0).tolist() == [0, 0, 0, 4]
    assert whole.key_values[["building", "key"]].values.tolist() == [[1, "7"], [2, "8"], [3, "8"], [3, "9"]]
    lists = whole.code_lists.fillna("")
    assert lists.loc[lists["name"] == "Building_class", ["origin", "codes", "labelled"]].values.tolist() == [
        ["bundled", 2, 2]
    ]
    # Keys and values, 2 + 2 of each, are from no list.
    assert lists.loc[lists["name"] == "", ["origin", "codes"]].values.tolist() == [["none", 8]]


def test_selecting_and_joining_keep_the_types(parts):
    for tables in (join_tables([], []), join_tables(parts, [0, 3]), parts[0].select(np.array([True, False, True]))):
        for name, types in TABLE_TYPES.items():
            assert {column: str(kind) for column, kind in getattr(tables, name).dtypes.items()} == types


def test_selected_buildings_are_numbered_anew(parts):
    some = join_tables(parts, [0, 3]).select(np.array([True, False, True, True]))
    assert some.frame["class"].fillna("").tolist() == ["3001", "3003", ""]
    assert some.key_values[["building", "key"]].values.tolist() == [[1, "8"], [2, "8"], [2, "9"]]
    none = some.select(np.zeros(3, np.bool_))
    assert (len(none.frame), len(none.key_values), len(none.extras)) == (0, 0, 0)


def test_one_file_is_as_it_was(parts):
    assert join_tables([parts[0]], [0]) is parts[0]
    moved = join_tables([parts[0]], [5])
    assert moved.key_values["building"].tolist() == [6, 7]


def test_joining_in_steps_gives_the_same(parts):
    at_once = join_tables([*parts, parts[0]], [0, 3, 4])
    in_steps = join_tables([join_tables(parts, [0, 3]), parts[0]], [0, 4])
    for name in (*TABLE_TYPES, "code_lists"):
        pd.testing.assert_frame_equal(getattr(at_once, name), getattr(in_steps, name))
