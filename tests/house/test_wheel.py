"""The wheel holds the package, whole and alone."""

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

from plateau_sc import __version__


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_holds_every_module_and_the_type_marker(wheel: zipfile.ZipFile, modules: dict[str, Path], root: Path) -> None:
    expected = {path.relative_to(root / "src").as_posix() for path in modules.values()} | {"plateau_sc/py.typed"}
    assert expected <= set(wheel.namelist())


def test_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert {name.split("/")[0] for name in names} == {"plateau_sc", f"plateau_sc-{__version__}.dist-info"}
    assert [name for name in names if "__pycache__" in name or name.endswith((".nbi", ".nbc", ".gml"))] == []


def test_carries_licence_extras_and_command(wheel: zipfile.ZipFile) -> None:
    information = f"plateau_sc-{__version__}.dist-info"
    metadata = Parser().parsestr(wheel.read(f"{information}/METADATA").decode())
    assert metadata["License-Expression"] == "Apache-2.0"
    assert {"plot", "parquet", "dist", "serve"} <= set(metadata.get_all("Provides-Extra") or ())
    assert f"{information}/licenses/LICENSE" in wheel.namelist()
    assert "plateau-sc = plateau_sc.cli:run" in wheel.read(f"{information}/entry_points.txt").decode()
