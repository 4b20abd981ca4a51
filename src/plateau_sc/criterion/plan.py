"""The area that an execution plan is for."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from plateau_sc.citygml.area import is_area_code, locate_area
from plateau_sc.citygml.sources import spell_path
from plateau_sc.criterion.equal_area import measure_area
from plateau_sc.criterion.mending import LARGEST_AREA_M2, mend_outlines
from plateau_sc.criterion.meshes import MeshPart, divide_area
from plateau_sc.criterion.municipalities import find_municipality, parse_city_code
from plateau_sc.criterion.outline_files import list_parts, read_outlines, require_format
from plateau_sc.criterion.outlines import CrsLike, Outlines, agree_on, is_wkt, parse_wkt, require_crs, to_degrees
from plateau_sc.crs import JGD2011
from plateau_sc.errors import CrsError, ParameterError
from plateau_sc.receipts import FileFact, hash_file
from plateau_sc.types import Bounds, PathLike

PlanLike: TypeAlias = PathLike | Sequence[str] | shapely.Geometry | gpd.GeoDataFrame | gpd.GeoSeries
"""File, WKT, codes of meshes or spatial IDs, shape in longitude and latitude, or table with a CRS."""


@dataclass(frozen=True, slots=True)
class PlanSource:
    """Where the area of a plan came from.

    Attributes
    ----------
    kind : str
        ``GeoJSON``, ``GeoPackage``, ``Shapefile``, ``zipped Shapefile``, ``KML``, ``KMZ``, ``WKT``, ``codes``,
        ``shape``, ``table``, ``municipality`` or ``several``.
    text : str
        Path of the file, or the codes, or the WKT.
    crs : str
        System that its coordinates were in.
    sha256 : str
        Hash of the file; of the codes, one a line, or of the text or shape (WKB) where there is none.
    files : tuple of FileFact
        The file, and those that belong to it.
    """

    kind: str
    text: str
    crs: str
    sha256: str
    files: tuple[FileFact, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
            ``kind``, ``text``, ``crs``, ``sha256`` and ``files``.
        """
        files = [{"path": fact.path, "bytes": fact.bytes, "sha256": fact.sha256} for fact in self.files]
        return {"kind": self.kind, "text": self.text, "crs": self.crs, "sha256": self.sha256, "files": files}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ExecutionPlanArea:
    """The area that an execution plan (実行計画) is for; `read_plan` and `read_municipality` make one.

    Attributes
    ----------
    geometry : shapely geometry
        Polygon or multipolygon, valid, in longitude, latitude [deg] of JGD2011 (EPSG:6668).
    name : str
        What it is called.
    area_m2 : float
        Area on the ellipsoid [m2], whatever zones it lies in.
    meshes : tuple of MeshPart
        Third meshes that it reaches into, with the part of each inside.
    source : PlanSource
        What it was read from.
    notes : tuple of str
        What was repaired, left out or converted on the way.
    """

    geometry: shapely.Geometry
    name: str
    area_m2: float
    meshes: tuple[MeshPart, ...]
    source: PlanSource
    notes: tuple[str, ...] = ()

    @property
    def bounds(self) -> Bounds:
        """West, south, east and north [deg]."""
        west, south, east, north = shapely.bounds(self.geometry).tolist()
        return west, south, east, north

    def to_dict(self) -> dict[str, Any]:
        """Return the area as plain values that ``json`` can write.

        Returns
        -------
        dict
            ``name``, ``area_m2``, ``bounds``, ``crs``, ``geometry`` (as in GeoJSON), ``meshes``, ``source``, ``notes``.
        """
        return {
            "name": self.name,
            "area_m2": self.area_m2,
            "bounds": list(self.bounds),
            "crs": f"EPSG:{JGD2011}",
            "geometry": json.loads(shapely.to_geojson(self.geometry)),
            "meshes": [part.to_dict() for part in self.meshes],
            "source": self.source.to_dict(),
            "notes": list(self.notes),
        }

    def __repr__(self) -> str:
        """Return one line with the size of the area."""
        parts = len(shapely.get_parts(self.geometry))
        return (
            f"<ExecutionPlanArea {self.name!r}: {self.area_m2:,.0f} m2 in {parts} part(s), {len(self.meshes)} third "
            f"mesh(es), {len(self.notes)} note(s)>"
        )


def read_plan(
    source: PlanLike,
    *,
    name: str | None = None,
    crs: CrsLike | None = None,
    layer: str | None = None,
    encoding: str | None = None,
    largest_m2: float = LARGEST_AREA_M2,
) -> ExecutionPlanArea:
    """Read the area of an execution plan.

    Parts and holes are kept. Outlines that cross themselves are repaired, and all that is changed or left out is told
    in the plan's notes, with the area before and after.

    Parameters
    ----------
    source : path, str, sequence of str, shapely geometry, GeoDataFrame or GeoSeries
        File (GeoJSON, GeoPackage, Shapefile or a zip of one, KML, KMZ, WKT); WKT as a text, which ``SRID=6677;`` may
        stand before; codes of area meshes of any level and spatial IDs, one or several; a shape; or a table. A text
        that has the form of a code or of WKT is never a path.
    name : str, optional
        What to call the plan; by default the file's name without its ending, or the codes.
    crs : int, str or CRS, optional
        System of the coordinates where the source does not say it. WKT and shapes are in longitude, latitude
        (EPSG:6668) without it.
    layer : str, optional
        Layer of a file that has several.
    encoding : str, optional
        Encoding of the texts of a Shapefile.
    largest_m2 : float, default 1e10
        Largest area that is taken for a plan [m2].

    Returns
    -------
    ExecutionPlanArea
        With its geometry, its area, its third meshes, and an account of what was done.

    Raises
    ------
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It cannot be read, or holds no shape.
    ParameterError
        The area is empty, has points or lines only, holds a coordinate that is no number, or is below 1 m2; a code is
        none; a file has several layers; or ``crs`` contradicts the source.
    CrsError
        The system is not said or not known, the coordinates are none of it, or latitude stands before longitude.
    NoOverlapError
        The area reaches beyond Japan.
    TooLargeError
        The area is larger than ``largest_m2``.

    Examples
    --------
    >>> plan = read_plan("POLYGON ((139.69 35.685, 139.70 35.685, 139.70 35.69, 139.69 35.69, 139.69 35.685))")
    >>> round(plan.area_m2), [part.code for part in plan.meshes]
    (502164, ['53394525'])
    """
    outlines, origin, title = _read(source, crs, layer, encoding)
    return _make(outlines, origin, name or title, largest_m2)


def read_municipality(
    code: str,
    boundaries: PathLike | gpd.GeoDataFrame,
    *,
    name: str | None = None,
    column: str | None = None,
    crs: CrsLike | None = None,
    layer: str | None = None,
    encoding: str | None = None,
    largest_m2: float = LARGEST_AREA_M2,
) -> ExecutionPlanArea:
    """Take a whole municipality as the area of a plan.

    Parameters
    ----------
    code : str
        Code of the municipality: 5 digits, or 6 with the check digit; 2 for a prefecture. A designated city of which
        the boundaries know the wards only is put together from them.
    boundaries : path or GeoDataFrame
        Boundaries with a column of codes, as the administrative areas of the National Land Numerical Information
        (国土数値情報 N03) are.
    name : str, optional
        What to call the plan; by default the code.
    column : str, optional
        Column of the codes; by default the one that holds such.
    crs : int, str or CRS, optional
        System of the coordinates where the boundaries do not say it.
    layer : str, optional
        Layer of a file that has several.
    encoding : str, optional
        Encoding of the texts of a Shapefile.
    largest_m2 : float, default 1e10
        Largest area that is taken for a plan [m2].

    Returns
    -------
    ExecutionPlanArea
        As of `read_plan`.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError, CrsError, NoOverlapError, TooLargeError
        As for `read_plan`.
    ParameterError
        The code is none, or the boundaries do not know it; and as for `read_plan`.

    Examples
    --------
    >>> towns = gpd.GeoDataFrame(
    ...     {"code": ["17206", "17203"]},
    ...     geometry=[shapely.box(136.31, 36.30, 136.32, 36.31), shapely.box(136.40, 36.40, 136.41, 36.41)],
    ...     crs=6668,
    ... )
    >>> read_municipality("17206", towns).bounds
    (136.31, 36.3, 136.32, 36.31)
    """
    plain = parse_city_code(code)
    if isinstance(boundaries, gpd.GeoDataFrame):
        table: Path | gpd.GeoDataFrame = boundaries
    elif isinstance(boundaries, str | os.PathLike):
        table = Path(boundaries)
    else:
        raise ParameterError(f"the boundaries are {boundaries!r}; expected the path of a file, or a GeoDataFrame")
    outlines = find_municipality(plain, table, column=column, crs=crs, layer=layer, encoding=encoding)
    if isinstance(table, Path):
        files = tuple(hash_file(part, "area") for part in list_parts(table))
        origin = PlanSource(
            "municipality", f"{plain} in {spell_path(table)}", outlines.crs.name, files[0].sha256, files
        )
    else:
        origin = PlanSource("municipality", plain, outlines.crs.name, _hash_shapes(outlines.shapes))
    return _make(outlines, origin, name or plain, largest_m2)


def _make(outlines: Outlines, origin: PlanSource, name: str, largest_m2: float) -> ExecutionPlanArea:
    if not largest_m2 > 0:
        raise ParameterError(f"largest_m2 is {largest_m2!r}; expected an area above 0 m2")
    shapes, notes = to_degrees(outlines, origin.text)
    geometry, changes = mend_outlines(shapes, origin.text, largest_m2)
    return ExecutionPlanArea(geometry, name, measure_area(geometry), divide_area(geometry), origin, (*notes, *changes))


def _read(
    source: PlanLike, crs: CrsLike | None, layer: str | None, encoding: str | None
) -> tuple[Outlines, PlanSource, str]:
    if isinstance(source, gpd.GeoDataFrame | gpd.GeoSeries):
        return _read_table(source, crs)
    if isinstance(source, shapely.Geometry):
        outlines = Outlines(np.array([source], dtype=object), require_crs(JGD2011 if crs is None else crs))
        return outlines, PlanSource("shape", "a shape", outlines.crs.name, _hash_shapes(outlines.shapes)), "plan"
    if isinstance(source, str) and is_area_code(source):
        return _read_codes([source], crs)
    if isinstance(source, str) and is_wkt(source):
        outlines = parse_wkt(source, crs)
        return outlines, PlanSource("WKT", _cut(source), outlines.crs.name, _hash_text(source)), "plan"
    if isinstance(source, str | os.PathLike):
        path = Path(source)
        kind = require_format(path)
        outlines = read_outlines(path, crs=crs, layer=layer, encoding=encoding)
        files = tuple(hash_file(part, "area") for part in list_parts(path))
        return outlines, PlanSource(kind, spell_path(path), outlines.crs.name, files[0].sha256, files), path.stem
    if isinstance(source, Sequence | np.ndarray | set | frozenset) and all(isinstance(code, str) for code in source):
        return _read_codes(sorted(set(source)), crs)
    raise ParameterError(
        f"the plan is {_cut(repr(source))}; expected a file, WKT, codes of meshes or spatial IDs as texts, a shape, or "
        "a table with a CRS"
    )


def _read_table(table: gpd.GeoDataFrame | gpd.GeoSeries, crs: CrsLike | None) -> tuple[Outlines, PlanSource, str]:
    agreed = agree_on(None if table.crs is None else CRS(table.crs), crs, "the table")
    if agreed is None:
        raise CrsError("the table has no CRS; set one with table.set_crs(…), or say it with crs=")
    outlines = Outlines(np.array(table.geometry, dtype=object), agreed)
    return outlines, PlanSource("table", "a table", agreed.name, _hash_shapes(outlines.shapes)), "plan"


def _read_codes(codes: list[str], crs: CrsLike | None) -> tuple[Outlines, PlanSource, str]:
    if crs is not None:
        raise ParameterError(
            f"crs is {crs!r}, and the plan is given by codes, which have their own system; leave it out"
        )
    if not codes:
        raise ParameterError("the plan has no code; expected codes of meshes or spatial IDs")
    shape = locate_area(codes)
    text = ", ".join(codes)
    system = CRS.from_epsg(JGD2011)
    origin = PlanSource("codes", _cut(text), system.name, _hash_text("\n".join(codes)))
    return Outlines(np.array([shape], dtype=object), system), origin, _cut(text)


def _hash_text(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _hash_shapes(shapes: NDArray[np.object_]) -> str:
    return hashlib.sha256(b"".join(wkb or b"" for wkb in shapely.to_wkb(shapes).tolist())).hexdigest()


def _cut(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:77]}..."
