"""Coordinate reference systems: transforms, names, and the direction of grid north."""

import numpy as np
import pytest
from pyproj import Geod, Transformer

from plateau_sc import crs
from plateau_sc.errors import CrsError

TOKYO = (35.6895, 139.6917)


@pytest.mark.parametrize("zone", [1, 5, 9, 13, 15, 19])
def test_to_zone_agrees_with_pyproj(zone: int) -> None:
    epsg = crs.zone_epsg(zone)
    latitude, longitude = crs.ZONE_ORIGINS[zone]
    latitudes = latitude + np.linspace(-1.5, 1.5, 7)[:, None]
    longitudes = longitude + np.linspace(-1.5, 1.5, 9)[None, :]
    x, y = crs.to_zone(latitudes, longitudes, epsg)
    # Without always_xy the axes are those of the authority: latitude, longitude in, X (north), Y (east) out.
    all_latitudes, all_longitudes = np.broadcast_arrays(latitudes, longitudes)
    north, east = Transformer.from_crs(6668, epsg).transform(all_latitudes, all_longitudes)
    assert x.shape == y.shape == (7, 9)
    assert x.dtype == y.dtype == np.float64
    np.testing.assert_array_equal(x, east)
    np.testing.assert_array_equal(y, north)


def test_origin_of_a_zone_is_zero() -> None:
    for zone, (latitude, longitude) in crs.ZONE_ORIGINS.items():
        x, y = crs.to_zone(latitude, longitude, crs.zone_epsg(zone))
        assert np.hypot(x, y) < 1e-6


def test_from_zone_undoes_to_zone() -> None:
    latitude, longitude = np.linspace(35, 37, 50), np.linspace(139, 141, 50)
    back = crs.from_zone(*crs.to_zone(latitude, longitude, 6677), 6677)
    np.testing.assert_allclose(back, (latitude, longitude), rtol=0, atol=1e-10)


def test_projecting_leaves_heights_to_the_caller() -> None:
    height = np.array([-3.25, 0.0, 3776.24])
    latitude, longitude = np.full(3, TOKYO[0]), np.full(3, TOKYO[1])
    north, east, same = Transformer.from_crs(6697, 10170).transform(latitude, longitude, height)
    x, y = crs.to_zone(latitude, longitude, 6677)
    np.testing.assert_array_equal(x, east)
    np.testing.assert_array_equal(y, north)
    np.testing.assert_array_equal(same, height)


def test_inputs_are_not_changed() -> None:
    latitude, longitude = np.array([35.0, 36.0]), np.array([139.0, 140.0])
    crs.to_zone(latitude, longitude, 6677)
    assert latitude.tolist() == [35.0, 36.0]
    assert longitude.tolist() == [139.0, 140.0]


def test_missing_in_missing_out() -> None:
    x, y = crs.to_zone([35.0, np.nan, 36.0], [139.0, 139.0, np.nan], 6677)
    assert np.isnan(x).tolist() == np.isnan(y).tolist() == [False, True, True]


def test_scalars_and_nothing_are_taken() -> None:
    x, _ = crs.to_zone(*TOKYO, 6677)
    assert x.shape == ()
    x, y = crs.to_zone([], [], 6677)
    assert x.shape == y.shape == (0,)


@pytest.mark.parametrize("function", [crs.to_zone, crs.from_zone, crs.meridian_convergence])
def test_other_systems_are_refused(function: object) -> None:
    assert callable(function)
    with pytest.raises(CrsError, match="6669"):
        function(35.0, 139.0, 3857)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("http://www.opengis.net/def/crs/EPSG/0/6697", 6697),
        ("https://www.opengis.net/def/crs/EPSG/0/6697", 6697),
        ("http://www.opengis.net/def/crs/epsg/9.9.1/6668", 6668),
        ("http://www.opengis.net/gml/srs/epsg.xml#4326", 4326),
        ("urn:ogc:def:crs:EPSG::6697", 6697),
        ("urn:x-ogc:def:crs:EPSG:6.12:6697", 6697),
        ("urn:ogc:def:crs:EPSG:6697", 6697),
        ("EPSG:6697", 6697),
        ("  epsg:10170\n", 10170),
        ("EPSG:6677", 6677),
        ("urn:ogc:def:crs,crs:EPSG::6668,crs:EPSG::6695", 6697),
        ("urn:ogc:def:crs,crs:EPSG::6677,crs:EPSG::6695", 10170),
        ("urn:ogc:def:crs,crs:EPSG::6687,crs:EPSG::6695", 6687),
        ("EPSG:6668+6695", 6697),
        ("EPSG:6669,EPSG:6695", 10162),
        (
            "http://www.opengis.net/def/crs-compound?1=http://www.opengis.net/def/crs/EPSG/0/6668"
            "&2=http://www.opengis.net/def/crs/EPSG/0/6695",
            6697,
        ),
    ],
)
def test_srs_names_are_read(name: str, code: int) -> None:
    assert crs.parse_srs_name(name) == code


@pytest.mark.parametrize("name", ["", "JGD2011", "EPSG:", "6697", "EPSG:6697x", "urn:ogc:def:crs:OGC:1.3:CRS84"])
def test_names_without_a_code_are_refused(name: str) -> None:
    with pytest.raises(CrsError, match="no EPSG code"):
        crs.parse_srs_name(name)


@pytest.mark.parametrize(
    "name", ["EPSG:3857", "EPSG:4979", "EPSG:4612", "EPSG:6668+5773", "EPSG:4326+6695", "EPSG:10175"]
)
def test_systems_that_cannot_be_read_are_refused(name: str) -> None:
    with pytest.raises(CrsError, match="expected EPSG:6697"):
        crs.parse_srs_name(name)


def test_compound_codes_mean_their_zone() -> None:
    for zone in range(1, 14):
        code = 10161 + zone
        north, east = Transformer.from_crs(6668, code).transform(*crs.ZONE_ORIGINS[zone])
        x, y = crs.source_to_zone(north + 10, east - 20, code, crs.zone_epsg(zone))
        assert (float(x), float(y)) == pytest.approx((-20, 10), abs=1e-6)


def test_geographic_sources_are_told_from_plane_ones() -> None:
    assert [crs.is_geographic(code) for code in (6697, 6668, 4326, 10162, 10174, 6669, 6687)] == [True] * 3 + [
        False
    ] * 4
    with pytest.raises(CrsError, match="EPSG:3857"):
        crs.is_geographic(3857)


def test_sources_come_in_the_order_they_are_written_in() -> None:
    x, y = crs.to_zone(*TOKYO, 6677)
    for first, second, code in ((*TOKYO, 6697), (y, x, 6677), (y, x, 10170)):
        np.testing.assert_allclose(crs.source_to_geographic(first, second, code), TOKYO, rtol=0, atol=1e-10)
        np.testing.assert_array_equal(crs.source_to_zone(first, second, code, 6677), (x, y))


def test_sources_of_another_zone_are_moved() -> None:
    x, y = crs.to_zone(*TOKYO, 6676)
    np.testing.assert_allclose(crs.source_to_zone(y, x, 10169, 6677), crs.to_zone(*TOKYO, 6677), rtol=0, atol=1e-5)


@pytest.mark.parametrize("azimuth", [0.0, 37.0, 180.0, 271.0])
@pytest.mark.parametrize(("east", "north"), [(-90e3, -120e3), (60e3, 10e3), (0.0, 0.0)])
def test_true_azimuth_is_grid_azimuth_plus_convergence(azimuth: float, east: float, north: float) -> None:
    latitude, longitude = crs.from_zone(east, north, 6677)
    there = Geod(ellps="GRS80").fwd(float(longitude), float(latitude), azimuth, 10.0)
    x, y = crs.to_zone(there[1], there[0], 6677)
    grid_azimuth = np.degrees(np.arctan2(x - east, y - north))
    convergence = crs.meridian_convergence(east, north, 6677)
    assert (azimuth - grid_azimuth - convergence + 180) % 360 - 180 == pytest.approx(0, abs=1e-4)


def test_convergence_has_the_sign_of_the_easting() -> None:
    convergence = crs.meridian_convergence([-50e3, 0.0, 50e3], 0.0, 6677)
    assert np.sign(convergence.round(9)).tolist() == [-1, 0, 1]


def test_the_crs_of_a_zone_is_made_once() -> None:
    assert crs.zone_crs(6677) is crs.zone_crs(6677)
    assert crs.zone_crs(6677).to_epsg() == 6677
    with pytest.raises(CrsError):
        crs.zone_crs(6668)
