"""What the page tells of, and how measures and verdicts are put into words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib import resources
from typing import Any

from plateau_sc.citygml.filenames import parse_dataset_name
from plateau_sc.citygml.sources import split_label
from plateau_sc.criterion.beside import Beside, look_beside
from plateau_sc.criterion.evidence import CATALOGUE
from plateau_sc.criterion.existence import Existence
from plateau_sc.criterion.language import Reason, Texts
from plateau_sc.criterion.measures import State, Verdict
from plateau_sc.criterion.page.figures import tell_value
from plateau_sc.criterion.page.markup import Markup, tag
from plateau_sc.criterion.usage import Usage

_SHOWN = 12


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What the page tells of.

    Attributes
    ----------
    exists : Existence
        That the model exists.
    used : Usage
        That it is used.
    verdict : Verdict
        Of both.
    ablation : dict or None
        What changes without the model.
    made : datetime
        When the report was made.
    texts : Texts
        The language.
    rows : list of dict
        Measures of `exists`.
    beside : Beside
        What data tell of other criteria.
    picture : bytes or None
        A PNG that shows the ablation.
    walk_picture : bytes or None
        A PNG that shows the ways of its walk.
    """

    exists: Existence
    used: Usage
    verdict: Verdict
    ablation: Mapping[str, Any] | None
    made: datetime
    texts: Texts
    rows: list[dict[str, Any]]
    beside: Beside = field(default_factory=look_beside)
    picture: bytes | None = None
    walk_picture: bytes | None = None
    _index: dict[tuple[str, str, str, str | None], dict[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Index the measures."""
        for row in self.rows:
            self._index[row["name"], row["item"], row["feature_type"], row["mesh"]] = row

    def row(
        self, name: str, item: str = "", feature_type: str = "bldg", mesh: str | None = None
    ) -> dict[str, Any] | None:
        """Return a measure.

        Parameters
        ----------
        name, item, feature_type, mesh
            As for `plateau_sc.criterion.Existence.value`.

        Returns
        -------
        dict or None
            None where there is none.
        """
        return self._index.get((name, item, feature_type, mesh))

    def value(self, name: str, item: str = "", feature_type: str = "bldg", mesh: str | None = None) -> Any:
        """Return the value of a measure; None where it is not known.

        Parameters
        ----------
        name, item, feature_type, mesh
            As for `plateau_sc.criterion.Existence.value`.

        Returns
        -------
        float, int, str or None
        """
        row = self.row(name, item, feature_type, mesh)
        return None if row is None else row["value"]

    def tell(self, key: str, **values: object) -> str:
        """Return a text of the page's language.

        Parameters
        ----------
        key : str
            Its key.
        **values : object
            What stands in its places.

        Returns
        -------
        str
        """
        return self.texts.tell(key, **values)

    def tell_figure(self, name: str, item: str = "", feature_type: str = "bldg", mesh: str | None = None) -> str:
        """Return the value of a measure in words, with its unit.

        Parameters
        ----------
        name, item, feature_type, mesh
            As for `plateau_sc.criterion.Existence.value`.

        Returns
        -------
        str
        """
        row = self.row(name, item, feature_type, mesh)
        if row is None:
            return self.tell("figure.none")
        if row["value"] is None:
            return self.tell_state(row["state"])
        return tell_value(row["value"], row["unit"], self.texts)

    def tell_state(self, state: str) -> str:
        """Return where a value comes from, or why there is none.

        Parameters
        ----------
        state : str
            Of `plateau_sc.criterion.State`.

        Returns
        -------
        str
        """
        return self.tell(f"state.{State(state).name.lower()}")

    def tell_type(self, feature_type: str) -> str:
        """Return what a type of features is called.

        Parameters
        ----------
        feature_type : str
            Its code.

        Returns
        -------
        str
        """
        return self.texts.find(f"type.{feature_type}", feature_type)

    def tell_measure(self, row: Mapping[str, Any]) -> str:
        """Return what a measure is called, with its item.

        Parameters
        ----------
        row : mapping
            The measure.

        Returns
        -------
        str
        """
        item = self.texts.find(f"item.{row['item']}", self.texts.find(f"attribute.{row['item']}", row["item"]))
        whole = self.texts.find(f"measure_of.{row['name']}_{row['item']}", "")
        return whole or self.tell(f"measure.{row['name']}", item=item).strip()

    def tell_limit(self, threshold: Mapping[str, float] | None, unit: str) -> str:
        """Return a threshold in words.

        Parameters
        ----------
        threshold : mapping or None
            ``at_least`` and ``at_most``.
        unit : str
            Unit of the value.

        Returns
        -------
        str
        """
        limits = threshold or {}
        return self.tell("list.and").join(
            self.tell(f"limit.{name}", limit=_tell_bound(limits[name], unit, self.texts))
            for name in ("at_least", "at_most")
            if name in limits
        )

    def mark(self, verdict: str) -> Markup:
        """Return a verdict as a mark.

        Parameters
        ----------
        verdict : str
            ``pass``, ``fail`` or ``unknown``.

        Returns
        -------
        Markup
        """
        return tag("span", self.tell(f"verdict.{verdict}"), class_=f"mark {verdict}")

    def tell_exists(self) -> list[str]:
        """Return why the model is said to exist or not.

        Returns
        -------
        list of str
        """
        return [reason.tell(self.texts) for reason in self._find_exists()]

    def tell_used(self) -> list[str]:
        """Return why the model is said to be used or not.

        Returns
        -------
        list of str
        """
        return [self._tell_sentence(sentence) for sentence in self.used.sentences]

    def tell_finding(self, reason: str) -> str:
        """Return what does not hold in a receipt.

        Parameters
        ----------
        reason : str
            As the check has it.

        Returns
        -------
        str
        """
        kinds = {"missing": "missing", "cannot be read": "unreadable", "the content changed": "changed"}
        for start, kind in kinds.items():
            if reason.startswith(start):
                return self.tell(f"finding.{kind}")
        return self.tell("finding.other", reason=reason)

    def _tell_sentence(self, sentence: Reason) -> str:
        if "reason" in sentence.values:
            sentence = Reason(
                sentence.key, {**sentence.values, "reason": self.tell_finding(str(sentence.values["reason"]))}
            )
        return sentence.tell(self.texts)

    def _find_exists(self) -> list[Reason]:
        exists, count = self.exists, self.row("building_count", "all")
        if exists.verdict is Verdict.FAIL and not (count and count["value"]):
            if exists.basis == CATALOGUE:
                return [Reason("exists.catalogue_without")]
            return [Reason("exists.no_file" if not count or count["value"] is None else "exists.no_building")]
        if exists.basis != CATALOGUE and exists.verdict is Verdict.UNKNOWN and not (count and count["value"]):
            return [Reason("exists.problem")]
        if exists.profile is None:
            return [Reason("exists.no_threshold")]
        judged = [row for row in self.rows if row["verdict"] is not None]
        wrong = [row for verdict in ("fail", "unknown") for row in judged if row["verdict"] == verdict]
        if not wrong:
            return [Reason("exists.pass", {"profile": tell_profile(self), "count": len(judged)})]
        lines = [self._describe(row) for row in wrong[:_SHOWN]]
        return [*lines, *([Reason("used.more", {"count": len(wrong) - _SHOWN})] if len(wrong) > _SHOWN else [])]

    def _describe(self, row: Mapping[str, Any]) -> Reason:
        values = {
            "measure": self.tell_measure(row),
            "type": self.tell_type(row["feature_type"]),
            "where": self.tell("where.mesh", mesh=row["mesh"]) if row["mesh"] else self.tell("where.whole"),
            "limit": self.tell_limit(row["threshold"], row["unit"]),
            "value": self.tell_state(row["state"])
            if row["value"] is None
            else tell_value(row["value"], row["unit"], self.texts),
            "verdict": self.tell(f"verdict.{row['verdict']}"),
        }
        return Reason("exists.judged", values)


def tell_profile(facts: Facts) -> str:
    """Return what the profile is called.

    Parameters
    ----------
    facts : Facts
        What the page tells of.

    Returns
    -------
    str
        Empty where there is none.
    """
    profile = facts.exists.profile
    return "" if profile is None else facts.texts.find(f"profile.{profile.source}", profile.title)


def shorten_path(path: str) -> str:
    """Return a path from the data set on, or as it is where no data set is in it.

    Parameters
    ----------
    path : str
        Path or URL, with ``!member`` in a zip.

    Returns
    -------
    str

    Examples
    --------
    >>> shorten_path("data/17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/54363371_bldg_6697.gml")
    '17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/54363371_bldg_6697.gml'
    """
    parts = split_label(path)
    for place, part in enumerate(parts):
        if parse_dataset_name(part) is not None:
            return "/".join(parts[place:])
    return path


def _tell_bound(limit: float, unit: str, texts: Texts) -> str:
    """Return a limit as it was given, and not rounded."""
    return f"{limit * 100:.10g}%" if unit == "1" else tell_value(limit, unit, texts)


@cache
def load_programme() -> dict[str, Any]:
    """Return the programme's own wording.

    Returns
    -------
    dict
        As ``programme.toml`` has it.
    """
    text = resources.files("plateau_sc.criterion").joinpath("programme.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
