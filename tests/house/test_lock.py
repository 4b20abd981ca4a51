"""`requirements.lock` is in step with `pyproject.toml`, has a hash for everything, and names no host."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

EXTRAS = {"effect", "plot", "parquet", "dist", "zarr", "serve", "bench", "fuzz", "dev"}
BY_HAND = {"fuzz"}
"""Extras that the lock leaves out: a fuzzer of 35 MB, for Linux alone, which no test needs."""


@pytest.fixture(scope="module")
def project(root: Path) -> dict:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def lock_text(root: Path) -> str:
    return (root / "requirements.lock").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def pins(lock_text: str) -> dict[str, list[str]]:
    """Return the versions that the lock pins, by normalised name; several where Pythons need different ones."""
    found: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock_text, flags=re.MULTILINE):
        found.setdefault(canonicalize_name(name), []).append(version)
    return found


def test_every_direct_dependency_is_pinned_within_its_range(project: dict, pins: dict[str, list[str]]) -> None:
    extras = [line for name in EXTRAS - BY_HAND for line in project["optional-dependencies"][name]]
    direct = [Requirement(line) for line in [*project["dependencies"], *extras]]
    wrong = [
        f"{requirement} is pinned to {pins.get(canonicalize_name(requirement.name))}"
        for requirement in direct
        if not any(
            requirement.specifier.contains(version) for version in pins.get(canonicalize_name(requirement.name), [])
        )
    ]
    assert wrong == []


def test_every_pin_has_a_hash(lock_text: str) -> None:
    entries = re.split(r"^(?=[\w.-]+==)", lock_text, flags=re.MULTILINE)[1:]
    assert len(entries) > len(EXTRAS)
    assert [entry.split()[0] for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry)] == []


def test_nothing_but_pins_hashes_and_remarks(lock_text: str) -> None:
    pin = r"[\w.-]+==[^\s;]+( ; [^\\]+)? \\"
    allowed = re.compile(rf"{pin}|    --hash=sha256:[0-9a-f]{{64}}( \\)?|    #( .*)?")
    assert [line for line in lock_text.splitlines() if not allowed.fullmatch(line)] == []


def test_no_host_is_named(lock_text: str) -> None:
    assert re.findall(r"https?:|file:|--index|--find-links|@ ", lock_text) == []


def test_the_extras_are_there(project: dict) -> None:
    assert set(project["optional-dependencies"]) == EXTRAS
