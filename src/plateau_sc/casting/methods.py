"""The table of all ways to cast shadows, the fastest first."""

from plateau_sc.casting.caster import Caster
from plateau_sc.casting.rays import RayCaster
from plateau_sc.casting.receivers import Receivers
from plateau_sc.casting.volumes import VolumeCaster
from plateau_sc.casting.winding import WindingCaster

METHODS: tuple[type[Caster], ...] = (WindingCaster, VolumeCaster, RayCaster)
"""Each gives the answers of the last one, on the receivers that it takes."""


def choose_method(receivers: Receivers) -> type[Caster]:
    """Return the fastest way that takes some receivers.

    Parameters
    ----------
    receivers : Lattice or Points
        Where shadows fall.

    Returns
    -------
    type of Caster
        To be made with the faces and the receivers.

    Examples
    --------
    >>> import numpy as np
    >>> from plateau_sc.casting.receivers import Points
    >>> choose_method(Points(np.zeros((1, 3)))).name
    'rays'
    """
    return next(method for method in METHODS if method.takes(receivers))
