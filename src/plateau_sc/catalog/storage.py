"""Writing below a folder: whole files or none, and one clear error where that cannot be."""

from __future__ import annotations

import errno
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from plateau_sc.errors import OutputError, PlateauScError


@contextmanager
def explain_writing(target: Path) -> Iterator[None]:
    """Turn an error of the system into one that says what cannot be written, and why.

    Parameters
    ----------
    target : Path
        What is written.

    Raises
    ------
    OutputError
        The disk is full, the folder may not be written, or the like.
    """
    try:
        yield
    except PlateauScError:
        raise
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            reason = "the disk is full; make room, and go on from where it stopped by asking again"
        elif isinstance(error, NotADirectoryError | FileExistsError | IsADirectoryError):
            reason = "a part of this path is a file, or a folder is in the way; choose another place"
        else:
            reason = f"{' '.join((error.strerror or str(error)).split())}; choose another place"
        raise OutputError(f"cannot write {target}: {reason}") from error


def make_folder(folder: Path) -> Path:
    """Make a folder with its parents.

    Parameters
    ----------
    folder : Path
        It may be there already.

    Returns
    -------
    Path
        The folder.

    Raises
    ------
    OutputError
        It cannot be made.
    """
    with explain_writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def write_whole(path: Path, content: bytes) -> None:
    """Write a small file under another name and put it in place when it is whole.

    Parameters
    ----------
    path : Path
        In a folder that is there.
    content : bytes
        All of it.

    Raises
    ------
    OutputError
        It cannot be written; an older file of the name is left as it was.
    """
    with explain_writing(path):
        handle, name = tempfile.mkstemp(prefix=".plateau_sc-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise


def write_record(path: Path, content: dict[str, Any]) -> None:
    """Write a JSON object as `write_whole` does.

    Parameters
    ----------
    path : Path
        In a folder that is there.
    content : dict
        Plain values.
    """
    write_whole(path, (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())


def read_record(path: Path) -> dict[str, Any] | None:
    """Read a JSON object.

    Parameters
    ----------
    path : Path
        It need not be there.

    Returns
    -------
    dict or None
        None if there is no such file, or it holds something else.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None
