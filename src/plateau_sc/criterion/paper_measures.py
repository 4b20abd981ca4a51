"""What is measured of the papers of data sets, and of a quality check."""

from __future__ import annotations

from collections.abc import Iterator

from plateau_sc.citygml.audit import Audit
from plateau_sc.criterion.measures import Measure, State
from plateau_sc.criterion.papers import PLATEAU_TERMS, DataSet
from plateau_sc.quality import Outcome, Report

_SHOWN = 10


def measure_papers(datasets: list[DataSet], audit: Audit | None) -> list[Measure]:
    """Tell the versions, the licence and the years of sources of data sets.

    Parameters
    ----------
    datasets : list of DataSet
        Those that have files for the area.
    audit : Audit or None
        Of the reading of the buildings; None where none were read.

    Returns
    -------
    list of Measure
    """
    return [*_tell_versions(datasets, audit), *_tell_licence(datasets), *_measure_sources(datasets)]


def measure_quality(report: Report) -> list[Measure]:
    """Sum up a quality check.

    Parameters
    ----------
    report : Report
        As `plateau_sc.quality.check` gives it.

    Returns
    -------
    list of Measure
        How many rules end in which way, and how many faults were found.
    """
    measures = []
    for outcome in Outcome:
        codes = [str(code) for code in report.rules.index[report.rules["outcome"] == outcome]]
        shown = ", ".join(codes[:_SHOWN]) + (", …" if len(codes) > _SHOWN else "")
        why = f"rules of the standard that end as {outcome}: {shown or 'none'}"
        measures.append(Measure("quality_rules", len(codes), str(outcome), explanation=why))
    why = f"faults in {len(report.files):,} file(s) of {report.source}"
    return [*measures, Measure("quality_findings", len(report.findings), "all", explanation=why)]


def _tell_versions(datasets: list[DataSet], audit: Audit | None) -> Iterator[Measure]:
    versions = sorted({record.i_ur for record in audit.files if record.i_ur}) if audit is not None else []
    why = "version of i-UR that the files of buildings declare" if versions else "no file that was read declares one"
    state = State.MEASURED if versions else State.UNKNOWN
    yield Measure("i_ur_version", ", ".join(versions) or None, state=state, explanation=why)
    specs = sorted({dataset.spec for dataset in datasets if dataset.spec})
    why = "as the catalogue has it" if specs else "the files do not tell it; i_ur_version tells what they follow"
    state = State.CATALOGUE if specs else State.UNKNOWN
    yield Measure("spec_version", ", ".join(specs) or None, state=state, explanation=why)


def _tell_licence(datasets: list[DataSet]) -> Iterator[Measure]:
    stated = [dataset for dataset in datasets if dataset.licences]
    names = list(dict.fromkeys(name for dataset in stated for name in dataset.licences))
    if names:
        silent = len(datasets) - len(stated)
        why = "named in " + ", ".join(paper for dataset in stated for paper in dataset.papers)
        why += f"; {silent} more data set(s) name none" if silent else ""
        yield Measure("licence", ", ".join(names), state=State.MEASURED, explanation=why)
    else:
        why = f"the papers of the data sets name none; {PLATEAU_TERMS}"
        yield Measure("licence", None, state=State.UNKNOWN, explanation=why)


def _measure_sources(datasets: list[DataSet]) -> Iterator[Measure]:
    years = sorted({year for dataset in datasets for year in dataset.resource_years})
    for item, place in (("oldest", 0), ("newest", -1)):
        if years:
            why = f"{item} year in the lists of sources (resource.csv)"
            yield Measure("resource_year", years[place], item, explanation=why)
        else:
            why = "no list of sources (resource.csv) with dates"
            yield Measure("resource_year", None, item, state=State.UNKNOWN, explanation=why)
