"""Fictional towns that the tests of the criterion share."""

import csv
import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pyproj
import pytest

from plateau_sc import samples
from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.criterion import Existence, check_existence, read_plan

MESH = "53396422"

# Where the blocks of `build_city` are counted from, in EPSG:6677 [m].
EAST, NORTH = -12_000.0, -35_000.0


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


@pytest.fixture
def build_city(write_gml: Callable[..., Path]) -> Callable[..., CityModel]:
    """Return a builder of cities of blocks: west, south, east, north [m] from a place, and their heights by level."""
    to_degrees = pyproj.Transformer.from_crs(6677, 6668, always_xy=True)

    def ring(corners: list[tuple[float, float, float]]) -> str:
        numbers = []
        for x, y, z in [*corners, corners[0]]:
            longitude, latitude = to_degrees.transform(EAST + x, NORTH + y)
            numbers.append(f"{latitude:.13f} {longitude:.13f} {z}")
        return (
            "<gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>"
            + " ".join(numbers)
            + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember>"
        )

    def solid(west: float, south: float, east: float, north: float, top: float) -> str:
        plan = [(west, south), (east, south), (east, north), (west, north)]
        sides = [
            [(*plan[i], 0.0), (*plan[(i + 1) % 4], 0.0), (*plan[(i + 1) % 4], top), (*plan[i], top)] for i in range(4)
        ]
        faces = [[(*point, 0.0) for point in plan[::-1]], [(*point, top) for point in plan], *sides]
        shell = "".join(ring(face) for face in faces)
        return (
            f"<gml:Solid><gml:exterior><gml:CompositeSurface>{shell}</gml:CompositeSurface></gml:exterior></gml:Solid>"
        )

    def build(*blocks: dict, name: str = "53394525_bldg_6697_op.gml") -> CityModel:
        members = []
        for number, block in enumerate(blocks):
            west, south, east, north = block["box"]
            shapes = ""
            if "lod0" in block:
                outline = [(west, south, 0.0), (east, south, 0.0), (east, north, 0.0), (west, north, 0.0)]
                shapes += (
                    f"<bldg:lod0FootPrint><gml:MultiSurface>{ring(outline)}</gml:MultiSurface></bldg:lod0FootPrint>"
                )
            for level in (1, 2):
                if f"lod{level}" in block:
                    body = solid(west, south, east, north, block[f"lod{level}"])
                    shapes += f"<bldg:lod{level}Solid>{body}</bldg:lod{level}Solid>"
            members.append(f'<bldg:Building gml:id="b{number}">{shapes}</bldg:Building>')
        place = ring([(-500.0, -500.0, 0.0), (500.0, 500.0, 50.0)]).partition("<gml:posList>")[2].split()
        envelope = (
            '<gml:boundedBy><gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/6697" srsDimension="3">'
            f"<gml:lowerCorner>{' '.join(place[:3])}</gml:lowerCorner>"
            f"<gml:upperCorner>{' '.join(place[3:6])}</gml:upperCorner></gml:Envelope></gml:boundedBy>"
        )
        return read_citygml(write_gml(name, *members, envelope=envelope))

    return build
