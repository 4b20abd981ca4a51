"""`plateau-sc check`: the options. The work is in `checking`, which is loaded when the command runs."""

from pathlib import Path

import click

from plateau_sc.cli.exits import HELP
from plateau_sc.cli.terminal import Terminal, hushing_options


def _choose_output(context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    # "--json" among the words made the terminal speak JSON; with a file named, lines are printed beside it.
    context.ensure_object(Terminal).as_json = value == "-"
    return value


@click.command(epilog=HELP)
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--rules", metavar="CODES", help="Codes of rules to look at, as L09,L14; all by default.")
@click.option(
    "--json",
    "output",
    metavar="[FILE|-]",
    is_flag=False,
    flag_value="-",
    callback=_choose_output,
    help="Write all findings as JSON to a file, or print them (-).",
)
@click.option(
    "--receipt",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the receipt of this run (.json).  [default: FILE.receipt.json beside the file of --json]",
)
@hushing_options
@click.pass_obj
def check(terminal: Terminal, source: Path, rules: str | None, output: str | None, receipt: Path | None) -> int:
    """Hold a source to the quality rules of the PLATEAU standard.

    SOURCE is a CityGML file, a folder, the root of a PLATEAU data set, or a zip of one. Printed is how each rule ends,
    and the first findings of those that fail; --json has all. A rule that cannot be judged from the files alone (it
    needs a survey, a code list or a schema that is not there) is not evaluable, and no failure.
    """
    from plateau_sc.cli.checking import run_check

    return run_check(source, rules, output, terminal, receipt)
