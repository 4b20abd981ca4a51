"""Papers of the data set: README, metadata, list of sources, notes where PLATEAU bundles schemas and specification."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from plateau_sc.samples.gml import Pen
from plateau_sc.samples.parameters import Parameters
from plateau_sc.samples.place import CITY_CODE, CITY_LABEL, CITY_NAME, YEAR
from plateau_sc.samples.town import Town

SAMPLE_VERSION = 1
"""Raised whenever the same parameters give other bytes than before."""

_SCHEMA_NOTE = "The schemas of i-UR 3.1 are published at https://www.geospatial.jp/iur/ and not repeated here.\n"
_SPECIFICATION_NOTE = """This data set follows the standard data product specification of Project PLATEAU, version 4
(CityGML 2.0, i-UR 3.1): https://www.mlit.go.jp/plateaudocument/
"""
_ROLES = {"bldg": "建築物", "dem": "起伏", "tran": "交通（道路）", "veg": "植生"}


def dataset_name() -> str:
    """Name of the data set's root folder.

    Returns
    -------
    str

    Examples
    --------
    >>> dataset_name()
    '11999_komorebi-shi_city_2026_citygml_1_op'
    """
    return f"{CITY_CODE}_{CITY_NAME}_city_{YEAR}_citygml_1_op"


def write_papers(folder: Path, parameters: Parameters, town: Town, meshes: Mapping[str, Sequence[str]]) -> None:
    """Write everything of a data set that is neither a tile nor a code list.

    Parameters
    ----------
    folder : Path
        Root of the data set.
    parameters : Parameters
        What it was made from.
    town : Town
        Its plan.
    meshes : mapping of str to sequence of str
        Meshes that have a tile, by feature type.
    """
    texts = {
        "README.md": _readme(parameters, town, meshes),
        f"metadata/udx_{CITY_CODE}_{YEAR}.xml": _metadata(town),
        f"metadata/udx_{CITY_CODE}_{YEAR}_resource.csv": _resources(meshes),
        "schemas/README.md": _SCHEMA_NOTE,
        "specification/README.md": _SPECIFICATION_NOTE,
    }
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def _readme(parameters: Parameters, town: Town, meshes: Mapping[str, Sequence[str]]) -> str:
    tiles = "".join(f"- `udx/{name}`: {', '.join(codes)}\n" for name, codes in meshes.items())
    size = "" if parameters.buildings is None else f", {parameters.buildings} buildings"
    detail = f", share in detail {parameters.detail:g}" if parameters.detail else ""
    return (
        f"# {CITY_LABEL} / {CITY_NAME}, a city that does not exist\n\n"
        "A data set in the layout of Project PLATEAU, invented from random numbers by plateau_sc. Nothing in it was\n"
        f"surveyed, the code {CITY_CODE} belongs to no municipality, and the place it is put at looks otherwise.\n"
        "Licence: that of plateau_sc, Apache-2.0.\n\n"
        f"- sample version {SAMPLE_VERSION}, seed {parameters.seed}\n"
        f"- {town.columns} x {town.rows} districts, {town.width:.0f} m x {town.depth:.0f} m{size}\n"
        f"- wanted cover {parameters.cover:g}, median height {parameters.height:g} m, "
        f"{parameters.towers} towers in a central district, slope {parameters.slope:g}\n"
        f"- shares of LOD0, LOD1 and LOD2: {', '.join(f'{share:g}' for share in parameters.lods)}{detail}\n{tiles}"
    )


def _metadata(town: Town) -> str:
    places = Pen().places([(0.0, 0.0), (town.width, 0.0), (town.width, town.depth), (0.0, town.depth)])
    south, north = min(place[0] for place in places), max(place[0] for place in places)
    west, east = min(place[1] for place in places), max(place[1] for place in places)
    date = f"<date><date>{YEAR}-03-20</date><dateType>001</dateType></date>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<MD_Metadata xmlns="http://zgate.gsi.go.jp/ch/jmp/">\n'
        "<language><isoCode>jpn</isoCode></language>\n<characterSet>004</characterSet>\n"
        f"<dateStamp>{YEAR}-03-20</dateStamp>\n"
        "<metadataStandardName>JMP</metadataStandardName>\n<metadataStandardVersion>2.0</metadataStandardVersion>\n"
        "<identificationInfo><MD_DataIdentification>\n"
        f"<citation><title>{CITY_LABEL} 3D都市モデル（架空）</title>{date}</citation>\n"
        "<abstract>plateau_sc が乱数から作った架空の都市。実在の市区町村とは関係がない。</abstract>\n"
        "<language><isoCode>jpn</isoCode></language>\n"
        "<extent><geographicElement><EX_GeographicBoundingBox>"
        f"<westBoundLongitude>{west:.6f}</westBoundLongitude><eastBoundLongitude>{east:.6f}</eastBoundLongitude>"
        f"<southBoundLatitude>{south:.6f}</southBoundLatitude><northBoundLatitude>{north:.6f}</northBoundLatitude>"
        "</EX_GeographicBoundingBox></geographicElement></extent>\n"
        "</MD_DataIdentification></identificationInfo>\n"
        "<referenceSystemInfo><code>JGD2011, TP / (B, L), H</code></referenceSystemInfo>\n</MD_Metadata>\n"
    )


def _resources(meshes: Mapping[str, Sequence[str]]) -> str:
    """List of sources, with the byte order mark that PLATEAU asks for."""
    lines = ["meshcode,featureType,resource,date"]
    lines.extend(f"{code},{_ROLES[name]},plateau_sc,{YEAR}" for name, codes in meshes.items() for code in codes)
    return "\ufeff" + "\r\n".join(lines) + "\r\n"
