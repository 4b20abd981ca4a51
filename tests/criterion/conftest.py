"""Fictional towns that the tests of the criterion share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plateau_sc import samples


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
