"""Tests of `plateau_sc.cooling.live.texts`."""

import string

import pytest

from plateau_sc.cooling.live.texts import _TEXTS, codes, require_language, tell
from plateau_sc.errors import ParameterError


@pytest.mark.parametrize("code", codes())
def test_both_languages_say_the_same(code: str) -> None:
    places = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in _TEXTS[code]]
    assert places[0] == places[1]
    remark = tell(code, **dict.fromkeys(places[0], 12))
    assert set(remark) == {"code", "ja", "en"}
    assert "{" not in remark["ja"] + remark["en"]
    assert any(ord(letter) > 0x3000 for letter in remark["ja"])
    assert remark["en"].isascii()


def test_other_languages_are_refused() -> None:
    assert require_language("ja") == "ja"
    for wrong in ("fr", "", None, ["ja"]):
        with pytest.raises(ParameterError, match="ja, en"):
            require_language(wrong)
    with pytest.raises(KeyError):
        tell("rain")
