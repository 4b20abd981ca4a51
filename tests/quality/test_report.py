import json

import pandas as pd
import pytest

from plateau_sc.errors import OutputError
from plateau_sc.quality import check
from plateau_sc.quality.log import FINDING_COLUMNS

LUSE = "udx/luse/543633_luse_6697_op.gml"


@pytest.fixture
def report(town):
    town.change(LUSE, 'gml:id="luse_', 'gml:id="LUSE_')
    town.change("udx/dem/543633_dem_6697_op.gml", town.at((200, 200, 50)), town.at((200, 200, 2.5)))
    return check(town.write())


def test_tables_have_the_columns_that_are_promised(report):
    assert tuple(report.findings.columns) == FINDING_COLUMNS
    assert report.findings["rule"].tolist() == ["L06", "L06", "gml-id"]
    assert report.findings["measure"].tolist()[:2] == pytest.approx([0.5, 0.5])
    assert report.rules.index[0] == "C01"
    assert report.failed == ["L06", "gml-id"]


def test_json_is_plain_and_complete(report, tmp_path):
    path = report.to_json(tmp_path / "deep" / "report.json")
    content = json.loads(path.read_text(encoding="utf-8"))
    plain = report.to_dict()
    for part in ("rules", "findings"):
        pairs = enumerate(zip(content[part], plain[part], strict=True))
        differing = {
            (row, key): (one.get(key), other.get(key))
            for row, (one, other) in pairs
            for key in one.keys() | other.keys()
            if one.get(key) != other.get(key)
        }
        assert differing == {}
    assert content == plain
    assert (content["schema"], content["schema_version"]) == ("plateau_sc-quality", 1)
    assert len(content["rules"]) == len(report.rules)
    assert [finding["rule"] for finding in content["findings"]] == report.findings["rule"].tolist()
    last = content["findings"][-1]
    assert set(last) == set(FINDING_COLUMNS)
    assert last["measure"] is None
    assert last["val3dity"] is None
    assert isinstance(last["line"], int)
    assert content["files"][0]["i_ur"] == "3.1"


def test_a_file_that_cannot_be_written_is_an_error_and_leaves_nothing(report, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError):
        report.to_json(tmp_path / "file" / "report.json")


def test_the_table_is_short_and_the_data_whole(town):
    copies = "".join(f"<core:cityObjectMember>{town.land()}</core:cityObjectMember>\n" for _ in range(50))
    town.change(LUSE, "</core:CityModel>", f"{copies}</core:CityModel>")
    report = check(town.write())
    assert len(report.findings) == 50
    lines = str(report).splitlines()
    assert len(lines) < 35
    (line,) = [line for line in lines if line.startswith("C01")]
    assert line.startswith("C01        failed         each gml:id occurs once: 50 found in ")
    assert lines[-1].startswith("others")


def test_an_empty_report_has_its_columns_and_types(town):
    report = check(town.write(), rules="L09")
    assert report.findings.empty
    assert tuple(report.findings.columns) == FINDING_COLUMNS
    assert pd.api.types.is_integer_dtype(report.findings["line"])
    assert json.loads(json.dumps(report.to_dict()))["findings"] == []
    assert "others" not in str(report)
