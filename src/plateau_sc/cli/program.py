"""The command line as a program of its own, and how its process ends."""

import os
import sys
from contextlib import suppress

from plateau_sc.cli.app import main
from plateau_sc.cli.exits import Exit


def run(prog_name: str | None = None) -> None:
    """Run the command that the arguments of the process tell, and end the process.

    One that a signal tells to end leaves at once when its files are put away. To take the interpreter down before would
    be of no use, and can fail: threads that were let go a moment ago may still be putting away what GDAL or PROJ hold
    for them. Of thousands of processes two have crashed there.

    Parameters
    ----------
    prog_name : str, optional
        What the program calls itself; by default as it was called.

    Raises
    ------
    SystemExit
        With the exit code of the command, if no signal ended it.
    """
    try:
        main(prog_name=prog_name)
    except SystemExit as end:
        if end.code not in (Exit.INTERRUPTED, Exit.TERMINATED):
            raise
        for stream in (sys.stdout, sys.stderr):
            with suppress(AttributeError, OSError, ValueError):
                stream.flush()
        os._exit(int(end.code))
