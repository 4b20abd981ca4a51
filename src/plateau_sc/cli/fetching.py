"""The work of `plateau-sc fetch`: search, choose, fetch, account."""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import shapely

from plateau_sc.catalog import (
    CityFiles,
    Connection,
    FetchReport,
    fetch_cities,
    search,
    select_files,
    select_newest,
    widen_area,
)
from plateau_sc.catalog.connection import default_connection
from plateau_sc.citygml.area import read_area
from plateau_sc.citygml.sources import spell_path
from plateau_sc.cli.exits import Exit, describe_error, find_exit
from plateau_sc.cli.fetch_receipts import write_fetch_receipt
from plateau_sc.cli.naming import name_source
from plateau_sc.cli.options import FetchOptions
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.wording import count, tell_size
from plateau_sc.errors import NoOverlapError, SourceNotFoundError
from plateau_sc.layers import CREDIT

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run of `plateau-sc fetch` found and did.

    Attributes
    ----------
    options : FetchOptions
        What was asked for.
    service : str
        Address of the delivery service.
    cities : list of CityFiles
        The data sets, with the files that were chosen.
    older : list of CityFiles
        Data sets of which newer ones were taken.
    report : FetchReport or None
        None for a dry run.
    receipt : Path or None
        The receipt beside the data sets; None where nothing came.
    """

    options: FetchOptions
    service: str
    cities: list[CityFiles]
    older: list[CityFiles]
    report: FetchReport | None
    receipt: Path | None = None


def run_fetch(options: FetchOptions, terminal: Terminal) -> Outcome:
    """Fetch files.

    Parameters
    ----------
    options : FetchOptions
        What was asked for.
    terminal : Terminal
        Where progress is drawn.

    Returns
    -------
    Outcome
        What was found, and what came.

    Raises
    ------
    SourceNotFoundError
        The service has nothing there, or nothing of the types and the year.
    NoOverlapError
        None of its files lie in the area.
    ParameterError, TooLargeError
        A code is none, or there is more than the limit.
    NetworkError, AnswerError
        The service cannot be reached, or refuses.
    OutputError
        The folder cannot be written.
    """
    started = datetime.now(UTC)
    connection = default_connection() if options.base_url is None else Connection(options.base_url)
    area = None if options.area is None else widen_area(read_area(options.area), options.margin)
    where = _name_place(options)
    asked = _choose_condition(options, None if area is None else tuple(shapely.bounds(area).tolist()))
    found = search(**asked, progress=terminal.progress, connection=connection)
    if not found:
        raise SourceNotFoundError(f"{connection.base_url}: the delivery service has nothing for {where}")
    of_year = [city for city in found if options.year in (None, city.year)]
    if not of_year:
        years = ", ".join(sorted({str(city.year) for city in found}))
        raise SourceNotFoundError(f"the delivery service has no data set of {options.year} for {where}; it has {years}")
    of_type = select_files(of_year, types=options.types)
    if not of_type:
        types = ", ".join(sorted({file.feature_type for city in of_year for file in city.files})) or "no files at all"
        raise SourceNotFoundError(
            f"the delivery service has no files of {', '.join(options.types or ())} for {where}; it has {types}"
        )
    inside = select_files(of_type, meshes=options.meshes or None, bbox=options.bbox, area=area)
    if not inside:
        number = count(sum(len(city.files) for city in of_type), "file")
        raise NoOverlapError(f"the delivery service has {number} for {where}, and none lies in the area asked for")
    chosen = select_newest(inside)
    _warn_of_missing_types(options, chosen, terminal)
    older = [city for city in inside if city.dataset not in {kept.dataset for kept in chosen}]
    report, receipt = None, None
    if not options.dry_run:
        try:
            report = fetch_cities(
                chosen, options.out, limit=options.limit, progress=terminal.progress, connection=connection
            )
        except KeyboardInterrupt:
            raise KeyboardInterrupt(
                f"interrupted; what came to {options.out} is kept, and the same command goes on"
            ) from None
        receipt = write_fetch_receipt(options, connection.base_url, started)
    return Outcome(options, connection.base_url, chosen, older, report, receipt)


def report_fetch(outcome: Outcome, terminal: Terminal) -> int:
    """Print what `run_fetch` gives.

    Parameters
    ----------
    outcome : Outcome
        What was found and fetched.
    terminal : Terminal
        Where it is printed, as lines or as JSON.

    Returns
    -------
    int
        Exit code: that of the first file that did not come, if there is one.
    """
    for city in outcome.cities:
        _tell_city(city, outcome, terminal)
    for city in outcome.older:
        terminal.say(f"left out, for there is a newer one: {city.dataset}; take it with --year {city.year}")
    report = outcome.report
    if report is None:
        known = [file.bytes for city in outcome.cities for file in city.files]
        size = tell_size(sum(size or 0 for size in known)) + (" or more" if None in known else "")
        terminal.say(f"a dry run: {count(len(known), 'file')}, {size}, not fetched")
    else:
        size = tell_size(sum(delivery.bytes for delivery in report.fetched))
        there = f", {len(report.kept):,} there already" if report.kept else ""
        terminal.say(f"fetched to {spell_path(report.folder)}: {count(len(report.fetched), 'file')}, {size}{there}")
        for note in report.notes:
            terminal.warn(note)
        if not report.failed:
            terminal.say(f"Next: plateau-sc shade {spell_path(report.folder)} --date 2026-08-01")
    terminal.say_credit()
    terminal.answer(_summarise(outcome))
    return _end(report, terminal)


def _choose_condition(options: FetchOptions, bounds: tuple[float, ...] | None) -> dict[str, Any]:
    if options.cities:
        return {"cities": options.cities}
    if options.place:
        return {"place": options.place}
    if options.spatial_ids:
        return {"spatial_ids": options.spatial_ids}
    if options.meshes:
        return {"meshes": options.meshes}
    return {"bbox": options.bbox or bounds}


def _name_place(options: FetchOptions) -> str:
    for name, codes in (("city", options.cities), ("spatial ID", options.spatial_ids), ("mesh", options.meshes)):
        if codes:
            more = f" and {len(codes) - _SHOWN} more" if len(codes) > _SHOWN else ""
            return f"{name} {', '.join(codes[:_SHOWN])}{more}"
    return f"the place {options.place}" if options.place else "this area"


def _warn_of_missing_types(options: FetchOptions, cities: list[CityFiles], terminal: Terminal) -> None:
    found = {file.feature_type for city in cities for file in city.files}
    missing = [name for name in options.types or () if name not in found]
    if missing:
        terminal.warn(f"the delivery service has no files of {', '.join(missing)} there")


def _tell_city(city: CityFiles, outcome: Outcome, terminal: Terminal) -> None:
    terminal.say(f"{name_source(Path(city.dataset)).title}, {city.year or 'year unknown'}: {city.dataset}")
    if outcome.report is None:
        for file in city.files:
            size = "size unknown" if file.bytes is None else tell_size(file.bytes)
            terminal.say(f"  {file.path!s:<56} {size:>14}")
        return
    for feature_type, number in sorted(Counter(file.feature_type for file in city.files).items()):
        terminal.say(f"  {feature_type:<9} {count(number, 'file'):>12}")


def _end(report: FetchReport | None, terminal: Terminal) -> int:
    if report is None or not report.failed:
        return Exit.OK
    total = len(report.failed) + len(report.fetched) + len(report.kept)
    first = report.failed[0].error
    terminal.fail(
        f"{len(report.failed):,} of {count(total, 'file')} did not come: {describe_error(first)}; the others are kept, "
        "and the same command goes on"
    )
    return find_exit(first)


def _summarise(outcome: Outcome) -> dict[str, Any]:
    report = outcome.report
    content: dict[str, Any] = {
        "service": outcome.service,
        "out": spell_path(outcome.options.out),
        "dry_run": report is None,
        "datasets": [
            {
                "name": city.dataset,
                "city_code": city.city_code,
                "city_name": city.city_name,
                "year": city.year,
                "spec": city.spec,
                "files": [
                    {
                        "type": file.feature_type,
                        "code": file.code,
                        "max_lod": file.max_lod,
                        "path": f"{city.dataset}/{file.path}",
                        "url": file.url,
                        "bytes": file.bytes,
                    }
                    for file in city.files
                ],
            }
            for city in outcome.cities
        ],
        "older": [city.dataset for city in outcome.older],
        "credit": CREDIT,
    }
    if report is not None:
        content |= {
            "fetched": [
                {
                    "path": spell_path(delivery.path),
                    "url": delivery.url,
                    "bytes": delivery.bytes,
                    "sha256": delivery.sha256,
                }
                for delivery in report.fetched
            ],
            "kept": [spell_path(path) for path in report.kept],
            "failed": [
                {"url": failure.url, "type": type(failure.error).__name__, "message": describe_error(failure.error)}
                for failure in report.failed
            ],
            "notes": report.notes,
            "receipt": None if outcome.receipt is None else spell_path(outcome.receipt),
        }
    return content
