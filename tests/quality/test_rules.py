import pytest

from plateau_sc.errors import ParameterError
from plateau_sc.quality.rules import RULES, choose_rules


def test_rules_of_the_standard_are_all_there():
    codes = {f"L{number:02d}" for number in range(1, 17)} | {f"P{number:02d}" for number in range(1, 9)}
    codes |= {f"C{number:02d}" for number in range(1, 9)} | {"T01", "T02", "T03"}
    codes |= {"C-bldg-01", "L-bldg-01", "L-bldg-02", "L-bldg-06", "mesh", "city-code", "gml-id"}
    assert set(RULES) == codes
    needing = {code for code, rule in RULES.items() if rule.needs}
    assert needing == {"C02", "C03", "C05", "C06", "T01", "T02", *(f"P{number:02d}" for number in range(1, 9))}


def test_val3dity_codes_stand_beside_ours():
    assert RULES["L14"].val3dity == (302, 303, 306, 307)
    assert RULES["L-bldg-01"].val3dity == (501,)
    assert 203 in RULES["L11"].val3dity
    assert 203 in RULES["L12"].val3dity


def test_codes_are_chosen_in_any_case_and_order():
    assert choose_rules(None) == tuple(RULES)
    assert choose_rules([" l-BLDG-06", "C01", "c01"]) == ("C01", "L-bldg-06")
    for odd in ([], "", ["L1"], ["C01", ""]):
        with pytest.raises(ParameterError, match="no such rule"):
            choose_rules(odd)
