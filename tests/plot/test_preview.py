"""Tests of `plateau_sc.plot.preview` and of its sheet. Warnings are errors: a missing glyph fails here."""

import sys
from pathlib import Path

import numpy as np
import pytest

from plateau_sc.errors import MissingExtraError, OutputError, ParameterError
from plateau_sc.plot import draw_preview, require_matplotlib, write_preview

pytest.importorskip("matplotlib", reason="needs the extra 'plot'")

from matplotlib.colors import to_rgb
from matplotlib.image import imread
from matplotlib.text import Text

from plateau_sc.plot.colours import SHADE
from plateau_sc.plot.credit import CREDIT_IN_LATIN
from plateau_sc.plot.fonts import choose_credit, find_families, is_drawable
from plateau_sc.plot.sheet import choose_instants


def texts_of(figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(Text) if text.get_text() and text.get_visible()]


@pytest.mark.parametrize(("rows", "cols"), [(40, 40), (20, 90), (90, 20), (5, 5), (1, 60), (60, 1)])
def test_every_shape_of_extent_is_drawn(tmp_path: Path, make_town, rows: int, cols: int) -> None:
    path = write_preview(tmp_path / "preview.png", *make_town(rows, cols), place="Kaga-shi (17206)")
    picture = imread(path)
    assert picture.shape[0] > 900
    assert picture.shape[1] > 900
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_map_needs_is_on_it(make_town) -> None:
    texts = texts_of(draw_preview(*make_town(), place="Kaga-shi (17206)"))
    assert "Shade on 1 August 2026" in texts
    assert "Kaga-shi (17206)  ·  times in UTC+09:00  ·  1 m pixels  ·  EPSG:6675" in texts
    assert "of 15 h with the sun up" in texts
    assert {"grid north", "10 m", "building", "in the sun", "in shadow", "hours in shadow [h]"} <= set(texts)
    assert {"09:00", "12:00", "15:00"} <= set(texts)
    assert "sun 70° high, at 180° (S)" in texts
    assert choose_credit() in texts


def test_no_text_leaves_the_sheet_or_covers_another(make_town) -> None:
    for shape in [(40, 40), (20, 90), (90, 20), (60, 3), (3, 60), (60, 38)]:
        figure = draw_preview(*make_town(*shape), place="Kaga-shi (17206)")
        figure.canvas.draw()
        boxes = [
            (text.get_text(), text.get_window_extent())
            for text in figure.findobj(Text)
            if text.get_text() and text.get_visible()
        ]
        width, height = figure.canvas.get_width_height()
        for number, (text, box) in enumerate(boxes):
            assert box.x0 >= 0, text
            assert box.y0 >= 0, text
            assert box.x1 <= width, text
            assert box.y1 <= height, text
            for other_text, other in boxes[:number]:
                overlap = min(box.x1, other.x1) - max(box.x0, other.x0), min(box.y1, other.y1) - max(box.y0, other.y0)
                assert min(overlap) < 1.0, (text, other_text)


def test_a_scale_bar_has_the_length_that_it_says(make_town) -> None:
    hours, masks, footprints = make_town(400, 400)
    figure = draw_preview(hours, masks, footprints)
    main = figure.axes[0]
    pixels_a_metre = main.get_window_extent().width / np.ptp(main.get_xlim())
    legend = next(axes for axes in figure.axes if "grid north" in [text.get_text() for text in axes.texts])
    bar = [patch.get_window_extent() for patch in legend.patches if getattr(patch, "get_height", float)() == 0.06]
    assert "100 m" in [text.get_text() for text in legend.texts]
    assert max(box.x1 for box in bar) - min(box.x0 for box in bar) == pytest.approx(100 * pixels_a_metre, rel=1e-6)


def test_dark_is_shade_and_light_is_sun(make_town) -> None:
    lightness = [np.dot(SHADE(value)[:3], (0.2126, 0.7152, 0.0722)) for value in np.linspace(0, 1, 50)]
    assert (np.diff(lightness) < 0).all()
    hours, masks, _ = make_town()
    image = draw_preview(hours, masks).axes[0].images[0]
    assert image.get_clim() == (0.0, 15.0)
    assert image.cmap.get_bad()[:3] == pytest.approx(to_rgb("#c8c5bf"))


def test_small_maps_show_hours_with_the_sun_up() -> None:
    day = np.sin(np.linspace(-np.pi / 2, 1.5 * np.pi, 25)) - 0.01
    chosen = choose_instants(day)
    assert len(chosen) == 3
    assert (day[chosen] > 0).all()
    assert day[chosen[1]] == day.max()
    assert choose_instants(np.array([-5.0, 3.0, -5.0])) == [1]
    assert choose_instants(np.array([-5.0, 0.0])) == []


def test_a_map_without_masks_or_footprints(make_town) -> None:
    hours, masks, _ = make_town()
    texts = texts_of(draw_preview(hours))
    assert "Shade" in texts
    assert "in the sun" not in texts
    night = draw_preview(hours, masks[[0]])
    assert "Shade on 1 August 2026" in texts_of(night)
    assert len([axes for axes in night.axes if axes.images]) == 1


def test_a_name_that_no_font_draws_is_left_out(make_town) -> None:
    hours, masks, _ = make_town()
    figure = draw_preview(hours, masks, place="\U0001f3ef $x$ \ue123")
    figure.canvas.draw()
    assert "times in UTC+09:00  ·  1 m pixels  ·  EPSG:6675" in texts_of(figure)


def test_the_credit_is_that_of_the_layer(make_town) -> None:
    hours, _, _ = make_town()
    assert choose_credit() in texts_of(draw_preview(hours))
    assert not any("PLATEAU" in text for text in texts_of(draw_preview(hours.assign_attrs(credit=""))))
    assert "Source: a survey" in texts_of(draw_preview(hours.assign_attrs(credit="Source: a survey")))


def test_the_credit_is_in_letters_that_can_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    from plateau_sc.plot import fonts

    assert is_drawable(choose_credit())
    monkeypatch.setattr(fonts, "_JAPANESE", ())
    find_families.cache_clear()
    try:
        assert choose_credit() == CREDIT_IN_LATIN
    finally:
        find_families.cache_clear()


def test_a_map_is_drawn_without_pyplot(make_town) -> None:
    before = "matplotlib.pyplot" in sys.modules
    draw_preview(*make_town())
    assert ("matplotlib.pyplot" in sys.modules) == before


def test_the_same_layers_give_the_same_picture(tmp_path: Path, make_town) -> None:
    first = write_preview(tmp_path / "a.png", *make_town()).read_bytes()
    assert first == write_preview(tmp_path / "b.png", *make_town()).read_bytes()


def test_without_matplotlib_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, make_town) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"preview map needs the extra 'plot'.*plateau_sc\[plot\]"):
        draw_preview(*make_town())
    with pytest.raises(MissingExtraError):
        require_matplotlib()


def test_layers_that_do_not_fit_are_refused(tmp_path: Path, make_town) -> None:
    hours, masks, _ = make_town()
    with pytest.raises(ParameterError, match=r"over \(y, x\)"):
        draw_preview(masks)
    with pytest.raises(ParameterError, match="on the grid of the hours"):
        draw_preview(hours[:-1], masks)
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="is a file"):
        write_preview(tmp_path / "file" / "a.png", hours)
