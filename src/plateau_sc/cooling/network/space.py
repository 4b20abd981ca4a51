"""The Japanese walking-space network (歩行空間ネットワーク), editions of 2017, 2018 and 2024."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from plateau_sc.cooling.network.assembly import TOLERANCE_M, assemble, require_options
from plateau_sc.cooling.network.audit import NetworkAudit
from plateau_sc.cooling.network.codes import (
    CODED,
    EDITIONS,
    UNKNOWN,
    count_from_one,
    detect_edition,
    find_strangers,
    read_kinds,
    read_widths,
    translate,
)
from plateau_sc.cooling.network.draft import Joints, Links, plain_links
from plateau_sc.cooling.network.files import NetworkTable, find_tables
from plateau_sc.cooling.network.kinds import Cover, LinkKind
from plateau_sc.cooling.network.places import CrsLike, bring_lines, bring_to_zone
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import ParameterError
from plateau_sc.types import FloatArray, Int32Array, IntArray, PathLike

_SURFACES: Final = {1: "paved", 2: "soil", 3: "gravel", 4: "other"}
_INSIDE: Final = 3
# Nothing of a link is so wide, steep or high; it is how some write that it is not known.
_NOT_STATED: Final = 99.0


def read_network(
    source: PathLike,
    nodes: PathLike | None = None,
    edition: str | None = None,
    *,
    crs: CrsLike | None = None,
    epsg: int | None = None,
    tolerance: float = TOLERANCE_M,
    keep: str = "all",
) -> WalkingNetwork:
    """Read a Japanese walking-space network (歩行空間ネットワーク).

    Parameters
    ----------
    source : path
        File of links (CSV, Shapefile, GeoJSON, GeoPackage), or a folder or zip with links and nodes; several tables of
        one kind are put together.
    nodes : path, optional
        File of nodes; by default it is looked for in the folder or zip, or beside a file of links (``…node…`` for
        ``…link…``). Without nodes links are joined where they name the same one.
    edition : {"2017", "2018", "2024"}, optional
        Edition of the specification; by default it is told from the codes and the columns.
    crs : int, str or CRS, optional
        System of the coordinates where a file does not say it; longitude and latitude of JGD2011 without it.
    epsg : int, optional
        EPSG code of the zone to work in; by default that of the place.
    tolerance : float, default 0.1
        Distance within which two nodes of one floor are one [m].
    keep : {"all", "largest"}, default "all"
        Whether to keep the largest part that hangs together alone.

    Returns
    -------
    WalkingNetwork
        Underground and indoor links and those with a roof are covered. Widths, slopes and steps are those that are
        stated, and else the worst of their class. Codes that the edition does not have are taken for unknown, and
        counted in the audit.

    Raises
    ------
    SourceNotFoundError
        There is no such path.
    UnreadableSourceError
        No table can be read, or none is of links.
    CrsError
        The places are none of their system, or outside of Japan.
    ParameterError
        The edition is none, or not that of the codes; there is no link that can be used; or an option is none.
    TooLargeError
        A zip holds too much.

    Examples
    --------
    >>> import tempfile, plateau_sc as psc
    >>> from plateau_sc.samples import write_network
    >>> read_network(write_network(tempfile.mkdtemp(), edition="2018"))
    <WalkingNetwork: ... in EPSG:6677, 1 island, walking space 2018>
    """
    require_options(tolerance, keep)
    if edition is not None and str(edition) not in EDITIONS:
        raise ParameterError(f"edition is {edition!r}; expected one of {', '.join(EDITIONS)}, or none to detect it")
    link_tables, node_tables = find_tables(source, nodes, crs)
    joints, inside, zone = _read_nodes(node_tables, epsg, str(source))
    rows, lines, zone = _join_links(link_tables, zone, epsg)
    audit = NetworkAudit(len(joints), len(rows))
    joints, inside = _drop_repeated(joints, inside, audit)
    codes = {name: _read_codes(rows[name]) for name in CODED if name in rows}
    fields = [{str(name) for table in tables for name in table.rows.columns} for tables in (link_tables, node_tables)]
    year = detect_edition(codes, fields[0], fields[1]) if edition is None else str(edition)
    _judge_codes(codes, year, edition is not None, rows, audit, str(source))
    number = {name: row for row, name in enumerate(joints.ids.tolist())}
    joints, inside, start, end = _find_ends(rows, lines, joints, inside, number)
    ids = _read_ids(rows["link_id"])
    blank = np.flatnonzero(np.isin(ids, ("", "nan", "None", "<NA>")))
    ids[blank] = [f"link {row + 1}" for row in blank.tolist()]
    audit.add("links without an id, called by their number", "mended", ids[blank])
    links = plain_links(ids, start, end, lines)
    _read_attributes(links, rows, codes, year, joints, inside, audit)
    return assemble(
        joints,
        links,
        audit,
        epsg=zone,
        edition=EDITIONS[year].name,
        source=str(source),
        tolerance=tolerance,
        keep=keep,
    )


def _read_nodes(tables: Sequence[NetworkTable], epsg: int | None, what: str) -> tuple[Joints, IntArray, int | None]:
    """Return nodes in a zone, and where they lie: 1 outside, 2 at a door, 3 inside."""
    ids, places, levels, inside = [], [], [], []
    for table in tables:
        points = np.full((len(table.rows), 2), np.nan)
        drawn = shapely.get_type_id(table.shapes) == shapely.GeometryType.POINT
        points[drawn] = shapely.get_coordinates(table.shapes[drawn])
        moved, epsg = bring_to_zone(points, table.crs, epsg, f"{what}, {table.name}")
        ids.append(_read_ids(table.rows["node_id"]))
        places.append(moved)
        floor = next((name for name in ("floor", "ordinal") if name in table.rows), None)
        levels.append(np.zeros(len(points)) if floor is None else _read_numbers(table.rows[floor]))
        inside.append(_read_codes(table.rows["in_out"]) if "in_out" in table.rows else np.full(len(points), -1))
    if not ids:
        empty = np.empty(0, dtype=object)
        return Joints(empty, np.empty((0, 2)), np.empty(0)), np.empty(0, dtype=np.int64), epsg
    level = np.nan_to_num(np.concatenate(levels))
    return Joints(np.concatenate(ids), np.concatenate(places), level), np.concatenate(inside), epsg


def _join_links(
    tables: Sequence[NetworkTable], zone: int | None, epsg: int | None
) -> tuple[pd.DataFrame, NDArray[np.object_], int]:
    chosen, lines = zone if epsg is None else epsg, []
    for table in tables:
        shapes = table.shapes
        if len(shapely.get_coordinates(shapes)):
            shapes, chosen = bring_lines(shapes, table.crs, chosen, table.name)
        lines.append(shapes)
    if chosen is None:
        raise ParameterError(
            f"{tables[0].name}: links without lines, and no nodes; expected a file of nodes with lat and lon: "
            "say which one with nodes="
        )
    rows = pd.concat([table.rows for table in tables], ignore_index=True)
    return rows, np.concatenate(lines), chosen


def _drop_repeated(joints: Joints, inside: IntArray, audit: NetworkAudit) -> tuple[Joints, IntArray]:
    _, first = np.unique(joints.ids.astype(str), return_index=True)
    if first.size < len(joints):
        audit.add("nodes that have the id of another", "left out", np.delete(joints.ids, first))
    rows = np.sort(first)
    return joints.take(rows), inside[rows]


def _find_ends(
    rows: pd.DataFrame, lines: NDArray[np.object_], joints: Joints, inside: IntArray, number: dict[str, int]
) -> tuple[Joints, IntArray, Int32Array, Int32Array]:
    """Return the nodes of each link; without any nodes, those that links name, at the end of the first that does."""
    names = [_read_ids(rows[column]) for column in ("start_id", "end_id")]
    if len(joints):
        start, end = (np.array([number.get(name, -1) for name in column], dtype=np.int32) for column in names)
        return joints, inside, start, end
    drawn = shapely.get_type_id(lines) == shapely.GeometryType.LINESTRING
    both = np.concatenate(names)
    places = np.full((both.size, 2), np.nan)
    for side, position in ((0, 0), (1, -1)):
        ends = np.full((len(lines), 2), np.nan)
        ends[drawn] = shapely.get_coordinates(shapely.get_point(lines[drawn], position))
        places[side * len(lines) : (side + 1) * len(lines)] = ends
    ids, first, of = np.unique(both.astype(str), return_index=True, return_inverse=True)
    made = Joints(ids.astype(object), places[first], np.zeros(ids.size))
    rows_of = of.astype(np.int32)
    return made, np.zeros(ids.size, dtype=np.int64), rows_of[: len(lines)], rows_of[len(lines) :]


def _judge_codes(
    codes: dict[str, IntArray], year: str, stated: bool, rows: pd.DataFrame, audit: NetworkAudit, what: str
) -> None:
    """Take codes that the edition does not have for unknown; refuse them where the caller said which edition it is."""
    strangers = find_strangers(codes, year)
    if strangers and stated:
        found = "; ".join(f"{name} {sorted(set(codes[name][bad].tolist()))}" for name, bad in strangers.items())
        others = [other for other in EDITIONS if not find_strangers(codes, other)]
        advice = f"they are those of {' or '.join(others)}" if others else "they are of no edition that is known"
        raise ParameterError(f"{what}: codes that the edition of {year} does not have: {found}; {advice}")
    ids = rows["link_id"].to_numpy(dtype=object)
    for name, bad in strangers.items():
        audit.add(f"codes of {name} that the edition of {year} does not have, taken for unknown", "mended", ids[bad])
        codes[name] = np.where(bad, UNKNOWN, codes[name])


def _read_attributes(
    links: Links,
    rows: pd.DataFrame,
    codes: dict[str, IntArray],
    year: str,
    joints: Joints,
    inside: IntArray,
    audit: NetworkAudit,
) -> None:
    none = np.zeros(len(links), dtype=np.int64)
    plain = {name: count_from_one(codes[name], year) if name in codes else none for name in CODED}
    structure, way, direction = plain["rt_struct"], plain["route_type"], plain["direction"]
    kind, cover = read_kinds(structure, way, plain["roof"])
    kind[(way == 0) & (plain["elevator"] >= 2)] = LinkKind.LIFT
    _cover_unknown(cover, links, structure, joints, inside)
    links.kind, links.cover = kind.astype(np.int8), cover.astype(np.int8)
    audit.add("links of an unknown direction, taken to run both ways", "noted", links.ids[direction == 0])
    links.forward, links.backward = direction != 3, direction != 2
    links.length = _stated(rows, "distance", zero=True)
    width, slope, step = (_stated(rows, name) for name in ("w_min", "vslope_max", "levdif_max"))
    links.width = np.where(np.isnan(width), read_widths(plain["width"]), width)
    classes = translate(plain["vtcl_slope"], EDITIONS[year].slopes)
    links.slope = np.where(np.isnan(slope), classes, np.where(classes < 0, -slope, slope))
    steps = translate(plain["lev_diff"], EDITIONS[year].steps)
    links.level_difference = np.where(np.isnan(step), steps, step / 100.0)
    if "condition" in rows:
        surface = count_from_one(_read_codes(rows["condition"]), year)
        links.surface = np.array([_SURFACES.get(code, "") for code in surface.tolist()], dtype=object)


def _cover_unknown(cover: IntArray, links: Links, structure: IntArray, joints: Joints, inside: IntArray) -> None:
    """Cover links of an unknown structure of which both nodes lie inside a building, or below the ground."""
    known = (links.start >= 0) & (links.end >= 0) & (structure == 0) & (cover == Cover.OPEN)
    rows = np.flatnonzero(known)
    start, end = links.start[rows], links.end[rows]
    cover[rows[(joints.level[start] < 0) & (joints.level[end] < 0)]] = Cover.UNDERGROUND
    cover[rows[(inside[start] == _INSIDE) & (inside[end] == _INSIDE)]] = Cover.INDOOR


def _stated(rows: pd.DataFrame, name: str, *, zero: bool = False) -> FloatArray:
    """Return a column of numbers, NaN where it says nothing; of lengths all that is written."""
    if name not in rows:
        return np.full(len(rows), np.nan)
    numbers = _read_numbers(rows[name])
    return numbers if zero else np.where((numbers > 0) & (numbers < _NOT_STATED), numbers, np.nan)


def _read_numbers(column: pd.Series) -> FloatArray:
    if column.dtype == object or isinstance(column.dtype, pd.StringDtype):
        column = column.map(lambda cell: unicodedata.normalize("NFKC", cell).strip() if isinstance(cell, str) else cell)
    return pd.to_numeric(column, errors="coerce").to_numpy(dtype=np.float64)


def _read_codes(column: pd.Series) -> IntArray:
    """Return codes; −1 for empty cells and for what is no whole number."""
    numbers = _read_numbers(column)
    whole = np.isfinite(numbers) & (numbers == np.round(numbers)) & (np.abs(numbers) < 1e6)
    return np.where(whole, numbers, -1).astype(np.int64)


def _read_ids(column: pd.Series) -> NDArray[np.object_]:
    """Return ids as texts; whole numbers without a point."""
    return np.array(
        [str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell).strip() for cell in column],
        dtype=object,
    )
