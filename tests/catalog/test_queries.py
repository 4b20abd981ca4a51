"""Tests of `plateau_sc.catalog.queries`."""

import pytest

from plateau_sc.catalog import list_datasets, search
from plateau_sc.errors import AnswerError
from tests.delivery_server import send_json


def answer(code: str, *meshes: str) -> dict:
    files = [
        {"code": mesh, "url": f"https://a.example/{code}_x_city_2023_citygml_1_op/udx/bldg/{mesh}.gml"}
        for mesh in meshes
    ]
    return {"cityCode": code, "cityName": code, "year": 2023, "files": {"bldg": files}, "metadataZipUrls": None}


@pytest.mark.parametrize(
    ("asked", "condition"),
    [
        ({"cities": "13101"}, "13101"),
        ({"meshes": "53394509"}, "m:53394509"),
        ({"meshes": "53394509", "exact": True}, "mm:53394509"),
        ({"bbox": (139.7, 35.6, 139.8, 35.7)}, "r:139.7,35.6,139.8,35.7"),
        ({"place": "千代田区"}, "g:千代田区"),
        ({"spatial_ids": "18/0/232837/103222"}, "s:/18/0/232837/103222"),
    ],
)
@pytest.mark.parametrize("is_flat", [False, True])
def test_each_kind_of_search_is_made(server, connection, asked, condition: str, is_flat: bool) -> None:
    content = answer("13101", "53394509")
    server.answer_search(condition, content if is_flat else {"cities": [content]})
    (city,) = search(**asked, connection=connection)
    assert [file.code for file in city.files] == ["53394509"]
    assert len(server.requests) == 1


def test_many_conditions_take_several_calls(server, connection) -> None:
    codes = [f"533945{number:02d}" for number in range(40)]
    server.answer_search("m:" + ",".join(codes[:30]), {"cities": [answer("13101", codes[0], codes[29])]})
    server.answer_search("m:" + ",".join(codes[30:]), answer("13101", codes[29], codes[30]))
    told = []
    (city,) = search(meshes=codes, progress=lambda *step: told.append(step), connection=connection)
    assert [file.code for file in city.files] == [codes[0], codes[29], codes[30]]
    assert told == [(1, 2, "searching"), (2, 2, "searching")]


def test_spatial_ids_go_one_by_one(server, connection) -> None:
    server.answer_search("s:/18/0/0/0", answer("13101", "53394509"))
    server.answer_search("s:/18/0/0/1", {"cities": []})
    assert len(search(spatial_ids=["18/0/0/0", "18/0/0/1"], connection=connection)) == 1
    assert len(server.requests) == 2


def test_nothing_there_is_an_empty_list(server, connection) -> None:
    server.always("/datacatalog/citygml/99999", send_json({"error": "not found"}, 404))
    assert search(cities="99999", connection=connection) == []


def test_a_refusal_says_what_was_asked(server, connection) -> None:
    server.always("/datacatalog/citygml/99999", send_json({"error": "invalid city code"}, 400))
    with pytest.raises(AnswerError, match=r"/datacatalog/citygml/99999: .*invalid city code"):
        search(cities="99999", connection=connection)


def test_the_list_of_all_data_sets(server, connection) -> None:
    server.always(
        "/datacatalog/plateau-datasets", send_json({"datasets": [{"name": "x", "url": "https://a.example/x"}]})
    )
    assert [line.url for line in list_datasets(connection=connection)] == ["https://a.example/x"]
