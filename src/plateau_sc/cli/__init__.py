"""The command line."""

from plateau_sc.cli.app import main

__all__ = ["main"]
