"""Where surfaces look, and which are surfaces that the sun may reach."""

from collections.abc import Callable

import numpy as np
import pytest

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.sunlight.planes import WINDS, find_planes

ORIGIN = np.zeros(3)


def test_axes_are_level_and_up_the_slope(make_city: Callable[..., CityModel]) -> None:
    rng = np.random.default_rng(5)
    faces = [rng.uniform(-9, 9, (3, 3)) for _ in range(50)]
    planes = find_planes(make_city([(0, SurfaceType.ROOF, [face]) for face in faces]), ORIGIN)
    frames = np.stack([planes.along, planes.upward, planes.normal], axis=1)
    np.testing.assert_allclose(frames @ frames.transpose(0, 2, 1), np.tile(np.eye(3), (50, 1, 1)), atol=1e-12)
    assert (np.linalg.det(frames) > 0).all()
    assert (planes.along[:, 2] == 0.0).all()
    assert (planes.upward[:, 2] >= 0.0).all()
    for face, normal, area in zip(faces, planes.normal, planes.area, strict=True):
        cross = np.cross(face[1] - face[0], face[2] - face[0])
        np.testing.assert_allclose(normal * 2 * area, cross)


def test_sides_of_a_block_look_to_the_four_winds(
    make_city: Callable[..., CityModel], block: Callable[..., list]
) -> None:
    planes = find_planes(make_city(block(0, (0, 0, 0), (9, 8, 7))), ORIGIN)
    assert planes.polygons.tolist() == [1, 2, 3, 4, 5]
    assert planes.tilt.tolist() == [0.0, 90.0, 90.0, 90.0, 90.0]
    np.testing.assert_array_equal(planes.azimuth(0.0), [np.nan, 180.0, 90.0, 0.0, 270.0])
    np.testing.assert_array_equal(planes.azimuth(1.5), [np.nan, 181.5, 91.5, 1.5, 271.5])
    np.testing.assert_array_equal(planes.along[1], [1.0, 0.0, 0.0])
    np.testing.assert_array_equal(planes.upward[1], [0.0, 0.0, 1.0])
    assert len(WINDS) == 8


@pytest.mark.parametrize("kind", [SurfaceType.GROUND, SurfaceType.CLOSURE])
def test_what_the_sun_cannot_reach_is_left_out(
    make_city: Callable[..., CityModel], block: Callable[..., list], kind: SurfaceType
) -> None:
    faces = block(0, (0, 0, 0), (9, 8, 7))
    faces[3] = (0, kind, faces[3][2])
    assert find_planes(make_city(faces), ORIGIN).polygons.tolist() == [1, 2, 4, 5]


def test_rows_are_taken_with_their_triangles(make_city: Callable[..., CityModel], block: Callable[..., list]) -> None:
    planes = find_planes(make_city(block(0, (0, 0, 0), (9, 8, 7))), ORIGIN)
    taken = planes.take(np.array([3, 0]))
    assert taken.polygons.tolist() == [4, 1]
    assert taken.offsets.tolist() == [0, 2, 4]
    np.testing.assert_array_equal(taken.corners[2:], planes.corners[:2])
    assert len(taken) == 2
