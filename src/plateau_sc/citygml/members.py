"""Members of one CityGML file as columns, however the file is read.

Files are scanned by a kernel. On a machine that has not compiled it yet, a process reads its first megabytes through
lxml, which gives the same and has the town of the quickstart read before the kernel were compiled.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.head import Failure
from plateau_sc.citygml.scan import MemberScan
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.kernels.compiler import is_compiled
from plateau_sc.kernels.elements import scan_elements

UNCOMPILED_BYTES = 8 << 20
"""What a process reads through lxml before it compiles the kernel; lxml takes a second longer for 10 MB."""

_uncompiled = 0


class MemberReader:
    """The members of a file, in batches, and what its head says.

    Parameters
    ----------
    file : SourceFile
        What to read.
    on_bytes : callable, optional
        Called with the number of bytes of each piece that was read.
    units : collection of str
        Expanded names of elements within members behind which a batch can end too.
    """

    def __init__(
        self, file: SourceFile, on_bytes: Callable[[int], None] | None = None, *, units: Collection[str] = ()
    ) -> None:
        self._scan = MemberScan(file, on_bytes, units=units, uses_lxml=_is_soonest_uncompiled(file.size))

    def __iter__(self) -> Iterator[Elements]:
        """Give the members; after a break, those that were complete before it."""
        yield from self._scan

    @property
    def srs_name(self) -> str | None:
        """``srsName`` of the file's Envelope."""
        return self._scan.srs_name

    @property
    def dimension(self) -> int:
        """``srsDimension`` of the file's Envelope; 3 without one."""
        return self._scan.dimension

    @property
    def i_ur(self) -> str | None:
        """Version of i-UR that the root element declares."""
        return self._scan.i_ur

    @property
    def unknown_uro(self) -> str | None:
        """Namespace of an urban object schema that is not known."""
        return self._scan.unknown_uro

    @property
    def failure(self) -> Failure | None:
        """Why the file could not be read to its end; None if it was."""
        return self._scan.failure

    @property
    def sha256(self) -> str:
        """Hash of the content, complete after the last batch."""
        return self._scan.sha256


def _is_soonest_uncompiled(size: int) -> bool:
    """Tell whether a file is read before the kernel that scans it were compiled, and count it if so."""
    global _uncompiled
    if _uncompiled + size > UNCOMPILED_BYTES or is_compiled(scan_elements):
        return False
    _uncompiled += size
    return True
