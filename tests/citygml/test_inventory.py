"""Tests of `plateau_sc.citygml.inventory`: what it has is what the whole city has."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from plateau_sc import samples
from plateau_sc.citygml import SourceFile, inventory, read_citygml
from plateau_sc.citygml.inventory import Inventory, find_own_levels, read_inventory
from plateau_sc.errors import CrsError, NoBuildingsError, NoOverlapError, PlateauScError, SourceNotFoundError


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data set of buildings in several third meshes."""
    return samples.write(tmp_path_factory.mktemp("town"), extent=(1200.0, 150.0), seed=2, features=["bldg"])


def compare(found: Inventory, source: Path, area: object = None) -> None:
    """Hold an inventory to the city that is read with all its surfaces."""
    city = read_citygml(source, area)  # type: ignore[arg-type]
    assert found.epsg == city.epsg
    assert len(found) == len(city)
    columns = [column for column in found.buildings.columns if column != "geometry"]
    assert {"gml_id", "part_of", "file", "lod1_height_type", "survey_year", "creation_date"} <= set(columns)
    pd.testing.assert_frame_equal(
        pd.DataFrame(found.buildings[columns]), pd.DataFrame(city.buildings[columns]), check_exact=True
    )
    ours, theirs = (np.array(table.geometry, object) for table in (found.buildings, city.buildings))
    assert shapely.to_wkb(ours).tolist() == shapely.to_wkb(theirs).tolist()
    assert found.finest.tolist() == slow_levels(city)
    for name in (
        "files",
        "files_outside",
        "skipped",
        "twins",
        "buildings_in",
        "buildings_out",
        "parts_in",
        "parts_out",
    ):
        assert getattr(found.audit, name) == getattr(city.audit, name), name
    assert (found.audit.outside_area, found.audit.repeated) == (city.audit.outside_area, city.audit.repeated)


def slow_levels(city: object) -> list[int]:
    """Return the finest level of each row, found one polygon after the other."""
    own: dict[int, list[int]] = {}
    hung: dict[int, list[int]] = {}
    rows = zip(
        city.polygon_owner.tolist(),  # type: ignore[attr-defined]
        city.polygon_lod.tolist(),  # type: ignore[attr-defined]
        city.polygon_installation.tolist(),  # type: ignore[attr-defined]
        city.polygon_derived.tolist(),  # type: ignore[attr-defined]
        strict=True,
    )
    for owner, lod, installed, derived in rows:
        if not derived:
            (hung if installed else own).setdefault(owner, []).append(lod)
    return [max(own.get(row) or hung.get(row) or [-1]) for row in range(len(city))]  # type: ignore[arg-type]


def test_it_has_the_rows_attributes_and_footprints_of_the_city(town: Path) -> None:
    compare(read_inventory(town), town)


def test_it_is_the_same_in_several_processes(town: Path) -> None:
    compare(read_inventory(town, workers=2), town)


def test_an_area_leaves_the_same_out(town: Path) -> None:
    west, south, east, north = read_citygml(town).buildings.to_crs(6668).total_bounds
    area = shapely.box(west, south, (west + east) / 2, north)
    found = read_inventory(town, area)
    assert found.audit.outside_area > 0
    compare(found, town, area)


def test_what_two_files_hold_is_taken_once(town: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(town, tmp_path / town.name)
    first, second = sorted(copy.glob("udx/bldg/*.gml"))[:2]
    text, more = first.read_text("utf-8"), second.read_text("utf-8")
    start, end = more.index("<core:cityObjectMember>"), more.rindex("</core:cityObjectMember>")
    place = text.rindex("</core:cityObjectMember>") + len("</core:cityObjectMember>")
    members = more[start : end + len("</core:cityObjectMember>")]
    first.write_text(text[:place] + members + text[place:], "utf-8")
    found = read_inventory(copy)
    assert len(found.audit.twins) > 3
    compare(found, copy)


def test_one_id_twice_in_a_file_counts_once(town: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(town, tmp_path / town.name)
    first = min(copy.glob("udx/bldg/*.gml"))
    text = first.read_text("utf-8")
    start = text.index("<core:cityObjectMember>")
    end = text.index("</core:cityObjectMember>") + len("</core:cityObjectMember>")
    first.write_text(text[:end] + text[start:end] + text[end:], "utf-8")
    found = read_inventory(copy)
    assert found.audit.repeated >= 1
    compare(found, copy)


def test_a_file_of_another_zone_is_drawn_in_the_zone_of_all(
    town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "udx" / "bldg"
    copy.mkdir(parents=True)
    files = sorted(town.glob("udx/bldg/*.gml"))
    assert len(files) > 1
    for file in files:
        text = re.sub(r"<uro:(city|prefecture|buildingID)\b[^>]*>[^<]*</uro:\1>", "", file.read_text("utf-8"))
        if file == files[-1]:
            text = re.sub(r"(?<=[ >])139\.", "130.", text)
        (copy / file.name).write_text(text, "utf-8")
    drawn: list[int | None] = []
    read = inventory._sketch

    def watch(file: SourceFile, epsg: int | None = None, *rest: Any, **more: Any) -> Any:
        drawn.append(epsg)
        return read(file, epsg, *rest, **more)

    monkeypatch.setattr(inventory, "_sketch", watch)
    found = read_inventory(tmp_path)
    assert drawn == [None] * len(files) + [found.epsg]
    compare(found, tmp_path)


def test_a_file_that_breaks_is_read_up_to_there(town: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(town, tmp_path / town.name)
    first = min(copy.glob("udx/bldg/*.gml"))
    data = first.read_bytes()
    first.write_bytes(data[: len(data) // 2])
    found = read_inventory(copy)
    assert any("XML breaks" in entry.reason for entry in found.audit.skipped)
    compare(found, copy)


@pytest.mark.parametrize("case", ["nothing there", "empty folder", "far", "no system", "no building"])
def test_what_cannot_be_read_is_told_as_for_a_city(case: str, town: Path, tmp_path: Path) -> None:
    source, area, expected = tmp_path / "in", None, PlateauScError
    if case == "nothing there":
        expected = SourceNotFoundError
    elif case == "far":
        source, area, expected = town, shapely.box(130.0, 33.0, 130.1, 33.1), NoOverlapError
    else:
        source.mkdir()
        expected = NoBuildingsError
    if case in ("no system", "no building"):
        text = min(town.glob("udx/bldg/*.gml")).read_text("utf-8")
        if case == "no system":
            text, expected = text.replace("EPSG/0/6697", "EPSG/0/9999"), CrsError
        else:
            start, end = text.index("<core:cityObjectMember>"), text.rindex("</core:cityObjectMember>")
            text = text[:start] + text[end + len("</core:cityObjectMember>") :]
        (source / "53396422_bldg_6697_op.gml").write_text(text, "utf-8")
    messages = []
    read: Callable[..., object]
    for read in (read_citygml, read_inventory):
        with pytest.raises(expected) as caught:
            read(source, area)
        messages.append(str(caught.value))
    assert messages[0] == messages[1]


def test_reading_is_told(town: Path) -> None:
    told: list[tuple[int, int]] = []
    read_inventory(town, progress=lambda done, total, _: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 0
    assert repr(read_inventory(town)).startswith("<Inventory of ")


polygons = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4), st.booleans(), st.booleans()), max_size=30)


@given(polygons)
def test_levels_follow_the_rule(rows: list[tuple[int, int, bool, bool]]) -> None:
    owner, lod, hung, made = (np.array([row[place] for row in rows], kind) for place, kind in enumerate("ibbb"))
    found = find_own_levels(owner, lod.astype(np.uint8), hung.astype(bool), made.astype(bool), 4)
    for row in range(4):
        own = [level for who, level, is_hung, is_made in rows if who == row and not is_hung and not is_made]
        other = [level for who, level, is_hung, is_made in rows if who == row and is_hung and not is_made]
        assert found[row] == max(own or other or [-1])
