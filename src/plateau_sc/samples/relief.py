"""Ground of the sample as dem:ReliefFeature."""

from collections.abc import Iterable

from plateau_sc.samples.building_text import CREATION_DATE
from plateau_sc.samples.gml import Identifiers, Pen
from plateau_sc.samples.shells import Point

_CLOSE = "</gml:trianglePatches>\n</gml:TriangulatedSurface>\n</dem:tin>\n</dem:TINRelief>\n"


def open_relief(identifiers: Identifiers, mesh: str) -> str:
    """Text before the triangles of a tile.

    Parameters
    ----------
    identifiers : Identifiers
        Ids of the feature.
    mesh : str
        Mesh code, its name.

    Returns
    -------
    str
    """
    return (
        f'<core:cityObjectMember>\n<dem:ReliefFeature gml:id="{identifiers.draw("dem")}">\n'
        f"<gml:name>{mesh}</gml:name>\n<core:creationDate>{CREATION_DATE}</core:creationDate>\n<dem:lod>1</dem:lod>\n"
        f'<dem:reliefComponent>\n<dem:TINRelief gml:id="{identifiers.draw("dem")}">\n'
        f"<gml:name>{mesh}</gml:name>\n<dem:lod>1</dem:lod>\n<dem:tin>\n<gml:TriangulatedSurface>\n<gml:trianglePatches>\n"
    )


def close_relief() -> str:
    """Text after the triangles of a tile.

    Returns
    -------
    str
    """
    return f"{_CLOSE}</dem:reliefComponent>\n</dem:ReliefFeature>\n</core:cityObjectMember>\n"


def write_triangle(pen: Pen, corners: Iterable[Point]) -> str:
    """Text of one gml:Triangle.

    Parameters
    ----------
    pen : Pen
        Writes the coordinates.
    corners : iterable of (float, float, float)
        Three corners [m].

    Returns
    -------
    str
    """
    return (
        "<gml:Triangle>\n<gml:exterior>\n<gml:LinearRing>\n"
        f"<gml:posList>{pen.ring(corners)}</gml:posList>\n</gml:LinearRing>\n</gml:exterior>\n</gml:Triangle>\n"
    )
