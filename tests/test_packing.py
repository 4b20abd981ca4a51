"""Masks as bits, and back again."""

import pickle
from collections.abc import Callable

import numpy as np
import pytest
import xarray as xr

from plateau_sc.errors import ParameterError
from plateau_sc.grid import Grid
from plateau_sc.packing import is_packed, pack_mask, unpack_bits, unpack_masks
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.times import hourly
from plateau_sc.types import FloatArray

Box = Callable[[tuple[float, float, float], tuple[float, float, float]], FloatArray]
DAY = hourly("2026-08-01", tz="Asia/Tokyo")[5:18:4]


@pytest.fixture
def scene(box: Box) -> Scene:
    return Scene.from_mesh(box((0, 0, 0), (10, 10, 10)), crs=6677)


@pytest.mark.parametrize("cols", [1, 7, 8, 9, 16, 21])
def test_bits_are_the_masks(cols: int) -> None:
    masks = np.random.default_rng(cols).random((3, 4, cols)) < 0.5
    bits = np.stack([pack_mask(mask) for mask in masks])
    assert bits.shape == (3, 4, (cols + 7) // 8)
    back = unpack_bits(bits, cols)
    assert back.dtype == np.bool_
    np.testing.assert_array_equal(back, masks)


@pytest.mark.parametrize("cols", [1, 8, 13])
def test_unpacked_masks_are_identical(scene: Scene, cols: int) -> None:
    grid = Grid.from_bounds((3, -30, 3 + 3 * cols, 30), 3.0, 6677)
    masks, packed = shadow_masks(scene, grid, DAY), shadow_masks(scene, grid, DAY, packed=True)
    assert packed["shadow"].dims == ("time", "y", "x_byte")
    assert packed["shadow"].dtype == np.uint8
    assert set(packed.coords) == set(masks.coords)
    xr.testing.assert_identical(unpack_masks(packed), masks)
    xr.testing.assert_identical(unpack_masks(packed.isel(time=[2, 1], y=slice(3, 9))), masks.isel(time=[2, 1])[:, 3:9])
    xr.testing.assert_identical(unpack_masks(packed.isel(time=2)), masks[2])


def test_packed_masks_travel(scene: Scene) -> None:
    grid = Grid.from_bounds((-6, -30, 33, 30), 3.0, 6677)
    packed = pickle.loads(pickle.dumps(shadow_masks(scene, grid, DAY, packed=True)))
    xr.testing.assert_identical(unpack_masks(packed), shadow_masks(scene, grid, DAY))


def test_what_is_not_packed_is_refused(scene: Scene) -> None:
    grid = Grid.from_bounds((-6, -30, 33, 30), 3.0, 6677)
    masks, packed = shadow_masks(scene, grid, DAY), shadow_masks(scene, grid, DAY, packed=True)
    for other in (masks, masks.to_dataset(), packed["shadow"], packed.drop_vars("x"), xr.Dataset(), None):
        assert not is_packed(other)
        with pytest.raises(ParameterError, match="expected masks"):
            unpack_masks(other)  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="3 columns do not go with 2 bytes"):
        unpack_masks(packed.isel(x=slice(3)))
