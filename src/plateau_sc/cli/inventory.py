"""The work of `plateau-sc info`: what is in a source."""

import re
import zipfile
from collections import Counter, defaultdict
from pathlib import Path, PurePath, PurePosixPath
from typing import Any

import numpy as np

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.sources import is_there, spell_path
from plateau_sc.cli.naming import name_source
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.wording import count, list_levels
from plateau_sc.crs import from_zone
from plateau_sc.errors import SourceNotFoundError, UnreadableSourceError
from plateau_sc.layers import CREDIT
from plateau_sc.receipts import Run, list_features, record
from plateau_sc.types import FloatArray, Progress

_FILE_TYPE = re.compile(r"^\d+_([a-z]+)(?:[_.]|$)")
_TYPES = {
    "area": "areas",
    "bldg": "buildings",
    "brid": "bridges",
    "cons": "other constructions",
    "dem": "terrain",
    "fld": "river floods",
    "frn": "city furniture",
    "gen": "generic objects",
    "htd": "storm surge",
    "ifld": "inland floods",
    "lsld": "landslides",
    "luse": "land use",
    "rfld": "reservoir floods",
    "rwy": "railways",
    "squr": "squares",
    "tnm": "tsunami",
    "tran": "roads",
    "trk": "tracks",
    "tun": "tunnels",
    "ubld": "underground malls",
    "unf": "utilities",
    "urf": "planning zones",
    "veg": "vegetation",
    "wtr": "water",
    "wwy": "waterways",
}
_USES = {
    "column": "in columns",
    "outside schema": "outside the schema",
    "name": "that name others",
    "link": "links",
    "xml attribute": "XML attributes",
}
_BUILDINGS = {"bldg", "?"}
_SHOWN = 5


def run_inventory(source: Path, receipt: Path | None, terminal: Terminal) -> dict[str, Any]:
    """Return what is in a source, and write the receipt of looking at it.

    Parameters
    ----------
    source : Path
        File, folder, data set root or zip.
    receipt : Path or None
        The receipt, a ``.json``; None for none.
    terminal : Terminal
        Where progress is drawn.

    Returns
    -------
    dict
        As of `take_inventory`.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        As for `take_inventory`; then no receipt is written.
    ParameterError
        The receipt is no ``.json``.
    OutputError
        It cannot be written.
    """
    if receipt is None:
        return take_inventory(source, terminal.progress)
    with record("info", receipt, {"command": "info", "source": spell_path(source)}) as run:
        return take_inventory(source, terminal.progress, run)


def take_inventory(source: Path, progress: Progress | None = None, run: Run | None = None) -> dict[str, Any]:
    """Return what is in a source.

    Parameters
    ----------
    source : Path
        File, folder, data set root or zip.
    progress : callable, optional
        Called while buildings are read.
    run : Run, optional
        Is told of all files, and of the features.

    Returns
    -------
    dict
        Plain values: name, `types` (files and bytes by feature type), and, where there are buildings, their counts,
        levels of detail, surfaces, heights, extent, and what was skipped or noted.

    Raises
    ------
    SourceNotFoundError
        There is no such source.
    UnreadableSourceError
        There is no CityGML in it, or none that can be read.
    """
    files = _list_files(source)
    if not files:
        raise UnreadableSourceError(f"{source}: no .gml file in it; expected CityGML of Project PLATEAU")
    name = name_source(source)
    types: dict[str, dict[str, int]] = defaultdict(lambda: {"files": 0, "bytes": 0})
    for path, size in files:
        entry = types[_type_of(path)]
        entry["files"] += 1
        entry["bytes"] += size
    content: dict[str, Any] = {
        "name": name.title,
        "dataset": name.dataset,
        "year": name.year,
        "source": spell_path(source),
        "types": dict(sorted(types.items())),
        "buildings": 0,
        "credit": CREDIT,
    }
    city = read_citygml(source, progress=progress) if types.keys() & _BUILDINGS else None
    if city is not None:
        content |= _describe_city(city)
    if run is not None:
        _tell_run(run, source, files, city)
    return content


def report_source(content: dict[str, Any], terminal: Terminal) -> None:
    """Print what `take_inventory` gives.

    Parameters
    ----------
    content : dict
        The inventory.
    terminal : Terminal
        Where it is printed, as lines or as JSON.
    """
    terminal.say(content["name"] + (f", {content['year']}" if content["year"] else ""))
    if content["dataset"]:
        terminal.say(f"data set    {content['dataset']}")
    for code, entry in content["types"].items():
        files, size = count(entry["files"], "file"), entry["bytes"] / 1e6
        terminal.say(f"  {code:<9} {_TYPES.get(code, 'unknown type'):<20} {files:>12} {size:10.2f} MB")
    if content["buildings"]:
        _report_city(content, terminal)
    else:
        terminal.say("buildings   none")
    terminal.say_credit()
    terminal.answer(content)


def _tell_run(run: Run, source: Path, files: list[tuple[PurePath, int]], city: CityModel | None) -> None:
    if city is not None:
        run.read(city, "buildings")
    for path, _ in files:
        kind = _type_of(path)
        if city is None or kind not in _BUILDINGS:
            run.read(f"{source}!{path}" if source.suffix.lower() == ".zip" and source.is_file() else path, kind)


def _describe_city(city: CityModel) -> dict[str, Any]:
    features = list_features(city)
    west, south, east, north = city.bounds
    latitude, longitude = from_zone(
        np.array([west, east, west, east]), np.array([south, south, north, north]), city.epsg
    )
    audit = city.audit.to_dict()
    surfaces = Counter(SurfaceType(value).name.lower() for value in city.polygon_surface[city.polygon_used].tolist())
    return {
        "i_ur": sorted({str(record.i_ur or "unknown") for record in city.audit.files}),
        "buildings": features["buildings"],
        "parts": features["parts"],
        "by_lod": {lod: entry["count"] for lod, entry in features["by_lod"].items()},
        "wall_less": int(city.buildings["wall_less"].sum()),
        "polygons_by_lod": {str(lod): count for lod, count in audit["polygons_by_lod"].items()},
        "surfaces": dict(sorted(surfaces.items())),
        "triangles": len(city.triangles),
        "height": _describe_heights(city.buildings["height"].to_numpy(dtype=np.float64, na_value=np.nan)),
        "epsg": city.epsg,
        "extent": [float(longitude.min()), float(latitude.min()), float(longitude.max()), float(latitude.max())],
        "size": [east - west, north - south],
        "attributes": {
            "in": sum(audit["attributes_in"].values()),
            "by_use": city.audit.sum_attributes(),
            "by_file": audit["attributes_by_use"],
        },
        "skipped": audit["skipped"],
        "notes": audit["notes"],
    }


def _describe_heights(heights: FloatArray) -> dict[str, float] | None:
    known = heights[np.isfinite(heights)]
    if not known.size:
        return None
    return {"min": float(known.min()), "median": float(np.median(known)), "max": float(known.max())}


def _report_city(content: dict[str, Any], terminal: Terminal) -> None:
    surfaces = ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in content["surfaces"].items())
    buildings, parts = count(content["buildings"], "building"), count(content["parts"], "part")
    west, south, east, north = content["extent"]
    terminal.say(f"i-UR        {', '.join(content['i_ur'])}")
    terminal.say(f"buildings   {buildings} and {parts}, used: {list_levels(content['by_lod'])}")
    if content["wall_less"]:
        terminal.say(f"            of these {content['wall_less']:,} without walls")
    terminal.say(f"polygons    {list_levels(content['polygons_by_lod'])}")
    terminal.say(f"surfaces    {surfaces}; {count(content['triangles'], 'triangle')}")
    attributes = content["attributes"]
    uses = ", ".join(f"{number:,} {_USES.get(use, use)}" for use, number in attributes["by_use"].items())
    terminal.say(f"attributes  {attributes['in']:,} values" + (f": {uses}" if uses else ""))
    if height := content["height"]:
        terminal.say(f"height      {height['min']:.1f} to {height['max']:.1f} m, median {height['median']:.1f} m")
    terminal.say(f"extent      longitude {west:.5f} to {east:.5f}, latitude {south:.5f} to {north:.5f}")
    terminal.say(f"            {content['size'][0]:,.0f} x {content['size'][1]:,.0f} m, zone EPSG:{content['epsg']}")
    for title in ("skipped", "notes"):
        entries = content[title]
        terminal.say(f"{title:<11} {len(entries):,}")
        for entry in entries[:_SHOWN]:
            place = Path(entry["file"]).name + (f":{entry['line']}" if entry["line"] else "")
            terminal.say(f"  {place}: {entry['gml_id'] or ''} {entry['reason']}".replace(":  ", ": "))
        if len(entries) > _SHOWN:
            terminal.say(f"  and {len(entries) - _SHOWN:,} more (--json has all)")


def _list_files(source: Path) -> list[tuple[PurePath, int]]:
    if not is_there(source):
        raise SourceNotFoundError(f"{source}: no such file or folder; expected a CityGML file, a folder, or a zip")
    if source.is_dir():
        found = sorted(path for path in source.rglob("*") if path.suffix.lower() == ".gml" and path.is_file())
        return [(path.absolute(), path.stat().st_size) for path in found]
    if source.suffix.lower() != ".zip":
        return [(source.absolute(), source.stat().st_size)]
    try:
        with zipfile.ZipFile(source) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError) as error:
        raise UnreadableSourceError(f"{source}: not a zip that can be read ({error}); download it again") from error
    return [(PurePosixPath(m.filename), m.file_size) for m in members if m.filename.lower().endswith(".gml")]


def _type_of(path: PurePath) -> str:
    folders = path.parts[:-1]
    if "udx" in folders[:-1]:
        return folders[len(folders) - folders[::-1].index("udx")]
    match = _FILE_TYPE.match(path.name)
    return match.group(1) if match else "?"
