"""Streets of the town as tran:Road at LOD1."""

from collections.abc import Iterator

from plateau_sc.samples.building_text import CREATION_DATE
from plateau_sc.samples.gml import Identifiers, Pen, coded
from plateau_sc.samples.roofs import Rect
from plateau_sc.samples.town import Lane, Town, street_width

_WIDE = 14.0


def main_streets(town: Town, column: int, row: int) -> Iterator[Lane]:
    """Main streets and crossings of a district: those to its west and south, at the town's edge also east and north.

    Parameters
    ----------
    town : Town
        The plan.
    column, row : int
        District.

    Yields
    ------
    Lane
    """
    interior = town.interior_of(column, row)
    columns = (column, column + 1) if column == town.columns - 1 else (column,)
    rows = (row, row + 1) if row == town.rows - 1 else (row,)
    for line in columns:
        west, east = _sides(line, town.pitch_u)
        yield Lane(Rect(west, interior.south, east, interior.north), street_width(line))
        for other in rows:
            south, north = _sides(other, town.pitch_v)
            yield Lane(Rect(west, south, east, north), max(street_width(line), street_width(other)), crossing=True)
    for line in rows:
        south, north = _sides(line, town.pitch_v)
        yield Lane(Rect(interior.west, south, interior.east, north), street_width(line))


def write_road(pen: Pen, identifiers: Identifiers, lane: Lane) -> str:
    """Text of one piece of a street; its height is 0, as PLATEAU has it at LOD1.

    Parameters
    ----------
    pen : Pen
        Writes the coordinates.
    identifiers : Identifiers
        Ids of the feature.
    lane : Lane
        The piece.

    Returns
    -------
    str
    """
    surface = [[(u, v, 0.0) for u, v in lane.rect.corners()]]
    width_type = "1" if lane.width >= 15.0 else "2" if lane.width >= 6.0 else "3"
    usage = coded("tran:usage", "2", "Road_usage") if lane.width >= _WIDE else ""
    return (
        f'<core:cityObjectMember>\n<tran:Road gml:id="{identifiers.draw("tran")}">\n'
        f"<core:creationDate>{CREATION_DATE}</core:creationDate>\n"
        f"{coded('tran:class', '1040', 'Road_class')}"
        f"{coded('tran:function', '3' if lane.width >= _WIDE else '4', 'Road_function')}{usage}"
        f"<tran:lod1MultiSurface>\n{pen.multi_surface([surface])}</tran:lod1MultiSurface>\n"
        "<uro:tranDataQualityAttribute>\n<uro:DataQualityAttribute>\n"
        f"{coded('uro:geometrySrcDescLod1', '000', 'DataQualityAttribute_geometrySrcDesc')}"
        f"{coded('uro:thematicSrcDesc', '000', 'DataQualityAttribute_thematicSrcDesc')}"
        "</uro:DataQualityAttribute>\n</uro:tranDataQualityAttribute>\n"
        "<uro:roadStructureAttribute>\n<uro:RoadStructureAttribute>\n"
        f"{coded('uro:widthType', width_type, 'RoadStructureAttribute_widthType')}"
        f'<uro:width uom="m">{lane.width:.1f}</uro:width>\n'
        f"{coded('uro:sectionType', '4' if lane.crossing else '1', 'RoadStructureAttribute_sectionType')}"
        "</uro:RoadStructureAttribute>\n</uro:roadStructureAttribute>\n"
        "</tran:Road>\n</core:cityObjectMember>\n"
    )


def _sides(line: int, pitch: float) -> tuple[float, float]:
    half = street_width(line) / 2.0
    return round(line * pitch - half, 2), round(line * pitch + half, 2)
