"""Tests of `plateau_sc.criterion.paper_measures`."""

from pathlib import Path

from plateau_sc.citygml import Audit, FileRecord
from plateau_sc.criterion.measures import State
from plateau_sc.criterion.paper_measures import measure_papers, measure_quality
from plateau_sc.criterion.papers import DataSet
from plateau_sc.quality import RULES, check


def as_dict(datasets: list[DataSet], audit: Audit | None) -> dict[tuple[str, str], tuple[object, str]]:
    return {(row.name, row.item): (row.value, str(row.state)) for row in measure_papers(datasets, audit)}


def test_versions_licences_and_years_are_joined() -> None:
    one = DataSet("a", "17206", 2024, 1, ("CC BY 4.0",), (2020, 2023), ("README.md",))
    other = DataSet("b", "17203", 2023, 1, (), (2019,), ())
    records = [FileRecord("a.gml", 1, "0", version) for version in ("3.1", "3.2", None, "3.1")]
    found = as_dict([one, other], Audit(files=records))
    assert found == {
        ("i_ur_version", ""): ("3.1, 3.2", "measured"),
        ("spec_version", ""): (None, "unknown"),
        ("licence", ""): ("CC BY 4.0", "measured"),
        ("resource_year", "oldest"): (2019, "measured"),
        ("resource_year", "newest"): (2023, "measured"),
    }
    (licence,) = [row for row in measure_papers([one, other], None) if row.name == "licence"]
    assert licence.explanation == "named in README.md; 1 more data set(s) name none"


def test_silence_is_unknown_and_the_terms_are_told() -> None:
    found = measure_papers([DataSet("a", None, None, None)], None)
    assert {row.state for row in found} == {State.UNKNOWN}
    assert {row.value for row in found} == {None}
    assert any("CC BY 4.0 or 公共データ利用規約" in row.explanation for row in found)


def test_the_version_of_the_standard_is_the_catalogues() -> None:
    datasets = [DataSet("a", None, 2024, None, spec="4.1"), DataSet("b", None, 2023, None, spec="3.3")]
    assert as_dict(datasets, None)["spec_version", ""] == ("3.3, 4.1", "from the catalogue")


def test_a_quality_report_is_summed_up(town: Path) -> None:
    report = check(town, rules=["L09", "L14", "P01"])
    found = {(row.name, row.item): row.value for row in measure_quality(report)}
    assert found == {
        ("quality_rules", "passed"): 2,
        ("quality_rules", "failed"): 0,
        ("quality_rules", "not evaluable"): 1,
        ("quality_rules", "not applicable"): 0,
        ("quality_findings", "all"): 0,
    }
    assert len(RULES) > 10
