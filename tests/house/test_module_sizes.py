"""Modules and functions stay of a size that can be read in one go."""

import ast
from pathlib import Path

MODULE_LINES = 500
FUNCTION_LINES = 80


def test_modules_are_short(root: Path, modules: dict[str, Path]) -> None:
    files = [*modules.values(), *(root / "benchmarks").glob("*.py"), root / "dev.py"]
    lengths = {str(path.relative_to(root)): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name: length for name, length in lengths.items() if length > MODULE_LINES} == {}


def test_functions_are_short(trees: dict[str, ast.Module]) -> None:
    too_long = {
        f"{name}.{node.name}": length
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (length := code_lines(node)) > FUNCTION_LINES
    }
    assert too_long == {}


def code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of a function without its docstring, which may be as long as it needs."""
    has_docstring = ast.get_docstring(node) is not None
    first = node.body[0]
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if has_docstring else 0
    return (node.end_lineno or node.lineno) - node.lineno + 1 - docstring
