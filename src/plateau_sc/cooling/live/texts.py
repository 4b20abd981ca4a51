"""What is told beside an answer, in Japanese and English."""

from __future__ import annotations

from typing import Any, Final, Literal, TypeAlias, get_args

from plateau_sc.errors import ParameterError

Language: TypeAlias = Literal["ja", "en"]
"""A language that there are texts in."""

_TEXTS: Final[dict[str, tuple[str, str]]] = {
    "night": ("日の出前または日没後のため、直射日光はありません。", "The sun is down: there is no direct sun."),
    "clouds": (
        "雲量が{percent:.0f}%で、日向と日陰の差は小さくなっています。",
        "Clouds cover {percent:.0f} % of the sky: sun and shade differ little.",
    ),
    "heat_missing": (
        "この時間帯の暑熱データがないため、日陰だけで答えています。",
        "There is no heat for these hours: this answer is by shadows alone.",
    ),
    "heat_failed": (
        "暑熱データを計算できなかったため、日陰だけで答えています。",
        "The heat could not be computed: this answer is by shadows alone.",
    ),
    "weather_missing": (
        "気象データがないため、日陰だけで答えています。",
        "There is no weather: this answer is by shadows alone.",
    ),
    "weather_stale": (
        "気象データが{minutes:.0f}分前のもので古いため、日陰だけで答えています。",
        "The weather is {minutes:.0f} minutes old: this answer is by shadows alone.",
    ),
    "computed": (
        "用意されていない時間帯のため、この回答のために日陰を計算しました。",
        "These hours were not held: their shadows were cast for this answer.",
    ),
    "shadow_failed": (
        "日陰を計算できなかったため、日陰を考慮せずに答えています。",
        "The shadows could not be cast: this answer knows nothing of shade.",
    ),
    "beyond": (
        "最長{minutes:.0f}分が用意された時間帯の外にかかり、その端の日陰が続くとみなしました。",
        "Up to {minutes:.0f} minutes lie outside of the hours held, whose shade is taken to go on.",
    ),
    "spots_none": (
        "到着時に開いている場所は見つかりませんでした。",
        "No place that is open on arrival was found.",
    ),
    "spots_unknown": (
        "開館時間の分からない{count}か所は含めていません。",
        "{count} in reach whose hours are not known are left out.",
    ),
}


def tell(code: str, **values: float) -> dict[str, Any]:
    """Return a remark.

    Parameters
    ----------
    code : str
        Which it is.
    **values : float
        What stands in its places.

    Returns
    -------
    dict
        ``code``, and the sentence in each language.

    Raises
    ------
    KeyError
        There is no such remark, or a value is missing.

    Examples
    --------
    >>> tell("weather_stale", minutes=150)["en"]
    'The weather is 150 minutes old: this answer is by shadows alone.'
    """
    ja, en = _TEXTS[code]
    return {"code": code, "ja": ja.format(**values), "en": en.format(**values)}


def codes() -> tuple[str, ...]:
    """Return which remarks there are.

    Returns
    -------
    tuple of str
        Their codes.
    """
    return tuple(_TEXTS)


def require_language(language: object) -> Language:
    """Return a language, if there are texts in it.

    Parameters
    ----------
    language : str
        What a caller gave.

    Returns
    -------
    {"ja", "en"}

    Raises
    ------
    ParameterError
        There are none.

    Examples
    --------
    >>> require_language("en")
    'en'
    """
    for known in get_args(Language):
        if language == known:
            found: Language = known
            return found
    raise ParameterError(f"lang must be one of {', '.join(get_args(Language))}; found {language!r}")
