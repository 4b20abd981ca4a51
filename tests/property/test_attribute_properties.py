"""Attributes of buildings that hold anything, in any order."""

import math
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.sax.saxutils import escape

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from plateau_sc.citygml.nulls import PARSERS, parse_code
from plateau_sc.citygml.schema import FIELDS

URO = "https://www.geospatial.jp/iur/uro/3.1"
HEAD = (
    '<core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0" xmlns:gml="http://www.opengis.net/gml"'
    ' xmlns:bldg="http://www.opengis.net/citygml/building/2.0" xmlns:gen="http://www.opengis.net/citygml/generics/2.0"'
    f' xmlns:uro="{URO}" xmlns:odd="urn:odd">'
)

texts = st.one_of(
    st.sampled_from(
        ["Null", "9999", "-9999", "0001", "3001", "12.5", "2", "1987", "2024-03-15", "L2", "true", "S62", "1e400"]
    ),
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"], exclude_characters=";￾￿"), min_size=1),
)
direct = st.sampled_from(
    [
        *("bldg:class", "bldg:usage", "bldg:measuredHeight", "bldg:storeysAboveGround", "bldg:yearOfConstruction"),
        *("gml:name", "core:creationDate", "bldg:unheardOf", "odd:class"),
    ]
)
objects = {
    "buildingIDAttribute/BuildingIDAttribute": ["buildingID", "branchID", "city", "unheardOf"],
    "buildingDetailAttribute/BuildingDetailAttribute": ["siteArea", "surveyYear", "districtsAndZonesType", "city"],
    "bldgKeyValuePairAttribute/KeyValuePairAttribute": ["key", "codeValue", "intValue"],
    "bldgDisasterRiskAttribute/TsunamiRiskAttribute": ["description", "rank", "depth", "scale"],
    "bldgDataQualityAttribute/DataQualityAttribute": ["geometrySrcDescLod1", "thematicSrcDesc", "lodType", "other"],
}


@st.composite
def buildings(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw the inside of a building, and the texts in it."""
    xml, found = [], []
    for _ in range(draw(st.integers(0, 12))):
        choice, text = draw(st.integers(0, 3)), draw(texts)
        if choice == 0:
            name = draw(direct)
            xml.append(f"<{name}>{escape(text)}</{name}>")
            found.append(text)
        elif choice == 1:
            name = draw(st.sampled_from(["規模", "浸水深", "建物ID", "other"]))
            xml.append(
                f'<gen:stringAttribute name="{name}"><gen:value>{escape(text)}</gen:value></gen:stringAttribute>'
            )
            found.append(text)
        elif choice == 2:
            name = draw(st.sampled_from(["規模", "浸水深", "浸水ランク", "other"]))
            inner = f'<gen:stringAttribute name="{name}"><gen:value>{escape(text)}</gen:value></gen:stringAttribute>'
            xml.append(f'<gen:genericAttributeSet name="津波">{inner}</gen:genericAttributeSet>')
            found.append(text)
        else:
            way = draw(st.sampled_from(list(objects)))
            holder, name = way.split("/")
            inner = ""
            for element in draw(st.lists(st.sampled_from(objects[way]), max_size=5)):
                text = draw(texts)
                inner += f"<uro:{element}>{escape(text)}</uro:{element}>"
                found.append(text)
            xml.append(f"<uro:{holder}><uro:{name}>{inner}</uro:{name}></uro:{holder}>")
    return "".join(xml), found


@settings(deadline=None, max_examples=40)
@given(st.lists(buildings(), min_size=1, max_size=3))
def test_every_text_is_somewhere_and_nothing_is_invented(collect_attributes, drawn) -> None:
    members = "".join(
        f'<core:cityObjectMember><bldg:Building gml:id="b{number}">{xml}</bldg:Building></core:cityObjectMember>\n'
        for number, (xml, _) in enumerate(drawn)
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.gml"
        path.write_text(f"{HEAD}\n{members}</core:CityModel>", encoding="utf-8")
        tables, audit = collect_attributes(path)
    assert len(tables.frame) == len(drawn)
    for number, (_, found) in enumerate(drawn):
        kept = Counter(tables.extras.loc[tables.extras["building"] == number, "value"])
        reasons = tables.extras.loc[tables.extras["building"] == number, "reason"]
        cells = count_cells(tables, number)
        # What was recoded is in its column and among the extras.
        assert len(found) == cells + len(reasons) - (reasons == "recoded").sum()
        assert kept <= Counter(found)
    unreadable = tables.extras["reason"].str.startswith("not a").sum()
    assert len(audit.skipped) == unreadable


def count_cells(tables, number: int) -> int:
    """Return how many texts of a building are in columns."""
    count = 0
    long = {name: getattr(tables, name) for name in ("risks", "quality", "key_values")}
    own = {name: table[table["building"] == number] for name, table in long.items()}
    own["frame"] = tables.frame.loc[number:number]
    for field in FIELDS:
        rows = own[field.table]
        values = rows[field.column].dropna()
        if field.column == "usage" or (field.column == "city_code" and is_derived(rows, values)):
            continue
        count += sum(len(str(value).split(";")) for value in values) if field.joined else len(values)
    return count


def is_derived(rows: pd.DataFrame, cities: pd.Series) -> bool:
    """Tell whether a city may be taken from the building ID, which then begins with it."""
    return bool(len(cities)) and str(rows["building_id"].iloc[0]).startswith(f"{cities.iloc[0]}-")


@settings(deadline=None)
@given(st.sampled_from(sorted(PARSERS)), st.one_of(st.text(), texts, st.floats().map(str), st.integers().map(str)))
def test_a_text_is_a_value_or_a_null_or_refused(kind: str, text: str) -> None:
    try:
        value = PARSERS[kind](text)
    except ValueError:
        assert kind not in ("text", "code")
        return
    if kind in ("text", "code"):
        assert value == parse_code(text)
    elif isinstance(value, float):
        assert math.isfinite(value)
        assert value == float(text)
