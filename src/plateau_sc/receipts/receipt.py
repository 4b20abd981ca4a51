"""The receipt of a run: written as JSON beside the results, and checked against the files later."""

import json
import zipfile
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from plateau_sc._version import __version__
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.errors import SourceNotFoundError, UnreadableSourceError
from plateau_sc.io.atomic import replace_file
from plateau_sc.layers import CREDIT
from plateau_sc.receipts.facts import FileFact, list_software
from plateau_sc.types import PathLike

SCHEMA: Final = "plateau_sc receipt"
SCHEMA_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Change:
    """A file that is no longer what its receipt says.

    Attributes
    ----------
    kind : str
        "input" or "output".
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
    inputs, outputs : tuple of FileFact
        The files read and written.
    features : dict
        The buildings that were used: `list_features`.
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
    """

    inputs: tuple[FileFact, ...]
    outputs: tuple[FileFact, ...]
    features: dict[str, Any]
    parameters: dict[str, Any]
    sun: dict[str, Any]
    audit: dict[str, Any]
    started: datetime
    finished: datetime
    software: dict[str, str] = field(default_factory=list_software)

    def to_dict(self) -> dict[str, Any]:
        """Return the receipt as plain values that ``json`` can write.

        Returns
        -------
        dict
            With the name and version of the schema and the credit of the data.
        """
        return {
            "schema": SCHEMA,
            "schema_version": SCHEMA_VERSION,
            "credit": CREDIT,
            "started": _in_utc(self.started),
            "finished": _in_utc(self.finished),
            "software": self.software,
            "parameters": self.parameters,
            "inputs": [asdict(fact) for fact in self.inputs],
            "outputs": [asdict(fact) for fact in self.outputs],
            "sun": self.sun,
            "audit": self.audit,
            "features": self.features,
        }


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
        As `Receipt.to_dict` gives it.

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It is not a receipt, or one of a later version.
    """
    if not Path(path).is_file():
        raise SourceNotFoundError(f"no such receipt: {path}")
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8"))
    except ValueError as error:
        raise UnreadableSourceError(f"{path}: not a receipt: {error}") from error
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise UnreadableSourceError(f"{path}: not a receipt: expected the schema {SCHEMA!r}")
    if content.get("schema_version") != SCHEMA_VERSION:
        raise UnreadableSourceError(
            f"{path}: a receipt of the version {content.get('schema_version')}; this is plateau_sc {__version__}, "
            f"which reads version {SCHEMA_VERSION}"
        )
    return content


def verify(path: PathLike) -> list[Change]:
    """Hash the inputs and outputs of a receipt again, and tell what changed.

    Parameters
    ----------
    path : str or os.PathLike
        A receipt; its outputs are looked for beside it.

    Returns
    -------
    list of Change
        Empty where all is as it was.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        There is no such receipt, or it cannot be read.
    """
    content = read_receipt(path)
    folder = Path(path).resolve().parent
    changes = []
    for kind in ("input", "output"):
        for entry in content[f"{kind}s"]:
            reason = _compare(folder, FileFact(**entry))
            if reason is not None:
                changes.append(Change(kind, entry["path"], reason))
    return changes


def _compare(folder: Path, fact: FileFact) -> str | None:
    """Tell how a file differs from its facts; None where it does not."""
    archive, _, member = fact.path.partition("!") if ".zip!" in fact.path.lower() else (fact.path, "", "")
    file = SourceFile(folder / archive, member or None, fact.bytes)
    try:
        size = file.path.stat().st_size if file.member is None else _size_in_zip(file.path, file.member)
        if size == fact.bytes:
            return None if file.sha256() == fact.sha256 else f"the content changed (still {size} bytes)"
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        return "missing" if isinstance(error, FileNotFoundError | KeyError) else f"cannot be read: {error}"
    return f"the content changed (expected {fact.bytes} bytes, found {size})"


def _size_in_zip(path: Path, member: str) -> int:
    with zipfile.ZipFile(path) as archive:
        return archive.getinfo(member).file_size


def _in_utc(instant: datetime) -> str:
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
