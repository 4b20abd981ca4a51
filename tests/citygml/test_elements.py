import numpy as np

from plateau_sc.citygml.elements import Elements
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
