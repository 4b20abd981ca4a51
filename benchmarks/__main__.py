"""Run the benchmarks: `python -m benchmarks [--only NAME] [--quick] [--json FILE]`."""

import argparse
import json
import sys
from pathlib import Path

from benchmarks.discovery import find_cases, find_classes, find_modules
from benchmarks.machine import machine_facts
from benchmarks.runner import ROUNDS, Measurement, peak_memory, run_case


def main(arguments: list[str]) -> int:
    """Run the benchmarks that the arguments name, print a table, and write JSON where asked."""
    options = _parser().parse_args(arguments)
    if options.peak:
        benchmark, index, method = options.peak
        print(peak_memory(benchmark, int(index), method))
        return 0
    facts = machine_facts()
    print(f"{facts['processor']}, {facts['cores']} cores, Python {facts['python']}, numba {facts['numba']}")
    found = []
    for module_name in find_modules():
        for benchmark in find_classes(module_name):
            for case in find_cases(benchmark, smallest=options.quick):
                if options.only and options.only not in case.label:
                    continue
                for measurement in run_case(case, rounds=1 if options.quick else ROUNDS):
                    print(format_row(measurement), flush=True)
                    found.append(measurement)
    if not found:
        wanted = f" that has '{options.only}' in its name" if options.only else ""
        print(f"benchmarks: there is no benchmark{wanted}", file=sys.stderr)
        return 1
    if options.json:
        write_json(options.json, facts, found)
    return 0


def format_row(measurement: Measurement) -> str:
    """Return a measurement as a line of the table: what, at which parameters, how much."""
    parameters = ", ".join(f"{name}={value}" for name, value in measurement.parameters.items())
    return (
        f"{measurement.benchmark + '.' + measurement.method:<52} {parameters:<32}"
        f" {format_value(measurement.value, measurement.unit):>12}"
    )


def format_value(value: float, unit: str) -> str:
    """Return a value with three significant digits and its unit, seconds and bytes scaled to be read."""
    if unit == "s":
        for scale, name in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
            if value >= scale:
                return f"{value / scale:.3g} {name}"
    if unit == "bytes":
        return f"{value / 1e6:.4g} MB"
    return f"{value:.4g} {unit}".rstrip()


def write_json(path: Path, facts: dict[str, str | int | None], found: list[Measurement]) -> None:
    """Write the machine's facts and all measurements, in one go."""
    document = {"machine": facts, "measurements": [measurement.to_dict() for measurement in found]}
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".tmp")
    temporary.write_text(json.dumps(document, indent=2, ensure_ascii=False, default=str) + "\n", encoding="utf-8")
    temporary.replace(path)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Run the benchmarks of plateau_sc.")
    parser.add_argument("--only", metavar="NAME", help="only classes with NAME in module.Class")
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures and the machine's facts there")
    parser.add_argument("--quick", action="store_true", help="the smallest size of each, one round")
    parser.add_argument("--peak", nargs=3, metavar=("CLASS", "INDEX", "METHOD"), help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
