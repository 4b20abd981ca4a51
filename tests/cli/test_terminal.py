"""Tests of `plateau_sc.cli.terminal`."""

import errno
import io
import json
import logging
import sys

import pytest

from plateau_sc.cli.terminal import Terminal
from plateau_sc.errors import OutputError


class Screen(io.TextIOWrapper):
    """A stream that says that it is a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(io.BytesIO(), encoding=encoding, write_through=True)

    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> str:
        return self.buffer.getvalue().decode(self.encoding)


def test_progress_is_drawn_on_a_terminal_and_removed(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    terminal = Terminal()
    terminal.progress(12, 24, "casting shadows")
    assert screen.shown == f"\r\x1b[2Kcasting shadows {'█' * 12}{'░' * 12} 12/24"
    terminal.progress(13, 24, "casting shadows")
    assert "13/24" not in screen.shown
    terminal.progress(24, 24, "casting shadows")
    terminal.clear()
    terminal.clear()
    assert screen.shown.endswith("24/24\r\x1b[2K")


def test_progress_of_unknown_length_and_plain_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(encoding="latin-1")
    monkeypatch.setattr(sys, "stderr", screen)
    Terminal().progress(1234, 0, "reading")
    Terminal().progress(2, 4, "casting")
    assert screen.shown == "\r\x1b[2Kreading 1,234\r\x1b[2Kcasting 2/4"


def test_nothing_is_drawn_where_stderr_is_no_terminal_or_quiet(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Terminal().progress(1, 2, "casting")
    assert capsys.readouterr().err == ""
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    Terminal(quiet=True).progress(1, 2, "casting")
    assert screen.shown == ""


def test_lines_or_json_never_both(capsys: pytest.CaptureFixture[str]) -> None:
    for terminal in (Terminal(), Terminal(as_json=True), Terminal(quiet=True), Terminal(as_json=True, quiet=True)):
        terminal.say("42 buildings")
        terminal.answer({"buildings": 42, "name": "町"})
        out = capsys.readouterr().out
        if terminal.as_json:
            assert json.loads(out) == {"buildings": 42, "name": "町"}
        else:
            assert out == ("" if terminal.quiet else "42 buildings\n")


def test_the_credit_fits_the_terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    Terminal().say_credit()
    assert capsys.readouterr().out == "出典：国土交通省 Project PLATEAU\n"
    screen = Screen(encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", screen)
    Terminal().say_credit()
    assert screen.shown == "Source: Project PLATEAU, MLIT Japan\n"


def test_what_the_library_logs_is_shown_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    logger = logging.getLogger("plateau_sc")
    before = (list(logger.handlers), logger.propagate)
    with Terminal().hear_log():
        logger.warning("compiling %s", "kernels")
    with Terminal(quiet=True).hear_log():
        logger.warning("compiling kernels again")
        logger.error("worse")
    assert capsys.readouterr().err == "plateau-sc: compiling kernels\nplateau-sc: worse\n"
    assert (list(logger.handlers), logger.propagate) == before


def test_warnings_are_silenced_by_quiet_and_errors_are_not(capsys: pytest.CaptureFixture[str]) -> None:
    Terminal().warn("odd")
    Terminal(quiet=True).warn("odd")
    Terminal(quiet=True).fail("wrong")
    assert capsys.readouterr().err == "plateau-sc: warning: odd\nplateau-sc: error: wrong\n"


def test_without_a_standard_output_nothing_is_said(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout", None)
    terminal = Terminal()
    terminal.say_credit()
    terminal.as_json = True
    terminal.answer({"a": "出典"})
    assert capfd.readouterr() == ("", "")


def test_a_standard_output_that_is_full_is_an_output_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("click.echo", fail)
    with pytest.raises(OutputError, match="cannot write to the standard output: No space left on device"):
        Terminal().say("much")
    with pytest.raises(OutputError, match="standard output"):
        Terminal(as_json=True).answer({})
