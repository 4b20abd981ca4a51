"""Time of blending sensors into a map."""

import numpy as np
import pandas as pd
import xarray as xr

from plateau_sc.weather import blend

SIDES = {"smallest": 50, "million": 1000}


class Blend:
    """Sixty sensors blended onto the pixels of a map, with estimation of the errors."""

    params = tuple(SIDES)
    param_names = ("size",)

    def setup(self, size: str) -> None:
        """Make a map and sensors that differ from it smoothly."""
        axis = np.arange(0.0, float(SIDES[size]))
        self.background = xr.DataArray(np.full((len(axis), len(axis)), 30.0), {"y": axis, "x": axis}, ("y", "x"))
        rng = np.random.default_rng(5)
        x, y = rng.uniform(0.0, axis[-1], (2, 60))
        value = 30.0 + np.sin(x / axis[-1] * 5.0) + rng.normal(0.0, 0.2, 60)
        self.sensors = pd.DataFrame({"x": x, "y": y, "value": value})

    def time_blend(self, _size: str) -> None:
        blend(self.background, self.sensors)
