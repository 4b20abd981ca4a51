"""A city in one GeoParquet file: a table of buildings for everyone, the whole model for plateau_sc."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import numpy as np
import shapely

from plateau_sc.city import CityModel
from plateau_sc.errors import MissingExtraError, ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.io.atomic import replace_file
from plateau_sc.io.frames import from_arrow, to_arrow
from plateau_sc.io.lists import TABLES, join_table, nest_table
from plateau_sc.io.nesting import PolygonNesting, join_polygons
from plateau_sc.io.parquet_header import COUNTED, read_audit, read_header, write_header
from plateau_sc.types import PathLike
from plateau_sc.zones import require_zone

if TYPE_CHECKING:
    import pyarrow as pa

ROWS_AT_ONCE = 4096
"""Buildings of one row group: what is held in memory twice while it is written."""

_OWN_COLUMNS = frozenset({"geometry", "bbox", "surfaces", "polygons", "triangles", *TABLES})


def write_parquet(city: CityModel, path: PathLike) -> Path:
    """Write a city as one GeoParquet 1.1 file, from which `read_parquet` gives the same model again.

    The file is a table of buildings and parts that any reader of GeoParquet opens: their attributes, their footprints
    (``geometry``, with the covering ``bbox``) and, as a second geometry column, their polygons of all levels of detail
    (``surfaces``, MULTIPOLYGON Z with heights above T.P.). Columns of lists hold what belongs to each building besides:
    ``polygons`` (level, `SurfaceType`… of each polygon of ``surfaces``), ``triangles``, ``risks``, ``quality``,
    ``key_values`` and ``extras``. Nothing is rounded. See ``docs/adr/0007-geoparquet-layout.md``.

    Parameters
    ----------
    city : CityModel
        Buildings with their polygons.
    path : str or os.PathLike
        The file to write.

    Returns
    -------
    Path
        The file written.

    Raises
    ------
    MissingExtraError
        pyarrow is not installed; the extra is ``parquet``.
    ParameterError
        The columns of the model contradict each other, or cannot be held by a table.
    OutputError
        The place cannot be written.

    Examples
    --------
    >>> import tempfile, plateau_sc as psc
    >>> folder = Path(tempfile.mkdtemp())
    >>> city = psc.read_citygml(psc.samples.write(folder, extent=(100.0, 100.0)))
    >>> again = psc.read_parquet(psc.write_parquet(city, folder / "town.parquet"))
    >>> bool((again.vertices == city.vertices).all())
    True
    """
    require_pyarrow("writing GeoParquet")
    import pyarrow.parquet as pq

    pieces = _cut_table(city)
    first = next(pieces)
    # Through a file of Python's own: a disk that fills up is then an OSError with its number, also at the end.
    with (
        replace_file(path) as partial,
        partial.open("wb") as file,
        pq.ParquetWriter(file, first.schema, compression="zstd") as writer,
    ):
        for piece in chain([first], pieces):
            writer.write_table(piece)
    return Path(path)


def read_parquet(path: PathLike) -> CityModel:
    """Read a city that `write_parquet` wrote.

    Parameters
    ----------
    path : str or os.PathLike
        The file.

    Returns
    -------
    CityModel
        Equal to the one that was written: all arrays to the last bit, all tables with the types of their columns, and
        the audit.

    Raises
    ------
    MissingExtraError
        pyarrow is not installed; the extra is ``parquet``.
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        The file is damaged, is no city of plateau_sc, is of a later version, or lacks some of its buildings.
    """
    require_pyarrow("reading GeoParquet")
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = Path(path)
    if not file.exists():
        raise SourceNotFoundError(f"{file}: no such file; expected one of plateau_sc.write_parquet")
    if not file.is_file():
        raise UnreadableSourceError(f"{file}: a folder; expected one file of plateau_sc.write_parquet")
    try:
        with pq.ParquetFile(file) as content:
            header = read_header(content.schema_arrow.metadata, file)
            return _assemble(content.read(), header)
    except UnreadableSourceError:
        raise
    except PermissionError as error:
        raise UnreadableSourceError(f"{file}: permission denied; choose a file that you may read") from error
    except (pa.ArrowException, shapely.errors.ShapelyError, OSError, ValueError, LookupError, TypeError) as error:
        reason = " ".join(str(error).split())[:200]
        raise UnreadableSourceError(
            f"{file}: cannot be read as a city of plateau_sc.write_parquet: {reason}; is it complete, and unchanged?"
        ) from error


def require_pyarrow(feature: str) -> None:
    """Check that pyarrow is installed, without importing it.

    Parameters
    ----------
    feature : str
        What needs it, for the message.

    Raises
    ------
    MissingExtraError
        It is not; the extra is ``parquet``.
    """
    if find_spec("pyarrow") is None:
        raise MissingExtraError(feature, "parquet")


def _cut_table(city: CityModel) -> Iterator[pa.Table]:
    import pyarrow as pa

    require_zone(city.epsg)
    header = write_header(city)
    name = city.buildings.geometry.name
    attributes = to_arrow(city.buildings.drop(columns=name))
    if taken := sorted(_OWN_COLUMNS & set(attributes.column_names)):
        raise ParameterError(f"the table of buildings has columns {taken}, which the file needs itself; rename them")
    nesting = PolygonNesting(city)
    tables = {table: nest_table(getattr(city, table), len(city), table) for table in TABLES}
    shapes = city.buildings.geometry.to_numpy()
    metadata = (attributes.schema.metadata or {}) | header
    for start in range(0, max(len(city), 1), ROWS_AT_ONCE):
        stop = min(start + ROWS_AT_ONCE, len(city))
        piece = attributes.slice(start, stop - start)
        columns = {
            "geometry": pa.array(shapely.to_wkb(shapes[start:stop], byte_order=1, flavor="iso"), pa.binary()),
            "bbox": _cover(shapes[start:stop]),
            **nesting.columns(start, stop),
            **{table: lists.slice(start, stop - start) for table, lists in tables.items()},
        }
        for column, values in columns.items():
            piece = piece.append_column(column, values)
        yield piece.replace_schema_metadata(metadata)


def _cover(shapes: np.ndarray) -> pa.Array:
    import pyarrow as pa

    bounds = shapely.bounds(shapes)
    empty = pa.array(np.isnan(bounds[:, 0]))
    return pa.StructArray.from_arrays(
        [pa.array(bounds[:, edge]) for edge in range(4)], names=["xmin", "ymin", "xmax", "ymax"], mask=empty
    )


def _assemble(table: pa.Table, header: dict[str, Any]) -> CityModel:
    epsg = require_zone(header["epsg"])
    name, position = header["geometry"]
    frame = from_arrow(table, header["buildings"])
    shapes = shapely.from_wkb(table.column("geometry").to_numpy().astype(object))
    frame.insert(position, name, gpd.GeoSeries(shapes, crs=epsg))
    arrays = join_polygons(table)
    for column in COUNTED:
        if len(arrays[column]) != header["counts"][column]:
            raise ValueError(f"{len(arrays[column])} {column} of {header['counts'][column]} are left")
    tables: dict[str, Any] = {column: join_table(table.column(column), header[column]) for column in TABLES}
    return CityModel(
        epsg=epsg,
        **arrays,
        buildings=gpd.GeoDataFrame(frame, geometry=name, crs=epsg),
        **tables,
        audit=read_audit(header),
    )
