"""Feature types, their levels of detail, and what they say about their own quality."""

from __future__ import annotations

from plateau_sc.quality.log import Batch, Log
from plateau_sc.quality.names import LEVELS

_QUALITY_BEFORE_3 = frozenset({"bldg:Building", "tran:Road", "frn:CityFurniture", "veg:PlantCover"}) | {
    "veg:SolitaryVegetationObject"
}
"""Feature types that have a data quality attribute in i-UR 2.0, which has one for no other."""


def check_features(batch: Batch, log: Log) -> None:
    """Look for feature types that are not defined (L03), or not at their level (C04)."""
    features = batch.walk.features
    log.count("L03", len(features.kinds))
    for row, kind in enumerate(features.kinds):
        if kind not in LEVELS and not kind.startswith("ur"):
            shown = kind.removeprefix(":")
            message = f"{shown} is no feature type of the standard"
            log.find("L03", batch.file, features.lines[row], message, batch=batch, feature=row)
    for (row, lod), (line, name) in batch.walk.levels.items():
        kind = features.kinds[row]
        if kind not in LEVELS:
            continue
        log.count("C04", 1)
        if lod not in LEVELS[kind]:
            allowed = ", ".join(f"LOD{level}" for level in LEVELS[kind])
            message = f"{kind} has {name} (LOD{lod}); expected {allowed}"
            log.find("C04", batch.file, line, message, batch=batch, feature=row, measure=float(lod), unit="LOD")


def check_quality_attributes(batch: Batch, log: Log) -> None:
    """Look for features without a data quality attribute (C07), and for levels it does not speak of (C08)."""
    version = batch.i_ur
    if version is None or version < "2.0":
        return
    features = batch.walk.features
    levels: dict[int, set[int]] = {}
    for row, lod in batch.walk.levels:
        levels.setdefault(features.members[row], set()).add(lod)
    qualities: dict[int, set[str]] = {}
    for row, names in enumerate(features.qualities):
        if names is not None:
            qualities.setdefault(features.members[row], set()).update(names)
    for row, kind in enumerate(features.kinds):
        if features.parents[row] >= 0 or (version < "3.0" and kind not in _QUALITY_BEFORE_3):
            continue
        if version < "3.1" and kind.startswith(("urf:", "dem:")):
            continue
        log.count("C07", 1)
        line = features.lines[row]
        if row not in qualities:
            message = "no data quality attribute; expected one in each feature"
            log.find("C07", batch.file, line, message, batch=batch, feature=row)
            continue
        _check_sources(batch, log, row, qualities[row], sorted(levels.get(row, ())))


def _check_sources(batch: Batch, log: Log, row: int, names: set[str], levels: list[int]) -> None:
    line = batch.walk.features.lines[row]
    log.count("C08", len(levels))
    for lod in levels:
        if f"geometrySrcDescLod{lod}" not in names and "geometrySrcDesc" not in names:
            message = (
                f"there is LOD{lod} geometry, and the data quality attribute has no geometrySrcDesc "
                f"(from 3.1: geometrySrcDescLod{lod}) for it"
            )
            log.find("C08", batch.file, line, message, batch=batch, feature=row, measure=float(lod), unit="LOD")
