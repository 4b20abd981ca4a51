"""Compiled code is kept where it can be, taken up only where it holds, and compiling is announced once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from numba import config

import plateau_sc
from plateau_sc.kernels import compiler

_SMALL = """
from plateau_sc.kernels.compiler import kernel


@kernel
def _callee(value: float) -> float:
    return value + 1.0


@kernel
def caller(value: float) -> float:
    return 2.0 * _callee(value)
"""
_CALL = "from plateau_sc.kernels.small import caller; print(caller(1.5))"

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="homes are found in another way on Windows"),
    pytest.mark.skipif(
        config.DISABLE_JIT, reason="compiles in processes of its own: the run with compiling on says it"
    ),
]


@pytest.fixture
def site(tmp_path):
    """Return a folder with a copy of the package's base and its compiler, and a small kernel of its own."""
    source = Path(plateau_sc.__file__).parent
    package = tmp_path / "site" / "plateau_sc"
    (package / "kernels").mkdir(parents=True)
    for path in [*source.glob("*.py"), source / "kernels" / "compiler.py"]:
        shutil.copy(path, package / path.relative_to(source))
    (package / "kernels" / "__init__.py").write_text("")
    (package / "kernels" / "small.py").write_text(_SMALL)
    return tmp_path / "site"


def _run(site, code=_CALL, **variables):
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("NUMBA_", "XDG_"))}
    environment |= {"PYTHONPATH": str(site), "PYTHONDONTWRITEBYTECODE": "1"} | {k: str(v) for k, v in variables.items()}
    # A fixed program and the test's own code: nothing here comes from outside.
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip(), done.stderr


def _close_package_and_home(site, tmp_path):
    """Leave neither the package nor a home to write to, even for root, and return the variables that say so."""
    shutil.rmtree(site / "plateau_sc" / "kernels" / "__pycache__", ignore_errors=True)
    (site / "plateau_sc" / "kernels" / "__pycache__").write_text("a file where the folder should be")
    barrier = tmp_path / "barrier"
    barrier.write_text("a file where the home should be")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    return {"HOME": barrier / "home", "XDG_CACHE_HOME": barrier / "cache", "TMPDIR": temporary}


def test_compiling_is_announced_once_and_not_where_code_is_kept(site, tmp_path):
    cache = tmp_path / "cache"
    answer, said = _run(site, NUMBA_CACHE_DIR=cache)
    assert answer == "5.0"
    assert said.count("compiling kernels for this machine") == 1
    assert str(cache) in said
    assert _run(site, NUMBA_CACHE_DIR=cache) == ("5.0", "")


def test_code_is_kept_beside_the_source_by_default(site):
    _run(site)
    assert list((site / "plateau_sc" / "kernels" / "__pycache__").glob("small.caller-*.nbi"))
    assert _run(site) == ("5.0", "")


def test_code_is_kept_in_a_private_temporary_folder_where_package_and_home_are_closed(site, tmp_path):
    variables = _close_package_and_home(site, tmp_path)
    answer, said = _run(site, **variables)
    assert answer == "5.0"
    private = variables["TMPDIR"] / f"plateau_sc-{os.getuid()}"
    assert str(private) in said
    assert private.stat().st_mode & 0o077 == 0
    assert list(private.rglob("small.caller-*.nbi"))
    assert _run(site, **variables) == ("5.0", "")


def test_kernels_work_uncached_with_a_warning_where_nothing_can_be_written(site, tmp_path):
    variables = _close_package_and_home(site, tmp_path)
    (variables["TMPDIR"] / f"plateau_sc-{os.getuid()}").write_text("a file where the folder should be")
    answer, said = _run(site, **variables)
    assert answer == "5.0"
    assert said.count("no folder can be written to keep compiled kernels") == 1
    assert "(not kept)" in said


def test_temporary_folder_that_others_can_write_is_refused(tmp_path):
    tmp_path.chmod(0o777)
    with pytest.raises(PermissionError, match="only this user can write"):
        compiler._require_private(tmp_path)
    tmp_path.chmod(0o700)
    compiler._require_private(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(PermissionError):
        compiler._require_private(tmp_path / "link")


def test_code_is_compiled_anew_when_another_file_of_the_folder_changes(site, tmp_path):
    kernels = site / "plateau_sc" / "kernels"
    (kernels / "callee.py").write_text(_SMALL.split("@kernel\ndef caller")[0])
    imported = "from plateau_sc.kernels.callee import _callee\nfrom plateau_sc.kernels.compiler import kernel\n\n\n"
    (kernels / "small.py").write_text(imported + "@kernel\ndef caller" + _SMALL.split("@kernel\ndef caller")[1])
    assert _run(site, NUMBA_CACHE_DIR=tmp_path / "cache")[0] == "5.0"
    (kernels / "callee.py").write_text((kernels / "callee.py").read_text().replace("value + 1.0", "value + 2.0"))
    assert _run(site, NUMBA_CACHE_DIR=tmp_path / "cache")[0] == "7.0"


@pytest.mark.parametrize("ending", [".nbi", ".nbc"])
def test_damaged_cache_is_replaced(site, tmp_path, ending):
    cache = tmp_path / "cache"
    _run(site, NUMBA_CACHE_DIR=cache)
    damaged = list(cache.rglob(f"*{ending}"))
    assert len(damaged) == 2
    for path in damaged:
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert _run(site, NUMBA_CACHE_DIR=cache)[0] == "5.0"
    assert _run(site, NUMBA_CACHE_DIR=cache) == ("5.0", "")


def test_code_kept_without_bounds_checks_is_not_used_where_they_are_asked_for(site, tmp_path):
    reader = (
        "from plateau_sc.kernels.compiler import kernel\n@kernel\ndef read(values, place):\n    return values[place]\n"
    )
    (site / "plateau_sc" / "kernels" / "reader.py").write_text(reader)
    code = """
import numpy as np
from plateau_sc.kernels.reader import read
try:
    print(read(np.arange(4.0)[:2], 3))
except IndexError:
    print("checked")
"""
    assert _run(site, code, NUMBA_CACHE_DIR=tmp_path / "cache")[0] == "3.0"
    assert _run(site, code, NUMBA_CACHE_DIR=tmp_path / "cache", NUMBA_BOUNDSCHECK=1)[0] == "checked"


def test_kernels_of_others_are_not_announced(site, tmp_path):
    code = "import numba, plateau_sc.kernels.compiler\nprint(numba.njit(lambda value: value + 1)(1))"
    assert _run(site, code, NUMBA_CACHE_DIR=tmp_path / "cache") == ("2", "")


def test_plain_functions_are_handed_back_where_compiling_is_off(site):
    code = "from plateau_sc.kernels.small import caller\nprint(type(caller).__name__, caller(1.5))"
    assert _run(site, code, NUMBA_DISABLE_JIT=1) == ("function 5.0", "")


def test_a_kernel_is_compiled_once_its_code_is_kept_for_this_machine(site, tmp_path):
    ask = "from plateau_sc.kernels.compiler import is_compiled\nfrom plateau_sc.kernels.small import caller\n"
    first = f"{ask}print(is_compiled(caller), caller(1.5), is_compiled(caller))"
    later = f"{ask}print(is_compiled(caller))"
    cache = tmp_path / "cache"
    assert _run(site, later, NUMBA_CACHE_DIR=cache)[0] == "False"
    assert _run(site, first, NUMBA_CACHE_DIR=cache)[0] == "False 5.0 True"
    assert _run(site, later, NUMBA_CACHE_DIR=cache)[0] == "True"
    assert _run(site, later, NUMBA_CACHE_DIR=cache, NUMBA_CPU_NAME="generic")[0] == "False"
    assert _run(site, later, NUMBA_CACHE_DIR=cache, NUMBA_BOUNDSCHECK=1)[0] == "False"
    assert _run(site, later, NUMBA_CACHE_DIR=cache, NUMBA_DISABLE_JIT=1)[0] == "False"
    for index in cache.rglob("*.nbi"):
        index.write_bytes(index.read_bytes()[:40])
    assert _run(site, later, NUMBA_CACHE_DIR=cache)[0] == "False"


@pytest.mark.parametrize("state", ["enable", "disable"])
def test_garbage_is_looked_for_after_compiling_as_before(site, tmp_path, state):
    code = f"""
import gc
from plateau_sc.kernels.small import _callee, caller
gc.{state}()
caller(1.5)
print(gc.isenabled())
try:
    _callee("no number")
except Exception:
    print(gc.isenabled())
"""
    is_enabled = str(state == "enable")
    assert _run(site, code, NUMBA_CACHE_DIR=tmp_path / "cache")[0].split() == [is_enabled, is_enabled]
