"""Chains of receipts, from tiles over shade to a user's own file, and each way to break them."""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from plateau_sc import read_citygml, samples
from plateau_sc.errors import SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts import Finding, compute_id, hash_ids, read_receipt, record, verify_chain


@dataclass
class Chain:
    """Tiles, a layer made of them, another made of that, and a route that uses the last one."""

    root: Path

    @property
    def tile(self) -> Path:
        (tile,) = self.root.glob("tiles/*/udx/bldg/*.gml")
        return tile

    @property
    def receipts(self) -> list[Path]:
        return [self.root / name / "receipt.json" for name in ("経路", "heat", "shade")]

    def check(self) -> list[tuple[str, str, int]]:
        return [(finding.kind, Path(finding.path).name, finding.depth) for finding in verify_chain(self.receipts[0])]


def build(root: Path, source: Path | None = None) -> Chain:
    if source is None:
        source = samples.write(root / "tiles", extent=(110.0, 110.0), features=["bldg"])
    city = read_citygml(source)
    used = list(city.buildings["gml_id"][::2])
    for name in ("shade", "heat", "経路"):
        (root / name).mkdir()
    with record("shade", root / "shade" / "receipt.json", {"step": "1h"}) as run:
        run.read(city, "buildings")
        run.use(used)
        (root / "shade" / "影.tif").write_bytes(b"shadow")
        run.wrote(root / "shade" / "影.tif", "shadow")
    with record("heat", root / "heat" / "receipt.json") as run:
        run.read(city, "buildings")
        run.read(root / "shade" / "影.tif", "shadow")
        run.use(used)
        store = root / "heat" / "heat.zarr" / "c" / "0"
        store.mkdir(parents=True)
        (store / "0").write_bytes(b"heat")
        (root / "heat" / "tmrt.tif").write_bytes(b"tmrt")
        run.wrote(root / "heat" / "heat.zarr", "zarr")
        run.wrote(root / "heat" / "tmrt.tif", "tmrt")
    with record("route", root / "経路" / "receipt.json") as run:
        run.read(root / "heat" / "tmrt.tif", "heat")
        run.read(root / "heat" / "heat.zarr", "heat")
        run.use(used[:3])
        (root / "経路" / "route.geojson").write_text("{}")
        run.wrote(root / "経路" / "route.geojson", "route")
    return Chain(root)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Chain:
    return build(tmp_path_factory.mktemp("whole") / "連鎖")


@pytest.fixture
def chain(whole: Chain, tmp_path: Path) -> Chain:
    """Return a copy that may be broken; the first lies elsewhere, so nothing of it may be taken by mistake."""
    shutil.copytree(whole.root, tmp_path / "copy")
    return Chain(tmp_path / "copy")


def rewrite(path: Path, change: Callable[[dict[str, Any]], None], *, forge: bool = False) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    if forge:
        content["id"] = compute_id(content)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def test_a_chain_holds(whole: Chain) -> None:
    assert verify_chain(whole.receipts[0]) == []


def test_links_name_the_receipts(whole: Chain) -> None:
    route, heat, shade = map(read_receipt, whole.receipts)
    assert [fact["made_by"] for fact in route["inputs"]] == [
        {"receipt": "receipt.json", "id": heat["id"]},
        {"receipt": "../../../receipt.json", "id": heat["id"]},
    ]
    assert [fact.get("made_by") for fact in heat["inputs"]] == [None, {"receipt": "receipt.json", "id": shade["id"]}]


def test_folders_that_move_together_still_hold(chain: Chain) -> None:
    moved = chain.root.rename(chain.root.with_name("別の 場所"))
    assert verify_chain(moved / "経路" / "receipt.json") == []


def test_a_changed_tile_shows_wherever_it_was_read(chain: Chain) -> None:
    chain.tile.write_bytes(chain.tile.read_bytes() + b"\n")
    assert chain.check() == [("input", chain.tile.name, 1), ("input", chain.tile.name, 2)]


def test_a_missing_tile_shows(chain: Chain, whole: Chain) -> None:
    chain.tile.unlink()
    # The copy's receipts name the first tile too, by its whole path, and it is as it was.
    assert chain.check() == []
    for receipt in chain.receipts[1:]:
        rewrite(receipt, lambda content: content["inputs"][0].update(path="nowhere.gml"), forge=True)
    found = chain.check()
    assert ("input", "nowhere.gml", 1) in found


def test_a_changed_layer_shows_above_and_below(chain: Chain) -> None:
    (chain.root / "shade" / "影.tif").write_bytes(b"Shadow")
    assert chain.check() == [("input", "影.tif", 1), ("output", "影.tif", 2)]


def test_a_changed_result_shows(chain: Chain) -> None:
    (chain.root / "経路" / "route.geojson").write_text("[]")
    (finding,) = verify_chain(chain.receipts[0])
    assert finding == Finding(
        "output", "route.geojson", "the content changed (still 2 bytes)", 0, str(chain.receipts[0].resolve())
    )
    assert str(finding).endswith("(depth 0): output route.geojson: the content changed (still 2 bytes)")


def test_swapped_files_are_told_from_changed_ones(chain: Chain) -> None:
    one, other = chain.root / "heat" / "tmrt.tif", chain.root / "heat" / "heat.zarr" / "c" / "0" / "0"
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)
    findings = verify_chain(chain.receipts[0])
    assert [(finding.kind, finding.depth) for finding in findings] == [
        ("input", 0),
        ("input", 0),
        ("output", 1),
        ("output", 1),
    ]
    assert findings[3].reason == "swapped: it holds the content of heat.zarr/c/0/0"


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_receipt_edited_by_hand_shows(chain: Chain, place: int) -> None:
    rewrite(chain.receipts[place], lambda content: content["parameters"].update(step="2h"))
    assert chain.check() == [("receipt", "receipt.json", place)]


def test_a_receipt_made_anew_is_not_the_one_that_was_named(chain: Chain) -> None:
    rewrite(chain.receipts[2], lambda content: content["parameters"].update(step="2h"), forge=True)
    assert chain.check() == [("link", "影.tif", 1)]
    (finding,) = verify_chain(chain.receipts[0])
    assert "another receipt than was named" in finding.reason
    # Seen from the forged one itself, all holds: this is what a chain cannot prove.
    assert verify_chain(chain.receipts[2]) == []


def test_a_forged_chain_holds(chain: Chain) -> None:
    """Nobody signs: with all receipts above made anew too, nothing is left that could tell."""
    rewrite(chain.receipts[2], lambda content: content["parameters"].update(step="2h"), forge=True)
    for above, below in ((1, 2), (0, 1)):
        key = read_receipt(chain.receipts[below])["id"]

        def link(content: dict[str, Any], key: str = key) -> None:
            for fact in content["inputs"]:
                if "made_by" in fact:
                    fact["made_by"]["id"] = key

        rewrite(chain.receipts[above], link, forge=True)
    assert verify_chain(chain.receipts[0]) == []


def test_a_receipt_that_is_gone_or_broken_shows(chain: Chain) -> None:
    chain.receipts[2].write_text("{")
    assert chain.check() == [("receipt", "receipt.json", 2)]
    chain.receipts[2].unlink()
    assert chain.check() == [("link", "影.tif", 1)]
    assert "is missing" in verify_chain(chain.receipts[0])[0].reason


def test_a_receipt_put_in_the_place_of_another_shows(chain: Chain) -> None:
    shutil.copy(chain.receipts[1], chain.receipts[2])
    shutil.copy(chain.receipts[1].with_name("receipt.features.csv"), chain.receipts[2].parent)
    assert ("link", "影.tif", 1) in chain.check()


def test_a_link_to_a_receipt_that_does_not_know_the_file_shows(chain: Chain) -> None:
    rewrite(chain.receipts[2], lambda content: content["outputs"].pop(0), forge=True)
    key = read_receipt(chain.receipts[2])["id"]
    rewrite(chain.receipts[1], lambda content: content["inputs"][1]["made_by"].update(id=key), forge=True)
    (finding,) = [finding for finding in verify_chain(chain.receipts[1]) if finding.kind == "link"]
    assert "does not name it as an output" in finding.reason


def test_a_run_that_depends_on_its_own_result_shows(chain: Chain) -> None:
    route = chain.root / "経路" / "route.geojson"
    entry = {
        "path": str(route),
        "relative": "../経路/route.geojson",
        "bytes": 2,
        "sha256": hashlib.sha256(b"{}").hexdigest(),
        "role": "x",
        "made_by": {"receipt": "receipt.json", "id": read_receipt(chain.receipts[0])["id"]},
    }
    rewrite(chain.receipts[2], lambda content: content["inputs"].append(entry))
    findings = verify_chain(chain.receipts[0])
    assert [(finding.kind, finding.depth) for finding in findings] == [("receipt", 2), ("cycle", 2)]


def test_a_run_that_reads_its_own_output_is_a_circle(tmp_path: Path) -> None:
    with record("a", tmp_path / "r.json") as run:
        (tmp_path / "a.txt").write_text("a")
        run.wrote(tmp_path / "a.txt", "x")
    key = read_receipt(tmp_path / "r.json")["id"]

    def loop(content: dict[str, Any]) -> None:
        content["inputs"].append({**content["outputs"][0], "made_by": {"receipt": "r.json", "id": key}})

    rewrite(tmp_path / "r.json", loop)
    assert {finding.kind for finding in verify_chain(tmp_path / "r.json")} == {"receipt", "cycle"}


def edit_list(chain: Chain, place: int, old: str, new: str, *, forge: bool) -> None:
    """Change the list of features, and with `forge` all that the receipt says of it."""
    listing = chain.receipts[place].with_name("receipt.features.csv")
    text = listing.read_text(encoding="utf-8")
    assert old in text
    listing.write_text(text.replace(old, new, 1), encoding="utf-8")
    if not forge:
        return
    rows = [line.split(",") for line in listing.read_text(encoding="utf-8").splitlines()[1:]]

    def fit(content: dict[str, Any]) -> None:
        for use, ids in (("loaded", rows), ("used", [row for row in rows if row[1] == "used"])):
            content["features"][use] |= {"count": len(ids), "sha256": hash_ids(row[0] for row in ids)}
        content["outputs"][-1] |= {
            "bytes": listing.stat().st_size,
            "sha256": hashlib.sha256(listing.read_bytes()).hexdigest(),
        }

    rewrite(chain.receipts[place], fit, forge=True)


def first_used(chain: Chain, place: int) -> str:
    listing = chain.receipts[place].with_name("receipt.features.csv").read_text(encoding="utf-8")
    return next(line.split(",")[0] for line in listing.splitlines() if ",used," in line)


def test_a_changed_list_of_features_shows(chain: Chain) -> None:
    edit_list(chain, 2, ",loaded,", ",used,", forge=False)
    findings = verify_chain(chain.receipts[2])
    assert [finding.kind for finding in findings] == ["output", "feature"]
    assert "features that are used" in findings[1].reason


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_used_feature_that_is_not_in_its_file_shows(chain: Chain, place: int) -> None:
    gml_id = first_used(chain, place)
    edit_list(chain, place, f"{gml_id},used,", "bldg_ghost,used,", forge=True)
    (finding,) = verify_chain(chain.receipts[place])
    assert finding.kind == "feature"
    assert "1 of " in finding.reason
    assert finding.reason.endswith(": bldg_ghost")
    # A route reads no tile itself: its features are looked for in all tiles of the chain.
    assert finding.path.endswith(".gml") == (place > 0)


def test_the_id_of_a_surface_is_no_feature_of_another_kind(chain: Chain) -> None:
    """A polygon has a gml:id too, and is no feature."""
    text = chain.tile.read_text(encoding="utf-8")
    polygon = text.split('<gml:Polygon gml:id="', 1)[1].split('"', 1)[0] if '<gml:Polygon gml:id="' in text else None
    if polygon is None:
        pytest.skip("the sample's polygons have no ids")
    edit_list(chain, 2, f"{first_used(chain, 2)},used,", f"{polygon},used,", forge=True)
    assert [finding.kind for finding in verify_chain(chain.receipts[2])] == ["feature"]


def test_a_list_that_is_gone_or_no_list_shows(chain: Chain) -> None:
    listing = chain.receipts[0].with_name("receipt.features.csv")
    listing.write_text("no list")
    assert [kind for kind, _, _ in chain.check()] == ["output", "feature"]
    listing.unlink()
    assert [kind for kind, _, _ in chain.check()] == ["output", "feature"]


def test_features_without_any_tile_cannot_be_looked_up(tmp_path: Path) -> None:
    with record("count", tmp_path / "r.json") as run:
        run.use(["bldg_1"])
    (finding,) = verify_chain(tmp_path / "r.json")
    assert (finding.kind, finding.depth) == ("feature", 0)
    assert "cannot be looked up" in finding.reason


def test_a_chain_from_a_zip(tmp_path: Path, whole: Chain) -> None:
    data = whole.tile.parents[2]
    (tmp_path / "z").mkdir()
    with zipfile.ZipFile(tmp_path / "z" / f"{data.name}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in data.rglob("*"):
            archive.write(path, path.relative_to(data.parent))
    chain = build(tmp_path / "z", tmp_path / "z" / f"{data.name}.zip")
    (tile,) = read_receipt(chain.receipts[2])["inputs"]
    assert ".zip!" in tile["path"]
    assert tile["dataset"] == data.name
    moved = Chain((tmp_path / "z").rename(tmp_path / "圧縮"))
    assert moved.check() == []
    # The same files packed anew are the same; another building is not.
    (archive_path,) = moved.root.glob("*.zip")
    with zipfile.ZipFile(archive_path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for method, old in ((zipfile.ZIP_STORED, b""), (zipfile.ZIP_DEFLATED, b"Building")):
        with zipfile.ZipFile(archive_path, "w", method) as archive:
            for name, content in members.items():
                archive.writestr(
                    name, content.replace(old, b"Bullding", 1) if old and name.endswith(".gml") else content
                )
        kinds = {kind for kind, _, _ in moved.check()}
        assert kinds == ({"input"} if old else set()) or kinds == {"input", "feature"}
    archive_path.write_bytes(b"PK no zip")
    assert "cannot be read" in verify_chain(moved.receipts[2])[0].reason


def test_a_zip_that_a_run_made_is_followed(tmp_path: Path) -> None:
    with record("pack", tmp_path / "pack.json") as run:
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            archive.writestr("b.txt", "b")
        run.wrote(tmp_path / "a.zip", "zip")
    with record("count", tmp_path / "count.json") as run:
        run.read(f"{tmp_path / 'a.zip'}!b.txt", "text")
    (fact,) = read_receipt(tmp_path / "count.json")["inputs"]
    assert fact["made_by"] == {"receipt": "pack.json", "id": read_receipt(tmp_path / "pack.json")["id"]}
    assert verify_chain(tmp_path / "count.json") == []


def test_a_run_of_version_1_is_a_link_too(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    entry = {"path": "a.txt", "bytes": 1, "sha256": hashlib.sha256(b"a").hexdigest(), "role": "x"}
    older = {"schema": "plateau_sc receipt", "schema_version": 1, "inputs": [], "outputs": [entry], "features": {}}
    (tmp_path / "receipt.json").write_text(json.dumps(older))
    with record("count", tmp_path / "count.json") as run:
        run.read(tmp_path / "a.txt", "x")
    assert read_receipt(tmp_path / "count.json")["inputs"][0]["made_by"]["receipt"] == "receipt.json"
    assert verify_chain(tmp_path / "count.json") == []
    (tmp_path / "receipt.json").write_text(json.dumps(older | {"note": "edited"}))
    assert [finding.kind for finding in verify_chain(tmp_path / "count.json")] == ["link"]


def test_a_long_chain_is_followed_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "0.txt").write_text("0")
    for number in range(1, 60):
        with record("copy", tmp_path / str(number) / "receipt.json") as run:
            before = tmp_path / "0.txt" if number == 1 else tmp_path / str(number - 1) / "a.txt"
            run.read(before, "text")
            (tmp_path / str(number)).mkdir()
            (tmp_path / str(number) / "a.txt").write_text(str(number))
            run.wrote(tmp_path / str(number) / "a.txt", "text")
    last = tmp_path / "59" / "receipt.json"
    assert verify_chain(last) == []
    (tmp_path / "0.txt").write_text("1")
    (finding,) = verify_chain(last)
    assert (finding.kind, finding.depth) == ("input", 58)


def test_what_is_no_receipt(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError):
        verify_chain(tmp_path / "receipt.json")
    (tmp_path / "receipt.json").write_text("[]")
    with pytest.raises(UnreadableSourceError):
        verify_chain(tmp_path / "receipt.json")
