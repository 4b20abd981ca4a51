"""Large tiles for benchmarks: real ones repeated with fresh ids, and made ones."""

import re
from collections.abc import Iterable, Iterator
from itertools import count, repeat
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data" / "plateau"
"""Real tiles, where they lie beside the repository."""

REAL = {
    "kaga": "17206_kaga-shi_city_2024_citygml_1_op/udx/bldg/54363371_bldg_6697.gml",
    "ota": "13111_ota-ku_city_2020_citygml_4_op/udx/bldg/53392642_bldg_6697_op2.gml",
    "yokosuka": "14201_yokosuka-shi_city_2022_citygml_1_op/udx/dem/523965_dem_6697_05_op.gml",
}
"""Tiles that are repeated, by name."""

_MEMBER = re.compile(
    rb"<core:cityObjectMember>.*?</core:cityObjectMember>|<app:appearanceMember>.*?</app:appearanceMember>", re.DOTALL
)
_TRIANGLE = re.compile(rb"<gml:Triangle>.*?</gml:Triangle>", re.DOTALL)
_NAMES = re.compile(rb'(gml:id="|href="#|uri="#|ring="#|>#)([^"<]+)')


def repeat_tile(name: str, megabytes: float, target: Path) -> Path:
    """Write the members of a real tile over and over, each time with ids of their own.

    Parameters
    ----------
    name : str
        Which tile of `REAL`.
    megabytes : float
        Size to reach.
    target : Path
        File to write.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    NotImplementedError
        The tile does not lie beside the repository, which leaves a benchmark out.
    """
    content = _read_tile(name)
    members = list(_MEMBER.finditer(content))
    head, tail = content[: members[0].start()], content[members[-1].end() :]
    return _write(target, megabytes, head, _repeat([member.group() for member in members]), tail)


def repeat_relief(megabytes: float, target: Path) -> Path:
    """Write the triangles of a real terrain over and over into one relief.

    Parameters
    ----------
    megabytes : float
        Size to reach.
    target : Path
        File to write.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    NotImplementedError
        The tile does not lie beside the repository, which leaves a benchmark out.
    """
    content = _read_tile("yokosuka")
    triangles = list(_TRIANGLE.finditer(content))
    head, tail = content[: triangles[0].start()], content[triangles[-1].end() :]
    return _write(target, megabytes, head, repeat(content[len(head) : -len(tail)] + b"\n"), tail)


def _read_tile(name: str) -> bytes:
    source = SHARED / REAL[name]
    if not source.is_file():
        raise NotImplementedError
    return source.read_bytes()


def _write(target: Path, megabytes: float, head: bytes, pieces: Iterable[bytes], tail: bytes) -> Path:
    with target.open("wb") as stream:
        stream.write(head)
        for piece in pieces:
            stream.write(piece)
            if stream.tell() >= megabytes * 1e6:
                break
        stream.write(tail)
    return target


def _repeat(members: list[bytes]) -> Iterator[bytes]:
    for copy in count():
        renamed = rb"\g<0>-%d" % copy
        yield b"\n".join(_NAMES.sub(renamed, member) for member in members)
