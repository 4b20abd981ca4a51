"""Sheets written as pictures."""

from pathlib import Path
from typing import TYPE_CHECKING

from plateau_sc.io.atomic import replace_file
from plateau_sc.types import PathLike

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_DOTS_PER_INCH = 150


def save_sheet(path: PathLike, figure: "Figure") -> Path:
    """Write a sheet as a PNG; the same sheet gives the same bytes, whichever matplotlib draws it.

    Parameters
    ----------
    path : str or os.PathLike
        The file to write.
    figure : matplotlib.figure.Figure
        The sheet.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    OutputError
        The place cannot be written.
    """
    with replace_file(path) as partial:
        figure.savefig(partial, format="png", dpi=_DOTS_PER_INCH, metadata={"Software": None})
    return Path(path)
