"""Pieces of HTML, in which all that is not markup is escaped."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

# What no document may hold, and what turns the direction of the text around it.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def escape(text: object) -> Markup:
    """Return a text as HTML.

    Parameters
    ----------
    text : object
        `Markup` is left as it is; None is nothing.

    Returns
    -------
    Markup

    Examples
    --------
    >>> escape("<b> & 'c'"), escape(Markup("<b>")), escape(None)
    ('&lt;b&gt; &amp; &#x27;c&#x27;', '<b>', '')
    """
    if isinstance(text, Markup):
        return text
    return Markup(html.escape(_UNFIT.sub("\ufffd", "" if text is None else str(text))))


def join(pieces: Iterable[object]) -> Markup:
    """Put pieces one behind the other.

    Parameters
    ----------
    pieces : iterable of object
        Texts and markup.

    Returns
    -------
    Markup
    """
    return Markup("\n".join(escape(piece) for piece in pieces))


def tag(name: str, *content: object, **attributes: object) -> Markup:
    """Return an element.

    Parameters
    ----------
    name : str
        Its name.
    *content : object
        Texts and markup.
    **attributes : object
        Attributes; ``class_`` stands for ``class``, an underscore for a hyphen, and None for none.

    Returns
    -------
    Markup

    Examples
    --------
    >>> tag("p", "a < b", class_="note", lang=None)
    '<p class="note">a &lt; b</p>'
    """
    given = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items() if value is not None}
    written = "".join(f' {key}="{escape(value)}"' for key, value in given.items())
    inner = "".join(escape(piece) for piece in content)
    return Markup(f"<{name}{written}>{inner}</{name}>")


def table(
    heads: Sequence[object],
    rows: Iterable[Sequence[object]],
    *,
    numbers: Iterable[int] = (),
    tight: Iterable[int] = (),
    class_: str | None = None,
) -> Markup:
    """Return a table; nothing where it has no rows.

    Parameters
    ----------
    heads : sequence of object
        Heads of the columns.
    rows : iterable of sequences
        Cells; the first of each row is its head.
    numbers : iterable of int
        Columns that hold numbers, and are set to the right.
    tight : iterable of int
        Columns of short texts, which are not broken.
    class_ : str, optional
        Class of the table.

    Returns
    -------
    Markup
    """
    classes = dict.fromkeys(tight, "tight") | dict.fromkeys(numbers, "number")
    kinds = [classes.get(place) for place in range(len(heads))]
    lines = [
        tag(
            "tr",
            *(
                tag("th" if not place else "td", cell, class_=kind, scope=None if place else "row")
                for place, (cell, kind) in enumerate(zip(row, kinds, strict=True))
            ),
        )
        for row in rows
    ]
    if not lines:
        return Markup()
    top = tag("tr", *(tag("th", head, class_=kind, scope="col") for head, kind in zip(heads, kinds, strict=True)))
    return tag("table", tag("thead", top), tag("tbody", *lines), class_=class_)


def bullets(items: Iterable[object], *, lang: str | None = None) -> Markup:
    """Return a list; nothing where it has no items.

    Parameters
    ----------
    items : iterable of object
        The items.
    lang : str, optional
        Language of the items, where it is not that of the page.

    Returns
    -------
    Markup
    """
    lines = [tag("li", item) for item in items]
    return tag("ul", *lines, lang=lang) if lines else Markup()
