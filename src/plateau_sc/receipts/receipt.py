"""The receipt of a run: written as JSON beside the results, and checked against the files later."""

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plateau_sc.errors import ParameterError
from plateau_sc.io.atomic import replace_file
from plateau_sc.layers import CREDIT
from plateau_sc.receipts.content import SCHEMA, SCHEMA_VERSION, canonical_json, compute_id, find_fault, read_content
from plateau_sc.receipts.facts import FileFact, list_software
from plateau_sc.receipts.places import READ_ERRORS, Place, Places, is_url
from plateau_sc.receipts.privacy import Touch
from plateau_sc.types import PathLike

EDITED = "edited by hand: its id is not that of what it says"
"""What is told of a receipt whose id does not fit."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is no longer what a receipt says.

    Attributes
    ----------
    kind : str
        "input", "output", or "receipt" for the receipt itself.
    path : str
        The file, as the receipt names it.
    reason : str
        "missing", or how the content differs.
    """

    kind: str
    path: str
    reason: str

    def __str__(self) -> str:
        """Return one line."""
        return f"{self.kind} {self.path}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Receipt:
    """The account of a run.

    Attributes
    ----------
    activity : str
        What was done: "shade", "heat", or a name that the caller gives.
    inputs, outputs : tuple of FileFact
        The files read and written.
    features : dict
        The features that were read, and those that were used: `FeatureList.summarise`.
    parameters : dict
        What was asked for.
    sun : dict
        The instants and the sun: `describe_sun`.
    audit : dict
        What reading counted: `summarise_audit`.
    started, finished : datetime
        With a time zone; written in UTC.
    software : dict
        Versions: `list_software`.
    privacy : tuple of Touch
        Personal data that the run is declared to have touched. Empty where nothing is declared, which is not the same
        as that there was none; the receipt has no entry ``privacy`` then.
    """

    activity: str
    inputs: tuple[FileFact, ...]
    outputs: tuple[FileFact, ...]
    features: dict[str, Any]
    parameters: dict[str, Any]
    sun: dict[str, Any]
    audit: dict[str, Any]
    started: datetime
    finished: datetime
    software: dict[str, str] = field(default_factory=list_software)
    privacy: tuple[Touch, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt as plain values that ``json`` can write.

        Returns
        -------
        dict
            With the name and version of the schema, the `id` (`compute_id`) and the credit of the data.

        Raises
        ------
        ParameterError
            The activity has no name, the features are not those of `FeatureList.summarise`, or a value is one that JSON
            does not have.
        """
        if not isinstance(self.activity, str) or not self.activity.strip():
            raise ParameterError(f"expected the name of what was done, as 'shade'; found {self.activity!r}")
        content: dict[str, Any] = {
            "activity": self.activity,
            "credit": CREDIT,
            "started": _in_utc(self.started),
            "finished": _in_utc(self.finished),
            "software": self.software,
            "parameters": self.parameters,
            "inputs": [fact.to_dict() for fact in self.inputs],
            "outputs": [fact.to_dict() for fact in self.outputs],
            "sun": self.sun,
            "audit": self.audit,
            "features": self.features,
        }
        if self.privacy:
            content["privacy"] = [touch.to_dict() for touch in self.privacy]
        named = {"schema": SCHEMA, "schema_version": SCHEMA_VERSION}
        plain: dict[str, Any] = json.loads(canonical_json(content))
        ordered = {name: plain[name] for name in content}
        whole = named | {"id": compute_id(named | ordered)} | ordered
        if fault := find_fault(whole):
            raise ParameterError(f"this is no receipt that could be read again: {fault}")
        return whole


def write_receipt(receipt: Receipt, path: PathLike) -> Path:
    """Write a receipt as JSON.

    Parameters
    ----------
    receipt : Receipt
        The account of the run.
    path : str or os.PathLike
        The file to write; it appears complete or not at all.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    OutputError
        The place cannot be written.
    """
    text = json.dumps(receipt.to_dict(), ensure_ascii=False, indent=1, allow_nan=False)
    with replace_file(path) as partial:
        partial.write_text(text + "\n", encoding="utf-8")
    return Path(path)


def read_receipt(path: PathLike) -> dict[str, Any]:
    """Read a receipt.

    Parameters
    ----------
    path : str or os.PathLike
        What `write_receipt` wrote.

    Returns
    -------
    dict
        As `Receipt.to_dict` gives it; one of version 1 has no activity, no id, and its features by level of detail
        alone.

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It is not a receipt, or one of a later version.
    """
    return read_content(path)


def state_receipt(receipt: Receipt | Mapping[str, Any] | PathLike) -> dict[str, Any]:
    """Return what a receipt says, in whichever form it is given.

    Parameters
    ----------
    receipt : Receipt, mapping or path-like
        A receipt, what `read_receipt` gives, or the file.

    Returns
    -------
    dict
        As `Receipt.to_dict`; one of version 1 gets the id that it would have, and the name of its command as activity.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        There is no such receipt, or it cannot be read.
    ParameterError
        It is something else.
    """
    if isinstance(receipt, Receipt):
        return receipt.to_dict()
    if not isinstance(receipt, Mapping):
        if not isinstance(receipt, str | os.PathLike):
            raise ParameterError(f"expected a receipt or the path of one; found {type(receipt).__name__}")
        return state_receipt(read_content(receipt))
    content = dict(receipt)
    if content.get("schema") != SCHEMA or "schema_version" not in content or find_fault(content):
        raise ParameterError("expected a receipt, as read_receipt gives it; found another mapping")
    command = content.get("parameters", {}).get("command", "run")
    return {"id": compute_id(content), "activity": command, "software": {}} | content


def verify(path: PathLike) -> list[Change]:
    """Hash the inputs and outputs of a receipt again, and tell what changed.

    Parameters
    ----------
    path : str or os.PathLike
        A receipt; its outputs are looked for beside it.

    Returns
    -------
    list of Change
        Empty where all is as it was. `verify_chain` follows the receipts of the inputs too.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        There is no such receipt, or it cannot be read.
    """
    content = read_content(path)
    folder, places = Path(path).resolve().parent, Places()
    changes = []
    if is_edited(content):
        changes.append(Change("receipt", Path(path).name, EDITED))
    made = {entry["sha256"] for entry in content["outputs"]}
    for kind in ("input", "output"):
        for fact in map(FileFact.from_dict, content[f"{kind}s"]):
            if kind == "input" and is_copied(fact, made):
                continue
            reason = compare(places, places.find(fact.path, fact.relative, folder), fact)
            if reason is not None:
                changes.append(Change(kind, fact.path, reason))
    return changes


def is_edited(content: dict[str, Any]) -> bool:
    """Tell whether a receipt says something else than when it was written.

    Parameters
    ----------
    content : dict
        What `read_receipt` gives.

    Returns
    -------
    bool
        False for one of version 1, which does not tell.
    """
    return "id" in content and content["id"] != compute_id(content)


def is_copied(fact: FileFact, made: Collection[str]) -> bool:
    """Tell whether what was read from the web lies among the outputs as it came, as that of a fetch does.

    Parameters
    ----------
    fact : FileFact
        An input. What lies at its address today is not asked for; the copy is held to the hash instead.
    made : collection of str
        Hashes of the outputs of the same receipt.

    Returns
    -------
    bool
        False for what is no address.
    """
    return is_url(fact.path) and fact.sha256 in made


def compare(places: Places, place: Place | None, fact: FileFact) -> str | None:
    """Tell how a file differs from its facts.

    Parameters
    ----------
    places : Places
        What reads it.
    place : Place or None
        Where it was found.
    fact : FileFact
        What a receipt says of it.

    Returns
    -------
    str or None
        None where it does not.
    """
    if place is None:
        return "missing"
    try:
        size, digest = places.weigh(place)
    except READ_ERRORS as error:
        return f"cannot be read: {error}"
    if size != fact.bytes:
        return f"the content changed (expected {fact.bytes} bytes, found {size})"
    return None if digest == fact.sha256 else f"the content changed (still {size} bytes)"


def _in_utc(instant: datetime) -> str:
    if instant.tzinfo is None:
        raise ParameterError(f"{instant} has no time zone; give the start and end of a run with one")
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
