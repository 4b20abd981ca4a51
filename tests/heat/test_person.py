"""Persons."""

from typing import Any

import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.heat import Person


def test_the_standard_person_is_the_same_in_and_outdoors() -> None:
    for revised in (False, True):
        outdoors, room = Person().bodies(revised=revised)
        assert outdoors == room
        assert outdoors.revised is revised


def test_in_the_room_clothing_and_work_are_the_standard_ones() -> None:
    outdoors, room = Person(age=70, clothing=0.5, work=150).bodies(revised=False)
    assert room == Person(age=70).bodies(revised=False)[0]
    assert outdoors.metabolism > room.metabolism


@pytest.mark.parametrize(
    "values",
    [
        {"age": 0},
        {"age": float("nan")},
        {"height": 175},
        {"weight": -1},
        {"clothing": 0},
        {"work": -5},
        {"work": None},
        {"sex": "man"},
        {"age": "35"},
    ],
)
def test_what_no_person_has_is_refused(values: dict[str, Any]) -> None:
    (name,) = values
    with pytest.raises(ParameterError, match=f"{name} must be"):
        Person(**values)
