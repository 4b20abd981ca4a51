"""Tests of `plateau_sc.criterion.page.markup`."""

import html

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.criterion.page.markup import Markup, bullets, escape, join, table, tag

# What a parser keeps as it is.
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")))


@given(st.text())
def test_no_text_opens_an_element_or_ends_an_attribute(text: str) -> None:
    written = escape(text)
    assert not set(written) & set("<>\"'")
    assert html.unescape(written).count("&") >= written.count("&amp;")


@given(TEXTS)
def test_a_text_comes_back_from_the_page(text: str) -> None:
    element = lxml.html.fragment_fromstring(tag("p", text, title=text))
    expected = escape(text)
    assert (element.text_content(), element.get("title")) == (html.unescape(expected), html.unescape(expected))


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ud800", "\u202e", "\u2066", "\x85"])
def test_signs_that_no_page_may_hold_are_replaced(sign: str) -> None:
    assert escape(f"a{sign}b") == "a\ufffdb"


def test_markup_is_not_escaped_twice() -> None:
    assert tag("p", tag("b", "<"), "&") == "<p><b>&lt;</b>&amp;</p>"
    assert join(["<", Markup("<br>")]) == "&lt;\n<br>"


def test_attributes_without_a_value_are_left_out() -> None:
    assert tag("td", 1, class_="number", stroke_width=None, clip_path="x") == '<td class="number" clip-path="x">1</td>'


def test_a_table_has_heads_and_sides() -> None:
    element = lxml.html.fragment_fromstring(table(["a", "b"], [("x", 1), ("<y>", 2)], numbers=(1,), tight=(0,)))
    assert element.xpath("count(tbody/tr)") == 2
    assert element.xpath("tbody/tr/th/text()") == ["x", "<y>"]
    assert element.xpath("tbody//td/@class") == ["number", "number"]
    assert element.xpath("thead//th/@scope") == ["col", "col"]
    assert element.xpath("tbody//th/@class") == ["tight", "tight"]
    with pytest.raises(ValueError, match="zip"):
        table(["a"], [("x", 1)])


def test_what_is_empty_is_nothing() -> None:
    assert table(["a"], []) == bullets([]) == ""
    assert bullets(["<"], lang="en") == '<ul lang="en"><li>&lt;</li></ul>'
