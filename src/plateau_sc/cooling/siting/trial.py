"""What measures would do: put up in a scene, with the shadows and the streets that they change."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any, Final

import geopandas as gpd
import numpy as np
import shapely
import xarray as xr

from plateau_sc.bodies import NOBODY
from plateau_sc.cooling.exposure.edges import edge_exposure
from plateau_sc.cooling.exposure.table import EdgeExposure
from plateau_sc.cooling.network.walking import WalkingNetwork
from plateau_sc.cooling.siting.plan import SitingPlan
from plateau_sc.cooling.siting.whatif import put_up_sails, shadow_what_if
from plateau_sc.errors import CrsError, NoFeaturesError, ParameterError
from plateau_sc.grid import Grid
from plateau_sc.scene import Scene
from plateau_sc.vegetation.trees import Trees

SCHEMA: Final = "plateau_sc/trial/1"
"""Name and version of the form of what is told."""

_TREE: Final = "tree"
_MIST: Final = "mist"
_SAIL: Final = 3.0
_TALL: Final = 7.0


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Trial:
    """A scene with measures in it, and what follows from them.

    Attributes
    ----------
    scene : Scene
        With the measures.
    shadow : xarray.DataArray, dimensions (time, y, x)
        Its masks, as `plateau_sc.shadow_masks` would give them.
    exposure : EdgeExposure
        Of the network, from these masks.
    without_shade : int
        Measures that cast none, and are in neither: mist.
    """

    scene: Scene
    shadow: xr.DataArray
    exposure: EdgeExposure
    without_shade: int = 0

    def __repr__(self) -> str:
        """Return one line."""
        share = float(self.shadow.attrs["computed_again"])
        return f"<Trial: {len(self.shadow)} masks, {share:.1%} of their pixels cast again, {self.exposure!r}>"

    def to_dict(self) -> dict[str, Any]:
        """Return what was cast again and the shade that there is then, as JSON-ready values.

        Returns
        -------
        dict
            Under `plateau_sc.cooling.trial_schema`.
        """
        return {
            "schema": SCHEMA,
            "computed_again": float(self.shadow.attrs["computed_again"]),
            "without_shade": self.without_shade,
            "exposure": self.exposure.to_dict(),
        }


def try_measures(
    measures: SitingPlan | gpd.GeoDataFrame,
    network: WalkingNetwork,
    shadow: xr.DataArray,
    scene: Scene,
    grid: Grid,
    *,
    sail_height: float = _SAIL,
    tree_height: float = _TALL,
    threads: int | None = None,
) -> Trial:
    """Put up measures, cast the shadows again where they can be felt, and follow them along the streets.

    Parameters
    ----------
    measures : SitingPlan or GeoDataFrame
        A plan, or outlines. Those of the kind ``tree`` become trees as `put_up_trees` makes them, those of the kind
        ``mist`` nothing, for mist casts no shadow, and all others level sails as `put_up_sails` does; a column
        ``height`` [m] is heeded.
    network : WalkingNetwork
        The ways.
    shadow : xarray.DataArray, dimensions (time, y, x)
        What `plateau_sc.shadow_masks` gave for the scene.
    scene : Scene
        Without the measures.
    grid : Grid
        Of the masks.
    sail_height, tree_height : float, default 3 and 7
        Heights where there is no such column [m].
    threads : int, optional
        Threads to use; all cores by default.

    Returns
    -------
    Trial
        To be asked for routes as before: ``Router(network, trial.exposure)``.

    Raises
    ------
    CrsError, NoOverlapError, ParameterError
        As in `put_up_sails`, `put_up_trees`, `shadow_what_if` and `edge_exposure`; no measures, or mist alone.
    """
    table = measures.chosen if isinstance(measures, SitingPlan) else measures
    if not isinstance(table, gpd.GeoDataFrame) or table.empty:
        found = measures if isinstance(measures, SitingPlan) else type(measures).__name__
        raise ParameterError(f"expected a plan or a table with one measure at least; found {found!r}")
    kinds = np.array([str(kind) for kind in table["kind"]] if "kind" in table else [""] * len(table), dtype=object)
    shady = kinds != _MIST
    if not shady.any():
        raise ParameterError("mist casts no shadow, and there is nothing else to try; its effect counts in plan_siting")
    table, trees = table[shady], kinds[shady] == _TREE
    after = scene
    if trees.any():
        after = put_up_trees(after, table[trees], tree_height)
    if not trees.all():
        after = put_up_sails(after, table[~trees], sail_height)
    masks = shadow_what_if(shadow, scene, after, grid, threads=threads)
    return Trial(after, masks, edge_exposure(network, masks, threads=threads), int((~shady).sum()))


def put_up_trees(scene: Scene, crowns: gpd.GeoDataFrame, height: float = _TALL) -> Scene:
    """Return a scene with trees in it whose crowns let no sun through, as masks know shadow or none.

    Parameters
    ----------
    scene : Scene
        The scene, which stays as it is.
    crowns : GeoDataFrame
        Outlines of crowns: each becomes a crown of the same area around its middle. A column ``height`` [m] is heeded.
    height : float, default 7
        Height above the ground where there is no such column [m].

    Returns
    -------
    Scene
        The same origin, buildings, ground and trees; the new ones belong to no building.

    Raises
    ------
    CrsError
        The outlines have no CRS.
    ParameterError
        An outline is no polygon, a height is not above 0, or no tree has such a crown at such a height.
    """
    if not isinstance(scene, Scene) or not isinstance(crowns, gpd.GeoDataFrame) or crowns.empty:
        raise ParameterError(
            f"expected a Scene and a GeoDataFrame with one crown at least; found {type(scene).__name__} and "
            f"{type(crowns).__name__}"
        )
    if crowns.crs is None:
        raise CrsError("the crowns have no CRS; set one with crowns.set_crs(…)")
    shapes = np.asarray(crowns.geometry.to_crs(scene.epsg), dtype=object)
    heights = np.array(crowns["height"] if "height" in crowns else np.full(len(shapes), height), dtype=np.float64)
    areas = shapely.area(shapes)
    good = (areas > 0.0) & (heights > 0.0) & np.isfinite(heights)
    if not good.all():
        row = int(np.argmin(good))
        raise ParameterError(f"tree {row} is {shapes[row]} at {heights[row]} m; expected a polygon at a height above 0")
    x, y = shapely.get_coordinates(shapely.centroid(shapes)).T
    ground = scene.ground_at(x.copy(), y.copy())
    wide = 2.0 * np.sqrt(areas / np.pi)
    try:
        trees = Trees.from_columns(x, y, ground, heights, wide, evergreen=True, epsg=scene.epsg).opaque()
        note = trees.notes[0] if trees.notes else ""
    except NoFeaturesError as error:
        note = str(error)
    if note:
        raise ParameterError(f"{note}; give another crown or height")
    after = copy.copy(scene)
    after.__dict__.pop("occluders", None)
    after.corners = np.concatenate([trees.trunks - scene.origin, scene.corners])
    after.owner = np.concatenate([np.full(len(trees.trunks), NOBODY, dtype=np.int32), scene.owner])
    return after
