"""Tests of `plateau_sc.cli.instants`."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from plateau_sc.cli.instants import read_instant, read_when
from plateau_sc.cli.options import RouteOptions
from plateau_sc.errors import ParameterError

ONE, TWO = "2026-08-01T13:00+09:00", "2026-08-01T14:00+09:00"


def test_an_instant_needs_its_offset() -> None:
    assert read_instant("2026-08-01T13:00Z").isoformat() == "2026-08-01T13:00:00+00:00"
    for text in ("2026-08-01", "13 o'clock", ""):
        with pytest.raises(ParameterError, match="offset"):
            read_instant(text)


def test_now_is_by_the_clock_of_japan() -> None:
    before = pd.Timestamp.now("UTC").floor("s")
    now = read_instant("now")
    assert before <= now <= pd.Timestamp.now("UTC")
    assert now.utcoffset() == pd.Timedelta(hours=9)


def test_the_option_that_is_wrong_is_named() -> None:
    with pytest.raises(ParameterError, match="--until soon: expected a time"):
        read_instant("soon", "--until")


def ask(**when: Any) -> RouteOptions:
    return RouteOptions(network=Path(), shadow=Path(), origin=(0.0, 0.0), destination=(0.0, 0.0), out=Path(), **when)


def test_a_walk_begins_or_ends_at_a_time() -> None:
    assert read_when(ask(depart=ONE)).instant == pd.Timestamp(ONE)
    assert read_when(ask(arrive=TWO)).instant == pd.Timestamp(TWO)
    assert read_when(ask(depart=ONE, until=TWO)).until == pd.Timestamp(TWO)
    for wrong, words in (
        ({}, "one of"),
        ({"depart": ONE, "arrive": TWO}, "one of"),
        ({"arrive": ONE, "until": TWO}, "needs"),
    ):
        with pytest.raises(ParameterError, match=words):
            read_when(ask(**wrong))
