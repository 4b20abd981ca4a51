"""Tests of `plateau-sc route`."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from plateau_sc import samples
from plateau_sc.cooling import read_network, route_schema
from plateau_sc.crs import from_zone
from plateau_sc.receipts import verify_chain

DEPART = "2026-08-01T13:00+09:00"


@pytest.fixture(scope="module")
def walk(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return the sample town with its shadows and footways, and two corners of it."""
    from click.testing import CliRunner

    from plateau_sc.cli import main

    folder = tmp_path_factory.mktemp("walk")
    town = samples.write(folder)
    made = CliRunner().invoke(
        main, ["shade", str(town), "--date", "2026-08-01", "--out", str(folder / "shade"), "--no-preview"]
    )
    assert made.exit_code == 0, made.output
    network = samples.write_network(folder)
    nodes = read_network(network).nodes
    ends = nodes[[nodes.sum(axis=1).argmin(), nodes.sum(axis=1).argmax()]]
    latitude, longitude = from_zone(ends[:, 0], ends[:, 1], read_network(network).epsg)
    first, last = (f"{x:.7f},{y:.7f}" for x, y in zip(longitude, latitude, strict=True))
    return {"folder": folder, "town": town, "network": network, "shadow": folder / "shade", "from": first, "to": last}


def ask(walk: dict[str, Any], out: Path, **changed: Any) -> list[Any]:
    options = {name: walk[name] for name in ("network", "shadow", "from", "to")} | {"depart": DEPART} | changed
    return ["route", *(part for name, value in options.items() for part in (f"--{name}", value)), "--out", out]


def test_a_walk_in_the_shade_is_found_and_accounted_for(run, walk: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "walk.geojson"
    result = run(*ask(walk, out, lang="en"))
    assert result.exit_code == 0, result.output
    found = json.loads(out.read_text(encoding="utf-8"))
    jsonschema.validate(found, route_schema())
    one, other = found["features"][0]["properties"], found["features"][-1]["properties"]
    assert other["metres_sun"] < one["metres_sun"] - 50.0
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"fastest: {one['metres']:,.0f} m, ")
    assert "  You have arrived." in lines
    names = ["walk.geojson", "walk.geojson.receipt.features.csv", "walk.geojson.receipt.json", "walk.png"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    receipt = json.loads((tmp_path / "walk.geojson.receipt.json").read_text(encoding="utf-8"))
    (made_by,) = [fact["made_by"] for fact in receipt["inputs"] if fact["role"] == "shadow"]
    assert made_by["receipt"].endswith("receipt.json")
    assert verify_chain(tmp_path / "walk.geojson.receipt.json") == []
    shadow = walk["shadow"] / "shadow_2026-08-01.tif"
    content = shadow.read_bytes()
    try:
        shadow.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        assert {finding.kind for finding in verify_chain(tmp_path / "walk.geojson.receipt.json")} >= {"input"}
    finally:
        shadow.write_bytes(content)


def test_roads_of_plateau_are_ways_too(run, walk: dict[str, Any], tmp_path: Path) -> None:
    options = ask(walk, tmp_path / "walk.geojson", network=walk["town"], seek="sun", profile="wheelchair")
    result = run(*options, "--no-preview", "--json")
    assert result.exit_code == 0, result.output
    summary = json.loads(result.stdout)
    assert summary["network"]["edition"] == "plateau tran"
    assert (summary["seek"], summary["profile"], summary["exact"]) == ("sun", "wheelchair", True)
    suns = [route["metres_sun"] for route in summary["routes"]]
    assert suns == sorted(suns)
    assert summary["steps"][-1] == "目的地に到着します。"
    assert not (tmp_path / "walk.png").exists()


@pytest.mark.parametrize(
    ("changed", "code", "words"),
    [
        ({"depart": "2026-08-01T13:00"}, 2, "with its offset"),
        ({"depart": "noon"}, 2, "with its offset"),
        ({"depart": "2026-08-02T13:00+09:00"}, 3, "masks of 2026-08-01"),
        ({"from": "35.8,139.5"}, 2, "Is the latitude first?"),
        ({"from": "139.5"}, 2, "expected longitude,latitude"),
        ({"to": "139.6,35.9"}, 4, "from the nearest edge that may be walked"),
        ({"network": "nowhere"}, 3, "no such file or folder"),
        ({"shadow": "nowhere"}, 3, "no such file or folder"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(
    run, walk: dict[str, Any], tmp_path: Path, changed: dict[str, str], code: int, words: str
) -> None:
    result = run(*ask(walk, tmp_path / "walk.geojson", **changed))
    assert (result.exit_code, result.stderr.count("\n")) == (code, 1), result.output
    assert words in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_name_of_the_file_says_its_format(run, walk: dict[str, Any], tmp_path: Path) -> None:
    result = run(*ask(walk, tmp_path / "walk.csv"))
    assert result.exit_code == 2
    assert "ends in .geojson" in result.stderr
