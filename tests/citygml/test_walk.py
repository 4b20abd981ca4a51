import numpy as np
import pytest

from plateau_sc.citygml.names import MEMBERS
from plateau_sc.citygml.sources import find_files
from plateau_sc.citygml.stream import ElementStream
from plateau_sc.citygml.walk import walk_members

LOW, HIGH = (0, 0, 5), (10, 8, 11)


def walk(path, **options):
    return list(walk_members(ElementStream(find_files(path)[0], MEMBERS), **options))


@pytest.fixture
def text(gml):
    named = '<bldg:class codeSpace="../a.xml"> 3001\n</bldg:class><!-- aside --><bldg:usage/>'
    face = gml.polygon("36 136 1 36.1 136 x", gml_id="p")
    surface = (
        '<app:appearance xmlns:app="http://www.opengis.net/citygml/appearance/2.0"><app:X>1</app:X></app:appearance>'
    )
    return gml.document(gml.building("b&amp;c", named, gml.lod1(LOW, HIGH), gml.bound("WallSurface", face), surface))


def test_every_element_has_a_row_with_its_parent_path_and_line(gml, text):
    (elements,) = walk(gml.write(text))
    names = [elements.paths.tags[path].rpartition("}")[2] for path in elements.path]
    assert names[:5] == ["cityObjectMember", "Building", "class", "usage", "lod1Solid"]
    assert elements.parent[:5].tolist() == [-1, 0, 1, 1, 1]
    assert elements.line[:4].tolist() == [4, 4, 4, 5]
    assert elements.paths.steps(int(elements.path[1]))[0].endswith("CityModel")
    assert "appearance" not in names
    assert (elements.parent < np.arange(len(elements))).all()


def test_texts_are_stripped_and_attributes_kept(gml, text):
    (elements,) = walk(gml.write(text))
    assert elements.texts(np.array([1, 2, 3])) == ["", "3001", ""]
    holders, spaces = elements.attributes("codeSpace")
    assert (holders.tolist(), spaces) == ([2], ["../a.xml"])
    holders, ids = elements.attributes("{http://www.opengis.net/gml}id")
    assert ids == ["b&c", "p"]
    among = np.zeros(len(elements), np.bool_)
    among[holders[1]] = True
    assert elements.attributes("{http://www.opengis.net/gml}id", among)[1] == ["p"]
    assert elements.attributes("unheard-of")[1] == []


def test_positions_are_numbers_and_a_bad_list_says_why(gml, text):
    (elements,) = walk(gml.write(text))
    assert np.diff(elements.list_offsets).tolist() == [15] * 6 + [0]
    assert elements.list_problems == {6: "'x' is not a number"}
    assert elements.numbers[:3].tolist() == [36.3, 136.38, 5.0]
    assert all(not text for text in elements.texts(elements.list_element))


def test_batches_hold_whole_members_and_share_their_paths(gml, write_city):
    path = write_city(*(gml.building(f"b{i}", gml.lod1(LOW, HIGH)) for i in range(5)))
    (whole,) = walk(path)
    batches = walk(path, batch=1)
    assert [len(batch) for batch in batches] == [len(whole) // 5] * 5
    assert all(batch.paths is batches[0].paths for batch in batches)
    assert np.array_equal(np.concatenate([batch.path for batch in batches]), whole.path)


def test_a_file_without_members_gives_nothing(gml):
    assert walk(gml.write(gml.document())) == []
