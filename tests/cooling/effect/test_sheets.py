"""Tests of `plateau_sc.cooling.effect.sheets`."""

import io
import zipfile

import pandas as pd
import pytest

from plateau_sc.cooling.effect.sheets import read_sheets, require_headings
from plateau_sc.errors import ParameterError, UnreadableSourceError


def pack(**files: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("_", "."), text)
    return buffer.getvalue()


def test_files_of_an_archive_are_joined() -> None:
    table, _ = read_sheets(pack(b_csv="x\n02\n", a_csv="x\n01\n", c_txt="no table"))
    assert table["x"].tolist() == ["01", "02"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_japanese_encodings_are_found(encoding: str) -> None:
    assert read_sheets("場所\n駅 \n".encode(encoding))[0]["場所"].tolist() == ["駅"]


def test_what_cannot_be_read() -> None:
    for content in (pack(a_txt="x"), pack(a_csv="x\n1\n", b_csv="y\n1\n"), b"PK\x03\x04broken"):
        with pytest.raises(UnreadableSourceError):
            read_sheets(content)
    with pytest.raises(UnreadableSourceError, match="pass its encoding"):
        read_sheets("場所\n駅\n".encode("cp932"), "utf-8")
    with pytest.raises(ParameterError, match="unknown encoding"):
        read_sheets(b"x\n1\n", "klingon")
    with pytest.raises(UnreadableSourceError, match="found none"):
        read_sheets(pd.DataFrame())


def test_headings_are_there_once() -> None:
    table = pd.DataFrame([[1, 2]], columns=["x", "x"])
    with pytest.raises(UnreadableSourceError, match="several"):
        require_headings(table, ["x"], "it")
    with pytest.raises(UnreadableSourceError, match="several"):
        require_headings(read_sheets(b"x,x\n1,2\n")[0], ["x"], "it")
    with pytest.raises(UnreadableSourceError, match="no column 'y'"):
        require_headings(table, ["y"], "it")
