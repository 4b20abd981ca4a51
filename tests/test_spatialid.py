import numpy as np
import pyproj
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.spatialid import (
    MERCATOR_LATITUDE,
    SpatialId,
    find_spatial_id,
    is_spatial_id,
    parse_spatial_id,
    spatial_id_bounds,
)

HALF = np.pi * 6378137.0


@pytest.mark.parametrize("text", ["25/-3/29803148/13212522", "/25/-3/29803148/13212522"])
def test_both_spellings_are_read(text):
    assert parse_spatial_id(text) == SpatialId(25, -3, 29803148, 13212522)
    assert is_spatial_id(text)
    assert str(parse_spatial_id(text)) == "25/-3/29803148/13212522"


@pytest.mark.parametrize(
    "text",
    ["", "1/2/3", "1/0/0/0/0", "a/0/0/0", "1/0/-1/0", "1.0/0/0/0", "//1/0/0/0", "1/0/0/0/", " 1/0/0/0", "１/0/0/0"],
)
def test_other_texts_are_none(text):
    assert not is_spatial_id(text)
    with pytest.raises(ParameterError, match="expected a spatial ID"):
        parse_spatial_id(text)


@pytest.mark.parametrize("text", ["36/0/0/0", "1/2/0/0", "1/-3/0/0", "1/0/2/0", "1/0/0/2", "0/0/1/0"])
def test_cells_that_do_not_exist_are_refused(text):
    assert is_spatial_id(text)
    with pytest.raises(ParameterError, match=r"zoom"):
        parse_spatial_id(text)


def test_the_world_is_one_cell():
    assert spatial_id_bounds("0/0/0/0") == pytest.approx([-180, -MERCATOR_LATITUDE, 180, MERCATOR_LATITUDE, 0, 2**25])
    assert spatial_id_bounds("0/-1/0/0")[4:].tolist() == [-(2**25), 0]


def test_edges_are_those_of_web_mercator():
    west, south, east, north, _, _ = spatial_id_bounds("14/0/14551/6450")
    to_mercator = pyproj.Transformer.from_crs(4326, 3857, always_xy=True)
    side = 2 * HALF / 2**14
    assert to_mercator.transform(west, north) == pytest.approx((14551 * side - HALF, HALF - 6450 * side), abs=1e-6)
    assert to_mercator.transform(east, south) == pytest.approx((14552 * side - HALF, HALF - 6451 * side), abs=1e-6)


@pytest.mark.parametrize(("height", "floor"), [(0.0, 0), (0.99, 0), (1.0, 1), (-0.01, -1), (3776.24, 3776)])
def test_at_zoom_25_a_floor_is_a_metre(height, floor):
    cell = find_spatial_id(139.7, 35.7, height, 25)
    assert cell.f == floor
    assert spatial_id_bounds(cell)[4:].tolist() == [floor, floor + 1]


def test_arrays_give_what_single_places_give():
    longitude, latitude, height = np.array([[139.7], [140.2]]), np.array([35.7, 35.8, 35.9]), 12.5
    cells = find_spatial_id(longitude, latitude, height, 21)
    assert cells.shape == (2, 3, 4)
    for row, lon in enumerate([139.7, 140.2]):
        for col, lat in enumerate([35.7, 35.8, 35.9]):
            assert tuple(cells[row, col].tolist()) == find_spatial_id(lon, lat, height, 21)


def test_several_cells_have_several_edges():
    bounds = spatial_id_bounds(["14/0/14551/6450", SpatialId(15, 1, 3, 4)])
    assert bounds.shape == (2, 6)
    assert bounds[1].tolist() == spatial_id_bounds("/15/1/3/4").tolist()
    assert spatial_id_bounds([]).shape == (0, 6)


@pytest.mark.parametrize("thing", [5, [5], [None]])
def test_what_is_no_id_is_refused(thing):
    with pytest.raises((ParameterError, TypeError)):
        spatial_id_bounds(thing)


@pytest.mark.parametrize(
    "place", [(180, 0, 0), (-181, 0, 0), (0, 86, 0), (0, 0, 2**25), (np.nan, 0, 0), (0, 0, np.nan), (0, np.inf, 0)]
)
def test_places_outside_of_the_grid_are_named(place):
    with pytest.raises(ParameterError, match="found longitude"):
        find_spatial_id(*place, 10)


def test_the_poles_of_the_grid_lie_in_its_first_and_last_row():
    assert find_spatial_id(0, MERCATOR_LATITUDE, 0, 20).y == 0
    assert find_spatial_id(0, -MERCATOR_LATITUDE, 0, 20).y == 2**20 - 1


@pytest.mark.parametrize("zoom", [-1, 36])
def test_zooms_end(zoom):
    with pytest.raises(ParameterError, match="zooms"):
        find_spatial_id(0, 0, 0, zoom)
