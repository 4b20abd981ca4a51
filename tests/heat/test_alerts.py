"""Alerts: any site of a zone, all sites of a prefecture."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.heat import alerts

ZONES = {"a": "North", "b": "North", "c": "South"}
PREFECTURES = dict.fromkeys("abc", "Land")


def test_any_site_of_a_zone_gives_an_alert() -> None:
    told = alerts({"a": 33.0, "b": 20.0, "c": 32.96}, ZONES)
    assert told.zones["alert"].to_dict() == {"North": True, "South": False}
    assert told.zones.loc["North"].tolist() == [True, 33.0, 2, 0]
    assert told.prefectures.empty
    assert told.unplaced == ()


def test_all_sites_of_a_prefecture_give_a_special_one() -> None:
    assert alerts({"a": 35, "b": 36, "c": 35}, ZONES, PREFECTURES).prefectures.loc["Land", "special_alert"]
    assert not alerts({"a": 35, "b": 36, "c": 34.9}, ZONES, PREFECTURES).prefectures.loc["Land", "special_alert"]


def test_the_list_of_sites_is_the_callers() -> None:
    told = alerts({"a": 35, "b": 36, "c": 20}, ZONES, {"a": "Land", "b": "Land"})
    assert told.prefectures.loc["Land"].tolist() == [True, 35.0, 2, 0]


@pytest.mark.parametrize("values", [{"a": 35, "b": 36, "c": np.nan}, {"a": 35, "b": 36}, {"a": 35, "b": 36, "c": None}])
def test_missing_sites_are_counted(values: dict[str, Any]) -> None:
    told = alerts(values, ZONES, PREFECTURES)
    assert told.zones["alert"].to_dict() == {"North": True, "South": False}
    assert told.zones["missing"].to_dict() == {"North": 0, "South": 1}
    assert np.isnan(told.zones.loc["South", "highest"])
    assert told.prefectures.loc["Land"].tolist() == [False, 35.0, 3, 1]


def test_a_missing_site_takes_no_alert_away() -> None:
    assert alerts({"a": np.nan, "b": 33.5}, ZONES).zones.loc["North"].tolist() == [True, 33.5, 2, 1]


def test_sites_without_a_zone_are_named() -> None:
    assert alerts({"a": 20, "z": 40, "y": 40}, ZONES).unplaced == ("y", "z")


def test_series_and_other_limits() -> None:
    values, zones = pd.Series({"a": 31.0, "b": 20.0, "c": 30.0}), pd.Series(ZONES)
    told = alerts(values, zones, pd.Series(PREFECTURES), alert=31, special_alert=20)
    assert told.zones["alert"].to_dict() == {"North": True, "South": False}
    assert told.prefectures.loc["Land", "special_alert"]


@pytest.mark.parametrize(
    ("values", "zones", "message"),
    [
        ({}, ZONES, "wbgt_by_site has no sites"),
        ({"a": 30}, {}, "zones has no sites"),
        ({"a": "hot"}, ZONES, "expected a WBGT for each site"),
        ({"a": 330}, ZONES, "found 330 at site a; divide the Ministry's forecasts by 10"),
        ({"a": np.inf}, ZONES, "found inf at site a"),
        (pd.Series([30.0, 31.0], index=["a", "a"]), ZONES, "wbgt_by_site lists site a more than once"),
        ({"a": 30}, pd.Series(["x", "y"], index=["a", "a"]), "zones lists site a more than once"),
        ({"a": 30}, {"a": None}, "zones has no name for site a"),
        ({"a": 30}, {"a": ""}, "zones has no name for site a"),
        ({"a": 30}, {"a": 3}, "zones has no name for site a: found 3"),
    ],
)
def test_bad_lists_are_refused(values: Any, zones: Any, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        alerts(values, zones)


@pytest.mark.parametrize("limit", [np.nan, np.inf, None, "33"])
def test_limits_that_are_none_are_refused(limit: Any) -> None:
    with pytest.raises(ParameterError, match="alert must be a finite WBGT"):
        alerts({"a": 30}, ZONES, alert=limit)
    with pytest.raises(ParameterError, match="special_alert must be a finite WBGT"):
        alerts({"a": 30}, ZONES, special_alert=limit)
