"""What a check found, as tables, as JSON and in words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from plateau_sc._version import __version__
from plateau_sc.io.atomic import replace_file
from plateau_sc.quality.log import FINDING_COLUMNS, Log
from plateau_sc.quality.rules import RULES, Outcome
from plateau_sc.types import PathLike

SCHEMA = "plateau_sc-quality"
SCHEMA_VERSION = 1

_COUNTS = {"line": "Int64", "val3dity": "Int64"}
_NUMBERS = ("latitude", "longitude", "height", "measure")


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """How a source fares against the rules.

    Attributes
    ----------
    source : str
        What was checked.
    files : list of dict
        Path, bytes, version of i-UR, and members of each file.
    rules : DataFrame
        A row a rule, by code: title, outcome (``passed``, ``failed``, ``not evaluable``, ``not applicable``), what was
        examined and how many, findings, how many could not be examined, the reason, and codes of val3dity.
    findings : DataFrame
        A row a finding: rule, feature (``gml:id``) and its type, element (``gml:id`` of the geometry), file, line,
        latitude, longitude [degrees], height [m], measure and its unit, code of val3dity, message. All of them.
    """

    source: str
    files: list[dict[str, Any]]
    rules: pd.DataFrame
    findings: pd.DataFrame

    @property
    def failed(self) -> list[str]:
        """Codes of the rules that failed."""
        return [str(code) for code in self.rules.index[self.rules["outcome"] == Outcome.FAILED]]

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values.

        Returns
        -------
        dict
            ``schema``, ``schema_version``, ``software``, ``source``, ``files``, ``rules`` (a list, each with ``code``
            and the columns of `rules`) and ``findings`` (a list, each with the columns of `findings`); None where
            there is no value.
        """
        return {
            "schema": SCHEMA,
            "schema_version": SCHEMA_VERSION,
            "software": f"plateau_sc {__version__}",
            "source": self.source,
            "files": self.files,
            "rules": _list_rows(self.rules.reset_index(names="code")),
            "findings": _list_rows(self.findings),
        }

    def to_json(self, path: PathLike) -> Path:
        """Write the report as JSON; the file appears complete or not at all.

        Parameters
        ----------
        path : path-like
            The file to write.

        Returns
        -------
        Path
            The file.

        Raises
        ------
        OutputError
            The place cannot be written.
        """
        text = json.dumps(self.to_dict(), ensure_ascii=False, indent=1, allow_nan=False)
        with replace_file(path) as partial:
            partial.write_text(text + "\n", encoding="utf-8")
        return Path(path)

    def __str__(self) -> str:
        """Return a table of the rules."""
        return "\n".join([f"{self.source}: {len(self.files):,} files", *self.table()])

    def table(self) -> list[str]:
        """Return the lines of a short table: a rule a line, those that need an outside reference in one.

        Returns
        -------
        list of str
        """
        lines = []
        for code, row in self.rules.iterrows():
            if RULES[str(code)].needs:
                continue
            examined = f"{row['examined']:,} {row['examines']}"
            figures = {
                Outcome.PASSED: examined,
                Outcome.FAILED: f"{row['findings']:,} found in {examined}",
                Outcome.NOT_EVALUABLE: str(row["reason"]),
                Outcome.NOT_APPLICABLE: f"no {row['examines']}",
            }[Outcome(row["outcome"])]
            lines.append(f"{code:<10} {row['outcome']:<14} {row['title']}: {figures}")
        needing = [str(code) for code in self.rules.index if RULES[str(code)].needs]
        if needing:
            lines.append(f"{'others':<10} {Outcome.NOT_EVALUABLE:<14} need an outside reference: {', '.join(needing)}")
        return lines


def make_report(source: str, files: list[dict[str, Any]], log: Log) -> Report:
    """Return what a log holds as a report.

    Parameters
    ----------
    source : str
        What was checked.
    files : list of dict
        Facts of each file.
    log : Log
        What the rules found.

    Returns
    -------
    Report
    """
    findings = pd.DataFrame(log.findings, columns=list(FINDING_COLUMNS))
    findings = findings.astype(_COUNTS | dict.fromkeys(_NUMBERS, np.float64))
    order = {code: number for number, code in enumerate(RULES)}
    findings = findings.sort_values("rule", key=lambda codes: codes.map(order), kind="stable", ignore_index=True)
    found = findings["rule"].value_counts()
    rows = {code: _judge(code, int(found.get(code, 0)), log) for code in log.rules}
    rules = pd.DataFrame.from_dict(rows, orient="index", columns=_RULE_COLUMNS)
    rules.index.name = "rule"
    return Report(source, files, rules, findings)


_RULE_COLUMNS = ["title", "outcome", "examines", "examined", "findings", "not_evaluable", "reason", "val3dity"]


def _judge(code: str, found: int, log: Log) -> list[Any]:
    rule = RULES[code]
    left = dict(log.left.get(code, {}))
    examined, missed = log.examined[code], sum(left.values())
    if found:
        outcome = Outcome.FAILED
    elif rule.needs or missed:
        outcome = Outcome.NOT_EVALUABLE
    else:
        outcome = Outcome.PASSED if examined else Outcome.NOT_APPLICABLE
    reason = f"needs {rule.needs}" if rule.needs else _explain(left, examined, rule.examines)
    codes = ", ".join(map(str, rule.val3dity))
    return [rule.title, str(outcome), rule.examines, examined, found, missed, reason, codes]


def _explain(left: dict[str, int], examined: int, examines: str) -> str:
    """Return the most frequent reason why something was not examined."""
    if not left:
        return ""
    reason = max(left, key=lambda key: left[key])
    total = sum(left.values())
    more = f" and {len(left) - 1} more reasons" if len(left) > 1 else ""
    return f"{total:,} of {total + examined:,} {examines}: {reason}{more}"


def _list_rows(table: pd.DataFrame) -> list[dict[str, Any]]:
    columns = [
        [
            None if is_missing else value
            for value, is_missing in zip(column.tolist(), column.isna().tolist(), strict=True)
        ]
        for _, column in table.items()
    ]
    names = [str(name) for name in table.columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
