"""Profiles: what a caller asks of the measures, kept in a TOML file under a name."""

from __future__ import annotations

import math
import os
import tomllib
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path
from typing import Any

from plateau_sc.citygml.sources import is_there, spell_path
from plateau_sc.criterion.measures import MEASURES, Measure, State, Threshold, Verdict
from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.types import PathLike

WHOLE, EACH = "whole", "each"
"""What an ask is held to: the whole area, or each third mesh."""

_FOLDER = "examples"
_LIMITS = ("at_least", "at_most")
_ASK_KEYS = {"measure", "item", "feature_type", "mesh", *_LIMITS}
_PROFILE_KEYS = {"title", "description", "ask"}


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a profile asks.

    Attributes
    ----------
    measure : str
        Name of the measure.
    threshold : Threshold
        What it has to be.
    item : str
        What of it.
    feature_type : str
        Type of the features.
    mesh : {"whole", "each"}
        Whether it is asked of the area as a whole, or of each third mesh; what is not told by mesh is asked as a whole.
    """

    measure: str
    threshold: Threshold
    item: str = ""
    feature_type: str = "bldg"
    mesh: str = WHOLE

    def to_dict(self) -> dict[str, Any]:
        """Return plain values, as in a TOML file.

        Returns
        -------
        dict
            ``measure``, ``item``, ``feature_type``, ``mesh``, and the limits that there are.
        """
        values = {"measure": self.measure, "item": self.item, "feature_type": self.feature_type, "mesh": self.mesh}
        return values | self.threshold.to_dict()

    def __str__(self) -> str:
        """Return what is asked, in words."""
        what = " ".join(part for part in (self.measure, self.item, f"({self.feature_type})") if part)
        return f"{what} {self.threshold}{' in each mesh' if self.mesh == EACH else ''}"


@dataclass(frozen=True, slots=True)
class Profile:
    """What is asked for a model to exist.

    Attributes
    ----------
    title : str
        Its name.
    asks : tuple of Ask
        One at least.
    description : str
        Why this is asked.
    source : str
        File that it was read from.
    """

    title: str
    asks: tuple[Ask, ...]
    description: str = ""
    source: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return plain values.

        Returns
        -------
        dict
            ``title``, ``description``, ``source`` and ``asks``.
        """
        return {
            "title": self.title,
            "description": self.description,
            "source": self.source,
            "asks": [ask.to_dict() for ask in self.asks],
        }


def list_profiles() -> list[str]:
    """List the profiles that come with the package; each is named by what it asks.

    Returns
    -------
    list of str
        Names that `load_profile` takes.

    Examples
    --------
    >>> "a-building-file-for-every-mesh" in list_profiles()
    True
    """
    folder = resources.files(__package__).joinpath(_FOLDER)
    return sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml"))


def load_profile(source: PathLike) -> Profile:
    """Load a profile.

    Parameters
    ----------
    source : str or path
        Name of one that `list_profiles` lists, or the path of a TOML file, which ends in ``.toml``.

    Returns
    -------
    Profile
        Its source is the name or path.

    Raises
    ------
    ParameterError
        There is no profile of the name, or it asks what cannot be asked.
    SourceNotFoundError
        There is no such file.
    UnreadableSourceError
        It is no TOML.

    Examples
    --------
    >>> [str(ask) for ask in load_profile("a-building-file-for-every-mesh").asks]
    ['delivered_share (bldg) at least 1 in each mesh']
    """
    name = os.fspath(source)
    if not name.endswith(".toml"):
        if name not in list_profiles():
            raise ParameterError(f"no profile {name!r}; expected one of {', '.join(list_profiles())}, or a .toml file")
        text = resources.files(__package__).joinpath(_FOLDER, f"{name}.toml").read_text(encoding="utf-8")
        return parse_profile(text, name)
    path = Path(name)
    if not is_there(path):
        raise SourceNotFoundError(f"{spell_path(path)}: no such file; expected a profile in TOML")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableSourceError(f"{spell_path(path)}: cannot be read: {error}") from error
    return parse_profile(text, spell_path(path))


def parse_profile(text: str, place: str) -> Profile:
    """Read a profile.

    Parameters
    ----------
    text : str
        TOML: ``title``, ``description``, and for each ``[[ask]]`` the ``measure``, ``at_least`` or ``at_most`` or both,
        and, where they are meant, ``item``, ``feature_type`` and ``mesh = "each"``.
    place : str
        Where the text came from.

    Returns
    -------
    Profile
        Its title is the place where the text gives none.

    Raises
    ------
    UnreadableSourceError
        It is no TOML.
    ParameterError
        A key is none, a measure is not known, a limit is no number, or nothing is asked.

    Examples
    --------
    >>> text = '''
    ... title = "half in LOD2"
    ... [[ask]]
    ... measure = "lod_share"
    ... item = "LOD2"
    ... at_least = 0.5
    ... '''
    >>> str(parse_profile(text, "own.toml").asks[0])
    'lod_share LOD2 (bldg) at least 0.5'
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableSourceError(f"{place}: no TOML that can be read: {error}") from error
    _require_keys(content, _PROFILE_KEYS, place)
    asks = content.get("ask")
    if not isinstance(asks, list) or not asks:
        raise ParameterError(f"{place}: asks nothing; expected one [[ask]] at least, with a measure and a limit")
    title, description = content.get("title", place), content.get("description", "")
    for key, value in (("title", title), ("description", description)):
        if not isinstance(value, str):
            raise ParameterError(f"{place}: {key} is {value!r}; expected a text")
    read = [_read_ask(ask, f"{place}, ask {number}") for number, ask in enumerate(asks, start=1)]
    return Profile(title, tuple(read), description, place)


def apply_profile(measures: list[Measure], profile: Profile) -> list[Measure]:
    """Hold measures to what a profile asks.

    Parameters
    ----------
    measures : list of Measure
        All of them; changed in place where something is asked.
    profile : Profile
        What is asked.

    Returns
    -------
    list of Measure
        The same, and behind them one of the verdict *unknown* for each ask that none of them is meant by.
    """
    found = list(measures)
    for ask in profile.asks:
        named = [
            measure
            for measure in measures
            if (measure.name, measure.item, measure.feature_type) == (ask.measure, ask.item, ask.feature_type)
        ]
        # Of a type that has no file at all there is one row, for the whole.
        meshes = [measure for measure in named if measure.mesh is not None] if ask.mesh == EACH else []
        meant = meshes or [measure for measure in named if measure.mesh is None]
        for measure in meant:
            value = None if isinstance(measure.value, str) else measure.value
            verdict = ask.threshold.judge(value)
            measure.threshold, measure.verdict = _join(measure, ask.threshold, verdict)
        if not meant:
            reason = f"the profile asks for {ask}, which was not measured"
            missing = Measure(ask.measure, None, ask.item, ask.feature_type, None, State.UNKNOWN, reason)
            missing.threshold, missing.verdict = ask.threshold, Verdict.UNKNOWN
            found.append(missing)
    return found


def _join(measure: Measure, threshold: Threshold, verdict: Verdict) -> tuple[Threshold, Verdict]:
    """Join what is asked of one measure in several places: the sharper limit and the worse verdict."""
    if measure.threshold is None or measure.verdict is None:
        return threshold, verdict
    lows = [limit for limit in (measure.threshold.at_least, threshold.at_least) if limit is not None]
    highs = [limit for limit in (measure.threshold.at_most, threshold.at_most) if limit is not None]
    joined = replace(threshold, at_least=max(lows, default=None), at_most=min(highs, default=None))
    order = (Verdict.FAIL, Verdict.UNKNOWN, Verdict.PASS)
    return joined, min(measure.verdict, verdict, key=order.index)


def _read_ask(ask: Any, place: str) -> Ask:
    if not isinstance(ask, dict):
        raise ParameterError(f"{place}: is {ask!r}; expected a table, [[ask]]")
    _require_keys(ask, _ASK_KEYS, place)
    name = ask.get("measure")
    kind = MEASURES.get(name) if isinstance(name, str) else None
    numbers = [known for known, held in MEASURES.items() if held.is_number]
    if kind is None or not kind.is_number:
        raise ParameterError(f"{place}: measure is {name!r}; expected one of {', '.join(numbers)}")
    limits = {key: _read_limit(ask[key], f"{place}: {key}") for key in _LIMITS if key in ask}
    if not limits:
        raise ParameterError(f"{place}: no limit; expected at_least or at_most")
    threshold = Threshold(**limits)
    if threshold.at_least is not None and threshold.at_most is not None and threshold.at_least > threshold.at_most:
        raise ParameterError(f"{place}: at_least is above at_most; no value can be both")
    item, feature_type = ask.get("item", ""), ask.get("feature_type", kind.feature_type)
    for key, value in (("item", item), ("feature_type", feature_type)):
        if not isinstance(value, str):
            raise ParameterError(f"{place}: {key} is {value!r}; expected a text")
    mesh = ask.get("mesh", WHOLE)
    if mesh not in (WHOLE, EACH):
        raise ParameterError(f"{place}: mesh is {mesh!r}; expected 'whole' or 'each'")
    return Ask(str(name), threshold, item, feature_type, mesh)


def _read_limit(value: Any, place: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ParameterError(f"{place} is {value!r}; expected a number")
    return float(value)


def _require_keys(table: dict[str, Any], known: set[str], place: str) -> None:
    if unknown := sorted(set(table) - known):
        raise ParameterError(f"{place}: unknown key {', '.join(unknown)}; expected some of {', '.join(sorted(known))}")
