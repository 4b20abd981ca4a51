"""What the rules found, written down while files are read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from plateau_sc.crs import source_to_geographic
from plateau_sc.quality.shapes import Shapes
from plateau_sc.quality.walk import Walk
from plateau_sc.types import FloatArray

FINDING_COLUMNS = (
    "rule",
    "feature",
    "feature_type",
    "element",
    "file",
    "line",
    "latitude",
    "longitude",
    "height",
    "measure",
    "unit",
    "val3dity",
    "message",
)
"""Columns of the findings, in order."""


@dataclass(slots=True, eq=False)
class Batch:
    """Some members of one file, as the rules see them.

    Attributes
    ----------
    file : str
        Label of the file.
    walk : Walk
        What was collected.
    shapes : Shapes or None
        Geometries; None where the file's system cannot be read.
    i_ur : str or None
        Version of i-UR.
    """

    file: str
    walk: Walk
    shapes: Shapes | None
    i_ur: str | None


@dataclass(slots=True)
class Log:
    """Findings and counts by rule.

    Attributes
    ----------
    rules : collection of str
        Codes that are asked for; what others find is dropped.
    findings : list of tuple
        Rows of `FINDING_COLUMNS`.
    examined : Counter
        How many were examined, by rule.
    left : defaultdict of Counter
        How many could not be examined, by rule and reason.
    """

    rules: Collection[str]
    findings: list[tuple[Any, ...]] = field(default_factory=list)
    examined: Counter[str] = field(default_factory=Counter)
    left: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def wants(self, *codes: str) -> bool:
        """Tell whether one of some rules is asked for."""
        return any(code in self.rules for code in codes)

    def count(self, rule: str, number: int) -> None:
        """Add to what was examined."""
        if number and rule in self.rules:
            self.examined[rule] += int(number)

    def leave(self, rule: str, reason: str, number: int = 1) -> None:
        """Add to what could not be examined."""
        if number and rule in self.rules:
            self.left[rule][reason] += int(number)

    def find(
        self,
        rule: str,
        file: str,
        line: int | None,
        message: str,
        *,
        batch: Batch | None = None,
        feature: int = -1,
        element: str | None = None,
        place: FloatArray | None = None,
        measure: float | None = None,
        unit: str | None = None,
        val3dity: int | None = None,
        named: tuple[str | None, str | None] = (None, None),
        position: tuple[float, float, float] | None = None,
    ) -> None:
        """Write a finding.

        Parameters
        ----------
        rule : str
            Code.
        file : str
            Label of the file.
        line : int or None
            Line in it.
        message : str
            What was found, and what was expected.
        batch : Batch, optional
            Where the feature is a row of, and `place` a position in.
        feature : int
            Row of the feature; −1 for none.
        element : str, optional
            ``gml:id`` of the element at fault, where it is not the feature.
        place : ndarray, shape (3,), optional
            Position as the file has it.
        measure : float, optional
            How much it is off.
        unit : str, optional
            Unit of the measure.
        val3dity : int, optional
            Code of val3dity for the same.
        named : tuple of str or None
            ``gml:id`` and type of the feature where there is no batch.
        position : tuple of float, optional
            Latitude, longitude [degrees] and height [m] where there is no batch.
        """
        if rule not in self.rules:
            return
        gml_id, kind = named
        if batch is not None and feature >= 0:
            gml_id, kind = name_feature(batch.walk, feature)
        latitude, longitude, height = position or (None, None, None)
        if place is not None and batch is not None and batch.shapes is not None and np.isfinite(place[:2]).all():
            north, east = source_to_geographic(place[0], place[1], batch.shapes.epsg)
            latitude, longitude = float(north), float(east)
            height = float(place[2]) if np.isfinite(place[2]) else None
        where = (file, line or None, latitude, longitude, height)
        self.findings.append((rule, gml_id, kind, element, *where, measure, unit, val3dity, message))


def name_feature(walk: Walk, row: int) -> tuple[str | None, str | None]:
    """Return the ``gml:id`` and type of the building, part or other feature that a row belongs to.

    A boundary surface is named by the feature that it bounds.

    Parameters
    ----------
    walk : Walk
        Columns of the batch.
    row : int
        Row of a feature.

    Returns
    -------
    gml_id, kind : str or None
    """
    features = walk.features
    while features.parents[row] >= 0 and features.kinds[row].endswith("Surface"):
        row = features.parents[row]
    return features.ids[row], features.kinds[row]
