"""From receipt to receipt, down to the files of the model: by the hashes of files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from plateau_sc.citygml.filenames import find_dataset
from plateau_sc.citygml.sources import split_label
from plateau_sc.criterion.accounts import Account, Finding
from plateau_sc.receipts import FileFact

_UDX = "udx"


class Likeness(StrEnum):
    """How a file of a receipt and one of the model are told to be the same."""

    HASH = "sha256"
    NAME = "name and size"
    """Where the hash of the model's file is not known."""
    OTHER = "other content"
    """They have the same name, and are not the same."""


@dataclass(frozen=True, slots=True)
class Match:
    """A file of the model that a run read.

    Attributes
    ----------
    path : str
        The file of the model.
    feature_type : str
        Type of its features.
    likeness : Likeness
        How that is known.
    sha256 : str
        Hash of what the run read.
    """

    path: str
    feature_type: str
    likeness: Likeness
    sha256: str

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
        """
        return {
            "path": self.path,
            "feature_type": self.feature_type,
            "matched_by": str(self.likeness),
            "sha256": self.sha256,
        }


@dataclass(frozen=True, slots=True)
class Trace:
    """A receipt and what stands behind it.

    Attributes
    ----------
    account : Account
        The receipt.
    made_by : tuple of str
        Receipts that an input of it is an output of.
    files : tuple of Match
        Files of the model that it, or one that stands behind it, read.
    others : tuple of Match
        Files that only have the name of one of the model's.
    used : frozenset of str or None
        Features that the result depends on, those behind it too; None where no receipt tells them.
    findings : tuple of Finding
        What does not hold, here or behind it.
    """

    account: Account
    made_by: tuple[str, ...]
    files: tuple[Match, ...]
    others: tuple[Match, ...]
    used: frozenset[str] | None
    findings: tuple[Finding, ...]


def trace_accounts(accounts: Sequence[Account], files: Iterable[Mapping[str, Any]]) -> list[Trace]:
    """Follow each receipt down to the files of the model.

    Two receipts are linked where an output of one has the hash of an input of the other. What is missing at its place
    and has the hash of one of the model's files is not missing.

    Parameters
    ----------
    accounts : sequence of Account
        Receipts.
    files : iterable of mapping
        Files of the model, as `plateau_sc.criterion.Existence.files` has them.

    Returns
    -------
    list of Trace
        In the order of the receipts.
    """
    model = _Model(files)
    held = [replace(account, findings=model.keep_open(account)) for account in accounts]
    makers: dict[str, list[int]] = {}
    for number, account in enumerate(held):
        for fact in account.outputs:
            makers.setdefault(fact.sha256, []).append(number)
    parents = [
        sorted({maker for fact in account.inputs for maker in makers.get(fact.sha256, ()) if maker != number})
        for number, account in enumerate(held)
    ]
    return [_trace(number, held, parents, model) for number in range(len(held))]


class _Model:
    """The files of the model, by hash and by name."""

    def __init__(self, files: Iterable[Mapping[str, Any]]) -> None:
        self.by_hash: dict[str, Mapping[str, Any]] = {}
        self.by_name: dict[tuple[str, str], Mapping[str, Any]] = {}
        for file in files:
            if file["sha256"]:
                self.by_hash.setdefault(file["sha256"], file)
            self.by_name.setdefault(_name(file["path"]), file)

    def match(self, fact: FileFact) -> Match | None:
        file, likeness = self.by_hash.get(fact.sha256), Likeness.HASH
        if file is None:
            file = self.by_name.get(_name(fact.path))
            if file is None:
                return None
            is_like = not file["sha256"] and file["bytes"] in (None, fact.bytes)
            likeness = Likeness.NAME if is_like else Likeness.OTHER
        return Match(str(file["path"]), str(file["feature_type"]), likeness, fact.sha256)

    def keep_open(self, account: Account) -> tuple[Finding, ...]:
        """Return the findings of a receipt without the missing files that are there under another path."""
        hashes = {fact.path: fact.sha256 for fact in account.inputs}
        return tuple(
            finding
            for finding in account.findings
            if finding.proves_change or finding.kind != "input" or hashes.get(finding.path) not in self.by_hash
        )


def _trace(start: int, accounts: Sequence[Account], parents: list[list[int]], model: _Model) -> Trace:
    seen, queue = {start}, [start]
    for number in queue:
        for parent in parents[number]:
            if parent not in seen:
                seen.add(parent)
                queue.append(parent)
    matches: dict[tuple[str, str], Match] = {}
    findings: dict[Finding, None] = {}
    told: list[frozenset[str]] = []
    for number in queue:
        account = accounts[number]
        findings |= dict.fromkeys(account.findings)
        if account.used is not None:
            told.append(account.used)
        for fact in account.inputs:
            match = model.match(fact)
            if match is not None:
                matches.setdefault((match.path, match.sha256), match)
    return Trace(
        accounts[start],
        tuple(accounts[parent].path for parent in parents[start]),
        tuple(match for match in matches.values() if match.likeness is not Likeness.OTHER),
        tuple(match for match in matches.values() if match.likeness is Likeness.OTHER),
        frozenset().union(*told) if told else None,
        tuple(findings),
    )


def _name(path: str) -> tuple[str, str]:
    """Return the data set of a file and its name below ``udx``."""
    parts = split_label(path)
    dataset = find_dataset(parts)
    below = parts[parts.index(_UDX) :] if _UDX in parts else parts[-1:]
    return ("" if dataset is None else dataset.name), "/".join(below)
