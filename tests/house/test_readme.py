"""The READMEs: their Python examples run, and the two languages say the same."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

READMES = ("README.md", "README.ja.md")
FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", READMES)
def test_python_examples_run(name: str, root: Path, tmp_path: Path) -> None:
    # A reader stands in the repository; here `data` is linked into an empty folder so that nothing else is touched.
    (tmp_path / "data").symlink_to(root / "data", target_is_directory=True)
    blocks = python_blocks((root / name).read_text(encoding="utf-8"))
    assert blocks, f"{name} has no Python example"
    script = tmp_path / "example.py"
    script.write_text("\n".join(blocks), encoding="utf-8")
    environment = {**os.environ, "PYTHONWARNINGS": "error", "PYTHONPATH": str(root / "src"), "MPLBACKEND": "agg"}
    answer = subprocess.run(
        [sys.executable, str(script)], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert answer.returncode == 0, answer.stderr
    assert {path.name for path in tmp_path.iterdir()} <= {"data", "out", "example.py"}


def test_both_languages_have_the_same_examples(root: Path) -> None:
    english, japanese = (blocks_without_remarks((root / name).read_text(encoding="utf-8")) for name in READMES)
    assert english == japanese


def test_both_languages_have_the_same_structure(root: Path) -> None:
    english, japanese = (heading_levels((root / name).read_text(encoding="utf-8")) for name in READMES)
    assert english
    assert english == japanese


def test_links_into_the_repository_lead_somewhere(root: Path) -> None:
    dead = [
        f"{name}: {target}"
        for name in READMES
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", (root / name).read_text(encoding="utf-8"))
        if not (root / target).exists()
    ]
    assert dead == []


def test_a_fence_of_another_language_is_not_run() -> None:
    assert python_blocks("```python\na = 1\n```\n\n```console\n$ ls\n```\n") == ["a = 1\n"]


def python_blocks(text: str) -> list[str]:
    """Return the fenced blocks that are marked as Python."""
    return [body for language, body in FENCE.findall(text) if language == "python"]


def blocks_without_remarks(text: str) -> list[tuple[str, str]]:
    """Return the language and text of every fenced block; remarks, which are translated, left out."""
    return [(language, re.sub(r"[ \t]+# .*", "", body)) for language, body in FENCE.findall(text)]


def heading_levels(text: str) -> list[int]:
    """Return the level of every heading, in order, fenced blocks apart."""
    return [len(marks) for marks in re.findall(r"^(#{1,6}) ", FENCE.sub("", text), flags=re.MULTILINE)]
