"""Code lists: every code of the sample has its label."""

import pytest
from lxml import etree

from plateau_sc.samples.codelists import CODE_LISTS

GML = "{http://www.opengis.net/gml}"


def read(path) -> dict[str, str]:
    root = etree.parse(path).getroot()
    assert root.tag == f"{GML}Dictionary"
    definitions = list(root.iter(f"{GML}Definition"))
    return {entry.findtext(f"{GML}name"): entry.findtext(f"{GML}description") for entry in definitions}


@pytest.mark.parametrize("kind", ["bldg", "tran", "veg"])
def test_every_code_is_in_its_list(sample, tiles, kind):
    folder = sample / "udx" / kind
    lists = {}
    used = 0
    for root in tiles[kind]:
        for element in root.iter():
            place = element.get("codeSpace")
            if place:
                codes = lists.setdefault(place, read(folder / place))
                assert element.text in codes, (place, element.text)
                used += 1
    assert used > 50


def test_every_list_is_referred_to(tiles):
    places = {
        e.get("codeSpace") for roots in tiles.values() for root in roots for e in root.iter() if e.get("codeSpace")
    }
    assert {place.removeprefix("../../codelists/").removesuffix(".xml") for place in places} == set(CODE_LISTS)


def test_lists_are_those_of_the_standard_where_they_meet(shared_data, sample):
    folder = shared_data / "plateau" / "14130_kawasaki-shi_city_2022_citygml_1_op" / "codelists"
    met = 0
    for path in sorted((sample / "codelists").iterdir()):
        if (folder / path.name).exists() and path.name != "Common_localPublicAuthorities.xml":
            theirs = read(folder / path.name)
            for code, label in read(path).items():
                assert theirs[code] == label, (path.name, code)
                met += 1
    assert met > 80
