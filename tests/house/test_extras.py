"""Without an extra, the feature that needs it says which one to install, and all else goes on working."""

import json
import subprocess
import sys
from typing import Any

import plateau_sc

# A name that is None in sys.modules can neither be found nor imported.
HIDE = """
import json, sys
for name in {hidden!r}:
    sys.modules[name] = None
"""

DRAW = """
import numpy as np, xarray as xr
from plateau_sc.errors import MissingExtraError
from plateau_sc.plot import draw_preview
try:
    draw_preview(xr.DataArray(np.zeros((2, 2), dtype="float32"), dims=("y", "x")))
except MissingExtraError as error:
    print(json.dumps({"extra": error.extra, "message": str(error)}))
"""

IMPORT_ALL = """
import plateau_sc, plateau_sc.cli, plateau_sc.plot
print(json.dumps([name for name in plateau_sc.__all__ if getattr(plateau_sc, name) is not None]))
"""

EXTRA_PACKAGES = ("matplotlib", "pyarrow", "dask", "distributed", "starlette", "uvicorn", "embreex")


def test_a_missing_plot_extra_is_named() -> None:
    answer = run_without(("matplotlib",), DRAW)
    assert answer["extra"] == "plot"
    assert "pip install 'plateau_sc[plot]'" in answer["message"]


def test_public_face_and_command_line_need_no_extra() -> None:
    assert run_without(EXTRA_PACKAGES, IMPORT_ALL) == plateau_sc.__all__


def run_without(hidden: tuple[str, ...], code: str) -> Any:
    """Run code in a fresh process that cannot import some packages, and return what it prints as JSON."""
    command = [sys.executable, "-W", "error", "-c", HIDE.format(hidden=hidden) + code]
    answer = subprocess.run(command, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)
