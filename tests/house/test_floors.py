"""The floors of the house: a module imports only from its own floor and those below, and never in a circle."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = "plateau_sc"

FLOORS = {
    "_version": 0,
    "errors": 0,
    "types": 0,
    "crs": 0,
    "meshcode": 0,
    "spatialid": 0,
    "zones": 0,
    "pieces": 0,
    "planes": 0,
    "grid": 0,
    "times": 0,
    "sun": 0,
    "kernels": 1,
    "casting": 2,
    "catalog": 2,
    "citygml": 2,
    "city": 2,
    "polygons": 2,
    "bodies": 2,
    "rasters": 2,
    "landcover": 2,
    "terrain": 2,
    "horizon": 2,
    "ground": 2,
    "vegetation": 2,
    "scene": 2,
    "samples": 2,
    "heat": 3,
    "shade": 3,
    "sky": 3,
    "sunlight": 3,
    "transmission": 3,
    "layers": 3,
    "packing": 3,
    "weather": 3,
    "io": 4,
    "receipts": 4,
    "plot": 4,
    "quality": 5,
    "cooling": 5,
    "criterion": 5,
    "cli": 6,
    "__main__": 6,
}
KERNEL_PACKAGES = {"numpy", "numba"}
KERNEL_ROOMS = {"kernels", "errors", "types"}
IMPORT_NAMES = {"mapbox-earcut": "mapbox_earcut", "rio-cogeo": "rio_cogeo"}


@pytest.fixture(scope="module")
def imports(trees: dict[str, ast.Module], modules: dict[str, Path]) -> dict[str, set[str]]:
    """Return what every module imports, by dotted name, wherever in the file the import stands."""
    packages = {name for name, path in modules.items() if path.name == "__init__.py"}
    return {
        name: {imported for node in ast.walk(tree) for imported in imported_names(node, name, packages, modules)}
        for name, tree in trees.items()
    }


def test_every_room_has_a_floor(modules: dict[str, Path]) -> None:
    rooms = {room_of(name) for name in modules} - {""}
    assert rooms - set(FLOORS) == set(), "give each new module or package a floor in this table"


def test_imports_go_down(imports: dict[str, set[str]]) -> None:
    upward = [
        f"{name} (floor {FLOORS[room_of(name)]}) imports {imported}"
        for name, imported in inner_imports(imports)
        if room_of(name) and (room_of(imported) == "" or FLOORS[room_of(imported)] > FLOORS[room_of(name)])
    ]
    assert upward == []


def test_imports_make_no_circle(imports: dict[str, set[str]]) -> None:
    graph = {name: {imported for imported in found if imported in imports} for name, found in imports.items()}
    graph[PACKAGE] = set()
    assert find_circle(graph) is None


def test_kernels_lean_on_numpy_and_numba_alone(imports: dict[str, set[str]]) -> None:
    strangers = [
        f"{name} imports {imported}"
        for name, found in imports.items()
        if room_of(name) == "kernels"
        for imported in found
        if (
            room_of(imported) not in KERNEL_ROOMS
            if imported.split(".")[0] == PACKAGE
            else imported.split(".")[0] not in KERNEL_PACKAGES | sys.stdlib_module_names
        )
    ]
    assert strangers == []


def test_other_packages_are_declared(imports: dict[str, set[str]], root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [line for name, lines in project["optional-dependencies"].items() if name != "dev" for line in lines]
    declared = {re.split(r"[^\w.-]", line)[0] for line in [*project["dependencies"], *extras]}
    known = {IMPORT_NAMES.get(name, name) for name in declared} | sys.stdlib_module_names | {PACKAGE}
    undeclared = sorted(
        f"{name} imports {imported}"
        for name, found in imports.items()
        for imported in found
        if imported.split(".")[0] not in known
    )
    assert undeclared == []


def test_package_inits_only_hand_names_on(modules: dict[str, Path], trees: dict[str, ast.Module]) -> None:
    busy = [
        f"{name}: line {node.lineno}"
        for name, path in modules.items()
        if path.name == "__init__.py" and name != PACKAGE
        for node in trees[name].body
        if not isinstance(node, ast.Import | ast.ImportFrom | ast.Expr) and not assigns_all(node)
    ]
    assert busy == []


def test_a_circle_is_found() -> None:
    assert find_circle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]
    assert find_circle({"a": {"b", "c"}, "b": {"c"}, "c": set()}) is None


def test_relative_and_submodule_imports_are_seen() -> None:
    tree = ast.parse(
        "from . import cog\nfrom ..errors import OutputError\nfrom plateau_sc import samples\nimport os.path"
    )
    known = dict.fromkeys(
        ["plateau_sc", "plateau_sc.io", "plateau_sc.io.cog", "plateau_sc.errors", "plateau_sc.samples"]
    )
    found = [name for node in tree.body for name in imported_names(node, "plateau_sc.io.atomic", set(), known)]
    assert found == ["plateau_sc.io.cog", "plateau_sc.errors", "plateau_sc.samples", "os.path"]


def room_of(name: str) -> str:
    """Return the top module or package that a dotted name lies in; empty for the package itself."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


def inner_imports(imports: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    for name, found in imports.items():
        for imported in sorted(found):
            if imported.split(".")[0] == PACKAGE:
                yield name, imported


def imported_names(node: ast.AST, module: str, packages: set[str], known: dict[str, Path]) -> Iterator[str]:
    """Yield the dotted names of the modules that one statement imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = module.split(".")[: None if module in packages else -1]
        start = ".".join(above[: len(above) - node.level + 1]) if node.level else ""
        base = ".".join(part for part in (start, node.module) if part)
        for alias in node.names:
            yield f"{base}.{alias.name}" if f"{base}.{alias.name}" in known else base


def find_circle(graph: dict[str, set[str]]) -> list[str] | None:
    """Return the modules of one circle of imports, the first again at the end; None where there is none."""
    finished: set[str] = set()

    def visit(name: str, path: list[str]) -> list[str] | None:
        if name in path:
            return [*path[path.index(name) :], name]
        if name in finished:
            return None
        for imported in sorted(graph[name]):
            if imported != name and (circle := visit(imported, [*path, name])):
                return circle
        finished.add(name)
        return None

    return next((circle for name in sorted(graph) if (circle := visit(name, []))), None)


def assigns_all(node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and [getattr(target, "id", None) for target in node.targets] == ["__all__"]
