"""Tests of `plateau_sc.cooling.network.space` and of the files that it reads."""

import json
import zipfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from plateau_sc.cooling import Cover, LinkKind, WalkingNetwork, read_network
from plateau_sc.cooling.network.codes import HIGH_STEP_M, VERY_STEEP_PERCENT
from plateau_sc.crs import from_zone
from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.samples import write_network

SPOTS = {"n1": (-12000.0, -34000.0), "n2": (-11900.0, -34000.0), "n3": (-11900.0, -33950.0)}
LINK = {"rt_struct": 1, "route_type": 1, "direction": 1, "width": 4, "vtcl_slope": 1, "lev_diff": 1, "roof": 1}


def degrees(name: str) -> tuple[float, float]:
    latitude, longitude = from_zone(*SPOTS[name], 6677)
    return float(latitude), float(longitude)


def write_csv(
    folder: Path, *, encoding: str = "utf-8", nodes: bool = True, node: object = (), **links: list[object]
) -> Path:
    """Write two links, a to b to c, with columns that a test changes."""
    rows = pd.DataFrame(
        {
            "link_id": ["L1", "L2"],
            "start_id": ["n1", "n2"],
            "end_id": ["n2", "n3"],
            "distance": [100.0, 50.0],
            **{name: [code, code] for name, code in LINK.items()},
        }
    ).assign(**links)
    folder.mkdir(exist_ok=True)
    rows.to_csv(folder / "link.csv", index=False, encoding=encoding)
    if nodes:
        table = pd.DataFrame([(name, *degrees(name)) for name in SPOTS], columns=["node_id", "lat", "lon"]).assign(
            **dict(node)
        )  # type: ignore[call-overload]
        table.to_csv(folder / "node.csv", index=False, encoding=encoding)
    return folder


def same(one: WalkingNetwork, other: WalkingNetwork) -> bool:
    left, right = one.edges_frame(), other.edges_frame()
    return bool(left.drop(columns="geometry").equals(right.drop(columns="geometry")))


@pytest.mark.parametrize("edition", ["2018", "2024"])
def test_the_sample_is_read_in_its_edition(edition: str, tmp_path: Path) -> None:
    network = read_network(write_network(tmp_path, edition=edition))
    assert network.edition == f"walking space {edition}"
    assert network.epsg == 6677
    assert network.audit.islands == 1
    uses = network.edges_frame().groupby(["kind", "cover"]).size().to_dict()
    assert uses["lift", "underground"] == 1
    assert uses["stairs", "open"] == 2
    assert uses["walk", "underground"] == 1
    assert uses["walk", "covered"] > 0
    assert uses["crossing", "open"] > 10


def test_both_editions_of_the_sample_are_one_network(tmp_path: Path) -> None:
    one, other = (read_network(write_network(tmp_path, edition=edition)) for edition in ("2018", "2024"))
    assert one.edge_ids.tolist() == other.edge_ids.tolist()
    assert one.length.tolist() == pytest.approx(other.length.tolist())
    assert one.kind.tolist() == other.kind.tolist()
    assert one.cover.tolist() == other.cover.tolist()
    stairs = other.kind == LinkKind.STAIRS
    assert set(other.slope[stairs].tolist()) == {-VERY_STEEP_PERCENT}
    assert set(other.level_difference[stairs].tolist()) == {HIGH_STEP_M}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_texts_are_read_in_any_of_their_encodings(encoding: str, tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a", encoding=encoding, link_id=["中央通り1", "中央通り2"])
    assert read_network(folder).edge_ids.tolist() == ["中央通り1", "中央通り2"]


def test_a_file_of_links_finds_its_nodes_beside_it(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a")
    one = read_network(folder)
    assert one.length.tolist() == [100, 50]
    assert same(read_network(folder / "link.csv"), one)
    assert same(read_network(folder / "link.csv", folder / "node.csv"), one)


def test_a_zip_is_read_without_unpacking(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("link", "node"):
            archive.write(folder / f"{name}.csv", f"../../{name}.csv")
    assert same(read_network(tmp_path / "a.zip"), read_network(folder))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "a.zip"]


def shapes(folder: Path) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    rows = pd.read_csv(write_csv(folder) / "link.csv")
    ends = [
        shapely.LineString([degrees(a)[::-1], degrees(b)[::-1]])
        for a, b in zip(rows.start_id, rows.end_id, strict=True)
    ]
    nodes = pd.DataFrame({"node_id": list(SPOTS), "ordinal": 0.0})
    points = [shapely.Point(degrees(name)[::-1]) for name in SPOTS]
    return gpd.GeoDataFrame(rows, geometry=ends, crs=6668), gpd.GeoDataFrame(nodes, geometry=points, crs=6668)


@pytest.mark.parametrize(
    ("ending", "crs"), [("geojson", 6668), ("geojson", 4326), ("shp", 6668), ("shp", 6677), ("gpkg", 6677)]
)
def test_other_formats_give_the_same(ending: str, crs: int, tmp_path: Path) -> None:
    links, nodes = shapes(tmp_path / "csv")
    folder = tmp_path / "other"
    folder.mkdir()
    links.to_crs(crs).to_file(folder / f"link.{ending}")
    nodes.to_crs(crs).to_file(folder / f"node.{ending}")
    network = read_network(folder)
    assert network.length.tolist() == [100, 50]
    assert network.edge_ids.tolist() == ["L1", "L2"]
    assert network.edition == "walking space 2018"
    assert network.nodes.tolist() == pytest.approx(np.array(list(SPOTS.values())), abs=1e-3)


def test_a_shapefile_without_prj_is_in_degrees(tmp_path: Path) -> None:
    links, nodes = shapes(tmp_path / "csv")
    folder = tmp_path / "other"
    folder.mkdir()
    links.to_file(folder / "link.shp", encoding="cp932")
    nodes.to_file(folder / "node.shp", encoding="cp932")
    for path in (*folder.glob("*.prj"), *folder.glob("*.cpg")):
        path.unlink()
    assert read_network(folder).length.tolist() == [100, 50]


def test_links_alone_are_joined_at_the_nodes_they_name(tmp_path: Path) -> None:
    links, _ = shapes(tmp_path / "csv")
    (tmp_path / "alone").mkdir()
    links.to_file(tmp_path / "alone" / "streets.geojson")
    network = read_network(tmp_path / "alone" / "streets.geojson")
    assert network.node_ids.tolist() == ["n1", "n2", "n3"]
    assert network.audit.islands == 1


def test_several_tables_are_put_together(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a")
    more = pd.DataFrame({"link_id": ["L3"], "start_id": ["n3"], "end_id": ["n1"], "rt_struct": [5]})
    more.to_csv(folder / "station_link.csv", index=False)
    network = read_network(folder)
    assert network.edge_ids.tolist() == ["L1", "L2", "L3"]
    assert network.cover.tolist() == [0, 0, Cover.UNDERGROUND]


def test_the_edition_of_2017_counts_from_zero(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a", **{name: [code - 1, code - 1] for name, code in LINK.items()})
    network = read_network(folder)
    assert network.edition == "walking space 2017"
    later = read_network(write_csv(tmp_path / "b"))
    assert same(network, later)


def test_codes_say_what_links_are(tmp_path: Path) -> None:
    folder = write_csv(
        tmp_path / "a",
        rt_struct=[5, 3],
        route_type=[6, 1],
        direction=[2, 3],
        width=[1, 99],
        vtcl_slope=[8, 99],
        lev_diff=[3, 99],
        condition=[3, 99],
        rank=["ABC", "ABC"],
    )
    network = read_network(folder)
    assert network.kind.tolist() == [LinkKind.STAIRS, LinkKind.CROSSING]
    assert network.cover.tolist() == [Cover.UNDERGROUND, Cover.OPEN]
    assert network.forward.tolist() == [True, False]
    assert network.backward.tolist() == [False, True]
    assert network.width.tolist() == pytest.approx([0.5, np.nan], nan_ok=True)
    assert network.slope.tolist() == pytest.approx([-VERY_STEEP_PERCENT, np.nan], nan_ok=True)
    assert network.level_difference.tolist() == pytest.approx([0.05, np.nan], nan_ok=True)
    assert network.surface.tolist() == ["gravel", ""]


def test_stated_values_go_before_classes(tmp_path: Path) -> None:
    folder = write_csv(
        tmp_path / "a", w_min=[2.4, 99], vSlope_max=[7, ""], levDif_max=["4", ""], vtcl_slope=[4, 1], lev_diff=[3, 1]
    )
    network = read_network(folder)
    assert network.width.tolist() == [2.4, 3.0]
    assert network.slope.tolist() == [-7, 0]
    assert network.level_difference.tolist() == [0.04, 0]


def test_unknown_is_unknown_and_both_ways(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a", **{name: [99, ""] for name in LINK})
    network = read_network(folder)
    assert network.forward.all()
    assert network.backward.all()
    assert np.isnan(network.width).all()
    assert network.audit.count("links of an unknown direction") == 2


@pytest.mark.parametrize(
    ("node", "cover"),
    [({"in_out": [3, 3, 1]}, [Cover.INDOOR, 0]), ({"floor": [0, -1, -1]}, [0, Cover.UNDERGROUND]), ({}, [0, 0])],
)
def test_nodes_cover_links_of_an_unknown_structure(
    node: dict[str, list[int]], cover: list[int], tmp_path: Path
) -> None:
    folder = write_csv(tmp_path / "a", node=node, rt_struct=[99, 99])
    assert read_network(folder).cover.tolist() == cover


def test_codes_of_another_edition_are_told(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a", roof=[0, 1])
    with pytest.raises(ParameterError, match=r"edition of 2024 does not have: roof \[0\]"):
        read_network(folder, edition="2024")
    fine = write_csv(tmp_path / "b", vtcl_slope=[8, 1])
    with pytest.raises(ParameterError, match=r"vtcl_slope \[8\]; they are those of 2024"):
        read_network(fine, edition="2018")
    assert read_network(fine, edition="2024").edition == "walking space 2024"


def test_codes_of_no_edition_are_taken_for_unknown_and_counted(tmp_path: Path) -> None:
    network = read_network(write_csv(tmp_path / "a", direction=[7, 2], roof=[5, 2]))
    assert network.cover.tolist() == [Cover.OPEN, Cover.COVERED]
    assert (network.forward[0], network.backward[0]) == (True, True)
    assert network.audit.count("codes of direction") == 1
    assert network.audit.count("codes of roof") == 1


def test_links_to_nodes_that_are_not_there_are_left_out_and_named(tmp_path: Path) -> None:
    network = read_network(write_csv(tmp_path / "a", end_id=["n2", "gone"]))
    assert network.edge_ids.tolist() == ["L1"]
    (finding,) = [one for one in network.audit.findings if one.action == "left out" and "links" in one.reason]
    assert finding.first == ("L2",)


@pytest.mark.parametrize("distance", [["0.0011", "0.0005"], ["", "x"], [-1, 0]])
def test_bad_distances_are_measured(distance: list[object], tmp_path: Path) -> None:
    assert read_network(write_csv(tmp_path / "a", distance=distance)).length.tolist() == pytest.approx([100, 50])


def test_links_without_an_id_are_called_by_their_number(tmp_path: Path) -> None:
    network = read_network(write_csv(tmp_path / "a", link_id=["", "L2"]))
    assert network.edge_ids.tolist() == ["link 1", "L2"]
    assert network.audit.count("links without an id") == 1


def test_tables_that_cannot_be_read_are_no_hindrance_to_others(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a")
    (folder / "other.geojson").write_text("{", encoding="utf-8")
    (folder / "other.csv").write_bytes(b"\x80\xff")
    assert len(read_network(folder)) == 2


def test_lines_in_a_csv_are_read_as_wkt(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(
        'link_id,start_id,end_id,wkt\n1,1,2,"LINESTRING (139.7 35.69, 139.701 35.69)"\n', encoding="utf-8"
    )
    network = read_network(tmp_path / "x.csv")
    assert network.length.tolist() == pytest.approx([90.5], abs=0.1)
    assert network.node_ids.tolist() == ["1", "2"]


def test_tables_without_rows_are_told(tmp_path: Path) -> None:
    for name, message in (("link", "none of 0 links"), ("node", "none of 0 places")):
        folder = write_csv(tmp_path / name)
        path = folder / f"{name}.csv"
        path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
        with pytest.raises(ParameterError, match=message):
            read_network(folder)


def test_full_width_digits_are_digits(tmp_path: Path) -> None:
    assert read_network(write_csv(tmp_path / "a", roof=["２", "１"])).cover.tolist() == [Cover.COVERED, Cover.OPEN]


def test_a_node_that_is_there_twice_is_taken_once(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a")
    text = (folder / "node.csv").read_text(encoding="utf-8")
    (folder / "node.csv").write_text(text + text.splitlines()[1] + "\n", encoding="utf-8")
    network = read_network(folder)
    assert len(network.nodes) == 3
    assert network.audit.count("nodes that have the id of another") == 1


def test_latitude_and_longitude_that_are_swapped_are_told(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a")
    table = pd.read_csv(folder / "node.csv").rename(columns={"lat": "lon", "lon": "lat"})
    table.to_csv(folder / "node.csv", index=False)
    with pytest.raises(CrsError, match="swapped"):
        read_network(folder)


def test_metres_that_are_taken_for_degrees_are_told(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a")
    pd.DataFrame([(name, *SPOTS[name]) for name in SPOTS], columns=["node_id", "lon", "lat"]).to_csv(
        folder / "node.csv", index=False
    )
    with pytest.raises(CrsError):
        read_network(folder)
    assert read_network(folder, crs=6677).length.tolist() == [100, 50]


def test_missing_and_unreadable_sources_are_told(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="no such file or folder"):
        read_network(tmp_path / "nowhere")
    with pytest.raises(SourceNotFoundError, match="nodes"):
        read_network(write_csv(tmp_path / "a"), tmp_path / "node.csv")
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadableSourceError, match="found no table"):
        read_network(tmp_path / "empty")
    for name, content in (
        ("a.csv", b"a,b\n1,2\n"),
        ("a.zip", b"no zip"),
        ("b.csv", b""),
        ("c.csv", b"\x80\xff\xff"),
        ("a.geojson", b"{"),
        ("a.txt", b"x"),
        ("old.csv", "リンクID,起点\n1,2\n".encode("cp932")),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(UnreadableSourceError):
            read_network(tmp_path / name)


def test_links_without_places_are_told(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="nodes="):
        read_network(write_csv(tmp_path / "a", nodes=False))
    folder = write_csv(tmp_path / "b")
    with pytest.raises(UnreadableSourceError, match="expected the column node_id"):
        read_network(folder, folder / "link.csv")


@pytest.mark.parametrize("options", [{"edition": "2020"}, {"keep": "some"}, {"tolerance": 99.0}])
def test_options_that_are_none_are_refused(options: dict[str, object], tmp_path: Path) -> None:
    with pytest.raises(ParameterError):
        read_network(write_csv(tmp_path / "a"), **options)  # type: ignore[arg-type]


def test_ids_that_are_numbers_join_across_formats(tmp_path: Path) -> None:
    folder = write_csv(tmp_path / "a", start_id=[1, 2], end_id=[2, 3], node={"node_id": [1, 2, 3]})
    assert read_network(folder).node_ids.tolist() == ["1", "2", "3"]
    table = json.loads(json.dumps({"type": "FeatureCollection", "features": []}))
    for row, name in enumerate(SPOTS):
        point = {"type": "Point", "coordinates": degrees(name)[::-1]}
        table["features"].append({"type": "Feature", "properties": {"node_id": float(row + 1)}, "geometry": point})
    (folder / "node.csv").unlink()
    (folder / "node.geojson").write_text(json.dumps(table), encoding="utf-8")
    assert read_network(folder).node_ids.tolist() == ["1", "2", "3"]
