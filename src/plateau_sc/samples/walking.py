"""Footways of the town as a walking-space network (歩行空間ネットワーク), in the editions of 2018 and 2024."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from plateau_sc.errors import OutputError, ParameterError
from plateau_sc.samples.assembly import plan_town
from plateau_sc.samples.footways import (
    ARCADE,
    CROSSING,
    LANE,
    LIFT,
    PASSAGE,
    STAIRS,
    Footways,
    Link,
    lay_footways,
)
from plateau_sc.samples.parameters import Parameters, check_parameters
from plateau_sc.samples.place import YEAR, geographic_from_town
from plateau_sc.types import PathLike

_STRUCTURES = {LANE: 2, CROSSING: 3, PASSAGE: 5, LIFT: 5}
_TYPES = {LIFT: 4, STAIRS: 6}
_BELOW = frozenset({PASSAGE, LIFT})


def write_network(
    folder: PathLike,
    *,
    edition: str = "2024",
    seed: int = 0,
    extent: tuple[float, float] = (256.0, 256.0),
    overwrite: bool = False,
) -> Path:
    """Write the footways of the sample town as a walking-space network.

    Pavements on both sides of the main streets, crossings, lanes, an arcade with a roof, two flights of stairs, and a
    passage below a street with a lift. The same parameters give the same bytes on every machine.

    Parameters
    ----------
    folder : path
        Where the folder of the network is put; made if it does not exist.
    edition : {"2018", "2024"}
        2018 writes ``node.csv`` and ``link.csv`` in the Shift JIS of Windows, 2024 ``node.geojson`` and
        ``link.geojson``.
    seed, extent
        As for `write`, so that the network fits the town.
    overwrite : bool
        Whether to replace files that are there already.

    Returns
    -------
    Path
        Folder with the two files, ``walking_space_2018`` or ``walking_space_2024``.

    Raises
    ------
    ParameterError
        A parameter is out of its range.
    OutputError
        The files are there already, or cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     sorted(path.name for path in write_network(folder, edition="2018").iterdir())
    ['link.csv', 'node.csv']
    """
    if edition not in ("2018", "2024"):
        raise ParameterError(f"edition is {edition!r}; expected '2018' or '2024'")
    parameters = check_parameters(Parameters(seed, extent, None, 0.45, 8.0, 3, (0.03, 0.17, 0.80), 0.012, ("bldg",)))
    footways = lay_footways(plan_town(parameters))
    target = Path(folder) / f"walking_space_{edition}"
    nodes, links = _node_rows(footways, edition), _link_rows(footways, edition)
    files = (
        {"node.csv": _csv(nodes), "link.csv": _csv(links)}
        if edition == "2018"
        else {"node.geojson": _node_json(nodes), "link.geojson": _link_json(footways, links)}
    )
    there = [name for name in files if (target / name).exists()]
    if there and not overwrite:
        raise OutputError(f"cannot write the network: {target / there[0]} is there; pass overwrite=True to replace it")
    try:
        target.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (target / name).write_bytes(content)
    except OSError as error:
        raise OutputError(f"cannot write the network to {target}: {error.strerror or error}") from error
    return target


def _node_rows(footways: Footways, edition: str) -> list[dict[str, Any]]:
    meeting: list[list[str]] = [[] for _ in footways.nodes]
    for row, link in enumerate(footways.links):
        for node in (link.start, link.end):
            meeting[node].append(_link_id(row))
    rows = []
    for row, node in enumerate(footways.nodes):
        latitude, longitude = geographic_from_town(node.u, node.v)
        rows.append(
            {
                "node_id": _node_id(row),
                "lat": round(latitude, 8),
                "lon": round(longitude, 8),
                "ordinal" if edition == "2018" else "floor": node.floor,
                "in_out": 1,
                **{f"link{place + 1}_id": "".join(meeting[row][place : place + 1]) for place in range(6)},
            }
        )
    return rows


def _link_rows(footways: Footways, edition: str) -> list[dict[str, Any]]:
    extra = {} if edition == "2018" else {"rank": "SSS", "r_method": "111", "maint_date": f"{YEAR}0320"}
    rows = []
    for row, link in enumerate(footways.links):
        below = link.use in _BELOW
        rows.append(
            {
                "link_id": _link_id(row),
                "start_id": _node_id(link.start),
                "end_id": _node_id(link.end),
                "distance": f"{link.length:.2f}" if edition == "2018" else link.length,
                **extra,
                "rt_struct": _STRUCTURES.get(link.use, 1),
                "route_type": _TYPES.get(link.use, 1),
                "direction": 1,
                "width": 4 if link.width >= 3.0 else 3 if link.width >= 2.0 else 2,
                "vtcl_slope": _slope(link, edition),
                "lev_diff": _step(link, edition),
                "tfc_signal": 2 if link.use == CROSSING else 1,
                "tfc_s_type": 1,
                "brail_tile": 2 if link.use in (ARCADE, PASSAGE) else 1,
                "elevator": 3 if link.use == LIFT else 1,
                "roof": 2 if link.use == ARCADE or below else 1,
            }
        )
    return rows


def _slope(link: Link, edition: str) -> int:
    """Return the class of slope: flat, or falling along stairs."""
    if edition == "2018":
        return 3 if link.use == STAIRS else 1
    return 8 if link.use == STAIRS else 2 if link.use == LANE else 1


def _step(link: Link, edition: str) -> int:
    """Return the class of step: none on level ground, a kerb at crossings, high ones on stairs."""
    if edition == "2018":
        return 2 if link.use == STAIRS else 1
    return {STAIRS: 5, CROSSING: 2}.get(link.use, 1)


def _csv(rows: list[dict[str, Any]]) -> bytes:
    lines = [",".join(rows[0]), *(",".join(str(cell) for cell in row.values()) for row in rows)]
    return ("\r\n".join(lines) + "\r\n").encode("cp932")


def _node_json(rows: list[dict[str, Any]]) -> bytes:
    return _geojson(({"type": "Point", "coordinates": [row["lon"], row["lat"]]}, row) for row in rows)


def _link_json(footways: Footways, rows: list[dict[str, Any]]) -> bytes:
    def line(link: Link) -> dict[str, Any]:
        ends = [geographic_from_town(footways.nodes[node].u, footways.nodes[node].v) for node in (link.start, link.end)]
        places = [[round(longitude, 8), round(latitude, 8)] for latitude, longitude in ends]
        return {"type": "LineString", "coordinates": places}

    return _geojson((line(link), row) for link, row in zip(footways.links, rows, strict=True))


def _geojson(features: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> bytes:
    texts = [
        json.dumps({"type": "Feature", "properties": row, "geometry": shape}, separators=(",", ":"))
        for shape, row in features
    ]
    body = ",\n".join(texts)
    crs = '{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::6668"}}'
    return f'{{"type":"FeatureCollection","crs":{crs},"features":[\n{body}\n]}}\n'.encode("ascii")


def _node_id(row: int) -> str:
    return f"N{row + 1:05d}"


def _link_id(row: int) -> str:
    return f"L{row + 1:05d}"
