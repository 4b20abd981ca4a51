"""Write a sample as a data set in the layout of Project PLATEAU."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from plateau_sc.errors import OutputError
from plateau_sc.samples.assembly import Assembly
from plateau_sc.samples.codelists import write_code_lists
from plateau_sc.samples.metadata import dataset_name, write_papers
from plateau_sc.samples.parameters import FEATURE_TYPES, Parameters, check_parameters
from plateau_sc.types import PathLike, Progress


def write(
    folder: PathLike,
    *,
    seed: int = 0,
    extent: tuple[float, float] = (256.0, 256.0),
    buildings: int | None = None,
    cover: float = 0.45,
    height: float = 8.0,
    towers: int = 3,
    lods: tuple[float, float, float] = (0.03, 0.17, 0.80),
    detail: float = 0.0,
    slope: float = 0.012,
    features: Iterable[str] = FEATURE_TYPES,
    overwrite: bool = False,
    progress: Progress | None = None,
) -> Path:
    """Make a fictional Japanese town and write it as a PLATEAU data set.

    The same parameters give the same bytes on every machine. Buildings go to their files one by one, so that a hundred
    thousand of them need no more memory than a hundred.

    Parameters
    ----------
    folder : path
        Where the data set's root is put; made if it does not exist.
    seed : int
        Seed of every draw.
    extent : tuple of float
        Width and depth of the town [m], 100 to 12000 each. From 200 m both ways it holds one of each building form.
    buildings : int, optional
        Number of buildings, 1 to 300000; then the town is as large as they need, and `extent` is not looked at.
    cover : float
        Share of the ground under roofs, 0.40 to 0.50.
    height : float
        Median height of ordinary buildings [m], 4 to 15.
    towers : int
        Towers of 30 to 60 m in each district of the centre, 0 to 6.
    lods : tuple of float
        Shares of ordinary buildings that have LOD0 and a height alone, LOD1 at best, and LOD2; they add up to 1.
    detail : float
        Share of ordinary buildings with annexes along their walls, or raised in steps, as surveyed ones are, 0 to 1. A
        square kilometre has some 85,000 triangles without, and 270,000 at 1.
    slope : float
        Rise of the ground [m/m], 0 to 0.1.
    features : iterable of str
        Feature types to write, of bldg, dem, tran, veg.
    overwrite : bool
        Whether to replace a data set that is there already.
    progress : callable, optional
        Called as ``progress(done, total, what)``.

    Returns
    -------
    Path
        Root of the data set.

    Raises
    ------
    ParameterError
        If a parameter is out of its range.
    OutputError
        If the data set is there already, or cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     root = write(folder, extent=(130.0, 130.0), features=["bldg"])
    ...     print(root.name, [path.name for path in (root / "udx" / "bldg").iterdir()])
    11999_komorebi-shi_city_2026_citygml_1_op ['53396422_bldg_6697_op.gml']
    """
    parameters = check_parameters(
        Parameters(seed, extent, buildings, cover, height, towers, lods, slope, tuple(features), detail)
    )
    root = Path(folder) / dataset_name()
    try:
        _require_free(root, overwrite=overwrite)
        root.parent.mkdir(parents=True, exist_ok=True)
        _write_aside(root, parameters, progress)
    except OutputError:
        raise
    except OSError as error:
        raise OutputError(f"cannot write the sample to {root}: {error.strerror or error}") from error
    return root


def _require_free(root: Path, *, overwrite: bool) -> None:
    if root.exists() and not root.is_dir():
        raise OutputError(f"cannot write the sample: {root} is a file; remove it or choose another folder")
    if root.is_dir() and not overwrite and any(root.iterdir()):
        raise OutputError(f"cannot write the sample: {root} is not empty; pass overwrite=True to replace it")


def _write_aside(root: Path, parameters: Parameters, progress: Progress | None) -> None:
    """Write under another name and put it in place when it is whole."""
    aside = root.with_name(f".{root.name}.{os.getpid()}.part")
    former = root.with_name(f".{root.name}.{os.getpid()}.former")
    try:
        (aside / "codelists").mkdir(parents=True)
        write_code_lists(aside / "codelists")
        assembly = Assembly(aside, parameters)
        meshes = assembly.write(progress)
        write_papers(aside, parameters, assembly.town, meshes)
        if root.exists():
            root.replace(former)
        aside.replace(root)
    except BaseException:
        if former.exists() and not root.exists():
            former.replace(root)
        raise
    finally:
        for left in (aside, former):
            shutil.rmtree(left, ignore_errors=True)
