"""Tests of `plateau_sc.cooling.routes.profiles`."""

from typing import Any

import geopandas as gpd
import numpy as np
import pytest

from plateau_sc.cooling.network.edges import network_from_edges
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.routes.profiles import (
    PROFILES,
    WalkerProfile,
    barriers,
    profile_named,
    unknowns,
    walking_seconds,
)
from plateau_sc.errors import ParameterError


def street(**columns: Any) -> WalkingNetwork:
    base = network_from_edges(gpd.GeoSeries.from_wkt(["LINESTRING (0 0, 80 0)"], crs=6677))
    values = {name: getattr(base, name) for name in base.__slots__}
    values |= {"width": np.array([3.0]), "slope": np.array([0.0]), "level_difference": np.array([0.0])}
    return WalkingNetwork(**values | {name: np.array([value]) for name, value in columns.items()})


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        ({"kind": np.int8(2)}, "stairs"),
        ({"kind": np.int8(4)}, "escalator"),
        ({"slope": -5.1}, "slope"),
        ({"width": 0.9}, "width"),
        ({"level_difference": 0.03}, "step"),
    ],
)
def test_what_stops_a_wheelchair(columns: dict[str, Any], reason: str) -> None:
    found = barriers(street(**columns), PROFILES["wheelchair"])
    assert [name for name, mask in found.items() if mask.any()] == [reason]
    assert np.isinf(walking_seconds(street(**columns), PROFILES["wheelchair"])).all()
    assert np.isfinite(walking_seconds(street(**columns), PROFILES["adult"])).all()


def test_what_does_not_stop_one() -> None:
    assert walking_seconds(street(slope=5.0, width=1.0, level_difference=0.02), PROFILES["wheelchair"]).tolist() == [
        [80.0],
        [80.0],
    ]


def test_unknown_is_allowed_or_refused() -> None:
    unsure = street(width=np.nan)
    strict = PROFILES["wheelchair"].replace(unknown="refuse")
    assert unknowns(unsure, strict).tolist() == [True]
    assert unknowns(unsure, PROFILES["adult"]).tolist() == [False]
    assert np.isinf(walking_seconds(unsure, strict)).all()
    assert np.isfinite(walking_seconds(unsure, PROFILES["wheelchair"])).all()


def test_speeds() -> None:
    adult = PROFILES["adult"]
    assert walking_seconds(street(), adult).ravel() == pytest.approx([60.0, 60.0])
    assert walking_seconds(street(kind=np.int8(2)), adult).ravel() == pytest.approx([120.0, 120.0])
    assert walking_seconds(street(kind=np.int8(5)), adult).ravel() == pytest.approx([60.0, 60.0])
    up, down = walking_seconds(street(slope=10.0), adult.replace(slope_speed="tobler")).ravel()
    assert up == pytest.approx(60.0 * np.exp(3.5 * 0.10))
    assert down == pytest.approx(60.0)


@pytest.mark.parametrize(
    "change",
    [{"speed": 0.0}, {"speed": np.nan}, {"speed": np.inf}, {"min_width": -1.0}, {"unknown": "guess"}, {"wheels": 4}],
)
def test_values_that_no_walker_has(change: dict[str, Any]) -> None:
    with pytest.raises(ParameterError, match=next(iter(change))):
        profile_named("adult").replace(**change)


def test_names() -> None:
    assert all(profile_named(name).name == name and profile_named(name).source for name in PROFILES)
    own = WalkerProfile("own")
    assert profile_named(own) is own
    with pytest.raises(ParameterError, match="wheelchair"):
        profile_named("giant")
