"""Heat at the two measured sites: the errors that are reached, and how they are counted."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from benchmarks.bench_heat_sites import FLUXES, SITES, compare_site, read_measurements, score, score_all, score_fluxes


@pytest.fixture(scope="module")
def differences(shared_data: Path) -> pd.DataFrame:
    """Return ours minus theirs, of all hours of both sites."""
    root = shared_data / "heat"
    missing = [site for site in SITES if not (root / site).is_dir()]
    if missing:
        pytest.skip(f"real data not present: {root} lacks {', '.join(missing)}")
    return pd.concat([compare_site(site, root) for site in SITES])


def test_radiant_temperature_is_as_near_as_it_was(differences: pd.DataFrame) -> None:
    scores = score_all(differences)
    assert scores.loc["pooled", "hours"] == 42
    assert scores.loc["pooled", "rmse"] < 3.25
    assert abs(scores.loc["pooled", "bias"]) < 1.7
    assert scores.loc["pooled", "r2"] > 0.95
    # Walls of the court are no longer mixed with those outside, which took 1.5 K off the mean here.
    assert scores.loc["site kronenhuset", "rmse"] < 2.8
    assert abs(scores.loc["site kronenhuset", "bias"]) < 0.5
    assert scores.loc["site kronenhuset", "r2"] > 0.90
    assert scores.loc["site gvc", "rmse"] < 3.5
    assert abs(scores.loc["site gvc", "bias"]) < 2.3
    assert scores.loc["site gvc", "r2"] > 0.95


def test_hours_that_were_held_out_are_told_apart(differences: pd.DataFrame) -> None:
    scores = score_all(differences)
    assert scores.loc["held_out True", "hours"] == 18
    assert scores.loc["held_out False", "hours"] == 24
    # They got better with the processes that were put in, 4.72 before, without having been looked at for it.
    assert scores.loc["held_out True", "rmse"] < 4.4


def test_sun_and_shade_are_told_apart(differences: pd.DataFrame) -> None:
    scores = score_all(differences)
    for seen in ("beam", "directed"):
        assert scores.loc[f"{seen} False", "rmse"] < 1.9
        assert scores.loc[f"{seen} True", "rmse"] < 6.2
        assert scores.loc[f"{seen} False", "hours"] + scores.loc[f"{seen} True", "hours"] == 42
    sunny = differences["beam"] & differences["directed"]
    assert differences["ours"][sunny].min() > differences["ours"][~differences["beam"]].median()


def test_fluxes_are_as_near_as_they_were(differences: pd.DataFrame) -> None:
    scores = score_fluxes(differences)
    assert list(scores.index) == list(FLUXES)
    short, long = scores.filter(like="k_", axis=0), scores.filter(like="l_", axis=0)
    for site, limits in {"kronenhuset": (80.0, 24.0), "gvc": (72.0, 29.0)}.items():
        assert short[f"{site} rmse"].max() < limits[0]
        assert long[f"{site} rmse"].max() < limits[1]


def test_clocks_of_the_sites_are_put_right(shared_data: Path) -> None:
    if not (shared_data / "heat").is_dir():
        pytest.skip(f"real data not present: {shared_data / 'heat'} is missing")
    first = {site: read_measurements(site, shared_data / "heat").index[0] for site in SITES}
    assert first == {
        "kronenhuset": pd.Timestamp("2005-10-07 05:00", tz="UTC"),
        "gvc": pd.Timestamp("2010-07-07 07:00", tz="UTC"),
    }


def test_columns_of_radiant_temperature_are_as_far_from_the_fluxes_as_is_told(shared_data: Path) -> None:
    folder = shared_data / "heat"
    if not folder.is_dir():
        pytest.skip(f"real data not present: {folder} is missing")
    apart = {}
    for site, name in (("kronenhuset", "measurements_kr.csv"), ("gvc", "measurements_gvc.csv")):
        apart[site] = read_measurements(site, folder)["tmrt"].to_numpy() - pd.read_csv(folder / site / name)["Tmrt"]
    assert apart["kronenhuset"].mean() == pytest.approx(3.1, abs=0.2)
    assert apart["gvc"].abs().median() < 0.1
    assert apart["gvc"].abs().max() < 0.7


def test_scores_of_made_errors_are_what_they_should_be() -> None:
    made = pd.DataFrame({"tmrt": [3.0, -1.0, 4.0, -2.0], "theirs": [10.0, 20.0, 30.0, 40.0]})
    made["ours"] = made["theirs"] + made["tmrt"]
    found = score(made)
    assert found["hours"] == 4
    assert found["rmse"] == pytest.approx(np.sqrt(7.5))
    assert found["bias"] == pytest.approx(1.0)
    assert found["r2"] == pytest.approx(float(made["ours"].corr(made["theirs"])) ** 2)
