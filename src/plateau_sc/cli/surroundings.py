"""What stands and lies around buildings: vegetation and land cover of a data set."""

from pathlib import Path

from plateau_sc.citygml import read_features
from plateau_sc.citygml.area import Area
from plateau_sc.errors import NoFeaturesError
from plateau_sc.grid import Grid
from plateau_sc.landcover import LandCover
from plateau_sc.receipts import FileFact, list_inputs
from plateau_sc.vegetation import Trees

COVERS = ("luse", "tran")
"""Types of features that land cover is made of: the later one lies on top."""


def read_trees(source: Path, out: Path, area: Area | None = None) -> tuple[Trees | None, list[FileFact]]:
    """Read the vegetation of a data set.

    Parameters
    ----------
    source : Path
        Data set, folder, zip or file.
    out : Path
        Folder of the results, from which paths are told.
    area : optional
        As in `read_features`.

    Returns
    -------
    trees : Trees or None
        None where it has none there.
    facts : list of FileFact
        The files that were read.
    """
    try:
        plants = read_features(source, "veg", area=area)
        return Trees.from_features(plants), list_inputs(plants.audit, "vegetation", out)
    except NoFeaturesError:
        return None, []


def read_cover(
    source: Path, out: Path, grid: Grid, area: Area | None = None
) -> tuple[LandCover | None, list[FileFact]]:
    """Read the land cover of a data set: land use, and roads on top of it.

    Parameters
    ----------
    source, out, area
        As in `read_trees`.
    grid : Grid
        Its pixels; features in another zone are left out.

    Returns
    -------
    cover : LandCover or None
        None where it has none there.
    facts : list of FileFact
        The files that were read.
    """
    models, facts = [], []
    for kind in COVERS:
        try:
            model = read_features(source, kind, area=area)
        except NoFeaturesError:
            continue
        if model.epsg == grid.epsg and len(model.triangles):
            models.append(model)
            facts += list_inputs(model.audit, "land cover", out)
    return (LandCover.from_features(*models, grid=grid) if models else None), facts
