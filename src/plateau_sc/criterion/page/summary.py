"""The first page: what an official reads in a minute."""

from __future__ import annotations

from plateau_sc.criterion.page.facts import Facts, load_programme
from plateau_sc.criterion.page.figures import JAPAN, tell_area, tell_share, tell_value
from plateau_sc.criterion.page.maps import map_levels
from plateau_sc.criterion.page.markup import Markup, bullets, join, tag

_REASONS = 3


def make_summary(facts: Facts) -> Markup:
    """Return the summary.

    Parameters
    ----------
    facts : Facts
        What the page tells of.

    Returns
    -------
    Markup
    """
    plan, tell = facts.exists.plan, facts.tell
    criterion = load_programme()["criteria"]["(5)-1"][facts.texts.language]
    made = facts.made.astimezone(JAPAN)
    about = tell(
        "summary.plan",
        name=plan.name,
        area=tell_area(plan.area_m2, facts.texts),
        meshes=len(plan.meshes),
        source=plan.source.kind,
    )
    head = tag(
        "header",
        tag("h1", tell("title")),
        tag("p", tell("summary.criterion", text=criterion), class_="sub"),
        tag(
            "p",
            about,
            Markup("<br>"),
            tell("summary.made", year=made.year, month=made.month, day=made.day),
            class_="sub",
        ),
    )
    return tag("section", head, _make_verdicts(facts), _make_figures(facts), _make_reasons(facts), _make_map(facts))


def _make_verdicts(facts: Facts) -> Markup:
    boxes = (
        ("whole", facts.verdict),
        ("exists", facts.exists.verdict),
        ("used", facts.used.verdict),
    )
    drawn = [
        tag(
            "div",
            tag("span", facts.tell(f"summary.verdict.{name}")),
            tag("b", facts.tell(f"verdict.{verdict}")),
            class_=f"verdict {verdict}",
        )
        for name, verdict in boxes
    ]
    return tag("div", *drawn, class_="verdicts")


def _make_figures(facts: Facts) -> Markup:
    count = facts.value("building_count", "all")
    used, share = facts.used.value("features_used_inside"), facts.used.value("buildings_used_share")
    year = facts.value("survey_year", "newest") or facts.value("dataset_year", "newest")
    kind = "survey" if facts.value("survey_year", "newest") else "dataset"
    figures = [
        ("delivered", facts.tell_figure("delivered_share")),
        ("buildings", facts.tell_figure("building_count", "all")),
        ("lod2", tell_share(facts.value("lod_share", "LOD2"), facts.texts)),
        (kind, tell_value(year, "year", facts.texts)),
    ]
    if used is not None:
        figures.append(
            ("used_share", tell_share(share, facts.texts)) if count else ("used", tell_value(used, "", facts.texts))
        )
    else:
        found = len(facts.used.traces)
        told = tell_value(found, "receipts", facts.texts) if found else facts.tell("summary.receipts.none")
        figures.append(("receipts_only" if found else "receipts", told))
    drawn = [
        tag("div", tag("b", value), tag("span", facts.tell(f"summary.figure.{name}")), class_="key")
        for name, value in figures
    ]
    return tag("div", *drawn, class_="keys")


def _make_reasons(facts: Facts) -> Markup:
    pieces = []
    for name, lines in (("exists", facts.tell_exists()), ("used", facts.tell_used())):
        shown = lines[:_REASONS]
        if len(lines) > _REASONS:
            shown.append(facts.tell("used.more", count=len(lines) - _REASONS))
        pieces += [tag("p", tag("b", facts.tell(f"summary.reasons.{name}"))), bullets(shown)]
    return tag("div", *pieces, class_="small")


def _make_map(facts: Facts) -> Markup:
    return join([map_levels(facts.exists, facts.texts)])
