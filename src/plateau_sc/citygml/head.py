"""What every way of reading a file shares: its pieces, its hash, what its head says, and why reading stopped."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, Any

from lxml import etree

from plateau_sc.citygml.names import CITYGML_READ, CITYGML_VERSIONS, URO_VERSIONS
from plateau_sc.citygml.sources import SourceFile

_CHUNK = 1 << 18
_READ_ERRORS = (OSError, EOFError, RuntimeError, NotImplementedError, zipfile.BadZipFile, zlib.error)


@dataclass(slots=True)
class Failure:
    """Why a file could not be read to its end.

    Attributes
    ----------
    line : int or None
        Line where reading stopped.
    reason : str
        What was found, and what became of the rest.
    """

    line: int | None
    reason: str


class FileStream:
    """One file that is read from its beginning to its end.

    Parameters
    ----------
    file : SourceFile
        What to read.
    on_bytes : callable, optional
        Called with the number of bytes of each piece that was read.

    Attributes
    ----------
    srs_name : str or None
        ``srsName`` of the file's Envelope.
    dimension : int
        ``srsDimension`` of the file's Envelope; 3 without one.
    i_ur : str or None
        Version of i-UR that the root element declares.
    unknown_uro : str or None
        Namespace of an urban object schema that is not known.
    failure : Failure or None
        Set where the file could not be read to its end.
    """

    def __init__(self, file: SourceFile, on_bytes: Callable[[int], None] | None = None) -> None:
        self.srs_name: str | None = None
        self.dimension = 3
        self.i_ur: str | None = None
        self.unknown_uro: str | None = None
        self.failure: Failure | None = None
        self._file = file
        self._on_bytes = on_bytes
        self._digest = hashlib.sha256()
        self._is_refused = False

    @property
    def sha256(self) -> str:
        """Hash of what was read so far."""
        return self._digest.hexdigest()

    def _read_chunks(self) -> Iterator[bytes]:
        try:
            with self._file.open() as stream:
                for chunk in _read_pieces(stream, self._file.size):
                    self._digest.update(chunk)
                    if self._on_bytes is not None:
                        self._on_bytes(len(chunk))
                    yield chunk
        except _READ_ERRORS as error:
            self._fail(None, f"the file cannot be read further ({error}); what stands before is kept")

    def _read_root(self, root: Any) -> None:
        for namespace in root.nsmap.values():
            if namespace in URO_VERSIONS:
                self.i_ur = URO_VERSIONS[namespace]
            elif "/iur/uro/" in namespace:
                self.unknown_uro = namespace
        version = CITYGML_VERSIONS[etree.QName(root).namespace or ""]
        if version not in CITYGML_READ:
            name = f"CityGML {version} (i-UR {self.i_ur})" if self.i_ur else f"CityGML {version}"
            self._refuse(
                root.sourceline, f"{name} is not read by this version; expected CityGML {' or '.join(CITYGML_READ)}"
            )

    def _read_envelope(self, envelope: Any) -> None:
        if self.srs_name is None:
            self.srs_name = envelope.get("srsName")
            if (envelope.get("srsDimension") or "").strip() == "2":
                self.dimension = 2

    def _refuse(self, line: int | None, reason: str) -> None:
        self._is_refused = True
        self._fail(line, reason)

    def _fail(self, line: int | None, reason: str) -> None:
        if self.failure is None:
            self.failure = Failure(line, reason)


def _read_pieces(stream: IO[bytes], size: int) -> Iterator[bytes]:
    """Give the content piece by piece; the last byte alone, as a zip checks its sum there and takes all with it."""
    left = size
    while chunk := stream.read(min(_CHUNK, left - 1) if left > 1 else _CHUNK):
        left -= len(chunk)
        yield chunk
