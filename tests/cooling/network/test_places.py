"""Tests of `plateau_sc.cooling.network.places`."""

import numpy as np
import pytest
import shapely
from pyproj import CRS, Transformer

from plateau_sc.cooling.network.places import bring_lines, bring_to_zone, read_crs, zone_of
from plateau_sc.errors import CrsError, ParameterError

TOKYO = np.array([[139.70, 35.69], [139.71, 35.70]])


@pytest.mark.parametrize("crs", [4326, 6668, 6697, "EPSG:4326", "OGC:CRS84", CRS(6668)])
def test_degrees_go_to_the_zone_of_the_place(crs: object) -> None:
    points, epsg = bring_to_zone(TOKYO, read_crs(crs, "nodes"), None, "nodes")  # type: ignore[arg-type]
    expected = np.column_stack(Transformer.from_crs(6668, 6677, always_xy=True).transform(*TOKYO.T))
    assert epsg == 6677
    assert points == pytest.approx(expected, abs=1e-3)


def test_what_is_in_a_zone_stays_as_it_is() -> None:
    spots = np.array([[-12000.1, -34000.7], [np.nan, 3.0], [-11999.9, -34000.0]])
    moved, epsg = bring_to_zone(spots, CRS(6677), None, "nodes")
    assert epsg == 6677
    assert np.array_equal(moved[[0, 2]], spots[[0, 2]])
    assert np.isnan(moved[1]).all()


def test_another_zone_can_be_asked_for() -> None:
    moved, epsg = bring_to_zone(np.array([[-12000.0, -34000.0]]), CRS(6677), 6676, "nodes")
    expected = Transformer.from_crs(6677, 6676, always_xy=True).transform(-12000.0, -34000.0)
    assert epsg == 6676
    assert moved[0].tolist() == pytest.approx(list(expected), abs=1e-3)


@pytest.mark.parametrize(
    ("points", "crs", "epsg", "message"),
    [
        (TOKYO[:, ::-1], 6668, None, "swapped"),
        (np.array([[2.3, 48.8]]), 4326, None, "position in Japan"),
        (np.array([[139.7, 35.7], [0.0, 0.0]]), 4326, None, "position in Japan"),
        (TOKYO, 6677, None, "which are degrees"),
        (TOKYO, 4326, 6684, "from the origin of EPSG:6684"),
        (TOKYO, 4326, 4326, "plane rectangular zone"),
        (np.array([[9e9, 9e9]]), 32654, None, "none of WGS 84"),
    ],
)
def test_places_that_cannot_be_are_refused(points: np.ndarray, crs: int, epsg: int | None, message: str) -> None:
    with pytest.raises(CrsError, match=message):
        bring_to_zone(points, CRS(crs), epsg, "nodes")


def test_no_place_at_all_is_refused() -> None:
    with pytest.raises(ParameterError, match="none of 2 places"):
        bring_to_zone(np.full((2, 2), np.nan), CRS(6668), None, "nodes")
    with pytest.raises(ParameterError, match="no line in it"):
        bring_lines(np.array([None], dtype=object), CRS(6668), None, "links")


@pytest.mark.parametrize("crs", [None, "nowhere", 999999, "EPSG:"])
def test_a_system_that_is_none_is_refused(crs: object) -> None:
    with pytest.raises(CrsError):
        read_crs(crs, "nodes")  # type: ignore[arg-type]


def test_lines_keep_their_gaps_and_lose_their_heights() -> None:
    lines = np.array([shapely.LineString([(*TOKYO[0], 3.0), (*TOKYO[1], 4.0)]), None], dtype=object)
    moved, epsg = bring_lines(lines, CRS(6668), None, "links")
    assert epsg == 6677
    assert not moved[0].has_z
    assert moved[1] is None
    assert lines[0].has_z


@pytest.mark.parametrize(("code", "zone"), [(6669, 6669), (6687, 6687), (6668, None), (6688, None), (2451, None)])
def test_zones_are_those_of_jgd2011(code: int, zone: int | None) -> None:
    assert zone_of(CRS(code)) == zone
