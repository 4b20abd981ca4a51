"""The benchmark runs, and compares what it says it compares."""

import importlib.util
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def bench():
    """Return the benchmark's module, which no package holds."""
    path = Path(__file__).resolve().parents[2] / "benchmarks" / "bench_shadow.py"
    spec = importlib.util.spec_from_file_location("bench_shadow", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_shadow"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["bench_shadow"]


@pytest.fixture(scope="module")
def small(bench, size):
    """Return a benchmark set up at its smallest size, or one still smaller where nothing is compiled."""
    bench.SIZES["smallest"] = size(bench.SIZES["smallest"], bench.Size(20, 60.0, 12))
    benchmark = bench.ShadowMask()
    benchmark.setup("smallest")
    return benchmark


def test_smallest_size_runs(small):
    timed = [name for name in dir(small) if name.startswith(("time_", "peakmem_"))]
    assert len(timed) == 5
    for name in timed:
        before = small.turn
        getattr(small, name)("smallest")
        assert small.turn == before + (name != "time_build")


def test_part_of_the_receivers_is_in_the_open(small):
    assert 0.4 < len(small.open_receivers) / len(small.receivers) < 0.8


def test_embree_is_compared_on_every_hour(bench, small):
    pytest.importorskip("embreex", reason="embreex is not installed")
    found = bench.compare(small.triangles, small.open_receivers)
    assert found.ratio > 0.0
    assert found.receivers == len(small.open_receivers)
    assert found.differing <= 2e-3 * len(bench.HOURS) * found.receivers
    against = bench.EmbreeRatio()
    against.setup("smallest")
    assert against.track_ratio_all("smallest") > 0.0
    assert against.track_ratio_open("smallest") > 0.0
    assert against.track_differing("smallest") <= 2e-3 * len(bench.HOURS) * len(against.receivers)
