"""Running benchmark cases: what each method took, and the memory it needed."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.discovery import Case, find_cases, find_classes
from plateau_sc.casting import methods

ROUNDS = 7
SECONDS_PER_CASE = 60.0

_ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Measurement:
    """One figure of one benchmark method at one value of each parameter."""

    benchmark: str
    method: str
    parameters: dict[str, Any]
    value: float
    unit: str
    rounds: list[float] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """Return the measurement as plain values that JSON can hold."""
        return asdict(self)


def run_case(case: Case, *, rounds: int = ROUNDS) -> list[Measurement]:
    """Measure every method of a case.

    The `time_*` methods take turns, one call each a round, so that a change of the machine's mood meets all of them
    alike; each is called once before it counts. Their value is the median [s]. `setup` and `teardown` are called once
    around all methods, but the `peakmem_*` have a process each. A `setup` that raises NotImplementedError leaves the
    case out, as in asv.

    Parameters
    ----------
    case : Case
        What to measure.
    rounds : int
        How often each `time_*` method is measured; fewer where a case takes longer than a minute.

    Returns
    -------
    list of Measurement
        In the order time, track, peakmem; empty where the case was left out.
    """
    instance = _make_instance(case)
    try:
        _call(instance, "setup", case)
    except NotImplementedError:
        return []
    try:
        found = [*_time_methods(instance, case, rounds), *_track_methods(instance, case)]
    finally:
        _call(instance, "teardown", case)
    found.extend(
        Measurement(case.label, name, case.parameters, _measure_peak(case, name), "bytes")
        for name in case.methods("peakmem_")
    )
    return found


def peak_memory(benchmark: str, index: int, method: str) -> int:
    """Set a case up in this process, call a `peakmem_*` method and return the most memory the process held [bytes].

    Parameters
    ----------
    benchmark : str
        Module and class, `bench_shadow.CastBeam`.
    index : int
        Which of the class's cases.
    method : str
        Name of the method.

    Returns
    -------
    int
        Peak resident memory of the process, which includes what `setup` needed.
    """
    module_name, _, class_name = benchmark.rpartition(".")
    owner = next(found for found in find_classes(module_name) if found.__name__ == class_name)
    case = list(find_cases(owner))[index]
    instance = _make_instance(case)
    _call(instance, "setup", case)
    getattr(instance, method)(*case.values)
    peak = resident_peak()
    _call(instance, "teardown", case)
    return peak


def resident_peak() -> int:
    """Return the most memory that this process has held so far [bytes]."""
    # On Linux a program inherits the ru_maxrss of the one that started it; VmHWM is its own.
    return _read_status("VmHWM:") or _most_resident()


def resident_now() -> int:
    """Return the memory that this process holds [bytes]; the most it has held, where the system says no more."""
    return _read_status("VmRSS:") or _most_resident()


def _make_instance(case: Case) -> object:
    """Return a benchmark, in a process that casts no ray to put off compiling what is to be measured."""
    methods.UNCOMPILED_RAYS = 0
    return case.benchmark()


def _time_methods(instance: object, case: Case, rounds: int) -> list[Measurement]:
    calls: dict[str, Callable[..., object]] = {name: getattr(instance, name) for name in case.methods("time_")}
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        call(*case.values)
    started = time.perf_counter()
    for _ in range(rounds):
        for name, call in calls.items():
            before = time.perf_counter()
            call(*case.values)
            seconds[name].append(time.perf_counter() - before)
        if time.perf_counter() - started > SECONDS_PER_CASE:
            break
    return [
        Measurement(case.label, name, case.parameters, statistics.median(taken), "s", taken)
        for name, taken in seconds.items()
    ]


def _track_methods(instance: object, case: Case) -> list[Measurement]:
    found = []
    for name in case.methods("track_"):
        method = getattr(instance, name)
        value = float(method(*case.values))
        found.append(Measurement(case.label, name, case.parameters, value, getattr(method, "unit", "")))
    return found


def _measure_peak(case: Case, method: str) -> float:
    index = [other.values for other in find_cases(case.benchmark)].index(case.values)
    command = [sys.executable, "-m", "benchmarks", "--peak", case.label, str(index), method]
    answer = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise RuntimeError(f"{case.label}.{method} failed in its own process:\n{answer.stderr}")
    return float(json.loads(answer.stdout.splitlines()[-1]))


def _read_status(name: str) -> int:
    status = Path("/proc/self/status")
    if status.is_file():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith(name):
                return int(line.split()[1]) * 1024
    return 0


def _most_resident() -> int:
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _call(instance: object, name: str, case: Case) -> None:
    method = getattr(instance, name, None)
    if method is not None:
        method(*case.values)
