"""Tests of `plateau_sc.cooling.routes.answers`, `routes_directions` and the schema of routes."""

import json

import jsonschema
import numpy as np
import pytest

from plateau_sc.cooling.network.kinds import Cover, LinkKind
from plateau_sc.cooling.routes.coolest import coolest_route, route_schema
from plateau_sc.cooling.routes.directions import Leg, directions, turn_between
from tests.cooling.routes.test_router import NOON, WAYS, expose


def test_geojson_keeps_to_its_schema() -> None:
    import geopandas as gpd

    from plateau_sc.cooling.network.edges import network_from_edges

    streets = network_from_edges(gpd.GeoSeries.from_wkt(WAYS, crs=6677))
    exposure = expose(streets, [0.0, 1.0, 0.5, 0.0])
    found = coolest_route(streets, exposure, (0, 0), (400, 0), "2026-08-01T11:10+09:00", plane=True)
    document = found.to_geojson()
    jsonschema.Draft202012Validator(route_schema()).validate(json.loads(json.dumps(document, allow_nan=False)))
    first = document["features"][0]
    assert first["geometry"]["coordinates"][0] == pytest.approx([139.8333333, 36.0])
    assert [one["properties"]["route"] for one in document["features"]] == ["shortest", "best"]
    assert NOON[:10] in first["properties"]["depart"]
    broken = document | {"seek": "rain"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(route_schema()).validate(broken)


def leg(corners: list[tuple[float, float]], kind: LinkKind = LinkKind.WALK, side: str = "", name: str = "") -> Leg:
    line = np.array(corners, dtype=float)
    metres = float(np.hypot(*np.diff(line, axis=0).T).sum())
    return Leg("e", False, side, metres, 0.0, round(metres), kind, Cover.OPEN, name, line)


def test_a_way_in_words() -> None:
    way = [
        leg([(0, 0), (0, 40)], name="中央通り"),
        leg([(0, 40), (5, 80)], name="中央通り"),
        leg([(5, 80), (15, 80)], LinkKind.CROSSING),
        leg([(15, 80), (15, 50)], side="left"),
        leg([(15, 50), (15, 50)], LinkKind.LIFT),
        leg([(15, 50), (60, 50)], LinkKind.STAIRS),
    ]
    steps = directions(way)
    assert [step.turn for step in steps] == ["start", "right", "right", "straight", "left", "arrive"]
    assert [step.ja for step in steps] == [
        "北へ、中央通りを80 m進みます。",
        "右に曲がり、横断歩道を10 m渡ります。",
        "右に曲がり、道の左側を30 m進みます。",
        "まっすぐ進み、エレベーターに乗ります。",
        "左に曲がり、階段を45 m進みます。",
        "目的地に到着します。",
    ]
    assert steps[0].en == "Head north and walk 80 m along 中央通り."
    assert steps[2].en == "Turn right and walk 30 m on the left side."
    assert sum(step.metres for step in steps) == pytest.approx(sum(one.metres for one in way))


@pytest.mark.parametrize(("angle", "turn"), [(45, "slight right"), (-90, "left"), (180, "back"), (359, "straight")])
def test_turns(angle: float, turn: str) -> None:
    assert turn_between(0.0, angle) == turn
    assert turn_between(200.0, 200.0 + angle) == turn
