"""Tests of `plateau_sc.cooling.effect.texts`."""

from string import Formatter

import pytest

from plateau_sc.cooling.effect import texts as effect_texts
from plateau_sc.cooling.effect.texts import Remark
from plateau_sc.errors import ParameterError


@pytest.mark.parametrize("key", effect_texts._TEXTS)
def test_both_languages_say_the_same_numbers(key: str) -> None:
    places = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in effect_texts._TEXTS[key]]
    assert places[0] == places[1]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ParameterError, match="'fr'"):
        Remark("mesh").tell("fr")
