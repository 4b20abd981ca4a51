"""Trees as shadows know them: closed crowns, solid trunks, and what each crown lets through."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from plateau_sc.city import FeatureModel
from plateau_sc.citygml import vegetation as stated
from plateau_sc.citygml.columns import PolygonColumns
from plateau_sc.citygml.triangulate import triangulate_polygons
from plateau_sc.errors import NoFeaturesError, ParameterError
from plateau_sc.planes import require_plane
from plateau_sc.types import BoolArray, Bounds, FloatArray, Int32Array
from plateau_sc.vegetation.bodies import Bodies, mean_chords, sort_bodies
from plateau_sc.vegetation.foliage import Foliage, require_transmissivity

if TYPE_CHECKING:
    import geopandas as gpd

_EVERGREEN, _DECIDUOUS = "常緑", "落葉"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Trees:
    """Trees, hedges and other plants in one plane.

    Crowns take from the beam by the law of Beer and Lambert: ``exp(-k L)`` of it comes through a path of L metres. The
    extinction k of a tree is such that a path as long as the mean chord of its crown lets through its transmissivity:
    ``k = -ln(transmissivity) / chord``, with ``chord = 4 V / S``, V the volume and S the surface of the crown (Cauchy's
    formula for the mean over lines of all directions and places). The mean over a crown's shadow is higher than the
    transmissivity, because paths near its edge are short: 7 % for a sphere of 3 %. Crowns that overlap each take their
    part.

    Attributes
    ----------
    epsg : int
        EPSG code of the plane: a plane rectangular zone or another projected CRS in metres.
    crowns : ndarray, shape (n, 3, 3), float64
        Faces of the crowns, closed and outward [m].
    crown_owner : ndarray, shape (n,), int32
        Tree that each belongs to.
    trunks : ndarray, shape (m, 3, 3), float64
        Faces that let nothing through [m].
    transmissivity : ndarray, shape (trees, 2), float64
        Of each tree: in leaf, and on the days when deciduous trees are bare [-].
    chord : ndarray, shape (trees,), float64
        Length of the path that the transmissivity is for [m]; NaN where there is no crown. The mean chord, or the mean
        thickness of a canopy that comes as a raster (see `Scene.from_rasters`).
    foliage : Foliage
        When deciduous trees are in leaf.
    notes : tuple of str
        What was not as it should be: trees left out, crowns that were not closed.
    source : str
        Where they come from, in words; empty where that is not told.
    """

    epsg: int
    crowns: FloatArray
    crown_owner: Int32Array
    trunks: FloatArray
    transmissivity: FloatArray
    chord: FloatArray
    foliage: Foliage = field(default_factory=Foliage)
    notes: tuple[str, ...] = ()
    source: str = ""

    @classmethod
    def from_features(
        cls, model: FeatureModel, foliage: Foliage | None = None, evergreen: ArrayLike | None = None
    ) -> "Trees":
        """Return the vegetation of PLATEAU.

        Parameters
        ----------
        model : FeatureModel
            What ``read_features(source, "veg")`` gives.
        foliage : Foliage, optional
            What crowns let through; by default as in `Foliage`.
        evergreen : array_like, shape (rows,), bool, optional
            Which rows keep their leaves. By default the function says so; where it does not, a tree is taken to
            be deciduous, and a cover evergreen, as most street trees and most hedges of Japan are.

        Returns
        -------
        Trees
            One tree for each row. A crown that is not closed is replaced by its convex hull, and noted. A trunk that
            is stated but not drawn is built as `read_features` builds trunks.

        Raises
        ------
        ParameterError
            It is another thing, or `evergreen` has the wrong length.
        NoFeaturesError
            Nothing of it has a shape.

        Examples
        --------
        >>> import plateau_sc as psc
        >>> from pathlib import Path
        >>> root = next(Path("data/samples").glob("*_citygml_*"))
        >>> Trees.from_features(psc.read_features(root, "veg"))
        <Trees EPSG:6677: 89 with 1476 faces of crowns and 1316 of trunks>
        """
        if not isinstance(model, FeatureModel) or model.feature_type != "veg":
            found = model.feature_type if isinstance(model, FeatureModel) else type(model).__name__
            raise ParameterError(f'expected what read_features(source, "veg") gives; found {found}')
        if not len(model.triangles):
            raise NoFeaturesError("no tree or cover has a shape, or a height and a crown to build one from; see audit")
        rows = model.features
        solitary = (rows["type_name"] == "SolitaryVegetationObject").to_numpy(dtype=np.bool_)
        bodies = sort_bodies(model.corners(), model.triangle_owner(), solitary)
        drawn = np.zeros(len(rows), dtype=np.bool_)
        drawn[bodies.trunk_owner] = True
        missing = np.flatnonzero(solitary & ~drawn & rows["lod_used"].notna().to_numpy(dtype=np.bool_))
        trunks = np.concatenate([bodies.trunks, _build_missing_trunks(model, missing)])
        names = rows["gml_id"].astype(str).to_numpy()
        kept = _find_evergreen(rows, solitary) if evergreen is None else np.asarray(evergreen, dtype=np.bool_)
        made = _make(model.epsg, bodies, trunks, kept, foliage, names, ())
        return replace(made, source="PLATEAU vegetation")

    @classmethod
    def from_columns(
        cls,
        x: ArrayLike,
        y: ArrayLike,
        ground: ArrayLike,
        height: ArrayLike,
        crown: ArrayLike,
        trunk: ArrayLike = np.nan,
        evergreen: ArrayLike = False,
        *,
        epsg: int,
        foliage: Foliage | None = None,
    ) -> "Trees":
        """Return trees from a table, such as a register of street trees.

        Parameters
        ----------
        x, y, ground : array_like, shape (n,), float64
            Where each stands, and how high its foot is [m].
        height, crown, trunk : array_like, shape (n,), float64
            Height, and diameters of crown and trunk [m]; a trunk of NaN is not built.
        evergreen : array_like, shape (n,), bool
            Which keep their leaves.
        epsg : int
            EPSG code of the plane.
        foliage : Foliage, optional
            What crowns let through; by default as in `Foliage`.

        Returns
        -------
        Trees
            Crowns of 48 triangles. A tree that cannot be built from its values has no crown, and is noted.

        Raises
        ------
        ParameterError
            The columns do not go together.
        NoFeaturesError
            No tree can be built.

        Examples
        --------
        >>> Trees.from_columns([5.0], [5.0], 0.0, 8.0, 6.0, epsg=6677)
        <Trees EPSG:6677: 1 with 48 faces of crowns and 0 of trunks>
        """
        require_plane(epsg)
        names = ("x", "y", "ground", "height", "crown", "trunk", "evergreen")
        try:
            columns = np.broadcast_arrays(
                *(
                    np.atleast_1d(np.asarray(v, dtype=np.float64))
                    for v in (x, y, ground, height, crown, trunk, evergreen)
                )
            )
        except ValueError as error:
            raise ParameterError(f"the columns {', '.join(names)} do not go together: {error}") from error
        if columns[0].ndim != 1:
            raise ParameterError(f"expected columns of shape (n,), found {columns[0].shape}")
        problems = [_judge_row(*values) for values in zip(*(column.tolist() for column in columns[:6]), strict=True)]
        notes = tuple(f"tree {row}: {text}" for row, (text, _) in enumerate(problems) if text)
        good = np.flatnonzero([usable for _, usable in problems])
        if not len(good):
            detail = f"; {notes[0]}" if notes else ""
            raise NoFeaturesError(f"none of {len(problems)} trees can be built{detail}")
        thick = np.array([np.nan if text else trunk for (text, _), trunk in zip(problems, columns[5], strict=True)])
        feet = np.column_stack(columns[:3])[good]
        rows = good.astype(np.int32)
        trees = stated.Trees(feet, columns[3][good], columns[4][good], thick[good], rows, np.zeros_like(rows))
        crowns = _triangles(stated.build_crowns(replace(trees, trunk=np.full(len(good), np.nan))))
        none = np.zeros(0, dtype=np.int64)
        bodies = Bodies(*crowns, *_triangles(stated.build_trunks(trees)), none, none)
        kept = columns[6] != 0.0
        labels = np.arange(len(kept)).astype(str)
        return _make(epsg, bodies, bodies.trunks, kept, foliage, labels, notes)

    def __len__(self) -> int:
        """Return the number of trees, those without a crown among them."""
        return len(self.chord)

    def __repr__(self) -> str:
        """Return one line with the sizes."""
        faces = f"{len(self.crowns)} faces of crowns and {len(self.trunks)} of trunks"
        return f"<Trees EPSG:{self.epsg}: {len(self)} with {faces}>"

    @property
    def bounds(self) -> Bounds:
        """West, south, east and north [m]."""
        corners = np.concatenate([self.crowns, self.trunks])[:, :, :2]
        (west, south), (east, north) = corners.min(axis=(0, 1)), corners.max(axis=(0, 1))
        return float(west), float(south), float(east), float(north)

    def extinction(self, leafy: bool) -> FloatArray:
        """Return what a metre within each crown takes.

        Parameters
        ----------
        leafy : bool
            Whether deciduous trees are in leaf.

        Returns
        -------
        ndarray, shape (trees,), float64
            Extinction k [1/m]; 0 for a tree without a crown.
        """
        share = self.transmissivity[:, 0 if leafy else 1]
        # Adding zero turns the -0.0 of a crown that takes nothing into 0.0.
        return np.where(np.isnan(self.chord), 0.0, -np.log(share) / self.chord) + 0.0

    def with_transmissivity(self, in_leaf: ArrayLike, bare: ArrayLike) -> "Trees":
        """Return the same trees with other crowns.

        Parameters
        ----------
        in_leaf, bare : array_like, shape (trees,) or a number, float64
            Transmissivity while deciduous trees are in leaf, and while they are bare; above 0 and up to 1 [-].

        Returns
        -------
        Trees
            The others stay as they are.

        Raises
        ------
        ParameterError
            A value is no transmissivity, or their number is not that of the trees.

        Examples
        --------
        >>> tree = Trees.from_columns([5.0], [5.0], 0.0, 8.0, 6.0, epsg=6677)
        >>> tree.with_transmissivity(in_leaf=0.2, bare=0.8).transmissivity.tolist()
        [[0.2, 0.8]]
        """
        pairs = np.empty((len(self), 2))
        try:
            pairs[:, 0], pairs[:, 1] = np.asarray(in_leaf, dtype=np.float64), np.asarray(bare, dtype=np.float64)
        except ValueError as error:
            raise ParameterError(f"expected one value for each of {len(self)} trees: {error}") from error
        require_transmissivity(pairs, "transmissivity")
        return replace(self, transmissivity=pairs)

    def opaque(self) -> "Trees":
        """Return the same trees with crowns that let nothing through: they cast as walls do, in every mask.

        Returns
        -------
        Trees
            Crowns are among the trunks.
        """
        return replace(
            self,
            crowns=self.crowns[:0],
            crown_owner=self.crown_owner[:0],
            trunks=np.concatenate([self.trunks, self.crowns]),
            chord=np.full(len(self), np.nan),
        )


def _make(
    epsg: int,
    bodies: Bodies,
    trunks: FloatArray,
    evergreen: BoolArray,
    foliage: Foliage | None,
    names: np.ndarray,
    notes: tuple[str, ...],
) -> Trees:
    leaves = Foliage() if foliage is None else foliage
    count = len(names)
    if evergreen.shape != (count,):
        raise ParameterError(f"evergreen must have one value for each of {count} trees, found {evergreen.shape}")
    hulled = [f"{names[tree]}: its crown is not closed; its convex hull stands for it" for tree in bodies.hulled]
    flat = [f"{names[tree]}: its crown is not closed and has no volume; left out" for tree in bodies.flat]
    return Trees(
        epsg=epsg,
        crowns=bodies.crowns,
        crown_owner=bodies.crown_owner,
        trunks=trunks,
        transmissivity=np.column_stack(
            [np.full(count, leaves.in_leaf), np.where(evergreen, leaves.in_leaf, leaves.bare)]
        ),
        chord=mean_chords(bodies.crowns, bodies.crown_owner, count),
        foliage=leaves,
        notes=(*notes, *hulled, *flat),
    )


def _find_evergreen(rows: "gpd.GeoDataFrame", solitary: BoolArray) -> BoolArray:
    label = rows["function_label"].fillna("").astype(str)
    code = rows["function"].fillna("").astype(str)
    evergreen = (label.str.startswith(_EVERGREEN) | ((label == "") & code.isin(["11", "12"]))).to_numpy(dtype=np.bool_)
    known = label.str.startswith((_EVERGREEN, _DECIDUOUS)) | ((label == "") & code.isin(["11", "12", "21", "22"]))
    decided: BoolArray = np.where(known.to_numpy(dtype=np.bool_), evergreen, ~solitary)
    return decided


def _judge_row(x: float, y: float, ground: float, height: float, crown: float, trunk: float) -> tuple[str | None, bool]:
    """Return what is wrong with a tree, or with its trunk alone, and whether there is a crown to build."""
    if not np.isfinite([x, y, ground]).all():
        return f"left out, it stands at ({x:g}, {y:g}, {ground:g})", False
    tree, thick = stated.judge_tree(height, crown, trunk)
    if tree is not None:
        return f"left out, {tree}", False
    return (None if thick is None else f"without a trunk, {thick}"), True


def _triangles(polygons: PolygonColumns) -> tuple[FloatArray, Int32Array]:
    triangles, polygon, _ = triangulate_polygons(polygons, np.arange(len(polygons)))
    return polygons.points[triangles], polygons.owner[polygon]


def _build_missing_trunks(model: FeatureModel, missing: np.ndarray) -> FloatArray:
    """Build the trunks of trees that state a diameter and have none drawn, in the middle of what is drawn of them."""
    corners, owner = model.corners(), model.triangle_owner()
    low, high = np.full((len(model), 3), np.inf), np.full((len(model), 3), -np.inf)
    np.minimum.at(low, owner, corners.min(axis=1))
    np.maximum.at(high, owner, corners.max(axis=1))
    height, crown = (high - low)[:, 2], (high - low)[:, :2].max(axis=1)
    trunk = model.features["trunk_diameter"].to_numpy(dtype=np.float64, na_value=np.nan)
    rows = [r for r in missing.tolist() if stated.judge_tree(height[r], crown[r], trunk[r]) == (None, None)]
    feet = np.column_stack([(low + high)[rows, :2] / 2, low[rows, 2]])
    chosen = np.array(rows, dtype=np.int32)
    trees = stated.Trees(feet, height[rows], crown[rows], trunk[rows], chosen, np.zeros_like(chosen))
    return _triangles(stated.build_trunks(trees))[0]
