"""Tests of `plateau_sc.cli.naming`."""

from pathlib import Path

import pytest

from plateau_sc.cli.naming import name_source


@pytest.mark.parametrize(
    ("path", "title", "slug", "year"),
    [
        ("a/17206_kaga-shi_city_2024_citygml_1_op", "Kaga-shi (17206)", "17206_kaga-shi", 2024),
        ("17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/5.gml", "Kaga-shi (17206)", "17206_kaga-shi", 2024),
        ("13_tokyo_pref_2025_citygml_2_op.zip", "Tokyo (13)", "13_tokyo", 2025),
        ("13100_tokyo23-ku_2020_citygml_4_op", "Tokyo23-ku (13100)", "13100_tokyo23-ku", 2020),
        ("towns/my town.gml", "my town", "my_town", None),
        ("town.v2.zip", "town.v2", "town.v2", None),
        ("/", "source", "source", None),
    ],
)
def test_names_come_from_the_data_set_or_the_file(path: str, title: str, slug: str, year: int | None) -> None:
    name = name_source(Path(path))
    assert (name.title, name.slug, name.year) == (title, slug, year)


def test_a_folder_keeps_its_dots(tmp_path: Path) -> None:
    (tmp_path / "town.v2").mkdir()
    assert name_source(tmp_path / "town.v2").title == "town.v2"
