"""Trees from PLATEAU and from tables."""

import dataclasses

import numpy as np
import pytest

from plateau_sc.citygml import read_features
from plateau_sc.errors import CrsError, NoFeaturesError, ParameterError
from plateau_sc.vegetation import Foliage, Trees
from plateau_sc.vegetation.trees import Trees as Same

ZONE = 6677


@pytest.fixture(scope="module")
def veg(sample_root):
    return read_features(sample_root, "veg")


def test_the_sample_town_has_its_trees(veg):
    trees = Trees.from_features(veg)
    assert len(trees) == len(veg) == 89
    assert trees.notes == ()
    assert np.unique(trees.crown_owner).tolist() == list(range(89))
    evergreen = (veg.features["function"] == "12").fillna(False).to_numpy(dtype=bool)
    evergreen |= (veg.features["type_name"] == "PlantCover").to_numpy(dtype=bool)
    assert np.array_equal(trees.transmissivity[:, 1] == 0.03, evergreen)
    assert (trees.transmissivity[:, 0] == 0.03).all()
    # Trunks of LOD2 are drawn; those of LOD1 are built from what is stated; the hedge has none.
    solitary = veg.features["type_name"] == "SolitaryVegetationObject"
    lods = veg.features.loc[solitary, "lod_used"].to_numpy(dtype=int)
    assert len(trees.trunks) == (lods == 2).sum() * 8 + (lods == 1).sum() * 20
    assert trees.bounds == pytest.approx(veg.bounds)


def test_kinds_may_be_given(veg):
    assert (Trees.from_features(veg, evergreen=np.ones(89, bool)).transmissivity == 0.03).all()
    bare = Trees.from_features(veg, Foliage(in_leaf=0.1, bare=0.7), evergreen=np.zeros(89, bool))
    assert (bare.transmissivity == (0.1, 0.7)).all()
    with pytest.raises(ParameterError, match="89 trees"):
        Trees.from_features(veg, evergreen=[True])


def test_other_things_are_refused(veg):
    with pytest.raises(ParameterError, match="found str"):
        Trees.from_features("veg")
    with pytest.raises(ParameterError, match="found tran"):
        Trees.from_features(dataclasses.replace(veg, feature_type="tran"))
    empty = dataclasses.replace(veg, triangles=veg.triangles[:0], triangle_polygon=veg.triangle_polygon[:0])
    with pytest.raises(NoFeaturesError, match="no tree"):
        Trees.from_features(empty)


def test_extinction_lets_the_stated_share_through_the_mean_chord(veg):
    trees = Trees.from_features(veg)
    for column, leafy in enumerate((True, False)):
        share = np.exp(-trees.extinction(leafy) * trees.chord)
        assert np.allclose(share, trees.transmissivity[:, column])


def test_a_table_makes_trees():
    trees = Trees.from_columns([0, 30], [0, 5], [2, 3], [8, 12], [6, 7], [0.3, np.nan], [True, False], epsg=ZONE)
    assert (len(trees.crowns), len(trees.trunks), len(trees)) == (96, 20, 2)
    assert trees.trunks[:, :, 2].min() == 2
    assert trees.crowns[trees.crown_owner == 1][:, :, 2].max() == pytest.approx(15)
    assert trees.transmissivity.tolist() == [[0.03, 0.03], [0.03, 0.46]]
    assert Same is Trees


def test_rows_that_cannot_be_built_are_noted():
    trees = Trees.from_columns(
        [0, 1, np.nan, 3, 4], 0.0, 0.0, [8, -8, 8, 900, 8], [6, 6, 6, 6, 6], [9, 0.2, 0.2, 0.2, 0.2], epsg=ZONE
    )
    assert len(trees) == 5
    assert np.isfinite(trees.chord).tolist() == [True, False, False, False, True]
    assert (trees.extinction(True)[[1, 2, 3]] == 0).all()
    assert [note.split(":")[0] for note in trees.notes] == ["tree 0", "tree 1", "tree 2", "tree 3"]
    assert "its height is -8 m" in trees.notes[1]
    assert len(trees.trunks) == 20


def test_bad_tables_are_refused():
    with pytest.raises(NoFeaturesError, match="its height is -1 m"):
        Trees.from_columns([0.0], [0.0], 0.0, -1.0, 6.0, epsg=ZONE)
    with pytest.raises(NoFeaturesError, match="none of 0"):
        Trees.from_columns([], [], [], [], [], epsg=ZONE)
    with pytest.raises(ParameterError, match="do not go together"):
        Trees.from_columns([0.0, 1.0], [0.0, 1.0, 2.0], 0.0, 8.0, 6.0, epsg=ZONE)
    with pytest.raises(ParameterError, match="do not go together"):
        Trees.from_columns(["here"], [0.0], 0.0, 8.0, 6.0, epsg=ZONE)
    with pytest.raises(CrsError):
        Trees.from_columns([0.0], [0.0], 0.0, 8.0, 6.0, epsg=4326)


def test_transmissivities_may_be_given_tree_by_tree():
    trees = Trees.from_columns([0, 9], [0, 0], 0.0, 8.0, 6.0, epsg=ZONE).with_transmissivity([0.1, 0.2], 0.5)
    assert trees.transmissivity.tolist() == [[0.1, 0.5], [0.2, 0.5]]
    for bad in (0.0, 1.1, np.nan):
        with pytest.raises(ParameterError, match="share above 0"):
            trees.with_transmissivity(bad, 0.5)
    with pytest.raises(ParameterError, match="each of 2 trees"):
        trees.with_transmissivity([0.1, 0.2, 0.3], 0.5)


def test_opaque_crowns_are_solid():
    trees = Trees.from_columns([0.0], [0.0], 0.0, 8.0, 6.0, 0.3, epsg=ZONE).opaque()
    assert (len(trees.crowns), len(trees.trunks)) == (0, 68)
    assert trees.extinction(True).tolist() == [0.0]


def test_tsukuba_has_stems_in_one_piece_with_their_crowns(shared_data):
    model = read_features(shared_data / "plateau" / "08220_tsukuba-shi_city_2023_citygml_1_op", "veg")
    trees = Trees.from_features(model)
    assert trees.notes == ()
    assert np.unique(trees.crown_owner).tolist() == [0, 1, 2, 3, 4, 5]
    assert np.ptp(trees.trunks[:, :, 2]) > 1.5
    feet = trees.trunks[:, :, :2].mean(axis=1)
    assert all(np.linalg.norm(feet - foot, axis=1).min() < 0.5 for foot in feet)
    assert (trees.transmissivity[:3, 1] == 0.03).all()
    assert (trees.transmissivity[3:, 1] == 0.46).all()
