"""What is published of formats and interfaces: of the runs' outputs, of this package, and of the service's own API."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from plateau_sc.citygml.sources import spell_path
from plateau_sc.criterion.accounts import Account
from plateau_sc.criterion.formats import Format, find_format, name_store
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.types import PathLike

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""What can be done at a path of an API."""

LARGEST_BYTES: Final = 64_000_000

_PACKAGE = "plateau_sc"
_SCHEMA_ENDING = ".schema.json"


@dataclass(frozen=True, slots=True)
class Published:
    """What is published.

    Attributes
    ----------
    formats : tuple of dict
        Formats of the outputs: ``format``, ``specification``, ``url``, ``files``, ``stores`` (of Zarr), ``bytes``,
        ``looked_into`` (files whose content was looked at) and ``example``; the format is empty for what is not known.
    schemas : tuple of dict
        JSON Schemas in this package: ``title``, ``id``, ``draft`` and ``path``.
    api : dict or None
        The description of the service's API: ``path``, ``openapi``, ``title``, ``version`` and ``operations``; None
        where none is given.
    """

    formats: tuple[dict[str, Any], ...]
    schemas: tuple[dict[str, Any], ...]
    api: dict[str, Any] | None

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
        """
        return {
            "formats": [dict(row) for row in self.formats],
            "schemas": [dict(row) for row in self.schemas],
            "api": self.api,
        }


def collect_published(accounts: Iterable[Account], openapi: PathLike | None = None) -> Published:
    """Put together what is published.

    Parameters
    ----------
    accounts : iterable of Account
        Receipts, whose outputs tell the formats.
    openapi : path, optional
        Description of the service's API: OpenAPI 3 as JSON.

    Returns
    -------
    Published

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        There is no such description, or it is none.

    Examples
    --------
    >>> found = collect_published([])
    >>> found.formats, found.api, "urn:plateau-sc:schema:criterion:3" in [row["id"] for row in found.schemas]
    ((), None, True)
    """
    return Published(
        tuple(list_formats(accounts)), tuple(list_schemas()), None if openapi is None else read_openapi(openapi)
    )


def list_formats(accounts: Iterable[Account]) -> list[dict[str, Any]]:
    """List the formats of what runs wrote.

    Parameters
    ----------
    accounts : iterable of Account
        Receipts; a file that two of them name counts once, and a Zarr store is one.

    Returns
    -------
    list of dict
        By name of the format; what is not known comes last.
    """
    rows: dict[str, dict[str, Any]] = {}
    seen: set[tuple[Path, str]] = set()
    stores: dict[str, set[Path]] = {}
    for account in accounts:
        folder = Path(account.path).parent
        for fact in account.outputs:
            path = folder / fact.path
            if (path, fact.sha256) in seen:
                continue
            seen.add((path, fact.sha256))
            found: Format = find_format(fact.path, path)
            fresh = {
                "format": found.name,
                "specification": found.specification,
                "url": found.url,
                "files": 0,
                "stores": 0,
                "bytes": 0,
                "looked_into": 0,
                "example": fact.path,
            }
            row = rows.setdefault(found.name, fresh)
            row["files"] += 1
            row["bytes"] += fact.bytes
            row["looked_into"] += found.looked_into
            if store := name_store(fact.path):
                stores.setdefault(found.name, set()).add(folder / store)
    for name, places in stores.items():
        rows[name]["stores"] = len(places)
    return sorted(rows.values(), key=lambda row: (not row["format"], row["format"]))


def list_schemas() -> list[dict[str, Any]]:
    """List the JSON Schemas that this package publishes.

    Returns
    -------
    list of dict
        ``title``, ``id``, ``draft`` and ``path`` in the package, by path.
    """
    rows = []
    for path, content in _find_schemas(resources.files(_PACKAGE), _PACKAGE):
        rows.append(
            {
                "title": content.get("title", ""),
                "id": content.get("$id", ""),
                "draft": content.get("$schema", ""),
                "path": path,
            }
        )
    return sorted(rows, key=lambda row: row["path"])


def read_openapi(path: PathLike) -> dict[str, Any]:
    """Read what an OpenAPI description publishes.

    Parameters
    ----------
    path : path
        OpenAPI 3 as JSON.

    Returns
    -------
    dict
        ``path``, ``openapi``, ``title``, ``version``, and ``operations``: ``method``, ``path``, ``summary`` and the
        media types of the answers.

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It is no JSON, no OpenAPI 3, or what it says of its paths is not as it should be.
    """
    name = spell_path(path)
    if not Path(path).is_file():
        raise SourceNotFoundError(f"{name}: no such file; expected an OpenAPI description as JSON")
    if (size := Path(path).stat().st_size) > LARGEST_BYTES:
        raise UnreadableSourceError(f"{name}: {size:,} bytes; expected at most {LARGEST_BYTES:,}")
    try:
        content = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableSourceError(f"{name}: it is no JSON ({error}); give the OpenAPI description as JSON") from error
    version = content.get("openapi") if isinstance(content, Mapping) else None
    if not isinstance(version, str) or not version.startswith("3."):
        raise UnreadableSourceError(f"{name}: expected OpenAPI 3; found openapi {version!r}")
    info, paths = content.get("info"), content.get("paths", {})
    if not isinstance(info, Mapping) or not isinstance(paths, Mapping):
        raise UnreadableSourceError(f"{name}: expected the objects info and paths of OpenAPI")
    operations = []
    for place, item in paths.items():
        if not isinstance(item, Mapping):
            raise UnreadableSourceError(f"{name}: paths[{place!r}] is {item!r:.80}; expected an object")
        operations += [
            _tell_operation(method, place, item[method]) for method in METHODS if isinstance(item.get(method), Mapping)
        ]
    return {
        "path": name,
        "openapi": version,
        "title": str(info.get("title") or ""),
        "version": str(info.get("version") or ""),
        "operations": operations,
    }


def _tell_operation(method: str, place: str, operation: Mapping[str, Any]) -> dict[str, Any]:
    answers = operation.get("responses")
    found: dict[str, None] = {}
    for answer in answers.values() if isinstance(answers, Mapping) else ():
        content = answer.get("content") if isinstance(answer, Mapping) else None
        found |= dict.fromkeys(map(str, content)) if isinstance(content, Mapping) else {}
    summary = str(operation.get("summary") or operation.get("operationId") or "")
    return {"method": method.upper(), "path": str(place), "summary": summary, "media_types": list(found)}


def _find_schemas(folder: Traversable, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for item in folder.iterdir():
        place = f"{path}/{item.name}"
        if item.is_dir():
            yield from _find_schemas(item, place)
        elif item.name.endswith(_SCHEMA_ENDING):
            content = json.loads(item.read_text(encoding="utf-8"))
            if not isinstance(content, dict):
                raise ParameterError(f"{place}: expected a JSON Schema")
            yield place, content
