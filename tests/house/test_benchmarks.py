"""The benchmarks: their harness, and the smallest size of each as a test."""

import json
from pathlib import Path
from typing import ClassVar

import pytest

import benchmarks.__main__ as face
from benchmarks.discovery import find_cases, find_classes, find_modules
from benchmarks.machine import machine_facts
from benchmarks.runner import peak_memory, run_case


class Doubling:
    """A benchmark that writes down what is called."""

    params: ClassVar = [[2, 3], ["a", "b"]]
    param_names: ClassVar = ["size", "kind"]
    calls: ClassVar[list[str]] = []

    def setup(self, size: int, kind: str) -> None:
        if (size, kind) == (3, "b"):
            raise NotImplementedError
        self.calls.append("setup")

    def teardown(self, size: int, kind: str) -> None:
        self.calls.append("teardown")

    def time_ours(self, size: int, kind: str) -> None:
        self.calls.append("ours")

    def time_peer(self, size: int, kind: str) -> None:
        self.calls.append("peer")

    def track_double(self, size: int, kind: str) -> int:
        return 2 * size


@pytest.mark.parametrize("module_name", find_modules() or ["none"])
def test_smallest_size_of_each_benchmark_runs(module_name: str) -> None:
    assert module_name != "none", "there is no benchmarks/bench_*.py"
    classes = find_classes(module_name)
    assert classes, f"{module_name} has no benchmark class"
    for benchmark in classes:
        (case,) = find_cases(benchmark, smallest=True)
        measurements = run_case(case, rounds=1)
        data = getattr(benchmark, "needs", None)
        if data is not None and not data.is_dir():
            assert measurements == []
            pytest.skip(f"real data not present: {data} is missing")
        assert measurements, f"{case.label} left its smallest size out"
        assert [measured for measured in measurements if not measured.value >= 0] == []


def test_parameters_are_crossed_and_named() -> None:
    cases = list(find_cases(Doubling))
    assert [case.values for case in cases] == [(2, "a"), (2, "b"), (3, "a"), (3, "b")]
    assert cases[0].parameters == {"size": 2, "kind": "a"}
    assert [case.values for case in find_cases(Doubling, smallest=True)] == [(2, "a")]


def test_a_single_list_of_parameters_is_one_axis() -> None:
    flat = type("Flat", (), {"params": [10, 20], "time_it": lambda self, n: None})
    assert [case.parameters for case in find_cases(flat)] == [{"param1": 10}, {"param1": 20}]


def test_without_parameters_there_is_one_case() -> None:
    plain = type("Plain", (), {"time_it": lambda self: None})
    assert [case.values for case in find_cases(plain)] == [()]


def test_timed_methods_take_turns() -> None:
    Doubling.calls.clear()
    (case,) = find_cases(Doubling, smallest=True)
    measured = run_case(case, rounds=2)
    assert Doubling.calls == ["setup", "ours", "peer", "ours", "peer", "ours", "peer", "teardown"]
    assert [(one.method, one.unit, len(one.rounds)) for one in measured] == [
        ("time_ours", "s", 2),
        ("time_peer", "s", 2),
        ("track_double", "", 0),
    ]
    assert measured[-1].value == 4


def test_a_case_whose_setup_declines_is_left_out() -> None:
    assert run_case(list(find_cases(Doubling))[-1]) == []


def test_peak_memory_is_that_of_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "bench_memory.py"
    module.write_text("class Hoard:\n    def peakmem_it(self):\n        self.kept = bytearray(b'x') * 100_000_000\n")
    monkeypatch.setattr("benchmarks.__path__", [str(tmp_path)])
    assert 100e6 < peak_memory("bench_memory.Hoard", 0, "peakmem_it") < 20e9


def test_facts_of_the_machine() -> None:
    facts = machine_facts()
    assert facts["processor"]
    assert isinstance(facts["cores"], int)
    assert facts["cores"] >= 1
    assert {"python", "numpy", "numba", "revision", "date"} <= set(facts)


def test_command_prints_a_table_and_writes_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(face, "find_modules", lambda: ["bench_doubling"])
    monkeypatch.setattr(face, "find_classes", lambda name: [Doubling])
    target = tmp_path / "figures" / "bench.json"
    assert face.main(["--quick", "--json", str(target)]) == 0
    document = json.loads(target.read_text(encoding="utf-8"))
    assert [one["method"] for one in document["measurements"]] == ["time_ours", "time_peer", "track_double"]
    assert document["machine"]["processor"]
    assert "Doubling.track_double" in capsys.readouterr().out
    assert [path.name for path in target.parent.iterdir()] == ["bench.json"]


def test_command_says_when_nothing_matches(capsys: pytest.CaptureFixture[str]) -> None:
    assert face.main(["--only", "no-such-benchmark"]) == 1
    assert "no-such-benchmark" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [(2.5, "s", "2.5 s"), (0.0123, "s", "12.3 ms"), (4.2e-6, "s", "4.2 µs"), (5e8, "bytes", "500 MB"), (3, "", "3")],
)
def test_values_are_scaled_to_be_read(value: float, unit: str, text: str) -> None:
    assert face.format_value(value, unit) == text
