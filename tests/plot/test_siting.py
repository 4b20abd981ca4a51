"""Tests of `plateau_sc.plot.siting`. Warnings are errors: a missing glyph fails here."""

import sys
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from plateau_sc.errors import MissingExtraError, OutputError, ParameterError
from plateau_sc.plot.siting import draw_streets, write_streets

pytest.importorskip("matplotlib", reason="needs the extra 'plot'")

from matplotlib.image import imread
from matplotlib.text import Text

STREETS = gpd.GeoDataFrame(
    geometry=[shapely.LineString([(x, 0), (x, 200)]) for x in range(0, 300, 60)]
    + [shapely.LineString([(0, y), (240, y)]) for y in (0, 100, 200)],
    crs=6677,
)
VALUES = np.array([0.0, 5.0, 10.0, np.nan, 20.0, 3.0, 30.0, 8.0])
MARKS = gpd.GeoDataFrame(geometry=[shapely.Point(60, 50).buffer(12), shapely.Point(120, 100)], crs=6677)
TABLE = [("1  sail", "30 for 5"), ("2  tree", "20 for 3")]


def texts_of(figure) -> list[str]:
    return [text.get_text() for text in figure.findobj(Text) if text.get_text() and text.get_visible()]


def test_the_sheet_says_what_it_shows(tmp_path: Path) -> None:
    figure = draw_streets(STREETS, VALUES, "sun [person-min]", "A plan", ["5 of 9"], marks=MARKS, table=TABLE)
    texts = texts_of(figure)
    for text in ("A plan", "sun [person-min]", "1", "2", "1  sail", "30 for 5", "5 of 9"):
        assert text in texts
    path = write_streets(tmp_path / "plan.png", figure)
    assert imread(path).shape[1] > 900
    assert list(tmp_path.iterdir()) == [path]


def test_a_long_table_is_cut_and_told() -> None:
    texts = texts_of(draw_streets(STREETS, VALUES, "m", "Gaps", table=[(f"row {n}", "x") for n in range(500)]))
    shown = [text for text in texts if text.startswith("row ")]
    assert f"and {500 - len(shown)} more" in texts


@pytest.mark.parametrize("values", [np.zeros(8), np.full(8, np.nan)])
def test_no_value_is_drawn_too(values: np.ndarray) -> None:
    assert "Gaps" in texts_of(draw_streets(STREETS, values, "m", "Gaps"))


def test_what_makes_no_sense_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for streets, values in ((STREETS, VALUES[:2]), (STREETS, -VALUES), (STREETS.iloc[:0], []), (3, [])):
        with pytest.raises(ParameterError, match="expected"):
            draw_streets(streets, values, "m", "Gaps")
    figure = draw_streets(STREETS, VALUES, "m", "Gaps")
    (tmp_path / "file").touch()
    with pytest.raises(OutputError):
        write_streets(tmp_path / "file" / "plan.png", figure)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError):
        draw_streets(STREETS, VALUES, "m", "Gaps")
