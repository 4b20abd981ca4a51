"""The notebooks of the documentation run, and what they show is so."""

import ast
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema
import pytest

pytest.importorskip("matplotlib", reason="needs the extra 'plot'")

ROOT = Path(__file__).parents[2]
NOTEBOOKS = ROOT / "docs" / "notebooks"
HEAT = NOTEBOOKS / "heat.ipynb"
WALKING = NOTEBOOKS / "walking.ipynb"


def read_cells(path: Path) -> list[dict[str, Any]]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def text_of(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def run_cells(path: Path, name: str) -> tuple[dict[str, Any], list[Any]]:
    """Run the code cells of a notebook one after the other; give its names, and what each cell ends with."""
    module = ModuleType(name)
    names = vars(module)
    shown = []
    for number, cell in enumerate(read_cells(path)):
        if cell["cell_type"] != "code":
            continue
        tree = ast.parse(text_of(cell))
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, f"{path.name}, cell {number}", "exec"), names)
        if last is not None:
            shown.append(eval(compile(ast.Expression(last.value), f"{path.name}, cell {number}", "eval"), names))
    return names, shown


@pytest.fixture(scope="module")
def heat() -> tuple[dict[str, Any], list[Any]]:
    """Return what the notebook of heat names, and what it shows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(NOTEBOOKS)
        return run_cells(HEAT, "heat_notebook")


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.name)
def test_a_notebook_is_kept_without_results(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert (notebook["nbformat"], notebook["nbformat_minor"]) == (4, 5)
    assert len({cell["id"] for cell in notebook["cells"]}) == len(notebook["cells"])
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == []
            assert cell["execution_count"] is None


def test_the_days_are_days_in_japan(heat) -> None:
    names, _ = heat
    for day in ("summer_heat", "winter_heat"):
        local = names[day]["local_time"].values
        assert len(local) == 24
        assert "T00:00:00+09:00/" in local[0]
        assert "T23:00:00+09:00/" in local[-1]


def test_sun_is_hotter_than_shade_by_day_and_the_sky_cools_by_night(heat) -> None:
    names, _ = heat
    for table, least in ((names["summer_table"], 10.0), (names["winter_table"], 10.0)):
        noon, night = table.loc["12:00"], table.loc["02:00"]
        assert noon["hottest 5 %"] - noon["coolest 5 %"] > least
        assert noon["hottest 5 %"] > noon["air"] + 15.0
        assert night["hottest 5 %"] < night["air"] + 3.0
    assert names["winter_table"].loc["12:00"]["coolest 5 %"] < names["summer_table"].loc["12:00"]["coolest 5 %"] - 15.0


def test_every_shown_picture_is_a_png(heat) -> None:
    _, shown = heat
    pictures = [value for value in shown if hasattr(value, "_repr_png_")]
    assert len(pictures) == 3
    assert all(picture._repr_png_().startswith(b"\x89PNG") for picture in pictures)


def test_it_says_what_is_made_up(heat) -> None:
    names, _ = heat
    for day in ("summer", "winter"):
        assert "made up" in names[day].sources["relative_humidity"]
    assert "clear sky" in names["winter"].sources["ghi"]
    text = " ".join(text_of(cell) for cell in read_cells(HEAT) if cell["cell_type"] == "markdown")
    assert "made up" in text


@pytest.mark.usefixtures("heat")
def test_without_the_tile_the_sample_takes_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(NOTEBOOKS)
    real = Path.is_dir
    monkeypatch.setattr(Path, "is_dir", lambda path: "shared" not in path.parts and real(path))
    names, _ = run_cells(HEAT, "heat_notebook_of_the_sample")
    assert names["REAL"] is False
    assert names["place"] == "Komorebi-shi (11999)"
    assert "clear sky" in names["summer"].sources["ghi"]
    noon = names["summer_table"].loc["12:00"]
    assert noon["hottest 5 %"] - noon["coolest 5 %"] > 10.0


@pytest.fixture(scope="module")
def walking() -> tuple[dict[str, Any], list[Any]]:
    """Return what the notebook of walks names, and what it shows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(NOTEBOOKS)
        return run_cells(WALKING, "walking_notebook")


def test_the_coolest_way_saves_sun_and_the_sunniest_has_more(walking) -> None:
    names, _ = walking
    walk, sunny = names["walk"], names["sunny"]
    assert walk.coolest.metres_sun < walk.shortest.metres_sun - 50.0
    assert sunny.coolest.metres_sun > sunny.shortest.metres_sun + 10.0
    assert walk.coolest.line.hausdorff_distance(sunny.coolest.line) > 50.0
    assert names["leave"].costs.min() < names["leave"].costs.max() - 50.0
    assert names["by_hour"].idxmin() in (11, 12)


def test_a_sail_and_a_tree_shade_the_way(walking) -> None:
    names, _ = walking
    assert sorted(names["plan"].chosen["kind"]) == ["sail", "tree"]
    assert names["after"].shortest.metres_sun < names["walk"].shortest.metres_sun - 2.0
    assert names["after"].coolest.metres_sun <= names["walk"].coolest.metres_sun


def test_the_known_effect_is_found(walking) -> None:
    names, _ = walking
    change = names["effect"].change
    assert 0.0 < change.low < 15.0 < change.high
    assert names["planned"].power > 0.8


def test_streets_without_a_spot_are_told(walking) -> None:
    names, _ = walking
    facts = names["gaps"].summary
    assert (facts["spots_open"], facts["spots_unknown"]) == (2, 1)
    assert 0.0 < facts["street_metres_uncovered"] < facts["street_metres"]


def test_the_answer_of_now_says_what_it_rests_on(walking) -> None:
    names, _ = walking
    assert names["answer"]["valid"]["source"] == "shadow"
    jsonschema.validate(names["answer"], names["psc"].cooling.live_schema())
    assert names["nearest"]["result"]["features"][0]["properties"]["name"] == "市民ホール"


def test_the_chain_holds_until_a_tile_is_changed(walking) -> None:
    _, shown = walking
    assert shown[-2] == []
    assert shown[-1] == [("input", 1)]


def test_the_walks_are_shown_as_maps(walking) -> None:
    _, shown = walking
    pictures = [value._repr_png_() for value in shown if hasattr(value, "_repr_png_")]
    assert len(pictures) == 4
    assert all(picture.startswith(b"\x89PNG") and len(picture) > 50_000 for picture in pictures)


def test_the_walks_say_what_is_made_up() -> None:
    text = " ".join(text_of(cell) for cell in read_cells(WALKING) if cell["cell_type"] == "markdown")
    assert text.count("made up") == 2
    assert "simulated" in text
