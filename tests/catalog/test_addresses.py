"""Tests of `plateau_sc.catalog.addresses`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.catalog.addresses import check_url, clean_name, find_place, split_path
from plateau_sc.errors import ParameterError

ROOT = "13101_chiyoda-ku_pref_2023_citygml_2_op"


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("ftp://example.org/a", "not of the web"),
        ("file:///etc/passwd", "not of the web"),
        ("example.org/a", "not of the web"),
        ("", "not of the web"),
        ("https://", "names no host"),
        ("https:///a", "names no host"),
        ("https://example.org/a\r\nHost: x", "control characters"),
        ("https://exa mple.org/a", "names no host"),
        ("https://example.org:port/a", "cannot be read"),
        ("https://example.org:99999/a", "cannot be read"),
        ("https://[::1/a", "cannot be read"),
    ],
)
def test_what_is_no_address_is_refused(url: str, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        check_url(url)


def test_a_password_is_refused_and_not_repeated() -> None:
    with pytest.raises(ParameterError, match="a name or a password") as caught:
        check_url("https://user:secret@example.org/a")
    assert "secret" not in str(caught.value)


def test_addresses_keep_all_but_the_fragment() -> None:
    assert check_url(" https://example.org/a b.gml ") == "https://example.org/a%20b.gml"
    assert check_url("HTTPS://example.org:8080/千代田?a=b#c") == "https://example.org:8080/千代田?a=b"


def test_files_of_a_data_set_share_a_root() -> None:
    tile = find_place(f"https://a.example/x/{ROOT}/udx/bldg/1.gml")
    other = find_place(f"https://a.example/x/{ROOT}/udx/dem/2.gml")
    elsewhere = find_place(f"https://a.example/y/{ROOT}/udx/bldg/1.gml")
    assert tile.path.as_posix() == f"{ROOT}/udx/bldg/1.gml"
    assert tile.key == other.key != elsewhere.key


def test_a_query_tells_two_files_apart() -> None:
    assert find_place("https://a.example/a.gml?v=1") != find_place("https://a.example/a.gml?v=2")


@pytest.mark.parametrize("path", ["..%2F..%2Fetc", "%2e%2e", "a%00b", "a%5Cb", "C%3A", "con.gml", "é" * 300])
def test_names_lead_nowhere_else(path: str) -> None:
    place = find_place(f"https://a.example/{ROOT}/{path}/x.gml").path
    assert place.parts[0] == ROOT
    assert place.parts[-1] == "x.gml"
    assert len(place.parts) == 3
    assert ".." not in place.parts
    assert all(len(name.encode()) < 256 for name in place.parts)


def test_names_that_had_to_be_changed_stay_apart() -> None:
    assert find_place("https://a.example/a%3Ab.gml") != find_place("https://a.example/a%2Fb.gml")


@given(st.text(max_size=400))
def test_any_name_becomes_one_that_a_disk_takes(name: str) -> None:
    clean = clean_name(name)
    assert clean not in ("", ".", "..")
    assert not set(clean) & set('/\\\x00:*?"<>|')
    assert 0 < len(clean.encode()) <= 220
    assert clean_name(clean) == clean


@given(st.text())
def test_any_text_is_split_without_a_fuss(url: str) -> None:
    assert all(split_path(url))
