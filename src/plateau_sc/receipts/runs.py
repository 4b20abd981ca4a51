"""A receipt around any code: what it reads, uses and writes is named, and the receipt is written when it ends well."""

import threading
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import numpy as np

from plateau_sc.city import SurfaceModel
from plateau_sc.citygml.audit import Audit
from plateau_sc.citygml.sources import spell_path
from plateau_sc.errors import ParameterError, SourceNotFoundError
from plateau_sc.io.atomic import replace_files
from plateau_sc.receipts.content import canonical_json
from plateau_sc.receipts.facts import FileFact, describe_input, hash_file, list_inputs
from plateau_sc.receipts.features import FeatureList
from plateau_sc.receipts.origins import Origins
from plateau_sc.receipts.places import Place, Places, split_name
from plateau_sc.receipts.privacy import Touch
from plateau_sc.receipts.receipt import Receipt, write_receipt
from plateau_sc.types import PathLike

_ENDING: Final = ".json"
_open_paths: set[Path] = set()
_lock = threading.Lock()


def record(activity: str, path: PathLike, parameters: Mapping[str, Any] | None = None) -> "Run":
    r"""Keep the account of a run in a ``with`` block.

    Parameters
    ----------
    activity : str
        What is done, in a word or a few: "route", "count of trees".
    path : str or os.PathLike
        The receipt to write, a ``.json``. It is written when the block ends, together with the list of features, and
        not if an error ends it. Its folder is made if it does not exist.
    parameters : mapping, optional
        What the run was asked for, in plain values.

    Returns
    -------
    Run
        To be entered once, with ``with``.

    Raises
    ------
    ParameterError
        The activity has no name, the path is no ``.json``, or a parameter is nothing that JSON has.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> _ = (folder / "trees.csv").write_text("oak\nelm\n")
    >>> with record("count of trees", folder / "trees.receipt.json") as run:
    ...     lines = (folder / "trees.csv").read_text().splitlines()
    ...     _ = (folder / "count.txt").write_text(str(len(lines)))
    ...     run.read(folder / "trees.csv", "trees")
    ...     run.wrote(folder / "count.txt", "count")
    >>> from plateau_sc.receipts import read_receipt, verify
    >>> [fact["path"] for fact in read_receipt(folder / "trees.receipt.json")["outputs"]]
    ['count.txt', 'trees.receipt.features.csv']
    >>> verify(folder / "trees.receipt.json")
    []
    """
    return Run(activity, path, parameters)


class Run:
    """What `record` gives: it takes what a run read, used and wrote.

    Parameters
    ----------
    activity : str
        What is done.
    path : str or os.PathLike
        The receipt.
    parameters : mapping, optional
        What was asked for.
    """

    def __init__(self, activity: str, path: PathLike, parameters: Mapping[str, Any] | None = None) -> None:
        if not isinstance(activity, str) or not activity.strip():
            raise ParameterError(f"expected the name of what is done, as 'route'; found {activity!r}")
        if parameters is not None and not isinstance(parameters, Mapping):
            raise ParameterError(f"expected the parameters as a mapping of names; found {type(parameters).__name__}")
        self.path = Path(path).absolute()
        if self.path.suffix.lower() != _ENDING:
            raise ParameterError(f"{path}: expected a receipt whose name ends with .json")
        self._parameters = dict(parameters or {})
        canonical_json(self._parameters)
        self._activity = activity
        self._origins = Origins(left_out=self.path)
        self._inputs: dict[tuple[str, str], FileFact] = {}
        self._stamps: dict[Path, tuple[int, int]] = {}
        self._outputs: dict[Path, tuple[Path, str]] = {}
        self._features = FeatureList()
        self._touches: list[Touch] = []
        self._state = "new"
        self._started = datetime.now(UTC)

    def __enter__(self) -> "Run":
        """Begin."""
        if self._state != "new":
            raise ParameterError(f"{self.path}: this run was entered before; call record(…) for each")
        with _lock:
            if self._own in _open_paths:
                raise ParameterError(f"{self.path}: another run that goes on writes this receipt; name another one")
            _open_paths.add(self._own)
        self._state, self._started = "open", datetime.now(UTC)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write the receipt, unless an error ended the block."""
        self._state = "ended"
        try:
            if kind is None:
                self._finish()
        finally:
            with _lock:
                _open_paths.discard(self._own)

    def read(
        self,
        file: PathLike | SurfaceModel | Audit,
        role: str,
        *,
        url: str | None = None,
        licence: str | None = None,
        credit: str | None = None,
    ) -> None:
        """Name something that the run reads.

        Parameters
        ----------
        file : path-like, CityModel, FeatureModel or Audit
            A file, ``archive.zip!member``, a folder (all files in it), or what `read_citygml` gave: the files that it
            was read from, and its features as loaded.
        role : str
            What it is used as.
        url, licence, credit : str, optional
            Where it was fetched from, its licence, and what a result made of it must say, where that is known.

        Raises
        ------
        SourceNotFoundError
            There is no such file.
        ParameterError
            The run is not open; it names the same file as written, or as read with another content; the role is empty.
        """
        self._require_open()
        _require_role(role)
        named = {"url": url, "licence": licence, "credit": credit}
        if isinstance(file, SurfaceModel | Audit):
            if isinstance(file, SurfaceModel):
                loaded = FeatureList.of_city(file, np.zeros(len(file), dtype=np.bool_), self._folder)
                self._features = self._features.joined(loaded)
            for fact in list_inputs(file if isinstance(file, Audit) else file.audit, role, self._folder, self._origins):
                self._take(fact, named)
            return
        for place in _list_places(file):
            if place.path.resolve() == self._own:
                raise ParameterError(f"{place.path}: the receipt of this run is no input of it")
            if place.path.resolve() in self._outputs:
                raise ParameterError(f"{place.path}: named as written, so it is no input; write to another name")
            status = place.path.stat()
            self._take(describe_input(place, role, self._folder, self._origins), named)
            self._stamps.setdefault(place.path.resolve(), (status.st_size, status.st_mtime_ns))

    def use(self, features: SurfaceModel | Iterable[str]) -> None:
        """Name the features that the result depends on.

        Parameters
        ----------
        features : CityModel, FeatureModel or iterable of str
            All that a city holds, or gml:ids. Those of a city that was given to `read` and that are not named here are
            listed as loaded only.

        Raises
        ------
        ParameterError
            The run is not open, or an id is none.
        """
        self._require_open()
        if isinstance(features, SurfaceModel):
            more = FeatureList.of_city(features, folder=self._folder)
        else:
            more = FeatureList.of_ids(features)
        self._features = self._features.joined(more)

    def wrote(self, file: PathLike, role: str) -> None:
        """Name something that the run wrote. It is hashed when the run ends.

        Parameters
        ----------
        file : path-like
            A file that is there, or a folder of files, as a Zarr store.
        role : str
            What it holds.

        Raises
        ------
        SourceNotFoundError
            There is no such file.
        ParameterError
            The run is not open; the file is named as read, or as written already; the role is empty.
        """
        self._require_open()
        _require_role(role)
        for place in _list_places(file):
            full = place.path.resolve()
            if place.member is not None:
                raise ParameterError(f"{file}: a member of a zip is not written alone; name the zip")
            if full in (self._own, self._list.resolve()):
                raise ParameterError(f"{file}: this name is that of the receipt, or of its list of features")
            if full in self._outputs:
                raise ParameterError(f"{file}: named as written already, as {self._outputs[full][1]}")
            self._require_no_input(full)
            self._outputs[full] = (place.path, role)

    def touched(
        self,
        kind: str,
        rows: int,
        consent: str | None = None,
        suppression: str | None = None,
        k: int | None = None,
    ) -> None:
        """Declare personal data that the run touches; it stands in the receipt under ``privacy``.

        Parameters
        ----------
        kind, rows, consent, suppression, k
            As for `plateau_sc.receipts.Touch`.

        Raises
        ------
        ParameterError
            The run is not open, one of the values cannot be, or the kind was declared before.
        """
        self._require_open()
        touch = Touch(kind, rows, consent, suppression, k)
        if any(other.kind == kind for other in self._touches):
            raise ParameterError(
                f"{self.path}: {kind!r} was declared before; declare each kind once, with all its rows"
            )
        self._touches.append(touch)

    @property
    def _folder(self) -> Path:
        return self.path.parent

    @property
    def _own(self) -> Path:
        return self.path.resolve()

    @property
    def _list(self) -> Path:
        return self.path.with_name(f"{self.path.stem}.features.csv")

    def _require_open(self) -> None:
        if self._state == "new":
            raise ParameterError(f"{self.path}: the run has not begun; use: with record(…) as run")
        if self._state == "ended":
            raise ParameterError(f"{self.path}: the run has ended, and its receipt takes nothing more")

    def _require_no_input(self, full: Path) -> None:
        for fact in self._inputs.values():
            place = Places().find(fact.path, fact.relative, self._folder)
            if place is not None and place.path.resolve() == full:
                raise ParameterError(f"{full}: named as read, so it is no output; write to another name")

    def _take(self, fact: FileFact, named: Mapping[str, str | None]) -> None:
        known: dict[str, Any] = {name: value for name, value in named.items() if value is not None}
        fact = replace(fact, **known)
        before = self._inputs.get((fact.path, fact.role))
        if any(other.path == fact.path and other.sha256 != fact.sha256 for other in self._inputs.values()):
            raise ParameterError(f"{fact.path}: it was read before with another content; it changes during the run")
        self._inputs[fact.path, fact.role] = fact if before is None else replace(before, **known)

    def _finish(self) -> None:
        """Hash the outputs, and write the receipt and the list."""
        for full, stamp in self._stamps.items():
            if not full.is_file():
                raise SourceNotFoundError(f"{full}: read by this run, and gone when it ended")
            status = full.stat()
            if (status.st_size, status.st_mtime_ns) != stamp:
                raise ParameterError(f"{full}: changed after it was named as read; read it from a copy that stays")
        facts = []
        for full, (path, role) in self._outputs.items():
            if not full.is_file():
                raise SourceNotFoundError(f"{path}: named as written by this run, and not there when it ended")
            facts.append(hash_file(path, role, self._folder))
        with replace_files(self._folder) as stage:
            listing = self._features.write(stage / self._list.name)
            receipt = Receipt(
                activity=self._activity,
                inputs=tuple(self._inputs.values()),
                outputs=(*facts, hash_file(listing, "features", stage)),
                features=self._features.summarise(self._list.name),
                parameters=self._parameters,
                sun={},
                audit={},
                started=self._started,
                finished=datetime.now(UTC),
                privacy=tuple(self._touches),
            )
            write_receipt(receipt, stage / self.path.name)


def _require_role(role: object) -> None:
    if not isinstance(role, str) or not role.strip():
        raise ParameterError(f"expected what the file is used as, in a word; found {role!r}")


def _list_places(file: PathLike) -> list[Place]:
    """Return the files that a path names."""
    try:
        name = spell_path(file)
    except TypeError as error:
        raise ParameterError(f"expected a path, or what read_citygml gives; found {type(file).__name__}") from error
    path = Path(file)
    if path.is_dir():
        files = [Place(inner) for inner in sorted(path.rglob("*")) if inner.is_file()]
        if not files:
            raise SourceNotFoundError(f"{name}: the folder holds no file")
        return files
    if path.is_file():
        return [Place(path)]
    places = Places()
    for place in split_name(str(path)):
        found = places.find(str(place.path) if place.member is None else f"{place.path}!{place.member}", None, Path())
        if found is not None:
            return [found]
    raise SourceNotFoundError(f"{name}: no such file or folder")
