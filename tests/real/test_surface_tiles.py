"""Sun on the roofs and walls of real tiles and of the sample."""

from pathlib import Path

import numpy as np
import pytest
import shapely

from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.polygons import surfaces
from plateau_sc.scene import Scene
from plateau_sc.sunlight import surface_masks, surface_sun
from plateau_sc.times import hourly

TILES = ["17206_kaga-shi_city_2024_citygml_1_op", "13111_ota-ku_city_2020_citygml_4_op"]
SOLSTICE = hourly("2026-12-21", tz="Asia/Tokyo")
SUMMER = hourly("2026-06-21", tz="Asia/Tokyo")


@pytest.fixture(scope="module", params=["sample", *TILES])
def city(request: pytest.FixtureRequest, sample_root: Path) -> CityModel:
    if request.param == "sample":
        return read_citygml(sample_root)
    return read_citygml(request.getfixturevalue("shared_data") / "plateau" / request.param)


def flat_area(shape: shapely.Polygon) -> float:
    """Return the area of a polygon in space: what its rings cover on the three planes, put together."""

    def sides(ring: shapely.LinearRing) -> np.ndarray:
        x, y, z = (np.array(ring.coords) - np.array(shape.exterior.coords)[0]).T
        pairs = ((y, z), (z, x), (x, y))
        return np.array([np.sum(a[:-1] * b[1:] - a[1:] * b[:-1]) / 2 for a, b in pairs])

    return float(np.linalg.norm(sides(shape.exterior)) - sum(np.linalg.norm(sides(ring)) for ring in shape.interiors))


def test_south_walls_have_more_winter_sun_than_north_walls(city: CityModel) -> None:
    table = surface_sun(Scene(city), city, SOLSTICE)
    assert (
        not table[["covered", "sun_hours", "sun_fraction", "beam_hours", "tilt", "surface_area"]].isna().any(axis=None)
    )
    assert table.pixels.min() >= 1
    assert table.sun_fraction.between(0.0, 1.0).all()
    assert (table.beam_hours <= table.sun_hours + 1e-12).all()
    walls = table[table["surface"] == "wall"].groupby("facing", observed=True).sun_hours.mean()
    assert walls["S"] > 5 * walls["N"]
    assert walls["S"] > max(walls["E"], walls["W"])
    np.testing.assert_allclose(table.surface_area, [flat_area(shape) for shape in table.geometry], rtol=1e-6, atol=1e-6)
    polygons = surfaces(city)
    assert table.gml_id.tolist() == polygons.gml_id.iloc[table.polygon].tolist()
    assert polygons.used.iloc[table.polygon].all()
    stated = polygons[polygons.used & polygons["surface"].isin(["roof", "wall"])]
    assert set(stated.index) - set(table.polygon) == set()


def test_pixels_within_other_buildings_see_no_sun(city: CityModel) -> None:
    """The cast itself leaves them dark, since their rays start inside a body: nothing else makes them so."""
    masks = surface_masks(Scene(city), city, SUMMER)
    assert masks.shadow.values[:, masks.covered.values].all()
    assert masks.covered.values.mean() < 0.05
    pixels = np.bincount(masks.polygon.values)
    assert pixels.sum() > 50_000
