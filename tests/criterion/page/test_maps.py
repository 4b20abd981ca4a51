"""Tests of `plateau_sc.criterion.page.maps`."""

from pathlib import Path

import lxml.html
import pytest
import shapely

from plateau_sc.criterion import Existence, check_existence, read_plan
from plateau_sc.criterion.language import Texts
from plateau_sc.criterion.page import maps
from plateau_sc.criterion.page.canvas import WIDTH
from plateau_sc.layers import CREDIT

MESH, WEST = "53396422", "53396421"
JA = Texts("ja")


@pytest.fixture(scope="module")
def two_meshes(town: Path) -> Existence:
    return check_existence(read_plan([MESH, WEST]), town)


def texts(drawn: str) -> list[str]:
    return [str(text) for text in lxml.html.fragment_fromstring(drawn).xpath("//*[local-name()='text']/text()")]


def test_a_map_tells_its_scale_north_legend_and_credit(town_exists: Existence) -> None:
    found = texts(maps.map_levels(town_exists, JA))
    assert {CREDIT, "北", "実行計画の区域", "建築物のデータがある範囲", "LOD1", "LOD2", MESH} <= set(found)
    assert any(text.endswith(" m") for text in found)
    assert "データがない範囲" not in found


def test_a_mesh_without_a_file_is_hatched(two_meshes: Existence) -> None:
    drawn = maps.map_levels(two_meshes, JA)
    assert "データがない範囲" in texts(drawn)
    assert drawn.count('fill="url(#levels-absent)"') == 2
    assert "url(#absent)" not in drawn


def test_a_mesh_whose_file_is_broken_is_not_known(tmp_path: Path, town: Path) -> None:
    path = tmp_path / town.name / "udx" / "bldg" / f"{MESH}_bldg_6697_op.gml"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"")
    found = texts(maps.map_levels(check_existence(read_plan(MESH), tmp_path), JA))
    assert "確認できない範囲" in found
    assert "建築物のデータがある範囲" not in found


def test_many_buildings_are_a_picture_in_the_map(town_exists: Existence, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "<image" not in maps.map_levels(town_exists, JA)
    monkeypatch.setattr(maps, "MOST_DRAWN", 3)
    drawn = maps.map_levels(town_exists, JA)
    assert drawn.count('<image href="data:image/png;base64,') == 1


def test_used_buildings_have_another_colour(town_exists: Existence) -> None:
    assert town_exists.buildings is not None
    one = str(town_exists.buildings["gml_id"].iloc[0])
    drawn = maps.map_use(town_exists, frozenset({one}), JA)
    paths = lxml.html.fragment_fromstring(drawn).xpath(f"//*[@fill='{maps.USE_COLOURS[1]}' and @d]/@d")
    assert [path.count("M") for path in paths] == [1]


def test_shares_are_told_by_mesh(two_meshes: Existence) -> None:
    drawn = maps.map_shares(two_meshes, "lod_share", "LOD2", "図", JA)
    assert "値なし" in texts(drawn)
    assert drawn.count('fill="url(#shares-unknown)"') == 2 or drawn.count("unknown)") == 2
    assert lxml.html.fragment_fromstring(drawn).xpath("string(figcaption)") == "図"


def test_the_legend_breaks_before_the_edge(two_meshes: Existence) -> None:
    keys = [maps.Key("#fff", "とても長い説明の文" * 3)] * 5
    drawn, bottom = maps._draw_legend(keys, 0.0)
    assert bottom > 3 * 19
    lefts = [float(part.partition('x="')[2].partition('"')[0]) for part in drawn if part.startswith("<text")]
    assert max(lefts) < WIDTH


def test_a_plan_without_a_building_is_drawn(town: Path) -> None:
    far = check_existence(read_plan(shapely.box(141.0, 43.0, 141.0001, 43.0001)), town)
    assert "データがない範囲" in texts(maps.map_levels(far, JA))
    assert maps.map_use(far, frozenset(), JA) == ""
