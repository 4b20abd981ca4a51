"""Tests of `plateau_sc.criterion.published`."""

import json
from pathlib import Path
from typing import Any

import pytest

import plateau_sc as psc
from plateau_sc.criterion import ablation_schema, beside_schema, exists_schema
from plateau_sc.criterion.accounts import read_accounts
from plateau_sc.criterion.published import collect_published, list_formats, list_schemas, read_openapi
from plateau_sc.errors import SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts import record

API: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "涼しい道", "version": "1.2"},
    "paths": {
        "/routes": {
            "parameters": [],
            "get": {"summary": "経路", "responses": {"200": {"content": {"application/geo+json": {}}}, "404": {}}},
            "post": {"operationId": "ask"},
        },
        "/empty": {},
    },
}


def test_formats_are_those_of_the_outputs(tmp_path: Path) -> None:
    folder = tmp_path / "runs"
    (folder / "a.zarr" / "c").mkdir(parents=True)
    for name, text in (
        ("a.zarr/zarr.json", "{}"),
        ("a.zarr/c/0", "x"),
        ("b.csv", "a\n"),
        ("c.xyz", "?"),
        ("d.json", "{}"),
    ):
        (folder / name).write_text(text)
    for number in (1, 2):
        with record("route", folder / f"{number}.json") as run:
            run.wrote(folder / "a.zarr", "shade")
            for name in ("b.csv", "c.xyz", "d.json"):
                run.wrote(folder / name, "route")
    (folder / "d.json").unlink()
    rows = {row["format"]: row for row in list_formats(read_accounts(folder))}
    assert list(rows) == ["CSV", "JSON", "Zarr", ""]
    assert (rows["Zarr"]["files"], rows["Zarr"]["stores"], rows["Zarr"]["bytes"]) == (2, 1, 3)
    assert (rows["CSV"]["files"], rows["CSV"]["looked_into"], rows["CSV"]["specification"]) == (3, 3, "RFC 4180")
    assert (rows["JSON"]["files"], rows["JSON"]["looked_into"]) == (1, 0)
    assert rows[""]["example"] == "c.xyz"


def test_schemas_of_the_package_are_listed() -> None:
    rows = {row["id"]: row for row in list_schemas()}
    assert len(rows) == len(list_schemas())
    assert "" not in rows
    for schema in (exists_schema(), ablation_schema(), beside_schema(), *psc.cooling.schemas().values()):
        assert rows[schema["$id"]]["title"] == schema["title"]
    assert [row["path"] for row in rows.values()] == sorted(row["path"] for row in rows.values())


def test_an_api_is_told_by_its_operations(tmp_path: Path) -> None:
    (tmp_path / "api.json").write_text(json.dumps(API), "utf-8")
    found = read_openapi(tmp_path / "api.json")
    assert (found["title"], found["version"], found["openapi"]) == ("涼しい道", "1.2", "3.1.0")
    assert found["operations"] == [
        {"method": "GET", "path": "/routes", "summary": "経路", "media_types": ["application/geo+json"]},
        {"method": "POST", "path": "/routes", "summary": "ask", "media_types": []},
    ]
    assert collect_published([]).api is None
    assert collect_published([], tmp_path / "api.json").api == found


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("{", "it is no JSON"),
        ("[]", "expected OpenAPI 3; found openapi None"),
        ('{"swagger": "2.0"}', "found openapi None"),
        ('{"openapi": "2.0"}', "found openapi '2.0'"),
        ('{"openapi": 3.1}', "found openapi 3.1"),
        ('{"openapi": "3.1.0"}', "the objects info and paths"),
        ('{"openapi": "3.1.0", "info": {}, "paths": []}', "the objects info and paths"),
        ('{"openapi": "3.1.0", "info": {}, "paths": {"/a": 5}}', r"paths\['/a'\] is 5"),
    ],
)
def test_what_is_no_api_is_refused(text: str, match: str, tmp_path: Path) -> None:
    (tmp_path / "api.json").write_text(text)
    with pytest.raises(UnreadableSourceError, match=match):
        read_openapi(tmp_path / "api.json")
    with pytest.raises(SourceNotFoundError, match="expected an OpenAPI description"):
        read_openapi(tmp_path / "nowhere.json")
