"""The table of all ways to cast shadows, the fastest first."""

import numpy as np

from plateau_sc.casting.caster import Caster
from plateau_sc.casting.clouds import CloudCaster
from plateau_sc.casting.rays import RayCaster
from plateau_sc.casting.receivers import Receivers
from plateau_sc.casting.split import SplitCaster
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.casting.winding import WindingCaster

METHODS: tuple[type[Caster], ...] = (WindingCaster, SplitCaster, VolumeCaster, CloudCaster, RayCaster)
"""Each gives the answers of the last one, on the receivers that it takes."""


UNCOMPILED_RAYS = 5_000_000
"""What a process casts by rays, half a second's work, before it compiles the kernels of counting."""

PATIENCE = 20
"""How many times as much, some ten seconds' work, it casts before it compiles those of other ways, which take 40."""

_uncompiled = 0


def choose_method(receivers: Receivers, suns: int = 1) -> type[Caster]:
    """Return the fastest way that takes some receivers.

    On a machine that has not compiled the kernels of that way yet, a little work is done sooner by a slower one.

    Parameters
    ----------
    receivers : Lattice or Points
        Where shadows fall.
    suns : int
        How many directions are to be cast.

    Returns
    -------
    type of Caster
        To be made with the faces and the receivers. The answers do not depend on it.

    Examples
    --------
    >>> import numpy as np
    >>> from plateau_sc.casting.receivers import Points
    >>> choose_method(Points(np.zeros((1, 3)))).name
    'rays'
    """
    global _uncompiled
    taking = [method for method in METHODS if method.takes(receivers)]
    work = suns * int(np.prod(receivers.shape))
    most = UNCOMPILED_RAYS * (1 if taking[0] is WindingCaster else PATIENCE)
    if taking[0].is_ready() or _uncompiled + work > most:
        return taking[0]
    _uncompiled += work
    return next(method for method in taking if method.is_ready())
