"""The chain of receipts from a result down to the tiles, followed and checked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plateau_sc.errors import PlateauScError, UnreadableSourceError
from plateau_sc.receipts.content import compute_id, read_content
from plateau_sc.receipts.facts import FileFact
from plateau_sc.receipts.features import FeatureList
from plateau_sc.receipts.lookup import find_features
from plateau_sc.receipts.places import Place, Places, read_path, split_name
from plateau_sc.receipts.receipt import EDITED, compare, is_copied, is_edited
from plateau_sc.types import PathLike

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a chain of receipts that does not hold.

    Attributes
    ----------
    kind : str
        "input" or "output" (a file is missing, changed or swapped), "receipt" (it was edited, or cannot be read),
        "link" (an input does not lead to the receipt that was named), "cycle", or "feature" (the list of features does
        not fit, or a used one is not in its file).
    path : str
        The file, as its receipt names it; for "receipt" and "cycle" the receipt.
    reason : str
        What was expected and what was found.
    depth : int
        Steps from the receipt that was asked about: 0 for itself.
    receipt : str
        The receipt that the finding is about.
    """

    kind: str
    path: str
    reason: str
    depth: int
    receipt: str

    def __str__(self) -> str:
        """Return one line."""
        return f"{self.receipt} (depth {self.depth}): {self.kind} {self.path}: {self.reason}"


@dataclass(slots=True)
class _Step:
    """A receipt of the chain."""

    path: Path
    depth: int
    content: dict[str, Any]
    inputs: list[tuple[FileFact, Place | None]]
    outputs: list[tuple[FileFact, Place | None]]
    below: list[Path] = field(default_factory=list)


def verify_chain(path: PathLike) -> list[Finding]:
    """Check a receipt, the receipts of its inputs, and so on down to files that no run made.

    Parameters
    ----------
    path : str or os.PathLike
        The receipt of a result.

    Returns
    -------
    list of Finding
        Empty where all holds: every file is there with the content that its receipt states, every receipt says what it
        said when it was written, every input that a run made leads to the receipt of that run, and every used feature
        is in a CityGML file of the chain.

    Raises
    ------
    SourceNotFoundError, UnreadableSourceError
        There is no such receipt, or it cannot be read. Receipts further down that cannot be read are findings.

    Notes
    -----
    Receipts carry no signature. Whoever changes a file and makes its receipt and all receipts above it anew has made
    another chain that holds; only a receipt or an id that was kept elsewhere shows that it is not the first one.

    Examples
    --------
    >>> import tempfile
    >>> from plateau_sc.receipts import record
    >>> folder = Path(tempfile.mkdtemp())
    >>> with record("greeting", folder / "receipt.json") as run:
    ...     _ = (folder / "a.txt").write_text("good day")
    ...     run.wrote(folder / "a.txt", "greeting")
    >>> verify_chain(folder / "receipt.json")
    []
    >>> _ = (folder / "a.txt").write_text("good-bye")
    >>> [(finding.kind, finding.path) for finding in verify_chain(folder / "receipt.json")]
    [('output', 'a.txt')]
    """
    return _Chain().check(Path(path))


class _Chain:
    """What is known while a chain is followed; each file is hashed once."""

    def __init__(self) -> None:
        self._places = Places()
        self._hashes: dict[Place, str] = {}
        self._steps: dict[Path, _Step] = {}
        self._findings: list[Finding] = []

    def check(self, path: Path) -> list[Finding]:
        top = path.resolve()
        first = self._read(top, 0)
        self._steps[top] = first
        on_way = [top]
        waiting = [self._follow(first)]
        while waiting:
            link = next(waiting[-1], None)
            if link is None:
                waiting.pop()
                on_way.pop()
            elif link in on_way:
                circle = " <- ".join(place.name for place in [*on_way[on_way.index(link) :], link])
                self._tell(
                    "cycle", str(link), f"the run is said to depend on its own result: {circle}", len(on_way) - 1
                )
            elif link not in self._steps and (step := self._read_below(link, len(on_way))) is not None:
                self._steps[link] = step
                on_way.append(link)
                waiting.append(self._follow(step))
        for step in self._steps.values():
            self._check_features(step)
        return sorted(self._findings, key=lambda finding: (finding.depth, finding.receipt))

    def _read(self, path: Path, depth: int) -> _Step:
        content = read_content(path)
        inputs, outputs = (self._find_all(content[kind], path.parent) for kind in ("inputs", "outputs"))
        step = _Step(path, depth, content, inputs, outputs)
        if is_edited(content):
            self._tell("receipt", str(path), EDITED, depth, path)
        made = {fact.sha256 for fact, _ in outputs}
        for kind, facts in (("input", inputs), ("output", outputs)):
            for fact, place in facts:
                if kind == "input" and is_copied(fact, made):
                    continue
                if (reason := self._compare(fact, place, facts)) is not None:
                    self._tell(kind, fact.path, reason, depth, path)
        return step

    def _find_all(self, entries: list[dict[str, Any]], folder: Path) -> list[tuple[FileFact, Place | None]]:
        facts = map(FileFact.from_dict, entries)
        return [(fact, self._places.find(fact.path, fact.relative, folder)) for fact in facts]

    def _read_below(self, path: Path, depth: int) -> _Step | None:
        try:
            return self._read(path, depth)
        except UnreadableSourceError as error:
            self._tell("receipt", str(path), str(error), depth, path)
            return None

    def _compare(
        self, fact: FileFact, place: Place | None, facts: Iterable[tuple[FileFact, Place | None]]
    ) -> str | None:
        if place is not None and self._hashes.get(place) == fact.sha256:
            return None
        reason = compare(self._places, place, fact)
        if reason is None and place is not None:
            self._hashes[place] = fact.sha256
        if reason is None or place is None or "content changed" not in reason:
            return reason
        _, found = self._places.weigh(place)
        swapped = [other.path for other, _ in facts if other.sha256 == found and other.path != fact.path]
        return f"swapped: it holds the content of {swapped[0]}" if swapped else reason

    def _follow(self, step: _Step) -> Iterator[Path]:
        """Give the receipts that the inputs lead to, and tell of the links that do not hold."""
        seen: set[Path] = set()
        for fact, place in step.inputs:
            if fact.made_by is None:
                continue
            link = self._find_receipt(step, fact, place)
            if link is None:
                reason = f"its receipt {fact.made_by.receipt} is missing; expected beside the file"
                self._tell("link", fact.path, reason, step.depth, step.path)
                continue
            self._check_link(step, fact, place, link)
            if link not in seen:
                seen.add(link)
                step.below.append(link)
                yield link

    def _find_receipt(self, step: _Step, fact: FileFact, place: Place | None) -> Path | None:
        """Return the receipt beside an input, or beside where the input was, if it is gone."""
        assert fact.made_by is not None
        names = [name for name in (fact.relative, fact.path) if name is not None]
        folders = [(step.path.parent / split_name(name)[0].path).parent for name in names]
        if place is not None:
            folders = [place.path.parent]
        for folder in folders:
            link = (folder / read_path(fact.made_by.receipt)).resolve()
            if link.is_file():
                return link
        return None

    def _check_link(self, step: _Step, fact: FileFact, place: Place | None, link: Path) -> None:
        assert fact.made_by is not None
        try:
            content = read_content(link)
        except PlateauScError:
            # told where the receipt itself is read
            return
        stated = content.get("id")
        if stated is None:
            # version 1 states none: its id is that of what it says
            stated = compute_id(content)
        if stated != fact.made_by.id:
            reason = f"leads to another receipt than was named: expected the id {fact.made_by.id}, found {stated}"
            self._tell("link", fact.path, reason, step.depth, step.path)
            return
        made = [FileFact.from_dict(entry) for entry in content["outputs"]]
        is_named = any(output.sha256 == fact.sha256 for output in made)
        if not is_named and place is not None and place.member is not None:
            files = [self._places.find(output.path, output.relative, link.parent) for output in made]
            is_named = any(file is not None and file.path.resolve() == place.path.resolve() for file in files)
        if not is_named:
            self._tell(
                "link", fact.path, f"the receipt {link.name} does not name it as an output", step.depth, step.path
            )

    def _check_features(self, step: _Step) -> None:
        features = step.content["features"]
        name = features.get("list")
        if step.content["schema_version"] == 1 or name is None:
            return
        place = self._places.find(name, None, step.path.parent)
        if name not in [fact.path for fact, _ in step.outputs]:
            self._tell("feature", name, "the list of features is not among the outputs", step.depth, step.path)
        if place is None:
            self._tell("feature", name, "the list of features is missing", step.depth, step.path)
            return
        try:
            listed = FeatureList.read(place.path)
        except PlateauScError as error:
            self._tell("feature", name, str(error), step.depth, step.path)
            return
        for use, found in listed.summarise(name).items():
            if use != "list" and any(features[use][key] != found[key] for key in ("count", "sha256")):
                reason = (
                    f"expected {features[use]['count']} features that are {use}, with the hash "
                    f"{features[use]['sha256']}; the list holds {found['count']}, with {found['sha256']}"
                )
                self._tell("feature", name, reason, step.depth, step.path)
        self._look_up(step, listed)

    def _look_up(self, step: _Step, listed: FeatureList) -> None:
        """Look for the used features in the file that the list names for each, or else in all that the chain reads."""
        own = {fact.path: place for fact, place in step.inputs if _is_citygml(fact.path)}
        by_file: dict[str, set[str]] = {}
        elsewhere: set[str] = set()
        for feature in listed.features:
            if feature.used:
                named = feature.file in own
                (by_file.setdefault(feature.file, set()) if named else elsewhere).add(feature.gml_id)
        for file, ids in by_file.items():
            place = own[file]
            # a file that is missing is told of already
            if place is not None:
                self._tell_missing(step, file, ids - find_features(self._places, place, ids), len(ids))
        if not elsewhere:
            return
        total = len(elsewhere)
        reachable = self._list_citygml(step)
        for place in reachable:
            elsewhere -= find_features(self._places, place, elsewhere)
        if not reachable:
            reason = f"{total} used features cannot be looked up: the chain reads no CityGML file that is there"
            self._tell("feature", str(step.content["features"]["list"]), reason, step.depth, step.path)
        else:
            self._tell_missing(step, str(step.content["features"]["list"]), elsewhere, total)

    def _list_citygml(self, step: _Step) -> list[Place]:
        places: dict[Place, None] = {}
        waiting, seen = [step.path], set[Path]()
        while waiting:
            path = waiting.pop(0)
            if path in seen or path not in self._steps:
                continue
            seen.add(path)
            for fact, place in self._steps[path].inputs:
                if place is not None and _is_citygml(fact.path):
                    places[place] = None
            waiting += self._steps[path].below
        return list(places)

    def _tell_missing(self, step: _Step, file: str, missing: set[str], total: int) -> None:
        if missing:
            shown = ", ".join(sorted(missing)[:_SHOWN]) + (", …" if len(missing) > _SHOWN else "")
            where = "it" if _is_citygml(file) else "a CityGML file of the chain"
            reason = f"{len(missing)} of {total} used features are not in {where}: {shown}"
            self._tell("feature", file, reason, step.depth, step.path)

    def _tell(self, kind: str, path: str, reason: str, depth: int, receipt: Path | None = None) -> None:
        self._findings.append(Finding(kind, path, reason, depth, path if receipt is None else str(receipt)))


def _is_citygml(path: str) -> bool:
    return path.lower().endswith((".gml", ".xml"))
