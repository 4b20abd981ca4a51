"""The work of `plateau-sc check`: the data against the rules."""

from pathlib import Path, PurePath

import pandas as pd

from plateau_sc.cli.exits import Exit
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.wording import count
from plateau_sc.quality import RULES, Outcome, Report, check

_SHOWN = 3


def run_check(source: Path, rules: str | None, output: str | None, terminal: Terminal) -> int:
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

    Returns
    -------
    int
        Exit code: `Exit.FAILED` where a rule failed.

    Raises
    ------
    ParameterError
        There is no such rule.
    SourceNotFoundError, UnreadableSourceError
        There is no such source, or no CityGML in it.
    OutputError
        The JSON cannot be written.
    """
    report = check(source, rules=None if rules is None else rules.split(","), progress=terminal.progress)
    if output is not None and output != "-":
        report.to_json(output)
    _print(report, terminal)
    terminal.answer(report.to_dict())
    return Exit.FAILED if report.failed else Exit.OK


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
