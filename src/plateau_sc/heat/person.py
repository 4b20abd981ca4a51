"""The person whose heat balance PET is."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from plateau_sc.errors import ParameterError
from plateau_sc.kernels.body import Body, describe_body

ROOM_CLOTHING, ROOM_WORK = 0.9, 80.0
"""Clothing [clo] and activity [W] in the room that PET refers to."""

_LIMITS = {"age": (1, 120), "height": (0.5, 2.5), "weight": (5, 300), "clothing": (0.3, 3), "work": (0, 1000)}
_UNITS = {"age": "years", "height": "m", "weight": "kg", "clothing": "clo", "work": "W"}


@dataclass(frozen=True, slots=True)
class Person:
    """A person for PET; the standard one is that of VDI 3787, a man of 35 years who walks slowly in light clothes.

    Parameters
    ----------
    age : float, default 35
        Age [a].
    height : float, default 1.75
        Height [m].
    weight : float, default 75
        Weight [kg].
    sex : {"male", "female"}, default "male"
        Sex.
    clothing : float, default 0.9
        Insulation of the clothing, 0.3 to 3 [clo].
    work : float, default 80
        Heat of activity beyond the basal metabolism [W].

    Raises
    ------
    ParameterError
        A value that no person has.

    Examples
    --------
    >>> Person(age=75, sex="female")
    Person(age=75, height=1.75, weight=75.0, sex='female', clothing=0.9, work=80.0)
    """

    age: float = 35.0
    height: float = 1.75
    weight: float = 75.0
    sex: Literal["male", "female"] = "male"
    clothing: float = 0.9
    work: float = 80.0

    def __post_init__(self) -> None:
        for name, (least, greatest) in _LIMITS.items():
            value = getattr(self, name)
            if not isinstance(value, (int, float, np.number)) or not least <= value <= greatest:
                raise ParameterError(f"{name} must be from {least} to {greatest} {_UNITS[name]}, found {value!r}")
        if self.sex not in ("male", "female"):
            raise ParameterError(f"sex must be 'male' or 'female', found {self.sex!r}")

    def bodies(self, *, revised: bool) -> tuple[Body, Body]:
        """Return the body as the heat balances take it, outdoors and in the room that PET refers to.

        Parameters
        ----------
        revised : bool
            For the variant of Walther and Goestchel instead of that of VDI 3787.

        Returns
        -------
        tuple of Body
            For `plateau_sc.kernels.pet.fill_pet`; in the room the person wears 0.9 clo and works with 80 W.
        """
        own = float(self.age), float(self.height), float(self.weight), self.sex == "male"
        outdoors = describe_body(*own, float(self.clothing), float(self.work), revised)
        return outdoors, describe_body(*own, ROOM_CLOTHING, ROOM_WORK, revised)
