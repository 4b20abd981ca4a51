"""Papers of the data set."""

import csv

from lxml import etree

from plateau_sc import samples


def test_readme_says_that_the_city_does_not_exist(sample):
    text = (sample / "README.md").read_text("utf-8")
    assert "does not exist" in text
    assert f"sample version {samples.SAMPLE_VERSION}, seed 0" in text
    assert "2 x 2 districts, 256 m x 256 m" in text


def test_readme_says_how_many_buildings_were_asked_for(tmp_path):
    root = samples.write(tmp_path, buildings=5, features=["bldg"])
    assert ", 5 buildings" in (root / "README.md").read_text("utf-8")


def test_resources_name_every_tile(sample):
    with (sample / "metadata" / "udx_11999_2026_resource.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == sum(1 for _ in (sample / "udx").rglob("*.gml"))
    assert {row["meshcode"] for row in rows} == {"53396422", "533964"}


def test_metadata_has_the_extent(sample):
    root = etree.parse(sample / "metadata" / "udx_11999_2026.xml").getroot()
    west, east = (float(root.findtext(f".//{{*}}{name}")) for name in ("westBoundLongitude", "eastBoundLongitude"))
    assert 139.52 < west < east < 139.54
