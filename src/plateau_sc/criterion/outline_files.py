"""Outlines out of files: GeoJSON, GeoPackage, Shapefile, KML, KMZ, WKT."""

from __future__ import annotations

import json
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import geopandas as gpd
import numpy as np
from pyproj import CRS
from shapely.errors import GEOSException

from plateau_sc.citygml.sources import is_there, spell_path
from plateau_sc.criterion.outlines import CrsLike, Outlines, agree_on, parse_wkt, shorten
from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError, UnreadableSourceError

FORMATS: Final = {
    ".geojson": "GeoJSON",
    ".json": "GeoJSON",
    ".gpkg": "GeoPackage",
    ".shp": "Shapefile",
    ".zip": "zipped Shapefile",
    ".kml": "KML",
    ".kmz": "KMZ",
    ".wkt": "WKT",
}
"""Formats that are read, by the ending of the file."""

_LARGEST_KML = 1 << 28
_SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")


def read_outlines(
    path: Path, *, crs: CrsLike | None = None, layer: str | None = None, encoding: str | None = None
) -> Outlines:
    """Read all shapes of a file.

    Parameters
    ----------
    path : Path
        File of one of `FORMATS`.
    crs : int, str, CRS or None
        System of the coordinates where the file does not say it.
    layer : str, optional
        Layer to read, of a file with several; the folders of a KML file are read together without it.
    encoding : str, optional
        Encoding of the texts of a Shapefile.

    Returns
    -------
    Outlines

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It cannot be read, or has no shapes.
    ParameterError
        It has several layers and none was named, or none of that name, or ``crs`` is another system than that of the
        file.
    CrsError
        It does not say its system and ``crs`` is not given, or there is no such system.
    """
    require_format(path)
    if path.suffix.lower() == ".wkt":
        return parse_wkt(_read_text(path), crs, spell_path(path))
    with _gather_warnings() as notes:
        tables = [
            read_table(path, layer=name, encoding=encoding) for name in choose_layers(path, layer, _is_joined(path))
        ]
    if len(tables) > 1:
        notes.append(f"{len(tables)} folders were read together")
    found = [_agree_with_table(table, crs, path) for table in tables]
    shapes = np.concatenate([np.array(table.geometry, dtype=object) for table in tables])
    if not shapes.size:
        raise UnreadableSourceError(f"{path}: no shape in it; expected a polygon")
    return Outlines(shapes, found[0], notes)


def require_format(path: Path) -> str:
    """Return the name of a file's format.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    str
        One of `FORMATS`.

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It is a folder, or its name ends as none of `FORMATS` does.
    """
    if not is_there(path):
        raise SourceNotFoundError(f"{spell_path(path)}: no such file; expected the outline of a plan")
    name = FORMATS.get(path.suffix.lower())
    if name is None or not path.is_file():
        endings = ", ".join(FORMATS)
        raise UnreadableSourceError(f"{spell_path(path)}: expected a file with the ending {endings}; convert it first")
    return name


def list_parts(path: Path) -> list[Path]:
    """List the files that a file is made of: those of a Shapefile; itself for all others.

    Parameters
    ----------
    path : Path
        The file.

    Returns
    -------
    list of Path
        The file itself first.
    """
    if path.suffix.lower() != ".shp":
        return [path]
    beside = [path.with_suffix(ending) for ending in _SHAPEFILE_PARTS[1:]]
    return [path, *(part for part in beside if part.is_file())]


def choose_layers(path: Path, layer: str | None, joined: bool = False) -> list[str]:
    """Choose the layers of a file to read.

    Parameters
    ----------
    path : Path
        The file.
    layer : str or None
        The one that was asked for.
    joined : bool
        Whether several are read together where none was asked for.

    Returns
    -------
    list of str
        One at least.

    Raises
    ------
    UnreadableSourceError
        The file cannot be read, or has no layer with shapes.
    ParameterError
        There are several, or none of that name.
    """
    with _refuse(path):
        layers = gpd.list_layers(_find_document(path))
    names = [str(name) for name in layers.loc[layers["geometry_type"].notna(), "name"]]
    if not names:
        raise UnreadableSourceError(f"{path}: no layer with shapes in it; expected polygons")
    if layer is not None and layer not in names:
        raise ParameterError(f"{path}: no layer {layer!r} with shapes; expected one of {', '.join(names)}")
    if layer is None and len(names) > 1 and not joined:
        raise ParameterError(f"{path}: several layers: {', '.join(names)}; say which one is the plan with layer=")
    return names if layer is None else [layer]


def read_table(path: Path, *, layer: str, encoding: str | None = None, **options: Any) -> gpd.GeoDataFrame:
    """Read a layer of a file as a table.

    Parameters
    ----------
    path : Path
        The file.
    layer : str
        One of its layers.
    encoding : str, optional
        Encoding of the texts of a Shapefile.
    **options
        As `geopandas.read_file` takes them.

    Returns
    -------
    GeoDataFrame
        A DataFrame where shapes are not asked for.

    Raises
    ------
    UnreadableSourceError
        The file cannot be read.
    """
    if encoding is not None:
        options["encoding"] = encoding
    with _refuse(path):
        table = gpd.read_file(_find_document(path), layer=layer, engine="pyogrio", **options)
    if not options.get("ignore_geometry") and not isinstance(table, gpd.GeoDataFrame):
        raise UnreadableSourceError(f"{path}: no shape in the layer {layer!r}; expected polygons")
    return table


def _agree_with_table(table: gpd.GeoDataFrame, crs: CrsLike | None, path: Path) -> CRS:
    declared = None if table.crs is None else CRS(table.crs)
    if crs is not None and FORMATS[path.suffix.lower()] == "GeoJSON" and not _declares_crs(path):
        declared = None
    agreed = agree_on(declared, crs, spell_path(path))
    if agreed is None:
        raise CrsError(
            f"{path}: does not say which system its coordinates are in (no .prj?); say it with crs=, as crs=6668 for "
            "longitude and latitude or crs=6677 for zone IX"
        )
    return agreed


def _declares_crs(path: Path) -> bool:
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return isinstance(content, dict) and content.get("crs") is not None


def _is_joined(path: Path) -> bool:
    return path.suffix.lower() in (".kml", ".kmz")


def _find_document(path: Path) -> Path | str:
    """Return what GDAL reads: of a KMZ the document in it, which is doc.kml, or else the first at its root."""
    if path.suffix.lower() != ".kmz":
        return path
    try:
        with zipfile.ZipFile(path) as archive:
            members = {entry.filename: entry.file_size for entry in archive.infolist()}
    except zipfile.BadZipFile as error:
        raise ValueError(f"{error}; a KMZ is a zip with a doc.kml in it") from error
    names = [name for name in members if name.lower().endswith(".kml") and "/" not in name]
    if not names:
        raise ValueError("no .kml at its root; expected doc.kml")
    chosen = next((name for name in names if name.lower() == "doc.kml"), names[0])
    if members[chosen] > _LARGEST_KML:
        raise ValueError(f"{chosen} has {members[chosen]:,} bytes; expected {_LARGEST_KML:,} at most")
    return f"/vsizip/{{{path.absolute()}}}/{chosen}"


def _read_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableSourceError(f"{spell_path(path)}: no text that can be read ({error}); expected WKT") from error


@contextmanager
def _refuse(path: Path) -> Iterator[None]:
    """Turn what GDAL raises into an error that names the file."""
    try:
        yield
    except (RuntimeError, ValueError, OSError, GEOSException, KeyError) as error:
        name = FORMATS.get(path.suffix.lower(), "table with shapes")
        raise UnreadableSourceError(f"{spell_path(path)}: no {name} that can be read: {shorten(str(error))}") from error


@contextmanager
def _gather_warnings() -> Iterator[list[str]]:
    """Gather warnings as notes."""
    notes: list[str] = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield notes
    notes += dict.fromkeys(shorten(str(entry.message)) for entry in caught)
