"""Trees and hedges that stand in the sun: crowns that let light through, and trunks that do not."""

from plateau_sc.vegetation.foliage import Foliage
from plateau_sc.vegetation.trees import Trees

__all__ = ["Foliage", "Trees"]
