"""Fixtures that several tests share."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import trimesh

from plateau_sc.citygml import members
from plateau_sc.citygml.attributes import AttributeCollector
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.names import MEMBERS
from plateau_sc.citygml.sources import SourceFile
from plateau_sc.citygml.stream import ElementStream
from plateau_sc.citygml.tables import AttributeTables
from plateau_sc.citygml.walk import BATCH_ELEMENTS, walk_members
from plateau_sc.kernels.trees import inherit
from plateau_sc.types import FloatArray

_ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session", autouse=True)
def scan_always() -> Iterator[None]:
    """Scan all files with the kernel, compiled or not, so that what is tested does not depend on the machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(members, "UNCOMPILED_BYTES", -1)
        yield


@pytest.fixture
def collector_off() -> Iterator[None]:
    """Keep the garbage collector still, for tests that drive a parser to the depth where Python gives up.

    A collection down there would run finalizers that other tests left behind, and they would fail for want of depth.
    """
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real data beside the project; skip where it is absent."""
    folder = _ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"real data not present: {folder} is missing")
    return folder


@pytest.fixture(scope="session")
def sample_root() -> Path:
    """Return the root of the sample data set that the repository keeps."""
    return next((_ROOT / "data" / "samples").glob("*_citygml_*"))


@pytest.fixture(scope="session")
def box() -> Callable[..., FloatArray]:
    """Return a maker of boxes: twelve outward triangles between two corners."""

    def make(low: tuple[float, float, float], high: tuple[float, float, float]) -> FloatArray:
        body = trimesh.creation.box(bounds=(low, high))
        return np.array(body.triangles, dtype=np.float64)

    return make


@pytest.fixture(scope="session")
def collect_attributes() -> Callable[..., tuple[AttributeTables, Audit]]:
    """Return a reader of the attributes of one file: all its buildings and parts, in the order of the file."""

    def collect(path: Path, batch: int = BATCH_ELEMENTS, member: str | None = None) -> tuple[AttributeTables, Audit]:
        file, audit = SourceFile(path, member, path.stat().st_size), Audit()
        collector = AttributeCollector(file, audit)
        gml_ids: list[str | None] = []
        for elements in walk_members(ElementStream(file, MEMBERS), batch):
            paths = {path for path, tag in enumerate(elements.paths.tags) if _is_feature(tag)}
            features = np.flatnonzero(np.isin(elements.path, list(paths)))
            own = np.full(len(elements), -1, np.int32)
            own[features] = np.arange(len(gml_ids), len(gml_ids) + features.size)
            collector.add(elements, inherit(elements.parent, own), paths)
            gml_ids.extend(_find_gml_ids(elements).get(feature) for feature in features.tolist())
        return collector.finish(len(gml_ids), gml_ids), audit

    return collect


def _is_feature(tag: str) -> bool:
    return "/citygml/building/" in tag and tag.endswith(("}Building", "}BuildingPart"))


def _find_gml_ids(elements: Elements) -> dict[int, str]:
    found: dict[int, str] = {}
    for name in elements.attribute_names:
        if name.endswith("}id"):
            rows, values = elements.attributes(name)
            found.update(zip(rows.tolist(), values, strict=True))
    return found
