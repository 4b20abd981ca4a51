"""Entities of context brokers, in the forms that NGSI has."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from plateau_sc.errors import ParameterError, UnreadableSourceError
from plateau_sc.weather import read_ngsi
from tests.delivery_server import DeliveryServer, send_json

TIME = "2026-08-01T03:00:00Z"
V2 = {
    "id": "station-1",
    "type": "WeatherObserved",
    "dateObserved": {"type": "DateTime", "value": "2026-08-01T03:00:00.00Z", "metadata": {}},
    "location": {"type": "geo:json", "value": {"type": "Point", "coordinates": [139.7, 35.6]}, "metadata": {}},
    "temperature": {"type": "Number", "value": 33.1, "metadata": {}},
    "relativeHumidity": {"type": "Number", "value": 0.58, "metadata": {}},
    "windSpeed": {"type": "Number", "value": 2.0, "metadata": {}},
    "solarRadiation": {"type": "Number", "value": 812.0, "metadata": {}},
    "atmosphericPressure": {"type": "Number", "value": 1004.0, "metadata": {}},
    "stationName": {"type": "Text", "value": "a roof"},
}
KEY_VALUES = {
    "id": "station-1",
    "type": "WeatherObserved",
    "dateObserved": TIME,
    "location": {"type": "Point", "coordinates": [139.7, 35.6]},
    "temperature": 33.1,
    "relativeHumidity": 0.58,
    "windSpeed": 2,
    "solarRadiation": 812,
    "atmosphericPressure": 1004.0,
}
LD = {
    "id": "urn:ngsi-ld:WeatherObserved:1",
    "type": "WeatherObserved",
    "location": {"type": "GeoProperty", "value": {"type": "Point", "coordinates": [139.7, 35.6]}},
    "https://smartdatamodels.org/dataModel.Weather/temperature": {
        "type": "Property",
        "value": 33.1,
        "observedAt": TIME,
    },
    "relativeHumidity": {"type": "Property", "value": 0.58, "observedAt": TIME},
    "windSpeed": {"type": "Property", "value": 2.0, "observedAt": TIME},
    "solarRadiation": {"type": "Property", "value": 812.0, "observedAt": TIME},
    "atmosphericPressure": {"type": "Property", "value": 1004.0, "observedAt": TIME},
    "@context": ["https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context.jsonld"],
}
LD_DATED = {
    name: value if name in ("id", "type", "location", "@context") else {"type": "Property", "value": value["value"]}
    for name, value in LD.items()
} | {"dateObserved": {"type": "Property", "value": {"@type": "DateTime", "@value": TIME}}}
NOTIFIED = {"id": "urn:ngsi-ld:Notification:1", "type": "Notification", "subscriptionId": "s", "data": [LD]}


@pytest.mark.parametrize(
    "content", [V2, [V2], KEY_VALUES, LD, LD_DATED, NOTIFIED, {"subscriptionId": "s", "data": [V2]}]
)
def test_every_form_of_an_entity_is_read(content: Any, tmp_path: Path) -> None:
    path = tmp_path / "entity.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    for source in (content, path, path.read_bytes()):
        weather = read_ngsi(source)
        assert weather.table.iloc[0].to_dict() == {
            "air_temperature": 33.1,
            "relative_humidity": 58.0,
            "wind_speed": 2.0,
            "ghi": 812.0,
            "pressure": 1004.0,
        }
        assert weather.intervals.right[0] == pd.Timestamp(TIME)
        assert weather.intervals.length[0] == pd.Timedelta("10min")
        assert (weather.latitude, weather.longitude) == (35.6, 139.7)


def test_a_broker_is_asked(server: DeliveryServer) -> None:
    url = server.always("/v2/entities", send_json([V2]))
    assert len(read_ngsi(url + "?type=WeatherObserved")) == 1


def test_values_over_time_are_rows() -> None:
    listed = [{"type": "Property", "value": 30.0 + n, "observedAt": f"2026-08-01T03:{n}0:00Z"} for n in range(3)]
    paired = [[40 + n, f"2026-08-01T03:{n}0:00Z"] for n in range(3)]
    entity = {"id": "a", "type": "WeatherObserved", "temperature": listed, "relativeHumidity": {"values": paired}}
    weather = read_ngsi(entity)
    assert weather.table["air_temperature"].tolist() == [30.0, 31.0, 32.0]
    assert weather.table["relative_humidity"].tolist() == [40.0, 41.0, 42.0]
    assert any("taken for percent" in note for note in weather.notes)


def test_entities_of_one_station_are_joined_and_of_several_chosen() -> None:
    later = V2 | {"dateObserved": {"type": "DateTime", "value": "2026-08-01T12:10:00+09:00"}}
    assert len(read_ngsi([V2, later])) == 2
    assert any("values there twice" in note for note in read_ngsi([V2, V2]).notes)
    other = V2 | {"id": "station-2", "temperature": {"type": "Number", "value": 20.0}}
    assert read_ngsi([V2, other], "station-2").table["air_temperature"].tolist() == [20.0]
    with pytest.raises(ParameterError, match="has 2 entities; pass the id of one: station-1, station-2"):
        read_ngsi([V2, other])
    with pytest.raises(ParameterError, match="has no entity 'station-3'"):
        read_ngsi([V2, other], "station-3")


def test_an_interval_of_observation_counts_by_its_end() -> None:
    entity = KEY_VALUES | {"dateObserved": "2026-08-01T02:00:00Z/2026-08-01T03:00:00Z"}
    weather = read_ngsi(entity, interval="1h")
    assert (weather.intervals.left[0], weather.intervals.right[0]) == (
        pd.Timestamp("2026-08-01T02:00Z"),
        pd.Timestamp(TIME),
    )


def test_observations_off_the_beat_are_put_into_intervals() -> None:
    entities = [
        KEY_VALUES | {"dateObserved": f"2026-08-01T03:{minute}:17Z", "temperature": minute} for minute in (11, 13, 24)
    ]
    weather = read_ngsi(entities)
    assert weather.table["air_temperature"].tolist() == [12.0, 24.0]
    assert any("3 observations at 3 times, put into 2 intervals" in note for note in weather.notes)


def test_what_is_no_number_is_missing() -> None:
    weather = read_ngsi(KEY_VALUES | {"temperature": None, "windSpeed": "calm", "solarRadiation": True})
    assert set(weather.table.columns) == {"relative_humidity", "pressure"}


def test_further_attributes_are_read_by_name() -> None:
    entity = {"id": "a", "dateObserved": TIME, "blackGlobe": 45.2}
    assert read_ngsi(entity, columns={"blackGlobe": "globe_temperature"}).table.to_numpy().tolist() == [[45.2]]
    with pytest.raises(ParameterError, match="leads to 'globe', which is none of"):
        read_ngsi(entity, columns={"blackGlobe": "globe"})


def test_null_marks_are_no_percent() -> None:
    entities = [
        KEY_VALUES | {"dateObserved": f"2026-08-01T03:{minute}:00Z", "relativeHumidity": value}
        for minute, value in ((10, 0.5), (20, -999.0), (30, 0.6), (40, 1.0))
    ]
    humidity = read_ngsi(entities).table["relative_humidity"]
    np.testing.assert_array_equal(humidity, [50.0, np.nan, 60.0, 100.0])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ([], "found an empty list"),
        ([1], "expected entities"),
        ({"id": "a", "dateObserved": TIME}, "expected values of temperature"),
        ({"id": "a", "temperature": 20.0}, "temperature of 'a' has no time"),
        ({"error": "NotFound", "description": "no such entity"}, "the broker refuses: no such entity"),
        ({"type": "x", "title": "Bad", "detail": "no tenant"}, "the broker refuses: no tenant"),
        (KEY_VALUES | {"dateObserved": "yesterday"}, "expected a time"),
        (b"<html>", "found a web page"),
    ],
)
def test_what_cannot_be_read_is_told(content: Any, message: str) -> None:
    with pytest.raises(UnreadableSourceError, match=message):
        read_ngsi(content)


def test_times_without_a_zone_need_one() -> None:
    entity = KEY_VALUES | {"dateObserved": "2026-08-01T12:00:00"}
    with pytest.raises(ParameterError, match="no time zone"):
        read_ngsi(entity)
    assert read_ngsi(entity, tz="Asia/Tokyo").intervals.right[0] == pd.Timestamp(TIME)


@pytest.mark.parametrize(
    ("attribute", "column", "value", "code", "expected"),
    [
        ("windSpeed", "wind_speed", 18.0, "KMH", 5.0),
        ("windSpeed", "wind_speed", 5.0, "MTS", 5.0),
        ("temperature", "air_temperature", 86.0, "FAH", 30.0),
        ("temperature", "air_temperature", 303.15, "kel", 30.0),
        ("temperature", "air_temperature", 30.0, None, 30.0),
        ("atmosphericPressure", "pressure", 101_300.0, "PAL", 1013.0),
        ("relativeHumidity", "relative_humidity", 60.0, "P1", 60.0),
        ("relativeHumidity", "relative_humidity", 0.6, "C62", 60.0),
        ("solarRadiation", "ghi", 640.0, "D54", 640.0),
    ],
)
@pytest.mark.parametrize("is_linked", [False, True])
def test_units_are_those_of_their_code(
    attribute: str, column: str, value: float, code: str | None, expected: float, is_linked: bool
) -> None:
    unit: dict[str, Any] = {"unitCode": code} if is_linked else {"metadata": {"unitCode": {"value": code}}}
    found = read_ngsi({"id": "a", "dateObserved": TIME, attribute: {"value": value, **unit}})
    assert found.table[column].to_list() == pytest.approx([expected])
    assert not any("unit code" in note for note in found.notes)


def test_a_unit_that_is_not_known_is_told() -> None:
    found = read_ngsi({"id": "a", "dateObserved": TIME, "windSpeed": {"value": 3.0, "unitCode": "BFT"}})
    assert found.table["wind_speed"].to_list() == [3.0]
    assert "windSpeed: the unit code 'BFT' is not known for wind_speed, taken for m/s" in found.notes


@pytest.mark.parametrize("value", [10**400, -(10**400), float("inf")])
def test_a_number_beyond_all_numbers_is_missing_and_counted(value: float) -> None:
    found = read_ngsi({"id": "a", "dateObserved": TIME, "temperature": value, "windSpeed": 2.0})
    assert found.table["wind_speed"].to_list() == [2.0]
    assert found.table["air_temperature"].isna().all()
    assert any("air_temperature: 1 value outside" in note for note in found.notes)
