"""Tests of `plateau_sc.criterion.language`."""

import re
import string
from importlib import resources

import pytest

from plateau_sc.citygml.schema import FRAME
from plateau_sc.criterion import MEASURES, State, Verdict, list_profiles
from plateau_sc.criterion.delivery_measures import KNOWN_TYPES
from plateau_sc.criterion.language import LANGUAGES, Reason, Texts
from plateau_sc.criterion.page.facts import load_programme
from plateau_sc.criterion.traces import Likeness
from plateau_sc.criterion.usage import USE_MEASURES
from plateau_sc.errors import ParameterError
from plateau_sc.quality import Outcome

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
# What is written in Japanese wherever it stands: the credit, and the name of a licence.
IN_JAPANESE = {"credit.text", "credit.terms"}


def raw(language: str, key: str) -> str:
    return Texts(language)._texts[key]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_languages_have_the_same_keys() -> None:
    assert set(Texts("ja")) == set(Texts("en"))
    assert len(list(Texts("ja"))) > 300


@pytest.mark.parametrize("key", sorted(Texts("ja")))
def test_the_same_values_stand_in_each_text(key: str) -> None:
    # an item may be told in the name of a measure in one language alone
    assert places(raw("ja", key)) == places(raw("en", key))
    assert all(raw(language, key).strip() for language in LANGUAGES)


def test_each_text_is_in_its_language() -> None:
    english = [key for key in Texts("en") if JAPANESE.search(raw("en", key)) and key not in IN_JAPANESE]
    assert english == []


SENTENCES = ("basis.", "exists.", "used.", "finding.", "method.", "limits.", "credit.how", "credit.terms")


def test_sentences_in_japanese_are_polite_and_end() -> None:
    rude = [
        key
        for key in Texts("ja")
        if key.startswith(SENTENCES)
        and not key.endswith(".title")
        and not re.search(
            r"(です|ます|ません|ください)(（\{\w+\}）)?。$|(です|ます|ません)。\{reason\}$", raw("ja", key)
        )
    ]
    assert rude == []


def test_all_that_can_occur_has_a_text() -> None:
    wanted = [f"verdict.{verdict}" for verdict in Verdict]
    wanted += [f"state.{state.name.lower()}" for state in State]
    wanted += [f"measure.{name}" for name in MEASURES]
    wanted += [f"use_measures.{name}" for name in USE_MEASURES]
    wanted += [f"type.{kind}" for kind in KNOWN_TYPES]
    wanted += [f"attribute.{field.column}" for field in FRAME if field.column != "city_code"]
    wanted += [f"outcome.{outcome.name.lower()}" for outcome in Outcome]
    wanted += [f"origin.{likeness.name.lower()}" for likeness in Likeness]
    wanted += [f"profile.{name}" for name in list_profiles()]
    units = {kind.unit for kind in MEASURES.values()} | set(USE_MEASURES.values())
    wanted += [f"unit.{unit}" for unit in units - {"", "1", "m2", "level"}]
    assert [key for key in wanted if key not in Texts("ja")] == []


def test_a_text_takes_its_values() -> None:
    assert Reason("used.more", {"count": 3}).tell(Texts("ja")) == "ほか3件あります。"
    assert Texts("en").find("no.such", "otherwise") == "otherwise"
    with pytest.raises(KeyError):
        Texts("en").tell("used.more")
    with pytest.raises(KeyError):
        Texts("en").tell("no.such")


@pytest.mark.parametrize("language", ["fr", "", "JA", None])
def test_a_language_without_texts_is_refused(language: str) -> None:
    with pytest.raises(ParameterError, match="expected one of ja, en"):
        Texts(language)


def test_the_programme_is_worded_in_one_file_alone() -> None:
    programme = load_programme()
    wordings = [entry["ja"] for entry in (*programme["criteria"].values(), *programme["grants"]["caps"])]
    wordings += [programme[name]["ja"] for name in ("source", "programme", "grants")]
    wordings += [f"{cap['yen']:,}" for cap in programme["grants"]["caps"]]
    folder = resources.files("plateau_sc.criterion")
    others = [
        entry.read_text(encoding="utf-8")
        for place in (folder, folder / "page", folder / "texts")
        for entry in place.iterdir()
        if entry.is_file() and entry.name != "programme.toml" and not entry.name.endswith(".pyc")
    ]
    assert len(others) > 20
    assert [text for text in wordings for other in others if text in other] == []
    assert programme["criterion"] == "(5)-1"
    assert len(programme["grants"]["reports"]) >= 2
    assert [cap["yen"] for cap in programme["grants"]["caps"]] == [35_000_000, 50_000_000]
