"""The report of the criterion: that the model exists for the area of a plan, and that the service uses it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from typing import Any, Final, Protocol, runtime_checkable

from plateau_sc._version import __version__
from plateau_sc.catalog import CityFiles
from plateau_sc.city import CityModel
from plateau_sc.citygml.sources import Source
from plateau_sc.criterion.ablation import ablation_schema
from plateau_sc.criterion.accounts import Receipts
from plateau_sc.criterion.beside import Beside, beside_schema, look_beside
from plateau_sc.criterion.entries import Entries
from plateau_sc.criterion.existence import Existence, check_existence, exists_schema
from plateau_sc.criterion.language import LANGUAGES, Texts
from plateau_sc.criterion.measures import Verdict
from plateau_sc.criterion.page import make_page
from plateau_sc.criterion.papers import PLATEAU_TERMS
from plateau_sc.criterion.plan import ExecutionPlanArea
from plateau_sc.criterion.profiles import Profile
from plateau_sc.criterion.usage import Usage, check_usage
from plateau_sc.errors import ParameterError
from plateau_sc.io.atomic import replace_files
from plateau_sc.layers import CREDIT
from plateau_sc.quality import Report
from plateau_sc.types import PathLike, Progress

SCHEMA: Final = "plateau_sc-criterion"
SCHEMA_VERSION: Final = 3
CRITERION: Final = "(5)-1"

JSON_NAME: Final = "criterion.json"
PAGE_NAME: Final = "criterion.html"


@runtime_checkable
class HasDict(Protocol):
    """What can be told in plain values, as an ablation can."""

    def to_dict(self) -> dict[str, Any]:
        """Return plain values that ``json`` can write."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CriterionReport:
    """Whether the model exists for the area of a plan, and whether the service uses it.

    Attributes
    ----------
    verdict : Verdict
        *fail* where one of the two fails, *pass* where both pass, else *unknown*.
    reasons : tuple of str
        Why: one sentence on each of the two.
    exists : Existence
        That it exists.
    used : Usage
        That it is used.
    ablation : dict or None
        What changes in the result without the model, as ``Ablation.to_dict`` gives it.
    beside : Beside
        What data tell of other criteria; the verdict does not depend on it.
    made : datetime
        When, in UTC.
    """

    verdict: Verdict
    reasons: tuple[str, ...]
    exists: Existence
    used: Usage
    ablation: dict[str, Any] | None
    beside: Beside
    made: datetime

    @property
    def plan(self) -> ExecutionPlanArea:
        """The area."""
        return self.exists.plan

    def to_dict(self) -> dict[str, Any]:
        """Return plain values that ``json`` can write.

        Returns
        -------
        dict
            As the JSON Schema that `criterion_schema` gives has it.
        """
        return {
            "schema": SCHEMA,
            "schema_version": SCHEMA_VERSION,
            "software": f"plateau_sc {__version__}",
            "made": self.made.isoformat(timespec="seconds").replace("+00:00", "Z"),
            "criterion": CRITERION,
            "verdict": str(self.verdict),
            "reasons": list(self.reasons),
            "exists": self.exists.to_dict(),
            "used": self.used.to_dict(),
            "ablation": self.ablation,
            "beside": self.beside.to_dict(),
            "credit": CREDIT,
            "terms": PLATEAU_TERMS,
        }

    def to_html(self, lang: str = "ja", picture: bytes | None = None, walk_picture: bytes | None = None) -> str:
        """Return the report as one page that needs nothing beside it.

        Parameters
        ----------
        lang : {"ja", "en"}, default "ja"
            Language of the page.
        picture : bytes, optional
            A PNG of the ablation, as `plateau_sc.plot.draw_ablation` draws it.
        walk_picture : bytes, optional
            A PNG of the ways of its walk.

        Returns
        -------
        str
            HTML, with its styles and maps in it.

        Raises
        ------
        ParameterError
            There is no such language, or a picture is no PNG.
        """
        told = self.exists, self.used, self.verdict, self.ablation, self.beside, self.made
        return make_page(*told, lang, picture, walk_picture)

    def __repr__(self) -> str:
        """Return one line with the three verdicts."""
        return (
            f"<CriterionReport of {self.plan.name!r}: {self.verdict} (exists: {self.exists.verdict}, "
            f"used: {self.used.verdict})>"
        )


def check(
    plan: ExecutionPlanArea,
    source: Source | CityModel | Sequence[CityFiles],
    receipts: Receipts | None = None,
    profile: Profile | PathLike | None = None,
    ablation: HasDict | Mapping[str, Any] | None = None,
    *,
    indicators: Entries | None = None,
    personal_data: Entries | None = None,
    openapi: PathLike | None = None,
    quality: bool | Report = False,
    workers: int | None = None,
    progress: Progress | None = None,
) -> CriterionReport:
    """Tell whether a model exists for the area of a plan, and whether the service uses it.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    source : path, URL, iterable of these, CityModel, or sequence of CityFiles
        The model, as `check_existence` takes it.
    receipts : path, or sequence of paths, optional
        Receipts of the service's runs, and folders that hold some at any depth.
    profile : Profile, str or path, optional
        What is asked of the model.
    ablation : Ablation or mapping, optional
        What changes in the result without the model; what has a ``to_dict``, or the plain values.
    indicators : path, or sequence of mapping, optional
        Indicators of the service, as `read_indicators` takes them; shown beside, and not judged.
    personal_data : path, or sequence of mapping, optional
        Personal data that the service touched, as `look_beside` takes them, beside what receipts declare.
    openapi : path, optional
        Description of the service's API: OpenAPI 3 as JSON.
    quality : bool or Report, default False
        Whether to hold the files to the quality rules of the standard, or a report of that.
    workers : int, optional
        Processes that read files side by side.
    progress : callable, optional
        Called as ``progress(done_bytes, total_bytes, "reading …")``.

    Returns
    -------
    CriterionReport

    Raises
    ------
    ParameterError
        One of the parameters is not what it has to be.
    SourceNotFoundError
        A path does not exist.
    UnreadableSourceError
        A zip or a profile cannot be read.

    Examples
    --------
    >>> import tempfile
    >>> from plateau_sc import samples
    >>> from plateau_sc.criterion import read_plan
    >>> town = samples.write(tempfile.mkdtemp(), extent=(130.0, 130.0), features=["bldg"])
    >>> check(read_plan("53396422"), town, profile="a-building-file-for-every-mesh")
    <CriterionReport of '53396422': unknown (exists: pass, used: unknown)>
    """
    content = _read_ablation(ablation)
    # What is wrong in a list is told before files are read for minutes.
    look_beside((), indicators, personal_data, openapi)
    exists = check_existence(plan, source, profile, quality=quality, workers=workers, progress=progress)
    used = check_usage(exists, receipts)
    accounts = [trace.account for trace in used.traces]
    beside = look_beside(accounts, indicators, personal_data, openapi)
    verdicts = (exists.verdict, used.verdict)
    worst = next((verdict for verdict in (Verdict.FAIL, Verdict.UNKNOWN) if verdict in verdicts), Verdict.PASS)
    reasons = (f"exists: {exists.verdict}: {exists.reasons[0]}", f"used: {used.verdict}: {used.reasons[0]}")
    return CriterionReport(worst, reasons, exists, used, content, beside, datetime.now(UTC))


def write_report(
    report: CriterionReport,
    folder: PathLike,
    lang: str = "ja",
    picture: bytes | None = None,
    walk_picture: bytes | None = None,
) -> tuple[Path, Path]:
    """Write the report as JSON and as a page; both appear complete, or none.

    Parameters
    ----------
    report : CriterionReport
        The report.
    folder : str or path
        Where ``criterion.json`` and ``criterion.html`` go; it is made if it does not exist.
    lang : {"ja", "en"}, default "ja"
        Language of the page.
    picture, walk_picture : bytes, optional
        PNGs of the ablation, and of the ways of its walk, for the page.

    Returns
    -------
    tuple of Path
        The JSON and the page.

    Raises
    ------
    ParameterError
        There is no such language, or a picture is no PNG.
    OutputError
        The folder cannot be written.
    """
    Texts(lang)
    with replace_files(folder) as stage:
        write_files(report, stage, lang, picture, walk_picture)
    return Path(folder, JSON_NAME), Path(folder, PAGE_NAME)


def write_files(
    report: CriterionReport,
    stage: Path,
    lang: str = LANGUAGES[0],
    picture: bytes | None = None,
    walk_picture: bytes | None = None,
) -> tuple[Path, Path]:
    """Write the two files into a folder that is there.

    Parameters
    ----------
    report : CriterionReport
        The report.
    stage : Path
        The folder.
    lang : {"ja", "en"}
        Language of the page.
    picture, walk_picture : bytes, optional
        PNGs of the ablation, and of the ways of its walk, for the page.

    Returns
    -------
    tuple of Path
        The JSON and the page.
    """
    text = json.dumps(report.to_dict(), ensure_ascii=False, indent=1, allow_nan=False)
    paths = stage / JSON_NAME, stage / PAGE_NAME
    paths[0].write_text(text + "\n", encoding="utf-8")
    paths[1].write_text(report.to_html(lang, picture, walk_picture), encoding="utf-8")
    return paths


def criterion_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `CriterionReport.to_dict` gives, with those of its parts in it.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.

    Examples
    --------
    >>> sorted(set(criterion_schema()["properties"]) & {"verdict", "exists", "used", "ablation"})
    ['ablation', 'exists', 'used', 'verdict']
    """
    text = resources.files(__package__).joinpath("schema", "criterion.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    schema["$defs"]["exists"] = exists_schema()
    schema["$defs"]["ablation"] = ablation_schema()
    schema["$defs"]["beside"] = beside_schema()
    return schema


def _read_ablation(ablation: object) -> dict[str, Any] | None:
    if ablation is None:
        return None
    content = ablation.to_dict() if isinstance(ablation, HasDict) else ablation
    if not isinstance(content, Mapping):
        raise ParameterError(f"ablation is {ablation!r}; expected an Ablation, or the plain values of one")
    try:
        plain: dict[str, Any] = json.loads(json.dumps(dict(content), allow_nan=False))
    except (TypeError, ValueError) as error:
        raise ParameterError(f"ablation holds what JSON cannot: {error}") from error
    return plain
