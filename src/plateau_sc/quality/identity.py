"""Identities: ids that occur once, links that lead somewhere, building IDs, city codes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from plateau_sc.quality.log import Batch, Log, name_feature
from plateau_sc.quality.names import LINK_TARGETS

_FEATURE_ID = re.compile(r"[a-z]+_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BUILDING_ID = re.compile(r"(\d{5})-bldg-.+")


@dataclass(slots=True)
class _Pending:
    target: str
    name: str
    line: int
    named: tuple[str | None, str | None]


@dataclass(slots=True)
class Register:
    """Ids of a whole source, which have to be told apart over its files.

    Attributes
    ----------
    log : Log
        Where findings go.
    """

    log: Log
    _files: list[str] = field(default_factory=list)
    _ids: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    _again: dict[tuple[int, str], str] = field(default_factory=dict)
    _pending: list[_Pending] = field(default_factory=list)
    _buildings: dict[tuple[str, str, str], tuple[str, int, str | None]] = field(default_factory=dict)

    def begin(self, file: str) -> None:
        """Turn to the next file."""
        self._files.append(file)

    def take(self, batch: Batch) -> None:
        """Look at the ids and links of a batch."""
        if self.log.wants("C01", "T03"):
            self._take_ids(batch)
            self._take_links(batch)
        if self.log.wants("C-bldg-01"):
            self._take_buildings(batch)

    def end(self) -> None:
        """Judge the links of the file that led to nothing so far."""
        for link in self._pending:
            name = self._find_name(link.target)
            self._judge_link(link, name)
        self._pending.clear()

    def _take_ids(self, batch: Batch) -> None:
        number = len(self._files) - 1
        self.log.count("C01", len(batch.walk.identities))
        for identity in batch.walk.identities:
            first = self._ids.get(identity.text)
            if first is None:
                self._ids[identity.text] = (number, identity.line, identity.name)
                continue
            self._again.setdefault((number, identity.text), identity.name)
            place = f"{self._files[first[0]]}:{first[1]}" if first[0] != number else f"line {first[1]}"
            self.log.find(
                "C01",
                batch.file,
                identity.line,
                f"gml:id {identity.text!r} stands at {place} already; expected each id once",
                batch=batch,
                feature=identity.feature,
                element=identity.text,
            )

    def _take_links(self, batch: Batch) -> None:
        self.log.count("T03", len(batch.walk.links))
        for link in batch.walk.links:
            named = name_feature(batch.walk, link.feature) if link.feature >= 0 else (None, None)
            pending = _Pending(link.target, link.name, link.line, named)
            name = self._find_name(link.target)
            if name is None:
                self._pending.append(pending)
            else:
                self._judge_link(pending, name)

    def _find_name(self, target: str) -> str | None:
        number = len(self._files) - 1
        found = self._ids.get(target)
        if found is not None and found[0] == number:
            return found[2]
        return self._again.get((number, target))

    def _judge_link(self, link: _Pending, name: str | None) -> None:
        allowed = LINK_TARGETS.get(link.name)
        if name is not None and (allowed is None or name in allowed):
            return
        if name is None:
            message = f"{link.name} leads to '#{link.target}', which is not in the file"
        else:
            message = f"{link.name} leads to a {name}; expected one of {', '.join(sorted(allowed or ()))}"
        self.log.find("T03", self._files[-1], link.line, message, element=link.target, named=link.named)

    def _take_buildings(self, batch: Batch) -> None:
        self.log.count("C-bldg-01", len(batch.walk.building_ids))
        for key, feature, line in batch.walk.building_ids:
            gml_id = name_feature(batch.walk, feature)[0] if feature >= 0 else None
            first = self._buildings.get(key)
            if first is None:
                self._buildings[key] = (batch.file, line, gml_id)
                continue
            text = ", ".join(part for part in key if part)
            place = f"{first[0]}:{first[1]}" if first[0] != batch.file else f"line {first[1]}"
            self.log.find(
                "C-bldg-01",
                batch.file,
                line,
                f"building ID {text} is that of {first[2]} ({place}) too; expected a branch or part ID to differ",
                batch=batch,
                feature=feature,
            )


def check_feature_ids(batch: Batch, log: Log) -> None:
    """Hold the ``gml:id`` of features and parts to the pattern of the standard (``gml-id``)."""
    features = batch.walk.features
    for row, (gml_id, kind) in enumerate(zip(features.ids, features.kinds, strict=True)):
        if features.parents[row] >= 0 and not kind.endswith("Part"):
            continue
        log.count("gml-id", 1)
        if gml_id is None or not _FEATURE_ID.fullmatch(gml_id):
            found = "no gml:id" if gml_id is None else f"gml:id {gml_id!r}"
            message = f"{found}; expected a type and a UUID in lower case, as bldg_0772bfd9-fa36-4747-ad0f-1e57f883f745"
            log.find("gml-id", batch.file, features.lines[row], message, batch=batch, feature=row)


def check_city_codes(batch: Batch, log: Log, city_code: str | None) -> None:
    """Compare the city codes in building IDs and attributes with the data set's (``city-code``)."""
    found = [(value.text, "uro:city", value.feature, value.line) for value in batch.walk.cities]
    for key, feature, line in batch.walk.building_ids:
        if match := _BUILDING_ID.fullmatch(key[0]):
            found.append((match.group(1), "building ID", feature, line))
    if city_code is None:
        log.leave("city-code", "the name of the data set, which begins with its code, is not in the path", len(found))
        return
    log.count("city-code", len(found))
    for code, name, feature, line in found:
        if not _is_of_city(code, city_code):
            message = f"city code {code} in {name}; the data set is that of {city_code}"
            log.find("city-code", batch.file, line, message, batch=batch, feature=feature)


def _is_of_city(code: str, city_code: str) -> bool:
    if len(city_code) == 2 or city_code.endswith("000"):
        return code[:2] == city_code[:2]
    if code[:5] == city_code:
        return True
    # Designated cities and the 23 wards of Tokyo: codes of the wards follow that of the city.
    if not (city_code[2] == "1" and city_code.endswith("0") and code[:5].isdigit()):
        return False
    return 0 < int(code[:5]) - int(city_code) < (30 if city_code.endswith("00") else 20)
