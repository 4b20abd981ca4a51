"""What the model contributes to a walk: the ways that it and lesser models advise."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final

from plateau_sc.criterion.page.facts import Facts
from plateau_sc.criterion.page.markup import Markup, bullets, escape, join, table, tag

LEAST_METRES: Final = 0.5
"""A loss of fewer metres is told as none [m]."""

_COLUMNS = ("metres", "minutes", "metres_sun", "minutes_sun")
_UNITS = {"metres": "m", "metres_sun": "m", "minutes": "min", "minutes_sun": "min"}
_DOSE = "dose_celsius_minutes"


def make_walk(facts: Facts, content: Mapping[str, Any]) -> Markup:
    """Return what changes in the way of a walk.

    Parameters
    ----------
    facts : Facts
        What the page tells of.
    content : mapping
        The plain values of an ablation.

    Returns
    -------
    Markup
        Nothing where it has no walk, or one of another form.
    """
    route = content.get("route")
    if not isinstance(route, Mapping) or not all(isinstance(route.get(name), Mapping) for name in ("best", "fastest")):
        return Markup()
    advices = [advice for advice in route.get("advices") or () if isinstance(advice, Mapping)]
    told = [_tell_advice(facts, advice) for advice in advices]
    gaps = route.get("gaps")
    missing = bullets(gaps, lang="en") if isinstance(gaps, list) and gaps else Markup()
    head = tag("p", facts.tell("ablation.gaps"), class_="small") if missing else Markup()
    return join(
        [
            tag("h3", facts.tell("ablation.walk.title")),
            tag("p", _introduce(facts, route)),
            bullets(told),
            _list_ways(facts, route, advices),
            tag("p", _explain(facts, route), class_="small"),
            head,
            missing,
            _show_picture(facts),
        ]
    )


def _introduce(facts: Facts, route: Mapping[str, Any]) -> str:
    return facts.tell(
        "ablation.walk.note",
        depart=_tell_time(route.get("depart")),
        walker=facts.texts.find(f"ablation.walk.walker.{route.get('profile')}", str(route.get("profile", "–"))),
        detour=_tell_percent(facts, route.get("max_detour")),
    )


def _explain(facts: Facts, route: Mapping[str, Any]) -> str:
    network = route.get("network")
    edition = network.get("edition", "–") if isinstance(network, Mapping) else "–"
    edition = facts.texts.find(f"ablation.walk.edition.{edition}", str(edition))
    told = facts.tell("ablation.walk.method", network=edition)
    limit = _number(route.get("threshold_celsius"))
    return told if limit is None else told + facts.tell("ablation.walk.dose", limit=f"{limit:g}")


def _tell_advice(facts: Facts, advice: Mapping[str, Any]) -> str:
    """Return a sentence on what it costs to follow a lesser model."""
    against = str(advice.get("against", "–"))
    name = facts.texts.find(f"ablation.walk.against.{against}", against)
    loss = advice.get("loss")
    if not isinstance(loss, Mapping):
        return facts.tell("ablation.walk.absent", name=name)
    if not advice.get("other_way"):
        return facts.tell("ablation.walk.same", name=name)
    metres, minutes = _number(loss.get("metres_sun")), _number(loss.get("minutes_sun"))
    if metres is None or minutes is None:
        return facts.tell("ablation.walk.other", name=name)
    if abs(metres) < LEAST_METRES:
        return facts.tell("ablation.walk.even", name=name)
    kind = "longer" if metres > 0.0 else "shorter"
    amounts = {"metres": f"{abs(metres):,.0f}", "minutes": f"{abs(minutes):,.1f}"}
    return facts.tell(f"ablation.walk.{kind}", name=name, **amounts)


def _list_ways(facts: Facts, route: Mapping[str, Any], advices: list[Mapping[str, Any]]) -> Markup:
    columns = [*_COLUMNS, _DOSE] if _number(route["best"].get(_DOSE)) is not None else list(_COLUMNS)
    heads = [facts.tell("ablation.walk.head.way"), *(facts.tell(f"ablation.walk.head.{name}") for name in columns)]
    heads.append(facts.tell("ablation.walk.head.detour"))
    rows = [
        (
            name,
            *(_tell_amount(facts, way.get(column), column) for column in columns),
            _tell_percent(facts, way.get("detour")),
        )
        for name, way in _name_ways(facts, route, advices)
    ]
    return table(heads, rows, numbers=range(1, len(heads)), class_="ways")


def _name_ways(
    facts: Facts, route: Mapping[str, Any], advices: list[Mapping[str, Any]]
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name in ("best", "fastest"):
        yield facts.tell(f"ablation.walk.way.{name}"), route[name]
    for advice in advices:
        against = str(advice.get("against", "–"))
        name = facts.texts.find(f"ablation.walk.against.{against}", against)
        for kind in ("judged", "expected"):
            way = advice.get(kind)
            if isinstance(way, Mapping):
                yield facts.tell(f"ablation.walk.way.{kind}", name=name), way


def _show_picture(facts: Facts) -> Markup:
    if facts.walk_picture is None:
        return Markup()
    address = f"data:image/png;base64,{base64.b64encode(facts.walk_picture).decode()}"
    image = Markup(f'<img src="{address}" alt="{escape(facts.tell("ablation.walk.alt"))}">')
    return tag("figure", image, tag("figcaption", facts.tell("ablation.walk.caption")), class_="way")


def _tell_amount(facts: Facts, value: object, column: str) -> str:
    number = _number(value)
    if number is None:
        return facts.tell("figure.none")
    if column == _DOSE:
        return facts.tell("ablation.walk.amount.dose", number=f"{number:,.1f}")
    unit = _UNITS[column]
    return facts.tell(f"ablation.walk.amount.{unit}", number=f"{number:,.0f}" if unit == "m" else f"{number:,.1f}")


def _tell_percent(facts: Facts, value: object) -> str:
    number = _number(value)
    return facts.tell("figure.none") if number is None else f"{number:.0%}"


def _tell_time(text: object) -> str:
    try:
        return datetime.fromisoformat(str(text)).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return str(text)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
