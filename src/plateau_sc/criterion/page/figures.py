"""Figures as they stand in the page."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from plateau_sc.criterion.language import Texts

JAPAN: Final = ZoneInfo("Asia/Tokyo")

_HECTARE = 10_000.0
_SQUARE_KM = 1_000_000.0
_LEAST_SHARE = 0.001


def tell_share(share: float | None, texts: Texts) -> str:
    """Return a share in per cent; what is not all is never rounded to 100 %, nor what is not nothing to 0 %.

    Parameters
    ----------
    share : float or None
        Between 0 and 1; None where it is not known.
    texts : Texts
        The language.

    Returns
    -------
    str

    Examples
    --------
    >>> [tell_share(share, Texts("en")) for share in (1.0, 0.99996, 0.5, 0.0004, 0.0, None)]
    ['100%', '99.9%', '50.0%', 'below 0.1%', '0%', '–']
    """
    if share is None:
        return texts.tell("figure.none")
    if share in (0.0, 1.0):
        return f"{share:.0%}"
    if 0.0 < share < _LEAST_SHARE:
        return texts.tell("figure.below", limit="0.1%")
    return f"{min(share, math.floor(share) + 0.999) if share < 1.0 else share:.1%}"


def tell_area(area: float | None, texts: Texts) -> str:
    """Return an area in the unit that fits it.

    Parameters
    ----------
    area : float or None
        Area [m2].
    texts : Texts
        The language.

    Returns
    -------
    str

    Examples
    --------
    >>> [tell_area(area, Texts("en")) for area in (384.0, 543_361.0, 12_300_000.0)]
    ['384 m²', '54.3 ha', '12.30 km²']
    """
    if area is None:
        return texts.tell("figure.none")
    if area >= 10 * _SQUARE_KM:
        return f"{area / _SQUARE_KM:,.2f} km²"
    return f"{area / _HECTARE:,.1f} ha" if area >= 10 * _HECTARE else f"{area:,.0f} m²"


def tell_value(value: object, unit: str, texts: Texts) -> str:
    """Return the value of a measure.

    Parameters
    ----------
    value : float, int, str or None
        The value.
    unit : str
        Its unit.
    texts : Texts
        The language.

    Returns
    -------
    str

    Examples
    --------
    >>> tell_value(1234, "buildings", Texts("en")), tell_value(2023.0, "year", Texts("en"))
    ('1,234 buildings', '2023')
    """
    if value is None:
        return texts.tell("figure.none")
    if not isinstance(value, int | float):
        return str(value)
    if unit == "1":
        return tell_share(float(value), texts)
    if unit == "m2":
        return tell_area(float(value), texts)
    number = f"{value:g}" if unit == "year" else f"{value:,.10g}"
    return texts.tell(f"unit.{unit}", number=number) if f"unit.{unit}" in texts else number


def tell_instant(text: str) -> str:
    """Return an instant of a receipt in Japan's time, to the minute.

    Parameters
    ----------
    text : str
        ISO 8601; what is none is returned as it is.

    Returns
    -------
    str

    Examples
    --------
    >>> tell_instant("2026-08-01T15:04:20.137Z"), tell_instant("long ago")
    ('2026-08-02 00:04 JST', 'long ago')
    """
    try:
        instant = datetime.fromisoformat(text)
        return instant.astimezone(JAPAN).strftime("%Y-%m-%d %H:%M JST") if instant.tzinfo else text
    except (ValueError, OverflowError):
        return text
