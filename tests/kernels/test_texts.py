import numpy as np
import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.texts import number_texts

pytestmark = pytest.mark.parametrize("way", [True, False], ids=["compiled", "plain"], indirect=True)


def join(texts):
    data = [text.encode() for text in texts]
    ends = np.cumsum([len(text) for text in data]).astype(np.int32)
    starts = np.concatenate([[0], ends[:-1]]).astype(np.int32)[: len(data)]
    return b"".join(data), starts, ends


def test_equal_texts_share_a_number_in_the_order_of_their_first(size):
    rng = np.random.default_rng(7)
    words = [f"{'語' * (number % 5)}{number}" for number in range(60)]
    texts = [words[index] for index in rng.integers(0, len(words), size(50_000, 500))]
    number, first = number_texts(*join(texts))
    known = {}
    expected = [known.setdefault(text, len(known)) for text in texts]
    assert number.tolist() == expected
    assert [texts[index] for index in first.tolist()] == list(known)


@pytest.mark.parametrize(
    "texts", [[], [""], ["", "", "a", ""], ["abcd", "abce", "abc", "abcd "], ["aaaaaaaa", "aaaaaaab"]]
)
def test_empty_and_nearly_equal_texts_are_told_apart(texts):
    number, first = number_texts(*join(texts))
    assert [texts[index] for index in first.tolist()] == list(dict.fromkeys(texts))
    assert [texts[first[index]] for index in number.tolist()] == texts


def test_texts_may_overlap():
    number, _ = number_texts(b"ababab", np.array([0, 2, 1], np.int32), np.array([4, 6, 3], np.int32))
    assert number.tolist() == [0, 0, 1]


@pytest.mark.parametrize(("start", "end"), [([0], [4]), ([-1], [2]), ([2], [1]), ([0, 1], [1]), ([[0]], [[1]])])
def test_texts_outside_the_bytes_are_refused(start, end):
    with pytest.raises(ParameterError):
        number_texts(b"abc", np.array(start, np.int32), np.array(end, np.int32))
