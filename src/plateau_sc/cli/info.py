"""`plateau-sc info`: the options. The work is in `inventory`, which is loaded when the command runs."""

from pathlib import Path

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.terminal import Terminal, speaking_options


@click.command(epilog=HELP)
@click.argument("source", type=click.Path(path_type=Path))
@click.option(
    "--receipt", type=click.Path(path_type=Path), metavar="FILE", help="Write the receipt of this run (.json)."
)
@speaking_options
@click.pass_obj
def info(terminal: Terminal, source: Path, receipt: Path | None) -> None:
    """Print what is in a source.

    SOURCE is a CityGML file, a folder, the root of a PLATEAU data set, or a zip of one. Printed are its files by
    feature type, its buildings by level of detail, their heights and surfaces, where it lies, and what could not be
    read.
    """
    from plateau_sc.cli.inventory import report_source, run_inventory

    report_source(run_inventory(source, receipt, terminal), terminal)
