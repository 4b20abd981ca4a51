"""Tests of `plateau_sc.catalog.answers`."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.catalog.answers import CityFiles, TileFile, merge_cities, parse_listings, parse_search
from plateau_sc.errors import AnswerError

ROOT = "13101_chiyoda-ku_pref_2023_citygml_2_op"
BASE = f"https://assets.example/assets/59/984b81/{ROOT}"
CITY = {
    "cityCode": "13101",
    "cityName": "千代田区",
    "year": 2023,
    "registrationYear": 2024,
    "spec": "3.3",
    "url": f"https://assets.example/assets/{ROOT}.zip",
    "files": {
        "bldg": [{"code": "53394509", "maxLod": 2, "fileSize": 59603577, "url": f"{BASE}/udx/bldg/53394509_bldg.gml"}],
        "fld": [{"code": "53394509", "maxLod": 1, "url": f"{BASE}/udx/fld/pref/kanda/53394509_fld_l1.gml"}],
        "dem": None,
    },
    "metadataZipUrls": [f"https://assets.example/{ROOT}_codelists.zip"],
}


@pytest.mark.parametrize(
    "answer", [{"cities": [CITY], "featureTypes": {"bldg": {"name": "建築物モデル"}}}, CITY, [CITY]]
)
def test_both_shapes_say_the_same(answer) -> None:
    (city,) = parse_search(answer, "test")
    assert (city.city_code, city.city_name, city.year, city.registration_year, city.spec) == (
        "13101",
        "千代田区",
        2023,
        2024,
        "3.3",
    )
    bldg, fld = city.files
    assert bldg == TileFile("bldg", "53394509", f"{BASE}/udx/bldg/53394509_bldg.gml", 2, 59603577)
    assert (fld.bytes, fld.max_lod) == (None, 1)
    assert fld.path.as_posix() == "udx/fld/pref/kanda/53394509_fld_l1.gml"
    assert city.dataset == ROOT
    assert city.extras == (f"https://assets.example/{ROOT}_codelists.zip",)


@pytest.mark.parametrize("nothing", [None, {"cities": []}, {"cities": None}, []])
def test_nothing_is_an_answer(nothing) -> None:
    assert parse_search(nothing, "test") == []


@pytest.mark.parametrize(
    "answer",
    [
        "text",
        5,
        {"cities": "x"},
        {"cities": [5]},
        {"files": []},
        {"files": {"bldg": [{"code": "1"}]}},
        {"files": {"bldg": 5}},
    ],
)
def test_another_shape_is_told(answer) -> None:
    with pytest.raises(AnswerError, match=r"https://a\.example/x: expected .*; has the service changed"):
        parse_search(answer, "https://a.example/x")


def test_odd_values_are_left_out() -> None:
    odd = {"cityCode": 13101, "year": "2023", "spec": 3.3, "url": None, "metadataZipUrls": None}
    (city,) = parse_search(odd | {"files": {"bldg": [{"url": "https://a.example/x.gml", "maxLod": "?"}]}}, "test")
    assert (city.city_code, city.year, city.spec, city.extras) == ("13101", 2023, "3.3", ())
    assert city.files[0].max_lod is None
    assert city.files[0].path.as_posix() == "udx/bldg/x.gml"
    assert city.dataset == "13101_unnamed_2023_citygml_op"


def test_the_root_is_named_by_the_zip_where_the_files_do_not() -> None:
    city = CityFiles("13101", "", 2023, None, None, f"https://a.example/{ROOT}.zip", (), ())
    assert city.dataset == ROOT


def test_a_path_stays_below_its_data_set() -> None:
    file = TileFile("bldg", None, "https://a.example/udx/..%2F..%2Fbldg/%2e%2e/x.gml")
    assert file.path.parts[0] == "udx"
    assert ".." not in file.path.parts
    assert len(file.path.parts) == 4


def test_calls_are_joined_without_doubles() -> None:
    (city,) = parse_search(CITY, "test")
    bldg, fld = city.files
    one, other = replace(city, files=(bldg,)), replace(city, files=(bldg, fld), extras=("https://a.example/b.zip",))
    elsewhere = replace(city, city_code="13102")
    joined, last = merge_cities([one, elsewhere, other])
    assert joined.files == (bldg, fld)
    assert joined.extras == (*city.extras, "https://a.example/b.zip")
    assert last == elsewhere


def test_the_list_of_all_data_sets_is_read() -> None:
    line = {
        "name": "建築物モデル（千代田区）",
        "type_en": "bldg",
        "city_code": "13101",
        "url": "https://a.example/t.json",
    }
    line |= {"pref": "東京都", "city": "千代田区", "year": 2023, "spec": "3.3", "format": "3D Tiles", "lod": "2"}
    packed = {"city_code": "13101", "url": "https://a.example/a.zip", "file_size": 2718857700}
    tiles, whole = parse_listings({"datasets": [line], "citygml": [packed]}, "test")
    assert (tiles.feature_type, tiles.format, tiles.city, tiles.year, tiles.lod) == (
        "bldg",
        "3D Tiles",
        "千代田区",
        2023,
        "2",
    )
    assert (whole.format, whole.city_code, whole.bytes, whole.feature_type) == ("CityGML", "13101", 2718857700, None)
    assert parse_listings([line], "test") == [tiles]
    assert parse_listings([line | {"ward_code": "01101", "ward": "中央区"}], "test")[0].city == "中央区"


@pytest.mark.parametrize("content", [5, {"x": []}, [5], [{"name": "without an address"}]])
def test_another_list_is_told(content) -> None:
    with pytest.raises(AnswerError, match="has the service changed"):
        parse_listings(content, "test")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["cities", "files", "bldg", "url", "code", "year", "fileSize", "metadataZipUrls", "datasets"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_any_answer_is_read_or_told(content) -> None:
    for parse in (parse_search, parse_listings):
        try:
            found = parse(content, "test")
        except AnswerError:
            continue
        for city in merge_cities(found) if parse is parse_search else ():
            assert city.dataset not in ("", ".", "..")
            assert "/" not in city.dataset
            assert all(file.path.parts[0] == "udx" and ".." not in file.path.parts for file in city.files)


@given(st.text())
def test_any_address_has_a_path_below_udx(url: str) -> None:
    path = TileFile("bldg", None, url).path
    assert path.parts[0] == "udx"
    assert ".." not in path.parts
    assert CityFiles("13101", "", None, None, None, url, (), (url,)).dataset
