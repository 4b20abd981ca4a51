"""Tests of `plateau_sc.samples.walking`."""

import csv
import hashlib
import json
from pathlib import Path

import pytest

from plateau_sc.errors import OutputError, ParameterError
from plateau_sc.samples import write_network


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    if (folder / f"{name}.csv").exists():
        return list(csv.DictReader((folder / f"{name}.csv").read_text(encoding="cp932").splitlines()))
    table = json.loads((folder / f"{name}.geojson").read_text(encoding="utf-8"))
    return [feature["properties"] for feature in table["features"]]


@pytest.mark.parametrize("edition", ["2018", "2024"])
def test_links_name_nodes_and_nodes_name_links(edition: str, tmp_path: Path) -> None:
    folder = write_network(tmp_path, edition=edition)
    nodes, links = rows(folder, "node"), rows(folder, "link")
    ids = {node["node_id"] for node in nodes}
    assert len(ids) == len(nodes)
    assert {link["start_id"] for link in links} | {link["end_id"] for link in links} == ids
    meeting = {node["node_id"]: {node[f"link{place}_id"] for place in range(1, 7)} - {""} for node in nodes}
    for link in links:
        assert link["link_id"] in meeting[link["start_id"]] & meeting[link["end_id"]]
    assert sum(map(len, meeting.values())) == 2 * len(links)


def test_codes_are_those_of_the_edition(tmp_path: Path) -> None:
    old, new = (rows(write_network(tmp_path, edition=edition), "link") for edition in ("2018", "2024"))
    assert {int(link["vtcl_slope"]) for link in old} <= {1, 2, 3}
    assert {int(link["lev_diff"]) for link in old} <= {1, 2}
    assert max(int(link["vtcl_slope"]) for link in new) == 8
    assert max(int(link["lev_diff"]) for link in new) == 5
    assert "rank" in new[0]
    assert "rank" not in old[0]
    assert "ordinal" in rows(tmp_path / "walking_space_2018", "node")[0]
    assert "floor" in rows(tmp_path / "walking_space_2024", "node")[0]


def test_the_bytes_are_the_same_each_time(tmp_path: Path) -> None:
    for edition in ("2018", "2024"):
        one, other = (write_network(tmp_path / name, edition=edition) for name in "ab")
        for path in one.iterdir():
            assert (
                hashlib.sha256(path.read_bytes()).digest() == hashlib.sha256((other / path.name).read_bytes()).digest()
            )


def test_nothing_is_replaced_unasked(tmp_path: Path) -> None:
    write_network(tmp_path)
    with pytest.raises(OutputError, match="overwrite=True"):
        write_network(tmp_path)
    assert write_network(tmp_path, overwrite=True).is_dir()
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="cannot write the network"):
        write_network(tmp_path / "file")


@pytest.mark.parametrize("options", [{"edition": "2017"}, {"extent": (10.0, 10.0)}, {"extent": (float("nan"), 200.0)}])
def test_parameters_out_of_range_are_refused(options: dict[str, object], tmp_path: Path) -> None:
    with pytest.raises(ParameterError):
        write_network(tmp_path, **options)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
