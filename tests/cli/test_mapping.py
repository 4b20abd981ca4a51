"""How parts of a day are read; days and lengths are tested with `plateau-sc shade`."""

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.cli.mapping import read_hours

CONTEXT, OPTION = click.Context(click.Command("heat")), click.Option(["--hours"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, None),
        ("9-17", (540, 1020)),
        ("0-24", (0, 1440)),
        ("09-9:30", (540, 570)),
        (" 23:59 - 24:00 ", (1439, 1440)),
    ],
)
def test_parts_of_a_day(text: str | None, expected: tuple[int, int] | None) -> None:
    assert read_hours(CONTEXT, OPTION, text) == expected


@given(begin=st.integers(0, 1439), length=st.integers(1, 1440))
def test_what_is_written_is_read(begin: int, length: int) -> None:
    end = min(begin + length, 1440)
    text = f"{begin // 60}:{begin % 60:02}-{end // 60}:{end % 60:02}"
    assert read_hours(CONTEXT, OPTION, text) == (begin, end)


@pytest.mark.parametrize(
    "text",
    ["", "9", "9-", "-17", "17-9", "9-9", "9-25", "24-25", "9:60-17", "9:5-17", "9.5-17", "9 to 17", "-1-5", "9-24:01"],
)
def test_what_is_no_part_of_a_day(text: str) -> None:
    with pytest.raises(click.BadParameter, match="no part of a day; expected hours from 0 to 24, as 9-17"):
        read_hours(CONTEXT, OPTION, text)
