"""Tests of `plateau_sc.plot.ablation`. Warnings are errors: a missing glyph fails here."""

import sys
from pathlib import Path

import numpy as np
import pytest
import shapely
import xarray as xr

from plateau_sc.errors import MissingExtraError, OutputError, ParameterError
from plateau_sc.plot import draw_ablation, write_ablation

pytest.importorskip("matplotlib", reason="needs the extra 'plot'")

from matplotlib.colors import to_rgb
from matplotlib.image import imread
from matplotlib.text import Text

from plateau_sc.plot.colours import CHANGE
from plateau_sc.plot.fonts import choose_credit

from .conftest import NORTH, WEST

AGAINST = "the level ground without buildings"


def texts_of(figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(Text) if text.get_text() and text.get_visible()]


@pytest.fixture
def make_layers(make_town):
    """Return a function that gives the layers of a comparison, and the footprints below them."""

    def make(rows: int = 40, cols: int = 40, **attrs: str) -> tuple[xr.Dataset, object]:
        hours, _, footprints = make_town(rows, cols)
        layers = {}
        for name, after, before, units in (
            ("shade_hours", hours, 0.0 * hours.fillna(0.0), ("h", "h")),
            ("tmrt_hottest", 60.0 - 2.0 * hours, 60.0 + 0.0 * hours.fillna(0.0), ("°C", "K")),
        ):
            for item, layer in (("with", after), ("without", before), ("change", after - before)):
                unit = units[item == "change"]
                layers[f"{name}_{item}"] = layer.assign_attrs(long_name=f"{name} in words: {item}", units=unit)
        facts = {"against": "flat", "explanation": AGAINST, "day": "2026-08-01", **attrs}
        return xr.Dataset(layers).assign_attrs(facts), footprints

    return make


@pytest.mark.parametrize(("rows", "cols"), [(40, 40), (20, 90), (90, 20), (5, 5), (1, 60), (60, 1)])
def test_every_shape_of_extent_is_drawn(tmp_path: Path, make_layers, rows: int, cols: int) -> None:
    layers, footprints = make_layers(rows, cols)
    outline = shapely.box(WEST + 1, NORTH - rows, WEST + cols / 2, NORTH)
    path = write_ablation(tmp_path / "a.png", layers, "shade_hours", footprints, outline, place="Kaga-shi")
    assert imread(path).shape[0] > 600
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_map_needs_is_on_it(make_layers) -> None:
    layers, footprints = make_layers(hottest="2026-08-01T14:00:00+09:00/2026-08-01T15:00:00+09:00")
    outline = shapely.box(WEST, NORTH - 20, WEST + 30, NORTH)
    texts = texts_of(draw_ablation(layers, "tmrt_hottest", footprints, outline, place="Kaga-shi"))
    assert "What the 3D model contributes: tmrt_hottest in words" in texts
    assert f"Kaga-shi  ·  1 August 2026  ·  14:00 to 15:00  ·  against {AGAINST}  ·  1 m pixels" in texts
    assert {"Change: with minus without", "With the model", "Without buildings"} <= set(texts)
    assert {"grid north", "5 m", "building", "not counted", "tmrt [°C]", "change of tmrt [K]"} <= set(texts)
    assert choose_credit() in texts


def test_hours_have_their_own_words_and_no_hour_of_heat(make_layers) -> None:
    layers, _ = make_layers(hottest="2026-08-01T14:00:00+09:00/2026-08-01T15:00:00+09:00")
    texts = texts_of(draw_ablation(layers))
    assert {
        "hours in shadow [h]",
        "change of hours in shadow [h]",
        f"1 August 2026  ·  against {AGAINST}  ·  1 m pixels",
    } <= set(texts)
    assert "not counted" not in texts


def test_with_and_without_have_one_scale(make_layers) -> None:
    layers, _ = make_layers()
    change, given, bare = (axes.images[0] for axes in draw_ablation(layers, "tmrt_hottest").axes[:3])
    assert given.get_clim() == bare.get_clim() == (30.0, 60.0)
    assert np.nanmax(np.abs(np.ma.filled(change.get_array(), np.nan))) <= 30.0
    assert change.get_clim() == (-30.0, 0.0)


def test_a_change_of_both_signs_has_its_middle_at_zero(make_layers) -> None:
    layers, _ = make_layers()
    turned = layers.assign(shade_hours_change=layers["shade_hours_change"] - 5.0)
    (image,) = draw_ablation(turned).axes[0].images
    least, most = image.get_clim()
    assert least == -most < 0.0
    assert image.cmap(0.5)[:3] == pytest.approx(to_rgb("#f4f1ea"), abs=0.02)


def test_shadier_and_cooler_are_blue(make_layers) -> None:
    layers, _ = make_layers()
    shade, heat = (draw_ablation(layers, name).axes[0].images[0] for name in ("shade_hours", "tmrt_hottest"))
    shadiest, coolest = shade.cmap(1.0), heat.cmap(0.0)
    assert shadiest[2] > shadiest[0]
    assert coolest[2] > coolest[0]
    assert CHANGE(0.0)[0] > CHANGE(0.0)[2]


def test_a_few_large_changes_do_not_wash_out_the_others(make_layers) -> None:
    layers, _ = make_layers()
    values = np.ones_like(layers["shade_hours_change"].to_numpy())
    values[0, 0] = 14.0
    figure = draw_ablation(layers.assign(shade_hours_change=layers["shade_hours_change"].copy(data=values)))
    (image,) = figure.axes[0].images
    assert image.get_clim() == (0.0, 1.0)
    assert image.colorbar.extend == "max"


def test_no_change_at_all_is_drawn(make_layers) -> None:
    layers, _ = make_layers()
    (image,) = draw_ablation(layers * 0.0).axes[0].images
    assert image.get_clim() == (0.0, 1.0)


def test_ground_without_buildings_shows_none(make_layers) -> None:
    layers, footprints = make_layers()
    counts = [len(axes.collections) for axes in draw_ablation(layers, "shade_hours", footprints).axes[:3]]
    assert counts[2] == 0
    assert counts[0] == counts[1] > 0
    layers.attrs["against"] = "lod1"
    assert len(draw_ablation(layers, "shade_hours", footprints).axes[2].collections) == counts[0]


@pytest.mark.parametrize("wrong", ["no such quantity", "no value", "an array"])
def test_what_cannot_be_drawn_is_refused(make_layers, wrong: str) -> None:
    layers, _ = make_layers()
    given, quantity, message = {
        "no such quantity": (layers, "pet_mean", "have no pet_mean_change"),
        "no value": (layers.where(False), "shade_hours", "nothing to draw"),
        "an array": (layers["shade_hours_with"], "shade_hours", "expected the layers of a comparison"),
    }[wrong]
    with pytest.raises(ParameterError, match=message):
        draw_ablation(given, quantity)


def test_a_place_that_cannot_be_written(tmp_path: Path, make_layers) -> None:
    (tmp_path / "a.png").mkdir()
    with pytest.raises(OutputError):
        write_ablation(tmp_path / "a.png", make_layers()[0])


def test_without_matplotlib_the_extra_is_named(make_layers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"plateau_sc\[plot\]"):
        draw_ablation(make_layers()[0])
