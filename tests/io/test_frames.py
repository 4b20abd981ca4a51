"""Tests of `plateau_sc.io.frames`."""

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.io.frames import describe_columns, from_arrow, to_arrow

pa = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")

COLUMNS = {
    "text": pd.array(["a", None, ""], "string"),
    "whole": pd.array([2**31 - 1, None, -1], "Int32"),
    "large": pd.array([2**53 + 1, None, 0], "Int64"),
    "real": [0.1, np.nan, -0.0],
    "masked": pd.array([0.1, None, 5], "Float64"),
    "flag": [True, False, True],
    "maybe": pd.array([True, None, False], "boolean"),
    "day": pd.array(["2024-02-29", None, "1900-01-01"], "datetime64[ms]"),
    "instant": pd.to_datetime(
        ["2024-02-29T01:02:03.000000004Z", None, "1990-01-01T00:00Z"], format="ISO8601", utc=True
    ),
    "code": pd.Categorical(["b", None, "b"], ["c", "b", "a"], ordered=True),
    "number_code": pd.Categorical([3, 1, 3], [3, 2, 1]),
    "free": pd.Series(["x", None, "y"], dtype=object),
    "small": np.array([1, 2, 255], np.uint8),
    "nothing": pd.array([None, None, None], "string"),
}


@pytest.mark.parametrize("name", COLUMNS)
@pytest.mark.parametrize("rows", [3, 1, 0])
def test_a_column_keeps_its_values_and_its_type(name, rows):
    frame = pd.DataFrame({name: COLUMNS[name]}).iloc[:rows]
    back = from_arrow(to_arrow(frame), describe_columns(frame, "t"))
    pd.testing.assert_frame_equal(back, frame, check_exact=True)


def test_the_order_of_the_columns_is_that_of_the_description():
    frame = pd.DataFrame({"a": [1], "b": [2.0]})
    described = describe_columns(frame, "t")
    assert list(from_arrow(to_arrow(frame).select(["b", "a"]), described)) == ["a", "b"]


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (pd.DataFrame({"a": [1, 2]}, index=[3, 4]), "the table t has an index of its own"),
        (pd.DataFrame({5: [1]}), "has a column 5"),
        (pd.DataFrame([[1, 2]], columns=["a", "a"]), "names that are text and differ"),
        (pd.DataFrame({"a": [1, "b"]}, dtype=object), "'a' of the table t holds values of several types"),
        (pd.DataFrame({"a": [["list"]]}, dtype=object), "holds values of several types"),
    ],
)
def test_what_a_file_cannot_hold_is_refused(frame, words):
    with pytest.raises(ParameterError, match=words):
        describe_columns(frame, "t")
