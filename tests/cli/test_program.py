"""How the process of a command ends."""

import io
import os
import sys
from typing import NoReturn

import pytest

from plateau_sc.cli import program
from plateau_sc.cli.exits import Exit


class Left(BaseException):
    """Stands for the end of the process."""


@pytest.fixture
def leave(monkeypatch: pytest.MonkeyPatch) -> None:
    def end(code: int) -> NoReturn:
        raise Left(code)

    monkeypatch.setattr(os, "_exit", end)


def end_with(code: object, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Have the command end with a code, and return what it is called."""
    names: list[object] = []

    def main(prog_name: str | None) -> NoReturn:
        names.append(prog_name)
        sys.exit(code)  # type: ignore[arg-type]

    monkeypatch.setattr(program, "main", main)
    return names


@pytest.mark.parametrize("code", [Exit.INTERRUPTED, Exit.TERMINATED])
def test_a_signal_ends_the_process_at_once_and_nothing_said_is_lost(
    leave: None, monkeypatch: pytest.MonkeyPatch, code: Exit
) -> None:
    names, said = end_with(code, monkeypatch), io.BytesIO()
    stream = io.TextIOWrapper(io.BufferedWriter(said), encoding="utf-8")  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "stdout", stream)
    stream.write("interrupted")
    with pytest.raises(Left) as left:
        program.run("plateau-sc")
    assert left.value.args == (int(code),)
    assert type(left.value.args[0]) is int
    assert names == ["plateau-sc"]
    assert said.getvalue() == b"interrupted"


@pytest.mark.parametrize("code", [0, None, 2, "a word"])
def test_other_ends_are_those_of_any_program(leave: None, monkeypatch: pytest.MonkeyPatch, code: object) -> None:
    end_with(code, monkeypatch)
    with pytest.raises(SystemExit) as end:
        program.run()
    assert end.value.code == code


def test_streams_that_are_closed_or_missing_are_no_hindrance(leave: None, monkeypatch: pytest.MonkeyPatch) -> None:
    end_with(Exit.TERMINATED, monkeypatch)
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdout", closed)
    monkeypatch.setattr(sys, "stderr", None)
    with pytest.raises(Left):
        program.run()
