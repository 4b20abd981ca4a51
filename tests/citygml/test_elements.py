import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.citygml.elements import Elements, cut_texts
from plateau_sc.citygml.paths import ROOT, Paths


def test_texts_are_cut_from_one_piece():
    paths = Paths()
    path = paths.child(ROOT, "a")
    column = np.zeros(0, np.int32)
    elements = Elements(
        paths=paths,
        path=np.array([path, path], np.int32),
        parent=np.array([-1, 0], np.int32),
        line=np.array([1, 1], np.int32),
        text="木造x".encode(),
        text_start=np.array([0, 6], np.int32),
        text_end=np.array([6, 7], np.int32),
        list_element=column,
        list_offsets=np.zeros(1, np.int64),
        numbers=np.empty(0),
        list_problems={},
        attribute_element=column,
        attribute_name=column,
        attribute_start=column,
        attribute_end=column,
        attribute_names=[],
    )
    assert len(elements) == 2
    assert elements.texts(np.array([1, 0])) == ["x", "木造"]
    assert elements.attributes("id")[0].size == 0


WORDS = st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=9), max_size=20)


@given(WORDS, st.randoms())
def test_texts_are_those_that_were_joined(words, random):
    data = [word.encode() for word in words]
    ends = np.cumsum([len(word) for word in data], dtype=np.int64).astype(np.int32)
    starts = np.concatenate([np.zeros(1, np.int32), ends[:-1]])[: ends.size]
    order = np.array(random.choices(range(len(words)), k=len(words)) if words else [], np.int64)
    assert cut_texts(b"".join(data), starts[order], ends[order]) == [words[place] for place in order.tolist()]


@pytest.mark.parametrize("length", [3, 5000])
def test_long_texts_are_cut_as_short_ones(length):
    text = ("橋" * length + "b").encode()
    ends = np.array([3 * length, 3 * length + 1, 0])
    assert cut_texts(text, np.array([0, 3 * length, 0]), ends) == ["橋" * length, "b", ""]
