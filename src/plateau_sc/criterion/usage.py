"""Whether a service makes use of the model that exists for the area of a plan: by the receipts of its runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from plateau_sc.criterion.accounts import OWN_ACTIVITY, Finding, Receipts, read_accounts
from plateau_sc.criterion.existence import Existence
from plateau_sc.criterion.language import Reason, Texts
from plateau_sc.criterion.measures import COLUMNS, State, Verdict
from plateau_sc.criterion.traces import Match, Trace, trace_accounts

USE_MEASURES: Final = {
    "receipts_found": "receipts",
    "receipts_held": "receipts",
    "receipts_changed": "receipts",
    "receipts_unproven": "receipts",
    "receipts_tracing": "receipts",
    "files_used": "files",
    "features_used": "features",
    "features_used_inside": "features",
    "buildings_used_share": "1",
}
"""Measures of the use, and their units."""

_SHOWN = 20
_DIGITS = 9


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Usage:
    """Whether a service makes use of the model.

    Attributes
    ----------
    verdict : Verdict
        ``pass``, ``fail`` or ``unknown``.
    reasons : tuple of str
        Why.
    measures : DataFrame
        As in `plateau_sc.criterion.Existence`.
    traces : tuple of Trace
        Each receipt, and what stands behind it.
    passed_over : int
        Receipts of this very check, which measures the model and makes no use of it.
    """

    verdict: Verdict
    reasons: tuple[str, ...]
    measures: pd.DataFrame
    traces: tuple[Trace, ...]
    passed_over: int
    _rows: tuple[dict[str, Any], ...]
    _sentences: tuple[Reason, ...]
    _gml_ids: frozenset[str]

    @property
    def sentences(self) -> tuple[Reason, ...]:
        """The reasons, so that they can be told in each language."""
        return self._sentences

    @property
    def used(self) -> frozenset[str] | None:
        """Ids of the features in the area that the runs used; None where no receipt tells them."""
        told = [trace.used for trace in self.traces if trace.used is not None and trace.files]
        return frozenset().union(*told) & self._gml_ids if told else None

    def value(self, name: str) -> Any:
        """Return the value of one measure.

        Parameters
        ----------
        name : str
            Of `USE_MEASURES`.

        Returns
        -------
        float, int or None
            None where it is not known.

        Raises
        ------
        KeyError
            There is no such measure.
        """
        return {row["name"]: row["value"] for row in self._rows}[name]

    def to_dict(self) -> dict[str, Any]:
        """Return plain values that ``json`` can write.

        Returns
        -------
        dict
            ``verdict``, ``reasons``, ``measures``, ``receipts``, ``passed_over``.
        """
        return {
            "verdict": str(self.verdict),
            "reasons": list(self.reasons),
            "measures": [dict(row) for row in self._rows],
            "receipts": [_tell_trace(trace, self._gml_ids) for trace in self.traces],
            "passed_over": self.passed_over,
        }

    def __repr__(self) -> str:
        """Return one line with the verdict and the first reason."""
        return f"<Usage by {len(self.traces)} receipt(s): {self.verdict}; {self.reasons[0]}>"


def check_usage(exists: Existence, receipts: Receipts | None = None) -> Usage:
    """Tell from receipts whether the model that exists for an area is used.

    *pass*: there is a receipt whose files, or those behind it, are files of the model for the area, whose result
    depends on features in the area, and no file of any receipt has changed. *fail*: a change was found, or the
    receipts use no file of the model or no feature in the area. *unknown*: there is no receipt, or those that there are
    do not tell what was used, or name files that are missing.

    Parameters
    ----------
    exists : Existence
        What there is for the area.
    receipts : path, or sequence of paths, optional
        Receipts, and folders that hold some at any depth.

    Returns
    -------
    Usage

    Raises
    ------
    ParameterError
        ``exists`` is none, or ``receipts`` is no path.
    SourceNotFoundError
        A path does not exist.
    """
    accounts = [] if receipts is None else read_accounts(receipts)
    kept = [account for account in accounts if account.activity != OWN_ACTIVITY]
    traces = trace_accounts(kept, exists.files)
    verdict, sentences = _conclude(exists, traces, was_given=receipts is not None)
    rows = tuple(_measure(exists, traces, was_given=receipts is not None))
    english = Texts("en")
    return Usage(
        verdict,
        tuple(sentence.tell(english) for sentence in sentences),
        pd.DataFrame(rows, columns=list(COLUMNS), dtype=object),
        tuple(traces),
        len(accounts) - len(kept),
        rows,
        tuple(sentences),
        exists.gml_ids,
    )


def _conclude(exists: Existence, traces: list[Trace], *, was_given: bool) -> tuple[Verdict, list[Reason]]:
    if not traces:
        return Verdict.UNKNOWN, [Reason("used.none_found" if was_given else "used.none_given")]
    changes = [(trace, finding) for trace in traces for finding in trace.account.findings if finding.proves_change]
    if changes:
        lines = [_tell_finding("used.changed", trace, finding) for trace, finding in changes[:_SHOWN]]
        more = [Reason("used.more", {"count": len(changes) - _SHOWN})] if len(changes) > _SHOWN else []
        return Verdict.FAIL, [*lines, *more]
    unproven = [
        _tell_finding("used.unproven", trace, finding) for trace in traces for finding in trace.account.findings
    ][:_SHOWN]
    sound = [trace for trace in traces if trace.files and not trace.findings and not trace.others]
    counted = [trace for trace in sound if trace.used is not None and trace.used & exists.gml_ids]
    if counted:
        inside = frozenset().union(*(trace.used for trace in counted if trace.used is not None)) & exists.gml_ids
        values = {"receipts": len(counted), "files": len(_list_files(counted)), "features": len(inside)}
        return Verdict.PASS, [Reason("used.pass", values), *unproven]
    if not any(trace.files for trace in traces):
        other = [match for trace in traces for match in trace.others]
        if other:
            return Verdict.FAIL, [Reason("used.other_content", {"path": match.path}) for match in other[:_SHOWN]]
        if unproven:
            return Verdict.UNKNOWN, unproven
        return Verdict.FAIL, [Reason("used.no_file", {"receipts": len(traces)})]
    if not sound:
        other = [match for trace in traces if trace.files for match in trace.others]
        lines = [Reason("used.other_content", {"path": match.path}) for match in other[:_SHOWN]]
        return (Verdict.FAIL, lines) if lines else (Verdict.UNKNOWN, unproven)
    if all(trace.used is None for trace in sound):
        return Verdict.UNKNOWN, [Reason("used.not_told", {"receipts": len(sound)}), *unproven]
    if exists.buildings is None and not exists.gml_ids:
        return Verdict.UNKNOWN, [Reason("used.area_not_known")]
    return Verdict.FAIL, [Reason("used.outside", {"receipts": len(sound)})]


def _measure(exists: Existence, traces: list[Trace], *, was_given: bool) -> Iterator[dict[str, Any]]:
    told = [trace.used for trace in traces if trace.used is not None]
    used = frozenset().union(*told) if told else None
    inside = None if used is None or exists.buildings is None else used & exists.gml_ids
    share = None
    if inside is not None and exists.buildings is not None:
        share = round(float(exists.buildings["gml_id"].isin(inside).mean()), _DIGITS)
    values: dict[str, float | None] = {
        "receipts_found": len(traces),
        "receipts_held": sum(not trace.account.findings for trace in traces),
        "receipts_changed": sum(any(f.proves_change for f in trace.account.findings) for trace in traces),
        "receipts_unproven": sum(any(not f.proves_change for f in trace.account.findings) for trace in traces),
        "receipts_tracing": sum(bool(trace.files) for trace in traces),
        "files_used": len(_list_files(traces)),
        "features_used": None if used is None else len(used),
        "features_used_inside": None if inside is None else len(inside),
        "buildings_used_share": share,
    }
    english = Texts("en")
    for name, unit in USE_MEASURES.items():
        value = values[name] if was_given else None
        yield {
            "name": name,
            "item": "",
            "feature_type": "bldg" if unit in ("features", "1") else "",
            "mesh": None,
            "value": value,
            "unit": unit,
            "state": str(State.UNKNOWN if value is None else State.MEASURED),
            "threshold": None,
            "verdict": None,
            "explanation": english.tell(f"use_measures.{name}"),
        }


def _list_files(traces: Iterable[Trace]) -> set[str]:
    return {match.path for trace in traces for match in trace.files}


def _tell_finding(key: str, trace: Trace, finding: Finding) -> Reason:
    return Reason(key, {"receipt": trace.account.path, "path": finding.path, "reason": finding.reason})


def _tell_trace(trace: Trace, area: frozenset[str]) -> dict[str, Any]:
    account = trace.account
    return {
        "path": account.path,
        "sha256": account.sha256,
        "version": account.version,
        "activity": account.activity,
        "finished": account.finished,
        "software": account.software,
        "inputs": [_tell_fact(fact) for fact in account.inputs],
        "outputs": [_tell_fact(fact) for fact in account.outputs],
        "made_by": list(trace.made_by),
        "model_files": [_tell_match(match) for match in (*trace.files, *trace.others)],
        "features_loaded": account.loaded,
        "features_used": None if trace.used is None else len(trace.used),
        "features_used_inside": None if trace.used is None else len(trace.used & area),
        "findings": [finding.to_dict() for finding in account.findings],
    }


def _tell_fact(fact: Any) -> dict[str, Any]:
    return {"path": fact.path, "bytes": fact.bytes, "sha256": fact.sha256, "role": fact.role}


def _tell_match(match: Match) -> dict[str, Any]:
    return match.to_dict()
