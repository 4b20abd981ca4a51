"""Write files so that a reader never meets half of one.

Everything is written to a private folder beside its final place, on the same file system, and takes its final name by
a rename only when it is complete. Whatever ends the block early (an error, Ctrl-C, `SystemExit`) removes what was
written, and leaves older files of the same names as they were.
"""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plateau_sc.errors import OutputError, PlateauScError
from plateau_sc.types import PathLike

_PREFIX = ".plateau_sc-"
_DEVICE_FAULTS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})


@contextmanager
def replace_file(path: PathLike) -> Iterator[Path]:
    """Give a temporary path that takes the name `path` when the block ends well.

    Parameters
    ----------
    path : str or os.PathLike
        The file to make or to replace. Its folder is made, with its parents, if it does not exist, and removed again
        if nothing comes of it.

    Yields
    ------
    Path
        Where to write: a file of the same name in a private folder beside `path`.

    Raises
    ------
    OutputError
        The folder cannot be made or written, the disk is full, or the block wrote no file.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> with replace_file(folder / "answer.txt") as partial:
    ...     _ = partial.write_text("42")
    >>> [file.name for file in folder.iterdir()]
    ['answer.txt']
    """
    target = Path(path)
    with _made(target.parent), _staging(target.parent) as stage:
        partial = stage / target.name
        try:
            yield partial
        except OSError as error:
            raise _explain(error, target) from error
        if not partial.is_file():
            raise OutputError(f"cannot write {target}: nothing was written to its temporary file")
        _move_all([(partial, target)], stage)


@contextmanager
def replace_files(folder: PathLike) -> Iterator[Path]:
    """Give a temporary folder whose files all move into `folder` when the block ends well.

    The files of the set appear together or not at all: if one cannot be moved, those already moved are put back. A
    `folder` that did not exist is made at once, so that one that cannot be written fails before any work, and is
    removed again if nothing comes of it.

    Parameters
    ----------
    folder : str or os.PathLike
        Where the files go. It is made, with its parents, if it does not exist.

    Yields
    ------
    Path
        An empty folder inside `folder`; what is written at its top level moves up when the block ends.

    Raises
    ------
    OutputError
        `folder` is a file, cannot be made or written, or the disk is full.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp()) / "new"
    >>> with replace_files(folder) as stage:
    ...     _ = (stage / "a.txt").write_text("a")
    ...     _ = (stage / "b.txt").write_text("b")
    >>> sorted(file.name for file in folder.iterdir())
    ['a.txt', 'b.txt']
    """
    target = Path(folder)
    with _made(target), _staging(target) as stage:
        try:
            yield stage
        except OutputError as error:
            # the temporary folder is no place that anyone asked for
            raise OutputError(str(error).replace(str(stage), str(target))) from error
        except OSError as error:
            if _is_of_stage(error, stage):
                raise _explain(error, target) from error
            raise
        _move_all([(partial, target / partial.name) for partial in sorted(stage.iterdir())], stage)


@contextmanager
def replace_folder(path: PathLike) -> Iterator[Path]:
    """Give a temporary folder that takes the name `path` when the block ends well, in the place of an older one.

    Parameters
    ----------
    path : str or os.PathLike
        The folder to make or to replace. Its parents are made if they do not exist.

    Yields
    ------
    Path
        Where to write: a folder of the same name in a private one beside `path`, not yet made.

    Raises
    ------
    OutputError
        It cannot be made or written, the disk is full, a file has its name, or the block wrote nothing.

    Examples
    --------
    >>> import tempfile
    >>> target = Path(tempfile.mkdtemp()) / "store"
    >>> for text in ("old", "new"):
    ...     with replace_folder(target) as partial:
    ...         partial.mkdir()
    ...         _ = (partial / text).write_text(text)
    >>> [file.name for file in target.iterdir()]
    ['new']
    """
    target = Path(path)
    with _made(target.parent), _staging(target.parent) as stage:
        partial = stage / target.name
        try:
            yield partial
        except OSError as error:
            raise _explain(error, target) from error
        if not partial.is_dir():
            raise OutputError(f"cannot write {target}: nothing was written to its temporary folder")
        _move_all([(partial, target)], stage)


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """Make a folder and its missing parents; remove those made if the block fails."""
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"cannot write to {folder}: it is a file, and a folder is needed; choose another name")
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _explain(error, folder) from error
        yield
    except BaseException:
        for place in missing:
            # a folder that holds something by now is someone's: it stays
            with contextlib.suppress(OSError):
                place.rmdir()
        raise


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    try:
        stage = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
    except OSError as error:
        raise _explain(error, folder) from error
    try:
        yield stage
    finally:
        _remove(stage)


def _remove(folder: Path) -> None:
    """Remove a folder with all that is in it, although a signal breaks in once."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError) and error.__context__ is not None:
            # broken off just after it has closed a folder, it closes that again, and the error of this hides the end
            raise error.__context__ from None
        raise


def _move_all(moves: list[tuple[Path, Path]], stage: Path) -> None:
    """Move files to their final names; put everything back if one of the moves fails."""
    for partial, target in moves:
        if target.exists() and target.is_dir() != partial.is_dir():
            kind = "folder" if target.is_dir() else "file"
            raise OutputError(f"cannot write {target}: a {kind} of that name is in the way; move it away first")
    older = Path(tempfile.mkdtemp(prefix="older-", dir=stage))
    begun: list[tuple[Path, Path]] = []
    try:
        for partial, target in moves:
            begun.append((partial, target))
            if target.exists():
                _keep_copy(target, older / target.name)
            partial.replace(target)
    except BaseException as error:
        for partial, target in reversed(begun):
            if partial.exists():
                continue
            if (older / target.name).exists():
                (older / target.name).replace(target)
            else:
                target.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _explain(error, moves[0][1].parent) from error
        raise


def _keep_copy(file: Path, copy: Path) -> None:
    if file.is_dir():
        # a folder cannot be replaced by another: it has to make room
        file.replace(copy)
        return
    try:
        os.link(file, copy)
    except OSError:
        # not every file system has hard links
        shutil.copy2(file, copy)


def _is_of_stage(error: OSError, stage: Path) -> bool:
    """Tell whether an error is about writing here, and not about something that was read meanwhile."""
    if isinstance(error, PlateauScError):
        return False
    if error.errno in _DEVICE_FAULTS:
        return True
    return error.filename is not None and Path(os.fsdecode(error.filename)).is_relative_to(stage)


def _explain(error: OSError, target: Path) -> OSError:
    if isinstance(error, PlateauScError):
        return error
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return OutputError(f"cannot write {target}: the disk is full; make room or choose another place")
    if error.errno == errno.EROFS:
        return OutputError(f"cannot write {target}: the file system is read-only; choose another place")
    if isinstance(error, PermissionError):
        return OutputError(f"cannot write {target}: permission denied; choose a place that you may write to")
    if isinstance(error, NotADirectoryError | FileExistsError):
        return OutputError(f"cannot write {target}: a part of this path is a file, not a folder; choose another place")
    reason = " ".join((error.strerror or str(error)).split())
    return OutputError(f"cannot write {target}: {reason}; choose another place")
