"""Where a file comes from, as far as what lies beside it says: a receipt that names it, or the record of a fetch."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plateau_sc.catalog.cache import find_record
from plateau_sc.catalog.delivery import MANIFEST
from plateau_sc.citygml.papers import find_licences, find_root, read_papers
from plateau_sc.citygml.sources import SourceFile, is_there, spell_path
from plateau_sc.errors import PlateauScError
from plateau_sc.receipts.content import SCHEMA, compute_id, read_content
from plateau_sc.receipts.places import Place, Places, is_url, name_file, read_path, split_name
from plateau_sc.types import PathLike

_HIGHEST = 8
_HEAD = 64


@dataclass(frozen=True, slots=True)
class Link:
    """The receipt of the run that made a file.

    Attributes
    ----------
    receipt : str
        The way to it from the folder of that file.
    id : str
        What `compute_id` gives for it.
    """

    receipt: str
    id: str


@dataclass(slots=True)
class Origins:
    """What is known of the files in some folders, each folder looked at once.

    A receipt or a record of a fetch is looked for in the folder of a file and in those above it, as a store of many
    files has its receipt beside the store.

    Attributes
    ----------
    left_out : Path or None
        A receipt that is not looked at: the one that is being written.
    """

    left_out: Path | None = None
    _places: Places = field(default_factory=Places)
    _makers: dict[Path, dict[Path, list[tuple[str, Path, str]]]] = field(default_factory=dict)
    _fetched: dict[Path, dict[str, dict[str, Any]]] = field(default_factory=dict)
    _archives: dict[Path, str] = field(default_factory=dict)
    _licences: dict[tuple[Path, str], str | None] = field(default_factory=dict)

    def find_maker(self, place: Place, sha256: str) -> Link | None:
        """Find the receipt of the run that made a file.

        Parameters
        ----------
        place : Place
            The file; for a member of a zip the receipt must name the zip.
        sha256 : str
            Its hash: a receipt that names the file with another one did not make it as it is.

        Returns
        -------
        Link or None
            None where no receipt beside it names it. Of several, the last one written.
        """
        path = Path(place.path).resolve()
        for folder in list(path.parents)[:_HIGHEST]:
            entries = self._list_makers(folder).get(path, [])
            if entries and place.member is not None:
                sha256 = self._hash_archive(path)
            fitting = [(finished, receipt, key) for finished, receipt, key in entries if key.startswith(sha256)]
            if fitting:
                _, receipt, key = max(fitting)
                return Link(spell_path(_climb(path.parent, receipt)), key.partition(" ")[2])
        return None

    def find_url(self, place: Place, sha256: str) -> str | None:
        """Find the address that a file was fetched from.

        Parameters
        ----------
        place : Place
            The file.
        sha256 : str
            Its hash; a file that was changed since it came is not what was fetched.

        Returns
        -------
        str or None
            None where no ``fetch.json`` names it.
        """
        path = Path(place.path).resolve()
        for folder in list(path.parents)[:_HIGHEST]:
            entry = self._list_fetched(folder).get(spell_path(path.relative_to(folder).as_posix()))
            if entry is not None and entry.get("sha256") == sha256 and isinstance(entry.get("url"), str):
                return str(entry["url"])
        return None

    def find_licence(self, file: SourceFile) -> str | None:
        """Find the licence of the data set that a file belongs to.

        Parameters
        ----------
        file : SourceFile
            The file.

        Returns
        -------
        str or None
            What the README, the metadata and the list of sources name, with semicolons between them; None where they
            name none, or are not there.
        """
        root = find_root(file)
        if root not in self._licences:
            try:
                papers = list(read_papers(*root, is_zip=file.member is not None, notes=[]))
            except (PlateauScError, OSError):
                papers = []
            named = dict.fromkeys(name for _, text in papers for name in find_licences(text))
            self._licences[root] = "; ".join(named) or None
        return self._licences[root]

    def _list_makers(self, folder: Path) -> dict[Path, list[tuple[str, Path, str]]]:
        """Return by output the end, the receipt, and "hash id" of the runs whose receipts lie in a folder."""
        if folder not in self._makers:
            makers: dict[Path, list[tuple[str, Path, str]]] = {}
            for path in _list_json(folder):
                if self.left_out is not None and path == self.left_out.resolve():
                    continue
                try:
                    content = read_content(path)
                except PlateauScError:
                    continue
                key = compute_id(content)
                for output in content["outputs"]:
                    made = (folder / read_path(output["path"])).resolve()
                    entry = (str(content.get("finished", "")), path, f"{output['sha256']} {key}")
                    makers.setdefault(made, []).append(entry)
            self._makers[folder] = makers
        return self._makers[folder]

    def _list_fetched(self, folder: Path) -> dict[str, dict[str, Any]]:
        if folder not in self._fetched:
            entries: dict[str, dict[str, Any]] = {}
            try:
                content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
                entries = {entry["path"]: entry for entry in content["files"]}
            except (OSError, ValueError, TypeError, KeyError):
                # a file of that name which is no record says nothing
                entries = {}
            self._fetched[folder] = entries
        return self._fetched[folder]

    def _hash_archive(self, path: Path) -> str:
        if path not in self._archives:
            self._archives[path] = self._places.weigh(Place(path))[1]
        return self._archives[path]


@dataclass(frozen=True, slots=True)
class Source:
    """What the label of a file that was read stands for.

    Attributes
    ----------
    place : Place or None
        The file on the disk; None for a file of the web that is in the cache no more.
    url : str or None
        Where it was read from, if that was the web.
    """

    place: Place | None
    url: str | None = None

    def name(self, folder: PathLike | None) -> tuple[str, str | None]:
        """Return how a receipt names it.

        Parameters
        ----------
        folder : path-like or None
            Folder of the receipt.

        Returns
        -------
        tuple of str and (str or None)
            As `name_file` gives them; the URL of what is not on the disk.
        """
        if self.place is None:
            return str(self.url), None
        return name_file(self.place.path, folder, self.place.member)


def split_label(label: str) -> Source:
    """Return what the label of a file that was read stands for.

    Parameters
    ----------
    label : str
        `SourceFile.label`: a path or URL, with ``!member`` for a member of a zip.

    Returns
    -------
    Source
        For a URL with the place in the cache.

    Examples
    --------
    >>> split_label("town.zip!udx/a.gml").name("out")[1]
    '../town.zip!udx/a.gml'
    """
    if not is_url(label):
        places = split_name(label)
        return Source(next((place for place in places if is_there(place.path)), places[0]))
    cuts = [None, *(index for index, letter in enumerate(label) if letter == "!")]
    for cut in cuts:
        try:
            record = find_record(label if cut is None else label[:cut])
        except PlateauScError:
            continue
        if record is not None:
            return Source(Place(record.path, None if cut is None else label[cut + 1 :]), label)
    return Source(None, label)


def _list_json(folder: Path) -> list[Path]:
    """Return the files of a folder that begin as receipts do."""
    found = []
    try:
        candidates = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".json")
    except OSError:
        return []
    for path in candidates:
        try:
            with path.open("rb") as file:
                head = file.read(_HEAD)
        except OSError:
            continue
        if SCHEMA.encode() in head:
            found.append(path)
    return found


def _climb(folder: Path, path: Path) -> str:
    """Return the way from a folder to a file in it, or in one above."""
    depth = 0
    while not path.is_relative_to(folder):
        folder, depth = folder.parent, depth + 1
    return "/".join([*[".."] * depth, path.relative_to(folder).as_posix()])
