"""Files of a feature type: heads, envelopes, many at once."""

import numpy as np
import pytest
from lxml import etree

from plateau_sc.meshcode import mesh_bounds
from plateau_sc.samples.gml import Pen
from plateau_sc.samples.tiles import TileSet

GML = "{http://www.opengis.net/gml}"


def corner(root, name) -> list[float]:
    return [float(text) for text in root.findtext(f".//{GML}{name}").split()]


@pytest.mark.parametrize("kind", ["bldg", "dem", "tran", "veg"])
def test_envelope_holds_every_coordinate_and_is_tight(tiles, kind):
    for root in tiles[kind]:
        values = np.array(" ".join(e.text for e in root.iter(f"{GML}posList")).split(), dtype=float).reshape(-1, 3)
        lower, upper = corner(root, "lowerCorner"), corner(root, "upperCorner")
        assert (values.min(axis=0) >= lower).all()
        assert (values.max(axis=0) <= upper).all()
        assert np.abs(values.min(axis=0) - lower).max() < 0.0011
        assert np.abs(values.max(axis=0) - upper).max() < 0.0011


@pytest.mark.parametrize("kind", ["bldg", "dem", "tran", "veg"])
def test_files_are_well_formed_and_declare_6697(tiles, kind):
    assert tiles[kind]
    for root in tiles[kind]:
        assert root.tag == "{http://www.opengis.net/citygml/2.0}CityModel"
        assert root.find(f".//{GML}Envelope").get("srsName") == "http://www.opengis.net/def/crs/EPSG/0/6697"
        assert "uro" in root.nsmap
        assert root.nsmap["uro"] == "https://www.geospatial.jp/iur/uro/3.1"


def test_more_meshes_than_open_files(tmp_path):
    tiles = TileSet(tmp_path, "bldg")
    meshes = [f"{number:08d}" for number in range(60)]
    for word in ("<core:a/>", "<core:b/>"):
        for mesh in meshes:
            pen = Pen()
            pen.ring([(float(mesh), 0.0, 1.0)])
            tiles.add(mesh, word, pen.extent)
    tiles.finish()
    assert tiles.meshes == meshes
    for mesh in meshes:
        root = etree.parse(tmp_path / "udx" / "bldg" / f"{mesh}_bldg_6697_op.gml").getroot()
        assert [etree.QName(child).localname for child in root][1:] == ["a", "b"]


def test_tiles_lie_in_their_mesh(sample):
    for path in (sample / "udx").rglob("*.gml"):
        code = path.name.split("_")[0]
        assert len(code) == (6 if path.parent.name == "dem" else 8)
        assert path.name == f"{code}_{path.parent.name}_6697_op.gml"
        root = etree.parse(path).getroot()
        south, west, north, east = mesh_bounds(code)
        lower, upper = corner(root, "lowerCorner"), corner(root, "upperCorner")
        assert south < (lower[0] + upper[0]) / 2.0 < north
        assert west < (lower[1] + upper[1]) / 2.0 < east
