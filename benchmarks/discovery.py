"""Finding the benchmark classes and their cases, by the rules of asv.

A class in `benchmarks/bench_*.py` is a benchmark class if it has a method named `time_*`, `peakmem_*` or `track_*`.
`params` is one list of values, or a list of lists; `param_names` names them. The methods get one value of each.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

PREFIXES = ("time_", "peakmem_", "track_")

_FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Case:
    """One benchmark class at one value of each of its parameters."""

    benchmark: type
    values: tuple[Any, ...]

    @property
    def label(self) -> str:
        """Module and class, `bench_shadow.CastBeam`."""
        return f"{self.benchmark.__module__.rpartition('.')[2]}.{self.benchmark.__name__}"

    @property
    def parameters(self) -> dict[str, Any]:
        """Parameter names and values."""
        names = getattr(self.benchmark, "param_names", ())
        padded = [*names, *(f"param{i + 1}" for i in range(len(names), len(self.values)))]
        return dict(zip(padded, self.values, strict=True))

    def methods(self, prefix: str) -> list[str]:
        """Return the names of the methods that start with a prefix, in the order of the source."""
        found: dict[str, None] = {}
        for owner in reversed(self.benchmark.__mro__):
            found.update(dict.fromkeys(name for name in vars(owner) if name.startswith(prefix)))
        return list(found)


def find_modules() -> list[str]:
    """Return the names of the benchmark modules, `bench_shadow` and so on, in alphabetic order."""
    return sorted(path.stem for path in _FOLDER.glob("bench_*.py"))


def find_classes(module_name: str) -> list[type]:
    """Import a benchmark module and return its benchmark classes in the order of the source."""
    module = import_module(f"benchmarks.{module_name}")
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and value.__module__ == module.__name__
        and not value.__name__.startswith("_")
        and any(name.startswith(PREFIXES) for name in dir(value))
    ]


def find_cases(benchmark: type, *, smallest: bool = False) -> Iterator[Case]:
    """Yield the cases of a benchmark class; only the first value of each parameter where the smallest is wanted."""
    params: list[Any] = list(getattr(benchmark, "params", ()))
    axes = params if params and all(isinstance(axis, (list, tuple)) for axis in params) else [params] if params else []
    if smallest:
        axes = [axis[:1] for axis in axes]
    for values in itertools.product(*axes):
        yield Case(benchmark, values)
