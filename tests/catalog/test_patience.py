"""Tests of `plateau_sc.catalog.patience`."""

import pytest

from plateau_sc.catalog.patience import Effort, FaultError, Patience
from plateau_sc.errors import NetworkError, ParameterError


def make_effort(**settings: float) -> tuple[Effort, list[float]]:
    pauses: list[float] = []
    return Effort("https://example.org/a", Patience(**settings), sleep=pauses.append), pauses


def test_pauses_grow_and_the_attempts_end() -> None:
    effort, pauses = make_effort(attempts=6, pause=1.0, longest_pause=5.0)
    for _ in range(5):
        effort.bear(FaultError("the server answered 503"))
    with pytest.raises(NetworkError, match="a: tried 6 times, and at last the server answered 503; try again later"):
        effort.bear(FaultError("the server answered 503"))
    # none before the second attempt, then each twice the last, with a little chance so that clients do not march
    assert len(pauses) == 4
    assert all(wanted <= pause <= wanted + 0.25 for wanted, pause in zip((1, 2, 4), pauses[:3], strict=True))
    assert pauses[3] == 5.0


def test_the_server_names_the_pause_within_reason() -> None:
    effort, pauses = make_effort(longest_pause=30.0)
    effort.bear(FaultError("429", retry_after=7.0))
    effort.bear(FaultError("429", retry_after=86_400.0))
    assert pauses == [7.0, 30.0]


def test_what_is_missing_is_asked_for_less_often() -> None:
    effort, _ = make_effort(attempts=6, missing_attempts=2)
    effort.bear(FaultError("404", missing=True))
    with pytest.raises(FaultError, match="404"):
        effort.bear(FaultError("404", missing=True))


def test_moving_on_counts_anew() -> None:
    effort, pauses = make_effort(attempts=2)
    for _ in range(10):
        effort.bear(FaultError("cut"))
        effort.renew()
    assert pauses == []


def test_time_ends_it_all() -> None:
    now = [0.0]
    effort = Effort("x", Patience(deadline=10.0, attempts=99), sleep=lambda _: None, clock=lambda: now[0])
    assert effort.remaining() == 10.0
    now[0] = 9.0
    with pytest.raises(NetworkError, match="not done within 10 s, and at last 503"):
        effort.bear(FaultError("503", retry_after=2.0))
    now[0] = 10.0
    with pytest.raises(NetworkError, match="too slow"):
        effort.remaining()


@pytest.mark.parametrize("setting", [{"attempts": 0}, {"read": -1.0}, {"deadline": float("inf")}, {"pause": -0.1}])
def test_settings_are_numbers_above_nought(setting: dict[str, float]) -> None:
    with pytest.raises(ParameterError, match=next(iter(setting))):
        Patience(**setting)
