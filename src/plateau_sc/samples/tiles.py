"""CityGML files of one feature type, one a mesh, written feature by feature."""

import math
from collections import OrderedDict
from io import BufferedRandom
from pathlib import Path

from plateau_sc.samples.gml import Extent

_NAMESPACES = {
    "bldg": "http://www.opengis.net/citygml/building/2.0",
    "dem": "http://www.opengis.net/citygml/relief/2.0",
    "tran": "http://www.opengis.net/citygml/transportation/2.0",
    "veg": "http://www.opengis.net/citygml/vegetation/2.0",
}
_SCHEMAS = {"bldg": "building/2.0/building", "dem": "relief/2.0/relief", "tran": "transportation/2.0/transportation"}
_SCHEMAS["veg"] = "vegetation/2.0/vegetation"
_URO = "https://www.geospatial.jp/iur/uro/3.1"
_CORNER_WIDTH = 80
_MOST_OPEN = 48


class TileSet:
    """Files of one feature type.

    A file is opened when its first feature comes. At most 48 are open at a time, so that a large city does not run out
    of file handles; the envelope at the head of each is filled in at the end.

    Parameters
    ----------
    folder : Path
        Where `udx` lies.
    feature_type : str
        bldg, dem, tran or veg.
    """

    def __init__(self, folder: Path, feature_type: str) -> None:
        self._folder = folder / "udx" / feature_type
        self._type = feature_type
        self._extents: dict[str, Extent] = {}
        self._open: OrderedDict[str, BufferedRandom] = OrderedDict()

    def add(self, mesh: str, text: str, extent: Extent) -> None:
        """Append text to the file of a mesh.

        Parameters
        ----------
        mesh : str
            Mesh code.
        text : str
            Whole features, or a piece of one.
        extent : Extent
            Box of the coordinates in the text.
        """
        handle = self._handle(mesh)
        handle.write(text.encode("ascii"))
        self._extents[mesh].add(extent)

    def has(self, mesh: str) -> bool:
        """Whether a mesh has a file yet."""
        return mesh in self._extents

    @property
    def meshes(self) -> list[str]:
        """Meshes that have a file, sorted."""
        return sorted(self._extents)

    def finish(self) -> None:
        """End every file and fill in its envelope."""
        for mesh in self.meshes:
            handle = self._handle(mesh)
            handle.write(b"</core:CityModel>\n")
            handle.seek(len(self._head()))
            handle.write(_envelope(self._extents[mesh]))
        self.close()

    def close(self) -> None:
        """Close all files as they are."""
        while self._open:
            self._open.popitem()[1].close()

    def _handle(self, mesh: str) -> BufferedRandom:
        handle = self._open.get(mesh)
        if handle is not None:
            self._open.move_to_end(mesh)
            return handle
        if len(self._open) >= _MOST_OPEN:
            self._open.popitem(last=False)[1].close()
        path = self._folder / f"{mesh}_{self._type}_6697_op.gml"
        if mesh in self._extents:
            handle = path.open("r+b")
            handle.seek(0, 2)
        else:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle = path.open("x+b")
            handle.write(self._head() + _envelope(Extent()))
            self._extents[mesh] = Extent()
        self._open[mesh] = handle
        return handle

    def _head(self) -> bytes:
        schema = f"{_NAMESPACES[self._type]} http://schemas.opengis.net/citygml/{_SCHEMAS[self._type]}.xsd"
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml" '
            f'xmlns:{self._type}="{_NAMESPACES[self._type]}" xmlns:uro="{_URO}" '
            'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
            f'xsi:schemaLocation="{_URO} ../../schemas/iur/uro/3.1/urbanObject.xsd {schema}">\n'
        ).encode("ascii")


def _envelope(extent: Extent) -> bytes:
    """Envelope that holds an extent, in a number of bytes that does not depend on it."""
    lower = upper = ""
    if extent.low <= extent.high:
        lower = f"{_floor(extent.south, 9)} {_floor(extent.west, 9)} {_floor(extent.low, 3)}"
        upper = f"{_ceil(extent.north, 9)} {_ceil(extent.east, 9)} {_ceil(extent.high, 3)}"
    lines = [f"<gml:{name}>{text}</gml:{name}>" for name, text in (("lowerCorner", lower), ("upperCorner", upper))]
    return (
        '<gml:boundedBy>\n<gml:Envelope srsName="http://www.opengis.net/def/crs/EPSG/0/6697" srsDimension="3">\n'
        f"{lines[0]:<{_CORNER_WIDTH}}\n{lines[1]:<{_CORNER_WIDTH}}\n</gml:Envelope>\n</gml:boundedBy>\n"
    ).encode("ascii")


def _floor(value: float, decimals: int) -> str:
    return f"{math.floor(value * 10**decimals) / 10**decimals:.{decimals}f}"


def _ceil(value: float, decimals: int) -> str:
    return f"{math.ceil(value * 10**decimals) / 10**decimals:.{decimals}f}"
