"""The columns that a weather table may have: their units, and the values that they can take."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a weather table.

    Attributes
    ----------
    unit : str
        Unit of its values.
    low, high : float
        Least and greatest value that is taken for weather; beyond them a value is taken for missing.
    floor, ceiling : float
        Values between `low` and `floor` become `floor`, those between `ceiling` and `high` become `ceiling`: what
        instruments show beyond what can be.
    strangers : tuple of (float, float, str)
        Ranges that most values of the column lie in where its unit is another one, and what to do about it.
    """

    unit: str
    low: float
    high: float
    floor: float
    ceiling: float
    strangers: tuple[tuple[float, float, str], ...] = ()


_KELVIN: Final = ((200.0, 345.0, "these look like kelvin: subtract 273.15"),)


def _radiation(high: float, low: float = -20.0) -> Column:
    return Column("W/m²", low, high, 0.0, high)


COLUMNS: Final[dict[str, Column]] = {
    "air_temperature": Column("°C", -60, 60, -60, 60, _KELVIN),
    "relative_humidity": Column("%", 0, 105, 0, 100),
    "wind_speed": Column("m/s", 0, 75, 0, 75),
    "ghi": _radiation(1500.0),
    "dhi": _radiation(1000.0),
    "dni": _radiation(1361.1),
    "pressure": Column(
        "hPa",
        500,
        1100,
        500,
        1100,
        ((50_000, 110_000, "these look like pascals: divide by 100"), (50, 110, "these look like kPa: multiply by 10")),
    ),
    "cloud_cover": Column(
        "1", 0, 1, 0, 1, ((1.0, 100.0, "these look like eighths, tenths or percent: divide by 8, 10 or 100"),)
    ),
    "sunshine": Column("h", 0, 24, 0, 24),
    "longwave_down": Column("W/m²", 50, 700, 50, 700),
    "precipitation": Column("mm", 0, 500, 0, 500),
    "wbgt": Column("°C", -40, 60, -40, 60, _KELVIN),
    "globe_temperature": Column("°C", -60, 100, -60, 100, _KELVIN),
}
"""The canonical columns, each with its unit and limits.

The direct beam cannot exceed the solar constant, 1361.1 W/m² (Gueymard 2018, doi:10.1016/j.solener.2018.04.001);
under broken cloud global radiation can. A pyranometer shows some W/m² below zero at night, a hygrometer up to 105 %
in fog. Sunshine is counted in hours an interval.
"""

_OTHER_NAMES: Final = {
    "air_temperature": ("temperature", "temp", "tair", "ta", "td", "t2m", "dry_bulb", "temp_air", "air_temp", "気温"),
    "relative_humidity": ("humidity", "rh", "hum", "relativehumidity", "湿度", "相対湿度"),
    "wind_speed": ("wind", "ws", "windspeed", "va", "風速", "平均風速"),
    "ghi": (
        *("kdn", "kdown", "global", "solar", "solarradiation", "solar_radiation", "sr", "swdown", "rsds"),
        *("日射量", "全天日射量"),
    ),
    "dhi": ("kdiff", "diffuse", "dif", "散乱日射量"),
    "dni": ("kdir", "direct", "beam", "direct_normal", "直達日射量"),
    "pressure": ("press", "ps", "slp", "atmosphericpressure", "気圧", "現地気圧"),
    "cloud_cover": ("cloud", "clouds", "fcld", "tcc", "雲量"),
    "sunshine": ("sun", "sun1h", "sunshine_duration", "日照時間"),
    "longwave_down": ("ldown", "lwdown", "longwave", "rlds"),
    "precipitation": ("rain", "rainfall", "precip", "降水量"),
    "globe_temperature": ("tg", "globe", "black_globe", "黒球温度"),
    "wbgt": ("heat_index_wbgt", "暑さ指数"),
}
_UNIT_BEHIND: Final = re.compile(r"\s*[(\[（［].*$")


def suggest_name(name: str) -> str | None:
    """Give the column that a name may mean.

    Parameters
    ----------
    name : str
        A name that is no column's; a unit in brackets behind it does not count.

    Returns
    -------
    str or None
        The canonical name nearest to it; None where none is near.

    Examples
    --------
    >>> suggest_name("Kdown"), suggest_name("気温(℃)"), suggest_name("relative_humdity"), suggest_name("snow")
    ('ghi', 'air_temperature', 'relative_humidity', None)
    """
    plain = _UNIT_BEHIND.sub("", name).strip().lower().replace(" ", "_").replace("-", "_")
    spellings = {other: canonical for canonical, others in _OTHER_NAMES.items() for other in others}
    spellings |= {canonical: canonical for canonical in COLUMNS}
    if plain in spellings:
        return spellings[plain]
    nearest = get_close_matches(plain, spellings, n=1, cutoff=0.75)
    return spellings[nearest[0]] if nearest else None
