"""What is made of the weather before the heat: what is missing in it is told."""

import pandas as pd
import pytest

from plateau_sc.heat.conditions import read_conditions
from plateau_sc.weather import from_frame

PLACE = (35.68, 139.77)


@pytest.mark.parametrize(
    ("missing", "what"),
    [
        ([], None),
        ([0, 1, 23], None),
        ([8, 9, 10], "1 gap of 3 h in the weather, the first from 2026-07-31 23:00 UTC"),
        ([2, 8, 9, 20], "3 gaps of 4 h in the weather, the first from 2026-07-31 17:00 UTC"),
    ],
)
@pytest.mark.parametrize("is_there", [False, True])
def test_gaps_within_the_weather_are_told(missing: list[int], what: str | None, is_there: bool) -> None:
    """Whether the rows are not there or hold no temperature; what is missing before and after is no gap."""
    index = pd.date_range("2026-08-01", periods=24, freq="1h", tz="Asia/Tokyo")
    table = pd.DataFrame({"air_temperature": 28.0, "relative_humidity": 60.0, "wind_speed": 2.0, "ghi": 300.0}, index)
    if is_there:
        table.iloc[missing, 0] = float("nan")
    else:
        table = table.drop(index[missing])
    notes = [note for note in read_conditions(from_frame(table, "1h"), *PLACE).notes if "gap" in note]
    assert [note.split(": ground and walls stand still")[0] for note in notes] == ([] if what is None else [what])
