"""What the model contributes: the figures of an ablation."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from typing import Any, Final

from plateau_sc.criterion.page.facts import Facts
from plateau_sc.criterion.page.figures import tell_area, tell_share
from plateau_sc.criterion.page.markup import Markup, bullets, escape, join, table, tag
from plateau_sc.criterion.page.walk import make_walk

MOST_VALUES: Final = 200
"""So many values of a form that is not known are listed; the rest is in the JSON."""

_PARTS = ("hottest", "mean")


def make_effect(facts: Facts) -> Markup:
    """Return what changes in the result without the model.

    Parameters
    ----------
    facts : Facts
        What the page tells of.

    Returns
    -------
    Markup
        Of an ablation that is of another form than ``Ablation.to_dict`` gives, all values as they are.
    """
    title, content = tag("h2", facts.tell("ablation.title")), facts.ablation
    if content is None:
        return tag("section", title, tag("p", facts.tell("ablation.none")))
    comparisons = content.get("comparisons")
    if isinstance(comparisons, list) and all(isinstance(entry, Mapping) for entry in comparisons):
        grid = content.get("grid")
        resolution = grid.get("resolution_m", "–") if isinstance(grid, Mapping) else "–"
        note = tag("p", facts.tell("ablation.note", day=content.get("day", "–"), resolution=resolution))
        picture = _show_picture(facts, content)
        told = [_tell_comparison(facts, entry) for entry in comparisons]
        notes = content.get("notes")
        assumed = bullets(notes, lang="en") if isinstance(notes, list) and notes else Markup()
        head = tag("p", facts.tell("ablation.notes"), class_="small") if assumed else Markup()
        walk = make_walk(facts, content)
        return tag("section", title, note, _tell_trees(facts, content), picture, *told, walk, head, assumed)
    values = list(_flatten(content))
    heads = [facts.tell("head.name"), facts.tell("head.value")]
    rows = [(tag("code", name), value) for name, value in values[:MOST_VALUES]]
    more = len(values) - MOST_VALUES
    rest = tag("p", facts.tell("rest", count=more), class_="small") if more > 0 else ""
    return tag("section", title, tag("p", facts.tell("ablation.plain")), table(heads, rows), rest)


def _tell_trees(facts: Facts, content: Mapping[str, Any]) -> Markup:
    """Return a sentence on what all runs have around the buildings."""
    trees = content.get("trees")
    if not isinstance(trees, int) or isinstance(trees, bool):
        return Markup()
    told = facts.tell("ablation.trees", count=f"{trees:,}") if trees else facts.tell("ablation.no_trees")
    return tag("p", told, class_="small")


def _show_picture(facts: Facts, content: Mapping[str, Any]) -> Markup:
    if facts.picture is None:
        return Markup()
    address = f"data:image/png;base64,{base64.b64encode(facts.picture).decode()}"
    day = content.get("day", "–")
    image = Markup(f'<img src="{address}" alt="{escape(facts.tell("ablation.picture.alt", day=day))}">')
    caption = tag("figcaption", facts.tell("ablation.picture.caption"))
    return tag("figure", image, caption, class_="sheet")


def _tell_comparison(facts: Facts, entry: Mapping[str, Any]) -> Markup:
    against = str(entry.get("against", "–"))
    head = tag("h3", facts.texts.find(f"ablation.against.{against}", against))
    rows = [
        (
            _tell_quantity(facts, str(figure.get("quantity", "–"))),
            facts.texts.find(f"ablation.figure.{figure.get('name')}", str(figure.get("name", "–"))),
            _tell_value(facts, figure),
            _tell_number(figure.get("pixels")),
        )
        for figure in entry.get("figures") or ()
        if isinstance(figure, Mapping)
    ]
    heads = [facts.tell(f"head.{name}") for name in ("quantity", "measure", "value", "pixels")]
    told = table(heads, rows, numbers=(2, 3)) or tag("p", facts.tell("ablation.nothing"))
    gaps = [gap.get("explanation") for gap in entry.get("gaps") or () if isinstance(gap, Mapping)]
    missing = join([tag("p", facts.tell("ablation.gaps"), class_="small"), bullets(gaps, lang="en")]) if gaps else ""
    return join([head, told, missing])


def _tell_quantity(facts: Facts, name: str) -> str:
    layer, _, part = name.rpartition("_")
    if part in _PARTS and layer:
        layer = facts.texts.find(f"ablation.quantity.{layer}", layer)
        return facts.tell(f"ablation.quantity.{part}", layer=layer)
    return facts.texts.find(f"ablation.quantity.{name}", name)


def _tell_value(facts: Facts, figure: Mapping[str, Any]) -> str:
    value, unit = figure.get("value"), str(figure.get("unit", ""))
    if isinstance(value, bool) or not isinstance(value, int | float):
        return facts.tell("figure.none") if value is None else str(value)
    if unit == "1":
        return tell_share(float(value), facts.texts)
    return (
        tell_area(float(value), facts.texts)
        if unit == "m2"
        else f"{round(value, 2) + 0.0:,.2f} {unit.replace('m2', 'm²')}"
    )


def _tell_number(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else "–"


def _flatten(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield plain values as pairs of name and text."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flatten(inner, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list):
        for place, inner in enumerate(value, start=1):
            yield from _flatten(inner, f"{name}[{place}]")
    elif isinstance(value, float):
        yield name, f"{value:,.6g}"
    else:
        yield name, "–" if value is None else str(value)
