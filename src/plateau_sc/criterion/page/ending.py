"""The end of the page: credit and licence, the method, its limits, and the notes of the program."""

from __future__ import annotations

from plateau_sc.criterion.page.facts import Facts, load_programme
from plateau_sc.criterion.page.markup import Markup, bullets, join, tag

_METHOD = ("area", "files", "levels", "heights", "fill", "verdicts", "use", "hashes")
_LIMITS = ("absence", "forgery", "outside", "map", "decision")


def make_ending(facts: Facts) -> Markup:
    """Return credit, method, limits and notes.

    Parameters
    ----------
    facts : Facts
        What the page tells of.

    Returns
    -------
    Markup
    """
    return join([_make_credit(facts), _make_method(facts), _make_notes(facts)])


def _make_credit(facts: Facts) -> Markup:
    names = facts.tell("list.comma").join(dataset.name for dataset in facts.exists.datasets)
    licence = facts.value("licence")
    told = facts.tell("credit.stated", licence=licence) if licence else facts.tell("credit.terms")
    paste = facts.tell("credit.text", datasets=names) if names else facts.exists.credit
    return tag(
        "section",
        tag("h2", facts.tell("credit.title")),
        tag("p", told),
        tag("p", facts.tell("credit.how")),
        tag("p", paste, class_="paste", lang="ja"),
    )


def _make_method(facts: Facts) -> Markup:
    programme, language = load_programme(), facts.texts.language
    themes = facts.tell("list.comma").join(
        f"({number}) {theme[language]}" for number, theme in programme["themes"].items()
    )
    return tag(
        "section",
        tag("h2", facts.tell("method.title")),
        bullets(facts.tell(f"method.{name}") for name in _METHOD),
        tag("h3", facts.tell("limits.title")),
        bullets(facts.tell(f"limits.{name}") for name in _LIMITS),
        tag("h3", facts.tell("programme.title")),
        tag("p", programme["programme"][language]),
        tag("p", facts.tell("programme.themes", themes=themes)),
        tag("p", programme["grants"][language]),
        bullets(
            facts.tell("programme.cap", type=cap[language], yen=f"{cap['yen']:,}")
            for cap in programme["grants"]["caps"]
        ),
        tag("p", programme["source"][language], class_="small"),
    )


def _make_notes(facts: Facts) -> Markup:
    plan = facts.exists.plan
    notes = [*plan.notes, *facts.exists.notes]
    source = facts.tell("notes.source", kind=plan.source.kind, crs=plan.source.crs)
    pieces = [
        tag("h2", facts.tell("notes.title")),
        tag("p", source),
        tag("p", tag("code", plan.source.text[:400])),
        tag("p", tag("span", f"sha256 {plan.source.sha256}", class_="hash")),
        tag("p", facts.tell("notes.json")),
    ]
    if notes:
        pieces += [tag("p", facts.tell("notes.program")), bullets(notes, lang="en")]
    return tag("section", *pieces)
