"""The body that PET's heat balance is of."""

import pytest

from plateau_sc.kernels.body import describe_body


def test_the_standard_man():
    """Du Bois: 1.90 m²; basal metabolism 84 W after Höppe, and 80 W of walking."""
    body = describe_body(35, 1.75, 75, True, 0.9, 80, False)
    area = 0.203 * 75**0.425 * 1.75**0.725
    basal = 3.45 * 75**0.75 * (1 + 0.004 * (30 - 35) + 0.010 * (175 / 75 ** (1 / 3) - 43.4))
    assert body.metabolism == pytest.approx((basal + 80) / area, rel=1e-12)
    assert body.bare == pytest.approx(0.1376, abs=1e-4)
    assert body.clothed == pytest.approx(1 - 0.1376 + 0.15, abs=1e-4)
    assert 1 / body.conductance == pytest.approx(0.9 / 6.45, rel=0.3)


@pytest.mark.parametrize("revised", [False, True])
def test_people_differ_as_they_should(revised):
    standard = describe_body(35, 1.75, 75, True, 0.9, 80, revised)
    assert describe_body(75, 1.75, 75, True, 0.9, 80, revised).metabolism < standard.metabolism
    assert describe_body(35, 1.75, 75, False, 0.9, 80, revised).metabolism < standard.metabolism
    assert describe_body(35, 1.75, 75, True, 0.9, 160, revised).metabolism > standard.metabolism
    assert describe_body(35, 1.75, 75, True, 0.5, 80, revised).bare > standard.bare
    assert describe_body(35, 1.75, 75, True, 0.9, 80, revised).insulation > 0


@pytest.mark.parametrize("revised", [False, True])
@pytest.mark.parametrize("clothing", [0.3, 0.31, 0.6, 0.61, 1.0, 1.99, 2.0, 3.0])
def test_more_clothing_lets_less_heat_through(revised, clothing):
    body = describe_body(35, 1.75, 75, True, clothing, 80, revised)
    warmer = describe_body(35, 1.75, 75, True, clothing + 0.2, 80, revised)
    assert body.conductance > warmer.conductance > 0
    assert 0 <= warmer.bare <= body.bare < 1.01


def test_only_a_mans_sweat_of_vdi_is_more_than_a_womans():
    assert describe_body(35, 1.75, 75, False, 0.9, 80, False).sweat == 0.7
    assert describe_body(35, 1.75, 75, False, 0.9, 80, True).sweat == 1.0
