"""Solids: closed, outward, not through themselves (L14), and made of boundary surfaces (L-bldg-06)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from plateau_sc.citygml.ragged import any_in_row, expand_ranges, offsets_of, row_of_item, select_rows
from plateau_sc.kernels.crossings import find_crossings
from plateau_sc.pieces import find_pieces
from plateau_sc.quality.faces import Faces, make_faces
from plateau_sc.quality.log import Batch, Log
from plateau_sc.quality.shapes import Shapes
from plateau_sc.quality.tolerances import CROSSING, SNAP
from plateau_sc.types import BoolArray, FloatArray, IntArray

_UNKNOWN = "the system of the coordinates is not known"
_SWARM = 50
_UNSOUND = "a polygon of the solid cannot be used, or a link of it leads nowhere"


@dataclass(frozen=True, slots=True, eq=False)
class Solids:
    """Solids of a batch whose polygons are all there.

    Attributes
    ----------
    row : ndarray, shape (n,), int64
        Row of each in the walk.
    offsets : ndarray, shape (n + 1,), int64
        Polygons of each.
    polygon : ndarray, shape (k,), int64
        Polygon.
    turned : ndarray, shape (k,), bool
        Whether the polygon is turned in the solid.
    faces : Faces
        Triangles of the polygons, in the same order.
    closed : ndarray, shape (n,), bool
        Whether each edge is used once in either direction.
    volume : ndarray, shape (n,), float64
        What the faces enclose [m³]; negative where they face inward, without meaning where they are not closed.
    """

    row: IntArray
    offsets: IntArray
    polygon: IntArray
    turned: BoolArray
    faces: Faces
    closed: BoolArray
    volume: FloatArray

    def corners(self, shapes: Shapes) -> FloatArray:
        """Return the corners of all triangles [m], shape (t, 3, 3), turned as the solid has them."""
        return _place_corners(shapes, self.faces, self.turned)

    def triangle_offsets(self) -> IntArray:
        """Return the triangles of each solid, as offsets."""
        return self.faces.offsets[self.offsets]


def check_solids(batch: Batch, log: Log) -> Solids | None:
    """Judge the solids of a batch (L14).

    Parameters
    ----------
    batch : Batch
        Members of a file.
    log : Log
        Where findings go.

    Returns
    -------
    Solids or None
        The solids that can be looked at further; None where there is none.
    """
    rows = batch.walk.solids
    if not rows.feature:
        return None
    shapes = batch.shapes
    if shapes is None:
        log.leave("L14", _UNKNOWN, len(rows.feature))
        return None
    row, offsets, polygon, turned = _gather(batch, shapes, log)
    if not row.size:
        return None
    log.count("L14", row.size)
    edges = _list_edges(shapes, offsets, polygon, turned)
    problems = _find_open(shapes, edges)
    closed = np.ones(row.size, np.bool_)
    for solid, (place, number, code, message) in sorted(problems.items()):
        closed[solid] = False
        _find(batch, log, int(row[solid]), message, place, float(number), "edges", code)
    faces = make_faces(shapes, polygon)
    volume = _measure_volumes(_place_corners(shapes, faces, turned), faces.offsets[offsets])
    solids = Solids(row, offsets, polygon, turned, faces, closed, volume)
    if log.wants("L14"):
        _check_facing(batch, shapes, solids, log)
        _check_crossings(batch, shapes, solids, log)
    return solids


def check_membership(batch: Batch, log: Log) -> None:
    """Look for polygons of LOD2 and LOD3 solids of buildings that bound no surface (L-bldg-06)."""
    walk = batch.walk
    for solid, polygon, inline, _ in walk.solids.pairs:
        feature = walk.solids.feature[solid]
        if walk.solids.lod[solid] not in (2, 3) or feature < 0 or not walk.features.kinds[feature].startswith("bldg:"):
            continue
        log.count("L-bldg-06", 1)
        if inline or not walk.polygons.boundary[polygon]:
            message = f"a polygon of the LOD{walk.solids.lod[solid]} solid belongs to no boundary surface"
            line, element = walk.polygons.lines[polygon], walk.polygons.ids[polygon]
            log.find("L-bldg-06", batch.file, line, message, batch=batch, feature=feature, element=element)


def _gather(batch: Batch, shapes: Shapes, log: Log) -> tuple[IntArray, IntArray, IntArray, BoolArray]:
    rows = batch.walk.solids
    count = len(rows.feature)
    pairs = np.array(rows.pairs, np.int64).reshape(-1, 4)
    pairs = pairs[np.argsort(pairs[:, 0], kind="stable")]
    offsets = offsets_of(np.bincount(pairs[:, 0], minlength=count))
    bad = any_in_row(~shapes.polygons.sound[pairs[:, 1]], offsets) | (np.diff(offsets) == 0)
    bad[list(rows.unresolved)] = True
    log.leave("L14", _UNSOUND, int(bad.sum()))
    kept = np.flatnonzero(~bad)
    taken, items = select_rows(offsets, kept)
    return kept, taken, pairs[items, 1], pairs[items, 3].astype(np.bool_)


@dataclass(frozen=True, slots=True, eq=False)
class _Edges:
    """Directed edges of all solids, as rows of the rings' points."""

    solid: IntArray
    start: IntArray
    stop: IntArray
    count: int


def _list_edges(shapes: Shapes, offsets: IntArray, polygon: IntArray, turned: BoolArray) -> _Edges:
    ring_offsets, ring = select_rows(shapes.polygons.offsets, polygon)
    lengths = np.maximum(shapes.rings.counts()[ring] - 1, 0)
    start = expand_ranges(shapes.rings.offsets[:-1][ring], lengths)
    pair = np.repeat(row_of_item(ring_offsets), lengths)
    solid = row_of_item(offsets)[pair]
    stop = start + 1
    back = turned[pair]
    return _Edges(solid, np.where(back, stop, start), np.where(back, start, stop), offsets.size - 1)


def _find_open(shapes: Shapes, edges: _Edges) -> dict[int, tuple[FloatArray, int, int, str]]:
    """Return the solids whose edges are not all used once in either direction, with place, number, code and words."""
    points = np.concatenate([edges.start, edges.stop])
    keys = _hash_positions(shapes.rings.source[points]) ^ _mix(np.tile(edges.solid, 2).astype(np.uint64))
    _, vertex = np.unique(keys, return_inverse=True)
    start, stop = vertex[: edges.start.size], vertex[edges.start.size :]
    bad = _find_unpaired(start, stop)
    problems: dict[int, tuple[FloatArray, int, int, str]] = {}
    bounds = np.searchsorted(edges.solid, np.arange(edges.count + 1))
    for solid in np.unique(edges.solid[bad]).tolist():
        own = np.arange(bounds[solid], bounds[solid + 1])
        first, second = _snap(shapes.rings.points, edges.start[own], edges.stop[own])
        kept = first != second
        own, first, second = own[kept], first[kept], second[kept]
        odd = _find_unpaired(first, second)
        if odd.any():
            place = shapes.rings.source[edges.start[own[np.flatnonzero(odd)[0]]]]
            problems[solid] = (place, int(odd.sum()), *_explain(first[odd], second[odd]))
    return problems


def _mix(values: IntArray | np.ndarray) -> np.ndarray:
    """Scatter 64-bit numbers (the finalizer of SplitMix64)."""
    with np.errstate(over="ignore"):
        mixed = (values.astype(np.uint64) + np.uint64(0x9E3779B97F4A7C15)).astype(np.uint64)
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _hash_positions(source: FloatArray) -> np.ndarray:
    # Adding zero makes -0.0 and 0.0 the same number.
    bits = np.ascontiguousarray(np.nan_to_num(source) + 0.0).view(np.uint64).reshape(-1, 3)
    return _mix(_mix(_mix(bits[:, 0]) ^ bits[:, 1]) ^ bits[:, 2])


def _find_unpaired(start: IntArray, stop: IntArray) -> BoolArray:
    """Return which directed edges do not have exactly one twin in the other direction."""
    size = int(max(start.max(initial=0), stop.max(initial=0))) + 1
    forward, backward = start * size + stop, stop * size + start
    known, inverse, counts = np.unique(forward, return_inverse=True, return_counts=True)
    place = np.minimum(np.searchsorted(known, backward), known.size - 1) if known.size else np.empty(0, np.int64)
    twins = np.where(known[place] == backward, counts[place], 0) if known.size else np.empty(0, np.int64)
    unpaired: BoolArray = (counts[inverse] != 1) | (twins != 1)
    return unpaired


def _snap(points: FloatArray, start: IntArray, stop: IntArray) -> tuple[IntArray, IntArray]:
    """Return vertices as numbers, those nearer than `SNAP` as one."""
    rows, vertex = np.unique(np.concatenate([start, stop]), return_inverse=True)
    places, label = np.unique(points[rows], axis=0, return_inverse=True)
    # Loaded here, because it takes most of a second, and most commands judge no solid.
    from scipy.spatial import cKDTree

    tree = cKDTree(places)
    # Where vertices swarm within a millimetre, joining them would leave nothing to judge.
    if tree.count_neighbors(tree, SNAP) < _SWARM * len(places):
        pairs = tree.query_pairs(SNAP, output_type="ndarray")
        label = find_pieces(pairs[:, 0], pairs[:, 1], len(places))[label.reshape(-1)]
    joined = label.reshape(-1)[vertex]
    return joined[: start.size], joined[start.size :]


def _explain(start: IntArray, stop: IntArray) -> tuple[int, str]:
    size = int(max(start.max(), stop.max())) + 1
    both = np.minimum(start, stop) * size + np.maximum(start, stop)
    uses = np.unique(both, return_counts=True)[1]
    counts = {
        302: int((uses == 1).sum()),
        307: int((uses == 2).sum()),
        303: int((uses > 2).sum()),
    }
    words = {302: "used once (a gap)", 307: "used twice in the same direction", 303: "used more than twice"}
    found = ", ".join(f"{number} {words[code]}" for code, number in counts.items() if number)
    code = next(code for code, number in counts.items() if number)
    return code, f"the solid is not closed; edges: {found}; expected each twice, in opposite directions"


def _place_corners(shapes: Shapes, faces: Faces, turned: BoolArray) -> FloatArray:
    corners = shapes.rings.points[faces.corners]
    back = np.repeat(turned, np.diff(faces.offsets))
    corners[back] = corners[back][:, ::-1]
    return corners


def _measure_volumes(corners: FloatArray, offsets: IntArray) -> FloatArray:
    solid = row_of_item(offsets)
    if not solid.size:
        return np.zeros(offsets.size - 1)
    local = corners - corners[offsets[:-1][solid], :1]
    six = np.einsum("nc,nc->n", local[:, 0], np.cross(local[:, 1], local[:, 2]))
    return np.bincount(solid, six, offsets.size - 1) / 6


def _check_facing(batch: Batch, shapes: Shapes, solids: Solids, log: Log) -> None:
    """Look for closed solids that face inward."""
    for row in np.flatnonzero(solids.closed & (solids.volume < 0)).tolist():
        first = shapes.polygons.offsets[solids.polygon[solids.offsets[row]]]
        place = shapes.rings.source[shapes.rings.offsets[first]]
        volume = float(solids.volume[row])
        message = f"the solid faces inward (volume {volume:.1f} m³)"
        _find(batch, log, int(solids.row[row]), message, place, volume, "m³", 307)


def _check_crossings(batch: Batch, shapes: Shapes, solids: Solids, log: Log) -> None:
    """Look for solids with faces that pass through one another."""
    corners = solids.corners(shapes)
    offsets = solids.triangle_offsets()
    if not len(corners):
        return
    solid = row_of_item(offsets)
    origin = corners[np.minimum(offsets[:-1], len(corners) - 1), 0]
    local = np.ascontiguousarray(corners - origin[solid][:, None])
    outlines = solids.faces.outlines.copy()
    turned = np.repeat(solids.turned, np.diff(solids.faces.offsets))
    outlines[turned] = outlines[turned][:, [1, 0, 2]]
    polygons = row_of_item(solids.faces.offsets)
    counts, places = np.zeros(solids.row.size, np.int64), np.zeros((solids.row.size, 3))
    find_crossings(local, outlines, polygons, offsets, CROSSING, counts, places)
    for row in np.flatnonzero(counts).tolist():
        own = corners[offsets[row] : offsets[row + 1]].reshape(-1, 3)
        nearest = int(np.argmin(np.linalg.norm(own - origin[row] - places[row], axis=1)))
        point = solids.faces.corners[offsets[row] : offsets[row + 1]].reshape(-1)
        place = shapes.rings.source[_turn_back(solids, offsets[row], nearest, point)]
        message = f"faces of the solid pass through one another at {counts[row]} places"
        _find(batch, log, int(solids.row[row]), message, place, float(counts[row]), "places", 306)


def _turn_back(solids: Solids, start: int, corner: int, points: IntArray) -> int:
    polygon = int(np.searchsorted(solids.faces.offsets, start + corner // 3, side="right")) - 1
    place = corner - corner % 3 + (2 - corner % 3 if solids.turned[polygon] else corner % 3)
    return int(points[place])


def _find(
    batch: Batch, log: Log, row: int, message: str, place: FloatArray, measure: float, unit: str, val3dity: int
) -> None:
    rows = batch.walk.solids
    log.find(
        *("L14", batch.file, rows.lines[row], f"LOD{rows.lod[row]}: {message}"),
        batch=batch,
        feature=rows.feature[row],
        element=rows.ids[row],
        place=place,
        measure=measure,
        unit=unit,
        val3dity=val3dity,
    )
