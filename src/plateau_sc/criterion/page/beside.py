"""What data tell of other criteria: tables of indicators, of personal data, and of formats and interfaces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from plateau_sc.criterion.indicators import CRITERIA, Indicator, Reading
from plateau_sc.criterion.page.facts import Facts, load_programme, shorten_path
from plateau_sc.criterion.page.markup import Markup, join, table, tag
from plateau_sc.criterion.personal_data import Declaration

MOST_ROWS: Final = 100
"""So many rows of a table stand in the page; the rest is in the JSON."""

_INDICATOR_HEADS = (
    "indicator",
    "unit",
    "baseline",
    "target",
    "latest",
    "progress",
    "method",
    "interval",
    "well_being",
    "source",
)


def make_beside(facts: Facts) -> Markup:
    """Return what data tell of other criteria.

    Parameters
    ----------
    facts : Facts
        What the page tells of.

    Returns
    -------
    Markup
    """
    return tag(
        "section",
        tag("h2", facts.tell("beside.title")),
        tag("p", facts.tell("beside.note")),
        _tell_indicators(facts, CRITERIA[0]),
        _tell_personal_data(facts),
        _tell_published(facts),
        _tell_indicators(facts, CRITERIA[1]),
    )


def _head(facts: Facts, number: str) -> Markup:
    text = load_programme()["criteria"][number][facts.texts.language]
    return tag("h3", facts.tell("beside.criterion", number=number, text=text))


def _table(facts: Facts, heads: Sequence[str], rows: Sequence[Sequence[object]], numbers: Sequence[int] = ()) -> Markup:
    told = [facts.tell(f"beside.head.{head}") for head in heads]
    more = len(rows) - MOST_ROWS
    rest = tag("p", facts.tell("rest", count=more), class_="small") if more > 0 else ""
    return join([table(told, rows[:MOST_ROWS], numbers=numbers, class_="dense"), rest])


def _tell_indicators(facts: Facts, criterion: str) -> Markup:
    indicators = facts.beside.indicators
    head = _head(facts, criterion)
    if indicators is None:
        return join([head, tag("p", facts.tell("beside.indicators.not_given"))])
    rows = [_tell_indicator(facts, indicator) for indicator in indicators if indicator.criterion == criterion]
    if not rows:
        return join([head, tag("p", facts.tell("beside.indicators.none"))])
    note = tag("p", facts.tell("beside.indicators.note"), class_="small")
    return join([head, _table(facts, _INDICATOR_HEADS, rows, (2, 3, 4)), note])


def _tell_indicator(facts: Facts, indicator: Indicator) -> tuple[object, ...]:
    progress = indicator.progress
    told = facts.tell(f"beside.progress.{indicator.progress_state}") if progress is None else f"{100 * progress:.1f}%"
    stated = [text or facts.tell("beside.not_stated") for text in (indicator.method, indicator.interval)]
    answers = {None: "not_stated", True: "yes", False: "no"}
    return (
        indicator.name,
        indicator.unit,
        *(_tell_reading(facts, reading) for reading in (indicator.baseline, indicator.target, indicator.latest)),
        told,
        *stated,
        facts.tell(f"beside.{answers[indicator.well_being]}"),
        indicator.source or facts.tell("beside.not_stated"),
    )


def _tell_reading(facts: Facts, reading: Reading | None) -> str:
    known = None if reading is None else reading.value
    value = facts.tell("beside.not_known") if known is None else f"{known:,.10g}"
    return value if reading is None or reading.date is None else f"{value} ({reading.date})"


def _tell_personal_data(facts: Facts) -> Markup:
    held = facts.beside.personal_data
    pieces = [_head(facts, "(2)-4")]
    if held.is_declared:
        heads = ("kind", "rows", "consent", "suppression", "k", "origin")
        rows = [_tell_declaration(facts, declaration) for declaration in held.declarations]
        pieces += [tag("p", facts.tell("beside.personal_data.note")), _table(facts, heads, rows, (1, 4))]
    else:
        pieces.append(tag("p", facts.tell("beside.personal_data.nothing")))
    if held.silent:
        pieces.append(tag("p", facts.tell("beside.personal_data.silent", count=held.silent), class_="small"))
    return join(pieces)


def _tell_declaration(facts: Facts, declaration: Declaration) -> tuple[object, ...]:
    touch, silent = declaration.touch, facts.tell("beside.not_declared")
    activity = facts.texts.find(f"activity.{declaration.activity}", declaration.activity)
    origin = facts.tell(f"beside.personal_data.from_{declaration.origin}", activity=activity)
    k = silent if touch.k is None else f"{touch.k:,}"
    return touch.kind, f"{touch.rows:,}", touch.consent or silent, touch.suppression or silent, k, origin


def _tell_published(facts: Facts) -> Markup:
    held, tell = facts.beside.published, facts.tell
    pieces = [_head(facts, "(4)-2"), tag("h4", tell("beside.published.formats"))]
    if held.formats:
        rows = [_tell_format(facts, row) for row in held.formats]
        looked = sum(row["looked_into"] for row in held.formats)
        pieces.append(_table(facts, ("format", "specification", "url", "files", "example"), rows, (3,)))
        pieces.append(tag("p", tell("beside.published.formats_note", looked=looked), class_="small"))
    else:
        pieces.append(tag("p", tell("beside.published.formats_none")))
    schemas = [(row["title"], tag("code", row["id"]), tag("code", row["path"])) for row in held.schemas]
    pieces += [
        tag("h4", tell("beside.published.schemas")),
        tag("p", tell("beside.published.schemas_note")),
        _table(facts, ("schema", "id", "path"), schemas),
        tag("h4", tell("beside.published.api")),
    ]
    if held.api is None:
        pieces.append(tag("p", tell("beside.published.api_none")))
        return join(pieces)
    operations = held.api["operations"]
    named = {name: held.api[name] or tell("figure.none") for name in ("title", "version", "openapi")}
    pieces.append(tag("p", tell("beside.published.api_told", count=len(operations), **named)))
    rows = [
        (row["method"], tag("code", row["path"]), row["summary"], ", ".join(row["media_types"])) for row in operations
    ]
    pieces.append(_table(facts, ("method_of_api", "place", "summary", "media_types"), rows))
    return join(pieces)


def _tell_format(facts: Facts, row: Mapping[str, Any]) -> tuple[object, ...]:
    files = f"{row['files']:,}"
    if row["stores"]:
        files = facts.tell("beside.published.stores", files=files, stores=row["stores"])
    name, none = row["format"] or facts.tell("beside.published.unknown"), facts.tell("figure.none")
    example = tag("code", shorten_path(row["example"]))
    return name, row["specification"] or none, tag("code", row["url"]) if row["url"] else none, files, example
