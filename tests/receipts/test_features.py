"""Lists of features."""

import hashlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc import read_citygml, samples
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts import Feature, FeatureList, hash_ids

IDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1)
FEATURES = st.builds(Feature, IDS, st.booleans(), IDS | st.just(""), st.sampled_from(["", "1", "2"]), IDS | st.just(""))


@given(st.lists(IDS))
def test_the_hash_is_over_sorted_lines(ids: list[str]) -> None:
    lines = b"".join(sorted({gml_id.encode() + b"\n" for gml_id in ids}, key=lambda line: line[:-1]))
    assert hash_ids(ids) == hash_ids(reversed(ids)) == hashlib.sha256(lines).hexdigest()


def test_the_hash_of_nothing_is_that_of_an_empty_file() -> None:
    assert hash_ids([]) == hashlib.sha256(b"").hexdigest()


def test_a_list_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("list") / "features.csv"

    @given(st.lists(FEATURES, max_size=8))
    def check(features: list[Feature]) -> None:
        written = FeatureList(tuple(features))
        read = FeatureList.read(written.write(path))
        assert sorted(read.features, key=repr) == sorted(features, key=repr)
        assert read.summarise("x") == written.summarise("x")

    check()


def test_a_city_is_listed_with_its_files(tmp_path: Path) -> None:
    root = samples.write(tmp_path, extent=(110.0, 110.0), features=["bldg"])
    city = read_citygml(root)
    used = np.arange(len(city)) % 3 == 0
    listed = FeatureList.of_city(city, used, tmp_path / "out")
    summary = listed.summarise("features.csv")
    assert summary["loaded"]["count"] == len(city)
    assert summary["loaded"]["sha256"] == hash_ids(city.buildings["gml_id"])
    assert summary["used"]["sha256"] == hash_ids(city.buildings["gml_id"][used])
    assert sum(summary["used"]["by_lod"].values()) == summary["used"]["count"] == used.sum()
    levels = city.buildings["lod_used"].astype(str).replace("<NA>", "none").value_counts()
    assert summary["loaded"]["by_lod"] == levels.to_dict()
    assert {feature.file for feature in listed.features} == {str(path) for path in root.glob("udx/bldg/*.gml")}
    parts = {feature.gml_id: feature.part_of for feature in listed.features if feature.part_of}
    assert parts == dict(city.buildings.dropna(subset="part_of")[["gml_id", "part_of"]].itertuples(index=False))


@pytest.mark.parametrize("used", [[True], np.zeros(3), np.ones((2, 2), dtype=bool)])
def test_flags_that_do_not_fit_are_refused(tmp_path: Path, used: object) -> None:
    city = read_citygml(samples.write(tmp_path, extent=(110.0, 110.0), features=["bldg"]))
    with pytest.raises(ParameterError, match="one bool for each"):
        FeatureList.of_city(city, used)  # type: ignore[arg-type]


@pytest.mark.parametrize("ids", ["bldg_1", 7, None, [""], ["a\nb"], [None], [3], [b"a"], [" "]])
def test_what_is_no_series_of_ids_is_refused(ids: object) -> None:
    with pytest.raises(ParameterError, match="gml:id"):
        FeatureList.of_ids(ids)  # type: ignore[arg-type]


def test_joining_keeps_each_feature_once() -> None:
    loaded = FeatureList((Feature("a", False, "", "2", "x.gml"), Feature("b", False, "", "1", "x.gml")))
    chosen = FeatureList.of_ids(["b", "c"])
    for joined in (loaded.joined(chosen), chosen.joined(loaded)):
        assert set(joined.features) == {
            Feature("a", False, "", "2", "x.gml"),
            Feature("b", True, "", "1", "x.gml"),
            Feature("c", True),
        }


def test_a_feature_of_two_files_is_one_feature_in_two_rows() -> None:
    both = FeatureList((Feature("a", True, file="x.gml"), Feature("a", True, file="y.gml")))
    assert (both.summarise()["used"]["count"], len(both.joined(FeatureList()).features)) == (1, 2)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "expected the columns"),
        ("gml_id,use\na,used\n", "expected the columns"),
        ("gml_id,use,part_of,lod,file\na,used\n", ":2: not a feature"),
        ("gml_id,use,part_of,lod,file\na,maybe,,,\n", ":2: not a feature"),
        ("gml_id,use,part_of,lod,file\n,used,,,\n", ":2: not a feature"),
        ('gml_id,use,part_of,lod,file\n"a,used,,,\n', "not a list of features"),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "features.csv").write_text(text)
    with pytest.raises(UnreadableSourceError, match=words):
        FeatureList.read(tmp_path / "features.csv")


def test_a_list_that_is_missing_or_no_text(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError, match="no such list"):
        FeatureList.read(tmp_path / "features.csv")
    (tmp_path / "features.csv").write_bytes(b"\xff\xfe")
    with pytest.raises(UnreadableSourceError, match="not a list"):
        FeatureList.read(tmp_path / "features.csv")
