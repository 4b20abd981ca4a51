"""Small PLATEAU files, written by hand."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

Point = tuple[float, float, float]
Ring = Iterable[Point] | str

URO = {
    "1.4": "http://www.kantei.go.jp/jp/singi/tiiki/toshisaisei/itoshisaisei/iur/uro/1.4",
    "1.5": "https://www.chisou.go.jp/tiiki/toshisaisei/itoshisaisei/iur/uro/1.5",
    **{version: f"https://www.geospatial.jp/iur/uro/{version}" for version in ("2.0", "3.0", "3.1", "3.2", "4.0")},
}
MODULES = {
    "tran": "transportation",
    "veg": "vegetation",
    "brid": "bridge",
    "tun": "tunnel",
    "frn": "cityfurniture",
    "luse": "landuse",
    "wtr": "waterbody",
    "gen": "generics",
    "bldg": "building",
    "con": "construction",
}
SIDES = {
    "GroundSurface": [(0, 0, 0), (0, 1, 0), (1, 1, 0), (1, 0, 0)],
    "RoofSurface": [(0, 0, 1), (1, 0, 1), (1, 1, 1), (0, 1, 1)],
    "WallSurface": [(0, 0, 0), (1, 0, 0), (1, 0, 1), (0, 0, 1)],
    "WallSurface 2": [(1, 0, 0), (1, 1, 0), (1, 1, 1), (1, 0, 1)],
    "WallSurface 3": [(1, 1, 0), (0, 1, 0), (0, 1, 1), (1, 1, 1)],
    "WallSurface 4": [(0, 1, 0), (0, 0, 0), (0, 0, 1), (0, 1, 1)],
}


class Gml:
    """Writes elements as text; positions are metres east, north and up of a place in Kaga."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def position(self, point: Point) -> str:
        """Return latitude, longitude and height."""
        return f"{36.3 + point[1] / 111_000:.12f} {136.38 + point[0] / 89_700:.12f} {point[2]}"

    def ring(self, points: Iterable[Point]) -> str:
        """Return a closed posList."""
        corners = [self.position(point) for point in points]
        return " ".join([*corners, corners[0]])

    def polygon(
        self, points: Iterable[Point] | str, holes: Iterable[Iterable[Point] | str] = (), gml_id: str = ""
    ) -> str:
        """Return a polygon from points or from the text of a posList."""
        rings = [ring if isinstance(ring, str) else self.ring(ring) for ring in (points, *holes)]
        texts = [f"<gml:LinearRing><gml:posList>{ring}</gml:posList></gml:LinearRing>" for ring in rings]
        inner = "".join(f"<gml:interior>{text}</gml:interior>" for text in texts[1:])
        name = f' gml:id="{gml_id}"' if gml_id else ""
        return f"<gml:Polygon{name}><gml:exterior>{texts[0]}</gml:exterior>{inner}</gml:Polygon>"

    def surface(self, *members: str) -> str:
        """Return a MultiSurface."""
        inner = "".join(f"<gml:surfaceMember>{member}</gml:surfaceMember>" for member in members)
        return f"<gml:MultiSurface>{inner}</gml:MultiSurface>"

    def solid(self, *members: str) -> str:
        """Return a Solid."""
        inner = "".join(f"<gml:surfaceMember>{member}</gml:surfaceMember>" for member in members)
        return (
            f"<gml:Solid><gml:exterior><gml:CompositeSurface>{inner}</gml:CompositeSurface></gml:exterior></gml:Solid>"
        )

    def box(self, low: Point, high: Point) -> dict[str, list[Point]]:
        """Return the six faces of a box, outward."""
        size = [high[axis] - low[axis] for axis in range(3)]
        return {
            name: [(low[0] + x * size[0], low[1] + y * size[1], low[2] + z * size[2]) for x, y, z in corners]
            for name, corners in SIDES.items()
        }

    def lod0(self, low: Point, high: Point, name: str = "lod0FootPrint") -> str:
        """Return a LOD0 outline."""
        corners = [(x, y, 0.0) for x, y, _ in self.box(low, high)["RoofSurface"]]
        return f"<bldg:{name}>{self.surface(self.polygon(corners))}</bldg:{name}>"

    def lod1(self, low: Point, high: Point) -> str:
        """Return a LOD1 solid."""
        faces = (self.polygon(corners) for corners in self.box(low, high).values())
        return f"<bldg:lod1Solid>{self.solid(*faces)}</bldg:lod1Solid>"

    def bound(self, kind: str, *polygons: str, lod: int = 2) -> str:
        """Return one boundary surface."""
        inner = f"<bldg:lod{lod}MultiSurface>{self.surface(*polygons)}</bldg:lod{lod}MultiSurface>"
        return f"<bldg:boundedBy><bldg:{kind}>{inner}</bldg:{kind}></bldg:boundedBy>"

    def lod2(self, low: Point, high: Point, without: str = "none") -> str:
        """Return the boundary surfaces of a box."""
        faces = self.box(low, high).items()
        return "".join(
            self.bound(kind.partition(" ")[0], self.polygon(corners))
            for kind, corners in faces
            if not kind.startswith(without)
        )

    def building(self, gml_id: str, *inner: str) -> str:
        """Return a building."""
        return f'<bldg:Building gml:id="{gml_id}">{"".join(inner)}</bldg:Building>'

    def part(self, gml_id: str, *inner: str) -> str:
        """Return a part, in the property that holds it."""
        text = "".join(inner)
        return (
            f'<bldg:consistsOfBuildingPart><bldg:BuildingPart gml:id="{gml_id}">{text}</bldg:BuildingPart>'
            "</bldg:consistsOfBuildingPart>"
        )

    def document(self, *features: str, uro: str = "3.1", srs: str | None = "6697", dimension: int = 3) -> str:
        """Return a whole file; each feature on a line of its own, the first on line 4."""
        core = "http://www.opengis.net/citygml/"
        version = "3.0" if uro == "4.0" else "2.0"
        names = (
            f' xmlns:core="{core}{version}" xmlns:bldg="{core}building/2.0" xmlns:gen="{core}generics/2.0"'
            f' xmlns:dem="{core}relief/2.0" xmlns:gml="http://www.opengis.net/gml" xmlns:uro="{URO[uro]}"'
            ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        )
        envelope = (
            f'<gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/{srs}" srsDimension="{dimension}"/>'
            if srs
            else ""
        )
        members = "".join(f"<core:cityObjectMember>{feature}</core:cityObjectMember>\n" for feature in features)
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<core:CityModel{names}>\n'
            f"<gml:boundedBy>{envelope}</gml:boundedBy>\n{members}</core:CityModel>\n"
        )

    def town(self, *features: str, citygml: str = "2.0", uro: str = "3.1") -> str:
        """Return a whole file of features of any type; each on a line of its own, the first on line 4."""
        base = "http://www.opengis.net/citygml/"
        spaces = {prefix: f"{base}{module}/{citygml}" for prefix, module in MODULES.items()}
        spaces |= {"core": f"{base}{citygml}", "uro": URO[uro], "urf": URO[uro].replace("/uro/", "/urf/")}
        spaces["gml"] = "http://www.opengis.net/gml" + ("/3.2" if citygml == "3.0" else "")
        spaces["xlink"] = "http://www.w3.org/1999/xlink"
        names = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in spaces.items())
        envelope = '<gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/6697" srsDimension="3"/>'
        members = "".join(f"<core:cityObjectMember>{feature}</core:cityObjectMember>\n" for feature in features)
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<core:CityModel{names}>\n'
            f"<gml:boundedBy>{envelope}</gml:boundedBy>\n{members}</core:CityModel>\n"
        )

    def square(self, west: float, south: float, size: float = 10.0, height: float = 2.0) -> str:
        """Return a level square."""
        east, north = west + size, south + size
        return self.polygon(
            [(west, south, height), (east, south, height), (east, north, height), (west, north, height)]
        )

    def point(self, x: float, y: float, height: float) -> str:
        """Return a point."""
        return f"<gml:Point><gml:pos>{self.position((x, y, height))}</gml:pos></gml:Point>"

    def write(self, text: str, name: str = "54363371_bldg_6697_op.gml") -> Path:
        """Write a file below the folder of the test."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture
def gml(tmp_path: Path) -> Gml:
    """Return a writer of small files."""
    return Gml(tmp_path)


@pytest.fixture
def write_city(gml: Gml) -> Callable[..., Path]:
    """Return a function that writes features into a file."""

    def write(*features: str, name: str = "54363371_bldg_6697_op.gml", uro: str = "3.1") -> Path:
        return gml.write(gml.document(*features, uro=uro), name)

    return write
