"""Figures in words."""

from collections.abc import Mapping


def count(number: int, noun: str) -> str:
    """Return a number with its noun.

    Parameters
    ----------
    number : int
        How many.
    noun : str
        In the singular, with a regular plural.

    Returns
    -------
    str

    Examples
    --------
    >>> count(1, "building"), count(5512, "triangle")
    ('1 building', '5,512 triangles')
    """
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def list_levels(by_lod: Mapping[str, int]) -> str:
    """Return how many buildings and parts are used at each level of detail.

    Parameters
    ----------
    by_lod : mapping of str to int
        Counts by level; "none" for those that have no geometry of their own.

    Returns
    -------
    str

    Examples
    --------
    >>> list_levels({"1": 11, "2": 3, "none": 1})
    '11 at LOD1, 3 at LOD2, 1 without geometry'
    """
    return ", ".join(
        f"{number:,} without geometry" if lod == "none" else f"{number:,} at LOD{lod}" for lod, number in by_lod.items()
    )


def tell_size(size: int) -> str:
    """Return a size in megabytes.

    Parameters
    ----------
    size : int
        Size [byte].

    Returns
    -------
    str

    Examples
    --------
    >>> tell_size(1_234_567_890), tell_size(0)
    ('1,234.57 MB', '0.00 MB')
    """
    return f"{size / 1e6:,.2f} MB"
