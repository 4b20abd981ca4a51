"""Points and lines read from arrays and tables."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from shapely import LineString, MultiLineString, Point

from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.ground import HEADROOM
from plateau_sc.scene import RECEIVER_HEIGHT, Scene
from plateau_sc.sunlight.sites import read_sites
from plateau_sc.terrain import Terrain


@pytest.fixture
def scene(box) -> Scene:
    return Scene.from_mesh(box((0, 0, 3), (10, 10, 12)), crs=6677)


def series(*shapes: object, crs: int | None = 6677) -> gpd.GeoSeries:
    return gpd.GeoSeries(list(shapes), crs=crs)


def test_points_keep_their_height_or_stand_on_the_ground(scene: Scene) -> None:
    assert read_sites(scene, np.array([[1.0, 2, 30]]), None, 1.0).places.tolist() == [[1, 2, 30]]
    for receivers in (np.array([[1.0, 2]]), [[1, 2]], series(Point(1, 2)), series(Point(1, 2)).to_frame("geometry")):
        assert read_sites(scene, receivers, None, 1.0).places.tolist() == [[1, 2, 3]]
        assert read_sites(scene, receivers, 1.5, 1.0).places.tolist() == [[1, 2, 4.5]]
    assert read_sites(scene, series(Point(1, 2, 30)), None, 1.0).places.tolist() == [[1, 2, 30]]
    assert read_sites(scene, np.array([[1.0, 2]]), None, 1.0).headroom == HEADROOM
    assert read_sites(scene, np.array([[1.0, 2, 3]]), None, 1.0).headroom == 0.0


def test_on_a_terrain_they_stand_off_it_as_pixels_do(box) -> None:
    scene = Scene.from_mesh(box((0, 0, 3), (10, 10, 12)), crs=6677, terrain=Terrain.flat(4.0, (-9, -9, 19, 19), 6677))
    assert read_sites(scene, [[-1, 2]], None, 1.0).places[0, 2] == 4.0 + RECEIVER_HEIGHT
    assert read_sites(scene, [[-1, 2]], 2.0, 1.0).places[0, 2] == 6.0


def test_lines_are_cut_into_equal_pieces(scene: Scene) -> None:
    bent = LineString([(0, 0), (2, 0), (2, 3)])
    sites = read_sites(scene, series(Point(9, 9), bent, LineString([(0, 0), (0, 0.1)])), None, 2.0)
    assert sites.row.tolist() == [0, 1, 1, 1, 2]
    assert sites.rows == 3
    np.testing.assert_allclose(sites.places[1:4, :2], [[5 / 6, 0], [2, 0.5], [2, 13 / 6]])
    np.testing.assert_allclose(sites.places[4, :2], [0, 0.05])
    solid = read_sites(scene, series(LineString([(0, 0, 10), (4, 0, 20)])), None, 2.0)
    np.testing.assert_allclose(solid.places, [[1, 0, 12.5], [3, 0, 17.5]])


def test_lines_of_several_pieces_are_walked_piece_by_piece(scene: Scene) -> None:
    pieces = MultiLineString([[(0, 0), (3, 0)], [(10, 0), (10, 1)]])
    sites = read_sites(scene, series(LineString([(5, 5), (6, 5)]), pieces, pieces), None, 1.0)
    expected = [[0.5, 0], [1.5, 0], [2.5, 0], [10, 0.5]]
    np.testing.assert_allclose(sites.places[:, :2], [[5.5, 5], *expected, *expected])
    assert sites.row.tolist() == [0, 1, 1, 1, 1, 2, 2, 2, 2]


def test_other_zones_are_refused(scene: Scene) -> None:
    with pytest.raises(CrsError, match="no CRS"):
        read_sites(scene, series(Point(1, 2), crs=None), None, 1.0)
    for crs in (6678, 4326, 6668):
        with pytest.raises(CrsError, match=r"to_crs\(6677\)"):
            read_sites(scene, series(Point(1, 2), crs=crs), None, 1.0)
    with pytest.raises(NoOverlapError, match="another zone"):
        read_sites(scene, [[139.7, 3560.0]], None, 1.0)


@pytest.mark.parametrize(
    ("receivers", "message"),
    [
        (np.empty((0, 3)), "n > 0"),
        (np.zeros((4, 4)), r"\(4, 4\)"),
        (np.zeros(3), r"\(3,\)"),
        ("a street", "found str"),
        (None, "found"),
        (np.array([[1.0, 2, 3], [np.nan, 2, 3]]), "1 points hold NaN or infinity, the first at 1"),
        (np.array([[1.0, np.inf]]), "NaN or infinity"),
        (series(), "empty table"),
        (series(Point(1, 2), None), "missing or empty, the first at position 1"),
        (series(Point()), "missing or empty"),
        (series(shapely.box(0, 0, 1, 1)), "For areas give a Grid"),
        (series(Point(np.nan, 2)), "NaN|missing"),
        (series(Point(1, 2), Point(1, 2, 3)), "1 of 2 points have no height"),
    ],
)
def test_bad_receivers_are_refused(scene: Scene, receivers: object, message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        read_sites(scene, receivers, None, 1.0)


def test_bad_lengths_are_refused(scene: Scene) -> None:
    for spacing in (0.0, -1.0, np.nan, np.inf, "1", None):
        with pytest.raises(ParameterError, match="spacing"):
            read_sites(scene, [[1, 2]], None, spacing)  # type: ignore[arg-type]
    for height in (-1.0, np.nan, np.inf, "1"):
        with pytest.raises(ParameterError, match="height"):
            read_sites(scene, [[1, 2]], height, 1.0)  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="of their own"):
        read_sites(scene, [[1, 2, 3]], 1.5, 1.0)
    with pytest.raises(TooLargeError, match="wider spacing"):
        read_sites(scene, series(LineString([(0, 0), (1000, 0)])), None, 1e-6)
