"""Where the part of a city lies that a GeoJSON file asks for."""

import numpy as np
import shapely

from plateau_sc.citygml.area import project_area
from plateau_sc.crs import from_zone
from plateau_sc.errors import NoOverlapError, ParameterError
from plateau_sc.types import Bounds


def place_area(area: shapely.Geometry, epsg: int, city: Bounds) -> Bounds:
    """Return the bounding box of an area in a zone.

    Parameters
    ----------
    area : shapely.Geometry
        In longitude and latitude [degrees].
    epsg : int
        EPSG code of the zone.
    city : tuple of float
        West, south, east, north [m] of the buildings.

    Returns
    -------
    tuple of float
        West, south, east, north [m].

    Raises
    ------
    ParameterError
        The area has no extent.
    NoOverlapError
        The area does not meet the buildings.
    """
    if shapely.area(area) == 0:
        raise ParameterError("the area is a point or a line; expected a polygon")
    west, south, east, north = shapely.bounds(project_area(area, epsg)).tolist()
    if west > city[2] or east < city[0] or south > city[3] or north < city[1]:
        latitude, longitude = from_zone(np.array(city[0::2]), np.array(city[1::2]), epsg)
        left, bottom, right, top = shapely.bounds(area)
        raise NoOverlapError(
            f"the area, longitude {left:.5f} to {right:.5f} and latitude {bottom:.5f} to {top:.5f}, does not meet the "
            f"buildings, {longitude[0]:.5f} to {longitude[1]:.5f} and {latitude[0]:.5f} to {latitude[1]:.5f}; is it in "
            "longitude, latitude order?"
        )
    return west, south, east, north
