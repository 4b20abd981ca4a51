import numpy as np

from plateau_sc.citygml.values import Texts, Values, make_values


def values(**columns):
    size = len(columns["element"])
    blank = dict.fromkeys(Values.__slots__, np.full(size, -1))
    return make_values(
        np.ones(size, np.bool_), **{**blank, **{name: np.array(column) for name, column in columns.items()}}
    )


def test_a_text_keeps_its_number_over_batches():
    texts = Texts()
    first = texts.take("町住宅町".encode(), np.array([0, 3, 9], np.int32), np.array([3, 9, 12], np.int32))
    second = texts.take("住宅".encode(), np.array([0], np.int32), np.array([6], np.int32))
    assert (first.tolist(), second.tolist(), texts.all) == ([0, 1, 0], [1], ["町", "住宅"])
    assert texts.are(first, ["町", "none"]).tolist() == [True, False, True]
    assert (texts.find("住宅"), texts.find("none"), len(texts)) == (1, -2, 2)


def test_batches_are_joined_in_the_order_of_the_file():
    joined = Values.join([values(element=[5, 7], text=[1, 2]), values(element=[6], text=[3])])
    assert joined.element.tolist() == [5, 6, 7]
    assert joined.text.tolist() == [1, 3, 2]
    assert joined.nil.dtype == np.bool_


def test_nothing_joined_has_all_columns():
    assert len(Values.join([])) == 0


def test_rows_are_left_out_of_all_columns():
    columns = {name: np.arange(3) for name in Values.__slots__}
    kept = make_values(np.array([True, False, True]), **columns)
    assert kept.path.tolist() == kept.line.tolist() == [0, 2]
