"""Files in turn, each looked through once, with all rules at work."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from plateau_sc.citygml.sources import Source, SourceFile, find_files, spell_path
from plateau_sc.citygml.stream import ElementStream
from plateau_sc.errors import UnreadableSourceError
from plateau_sc.quality.bodies import Bodies
from plateau_sc.quality.codes import CodeLists
from plateau_sc.quality.features import check_features, check_quality_attributes
from plateau_sc.quality.identity import Register, check_city_codes, check_feature_ids
from plateau_sc.quality.log import Batch, Log
from plateau_sc.quality.names import CORNERS, MEMBERS, SCHEMA_LOCATION, i_ur_version
from plateau_sc.quality.placement import Envelope, check_envelope, check_extent, check_mesh, check_systems
from plateau_sc.quality.report import Report, make_report
from plateau_sc.quality.rings import check_lines, check_positions, check_rings, check_vertices
from plateau_sc.quality.rules import choose_rules
from plateau_sc.quality.schema import Schemas
from plateau_sc.quality.shapes import make_shapes
from plateau_sc.quality.solids import check_membership, check_solids
from plateau_sc.quality.surfaces import check_flatness, check_holes, check_orientation, check_triangles
from plateau_sc.quality.walk import Walk
from plateau_sc.types import FloatArray, Progress

_BATCH = 20_000
"""Position lists that are judged together."""


def check(source: Source, *, rules: Sequence[str] | str | None = None, progress: Progress | None = None) -> Report:
    """Hold a source to the quality rules of the PLATEAU standard (6.3).

    Each file is read once, member by member. Rules that need an outside reference end as *not evaluable*, as do those
    whose schemas or code lists are absent; nothing is fetched.

    Parameters
    ----------
    source : path or iterable of path
        CityGML file, folder, data set root or zip, or several; feature types of all kinds.
    rules : str or sequence of str, optional
        Codes of `RULES` to look at; all by default.
    progress : callable, optional
        Called while files are read, with bytes done and in all.

    Returns
    -------
    Report

    Raises
    ------
    ParameterError
        There is no such rule, or the source is no path.
    SourceNotFoundError
        There is no such source.
    UnreadableSourceError
        There is no CityGML file in it.

    Examples
    --------
    >>> from plateau_sc import samples
    >>> import tempfile
    >>> town = samples.write(tempfile.mkdtemp(), extent=(100.0, 100.0), features=["bldg"])
    >>> report = check(town, rules=["L09", "L14"])
    >>> report.rules["outcome"].tolist()
    ['passed', 'passed']
    """
    chosen = choose_rules(rules if rules is None or isinstance(rules, str) else tuple(rules))
    files = find_files(source, None)
    if not files:
        raise UnreadableSourceError(f"{source}: no .gml file in it; expected CityGML of Project PLATEAU")
    log = Log(chosen)
    checker = _Checker(log, sum(file.size for file in files), progress)
    facts = [checker.check(file) for file in files]
    is_one = isinstance(source, str) or hasattr(source, "__fspath__")
    label = spell_path(source) if is_one else ", ".join(sorted({spell_path(file.path) for file in files}))  # type: ignore[arg-type]
    return make_report(label, facts, log)


class _Checker:
    """All rules at work on one source."""

    def __init__(self, log: Log, total: int, progress: Progress | None) -> None:
        self._log = log
        self._register = Register(log)
        self._lists = CodeLists()
        self._schemas = Schemas()
        self._progress = progress
        self._total = total
        self._done = 0

    def check(self, file: SourceFile) -> dict[str, Any]:
        """Judge one file and return its facts."""
        log = self._log
        log.count("L01", 1)
        self._register.begin(file.label)
        what = f"checking {(file.member or file.path.name).rpartition('/')[2]}"
        reading = _Reading(self, file, ElementStream(file, [*MEMBERS, *CORNERS], lambda size: self._tell(size, what)))
        reading.run()
        self._register.end()
        failure = reading.stream.failure
        if failure is not None:
            log.find("L01", file.label, failure.line, failure.reason)
            log.leave("L02", "the file cannot be read to its end (L01)")
        elif log.wants("L02"):
            self._schemas.check(file, reading.locations, log)
        return {"path": file.label, "bytes": file.size, "i_ur": reading.i_ur, "members": reading.members}

    def judge(self, batch: Batch, reading: _Reading) -> None:
        """Put a batch before all rules that are asked for."""
        log, file = self._log, reading.file
        self._register.take(batch)
        if log.wants("L04"):
            self._lists.check(batch, file, log)
        if log.wants("L05"):
            check_systems(batch, reading.epsg, log)
        if log.wants("L06"):
            check_extent(batch, reading.envelope, log)
        if log.wants("city-code"):
            check_city_codes(batch, log, file.city_code)
        for codes, judge in _RULES_OF_A_BATCH:
            if log.wants(*codes):
                judge(batch, log)
        if log.wants("L14", "L-bldg-01", "L-bldg-02"):
            reading.bodies.take(batch, check_solids(batch, log))

    @property
    def log(self) -> Log:
        """Where findings go."""
        return self._log

    def _tell(self, size: int, what: str) -> None:
        self._done += size
        if self._progress is not None:
            self._progress(self._done, self._total, what)


_RULES_OF_A_BATCH = (
    (("L03", "C04"), check_features),
    (("C07", "C08"), check_quality_attributes),
    (("gml-id",), check_feature_ids),
    (("mesh",), check_mesh),
    (("L02",), check_positions),
    (("L07",), check_vertices),
    (("L08",), check_lines),
    (("L09",), check_rings),
    (("L10",), check_orientation),
    (("L11", "L12"), check_flatness),
    (("L13",), check_holes),
    (("L15", "L16"), check_triangles),
    (("L-bldg-06",), check_membership),
)


class _Reading:
    """One file on its way through the rules."""

    def __init__(self, checker: _Checker, file: SourceFile, stream: ElementStream) -> None:
        self.file = file
        self.stream = stream
        self.bodies = Bodies(file.label, checker.log)
        self.envelope: Envelope | None = None
        self.epsg: int | None = None
        self.i_ur: str | None = None
        self.locations: str | None = None
        self.members = 0
        self._checker = checker
        self._zone: int | None = None
        self._has_begun = False
        self._has_root = False
        self._corners: dict[str, FloatArray | None] = {}
        self._line: int | None = None

    def run(self) -> None:
        """Read the file to its end, or to where it breaks."""
        walk = Walk()
        for element in self.stream:
            self._read_root(element)
            if element.tag in CORNERS:
                self._read_corner(element)
                continue
            if not self._has_begun:
                self._begin()
                walk = Walk(self.stream.dimension)
            self.members += len(element)
            walk.take(element)
            if len(walk) >= _BATCH:
                self._judge(walk)
                walk = Walk(self.stream.dimension)
        if not self._has_begun and self.stream.failure is None:
            self._begin()
        if walk.features.ids:
            self._judge(walk)
        self.bodies.end()

    def _read_root(self, element: Any) -> None:
        if not self._has_root:
            self._has_root = True
            root = element.getroottree().getroot()
            self.i_ur = i_ur_version(root.nsmap)
            self.locations = root.get(SCHEMA_LOCATION)

    def _read_corner(self, corner: Any) -> None:
        envelope = corner.getparent()
        bounded = envelope.getparent()
        if bounded is None or bounded.getparent() is None or bounded.getparent().getparent() is not None:
            return
        self._line = envelope.sourceline
        try:
            values = np.array([float(word) for word in (corner.text or "").split()])
        except ValueError:
            return
        self._corners["lower" if corner.tag.endswith("}lowerCorner") else "upper"] = values

    def _begin(self) -> None:
        self._has_begun = True
        if self.stream.srs_name is not None or self._corners:
            lower, upper = self._corners.get("lower"), self._corners.get("upper")
            self.envelope = Envelope(self.stream.srs_name, self._line, lower, upper)
        self.epsg = check_envelope(self.file.label, self.envelope, self._checker.log)

    def _judge(self, walk: Walk) -> None:
        shapes = None
        if self.epsg is not None:
            shapes = make_shapes(walk, self.epsg, self._zone, self.file.city_code)
            self._zone = shapes.zone
        self._checker.judge(Batch(self.file.label, walk, shapes, self.i_ur), self)
