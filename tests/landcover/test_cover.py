"""Land cover: from rasters, from features, and at points."""

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import shapely
import xarray as xr
from affine import Affine

from plateau_sc.city import FeatureModel
from plateau_sc.citygml import read_citygml, read_features
from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError
from plateau_sc.grid import Grid
from plateau_sc.landcover import CLASSES, LandCover, code_of
from plateau_sc.scene import Scene

GRID = Grid(6677, 10.0, 20.0, 2.0, 3, 4)
NAMES = np.array(CLASSES)


def array(values: np.ndarray, epsg: int | None = 6677) -> xr.DataArray:
    coords: dict[str, Any] = {"y": 19.0 - 2.0 * np.arange(len(values)), "x": 11.0 + 2.0 * np.arange(values.shape[1])}
    if epsg is not None:
        coords["spatial_ref"] = xr.Variable((), 0, {"crs_wkt": rasterio.CRS.from_epsg(epsg).to_wkt()})
    return xr.DataArray(values, coords=coords, dims=("y", "x"))


def test_codes_of_rasters_are_translated(tmp_path: Path) -> None:
    values = np.array([[1, 2, 3, 4], [5, 6, 7, 1], [7, 7, 7, 7]], dtype=np.float32)
    expected = ["asphalt", "building", "grass", "grass", "grass", "bare_soil", "water", "asphalt", *["water"] * 4]
    path = tmp_path / "cover.tif"
    options = {"driver": "GTiff", "count": 1, "dtype": "float32", "height": 3, "width": 4}
    with rasterio.open(path, "w", crs="EPSG:6677", transform=Affine(2, 0, 10, 0, -2, 20), **options) as raster:
        raster.write(values, 1)
    for source in (path, array(values)):
        cover = LandCover.from_raster(source)
        assert cover.grid == GRID
        assert cover.codes.dtype == np.uint8
        assert NAMES[cover.codes].ravel().tolist() == expected
        assert cover.notes == ()
    other = LandCover.from_raster(path, dict.fromkeys(range(1, 8), "concrete"), default="grass")
    assert set(other.codes.ravel().tolist()) == {code_of("concrete")}


def test_pixels_without_a_code_take_the_default_and_are_counted() -> None:
    values = np.ones((3, 4))
    values[0, :2] = np.nan
    cover = LandCover.from_raster(array(values), default="bare_soil")
    assert NAMES[cover.codes[0]].tolist() == ["bare_soil", "bare_soil", "asphalt", "asphalt"]
    assert cover.notes == ("landcover: 2 pixels without a code are bare_soil",)
    assert set(LandCover.from_raster(array(values * np.nan)).codes.ravel().tolist()) == {0}


@pytest.mark.parametrize("strange", [9.0, 1.5, 0.0, -1.0])
def test_codes_without_a_class_are_refused(strange: float) -> None:
    values = np.ones((3, 4))
    values[1, 1:3] = strange
    with pytest.raises(ParameterError, match=f"2 pixels with codes that have no class .{strange:g}.*pass classes="):
        LandCover.from_raster(array(values))


def test_names_without_a_class_are_refused() -> None:
    with pytest.raises(ParameterError, match="'lava'"):
        LandCover.from_raster(array(np.ones((3, 4))), {1: "lava"})
    with pytest.raises(ParameterError, match="'lava'"):
        LandCover.from_raster(array(np.ones((3, 4))), default="lava")


def test_the_crs_may_come_from_elsewhere() -> None:
    bare = array(np.ones((3, 4)), epsg=None)
    with pytest.raises(CrsError, match="no CRS in landcover"):
        LandCover.from_raster(bare)
    assert LandCover.from_raster(bare, crs=6678).epsg == 6678
    assert LandCover.from_raster(bare, grid=GRID).grid is GRID
    assert "without a CRS" in LandCover.from_raster(bare, grid=GRID).notes[0]
    with pytest.raises(CrsError, match="one CRS"):
        LandCover.from_raster(array(np.ones((3, 4)), 6678), grid=GRID)
    with pytest.raises(ParameterError, match="one lattice"):
        LandCover.from_raster(array(np.ones((3, 5))), grid=GRID)
    with pytest.raises(SourceNotFoundError, match="landcover"):
        LandCover.from_raster("none.tif")


def test_points_take_the_pixel_that_they_lie_in() -> None:
    codes = np.arange(12, dtype=np.uint8).reshape(3, 4) % len(CLASSES)
    cover = LandCover(codes, GRID, default="water")
    x, y = np.meshgrid(GRID.x(), GRID.y())
    for shift in (-0.9, 0.0, 0.9):
        np.testing.assert_array_equal(cover.at(x + shift, y + shift), codes)
    assert cover.at(10.0, 20.0) == codes[0, 0]
    beyond = cover.at([9.9, 18.0, 11.0, 11.0], [19.0, 19.0, 20.1, 14.0])
    assert beyond.tolist() == [code_of("water")] * 3 + [code_of("water")]
    assert cover.covers([9.9, 18.0, 11.0, 11.0, 17.9], [19.0, 19.0, 20.1, 14.0, 14.1]).tolist() == [False] * 4 + [True]
    assert cover.at([], []).shape == (0,)
    for bad in (np.nan, np.inf):
        with pytest.raises(ParameterError, match="finite"):
            cover.at(bad, 0.0)


def test_other_grids_are_filled_from_it() -> None:
    codes = np.arange(12, dtype=np.uint8).reshape(3, 4) % len(CLASSES)
    cover = LandCover(codes, GRID)
    np.testing.assert_array_equal(cover.on(GRID), codes)
    finer = Grid(6677, 8.0, 22.0, 1.0, 10, 12)
    assert cover.on(finer)[2:8, 2:10].tolist() == np.kron(codes, np.ones((2, 2), dtype=np.uint8)).tolist()
    assert set(cover.on(finer)[:2].ravel().tolist()) == {0}
    with pytest.raises(CrsError, match="EPSG:6678 and EPSG:6677"):
        cover.on(dataclasses.replace(finer, epsg=6678))


@pytest.mark.parametrize(
    ("codes", "grid", "default", "words"),
    [
        (np.zeros((3, 5), dtype=np.uint8), GRID, "asphalt", "shape"),
        (np.zeros((3, 4)), GRID, "asphalt", "whole numbers"),
        (np.full((3, 4), 6), GRID, "asphalt", "found 6 to 6"),
        (np.full((3, 4), -1), GRID, "asphalt", "found -1"),
        (np.zeros((3, 4), dtype=np.int64), GRID, "lava", "'lava'"),
        (np.zeros((3, 4), dtype=np.int64), None, "asphalt", "expected a Grid; found NoneType"),
    ],
)
def test_what_is_no_land_cover_is_refused(codes: np.ndarray, grid: Grid, default: str, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        LandCover(codes, grid, default)


def test_shares_are_of_all_pixels() -> None:
    cover = LandCover(np.array([[0, 0, 2, 4]] * 3, dtype=np.uint8), GRID)
    assert cover.shares() == pytest.approx(
        {"asphalt": 0.5, "concrete": 0.0, "grass": 0.25, "bare_soil": 0.0, "water": 0.25, "building": 0.0}
    )
    assert repr(cover) == "<LandCover EPSG:6677, 3 x 4 pixels of 2 m: asphalt 50 %, grass 25 %, water 25 %>"
    assert cover.bounds == GRID.bounds


def test_features_cover_the_pixels_whose_centres_they_hold(sample_root: Path) -> None:
    roads, city = read_features(sample_root, "tran"), read_citygml(sample_root)
    grid = Grid.covering(city, 2.0, margin=10)
    cover = LandCover.from_features(roads, city, grid=grid, default="grass")
    x, y = np.meshgrid(grid.x(), grid.y())
    on_road, in_house = (
        shapely.contains_xy(shapely.union_all(shapes.geometry.to_numpy()), x, y)
        for shapes in (roads.features, city.table)
    )
    expected = np.where(in_house, "building", np.where(on_road, "asphalt", "grass"))
    # Centres on an edge are as good on one side as on the other.
    assert (NAMES[cover.codes] != expected).mean() < 0.002
    assert cover.notes == (
        f"{(cover.codes == code_of('grass')).sum()} of {grid.size} pixels that no feature covers are grass",
    )
    below = LandCover.from_features(city, roads, grid=grid)
    assert (below.codes == code_of("building")).sum() <= (cover.codes == code_of("building")).sum()


def test_land_uses_have_classes(sample_root: Path) -> None:
    roads = read_features(sample_root, "tran")
    rows = roads.features.head(4).copy()
    west, south, _, _ = roads.bounds
    rows["geometry"] = [shapely.box(west + 10 * i, south, west + 10 * (i + 1), south + 10) for i in range(4)]
    rows["class"] = ["201", "204", "231", None]
    land = dataclasses.replace(roads, feature_type="luse", features=rows)
    grid = Grid.from_bounds((west, south, west + 40, south + 10), 1.0, roads.epsg)
    cover = LandCover.from_features(land, grid=grid, default="concrete")
    middle = NAMES[cover.at(west + np.array([5.0, 15.0, 25.0, 35.0]), south + 5.0)].tolist()
    assert middle == ["grass", "water", "concrete", "concrete"]
    assert "luse: 1 areas of class '231' cover nothing" in cover.notes
    assert "luse: 1 areas of class '' cover nothing" in cover.notes
    wet = LandCover.from_features(land, grid=grid, land_use={"201": "water"})
    assert NAMES[wet.at(west + 5.0, south + 5.0)] == "water"
    with pytest.raises(ParameterError, match="'lava'"):
        LandCover.from_features(land, grid=grid, land_use={"201": "lava"})


def test_plant_covers_are_grass_and_trees_are_not(sample_root: Path) -> None:
    plants = read_features(sample_root, "veg")
    grid = Grid.covering(plants, 1.0)
    cover = LandCover.from_features(plants, grid=grid)
    hedge = plants.features[plants.features["type_name"] == "PlantCover"].geometry.union_all()
    assert (cover.codes == code_of("grass")).sum() == pytest.approx(hedge.area, rel=0.3)


def test_models_that_cover_nothing_are_refused(sample_root: Path) -> None:
    roads = read_features(sample_root, "tran")
    grid = Grid.covering(roads, 5.0)
    with pytest.raises(ParameterError, match="at least one model"):
        LandCover.from_features(grid=grid)
    bridges: FeatureModel = dataclasses.replace(roads, feature_type="brid")
    for thing, found in ((bridges, "brid"), (3.0, "float"), (None, "NoneType")):
        with pytest.raises(ParameterError, match=f"found {found}"):
            LandCover.from_features(thing, grid=grid)  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="expected a Grid"):
        LandCover.from_features(roads, grid=None)  # type: ignore[arg-type]
    with pytest.raises(CrsError, match="one zone"):
        LandCover.from_features(roads, grid=dataclasses.replace(grid, epsg=6678))


def test_scenes_hold_it(box, sample_root: Path) -> None:  # type: ignore[no-untyped-def]
    cover = LandCover(np.zeros((3, 4), dtype=np.uint8), GRID)
    corners = box((12, 15, 0), (14, 18, 9))
    assert Scene.from_mesh(corners, 6677, landcover=cover).landcover is cover
    assert Scene.from_mesh(corners, 6677).landcover is None
    with pytest.raises(ParameterError, match="landcover must be a LandCover or None; found str"):
        Scene.from_mesh(corners, 6677, landcover="cover.tif")  # type: ignore[arg-type]
    with pytest.raises(CrsError, match="land cover must be in one zone"):
        Scene.from_mesh(corners, 6678, landcover=cover)
    city = read_citygml(sample_root)
    same = LandCover.from_features(city, grid=Grid.covering(city, 10.0))
    assert Scene(city, landcover=same).landcover is same


def test_rasters_of_a_scene_share_its_lattice() -> None:
    flat, codes = np.zeros((3, 4)), np.full((3, 4), 5.0)
    block = flat.copy()
    block[1, 1] = 9.0
    scene = Scene.from_rasters(array(block), array(flat), landcover=array(codes, epsg=None))
    assert scene.landcover is not None
    assert scene.landcover.grid == scene.grid
    assert scene.notes[-1] == "landcover: without a CRS, taken to be in EPSG:6677"
    with pytest.raises(ParameterError, match="one lattice"):
        Scene.from_rasters(array(block), array(flat), landcover=array(codes[:2]))
    cover = LandCover(np.zeros((1, 1), dtype=np.uint8), Grid(6677, 0.0, 0.0, 5.0, 1, 1))
    assert Scene.from_rasters(array(block), array(flat), landcover=cover).landcover is cover
