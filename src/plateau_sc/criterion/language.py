"""The texts of the report, in each of its languages."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Any, Final, NamedTuple

from plateau_sc.errors import ParameterError

LANGUAGES: Final = ("ja", "en")
"""Languages of the report; the first one is taken by default."""

_FOLDER = "texts"


class Texts:
    """The texts of one language.

    Parameters
    ----------
    language : {"ja", "en"}
        The language.

    Raises
    ------
    ParameterError
        There is no such language.

    Examples
    --------
    >>> Texts("ja").tell("verdict.pass"), Texts("en").tell("verdict.pass")
    ('適合', 'Pass')
    """

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ParameterError(f"no texts in the language {language!r}; expected one of {', '.join(LANGUAGES)}")
        self.language = language
        self._texts = _load(language)

    def __contains__(self, key: object) -> bool:
        """Return whether there is a text of this key."""
        return key in self._texts

    def __iter__(self) -> Iterator[str]:
        """Yield the keys."""
        return iter(self._texts)

    def tell(self, key: str, **values: object) -> str:
        """Return a text.

        Parameters
        ----------
        key : str
            Its key, with dots between its parts.
        **values : object
            What stands in its places.

        Returns
        -------
        str

        Raises
        ------
        KeyError
            There is no such text, or a value is missing.
        """
        return self._texts[key].format(**values)

    def find(self, key: str, otherwise: str) -> str:
        """Return a text, or another where there is none of this key.

        Parameters
        ----------
        key : str
            Its key.
        otherwise : str
            What is returned where there is none.

        Returns
        -------
        str
        """
        return self._texts.get(key, otherwise)


class Reason(NamedTuple):
    """A sentence that can be told in each language.

    Attributes
    ----------
    key : str
        Key of the text.
    values : dict
        What stands in its places.
    """

    key: str
    values: Mapping[str, object] = {}

    def tell(self, texts: Texts) -> str:
        """Return the sentence.

        Parameters
        ----------
        texts : Texts
            The language.

        Returns
        -------
        str
        """
        return texts.tell(self.key, **self.values)


@cache
def _load(language: str) -> dict[str, str]:
    text = resources.files(__package__).joinpath(_FOLDER, f"{language}.toml").read_text(encoding="utf-8")
    return dict(_flatten(tomllib.loads(text)))


def _flatten(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value
