"""The names that `import plateau_sc as psc` offers."""

import subprocess
import sys
import types
from pathlib import Path

import pytest

import plateau_sc as psc


@pytest.mark.parametrize("name", psc.__all__)
def test_every_public_name_resolves(name: str) -> None:
    value = getattr(psc, name)
    if not isinstance(value, str | types.ModuleType):
        assert value.__name__ == name
        assert value.__module__.startswith("plateau_sc.")


def test_dir_lists_what_all_lists() -> None:
    assert dir(psc) == sorted(psc.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'plateau_sc' has no attribute 'shadows'"):
        _ = psc.shadows


def test_submodules_are_loaded_on_first_use(tmp_path: Path) -> None:
    code = f"import plateau_sc as psc; psc.samples.write({str(tmp_path)!r}, extent=(100.0, 100.0)); print(psc.errors)"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert len(list(tmp_path.glob("*_citygml_*/udx/bldg/*.gml"))) > 0
