"""A small town whose shadows are made by hand, so that drawing can be tested without casting."""

from collections.abc import Callable

import geopandas as gpd
import numpy as np
import pyproj
import pytest
import shapely
import xarray as xr

Town = tuple[xr.DataArray, xr.DataArray, gpd.GeoDataFrame]
WEST, NORTH = -62000.0, 36100.0


@pytest.fixture
def make_town() -> Callable[..., Town]:
    """Return a function that gives hours, masks and footprints of a grid of any shape."""

    def make(rows: int = 40, cols: int = 40, step: float = 1.0) -> Town:
        elevation = np.array([-30.0, 5.0, 35.0, 70.0, 35.0, 5.0, -30.0])
        inside = np.zeros((rows, cols), dtype=bool)
        inside[rows // 4 : rows // 2, cols // 4 : cols // 2] = True
        masks = np.random.default_rng(1).random((7, rows, cols)) < 0.3
        masks[elevation <= 0] = True
        masks[:, inside] = True
        hours = masks[elevation > 0].sum(axis=0).astype(np.float32) * 3
        hours[inside] = np.nan
        place = {
            "y": ("y", NORTH - step * (np.arange(rows) + 0.5)),
            "x": ("x", WEST + step * (np.arange(cols) + 0.5)),
            "spatial_ref": (
                (),
                0,
                {"crs_wkt": pyproj.CRS(6675).to_wkt(), "GeoTransform": f"{WEST} {step} 0 {NORTH} 0 {-step}"},
            ),
            "inside": (("y", "x"), inside),
        }
        sun = {
            "local_time": ("time", [f"2026-08-01T{hour:02}:00:00+09:00" for hour in range(3, 24, 3)]),
            "sun_elevation": ("time", elevation),
            "sun_azimuth": ("time", [20.0, 70.0, 95.0, 180.0, 265.0, 290.0, 340.0]),
        }
        house = shapely.box(WEST + cols / 4, NORTH - rows / 2, WEST + cols / 2, NORTH - rows / 4)
        yard = house.difference(house.buffer(-min(rows, cols) / 10)) if min(rows, cols) > 20 else house
        footprints = gpd.GeoDataFrame(
            {"wall_less": [False, True, False]},
            geometry=[yard, shapely.box(WEST, NORTH - 5, WEST + 5, NORTH), None],
            crs=6675,
        )
        return (
            xr.DataArray(hours, place, ("y", "x"), "shade_hours", {"daylight_hours": 15.0, "units": "h"}),
            xr.DataArray(masks, place | sun, ("time", "y", "x"), "shadow"),
            footprints,
        )

    return make
