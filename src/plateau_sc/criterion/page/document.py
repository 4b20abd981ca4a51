"""The page as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from importlib import resources
from string import Template
from typing import Any

from plateau_sc._version import __version__
from plateau_sc.criterion.beside import Beside
from plateau_sc.criterion.existence import Existence
from plateau_sc.criterion.language import Texts
from plateau_sc.criterion.measures import Verdict
from plateau_sc.criterion.page.beside import make_beside
from plateau_sc.criterion.page.effect import make_effect
from plateau_sc.criterion.page.ending import make_ending
from plateau_sc.criterion.page.facts import Facts
from plateau_sc.criterion.page.markup import escape, join
from plateau_sc.criterion.page.model import make_model
from plateau_sc.criterion.page.runs import make_runs
from plateau_sc.criterion.page.summary import make_summary
from plateau_sc.criterion.usage import Usage
from plateau_sc.errors import ParameterError

_PNG = b"\x89PNG\r\n\x1a\n"


def make_page(
    exists: Existence,
    used: Usage,
    verdict: Verdict,
    ablation: Mapping[str, Any] | None,
    beside: Beside,
    made: datetime,
    lang: str = "ja",
    picture: bytes | None = None,
    walk_picture: bytes | None = None,
) -> str:
    """Return the report as one page of HTML that loads nothing.

    Parameters
    ----------
    exists : Existence
        That the model exists.
    used : Usage
        That it is used.
    verdict : Verdict
        Of both.
    ablation : mapping or None
        What changes without the model.
    beside : Beside
        What data tell of other criteria.
    made : datetime
        When the report was made.
    lang : {"ja", "en"}, default "ja"
        Language of the page.
    picture : bytes, optional
        A PNG that shows the ablation.
    walk_picture : bytes, optional
        A PNG that shows the ways of its walk.

    Returns
    -------
    str

    Raises
    ------
    ParameterError
        There is no such language, or a picture is no PNG.
    """
    texts = Texts(lang)
    for given in (picture, walk_picture):
        if given is not None and not given.startswith(_PNG):
            raise ParameterError(f"the picture begins with {given[:8]!r}; expected a PNG, as draw_ablation gives one")
    facts = Facts(exists, used, verdict, ablation, made, texts, list(exists.rows), beside, picture, walk_picture)
    parts = (make_summary, make_model, make_runs, make_effect, make_beside, make_ending)
    body = join(make(facts) for make in parts)
    return Template(_load("frame.html")).substitute(
        lang=lang,
        software=f"plateau_sc {__version__}",
        title=escape(f"{texts.tell('title')} – {exists.plan.name}"),
        style=_load("style.css"),
        body=body,
    )


def _load(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
