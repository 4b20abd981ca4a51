"""Which column of a CSV holds what: every way in which it can fail, and what the message advises."""

import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.cli.tables import choose_columns, list_lacking
from plateau_sc.errors import ParameterError
from plateau_sc.weather import COLUMNS

FILE = Path("w.csv")
WHOLE = "time,air_temperature,relative_humidity,ghi,wind_speed"
RADIATION = "radiation (ghi, or dhi with dni, sunshine or cloud_cover)"


def choose(header: str, *named: tuple[str, str], time: str = "time", dew_point: float | None = None) -> dict[str, str]:
    return choose_columns(FILE, f"{header}\n2026-08-01 00:00,1,2,3,4\n", time, named, dew_point)


def refuse(header: str, *named: tuple[str, str], **more: object) -> str:
    with pytest.raises(ParameterError) as caught:
        choose(header, *named, **more)
    return str(caught.value)


@pytest.mark.parametrize(
    ("names", "lacking"),
    [
        ("air_temperature relative_humidity ghi", []),
        ("air_temperature relative_humidity sunshine", []),
        ("air_temperature relative_humidity cloud_cover", []),
        ("air_temperature relative_humidity dhi dni", []),
        ("air_temperature relative_humidity dhi", [RADIATION]),
        ("air_temperature relative_humidity dni wbgt", [RADIATION]),
        ("air_temperature ghi", ["relative_humidity"]),
        ("", ["air_temperature", "relative_humidity", RADIATION]),
    ],
)
def test_what_heat_needs(names: str, lacking: list[str]) -> None:
    assert list_lacking(names.split()) == lacking
    assert list_lacking(names.split(), 20.0) == [name for name in lacking if name != "relative_humidity"]


def test_columns_called_as_their_quantity_are_taken() -> None:
    names = ("air_temperature", "relative_humidity", "ghi", "wind_speed")
    assert choose(WHOLE) == {name: name for name in names}
    assert choose(f" {WHOLE.replace(',', ' , ')} ,snow") == {name: name for name in names}
    assert choose('"time","air_temperature","relative_humidity","ghi"').keys() == set(names[:3])


def test_those_named_come_before_those_that_are_called_so() -> None:
    header = WHOLE.replace("air_temperature", "Ta")
    assert choose(header, ("air_temperature", "Ta"))["air_temperature"] == "Ta"
    assert choose(header, ("air_temperature", "Ta"))["wind_speed"] == "wind_speed"
    found = choose(f"{WHOLE},roof", ("air_temperature", "roof"))
    assert found["air_temperature"] == "roof"
    # a column that was said to be something else is not what it is called
    found = choose(f"{WHOLE},ghi_2", ("wind_speed", "ghi"), ("ghi", "ghi_2"))
    assert (found["wind_speed"], found["ghi"]) == ("ghi", "ghi_2")


def test_a_column_lacks_and_the_advice_has_its_name() -> None:
    text = refuse("time,air_temperature,RH,wind_speed,Kdown")
    assert f"w.csv: no column for relative_humidity and {RADIATION}" in text
    assert "'time', 'air_temperature', 'RH', 'wind_speed', 'Kdown'" in text
    assert "--column relative_humidity=RH --column ghi=Kdown; humidity also follows from --dew-point" in text
    text = refuse("time,気温(℃),相対湿度(％),日照時間(時間)")
    assert (
        "--column 'air_temperature=気温(℃)' --column 'relative_humidity=相対湿度(％)' --column 'sunshine=日照" in text
    )
    text = refuse("time,a,b", dew_point=20.0)
    assert "--column air_temperature=NAME --column ghi=NAME" in text
    assert "humidity" not in text.partition("Name")[2]


@pytest.mark.parametrize("header", [WHOLE, "time,Ta,RH,Kdn", "time,temp [degC],rel hum,global", "time,T,x,y"])
def test_what_is_advised_helps(header: str) -> None:
    """Follow the advice until there is none, filling in a free column for NAME."""
    named: dict[str, str] = {}
    free = header.split(",")[1:]
    for _ in range(3):
        try:
            found = choose(header, *named.items())
            break
        except ParameterError as error:
            advice = str(error).partition("heat needs with ")[2].partition("; humidity")[0]
            pairs = [word.split("=") for word in shlex.split(advice) if word != "--column"]
            assert pairs
            told = {column for _, column in pairs}
            rest = [name for name in free if name not in told]
            named |= {quantity: column if column != "NAME" else rest.pop(0) for quantity, column in pairs}
    assert list_lacking(found) == []
    assert set(found.values()) <= set(free)


def test_a_quantity_that_there_is_not() -> None:
    text = refuse(WHOLE, ("air_temp", "air_temperature"))
    assert text.startswith("--column air_temp=air_temperature: 'air_temp' is no quantity of the weather")
    assert "is 'air_temperature' meant?" in text
    assert all(name in text for name in COLUMNS)
    assert "no quantity of the weather. They are air_temperature" in refuse(WHOLE, ("snowfall_depth", "ghi"))


def test_a_column_that_there_is_not() -> None:
    text = refuse(WHOLE, ("ghi", "ghii"))
    assert "w.csv: --column ghi=ghii names no column; its columns are 'time', 'air_temperature'" in text
    assert text.endswith("is 'ghi' meant?")
    assert "meant" not in refuse(WHOLE, ("ghi", "Q"))
    assert "--time stamp names no column" in refuse(WHOLE, time="stamp")
    assert refuse(WHOLE, time="tim").endswith("is 'time' meant?")


def test_long_headers_are_cut() -> None:
    text = refuse("time," + ",".join(f"c{number}" for number in range(60)))
    assert "'c28' and 31 more" in text


@pytest.mark.parametrize(("separator", "word"), [(";", "semicolons"), ("\t", "tabs")])
def test_other_separators_are_told(separator: str, word: str) -> None:
    assert f"expected columns between commas, found {word}" in refuse(WHOLE.replace(",", separator))


def test_a_quoted_comma_is_part_of_a_name() -> None:
    found = choose('time,"T, air",relative_humidity,ghi', ("air_temperature", "T, air"))
    assert found["air_temperature"] == "T, air"


@given(st.lists(st.sampled_from([*COLUMNS, "snow", "Ta", "RH"]), unique=True))
def test_either_all_is_there_or_it_is_refused(names: list[str]) -> None:
    header = ",".join(["time", *names])
    if list_lacking(names):
        assert "no column for" in refuse(header)
    else:
        assert set(choose(header)) == set(names) & set(COLUMNS)
