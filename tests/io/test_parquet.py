"""Tests of `plateau_sc.io.parquet`: what comes back is what was written."""

import json
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from plateau_sc.city import CityModel, SurfaceType
from plateau_sc.errors import MissingExtraError, OutputError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.io import parquet, read_parquet, write_parquet
from plateau_sc.io.lists import TABLES
from plateau_sc.io.nesting import POLYGON_COLUMNS
from plateau_sc.polygons import surfaces

pq = pytest.importorskip("pyarrow.parquet", reason="the extra 'parquet' is not installed")


@pytest.fixture
def file(city, tmp_path) -> Path:
    """Return the city as a file."""
    return write_parquet(city, tmp_path / "city.parquet")


def rewrite(file: Path, change) -> Path:
    """Write a file again with its table changed."""
    pq.write_table(change(pq.read_table(file)), file)
    return file


def test_a_city_comes_back_to_the_last_bit(city, file, assert_same):
    assert_same(read_parquet(file), city)


def test_tiles_come_back_to_the_last_bit(tile, tmp_path, assert_same):
    assert_same(read_parquet(write_parquet(tile, tmp_path / "tile.parquet")), tile)


def test_row_groups_make_no_difference(city, tmp_path, assert_same, monkeypatch):
    monkeypatch.setattr(parquet, "ROWS_AT_ONCE", 1)
    file = write_parquet(city, tmp_path / "city.parquet")
    assert pq.ParquetFile(file).num_row_groups == len(city)
    assert_same(read_parquet(file), city)


def test_triangles_keep_an_order_of_their_own(city, tmp_path, assert_same):
    order = np.random.default_rng(1).permutation(len(city.triangles))
    mixed = replace(city, triangles=city.triangles[order], triangle_polygon=city.triangle_polygon[order])
    assert_same(read_parquet(write_parquet(mixed, tmp_path / "mixed.parquet")), mixed)


def test_a_city_without_polygons_or_rows_comes_back(city, tmp_path, assert_same):
    bare = replace(
        city,
        vertices=np.empty((0, 3)),
        ring_offsets=np.zeros(1, np.int64),
        polygon_offsets=np.zeros(1, np.int64),
        **{f"polygon_{name}": getattr(city, f"polygon_{name}")[:0] for name in (*POLYGON_COLUMNS, "owner")},
        triangles=city.triangles[:0],
        triangle_polygon=city.triangle_polygon[:0],
    )
    assert_same(read_parquet(write_parquet(bare, tmp_path / "bare.parquet")), bare)
    empty = replace(bare, buildings=city.buildings.iloc[:0], **{name: getattr(city, name).iloc[:0] for name in TABLES})
    assert_same(read_parquet(write_parquet(empty, tmp_path / "empty.parquet")), empty)


def test_every_field_of_the_model_is_carried():
    carried = {"epsg", "vertices", "ring_offsets", "polygon_offsets", "polygon_owner", "triangles", "triangle_polygon"}
    carried |= {"buildings", "audit", *TABLES, *(f"polygon_{name}" for name in POLYGON_COLUMNS)}
    assert {field.name for field in fields(CityModel)} == carried


def test_geopandas_opens_it_as_a_table_of_buildings(city, file):
    table = gpd.read_parquet(file)
    assert table.crs == city.crs
    assert table.geometry.name == "geometry"
    assert table.geometry.to_wkb().equals(city.buildings.geometry.to_wkb())
    assert table["class"].tolist()[2] == "普通建物"
    assert table["storeys_above_ground"].dtype == "Int32"
    assert table["surfaces"].crs.is_compound
    first = table["surfaces"].iloc[0]
    assert (first.geom_type, first.has_z, len(first.geoms)) == ("MultiPolygon", True, 14)
    assert [int(part["lod"]) for part in table["polygons"].iloc[0]].count(2) == 6
    west, south, east, north = city.buildings.geometry.iloc[3].bounds
    assert gpd.read_parquet(file, bbox=(west, south, east, north))["gml_id"].isna().tolist() == [True]


def test_the_header_is_geoparquet_1_1(city, file):
    header = json.loads(pq.read_schema(file).metadata[b"geo"])
    assert (header["version"], header["primary_column"]) == ("1.1.0", "geometry")
    outline, solid = header["columns"]["geometry"], header["columns"]["surfaces"]
    assert outline["encoding"] == solid["encoding"] == "WKB"
    assert outline["geometry_types"] == ["Polygon"]
    assert solid["geometry_types"] == ["MultiPolygon Z"]
    assert outline["crs"]["id"] == {"authority": "EPSG", "code": 6675}
    assert [part["id"]["code"] for part in solid["crs"]["components"]] == [6675, 6695]
    assert outline["covering"]["bbox"]["ymax"] == ["bbox", "ymax"]
    assert outline["bbox"] == city.buildings.total_bounds.tolist()
    assert solid["bbox"][2] == city.vertices[:, 2].min()
    kinds = {column.name: column.physical_type for column in pq.ParquetFile(file).schema}
    assert (kinds["geometry"], kinds["surfaces"], kinds["xmin"]) == ("BYTE_ARRAY", "BYTE_ARRAY", "DOUBLE")


def test_the_surfaces_column_and_the_table_of_surfaces_agree(city, file):
    table = gpd.read_parquet(file)
    shapes = surfaces(city)
    for row, shape in table["surfaces"].items():
        own = shapes.geometry[shapes["building"] == row]
        assert ([] if shape is None else list(shape.geoms)) == own.tolist()


def test_a_model_that_contradicts_itself_is_refused(city, tmp_path):
    broken = {
        "rings": replace(city, ring_offsets=city.ring_offsets[:-1]),
        "owner": replace(city, polygon_owner=city.polygon_owner + np.int32(2)),
        "corner": replace(city, triangles=city.triangles + np.int32(1000)),
        "finite": replace(city, vertices=np.where(city.vertices > 9, np.nan, city.vertices)),
        "columns": replace(city, buildings=city.buildings.rename(columns={"kind": "surfaces"})),
        "index": replace(city, risks=city.risks.set_index(pd.Index([5, 6, 7]))),
        "types": replace(city, extras=city.extras.assign(text=pd.Series([["list"]], dtype=object))),
        "row": replace(city, risks=city.risks.assign(building=9)),
    }
    for name, model in broken.items():
        with pytest.raises(ParameterError):
            write_parquet(model, tmp_path / f"{name}.parquet")
    assert list(tmp_path.iterdir()) == []


def test_missing_and_foreign_files_are_told(city, tmp_path):
    with pytest.raises(SourceNotFoundError, match="no such file"):
        read_parquet(tmp_path / "none.parquet")
    with pytest.raises(UnreadableSourceError, match="a folder"):
        read_parquet(tmp_path)
    for content in (b"", b"PAR1", b"<gml/>"):
        (tmp_path / "x.parquet").write_bytes(content)
        with pytest.raises(UnreadableSourceError, match=r"x\.parquet: cannot be read"):
            read_parquet(tmp_path / "x.parquet")
    city.buildings.drop(columns="kind").to_parquet(tmp_path / "table.parquet")
    with pytest.raises(UnreadableSourceError, match=r"not of a city model.*geopandas\.read_parquet"):
        read_parquet(tmp_path / "table.parquet")


def test_cut_and_damaged_files_are_told(file, tmp_path):
    content = file.read_bytes()
    damaged = tmp_path / "damaged.parquet"
    for length in range(0, len(content), max(len(content) // 25, 1)):
        damaged.write_bytes(content[:length])
        with pytest.raises(UnreadableSourceError):
            read_parquet(damaged)


@pytest.mark.parametrize(
    "change",
    [
        lambda table: table.slice(1),
        lambda table: table.take([0, 0, 1, 2, 3]),
        lambda table: table.drop_columns("triangles"),
        lambda table: table.drop_columns("class"),
        lambda table: table.set_column(table.schema.get_field_index("surfaces"), "surfaces", table.column("geometry")),
    ],
)
def test_a_table_that_was_changed_is_told(file, change):
    with pytest.raises(UnreadableSourceError, match=r"city\.parquet: cannot be read as a city"):
        read_parquet(rewrite(file, change))


def test_a_later_layout_is_told(file):
    def age(table):
        metadata = dict(table.schema.metadata)
        metadata[b"plateau_sc"] = metadata[b"plateau_sc"].replace(b'"layout": 1', b'"layout": 99')
        return table.replace_schema_metadata(metadata)

    with pytest.raises(UnreadableSourceError, match=r"layout is version 99, of plateau_sc \d.*expected version 1"):
        read_parquet(rewrite(file, age))


def test_a_disk_that_is_full_leaves_the_older_file(city, tmp_path, monkeypatch):
    resource = pytest.importorskip("resource", reason="limits of a process are a thing of Unix")
    file = tmp_path / "city.parquet"
    file.write_bytes(b"older")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, before[1]))
    try:
        with pytest.raises(OutputError, match=r"cannot write .*city\.parquet"):
            write_parquet(city, file)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [entry.name for entry in tmp_path.iterdir()] == ["city.parquet"]
    assert file.read_bytes() == b"older"


def test_without_pyarrow_the_extra_is_named(tmp_path):
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "import plateau_sc as psc\n"
        "for call in (lambda: psc.read_parquet('x'), lambda: psc.write_parquet(None, 'x')):\n"
        "    try: call()\n"
        "    except psc.errors.MissingExtraError as error: print(error)\n"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path)
    assert answer.stdout.count("pip install 'plateau_sc[parquet]'") == 2, answer.stderr
    assert issubclass(MissingExtraError, ImportError)


def test_the_shapes_keep_holes(file, city):
    table = gpd.read_parquet(file)
    holes = shapely.get_num_interior_rings(shapely.get_parts(table["surfaces"].iloc[2]))
    assert holes.sum() == 1
    assert city.polygon_surface[np.diff(city.polygon_offsets) == 2].tolist() == [SurfaceType.INSTALLATION]
