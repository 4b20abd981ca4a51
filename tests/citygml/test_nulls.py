from datetime import datetime

import pytest

from plateau_sc.citygml.nulls import (
    PARSERS,
    is_shortened,
    parse_code,
    parse_count,
    parse_date,
    parse_flag,
    parse_number,
    parse_year,
)


@pytest.mark.parametrize("text", [None, "", "  \n", "Null", "null", "9999", "-9999"])
@pytest.mark.parametrize("parse", [parse_code, parse_count, parse_number, parse_year, parse_date, parse_flag])
def test_every_way_of_writing_nothing_is_none(parse, text):
    assert parse(text) is None


@pytest.mark.parametrize(
    ("parse", "text", "value"),
    [
        (parse_code, " 3001\n", "3001"),
        (parse_number, " 12.50 ", 12.5),
        (parse_number, "9998.9", 9998.9),
        (parse_number, "-9999.00", None),
        (parse_count, "3", 3),
        (parse_count, "3.0", 3),
        (parse_count, "9999.0", None),
        (parse_year, "1987", 1987),
        (parse_year, "1987-04-01", 1987),
        (parse_year, "0001", None),
        (parse_year, "0001-01-01", None),
        (parse_year, "2021-01-01T00:00:00", 2021),
        (parse_date, "2024-03-15", datetime(2024, 3, 15)),
        (parse_date, "2024-03-15T12:30:00+09:00", datetime(2024, 3, 15, 12, 30)),
        (parse_date, "0001-01-01", None),
        (parse_date, "9999-12-31", None),
        (parse_flag, "true", True),
        (parse_flag, " 0 ", False),
    ],
)
def test_values_are_read(parse, text, value):
    assert parse(text) == value


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (parse_number, "2.8（テスト）"),
        (parse_number, "NaN"),
        (parse_number, "inf"),
        (parse_number, "1_0"),
        (parse_count, "2.5"),
        (parse_count, "two"),
        (parse_year, "87"),
        (parse_year, "昭和62"),
        (parse_date, "2024-13-01"),
        (parse_date, "2024"),
        (parse_date, "20240315"),
        (parse_flag, "yes"),
    ],
)
def test_what_is_neither_value_nor_null_is_refused(parse, text):
    with pytest.raises(ValueError):
        parse(text)


@pytest.mark.parametrize(
    ("kind", "text", "shortened"),
    [
        ("year", "1987", False),
        ("year", "1987-01-01", False),
        ("year", "1987-01-01T00:00:00", False),
        ("year", "1987-04-01", True),
        ("date", "2024-03-15", False),
        ("date", "2024-03-15T12:30:00", False),
        ("date", "2024-03-15Z", True),
        ("number", "1.50", False),
        ("code", "3001", False),
        ("date", "0001-01-01", False),
    ],
)
def test_a_value_that_says_less_than_its_text_is_known(kind, text, shortened):
    assert is_shortened(kind, text, PARSERS[kind](text)) is shortened
