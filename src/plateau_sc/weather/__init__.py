"""The weather at one place: read from many sources, checked against the sun, and completed."""

from plateau_sc.weather.amedas import read_amedas
from plateau_sc.weather.blending import Blend, blend
from plateau_sc.weather.clock import ClockAudit, audit
from plateau_sc.weather.columns import COLUMNS, Column
from plateau_sc.weather.delimited import read_csv
from plateau_sc.weather.epw import read_epw
from plateau_sc.weather.frames import Label, from_frame
from plateau_sc.weather.humidity import fill_humidity
from plateau_sc.weather.meansun import MeanSun, mean_sun
from plateau_sc.weather.metpv import read_metpv
from plateau_sc.weather.ngsi import read_ngsi
from plateau_sc.weather.persistence import carry_on
from plateau_sc.weather.sensorthings import read_sensorthings
from plateau_sc.weather.table import Weather
from plateau_sc.weather.watching import watch
from plateau_sc.weather.wbgt import read_wbgt_csv, read_wbgt_stations

__all__ = [
    "Blend",
    "COLUMNS",
    "ClockAudit",
    "Column",
    "Label",
    "MeanSun",
    "Weather",
    "audit",
    "blend",
    "carry_on",
    "fill_humidity",
    "from_frame",
    "mean_sun",
    "read_amedas",
    "read_csv",
    "read_epw",
    "read_metpv",
    "read_ngsi",
    "read_sensorthings",
    "read_wbgt_csv",
    "read_wbgt_stations",
    "watch",
]
