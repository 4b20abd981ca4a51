"""What a place sees of the sky: the dome in patches, and which of them are open."""

from plateau_sc.sky.dome import DOME, Dome
from plateau_sc.sky.factor import sky_view_factor
from plateau_sc.sky.skyline import horizon
from plateau_sc.sky.view import SkyView, prepare_sky

__all__ = ["DOME", "Dome", "SkyView", "horizon", "prepare_sky", "sky_view_factor"]
