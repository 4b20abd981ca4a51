"""The documentation builds without a warning, and the facts that stand in several places agree."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import plateau_sc


def test_builds_without_a_warning(root: Path, tmp_path: Path) -> None:
    options = ["-W", "--keep-going", "-q", "-b", "html", "-d", str(tmp_path / "doctrees")]
    command = [sys.executable, "-m", "sphinx", *options, "docs", str(tmp_path / "html")]
    answer = subprocess.run(command, cwd=root, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    page = (tmp_path / "html" / "api.html").read_text(encoding="utf-8")
    functions = {"read_citygml", "hourly", "sun_position", "shadow_masks", "shade_hours", "write_cog"}
    assert {name for name in functions if f">{name}<" not in page} == set()


def test_api_page_names_the_whole_public_face(root: Path) -> None:
    page = (root / "docs" / "api.md").read_text(encoding="utf-8")
    assert [name for name in plateau_sc.__all__ if f"plateau_sc.{name}" not in page and name != "__version__"] == []


def test_each_decision_has_a_number_of_its_own(root: Path) -> None:
    numbers = [path.name[:4] for path in sorted((root / "docs" / "adr").glob("[0-9]*.md"))]
    assert numbers == [f"{number:04d}" for number in range(1, len(numbers) + 1)]


def test_version_is_the_same_everywhere(root: Path) -> None:
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    citation = (root / "CITATION.cff").read_text(encoding="utf-8")
    assert re.findall(r"^## (?:Unreleased|(\d+\.\d+\.\d+))", changelog, flags=re.MULTILINE)[0] in (
        "",
        plateau_sc.__version__,
    )
    assert f"\nversion: {plateau_sc.__version__}\n" in citation


def test_licence_is_the_same_everywhere(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "Apache-2.0"
    assert "license: Apache-2.0\n" in (root / "CITATION.cff").read_text(encoding="utf-8")
    assert "Apache License" in (root / "LICENSE").read_text(encoding="utf-8")


def test_changelog_has_one_line_a_change(root: Path) -> None:
    lines = (root / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if line.startswith("- ")]
    assert entries
    assert [line for line in lines if line.startswith("  ")] == []
