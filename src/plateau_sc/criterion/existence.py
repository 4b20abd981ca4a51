"""Whether a 3D city model exists for the area of a plan: the measures, and what they come to."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any, Final

import geopandas as gpd
import pandas as pd

from plateau_sc._version import __version__
from plateau_sc.catalog import CityFiles
from plateau_sc.city import CityModel
from plateau_sc.citygml.sources import Source
from plateau_sc.criterion.evidence import CATALOGUE, Evidence, look_at_catalogue, look_at_city, look_at_files
from plateau_sc.criterion.measures import Measure, Verdict, make_table
from plateau_sc.criterion.paper_measures import measure_quality
from plateau_sc.criterion.papers import PLATEAU_TERMS, DataSet
from plateau_sc.criterion.plan import ExecutionPlanArea
from plateau_sc.criterion.profiles import Profile, apply_profile, load_profile
from plateau_sc.errors import ParameterError
from plateau_sc.layers import CREDIT
from plateau_sc.quality import Report, check
from plateau_sc.types import PathLike, Progress

SCHEMA: Final = "plateau_sc-exists"
SCHEMA_VERSION: Final = 1

NO_THRESHOLD: Final = "no threshold given: the measures stand without a verdict; name a profile to get one"
"""Why there is no verdict without a profile."""

_SHOWN = 20


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Existence:
    """Whether a 3D city model exists for the area of a plan.

    Attributes
    ----------
    verdict : Verdict
        ``pass``, ``fail`` or ``unknown``.
    reasons : tuple of str
        Why.
    basis : str
        What was looked at: ``files``, ``city`` (a model that was read before) or ``catalogue``.
    plan : ExecutionPlanArea
        The area.
    profile : Profile or None
        What was asked.
    measures : DataFrame
        A row a measure: name, item, feature type, mesh (None for the whole area), value, unit, state, threshold,
        verdict, explanation.
    datasets : tuple of DataSet
        Data sets that have files for the area.
    files : tuple of dict
        Files for the area: path, feature type, mesh, bytes, sha256 (of those that were read whole) and problem.
    credit : str
        What has to stand beside a result.
    notes : tuple of str
        What is odd.
    buildings : GeoDataFrame or None
        Buildings in the area: gml_id, file, lod (-1 without a surface), mesh, area_m2 inside the area, and the whole
        footprint in the zone of the model; None where none were read.
    """

    verdict: Verdict
    reasons: tuple[str, ...]
    basis: str
    plan: ExecutionPlanArea
    profile: Profile | None
    measures: pd.DataFrame
    datasets: tuple[DataSet, ...]
    files: tuple[dict[str, Any], ...]
    credit: str
    notes: tuple[str, ...]
    buildings: gpd.GeoDataFrame | None = None
    _rows: tuple[dict[str, Any], ...] = ()
    _gml_ids: frozenset[str] = frozenset()

    def value(self, name: str, item: str = "", feature_type: str = "bldg", mesh: str | None = None) -> Any:
        """Return the value of one measure.

        Parameters
        ----------
        name : str
            Name of the measure.
        item : str
            What of it.
        feature_type : str
            Type of the features.
        mesh : str, optional
            Third mesh; the whole area without it.

        Returns
        -------
        float, int, str or None
            None where it is not known.

        Raises
        ------
        KeyError
            There is no such measure.
        """
        for row in self._rows:
            if (row["name"], row["item"], row["feature_type"], row["mesh"]) == (name, item, feature_type, mesh):
                return row["value"]
        raise KeyError((name, item, feature_type, mesh))

    @property
    def rows(self) -> tuple[dict[str, Any], ...]:
        """The measures as plain values, one dict each; they are not to be changed."""
        return self._rows

    @property
    def gml_ids(self) -> frozenset[str]:
        """Ids of the buildings in the area and of their parts; empty where none were read."""
        return self._gml_ids

    def to_dict(self) -> dict[str, Any]:
        """Return plain values that ``json`` can write.

        Returns
        -------
        dict
            As the JSON Schema that `exists_schema` gives has it.
        """
        return {
            "schema": SCHEMA,
            "schema_version": SCHEMA_VERSION,
            "software": f"plateau_sc {__version__}",
            "verdict": str(self.verdict),
            "reasons": list(self.reasons),
            "basis": self.basis,
            "plan": self.plan.to_dict(),
            "profile": None if self.profile is None else self.profile.to_dict(),
            "measures": [dict(row) for row in self._rows],
            "datasets": [dataset.to_dict() for dataset in self.datasets],
            "files": [dict(file) for file in self.files],
            "credit": self.credit,
            "terms": PLATEAU_TERMS,
            "notes": list(self.notes),
        }

    def __repr__(self) -> str:
        """Return one line with the verdict and the first reason."""
        first = self.reasons[0] if self.reasons else ""
        return f"<Existence of {self.plan.name!r}, by {self.basis}: {self.verdict}; {first}>"


def check_existence(
    plan: ExecutionPlanArea,
    source: Source | CityModel | Sequence[CityFiles],
    profile: Profile | PathLike | None = None,
    *,
    quality: bool | Report = False,
    workers: int | None = None,
    progress: Progress | None = None,
) -> Existence:
    """Measure whether a 3D city model exists for the area of a plan.

    No threshold is hidden: without a profile the verdict is *unknown*, whatever the measures are, with one exception:
    where there is no building at all it is *fail*. Where files are there and cannot be read it stays *unknown*.

    Parameters
    ----------
    plan : ExecutionPlanArea
        The area.
    source : path, URL, iterable of these, CityModel, or sequence of CityFiles
        What to look at: files, as `plateau_sc.read_citygml` takes them; buildings that were read before; or answers of
        `plateau_sc.catalog.search`, which tell what is offered and not what is in it.
    profile : Profile, str or path, optional
        What is asked: a name of `plateau_sc.criterion.list_profiles`, a TOML file, or a profile.
    quality : bool or Report, default False
        Whether to hold the files of the area to the quality rules of the standard, or a report of that.
    workers : int, optional
        Processes that read files side by side.
    progress : callable, optional
        Called as ``progress(done_bytes, total_bytes, "reading …")``.

    Returns
    -------
    Existence
        The verdict, why, and the table of measures that it rests on.

    Raises
    ------
    ParameterError
        ``plan`` is none, ``profile`` asks what cannot be asked, or ``quality`` is True where there are no files.
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
    >>> found = check_existence(read_plan("53396422"), town, "a-building-file-for-every-mesh")
    >>> str(found.verdict), found.value("delivered_share"), found.value("delivered_share", feature_type="dem")
    ('pass', 1.0, 0.0)
    """
    if not isinstance(plan, ExecutionPlanArea):
        raise ParameterError(f"plan is {plan!r}; expected an ExecutionPlanArea, as read_plan gives one")
    asked = profile if profile is None or isinstance(profile, Profile) else load_profile(profile)
    if isinstance(source, CityModel):
        evidence = look_at_city(plan, source)
    elif (cities := _as_catalogue(source)) is not None:
        evidence = look_at_catalogue(plan, cities)
    else:
        evidence = look_at_files(plan, source, workers=workers, progress=progress)  # type: ignore[arg-type]
    measures = evidence.measures
    if quality is not False:
        measures += _measure_quality(evidence, quality)
    if asked is not None:
        measures = apply_profile(measures, asked)
    verdict, reasons = _conclude(evidence, measures, asked)
    return Existence(
        verdict,
        tuple(reasons),
        evidence.basis,
        plan,
        asked,
        make_table(measures),
        tuple(evidence.datasets),
        tuple(evidence.list_files()),
        CREDIT,
        tuple(evidence.notes),
        evidence.buildings,
        tuple(measure.to_dict() for measure in measures),
        evidence.gml_ids,
    )


def exists_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `Existence.to_dict` gives.

    Returns
    -------
    dict
        JSON Schema, draft 2020-12.

    Examples
    --------
    >>> exists_schema()["properties"]["verdict"]["enum"]
    ['pass', 'fail', 'unknown']
    """
    text = resources.files(__package__).joinpath("schema", "exists.schema.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _as_catalogue(source: object) -> Sequence[CityFiles] | None:
    """Return a source as answers of the catalogue; None where it is something else."""
    if isinstance(source, Sequence) and not isinstance(source, str) and all(isinstance(x, CityFiles) for x in source):
        return source
    return None


def _measure_quality(evidence: Evidence, quality: bool | Report) -> list[Measure]:
    if isinstance(quality, Report):
        return measure_quality(quality)
    paths = sorted({file.source.path for file in evidence.delivery.files if file.source is not None})
    if paths:
        return measure_quality(check(paths))
    if evidence.delivery.files:
        raise ParameterError(
            f"quality is {quality!r}, and there are no files to look into, as the source is a {evidence.basis}; give "
            "the report of plateau_sc.quality.check instead"
        )
    return []


def _conclude(evidence: Evidence, measures: list[Measure], profile: Profile | None) -> tuple[Verdict, list[str]]:
    if evidence.missing:
        return Verdict.FAIL, [evidence.missing]
    if evidence.problem:
        return Verdict.UNKNOWN, [evidence.problem]
    if profile is None:
        return Verdict.UNKNOWN, [NO_THRESHOLD]
    judged = [measure for measure in measures if measure.verdict is not None]
    failed = [measure for measure in judged if measure.verdict is Verdict.FAIL]
    unknown = [measure for measure in judged if measure.verdict is Verdict.UNKNOWN]
    source = " (from the catalogue alone)" if evidence.basis == CATALOGUE else ""
    if failed or unknown:
        lines = [_describe(measure) for measure in [*failed, *unknown]]
        more = [f"and {len(lines) - _SHOWN} more"] if len(lines) > _SHOWN else []
        return Verdict.FAIL if failed else Verdict.UNKNOWN, [*lines[:_SHOWN], *more]
    return Verdict.PASS, [f"all that the profile '{profile.title}' asks is there{source}: {len(judged)} measure(s)"]


def _describe(measure: Measure) -> str:
    what = " ".join(part for part in (measure.name, measure.item, f"({measure.feature_type})") if part)
    where = f" in mesh {measure.mesh}" if measure.mesh else ""
    value = measure.value if isinstance(measure.value, str | None) else f"{measure.value:g}"
    return f"{what}{where}: {measure.verdict}: asked {measure.threshold}, found {value}; {measure.explanation}"
