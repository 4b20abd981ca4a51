"""Tests of `plateau_sc.cooling.documents`: results on disk, each with a receipt that leads to the tiles."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from click.testing import CliRunner

from plateau_sc import cooling, samples
from plateau_sc.cli import main
from plateau_sc.cooling.effect.simulation import Town, simulate_counts
from plateau_sc.crs import from_zone
from plateau_sc.errors import OutputError, ParameterError
from plateau_sc.receipts import read_receipt, record, verify_chain

NOON = "2026-08-01T12:00+09:00"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return a sample town with its shadows and their receipt, and what is made of it."""
    folder = tmp_path_factory.mktemp("documents")
    tiles = samples.write(folder)
    options = ["--date", "2026-08-01", "--resolution", "2", "--no-preview"]
    made = CliRunner().invoke(main, ["shade", str(tiles), "--out", str(folder / "shade"), *options])
    assert made.exit_code == 0, made.output
    ways = samples.write_network(folder)
    network = cooling.read_network(ways)
    masks = folder / "shade" / "shadow_2026-08-01.tif"
    exposure = cooling.edge_exposure(network, masks)
    middle = network.nodes.mean(axis=0)
    latitude, longitude = (float(value) for value in from_zone(*middle, network.epsg))
    list_of_spots = folder / "spots.csv"
    list_of_spots.write_text(
        f"name,latitude,longitude,opening_hours\nHall,{latitude},{longitude},9:00-17:00\n", encoding="utf-8"
    )
    spots = cooling.read_spots(list_of_spots)
    demand = cooling.measure_demand(network, exposure, np.full(len(network), 10.0))
    x, y = network.nodes[network.start[0]]
    sail = gpd.GeoDataFrame({"cost": [3.0]}, geometry=[shapely.box(x - 20, y - 20, x + 20, y + 20)], crs=network.epsg)
    counted = simulate_counts(Town(effect=15.0), np.random.default_rng(2))
    counted.counts.rename_axis("day").to_csv(folder / "counts.csv")
    return {
        "folder": folder,
        "tiles": tiles,
        "network": network,
        "exposure": exposure,
        "spots": spots,
        "demand": demand,
        "plan": cooling.plan_siting(sail, demand, 5.0),
        "middle": tuple(middle.tolist()),
        "counted": counted,
        "live": cooling.Live(network, lambda _times: exposure, spots=spots, clock=lambda: pd.Timestamp(NOON)),
        "inputs": {"network": ways, "shadow": masks, "spots": list_of_spots, "counts": folder / "counts.csv"},
    }


def compare(town: dict[str, Any]) -> cooling.Effect:
    counted = town["counted"]
    return cooling.difference_in_differences(counted.counts, counted.treated, counted.since, counted.weather)


def find_nearest(town: dict[str, Any]) -> dict[str, Any]:
    return cooling.list_nearest(
        town["spots"], cooling.nearest_open(town["spots"], town["network"], town["middle"], NOON)
    )


RESULTS: dict[str, tuple[tuple[str, ...], Callable[[dict[str, Any]], Any]]] = {
    "exposure": (("network", "shadow"), lambda town: town["exposure"]),
    "demand": (("network", "shadow"), lambda town: town["demand"]),
    "siting": (("network", "shadow"), lambda town: town["plan"]),
    "coverage": (("network", "shadow", "spots"), lambda town: cooling.uncovered(town["network"], town["spots"], 1.0)),
    "nearest": (("network", "shadow", "spots"), find_nearest),
    "scores": (
        ("network", "shadow", "spots"),
        lambda town: cooling.list_scores(cooling.score_spots(town["spots"], town["network"], town["exposure"])),
    ),
    "live": (("network", "shadow", "spots"), lambda town: town["live"].status()),
    "effect": (("network", "shadow", "counts"), compare),
}


@pytest.mark.parametrize("name", RESULTS)
def test_each_result_has_a_receipt_that_leads_to_the_tiles(town: dict[str, Any], tmp_path: Path, name: str) -> None:
    inputs, give = RESULTS[name]
    with record(name, tmp_path / "receipt.json", {"day": "2026-08-01"}) as run:
        for role in inputs:
            run.read(town["inputs"][role], role)
        run.wrote(cooling.write_document(give(town), tmp_path / f"{name}.json"), name)
    receipt = read_receipt(tmp_path / "receipt.json")
    assert {fact["role"] for fact in receipt["inputs"]} == set(inputs)
    assert verify_chain(tmp_path / "receipt.json") == []
    tile = next((town["tiles"] / "udx" / "bldg").glob("*.gml"))
    content = tile.read_bytes()
    try:
        tile.write_bytes(content + b"\n")
        assert [finding.depth for finding in verify_chain(tmp_path / "receipt.json")] == [1]
    finally:
        tile.write_bytes(content)
    (tmp_path / f"{name}.json").write_text("{}")
    assert [finding.kind for finding in verify_chain(tmp_path / "receipt.json")] == ["output"]


def test_what_is_written_is_what_was_given(town: dict[str, Any], tmp_path: Path) -> None:
    plan = town["plan"]
    for result in (plan, plan.to_dict()):
        file = cooling.write_document(result, tmp_path / "plan.json")
        assert json.loads(file.read_text(encoding="utf-8")) == json.loads(json.dumps(plan.to_dict()))
    network = town["network"]
    file = cooling.write_document(network, tmp_path / "network.geojson")
    assert gpd.read_file(file)["edge_id"].tolist() == network.edge_ids.tolist()


@pytest.mark.parametrize(
    ("result", "name", "match"),
    [
        ({}, "plan.csv", r"ends in \.json"),
        (np.arange(3), "plan.json", "found ndarray"),
        (cooling.SitingPlan, "plan.json", "found type"),
        ({"value": float("nan")}, "plan.json", "JSON has not"),
        ({"value": pd.Timestamp(NOON)}, "plan.json", "JSON has not"),
    ],
)
def test_what_is_no_document_is_not_written(tmp_path: Path, result: object, name: str, match: str) -> None:
    with pytest.raises(ParameterError, match=match):
        cooling.write_document(result, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="it is a file"):
        cooling.write_document({}, tmp_path / "file" / "plan.json")
    shutil.rmtree(tmp_path)
