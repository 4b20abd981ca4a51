"""Tables of text that a city hands over: CSV files in Japanese encodings, alone or in a ZIP archive."""

from __future__ import annotations

import io
import os
import zipfile
from pathlib import Path
from typing import TypeAlias

import pandas as pd

from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError

Sheet: TypeAlias = str | os.PathLike[str] | bytes | pd.DataFrame
"""A path, the content of a file, or a table in memory."""


def read_sheets(source: Sheet, encoding: str | None = None) -> tuple[pd.DataFrame, str]:
    r"""Read a table with every value as text, so that leading zeros and empty cells stay what they are.

    Parameters
    ----------
    source : str, path, bytes or DataFrame
        A CSV file, a ZIP archive of CSV files of one heading, the content of either, or a table.
    encoding : str, optional
        UTF-8, else the Shift JIS of Windows, if not given.

    Returns
    -------
    table : pandas.DataFrame
        Texts without blanks around them, empty where there is no value; those of a table in memory as they are.
    label : str
        What messages call the source.

    Raises
    ------
    ParameterError
        It is none of these, or the encoding is unknown.
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It cannot be read, is no table, has no rows, or its files have different headings.

    Examples
    --------
    >>> table, label = read_sheets(b"citycode,population\n01100,12\n")
    >>> table["citycode"].tolist(), label
    (['01100'], 'the bytes given')
    """
    if isinstance(source, pd.DataFrame):
        if source.empty:
            raise UnreadableSourceError("the table given: expected rows, found none")
        return source.reset_index(drop=True), "the table given"
    content, label = _read_content(source)
    parts = [_parse(text, name, encoding) for name, text in _unpack(content, label)]
    heading = list(parts[0].columns)
    for part in parts[1:]:
        if list(part.columns) != heading:
            raise UnreadableSourceError(
                f"{label}: expected files of one heading, found {heading}, {list(part.columns)}"
            )
    table = pd.concat(parts, ignore_index=True)
    if table.empty:
        raise UnreadableSourceError(f"{label}: expected rows, found none below the heading")
    return table, label


def require_headings(table: pd.DataFrame, names: list[str], label: str) -> None:
    """Refuse a table that lacks columns.

    Parameters
    ----------
    table : pandas.DataFrame
        The table.
    names : list of str
        Columns that must be there, once each.
    label : str
        What messages call the source.

    Raises
    ------
    UnreadableSourceError
        One is not there, or is there twice.
    """
    found = [str(column) for column in table.columns]
    missing = [name for name in names if name not in found]
    if missing:
        raise UnreadableSourceError(
            f"{label}: no column {', '.join(map(repr, missing))}; found {', '.join(map(repr, found[:20]))}"
        )
    # pandas tells columns of one name apart by a number.
    twice = [name for name in names if found.count(name) > 1 or f"{name}.1" in found]
    if twice:
        raise UnreadableSourceError(f"{label}: several columns are called {', '.join(map(repr, twice))}; keep one")


def _read_content(source: object) -> tuple[bytes, str]:
    if isinstance(source, bytes | bytearray):
        content, label = bytes(source), "the bytes given"
    elif isinstance(source, str | os.PathLike):
        path = Path(source)
        label = path.name
        try:
            content = path.read_bytes()
        except FileNotFoundError as error:
            raise SourceNotFoundError(f"{path}: there is no such file") from error
        except (OSError, ValueError) as error:
            raise UnreadableSourceError(f"{path}: cannot be read ({error})") from error
    else:
        raise ParameterError(f"expected a path, bytes or a pandas.DataFrame, found {type(source).__name__}")
    if not content.strip():
        raise UnreadableSourceError(f"{label}: expected a table, found nothing ({len(content)} bytes)")
    return content, label


def _unpack(content: bytes, label: str) -> list[tuple[str, bytes]]:
    if not content.startswith(b"PK\x03\x04"):
        return [(label, content)]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = sorted(name for name in archive.namelist() if name.lower().endswith(".csv"))
            files = [(f"{label}/{name}", archive.read(name)) for name in names]
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
        raise UnreadableSourceError(f"{label}: the archive cannot be read ({error})") from error
    if not files:
        raise UnreadableSourceError(f"{label}: expected CSV files in the archive, found none")
    return files


def _parse(content: bytes, label: str, encoding: str | None) -> pd.DataFrame:
    text = _decode(content, label, encoding)
    try:
        table = pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False, index_col=False)
    except (pd.errors.ParserError, pd.errors.EmptyDataError, pd.errors.ParserWarning, ValueError) as error:
        raise UnreadableSourceError(f"{label}: cannot be read as a table ({error})") from error
    table.columns = pd.Index([str(column).strip() for column in table.columns])
    stripped: pd.DataFrame = table.apply(lambda column: column.str.strip())
    return stripped


def _decode(content: bytes, label: str, encoding: str | None) -> str:
    for name in (encoding,) if encoding else ("utf-8-sig", "cp932"):
        try:
            return content.decode(name)
        except UnicodeDecodeError:
            continue
        except LookupError as error:
            raise ParameterError(f"unknown encoding {encoding!r}; expected one like 'utf-8' or 'cp932'") from error
    raise UnreadableSourceError(f"{label}: expected text in {encoding or 'UTF-8 or Shift JIS'}; pass its encoding")
