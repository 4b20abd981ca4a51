"""Tiles of the delivery service, laid out in a folder as PLATEAU lays out its data sets."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plateau_sc._version import __version__
from plateau_sc.catalog.addresses import check_url
from plateau_sc.catalog.answers import CityFiles
from plateau_sc.catalog.attachments import choose_attachments, unpack_attachment
from plateau_sc.catalog.cache import LARGEST_FILE, require_limit
from plateau_sc.catalog.connection import Connection, default_connection
from plateau_sc.catalog.download import Delivery, Download
from plateau_sc.catalog.locks import hold_lock
from plateau_sc.catalog.storage import make_folder, read_record, write_record
from plateau_sc.errors import (
    AnswerError,
    NetworkError,
    OutputError,
    ParameterError,
    PlateauScError,
    SourceNotFoundError,
    TooLargeError,
    UnreadableSourceError,
)
from plateau_sc.types import PathLike, Progress

MANIFEST = "fetch.json"
"""Name of the record of a folder: where each file came from, with its hash."""

_WORK = ".plateau_sc"
_MOST_FAILURES = 5


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A file that did not come.

    Attributes
    ----------
    url : str
        Where it should come from.
    error : PlateauScError
        Why it did not.
    """

    url: str
    error: PlateauScError


@dataclass(slots=True)
class FetchReport:
    """What became of the files that were asked for.

    Attributes
    ----------
    folder : Path
        Where they are.
    fetched : list of Delivery
        Those that came.
    kept : list of Path
        Those that were there already.
    failed : list of FailedFile
        Those that did not come.
    notes : list of str
        What is odd: a file that ends too early, code lists that could not be had.
    """

    folder: Path
    fetched: list[Delivery] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    failed: list[FailedFile] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def fetch_cities(
    cities: Iterable[CityFiles],
    folder: PathLike,
    *,
    attachments: bool = True,
    limit: int | None = LARGEST_FILE,
    progress: Progress | None = None,
    connection: Connection | None = None,
) -> FetchReport:
    """Fetch files into a folder, laid out as PLATEAU lays out its data sets.

    Each file goes to ``<data set>/udx/<type>/<file>`` and appears when it is whole. A file that came before is not
    fetched again, and one that was cut is gone on with; so the same call, repeated, completes what is missing.

    Parameters
    ----------
    cities : iterable of CityFiles
        As `search` and `select_files` give them.
    folder : path
        Where the data sets go; made if it does not exist.
    attachments : bool
        Fetch the code lists and the metadata too, where the service offers them.
    limit : int or None
        Largest size of all that is fetched by this call [byte].
    progress : callable, optional
        Called as ``progress(done, total, what)`` with files.
    connection : Connection, optional
        How to reach the servers.

    Returns
    -------
    FetchReport
        What came, and what did not. Where each file came from stands in ``fetch.json``, with its hash.

    Raises
    ------
    ParameterError
        The limit is none.
    TooLargeError
        There is more than the limit. What came before is kept.
    OutputError
        A file cannot be written, is there already and was not fetched, or another process fetches into the folder.
    """
    require_limit(limit)
    job = _Job(Path(folder), connection or default_connection(), limit, progress)
    found = list(cities)
    plan = _plan_tiles(found, job)
    with job.at_work():
        job.claim(plan)
        job.require_room(plan)
        job.fetch_tiles(plan)
        if attachments:
            for city in found:
                for url, kind in choose_attachments(city.extras).items():
                    job.fetch_attachment(url, kind, job.root / city.dataset)
    return job.report


@dataclass(frozen=True, slots=True)
class _Tile:
    """A file that is to come: from where, to where, and how large the service says it is."""

    url: str
    target: Path
    size: int | None


def _plan_tiles(cities: list[CityFiles], job: _Job) -> list[_Tile]:
    plan: dict[Path, _Tile] = {}
    for city in cities:
        for file in city.files:
            try:
                url = check_url(file.url)
            except ParameterError as fault:
                job.report.failed.append(FailedFile(file.url, AnswerError(f"the service names what is none: {fault}")))
                continue
            target = job.root / city.dataset / Path(*file.path.parts)
            if target in plan and plan[target].url != url:
                mark = hashlib.sha256(url.encode()).hexdigest()[:8]
                target = target.with_name(f"{target.stem}_{mark}{target.suffix}")
            plan[target] = _Tile(url, target, file.bytes)
    return list(plan.values())


class _Job:
    """One call of `fetch_cities`."""

    def __init__(self, root: Path, connection: Connection, limit: int | None, progress: Progress | None) -> None:
        self.root, self._connection, self._left, self._progress = root, connection, limit, progress
        self._gave_up = False
        self.report = FetchReport(root)
        self._entries: dict[str, dict[str, Any]] = {}

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Hold the folder; one that was made for nothing is removed again."""
        was_there = self.root.exists()
        make_folder(self.root / _WORK)
        try:
            with hold_lock(self.root / _WORK / "lock", wait=None) as held:
                if not held:
                    raise OutputError(f"cannot write to {self.root}: another process fetches into it; wait for it")
                content = read_record(self.root / MANIFEST) or {}
                entries = content.get("files")
                listed = entries if isinstance(entries, list) else []
                self._entries = {str(entry.get("path")): entry for entry in listed if isinstance(entry, dict)}
                yield
        finally:
            if not was_there and not (self.root / MANIFEST).exists():
                shutil.rmtree(self.root / _WORK, ignore_errors=True)
                with suppress(OSError):
                    self.root.rmdir()

    def claim(self, plan: list[_Tile]) -> None:
        """Refuse to replace what was not fetched, and remember what will be."""
        for tile in plan:
            name = self._name(tile.target)
            entry = self._entries.get(name)
            if tile.target.exists() and entry is None:
                raise OutputError(
                    f"cannot write {tile.target}: it is there already, and {MANIFEST} does not say that it was "
                    "fetched; choose another folder, or move it away"
                )
            if entry is None or entry.get("url") != tile.url:
                self._entries[name] = {"path": name, "url": tile.url}

    def require_room(self, plan: list[_Tile]) -> None:
        """Refuse a plan that is known to exceed the limit."""
        known = sum(tile.size or 0 for tile in plan if not self._is_there(tile))
        if self._left is not None and known > self._left:
            raise TooLargeError(
                f"the files have {known:,} bytes, and the limit is {self._left:,}; raise the limit, or ask for less"
            )

    def fetch_tiles(self, plan: list[_Tile]) -> None:
        """Fetch what is not there; a file that does not come costs the others nothing, but many in a row end it."""
        # after a crash it is known by this whose the files are
        self._save()
        failures = 0
        for number, tile in enumerate(plan):
            if self._is_there(tile):
                self.report.kept.append(tile.target)
                continue
            if failures >= _MOST_FAILURES:
                self._gave_up = True
                error = NetworkError(f"{tile.url}: not tried, for {failures} files in a row had failed")
                self.report.failed.append(FailedFile(tile.url, error))
                continue
            try:
                delivery = self._fetch(tile.url, tile.target, number, len(plan))
            except (SourceNotFoundError, NetworkError, AnswerError) as fault:
                failures += 1
                self.report.failed.append(FailedFile(tile.url, fault))
                continue
            failures = 0
            self._entries[self._name(tile.target)] = {"path": self._name(tile.target), **_describe(delivery)}
            self._save()
            self.report.fetched.append(delivery)
            self._note_oddities(delivery, tile.size)

    def fetch_attachment(self, url: str, kind: str, root: Path) -> None:
        """Fetch a zip of code lists or metadata; what goes wrong with it is noted, for the tiles do without."""
        if self._gave_up:
            return
        name = f"{self._name(root)}/{kind}"
        entry = self._entries.get(name, {})
        files = entry.get("files")
        if entry.get("url") == url and isinstance(files, list) and all((self.root / str(f)).is_file() for f in files):
            return
        archive = self.root / _WORK / f"{hashlib.sha256(url.encode()).hexdigest()[:32]}.zip"
        try:
            delivery = self._fetch(check_url(url), archive, 0, 1)
            written = unpack_attachment(archive, kind, root)
        except (SourceNotFoundError, NetworkError, AnswerError, ParameterError, UnreadableSourceError) as fault:
            if isinstance(fault, TooLargeError):
                raise
            self.report.notes.append(f"without {kind} of {root.name}: {fault}")
            return
        finally:
            archive.unlink(missing_ok=True)
        files_written = [self._name(path) for path in written]
        self._entries[name] = {"path": name, **_describe(delivery), "files": files_written}
        self._save()

    def _fetch(self, url: str, target: Path, number: int, total: int) -> Delivery:
        progress = self._progress

        def tell(done: int, _total: int, what: str) -> None:
            if progress is not None:
                progress(number, total, f"{what}, {done / 1e6:.1f} MB")

        part = self.root / _WORK / f"{hashlib.sha256(url.encode()).hexdigest()[:32]}.part"
        delivery = Download(url, target, part, self._left, None, tell).run(self._connection)
        if delivery is None:
            raise AnswerError(f"{url}: the server says that it was not changed, and it was never fetched")
        if self._left is not None:
            self._left = max(1, self._left - delivery.bytes)
        if progress is not None:
            progress(number + 1, total, "fetching")
        return delivery

    def _note_oddities(self, delivery: Delivery, size: int | None) -> None:
        if delivery.cut_off:
            known = f"; the service says {size:,}" if size is not None and size != delivery.bytes else ""
            self.report.notes.append(
                f"{delivery.path.name} ends before its last element does ({delivery.bytes:,} bytes{known}): "
                "so it came, whole by its server's account"
            )

    def _is_there(self, tile: _Tile) -> bool:
        entry = self._entries.get(self._name(tile.target), {})
        is_ours = entry.get("url") == tile.url and "sha256" in entry
        return is_ours and tile.target.is_file() and entry.get("bytes") == tile.target.stat().st_size

    def _name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _save(self) -> None:
        content = {
            "software": f"plateau_sc {__version__}",
            "service": self._connection.base_url,
            "written": datetime.now(UTC).isoformat(timespec="seconds"),
            "files": [self._entries[name] for name in sorted(self._entries)],
        }
        write_record(self.root / MANIFEST, content)


def _describe(delivery: Delivery) -> dict[str, Any]:
    return {
        "url": delivery.url,
        "bytes": delivery.bytes,
        "sha256": delivery.sha256,
        "fetched": delivery.fetched,
    }
