"""Scenes of the two measured sites, which come as rasters: every caster against the rays, and what the sites are."""

from pathlib import Path

import numpy as np
import pytest

from plateau_sc.casting import METHODS
from plateau_sc.scene import Scene
from plateau_sc.sun import sun_vector
from plateau_sc.times import hourly
from plateau_sc.transmission import shadow_transmission

SITES = {
    "kronenhuset": ("DSM_KR.tif", "DEM_KR.tif", "CDSM_KR.asc", "landcover_KR.tif"),
    "gvc": ("DSM_GVC_1m.tif", "DEM_GVC_1m.tif", "CDSM_GVC_1m.tif", "landcover_1m_GVC.tif"),
}


def read_site(shared_data: Path, site: str) -> Scene:
    folder = shared_data / "heat" / site
    if not folder.is_dir():
        pytest.skip(f"real data not present: {folder} is missing")
    return Scene.from_rasters(*(folder / name for name in SITES[site]))


@pytest.mark.parametrize(
    ("site", "epsg", "place", "convergence"),
    [("kronenhuset", 3007, (57.7072, 11.9637), -0.0307), ("gvc", 3006, (57.6887, 11.9657), -2.5652)],
)
def test_sites_stand_where_they_are(
    shared_data: Path, site: str, epsg: int, place: tuple[float, float], convergence: float
) -> None:
    scene = read_site(shared_data, site)
    assert scene.epsg == epsg
    assert scene.location == pytest.approx(place, abs=1e-4)
    assert scene.convergence == pytest.approx(convergence, abs=1e-4)
    assert scene.trees is not None
    assert scene.landcover is not None
    assert scene.landcover.grid == scene.grid
    assert (site == "kronenhuset") == any("CDSM_KR.asc: without a CRS" in note for note in scene.notes)


@pytest.mark.parametrize("site", SITES)
def test_every_caster_gives_the_shadows_of_the_rays(shared_data: Path, site: str) -> None:
    scene = read_site(shared_data, site)
    assert scene.grid is not None
    ground = scene.ground(scene.grid)
    receivers = scene.receivers(scene.grid, ground, scene.inside(scene.grid, ground))
    casters = [method(scene.occluders, receivers) for method in METHODS if method.takes(receivers)]
    for azimuth in (0.0, 90.0, 135.0, 201.3, 290.0):
        for elevation in (7.0, 30.0, 55.0):
            sun = sun_vector(azimuth, elevation, scene.convergence)
            masks = [caster.cast(sun) for caster in casters]
            for mask in masks[:-1]:
                np.testing.assert_array_equal(mask, masks[-1])


@pytest.mark.parametrize("site", SITES)
def test_less_light_falls_under_the_trees(shared_data: Path, site: str) -> None:
    scene = read_site(shared_data, site)
    assert scene.grid is not None
    noon = hourly("2010-07-10", tz="Europe/Stockholm")[[13]]
    light = shadow_transmission(scene, scene.grid, noon).values[0]
    assert ((light > 0.001) & (light < 0.9)).mean() > 0.01
    assert (light == 1.0).mean() > 0.2
