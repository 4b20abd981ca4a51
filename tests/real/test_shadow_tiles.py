"""Masks on the sample and on real tiles against embreex, which traces the same rays in float32."""

from pathlib import Path

import numpy as np
import pytest
from embreex.mesh_construction import TriangleMesh
from embreex.rtcore_scene import EmbreeScene

from plateau_sc.citygml import read_citygml
from plateau_sc.grid import Grid
from plateau_sc.kernels.occlusion import cast_beam
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.sun import sun_vector
from plateau_sc.terrain import Terrain
from plateau_sc.times import hourly
from plateau_sc.types import BoolArray, FloatArray

MILLIMETRE = 1e-3
DAY = hourly("2026-08-01", tz="Asia/Tokyo")


def near_an_edge(scene: Scene, points: FloatArray, direction: FloatArray) -> BoolArray:
    """Tell for which points a ray one millimetre beside has another answer."""
    side = np.cross(direction, [0.0, 0.0, 1.0])
    side /= np.linalg.norm(side)
    over = np.cross(side, direction)
    here = cast_beam(scene.occluders.bvh, points, direction, threads=1)
    turns = np.linspace(0.0, 2.0 * np.pi, 16, endpoint=False)
    shifts = [MILLIMETRE * (np.cos(turn) * side + np.sin(turn) * over) for turn in turns]
    return np.any(
        [cast_beam(scene.occluders.bvh, points + shift, direction, threads=1) != here for shift in shifts], axis=0
    )


def compare_with_embree(scene: Scene, grid: Grid) -> tuple[int, int]:
    """Return how many open pixel-masks were compared and how many differ; each that differs must lie at an edge."""
    masks = shadow_masks(scene, grid, DAY)
    embree = EmbreeScene()
    TriangleMesh(embree, scene.corners.astype(np.float32))
    open_pixels = ~masks.inside.values
    points = scene.receivers(grid, masks.ground.values, ~open_pixels).places()
    compared = differing = 0
    directions = sun_vector(masks.sun_azimuth.values, masks.sun_elevation.values, scene.convergence)
    for index in np.flatnonzero(masks.sun_elevation.values > 0.0):
        rays = np.tile(directions[index].astype(np.float32), (len(points), 1))
        theirs = embree.run(points.astype(np.float32), rays, query="OCCLUDED") >= 0
        ours = masks.values[index][open_pixels]
        differ = np.flatnonzero(theirs != ours)
        compared += len(points)
        differing += len(differ)
        assert near_an_edge(scene, points[differ], directions[index]).all(), (
            f"{DAY[index]}: {len(differ)} pixels differ"
        )
    return compared, differing


def test_sample(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    compared, differing = compare_with_embree(Scene(city), Grid.covering(city, resolution=1.0, margin=20))
    assert compared > 500_000
    assert differing < 1e-4 * compared


def test_sample_on_terrain(sample_root: Path) -> None:
    city = read_citygml(sample_root)
    scene = Scene(city, Terrain.from_citygml(sample_root, city.epsg))
    compared, differing = compare_with_embree(scene, Grid.covering(city, resolution=1.0, margin=20))
    assert differing < 1e-3 * compared


@pytest.mark.parametrize(
    ("data_set", "resolution"),
    [("17206_kaga-shi_city_2024_citygml_1_op", 1.0), ("13111_ota-ku_city_2020_citygml_4_op", 0.5)],
)
def test_real_tiles(shared_data: Path, data_set: str, resolution: float) -> None:
    city = read_citygml(shared_data / "plateau" / data_set)
    compared, differing = compare_with_embree(Scene(city), Grid.covering(city, resolution=resolution, margin=50))
    assert compared > 1_000_000
    assert differing < 1e-4 * compared
