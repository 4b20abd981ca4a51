"""Layers over points."""

import numpy as np

from plateau_sc.layers import CREDIT
from plateau_sc.sun import sun_position
from plateau_sc.sunlight.samples import label_points, point_layer, shadow_layer
from plateau_sc.times import hourly


def test_layers_carry_place_time_and_credit() -> None:
    sun = sun_position(hourly("2026-08-01", tz="Asia/Tokyo"), 35.7, 139.7)
    labels = label_points(np.arange(6.0).reshape(2, 3), 6677, {"row": (np.array([0, 4]), {"long_name": "row"})})
    layer = shadow_layer(np.zeros((24, 2), dtype=bool), sun, labels, CREDIT)
    assert layer.dims == ("time", "point")
    assert layer.z.values.tolist() == [2.0, 5.0]
    assert layer.row.values.tolist() == [0, 4]
    assert layer.attrs["flag_meanings"] == "sunlit shadow"
    assert layer.attrs["credit"] == CREDIT
    assert layer.spatial_ref.attrs["spatial_ref"].startswith("PROJCRS")
    assert {"local_time", "sun_azimuth", "sun_elevation"} <= set(layer.coords)


def test_a_layer_without_time() -> None:
    labels = label_points(np.zeros((3, 3)), 6677, {})
    layer = point_layer(np.arange(3.0), "sun_hours", labels, {"units": "h"})
    assert layer.dims == ("point",)
    assert layer.attrs["units"] == "h"
