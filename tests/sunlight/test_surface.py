"""Hours of sun on roofs and walls, against what can be told by hand and against boxes tried one by one."""

import math
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.errors import CrsError, NoBuildingsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.scene import Scene
from plateau_sc.sun import sun_position, sun_vector
from plateau_sc.sunlight import pixels, surface
from plateau_sc.sunlight.surface import surface_masks, surface_sun
from plateau_sc.times import hourly
from plateau_sc.types import FloatArray

SOLSTICE = hourly("2026-12-21", tz="Asia/Tokyo")
SUMMER = hourly("2026-06-21", tz="Asia/Tokyo")
Boxes = list[tuple[tuple[float, float, float], tuple[float, float, float]]]
TWO: Boxes = [((0, 0, 0), (10, 8, 9)), ((3, -14, 0), (12, -6, 15))]
SIDES = ("S", "E", "N", "W")


def build(
    make_city: Callable[..., CityModel], block: Callable[..., list], boxes: Boxes, **options: object
) -> CityModel:
    typed = bool(options.pop("typed", True))
    return make_city(
        [face for row, (low, high) in enumerate(boxes) for face in block(row, low, high, typed=typed)], **options
    )


@pytest.fixture
def city(make_city: Callable[..., CityModel], block: Callable[..., list]) -> CityModel:
    """Return a house, and a tower to the south of it."""
    return build(make_city, block, TWO)


@pytest.fixture
def lone(make_city: Callable[..., CityModel], block: Callable[..., list]) -> CityModel:
    return build(make_city, block, TWO[:1])


def directions(scene: Scene, times: pd.DatetimeIndex) -> tuple[FloatArray, FloatArray]:
    sun = sun_position(times, *scene.location)
    return sun_vector(sun.azimuth, sun.elevation, scene.convergence), sun.elevation


def is_hidden(point: FloatArray, towards: FloatArray, boxes: Boxes) -> bool:
    """Tell whether a ray meets a box: between the last of its entries into the slabs and the first exit."""
    for low, high in boxes:
        near, far = 0.0, math.inf
        for axis in range(3):
            if towards[axis] == 0.0:
                if not low[axis] <= point[axis] <= high[axis]:
                    near, far = 1.0, 0.0
                continue
            one, other = ((bound[axis] - point[axis]) / towards[axis] for bound in (low, high))
            near, far = max(near, min(one, other)), min(far, max(one, other))
        if near <= far:
            return True
    return False


def test_masks_are_those_of_boxes_tried_one_by_one(city: CityModel) -> None:
    scene = Scene(city)
    times = hourly("2026-12-21", tz="Asia/Tokyo")[6:18].append(SUMMER[4:20:3])
    masks = surface_masks(scene, city, times)
    sun, elevation = directions(scene, times)
    assert masks.sizes == {"time": 18, "point": 2 * (10 * 9 + 8 * 9) + 10 * 8 + 2 * (9 * 15 + 8 * 15) + 9 * 8}
    normals = sun_vector(masks.azimuth.fillna(0.0).values, 90.0 - masks.tilt.values, scene.convergence)
    points = np.column_stack([masks.x, masks.y, masks.z])
    for hour in range(len(times)):
        expected = [
            elevation[hour] <= 0 or normal @ sun[hour] <= 0 or is_hidden(point, sun[hour], TWO)
            for point, normal in zip(points, normals, strict=True)
        ]
        np.testing.assert_array_equal(masks.shadow.values[hour], expected)
    assert 0.1 < masks.shadow.values[elevation > 0].mean() < 0.9


def test_hours_are_the_means_of_the_masks(city: CityModel) -> None:
    scene = Scene(city)
    times = hourly("2026-03-20", tz="Asia/Tokyo", step="30min")
    table, masks = surface_sun(scene, city, times), surface_masks(scene, city, times)
    assert isinstance(table, gpd.GeoDataFrame)
    lit = (~masks.shadow).groupby("polygon").mean("point")
    assert lit.polygon.values.tolist() == table.polygon.tolist()
    np.testing.assert_allclose(table.sun_hours, lit.sum("time") * 0.5)
    np.testing.assert_allclose(table.sun_fraction, table.sun_hours / table.attrs["daylight_hours"])
    sun, _ = directions(scene, times)
    normals = sun_vector(table.azimuth.fillna(0.0).to_numpy(), 90.0 - table.tilt.to_numpy(), scene.convergence)
    cosines = np.clip(normals @ sun.T, 0.0, None)
    np.testing.assert_allclose(table.beam_hours, (lit.values.T * cosines).sum(axis=1) * 0.5, atol=1e-9)
    assert table.pixels.tolist() == np.unique(masks.polygon, return_counts=True)[1].tolist()


def test_a_south_wall_at_noon_of_the_equinox(lone: CityModel) -> None:
    """Half a day from the equinox the sun stands within 0.2° of 90° - latitude."""
    scene = Scene(lone)
    transit = pd.DatetimeIndex(["2026-03-20T02:48:40Z"], freq="h")
    table = surface_sun(scene, lone, transit).set_index("facing")
    sun = sun_position(transit, *scene.location)
    elevation = 90.0 - scene.location[0]
    assert sun.elevation[0] == pytest.approx(elevation, abs=0.25)
    assert sun.azimuth[0] == pytest.approx(180.0, abs=0.2)
    assert table.sun_hours[["flat", "S", "N"]].tolist() == [1.0, 1.0, 0.0]
    assert table.beam_hours["S"] == pytest.approx(math.cos(math.radians(elevation)), abs=4e-3)
    assert table.beam_hours["flat"] == pytest.approx(math.sin(math.radians(elevation)), abs=4e-3)
    assert table.beam_hours["N"] == 0.0


@pytest.mark.parametrize(("azimuth", "tilt"), [(180.0, 30.0), (90.0, 45.0), (315.0, 12.5)])
def test_a_roof_of_a_tilt(make_city: Callable[..., CityModel], azimuth: float, tilt: float) -> None:
    """Equation 1.6.2 of Duffie and Beckman (2013) for the angle of incidence on a sloped surface."""
    turn, slope = math.radians(azimuth), math.radians(tilt)
    along = np.array([-math.cos(turn), math.sin(turn), 0.0])
    up = np.array([-math.cos(slope) * math.sin(turn), -math.cos(slope) * math.cos(turn), math.sin(slope)])
    corners = [np.array([0, 0, 5]) + a * along + b * up for a, b in ((0, 0), (8, 0), (8, 6), (0, 6))]
    city = make_city([(0, SurfaceType.ROOF, [corners])])
    scene = Scene(city)
    (row,) = surface_sun(scene, city, SUMMER[12:13]).itertuples()
    assert row.tilt == pytest.approx(tilt)
    assert row.azimuth == pytest.approx(azimuth + scene.convergence)
    assert row.surface_area == pytest.approx(48.0)
    assert row.pixels == 48
    sun = sun_position(SUMMER[12:13], *scene.location)
    zenith, bearing = math.radians(90.0 - sun.elevation[0]), math.radians(sun.azimuth[0] - row.azimuth)
    cosine = math.cos(zenith) * math.cos(slope) + math.sin(zenith) * math.sin(slope) * math.cos(bearing)
    assert row.beam_hours == pytest.approx(cosine)


def test_the_shadow_line_on_a_wall(make_city: Callable[..., CityModel], block: Callable[..., list]) -> None:
    """A long wall to the south hides what lies below h - d tan(elevation) / cos(azimuth from south)."""
    city = build(make_city, block, [((0, 0, 0), (40, 10, 20)), ((-400, -22, 0), (400, -12, 12))])
    scene = Scene(city)
    noon = SOLSTICE[[11]]
    masks = surface_masks(scene, city, noon, [2], resolution=0.25)
    sun, _ = directions(scene, noon)
    line = 12.0 - 12.0 * sun[0, 2] / -sun[0, 1]
    assert 3.0 < line < 6.0
    np.testing.assert_array_equal(masks.shadow.values[0], masks.z.values < line)


def test_a_party_wall_is_covered(make_city: Callable[..., CityModel], block: Callable[..., list]) -> None:
    """The eastern neighbour is higher: the cast alone leaves the wall between them dark, as its rays start inside."""
    city = build(make_city, block, [((0, 0, 0), (10, 10, 6)), ((10, 0, 0), (20, 10, 9))])
    table = surface_sun(Scene(city), city, SUMMER)
    walls = table[table["surface"] == "wall"].set_index(["gml_id", "facing"])
    assert walls.covered["b0", "E"] == 1.0
    assert walls.sun_hours["b0", "E"] == 0.0
    assert walls.covered["b1", "W"] == pytest.approx(6 / 9)
    exposed = walls.sun_hours["b1", "W"] / (1 - walls.covered["b1", "W"])
    assert exposed == pytest.approx(walls.sun_hours["b0", "W"])
    assert walls.drop(index=[("b0", "E"), ("b1", "W")]).covered.max() == 0.0
    masks = surface_masks(Scene(city), city, SUMMER)
    assert masks.covered.values.sum() == 2 * 6 * 10
    assert masks.shadow.values[:, masks.covered.values].all()


def test_blocks_have_sides_and_a_top(make_city: Callable[..., CityModel], block: Callable[..., list]) -> None:
    city = build(make_city, block, TWO[:1], lod=1, typed=False)
    table = surface_sun(Scene(city), city, SUMMER)
    assert table["surface"].tolist() == ["roof", "wall", "wall", "wall", "wall"]
    assert table.facing.tolist() == ["flat", *SIDES]
    assert table.surface_area.tolist() == [80.0, 90.0, 72.0, 90.0, 72.0]
    posts = build(make_city, block, TWO[:1], lod=1, typed=False, wall_less=[0])
    assert surface_sun(Scene(posts), posts, SUMMER)["surface"].tolist() == ["roof"]


def test_a_roof_below_a_bridge(make_city: Callable[..., CityModel], block: Callable[..., list]) -> None:
    """A slab in the air shades what lies below it at noon, and lets a low sun in."""
    slab = [(1, SurfaceType.ROOF, face[2]) for face in block(1, (-10, -10, 12), (20, 18, 13))]
    city = make_city(block(0, (0, 0, 0), (10, 8, 9)) + slab, wall_less=[1])
    scene = Scene(city)
    masks = surface_masks(scene, city, SUMMER, [1])
    _, elevation = directions(scene, SUMMER)
    assert not masks.covered.any()
    assert masks.shadow.values[elevation > 60].all()
    low = (elevation > 1) & (elevation < 10)
    assert low.any()
    assert not masks.shadow.values[low].any()


def test_every_surface_has_a_pixel_and_its_area(
    make_city: Callable[..., CityModel], block: Callable[..., list]
) -> None:
    rim = [(0, 0, 5), (20, 0, 5), (20, 10, 5), (0, 10, 5)]
    hole = [(5, 2, 5), (5, 8, 5), (15, 8, 5), (15, 2, 5)]
    splinter = [(30, 0, 5), (40, 0, 5), (40, 0.01, 5)]
    speck = [(50, 0, 5), (50.01, 0, 5), (50.01, 0.01, 5)]
    city = make_city(
        [(0, SurfaceType.ROOF, [rim, hole]), (0, SurfaceType.ROOF, [splinter]), (0, SurfaceType.ROOF, [speck])]
    )
    table = surface_sun(Scene(city), city, SOLSTICE)
    assert table.surface_area.tolist() == pytest.approx([140.0, 0.05, 5e-5])
    assert table.pixels[0] == 140
    assert (table.pixels >= 1).all()
    assert (table.sun_hours == table.attrs["daylight_hours"]).all()
    assert table.geometry.iloc[0].interiors


def test_parts_threads_and_executors_change_no_bit(city: CityModel, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = Scene(city)
    whole, masks = surface_sun(scene, city, SUMMER, threads=1), surface_masks(scene, city, SUMMER)
    with ThreadPoolExecutor(2) as pool:
        pd.testing.assert_frame_equal(whole, surface_sun(scene, city, SUMMER, executor=pool))
    pd.testing.assert_frame_equal(whole, surface_sun(scene, city, SUMMER, threads=2))
    monkeypatch.setattr(pixels, "CHUNK", 100)
    seen: list[tuple[int, int]] = []
    parted = surface_sun(scene, city, SUMMER, progress=lambda done, total, what: seen.append((done, total)))
    pd.testing.assert_frame_equal(whole, parted)
    assert seen[-1] == (10, 10)
    assert len(seen) > 5
    assert surface_masks(scene, city, SUMMER).identical(masks)


def test_night_is_all_shadow(lone: CityModel) -> None:
    night = SOLSTICE[:4]
    table = surface_sun(Scene(lone), lone, night)
    assert (table.sun_hours == 0.0).all()
    assert table.sun_fraction.isna().all()
    assert surface_masks(Scene(lone), lone, night[::-1].append(night)).shadow.all()


def test_memory_is_that_of_a_part(
    make_city: Callable[..., CityModel], block: Callable[..., list], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A million pixels and a day would be 24 MB of masks and far more of points."""
    city = build(make_city, block, [((30 * i, 0, 0), (30 * i + 20, 20, 60)) for i in range(20)])
    scene = Scene(city)
    monkeypatch.setattr(pixels, "CHUNK", 2**14)
    surface_sun(scene, city, SUMMER, threads=1)
    tracemalloc.start()
    try:
        table = surface_sun(scene, city, SUMMER, resolution=0.5, threads=1)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert table.pixels.sum() == 20 * (4 * 40 * 120 + 40 * 40)
    assert peak < 1000 * 2**14


def test_what_does_not_fit_is_refused(
    lone: CityModel, make_city: Callable[..., CityModel], block: Callable[..., list], monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = Scene(lone)
    with pytest.raises(ParameterError, match="found ndarray"):
        surface_sun(scene.corners, lone, SUMMER)  # type: ignore[arg-type]
    with pytest.raises(ParameterError, match="found GeoDataFrame"):
        surface_sun(scene, lone.buildings, SUMMER)  # type: ignore[arg-type]
    with pytest.raises(CrsError, match="6678"):
        surface_sun(scene, build(make_city, block, TWO, epsg=6678), SUMMER)
    with pytest.raises(NoOverlapError, match="does not meet"):
        surface_sun(scene, build(make_city, block, [((5e3, 0, 0), (5.1e3, 9, 9))]), SUMMER)
    with pytest.raises(NoBuildingsError, match="no roof"):
        surface_sun(scene, make_city(block(0, (0, 0, 0), (9, 9, 9))[:1]), SUMMER)
    for resolution in (0.0, -1.0, math.nan, math.inf, "1", True, None):
        with pytest.raises(ParameterError, match="resolution"):
            surface_sun(scene, lone, SUMMER, resolution=resolution)  # type: ignore[arg-type]
    for times in (SUMMER[[9, 3, 4]], SUMMER[[3, 3, 4]], SUMMER[:0], SUMMER.tz_localize(None)):
        with pytest.raises(ParameterError):
            surface_sun(scene, lone, times)
    with pytest.raises(ParameterError, match="threads"):
        surface_sun(scene, lone, SUMMER, threads=0)
    for polygons in ([0], [99], [-1], [], [1.5], [[1, 2]]):
        with pytest.raises(ParameterError, match="polygons"):
            surface_masks(scene, lone, SUMMER, polygons)
    with pytest.raises(TooLargeError, match=r"polygon \d has"):
        surface_sun(scene, lone, SUMMER, resolution=0.001)
    monkeypatch.setattr(surface, "MEMORY_LIMIT", 1000)
    with pytest.raises(TooLargeError, match="GiB"):
        surface_masks(scene, lone, SUMMER)
