"""The weather at one place: read from many sources, checked against the sun, and completed."""

from plateau_sc.weather.columns import COLUMNS, Column
from plateau_sc.weather.frames import Label, from_frame
from plateau_sc.weather.meansun import MeanSun, mean_sun
from plateau_sc.weather.table import Weather

__all__ = ["COLUMNS", "Column", "Label", "MeanSun", "Weather", "from_frame", "mean_sun"]
