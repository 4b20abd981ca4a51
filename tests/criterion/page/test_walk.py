"""Tests of `plateau_sc.criterion.page.walk`."""

import base64
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import lxml.html
import pytest

from plateau_sc.criterion import Existence, Verdict, check_usage
from plateau_sc.criterion.language import Texts
from plateau_sc.criterion.page.facts import Facts
from plateau_sc.criterion.page.walk import make_walk

PNG = b"\x89PNG\r\n\x1a\n and more"


def way(metres: float, sun: float, detour: float = 0.0, dose: float | None = None) -> dict[str, Any]:
    return {
        "metres": metres,
        "minutes": metres / 80,
        "metres_sun": sun,
        "minutes_sun": sun / 80,
        "dose_celsius_minutes": dose,
        "detour": detour,
    }


def advice(against: str, *, loss: float | None, other: bool | None, dose: float | None = None) -> dict[str, Any]:
    absent = loss is None
    return {
        "against": against,
        "other_way": other,
        "loss": None if absent else {"metres_sun": loss, "minutes_sun": loss / 80},
        "judged": None if absent else way(400.0, 100.0 + loss, dose=dose),
        "expected": None if absent else way(400.0, 400.0, dose=dose),
    }


WALK = {
    "route": {
        "depart": "2026-08-01T13:00:00+09:00",
        "profile": "older",
        "max_detour": 0.3,
        "network": {"edition": "plateau tran"},
        "threshold_celsius": None,
        "best": way(480.0, 100.0, 0.2),
        "fastest": way(400.0, 350.0),
        "advices": [advice("flat", loss=250.0, other=True), advice("lod1", loss=0.0, other=False)],
        "gaps": [],
    }
}


def read(
    exists: Existence, content: Mapping[str, Any], language: str = "ja", picture: bytes | None = None
) -> lxml.html.HtmlElement:
    made = datetime(2026, 8, 1, tzinfo=UTC)
    facts = Facts(exists, check_usage(exists), Verdict.UNKNOWN, content, made, Texts(language), [])
    return lxml.html.fragment_fromstring(make_walk(replace(facts, walk_picture=picture), content), create_parent="div")


def change(**changes: Any) -> dict[str, Any]:
    found = deepcopy(WALK)
    found["route"] |= changes
    return found


def test_what_it_costs_to_follow_a_lesser_model_is_told(town_exists: Existence) -> None:
    page = read(town_exists, WALK)
    first, second = page.xpath("ul[1]/li/text()")
    assert "建築物がない場合には、別の経路が選ばれます" in first
    assert "250 m（3.1分）長くなります" in first
    assert second == "LOD2以上の建築物をLOD1にした場合にも、同じ経路が選ばれます。"
    note = page.xpath("string(p[1])")
    assert "2026-08-01 13:00出発、高齢者" in note
    assert "30%を超えて" in note
    rows = [[cell.text_content() for cell in row] for row in page.xpath("table/tbody/tr")]
    assert rows[0] == ["3D都市モデルを使って選んだ経路", "480 m", "6.0分", "100 m", "1.2分", "20%"]
    assert rows[1][0] == "所要時間が最短の経路"
    assert rows[2][0] == "建築物がない場合に選ばれる経路（3D都市モデルで計算した値）"
    assert (rows[2][3], rows[3][3]) == ("350 m", "400 m")
    assert len(rows) == 6
    assert "3D都市モデルの道路（中心線から作成）" in page.text_content()


@pytest.mark.parametrize(
    ("loss", "other", "words"),
    [
        (0.2, True, "with as many metres in the sun"),
        (-30.0, True, "30 m (0.4 min) less in the sun"),
        (12.0, True, "12 m (0.1 min) more in the sun"),
        (0.0, False, "the same way is chosen"),
        (None, None, "there is nothing to compare"),
    ],
)
def test_each_outcome_has_its_words(loss: float | None, other: bool | None, words: str, town_exists: Existence) -> None:
    page = read(town_exists, change(advices=[advice("lod1", loss=loss, other=other)]), "en")
    (said,) = page.xpath("ul[1]/li/text()")
    assert words in said
    assert said.startswith("With LOD1 in the place of LOD2 and finer")
    assert len(page.xpath("table/tbody/tr")) == (2 if loss is None else 4)


def test_heat_has_a_column_where_it_is_known(town_exists: Existence) -> None:
    hot = change(
        best=way(480.0, 100.0, 0.2, 31.26),
        fastest=way(400.0, 350.0, 0.0, 44.0),
        threshold_celsius=26.0,
        advices=[advice("flat", loss=250.0, other=True, dose=None)],
    )
    page = read(town_exists, hot)
    rows = [[cell.text_content() for cell in row] for row in page.xpath("table/tbody/tr")]
    assert [row[5] for row in rows] == ["31.3 ℃・分", "44.0 ℃・分", "–", "–"]
    assert "UTCIが26℃を超えた分" in page.text_content()
    assert "UTCI" not in read(town_exists, WALK).text_content()


def test_gaps_and_the_picture_stand_in_the_page(town_exists: Existence) -> None:
    page = read(town_exists, change(gaps=["no heat <script>"]), "en", PNG)
    assert page.xpath("ul[@lang='en']/li/text()") == ["no heat <script>"]
    (image,) = page.xpath("figure/img")
    assert base64.b64decode(image.get("src").removeprefix("data:image/png;base64,")) == PNG
    assert image.get("alt")
    assert not read(town_exists, WALK).xpath("figure")


@pytest.mark.parametrize(
    "content", [{}, {"route": None}, {"route": 5}, {"route": {}}, {"route": {"best": {}, "fastest": 3}}]
)
def test_without_a_walk_there_is_nothing(content: dict[str, Any], town_exists: Existence) -> None:
    assert not len(read(town_exists, content))


@pytest.mark.parametrize("advices", [None, [], [{}], [5], [{"loss": {}, "other_way": True}]])
def test_what_lacks_its_parts_is_told_all_the_same(advices: Any, town_exists: Existence) -> None:
    page = read(town_exists, change(advices=advices, network=None, depart="soon", profile="cat"))
    assert page.xpath("string(h3)") == "歩行経路の選び方の比較"
    assert len(page.xpath("table/tbody/tr")) == 2
