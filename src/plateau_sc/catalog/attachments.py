"""Code lists and metadata that the service offers as zips beside the tiles of a data set."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from plateau_sc.catalog.addresses import clean_name, split_path
from plateau_sc.catalog.storage import explain_writing, make_folder, write_whole
from plateau_sc.errors import UnreadableSourceError

FOLDERS = ("codelists", "metadata")
"""Folders of a data set that are taken from the zips."""

_KIND = re.compile(rf"_({'|'.join(FOLDERS)})(?:_.*)?\.zip$")
_MOST_MEMBERS = 10_000
_LARGEST_MEMBER = 50_000_000
_LARGEST_WHOLE = 500_000_000


def choose_attachments(urls: Iterable[str]) -> dict[str, str]:
    """Choose the zips of code lists and metadata, by their names.

    Parameters
    ----------
    urls : iterable of str
        Zips that the service offers.

    Returns
    -------
    dict of str to str
        Folder of the data set, by address.

    Examples
    --------
    >>> choose_attachments(["https://example.org/1_x_op_codelists.zip", "https://example.org/1_x_op_schemas.zip"])
    {'https://example.org/1_x_op_codelists.zip': 'codelists'}
    """
    found = {}
    for url in urls:
        names = split_path(url)
        match = _KIND.search(names[-1]) if names else None
        if match:
            found[url] = match.group(1)
    return found


def unpack_attachment(archive: Path, folder: str, root: Path) -> list[Path]:
    """Unpack a zip of code lists or metadata into a data set.

    Parameters
    ----------
    archive : Path
        The zip. Its files may lie at its top, below the folder's name, or below the data set's and the folder's.
    folder : str
        Name of the folder.
    root : Path
        Root of the data set.

    Returns
    -------
    list of Path
        What was written, below the root.

    Raises
    ------
    UnreadableSourceError
        The zip is damaged, or holds more than code lists or metadata ever do.
    OutputError
        A file cannot be written.
    """
    written: list[Path] = []
    try:
        with explain_writing(root / folder), zipfile.ZipFile(archive) as packed:
            members = [member for member in packed.infolist() if not member.is_dir()]
            _require_modest(archive, members, folder)
            for member in members:
                target = root / _place_member(member.filename, folder)
                with packed.open(member) as stream:
                    # what a zip says of a size may be a lie
                    content = stream.read(member.file_size + 1)
                if len(content) > member.file_size:
                    raise UnreadableSourceError(f"{archive.name}: {member.filename} is larger than the zip says")
                make_folder(target.parent)
                write_whole(target, content)
                written.append(target)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise UnreadableSourceError(f"{archive.name}: not a zip that can be read ({error})") from error
    return written


def _require_modest(archive: Path, members: list[zipfile.ZipInfo], folder: str) -> None:
    size = sum(member.file_size for member in members)
    largest = max((member.file_size for member in members), default=0)
    if len(members) > _MOST_MEMBERS or size > _LARGEST_WHOLE or largest > _LARGEST_MEMBER:
        raise UnreadableSourceError(
            f"{archive.name}: {len(members):,} files of {size:,} bytes, the largest of {largest:,}; expected {folder} "
            f"of at most {_MOST_MEMBERS:,} files, {_LARGEST_WHOLE:,} bytes, and {_LARGEST_MEMBER:,} in one"
        )


def _place_member(name: str, folder: str) -> PurePosixPath:
    names = [clean_name(part) for part in name.replace("\\", "/").split("/") if part]
    below = names[names.index(folder) + 1 :] if folder in names[:-1] else names[-1:]
    return PurePosixPath(folder, *below)
