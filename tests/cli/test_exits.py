"""Tests of `plateau_sc.cli.exits`."""

import click
import pytest

from plateau_sc import errors
from plateau_sc.cli.exits import HELP, Exit, describe_error, find_exit


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (click.UsageError("no such option"), 2),
        (errors.ParameterError("resolution"), 2),
        (errors.TooLargeError("1e12 pixels"), 2),
        (errors.SourceNotFoundError("no such file"), 3),
        (errors.UnreadableSourceError("not CityGML"), 3),
        (errors.NoBuildingsError("none"), 3),
        (errors.WorkerError("died"), 3),
        (errors.CrsError("EPSG:3857"), 4),
        (errors.NoOverlapError("elsewhere"), 4),
        (errors.OutputError("disk full"), 5),
        (errors.MissingExtraError("the map", "plot"), 6),
        (errors.NetworkError("no route"), 7),
        (errors.AnswerError("HTML"), 7),
        (errors.ChecksumError("sha256"), 7),
        (errors.PlateauScError("another"), 1),
        (ZeroDivisionError("bug"), 1),
        (KeyboardInterrupt(), 130),
        (click.Abort(), 130),
    ],
)
def test_each_kind_of_error_has_its_code(error: BaseException, code: int) -> None:
    assert find_exit(error) == code


def test_every_error_of_the_library_has_a_code_of_its_own() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and kind is not errors.PlateauScError]
    assert len(kinds) >= 8
    made = [kind("a", "b") if kind is errors.MissingExtraError else kind("a") for kind in kinds]
    assert all(find_exit(error) != Exit.UNEXPECTED for error in made)


def test_every_code_is_in_the_help() -> None:
    assert all(f"{int(code)}" in HELP for code in Exit)


def test_an_error_is_one_line() -> None:
    assert describe_error(errors.CrsError("line one\n  line two")) == "line one line two"
    assert "nothing was written" in describe_error(KeyboardInterrupt())
    assert describe_error(KeyboardInterrupt("interrupted; what came is kept")) == "interrupted; what came is kept"
    assert "--area" in describe_error(MemoryError())
    assert describe_error(ZeroDivisionError("x")).startswith("unexpected ZeroDivisionError: x (run again with --debug")
