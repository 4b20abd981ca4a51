"""The JSON of receipts."""

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts.content import canonical_json, compute_id, find_fault, read_content

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)
HASH = "0" * 64


def make_content(**changes: Any) -> dict[str, Any]:
    part = {"count": 0, "sha256": HASH}
    content = {
        "schema": "plateau_sc receipt",
        "schema_version": 2,
        "id": HASH,
        "activity": "shade",
        "inputs": [{"path": "a", "bytes": 1, "sha256": HASH, "role": "x"}],
        "outputs": [],
        "features": {"loaded": part, "used": part, "list": None},
    }
    return content | changes


@given(st.dictionaries(TEXT, VALUES, max_size=5))
def test_the_id_outlives_writing_and_reading(content: dict[str, Any]) -> None:
    read = json.loads(json.dumps(content, indent=3))
    assert compute_id(read) == compute_id(content)
    assert json.loads(canonical_json(content)) == content


@given(st.dictionaries(TEXT, VALUES, max_size=5), TEXT.filter(lambda name: name != "id"), VALUES)
def test_whatever_changes_changes_the_id(content: dict[str, Any], name: str, value: Any) -> None:
    changed = content | {name: value}
    # The form on paper tells what differs: 1 and 1.0 and true are equal in Python alone.
    same = json.dumps(changed, sort_keys=True) == json.dumps(content, sort_keys=True)
    assert (compute_id(changed) == compute_id(content)) == same


def test_nothing_else_has_the_canonical_form() -> None:
    assert canonical_json({"b": [1, 2.50, None], "ä": "出典", "a": {"y": 1, "x": True}}) == (
        '{"a":{"x":true,"y":1},"b":[1,2.5,null],"ä":"出典"}'.encode()
    )


@pytest.mark.parametrize("value", [math.nan, math.inf, object(), b"bytes", "\udc80"])
def test_what_json_does_not_have_is_refused(value: object) -> None:
    with pytest.raises(ParameterError, match="what JSON cannot"):
        canonical_json({"x": value})


def test_a_good_receipt_has_no_fault() -> None:
    assert find_fault(make_content()) is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"inputs": None}, "list of inputs"),
        ({"outputs": {}}, "list of outputs"),
        ({"inputs": ["a"]}, r"inputs\[0\]: expected an object"),
        ({"inputs": [{"path": "", "bytes": 1, "sha256": HASH, "role": "x"}]}, "text path"),
        ({"inputs": [{"path": "a", "bytes": True, "sha256": HASH, "role": "x"}]}, "number of bytes"),
        ({"inputs": [{"path": "a", "bytes": 1, "sha256": HASH.replace("0", "G"), "role": "x"}]}, "sha256"),
        ({"inputs": [{"path": "a", "bytes": 1, "sha256": HASH, "role": None}]}, "text role"),
        ({"inputs": [{"path": "a", "bytes": 1, "sha256": HASH, "role": "x", "url": 3}]}, "text url"),
        ({"inputs": [{"path": "a", "bytes": 1, "sha256": HASH, "role": "x", "made_by": "y"}]}, "made_by"),
        ({"features": []}, "object features"),
        ({"features": {"loaded": {"count": 0, "sha256": HASH}}}, "features used"),
        ({"features": {"loaded": {"count": "0", "sha256": HASH}}}, "features loaded"),
        ({"id": "x"}, "id of 64"),
        ({"activity": None}, "name of an activity"),
    ],
)
def test_faults_are_found(tmp_path: Path, changes: dict[str, Any], words: str) -> None:
    (tmp_path / "receipt.json").write_text(json.dumps(make_content(**changes)))
    with pytest.raises(UnreadableSourceError, match=words):
        read_content(tmp_path / "receipt.json")


@pytest.mark.usefixtures("collector_off")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"schema": "plateau_sc receipt", "schema": "plateau_sc receipt"}', "names 'schema' twice"),
        ('{"schema": NaN}', "NaN is no number"),
        ("[" * 100_000, "not a receipt"),
        ('{"schema": "plateau_sc receipt", "schema_version": true}', "version True"),
        ('{"schema": "plateau_sc receipt", "schema_version": 3}', "reads versions 1 and 2"),
    ],
)
def test_json_with_a_double_meaning_is_refused(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "receipt.json").write_text(text)
    with pytest.raises(UnreadableSourceError, match=words):
        read_content(tmp_path / "receipt.json")


def test_what_is_not_text_or_not_there(tmp_path: Path) -> None:
    (tmp_path / "receipt.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableSourceError, match="not a receipt"):
        read_content(tmp_path / "receipt.json")
    with pytest.raises(SourceNotFoundError, match="no such receipt"):
        read_content(tmp_path)
