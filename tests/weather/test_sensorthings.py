"""Observations of SensorThings services."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.weather import read_sensorthings
from tests.delivery_server import DeliveryServer, send_json


def observe(*values: Any, first: int = 0) -> list[dict[str, Any]]:
    return [
        {"phenomenonTime": f"2026-08-01T03:{first + n}0:00.000Z", "result": value} for n, value in enumerate(values)
    ]


def stream(name: str, symbol: str | None, *values: Any) -> dict[str, Any]:
    unit = {} if symbol is None else {"unitOfMeasurement": {"name": "x", "symbol": symbol}}
    return {"name": name, "Observations": observe(*values)} | unit


@pytest.mark.parametrize(
    ("name", "symbol", "value", "column", "expected"),
    [
        ("Air Temperature", "°C", 33.1, "air_temperature", 33.1),
        ("temperature", "℃", 33.1, "air_temperature", 33.1),
        ("Air Temperature", "K", 306.25, "air_temperature", 33.1),
        ("Air Temperature", "°F", 91.58, "air_temperature", 33.1),
        ("Relative Humidity", "%", 58, "relative_humidity", 58),
        ("humidity", "1", 0.58, "relative_humidity", 58),
        ("Wind Speed", "m/s", 2.5, "wind_speed", 2.5),
        ("Wind Speed", "km/h", 9, "wind_speed", 2.5),
        ("Solar Radiation", "W/m^2", 812, "ghi", 812),
        ("ghi", "kW/m²", 0.812, "ghi", 812),
        ("pressure", "Pa", 100400, "pressure", 1004),
        ("pressure", "hPa", 1004, "pressure", 1004),
        ("pressure", None, "1004", "pressure", 1004),
        ("sunshine", "min", 6, "sunshine", 0.1),
        ("rain", "cm", 0.1, "precipitation", 1.0),
    ],
)
def test_names_and_units_are_known(name: str, symbol: str | None, value: Any, column: str, expected: float) -> None:
    weather = read_sensorthings({"value": [stream(name, symbol, value)]})
    assert weather.table.to_dict("list") == {column: [pytest.approx(expected, abs=1e-3)]}
    assert weather.intervals.right[0] == pd.Timestamp("2026-08-01T03:00Z")


def test_every_form_of_an_answer_is_read() -> None:
    one = stream("Air Temperature", "°C", 30.0, 31.0)
    array = {"components": ["id", "result", "phenomenonTime"], "dataArray": [[1, 30.0, "2026-08-01T03:00:00Z"]]}
    thing = {
        "name": "a pole",
        "Locations": [{"location": {"type": "Point", "coordinates": [139.7, 35.6]}}],
        "Datastreams": [one, stream("Relative Humidity", "%", 60, 61)],
    }
    assert read_sensorthings(one).table["air_temperature"].tolist() == [30.0, 31.0]
    assert read_sensorthings([one]).table["air_temperature"].tolist() == [30.0, 31.0]
    for whole in (thing, {"value": [thing]}):
        weather = read_sensorthings(whole)
        assert list(weather.table.columns) == ["air_temperature", "relative_humidity"]
        assert (weather.latitude, weather.longitude) == (35.6, 139.7)
    bare = {"value": observe(30.0, 31.0)}
    assert read_sensorthings(bare, {"": "air_temperature"}).table["air_temperature"].tolist() == [30.0, 31.0]
    assert read_sensorthings({"value": [array]}, {"": "air_temperature"}).table["air_temperature"].tolist() == [30.0]


def test_the_observed_property_names_a_stream() -> None:
    one = stream("sensor 7", "°C", 30.0) | {"ObservedProperty": {"name": "Air Temperature"}}
    assert list(read_sensorthings({"value": [one]}).table.columns) == ["air_temperature"]


def test_streams_are_chosen_by_a_map() -> None:
    streams = {"value": [stream("T at 2 m", "°C", 30.0), stream("T at 10 m", "°C", 29.0)]}
    weather = read_sensorthings(streams, {"T at 10 m": "air_temperature"})
    assert weather.table["air_temperature"].tolist() == [29.0]
    assert any("'T at 2 m' left out" in note for note in weather.notes)
    with pytest.raises(ParameterError, match="several datastreams become air_temperature"):
        read_sensorthings(streams, {"T at 10 m": "air_temperature", "T at 2 m": "air_temperature"})
    with pytest.raises(ParameterError, match="leads to 'Ta', which is none of"):
        read_sensorthings(streams, {"T at 10 m": "Ta"})


def test_pages_are_followed(server: DeliveryServer) -> None:
    second = server.always("/next", send_json({"value": observe(32.0, first=2)}))
    one = stream("Air Temperature", "°C", 30.0, 31.0) | {"Observations@iot.nextLink": second}
    third = server.always("/more", send_json({"value": [stream("Relative Humidity", "%", 60)]}))
    url = server.always("/Datastreams", send_json({"value": [one], "@iot.nextLink": third}))
    weather = read_sensorthings(url)
    assert weather.table["air_temperature"].tolist() == [30.0, 31.0, 32.0]
    np.testing.assert_array_equal(weather.table["relative_humidity"], [60, np.nan, np.nan])


def test_results_that_are_no_numbers_and_doubles_are_counted() -> None:
    one = stream("Air Temperature", "°C", 30.0, "broken", None)
    one["Observations"] += observe(30.5)
    weather = read_sensorthings(one)
    np.testing.assert_array_equal(weather.table["air_temperature"].iloc[0], 30.5)
    assert "air_temperature: 2 results that are no numbers, taken for missing" in weather.notes
    assert "air_temperature: 1 observations at the time of others; the last was kept" in weather.notes


def test_an_interval_counts_by_its_end() -> None:
    one = {"phenomenonTime": "2026-08-01T02:00:00Z/2026-08-01T03:00:00Z", "result": 30.0}
    weather = read_sensorthings({"value": [one]}, {"": "air_temperature"}, interval="1h")
    assert weather.intervals.left[0] == pd.Timestamp("2026-08-01T02:00Z")


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        ({"value": []}, UnreadableSourceError, "found an empty list"),
        ([1], UnreadableSourceError, "expected datastreams or observations"),
        (
            {"value": [stream("snow", "cm", 1)]},
            ParameterError,
            "no datastream with observations.*found 'snow'; pass columns",
        ),
        ({"value": [stream("Air Temperature", "°C")]}, ParameterError, "no datastream with observations"),
        (
            {"value": [stream("Air Temperature", "bar", 1)]},
            ParameterError,
            "unit of 'Air Temperature' is 'bar'; expected",
        ),
        ({"value": [{"result": 1}]}, UnreadableSourceError, "expected phenomenonTime and result"),
        ({"value": [{"dataArray": [[1]], "components": ["a"]}]}, UnreadableSourceError, "expected a data array"),
    ],
)
def test_what_cannot_be_read_is_told(content: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        read_sensorthings(content)
