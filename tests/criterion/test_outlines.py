"""Tests of `plateau_sc.criterion.outlines`."""

import numpy as np
import pyproj
import pytest
import shapely
from pyproj import CRS

from plateau_sc.criterion.equal_area import measure_area
from plateau_sc.criterion.outlines import Outlines, agree_on, is_wkt, parse_wkt, require_crs, shorten, to_degrees
from plateau_sc.crs import from_zone
from plateau_sc.errors import CrsError, ParameterError, UnreadableSourceError

SQUARE = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"


def outlines(shape: shapely.Geometry | None, epsg: int | str) -> Outlines:
    return Outlines(np.array([shape], dtype=object), CRS.from_user_input(epsg))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("POLYGON ((0 0, 1 0, 1 1, 0 0))", True),
        ("  multipolygon(((0 0, 1 0, 1 1, 0 0)))", True),
        ("SRID=6677; POLYGON Z ((0 0 1, 1 0 1, 1 1 1, 0 0 1))", True),
        ("POLYGON EMPTY", True),
        ("GEOMETRYCOLLECTION (POINT (0 0))", True),
        ("polygon.geojson", False),
        ("polygon plan.geojson", False),
        ("53394525", False),
    ],
)
def test_wkt_is_told_from_paths_and_codes(text: str, expected: bool) -> None:
    assert is_wkt(text) is expected


def test_wkt_has_the_system_that_it_names() -> None:
    assert parse_wkt(f"SRID=6677;{SQUARE}", None).crs == CRS(6677)
    assert parse_wkt(SQUARE, 6677).crs == CRS(6677)
    assert parse_wkt(SQUARE, None).crs == CRS(6668)


def test_wkt_that_contradicts_the_caller_is_refused() -> None:
    with pytest.raises(ParameterError, match=r"declares JGD2011.*IX.*crs= says JGD2011.*VIII.*leave crs out"):
        parse_wkt(f"SRID=6677;{SQUARE}", 6676)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("POLYGON ((0 0, 1 0", "cannot be read"),
        ("POLYGON ((0 0, 1 0, 1 1))", "cannot be read"),
        ("hello", "no WKT: hello"),
    ],
)
def test_broken_wkt_is_refused(text: str, words: str) -> None:
    with pytest.raises(UnreadableSourceError, match=words):
        parse_wkt(text, None, "plan.wkt")


@pytest.mark.parametrize("crs", [999999, "EPSG:nothing", "zone nine"])
def test_an_unknown_system_is_refused(crs: int | str) -> None:
    with pytest.raises(CrsError, match="which PROJ does not know"):
        require_crs(crs)


def test_systems_agree_when_they_are_one_or_one_is_silent() -> None:
    assert agree_on(None, None, "x") is None
    assert agree_on(CRS(6677), 6677, "x") == CRS(6677)
    assert agree_on(None, 6677, "x") == CRS(6677)
    assert agree_on(CRS(6677), None, "x") == CRS(6677)


def test_degrees_of_jgd2011_and_wgs84_are_kept_to_the_last_bit() -> None:
    shape = shapely.box(139.7000001, 35.6800003, 139.71, 35.69)
    for system in (6668, 4326, "OGC:CRS84", 6697):
        (moved,), notes = to_degrees(outlines(shape, system), "plan")
        assert moved.equals_exact(shape, 1e-12)
        assert notes == []


def test_a_zone_is_left_the_way_its_own_functions_leave_it() -> None:
    shape = shapely.box(-12_000.0, -35_000.0, -11_000.0, -34_000.0)
    (moved,), notes = to_degrees(outlines(shape, 6677), "plan")
    latitude, longitude = from_zone(-12_000.0, -35_000.0, 6677)
    assert shapely.distance(moved, shapely.Point(float(longitude), float(latitude))) < 1e-12
    assert notes == []
    # 1 km2 in the plane, where the scale is about 0.9999.
    assert measure_area(moved) == pytest.approx(1e6 / 0.9999**2, rel=1e-5)


def test_a_long_straight_edge_of_a_zone_stays_straight_there() -> None:
    shape = shapely.box(-60_000.0, 100_000.0, 60_000.0, 200_000.0)
    (moved,), _ = to_degrees(outlines(shape, 6677), "plan")
    transformer = pyproj.Transformer.from_crs(6668, 6677, always_xy=True)
    back = shapely.transform(
        shapely.segmentize(moved, 0.0005), lambda p: np.column_stack(transformer.transform(p[:, 0], p[:, 1]))
    )
    assert shapely.hausdorff_distance(shape.exterior, back.exterior) < 0.05


def test_cutting_edges_does_not_repair() -> None:
    bow = shapely.Polygon([(0, 0), (2000, 2000), (2000, 0), (0, 2000)])
    mixed = shapely.GeometryCollection([bow, shapely.LineString([(0, 0), (900, 0)])])
    (moved,), _ = to_degrees(outlines(mixed, 6677), "plan")
    assert not shapely.is_valid(moved)


def test_an_older_datum_is_converted_and_told() -> None:
    shape = shapely.box(139.70, 35.68, 139.71, 35.69)
    (moved,), (note,) = to_degrees(outlines(shape, 4301), "plan")
    # The Tokyo datum lies about 450 m north-west of JGD2011: 12 arc seconds each way.
    shift = np.array(shapely.bounds(moved)[:2]) - np.array(shapely.bounds(shape)[:2])
    assert shift[0] * 3600 == pytest.approx(-11.6, abs=0.5)
    assert shift[1] * 3600 == pytest.approx(11.7, abs=0.5)
    assert note.startswith("converted from Tokyo to JGD2011")
    assert "accurate to" in note


def test_heights_are_dropped_and_told() -> None:
    (moved,), notes = to_degrees(outlines(shapely.force_3d(shapely.box(139.7, 35.6, 139.8, 35.7), 5.0), 6697), "plan")
    assert not moved.has_z
    assert notes == ["heights were dropped: the area is that on the ground"]


def test_a_system_without_a_place_is_refused() -> None:
    local = CRS('LOCAL_CS["site", UNIT["metre", 1.0], AXIS["x", EAST], AXIS["y", NORTH]]')
    with pytest.raises(CrsError, match="no place on the Earth"):
        to_degrees(Outlines(np.array([shapely.box(0, 0, 1, 1)], dtype=object), local), "plan")


@pytest.mark.parametrize("edge", [1e12, 1e300])
def test_coordinates_of_no_place_are_refused_before_their_edges_are_cut(edge: float) -> None:
    with pytest.raises(CrsError, match="are none of JGD2011 / Japan Plane Rectangular CS IX"):
        to_degrees(outlines(shapely.box(0.0, 0.0, edge, 1.0), 6677), "plan")


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_coordinate_that_is_no_number_is_refused() -> None:
    with pytest.raises(ParameterError, match="1 of 4 points have a coordinate that is no finite number"):
        to_degrees(outlines(shapely.Polygon([(0, 0), (float("nan"), 0), (1, 1)]), 6677), "plan")


def test_missing_and_empty_shapes_pass() -> None:
    moved, _ = to_degrees(Outlines(np.array([None, shapely.Polygon()], dtype=object), CRS(6677)), "plan")
    assert moved[0] is None
    assert shapely.is_empty(moved[1])


def test_long_texts_are_cut() -> None:
    assert len(shorten("a " * 200)) == 120
