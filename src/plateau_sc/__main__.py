"""The command line for ``python -m plateau_sc``, where no folder of commands is on the path."""

from plateau_sc.cli import run

if __name__ == "__main__":
    run()
