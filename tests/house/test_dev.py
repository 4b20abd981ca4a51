"""`dev.py`: what it takes for a finished environment, which Python it picks, and how it says what is amiss."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import dev


@pytest.fixture
def empty_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point dev.py at a folder that holds a lock and a pyproject.toml and nothing else."""
    (tmp_path / "requirements.lock").write_text("numpy==2.0 \\\n    --hash=sha256:0\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(dev, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv" / "stamp.json")
    return tmp_path


@pytest.fixture
def built(empty_house: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let dev.py build without installing anything, and return the list of what it does."""
    done: list[str] = []

    def build(python: str, version: str) -> None:
        done.append("environment")
        dev.STAMP.unlink(missing_ok=True)
        path = Path(dev.environment_python())
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()

    monkeypatch.setattr(dev, "build_environment", build)
    monkeypatch.setattr(dev, "install_project", lambda: done.append("project"))
    return done


def test_a_rerun_does_nothing(built: list[str]) -> None:
    dev.ensure_environment()
    assert built == ["environment", "project"]
    dev.ensure_environment()
    assert built == ["environment", "project"]


def test_a_changed_lock_is_installed_anew(built: list[str]) -> None:
    dev.ensure_environment()
    dev.LOCK.write_text("numpy==2.1 \\\n    --hash=sha256:1\n")
    dev.ensure_environment()
    assert built == ["environment", "project"] * 2


def test_a_changed_pyproject_installs_the_project_alone(built: list[str], empty_house: Path) -> None:
    dev.ensure_environment()
    (empty_house / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    dev.ensure_environment()
    assert built == ["environment", "project", "project"]


def test_an_interrupted_installation_is_not_trusted(built: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as context:
        context.setattr(dev, "install_project", interrupt)
        with pytest.raises(KeyboardInterrupt):
            dev.ensure_environment()
    dev.ensure_environment()
    assert built == ["environment", "environment", "project"]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"environment": "other", "version": "3.11"}'])
def test_a_damaged_stamp_is_not_trusted(built: list[str], damage: str) -> None:
    dev.ensure_environment()
    dev.STAMP.write_text(damage)
    dev.ensure_environment()
    assert built == ["environment", "project"] * 2


def test_a_moved_environment_is_not_trusted(built: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dev.ensure_environment()
    monkeypatch.setattr(dev, "ROOT", tmp_path / "elsewhere")
    assert not dev.environment_is_current(dev.read_stamp())


def test_an_environment_whose_python_is_gone_is_not_trusted(built: list[str]) -> None:
    dev.ensure_environment()
    Path(dev.environment_python()).unlink()
    assert not dev.environment_is_current(dev.read_stamp())


def test_an_unsupported_python_may_use_what_is_there(built: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    dev.ensure_environment()
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    assert dev.environment_is_current(dev.read_stamp())


def test_another_supported_python_gets_its_own(built: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    dev.ensure_environment()
    other = next(version for version in dev.SUPPORTED if version != sys.version_info[:2])
    monkeypatch.setattr(sys, "version_info", (*other, 0, "final", 0))
    assert not dev.environment_is_current(dev.read_stamp())


def test_an_old_python_looks_for_a_newer_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, answer in (("python3.11", "exit 1"), ("python3.12", "echo python3.12")):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\n{answer}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    assert dev.find_python() == (str(tmp_path / "python3.12"), "3.12")


def test_without_a_supported_python_it_says_so(
    built: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    assert dev.main(["lint"]) == 1
    message = capsys.readouterr().err
    assert "needs Python 3.11, 3.12 or 3.13, but this is 3.9.18" in message
    assert message.count("\n") == 1


def test_without_ensurepip_and_pip_it_names_the_package(empty_house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "ask_python", lambda python, code: None)
    with pytest.raises(dev.DevError, match=r"python3\.12-venv"):
        dev.create_environment("/usr/bin/python3.12", "3.12")


def test_without_ensurepip_the_systems_pip_stands_in(empty_house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(dev, "ask_python", lambda python, code: None if "ensurepip" in code else "23.0.1")
    monkeypatch.setattr(dev, "run_program", lambda command: commands.append(command) or 0)
    pip = dev.create_environment("/usr/bin/python3", "3.11")
    assert "--without-pip" in commands[0]
    assert pip == ["/usr/bin/python3", "-m", "pip", "--python", dev.environment_python()]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("WARNING: Retrying: NewConnectionError(...)", "package index"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "hash"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: something else", "see above"),
    ],
)
def test_pips_failures_are_explained_in_a_line(said: str, expected: str) -> None:
    explanation = dev.explain_pip(said)
    assert expected in explanation
    assert "\n" not in explanation


def test_a_failing_pip_shows_its_last_words(empty_house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = "print('Collecting numpy'); print('ERROR: no such thing'); raise SystemExit(1)"
    with pytest.raises(dev.DevError, match="see above"):
        dev.run_pip([sys.executable, "-c", code], 1)
    assert "ERROR: no such thing" in capsys.readouterr().out


def test_every_step_runs_and_is_reported(empty_house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps = [dev.Step(f"exits {code}", [sys.executable, "-c", f"raise SystemExit({code})"], {}) for code in (0, 3, 5)]
    assert dev.run_steps(steps, none_selected_is_fine=True) == 1
    lines = capsys.readouterr().out.splitlines()[-3:]
    assert [line.split(" s  ")[1] for line in lines] == ["exits 0", "exits 3", "exits 5"]
    assert [line.split()[0] for line in lines] == ["ok", "FAILED", "ok"]
    assert dev.run_steps(steps[2:]) == 1


def test_tests_are_split_into_kernels_and_all(root: Path) -> None:
    kernels = str(root / "tests" / "kernels")
    assert dev.split_test_paths(["-k", "grid"]) == ([kernels], [], ["-k", "grid"])
    assert dev.split_test_paths(["tests/house", "-x"]) == ([], ["tests/house"], ["-x"])
    inside = "tests/kernels/test_bvh.py::test_x"
    assert dev.split_test_paths([inside, "tests/house"])[0] == ([inside] if dev.named_file(inside).exists() else [])


def test_switches_of_numba_do_not_leak_into_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUMBA_DISABLE_JIT", "1")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("NUMBA_CACHE_DIR", "/cache")
    environment = dev.clean_environment()
    assert "NUMBA_DISABLE_JIT" not in environment
    assert "PYTHONPATH" not in environment
    assert environment["NUMBA_CACHE_DIR"] == "/cache"


def test_unknown_commands_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 2
    assert dev.main(["--help"]) == 0
    assert "demo" in capsys.readouterr().out
    assert dev.main(["tset"]) == 2
    assert "no command 'tset'" in capsys.readouterr().err


def test_lint_refuses_arguments(empty_house: Path) -> None:
    with pytest.raises(dev.DevError, match="takes no arguments"):
        dev.run_lint(["--fix"])


def test_demo_wants_exactly_one_data_set(empty_house: Path) -> None:
    with pytest.raises(dev.DevError, match="found 0"):
        dev.run_demo([])


def heed_interrupts() -> None:
    """Let Ctrl-C reach a child although a shell that runs the tests in the background has them ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent another way on Windows")
def test_ctrl_c_ends_the_program_and_is_one_line(root: Path, tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    inner = f"import pathlib, time; pathlib.Path({str(ready)!r}).touch(); time.sleep(60)"
    outer = (
        "import sys, dev\n"
        "dev.ensure_environment = lambda: None\n"
        f"dev.run_lint = lambda arguments: dev.run_program([sys.executable, '-c', {inner!r}])\n"
        "sys.exit(dev.main(['lint']))"
    )
    command = [sys.executable, "-c", outer]
    process = subprocess.Popen(
        command, cwd=root, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=heed_interrupts
    )
    deadline = time.monotonic() + 30
    while not ready.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == dev.INTERRUPTED
    assert said.decode().splitlines()[-1] == "dev.py: interrupted"
