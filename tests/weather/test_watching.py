"""Weather as it comes in."""

import logging
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.errors import NetworkError, ParameterError
from plateau_sc.weather import Weather, from_frame, read_csv, read_ngsi, watch, watching
from tests.delivery_server import DeliveryServer, send, send_json


class Pauses(list[float]):
    """The pauses that were asked for; none was made."""


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> Pauses:
    made = Pauses()
    monkeypatch.setattr(watching, "_wait", lambda seconds, stop: made.append(seconds))
    return made


def make(*minutes: int, value: float = 20.0) -> Weather:
    index = pd.DatetimeIndex([pd.Timestamp("2026-08-01", tz="UTC") + pd.Timedelta(minutes=m) for m in minutes])
    return from_frame(pd.DataFrame({"air_temperature": [value + m / 10 for m in minutes]}, index), "10min")


def minutes_of(weather: Weather) -> list[int]:
    seconds = (weather.intervals.left - pd.Timestamp("2026-08-01", tz="UTC")).total_seconds()
    return [int(second) // 60 for second in seconds]


def play(*states: Weather | Exception, **how: Any) -> Iterator[Weather]:
    remaining = list(states)

    def ask() -> Weather:
        state = remaining.pop(0)
        if isinstance(state, Exception):
            raise state
        return state

    return watch(ask, stop=lambda: not remaining, **how)


def test_only_what_is_new_comes(pauses: Pauses) -> None:
    found = list(play(make(0, 10), make(0, 10), make(0, 10, 20), make(20, 30)))
    assert [minutes_of(weather) for weather in found] == [[0, 10], [20], [30]]
    assert [weather.notes for weather in found] == [(), (), ()]


def test_gaps_are_told(pauses: Pauses) -> None:
    _, after = play(make(0), make(60))
    assert after.notes == ("gap: nothing came from 2026-08-01 00:10:00 to 2026-08-01 01:00:00 UTC",)


def test_late_rows_come_and_are_marked(pauses: Pauses) -> None:
    first, fresh, late = play(make(0, 30), make(0, 10, 20, 30, 40))
    assert minutes_of(first) == [0, 30]
    assert minutes_of(fresh) == [40]
    assert minutes_of(late) == [10, 20]
    assert late.notes[0] == "late: 2 rows that came after later ones"
    assert fresh.notes == ()


def test_rows_with_other_values_come_and_are_marked(pauses: Pauses) -> None:
    _, revised = play(make(0, 10), make(10, value=21.0), make(10, value=21.0))
    assert minutes_of(revised) == [10]
    assert revised.table["air_temperature"].tolist() == [22.0]
    assert revised.notes[0].startswith("revised: 1 row")


def test_a_column_more_revises_only_rows_that_have_it(pauses: Pauses) -> None:
    wider = make(0, 10)
    wider.table["wind_speed"] = [float("nan"), 2.0]
    _, revised = play(make(0, 10), wider)
    assert minutes_of(revised) == [10]


def test_failures_are_survived_and_told(pauses: Pauses, caplog: pytest.LogCaptureFixture) -> None:
    trouble = [NetworkError("down"), OSError("cut"), ValueError("half a line"), LookupError("no such station")]
    with caplog.at_level(logging.WARNING, logger="plateau_sc"):
        first, second = play(make(0), *trouble, make(0, 10), every="60s", longest_pause="150s")
    assert first.notes == ()
    assert second.notes == (
        "failed: OSError: cut",
        "failed: ValueError: half a line",
        "failed: LookupError: no such station",
    )
    assert len(caplog.records) == 4
    assert "down; asked again in 60 s" in caplog.text
    assert pauses[:6] == pytest.approx([60, 60, 120, 150, 150, 60], abs=1)


def test_failures_are_told_once_and_with_the_next_rows(pauses: Pauses) -> None:
    first, second, third = play(make(0), OSError("cut"), make(0), make(0, 10), make(0, 10, 20))
    assert first.notes == ()
    assert second.notes == ("failed: OSError: cut",)
    assert third.notes == ()


def test_faults_of_the_program_are_not_survived(pauses: Pauses) -> None:
    news = play(make(0), TypeError("a fault"), make(0, 10))
    next(news)
    with pytest.raises(TypeError, match="a fault"):
        next(news)


def test_what_is_long_past_is_forgotten_and_not_handed_on_again(pauses: Pauses) -> None:
    found = list(play(make(0, 10, 20), make(30, 40), make(0, 10, 20, 30, 40, 50), remember=3))
    assert [minutes_of(weather) for weather in found] == [[0, 10, 20], [30, 40], [50]]


def test_a_file_is_read_when_it_changes(tmp_path: Path, pauses: Pauses) -> None:
    path, reads = tmp_path / "log.csv", []

    def read(path: Path) -> Weather:
        reads.append(path)
        return read_csv(path, {"air_temperature": "Ta"}, "10min")

    rows = ["time,Ta", "2026-08-01T00:00Z,20", "2026-08-01T00:10Z,21"]
    path.write_text("\n".join(rows), encoding="utf-8")
    turns = iter(range(100))
    news = watch(path, read, stop=lambda: next(turns) > 20)
    assert len(next(news)) == 2
    assert len(reads) == 1
    path.write_text("\n".join([*rows, "2026-08-01T00:20Z,22"]), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert minutes_of(next(news)) == [20]
    path.unlink()
    assert list(news) == []
    assert len(reads) == 2


def test_an_address_is_asked_each_time(server: DeliveryServer, pauses: Pauses) -> None:
    def entity(minute: int) -> dict[str, Any]:
        return {"id": "a", "dateObserved": f"2026-08-01T00:{minute}:00Z", "temperature": 20.0 + minute}

    url = server.script(
        "/v2/entities/a", send_json(entity(10)), send(403), send_json(entity(10)), send_json(entity(20))
    )
    news = watch(url, read_ngsi)
    assert minutes_of(next(news)) == [0]
    second = next(news)
    assert minutes_of(second) == [10]
    assert second.notes[0].startswith("failed: AnswerError")
    assert len(server.asked("/v2/entities/a")) == 4


def test_an_event_ends_the_wait_at_once() -> None:
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    begun = time.monotonic()
    assert len(list(watch(lambda: make(0), every="1h", stop=stop))) == 1
    assert time.monotonic() - begun < 5


def test_a_function_ends_the_wait_within_a_second() -> None:
    end = time.monotonic() + 0.2
    assert len(list(watch(lambda: make(0), every="1h", stop=lambda: time.monotonic() > end))) == 1
    assert time.monotonic() - end < 5


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sets(st.integers(0, 30), min_size=1), min_size=1, max_size=8))
def test_every_row_comes_exactly_once(states: list[set[int]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watching, "_wait", lambda seconds, stop: None)
        found = list(play(*(make(*(10 * minute for minute in sorted(state))) for state in states)))
    came = [minute for weather in found for minute in minutes_of(weather)]
    assert sorted(came) == sorted({10 * minute for state in states for minute in state})
    assert all(list(weather.intervals.left) == sorted(weather.intervals.left) for weather in found)


@pytest.mark.parametrize(
    ("source", "how", "message"),
    [
        (3, {}, "expected a function, a path or an address, found int"),
        ("a.csv", {}, "pass read, what reads 'a.csv'"),
        (lambda: None, {"read": read_ngsi}, "a function is asked as it is"),
        (lambda: None, {"every": "0s"}, "expected a step"),
        (lambda: None, {"longest_pause": "-1s"}, "expected a step"),
        (lambda: None, {"remember": 0}, "expected a number of rows to remember"),
        (lambda: None, {"stop": 3}, "expected an event or a function"),
    ],
)
def test_what_cannot_be_watched_is_refused_at_once(source: Any, how: dict[str, Any], message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        watch(source, **how)
