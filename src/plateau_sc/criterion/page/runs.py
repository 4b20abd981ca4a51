"""The evidence that the model is used: the receipts, what they name, and what stands behind them."""

from __future__ import annotations

from collections.abc import Mapping

from plateau_sc.criterion.page.facts import Facts, shorten_path
from plateau_sc.criterion.page.figures import tell_instant, tell_value
from plateau_sc.criterion.page.maps import map_use
from plateau_sc.criterion.page.markup import Markup, bullets, join, table, tag
from plateau_sc.criterion.traces import Match, Trace
from plateau_sc.criterion.usage import USE_MEASURES
from plateau_sc.receipts import FileFact

MOST_RUNS = 50
"""So many receipts stand in the page; the rest is in the JSON."""

_MOST_FILES = 25


def make_runs(facts: Facts) -> Markup:
    """Return the evidence that the model is used.

    Parameters
    ----------
    facts : Facts
        What the page tells of.

    Returns
    -------
    Markup
    """
    used = facts.used
    pieces: list[object] = [tag("h2", facts.tell("runs.title")), bullets(facts.tell_used())]
    if used.traces:
        rows = [
            (facts.tell(f"use_measures.{name}"), tell_value(used.value(name), unit, facts.texts))
            for name, unit in USE_MEASURES.items()
        ]
        pieces.append(table([facts.tell("head.measure"), facts.tell("head.value")], rows, numbers=(1,)))
        if used.used is not None:
            pieces.append(map_use(facts.exists, used.used, facts.texts))
        pieces += [tag("h3", facts.tell("runs.each")), tag("p", facts.tell("runs.how"))]
        numbers = {trace.account.path: number for number, trace in enumerate(used.traces, start=1)}
        pieces += [_tell_run(facts, trace, numbers) for trace in used.traces[:MOST_RUNS]]
        if len(used.traces) > MOST_RUNS:
            pieces.append(tag("p", facts.tell("rest", count=len(used.traces) - MOST_RUNS)))
    if used.passed_over:
        pieces.append(tag("p", facts.tell("runs.passed_over", count=used.passed_over), class_="small"))
    return tag("section", *pieces)


def _tell_run(facts: Facts, trace: Trace, numbers: Mapping[str, int]) -> Markup:
    account, tell = trace.account, facts.tell
    activity = facts.texts.find(f"activity.{account.activity}", account.activity) or tell("runs.no_activity")
    changed = any(finding.proves_change for finding in account.findings)
    verdict = "fail" if changed else "unknown" if account.findings else "pass"
    state = tag("span", tell(f"runs.check.{verdict}"), class_=f"mark {verdict}")
    head = tag("h4", tell("runs.number", number=numbers[account.path], activity=activity), " ", state)
    where = tag("p", tag("code", account.path), Markup("<br>"), tag("span", f"sha256 {account.sha256}", class_="hash"))
    when = tell("runs.when", time=tell_instant(account.finished), software=account.software or tell("figure.none"))
    inputs = _tell_inputs(facts, trace, numbers)
    outputs = table(
        [tell(f"head.{name}") for name in ("output", "role", "sha256")],
        [_tell_file(facts, fact) for fact in account.outputs[:_MOST_FILES]],
        tight=(1,),
    )
    features = tell(
        "runs.features",
        loaded=_count(facts, account.loaded),
        used=_count(facts, None if trace.used is None else len(trace.used)),
        inside=_count(facts, None if trace.used is None else len(trace.used & facts.exists.gml_ids)),
    )
    findings = [
        join([tag("code", finding.path), " ", facts.tell_finding(finding.reason)]) for finding in account.findings
    ]
    told = [tag("p", when)] if account.version else []
    more = max(len(account.inputs), len(account.outputs)) - _MOST_FILES
    rest = tag("p", tell("rest", count=more), class_="small") if more > 0 else ""
    return tag("div", head, where, *told, inputs, outputs, rest, tag("p", features), bullets(findings), class_="run")


def _tell_inputs(facts: Facts, trace: Trace, numbers: Mapping[str, int]) -> Markup:
    makers = {
        fact.sha256: numbers[maker.account.path]
        for maker in facts.used.traces
        if maker.account.path in trace.made_by
        for fact in maker.account.outputs
    }
    matches = {match.sha256: match for match in (*trace.files, *trace.others)}
    rows = [
        (*_tell_file(facts, fact), _tell_origin(facts, fact, matches, makers))
        for fact in trace.account.inputs[:_MOST_FILES]
    ]
    return table([facts.tell(f"head.{name}") for name in ("input", "role", "sha256", "origin")], rows, tight=(1,))


def _tell_origin(facts: Facts, fact: FileFact, matches: Mapping[str, Match], makers: Mapping[str, int]) -> str:
    if fact.sha256 in matches:
        match = matches[fact.sha256]
        return facts.tell(f"origin.{match.likeness.name.lower()}", type=facts.tell_type(match.feature_type))
    if fact.sha256 in makers:
        return facts.tell("origin.run", number=makers[fact.sha256])
    return facts.tell("origin.none")


def _tell_file(facts: Facts, fact: FileFact) -> tuple[object, ...]:
    role = facts.texts.find(f"role.{fact.role}", fact.role)
    return tag("code", shorten_path(fact.path)), role, tag("span", fact.sha256, class_="hash")


def _count(facts: Facts, number: int | None) -> str:
    return facts.tell("runs.not_told") if number is None else f"{number:,}"
