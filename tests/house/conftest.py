"""Fixtures for the tests of the house: the repository, its modules and their syntax trees."""

import ast
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository's root."""
    return _ROOT


@pytest.fixture(scope="session")
def modules() -> dict[str, Path]:
    """Return the file of every module of the package, by dotted name; a package goes by its `__init__`."""
    source = _ROOT / "src"
    return {_dotted_name(path.relative_to(source)): path for path in sorted(source.rglob("*.py"))}


@pytest.fixture(scope="session")
def trees(modules: dict[str, Path]) -> dict[str, ast.Module]:
    """Return the syntax tree of every module of the package, by dotted name."""
    return {name: ast.parse(path.read_text(encoding="utf-8"), str(path)) for name, path in modules.items()}


def _dotted_name(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
