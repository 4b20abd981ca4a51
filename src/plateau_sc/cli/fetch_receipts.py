"""The receipt of what was fetched: from which addresses, into which files."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any, Final

from plateau_sc.catalog.delivery import MANIFEST
from plateau_sc.catalog.storage import read_record
from plateau_sc.citygml.filenames import find_dataset
from plateau_sc.citygml.sources import SourceFile, spell_path
from plateau_sc.cli.options import FetchOptions
from plateau_sc.errors import PlateauScError
from plateau_sc.layers import CREDIT
from plateau_sc.receipts import (
    FeatureList,
    FileFact,
    Origins,
    Receipt,
    compute_id,
    hash_file,
    read_receipt,
    write_receipt,
)

FETCH_RECEIPT: Final = "fetch.receipt.json"
"""Name of the first receipt in a folder that was fetched to; those of later runs have a number before the ending."""

_ACTIVITY = "fetch"


def write_fetch_receipt(options: FetchOptions, service: str, started: datetime) -> Path | None:
    """Write the receipt of all that was fetched to a folder, unless the last one says it already.

    A receipt that is there is never replaced, for results made meanwhile name it: where something came since, another
    one is written beside it, with the next number.

    Parameters
    ----------
    options : FetchOptions
        What was asked for.
    service : str
        Address of the delivery service.
    started : datetime
        When the run began.

    Returns
    -------
    Path or None
        The receipt, new or of an earlier run; None where nothing came.

    Raises
    ------
    OutputError
        It cannot be written.
    """
    root = options.out
    copies, archives = _list_copies(root)
    if not copies:
        return None
    inputs, outputs = [fact for fact, _ in copies], [fact for _, fact in copies]
    last, path = _find_place(root)
    if last is not None and _says(last, inputs, outputs):
        return last
    receipt = Receipt(
        activity=_ACTIVITY,
        inputs=tuple(inputs),
        outputs=tuple(outputs),
        features=FeatureList().summarise(),
        parameters=_list_parameters(options, service),
        sun={},
        audit={"archives": archives},
        started=started,
        finished=datetime.now(UTC),
    )
    return write_receipt(receipt, path)


def _list_copies(root: Path) -> tuple[list[tuple[FileFact, FileFact]], list[dict[str, Any]]]:
    """Return for each file that was fetched what came and what it is now, and the zips that were unpacked."""
    record = read_record(root / MANIFEST) or {}
    entries = record.get("files")
    origins = Origins()
    copies, archives = [], []
    for entry in entries if isinstance(entries, list) else []:
        if not isinstance(entry, dict) or not {"path", "url", "bytes", "sha256"} <= entry.keys():
            continue
        if isinstance(entry.get("files"), list):
            archives.append({name: entry[name] for name in ("path", "url", "bytes", "sha256")})
            copies += list(_list_unpacked(root, entry, origins))
        elif (root / entry["path"]).is_file():
            copies.append(_describe(root, entry["path"], entry["url"], (entry["bytes"], entry["sha256"]), origins))
    return copies, archives


def _list_unpacked(root: Path, entry: Mapping[str, Any], origins: Origins) -> Iterator[tuple[FileFact, FileFact]]:
    folder = PurePosixPath(entry["path"]).parent
    for name in map(str, entry["files"]):
        if (root / name).is_file():
            found = hash_file(root / name, "")
            member = PurePosixPath(name).relative_to(folder) if name.startswith(f"{folder}/") else name
            yield _describe(root, name, f"{entry['url']}!{member}", (found.bytes, found.sha256), origins)


def _describe(root: Path, name: str, url: str, weight: tuple[int, str], origins: Origins) -> tuple[FileFact, FileFact]:
    """Return what came from an address, and the file that it is now."""
    parts = PurePosixPath(name).parts
    role = parts[-2] if len(parts) > 1 else "file"
    dataset = find_dataset(parts)
    licence = None if dataset is None else origins.find_licence(SourceFile(root / name, None, weight[0]))
    title, credit = (None, None) if dataset is None else (dataset.name, CREDIT)
    came = FileFact(url, *weight, role, url=url, dataset=title, licence=licence, credit=credit)
    return came, replace(came, path=spell_path(name))


def _find_place(root: Path) -> tuple[Path | None, Path]:
    """Return the last receipt of the folder, and the place of the next one."""
    first = root / FETCH_RECEIPT
    last, path, number = None, first, 1
    while path.exists():
        number += 1
        last, path = path, first.with_name(f"{first.stem}.{number}{first.suffix}")
    return last, path


def _says(path: Path, inputs: list[FileFact], outputs: list[FileFact]) -> bool:
    """Tell whether a receipt is whole, and names these files and no others."""
    try:
        content = read_receipt(path)
    except PlateauScError:
        return False
    if content.get("id") != compute_id(content):
        return False
    return all(
        content[kind] == [fact.to_dict() for fact in facts]
        for kind, facts in (("inputs", inputs), ("outputs", outputs))
    )


def _list_parameters(options: FetchOptions, service: str) -> dict[str, Any]:
    return {
        "command": _ACTIVITY,
        "service": service,
        "cities": list(options.cities),
        "place": options.place,
        "spatial_ids": list(options.spatial_ids),
        "meshes": list(options.meshes),
        "bbox": None if options.bbox is None else list(options.bbox),
        "area": None if options.area is None else spell_path(options.area),
        "margin": options.margin,
        "types": None if options.types is None else list(options.types),
        "year": options.year,
    }
