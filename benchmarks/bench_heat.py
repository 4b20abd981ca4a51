"""Thermal indices of many places, beside the libraries that compute them too."""

import warnings

import numpy as np
from pythermalcomfort.models import pet_steady  # type: ignore[import-untyped]
from pythermalcomfort.models import utci as comfort_utci
from thermofeel import calculate_utci_polynomial, calculate_wbgt_liljegren

from plateau_sc.heat import pet, utci, wbgt, wbgt_moe, wind_at_2m
from plateau_sc.kernels.blocks import map_blocks
from plateau_sc.kernels.vapour import saturation_pressure
from plateau_sc.types import FloatArray

SIZES = (1_000, 1_000_000)


class _Weather:
    """Summer weather at places of their own, drawn anew for each size."""

    params: tuple[int, ...] = SIZES
    param_names = ("places",)

    def setup(self, places: int) -> None:
        """Draw the weather, and compile what is timed."""
        random = np.random.default_rng(1)
        self.air = random.uniform(15, 38, places)
        self.radiant = self.air + random.uniform(-5, 40, places)
        self.humidity = random.uniform(30, 70, places)
        self.wind = random.uniform(0.5, 8, places)
        self.solar = random.uniform(0, 1000, places)
        self.direct = random.uniform(0, 0.9, places)
        self.cosine = random.uniform(0.3, 1, places)
        self.pressure = np.full(places, 1010.0)
        self.vapour = map_blocks(_fill_vapour, [self.air, self.humidity])


class Utci(_Weather):
    """UTCI; pythermalcomfort rounds nothing, and thermofeel is given the vapour pressure."""

    def time_ours(self, _places: int) -> None:
        utci(self.air, self.radiant, self.wind, self.humidity)

    def time_ours_one_thread(self, _places: int) -> None:
        utci(self.air, self.radiant, self.wind, self.humidity, threads=1)

    def time_pythermalcomfort(self, _places: int) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            comfort_utci(self.air, self.radiant, self.wind, self.humidity, round_output=False)

    def time_thermofeel(self, _places: int) -> None:
        calculate_utci_polynomial(self.air, self.radiant, self.wind, 0.1 * self.vapour)

    def track_largest_difference(self, _places: int) -> float:
        """How far ours is from pythermalcomfort's at most [K]."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs = comfort_utci(self.air, self.radiant, self.wind, self.humidity, round_output=False).utci
        return float(np.nanmax(np.abs(theirs - utci(self.air, self.radiant, self.wind, self.humidity))))

    track_largest_difference.unit = "K"  # type: ignore[attr-defined]


class Wbgt(_Weather):
    """WBGT from a wind at 10 m."""

    def time_ours(self, _places: int) -> None:
        self._ours(None)

    def time_ours_one_thread(self, _places: int) -> None:
        self._ours(1)

    def time_ministrys_formula(self, _places: int) -> None:
        wbgt_moe(self.air, self.humidity, self.solar, self.wind)

    def time_thermofeel(self, _places: int) -> None:
        self._thermofeel()

    def track_largest_difference(self, _places: int) -> float:
        """How far ours is from thermofeel's at most, which ends its iteration at 0.02 K [K]."""
        return float(np.abs(self._thermofeel() - 273.15 - self._ours(None)).max())

    track_largest_difference.unit = "K"  # type: ignore[attr-defined]

    def _ours(self, threads: int | None) -> FloatArray:
        wind = wind_at_2m(np.maximum(self.wind, 0.62), self.solar, self.cosine)
        found: FloatArray = wbgt(
            self.air, self.humidity, wind, self.solar, self.direct, self.cosine, self.pressure, threads=threads
        )
        return found

    def _thermofeel(self) -> FloatArray:
        found: FloatArray = calculate_wbgt_liljegren(
            self.air + 273.15, self.humidity, self.pressure, self.wind, self.solar, self.direct, self.cosine
        )
        return found


class Pet(_Weather):
    """PET in both variants."""

    def time_vdi(self, _places: int) -> None:
        pet(self.air, self.radiant, self.wind, self.humidity)

    def time_revised(self, _places: int) -> None:
        pet(self.air, self.radiant, self.wind, self.humidity, variant="revised")

    def time_revised_one_thread(self, _places: int) -> None:
        pet(self.air, self.radiant, self.wind, self.humidity, variant="revised", threads=1)


class PetPeer(_Weather):
    """A hundred places, because pythermalcomfort needs a millisecond and more for each."""

    params = (100,)

    def time_ours(self, _places: int) -> None:
        pet(self.air, self.radiant, self.wind, self.humidity, variant="revised")

    def time_pythermalcomfort(self, _places: int) -> None:
        self._theirs()

    def track_largest_difference(self, _places: int) -> float:
        """How far ours is from pythermalcomfort's at most [K]."""
        ours = pet(self.air, self.radiant, self.wind, self.humidity, variant="revised")
        return float(np.abs(ours - self._theirs()).max())

    track_largest_difference.unit = "K"  # type: ignore[attr-defined]

    def _theirs(self) -> FloatArray:
        place = self.air, self.radiant, self.wind, self.humidity
        found: FloatArray = pet_steady(*place, met=80 / 58.2, clo=0.9, age=35, height=1.75).pet
        return found


def _fill_vapour(air: FloatArray, humidity: FloatArray, out: FloatArray) -> None:
    for place in range(len(out)):
        out[place] = 0.01 * humidity[place] * saturation_pressure(air[place])
