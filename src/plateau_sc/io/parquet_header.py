"""What a GeoParquet file of a city says of itself: to every reader, and to plateau_sc."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import numpy as np
import pyproj

from plateau_sc._version import __version__
from plateau_sc.city import CityModel
from plateau_sc.citygml.audit import Audit, FileRecord, Note, Skipped, Twin
from plateau_sc.errors import UnreadableSourceError
from plateau_sc.io.frames import describe_columns
from plateau_sc.io.lists import TABLES
from plateau_sc.layers import CREDIT

if TYPE_CHECKING:
    from pathlib import Path

LAYOUT = 1
"""Version of the layout; one that older versions of plateau_sc cannot read gets a higher number."""

COUNTED = ("vertices", "ring_offsets", "polygon_offsets", "triangles")

_KEY = b"plateau_sc"
_LARGEST_AUDIT = 1 << 30
_HEIGHT_EPSG = 6695


def write_header(city: CityModel) -> dict[bytes, bytes]:
    """Return the metadata of the file.

    Parameters
    ----------
    city : CityModel
        What the file holds.

    Returns
    -------
    dict of bytes to bytes
        ``geo`` (GeoParquet 1.1) and ``plateau_sc``.

    Raises
    ------
    ParameterError
        A table has columns that a file cannot hold.
    """
    audit = zlib.compress(json.dumps(city.audit.to_dict(), ensure_ascii=False).encode())
    own = {
        "layout": LAYOUT,
        "software": f"plateau_sc {__version__}",
        "credit": CREDIT,
        "epsg": city.epsg,
        "counts": {name: len(getattr(city, name)) for name in COUNTED},
        "buildings": describe_columns(city.buildings.drop(columns=city.buildings.geometry.name), "buildings"),
        "geometry": [city.buildings.geometry.name, city.buildings.columns.get_loc(city.buildings.geometry.name)],
        **{name: describe_columns(getattr(city, name), name) for name in TABLES},
        "audit": base64.b64encode(audit).decode("ascii"),
    }
    return {
        b"geo": json.dumps(_describe_geometry(city)).encode(),
        _KEY: json.dumps(own, ensure_ascii=False).encode(),
    }


def read_header(metadata: dict[bytes, bytes] | None, path: Path) -> dict[str, Any]:
    """Return what `write_header` wrote for plateau_sc.

    Parameters
    ----------
    metadata : dict of bytes to bytes or None
        Metadata of the file.
    path : Path
        The file, for messages.

    Returns
    -------
    dict

    Raises
    ------
    UnreadableSourceError
        The file is of another program, or of a later version.
    """
    if metadata is None or _KEY not in metadata:
        raise UnreadableSourceError(
            f"{path}: a Parquet file, but not of a city model: expected one of plateau_sc.write_parquet; read other "
            "tables with geopandas.read_parquet"
        )
    header: dict[str, Any] = json.loads(metadata[_KEY])
    if header.get("layout") != LAYOUT:
        raise UnreadableSourceError(
            f"{path}: its layout is version {header.get('layout')!r}, of {header.get('software', 'an unknown program')}"
            f"; expected version {LAYOUT}: read it with that version, or write it again with this one"
        )
    return header


def read_audit(header: dict[str, Any]) -> Audit:
    """Return the account of the reading that a file's model came from.

    Parameters
    ----------
    header : dict
        What `read_header` gave.

    Returns
    -------
    Audit

    Raises
    ------
    ValueError
        It cannot be read.
    """
    unpacked = zlib.decompressobj().decompress(base64.b64decode(header["audit"]), _LARGEST_AUDIT)
    content: dict[str, Any] = json.loads(unpacked)
    content["polygons_by_lod"] = {int(lod): count for lod, count in content["polygons_by_lod"].items()}
    for name, kind in (("skipped", Skipped), ("notes", Note), ("files", FileRecord), ("twins", Twin)):
        content[name] = [kind(**entry) for entry in content.get(name, ())]
    if unknown := set(content) - {field.name for field in fields(Audit)}:
        raise ValueError(f"the account has unknown entries {sorted(unknown)}")
    return Audit(**content)


def _describe_geometry(city: CityModel) -> dict[str, Any]:
    outline = np.asarray(city.buildings.total_bounds, np.float64)
    flat: dict[str, Any] = {
        "encoding": "WKB",
        "geometry_types": sorted(set(city.buildings.geometry.geom_type.dropna())),
        "crs": json.loads(city.crs.to_json()),
        "covering": {"bbox": {name: ["bbox", name] for name in ("xmin", "ymin", "xmax", "ymax")}},
    }
    solid: dict[str, Any] = {
        "encoding": "WKB",
        "geometry_types": ["MultiPolygon Z"] if len(city.vertices) else [],
        "crs": json.loads(_with_height(city.crs).to_json()),
    }
    if np.isfinite(outline).all():
        flat["bbox"] = outline.tolist()
    if len(city.vertices):
        solid["bbox"] = [*city.vertices.min(axis=0).tolist(), *city.vertices.max(axis=0).tolist()]
    return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": flat, "surfaces": solid}}


def _with_height(plane: pyproj.CRS) -> pyproj.CRS:
    height = pyproj.CRS.from_epsg(_HEIGHT_EPSG)
    return pyproj.crs.CompoundCRS(f"{plane.name} + {height.name}", [plane, height])
