import random

import numpy as np

from plateau_sc.citygml.decode import decode_numbers


def test_numbers_equal_those_of_float():
    source = random.Random(3)
    texts = [repr(source.uniform(-200, 200)) for _ in range(500)] + ["1e-7", "+3", "-0", "36.309135357480121234"]
    values, counts, problems = decode_numbers([" ".join(texts)])
    assert values.tolist() == [float(text) for text in texts]
    assert counts.tolist() == [len(texts)]
    assert problems == {}


def test_blanks_and_newlines_stand_anywhere():
    values, counts, _ = decode_numbers(["\n\t 1  2\r\n3 ", "", "   ", "4"])
    assert values.tolist() == [1, 2, 3, 4]
    assert counts.tolist() == [3, 0, 0, 1]


def test_one_bad_list_costs_no_other():
    values, counts, problems = decode_numbers(["1 2", "3 four 5", "6", "1_0"])
    assert values.tolist() == [1, 2, 6]
    assert counts.tolist() == [2, 0, 1, 0]
    assert problems == {1: "'four' is not a number", 3: "'1_0' is not a number"}


def test_what_is_not_finite_is_decoded_for_the_check_to_find():
    values, _, problems = decode_numbers(["NaN inf"])
    assert np.isnan(values[0])
    assert np.isinf(values[1])
    assert problems == {}


def test_nothing_gives_nothing():
    values, counts, problems = decode_numbers([])
    assert (values.size, counts.size, problems) == (0, 0, {})
