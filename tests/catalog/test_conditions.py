"""Tests of `plateau_sc.catalog.conditions`."""

import pytest

from plateau_sc.catalog.conditions import spell_conditions
from plateau_sc.errors import ParameterError


@pytest.mark.parametrize(
    ("search", "conditions"),
    [
        ({"cities": "13101"}, ["13101"]),
        ({"cities": ["13101", "13", "13101", " 13102 "]}, ["13101,13,13102"]),
        ({"meshes": "533945,53394509"}, ["m:533945,53394509"]),
        ({"meshes": ["533945091", "5339450912"], "exact": True}, ["mm:533945091,5339450912"]),
        ({"bbox": (139.7375, 35.65833333333333, 139.74, 35.66)}, ["r:139.7375,35.6583333333,139.74,35.66"]),
        ({"bbox": (139, 1e-7, 140, 36)}, ["r:139,0.0000001,140,36"]),
        ({"place": " 千代田区/1 "}, ["g:%E5%8D%83%E4%BB%A3%E7%94%B0%E5%8C%BA%2F1"]),
        ({"spatial_ids": ["18/0/232837/103222", "/18/-1/0/0"]}, ["s:/18/0/232837/103222", "s:/18/-1/0/0"]),
        ({"spatial_ids": ["0/0/0/0", "/0/0/0/0"]}, ["s:/0/0/0/0"]),
    ],
)
def test_conditions_are_spelt_as_the_service_reads_them(search, conditions: list[str]) -> None:
    assert spell_conditions(**search) == conditions


def test_a_call_has_thirty_conditions_at_most() -> None:
    codes = [f"{code:05d}" for code in range(13101, 13162)]
    calls = spell_conditions(cities=codes)
    assert [call.count(",") + 1 for call in calls] == [30, 30, 1]
    assert ",".join(calls).split(",") == codes


@pytest.mark.parametrize(
    ("search", "words"),
    [
        ({}, "found nothing"),
        ({"cities": "13101", "place": "千代田"}, "found cities and place"),
        ({"cities": ""}, "cities is empty"),
        ({"cities": []}, "cities is empty"),
        ({"cities": [13101]}, "expected codes as text"),
        ({"cities": 13101}, "cities is 13101"),
        ({"cities": "131016"}, "leave its check digit out: 13101"),
        ({"cities": "1310a"}, "city code is '1310a'"),
        ({"cities": "１３１０１"}, "city code is '１３１０１'"),
        ({"meshes": "5339"}, "has 4 digits; the service knows those of 6, 8, 9 and 10"),
        ({"meshes": "53394509111"}, "has 11 digits"),
        ({"meshes": "53394599x"}, "expected a mesh code"),
        ({"bbox": (1, 2, 3)}, "four numbers"),
        ({"bbox": "abc"}, "four numbers"),
        ({"bbox": 5}, "four numbers"),
        ({"bbox": (139.7, 35.7, 139.6, 35.8)}, "west < east"),
        ({"bbox": (139.7, float("nan"), 139.8, 35.8)}, "west < east"),
        ({"bbox": (35.6, 139.6, 35.7, 139.7)}, "latitude, longitude order: swap them"),
        ({"place": "  "}, "name of a place"),
        ({"spatial_ids": "18/232837/103222"}, "expected z/f/x/y"),
        ({"spatial_ids": "18/0/262144/0"}, "expected z/f/x/y"),
        ({"spatial_ids": "36/0/0/0"}, "expected z/f/x/y"),
        ({"spatial_ids": "1/2/0/0"}, "expected z/f/x/y"),
    ],
)
def test_what_the_service_would_not_understand_is_refused(search, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        spell_conditions(**search)
