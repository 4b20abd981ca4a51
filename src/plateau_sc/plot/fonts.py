"""Letters that can be drawn: which installed font has Japanese ones, and what to write where none has."""

from functools import cache
from typing import Final

from matplotlib import font_manager
from matplotlib.ft2font import FT2Font

from plateau_sc.layers import CREDIT
from plateau_sc.plot.credit import CREDIT_IN_LATIN

LATIN: Final = "DejaVu Sans"
"""The font that comes with matplotlib."""

_JAPANESE = (
    "Noto Sans CJK JP",
    "Noto Sans JP",
    "Source Han Sans JP",
    "Hiragino Sans",
    "Yu Gothic",
    "Meiryo",
    "BIZ UDGothic",
    "IPAexGothic",
    "IPAGothic",
    "TakaoPGothic",
    "TakaoGothic",
    "VL Gothic",
    "MS Gothic",
)


@cache
def find_families() -> tuple[str, ...]:
    """Return the font families to draw with: the Latin one, and a Japanese one where one is installed.

    Returns
    -------
    tuple of str
        For the `family` of a text; letters that the first lacks are taken from the second.
    """
    installed = {entry.name: entry.fname for entry in font_manager.fontManager.ttflist}
    for name in _JAPANESE:
        if name in installed and _draws(FT2Font(installed[name]), CREDIT):
            return (LATIN, name)
    return (LATIN,)


def choose_credit(credit: str = CREDIT) -> str:
    """Return a credit as it can be drawn: that of PLATEAU in Latin letters where there are no Japanese ones.

    Parameters
    ----------
    credit : str
        Attribute of the layer that is drawn.

    Returns
    -------
    str
        One line; empty for another credit that no font can draw.
    """
    if is_drawable(credit):
        return credit
    return CREDIT_IN_LATIN if credit == CREDIT else ""


def is_drawable(text: str) -> bool:
    """Tell whether the fonts of `find_families` have all letters of a text.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    bool
        False where a letter would come out as an empty box.

    Examples
    --------
    >>> is_drawable("Kaga-shi · 1 m")
    True
    """
    fonts = [FT2Font(font_manager.findfont(name)) for name in find_families()]
    return all(any(_draws(font, letter) for font in fonts) for letter in text)


def _draws(font: FT2Font, text: str) -> bool:
    return all(font.get_char_index(ord(letter)) for letter in text)
