"""Weather files of Gothenburg and Komatsu, and what is derived from them."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from plateau_sc.weather import Weather, audit, fill_humidity, from_frame, read_csv, read_metpv
from plateau_sc.weather.frames import Label
from plateau_sc.weather.metpv import is_metpv
from plateau_sc.weather.skies import dew_point

GOTHENBURG = (57.69, 11.97)
FILES = [
    "gvc/MetFile20100707_Prepared.txt",
    "gvc/MetFile20100710_Prepared.txt",
    "gvc/MetFile20100712_Prepared.txt",
    "kronenhuset/MetFile_Prepared.txt",
]
COLUMNS = {
    "wind_speed": "Wind",
    "relative_humidity": "RH",
    "air_temperature": "Td",
    "ghi": "Kdn",
    "dhi": "Kdiff",
    "dni": "Kdir",
}


def read_site(folder: Path, name: str, label: Label = "end") -> Weather:
    latitude, longitude = GOTHENBURG
    return read_csv(
        folder / "heat" / name,
        COLUMNS,
        "1h",
        label,
        time=("%iy", "id", "it"),
        time_format="%Y %j %H",
        tz="UTC",
        sep=r"\s+",
        latitude=latitude,
        longitude=longitude,
    )


@pytest.fixture(scope="module")
def komatsu(shared_data: Path) -> Weather:
    return read_metpv(shared_data / "weather" / "nedo_metpv_hm56276_komatsu.csv", year=2011)


@pytest.mark.parametrize("name", FILES)
def test_rows_of_the_heat_sites_end_at_their_hour(shared_data: Path, name: str) -> None:
    weather = read_site(shared_data, name)
    assert len(weather) == 24
    found = audit(weather)
    assert found.offset == pytest.approx(0, abs=3)
    assert found.closure_rmse is not None
    assert found.closure_rmse < 5
    assert not [note for note in weather.notes if "clock" in note]
    assert (weather.intervals.mid.hour - np.arange(24)).isin([-1, 23]).all()


@pytest.mark.parametrize("name", FILES)
def test_the_other_label_is_an_hour_off_and_told(shared_data: Path, name: str) -> None:
    weather = read_site(shared_data, name, "start")
    assert audit(weather).offset == pytest.approx(-60, abs=3)
    assert any("too late" in note and "other end of the interval" in note for note in weather.notes)


def test_a_wind_that_was_not_measured_is_missing(shared_data: Path) -> None:
    weather = read_site(shared_data, FILES[0])
    assert weather.table["wind_speed"].isna().all()
    assert any("24 null marks, first -999" in note for note in weather.notes)


@pytest.mark.parametrize("name", FILES)
def test_a_dew_point_for_all_hours_is_nearer_than_one_humidity(shared_data: Path, name: str) -> None:
    weather = read_site(shared_data, name)
    air, measured = (weather.table[column].to_numpy() for column in ("air_temperature", "relative_humidity"))
    dry = replace(weather, table=weather.table.drop(columns="relative_humidity"))
    filled = fill_humidity(dry, float(dew_point(air, measured).mean())).table["relative_humidity"].to_numpy()
    by_dew_point, by_humidity = (np.sqrt(((told - measured) ** 2).mean()) for told in (filled, measured.mean()))
    assert by_dew_point < 10.5
    assert by_dew_point < 0.9 * by_humidity


def test_the_file_of_komatsu_is_told_from_a_csv(shared_data: Path) -> None:
    assert is_metpv((shared_data / "weather" / "nedo_metpv_hm56276_komatsu.csv").read_text())
    assert not is_metpv((shared_data / "weather" / "jma_sunshine_monthly_komatsu.csv").read_text(encoding="utf-8"))


def test_the_split_of_gothenburg_is_as_good_as_it_was_found(shared_data: Path) -> None:
    misses = []
    for name in FILES:
        weather = read_site(shared_data, name)
        derived = from_frame(weather.table[["ghi", "air_temperature", "relative_humidity"]]).complete(*GOTHENBURG)
        by_day = weather.table["ghi"] > 5
        misses.append((derived.table["dhi"] - weather.table["dhi"])[by_day])
    miss = np.concatenate(misses)
    assert np.sqrt(np.mean(miss**2)) < 60
    assert abs(miss.mean()) < 25


def test_metpv_has_a_year_of_hours_that_end_at_their_label(komatsu: Weather) -> None:
    assert len(komatsu) == 8760
    assert komatsu.notes == (
        "radiation read as 0.01 MJ/m² an hour, the unit that makes its brightest hours those of a clear sky",
    )
    found = audit(komatsu)
    assert found.offset == pytest.approx(0, abs=3)
    assert found.days > 40
    assert found.messages == ()
    assert found.beam_in_dark == 0
    assert (komatsu.latitude, komatsu.longitude) == pytest.approx((36.3817, 136.435), abs=1e-3)
    assert komatsu.table["ghi"].sum() * 3600 / 1e6 == pytest.approx(4773, abs=5)


def test_a_typical_year_is_told(shared_data: Path) -> None:
    weather = read_metpv(shared_data / "weather" / "nedo_metpv_hm56276_komatsu.csv")
    assert any("its months are of 2010, 2011, 2012, 2014, 2016, 2018" in note for note in weather.notes)


def test_sunshine_tells_the_radiation_of_komatsu(komatsu: Weather) -> None:
    derived = from_frame(komatsu.table[["sunshine"]]).complete(komatsu.latitude, komatsu.longitude)
    by_day = komatsu.table["ghi"] > 5
    miss = (derived.table["ghi"] - komatsu.table["ghi"])[by_day]
    assert np.sqrt(np.mean(miss**2)) < 110
    assert abs(miss.mean()) < 25
    assert np.corrcoef(derived.table["ghi"][by_day], komatsu.table["ghi"][by_day])[0, 1] > 0.92
