"""The command line."""

from plateau_sc.cli.app import main
from plateau_sc.cli.program import run

__all__ = ["main", "run"]
