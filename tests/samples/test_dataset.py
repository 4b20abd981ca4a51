"""Writing a data set: layout, determinism, what happens to folders that are there, and to a write that breaks off."""

import hashlib
from pathlib import Path

import pytest

from plateau_sc import samples
from plateau_sc.citygml import read_citygml
from plateau_sc.errors import OutputError
from plateau_sc.quality import check
from plateau_sc.samples.dataset import dataset_name
from plateau_sc.scene import Scene


def digest(root: Path) -> dict[str, str]:
    files = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def write_small(folder: Path, **parameters) -> Path:
    return samples.write(folder, **{"extent": (110.0, 110.0), "features": ["bldg"], **parameters})


def test_layout_is_that_of_plateau(sample):
    assert sample.name == "11999_komorebi-shi_city_2026_citygml_1_op"
    names = {path.name for path in sample.iterdir()}
    assert names == {"README.md", "codelists", "metadata", "schemas", "specification", "udx"}
    assert {path.name for path in (sample / "udx").iterdir()} == {"bldg", "dem", "tran", "veg"}
    assert (sample / "metadata" / "udx_11999_2026_resource.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_kept_sample_is_what_the_defaults_give(sample, sample_root):
    assert sample_root.name == sample.name
    assert digest(sample_root) == digest(sample)


def test_sample_is_small(sample):
    size = sum(path.stat().st_size for path in sample.rglob("*") if path.is_file())
    assert 1_500_000 < size < 2_900_000
    text = "".join(path.read_text("utf-8") for path in (sample / "udx" / "bldg").iterdir())
    assert 100 <= text.count("<bldg:Building ") <= 150


def test_seed_decides(tmp_path):
    first, again, other = (write_small(tmp_path / name, seed=seed) for name, seed in (("a", 1), ("b", 1), ("c", 2)))
    assert digest(first) == digest(again)
    name = "udx/bldg/53396422_bldg_6697_op.gml"
    assert digest(first)[name] != digest(other)[name]


@pytest.mark.parametrize(
    "parameters",
    [
        {"cover": 0.5},
        {"height": 9.0},
        {"detail": 0.5},
        {"lods": (0.0, 1.0, 0.0)},
        {"slope": 0.0},
        {"extent": (110.0, 150.0)},
    ],
)
def test_each_parameter_changes_the_buildings(tmp_path, parameters):
    name = "udx/bldg/53396422_bldg_6697_op.gml"
    assert digest(write_small(tmp_path / "a"))[name] != digest(write_small(tmp_path / "b", **parameters))[name]


def test_a_town_in_detail_is_as_dense_as_surveyed_ones(tmp_path):
    root = samples.write(tmp_path, extent=(256.0, 256.0), features=["bldg"], detail=1.0)
    city = read_citygml(root)
    # Of surveyed LOD2 towns a building has 66 to 142 triangles, and a square kilometre 165,000 to 350,000.
    triangles = len(Scene(city).corners)
    assert 66 <= triangles / len(city.buildings) <= 142
    assert 165_000 <= triangles / 0.256**2 <= 350_000
    assert not check(root, rules=["L09", "L10", "L12", "L13", "L14", "L-bldg-01"]).failed


def test_mix_of_levels_is_followed(tmp_path):
    root = write_small(tmp_path, lods=(0.0, 1.0, 0.0))
    text = next((root / "udx" / "bldg").iterdir()).read_text("utf-8")
    ordinary = text.count("<bldg:Building ") - text.count(">3003</bldg:class>")
    assert text.count("<bldg:lod1Solid>") >= ordinary > 40
    assert "<bldg:lod2Solid>" not in text


def test_an_existing_data_set_is_kept(tmp_path):
    root = write_small(tmp_path)
    before = digest(root)
    with pytest.raises(OutputError, match="overwrite=True"):
        write_small(tmp_path, seed=5)
    assert digest(root) == before


def test_an_existing_data_set_is_replaced_on_request(tmp_path):
    root = write_small(tmp_path, features=["bldg", "tran"])
    assert write_small(tmp_path, overwrite=True) == root
    assert {path.name for path in (root / "udx").iterdir()} == {"bldg"}
    assert [path.name for path in tmp_path.iterdir()] == [root.name]


def test_an_empty_folder_is_no_obstacle(tmp_path):
    (tmp_path / dataset_name()).mkdir()
    assert (write_small(tmp_path) / "codelists").is_dir()


def test_a_file_in_the_way_is_an_error(tmp_path):
    (tmp_path / dataset_name()).write_text("here first")
    with pytest.raises(OutputError, match="is a file"):
        write_small(tmp_path)
    (tmp_path / "blocked").write_text("a file where the folder should be")
    with pytest.raises(OutputError, match="cannot write the sample"):
        write_small(tmp_path / "blocked")


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError])
def test_a_write_that_breaks_off_leaves_nothing_new(tmp_path, error):
    root = write_small(tmp_path)
    before = digest(root)

    def stop(done: int, total: int, what: str) -> None:
        assert (done, total, what) == (1, 1, "sample")
        raise error

    with pytest.raises(error):
        write_small(tmp_path, seed=9, overwrite=True, progress=stop)
    assert digest(root) == before
    assert [path.name for path in tmp_path.iterdir()] == [root.name]
