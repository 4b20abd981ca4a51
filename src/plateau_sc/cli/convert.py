"""`plateau-sc convert`: the options. The work is in `conversion`, which is loaded when the command runs."""

from pathlib import Path

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.options import ConvertOptions
from plateau_sc.cli.terminal import Terminal, speaking_options

_PATH = click.Path(path_type=Path)
_PARQUET = ".parquet"
_SUFFIXES = (_PARQUET, ".glb", ".json")


def _check_suffix(_context: click.Context, _parameter: click.Parameter, value: Path) -> Path:
    if value.suffix.lower() not in _SUFFIXES:
        raise click.BadParameter(f"'{value}': the ending says the format; expected .parquet, .glb or .city.json.")
    return value


@click.command(epilog=HELP)
@click.argument("source", type=_PATH)
@click.option("--out", type=_PATH, required=True, callback=_check_suffix, help="File to write; its ending counts.")
@click.option("--area", type=_PATH, help="GeoJSON (longitude, latitude): only buildings that meet it.")
@click.option(
    "--lod", type=click.Choice(["best", "3", "2", "1", "0"]), default="best", show_default=True, help="Level of detail."
)
@speaking_options
@click.pass_context
def convert(context: click.Context, source: Path, out: Path, area: Path | None, lod: str) -> None:
    """Write the buildings of a source as one file of another format.

    SOURCE is a CityGML file, a folder, the root of a PLATEAU data set, a zip of one, or a .parquet file that this
    command wrote.

    \b
    FORMATS, by the ending of --out:
      .parquet    GeoParquet 1.1: a table of buildings; nothing is lost (needs the extra 'parquet')
      .glb        binary glTF: the triangles in use, a node a building, coloured by surface type
      .city.json  CityJSON 2.0: all levels of detail, to the millimetre
    """  # noqa: D301
    chosen = context.get_parameter_source("lod") is not click.core.ParameterSource.DEFAULT
    if source.suffix.lower() == _PARQUET and (area is not None or chosen):
        raise click.UsageError("--area and --lod choose while CityGML is read; a .parquet is taken whole.", context)
    from plateau_sc.cli.conversion import report_conversion, run_conversion

    terminal = context.ensure_object(Terminal)
    report_conversion(run_conversion(ConvertOptions(source, out, area, lod), terminal), terminal)
