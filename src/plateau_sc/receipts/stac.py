"""A STAC item for a Cloud Optimised GeoTIFF, with what its receipt says of how it was made."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import rasterio
import shapely
from pyproj import Transformer

from plateau_sc.errors import ChecksumError, CrsError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts.facts import FileFact, hash_file
from plateau_sc.receipts.receipt import state_receipt
from plateau_sc.types import PathLike

STAC_VERSION: Final = "1.1.0"
"""Version of the specification that items follow."""

EXTENSIONS: Final = (
    "https://stac-extensions.github.io/projection/v2.0.0/schema.json",
    "https://stac-extensions.github.io/processing/v1.1.0/schema.json",
    "https://stac-extensions.github.io/file/v2.1.0/schema.json",
)
"""Extensions that items use."""

_COG = "image/tiff; application=geotiff; profile=cloud-optimized"
_SHA_256 = "1220"
_EDGE = 16
_DIGITS = 9


def to_stac_item(receipt: PathLike, output: str | None = None, *, collection: str | None = None) -> dict[str, Any]:
    """Return the STAC item of a map that a run wrote.

    Parameters
    ----------
    receipt : path-like
        The receipt, beside its outputs.
    output : str, optional
        Which GeoTIFF, as the receipt names it; by default the only one.
    collection : str, optional
        Id of the collection that the item will be put into.

    Returns
    -------
    dict
        Plain values, for ``json``. Places of files are relative to the folder of the receipt, where the item belongs.
        The geometry is the outline of the pixels in longitude and latitude. The time is that of the bands, else the end
        of the run.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        There is no such receipt or file, or it cannot be read.
    ParameterError
        The receipt names no such output, or several where none was asked for.
    ChecksumError
        The file is not the one that the receipt names.
    CrsError
        The file has no EPSG code.

    References
    ----------
    SpatioTemporal Asset Catalog 1.1.0, with the extensions Projection 2.0.0, Processing 1.1.0 and File 2.1.0. A
    checksum is a multihash: 0x12 (SHA-256), 0x20 (32 bytes), the hash.
    """
    path = Path(receipt)
    content = state_receipt(receipt)
    fact = _choose(path, [FileFact.from_dict(entry) for entry in content["outputs"]], output)
    file = path.parent / fact.path
    if not file.is_file():
        raise SourceNotFoundError(f"{file}: no such file; the receipt {path.name} names it as written")
    found = hash_file(file, fact.role)
    if found.sha256 != fact.sha256:
        raise ChecksumError(f"{file}: not the file of the receipt: expected sha256 {fact.sha256}, found {found.sha256}")
    own = hash_file(path, "receipt")
    raster, spans, asset = _read_raster(file)
    item: dict[str, Any] = {
        "type": "Feature",
        "stac_version": STAC_VERSION,
        "stac_extensions": list(EXTENSIONS),
        "id": Path(fact.path).with_suffix("").as_posix().replace("/", "_"),
        **raster.pop("place"),
        "properties": {
            **_describe_time(spans, content["finished"]),
            "created": content["finished"],
            **raster,
            "processing:lineage": _describe_lineage(content),
            "processing:software": dict(content["software"]),
        },
        "links": [],
        "assets": {
            "data": {
                "href": f"./{fact.path}",
                "type": _COG,
                "title": fact.role,
                "roles": ["data"],
                "created": content["finished"],
                "file:checksum": _SHA_256 + fact.sha256,
                "file:size": fact.bytes,
                **asset,
            },
            "receipt": {
                "href": f"./{path.name}",
                "type": "application/json",
                "title": "receipt of the run",
                "roles": ["metadata"],
                "file:checksum": _SHA_256 + own.sha256,
                "file:size": own.bytes,
            },
        },
    }
    return item if collection is None else item | {"collection": collection}


def _choose(path: Path, outputs: list[FileFact], name: str | None) -> FileFact:
    maps = [fact for fact in outputs if Path(fact.path).suffix.lower() in (".tif", ".tiff")]
    shown = ", ".join(fact.path for fact in maps) or "none"
    if name is None:
        if len(maps) != 1:
            raise ParameterError(f"{path}: expected the name of one of its GeoTIFFs; it has {shown}")
        return maps[0]
    for fact in maps:
        if fact.path == name:
            return fact
    raise ParameterError(f"{path}: no GeoTIFF {name!r} among its outputs; it has {shown}")


def _read_raster(file: Path) -> tuple[dict[str, Any], list[str], dict[str, Any]]:
    """Return the place and the pixels of a map, the instants of its bands, and what its asset says of its bands."""
    try:
        with rasterio.open(file) as source:
            code = None if source.crs is None else source.crs.to_epsg()
            if code is None:
                raise CrsError(f"{file}: no EPSG code; an item needs one")
            spans = [str(tags["time_utc"]) for band in source.indexes if "time_utc" in (tags := source.tags(band))]
            bands = [
                {"name": str(band), **({"description": text} if text else {})}
                for band, text in zip(source.indexes, source.descriptions, strict=True)
            ]
            asset: dict[str, Any] = {"data_type": source.dtypes[0], "bands": bands}
            if source.nodata is not None:
                asset["nodata"] = "nan" if np.isnan(source.nodata) else source.nodata
            if source.units[0]:
                asset["unit"] = source.units[0]
            raster = {
                "proj:code": f"EPSG:{code}",
                "proj:shape": list(source.shape),
                "proj:transform": list(source.transform)[:6],
                "proj:bbox": list(source.bounds),
            }
            outline = _outline(source.bounds, code)
    except rasterio.errors.RasterioIOError as error:
        raise UnreadableSourceError(f"{file}: not a GeoTIFF that can be read: {error}") from error
    place = {"geometry": json.loads(shapely.to_geojson(outline)), "bbox": list(outline.bounds)}
    return {"place": place, **raster}, spans, asset


def _outline(bounds: tuple[float, float, float, float], code: int) -> shapely.Polygon:
    """Return the edge of a raster in longitude and latitude, counter-clockwise, with points along each side."""
    west, south, east, north = bounds
    step = np.linspace(0.0, 1.0, _EDGE, endpoint=False)
    x = np.concatenate(
        [west + (east - west) * step, np.full(_EDGE, east), east - (east - west) * step, np.full(_EDGE, west)]
    )
    y = np.concatenate(
        [np.full(_EDGE, south), south + (north - south) * step, np.full(_EDGE, north), north - (north - south) * step]
    )
    longitude, latitude = Transformer.from_crs(code, 4326, always_xy=True).transform(x, y)
    return shapely.Polygon(np.column_stack([longitude, latitude]).round(_DIGITS))


def _describe_time(spans: list[str], finished: str) -> dict[str, Any]:
    if not spans:
        return {"datetime": finished}
    first, last = min(spans), max(spans)
    if first == last:
        return {"datetime": first}
    return {"datetime": None, "start_datetime": first, "end_datetime": last}


def _describe_lineage(content: Mapping[str, Any]) -> str:
    inputs = content["inputs"]
    used = content["features"].get("used", {}).get("count")
    features = "" if used is None else f", {used:,} features used"
    files = "; ".join(f"{entry['role']} {Path(entry['path']).name}" for entry in inputs[:_EDGE])
    more = f"; and {len(inputs) - _EDGE} more" if len(inputs) > _EDGE else ""
    return f"{content['activity']} (receipt {content['id']}){features}: {files}{more}"
