"""The account of a reading: what came in, what went out, what was skipped and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was left out.

    Attributes
    ----------
    gml_id : str or None
        Building, part or feature that it belongs to; None for a whole file.
    file : str
        Label of the file, with the member where it is a zip.
    line : int or None
        Line of the file, counted from 1.
    reason : str
        What was left out and why.
    """

    gml_id: str | None
    file: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        """Return one line: place, feature, reason."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.reason}" if self.gml_id is None else f"{place}: {self.gml_id}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Note(Skipped):
    """Something that was kept, and that a reader of the result should know: a masked value, an odd height."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A building or feature that another file holds too, and which of the two stayed.

    Attributes
    ----------
    gml_id, file : str or None, str
        The one that was left out, and the label of its file.
    kept_gml_id, kept_file : str or None, str
        The one that stayed, and the label of its file.
    """

    gml_id: str | None
    file: str
    kept_gml_id: str | None
    kept_file: str


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file that was read.

    Attributes
    ----------
    file : str
        Label of the file, with the member where it is a zip.
    bytes : int
        Size [byte].
    sha256 : str
        Hash of the content.
    i_ur : str or None
        Version of the i-UR schema; None where the file declares none that is known.
    """

    file: str
    bytes: int
    sha256: str
    i_ur: str | None


@dataclass(slots=True)
class Audit:
    """Counts and reasons of one reading; in = out + outside + skipped.

    Attributes
    ----------
    buildings_in, features_in, parts_in : int
        Buildings, features of other types, and features inside of these that were found in the files.
    buildings_out, features_out, parts_out : int
        Those of them in the result.
    files_outside : list of str
        Files that were left unread because they lie outside of the area that was asked for, with the reason.
    outside_area : int
        Buildings or features, and parts, left out because they do not meet the area that was asked for.
    members_outside : int
        Members of files (a building with its parts is one) that were not looked into, because all their coordinates lie
        away from that area. Their buildings, features and parts count as those of others, their polygons and attributes
        do not.
    repeated : int
        Buildings, features and parts left out because the same one was read before.
    twins : list of Twin
        Those of them that another file holds too, without their parts.
    polygons_by_lod : dict of int to int
        Polygons read by level of detail, whether used or not; LOD3 and LOD4 where there are some.
    polygons_in : int
        Polygons of buildings and parts in the files: those of `polygons_by_lod` and of `polygons_left_out` together.
    polygons_left_out : dict of str to int
        Polygons that are not read, by reason.
    links_in, links_resolved : int
        Links of solids to polygons, and those of them that lead to a polygon of the same feature.
    labels_by_source : dict of str to int
        Codes that got a label, by the list that has it (``data set`` or ``bundled``), and those that got ``none``.
    attributes_in : dict of str to int
        Values of attributes in each file: texts outside of geometry, links, and XML attributes that hold a value.
    attributes_by_use : dict of str to dict of str to int
        What became of them, by file: those in a column (``column``), those that name another value (``name``), and
        those of the long table of extras, by reason: ``null``, ``outside schema``, ``repeated``, ``unreadable``,
        ``recoded`` (in a column too), ``link`` and ``xml attribute``.
    triangles_in, triangles_out : int
        Triangles of a terrain, where one was read.
    triangles_outside : int
        Those of them left out because they do not meet the area that was asked for.
    triangles_repeated, triangles_skipped : int
        Those left out because another file holds them too, and those that could not be used.
    skipped : list of Skipped
        What was left out.
    notes : list of Note
        What was kept and is odd, and values that were masked.
    files : list of FileRecord
        The files.
    """

    buildings_in: int = 0
    buildings_out: int = 0
    features_in: int = 0
    features_out: int = 0
    parts_in: int = 0
    parts_out: int = 0
    files_outside: list[str] = field(default_factory=list)
    outside_area: int = 0
    members_outside: int = 0
    repeated: int = 0
    twins: list[Twin] = field(default_factory=list)
    polygons_by_lod: dict[int, int] = field(default_factory=lambda: {0: 0, 1: 0, 2: 0})
    polygons_in: int = 0
    polygons_left_out: dict[str, int] = field(default_factory=dict)
    links_in: int = 0
    links_resolved: int = 0
    labels_by_source: dict[str, int] = field(default_factory=dict)
    attributes_in: dict[str, int] = field(default_factory=dict)
    attributes_by_use: dict[str, dict[str, int]] = field(default_factory=dict)
    triangles_in: int = 0
    triangles_out: int = 0
    triangles_outside: int = 0
    triangles_repeated: int = 0
    triangles_skipped: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    files: list[FileRecord] = field(default_factory=list)

    def skip(self, reason: str, file: str, line: int | None = None, gml_id: str | None = None) -> None:
        """Record something that was left out."""
        self.skipped.append(Skipped(gml_id, file, line, reason))

    def note(self, reason: str, file: str, line: int | None = None, gml_id: str | None = None) -> None:
        """Record something that was kept and is odd."""
        self.notes.append(Note(gml_id, file, line, reason))

    def count_attributes(self, file: str, found: int, uses: Mapping[str, int]) -> None:
        """Add values of attributes, and what became of them.

        Parameters
        ----------
        file : str
            Label of the file.
        found : int
            Values in the file.
        uses : mapping of str to int
            Values by their use; below 0 where they turned out to have another.
        """
        self.attributes_in[file] = self.attributes_in.get(file, 0) + found
        counts = self.attributes_by_use.setdefault(file, {})
        for use, count in uses.items():
            if count or use in counts:
                counts[use] = counts.get(use, 0) + count

    def sum_attributes(self) -> dict[str, int]:
        """Return how many values of attributes have each use, in all files.

        Returns
        -------
        dict of str to int
        """
        sums: Counter[str] = Counter()
        for counts in self.attributes_by_use.values():
            sums.update(counts)
        return dict(sums.most_common())

    def absorb(self, other: Audit) -> None:
        """Add the account of something that was read for itself, behind what is here.

        Parameters
        ----------
        other : Audit
            Its counts are added, its entries put behind.
        """
        for name in _COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for lod, count in other.polygons_by_lod.items():
            self.polygons_by_lod[lod] = self.polygons_by_lod.get(lod, 0) + count
        for reason, count in other.polygons_left_out.items():
            self.polygons_left_out[reason] = self.polygons_left_out.get(reason, 0) + count
        for file, found in other.attributes_in.items():
            self.count_attributes(file, found, other.attributes_by_use.get(file, {}))
        self.files_outside += other.files_outside
        self.twins += other.twins
        self.skipped += other.skipped
        self.notes += other.notes
        self.files += other.files

    @property
    def is_balanced(self) -> bool:
        """Whether all that came in is accounted for: features, parts, polygons, attributes and triangles."""
        rows_in = self.buildings_in + self.features_in + self.parts_in
        rows = self.buildings_out + self.features_out + self.parts_out + self.outside_area + self.repeated
        triangles = self.triangles_out + self.triangles_outside + self.triangles_repeated + self.triangles_skipped
        polygons = sum(self.polygons_by_lod.values()) + sum(self.polygons_left_out.values())
        is_known = all(
            found == sum(self.attributes_by_use.get(file, {}).values()) for file, found in self.attributes_in.items()
        )
        are_all = rows_in == rows and self.polygons_in == polygons and self.triangles_in == triangles
        return are_all and is_known

    def to_dict(self) -> dict[str, Any]:
        """Return the account as plain values that ``json`` can write.

        Returns
        -------
        dict
            The attributes by name; entries of `skipped` and `notes` have gml_id, file, line and reason.
        """
        return asdict(self)

    def __str__(self) -> str:
        """Return a short table."""
        polygons = "  ".join(f"LOD{lod} {count}" for lod, count in sorted(self.polygons_by_lod.items()))
        lines = [
            f"{'files':<12}{len(self.files):>9}  {sum(record.bytes for record in self.files) / 1e6:.1f} MB",
            f"{'features':<12}{self.features_in:>9} in {self.features_out:>9} out"
            if self.features_in
            else f"{'buildings':<12}{self.buildings_in:>9} in {self.buildings_out:>9} out",
            f"{'parts':<12}{self.parts_in:>9} in {self.parts_out:>9} out",
            f"{'polygons':<12}  {polygons}",
        ]
        if self.attributes_in:
            uses = "  ".join(f"{use} {count}" for use, count in self.sum_attributes().items())
            lines.append(f"{'attributes':<12}{sum(self.attributes_in.values()):>9} in  {uses}")
        if self.links_in:
            lines.append(f"{'links':<12}{self.links_in:>9} in {self.links_resolved:>9} resolved")
        if self.files_outside:
            lines.append(f"{'not read':<12}{len(self.files_outside):>9} files outside of the area")
        if self.polygons_left_out:
            lines.append(f"{'left out':<12}{sum(self.polygons_left_out.values()):>9} polygons")
        if self.repeated:
            lines.append(f"{'repeated':<12}{self.repeated:>9}")
        if self.outside_area:
            members = f"  {self.members_outside} member(s) not looked into" if self.members_outside else ""
            lines.append(f"{'outside area':<12}{self.outside_area:>9}{members}")
        if self.triangles_in:
            lines.append(f"{'triangles':<12}{self.triangles_in:>9} in {self.triangles_out:>9} out")
        lines.extend(_describe("skipped", self.skipped))
        lines.extend(_describe("notes", self.notes))
        return "\n".join(lines)


_SHOWN = 5
_COUNTS = (
    *("buildings_in", "buildings_out", "features_in", "features_out", "parts_in", "parts_out"),
    *("outside_area", "members_outside", "repeated"),
    *("polygons_in", "links_in", "links_resolved", "triangles_in", "triangles_out"),
    *("triangles_outside", "triangles_repeated", "triangles_skipped"),
)


def _describe(title: str, entries: list[Skipped] | list[Note]) -> list[str]:
    lines = [f"{title:<12}{len(entries):>9}"]
    lines.extend(f"  {entry}" for entry in entries[:_SHOWN])
    if len(entries) > _SHOWN:
        files = Counter(entry.file for entry in entries[_SHOWN:])
        lines.append(f"  and {len(entries) - _SHOWN} more in {len(files)} file(s)")
    return lines
