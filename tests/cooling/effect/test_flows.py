"""Tests of `plateau_sc.cooling.effect.flows`."""

import json

import numpy as np
import pytest

from plateau_sc.cooling import read_people_flow
from plateau_sc.errors import NoOverlapError, ParameterError, UnreadableSourceError

HEAD = "mesh1kmid,prefcode,citycode,year,month,dayflag,timezone,population"


def read(*rows: str):
    return read_people_flow("\n".join([HEAD, *rows, ""]).encode("cp932"))


def all_kinds(mesh: str, month: int = 8) -> list[str]:
    return [
        f"{mesh},17,17206,2021,{month},{day},{part},{100 * day + 10 * part}" for day in range(3) for part in range(3)
    ]


def test_totals_are_never_summed_with_their_parts() -> None:
    flow = read(*all_kinds("54363371"), *all_kinds("54363372"))
    for day in range(3):
        for part in range(3):
            sums = flow.sum_meshes(dayflag=day, timezone=part).table
            assert sums["population"].tolist() == [2 * (100 * day + 10 * part)]
    assert flow.sum_meshes().table["population"].tolist() == [2 * 220]


def test_meshes_and_municipalities_are_chosen() -> None:
    flow = read(*all_kinds("54363371"), *all_kinds("54363372", 9))
    sums = flow.sum_meshes(meshes=[54363372])
    assert sums.table[["month", "population"]].to_numpy().tolist() == [[9, 220]]
    assert len(flow.sum_meshes(citycode=17206).table) == 2
    with pytest.raises(NoOverlapError):
        flow.sum_meshes(meshes="54363399")
    with pytest.raises(ParameterError):
        flow.sum_meshes(meshes=[])
    with pytest.raises(ParameterError, match="dayflag"):
        flow.sum_meshes(dayflag=3)


def test_small_cells_are_counted_and_make_a_lower_bound() -> None:
    flow = read("54363371,17,17206,2021,8,2,2,90", "54363372,17,17206,2021,8,2,2,*", "54363373,17,17206,2021,9,2,2,")
    august, september = flow.sum_meshes().to_dict()["months"]
    assert (august["population"], august["kept_back"], august["meshes"]) == (90.0, 1, 2)
    assert september["population"] is None


def test_leading_zeros_come_back() -> None:
    flow = read("64414277,1,1100,2021,8,2,2,5")
    assert flow.table[["prefcode", "citycode"]].to_numpy().tolist() == [["01", "01100"]]
    assert flow.sum_meshes(citycode="01100").table["population"].tolist() == [5]
    assert flow.notes == ("2 codes had lost their leading zeros",)


def test_every_result_warns() -> None:
    flow = read(*all_kinds("54363371"))
    for result in (flow, flow.sum_meshes()):
        assert [remark.key for remark in result.remarks] == ["mesh"]
    (warning,) = json.loads(json.dumps(flow.sum_meshes().to_dict()))["warnings"]
    assert "証明できない" in warning["ja"]
    assert "cannot prove" in warning["en"]


@pytest.mark.parametrize(
    "row",
    [
        "5436337,17,17206,2021,8,2,2,1",
        "54363371,17,206,2021,8,2,2,1",
        "54363371,17,17206,2021,13,2,2,1",
        "54363371,17,17206,2021,8,3,2,1",
        "54363371,17,17206,2021,8,2,,1",
        "54363371,17,17206,2021,8,2,2,-1",
        "54363371,17,17206,2021,8,2,2,many",
        "54363371,17,17206,2021,8,2,2,inf",
    ],
)
def test_rows_of_another_kind_are_refused(row: str) -> None:
    with pytest.raises(UnreadableSourceError, match="row 2"):
        read("54363370,17,17206,2021,8,2,2,1", row)


def test_a_row_that_is_there_again_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="there again"):
        read("54363371,17,17206,2021,8,2,2,1", "54363371,17,17206,2021,8,2,2,2")
    with pytest.raises(UnreadableSourceError, match="no column 'population'"):
        read_people_flow(b"mesh1kmid,prefcode,citycode,year,month,dayflag,timezone\n1,1,1,1,1,1,1\n")


def test_a_mesh_on_a_border_is_one_mesh() -> None:
    sums = read("54363371,17,17206,2021,8,2,2,1", "54363371,18,18208,2021,8,2,2,2").sum_meshes().table
    np.testing.assert_array_equal(sums[["population", "meshes"]], [[3, 1]])
