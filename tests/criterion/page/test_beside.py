"""Tests of `plateau_sc.criterion.page.beside`."""

from datetime import UTC, datetime
from typing import Any

import lxml.html
import pytest

from plateau_sc.criterion import Existence, Verdict, check_usage
from plateau_sc.criterion.beside import Beside, look_beside
from plateau_sc.criterion.language import Texts
from plateau_sc.criterion.page.beside import MOST_ROWS, make_beside
from plateau_sc.criterion.page.facts import Facts
from plateau_sc.criterion.published import Published

EVIL = "<b>&visits"
INDICATORS: list[dict[str, Any]] = [
    {
        "name": EVIL,
        "unit": "persons",
        "criterion": "(5)-2",
        "baseline": {"value": 1000, "date": "2025"},
        "target": {"value": 1500, "date": "2028-03"},
        "measured": [{"value": 1200, "date": "2026-08-01"}],
        "well_being": True,
    },
    {"name": "heat strokes", "unit": "1", "criterion": "(1)-2"},
]


def tell(exists: Existence, beside: Beside, lang: str = "en") -> lxml.html.HtmlElement:
    used, made = check_usage(exists), datetime(2026, 11, 1, tzinfo=UTC)
    facts = Facts(exists, used, Verdict.UNKNOWN, None, made, Texts(lang), [], beside)
    return lxml.html.fromstring(make_beside(facts))


def cells(page: lxml.html.HtmlElement, text: str) -> list[str]:
    (row,) = [row for row in page.xpath(".//tbody/tr") if text in row.text_content()]
    return [cell.text_content() for cell in row.xpath("./*")]


def test_an_indicator_is_a_row(town_exists: Existence) -> None:
    page = tell(town_exists, look_beside((), INDICATORS))
    assert cells(page, "visits") == [
        EVIL, "persons", "1,000 (2025)", "1,500 (2028-03)", "1,200 (2026-08-01)", "40.0%", "not stated", "not stated",
        "yes", "not stated",
    ]  # fmt: skip
    told = cells(page, "heat strokes")
    assert (told[2], told[5], told[8]) == ("unknown", "unknown (no baseline)", "not stated")


def test_nothing_declared_is_never_none(town_exists: Existence) -> None:
    told = tell(town_exists, look_beside()).text_content()
    assert "Nothing declared." in told
    assert told.count("No list of indicators was given") == 2
    told = tell(town_exists, look_beside(), "ja").text_content()
    assert "申告はありません。申告がないことは、個人データを取り扱っていないことを意味しません。" in told
    assert "criterion.schema.json" in told
    assert "OpenAPI" in told


def test_what_is_declared_is_told_with_what_is_not(town_exists: Existence) -> None:
    page = tell(town_exists, look_beside((), None, [{"kind": "meter readings", "rows": 48_000, "k": 10}]))
    expected = ["meter readings", "48,000", "not declared", "not declared", "10", "the list that was given"]
    assert cells(page, "meter readings") == expected


def test_formats_and_an_api_are_told(town_exists: Existence) -> None:
    row = {"format": "Zarr", "specification": "Zarr 3", "url": "https://z/", "files": 7, "stores": 2, "bytes": 9,
           "looked_into": 0, "example": "a.zarr/c"}  # fmt: skip
    operation = {"method": "GET", "path": "/a", "summary": "roads", "media_types": ["text/csv", "image/png"]}
    api = {"path": "x", "openapi": "3.1.0", "title": "", "version": "2", "operations": [operation] * (MOST_ROWS + 3)}
    published = Published((row, row | {"format": "", "url": ""}), (), api)
    page = tell(town_exists, Beside((), look_beside().personal_data, published))
    assert cells(page, "https://z/") == ["Zarr", "Zarr 3", "https://z/", "7 (2 stores)", "a.zarr/c"]
    assert cells(page, "unknown format")[2] == "–"
    assert len(page.xpath(".//td[text()='text/csv, image/png']")) == MOST_ROWS
    assert "– (version 2, OpenAPI 3.1.0): 103 operations" in page.text_content()
    assert "holds no indicator of this criterion" in page.text_content()


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_each_state_has_a_text(lang: str, town_exists: Existence) -> None:
    reading = {"value": 1}
    kinds: list[dict[str, Any]] = [
        {"baseline": reading},
        {"baseline": reading, "target": {"value": 2}},
        {"baseline": reading, "target": reading, "measured": [{"value": 1, "date": "2026"}]},
        {"baseline": reading, "target": {"value": 2}, "better": "lower", "measured": [{"value": 1, "date": "2026"}]},
    ]
    given = [{"name": f"n{place}", "unit": "1", "criterion": "(1)-2", **kind} for place, kind in enumerate(kinds)]
    page = tell(town_exists, look_beside((), given), lang)
    told = [cells(page, f"n{place}")[5] for place in range(4)]
    assert len(set(told)) == 4
    assert all(told)
