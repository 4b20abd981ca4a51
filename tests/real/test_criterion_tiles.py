"""Reports over real tiles: the figures of the page are those that were counted by hand."""

import json
from pathlib import Path

import jsonschema
import lxml.html
import pytest

from plateau_sc.criterion import CriterionReport, check, criterion_schema, read_plan, write_report
from tests.real.test_existence_tiles import KAGA, PLAN


@pytest.fixture(scope="module")
def report(shared_data: Path) -> CriterionReport:
    source = shared_data / "plateau" / KAGA
    return check(read_plan(PLAN, name="加賀市の一部"), source, profile="half-of-the-buildings-in-lod2", quality=True)


def test_the_page_over_part_of_kaga_tells_its_figures(report: CriterionReport) -> None:
    page = lxml.html.document_fromstring(report.to_html())
    assert page.xpath("//div[@class='verdicts']//b/text()") == ["不適合", "不適合", "判定不可"]
    assert page.xpath("//div[@class='key']/b/text()") == ["76.4%", "116棟", "2.6%", "2023年", "なし"]
    rows = {row[0].text_content(): [cell.text_content() for cell in row][1:] for row in page.xpath("//tbody/tr")}
    assert rows["LOD1"] == ["113", "97.4%", "15,372 m²", "97.6%"]
    assert rows["LOD2"] == ["3", "2.6%", "384 m²", "2.4%"]
    assert rows["54363370"][1:3] == ["0%", "なし"]
    assert rows["54363371"][1:7] == ["100%", "116", "0", "113", "3", "0"]
    assert rows["計測高さ"] == ["measured_height", "78.4%"]
    assert "データがない範囲" in page.text_content()


def test_the_report_over_kaga_follows_its_schema(report: CriterionReport, tmp_path: Path) -> None:
    content, page = write_report(report, tmp_path / "out", "en")
    jsonschema.Draft202012Validator(criterion_schema()).validate(json.loads(content.read_text(encoding="utf-8")))
    assert page.stat().st_size < 200_000
