"""What a measurement depends on beside the code: the machine, the versions, the revision."""

import datetime as dt
import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

Facts: TypeAlias = dict[str, str | int | None]

_ROOT = Path(__file__).resolve().parents[1]


def machine_facts() -> Facts:
    """Return the facts that belong beside every figure.

    Returns
    -------
    dict
        Processor model, cores that this process may use, memory [bytes], system, versions, git revision and UTC date.
    """
    return {
        "processor": processor_model(),
        "cores": usable_cores(),
        "memory_bytes": _memory_bytes(),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "numpy": version("numpy"),
        "numba": version("numba"),
        "plateau_sc": version("plateau_sc"),
        "revision": git_revision(),
        "date": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
    }


def processor_model() -> str:
    """Return the processor's model name as the system tells it."""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def usable_cores() -> int:
    """Return the number of processor cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def git_revision() -> str | None:
    """Return the revision of the working tree, with `+` where files differ from it; None outside a repository."""
    revision = _ask_git("rev-parse", "--short=12", "HEAD")
    if revision is None:
        return None
    return revision + ("+" if _ask_git("status", "--porcelain") else "")


def _ask_git(*arguments: str) -> str | None:
    try:
        answer = subprocess.run(["git", *arguments], cwd=_ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.strip()


def _memory_bytes() -> int | None:
    if not hasattr(os, "sysconf") or "SC_PHYS_PAGES" not in os.sysconf_names:
        return None
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
