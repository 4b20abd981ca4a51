"""Labels of codes: each distinct code of each list is looked up once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from plateau_sc.citygml.codelists import CodeList, CodeLists
from plateau_sc.citygml.places import Place
from plateau_sc.citygml.schema import FIELDS, field_index
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.tables import ListUse
from plateau_sc.citygml.values import Texts, Values
from plateau_sc.types import Int32Array

_SET_RANK = field_index("risks", "rank")
_SET_RANKS = "RiverFloodingRiskAttribute_rank"
_IS_CODED = np.array([field.is_coded for field in FIELDS], np.bool_)


def find_labels(
    values: Values, codes: Int32Array, texts: Texts, places: Sequence[Place], file: SourceFile, code_lists: CodeLists
) -> tuple[Int32Array, list[ListUse]]:
    """Look up what the codes of a file mean.

    Parameters
    ----------
    values : Values
        Values of the file; those with a codeSpace and those of coded columns have labels.
    codes : ndarray, shape (n,), int32
        Number of the code of each value.
    texts : Texts
        Texts of the file; gets the labels.
    places : sequence of Place
        What the paths of the file stand for.
    file : SourceFile
        The file, from which a codeSpace leads on.
    code_lists : CodeLists
        Lists that were read before.

    Returns
    -------
    labels : ndarray, shape (n,), int32
        Number of the label of each value; −1 for none.
    used : list of ListUse
        The lists that the codes are from.
    """
    labels = np.full(len(values), -1, np.int32)
    coded = (values.field >= 0) & _IS_CODED[values.field]
    rows = np.flatnonzero(coded | (values.code_space >= 0))
    default = _name_defaults(values, texts, places)[rows]
    size = np.int64(len(texts) + 1)
    lists, place = np.unique((values.code_space[rows] + 1) * size + default + 1, return_inverse=True)
    found = [_find(number, int(size), texts, file, code_lists) for number in lists.tolist()]
    pairs, pair = np.unique(place * size + codes[rows], return_inverse=True)
    meanings = np.empty(pairs.size, np.int32)
    for index, number in enumerate(pairs.tolist()):
        which, code = divmod(number, int(size))
        label = found[which][1].labels.get(texts[code])
        meanings[index] = -1 if label is None else texts.add(label)
    labels[rows] = meanings[pair]
    codes_of = np.bincount(place, minlength=lists.size).tolist()
    labelled = np.bincount(place[labels[rows] >= 0], minlength=lists.size).tolist()
    used = [
        ListUse(code_space, code_list.name or None, code_list.origin, count, known)
        for (code_space, code_list), count, known in zip(found, codes_of, labelled, strict=True)
    ]
    return labels, used


def _find(number: int, size: int, texts: Texts, file: SourceFile, code_lists: CodeLists) -> tuple[str | None, CodeList]:
    space, default = divmod(number, size)
    code_space = None if space == 0 else texts[space - 1]
    return code_space, code_lists.find(file, code_space, "" if default == 0 else texts[default - 1])


def _name_defaults(values: Values, texts: Texts, places: Sequence[Place]) -> Int32Array:
    # A codeSpace names its list itself, so that the default does not split its codes.
    of_path = texts.add_all(place.code_list for place in places)
    defaults = of_path[values.path] if of_path.size else np.empty(0, np.int32)
    in_set = values.set_name >= 0
    if in_set.any():
        of_field = texts.add_all(field.code_list for field in FIELDS)
        stated = in_set & (values.field >= 0)
        defaults[stated] = of_field[values.field[stated]]
        defaults[stated & (values.field == _SET_RANK)] = texts.add(_SET_RANKS)
    defaults[values.code_space >= 0] = -1
    return defaults
