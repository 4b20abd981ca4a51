"""Attributes of the real tiles: every text is somewhere, and the versions agree."""

import re
from collections import Counter

import pandas as pd
import pytest
from lxml import etree

from plateau_sc.citygml.schema import FIELDS

TILES = {
    "niiza": "11230_niiza-shi_city_2020_citygml_2_op",
    "tako": "12347_tako-machi_city_2025_citygml_1_op",
    "shinjuku 3.2": "13104_shinjuku-ku_pref_2025_citygml_1_op",
    "shinjuku 4.0": "13104_shinjuku-ku_pref_2026_citygml_1_op",
    "ota": "13111_ota-ku_city_2020_citygml_4_op",
    "yokosuka": "14201_yokosuka-shi_city_2022_citygml_1_op",
    "kaga": "17206_kaga-shi_city_2024_citygml_1_op",
    "shizuoka": "22100_shizuoka-shi_city_2023_citygml_1_op",
    "shunan": "35215_shunan-shi_city_2023_citygml_1_op",
}
GEOMETRY = re.compile(r"^lod\d(Solid|Multi|FootPrint|RoofEdge|Geometry|Terrain)")
NOT_COUNTED = {"link", "xml attribute", "recoded"}
BESIDE = ("name", "link", "xml attribute")


@pytest.fixture(scope="module")
def read(shared_data, collect_attributes):
    known = {}

    def run(name):
        if name not in known:
            (path,) = (shared_data / "plateau" / TILES[name] / "udx" / "bldg").glob("*.gml")
            known[name] = path, *collect_attributes(path)
        return known[name]

    return run


def walk(element):
    """Yield the elements below a member that are no geometry, by a way that the reader does not take."""
    for child in element.iterchildren(tag=etree.Element):
        name = etree.QName(child)
        if GEOMETRY.match(name.localname) or (name.localname == "boundedBy" and "gml" in name.namespace):
            continue
        yield child
        yield from walk(child)


def texts_of(path):
    """Return how often each text stands in the attributes of a file."""
    texts, addresses = Counter(), Counter()
    for member in etree.parse(path).getroot().iterchildren("{*}cityObjectMember"):
        for element in walk(member):
            name = etree.QName(element)
            text = (element.text or "").strip()
            if not text or (name.localname == "name" and "generics" in name.namespace):
                continue
            (addresses if "xal" in name.namespace.lower() else texts)[text] += 1
    return texts, addresses


def cells_of(tables):
    """Return how often each text stands in the tables, and the texts of addresses."""
    texts, addresses = Counter(), Counter()
    for field in FIELDS:
        column = getattr(tables, field.table)[field.column].dropna()
        if field.column in ("country", "address", "postal_code"):
            addresses.update(column)
        elif field.column != "usage":
            pieces = (str(value).split(";") if field.joined else [value] for value in column)
            texts.update(piece for row in pieces for piece in row)
    texts.update(tables.extras["value"][~tables.extras["reason"].isin(NOT_COUNTED)])
    return texts, addresses


@pytest.mark.parametrize("name", TILES)
def test_every_text_is_somewhere(read, name):
    path, tables, _ = read(name)
    texts, addresses = texts_of(path)
    cells, places = cells_of(tables)
    # In Niiza all cities but one are taken from the ID, and are cells without a text.
    assert cells.total() - texts.total() == (656 if name == "niiza" else 0)
    kept = set(tables.extras["value"]) | {text for text in cells if isinstance(text, str)}
    lost = {text for text in texts if text not in kept and not is_number_of(text, cells)}
    assert lost == set()
    whole = " ".join(places)
    assert [text for text in addresses if text not in whole] == []


@pytest.mark.parametrize("name", TILES)
def test_every_text_is_counted_once(read, name):
    path, tables, audit = read(name)
    texts, addresses = texts_of(path)
    (uses,) = audit.attributes_by_use.values()
    assert list(audit.attributes_in.values()) == [sum(uses.values())]
    assert sum(uses.values()) - sum(uses.get(use, 0) for use in BESIDE) == texts.total() + addresses.total()
    assert sum(count for use, count in uses.items() if use not in ("column", "name")) == len(tables.extras)


def is_number_of(text, cells):
    """Tell whether a text is the number, date or year of a cell."""
    if re.match(r"^\d{4}-\d{2}-\d{2}", text):
        return pd.Timestamp(text) in cells or int(text[:4]) in cells
    return float(text) in cells


@pytest.mark.parametrize("name", TILES)
def test_only_the_planted_height_cannot_be_read(read, name):
    _, _, audit = read(name)
    assert [entry.reason for entry in audit.skipped] == (
        ["measuredHeight '2.8（テスト）' is left out: it is not a number"] if name == "ota" else []
    )
    assert audit.notes == []


@pytest.mark.parametrize("name", TILES)
def test_codes_have_labels(read, name):
    _, tables, _ = read(name)
    lists = tables.code_lists.set_index("name")
    assert set(lists["origin"]) <= {"bundled", "none"}
    for known in ("Building_class", "Building_usage", "Common_localPublicAuthorities", "Common_landUseType"):
        if known in lists.index:
            row = lists.loc[[known]].dropna(subset="code_space")
            assert (row["codes"] == row["labelled"]).all()


def test_both_versions_of_a_building_give_the_same_columns(read):
    _, old, _ = read("shinjuku 3.2")
    _, new, _ = read("shinjuku 4.0")
    (row,) = new.frame.index[new.frame["building_id"] == "13104-bldg-57513"]
    before, after = old.frame.iloc[0].map(str), new.frame.loc[row].map(str)
    # The files themselves say 2.0 in one and 8 (unknown) in the other.
    assert before.index[before != after].tolist() == ["lod_type", "lod_type_label"]
    assert old.frame.loc[0].notna().sum() == 36
    assert before["measured_height"] == "16.1"

    pairs = [tables.key_values[["key", "code_value"]] for tables in (old, new)]
    pd.testing.assert_frame_equal(pairs[0], pairs[1][new.key_values["building"] == row].reset_index(drop=True))
    levels = [tables.quality.set_index("lod") for tables in (old, new)]
    levels[1] = levels[1][levels[1]["building"] == row]
    for column in ("made", "appearance_made", "geometry_src", "geometry_src_label", "appearance_src", "src_scale"):
        assert levels[0][column].map(str).tolist() == levels[1][column].map(str).tolist()
    generic = [
        set(map(tuple, tables.extras.loc[where, ["path", "name", "value"]].dropna().to_numpy()))
        for tables, where in ((old, slice(None)), (new, new.extras["building"] == row))
    ]
    assert generic[0] == generic[1]
    assert len(generic[0]) == 4


def test_kaga_masks_its_nulls_and_keeps_them(read):
    _, tables, _ = read("kaga")
    frame, extras = tables.frame, tables.extras
    assert frame["measured_height"].isna().sum() == 41
    assert frame["storeys_above_ground"].isna().all()
    assert set(extras["reason"]) == {"null"}
    assert extras.loc[extras["path"] == "storeysAboveGround", "value"].tolist() == ["9999"] * 192
    assert (extras["path"] == "class").sum() == frame["class"].isna().sum() == 9
    assert tables.risks["kind"].value_counts().to_dict() == {"river_flooding": 235}
    assert tables.risks["duration"].notna().sum() == 129
    made = tables.quality.dropna(subset="lod")
    assert made.loc[made["lod"] == 2, "made"].sum() == 31


def test_older_risks_are_rows_too(read):
    _, tables, _ = read("ota")
    risks = tables.risks
    assert risks["kind"].tolist() == ["river_flooding"] * 5
    assert risks["scale_label"].tolist() == ["L2（想定最大規模）"] * 5
    assert risks["depth"].between(0, 1).all()
    assert set(risks["description_label"]) == {"多摩水系多摩川、浅川、大栗川洪水浸水想定区域（想定最大規模）"}


def test_parts_of_yokosuka_share_the_id(read):
    _, tables, _ = read("yokosuka")
    parts = tables.frame[tables.frame["part_id"].notna()]
    assert parts["part_id"].tolist() == ["1", "2"]
    assert set(parts["building_id"]) == {"14201-bldg-156842"}
