"""Addresses on the web: which are taken, and what their files are called on a disk."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit, urlunsplit

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from plateau_sc.errors import ParameterError

DATASET_NAME = re.compile(r"^(\d{5}|\d{2})_.+_citygml_")
"""How the root of a PLATEAU data set is named."""

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.IGNORECASE)
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where the file of an address goes.

    Attributes
    ----------
    key : str
        16 hexadecimal digits, the same for all files of one data set.
    path : PurePosixPath
        From the root of the data set on (``13101_…_op/udx/bldg/53394509_bldg_6697_op.gml``) where the address has
        one; the file's name else.
    """

    key: str
    path: PurePosixPath


def check_url(url: str) -> str:
    """Return an address in the form in which it is asked for.

    Parameters
    ----------
    url : str
        With the scheme http or https.

    Returns
    -------
    str
        Without its fragment.

    Raises
    ------
    ParameterError
        It is no such address, or has a password in it.

    Examples
    --------
    >>> check_url("https://example.org/a.gml#top")
    'https://example.org/a.gml'
    """
    if not isinstance(url, str) or re.search(r"[\x00-\x1f\x7f]", url):
        raise ParameterError(f"the URL {url!r} is no text, or has control characters in it; expected https://host/path")
    url = url.strip().replace(" ", "%20")
    try:
        parts = urlsplit(url)
        parsed = parse_url(url)
        host = parsed.host
        _ = parts.port
    except (ValueError, LocationParseError) as error:
        raise ParameterError(f"the URL {url!r} cannot be read ({error}); expected https://host/path") from error
    if parts.scheme.lower() not in ("http", "https"):
        raise ParameterError(f"the URL {url!r} is not of the web; expected one that begins with https:// or http://")
    if not host or ("%" in host and not host.startswith("[")):
        raise ParameterError(f"the URL {url!r} names no host; expected https://host/path")
    if parsed.auth is not None:
        raise ParameterError("the URL has a name or a password in it, which would end up in records; leave it out")
    return urlunsplit(parts._replace(fragment=""))


def find_place(url: str) -> Place:
    """Find where the file of an address goes.

    Parameters
    ----------
    url : str
        As `check_url` gives it.

    Returns
    -------
    Place
        Two addresses never share one.

    Examples
    --------
    >>> str(find_place("https://example.org/a/13101_x_city_2023_citygml_1_op/udx/bldg/1.gml").path)
    '13101_x_city_2023_citygml_1_op/udx/bldg/1.gml'
    >>> str(find_place("https://example.org/..%2Fa.gml").path)
    '.._a.gml'
    """
    parts = urlsplit(url)
    raw = parts.path.split("/")
    start = next((n for n, name in enumerate(raw[:-1]) if DATASET_NAME.match(unquote(name))), len(raw) - 1)
    names = [clean_name(unquote(name)) for name in raw[start:]]
    before = urlunsplit(parts._replace(path="/".join(raw[:start])))
    # names that had to be changed no longer tell two addresses apart
    told_apart = before if names == raw[start:] else url
    return Place(hashlib.sha256(told_apart.encode()).hexdigest()[:16], PurePosixPath(*names))


def split_path(url: str) -> list[str]:
    """Split the path of an address, which need not be a good one, into its parts.

    Parameters
    ----------
    url : str
        As someone else gives it.

    Returns
    -------
    list of str
        Decoded, not cleaned, and without empty parts; none if the address cannot be read.

    Examples
    --------
    >>> split_path("https://example.org/a//b%20c?d"), split_path("https://[/a")
    (['a', 'b c'], [])
    """
    try:
        path = urlsplit(url).path
    except ValueError:
        return []
    return [unquote(name) for name in path.split("/") if name]


def clean_name(name: str) -> str:
    """Return a name that can be a file's on any system, and that leads nowhere else.

    Parameters
    ----------
    name : str
        A part of an address or of a path in an archive.

    Returns
    -------
    str

    Examples
    --------
    >>> clean_name("53394509_bldg_6697_op.gml"), clean_name(".."), clean_name("a:b/c")
    ('53394509_bldg_6697_op.gml', '_', 'a_b_c')
    """
    clean = _UNSAFE.sub("_", name).encode("utf-8", "replace").decode("utf-8").rstrip(". ")
    if not clean:
        return "_"
    if _RESERVED.match(clean):
        clean = f"_{clean}"
    if len(clean.encode()) > _LONGEST_NAME:
        stem, dot, suffix = clean.rpartition(".")
        tail = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:12]
        ending = f"{dot}{suffix}" if stem and len(suffix) < 10 else ""
        clean = (stem or clean).encode()[: _LONGEST_NAME - 30].decode("utf-8", "ignore") + f"~{tail}{ending}"
    return clean
