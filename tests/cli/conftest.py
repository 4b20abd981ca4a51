"""A small town for the commands, and a way to run them in this process."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from plateau_sc import samples
from plateau_sc.cli import main


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the root of a small data set of buildings without a terrain."""
    return samples.write(tmp_path_factory.mktemp("town"), extent=(110.0, 110.0), features=["bldg"])


@pytest.fixture(scope="session")
def hilly_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the root of a small data set with a terrain."""
    return samples.write(tmp_path_factory.mktemp("hilly"), extent=(110.0, 110.0), features=["bldg", "dem"])


@pytest.fixture
def run() -> Callable[..., Result]:
    """Return a function that runs `plateau-sc` with arguments."""
    return lambda *arguments: CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def write_area(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a rectangle in longitude and latitude as GeoJSON."""

    def write(west: float, south: float, east: float, north: float, **members: object) -> Path:
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        path = tmp_path / "plan.geojson"
        path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature], **members}))
        return path

    return write
