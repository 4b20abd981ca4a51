"""Tests of `plateau_sc.cooling.spots.places`."""

import json

import jsonschema
import numpy as np
import pytest

from plateau_sc.cooling.spots.places import CoolSpots, require_placed, spots_schema
from plateau_sc.errors import ParameterError

SPOTS = CoolSpots(
    ["hall", "park"], ["shelter", "park"], [136.3, np.nan], [36.3, np.nan], ["9:00～17:00", "?"], [20, np.nan]
)


def test_what_is_open_is_told_and_what_is_unknown_is_not_open() -> None:
    assert SPOTS.opened("2026-08-01T12:00+09:00").tolist() == [1, -1]
    assert SPOTS.opened("2026-08-01T18:00+09:00").tolist() == [0, -1]


def test_plain_values_follow_the_schema() -> None:
    plain = SPOTS.to_dict()
    jsonschema.Draft202012Validator(spots_schema()).validate(plain)
    assert json.loads(json.dumps(plain)) == plain
    assert [feature["geometry"] is None for feature in plain["features"]] == [False, True]


def test_a_table_keeps_spots_without_a_place() -> None:
    frame = SPOTS.frame()
    assert frame["hours_known"].tolist() == [True, False]
    assert frame.geometry.isna().tolist() == [False, True]
    assert SPOTS.select(np.array([False, True])).name.tolist() == ["park"]


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"kind": ["house"]}, "'house' is none"),
        ({"longitude": [1.0, 2.0]}, "as long"),
        ({"longitude": [36.3], "latitude": [136.3]}, "outside Japan"),
    ],
)
def test_columns_must_make_sense(columns: dict, words: str) -> None:
    good = {"name": ["a"], "kind": ["park"], "longitude": [136.3], "latitude": [36.3]}
    with pytest.raises(ParameterError, match=words):
        CoolSpots(**good | columns)


def test_spots_without_any_place_and_masks_that_are_none_are_refused() -> None:
    with pytest.raises(ParameterError, match="none of 1 spots has a place"):
        require_placed(SPOTS.select(np.array([False, True])), 6675)
    with pytest.raises(ParameterError, match="expected what read_spots gives"):
        require_placed([1], 6675)
    with pytest.raises(ParameterError, match="a mask of 2 spots"):
        SPOTS.select(np.array([1, 0]))
