"""Area meshes at any place."""

import math

import jismesh.utils
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plateau_sc.meshcode import LEVELS, mesh_bounds, mesh_code, meshes_covering

latitudes = st.floats(20, 46)
longitudes = st.floats(122, 154)
levels = st.sampled_from(list(LEVELS))
unhurried = settings(deadline=None)


@unhurried
@given(latitudes, longitudes, levels)
def test_a_place_lies_in_its_mesh(latitude: float, longitude: float, level: int) -> None:
    south, west, north, east = mesh_bounds(mesh_code(latitude, longitude, level))
    assert south <= latitude < north
    assert west <= longitude < east


@unhurried
@given(latitudes, longitudes, levels)
def test_the_corner_of_a_mesh_is_its_own(latitude: float, longitude: float, level: int) -> None:
    code = mesh_code(latitude, longitude, level)
    south, west, north, east = mesh_bounds(code)
    assert mesh_code(south, west, level) == code
    assert mesh_code(math.nextafter(north, 0), math.nextafter(east, 0), level) == code


@unhurried
@given(latitudes, longitudes)
def test_finer_codes_begin_with_the_coarser(latitude: float, longitude: float) -> None:
    codes = [mesh_code(latitude, longitude, level) for level in LEVELS]
    assert [len(code) for code in codes] == [4, 6, 8, 9, 10, 11]
    assert all(codes[-1].startswith(code) for code in codes)


@unhurried
@given(latitudes, longitudes, levels)
def test_jismesh_agrees_inside_of_meshes(latitude: float, longitude: float, level: int) -> None:
    code = mesh_code(latitude, longitude, level)
    south, west, north, east = mesh_bounds(code)
    # Within a rounding of an edge jismesh may name the neighbour.
    assume(min(latitude - south, north - latitude, longitude - west, east - longitude) > 1e-9)
    assert code == str(jismesh.utils.to_meshcode(latitude, longitude, level))


@unhurried
@given(latitudes, longitudes, st.floats(0, 0.05), st.floats(0, 0.05))
def test_covering_leaves_no_corner_out_and_adds_nothing(south: float, west: float, height: float, width: float) -> None:
    north, east = south + height, west + width
    codes = meshes_covering((south, west, north, east))
    assert len(set(codes)) == len(codes)
    assert mesh_code(south, west) in codes
    for code in codes:
        low, left, high, right = mesh_bounds(code)
        assert low <= north
        assert left <= east
        assert high > south
        assert right > west
    inside = mesh_code((south + north) / 2, (west + east) / 2)
    assert inside in codes
