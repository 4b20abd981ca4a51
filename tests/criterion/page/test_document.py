"""Tests of `plateau_sc.criterion.page.document`."""

import re
from collections.abc import Callable
from pathlib import Path

import lxml.etree
import lxml.html
import pytest

from plateau_sc.catalog import CityFiles, TileFile
from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.criterion import CriterionReport, Existence, check, list_profiles, parse_profile, read_plan
from plateau_sc.errors import ParameterError

MESH = "53396422"
EVIL = '<script>alert("x")</script>&\'"\x00'
EVERY = "a-building-file-for-every-mesh"
LISTED = CityFiles(
    "11999", "木漏れ日市", 2026, 2026, "4.1", None, (TileFile("bldg", MESH, f"https://x/{MESH}_bldg_6697.gml", 2),), ()
)


@pytest.fixture
def report(town: Path, tile: Path, town_exists: Existence, write_run: Callable[..., Path]) -> CriterionReport:
    first = write_run("one", [tile], sorted(town_exists.gml_ids)[:5])
    write_run("two", [first.parent / "one.tif"], command="route")
    return check(read_plan([MESH, "53396421"], name="木漏れ日市"), town, first.parent.parent, EVERY, quality=True)


def read(page: str) -> lxml.html.HtmlElement:
    """Read a page, and refuse one that is not well formed."""
    parser = lxml.etree.XMLParser(recover=False)
    body = page[page.index("<body>") : page.index("</body>") + len("</body>")]
    lxml.etree.fromstring(body.replace("<br>", "<br/>").encode(), parser)
    return lxml.html.document_fromstring(page)


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_page_needs_nothing_beside_it(lang: str, report: CriterionReport) -> None:
    page = read(report.to_html(lang))
    assert page.get("lang") == lang
    assert page.xpath("//script | //link | //iframe | //object | //embed | //*[@onload] | //*[@style]") == []
    loaded = [str(value) for value in page.xpath("//@src | //@href | //@*[name()='xlink:href'] | //@srcset | //@data")]
    assert [value for value in loaded if not value.startswith("data:")] == []
    style = page.xpath("string(//style)")
    assert "url(" not in style
    assert "@import" not in style
    outside = re.findall(r"https?://[^\"' <]+", report.to_html(lang))
    named = {row["url"] for row in report.beside.published.formats}
    assert set(outside) - named <= {"http://www.w3.org/2000/svg"}
    assert "default-src 'none'" in page.xpath("string(//meta[@http-equiv]/@content)")


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_ids_are_there_once_and_what_they_are_used_for_exists(lang: str, report: CriterionReport) -> None:
    text = report.to_html(lang)
    ids = [str(name) for name in read(text).xpath("//@id")]
    assert len(ids) == len(set(ids)) > 6
    assert set(re.findall(r"url\(#([\w-]+)\)", text)) <= set(ids)


def test_the_summary_tells_verdict_figures_reasons_and_a_map(report: CriterionReport) -> None:
    summary = read(report.to_html()).xpath("//body/section[1]")[0]
    assert summary.xpath("string(.//h1)") == "3D都市モデルの存在と活用に関する確認報告"
    assert summary.xpath(".//div[@class='verdicts']//b/text()") == ["不適合", "不適合", "適合"]
    assert 3 <= len(summary.xpath(".//div[@class='key']")) <= 5
    assert len(summary.xpath(".//*[local-name()='svg']")) == 1
    told = summary.text_content()
    assert "3次メッシュ 53396421" in told
    assert "基準「100%以上」に対して「0%」であり、不適合です。" in told
    assert "実行記録2件で、区域の3D都市モデルのファイル1件と、区域内の地物5件の使用を確認しました。" in told


def test_the_chain_of_receipts_is_told_with_hashes(report: CriterionReport) -> None:
    page = read(report.to_html())
    first, second = page.xpath("//div[@class='run']")
    assert "記録1　日影の計算" in first.text_content()
    assert "ハッシュ値が一致" in first.text_content()
    assert "記録1の出力" in second.text_content()
    for trace in report.used.traces:
        for fact in (*trace.account.inputs, *trace.account.outputs):
            assert fact.sha256 in page.text_content()


def test_each_mesh_and_type_has_its_row(report: CriterionReport) -> None:
    page = read(report.to_html("en"))
    rows = {row[0].text_content(): [cell.text_content() for cell in row] for row in page.xpath("//tbody/tr")}
    assert rows[MESH][2] == "100%"
    assert rows["53396421"][2:4] == ["0%", "absent"]
    assert rows["terrain"][1] == "dem"
    count = report.exists.value("building_count", "all")
    assert rows["All"][1] == f"{count:,}"
    assert rows[MESH][3] == f"{count:,}"
    assert {"passed", "failed", "not evaluable"} <= set(rows)


def test_credit_and_terms_are_there_to_paste(report: CriterionReport) -> None:
    page = read(report.to_html("en"))
    (paste,) = page.xpath("//p[@class='paste']/text()")
    assert paste == "出典：国土交通省 Project PLATEAU（11999_komorebi-shi_city_2026_citygml_1_op）を加工して作成"


def test_nothing_that_is_read_becomes_markup(town: Path, tile: Path, write_run: Callable[..., Path]) -> None:
    receipt = write_run("one", [tile], ["<img src=x>"], command=EVIL, software={"plateau_sc": EVIL}, finished=EVIL)
    title = EVIL.replace('"', '\\"').replace("\x00", "")
    profile = parse_profile(f'title = "{title}"\n[[ask]]\nmeasure = "attribute_fill"\nitem = "<x>"\nat_least = 1', EVIL)
    report = check(read_plan(MESH, name=EVIL), town, receipt, profile, {EVIL: {EVIL: EVIL}})
    for lang in ("ja", "en"):
        text = report.to_html(lang)
        page = read(text)
        assert page.xpath("//script | //img | //*[local-name()='x']") == []
        assert EVIL.replace("\x00", "\ufffd") in page.xpath("string(//title)")
        assert "\x00" not in text


def test_the_three_bases_are_told_apart(town: Path) -> None:
    sources: list[tuple[object, str]] = [
        (town, "読み取って計測"),
        (read_citygml(town), "事前に読み込んだ"),
        ([LISTED], "カタログの記載による"),
    ]
    for source, words in sources:
        assert isinstance(source, Path | CityModel | list)
        report = check(read_plan(MESH), source, profile=EVERY)  # type: ignore[arg-type]
        assert words in read(report.to_html()).text_content()


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (MESH, "判定の基準が指定されていないため"),
        ("54363371", "区域に対応する建築物のファイルがありません"),
        ("POLYGON ((139.775 35.8501, 139.7752 35.8501, 139.7752 35.8502, 139.775 35.8502, 139.775 35.8501))", None),
    ],
)
def test_reasons_without_a_profile_are_told(plan: str, words: str | None, town: Path) -> None:
    report = check(read_plan(plan), town)
    told = read(report.to_html()).text_content()
    assert (words or "ありません") in told


def test_broken_files_are_told(tmp_path: Path, town: Path) -> None:
    path = tmp_path / town.name / "udx" / "bldg" / f"{MESH}_bldg_6697_op.gml"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"")
    told = read(check(read_plan(MESH), tmp_path, profile=EVERY).to_html()).text_content()
    assert "読み取れないファイルがあるため" in told
    assert "0 bytes" in told


@pytest.mark.parametrize("profile", list_profiles())
def test_profiles_of_the_package_are_told_in_both_languages(profile: str, town: Path) -> None:
    report = check(read_plan(MESH), town, profile=profile)
    assert report.exists.profile is not None
    assert report.exists.profile.title in read(report.to_html("en")).text_content()
    assert report.exists.profile.title not in read(report.to_html("ja")).text_content()


def test_a_language_without_texts_is_refused(report: CriterionReport) -> None:
    with pytest.raises(ParameterError, match="expected one of ja, en"):
        report.to_html("fr")
