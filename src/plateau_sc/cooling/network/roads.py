"""Walking networks out of the road areas of PLATEAU (``tran``), where no better one is at hand."""

from __future__ import annotations

import os
from typing import Final

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from plateau_sc.city import FeatureModel
from plateau_sc.citygml import read_features
from plateau_sc.cooling.network.assembly import TOLERANCE_M, assemble, require_options
from plateau_sc.cooling.network.audit import NetworkAudit
from plateau_sc.cooling.network.axes import Axes, find_axes
from plateau_sc.cooling.network.chains import cut_spurs, draw_chain, join_junctions, trace_chains
from plateau_sc.cooling.network.draft import Joints, Links, plain_links
from plateau_sc.cooling.network.places import bring_lines, read_crs
from plateau_sc.cooling.network.tags import FROM_EDGE_M, NARROWEST_ROAD_M
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.errors import ParameterError
from plateau_sc.types import Int32Array, PathLike

SPACING_M: Final = 1.5
"""Distance between the points along the edges of roads that their centre lines are found from [m]."""

_GAP_M: Final = 0.1
_DEVIATION_M: Final = 0.5
_EXPRESSWAY: Final = "1"
_SHORTEST_M: Final = 1.0


def network_from_roads(
    roads: PathLike | FeatureModel | gpd.GeoDataFrame,
    *,
    epsg: int | None = None,
    spacing: float = SPACING_M,
    tolerance: float = TOLERANCE_M,
    keep: str = "all",
    source: str | None = None,
) -> WalkingNetwork:
    """Make a walking network of road areas: their centre lines, with two sides to walk on.

    Parameters
    ----------
    roads : path, FeatureModel or GeoDataFrame
        PLATEAU data set or file with ``tran``, what `read_features` read of it, or a table of polygons.
    epsg : int, optional
        EPSG code of the zone to work in; by default that of the place.
    spacing : float, default 1.5
        Distance between the points along the edges of roads that their centre lines are found from [m]. Roads that are
        narrower than this are lost.
    tolerance : float, default 0.1
        Distance within which two nodes are one [m].
    keep : {"all", "largest"}, default "all"
        Whether to keep the largest part that hangs together alone.
    source : str, optional
        What to call it; the path by default.

    Returns
    -------
    WalkingNetwork
        Roads that are 4 m wide or more have `side_offset`: half of their width less the 1 m from the edge at which
        people walk. Expressways are left out.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError, NoFeaturesError
        As of `read_features`.
    CrsError
        The table has no CRS, or lies outside of Japan.
    ParameterError
        There is no area of a road, or none has a centre line; or an option is none.

    Notes
    -----
    Where the roads are, and not where one may cross them, is all that road areas say: neither stairs, roofs nor
    crossings are known, and bridges are joined to what they lead over.

    Examples
    --------
    >>> road = gpd.GeoDataFrame(geometry=[shapely.box(0, 0, 100, 6)], crs=6677)
    >>> network = network_from_roads(road)
    >>> len(network), bool(abs(network.length[0] - 94) < 2), bool(abs(network.side_offset[0] - 2) < 0.1)
    (1, True, True)
    """
    require_options(tolerance, keep)
    if not 0.2 <= spacing <= 10:
        raise ParameterError(f"spacing is {spacing!r}; expected 0.2 to 10 m")
    table, name = _read_roads(roads, source)
    system = read_crs(table.crs, name)
    audit = NetworkAudit(0, len(table))
    shapes, ids = _choose_areas(table, audit)
    if not shapes.size:
        raise ParameterError(f"{name}: none of {len(table)} rows has an area; expected polygons of roads")
    shapes, zone = bring_lines(shapes, system, epsg, name)
    parts = _unite(shapes)
    found = [_trace(find_axes(part, spacing)) for part in parts]
    lost = [not len(lines) for lines, *_ in found]
    audit.add("roads too small or too narrow for a centre line", "left out", _name_lost(shapes, ids, parts, lost))
    joints, links = _make_links(found)
    if not len(links):
        raise ParameterError(f"{name}: none of {len(parts)} road areas is long enough for a centre line")
    return assemble(
        joints, links, audit, epsg=zone, edition="plateau tran", source=name, tolerance=tolerance, keep=keep
    )


def _read_roads(roads: PathLike | FeatureModel | gpd.GeoDataFrame, source: str | None) -> tuple[gpd.GeoDataFrame, str]:
    if isinstance(roads, gpd.GeoDataFrame):
        return roads, source or "a table of roads"
    if isinstance(roads, FeatureModel):
        return roads.features, source or "PLATEAU tran"
    if isinstance(roads, str | os.PathLike):
        return read_features(roads, "tran").features, source or str(roads)
    raise ParameterError(
        f"roads is {type(roads).__name__}; expected a path, what read_features gave, or a GeoDataFrame of polygons"
    )


def _choose_areas(table: gpd.GeoDataFrame, audit: NetworkAudit) -> tuple[NDArray[np.object_], NDArray[np.object_]]:
    """Return the areas that people may walk on, and what they are called."""
    shapes = np.array(table.geometry, dtype=object)
    ids = (table["gml_id"] if "gml_id" in table else table.index.to_series()).astype(str).to_numpy(dtype=object)
    flat = (shapely.get_dimensions(shapes) == 2) & ~shapely.is_empty(shapes)
    points, rows = shapely.get_coordinates(shapes, return_index=True)
    finite = np.ones(len(table), dtype=np.bool_)
    finite[rows[~np.isfinite(points).all(axis=1)]] = False
    audit.add("roads without an area", "left out", ids[~(flat & finite)])
    fast = np.zeros(len(table), dtype=np.bool_)
    if "function" in table:
        fast = table["function"].astype(str).eq(_EXPRESSWAY).to_numpy() & flat
        audit.add("expressways", "left out", ids[fast])
    kept = flat & finite & ~fast
    return shapes[kept], ids[kept]


def _unite(shapes: NDArray[np.object_]) -> list[shapely.Geometry]:
    """Unite areas that touch, and close the hair-wide gaps between them."""
    whole = shapely.union_all(shapely.buffer(shapely.make_valid(shapes), _GAP_M, join_style="mitre"))
    whole = shapely.simplify(shapely.buffer(whole, -_GAP_M, join_style="mitre"), _GAP_M)
    return [part for part in shapely.get_parts(whole).tolist() if shapely.area(part) > 0]


_Traced = tuple[list[shapely.LineString], list[tuple[int, int]], list[float], NDArray[np.float64]]


def _trace(axes: Axes) -> _Traced:
    """Return lines between junctions, the junctions of each, half of its width, and where the junctions lie."""
    axes = cut_spurs(axes)
    chains = trace_chains(axes)
    if not chains:
        return [], [], [], np.empty((0, 2))
    chains, junction, places = join_junctions(axes, chains)
    lines, ends, widths = [], [], []
    for chain in chains:
        start, end = int(junction[chain.start]), int(junction[chain.end])
        line = draw_chain(axes, chain, places[start], places[end], _DEVIATION_M)
        if shapely.length(line) >= _SHORTEST_M:
            lines.append(line)
            ends.append((start, end))
            widths.append(float(np.median(axes.radius[chain.path])))
    return lines, ends, widths, places


def _make_links(found: list[_Traced]) -> tuple[Joints, Links]:
    """Put the lines of all areas together."""
    lines, ends, radius, places, first = [], [], [], [], 0
    for one, joined, widths, spots in found:
        lines += one
        ends += [(start + first, end + first) for start, end in joined]
        radius += widths
        places.append(spots)
        first += len(spots)
    pairs = np.array(ends, dtype=np.int64).reshape(-1, 2)
    used, at = np.unique(pairs, return_inverse=True)
    joined_at: Int32Array = at.reshape(-1, 2).astype(np.int32)
    shapes = np.empty(len(lines), dtype=object)
    shapes[:] = lines
    links = plain_links(_number("R", len(lines)), joined_at[:, 0], joined_at[:, 1], shapes)
    half = np.array(radius)
    wide = 2.0 * half >= NARROWEST_ROAD_M
    links.side_offset = np.where(wide, half - FROM_EDGE_M, 0.0)
    links.width = np.where(wide, np.nan, 2.0 * half)
    joints = Joints(_number("J", used.size), np.concatenate([*places, np.empty((0, 2))])[used], np.zeros(used.size))
    return joints, links


def _number(letter: str, count: int) -> NDArray[np.object_]:
    return np.array([f"{letter}{row + 1:06d}" for row in range(count)], dtype=object)


def _name_lost(
    shapes: NDArray[np.object_], ids: NDArray[np.object_], parts: list[shapely.Geometry], lost: list[bool]
) -> list[str]:
    """Return the ids of the areas that united parts without any line are made of."""
    if not any(lost):
        return []
    gone = np.array([part for part, empty in zip(parts, lost, strict=True) if empty], dtype=object)
    rows = shapely.STRtree(gone).query(shapely.point_on_surface(shapes), predicate="intersects")[0]
    return [str(ids[row]) for row in np.unique(rows)]
