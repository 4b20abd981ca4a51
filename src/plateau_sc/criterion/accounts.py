"""The receipts of runs, as the criterion looks at them: what each names, and whether that still holds."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TypeAlias

from plateau_sc.citygml.sources import is_there, spell_path
from plateau_sc.errors import ParameterError, PlateauScError, SourceNotFoundError
from plateau_sc.receipts import FileFact, Touch, verify_chain
from plateau_sc.receipts.content import SCHEMA
from plateau_sc.types import PathLike

Receipts: TypeAlias = PathLike | Sequence[PathLike]
"""A receipt, a folder that holds some at any depth, or several of these."""

OWN_ACTIVITY: Final = "criterion"
"""A receipt of this activity measures the model, and makes no use of it."""

_UNPROVEN = re.compile(r"^(missing|cannot be )|is missing(;|$)|cannot be looked up")
_MARK = SCHEMA.encode()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold in a receipt.

    Attributes
    ----------
    kind : str
        ``input``, ``output``, ``receipt``, ``features``, … .
    path : str
        What it is about, as the receipt names it.
    reason : str
        What is wrong.
    proves_change : bool
        Whether it shows a change; what is missing or cannot be read only cannot be held to its hash.
    """

    kind: str
    path: str
    reason: str
    proves_change: bool

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
        """
        return {"kind": self.kind, "path": self.path, "reason": self.reason, "proves_change": self.proves_change}


@dataclass(frozen=True, slots=True)
class Account:
    """A receipt that was read.

    Attributes
    ----------
    path : str
        The receipt.
    sha256 : str
        Hash of its file.
    version : int
        Version of its form; 0 where it cannot be read.
    activity : str
        What was done; empty where the receipt does not say so.
    finished : str
        When, as the receipt has it.
    software : str
        What computed.
    inputs, outputs : tuple of FileFact
        Files.
    used : frozenset of str or None
        Ids of the features that the result depends on; None where the receipt does not tell them.
    loaded : int or None
        Number of features that were read.
    findings : tuple of Finding
        What does not hold.
    privacy : tuple of Touch
        Personal data that the run is declared to have touched; empty where nothing is declared.
    """

    path: str
    sha256: str
    version: int = 0
    activity: str = ""
    finished: str = ""
    software: str = ""
    inputs: tuple[FileFact, ...] = ()
    outputs: tuple[FileFact, ...] = ()
    used: frozenset[str] | None = None
    loaded: int | None = None
    findings: tuple[Finding, ...] = ()
    privacy: tuple[Touch, ...] = ()


def read_accounts(receipts: Receipts) -> list[Account]:
    """Read all receipts that are there, and hold each to its files.

    Parameters
    ----------
    receipts : path, or sequence of paths
        Receipts, and folders that hold some at any depth.

    Returns
    -------
    list of Account
        In the order of their paths, each once. One that is damaged is kept, with a finding.

    Raises
    ------
    ParameterError
        ``receipts`` is no path.
    SourceNotFoundError
        A path does not exist.
    """
    found: dict[Path, Account] = {}
    for path in _find_files(receipts):
        content = _read_bytes(path)
        if isinstance(content, Account):
            found[path] = content
        elif _MARK in content and (account := _read_account(path, content)) is not None:
            found[path] = account
    return [found[path] for path in sorted(found)]


def find_changes(path: PathLike) -> list[Finding]:
    """Hold a receipt to the files that it names.

    Parameters
    ----------
    path : str or path
        The receipt.

    Returns
    -------
    list of Finding
        Empty where all is as it was.
    """
    try:
        changes = verify_chain(path)
    except (PlateauScError, KeyError, TypeError) as error:
        return [Finding("receipt", spell_path(path), f"cannot be read: {error}", proves_change=False)]
    return [Finding(change.kind, change.path, change.reason, not _UNPROVEN.search(change.reason)) for change in changes]


def _find_files(receipts: Receipts) -> Iterator[Path]:
    places = [receipts] if isinstance(receipts, str | os.PathLike) else receipts
    if not isinstance(places, Sequence) or not all(isinstance(place, str | os.PathLike) for place in places):
        raise ParameterError(f"receipts is {receipts!r}; expected the path of a folder or a receipt, or several")
    for place in map(Path, places):
        if not is_there(place):
            raise SourceNotFoundError(f"{spell_path(place)}: no such file or folder; expected receipts")
        if place.is_file():
            yield place.resolve()
            continue
        for folder, _, names in os.walk(place):
            yield from (Path(folder, name).resolve() for name in names if name.lower().endswith(".json"))


def _read_bytes(path: Path) -> bytes | Account:
    try:
        return path.read_bytes()
    except OSError as error:
        return _damaged(path, b"", str(error))


def _read_account(path: Path, data: bytes) -> Account | None:
    """Read a receipt; None where the file is something else that only speaks of one."""
    try:
        content = json.loads(data)
    except ValueError as error:
        return _damaged(path, data, str(error))
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        return None
    try:
        account = _take(path, data, content)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return _damaged(path, data, f"{type(error).__name__} {error}")
    used, loaded, problems = _read_features(path.parent, content.get("features"))
    findings = [*find_changes(path), *problems]
    return replace(account, used=used, loaded=loaded, findings=tuple(findings))


def _take(path: Path, data: bytes, content: dict[str, Any]) -> Account:
    facts = [
        tuple(
            FileFact(str(entry["path"]), int(entry["bytes"]), str(entry["sha256"]), str(entry["role"]))
            for entry in content[kind]
        )
        for kind in ("inputs", "outputs")
    ]
    parameters = content.get("parameters") or {}
    activity = content.get("activity") or parameters.get("command") or ""
    version = content["software"].get("plateau_sc")
    return Account(
        spell_path(path),
        hashlib.sha256(data).hexdigest(),
        int(content["schema_version"]),
        str(activity),
        str(content.get("finished") or ""),
        f"plateau_sc {version}" if version else "",
        facts[0],
        facts[1],
        privacy=tuple(Touch.from_dict(entry) for entry in content.get("privacy", ())),
    )


def _read_features(folder: Path, features: Any) -> tuple[frozenset[str] | None, int | None, list[Finding]]:
    """Return the ids of the used features, the number of those that were read, and what is wrong with them."""
    if not isinstance(features, dict):
        return None, None, []
    if not isinstance(features.get("used"), dict):
        counts = [features.get(name) for name in ("buildings", "parts")]
        return None, sum(counts) if all(isinstance(count, int) for count in counts) else None, []  # type: ignore[arg-type]
    used, name = features["used"], features.get("list")
    loaded = features["loaded"].get("count") if isinstance(features.get("loaded"), dict) else None
    if not used.get("count"):
        return frozenset(), loaded, []
    if not isinstance(name, str):
        return None, loaded, []
    try:
        with (folder / name).open(encoding="utf-8", newline="") as stream:
            ids = frozenset(row["gml_id"] for row in csv.DictReader(stream) if row["use"] == "used")
    except (OSError, KeyError, ValueError, csv.Error) as error:
        kind = "missing" if isinstance(error, FileNotFoundError) else f"cannot be read: {error}"
        return None, loaded, [Finding("features", name, kind, proves_change=False)]
    digest = hashlib.sha256("".join(f"{gml_id}\n" for gml_id in sorted(ids)).encode()).hexdigest()
    if digest != used.get("sha256"):
        why = "the ids of the list are not those that the receipt has the hash of"
        return None, loaded, [Finding("features", name, why, proves_change=True)]
    return ids, loaded, []


def _damaged(path: Path, data: bytes, why: str) -> Account:
    finding = Finding("receipt", spell_path(path), f"cannot be read: {why}", proves_change=False)
    return Account(spell_path(path), hashlib.sha256(data).hexdigest(), findings=(finding,))
