"""Shade cast along edges alone: that of masks of the whole area, to the length of a piece."""

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

import plateau_sc as psc
from plateau_sc.cooling.exposure import rays as exposure_rays
from plateau_sc.cooling.exposure.edges import edge_exposure
from plateau_sc.cooling.exposure.rays import edge_exposure_of_scene
from plateau_sc.cooling.network.edges import network_from_edges
from plateau_sc.cooling.network.kinds import Cover
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError

ZONE = 6677
TIMES = psc.hourly("2026-12-21", tz="Asia/Tokyo")[8:16]


@pytest.fixture(scope="module")
def scene(box):
    """Return two blocks on a square of 60 m."""
    mast = box((59.0, 59.0, 0.0), (60.0, 60.0, 1.0)), box((0.0, 0.0, 0.0), (1.0, 1.0, 1.0))
    bodies = np.concatenate([box((10, 20, 0), (25, 30, 12)), box((35, 25, 0), (45, 45, 20)), *mast])
    return psc.Scene.from_mesh(bodies, crs=ZONE)


def network(*lines, offset=0.0):
    table = gpd.GeoDataFrame(
        {"side_offset": [offset] * len(lines)}, geometry=[shapely.LineString(line) for line in lines], crs=ZONE
    )
    return network_from_edges(table)


LINES = [[(5, 33), (50, 35)], [(30, 5), (31, 55)], [(4, 50), (28, 40), (29, 58)], [(50, 10), (58, 58)]]


def test_shade_is_that_of_fine_masks(scene):
    streets = network(*LINES, offset=1.5)
    masks = psc.shadow_masks(scene, psc.Grid.from_bounds((0, 0, 60, 60), 0.1, ZONE), TIMES)
    exact, cast = edge_exposure(streets, masks), edge_exposure_of_scene(streets, scene, TIMES, spacing=0.2)
    # Along shadows that a side grazes both are off by a pixel or a piece many times over.
    assert cast.shade == pytest.approx(exact.shade, abs=1.0)
    assert np.abs(cast.shade - exact.shade).mean() < 0.1
    assert exact.shade.std() > 5.0
    assert cast.known == pytest.approx(exact.known, abs=0.02)
    assert cast.times.equals(TIMES)
    assert (cast.bounds == exact.bounds).all()
    assert cast.excess is None


def test_points_beyond_the_scene_and_inside_buildings_are_unknown(scene):
    streets = network([(5, 10), (115, 10)], [(12, 25), (27, 25)], [(200, 10), (300, 10)], [(50, 5), (50, 9)])
    cast = edge_exposure_of_scene(streets, scene, TIMES)
    assert cast.known[0].tolist() == pytest.approx([0.5, 2 / 15, 0.0, 1.0], abs=1e-6)
    assert cast.unknown.tolist() == [1, 2]
    assert np.isnan(cast.shade[:, :, [1, 2]]).all()
    assert np.isfinite(cast.shade[:, :, [0, 3]]).all()


def test_night_and_roofs_are_shade(scene):
    streets = network([(50, 5), (50, 9)], [(52, 5), (52, 9)])
    roofed = replace(streets, cover=np.array([Cover.OPEN, Cover.COVERED], dtype=np.int8))
    cast = edge_exposure_of_scene(roofed, scene, psc.hourly("2026-12-21", tz="Asia/Tokyo")[[0, 12]])
    assert cast.shade[:, 0].tolist() == [[4.0, 4.0], [0.0, 4.0]]


def test_parts_make_the_same_whole(scene, monkeypatch):
    streets, told = network(*LINES, offset=1.0), []
    whole = edge_exposure_of_scene(streets, scene, TIMES)
    monkeypatch.setattr(exposure_rays, "_SAMPLES", 500)
    parts = edge_exposure_of_scene(streets, scene, TIMES, progress=lambda *words: told.append(words[:2]))
    assert np.array_equal(whole.shade, parts.shade)
    assert len(told) > 3
    assert told[-1] == (8, 8)


def test_what_turns_back_inside_of_a_bend_is_left_out(scene):
    bent = network([(50, 5), (55, 5), (55, 6), (50, 6)], offset=2.0)
    cast = edge_exposure_of_scene(bent, scene, TIMES)
    masks = psc.shadow_masks(scene, psc.Grid.from_bounds((0, 0, 60, 60), 1.0, ZONE), TIMES)
    assert cast.known == pytest.approx(edge_exposure(bent, masks).known)


def test_what_cannot_be_used_is_refused(scene):
    streets = network(*LINES)
    with pytest.raises(ParameterError, match="Scene"):
        edge_exposure_of_scene(streets, "scene", TIMES)
    with pytest.raises(ParameterError, match="WalkingNetwork"):
        edge_exposure_of_scene(scene, streets, TIMES)
    with pytest.raises(ParameterError, match="time zone"):
        edge_exposure_of_scene(streets, scene, pd.DatetimeIndex(["2026-08-01T12:00"]))
    with pytest.raises(ParameterError, match="ascend"):
        edge_exposure_of_scene(streets, scene, TIMES[::-1])
    for spacing in (0.0, np.nan, "1", True):
        with pytest.raises(ParameterError, match="spacing"):
            edge_exposure_of_scene(streets, scene, TIMES, spacing=spacing)
    with pytest.raises(CrsError, match="EPSG:6677 and EPSG:6678"):
        edge_exposure_of_scene(streets, psc.Scene.from_mesh(np.eye(3)[np.newaxis] * 9, crs=6678), TIMES)
    with pytest.raises(NoOverlapError, match="lies beside the scene"):
        edge_exposure_of_scene(network([(500, 500), (600, 500)]), scene, TIMES)
