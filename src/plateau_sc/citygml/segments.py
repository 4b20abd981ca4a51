"""Attributes of a long file, a segment at a time: between elements and tables they take ten times their room."""

from __future__ import annotations

import numpy as np

from plateau_sc.citygml.attributes import AttributeCollector
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.codelists import CodeLists
from plateau_sc.citygml.features import FeatureCollector
from plateau_sc.citygml.meaning import PathTable
from plateau_sc.citygml.nearby import Batch
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.tables import AttributeTables, TableJoiner

SEGMENT_ELEMENTS = 400_000
"""Elements after which the attributes so far become tables."""


class AttributeSegments:
    """Attributes of the features of one file.

    Parameters
    ----------
    file : SourceFile
        The file.
    audit : Audit
        Gets the values that could not be read, and the code lists that are broken.
    code_lists : CodeLists, optional
        Code lists that several files share, so that each is read once.
    """

    def __init__(self, file: SourceFile, audit: Audit, code_lists: CodeLists | None = None) -> None:
        self._file = file
        self._audit = audit
        self._code_lists = CodeLists(audit) if code_lists is None else code_lists
        self._collector = self._begin()
        self._elements = 0
        self._start, self._is_closed = 0, False
        self._tables = TableJoiner()

    def add(self, batch: Batch, table: PathTable, features: FeatureCollector) -> None:
        """Take the attributes of a batch.

        Parameters
        ----------
        batch : Batch
            Complete members.
        table : PathTable
            What their paths mean.
        features : FeatureCollector
            Features so far, those of the batch included.
        """
        own = np.where(batch.owner < 0, np.int32(-1), batch.owner - np.int32(self._start)).astype(np.int32)
        self._collector.add(batch.elements, own, table.features(), batch.places, len(batch))
        self._elements += len(batch)
        if self._elements >= SEGMENT_ELEMENTS:
            self._close(features)

    def finish(self, features: FeatureCollector) -> AttributeTables:
        """Return the attributes of all features.

        Parameters
        ----------
        features : FeatureCollector
            All features.

        Returns
        -------
        AttributeTables
        """
        if self._elements or not self._is_closed:
            self._close(features)
        return self._tables.finish()

    def _begin(self) -> AttributeCollector:
        return AttributeCollector(self._file, self._audit, self._code_lists)

    def _close(self, features: FeatureCollector) -> None:
        ids = features.gml_ids[self._start :]
        self._tables.add(self._collector.finish(len(ids), ids), self._start)
        self._start, self._is_closed = self._start + len(ids), True
        self._collector, self._elements = self._begin(), 0
