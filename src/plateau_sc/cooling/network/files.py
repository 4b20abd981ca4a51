"""Tables of nodes and links out of files: CSV, Shapefile, GeoJSON, GeoPackage, alone, in a folder or in a zip."""

from __future__ import annotations

import io
import shutil
import tempfile
import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from pyproj import CRS
from shapely.errors import GEOSException

from plateau_sc.cooling.network.places import CrsLike, read_crs
from plateau_sc.crs import JGD2011
from plateau_sc.errors import SourceNotFoundError, TooLargeError, UnreadableSourceError
from plateau_sc.types import PathLike

LINK_FIELDS: Final = frozenset({"link_id", "start_id", "end_id"})
"""Columns that make a table one of links."""

NODE_FIELDS: Final = frozenset({"node_id"})
"""Columns that make a table one of nodes."""

LARGEST_ZIP: Final = 2 << 30
"""Most that a zip may hold [B]."""

_TABLES: Final = (".csv", ".shp", ".geojson", ".json", ".gpkg")
_PARTS: Final = (*_TABLES, ".shx", ".dbf", ".prj", ".cpg")
_SHAPES: Final = ("wkt", "geom", "the_geom", "geometry", "shape")
_ENCODINGS: Final = ("utf-8-sig", "cp932")


@dataclass(slots=True, eq=False)
class NetworkTable:
    """A table of nodes or of links.

    Attributes
    ----------
    rows : DataFrame
        Columns by name, in lower case.
    shapes : ndarray, shape (n,), object
        Point or line of each row, or None.
    crs : CRS
        System of the shapes.
    name : str
        File.
    """

    rows: pd.DataFrame
    shapes: NDArray[np.object_]
    crs: CRS
    name: str


def find_tables(source: PathLike, nodes: PathLike | None, crs: CrsLike | None) -> tuple[list[NetworkTable], ...]:
    """Read the tables of links and of nodes of a walking-space network.

    Parameters
    ----------
    source : path
        File of links, or folder or zip with links and nodes.
    nodes : path, optional
        File of nodes; by default looked for beside the links.
    crs : int, str, CRS or None
        System of the coordinates where a file does not say it; longitude and latitude of JGD2011 without it.

    Returns
    -------
    links, nodes : list of NetworkTable
        One at least of links.

    Raises
    ------
    SourceNotFoundError
        There is no such path.
    UnreadableSourceError
        No file can be read, or none has the columns of links.
    TooLargeError
        A zip holds more than `LARGEST_ZIP`.
    """
    path = _require_path(source, "links")
    with _unpack(path) as found:
        tables = [table for one in found if (table := _read(one, crs, required=one == path)) is not None]
    links = [table for table in tables if set(table.rows.columns) >= LINK_FIELDS]
    points = [table for table in tables if set(table.rows.columns) >= NODE_FIELDS]
    if nodes is not None:
        table = _read(_require_path(nodes, "nodes"), crs, required=True)
        points = [] if table is None else [table]
        if table is None or not set(table.rows.columns) >= NODE_FIELDS:
            raise UnreadableSourceError(f"{nodes}: no table of nodes; expected the column node_id")
    elif links and not points and path.is_file() and path.suffix.lower() != ".zip":
        beside = sorted(one for one in path.parent.iterdir() if one.suffix.lower() in _TABLES and one != path)
        twins = [table for one in beside if _is_beside(path, one) and (table := _read(one, crs)) is not None]
        points = [table for table in twins if set(table.rows.columns) >= NODE_FIELDS]
    if not links:
        names = sorted({str(column) for table in tables for column in table.rows.columns})[:12]
        found_names = f"found {', '.join(names)}" if names else "found no table"
        raise UnreadableSourceError(
            f"{path}: no table of links; expected the columns {', '.join(sorted(LINK_FIELDS))}, {found_names}. Column "
            "names in Japanese are those of the specification of 2010: convert the data first"
        )
    return links, points


def _is_beside(links: Path, other: Path) -> bool:
    """Tell whether a file is named as the nodes of a file of links."""
    stem = links.stem.lower()
    return other.stem.lower() in {stem.replace("link", "node"), stem.replace("リンク", "ノード")} - {stem}


def _require_path(source: PathLike, what: str) -> Path:
    path = Path(source)
    if not path.exists():
        raise SourceNotFoundError(f"{path}: no such file or folder; expected the {what} of a walking network")
    return path


@contextmanager
def _unpack(path: Path) -> Iterator[list[Path]]:
    """Give the tables that a path leads to; those of a zip under names of our own, for the time being."""
    if path.is_dir():
        yield sorted(one for one in path.rglob("*") if one.suffix.lower() in _TABLES and one.is_file())
        return
    if path.suffix.lower() != ".zip":
        yield [path]
        return
    with tempfile.TemporaryDirectory() as folder:
        try:
            yield _unzip(path, Path(folder))
        except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
            raise UnreadableSourceError(f"{path}: no zip that can be read ({error})") from error


def _unzip(path: Path, folder: Path) -> list[Path]:
    with zipfile.ZipFile(path) as archive:
        members = [one for one in archive.infolist() if Path(one.filename).suffix.lower() in _PARTS]
        needed = sum(one.file_size for one in members)
        if needed > LARGEST_ZIP:
            raise TooLargeError(
                f"{path}: holds {needed / 2**30:.1f} GiB, more than {LARGEST_ZIP >> 30}; unpack it first"
            )
        stems: dict[str, int] = {}
        result = []
        for member in sorted(members, key=lambda one: one.filename):
            suffix = Path(member.filename).suffix.lower()
            number = stems.setdefault(str(Path(member.filename).with_suffix("")), len(stems))
            target = folder / f"{number:04d}{suffix}"
            with archive.open(member) as packed, target.open("wb") as out:
                shutil.copyfileobj(packed, out)
            if suffix in _TABLES:
                result.append(target)
    return result


def _read(path: Path, crs: CrsLike | None, *, required: bool = False) -> NetworkTable | None:
    """Read a table; None for one that is of neither nodes nor links, if it may be such."""
    try:
        table = _read_csv(path, crs) if path.suffix.lower() == ".csv" else _read_shapes(path, crs)
    except (RuntimeError, ValueError, OSError, GEOSException, KeyError) as error:
        if not required and not isinstance(error, UnreadableSourceError):
            return None
        reason = " ".join(str(error).split())[:160]
        raise UnreadableSourceError(f"{path}: no table that can be read: {reason}") from error
    names = set(table.rows.columns)
    return table if required or names >= LINK_FIELDS or names >= NODE_FIELDS else None


def _read_csv(path: Path, crs: CrsLike | None) -> NetworkTable:
    text = _decode(path)
    rows = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False, skipinitialspace=True)
    rows.columns = pd.Index([_name(column) for column in rows.columns])
    column = next((name for name in _SHAPES if name in rows), None)
    shapes = np.full(len(rows), None, dtype=object)
    if column is not None:
        shapes = shapely.from_wkt(rows[column].where(rows[column] != "", None).to_numpy(dtype=object))
    elif {"lat", "lon"} <= set(rows.columns):
        shapes = _points(rows)
    return NetworkTable(rows, shapes, read_crs(JGD2011 if crs is None else crs, path.name), path.name)


def _read_shapes(path: Path, crs: CrsLike | None) -> NetworkTable:
    table = _read_vector(path)
    names = [str(name) for name in table.columns if name != "geometry"]
    rows = pd.DataFrame({_name(name): table[name].to_numpy() for name in names})
    if isinstance(table, gpd.GeoDataFrame):
        shapes = np.array(table.geometry, dtype=object)
        # GeoJSON has no system but degrees of its own, and what the caller says goes before.
        declared = table.crs if table.crs is not None and not (crs and path.suffix.lower() != ".shp") else crs
    else:
        shapes, declared = np.full(len(rows), None, dtype=object), crs
    if {"lat", "lon", "node_id"} <= set(rows.columns) and not (shapely.get_type_id(shapes) == 0).any():
        shapes, declared = _points(rows), JGD2011
    return NetworkTable(rows, shapes, read_crs(JGD2011 if declared is None else declared, path.name), path.name)


def _read_vector(path: Path) -> gpd.GeoDataFrame:
    """Read a table with shapes; texts of a Shapefile without .cpg are UTF-8 or the Shift JIS of Windows."""
    if path.suffix.lower() != ".shp" or path.with_suffix(".cpg").exists():
        return gpd.read_file(path)
    try:
        return gpd.read_file(path, encoding="utf-8")
    except UnicodeDecodeError:
        return gpd.read_file(path, encoding="cp932")


def _decode(path: Path) -> str:
    content = path.read_bytes()
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableSourceError(f"{path}: neither UTF-8 nor Shift JIS (cp932)")


def _points(rows: pd.DataFrame) -> NDArray[np.object_]:
    longitude, latitude = (pd.to_numeric(rows[name], errors="coerce").to_numpy(dtype=float) for name in ("lon", "lat"))
    shapes = np.full(len(rows), None, dtype=object)
    placed = np.isfinite(longitude) & np.isfinite(latitude)
    shapes[placed] = shapely.points(longitude[placed], latitude[placed])
    return shapes


def _name(column: object) -> str:
    return unicodedata.normalize("NFKC", str(column)).strip().lower()
