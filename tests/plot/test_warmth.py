"""Tests of `plateau_sc.plot.warmth`. Warnings are errors: a missing glyph fails here."""

import sys
from pathlib import Path

import numpy as np
import pytest
import xarray as xr

from plateau_sc.errors import MissingExtraError, OutputError, ParameterError
from plateau_sc.heat import LAYERS
from plateau_sc.layers import CREDIT
from plateau_sc.plot import draw_heat, write_heat

pytest.importorskip("matplotlib", reason="needs the extra 'plot'")

from matplotlib.image import imread
from matplotlib.text import Text

from plateau_sc.plot.colours import HEAT
from plateau_sc.plot.fonts import choose_credit


def texts_of(figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(Text) if text.get_text() and text.get_visible()]


@pytest.fixture
def make_warmth(make_town):
    """Return a function that gives a layer of heat in one hour, and the footprints below it."""

    def make(rows: int = 40, cols: int = 40) -> tuple[xr.DataArray, object]:
        hours, _, footprints = make_town(rows, cols)
        layer = (
            (30.0 + 2.0 * hours)
            .rename("tmrt")
            .assign_attrs(long_name="mean radiant temperature", units="degree_Celsius")
        )
        weather = {"air_temperature": 33.24, "relative_humidity": 55.4, "wind_speed": 2.04}
        interval = {"local_time": "2026-08-01T13:00:00+09:00/2026-08-01T14:00:00+09:00"}
        return layer.assign_coords({**interval, **weather}), footprints

    return make


@pytest.mark.parametrize(("rows", "cols"), [(40, 40), (20, 90), (90, 20), (5, 5), (1, 60), (60, 1)])
def test_every_shape_of_extent_is_drawn(tmp_path: Path, make_warmth, rows: int, cols: int) -> None:
    path = write_heat(tmp_path / "tmrt.png", *make_warmth(rows, cols), place="Kaga-shi (17206)")
    picture = imread(path)
    assert picture.shape[0] > 600
    assert picture.shape[1] > 900
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_map_needs_is_on_it(make_warmth) -> None:
    texts = texts_of(draw_heat(*make_warmth(), place="Kaga-shi (17206)"))
    assert "Mean radiant temperature" in texts
    facts = "1 August 2026, 13:00 to 14:00  ·  air 33.2 °C  ·  humidity 55 %  ·  wind 2.0 m/s"
    assert f"Kaga-shi (17206)  ·  {facts}" in texts
    assert {"grid north", "10 m", "building", "Mean radiant temperature [°C]"} <= set(texts)
    assert choose_credit() in texts


@pytest.mark.parametrize("name", LAYERS)
def test_every_layer_is_told_in_words_that_fit_the_sheet(make_warmth, name: str) -> None:
    layer = make_warmth()[0].rename(name).assign_attrs(long_name=LAYERS[name])
    figure = draw_heat(layer, place="Kaga-shi (17206)")
    texts = texts_of(figure)
    words, _, whose = LAYERS[name].partition(" (")
    title = words[0].upper() + words[1:]
    assert {title, f"{title} [°C]"} <= set(texts)
    assert not whose or whose.rstrip(")") in texts
    assert not any(name in text for text in texts)
    for text in figure.findobj(Text):
        if text.get_text() and text.get_visible():
            place = text.get_window_extent()
            assert figure.bbox.x0 <= place.x0, text.get_text()
            assert place.x1 <= figure.bbox.x1, text.get_text()


def test_the_credit_is_that_of_the_layer(make_warmth) -> None:
    layer, footprints = make_warmth()
    assert choose_credit() in texts_of(draw_heat(layer.assign_attrs(credit=CREDIT), footprints))
    assert not any("PLATEAU" in text for text in texts_of(draw_heat(layer.assign_attrs(credit=""))))
    assert "Source: the survey of a town" in texts_of(
        draw_heat(layer.assign_attrs(credit="Source: the survey of a town"))
    )
    assert not any("\U0001f3d9" in text for text in texts_of(draw_heat(layer.assign_attrs(credit="\U0001f3d9"))))


def test_a_layer_without_a_unit_has_none_on_its_scale(make_warmth) -> None:
    layer = make_warmth()[0].rename("share").drop_attrs()
    texts = texts_of(draw_heat(layer))
    assert texts.count("Share") == 2
    assert not any("[" in text for text in texts)


def test_the_scale_holds_all_values_and_nothing_else(make_warmth) -> None:
    layer, footprints = make_warmth()
    least, most = np.floor(float(layer.min())), np.ceil(float(layer.max()))
    (image,) = draw_heat(layer, footprints).axes[0].images
    assert image.get_clim() == (least, most)
    even = layer.copy(data=np.full(layer.shape, -3.0))
    (image,) = draw_heat(even).axes[0].images
    assert image.get_clim() == (-3.0, -2.0)


def test_a_frosty_layer_is_drawn_with_its_own_values(make_warmth) -> None:
    layer, _ = make_warmth()
    (warm,) = draw_heat(layer).axes[0].images
    (cold,) = draw_heat(layer - 60.0).axes[0].images
    shown = [np.ma.filled(image.get_array(), np.nan) for image in (warm, cold)]
    assert np.allclose(shown[0] - 60.0, shown[1], equal_nan=True)
    assert np.nanmin(shown[1]) < 0.0


def test_dark_is_hot_and_light_is_cool() -> None:
    lightness = [np.dot(HEAT(value)[:3], (0.2126, 0.7152, 0.0722)) for value in np.linspace(0, 1, 50)]
    assert np.all(np.diff(lightness) < 0.0)


def test_a_place_that_no_font_draws_is_left_out(make_warmth) -> None:
    texts = texts_of(draw_heat(make_warmth()[0], place="\U0001f3d9"))
    assert not any("\U0001f3d9" in text for text in texts)
    assert any(text.startswith("1 August 2026") for text in texts)


def test_a_layer_of_nothing_but_values_is_drawn(make_warmth) -> None:
    layer = make_warmth()[0].drop_vars(["local_time", "air_temperature", "relative_humidity", "wind_speed"])
    assert "Heat" in texts_of(draw_heat(layer.rename(None).drop_attrs()))


@pytest.mark.parametrize("wrong", ["several hours", "no value", "an array"])
def test_what_is_no_layer_of_one_interval_is_refused(make_warmth, wrong: str) -> None:
    layer, _ = make_warmth()
    given = {
        "several hours": layer.expand_dims(time=2),
        "no value": layer.where(False),
        "an array": layer.to_numpy(),
    }[wrong]
    with pytest.raises(ParameterError, match=r"one interval of a layer over \(y, x\)"):
        draw_heat(given)


def test_a_place_that_cannot_be_written(tmp_path: Path, make_warmth) -> None:
    (tmp_path / "tmrt.png").mkdir()
    with pytest.raises(OutputError):
        write_heat(tmp_path / "tmrt.png", make_warmth()[0])
    assert [entry.name for entry in tmp_path.iterdir()] == ["tmrt.png"]


def test_without_matplotlib_the_extra_is_named(make_warmth, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"plateau_sc\[plot\]"):
        draw_heat(make_warmth()[0])
