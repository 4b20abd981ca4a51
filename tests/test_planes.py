"""Planes: which coordinates scenes may be in, and where on earth they are."""

import numpy as np
import pyproj
import pytest
import rasterio
from pyproj import CRS, Geod, Proj, Transformer

from plateau_sc import crs, planes
from plateau_sc.errors import CrsError
from plateau_sc.grid import Grid
from plateau_sc.horizon import Horizon
from plateau_sc.scene import Scene
from plateau_sc.sun import sun_position
from plateau_sc.terrain import Terrain
from plateau_sc.times import hourly
from plateau_sc.vegetation import Trees

PLACES = {
    3006: (319_190.9, 6_398_177.1),
    3007: (147_837.7, 6_398_728.3),
    32633: (300_000.0, 5_500_000.0),
    32733: (700_000.0, 6_500_000.0),
    2154: (900_000.0, 6_300_000.0),
    2451: (-12_000.0, -35_000.0),
    3035: (4_400_000.0, 3_200_000.0),
}


@pytest.mark.parametrize("epsg", [6669, 6677, 6687, *PLACES, np.int64(3006)])
def test_planes_pass(epsg: int) -> None:
    assert planes.require_plane(epsg) == epsg
    assert type(planes.require_plane(epsg)) is int
    assert planes.plane_crs(epsg) is planes.plane_crs(epsg)
    assert planes.plane_crs(epsg).to_epsg() == epsg


@pytest.mark.parametrize(
    ("epsg", "words"),
    [
        (4326, "found 4326 .*geographic"),
        (6697, "found 6697 .*with heights"),
        (10170, "with heights"),
        (4978, "with heights"),
        (5703, "with heights"),
        (2263, "in US survey foot"),
        (2225, "foot"),
        (2053, "south and west"),
        (32661, "not east and north"),
        (3857, "found 3857 .*equator"),
        (99_999, "not a code"),
        (-1, "not a code"),
        (True, "found True"),
        (6677.0, r"found 6677\.0"),
        ("EPSG:6677", "found 'EPSG:6677'"),
        (None, "found None"),
    ],
)
def test_what_is_no_plane_is_refused(epsg: object, words: str) -> None:
    with pytest.raises(CrsError, match=words):
        planes.require_plane(epsg)  # type: ignore[arg-type]


def test_zones_are_known_without_asking_proj(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a CRS was made")

    monkeypatch.setattr(planes.CRS, "from_epsg", refuse)
    planes._find_fault.cache_clear()
    assert Grid(6677, 0.0, 0.0, 1.0, 2, 2).epsg == 6677
    planes.require_true_scale(0.0, 0.0, 6677)
    with pytest.raises(AssertionError):
        planes.require_plane(3006)


@pytest.mark.parametrize(
    "name",
    [3007, "EPSG:3007", " epsg:3007", "urn:ogc:def:crs:EPSG::3007", CRS.from_epsg(3007), rasterio.CRS.from_epsg(3007)],
)
def test_planes_are_read_from_names(name: object) -> None:
    assert planes.read_plane(name) == 3007


def test_the_plane_of_a_compound_counts() -> None:
    assert planes.read_plane(CRS.from_epsg(10170)) == 6677
    assert planes.read_plane("EPSG:3006+5613") == 3006


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nonsense", "'nonsense' names no CRS"),
        (CRS.from_proj4("+proj=tmerc +lon_0=139.1 +k=0.99"), "has no EPSG code"),
        ("EPSG:4326", "geographic"),
        (3.0, "found float"),
        (None, "found NoneType"),
    ],
)
def test_names_of_no_plane_are_refused(name: object, words: str) -> None:
    with pytest.raises(CrsError, match=words):
        planes.read_plane(name)


@pytest.mark.parametrize(("epsg", "place"), PLACES.items())
def test_places_are_those_of_proj_in_the_order_of_its_axes(epsg: int, place: tuple[float, float]) -> None:
    latitude, longitude = planes.from_plane(*place, epsg)
    names = [axis.direction for axis in CRS.from_epsg(epsg).axis_info]
    ordered = place if names[0] == "east" else place[::-1]
    assert (latitude, longitude) == pytest.approx(Transformer.from_crs(epsg, 4326).transform(*ordered), abs=1e-12)


@pytest.mark.parametrize(("epsg", "place"), PLACES.items())
def test_convergence_is_that_of_the_projection(epsg: int, place: tuple[float, float]) -> None:
    # PROJ's factors are those of the projection's own datum, of which the meridians are the same within 1e-6 degrees.
    projection = Proj(CRS.from_epsg(epsg))
    expected = projection.get_factors(*projection(*place, inverse=True)).meridian_convergence
    assert planes.grid_convergence(*place, epsg) == pytest.approx(expected, abs=2e-5)


@pytest.mark.parametrize("azimuth", [0.0, 37.0, 271.0])
@pytest.mark.parametrize("epsg", [3006, 3007, 32733])
def test_true_azimuth_is_grid_azimuth_plus_convergence(epsg: int, azimuth: float) -> None:
    x, y = PLACES[epsg]
    latitude, longitude = planes.from_plane(x, y, epsg)
    there = Geod(ellps="GRS80").fwd(float(longitude), float(latitude), azimuth, 10.0)
    east, north = Transformer.from_crs(4326, epsg, always_xy=True).transform(there[0], there[1])
    grid_azimuth = np.degrees(np.arctan2(east - x, north - y))
    convergence = float(planes.grid_convergence(x, y, epsg))
    assert (azimuth - grid_azimuth - convergence + 180) % 360 - 180 == pytest.approx(0, abs=1e-4)


def test_a_meridian_of_paris_is_no_trap() -> None:
    # On the central meridian of NTF (Paris) / Lambert zone II grid north is north but for the shift of the datum.
    assert planes.grid_convergence(600_000.0, 2_200_000.0, 27572) == pytest.approx(0.0, abs=1e-3)


def test_shapes_and_gaps_stay() -> None:
    x, y = np.full((2, 3), 319_190.9), np.full((2, 3), 6_398_177.1)
    x[0, 1] = np.nan
    latitude, longitude = planes.from_plane(x, y, 3006)
    assert latitude.shape == longitude.shape == planes.grid_convergence(x, y, 3006).shape == (2, 3)
    assert np.isnan(latitude).sum() == np.isnan(longitude).sum() == 1
    assert np.isnan(latitude[0, 1])


def test_a_zone_gives_the_bits_that_it_gave() -> None:
    assert planes.from_plane(-12e3, -35e3, 6677) == crs.from_zone(-12e3, -35e3, 6677)
    assert planes.grid_convergence(-12e3, -35e3, 6677) == crs.meridian_convergence(-12e3, -35e3, 6677)


def test_a_metre_must_be_a_metre() -> None:
    for epsg, place in PLACES.items():
        if epsg != 3035:
            planes.require_true_scale(*place, epsg)
    with pytest.raises(CrsError, match=r"185.* m of EPSG:3395 along the meridian .*UTM zone"):
        planes.require_true_scale(1.3e6, 7.8e6, 3395)
    with pytest.raises(CrsError, match="across"):
        planes.require_true_scale(2_700_000.0, 4_300_000.0, 3035)
    with pytest.raises(CrsError, match="does not reach"):
        planes.require_true_scale(1e9, 1e9, 3006)


@pytest.mark.parametrize(("epsg", "place"), [(3006, PLACES[3006]), (32733, PLACES[32733])])
def test_a_scene_stands_where_it_says(box, epsg: int, place: tuple[float, float]) -> None:  # type: ignore[no-untyped-def]
    x, y = place
    corners = box((x, y, 0), (x + 20, y + 20, 9))
    bounds = (x - 50, y - 50, x + 70, y + 70)
    terrain = Terrain.flat(0.0, bounds, epsg)
    trees = Trees.from_columns([x + 40], [y], 0.0, 8.0, 6.0, epsg=epsg)
    horizon = Horizon(np.zeros((3, 3)), x - 1e4, y + 1e4, 1e4, epsg, bounds)
    scene = Scene.from_mesh(corners, f"EPSG:{epsg}", terrain, trees, horizon)
    geographic = pyproj.Transformer.from_crs(epsg, 4326, always_xy=True).transform(x + 10, y + 10)
    assert scene.location == pytest.approx(geographic[::-1], abs=1e-9)
    assert Grid.covering(scene, 2.0).epsg == epsg
    assert Grid.covering(scene, 2.0).crs.to_epsg() == epsg
    sun = sun_position(hourly("2026-06-21", tz="UTC"), *scene.location)
    assert np.ptp(sun.elevation) > 30


def test_a_scene_in_metres_of_the_web_is_refused(box) -> None:  # type: ignore[no-untyped-def]
    corners = box((1.3e6, 7.8e6, 0), (1.3e6 + 9, 7.8e6 + 9, 9))
    for name in (3857, 3395):
        with pytest.raises(CrsError, match=r"3857|3395"):
            Scene.from_mesh(corners, name)
