"""Tests of `plateau_sc.cooling.spots.files`."""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from plateau_sc.cooling.spots.files import read_spots
from plateau_sc.errors import CrsError, ParameterError, SourceNotFoundError, UnreadableSourceError

LIST = """施設名,施設名_カナ,住所,開放日,開放時間,休館日,受入可能人数,緯度,経度
市役所,シヤクシヨ,大聖寺1,平日,8:30～17:15,,２０人,36.30,136.31
図書館,トシヨカン,大聖寺2,,9時から18時まで,月曜日,約30名,136.32,36.31
公民館,コウミンカン,大聖寺3,,お問い合わせください,,若干,,
交流館,コウリユウカン,大聖寺4,,,,,0,0
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_a_list_of_a_municipality_is_read_and_told(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(LIST.encode(encoding))
    spots = read_spots(path)
    assert spots.name.tolist() == ["市役所", "図書館", "公民館", "交流館"]
    np.testing.assert_array_equal(spots.longitude, [136.31, 136.32, np.nan, np.nan])
    np.testing.assert_array_equal(spots.latitude, [36.30, 36.31, np.nan, np.nan])
    np.testing.assert_array_equal(spots.capacity, [20, 30, np.nan, np.nan])
    assert spots.notes == {
        "latitude and longitude exchanged": 1,
        "without coordinates": 1,
        "coordinates outside Japan left out": 1,
        "capacity not understood": 1,
        "hours not given": 1,
        "hours not understood": 1,
    }
    assert spots.opening[0] == "平日 8:30～17:15"
    assert spots.opened("2026-08-03T12:00+09:00", set()).tolist() == [1, 0, -1, -1]
    assert spots.opened("2026-08-04T17:30+09:00", set()).tolist() == [0, 1, -1, -1]
    assert set(spots.source) == {"list.csv"}


def test_points_in_any_system_and_kinds_in_words(tmp_path: Path) -> None:
    table = gpd.GeoDataFrame(
        {"name": ["a", "b", "c"], "種別": ["都市公園", "ミスト設備", ""]},
        geometry=[shapely.Point(0, 0), shapely.Point(100, 0), None],
        crs=6675,
    )
    spots = read_spots(table, kind="shade")
    assert spots.kind.tolist() == ["park", "mist", "shade"]
    assert spots.longitude[0] == pytest.approx(137 + 10 / 60)
    np.testing.assert_allclose(spots.in_zone(6675)[1], [100, 0], atol=1e-6)
    path = tmp_path / "spots.geojson"
    table.to_crs(4326).to_file(path)
    np.testing.assert_allclose(read_spots(path).in_zone(6675)[1], [100, 0], atol=1e-3)
    with pytest.raises(CrsError, match="has no CRS"):
        read_spots(table.set_crs(None, allow_override=True))


def test_sources_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError):
        read_spots(tmp_path / "none.csv")
    for name, content in (("empty.csv", b""), ("odd.csv", b"\x81 \x81"), ("odd.geojson", b"hello")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(UnreadableSourceError):
            read_spots(tmp_path / name)
    with pytest.raises(ParameterError, match="no column of names"):
        read_spots(pd.DataFrame({"height": [1.0]}))
    with pytest.raises(ParameterError, match="no row"):
        read_spots(pd.DataFrame({"name": []}))
    with pytest.raises(ParameterError, match="expected one of shelter"):
        read_spots(pd.DataFrame({"name": ["a"]}), kind="house")
    with pytest.raises(ParameterError, match="expected a path or a table"):
        read_spots(3)
