"""Where things stand in the repository."""

from pathlib import Path

import pytest

# Tests of laws, of properties and of real data cut across the modules, and these are of the house itself.
CROSSING = {"browser", "dist", "house", "property", "real", "spec"}
SAMPLE_LIMIT_BYTES = 3_000_000


def test_tests_mirror_the_source(root: Path) -> None:
    source, tests = root / "src" / "plateau_sc", root / "tests"
    strays = [
        str(path.relative_to(root))
        for path in sorted(tests.rglob("test_*.py"))
        if path.relative_to(tests).parts[0] not in CROSSING
        and not (source / path.relative_to(tests).parent / path.name.removeprefix("test_")).is_file()
        and not (root / "benchmarks" / path.name.removeprefix("test_")).is_file()
    ]
    assert strays == []


def test_one_small_sample_is_kept(root: Path) -> None:
    (sample,) = [path for path in (root / "data" / "samples").iterdir() if path.is_dir()]
    assert sum(path.stat().st_size for path in sample.rglob("*") if path.is_file()) < SAMPLE_LIMIT_BYTES
    assert list(sample.glob("udx/bldg/*.gml"))
    assert list(sample.glob("udx/dem/*.gml"))


@pytest.mark.parametrize("name", ["README.md", "README.ja.md", "CHANGELOG.md", "CITATION.cff", "LICENSE", ".ci/run"])
def test_what_a_visitor_looks_for_is_there(name: str, root: Path) -> None:
    assert (root / name).stat().st_size > 0
