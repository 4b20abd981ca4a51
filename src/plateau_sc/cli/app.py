"""`plateau-sc`: the group of commands, and how each of them ends."""

import gc
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, NoReturn

import click

from plateau_sc._version import __version__
from plateau_sc.cli.check import check
from plateau_sc.cli.convert import convert
from plateau_sc.cli.criterion import criterion
from plateau_sc.cli.demo import demo
from plateau_sc.cli.exits import HELP, Exit, describe_error, find_end, find_exit
from plateau_sc.cli.fetch import fetch
from plateau_sc.cli.heat import heat
from plateau_sc.cli.info import info
from plateau_sc.cli.route import route
from plateau_sc.cli.shade import shade
from plateau_sc.cli.terminal import Terminal


class _App(click.Group):
    """A group whose commands end with one line and a code that means something."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:
        """Run a command and exit."""
        given = list(sys.argv[1:] if args is None else args)
        # known before the options are read, so that an error in them is told as JSON too
        terminal = Terminal(as_json="--json" in given)
        extra |= {"standalone_mode": False, "obj": terminal}
        try:
            with _end_on_sigterm(), _collect_seldom(), terminal.hear_log():
                code = super().main(given, *rest, **extra)
        except (Exception, KeyboardInterrupt) as raised:
            error = find_end(raised)
            if isinstance(error, SystemExit):
                sys.exit(error.code)
            if terminal.debug and not isinstance(error, KeyboardInterrupt | click.ClickException | click.Abort):
                raise
            code = find_exit(error)
            line = describe_error(error)
            with suppress(OSError):
                terminal.answer({"error": {"code": int(code), "type": type(error).__name__, "message": line}})
            terminal.fail(line)
        sys.exit(code if isinstance(code, int) else Exit.OK)


@click.group(
    cls=_App,
    epilog=HELP,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="plateau-sc")
def main() -> None:
    """Sun, shade and heat of Project PLATEAU's city models.

    \b
    plateau-sc demo                               see it work, without any data
    plateau-sc fetch --city 13101 --out FOLDER    get data from PLATEAU's delivery service
    plateau-sc info SOURCE                        what is in the data
    plateau-sc check SOURCE                       the data against the rules of the standard
    plateau-sc shade SOURCE --date 2026-08-01     shadows of a day, hour by hour
    plateau-sc heat SOURCE --weather FILE --date 2026-08-01
                                                  what a body feels, hour by hour
    plateau-sc route --network FILE --shadow FOLDER --from LON,LAT --to LON,LAT --depart TIME --out FILE
                                                  on foot with the least sun
    plateau-sc convert SOURCE --out town.glb      the buildings in another format
    plateau-sc criterion --plan FILE --data SOURCE --out FOLDER
                                                  that a model exists for a plan, and is used

    SOURCE is a CityGML file, a folder, the root of a PLATEAU data set, or a zip of one.
    """  # noqa: D301


main.add_command(fetch)
main.add_command(shade)
main.add_command(heat)
main.add_command(info)
main.add_command(check)
main.add_command(route)
main.add_command(convert)
main.add_command(criterion)
main.add_command(demo)


@contextmanager
def _collect_seldom() -> Iterator[None]:
    """Look for garbage in circles far less often: a command makes millions of objects, and little of it."""
    before = gc.get_threshold()
    gc.set_threshold(10_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def _end_on_sigterm() -> Iterator[None]:
    """Let a polite request to end unwind the stack, so that temporary files are removed."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(_number: int, _frame: FrameType | None) -> NoReturn:
        sys.exit(Exit.TERMINATED)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
