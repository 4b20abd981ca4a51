"""The work of `plateau-sc convert`: read, and write in the format that the file's ending names."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.levels import Lod
from plateau_sc.citygml.sources import is_there, spell_path
from plateau_sc.cli.naming import name_source
from plateau_sc.cli.options import ConvertOptions
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.wording import count, list_levels
from plateau_sc.errors import ParameterError, SourceNotFoundError
from plateau_sc.io import read_parquet, write_cityjson, write_glb, write_parquet
from plateau_sc.io.parquet import require_pyarrow
from plateau_sc.receipts import list_features, record

_PARQUET = ".parquet"
_WRITERS: dict[str, tuple[str, Callable[[CityModel, Path], Path]]] = {
    _PARQUET: ("GeoParquet 1.1", write_parquet),
    ".glb": ("binary glTF 2.0", write_glb),
    ".json": ("CityJSON 2.0", write_cityjson),
}


def run_conversion(options: ConvertOptions, terminal: Terminal) -> dict[str, Any]:
    """Read a source and write it as one file.

    Parameters
    ----------
    options : ConvertOptions
        What was asked for.
    terminal : Terminal
        Where progress and warnings go.

    Returns
    -------
    dict
        What was read and written, as ``--json`` prints it.

    Raises
    ------
    PlateauScError
        One of its classes, for each thing that can be wrong; then nothing is written.
    """
    begun = time.perf_counter()
    if not is_there(options.source):
        raise SourceNotFoundError(
            f"{options.source}: no such file or folder; expected CityGML, a folder, a zip of one, or a .parquet"
        )
    if options.out.exists() and options.source.exists() and options.out.samefile(options.source):
        raise ParameterError(f"--out {options.out} is the source itself; choose another name")
    suffix = options.out.suffix.lower()
    if suffix == _PARQUET:
        require_pyarrow("writing GeoParquet")
    form, write = _WRITERS[suffix]
    with record("convert", options.out.with_name(f"{options.out.name}.receipt.json"), _list_parameters(options)) as run:
        city = _read(options, terminal)
        read = time.perf_counter()
        run.read(options.source if options.source.suffix.lower() == _PARQUET else city, "buildings")
        run.use(city)
        write(city, options.out)
        run.wrote(options.out, form)
    features = list_features(city)
    return {
        "name": name_source(options.source).title,
        "source": spell_path(options.source),
        "out": spell_path(options.out),
        "format": form,
        "bytes": options.out.stat().st_size,
        "epsg": city.epsg,
        "buildings": features["buildings"],
        "parts": features["parts"],
        "by_lod": {lod: rows["count"] for lod, rows in features["by_lod"].items()},
        "polygons": int(city.polygon_lod.size),
        "triangles": int(city.triangles.shape[0]),
        "skipped": len(city.audit.skipped),
        "seconds": {"read": round(read - begun, 3), "write": round(time.perf_counter() - read, 3)},
    }


def report_conversion(summary: dict[str, Any], terminal: Terminal) -> None:
    """Print what `run_conversion` gives.

    Parameters
    ----------
    summary : dict
        What was read and written.
    terminal : Terminal
        Where it is printed, as lines or as JSON.
    """
    buildings, parts = count(summary["buildings"], "building"), count(summary["parts"], "part")
    polygons, triangles = count(summary["polygons"], "polygon"), count(summary["triangles"], "triangle")
    seconds = summary["seconds"]
    terminal.say(f"{summary['name']}: {buildings} and {parts} ({list_levels(summary['by_lod'])})")
    terminal.say(f"{polygons}, {triangles}, EPSG:{summary['epsg']}")
    terminal.say(f"written: {summary['out']}, {summary['format']}, {summary['bytes'] / 1e6:.2f} MB")
    terminal.say(
        f"{seconds['read'] + seconds['write']:.1f} s (read {seconds['read']:.1f}, write {seconds['write']:.1f})"
    )
    terminal.say_credit()
    terminal.answer(summary)


def _list_parameters(options: ConvertOptions) -> dict[str, Any]:
    return {
        "command": "convert",
        "source": spell_path(options.source),
        "out": spell_path(options.out),
        "lod": options.lod,
        "area": None if options.area is None else spell_path(options.area),
    }


def _read(options: ConvertOptions, terminal: Terminal) -> CityModel:
    if options.source.suffix.lower() == _PARQUET:
        return read_parquet(options.source)
    lod = cast("Lod", options.lod if options.lod == "best" else int(options.lod))
    city = read_citygml(options.source, area=options.area, lod=lod, progress=terminal.progress)
    if skipped := city.audit.skipped:
        more = "" if len(skipped) == 1 else f", and {len(skipped) - 1} more; see plateau-sc info"
        terminal.warn(f"left out: {skipped[0]}{more}")
    return city
