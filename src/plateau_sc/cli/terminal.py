"""What is said on the terminal: results on stdout, progress and warnings on stderr."""

import json
import logging
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, TypeVar

import click

from plateau_sc.errors import OutputError

_Command = TypeVar("_Command", bound=Callable[..., Any])

_BAR = 24
_PAUSE = 0.1


@dataclass
class Terminal:
    """How a command speaks.

    Attributes
    ----------
    as_json : bool
        Print one JSON object instead of lines.
    quiet : bool
        Print errors only.
    debug : bool
        Show the traceback of an error.
    """

    as_json: bool = False
    quiet: bool = False
    debug: bool = False
    _drawn: bool = field(default=False, repr=False)
    _next: float = field(default=0.0, repr=False)

    def say(self, line: str = "") -> None:
        """Print a line of the result on stdout, unless JSON or quiet was asked for."""
        if not self.as_json and not self.quiet:
            self.clear()
            _print(line)

    def say_credit(self) -> None:
        """Print the credit of the data, in Latin letters where the terminal has no others."""
        from plateau_sc.layers import CREDIT
        from plateau_sc.plot.credit import CREDIT_IN_LATIN

        self.say(CREDIT if _can_print(CREDIT) else CREDIT_IN_LATIN)

    def answer(self, content: dict[str, Any]) -> None:
        """Print the one JSON object, if JSON was asked for."""
        if self.as_json:
            self.clear()
            text = json.dumps(content, ensure_ascii=False, allow_nan=False)
            _print(text if _can_print(text) else json.dumps(content, allow_nan=False))

    def warn(self, line: str) -> None:
        """Print a warning on stderr, unless quiet was asked for."""
        if not self.quiet:
            self.clear()
            click.echo(f"plateau-sc: warning: {line}", err=True)

    def fail(self, line: str) -> None:
        """Print what ended the command on stderr."""
        self.clear()
        click.echo(f"plateau-sc: error: {line}", err=True)

    def progress(self, done: int, total: int, what: str) -> None:
        """Draw a progress bar on stderr where that is a terminal; a `types.Progress`."""
        now = time.monotonic()
        if self.quiet or sys.stderr is None or not sys.stderr.isatty() or (now < self._next and done != total):
            return
        self._next = now + _PAUSE
        count = f"{done:,}/{total:,}" if total else f"{done:,}"
        if total and _can_print("█░", err=True):
            filled = _BAR * done // total
            count = f"{'█' * filled}{'░' * (_BAR - filled)} {count}"
        click.echo(f"\r\x1b[2K{what} {count}", nl=False, err=True)
        self._drawn = True

    def clear(self) -> None:
        """Remove the progress bar."""
        if self._drawn:
            click.echo("\r\x1b[2K", nl=False, err=True)
            self._drawn = False

    @contextmanager
    def hear_log(self) -> Iterator[None]:
        """Print what the library logs (a compilation, a cache that cannot be written) on stderr."""
        logger = logging.getLogger("plateau_sc")
        handler = _Handler(self)
        propagated, logger.propagate = logger.propagate, False
        logger.addHandler(handler)
        try:
            yield
        finally:
            logger.removeHandler(handler)
            logger.propagate = propagated
            self.clear()


def speaking_options(command: _Command) -> _Command:
    """Add --json, --quiet and --debug to a command, which gets a `Terminal` as its context object."""
    option = click.option(
        "--json", "as_json", is_flag=True, expose_value=False, callback=_set, help="Print one JSON object."
    )
    return option(hushing_options(command))


def hushing_options(command: _Command) -> _Command:
    """Add --quiet and --debug to a command, which gets a `Terminal` as its context object."""
    for option in (
        click.option("--debug", is_flag=True, expose_value=False, callback=_set, help="Show tracebacks."),
        click.option("-q", "--quiet", is_flag=True, expose_value=False, callback=_set, help="Print errors only."),
    ):
        command = option(command)
    return command


class _Handler(logging.Handler):
    def __init__(self, terminal: Terminal) -> None:
        super().__init__()
        self._terminal = terminal

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno >= logging.ERROR or not self._terminal.quiet:
            self._terminal.clear()
            click.echo(f"plateau-sc: {record.getMessage()}", err=True)


def _set(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    terminal = context.ensure_object(Terminal)
    if value and parameter.name is not None:
        setattr(terminal, parameter.name, True)


def _print(text: str) -> None:
    try:
        click.echo(text)
    except OSError as error:
        _drop_output()
        if isinstance(error, BrokenPipeError):
            # a reader that has left is no error
            raise
        raise OutputError(f"cannot write to the standard output: {error.strerror or error}") from error


def _drop_output() -> None:
    """Send what the standard output still holds nowhere, so that Python does not fail on it once more at its end."""
    with suppress(OSError, ValueError, AttributeError):
        output = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, output)
        os.close(nowhere)


def _can_print(text: str, *, err: bool = False) -> bool:
    stream = sys.stderr if err else sys.stdout
    # a process can be started without the stream
    encoding = getattr(stream, "encoding", None) or "ascii"
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
