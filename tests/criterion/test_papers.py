"""Tests of `plateau_sc.criterion.papers`."""

import shutil
from pathlib import Path

import pytest

from plateau_sc.citygml import find_files
from plateau_sc.citygml.filenames import parse_dataset_name
from plateau_sc.criterion.papers import DataSet, find_resource_years, name_datasets, read_datasets

NAME = "17206_kaga-shi_city_2024_citygml_1_op"


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("a,date\nx,2021-03\ny,2019\n", [2019, 2021]),
        ("a,取得年\nx,2020年度\n", [2020]),
        ("date\n20210331\n202003\n", [2020, 2021]),
        ("a,b\n2020,2021\n", []),
        ("date\n12021\n20213\n1899\n", []),
        ("a,date\nx\n", []),
        ("", []),
    ],
)
def test_years_are_those_of_columns_of_dates(text: str, years: list[int]) -> None:
    assert find_resource_years(text) == years


def test_the_papers_of_a_sample_are_read(town: Path) -> None:
    (dataset,), notes = read_datasets(find_files(town, None))
    assert (dataset.name, dataset.city_code, dataset.year, dataset.update) == (town.name, "11999", 2026, 1)
    assert (dataset.licences, dataset.resource_years, notes) == (("Apache-2.0",), (2026,), [])
    assert set(dataset.papers) == {
        "README.md",
        "metadata/udx_11999_2026.xml",
        "metadata/udx_11999_2026_resource.csv",
    }


@pytest.mark.parametrize("inside", [True, False])
def test_papers_in_a_zip_are_those_of_the_folder(town: Path, tmp_path: Path, inside: bool) -> None:
    target = str(tmp_path / town.name)
    if inside:
        path = shutil.make_archive(target, "zip", town.parent, town.name)
    else:
        path = shutil.make_archive(target, "zip", town)
    (packed,), _ = read_datasets(find_files(path, None))
    (plain,), _ = read_datasets(find_files(town, None))
    assert (packed.name, packed.licences, packed.resource_years) == (plain.name, plain.licences, plain.resource_years)
    assert set(packed.papers) == set(plain.papers)


def test_papers_in_shift_jis_are_read(tmp_path: Path) -> None:
    write(tmp_path, f"{NAME}/udx/bldg/54363371_bldg_6697_op.gml", "<a/>")
    write(tmp_path, f"{NAME}/README.txt", "公共データ利用規約による".encode("cp932"))
    write(tmp_path, f"{NAME}/metadata/udx_17206_2024_resource.csv", "資料,年\n測量,2022\n".encode("cp932"))
    (dataset,), notes = read_datasets(find_files(tmp_path, None))
    assert (dataset.licences, dataset.resource_years, notes) == (("公共データ利用規約（第1.0版）",), (2022,), [])


def test_a_data_set_without_papers_states_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, f"{NAME}/udx/bldg/54363371_bldg_6697_op.gml", "<a/>")
    (dataset,), _ = read_datasets(find_files(path, None))
    assert dataset == DataSet(NAME, "17206", 2024, 1)


def test_a_file_of_no_data_set_has_the_folder_for_a_name(tmp_path: Path) -> None:
    path = write(tmp_path, "town/a.gml", "<a/>")
    (dataset,), _ = read_datasets(find_files(path, None))
    assert (dataset.name, dataset.city_code, dataset.year) == ("town", None, None)


def test_a_list_that_is_no_csv_is_noted(tmp_path: Path) -> None:
    write(tmp_path, f"{NAME}/udx/bldg/54363371_bldg_6697_op.gml", "<a/>")
    write(tmp_path, f"{NAME}/metadata/x_resource.csv", "date\n" + '"' + "x" * 200_000)
    (dataset,), (note,) = read_datasets(find_files(tmp_path, None))
    assert dataset.resource_years == ()
    assert "no list of sources that can be read" in note


def test_names_alone_give_data_sets() -> None:
    names = [parse_dataset_name(NAME), None, parse_dataset_name(NAME)]
    assert name_datasets(names) == [DataSet(NAME, "17206", 2024, 1)]
    assert name_datasets(names)[0].to_dict()["year"] == 2024
