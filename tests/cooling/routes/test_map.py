"""Tests of `plateau_sc.cooling.routes.map`: what the sheet says is what was found."""

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
import xarray as xr
from pyproj import Transformer

pytest.importorskip("matplotlib", reason="needs the extra 'plot'")

from plateau_sc.cooling import RouteSet, coolest_route, draw_walk, edge_exposure, network_from_edges
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.plot.routes import write_routes
from plateau_sc.scene import Scene
from plateau_sc.shade import shadow_masks
from plateau_sc.times import hourly


@pytest.fixture(scope="module")
def masks() -> xr.DataArray:
    """Return the morning north of a wall, and in the middle of the day."""
    wall = np.array([[[0.0, 20, 0], [300, 20, 0], [300, 20, 9]], [[0, 20, 0], [300, 20, 9], [0, 20, 9]]])
    grid = Grid.from_bounds((0, 0, 300, 60), 2.0, 6677)
    return shadow_masks(Scene.from_mesh(wall, crs=6677), grid, hourly("2026-12-21", tz="Asia/Tokyo")[9:14])


@pytest.fixture(scope="module")
def found(masks: xr.DataArray) -> Callable[..., RouteSet]:
    ways = ["LINESTRING (5 10, 295 10)", "LINESTRING (5 10, 5 25, 295 25, 295 10)"]
    streets = network_from_edges(gpd.GeoSeries.from_wkt(ways, crs=6677))
    exposure = edge_exposure(streets, masks)

    def find(**options: object) -> RouteSet:
        return coolest_route(streets, exposure, (5, 10), (295, 10), "2026-12-21T11:20+09:00", plane=True, **options)

    return find


def texts_of(figure) -> list[str]:
    from matplotlib.text import Text

    return [text.get_text() for text in figure.findobj(Text)]


def test_it_tells_the_metres_the_time_and_the_mask(found, masks, tmp_path: Path) -> None:
    routes = found()
    table = routes.frame()
    assert table["route"].tolist() == ["shortest", "best"]
    assert table["metres"].round().tolist() == [290.0, 320.0]
    assert table.crs.to_epsg() == 6677
    assert [line.length for line in table.geometry] == pytest.approx(table["metres"].tolist())
    assert "dose" not in table
    outlines = gpd.GeoDataFrame(geometry=[shapely.box(100, 40, 120, 55)], crs=6677)
    figure = draw_walk(routes, masks, outlines, place="Town")
    texts = texts_of(figure)
    assert "On foot in the shade" in texts
    assert f"fastest: 290 m, {routes.shortest.metres_sun:,.0f} m in the sun" in texts
    assert any("Town" in text and "11:20" in text and "shadows at 11:00" in text for text in texts)
    assert write_routes(tmp_path / "walk.png", figure).read_bytes().startswith(b"\x89PNG")


def test_places_by_the_way_are_marked_where_they_are(found, masks) -> None:
    from matplotlib.collections import PathCollection

    routes = found(via=[(150, 25)])
    figures = [
        draw_walk(routes, masks, via=[(150.0, 25.0)], plane=True),
        draw_walk(routes, masks, via=[Transformer.from_crs(6677, 4326, always_xy=True).transform(150.0, 25.0)]),
    ]
    for figure in figures:
        marks = [tuple(place) for item in figure.findobj(PathCollection) for place in item.get_offsets()]
        assert any(np.allclose(place, (150.0, 25.0), atol=1e-3) for place in marks)


def test_one_mask_alone_will_do(found, masks) -> None:
    assert any("shadows at 12:00" in text for text in texts_of(draw_walk(found(seek="sun"), masks[3])))


def test_what_does_not_belong_together_is_refused(found, masks) -> None:
    with pytest.raises(ParameterError, match="RouteSet"):
        draw_walk(masks, masks)
    with pytest.raises(ParameterError, match="masks over"):
        draw_walk(found(), "shadow.tif")
    elsewhere = masks.assign_coords(spatial_ref=masks["spatial_ref"].copy())
    elsewhere["spatial_ref"].attrs = Grid.from_bounds((0, 0, 300, 60), 2.0, 6676).crs.to_cf()
    with pytest.raises(CrsError, match="EPSG:6677 and EPSG:6676"):
        draw_walk(found(), elsewhere)
