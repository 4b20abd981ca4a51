"""`import plateau_sc` costs next to nothing."""

import json
import subprocess
import sys

import pytest

HEAVY = ("numba", "pandas", "xarray", "rasterio", "geopandas", "trimesh")
LIMIT_SECONDS = 0.2
CODE = """
import json, sys, time
started = time.perf_counter()
import plateau_sc
print(json.dumps({"seconds": time.perf_counter() - started, "modules": sorted(sys.modules)}))
"""


@pytest.fixture(scope="module")
def fresh_imports() -> list[dict]:
    """Return what five fresh processes say of the import: its seconds and the modules that are loaded after it."""
    answers = [subprocess.run([sys.executable, "-c", CODE], capture_output=True, check=True) for _ in range(5)]
    return [json.loads(answer.stdout) for answer in answers]


def test_loads_no_heavy_package(fresh_imports: list[dict]) -> None:
    assert set(HEAVY) & set(fresh_imports[0]["modules"]) == set()
    assert "plateau_sc" in fresh_imports[0]["modules"]


def test_takes_under_a_fifth_of_a_second(fresh_imports: list[dict]) -> None:
    # The quickest of five: a busy machine can only add to it.
    assert min(answer["seconds"] for answer in fresh_imports) < LIMIT_SECONDS
