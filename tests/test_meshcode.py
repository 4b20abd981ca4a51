"""Area meshes, judged by jismesh."""

import math

import jismesh.utils
import pytest

from plateau_sc.errors import ParameterError, TooLargeError
from plateau_sc.meshcode import LEVELS, mesh_bounds, mesh_code, meshes_covering

PLACES = [(35.6895, 139.6917), (43.0642, 141.3469), (26.2124, 127.6809), (24.2867, 153.9807), (20.4225, 136.0897)]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("place", PLACES)
def test_codes_agree_with_jismesh(place: tuple[float, float], level: int) -> None:
    assert mesh_code(*place, level) == str(jismesh.utils.to_meshcode(*place, level))


@pytest.mark.parametrize("level", LEVELS)
def test_bounds_agree_with_jismesh(level: int) -> None:
    code = mesh_code(*PLACES[0], level)
    south, west, north, east = mesh_bounds(code)
    assert (south, west) == pytest.approx(jismesh.utils.to_meshpoint(int(code), 0, 0), abs=1e-10)
    assert (north, east) == pytest.approx(jismesh.utils.to_meshpoint(int(code), 1, 1), abs=1e-10)


def test_bounds_of_tiles_worked_out_by_hand() -> None:
    assert mesh_bounds("53394517") == pytest.approx((35.675, 139.7125, 35 + 41 / 60, 139.725), abs=1e-12)
    assert mesh_bounds("523965") == pytest.approx((35.166667, 139.625, 35.25, 139.75), abs=1e-6)


def test_a_mesh_is_divided_from_the_south_west() -> None:
    code = "53394525"
    south, west, north, east = mesh_bounds(code)
    middle = (south + north) / 2, (west + east) / 2
    corners = [(south, west), (south, middle[1]), (middle[0], west), middle]
    assert [mesh_code(*corner, 4) for corner in corners] == [code + digit for digit in "1234"]


def test_a_mesh_owns_its_south_western_edges() -> None:
    south, west, north, east = mesh_bounds("5339")
    assert mesh_code(south, west, 1) == "5339"
    assert mesh_code(math.nextafter(north, 0), math.nextafter(east, 0), 1) == "5339"
    assert mesh_code(north, east, 1) == "5440"


def test_neighbours_share_their_edges() -> None:
    codes = [f"533945{row}{col}" for row in range(10) for col in range(10)]
    bounds = {code: mesh_bounds(code) for code in codes}
    for code, (_, _, north, east) in bounds.items():
        if code[6] != "9":
            assert bounds[f"{code[:6]}{int(code[6]) + 1}{code[7]}"][0] == north
        if code[7] != "9":
            assert bounds[f"{code[:7]}{int(code[7]) + 1}"][1] == east


@pytest.mark.parametrize("level", LEVELS)
def test_the_bounds_of_a_mesh_are_covered_by_it_alone(level: int) -> None:
    for place in PLACES:
        code = mesh_code(*place, level)
        assert meshes_covering(mesh_bounds(code), level) == [code]


def test_a_second_mesh_holds_a_hundred_third_ones() -> None:
    assert meshes_covering(mesh_bounds("533945"), 3) == [f"533945{row}{col}" for row in range(10) for col in range(10)]


def test_covering_a_point_or_a_line() -> None:
    south, west, north, east = mesh_bounds("53394525")
    assert meshes_covering((south, west, south, west)) == ["53394525"]
    assert meshes_covering((north, west, north, east)) == ["53394535"]


def test_covering_crosses_the_edges_of_first_meshes() -> None:
    assert meshes_covering((35.99, 139.99, 36.01, 140.01), 1) == ["5339", "5340", "5439", "5440"]


@pytest.mark.parametrize(
    "code",
    [
        "",
        "533",
        "53394",
        "5339452",
        "53398525",
        "53394595x",
        "533945250",
        "533945255",
        "533945251111",
        "５３３９",
        "5380",
        "53-9",
    ],
)
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ParameterError, match="expected a mesh code"):
        mesh_bounds(code)


@pytest.mark.parametrize("place", [(-0.1, 139.0), (66.7, 139.0), (35.0, 99.9), (35.0, 180.0), (math.nan, 139.0)])
def test_places_without_a_code_are_refused(place: tuple[float, float]) -> None:
    with pytest.raises(ParameterError, match="mesh codes exist"):
        mesh_code(*place)


@pytest.mark.parametrize("level", [0, 7, "3"])
def test_levels_that_do_not_exist_are_refused(level: int) -> None:
    with pytest.raises(ParameterError, match="levels are 1 to 6"):
        mesh_code(35.0, 139.0, level)
    with pytest.raises(ParameterError, match="levels are 1 to 6"):
        meshes_covering((35.0, 139.0, 35.0, 139.0), level)


@pytest.mark.parametrize(
    "bounds",
    [
        (36.0, 139.0, 35.0, 140.0),
        (35.0, 140.0, 36.0, 139.0),
        (139.0, 35.0, 140.0, 36.0),
        (math.nan, 139.0, 36.0, 140.0),
    ],
)
def test_bounds_that_hold_nothing_are_refused(bounds: tuple[float, float, float, float]) -> None:
    with pytest.raises(ParameterError, match="south <= north"):
        meshes_covering(bounds)


def test_the_limits_of_the_codes_can_be_covered() -> None:
    assert len(meshes_covering((0.0, 100.0, 200 / 3, 180.0), 1)) == 100 * 80


def test_too_many_meshes_are_refused() -> None:
    with pytest.raises(TooLargeError, match="level 6"):
        meshes_covering((20.0, 122.0, 46.0, 154.0), 6)
