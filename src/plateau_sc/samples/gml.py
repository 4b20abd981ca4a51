"""Geometry as GML text, with coordinates in a fixed number of decimals."""

import functools
from collections.abc import Iterable, Sequence

from plateau_sc.samples.place import geographic_from_town
from plateau_sc.samples.shells import Plan, Point, Rings


class Extent:
    """Bounding box that grows with what is written.

    Attributes
    ----------
    south, west, low, north, east, high : float
        Latitude and longitude [deg] and height [m].
    """

    __slots__ = ("east", "high", "low", "north", "south", "west")

    def __init__(self) -> None:
        self.south = self.west = self.low = float("inf")
        self.north = self.east = self.high = float("-inf")

    def add(self, other: "Extent") -> None:
        """Grow to hold another extent."""
        self.south, self.west, self.low = (
            min(self.south, other.south),
            min(self.west, other.west),
            min(self.low, other.low),
        )
        self.north, self.east = max(self.north, other.north), max(self.east, other.east)
        self.high = max(self.high, other.high)


class Pen:
    """Writes the coordinates of one feature, each corner once, and keeps their bounding box.

    Attributes
    ----------
    extent : Extent
        Box of all that was written.
    """

    __slots__ = ("_corners", "_places", "extent")

    def __init__(self) -> None:
        self.extent = Extent()
        self._corners: dict[Point, str] = {}
        self._places: dict[Plan, str] = {}

    def ring(self, points: Iterable[Point]) -> str:
        """Text of a closed ring.

        Parameters
        ----------
        points : iterable of (float, float, float)
            Corners u, v, z [m], not closed.

        Returns
        -------
        str
            Latitude, longitude, height of each corner, the first one again at the end.
        """
        known = self._corners
        texts = [known.get(point) or self._corner(point) for point in points]
        texts.append(texts[0])
        return " ".join(texts)

    def polygon(self, rings: Rings, identifier: str = "") -> str:
        """Text of a gml:Polygon.

        Parameters
        ----------
        rings : list of rings
            Exterior first.
        identifier : str
            Its gml:id, if it has one.

        Returns
        -------
        str
        """
        head = f'<gml:Polygon gml:id="{identifier}">' if identifier else "<gml:Polygon>"
        holes = "".join(
            "<gml:interior>\n<gml:LinearRing>\n<gml:posList>"
            f"{self.ring(hole)}</gml:posList>\n</gml:LinearRing>\n</gml:interior>\n"
            for hole in rings[1:]
        )
        return (
            f"{head}<gml:exterior>\n<gml:LinearRing>\n<gml:posList>{self.ring(rings[0])}"
            f"</gml:posList>\n</gml:LinearRing>\n</gml:exterior>\n{holes}</gml:Polygon>"
        )

    def surfaces(self, polygons: Iterable[Rings]) -> str:
        """Text of gml:surfaceMember elements.

        Parameters
        ----------
        polygons : iterable of list of rings
            Polygons.

        Returns
        -------
        str
        """
        return "".join(f"<gml:surfaceMember>\n{self.polygon(rings)}\n</gml:surfaceMember>\n" for rings in polygons)

    def multi_surface(self, polygons: Iterable[Rings]) -> str:
        """Text of a gml:MultiSurface."""
        return f"<gml:MultiSurface>\n{self.surfaces(polygons)}</gml:MultiSurface>\n"

    def solid(self, polygons: Iterable[Rings]) -> str:
        """Text of a gml:Solid."""
        return solid_of(self.surfaces(polygons))

    def places(self, outline: Sequence[Plan]) -> list[tuple[float, float]]:
        """Latitude and longitude of the corners of a plan [deg]."""
        return [geographic_from_town(u, v) for u, v in outline]

    def _corner(self, point: Point) -> str:
        u, v, z = point
        place = self._places.get((u, v))
        if place is None:
            place = self._place(u, v)
        extent = self.extent
        if z < extent.low:
            extent.low = z
        if z > extent.high:
            extent.high = z
        text = self._corners[point] = f"{place} {z:.3f}"
        return text

    def _place(self, u: float, v: float) -> str:
        latitude, longitude = geographic_from_town(u, v)
        extent = self.extent
        if latitude < extent.south:
            extent.south = latitude
        if latitude > extent.north:
            extent.north = latitude
        if longitude < extent.west:
            extent.west = longitude
        if longitude > extent.east:
            extent.east = longitude
        text = self._places[u, v] = f"{latitude:.9f} {longitude:.9f}"
        return text


def solid_of(members: str) -> str:
    """Put surface members into a gml:Solid.

    Parameters
    ----------
    members : str
        gml:surfaceMember elements.

    Returns
    -------
    str
    """
    return (
        "<gml:Solid>\n<gml:exterior>\n<gml:CompositeSurface>\n"
        f"{members}</gml:CompositeSurface>\n</gml:exterior>\n</gml:Solid>\n"
    )


@functools.lru_cache(maxsize=1024)
def coded(element: str, code: str, code_list: str) -> str:
    r"""Text of an element whose value is a code.

    Parameters
    ----------
    element : str
        Qualified name.
    code : str
        Value; a missing one is written without a code list, as real data sets do.
    code_list : str
        File name of the code list, without its ending.

    Returns
    -------
    str

    Examples
    --------
    >>> coded("bldg:class", "3001", "Building_class")
    '<bldg:class codeSpace="../../codelists/Building_class.xml">3001</bldg:class>\n'
    """
    if code == "Null":
        return f"<{element}>{code}</{element}>\n"
    return f'<{element} codeSpace="../../codelists/{code_list}.xml">{code}</{element}>\n'


class Identifiers:
    """gml:ids of one feature and of all that it holds, in the pattern of PLATEAU.

    Parameters
    ----------
    bits : int
        80 random bits.
    serial : int
        Number of the feature among its kind, which keeps the ids of a data set apart.
    """

    __slots__ = ("_count", "_head")

    def __init__(self, bits: int, serial: int) -> None:
        text = f"{bits:020x}"
        self._head = f"{text[:8]}-{text[8:12]}-4{text[12:15]}-a{text[15:18]}-{serial:08x}"
        self._count = 0

    def draw(self, prefix: str) -> str:
        """Next gml:id.

        Parameters
        ----------
        prefix : str
            Kind of the object, in small letters.

        Returns
        -------
        str
        """
        self._count += 1
        return f"{prefix}_{self._head}{self._count:04x}"
