"""Heat on people: indices of it, their bands, and the alerts that follow."""

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
from plateau_sc.heat.person import Person
from plateau_sc.heat.wind import wind_at, wind_at_2m

__all__ = [
    "Alerts",
    "LILJEGREN_GLOBE",
    "PET_BANDS",
    "Person",
    "STANDARD_GLOBE",
    "Scale",
    "UTCI_BANDS",
    "WBGT_BANDS",
    "alerts",
    "classify",
    "globe_temperature",
    "natural_wet_bulb",
    "pet",
    "utci",
    "wbgt",
    "wbgt_measured",
    "wbgt_moe",
    "wind_at",
    "wind_at_2m",
]
