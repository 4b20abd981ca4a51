"""Which plane rectangular zone a place is computed in."""

import math

import numpy as np
import pytest
from pyproj import CRS

from plateau_sc import crs, zones
from plateau_sc.errors import CrsError


def test_every_prefecture_has_a_zone_and_every_zone_a_prefecture() -> None:
    assert sorted(zones.ZONES) == list(range(1, 48))
    assert {zone for several in zones.ZONES.values() for zone in several} == set(range(1, 20))


def test_origins_are_those_of_epsg() -> None:
    for zone, origin in zones.ZONE_ORIGINS.items():
        operation = CRS.from_epsg(zones.zone_epsg(zone)).coordinate_operation
        assert operation is not None
        assert [parameter.value for parameter in operation.params][:2] == pytest.approx(origin, abs=1e-12)


@pytest.mark.parametrize(
    ("code", "longitude", "latitude", "zone"),
    [
        ("17206", 136.31, 36.30, 7),
        ("13111", 139.72, 35.56, 9),
        ("13", 139.70, 35.69, 9),
        ("131008", 139.70, 35.69, 9),
        ("14201", 139.67, 35.28, 9),
        ("35215", 131.81, 34.06, 3),
        ("22100", 138.38, 34.98, 8),
        ("43206", 130.56, 32.93, 2),
        ("42201", 129.87, 32.75, 1),
        ("28100", 135.19, 34.69, 5),
        ("15100", 139.04, 37.92, 8),
        ("07203", 140.36, 37.40, 9),
        ("04100", 140.87, 38.27, 10),
        ("26100", 135.77, 35.01, 6),
        ("39201", 133.53, 33.56, 4),
    ],
)
def test_the_prefecture_decides(code: str, longitude: float, latitude: float, zone: int) -> None:
    assert zones.zone_for(longitude, latitude, code) == 6668 + zone


@pytest.mark.parametrize(
    ("code", "longitude", "latitude", "zone"),
    [
        ("01202", 140.73, 41.77, 11),
        ("01345", 140.58, 42.10, 11),
        ("01395", 140.69, 42.80, 11),
        ("01571", 140.72, 42.58, 11),
        ("01100", 141.35, 43.06, 12),
        ("01205", 140.97, 42.32, 12),
        ("01555", 143.53, 44.06, 12),
        ("01609", 143.15, 42.02, 12),
        ("01207", 143.20, 42.92, 13),
        ("01206", 144.38, 42.98, 13),
        ("01543", 144.11, 43.82, 13),
        ("01636", 142.88, 43.07, 13),
        ("01", 140.73, 41.77, 11),
        ("01", 141.35, 43.06, 12),
        ("01", 144.38, 42.98, 13),
    ],
)
def test_hokkaido_is_divided_by_municipality(code: str, longitude: float, latitude: float, zone: int) -> None:
    assert zones.zone_for(longitude, latitude, code) == 6668 + zone


@pytest.mark.parametrize(
    ("code", "place", "longitude", "latitude", "zone"),
    [
        ("13361", "Oshima", 139.36, 34.75, 9),
        ("13401", "Hachijojima", 139.79, 33.11, 9),
        ("13421", "Chichijima", 142.19, 27.09, 14),
        ("13421", "Okinotorishima", 136.08, 20.42, 18),
        ("13421", "Minamitorishima", 153.98, 24.29, 19),
        ("46201", "Kagoshima", 130.56, 31.60, 2),
        ("46505", "Yakushima", 130.53, 30.34, 2),
        ("46215", "Kamikoshiki", 129.87, 31.83, 1),
        ("46222", "Amami", 129.49, 28.38, 1),
        ("46529", "Kikai", 130.01, 28.32, 1),
        ("46535", "Yoron", 128.43, 27.05, 1),
        ("47201", "Naha", 127.68, 26.21, 15),
        ("47214", "Miyako", 125.28, 24.81, 16),
        ("47207", "Ishigaki", 124.16, 24.34, 16),
        ("47357", "Minamidaito", 131.23, 25.83, 17),
    ],
)
def test_islands_are_divided_by_position(code: str, place: str, longitude: float, latitude: float, zone: int) -> None:
    assert zones.zone_for(longitude, latitude, code) == 6668 + zone, place


@pytest.mark.parametrize("code", [None, "", "00000", "48201", "9", "tokyo", "1310", "１３１０４"])
def test_without_a_known_code_the_nearest_origin_decides(code: str | None) -> None:
    assert zones.zone_for(139.7, 35.7, code) == 6677
    assert zones.zone_for(141.35, 43.06, code) == 6680
    assert zones.zone_for(127.68, 26.21, code) == 6683


def test_every_origin_is_nearest_to_itself() -> None:
    for zone, (latitude, longitude) in zones.ZONE_ORIGINS.items():
        assert zones.zone_for(longitude, latitude) == zones.zone_epsg(zone)


def test_swapped_axes_are_named() -> None:
    with pytest.raises(CrsError, match=r"latitude 139\.7, longitude 35\.7; the two are swapped"):
        zones.zone_for(longitude=35.7, latitude=139.7, city_code="13104")


@pytest.mark.parametrize(
    ("longitude", "latitude"), [(11.97, 57.7), (math.nan, 35.0), (0.0, 0.0), (-12_000.0, -35_000.0)]
)
def test_places_out_of_japan_are_refused(longitude: float, latitude: float) -> None:
    with pytest.raises(CrsError, match=r"expected a position in Japan .* check the srsName"):
        zones.zone_for(longitude, latitude)


def test_zone_numbers_outside_the_nineteen_are_refused() -> None:
    assert [zones.zone_epsg(1), zones.zone_epsg(19)] == [6669, 6687]
    for zone in (0, 20):
        with pytest.raises(CrsError, match=f"found {zone}"):
            zones.zone_epsg(zone)


def test_only_zones_pass() -> None:
    assert zones.require_zone(6669) == 6669
    assert type(zones.require_zone(np.int64(6687))) is int  # type: ignore[arg-type]
    for epsg in (6668, 6688, 6697, 10170, "EPSG:6677", 6677.0, None):
        with pytest.raises(CrsError, match="found"):
            zones.require_zone(epsg)  # type: ignore[arg-type]


def test_crs_hands_the_zones_on() -> None:
    assert crs.zone_for is zones.zone_for
    assert crs.ZONES is zones.ZONES
