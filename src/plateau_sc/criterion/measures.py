"""The measures of an area: what each is called, in which unit it is, and the table that they stand in."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

import pandas as pd


class Verdict(StrEnum):
    """Three answers."""

    PASS = "pass"  # noqa: S105
    FAIL = "fail"
    UNKNOWN = "unknown"


class State(StrEnum):
    """Where a value comes from, or why there is none."""

    MEASURED = "measured"
    """From what is in the files."""
    CATALOGUE = "from the catalogue"
    """From what the delivery service says of the files, which were not looked into."""
    ABSENT = "absent"
    """There is no file, or nothing of the kind in it: what stands there is not told."""
    UNKNOWN = "unknown"
    """It was not looked at, could not be read, or is not stated."""


@dataclass(frozen=True, slots=True)
class MeasureKind:
    """One kind of measure.

    Attributes
    ----------
    title : str
        What is measured.
    unit : str
        Unit of the value; ``1`` for a share, empty for a text.
    feature_type : str
        Type that it is of where a profile names none.
    """

    title: str
    unit: str
    feature_type: str = "bldg"

    @property
    def is_number(self) -> bool:
        """Whether a threshold can be set."""
        return bool(self.unit)


MEASURES: Final = MappingProxyType(
    {
        "delivered_share": MeasureKind("share of the area in meshes that a file is delivered for", "1"),
        "unreadable_files": MeasureKind("files for the area that cannot be read or hold nothing", "files"),
        "building_count": MeasureKind("buildings in the area, by the finest level that they have", "buildings"),
        "footprint_area": MeasureKind("their footprint inside the area, by that level", "m2"),
        "lod_share": MeasureKind("share of the buildings that have a level or a finer one", "1"),
        "lod_footprint_share": MeasureKind("share of the footprint under buildings that have it", "1"),
        "listed_lod": MeasureKind("best level of any feature of a file", "level"),
        "height_type_stated_share": MeasureKind("share of the buildings that state how LOD1 got its height", "1"),
        "weak_height_share": MeasureKind("share of these whose height is a flat 3 m or 3 m a storey", "1"),
        "dataset_year": MeasureKind("year in the name of the data sets", "year"),
        "creation_year": MeasureKind("year in which the features were made (creationDate)", "year"),
        "survey_year": MeasureKind("year of the survey (surveyYear)", "year"),
        "resource_year": MeasureKind("years of the sources that the data sets list", "year"),
        "attribute_fill": MeasureKind("share of the buildings that state an attribute", "1"),
        "duplicates": MeasureKind("buildings in the area that two files hold, and which count once", "buildings"),
        "i_ur_version": MeasureKind("version of i-UR that the files declare", ""),
        "spec_version": MeasureKind("version of the PLATEAU standard", ""),
        "licence": MeasureKind("licence that the data sets state", ""),
        "quality_rules": MeasureKind("quality rules of the standard, by how they end", "rules"),
        "quality_findings": MeasureKind("faults that the quality rules found", "findings"),
        "attraction_share": MeasureKind("share of the area in zones of compact-city plans", "1", "urf"),
    }
)
"""All kinds, by name."""

COLUMNS: Final = (
    "name",
    "item",
    "feature_type",
    "mesh",
    "value",
    "unit",
    "state",
    "threshold",
    "verdict",
    "explanation",
)
"""Columns of the table of measures."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """What a value has to be.

    Attributes
    ----------
    at_least, at_most : float or None
        Limits, which are good themselves.
    """

    at_least: float | None = None
    at_most: float | None = None

    def judge(self, value: float | None) -> Verdict:
        """Hold a value to the limits.

        Parameters
        ----------
        value : float or None
            None where it is not known.

        Returns
        -------
        Verdict
            *Unknown* for what is not known.

        Examples
        --------
        >>> limit = Threshold(at_least=0.5)
        >>> str(limit), str(limit.judge(0.5)), str(limit.judge(0.4)), str(limit.judge(None))
        ('at least 0.5', 'pass', 'fail', 'unknown')
        """
        if value is None or math.isnan(value):
            return Verdict.UNKNOWN
        is_low = self.at_least is not None and value < self.at_least
        is_high = self.at_most is not None and value > self.at_most
        return Verdict.FAIL if is_low or is_high else Verdict.PASS

    def to_dict(self) -> dict[str, float]:
        """Return the limits that there are.

        Returns
        -------
        dict
            ``at_least``, ``at_most``, or both.
        """
        limits = {"at_least": self.at_least, "at_most": self.at_most}
        return {name: limit for name, limit in limits.items() if limit is not None}

    def __str__(self) -> str:
        """Return the limits in words."""
        return " and ".join(f"{name.replace('_', ' ')} {limit:g}" for name, limit in self.to_dict().items())


@dataclass(slots=True)
class Measure:
    """One row of the table.

    Attributes
    ----------
    name : str
        One of `MEASURES`.
    value : float, int, str or None
        None where it is not known.
    item : str
        What of it: a level, an attribute, a kind of zone; empty where there is only one.
    feature_type : str
        Type of the features.
    mesh : str or None
        Third mesh; None for the whole area.
    state : State
        Where the value comes from, or why there is none.
    explanation : str
        How the value came about, in a sentence.
    threshold : Threshold or None
        What was asked of it.
    verdict : Verdict or None
        How it stands to that; None where nothing was asked.
    """

    name: str
    value: float | int | str | None
    item: str = ""
    feature_type: str = "bldg"
    mesh: str | None = None
    state: State = State.MEASURED
    explanation: str = ""
    threshold: Threshold | None = None
    verdict: Verdict | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return plain values by `COLUMNS`.

        Returns
        -------
        dict
        """
        row = {name: getattr(self, name) for name in COLUMNS if name != "unit"}
        row["unit"] = MEASURES[self.name].unit
        row["state"] = str(self.state)
        row["threshold"] = None if self.threshold is None else self.threshold.to_dict()
        row["verdict"] = None if self.verdict is None else str(self.verdict)
        return {name: row[name] for name in COLUMNS}


def make_table(measures: Iterable[Measure]) -> pd.DataFrame:
    """Return measures as a table.

    Parameters
    ----------
    measures : iterable of Measure
        In order.

    Returns
    -------
    DataFrame
        Columns as in `COLUMNS`; ``value`` and ``threshold`` (a text) hold objects, or None.

    Examples
    --------
    >>> make_table([Measure("building_count", 12, "all")])[["name", "item", "value", "unit"]].values.tolist()
    [['building_count', 'all', 12, 'buildings']]
    """
    rows = []
    for measure in measures:
        row = measure.to_dict()
        row["threshold"] = None if measure.threshold is None else str(measure.threshold)
        rows.append(row)
    table = pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)
    texts = [name for name in COLUMNS if name not in ("value", "mesh", "threshold", "verdict")]
    return table.astype(dict.fromkeys(texts, "string"))
