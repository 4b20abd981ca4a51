"""The work of `plateau-sc check`: the data against the rules."""

from pathlib import Path, PurePath

import pandas as pd

from plateau_sc.citygml.sources import spell_path
from plateau_sc.cli.exits import Exit
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.wording import count
from plateau_sc.quality import RULES, Outcome, Report, check
from plateau_sc.receipts import record

_SHOWN = 3


def run_check(
    source: Path, rules: str | None, output: str | None, terminal: Terminal, receipt: Path | None = None
) -> int:
    """Check a source and print what was found.

    Parameters
    ----------
    source : Path
        File, folder, data set root or zip.
    rules : str or None
        Codes with commas between them; None for all.
    output : str or None
        File for the JSON; ``-`` to print it.
    terminal : Terminal
        Where it is printed.
    receipt : Path or None
        The receipt, a ``.json``; None for one beside the JSON, if that is a file.

    Returns
    -------
    int
        Exit code: `Exit.FAILED` where a rule failed.

    Raises
    ------
    ParameterError
        There is no such rule, or the receipt is no ``.json``.
    SourceNotFoundError, UnreadableSourceError
        There is no such source, or no CityGML in it.
    OutputError
        The JSON or the receipt cannot be written.
    """
    out = None if output in (None, "-") else Path(str(output))
    place = out.with_name(f"{out.stem}.receipt.json") if receipt is None and out is not None else receipt
    if place is None:
        report = _check(source, rules, out, terminal)
    else:
        parameters = {"command": "check", "source": spell_path(source), "rules": rules}
        with record("check", place, parameters) as run:
            report = _check(source, rules, out, terminal)
            for file in report.files:
                run.read(file["path"], "checked")
            if out is not None:
                run.wrote(out, "quality report")
    _print(report, terminal)
    terminal.answer(report.to_dict())
    return Exit.FAILED if report.failed else Exit.OK


def _check(source: Path, rules: str | None, out: Path | None, terminal: Terminal) -> Report:
    report = check(source, rules=None if rules is None else rules.split(","), progress=terminal.progress)
    if out is not None:
        report.to_json(out)
    return report


def _print(report: Report, terminal: Terminal) -> None:
    terminal.say(f"{report.source}: {count(len(report.files), 'file')}")
    for line in report.table():
        terminal.say(f"  {line}")
    for code in report.failed:
        findings = report.findings[report.findings["rule"] == code]
        terminal.say(f"{code}: {RULES[code].title}")
        for finding in findings.head(_SHOWN).to_dict("records"):
            line = "" if pd.isna(finding["line"]) else f":{finding['line']}"
            feature = "" if pd.isna(finding["feature"]) else f"{finding['feature']} "
            terminal.say(f"  {PurePath(str(finding['file'])).name}{line}: {feature}{finding['message']}")
        if len(findings) > _SHOWN:
            terminal.say(f"  and {len(findings) - _SHOWN:,} more (--json has all)")
    outcomes = report.rules["outcome"].value_counts()
    ends = ", ".join(f"{int(outcomes.get(str(outcome), 0))} {outcome}" for outcome in Outcome)
    terminal.say(f"rules: {ends}")
    terminal.say_credit()
