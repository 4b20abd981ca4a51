"""Tests of `plateau_sc.cooling.live.answers`: the schema refuses what it should."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from plateau_sc.cooling.live.answers import live_schema
from plateau_sc.cooling.live.service import Live

Change = Callable[[dict[str, Any]], Any]


@pytest.fixture
def answer(start: Callable[..., Live]) -> dict[str, Any]:
    return start().routes((0, 30), (300, 30))


def test_the_schema_is_one(answer: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(live_schema())
    jsonschema.Draft202012Validator(live_schema()).validate(answer)


@pytest.mark.parametrize(
    "change",
    [
        lambda answer: answer.pop("valid"),
        lambda answer: answer.update(kind="spots"),
        lambda answer: answer.update(more=1),
        lambda answer: answer["valid"].update(source="guess"),
        lambda answer: answer["valid"].update(until="noon"),
        lambda answer: answer["valid"]["remarks"][0].update(code="rain"),
        lambda answer: answer["result"]["features"][0]["properties"].pop("metres"),
        lambda answer: answer["result"].update(seek="rain"),
    ],
)
def test_what_is_not_said_is_refused(change: Change, answer: dict[str, Any]) -> None:
    changed = copy.deepcopy(answer)
    change(changed)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(live_schema()).validate(changed)
