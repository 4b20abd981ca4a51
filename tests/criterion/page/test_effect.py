"""Tests of `plateau_sc.criterion.page.effect`."""

import base64
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import lxml.html
import pytest

from plateau_sc.criterion import Existence, Verdict, check_usage
from plateau_sc.criterion.language import Texts
from plateau_sc.criterion.page.effect import MOST_VALUES, make_effect
from plateau_sc.criterion.page.facts import Facts

COMPARED = {
    "day": "2026-08-01",
    "grid": {"resolution_m": 2.0},
    "comparisons": [
        {
            "against": "flat",
            "figures": [
                {"quantity": "shade_hours", "name": "mean_change", "value": 2.5, "unit": "h", "pixels": 1234},
                {"quantity": "shade_hours", "name": "changed_share", "value": 0.4, "unit": "1", "pixels": 1234},
                {"quantity": "utci_hottest", "name": "median_change", "value": -3.25, "unit": "K", "pixels": 99},
                {"quantity": "odd", "name": "<b>", "value": None, "unit": "", "pixels": None},
            ],
            "gaps": [],
        },
        {"against": "lod1", "figures": [], "gaps": [{"explanation": "nothing to compare <script>"}]},
    ],
}


def read(exists: Existence, ablation: Mapping[str, Any] | None, language: str = "ja") -> lxml.html.HtmlElement:
    used = check_usage(exists)
    made = datetime(2026, 8, 1, tzinfo=UTC)
    return lxml.html.fragment_fromstring(
        make_effect(Facts(exists, used, Verdict.UNKNOWN, ablation, made, Texts(language), []))
    )


def test_figures_are_told_by_variant(town_exists: Existence) -> None:
    page = read(town_exists, COMPARED)
    assert page.xpath("h3/text()") == ["建築物がない場合との比較", "LOD2以上の建築物をLOD1にした場合との比較"]
    rows = [[cell.text_content() for cell in row] for row in page.xpath("table[1]/tbody/tr")]
    assert rows[0] == ["1日の日影時間", "変化の平均", "2.50 h", "1,234"]
    assert rows[1][2] == "40.0%"
    assert rows[2][:3] == ["UTCI（最も暑い1時間）", "変化の中央値", "-3.25 K"]
    assert rows[3] == ["odd", "<b>", "–", "–"]
    assert "2026-08-01" in page.xpath("string(p[1])")
    assert page.xpath("ul[@lang='en']/li/text()") == ["nothing to compare <script>"]


def test_another_form_is_listed_as_it_is(town_exists: Existence) -> None:
    page = read(town_exists, {"shade": {"mean": 1.5, "hours": [1, None]}, "note": "<i>"}, "en")
    rows = [[cell.text_content() for cell in row] for row in page.xpath("table/tbody/tr")]
    assert rows == [["shade.mean", "1.5"], ["shade.hours[1]", "1"], ["shade.hours[2]", "–"], ["note", "<i>"]]


def test_too_many_values_are_told_to_be_elsewhere(town_exists: Existence) -> None:
    page = read(town_exists, {"values": list(range(MOST_VALUES + 7))})
    assert len(page.xpath("table/tbody/tr")) == MOST_VALUES
    assert "ほか7件は criterion.json" in page.text_content()


@pytest.mark.parametrize("content", [{"comparisons": [{}]}, {"comparisons": [5]}, {"comparisons": []}, {}])
def test_what_lacks_its_parts_is_told_all_the_same(content: dict[str, Any], town_exists: Existence) -> None:
    assert read(town_exists, content).xpath("string(h2)").startswith("3")


def test_without_an_ablation_it_is_said_so(town_exists: Existence) -> None:
    assert "行っていません" in read(town_exists, None).text_content()


def test_a_picture_stands_in_the_page_with_what_it_shows(town_exists: Existence) -> None:
    png = b"\x89PNG\r\n\x1a\n and more"
    made = datetime(2026, 8, 1, tzinfo=UTC)
    facts = Facts(
        town_exists,
        check_usage(town_exists),
        Verdict.UNKNOWN,
        COMPARED | {"notes": ["flat <b>"]},
        made,
        Texts("en"),
        [],
    )
    facts = replace(facts, picture=png)
    page = lxml.html.fragment_fromstring(make_effect(facts))
    (image,) = page.xpath("figure/img")
    assert base64.b64decode(image.get("src").removeprefix("data:image/png;base64,")) == png
    assert "2026-08-01" in image.get("alt")
    assert page.xpath("figure/figcaption")[0].text_content()
    assert page.xpath("ul[last()]/li/text()") == ["flat <b>"]
    assert not read(town_exists, COMPARED).xpath("figure")


def test_no_change_has_no_sign(town_exists: Existence) -> None:
    figure = {"quantity": "shade_hours", "name": "mean_change", "value": -0.0001, "unit": "h", "pixels": 4}
    page = read(town_exists, COMPARED | {"comparisons": [{"against": "lod1", "figures": [figure]}]})
    assert page.xpath("string(table//td[last()-1])") == "0.00 h"


@pytest.mark.parametrize(("trees", "words"), [(1234, "the same 1,234 trees"), (0, "No run has trees.")])
def test_trees_are_told(trees: int, words: str, town_exists: Existence) -> None:
    assert words in read(town_exists, COMPARED | {"trees": trees}, "en").text_content()
    assert words not in read(town_exists, COMPARED, "en").text_content()
