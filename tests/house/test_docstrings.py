"""Every public name says what it is; those of the public face say it in numpydoc's sections."""

import ast
import inspect
from collections.abc import Iterator

from numpydoc.validate import validate

import plateau_sc

# Missing, misplaced or wrongly named sections and parameters; see numpydoc's list of validation checks.
CHECKS = {
    "GL06",  # unknown section
    "GL07",  # sections in the wrong order
    "GL08",  # no docstring
    "SS02",  # summary does not start with a capital letter
    "SS03",  # summary does not end with a full stop
    "SS05",  # summary starts with a third person
    "PR01",  # parameters not documented
    "PR02",  # parameters documented that are not there
    "PR03",  # parameters in the wrong order
    "PR04",  # parameter without a type
    "PR07",  # parameter without a description
    "RT01",  # no Returns section
    "RT03",  # returned value without a description
    "YD01",  # no Yields section
}
# The fields of a dataclass may stand under Attributes, and a class returns nothing.
CLASS_CHECKS = CHECKS - {"PR01", "RT01", "YD01"}


def test_every_public_name_has_a_docstring(trees: dict[str, ast.Module]) -> None:
    bare = [
        f"{module}:{name}"
        for module, tree in trees.items()
        for name, node in public_nodes(tree)
        if ast.get_docstring(node) is None
    ]
    assert bare == []


def test_the_public_face_follows_numpydoc() -> None:
    faults = [
        f"{path}: {code} {message}"
        for path, value in public_objects()
        for code, message in validate(path)["errors"]
        if code in (CLASS_CHECKS if inspect.isclass(value) else CHECKS)
    ]
    assert faults == []


def public_nodes(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Yield a module itself and its public functions, classes and methods."""
    yield "", tree
    definitions = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    for node in tree.body:
        if isinstance(node, definitions) and not node.name.startswith("_") and not is_overload(node):
            yield node.name, node
            if isinstance(node, ast.ClassDef):
                yield from (
                    (f"{node.name}.{inner.name}", inner)
                    for inner in node.body
                    if isinstance(inner, definitions) and not inner.name.startswith("_") and not is_overload(inner)
                )


def is_overload(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> bool:
    """Return whether a definition is only one of the signatures that a type checker is told of."""
    return any(ast.unparse(decorator).endswith("overload") for decorator in node.decorator_list)


def public_objects() -> Iterator[tuple[str, object]]:
    """Yield the functions and classes of the public face, and the public methods of those classes, by import path."""
    for name in plateau_sc.__all__:
        value = getattr(plateau_sc, name)
        if not (inspect.isfunction(value) or inspect.isclass(value)):
            continue
        path = f"{value.__module__}.{value.__qualname__}"
        yield path, value
        if inspect.isclass(value):
            yield from (
                (f"{path}.{attribute}", member)
                for attribute, member in inspect.getmembers(value, inspect.isroutine)
                if attribute in vars(value) and not attribute.startswith("_")
            )
