"""Tests of `plateau_sc.plot.panels`."""

import numpy as np
import pytest
import shapely

pytest.importorskip("matplotlib", reason="needs the extra 'plot'")

import geopandas as gpd
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure

from plateau_sc.plot.colours import BUILDING, SHADE
from plateau_sc.plot.panels import draw_footprints, draw_layer, reduce_layer


def test_a_small_layer_is_drawn_as_it_is() -> None:
    values = np.array([[1.0, np.nan], [0.5, 0.0]])
    assert np.array_equal(reduce_layer(values, 2), values, equal_nan=True)


def test_pixels_are_joined_by_the_mean_of_what_is_known() -> None:
    values = np.array(
        [[1.0, 3.0, np.nan, np.nan, 8.0], [5.0, np.nan, np.nan, np.nan, np.nan], [2.0, 2.0, 4.0, 0.0, np.nan]]
    )
    expected = np.array([[3.0, np.nan, 8.0], [2.0, 2.0, np.nan]])
    assert np.array_equal(reduce_layer(values, 3), expected, equal_nan=True)


@pytest.mark.parametrize("shape", [(4001, 3), (7, 2000), (2500, 2500)])
def test_the_longest_side_is_kept(shape: tuple[int, int]) -> None:
    small = reduce_layer(np.ones(shape), 1000)
    assert max(small.shape) <= 1000
    assert (small == 1.0).all()


def test_a_layer_lies_where_its_bounds_say() -> None:
    axes = Figure().add_axes((0, 0, 1, 1))
    bounds = (10.0, 20.0, 14.0, 22.0)
    image = draw_layer(axes, np.zeros((2, 4)), bounds, (10.0, 19.0, 14.0, 23.0), 5.0, SHADE)
    assert image.get_extent() == [10.0, 14.0, 20.0, 22.0]
    assert image.get_clim() == (0.0, 5.0)
    assert (axes.get_xlim(), axes.get_ylim()) == ((10.0, 14.0), (19.0, 23.0))


def test_footprints_in_view_are_filled_but_for_courtyards_and_open_roofs() -> None:
    figure = Figure(figsize=(1, 1), dpi=100, facecolor="white")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(0, 10)
    axes.set_ylim(0, 10)
    yard = shapely.box(0, 0, 7, 7).difference(shapely.box(2, 2, 5, 5))
    shapes = [yard, shapely.box(8, 8, 9.8, 9.8), shapely.box(99, 99, 100, 100), None, shapely.Polygon()]
    footprints = gpd.GeoDataFrame({"wall_less": [False, True, False, False, False]}, geometry=shapes, crs=6675)
    draw_footprints(axes, footprints, (0.0, 0.0, 10.0, 10.0), 0.5)
    walled, open_below = axes.collections
    assert (len(walled.get_paths()), len(open_below.get_paths())) == (1, 1)

    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    picture = np.asarray(canvas.buffer_rgba())[::-1, :, :3]
    grey, white = [round(255 * part) for part in to_rgb(BUILDING)], [255, 255, 255]
    assert picture[60, 60].tolist() == grey
    assert picture[35, 35].tolist() == white
    assert picture[90, 90].tolist() == white
    assert picture[89, 80].tolist() not in (grey, white)
