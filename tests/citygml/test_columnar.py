import numpy as np
import pandas as pd
import pytest

from plateau_sc.citygml.columnar import TableColumns
from plateau_sc.citygml.schema import TABLE_TYPES
from plateau_sc.citygml.values import Texts


def test_columns_that_were_not_set_are_missing():
    columns = TableColumns(Texts())
    columns.sizes["quality"] = 2
    table = columns.build("quality")
    assert {name: str(kind) for name, kind in table.dtypes.items()} == TABLE_TYPES["quality"]
    assert table.drop(columns="building").isna().all(axis=None)
    assert columns.texts_of("quality", "geometry_src").tolist() == [-1, -1]


def test_each_kind_is_masked_where_it_is_missing():
    texts = Texts()
    columns = TableColumns(texts)
    columns.sizes["frame"] = 2
    gone = np.array([False, True])
    columns.put("frame", "measured_height", np.array([1.5, 0]), gone)
    columns.put("frame", "survey_year", np.array([2021, 0]), gone)
    columns.put("frame", "is_ground_floor_open", np.array([True, False]), gone)
    columns.put("frame", "creation_date", np.array(["2024-03-15", "1970-01-01"], "datetime64[ms]"), gone)
    columns.put_texts("frame", "class", np.array([texts.add("3001"), -1], np.int32))
    table = columns.build("frame")
    stated = table.loc[0].dropna()
    assert stated.to_dict() == {
        "class": "3001",
        "measured_height": 1.5,
        "creation_date": pd.Timestamp("2024-03-15"),
        "survey_year": 2021,
        "is_ground_floor_open": True,
    }
    assert table.loc[1].isna().all()


def test_a_table_may_be_changed_without_changing_the_columns():
    columns = TableColumns(Texts())
    columns.sizes["frame"] = 1
    columns.put("frame", "survey_year", np.array([2021]), np.array([False]))
    table = columns.build("frame")
    table.loc[0, "survey_year"] = 1999
    assert columns.build("frame")["survey_year"].tolist() == [2021]


@pytest.mark.parametrize("name", TABLE_TYPES)
def test_tables_of_nothing_have_no_rows(name):
    assert len(TableColumns.join([], []).build(name)) == 0
