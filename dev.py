#!/usr/bin/env python3
"""Run the chores of plateau_sc: `python3 dev.py demo`, `test`, `lint`, `bench` or `docs`.

Needs Python 3.11 to 3.13 with pip, and nothing else. The first run makes `.venv`, installs `requirements.lock` with its
hashes checked and then the project; a stamp in `.venv`, written last, makes later runs free and keeps an interrupted
installation from being trusted. This file also parses on older Pythons, so that they can look for a newer one.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections import deque
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = ENVIRONMENT / "plateau_sc-stamp.json"
SUPPORTED = ((3, 11), (3, 12), (3, 13))
INTERRUPTED = 130
NO_TESTS_COLLECTED = 5

USAGE = """\
usage: python3 dev.py COMMAND [ARGUMENT ...]

  demo   cast the shadows of the sample town and say where the maps are
  test   lint, types, doctests and tests; arguments go to pytest (python3 dev.py test -k grid)
  lint   ruff check, ruff format --check, mypy --strict
  bench  the benchmarks (python3 dev.py bench --quick)
  docs   the documentation, as HTML in docs/_build
"""


class DevError(Exception):
    """A chore cannot be done; the message is one line that says why and what to do."""


class Step(NamedTuple):
    """One program of a chore: its name in the report, its command, and what it changes in the environment variables."""

    name: str
    command: list[str]
    variables: dict[str, str]


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name and return its exit code."""
    chores = {"demo": run_demo, "test": run_tests, "lint": run_lint, "bench": run_benchmarks, "docs": build_docs}
    if not arguments or arguments[0] in ("-h", "--help"):
        print(USAGE, end="")
        return 0 if arguments else 2
    chore = chores.get(arguments[0])
    if chore is None:
        print(f"dev.py: no command '{arguments[0]}'; there are {', '.join(chores)}", file=sys.stderr)
        return 2
    try:
        ensure_environment()
        return chore(arguments[1:])
    except DevError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\ndev.py: interrupted", file=sys.stderr)
        return INTERRUPTED


def run_demo(arguments: list[str]) -> int:
    """Cast the shadows of the sample data set into out/demo."""
    samples = sorted(path for path in (ROOT / "data" / "samples").glob("*_citygml_*") if path.is_dir())
    if len(samples) != 1:
        raise DevError(f"expected one data set named *_citygml_* in data/samples, found {len(samples)}: restore it")
    folder = ROOT / "out" / "demo"
    started = time.perf_counter()
    command = str(Path(environment_python()).with_name("plateau-sc.exe" if os.name == "nt" else "plateau-sc"))
    code = run_program([command, "demo", "--source", str(samples[0]), "--out", str(folder), *arguments])
    if code == 0 and folder.is_dir():
        say(f"\nDone in {time.perf_counter() - started:.1f} s. Look in {folder}:")
        for path in sorted(folder.iterdir()):
            say(f"  {path.name}")
    return code


def run_tests(arguments: list[str]) -> int:
    """Run lint, types, the kernels' tests without the JIT and with bounds checks, then all doctests and tests."""
    kernel_paths, paths, options = split_test_paths(arguments)
    # A file's tests stay together, so that what its fixtures make is made once.
    pytest = [environment_python(), "-m", "pytest", "-n", str(worker_count()), "--dist", "loadfile"]
    jit_steps = []
    if kernel_paths:
        # Numba's cache does not tell code with bounds checks from code without, hence a folder of its own. The tests of
        # the compiler compile in processes that they set up themselves, and those have no bounds to check.
        checked = {"NUMBA_BOUNDSCHECK": "1", "NUMBA_CACHE_DIR": str(ROOT / ".numba_cache" / "boundscheck")}
        ignored = f"--ignore={ROOT / 'tests' / 'kernels' / 'test_compiler.py'}"
        command = [*pytest, *options, *kernel_paths]
        jit_steps = [
            Step("kernels, JIT off", command, {"NUMBA_DISABLE_JIT": "1"}),
            Step("kernels, JIT on, bounds checked", [*command, ignored], checked),
        ]
    everything = Step("doctests and tests, JIT on", [*pytest, *options, *paths], {})
    return run_steps([*lint_steps(), *jit_steps, everything], none_selected_is_fine=bool(arguments))


def run_lint(arguments: list[str]) -> int:
    """Check style, format and types."""
    refuse_arguments("lint", arguments)
    return run_steps(lint_steps())


def run_benchmarks(arguments: list[str]) -> int:
    """Run the benchmarks; the arguments are those of `python -m benchmarks`."""
    return run_program([environment_python(), "-m", "benchmarks", *arguments])


def build_docs(arguments: list[str]) -> int:
    """Build the documentation, warnings being errors."""
    refuse_arguments("docs", arguments)
    folder = ROOT / "docs" / "_build"
    sphinx = [environment_python(), "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", "docs", str(folder)]
    code = run_program(sphinx)
    if code == 0:
        say(f"Open {folder / 'index.html'}")
    return code


def lint_steps() -> list[Step]:
    """Return the steps that look at the source without running it."""
    python = environment_python()
    return [
        Step("ruff check", [python, "-m", "ruff", "check", "."], {}),
        Step("ruff format", [python, "-m", "ruff", "format", "--check", "."], {}),
        Step("mypy --strict", [python, "-m", "mypy"], {}),
    ]


def run_steps(steps: list[Step], *, none_selected_is_fine: bool = False) -> int:
    """Run every step, whether or not one before it failed, and report them one a line; return 1 if any failed."""
    accepted = {0, NO_TESTS_COLLECTED} if none_selected_is_fine else {0}
    report = []
    for step in steps:
        say(f"\n--- {step.name}")
        started = time.perf_counter()
        code = run_program(step.command, step.variables)
        report.append((step.name, code, time.perf_counter() - started))
    say("")
    for name, code, seconds in report:
        outcome = "ok" if code in accepted else f"FAILED ({code})"
        say(f"{outcome:<12}{seconds:7.1f} s  {name}")
    return 0 if all(code in accepted for _, code, _ in report) else 1


def split_test_paths(arguments: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Split pytest's arguments into paths for the kernels' own runs, paths for the whole run, and options.

    Paths are relative to the repository, as pytest's are once it is started there. Without any, the kernels' runs take
    `tests/kernels` and the whole run what `pyproject.toml` says.
    """
    paths = [argument for argument in arguments if is_test_path(argument)]
    options = [argument for argument in arguments if argument not in paths]
    kernels = ROOT / "tests" / "kernels"
    if not paths:
        return [str(kernels)], [], options
    inside = [path for path in paths if kernels in (named_file(path), *named_file(path).parents)]
    return inside, paths, options


def is_test_path(argument: str) -> bool:
    """Return whether an argument names a file or folder of the repository, or a test in one."""
    return not argument.startswith("-") and ("/" in argument or "::" in argument) and named_file(argument).exists()


def named_file(test_path: str) -> Path:
    """Return the file or folder of a test's path, `tests/test_grid.py` for `tests/test_grid.py::test_x`."""
    return (ROOT / test_path.split("::")[0]).resolve()


def refuse_arguments(command: str, arguments: list[str]) -> None:
    """Raise where a command that takes no arguments got some."""
    if arguments:
        raise DevError(f"'{command}' takes no arguments, got {' '.join(arguments)}")


def worker_count() -> int:
    """Return how many processes pytest shares the tests among; 0 means none beside its own."""
    cores = os.cpu_count() or 1
    return min(cores, 4) if cores > 1 else 0


def ensure_environment() -> None:
    """Make `.venv` hold what the lock says, and the project; do nothing where the stamp says that it does."""
    if not LOCK.is_file():
        raise DevError(f"{LOCK.name} is missing in {ROOT}: restore it")
    stamp = read_stamp()
    if not environment_is_current(stamp):
        python, version = find_python()
        build_environment(python, version)
        stamp = {"environment": environment_key(version), "version": version}
    if stamp.get("project") != project_key():
        install_project()
        write_stamp({**stamp, "project": project_key()})


def environment_is_current(stamp: dict[str, str]) -> bool:
    """Return whether `.venv` was completed from this lock, in this place, by a Python of the version that is running.

    A running Python that the project does not support says nothing about the version that is wanted.
    """
    version = stamp.get("version", "")
    running = sys.version_info[:2]
    if running in SUPPORTED and version != version_name(running):
        return False
    return stamp.get("environment") == environment_key(version) and Path(environment_python()).exists()


def environment_key(version: str) -> str:
    """Return a digest of what an environment depends on: lock, Python, and place, since it cannot be moved."""
    return hashlib.sha256(b"\0".join([LOCK.read_bytes(), version.encode(), os.fsencode(ROOT)])).hexdigest()


def project_key() -> str:
    """Return a digest of what the project's own installation depends on."""
    return hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what the stamp says; nothing where it is missing or damaged."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(stamp: dict[str, str]) -> None:
    """Write the stamp in one go, so that it is whole or absent."""
    temporary = STAMP.with_suffix(".tmp")
    temporary.write_text(json.dumps(stamp, indent=2) + "\n", encoding="utf-8")
    temporary.replace(STAMP)


def find_python() -> tuple[str, str]:
    """Return a supported Python and its version: the one that is running, or else one on PATH."""
    running = sys.version_info[:2]
    if running in SUPPORTED:
        # Inside a virtual environment this is the Python that it was made from: `.venv` itself may be about to go.
        return getattr(sys, "_base_executable", sys.executable), version_name(running)
    names = [f"python{version_name(version)}" for version in SUPPORTED]
    for name in names:
        path = shutil.which(name)
        # A version manager's shim may stand on PATH for a Python that is not there, so each is asked.
        if path and ask_python(path, "import sys; print('python%d.%d' % sys.version_info[:2])") == name:
            return path, name[len("python") :]
    raise DevError(
        f"needs Python 3.11, 3.12 or 3.13, but this is {version_name(sys.version_info[:3])} and PATH has none of"
        f" {', '.join(names)}: install one of them"
    )


def ask_python(python: str, code: str) -> str | None:
    """Return what a Python prints for a line of code, or None where it fails."""
    answer = subprocess.run(
        [python, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=clean_environment(), check=False
    )
    return answer.stdout.decode().strip() if answer.returncode == 0 else None


def build_environment(python: str, version: str) -> None:
    """Make `.venv` anew and install the lock into it."""
    STAMP.unlink(missing_ok=True)
    started = time.perf_counter()
    say(f"Making .venv with Python {version} ({python})")
    pip = create_environment(python, version)
    say(f"Installing {LOCK.name}, hashes checked; one or two minutes, the first time only")
    install = ["install", "--require-hashes", "--no-deps", "--no-compile", "--progress-bar", "off", "-r", str(LOCK)]
    run_pip([*pip, *install], package_count())
    say(f"Installed in {time.perf_counter() - started:.0f} s")


def create_environment(python: str, version: str) -> list[str]:
    """Make an empty `.venv` and return the pip that installs into it.

    Debian's Python has no `ensurepip` without its package python3-venv; the pip that came with it can stand in.
    """
    has_ensurepip = ask_python(python, "import venv, ensurepip") is not None
    if not has_ensurepip:
        pip_version = ask_python(python, "import venv, pip; print(pip.__version__)")
        if pip_version is None or tuple(map(int, pip_version.split(".")[:2])) < (22, 3):
            raise DevError(
                f"{python} cannot make a virtual environment (no ensurepip, no pip 22.3 or newer):"
                f" on Debian or Ubuntu run 'sudo apt install python{version}-venv'"
            )
    command = [python, "-m", "venv", "--clear", *([] if has_ensurepip else ["--without-pip"]), str(ENVIRONMENT)]
    if run_program(command) != 0:
        raise DevError(f"'{' '.join(command)}' failed, see above")
    if has_ensurepip:
        return [environment_python(), "-m", "pip"]
    return [python, "-m", "pip", "--python", environment_python()]


def install_project() -> None:
    """Install the project itself, editable, with the build backend that the lock brought."""
    install = ["install", "--no-deps", "--no-build-isolation", "--no-compile", "--editable", str(ROOT)]
    run_pip([*installed_pip(), *install], 1)


def installed_pip() -> list[str]:
    """Return the pip that installs into a `.venv` that is there: its own, or that of the Python it was made from."""
    if ask_python(environment_python(), "import pip") is not None:
        return [environment_python(), "-m", "pip"]
    return [find_python()[0], "-m", "pip", "--python", environment_python()]


def run_pip(command: list[str], total: int) -> None:
    """Run pip, telling how far it is in plain words; where it fails, show the end of what it said."""
    command = [*command, "--disable-pip-version-check", "--no-input"]
    said: deque[str] = deque(maxlen=400)
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    with process:
        try:
            follow_pip(process, said, total)
        except KeyboardInterrupt:
            stop_program(process)
            raise
    if process.returncode != 0:
        telling = [line for line in said if not line.startswith(("Ignoring", "Collecting", "  Using", "  Downloading"))]
        say("\n".join(telling[-10:]))
        raise DevError(explain_pip("\n".join(said)))


def follow_pip(process: subprocess.Popen[str], said: deque[str], total: int) -> None:
    """Read pip's output line by line and say how many packages it has collected."""
    live = sys.stdout.isatty()
    collected = 0
    for line in process.stdout or ():
        said.append(line.rstrip())
        match = re.match(r"Collecting ([\w.-]+)", line)
        if match:
            collected += 1
            if live:
                print(f"\r  {collected} of about {total}: {match[1]:<40}", end="", flush=True)
            elif collected % 40 == 0:
                say(f"  {collected} of about {total} packages fetched")
        elif line.startswith("Installing collected packages") and collected:
            print("\r" if live else "", end="")
            say(f"  {collected} packages fetched, unpacking them{'':<{24 if live else 0}}")


def explain_pip(said: str) -> str:
    """Return in one line why pip failed, and what to do."""
    offline = ("NewConnectionError", "Temporary failure in name resolution", "Network is unreachable", "Max retries")
    if any(sign in said for sign in offline):
        return "pip could not reach a package index: connect to the network (or set pip's mirror or proxy) and rerun"
    if "DO NOT MATCH THE HASHES" in said:
        return f"a package does not match its hash in {LOCK.name}, see above: rerun, and tell us if it stays so"
    if "No space left on device" in said:
        return "the disk is full: .venv needs about 1.5 GB"
    return "pip failed, see above"


def package_count() -> int:
    """Return how many packages the lock names."""
    return len(set(re.findall(r"^([\w.-]+)==", LOCK.read_text(encoding="utf-8"), flags=re.MULTILINE)))


def run_program(command: list[str], variables: dict[str, str] | None = None) -> int:
    """Run a program in the repository with its output let through, and return its exit code."""
    try:
        process = subprocess.Popen(command, cwd=ROOT, env={**clean_environment(), **(variables or {})})
    except OSError as error:
        raise DevError(f"cannot run {command[0]}: {error.strerror}") from error
    try:
        return process.wait()
    except KeyboardInterrupt:
        stop_program(process)
        raise


def stop_program(process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    """Wait for a program to end after Ctrl-C, which the terminal has sent to it as well; end it where it does not."""
    try:
        process.wait(timeout=10)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        process.kill()
        process.wait()


def clean_environment() -> dict[str, str]:
    """Return the environment variables without those that would let other packages in or change how Numba compiles."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "NUMBA_DISABLE_JIT", "NUMBA_BOUNDSCHECK"}
    return {name: value for name, value in os.environ.items() if name not in unwanted}


def environment_python() -> str:
    """Return the path of the Python in `.venv`."""
    return str(ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def version_name(version: tuple[int, ...]) -> str:
    """Return a version as text, `3.11` for (3, 11)."""
    return ".".join(map(str, version))


def say(text: str) -> None:
    """Print at once, so that lines keep their place among those of the programs."""
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
