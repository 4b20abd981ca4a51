"""Project PLATEAU's CityGML, read into columns."""

from plateau_sc.citygml.audit import Audit, FileRecord, Note, Skipped
from plateau_sc.citygml.collection import read_features
from plateau_sc.citygml.reader import read_citygml
from plateau_sc.citygml.relief import read_relief
from plateau_sc.citygml.sources import SourceFile, find_files

__all__ = [
    "Audit",
    "FileRecord",
    "Note",
    "Skipped",
    "SourceFile",
    "find_files",
    "read_citygml",
    "read_features",
    "read_relief",
]
