"""Packs: zips that the delivery service makes of chosen files, with their code lists and pictures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plateau_sc.catalog.addresses import check_url
from plateau_sc.catalog.cache import LARGEST_FILE, fetch_file
from plateau_sc.catalog.connection import Connection, default_connection
from plateau_sc.errors import AnswerError, NetworkError, ParameterError
from plateau_sc.types import PathLike, Progress

_FIRST_PAUSE = 1.0
_LONGEST_PAUSE = 15.0
_MOST_DENIALS = 5
_IDENTIFIER = re.compile(r"[\w-]{1,200}", re.ASCII)


@dataclass(frozen=True, slots=True)
class PackStatus:
    """How far the service is with a pack.

    Attributes
    ----------
    state : str
        ``accepted``, ``processing``, ``succeeded``, ``failed``; ``unknown`` where the service does not know it (yet).
    progress : float or None
        From 0 to 1.
    """

    state: str
    progress: float | None


def request_pack(urls: Iterable[str], *, connection: Connection | None = None) -> str:
    """Ask the service for a zip of some of its files.

    Parameters
    ----------
    urls : iterable of str
        Addresses of CityGML files, as `search` gives them.
    connection : Connection, optional
        How to reach the service.

    Returns
    -------
    str
        Identifier of the job.

    Raises
    ------
    ParameterError
        There is no address, or one is none.
    NetworkError
        The service cannot be reached, is too slow, or fails each time.
    AnswerError
        It refuses: it packs its own files only.
    """
    if isinstance(urls, str):
        raise ParameterError("urls is one text; expected a list of addresses")
    wanted = list(dict.fromkeys(check_url(url) for url in urls))
    if not wanted:
        raise ParameterError("urls is empty; expected the addresses of the files to pack")
    connection = connection or default_connection()
    content = connection.post_json("/citygml/pack", {"urls": wanted})
    identifier = content.get("id") if isinstance(content, dict) else None
    if not isinstance(identifier, str) or not _IDENTIFIER.fullmatch(identifier):
        raise AnswerError(f"{connection.base_url}/citygml/pack: expected the id of a job, found {content!r:.100}")
    return identifier


def check_pack(identifier: str, *, connection: Connection | None = None) -> PackStatus:
    """Ask the service how far it is with a pack.

    Parameters
    ----------
    identifier : str
        As `request_pack` gives it.
    connection : Connection, optional
        How to reach the service.

    Returns
    -------
    PackStatus
        The state and the progress.

    Raises
    ------
    ParameterError
        The identifier is none.
    NetworkError
        The service cannot be reached, is too slow, or fails each time.
    AnswerError
        It refuses, or its answer cannot be understood.
    """
    connection = connection or default_connection()
    path = f"/citygml/pack/{_require_identifier(identifier)}/status"
    content: Any = connection.get_json(path)
    if content is None:
        return PackStatus("unknown", None)
    if not isinstance(content, dict) or not isinstance(content.get("status"), str):
        raise AnswerError(f"{connection.base_url}{path}: expected a status, found {content!r:.100}")
    progress = content.get("progress")
    if not isinstance(progress, int | float) or isinstance(progress, bool):
        return PackStatus(content["status"], None)
    return PackStatus(content["status"], min(1.0, max(0.0, float(progress))))


def fetch_pack(
    urls: Iterable[str],
    *,
    folder: PathLike | None = None,
    limit: int | None = LARGEST_FILE,
    timeout: float = 1800.0,
    progress: Progress | None = None,
    connection: Connection | None = None,
) -> Path:
    """Have the service pack some of its files, wait for it, and fetch the zip into the cache.

    Parameters
    ----------
    urls : iterable of str
        Addresses of CityGML files, as `search` gives them.
    folder : path, optional
        Folder of the cache; the user's, if not given.
    limit : int or None
        Largest size of the zip [byte].
    timeout : float
        Time that the service may take for packing [s].
    progress : callable, optional
        Called as ``progress(done, total, what)``: with hundredths while it packs, then with bytes.
    connection : Connection, optional
        How to reach the service.

    Returns
    -------
    Path
        The zip, with the files at the places that they have in their data sets.

    Raises
    ------
    ParameterError
        There is no address, one is none, or the time is not above 0.
    NetworkError
        The service cannot be reached, or is too slow.
    AnswerError
        It refuses, or could not pack the files.
    TooLargeError
        The zip is larger than the limit.
    OutputError
        The cache cannot be written.
    """
    if not timeout > 0:
        raise ParameterError(f"timeout is {timeout!r}; expected seconds above 0")
    connection = connection or default_connection()
    identifier = request_pack(urls, connection=connection)
    _wait_for_pack(identifier, timeout, progress, connection)
    url = f"{connection.base_url}/citygml/pack/{identifier}.zip"
    return fetch_file(url, folder=folder, limit=limit, progress=progress, connection=connection)


def _wait_for_pack(identifier: str, timeout: float, progress: Progress | None, connection: Connection) -> None:
    begun, pause, denials = connection.clock(), _FIRST_PAUSE, 0
    while True:
        status = check_pack(identifier, connection=connection)
        if progress is not None:
            progress(round(100 * (status.progress or 0)), 100, f"packing, {status.state}")
        if status.state == "succeeded":
            return
        if status.state == "failed":
            raise AnswerError(
                f"{connection.base_url}: the service could not make the pack {identifier}; ask for fewer files at once"
            )
        # a job that was just accepted may not be known everywhere yet
        denials = denials + 1 if status.state == "unknown" else 0
        if denials >= _MOST_DENIALS:
            raise AnswerError(
                f"{connection.base_url}: the service does not know the pack {identifier}; ask for it anew"
            )
        if connection.clock() - begun + pause > timeout:
            raise NetworkError(
                f"{connection.base_url}: the pack {identifier} was not made within {timeout:g} s ({status.state}); "
                "allow more time, or ask for fewer files at once"
            )
        connection.sleep(pause)
        pause = min(_LONGEST_PAUSE, pause * 1.5)


def _require_identifier(identifier: str) -> str:
    if not isinstance(identifier, str) or not _IDENTIFIER.fullmatch(identifier):
        raise ParameterError(f"the identifier of a pack is {identifier!r}; expected letters and digits")
    return identifier
