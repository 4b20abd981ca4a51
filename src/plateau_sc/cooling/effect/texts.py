"""What is said about an effect, in Japanese and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from plateau_sc.errors import ParameterError

LANGUAGES: Final = ("ja", "en")
"""Languages that there are texts in; the first one is taken by default."""

SCHEMA: Final = "plateau_sc/effect/1"
"""Name and version of the form of results, as `plateau_sc.cooling.effect_schema` tells it."""

_TEXTS: Final[dict[str, tuple[str, str]]] = {
    "difference": (
        "{since}以降、対象{treated}地点の通行者数は、比較{controls}地点と比べて{percent:+.1f}%"
        "（{level:.0f}%信頼区間 {low:+.1f}%〜{high:+.1f}%、p={p:.3f}）。{verdict}",
        "From {since}, {treated} treated sites counted {percent:+.1f} % people beside {controls} others "
        "({level:.0f} % interval {low:+.1f} % to {high:+.1f} %, p = {p:.3f}). {verdict}",
    ),
    "series": (
        "{since}以降、通行者数は、それ以前から見込まれる水準と比べて{percent:+.1f}%"
        "（{level:.0f}%信頼区間 {low:+.1f}%〜{high:+.1f}%、p={p:.3f}）。{verdict}",
        "From {since}, {percent:+.1f} % people were counted beside what the time before lets expect "
        "({level:.0f} % interval {low:+.1f} % to {high:+.1f} %, p = {p:.3f}). {verdict}",
    ),
    "seen": ("区間は0を含まない。", "The interval leaves out zero."),
    "unseen": (
        "区間は0を含み、変化があったとは言えない。",
        "The interval holds zero: that anything changed is not shown.",
    ),
    "power": (
        "前{before}日・後{after}日、対象{treated}地点・比較{controls}地点で、{effect:+.1f}%の変化は"
        "{power:.0f}%の確率で検出できる。",
        "With {before} days before, {after} after, {treated} treated sites and {controls} others, a change of "
        "{effect:+.1f} % is seen with a probability of {power:.0f} %.",
    ),
    "few_sites": (
        "地点が{sites}しかなく、区間は地点間のばらつきが正規分布に従うという仮定による。",
        "There are {sites} sites only: the interval leans on sites differing normally.",
    ),
    "one_treated": (
        "対象が1地点のため、その地点だけに起きた別の出来事と区別できない。",
        "One site was treated: whatever else happened there cannot be told from the effect.",
    ),
    "shared_spread": (
        "対象または比較が3地点未満のため、両群のばらつきを等しいと仮定した。",
        "A group has fewer than 3 sites: both are taken to spread alike.",
    ),
    "no_control": (
        "比較地点がなく、同じ時期に起きた他の変化と区別できない。",
        "There is no control: whatever else changed at that time cannot be told from the effect.",
    ),
    "pretrend": (
        "導入前から対象地点と比較地点の傾向が異なる（週あたり{percent:+.2f}%、p={p:.3f}）。",
        "Before it began the treated sites already went another way ({percent:+.2f} % a week, p = {p:.3f}).",
    ),
    "placebo": (
        "導入前の偽の開始日{count}件のうち{seen}件で「効果」が検出された。",
        "At {seen} of {count} false dates before it began an 'effect' is seen.",
    ),
    "permutation": (
        "地点の組合せが{ways}通りしかなく、並べ替え検定のp値は{least:.3f}を下回れない。",
        "There are {ways} ways to choose the sites: the permutation's p-value cannot be below {least:.3f}.",
    ),
    "weather": (
        "天候が前後で異なる（{name}：{before:.1f}→{after:.1f}）。",
        "The weather changed ({name}: {before:.1f} before, {after:.1f} after).",
    ),
    "short": (
        "期間が短い（前{before}日、後{after}日）。",
        "The time is short ({before} days before, {after} after).",
    ),
    "season": (
        "1年に満たない記録では、季節による変化と区別できない。",
        "A record of less than a year cannot tell the effect from the season.",
    ),
    "memory": (
        "残差に一日前との相関以外の規則性が残り、区間は狭すぎる可能性がある。",
        "What is left follows more than the day before: the interval may be too narrow.",
    ),
    "gaps": (
        "欠測が{percent:.0f}%ある。",
        "{percent:.0f} % of the counts are gaps.",
    ),
    "left_out": (
        "{days}日を除外した（計数または天候が不足）。",
        "{days} days are left out, for lack of counts or weather.",
    ),
    "mesh": (
        "1kmメッシュ・月別の人流では、経路や施設の効果を証明できない。",
        "A monthly figure of a 1 km mesh cannot prove the effect of a route or a place.",
    ),
    "assumed": (
        "来店率と客単価は与えられた仮定であり、測定値ではない。",
        "The shares of buyers and what they spend are assumptions that were given, not measured.",
    ),
}


class Remark(NamedTuple):
    """A sentence that can be told in each language.

    Attributes
    ----------
    key : str
        Which sentence.
    values : dict
        What stands in its places.

    Examples
    --------
    >>> Remark("gaps", {"percent": 25.0}).tell("en")
    '25 % of the counts are gaps.'
    """

    key: str
    values: Mapping[str, Any] = {}

    def tell(self, language: str = "ja") -> str:
        """Return the sentence.

        Parameters
        ----------
        language : {"ja", "en"}
            The language.

        Returns
        -------
        str

        Raises
        ------
        ParameterError
            There are no texts in the language.
        """
        if language not in LANGUAGES:
            raise ParameterError(f"no texts in the language {language!r}; expected one of {', '.join(LANGUAGES)}")
        return _TEXTS[self.key][LANGUAGES.index(language)].format(**self.values)

    def to_dict(self) -> dict[str, Any]:
        """Give the remark as JSON-ready values.

        Returns
        -------
        dict
            ``code``, and the sentence in each language.
        """
        return {"code": self.key, **{language: self.tell(language) for language in LANGUAGES}}
