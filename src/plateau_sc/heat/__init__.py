"""Heat on people: what reaches them, the indices of it, their bands, and the alerts that follow."""

from plateau_sc.heat.alerts import Alerts, alerts
from plateau_sc.heat.bands import PET_BANDS, UTCI_BANDS, WBGT_BANDS, Scale, classify
from plateau_sc.heat.globes import (
    LILJEGREN_GLOBE,
    STANDARD_GLOBE,
    globe_temperature,
    natural_wet_bulb,
    wbgt,
    wbgt_measured,
    wbgt_moe,
)
from plateau_sc.heat.indices import pet, utci
from plateau_sc.heat.layers import heat_layers
from plateau_sc.heat.materials import GROUND, WALL, Material
from plateau_sc.heat.options import HeatOptions
from plateau_sc.heat.outputs import LAYERS
from plateau_sc.heat.person import Person
from plateau_sc.heat.points import heat_at
from plateau_sc.heat.radiant import radiant_temperature
from plateau_sc.heat.whatif import heat_what_if
from plateau_sc.heat.wind import wind_at, wind_at_2m

__all__ = [
    "Alerts",
    "GROUND",
    "HeatOptions",
    "LAYERS",
    "LILJEGREN_GLOBE",
    "Material",
    "PET_BANDS",
    "Person",
    "STANDARD_GLOBE",
    "Scale",
    "UTCI_BANDS",
    "WALL",
    "WBGT_BANDS",
    "alerts",
    "classify",
    "globe_temperature",
    "heat_at",
    "heat_layers",
    "heat_what_if",
    "natural_wet_bulb",
    "pet",
    "radiant_temperature",
    "utci",
    "wbgt",
    "wbgt_measured",
    "wbgt_moe",
    "wind_at",
    "wind_at_2m",
]
