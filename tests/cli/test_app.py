"""Tests of `plateau_sc.cli.app`: how commands start and how they end."""

import errno
import gc
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from plateau_sc._version import __version__
from plateau_sc.cli import main
from plateau_sc.errors import CrsError, OutputError

START = [sys.executable, "-c", "from plateau_sc.cli import run; run('plateau-sc')"]


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch):
    """Return a function that adds a command which raises what it is given."""
    from plateau_sc.cli.terminal import speaking_options

    def add(error: BaseException) -> None:
        @click.command()
        @speaking_options
        def fail() -> None:
            raise error

        monkeypatch.setitem(main.commands, "fail", fail)

    return add


def test_help_comes_at_once_and_loads_nothing_heavy() -> None:
    script = (
        "import sys\nfrom plateau_sc.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit: pass\n"
        "heavy = {'numba', 'numpy', 'pandas', 'xarray', 'rasterio', 'geopandas', 'matplotlib', 'shapely', 'pyproj'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    seconds = []
    for _ in range(5):
        begun = time.perf_counter()
        subprocess.run([*START, "--help"], capture_output=True, check=True)
        seconds.append(time.perf_counter() - begun)
    assert min(seconds) < 0.5


def test_python_starts_it_where_no_command_is_on_the_path() -> None:
    command = [sys.executable, "-m", "plateau_sc"]
    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"plateau-sc, version {__version__}"
    done = subprocess.run([*command, "shade"], capture_output=True, text=True)
    assert done.returncode == 2
    assert "python -m plateau_sc shade --help" in done.stderr


@pytest.mark.parametrize("arguments", [[], ["fetch"], ["shade"], ["info"], ["check"], ["convert"], ["demo"]])
def test_each_help_tells_the_exit_codes(run, arguments: list[str]) -> None:
    result = run(*arguments, "--help")
    assert result.exit_code == 0
    assert "0    done" in result.stdout
    assert "130  interrupted" in result.stdout


def test_tables_in_the_help_keep_their_lines(run) -> None:
    assert "\n  plateau-sc info SOURCE                        what is in the data\n" in run("--help").stdout
    assert "\n    receipt.json            what was read and done" in run("shade", "--help").stdout


def test_the_version_is_told(run) -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"plateau-sc, version {__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Missing command"),
        (["fly"], "No such command 'fly'"),
        (["shade"], "Missing argument 'SOURCE'"),
        (["info", "a", "b"], "unexpected extra argument"),
        (["--fast"], "No such option"),
    ],
)
def test_usage_errors_are_one_line(run, arguments: list[str], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("plateau-sc: error: ")
    assert result.stderr.count("\n") == 1
    assert words in result.stderr
    assert "--help'" in result.stderr


def test_an_error_of_the_library_is_one_line(run, failing) -> None:
    failing(CrsError("EPSG:3857 is not a zone"))
    result = run("fail")
    assert (result.exit_code, result.stdout) == (4, "")
    assert result.stderr == "plateau-sc: error: EPSG:3857 is not a zone\n"


def test_an_error_in_json_is_one_object(run, failing) -> None:
    failing(CrsError("EPSG:3857 is not a zone"))
    result = run("fail", "--json")
    assert result.exit_code == 4
    assert json.loads(result.stdout) == {"error": {"code": 4, "type": "CrsError", "message": "EPSG:3857 is not a zone"}}


def test_what_was_not_foreseen_hides_its_traceback_until_asked(run, failing) -> None:
    failing(ZeroDivisionError("a bug"))
    result = run("fail")
    assert result.exit_code == 1
    assert "unexpected ZeroDivisionError: a bug" in result.stderr
    assert "Traceback" not in result.stderr
    result = run("fail", "--debug")
    assert isinstance(result.exception, ZeroDivisionError)


def test_garbage_is_looked_for_seldom_in_commands_alone(run, monkeypatch: pytest.MonkeyPatch) -> None:
    found = []

    @click.command()
    def look() -> None:
        found.append(gc.get_threshold())

    monkeypatch.setitem(main.commands, "look", look)
    before = gc.get_threshold()
    assert run("look").exit_code == 0
    assert found[0] > before
    assert gc.get_threshold() == before


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interrupt_is_told(run, failing, error: BaseException) -> None:
    failing(error)
    result = run("fail")
    assert result.exit_code == 130
    assert "interrupted; nothing was written" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(("ending", "code"), [(KeyboardInterrupt(), 130), (SystemExit(143), 143)])
@pytest.mark.parametrize("options", [[], ["--debug"]])
def test_an_end_that_an_error_came_of_is_that_end(
    run, failing, options: list[str], ending: BaseException, code: int
) -> None:
    closed_twice, unwritten = OSError(errno.EBADF, "Bad file descriptor"), OutputError("cannot write")
    closed_twice.__context__, unwritten.__cause__ = ending, closed_twice
    failing(unwritten)
    result = run("fail", *options)
    assert result.exit_code == code
    assert result.stderr == ("plateau-sc: error: interrupted; nothing was written\n" if code == 130 else "")


def test_a_reader_that_leaves_ends_the_command_quietly(tmp_path: Path) -> None:
    script = (
        "import sys\nfrom plateau_sc.cli import main\nimport click\n"
        "@main.command()\ndef talk():\n    for _ in range(100000): click.echo('much')\n"
        "main(['talk'])"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as talk:
        assert talk.stdout is not None
        assert talk.stderr is not None
        talk.stdout.read(10)
        talk.stdout.close()
        errors = talk.stderr.read()
        assert talk.wait(timeout=30) == 1
    assert errors == b""


@pytest.mark.parametrize(
    "arguments", [["shade", "x", "--date", "foo", "--json"], ["shade", "--json", "--foo"], ["foo", "--json"]]
)
def test_usage_errors_in_json_are_one_object(run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert json.loads(result.stdout)["error"]["code"] == 2
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="pipes end in another way on Windows")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_is_no_fuss(town: Path, unbuffered: str) -> None:
    script = "from plateau_sc.cli import run; run('plateau-sc')"
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-c", script, "info", str(town)],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
    )
    os.close(writer)
    assert done.returncode in (0, 1)
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_a_full_standard_output_is_one_line(town: Path, form: list[str], unbuffered: str) -> None:
    script = "from plateau_sc.cli import run; run('plateau-sc')"
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", script, "info", str(town), *form],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        )
    assert done.returncode == 5
    assert done.stderr == "plateau-sc: error: cannot write to the standard output: No space left on device\n"
