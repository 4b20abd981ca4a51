"""The evidence that the model exists: tables by type, level, mesh, year and attribute."""

from __future__ import annotations

from collections.abc import Iterator

from plateau_sc.criterion.page.facts import Facts, load_programme, shorten_path, tell_profile
from plateau_sc.criterion.page.figures import tell_area, tell_share
from plateau_sc.criterion.page.maps import LEVELS, map_shares
from plateau_sc.criterion.page.markup import Markup, bullets, join, table, tag
from plateau_sc.quality import Outcome

MOST_ROWS = 200
"""So many meshes and files stand in the page; the rest is in the JSON."""

_PERIODS = ("oldest", "median", "newest")


def make_model(facts: Facts) -> Markup:
    """Return the evidence that the model exists.

    Parameters
    ----------
    facts : Facts
        What the page tells of.

    Returns
    -------
    Markup
    """
    basis = tag("p", facts.tell(f"basis.{facts.exists.basis}"))
    parts = (
        _tell_asks(facts),
        _tell_datasets(facts),
        _tell_types(facts),
        _tell_levels(facts),
        _tell_meshes(facts),
        _tell_heights(facts),
        _tell_years(facts),
        _tell_fill(facts),
        _tell_quality(facts),
        _tell_zones(facts),
        _tell_files(facts),
    )
    return tag("section", tag("h2", facts.tell("model.title")), basis, *parts, class_="break")


def _part(facts: Facts, name: str, *content: object) -> Markup:
    return join([tag("h3", facts.tell(f"{name}.title")), *content])


def _tell_asks(facts: Facts) -> Markup:
    profile = facts.exists.profile
    if profile is None:
        return _part(facts, "asks", tag("p", facts.tell("asks.none")))
    judged = [row for row in facts.rows if row["verdict"] is not None]
    rows = [
        (
            facts.tell_measure(row),
            facts.tell_type(row["feature_type"]),
            row["mesh"] or facts.tell("where.whole"),
            facts.tell_limit(row["threshold"], row["unit"]),
            facts.tell_figure(row["name"], row["item"], row["feature_type"], row["mesh"]),
            facts.mark(row["verdict"]),
        )
        for row in judged[:MOST_ROWS]
    ]
    heads = [facts.tell(f"head.{name}") for name in ("measure", "type", "where", "limit", "found", "verdict")]
    told = tag("p", facts.tell("asks.profile", profile=tell_profile(facts), source=profile.source))
    return _part(facts, "asks", told, table(heads, rows, numbers=(3, 4)), _tell_rest(facts, len(judged)))


def _tell_datasets(facts: Facts) -> Markup:
    none = facts.tell("figure.none")
    rows = [
        (
            dataset.name,
            dataset.city_code or none,
            dataset.year or none,
            dataset.spec or none,
            facts.tell("list.comma").join(dataset.licences) or facts.tell("datasets.no_licence"),
        )
        for dataset in facts.exists.datasets
    ]
    heads = [facts.tell(f"head.{name}") for name in ("dataset", "city", "year", "spec", "licence")]
    told = table(heads, rows) or tag("p", facts.tell("datasets.none"))
    version = tag("p", facts.tell("datasets.i_ur", version=facts.tell_figure("i_ur_version")))
    return _part(facts, "datasets", told, version)


def _tell_types(facts: Facts) -> Markup:
    rows, missing = [], []
    for row in facts.rows:
        if row["name"] != "delivered_share" or row["mesh"] is not None:
            continue
        kind = row["feature_type"]
        broken = facts.value("unreadable_files", "", kind)
        if row["value"] == 0 and not broken and kind not in ("bldg", "dem", "veg"):
            missing.append(facts.tell_type(kind))
            continue
        files = sum(file["feature_type"] == kind for file in facts.exists.files)
        share = facts.tell_figure("delivered_share", "", kind)
        rows.append((facts.tell_type(kind), kind, share, f"{files:,}", broken or 0, facts.tell_state(row["state"])))
    heads = [facts.tell(f"head.{name}") for name in ("type", "code", "share", "files", "broken", "state")]
    absent = tag("p", facts.tell("types.absent", types=facts.tell("list.comma").join(missing))) if missing else ""
    return _part(facts, "types", table(heads, rows, numbers=(2, 3, 4)), absent)


def _tell_levels(facts: Facts) -> Markup:
    count, area = facts.value("building_count", "all"), facts.value("footprint_area", "all")
    if not count:
        return _part(facts, "levels", tag("p", facts.tell("levels.none")))
    rows = []
    for level in LEVELS:
        number, size = facts.value("building_count", level), facts.value("footprint_area", level)
        if number is None or (not number and level in ("none", "LOD4")):
            continue
        shares = tell_share(number / count, facts.texts), tell_share(size / area if area else None, facts.texts)
        rows.append(
            (facts.tell(f"map.level.{level}"), f"{number:,}", shares[0], tell_area(size, facts.texts), shares[1])
        )
    rows.append((facts.tell("item.all"), f"{count:,}", "100%", tell_area(area, facts.texts), "100%"))
    heads = [facts.tell(f"head.{name}") for name in ("level", "buildings", "share_of", "footprint", "share_of")]
    twins = [facts.value("duplicates", item) or 0 for item in ("between cities", "within a city")]
    told = tag("p", facts.tell("levels.duplicates", between=twins[0], within=twins[1]), class_="small")
    note = tag("p", facts.tell("levels.note"), class_="small")
    return _part(facts, "levels", table(heads, rows, numbers=(1, 2, 3, 4)), note, told)


def _tell_meshes(facts: Facts) -> Markup:
    rows = []
    for part in facts.exists.plan.meshes[:MOST_ROWS]:
        mesh = part.code
        shown = [("delivered_share", ""), ("building_count", "all"), *(("building_count", f"LOD{n}") for n in range(4))]
        figures = [_plain(facts, name, item, mesh) for name, item in shown]
        shares = [_plain(facts, *pair, mesh) for pair in (("lod_share", "LOD2"), ("weak_height_share", ""))]
        year = _plain(facts, "survey_year", "newest", mesh)
        rows.append((mesh, tell_area(part.area_m2, facts.texts), *figures, *shares, year))
    names = ("mesh", "area", "share", "buildings", "LOD0", "LOD1", "LOD2", "LOD3", "lod2_share", "weak", "survey")
    heads = [facts.texts.find(f"head.{name}", name) for name in names]
    told = [
        table(heads, rows, numbers=range(1, len(names)), class_="dense"),
        _tell_rest(facts, len(facts.exists.plan.meshes)),
    ]
    if len(facts.exists.plan.meshes) > 1 and facts.exists.buildings is not None:
        told.append(map_shares(facts.exists, "lod_share", "LOD2", facts.tell("map.lod2"), facts.texts))
    return _part(facts, "meshes", *told)


def _plain(facts: Facts, name: str, item: str, mesh: str) -> str:
    """Return the value of a measure without its unit, which stands in the head of its column."""
    row = facts.row(name, item, "bldg", mesh)
    if row is None or row["value"] is None:
        return facts.tell("figure.none") if row is None else facts.tell_state(row["state"])
    if row["unit"] == "1":
        return tell_share(row["value"], facts.texts)
    return f"{row['value']:g}" if row["unit"] == "year" else f"{row['value']:,}"


def _tell_heights(facts: Facts) -> Markup:
    if facts.row("height_type_stated_share") is None:
        return Markup()
    rows = [
        (facts.tell_measure(row), facts.tell_figure(row["name"], row["item"]))
        for row in facts.rows
        if row["name"] in ("height_type_stated_share", "weak_height_share") and row["mesh"] is None
    ]
    heads = [facts.tell(f"head.{name}") for name in ("measure", "value")]
    return _part(
        facts, "heights", table(heads, rows, numbers=(1,)), tag("p", facts.tell("heights.note"), class_="small")
    )


def _tell_years(facts: Facts) -> Markup:
    rows = []
    for name in ("dataset_year", "creation_year", "survey_year", "resource_year"):
        told = [facts.tell_figure(name, period) for period in _PERIODS]
        rows.append((facts.tell(f"measure.{name}", item="").strip(), *told))
    heads = [facts.tell(f"head.{name}") for name in ("measure", *_PERIODS)]
    return _part(facts, "years", table(heads, rows, numbers=(1, 2, 3)))


def _tell_fill(facts: Facts) -> Markup:
    fill = [row for row in facts.rows if row["name"] == "attribute_fill"]
    if not fill:
        return Markup()
    names = {row["item"]: facts.texts.find(f"attribute.{row['item']}", row["item"]) for row in fill}
    held = [(names[row["item"]], row["item"], tell_share(row["value"], facts.texts)) for row in fill if row["value"]]
    empty = [names[row["item"]] for row in fill if not row["value"]]
    heads = [facts.tell(f"head.{name}") for name in ("attribute", "column", "share")]
    rest = tag(
        "p", facts.tell("fill.empty", count=len(empty), names=facts.tell("list.comma").join(empty)), class_="small"
    )
    return _part(
        facts, "fill", tag("p", facts.tell("fill.note")), table(heads, held, numbers=(2,)), rest if empty else ""
    )


def _tell_quality(facts: Facts) -> Markup:
    if facts.row("quality_rules", str(Outcome.PASSED)) is None:
        return _part(facts, "quality", tag("p", facts.tell("quality.none")))
    rows = []
    for outcome in Outcome:
        row = facts.row("quality_rules", str(outcome))
        codes = "" if row is None else row["explanation"].rpartition(": ")[2].removesuffix("none")
        name = facts.tell(f"outcome.{outcome.name.lower()}")
        rows.append((name, facts.tell_figure("quality_rules", str(outcome)), codes))
    heads = [facts.tell(f"head.{name}") for name in ("outcome", "rules", "codes")]
    found = tag("p", facts.tell("quality.findings", count=facts.tell_figure("quality_findings", "all")))
    return _part(facts, "quality", table(heads, rows, numbers=(1,)), found)


def _tell_zones(facts: Facts) -> Markup:
    rows = [
        (facts.texts.find(f"item.{row['item']}", row["item"]), facts.tell_figure(row["name"], row["item"], "urf"))
        for row in facts.rows
        if row["name"] == "attraction_share" and row["mesh"] is None
    ]
    if not rows:
        return Markup()
    about = load_programme()["criteria"]["(5)-3"][facts.texts.language]
    heads = [facts.tell(f"head.{name}") for name in ("zone", "share")]
    return _part(facts, "zones", tag("p", facts.tell("zones.note", text=about)), table(heads, rows, numbers=(1,)))


def _tell_files(facts: Facts) -> Markup:
    files = facts.exists.files
    rows = list(_list_files(facts))
    heads = [facts.tell(f"head.{name}") for name in ("file", "type", "bytes", "sha256")]
    told = table(heads, rows, numbers=(2,), tight=(1,)) or tag("p", facts.tell("files.none"))
    problems = [tag("code", f"{shorten_path(file['path'])}: {file['problem']}") for file in files if file["problem"]][
        :MOST_ROWS
    ]
    broken = [tag("p", facts.tell("files.problems")), bullets(problems, lang="en")] if problems else []
    return _part(facts, "files", told, _tell_rest(facts, len(files)), *broken)


def _list_files(facts: Facts) -> Iterator[tuple[object, ...]]:
    none = facts.tell("figure.none")
    for file in facts.exists.files[:MOST_ROWS]:
        size = none if file["bytes"] is None else f"{file['bytes']:,}"
        digest = tag("span", file["sha256"], class_="hash") if file["sha256"] else none
        yield tag("code", shorten_path(file["path"])), facts.tell_type(file["feature_type"]), size, digest


def _tell_rest(facts: Facts, count: int) -> Markup:
    return tag("p", facts.tell("rest", count=count - MOST_ROWS), class_="small") if count > MOST_ROWS else Markup()
