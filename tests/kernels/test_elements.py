import numpy as np
import pytest

from plateau_sc.kernels import scanstate as scan
from plateau_sc.kernels.characters import MORE, STRANGE
from plateau_sc.kernels.elements import scan_elements

MEANINGS = {b"m": scan.MEMBER, b"pos": scan.POSITIONS, b"skip": scan.APPEARANCE, b"box": scan.ENVELOPE,
            b"unit": scan.UNIT}  # fmt: skip


def start(content):
    """Return a workspace with no room to spare, that stands behind a root ``<r>``."""
    size = len(content)
    work = scan.Workspace(
        buffer=np.frombuffer(content, np.uint8),
        state=np.zeros(scan.STATE_SIZE, np.int64),
        stack=np.zeros((6, 2), np.int32),
        slots=np.full(64, -1, np.int32),
        entries=np.zeros((32, scan.ENTRY_SIZE), np.int32),
        letters=np.zeros(100, np.uint8),
        rows=np.zeros((size // 4 + 1, 5), np.int32),
        attributes=np.zeros((size // 5 + 1, 4), np.int32),
        lists=np.zeros((size // 4 + 1, 2), np.int32),
        numbers=np.zeros(size // 2 + 1),
        doubts=np.zeros((size // 4 + 1, 3), np.int32),
        text=np.zeros(size, np.uint8),
    )
    work.letters[0] = ord("r")
    work.entries[0] = (-1, 0, 1, scan.QUIET, -1, -1, -1, -1)
    work.stack[0] = (0, -1)
    for item, value in {"LINE": 1, "OPEN_ROW": -1, "DEPTH": 1, "ENTRIES": 1, "LETTERS": 1, "STAGE": scan.IN_ROOT,
                        "BEFORE": 0, "ROLE": scan.INNER, "BATCH_END": size + 1}.items():  # fmt: skip
        work.state[getattr(scan, item)] = value
    return work


def run(work, end):
    """Scan up to a byte and answer questions for names; return why it stopped."""
    work.state[scan.END] = end
    while True:
        status = scan_elements(work)
        entry = work.state[scan.ENTRY]
        first, length = work.entries[entry, scan.START], work.entries[entry, scan.LENGTH]
        if status == scan.NEW_NAME:
            name = work.letters[first : first + length].tobytes()
            work.entries[entry, scan.MEANING] = MEANINGS.get(name, scan.ORDINARY)
        elif status == scan.NEW_ATTRIBUTE:
            names = work.entries[: work.state[scan.ENTRIES], scan.ABOVE] == scan.OF_ATTRIBUTES
            work.entries[entry, scan.MEANING] = names.sum() - 1
        else:
            return status


def tell(work):
    """Return the rows (name, parent, line, text), the attributes and the lists that were found."""
    state = work.state
    rows = []
    for path, parent, line, first, last in work.rows[: state[scan.ROWS]].tolist():
        letters = work.letters[work.entries[path, scan.START] :][: work.entries[path, scan.LENGTH]]
        rows.append((letters.tobytes().decode(), parent, line, work.text[first:last].tobytes().decode()))
    attributes = [
        (row, name, work.text[first:last].tobytes().decode())
        for row, name, first, last in work.attributes[: state[scan.ATTRIBUTES]].tolist()
    ]
    ends = work.lists[: state[scan.LISTS], 1]
    lists = [part.tolist() for part in np.split(work.numbers[: state[scan.NUMBERS]], ends)[:-1]]
    return rows, attributes, lists


CONTENT = (
    b"<x><pos>9</pos></x>\n<m a='1'><b>\n t &amp; <!--c--><![CDATA[<]]> </b\n>"
    b"<pos>1 2.5</pos><skip a='2'><c>z</c></skip><pos>x</pos><pos/></m><m><?p?><b a='&lt;' d=\"2\"\n/></m></r>"
)


def test_members_become_rows():
    work = start(CONTENT)
    assert run(work, len(CONTENT)) == MORE
    rows, attributes, lists = tell(work)
    assert rows == [
        *[("m", -1, 2, ""), ("b", 0, 2, "t & <"), ("pos", 0, 4, ""), ("pos", 0, 4, ""), ("pos", 0, 4, "")],
        *[("m", -1, 4, ""), ("b", 5, 5, "")],
    ]
    assert attributes == [(0, 0, "1"), (6, 0, "<"), (6, 1, "2")]
    assert lists == [[1.0, 2.5], [], []]
    index, first, last = work.doubts[0].tolist()
    assert (index, work.text[first:last].tobytes(), work.state[scan.DOUBTS]) == (1, b"x", 1)
    assert (work.state[scan.MEMBERS], work.state[scan.STAGE]) == (2, scan.AFTER_ROOT)
    assert work.state[scan.PLACE] == len(CONTENT)


def test_a_scan_goes_on_where_it_stopped():
    whole = start(CONTENT)
    run(whole, len(CONTENT))
    work = start(CONTENT)
    for end in range(len(CONTENT) + 1):
        assert run(work, end) == MORE
    assert tell(work) == tell(whole)


def test_a_batch_ends_with_a_member():
    work = start(CONTENT)
    work.state[scan.BATCH_END] = 1
    assert run(work, len(CONTENT)) == scan.BATCH_FULL
    assert CONTENT[: work.state[scan.PLACE]].endswith(b"<pos/></m>")
    assert run(work, len(CONTENT)) == scan.BATCH_FULL
    assert run(work, len(CONTENT)) == MORE


def test_the_root_is_reported_with_its_end():
    work = start(b"<!-- c -->\n<r a='>'><")
    work.state[scan.STAGE] = scan.BEFORE_ROOT
    work.state[scan.DEPTH] = 0
    assert run(work, work.buffer.size) == scan.ROOT_FOUND
    assert (work.state[scan.PLACE], work.state[scan.TOKEN], work.state[scan.LINE]) == (11, 20, 2)


def test_an_envelope_is_reported_while_it_is_sought():
    content = b"<a><box b='1'>x</box></a><box/>"
    work = start(content)
    work.state[scan.SEEKING] = 1
    assert run(work, len(content)) == scan.ENVELOPE_FOUND
    assert content[work.state[scan.TOKEN] : work.state[scan.PLACE]] == b"<box b='1'>"
    work.state[scan.SEEKING] = 0
    assert run(work, len(content)) == MORE
    assert work.state[scan.ROWS] == 0


@pytest.mark.parametrize("content", [
    b"</x>", b"<m></x>", b"<m>&x;</m>", b"<x>&x;</x>", b"<x a='&x;'/>", b"<m a='1'b='2'/>", b"<m a='1' a='2'/>",
    b"<m a/>", b"<m a=1/>", b"<m / >", b"<!DOCTYPE>", b"<!-- -- -->", b"<?xml ?>", b"<?1?>", b"<?a:b?>", b"<m><m/></m>",
    b"</r>x", b"</r><a/>", b"</r></r>", b"<box><box/></box>", b"<a><a><a><a><a><a/></a></a></a></a></a>", b"<m/ ></m>",
    b"</r><![CDATA[]]>",
])  # fmt: skip
def test_what_is_odd_is_not_taken(content):
    assert run(start(content), len(content)) == STRANGE


def test_names_beyond_the_table_are_not_taken():
    content = b"".join(b"<a%d/>" % number for number in range(40))
    assert run(start(content), len(content)) == STRANGE


def test_a_batch_ends_behind_a_unit_within_a_member():
    content = b"<m><unit><b>1</b></unit><c/><unit/></m><unit/></r>"
    work = start(content)
    work.state[scan.BATCH_END] = 0
    places = []
    while run(work, len(content)) == scan.BATCH_FULL:
        state = work.state
        places.append(
            (int(state[scan.PLACE]), int(state[scan.UNITS]), int(state[scan.MEMBERS]), int(state[scan.DEPTH]))
        )
    assert places == [
        (content.index(b"<c/>"), 1, 0, 2),
        (content.index(b"</m>"), 2, 0, 2),
        (content.index(b"<unit/></r>"), 2, 1, 1),
    ]
    assert [row[0] for row in tell(work)[0]] == ["m", "unit", "b", "c", "unit"]
