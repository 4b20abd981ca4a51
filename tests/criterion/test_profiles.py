"""Tests of `plateau_sc.criterion.profiles`."""

from pathlib import Path

import pytest

from plateau_sc.criterion.measures import Measure, State, Threshold, Verdict
from plateau_sc.criterion.profiles import Ask, Profile, apply_profile, list_profiles, load_profile, parse_profile
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError

ASK = '[[ask]]\nmeasure = "lod_share"\nitem = "LOD2"\nat_least = 0.5\n'


@pytest.mark.parametrize("name", list_profiles())
def test_bundled_profiles_say_what_they_ask(name: str) -> None:
    profile = load_profile(name)
    assert profile.title.lower().replace(" ", "-").replace(",", "") == name
    assert profile.description
    assert profile.asks


def test_a_profile_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(f'\ufefftitle = "半分"\n{ASK}', encoding="utf-8")
    profile = load_profile(path)
    assert profile == load_profile(str(path))
    assert profile == Profile("半分", (Ask("lod_share", Threshold(0.5), "LOD2"),), "", str(path))
    assert profile.to_dict()["asks"] == [
        {"measure": "lod_share", "item": "LOD2", "feature_type": "bldg", "mesh": "whole", "at_least": 0.5}
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('title = "x"', "asks nothing"),
        ("ask = []", "asks nothing"),
        ("ask = [3]", "ask 1: is 3"),
        (ASK + "atleast = 1", "ask 1: unknown key atleast; expected some of at_least"),
        ("verdict = 1\n" + ASK, "unknown key verdict"),
        ("title = 3\n" + ASK, "title is 3"),
        ('[[ask]]\nmeasure = "beauty"\nat_least = 1', "measure is 'beauty'; expected one of delivered_share"),
        ('[[ask]]\nmeasure = "licence"\nat_least = 1', "measure is 'licence'"),
        ("[[ask]]\nat_least = 1", "measure is None"),
        ('[[ask]]\nmeasure = "lod_share"', "no limit"),
        ('[[ask]]\nmeasure = "lod_share"\nat_least = "1"', "at_least is '1'; expected a number"),
        ('[[ask]]\nmeasure = "lod_share"\nat_least = true', "at_least is True"),
        ('[[ask]]\nmeasure = "lod_share"\nat_least = nan', "at_least is nan"),
        ('[[ask]]\nmeasure = "lod_share"\nat_least = inf', "at_least is inf"),
        ('[[ask]]\nmeasure = "lod_share"\nat_least = 2\nat_most = 1', "no value can be both"),
        (ASK + 'mesh = "some"', "mesh is 'some'"),
        (ASK + "feature_type = 1", "feature_type is 1"),
    ],
)
def test_what_cannot_be_asked_is_refused(text: str, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        parse_profile(text, "own.toml")


def test_what_is_no_profile_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match="no profile 'strict'; expected one of a-building-file"):
        load_profile("strict")
    with pytest.raises(SourceNotFoundError, match="expected a profile in TOML"):
        load_profile(tmp_path / "absent.toml")
    (tmp_path / "bad.toml").write_text("ask = [")
    with pytest.raises(UnreadableSourceError, match=r"bad\.toml: no TOML"):
        load_profile(tmp_path / "bad.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UnreadableSourceError, match="cannot be read"):
        load_profile(tmp_path / "bytes.toml")


def measures() -> list[Measure]:
    return [
        Measure("lod_share", 0.6, "LOD2"),
        Measure("lod_share", 0.2, "LOD2", mesh="54363371"),
        Measure("lod_share", None, "LOD2", mesh="54363372", state=State.ABSENT),
        Measure("lod_share", 1.0, "LOD1"),
    ]


def test_the_whole_and_each_mesh_are_asked_apart() -> None:
    whole = apply_profile(measures(), parse_profile(ASK, "x"))
    assert [measure.verdict for measure in whole] == [Verdict.PASS, None, None, None]
    each = apply_profile(measures(), parse_profile(ASK + 'mesh = "each"', "x"))
    assert [measure.verdict for measure in each] == [None, Verdict.FAIL, Verdict.UNKNOWN, None]


def test_what_is_told_of_the_whole_alone_is_asked_of_it() -> None:
    absent = [Measure("delivered_share", 0.0, "", "dem", state=State.ABSENT)]
    text = '[[ask]]\nmeasure = "delivered_share"\nfeature_type = "dem"\nmesh = "each"\nat_least = 1'
    assert [measure.verdict for measure in apply_profile(absent, parse_profile(text, "x"))] == [Verdict.FAIL]


def test_what_was_not_measured_is_unknown() -> None:
    found = apply_profile(measures(), parse_profile(ASK.replace("LOD2", "LOD3"), "x"))
    assert len(found) == 5
    assert (found[4].verdict, found[4].state, found[4].value) == (Verdict.UNKNOWN, State.UNKNOWN, None)
    assert "lod_share LOD3 (bldg) at least 0.5, which was not measured" in found[4].explanation


def test_two_asks_of_one_measure_are_both_held_to() -> None:
    text = ASK + ASK.replace("0.5", "0.7") + ASK.replace("at_least = 0.5", "at_most = 0.9")
    found = apply_profile(measures(), parse_profile(text, "x"))
    assert (found[0].verdict, found[0].threshold) == (Verdict.FAIL, Threshold(0.7, 0.9))


def test_an_ask_has_the_type_of_its_measure() -> None:
    text = '[[ask]]\nmeasure = "attraction_share"\nitem = "ResidenceAttractionArea"\nat_least = 0.1'
    assert parse_profile(text, "x").asks[0].feature_type == "urf"
