"""Tests of `plateau_sc.cooling.effect.panel`."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from plateau_sc.cooling.effect.panel import contrast_groups, fit_panel
from plateau_sc.errors import ParameterError

AFTER = np.repeat([0.0, 1.0], 10)


def make_counts(seed: int, sites: int = 4, mean: float = 20.0) -> np.ndarray:
    return np.random.default_rng(seed).poisson(mean, (sites, 20)).astype(float) + 1


def dummies(counts: np.ndarray, terms: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the counts that are there, and a column for every number that is sought."""
    sites, days = counts.shape
    rows, columns = [], []
    for site in range(sites):
        for day in range(days):
            if np.isfinite(counts[site, day]):
                row = np.zeros(sites + days - 1 + (sites - 1) * len(terms))
                row[site] = 1
                if day:
                    row[sites + day - 1] = 1
                if site:
                    begin = sites + days - 1 + (site - 1) * len(terms)
                    row[begin : begin + len(terms)] = terms[:, day]
                rows.append(row)
                columns.append(counts[site, day])
    return np.array(columns), np.array(rows)


def test_it_is_the_regression_on_all_dummies() -> None:
    api = pytest.importorskip("statsmodels.api")
    counts = make_counts(1)
    counts[1, 3:6] = counts[2, 12] = np.nan
    counts[3, 15] = 0.0
    terms = np.vstack([AFTER, np.random.default_rng(2).normal(25, 4, 20)])
    values, design = dummies(counts, terms)
    oracle = api.GLM(values, design, family=api.families.Poisson()).fit(tol=1e-12)
    fit = fit_panel(counts, terms)
    np.testing.assert_allclose(fit.slopes[1:].ravel(), oracle.params[23:], atol=1e-8)
    np.testing.assert_allclose(fit.expected[np.isfinite(counts)], oracle.mu, rtol=1e-8)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 6))
def test_without_gaps_it_is_the_ratio_of_sums(seed: int, sites: int) -> None:
    counts = make_counts(seed, sites)
    ratios = np.log(counts[:, 10:].sum(axis=1) / counts[:, :10].sum(axis=1))
    np.testing.assert_allclose(fit_panel(counts, AFTER[None]).slopes[:, 0], ratios - ratios[0], atol=1e-9)


def test_a_day_that_all_share_changes_nothing() -> None:
    counts = make_counts(3)
    counts[0, 4] = np.nan
    shared = np.random.default_rng(0).uniform(0.1, 10, 20)
    expected = fit_panel(counts, AFTER[None]).slopes
    balanced = make_counts(3)
    np.testing.assert_allclose(
        fit_panel(balanced[:, ::-1] * 7, AFTER[None, ::-1]).slopes, fit_panel(balanced, AFTER[None]).slopes, atol=1e-9
    )
    exact = np.outer([1, 2, 3, 4.0], shared) * np.exp(np.outer([0, 0.5, 0, 0], AFTER))
    np.testing.assert_allclose(fit_panel(exact, AFTER[None]).slopes[:, 0], [0, 0.5, 0, 0], atol=1e-9)
    assert expected.shape == (4, 1)


def test_terms_that_cannot_be_told_apart() -> None:
    with pytest.raises(ParameterError, match="cannot be told"):
        fit_panel(make_counts(1), np.vstack([AFTER, 2 * AFTER + 1]))


@pytest.mark.parametrize("sizes", [(1, 4), (2, 2), (3, 5), (4, 4)])
def test_the_contrast_is_a_t_test(sizes: tuple[int, int]) -> None:
    generator = np.random.default_rng(5)
    ours, others = generator.normal(1, 2, sizes[0]), generator.normal(0, 1, sizes[1])
    treated = np.arange(sum(sizes)) < sizes[0]
    contrast = contrast_groups(np.concatenate([ours, others]), treated, 0.9)
    oracle = stats.ttest_ind(ours, others, equal_var=min(sizes) < 3)
    interval = oracle.confidence_interval(0.9)
    assert contrast.p == pytest.approx(oracle.pvalue)
    assert (contrast.low, contrast.high) == pytest.approx((interval.low, interval.high))
    assert contrast.freedom == pytest.approx(oracle.df)
