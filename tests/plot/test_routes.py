"""Tests of `plateau_sc.plot.routes`. Warnings are errors: a missing glyph fails here."""

import sys
from pathlib import Path

import numpy as np
import pytest
import xarray as xr

from plateau_sc.errors import MissingExtraError, OutputError, ParameterError
from plateau_sc.plot import draw_routes, write_routes
from plateau_sc.types import FloatArray

pytest.importorskip("matplotlib", reason="needs the extra 'plot'")

from matplotlib.collections import PathCollection
from matplotlib.colors import to_rgb
from matplotlib.image import imread
from matplotlib.text import Text

from plateau_sc.plot.colours import COOLEST, FASTEST

FAST = np.array([[5.0, 5.0], [95.0, 5.0], [95.0, 75.0]])
COOL = np.array([[5.0, 5.0], [5.0, 75.0], [95.0, 75.0]])
LABELS = ("fastest: 160 m", "most shade: 160 m")


@pytest.fixture
def mask() -> xr.DataArray:
    values = np.zeros((80, 100))
    values[:, :40] = 1.0
    values[20:30, 50:60] = np.nan
    return xr.DataArray(values, dims=("y", "x"), coords={"y": np.arange(79.5, 0.0, -1.0), "x": np.arange(0.5, 100.0)})


def colours_in(path: Path) -> set[tuple[int, ...]]:
    picture = np.round(imread(path)[..., :3] * 255).astype(int)
    return set(map(tuple, np.unique(picture.reshape(-1, 3), axis=0).tolist()))


def test_both_routes_and_what_explains_them_are_drawn(mask: xr.DataArray, tmp_path: Path) -> None:
    figure = draw_routes(mask, FAST, COOL, LABELS, "On foot in the shade", ["13:00", "", "\U0010fffe"], credit="Town")
    texts = [text.get_text() for text in figure.findobj(Text) if text.get_text()]
    wanted = {*LABELS, "On foot in the shade", "13:00", "in the sun", "in shadow", "building", "grid north", "Town"}
    assert wanted <= set(texts)
    path = write_routes(tmp_path / "route.png", figure)
    found = colours_in(path)
    for colour in (FASTEST, COOLEST):
        assert tuple(round(255 * part) for part in to_rgb(colour)) in found
    assert list(tmp_path.iterdir()) == [path]


def test_places_by_the_way_are_marked_and_in_sight(mask: xr.DataArray) -> None:
    def count(**options: FloatArray) -> int:
        figure = draw_routes(mask, FAST, COOL, LABELS, "title", **options)
        return sum(len(marks.get_offsets()) for marks in figure.findobj(PathCollection))

    assert count(via=np.array([[20.0, 20.0], [95.0, 75.0]])) == count() + 2
    for wrong in (np.zeros(2), np.zeros((1, 3)), np.full((1, 2), np.nan)):
        with pytest.raises(ParameterError, match="places by the way"):
            draw_routes(mask, FAST, COOL, LABELS, "title", via=wrong)


@pytest.mark.parametrize("line", [np.zeros((1, 2)), np.zeros((3, 3)), np.full((2, 2), np.nan), np.zeros(4)])
def test_what_is_no_line_is_refused(mask: xr.DataArray, line: FloatArray) -> None:
    with pytest.raises(ParameterError, match="a route must have the shape"):
        draw_routes(mask, FAST, line, LABELS, "title")
    with pytest.raises(ParameterError, match="expected one shadow mask"):
        draw_routes(mask.rename({"x": "time"}), FAST, COOL, LABELS, "title")


def test_a_place_that_cannot_be_written_is_told(mask: xr.DataArray, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept")
    with pytest.raises(OutputError):
        write_routes(tmp_path / "file" / "route.png", draw_routes(mask, FAST, COOL, LABELS, "title"))


def test_without_matplotlib_the_extra_is_named(mask: xr.DataArray, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"plateau_sc\[plot\]"):
        draw_routes(mask, FAST, COOL, LABELS, "title")
