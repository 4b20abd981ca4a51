"""Tests of `plateau_sc.criterion.page.canvas`."""

import base64
import io
import re

import numpy as np
import pyproj
import pytest
import rasterio
import shapely
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.criterion.page.canvas import WIDTH, Canvas, round_length, trace_path, write_png

# A picture has no place on the ground.
pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")


@given(st.floats(123, 145), st.floats(24, 45), st.floats(1e-6, 2.0), st.floats(1e-6, 2.0))
def test_an_area_stands_inside_its_frame_and_in_its_middle(west: float, south: float, wide: float, high: float) -> None:
    canvas = Canvas.around((west, south, west + wide, south + high))
    corners = canvas.place(np.array([[west, south], [west + wide, south + high]]))
    assert (corners > -1e-6).all()
    assert (corners <= [WIDTH + 1e-6, canvas.height + 1e-6]).all()
    assert corners.mean(axis=0) == pytest.approx([WIDTH / 2, canvas.height / 2], abs=1e-4)
    assert corners[0, 1] >= corners[1, 1]


def test_a_unit_is_as_long_as_it_says_on_the_ground() -> None:
    canvas = Canvas.around((136.38, 36.30, 136.40, 36.31))
    ends = [[136.38, 36.305], [136.40, 36.305], [136.39, 36.30], [136.39, 36.31]]
    placed = canvas.place(np.array(ends))
    geod = pyproj.Geod(ellps="GRS80")
    for first, second in ((0, 1), (2, 3)):
        _, _, metres = geod.inv(*ends[first], *ends[second])
        drawn = np.hypot(*(placed[second] - placed[first])) * canvas.metres_per_unit
        assert drawn == pytest.approx(metres, rel=0.005)


def test_what_is_far_outside_is_cut_off() -> None:
    canvas = Canvas.around((136.0, 36.0, 136.1, 36.1))
    inside, far = canvas.draw([shapely.box(136.0, 36.0, 137.0, 36.1), shapely.box(140, 40, 141, 41)])
    assert inside.bounds[2] <= WIDTH + 9
    assert far.is_empty
    assert trace_path(far) == trace_path(None) == ""


def test_a_hole_is_a_path_of_its_own() -> None:
    ring = shapely.Polygon([(0, 0), (9, 0), (9, 9), (0, 9)], [[(2, 2), (4, 2), (4, 4)]])
    assert trace_path(ring).count("M") == trace_path(ring).count("Z") == 2
    assert re.fullmatch(r"[-MLZ\d. ]+", trace_path(ring))
    assert trace_path(shapely.GeometryCollection([ring, shapely.Point(1, 1)])) == trace_path(ring)


@pytest.mark.parametrize("longest", [0.3, 1.0, 7.0, 49.9, 12_345.0])
def test_lengths_of_scales_are_round(longest: float) -> None:
    length = round_length(longest)
    assert longest / 2.5 < length <= longest
    assert f"{length:e}"[0] in "125"


def test_a_picture_is_what_gdal_reads() -> None:
    pixels = np.array([[0, 1, 2], [2, 1, 0]], np.uint8)
    uri = write_png(pixels, ["#ffffff", "#ff0000", "#0000ff"])
    data = base64.b64decode(uri.removeprefix("data:image/png;base64,"), validate=True)
    with rasterio.open(io.BytesIO(data)) as picture:
        assert picture.read(1).tolist() == pixels.tolist()
        assert picture.colormap(1)[1] == (255, 0, 0, 255)
        assert picture.colormap(1)[0][3] == 0


def test_many_shapes_are_painted_where_they_would_be_drawn() -> None:
    canvas = Canvas.around((136.0, 36.0, 136.01, 36.01))
    shapes = canvas.draw([shapely.box(136.0, 36.0, 136.005, 36.01), shapely.Point(), shapely.box(140, 40, 141, 41)])
    uri = canvas.paint(shapes, [1, 0, 0], ["#aa0000", "#00aa00"])
    with rasterio.open(io.BytesIO(base64.b64decode(uri.partition(",")[2]))) as picture:
        pixels = picture.read(1)
    left, top, right, bottom = shapes[0].bounds
    scale = pixels.shape[1] / WIDTH
    middle = round((top + bottom) / 2 * scale)
    assert pixels[middle, round((left + right) / 2 * scale)] == 2
    assert pixels[middle, round((right + 5) * scale)] == 0
    assert set(np.unique(pixels)) == {0, 2}
    assert canvas.paint(shapes[1:], [0, 0], ["#aa0000"]).startswith("data:image/png")
