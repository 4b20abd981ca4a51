"""The work of `plateau-sc criterion`: measure, follow the receipts, report."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from plateau_sc.citygml.sources import spell_path
from plateau_sc.cli.exits import Exit
from plateau_sc.cli.options import CriterionOptions, WalkOptions
from plateau_sc.cli.plans import read_plans
from plateau_sc.cli.terminal import Terminal
from plateau_sc.criterion import CriterionReport, Verdict, check
from plateau_sc.criterion.accounts import OWN_ACTIVITY
from plateau_sc.criterion.report import write_files
from plateau_sc.io import replace_files
from plateau_sc.layers import CREDIT
from plateau_sc.receipts import FeatureList, FileFact, Receipt, hash_file, write_receipt

RECEIPT_NAME = "criterion.receipt.json"

PICTURE = "ablation.png"
"""Name of the picture of the ablation among the results."""

WALK_PICTURE = "ablation_route.png"
"""Name of the picture of the ways of a walk."""

_SHOWN = 5


def run_criterion(options: CriterionOptions, terminal: Terminal) -> int:
    """Check a plan's area, and write the report and the receipt of the check.

    Parameters
    ----------
    options : CriterionOptions
        What was asked for.
    terminal : Terminal
        Where it is printed.

    Returns
    -------
    int
        Exit code: `Exit.FAILED` where the verdict is *fail*.

    Raises
    ------
    PlateauScError
        One of its classes, for each thing that can be wrong; then nothing is written.
    """
    started = datetime.now(UTC)
    with replace_files(options.out) as stage:
        plan = read_plans(options.plans, options.boundary, options.name)
        ablated = None
        if options.day is not None:
            # Weather and heat take a second to load, which other checks need not wait for.
            from plateau_sc.cli.ablating import run_ablation

            ablated = run_ablation(options, plan, terminal)
        report = check(
            plan,
            options.data,
            options.receipts or None,
            options.profile,
            None if ablated is None else ablated.ablation,
            indicators=options.indicators,
            personal_data=options.personal_data,
            openapi=options.openapi,
            quality=options.quality,
            progress=terminal.progress,
        )
        picture = None if ablated is None else ablated.picture
        walk = None if ablated is None else ablated.walk_picture
        paths: tuple[Path, ...] = write_files(report, stage, options.lang, picture, walk)
        for name, content in ((PICTURE, picture), (WALK_PICTURE, walk)):
            if content is not None:
                (stage / name).write_bytes(content)
                paths = (*paths, stage / name)
        also = () if ablated is None else ablated.inputs
        write_receipt(_account(options, report, paths, started, also), stage / RECEIPT_NAME)
        names = sorted(file.name for file in stage.iterdir())
    summary = _summarise(report, options.out, names)
    _print(report, summary, terminal)
    terminal.answer(summary)
    return Exit.FAILED if report.verdict is Verdict.FAIL else Exit.OK


def _account(
    options: CriterionOptions,
    report: CriterionReport,
    paths: tuple[Path, ...],
    started: datetime,
    also: tuple[FileFact, ...],
) -> Receipt:
    """Return the receipt of the check: it measures the model, and is no use of it."""
    read = [
        FileFact(str(file["path"]), int(file["bytes"]), str(file["sha256"]), str(file["feature_type"]))
        for file in report.exists.files
        if file["sha256"]
    ]
    known = {fact.sha256 for fact in read}
    read += [fact for fact in also if fact.sha256 not in known]
    plan = [FileFact(fact.path, fact.bytes, fact.sha256, "plan") for fact in report.plan.source.files]
    receipts = [hash_file(trace.account.path, "receipt", options.out) for trace in report.used.traces]
    return Receipt(
        activity=OWN_ACTIVITY,
        inputs=(*plan, *read, *receipts, *_hash_lists(options)),
        outputs=tuple(hash_file(path, path.suffix[1:], path.parent) for path in paths),
        features=FeatureList().summarise(),
        parameters={
            "command": OWN_ACTIVITY,
            "plan": list(options.plans),
            "boundary": None if options.boundary is None else spell_path(options.boundary),
            "data": spell_path(options.data),
            "receipts": [spell_path(path) for path in options.receipts],
            "profile": options.profile,
            "lang": options.lang,
            "quality": options.quality,
            **{name: spell_path(path) for name, path in _list_lists(options)},
            "ablate": None if options.day is None else str(options.day),
            "resolution": options.resolution,
            "weather": None if options.weather is None else spell_path(options.weather),
            "dew_point": options.dew_point,
            "route": None if options.walk is None else _list_walk(options.walk),
        },
        sun={},
        audit={},
        started=started,
        finished=datetime.now(UTC),
    )


def _list_walk(walk: WalkOptions) -> dict[str, Any]:
    return {
        "from": list(walk.origin),
        "to": list(walk.destination),
        "depart": walk.depart,
        "network": None if walk.network is None else spell_path(walk.network),
        "walker": walk.walker,
        "detour": walk.detour,
    }


def _list_lists(options: CriterionOptions) -> list[tuple[str, Path]]:
    """Return the lists that were given, by what they are of."""
    given = {name: getattr(options, name) for name in ("indicators", "personal_data", "openapi")}
    return [(name, path) for name, path in given.items() if path is not None]


def _hash_lists(options: CriterionOptions) -> list[FileFact]:
    return [hash_file(path, name, options.out) for name, path in _list_lists(options)]


def _summarise(report: CriterionReport, out: Path, names: list[str]) -> dict[str, Any]:
    return {
        "plan": report.plan.name,
        "area_m2": report.plan.area_m2,
        "verdict": str(report.verdict),
        "exists": {"verdict": str(report.exists.verdict), "reasons": list(report.exists.reasons)},
        "used": {"verdict": str(report.used.verdict), "reasons": list(report.used.reasons)},
        "receipts": len(report.used.traces),
        "out": spell_path(out),
        "outputs": [spell_path(out / name) for name in names],
        "credit": CREDIT,
    }


def _print(report: CriterionReport, summary: dict[str, Any], terminal: Terminal) -> None:
    meshes = len(report.plan.meshes)
    terminal.say(f"{report.plan.name}: {report.plan.area_m2 / 1e4:,.1f} ha in {meshes:,} third mesh(es)")
    for name in ("exists", "used"):
        part = summary[name]
        terminal.say(f"{name}: {part['verdict']}")
        for reason in part["reasons"][:_SHOWN]:
            terminal.say(f"  {reason}")
        if len(part["reasons"]) > _SHOWN:
            terminal.say(f"  and {len(part['reasons']) - _SHOWN} more")
    terminal.say(f"verdict: {summary['verdict']}")
    terminal.say(f"written to {summary['out']}: {', '.join(Path(path).name for path in summary['outputs'])}")
    terminal.say_credit()
