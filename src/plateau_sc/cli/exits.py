"""What a command's exit code means."""

from enum import IntEnum

import click

from plateau_sc import errors


class Exit(IntEnum):
    """Exit codes of `plateau-sc`."""

    OK = 0
    UNEXPECTED = 1
    USAGE = 2
    SOURCE = 3
    PLACE = 4
    OUTPUT = 5
    EXTRA = 6
    NETWORK = 7
    FAILED = 8
    INTERRUPTED = 130
    TERMINATED = 143


HELP = """\b
Exit codes:
  0    done
  1    an error that was not foreseen
  2    a wrong option or parameter
  3    the source is missing, unreadable or has no buildings
  4    the coordinate system is wrong, areas do not overlap, or there is no way between places
  5    the output cannot be written
  6    an optional package is missing
  7    the network or a server failed
  8    the data was read, and fails a rule (check) or a criterion
  130  interrupted (Ctrl-C); 143: terminated
"""
"""The meaning of the codes, for the end of each help text."""

_CODES: tuple[tuple[type[BaseException], Exit], ...] = (
    (click.UsageError, Exit.USAGE),
    (errors.ParameterError, Exit.USAGE),
    (errors.SourceNotFoundError, Exit.SOURCE),
    (errors.UnreadableSourceError, Exit.SOURCE),
    (errors.NoBuildingsError, Exit.SOURCE),
    (errors.NoFeaturesError, Exit.SOURCE),
    (errors.OutOfSeasonError, Exit.NETWORK),
    (errors.WorkerError, Exit.SOURCE),
    (errors.CrsError, Exit.PLACE),
    (errors.NoOverlapError, Exit.PLACE),
    (errors.NoRouteError, Exit.PLACE),
    (errors.OutputError, Exit.OUTPUT),
    (errors.MissingExtraError, Exit.EXTRA),
    (errors.NetworkError, Exit.NETWORK),
    (errors.AnswerError, Exit.NETWORK),
    (errors.ChecksumError, Exit.NETWORK),
    (KeyboardInterrupt, Exit.INTERRUPTED),
    (click.Abort, Exit.INTERRUPTED),
)


def find_end(error: BaseException) -> BaseException:
    """Return the Ctrl-C, or the request to end, that an error came of, or the error itself.

    Python raises both between any two of its steps. What is closed or unlocked there can then be so twice, which
    raises another error (`OSError`, `RuntimeError`), although all that has happened is that somebody ended the command.

    Parameters
    ----------
    error : BaseException
        What ended the command.

    Returns
    -------
    BaseException
        A `KeyboardInterrupt`, a `SystemExit` or `error`.

    Examples
    --------
    >>> find_end(errors.OutputError("the disk is full"))
    OutputError('the disk is full')
    """
    earlier: BaseException | None = error
    seen: set[int] = set()
    while earlier is not None and id(earlier) not in seen:
        if isinstance(earlier, KeyboardInterrupt | click.Abort | SystemExit):
            return earlier
        seen.add(id(earlier))
        earlier = earlier.__cause__ or earlier.__context__
    return error


def find_exit(error: BaseException) -> Exit:
    """Return the exit code of an error.

    Parameters
    ----------
    error : BaseException
        What ended the command.

    Returns
    -------
    Exit
        `Exit.UNEXPECTED` for errors that are not raised on purpose.

    Examples
    --------
    >>> int(find_exit(errors.OutputError("cannot write x")))
    5
    """
    return next((code for kind, code in _CODES if isinstance(error, kind)), Exit.UNEXPECTED)


def describe_error(error: BaseException) -> str:
    """Return an error in one line.

    Parameters
    ----------
    error : BaseException
        What ended the command.

    Returns
    -------
    str
        For an error that was not foreseen, with its class and where to report it.
    """
    if isinstance(error, KeyboardInterrupt | click.Abort):
        # click puts an Abort in the place of the interrupt, which may say what was kept
        return str(error.__cause__ or error) or "interrupted; nothing was written"
    if isinstance(error, click.ClickException):
        text = error.format_message()
        context = getattr(error, "ctx", None)
        return f"{text} See '{context.command_path} --help'." if context is not None else text
    text = " ".join(str(error).split())
    if isinstance(error, errors.PlateauScError):
        return text
    if isinstance(error, MemoryError):
        return "not enough memory; take a coarser resolution or a smaller --area"
    return f"unexpected {type(error).__name__}: {text or '-'} (run again with --debug for the traceback, and report it)"
