import pytest

from plateau_sc.citygml.nulls import parse_code, parse_count, parse_number, parse_year


@pytest.mark.parametrize("text", [None, "", "  \n", "Null", "null", "9999", "-9999"])
@pytest.mark.parametrize("parse", [parse_code, parse_count, parse_number, parse_year])
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
    ],
)
def test_what_is_neither_value_nor_null_is_refused(parse, text):
    with pytest.raises(ValueError):
        parse(text)
