"""Cast shadows ray by ray: the reference for every other way."""

from plateau_sc.casting.caster import Caster
from plateau_sc.casting.occluders import Occluders
from plateau_sc.casting.receivers import Lattice, Points, Receivers
from plateau_sc.kernels.occlusion import cast_beam
from plateau_sc.types import BoolArray, FloatArray


class RayCaster(Caster):
    """Follow the ray of each receiver through a tree of boxes."""

    name = "rays"

    def __init__(self, occluders: Occluders, receivers: Receivers) -> None:
        super().__init__(occluders, receivers)
        # Built before several threads ask for it at once.
        self._tree = occluders.bvh

    @classmethod
    def takes(cls, receivers: Receivers) -> bool:
        """Tell whether these are receivers for this way of casting: all are."""
        return isinstance(receivers, Lattice | Points)

    def cast(self, direction: FloatArray, threads: int | None = 1) -> BoolArray:
        """Tell which receivers are hidden from the sun; see `Caster.cast`."""
        if isinstance(self.receivers, Lattice):
            hidden = cast_beam(self._tree, self.receivers.places(), direction, threads)
            return self.receivers.spread(hidden)
        return cast_beam(self._tree, self.receivers.places, direction, threads)
