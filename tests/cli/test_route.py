"""Tests of `plateau-sc route`."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import numpy as np
import pytest

from plateau_sc import samples
from plateau_sc.cooling import read_network, route_schema
from plateau_sc.crs import from_zone, to_zone
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


@pytest.fixture(scope="module")
def warmed(walk: dict[str, Any]) -> Path:
    """Return the heat of some hours of the sample town."""
    from click.testing import CliRunner

    from plateau_sc.cli import main
    from tests.cli.test_heat import write_weather

    folder = walk["folder"]
    weather = write_weather(folder / "weather.csv")
    options = ["--date", "2026-08-01", "--hours", "12-14", "--resolution", "8", "--layers", "utci,wbgt", "--no-preview"]
    made = CliRunner().invoke(
        main, ["heat", str(walk["town"]), "--weather", str(weather), "--out", str(folder / "heat"), *options]
    )
    assert made.exit_code == 0, made.output
    return folder / "heat"


def test_with_heat_each_route_tells_its_dose(run, walk: dict[str, Any], warmed: Path, tmp_path: Path) -> None:
    out = tmp_path / "walk.geojson"
    result = run(*ask(walk, out, heat=warmed, seek="cool", lang="en"))
    assert result.exit_code == 0, result.output
    found = json.loads(out.read_text(encoding="utf-8"))
    jsonschema.validate(found, route_schema())
    assert (found["quantity"], found["threshold_celsius"], found["cost_unit"]) == ("shadow, utci", 26.0, "°C min")
    doses = [feature["properties"]["dose_celsius_minutes"] for feature in found["features"]]
    assert doses == sorted(doses, reverse=True)
    assert doses[-1] > 0.0
    assert f"{doses[0]:,.1f} °C min of utci above 26 °C" in result.stdout.splitlines()[0]
    assert (found["valid_from"], found["valid_to"]) == ("2026-08-01T12:00:00+09:00", "2026-08-01T14:00:00+09:00")
    receipt = json.loads((tmp_path / "walk.geojson.receipt.json").read_text(encoding="utf-8"))
    (made_by,) = [fact["made_by"] for fact in receipt["inputs"] if fact["role"] == "heat"]
    assert made_by["receipt"].endswith("receipt.json")
    assert verify_chain(tmp_path / "walk.geojson.receipt.json") == []


def test_shade_with_the_dose_beside_it_is_the_shade_alone(
    run, walk: dict[str, Any], warmed: Path, tmp_path: Path
) -> None:
    plain, beside = (
        json.loads(run(*ask(walk, tmp_path / name, **heat), "--no-preview", "--json").stdout)
        for name, heat in (("a.geojson", {}), ("b.geojson", {"heat": warmed, "what": "wbgt", "threshold": "28"}))
    )
    assert [route["metres_sun"] for route in plain["routes"]] == [route["metres_sun"] for route in beside["routes"]]
    assert all(route["dose_celsius_minutes"] is None for route in plain["routes"])
    assert all(route["dose_celsius_minutes"] >= 0.0 for route in beside["routes"])
    assert beside["heat"]["threshold_celsius"] == 28.0


def test_a_walk_that_goes_on_after_the_heat_is_told(run, walk: dict[str, Any], warmed: Path, tmp_path: Path) -> None:
    result = run(*ask(walk, tmp_path / "walk.geojson", heat=warmed, depart="2026-08-01T13:58+09:00"), "--no-preview")
    assert result.exit_code == 0, result.output
    assert "lie outside of the layers' hours" in result.stderr


@pytest.mark.parametrize(
    ("changed", "code", "words"),
    [
        ({"heat": "nowhere"}, 3, "expected what plateau-sc heat wrote"),
        ({"what": "tmrt", "threshold": "40"}, 3, "found utci_2026-08-01.tif, wbgt_2026-08-01.tif"),
        ({"what": "tmrt"}, 2, "--threshold"),
        ({"what": "wbgt", "seek": "warm"}, 2, "no limit is known below"),
        ({"depart": "2026-08-01T15:00+09:00"}, 4, "says nothing of a walk from"),
    ],
)
def test_heat_that_does_not_fit_is_told(
    run, walk: dict[str, Any], warmed: Path, tmp_path: Path, changed: dict[str, str], code: int, words: str
) -> None:
    result = run(*ask(walk, tmp_path / "walk.geojson", **({"heat": warmed} | changed)))
    assert (result.exit_code, result.stderr.count("\n")) == (code, 1), result.output
    assert words in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_heat_of_elsewhere_is_told(run, walk: dict[str, Any], warmed: Path, tmp_path: Path) -> None:
    import rasterio

    away = tmp_path / "away" / "utci_2026-08-01.tif"
    away.parent.mkdir()
    away.write_bytes((warmed / "utci_2026-08-01.tif").read_bytes())
    with rasterio.open(away, "r+", IGNORE_COG_LAYOUT_BREAK="YES") as file:
        file.transform = file.transform.translation(5000.0, 0.0) @ file.transform
    result = run(*ask(walk, tmp_path / "walk.geojson", heat=away.parent))
    assert (result.exit_code, "lies beside the layer" in result.stderr) == (4, True), result.output


def test_coolness_needs_heat(run, walk: dict[str, Any], tmp_path: Path) -> None:
    result = run(*ask(walk, tmp_path / "walk.geojson", seek="cool"))
    assert result.exit_code == 2
    assert "--seek cool needs layers of heat" in result.stderr


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


def test_a_walk_passes_the_places_between(run, walk: dict[str, Any], tmp_path: Path) -> None:
    network = read_network(walk["network"])
    east, north = network.nodes[network.nodes @ np.array([1.0, -1.0]) == (network.nodes @ np.array([1.0, -1.0])).max()][
        0
    ]
    latitude, longitude = (float(value) for value in from_zone(east, north, network.epsg))
    out = tmp_path / "walk.geojson"
    result = run(*ask(walk, out, via=f"{longitude:.7f},{latitude:.7f}", detour="0.1"), "--no-preview")
    assert result.exit_code == 0, result.output
    for feature in json.loads(out.read_text(encoding="utf-8"))["features"]:
        x, y = to_zone(*np.array(feature["geometry"]["coordinates"]).T[::-1], network.epsg)
        assert np.hypot(x - east, y - north).min() < 0.1
    receipt = json.loads((tmp_path / "walk.geojson.receipt.json").read_text(encoding="utf-8"))
    assert receipt["parameters"]["via"] == [[round(longitude, 7), round(latitude, 7)]]


def test_a_walk_may_end_at_a_time(run, walk: dict[str, Any], tmp_path: Path) -> None:
    options = ask(walk, tmp_path / "walk.geojson", arrive="2026-08-01T13:30+09:00")
    at = options.index("--depart")
    result = run(*options[:at], *options[at + 2 :], "--no-preview", "--json")
    assert result.exit_code == 0, result.output
    found = json.loads((tmp_path / "walk.geojson").read_text(encoding="utf-8"))
    assert {feature["properties"]["arrive"] for feature in found["features"]} == {"2026-08-01T13:30:00+09:00"}
    summary = json.loads(result.stdout)
    assert summary["depart"] == found["features"][0]["properties"]["depart"]
    assert summary["leave"] is None


def test_the_best_time_to_leave_is_found(run, walk: dict[str, Any], tmp_path: Path) -> None:
    options = ask(walk, tmp_path / "walk.geojson", until="2026-08-01T17:00+09:00", lang="en")
    result = run(*options, "--no-preview")
    assert result.exit_code == 0, result.output
    head = result.stdout.splitlines()[0]
    assert head.startswith("best time to leave: ")
    summary = json.loads(run(*options, "--no-preview", "--json").stdout)
    costs = {one["depart"]: one["cost"] for one in summary["leave"]["departures"]}
    assert len(costs) == 49
    assert costs[summary["leave"]["best"]] == min(costs.values()) < max(costs.values())
    assert summary["depart"] == summary["leave"]["best"]
    best = summary["routes"][-1]["metres_sun"] + summary["routes"][-1]["metres_unknown"]
    assert best == pytest.approx(min(costs.values()), abs=0.2)


@pytest.mark.parametrize(
    ("changed", "code", "words"),
    [
        ({"arrive": "2026-08-01T13:00+09:00"}, 2, "one of --depart and --arrive"),
        ({"until": "2026-08-01T12:00+09:00"}, 2, "before it begins"),
        ({"via": "139.5"}, 2, "expected longitude,latitude"),
        ({"via": "139.6,35.9"}, 4, "place 1 to go by"),
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
