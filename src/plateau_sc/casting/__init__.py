"""Cast the shadows of faces onto receivers: one interface above all kernels, and a table of them."""

from plateau_sc.casting.canopy import Canopy
from plateau_sc.casting.caster import Caster
from plateau_sc.casting.methods import METHODS, choose_method
from plateau_sc.casting.occluders import Occluders
from plateau_sc.casting.receivers import Lattice, Points

__all__ = ["METHODS", "Canopy", "Caster", "Lattice", "Occluders", "Points", "choose_method"]
