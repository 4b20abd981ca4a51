"""Words that have no place in a finished house."""

import re
import subprocess
from pathlib import Path

import pytest

# Written in halves so that this file does not find itself.
FORBIDDEN = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b")
TEXT = {".py", ".md", ".toml", ".cff", ".yml", ".yaml", ".cfg", ".sh", ".html", ".css"}

MACHINE_PATH = re.compile(r"(?<![\w.~])/(work|home|root|Users)/")


def test_nothing_is_left_for_later(root: Path) -> None:
    assert lines_with(FORBIDDEN, root) == []


def test_no_path_of_one_machine_is_named(root: Path) -> None:
    assert lines_with(MACHINE_PATH, root) == []


def test_no_module_is_a_drawer_for_anything(modules: dict[str, Path]) -> None:
    drawers = {"utils", "util", "helpers", "misc", "common"}
    assert [name for name in modules if name.rpartition(".")[2].strip("_") in drawers] == []


def lines_with(pattern: re.Pattern[str], root: Path) -> list[str]:
    """Return the lines of the project's text files that a pattern is found in, with their place."""
    return [
        f"{path.relative_to(root)}:{number}: {line.strip()}"
        for path in project_files(root)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]


def project_files(root: Path) -> list[Path]:
    """Return the project's text files: those that git tracks or would add; without git, those in its folders."""
    if (root / ".git").exists():
        command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        try:
            names = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout.decode().split("\0")
        except (OSError, subprocess.CalledProcessError) as error:
            pytest.fail(f"git cannot list the files of {root}: {error}")
        paths = [root / name for name in names if name]
    else:
        folders = ["src", "tests", "benchmarks", "docs"]
        paths = [*root.glob("*.*"), *(path for folder in folders for path in (root / folder).rglob("*.*"))]
    return [path for path in paths if path.suffix in TEXT and path.is_file() and "_build" not in path.parts]
