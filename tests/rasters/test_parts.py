"""What becomes of the pixels: ground, blocks and crowns, and what is said of them."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import xarray as xr

from plateau_sc.casting import METHODS
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError
from plateau_sc.rasters import Parts, read_parts
from plateau_sc.scene import Scene
from plateau_sc.sun import sun_vector
from plateau_sc.terrain import Terrain
from plateau_sc.types import FloatArray
from plateau_sc.vegetation import Foliage
from plateau_sc.vegetation.bodies import mean_chords

Array = Callable[..., xr.DataArray]
Write = Callable[..., Path]

ROWS, COLS = 30, 40
COL, ROW = np.meshgrid(np.arange(COLS), np.arange(ROWS))
SLOPE = 20.0 + 0.1 * COL - 0.05 * ROW


def town() -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return surface, ground and canopy: two blocks, one of them rough, and a round tree beside a hedge."""
    surface = SLOPE.copy()
    surface[3:9, 5:15] = 40.0
    surface[15:25, 20:30] += np.random.default_rng(4).uniform(3, 9, (10, 10))
    away = np.hypot(COL - 8, ROW - 20)
    canopy = np.where(away < 6, 10.0 * np.sqrt(np.maximum(1 - (away / 6) ** 2, 0)), 0.0)
    canopy[2, 30:38] = 1.5
    return surface, SLOPE, canopy


def parts_of(array: Array, *values: FloatArray, **options: object) -> Parts:
    return read_parts(*(array(band) for band in values), **options)  # type: ignore[arg-type]


def test_the_ground_goes_through_the_pixels_centres_and_beyond_their_edges(array: Array, write: Write) -> None:
    parts = parts_of(array, *town())
    x, y = parts.grid.x(), parts.grid.y()
    np.testing.assert_array_equal(parts.terrain.heights(x, y), SLOPE)
    same = Terrain.from_raster(write("dem.tif", SLOPE), 3006)
    within = parts.terrain.within((x[1], y[-2], x[-2], y[1]))
    np.testing.assert_allclose(within.heights(x[2:-2] + 0.3, y[2:-2] + 0.2), same.heights(x[2:-2] + 0.3, y[2:-2] + 0.2))
    west, south, east, north = parts.grid.bounds
    corners = parts.terrain.heights_at(np.array([west, east]), np.array([north, south]))
    np.testing.assert_allclose(corners, SLOPE[[0, -1], [0, -1]], atol=0.1)
    assert np.isfinite(parts.terrain.heights(x, y)).all()


def test_pixels_well_above_the_ground_are_buildings(array: Array) -> None:
    surface = SLOPE.copy()
    surface[5, 5], surface[5, 7], surface[5, 9] = SLOPE[5, 5] + 2.0, SLOPE[5, 7] + 2.01, SLOPE[5, 9] + 1.0
    for least, expected in ((2.0, [7]), (0.5, [5, 7, 9])):
        scene = Scene.from_rasters(array(surface), array(SLOPE), building_height=least)
        inside = scene.inside(scene.grid, scene.ground(scene.grid))
        assert np.argwhere(inside).tolist() == [[5, col] for col in expected]


def test_inside_is_what_stands_on_the_ground(array: Array) -> None:
    surface, ground, canopy = town()
    scene = Scene.from_rasters(array(surface), array(ground), array(canopy))
    np.testing.assert_array_equal(scene.inside(scene.grid, scene.ground(scene.grid)), surface - ground > 2.0)


def test_blocks_reach_below_the_ground_and_up_to_the_surface(array: Array) -> None:
    surface, ground, _ = town()
    parts = parts_of(array, surface, ground)
    corners, owner = parts.buildings
    assert sorted(set(owner.tolist())) == [0, 1]
    for block, rows, cols in ((0, slice(3, 9), slice(5, 15)), (1, slice(15, 25), slice(20, 30))):
        heights = corners[owner == block][..., 2]
        assert heights.max() == surface[rows, cols].max()
        assert heights.min() < ground[rows.start - 1 : rows.stop + 1, cols.start - 1 : cols.stop + 1].min()


@pytest.mark.parametrize("level", [True, False])
def test_every_caster_gives_the_shadows_of_the_rays(array: Array, level: bool) -> None:
    surface, ground, canopy = town()
    if level:
        surface, ground = surface - ground, ground * 0.0
    scene = Scene.from_rasters(array(surface), array(ground), array(canopy))
    heights = scene.ground(scene.grid)
    receivers = scene.receivers(scene.grid, heights, scene.inside(scene.grid, heights))
    casters = [method(scene.occluders, receivers) for method in METHODS if method.takes(receivers)]
    assert len(casters) == (3 if level else 2)
    for azimuth in (0.0, 90.0, 45.0, 141.0, 233.0):
        for elevation in (3.0, 20.0, 45.0, 70.0):
            sun = sun_vector(np.array([azimuth]), np.array([elevation]))[0]
            masks = [caster.cast(sun) for caster in casters]
            for mask in masks[:-1]:
                np.testing.assert_array_equal(mask, masks[-1])
            assert masks[-1].any()
            assert not masks[-1].all() or elevation < 5.0


def test_shadows_are_as_long_as_the_blocks_are_high(array: Array) -> None:
    surface = np.zeros((60, 60))
    surface[40:44, 10:50] = 10.0
    scene = Scene.from_rasters(array(surface), array(surface * 0.0))
    receivers = scene.receivers(scene.grid, scene.ground(scene.grid))
    mask = METHODS[-1](scene.occluders, receivers).cast(sun_vector(np.array([180.0]), np.array([30.0]))[0])
    # 10 m / tan 30° = 17.3 m to the north of the block, whose northern edge is 20 m below the raster's.
    assert mask[:40, 30].sum() == 17
    assert mask[23:40, 30].all()


def test_crowns_are_columns_between_two_shares_of_the_canopy(array: Array) -> None:
    surface, ground, canopy = town()
    for share in (0.25, 0.0, 0.6):
        trees = parts_of(array, surface, ground, canopy, trunk_share=share).trees
        assert trees is not None
        assert len(trees) == 2
        leafy = canopy >= 1.0
        faces = trees.crowns
        six = np.einsum(
            "ij,ij->i", faces[:, 0] - faces[0, 0], np.cross(faces[:, 1] - faces[0, 0], faces[:, 2] - faces[0, 0])
        )
        assert six.sum() / 6 == pytest.approx((1 - share) * canopy[leafy].sum())
        assert faces[..., 2].max() == pytest.approx((ground + canopy)[leafy].max())
        assert faces[..., 2].min() == pytest.approx((ground + share * canopy)[leafy].min())
        assert len(trees.trunks) == 0


def test_the_chord_is_the_mean_thickness_and_does_not_grow_with_a_wood(array: Array) -> None:
    flat = np.zeros((40, 40))
    for side in (4, 36):
        canopy = flat.copy()
        canopy[2 : 2 + side, 2 : 2 + side] = 8.0
        trees = parts_of(array, flat, flat, canopy).trees
        assert trees is not None
        assert trees.chord.tolist() == [6.0]
        np.testing.assert_allclose(trees.extinction(True), -np.log(0.03) / 6.0)
        # The mean over all directions grows with the extent, toward twice the thickness.
        assert mean_chords(trees.crowns, trees.crown_owner, 1)[0] == pytest.approx(4 * 6 * side / (2 * side + 24))


def test_the_chord_of_a_ball_is_that_of_all_directions(array: Array) -> None:
    side, radius = 200, 90.0
    col, row = np.meshgrid(np.arange(side), np.arange(side))
    thick = 2 * np.sqrt(np.maximum(radius**2 - (col - 100) ** 2 - (row - 100) ** 2, 0)) * 0.6
    trees = parts_of(array, thick * 0.0, thick * 0.0, np.minimum(thick, 120.0), trunk_share=0.0).trees
    assert trees is not None
    assert trees.chord[0] == pytest.approx(2 / 3 * 0.6 * 2 * radius, rel=0.01)


def test_foliage_says_what_crowns_let_through(array: Array) -> None:
    foliage = Foliage(in_leaf=0.1, bare=0.6)
    for evergreen, bare in ((False, 0.6), (True, 0.1)):
        trees = parts_of(array, *town(), foliage=foliage, evergreen=evergreen).trees
        assert trees is not None
        assert trees.transmissivity.tolist() == [[0.1, bare]] * 2
        assert trees.foliage is foliage


def test_a_crown_over_a_roof_begins_at_it(array: Array) -> None:
    surface, canopy = np.zeros((9, 9)), np.zeros((9, 9))
    surface[2:5, 2:5] = 6.0
    canopy[3, 3], canopy[3, 4] = 5.0, 10.0
    trees = parts_of(array, surface, surface * 0.0, canopy).trees
    assert trees is not None
    assert trees.chord.tolist() == [4.0]
    assert trees.crowns[..., 2].min() == 6.0


def test_what_is_left_out_is_counted(array: Array) -> None:
    surface, ground, canopy = (band.copy() for band in town())
    ground[0, :3] = np.nan
    surface[4, 5], surface[28, 1:3] = np.nan, ground[28, 1:3] - 5.0
    canopy[29, :4], canopy[29, 5], canopy[29, 7:9] = 0.9, np.nan, -0.2
    parts = parts_of(array, surface, ground, canopy)
    assert parts.notes == (
        "dem: 3 pixels without a height take that of the nearest",
        "dsm: 1 pixels without a height are taken as ground",
        "dsm: 2 pixels more than 2 m below the dem are taken as ground",
        "159 of 1200 pixels are buildings, in 2 blocks",
        "canopy: 1 pixels without a value are taken as open",
        "canopy: 4 pixels lower than 1 m are left out",
        "canopy: 2 pixels below 0 m are taken as open",
        "117 of 1200 pixels are under a canopy, in 2 patches",
    )
    assert parts.terrain.heights(parts.grid.x()[:1], parts.grid.y()[:1])[0, 0] in (ground[1, 0], ground[0, 3])


def test_a_meadow_is_a_scene(array: Array) -> None:
    scene = Scene.from_rasters(array(SLOPE), array(SLOPE), array(SLOPE * 0.0))
    assert scene.trees is None
    assert scene.bounds == scene.grid.bounds
    assert not scene.inside(scene.grid, scene.ground(scene.grid)).any()
    assert "0 of 1200 pixels are buildings, in 0 blocks" in scene.notes


def test_beyond_the_rasters_the_ground_is_flat_at_its_lowest(array: Array) -> None:
    surface, ground, _ = town()
    scene = Scene.from_rasters(array(surface), array(ground))
    assert scene.grid is not None
    around = scene.ground(scene.grid.window(-3, -3, ROWS + 6, COLS + 6))
    np.testing.assert_array_equal(around[3:-3, 3:-3], ground)
    assert set(around[0].tolist()) == {ground.min()}
    west, north = scene.grid.west, scene.grid.north
    assert scene.ground_at(np.array([west - 9.0]), np.array([north])).tolist() == [ground.min()]


def test_heights_that_are_none_are_refused(array: Array) -> None:
    surface, ground, canopy = town()
    with pytest.raises(NoOverlapError, match="dem: the raster holds no height"):
        parts_of(array, surface, ground * np.nan)
    with pytest.raises(NoOverlapError, match="dsm: the raster holds no height"):
        parts_of(array, surface * np.nan, ground)
    hole = surface.copy()
    hole[0, 0] = -9999.0
    for bands, role in (((hole, ground), "dsm"), ((surface, hole), "dem")):
        with pytest.raises(ParameterError, match=f"{role}: heights from -9999 .*nodata"):
            parts_of(array, *bands)
    for bad in (hole, canopy + 300.0):
        with pytest.raises(ParameterError, match=r"canopy: heights from .*above the sea"):
            parts_of(array, surface, ground, bad)
    with pytest.raises(ParameterError, match="wrong order"):
        parts_of(array, ground, surface)


def test_numbers_that_make_no_sense_are_refused(array: Array) -> None:
    for least in (0.0, -1.0, np.nan, np.inf):
        with pytest.raises(ParameterError, match="building_height"):
            parts_of(array, *town(), building_height=least)
    for share in (-0.1, 1.0, np.nan):
        with pytest.raises(ParameterError, match="trunk_share"):
            parts_of(array, *town(), trunk_share=share)


def test_rasters_that_do_not_go_together_are_refused(array: Array) -> None:
    surface, ground, canopy = town()
    with pytest.raises(ParameterError, match="one lattice"):
        parts_of(array, surface, ground[1:])
    with pytest.raises(ParameterError, match=r"one lattice; found dsm .* and canopy"):
        parts_of(array, surface, ground, canopy[:, 1:])
    with pytest.raises(CrsError, match="one CRS"):
        read_parts(array(surface), array(ground, epsg=3007))
    with pytest.raises(CrsError, match="no CRS in dsm and dem"):
        read_parts(array(surface, epsg=None), array(ground, epsg=None))
    assert read_parts(array(surface, epsg=None), array(ground, epsg=None), crs="EPSG:3007").grid.epsg == 3007
