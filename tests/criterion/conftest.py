"""Fictional towns that the tests of the criterion share."""

import csv
import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from plateau_sc import samples
from plateau_sc.criterion import Existence, check_existence, read_plan

MESH = "53396422"


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data set of a small town with all types of features; nothing may be written into it."""
    return samples.write(tmp_path_factory.mktemp("town"), extent=(200.0, 200.0), seed=4)


@pytest.fixture(scope="session")
def lod1_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data set whose ordinary buildings have LOD1 at best."""
    folder = tmp_path_factory.mktemp("lod1")
    return samples.write(folder, extent=(130.0, 130.0), lods=(0.0, 1.0, 0.0), towers=0, features=["bldg"])


@pytest.fixture(scope="session")
def wide_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data set of buildings in several third meshes."""
    return samples.write(tmp_path_factory.mktemp("wide"), extent=(1200.0, 130.0), towers=0, features=["bldg"])


@pytest.fixture
def write_gml(tmp_path: Path) -> Callable[..., Path]:
    """Return a writer of small CityGML files with members as they are given."""

    def write(name: str, *members: str, envelope: str = "", root: str = "CityModel") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        held = "".join(f"<core:cityObjectMember>{member}</core:cityObjectMember>" for member in members)
        path.write_text(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<core:{root} xmlns:core="http://www.opengis.net/citygml/2.0" '
            'xmlns:gml="http://www.opengis.net/gml" xmlns:bldg="http://www.opengis.net/citygml/building/2.0" '
            'xmlns:app="http://www.opengis.net/citygml/appearance/2.0" '
            'xmlns:urf="https://www.geospatial.jp/iur/urf/3.1" xmlns:uro="https://www.geospatial.jp/iur/uro/3.1">'
            f"{envelope}{held}</core:{root}>",
            encoding="utf-8",
        )
        return path

    return write


@pytest.fixture
def make_envelope() -> Callable[..., str]:
    """Return a writer of Envelopes from west, south, east, north."""

    def make(west: float, south: float, east: float, north: float) -> str:
        return (
            '<gml:boundedBy><gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/6697" srsDimension="3">'
            f"<gml:lowerCorner>{south} {west} 0</gml:lowerCorner><gml:upperCorner>{north} {east} 9</gml:upperCorner>"
            "</gml:Envelope></gml:boundedBy>"
        )

    return make


@pytest.fixture(scope="session")
def town_exists(town: Path) -> Existence:
    """Return what there is in the town for the mesh that it lies in."""
    return check_existence(read_plan(MESH, name="木漏れ日市"), town, "a-building-file-for-every-mesh")


@pytest.fixture(scope="session")
def tile(town: Path) -> Path:
    """Return the town's file of buildings."""
    (path,) = town.glob("udx/bldg/*.gml")
    return path


@pytest.fixture
def write_run(tmp_path: Path) -> Callable[..., Path]:
    """Return a writer of runs: an output, a list of features and the receipt of both, in a folder of its own."""

    def write(
        name: str,
        inputs: Iterable[Path],
        used: Iterable[str] | None = None,
        *,
        command: str = "shade",
        folder: Path | None = None,
        **changes: Any,
    ) -> Path:
        place = (tmp_path / "runs" if folder is None else folder) / name
        place.mkdir(parents=True)
        result = place / f"{name}.tif"
        result.write_bytes(f"what {name} found".encode())
        features: dict[str, Any] = {"buildings": 3, "parts": 1}
        outputs = [(result, name)]
        if used is not None:
            ids = sorted(set(used))
            with (place / "features.csv").open("w", encoding="utf-8", newline="") as stream:
                rows = csv.writer(stream, lineterminator="\n")
                rows.writerow(("gml_id", "use", "part_of", "lod", "file"))
                rows.writerows([*((gml_id, "used", "", "2", "") for gml_id in ids), ("far", "loaded", "", "1", "")])
            digest = hashlib.sha256("".join(f"{gml_id}\n" for gml_id in ids).encode()).hexdigest()
            features = {
                "loaded": {"count": len(ids) + 1},
                "used": {"count": len(ids), "sha256": digest},
                "list": "features.csv",
            }
            outputs.append((place / "features.csv", "features"))
        content = {
            "schema": "plateau_sc receipt",
            "schema_version": 1,
            "finished": "2026-08-01T15:04:20.137Z",
            "software": {"plateau_sc": "0.1.0"},
            "parameters": {"command": command},
            "inputs": [describe_file(path, "buildings", None) for path in inputs],
            "outputs": [describe_file(path, role, place) for path, role in outputs],
            "sun": {},
            "audit": {},
            "features": features,
        }
        path = place / "receipt.json"
        path.write_text(json.dumps(content | changes, ensure_ascii=False), encoding="utf-8")
        return path

    return write


def describe_file(path: Path, role: str, folder: Path | None) -> dict[str, Any]:
    """Return what a receipt says of a file."""
    data = path.read_bytes()
    name = str(path if folder is None else path.relative_to(folder))
    return {"path": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "role": role}
