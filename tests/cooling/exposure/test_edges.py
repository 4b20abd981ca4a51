"""Exposure of edges: equal to shapely's pieces of each side in each pixel, and lawful."""

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
import xarray as xr
from hypothesis import given, settings
from hypothesis import strategies as st

import plateau_sc as psc
from plateau_sc.cooling.exposure.edges import edge_exposure
from plateau_sc.cooling.network.edges import network_from_edges
from plateau_sc.cooling.network.kinds import Cover
from plateau_sc.errors import CrsError, NoOverlapError, ParameterError, TooLargeError
from plateau_sc.io.cog import write_cog
from plateau_sc.layers import grid_coordinates, make_layer
from plateau_sc.packing import pack_layer, pack_mask

ZONE = 6677
GRID = psc.Grid.from_bounds((0, 0, 20, 20), 1.0, ZONE)
TIMES = pd.date_range("2026-08-01T12:00+09:00", periods=3, freq="30min")
RANDOM = np.random.default_rng(11)
CELLS = RANDOM.random((3, 20, 20)) < 0.4
INSIDE = RANDOM.random((20, 20)) < 0.2
WARM = RANDOM.uniform(25, 45, (3, 20, 20)).astype(np.float32)


def network(*lines, **columns):
    table = gpd.GeoDataFrame(
        {"edge_id": [str(row) for row in range(len(lines))], **columns},
        geometry=[shapely.LineString(line) for line in lines],
        crs=ZONE,
    )
    return network_from_edges(table, tolerance=0.0, source="a test")


def coordinates(times=TIMES, grid=GRID, inside=None):
    local = np.array([instant.isoformat() for instant in times])
    found = {
        "time": ("time", times.tz_convert("UTC").tz_localize(None).to_numpy()),
        "local_time": ("time", local),
        **grid_coordinates(grid),
    }
    return found if inside is None else {**found, "inside": (("y", "x"), inside)}


def masks(cells=CELLS, inside=None, times=TIMES, grid=GRID, name="shadow"):
    return make_layer(cells, name, coordinates(times, grid, inside), credit="whom")


def expected(lines, values, known):
    """Add up the pieces of lines in the square of each pixel; values of one step, shape (20, 20)."""
    row, col = np.mgrid[:20, :20]
    squares = shapely.box(col, 19 - row, col + 1, 20 - row)
    found = []
    for line in lines:
        pieces = shapely.length(shapely.intersection(line, squares))
        length = pieces[known].sum()
        share = length / shapely.length(line)
        found.append((np.nan if share < 0.5 else (pieces * values)[known].sum() / length, share))
    return np.array(found).T


LINES = [
    [(1.3, 2.2), (15.7, 9.1), (17.2, 18.9)],
    [(3.1, 17.3), (3.6, 3.4)],
    [(8.2, 8.1), (12.9, 8.1)],
    [(-7.4, 5.5), (9.3, 5.9)],
    [(-30.3, 12.2), (4.1, 12.6)],
]


@pytest.fixture(params=["masks", "packed", "tiff", "upside down", "lazy"])
def shadow(request, tmp_path):
    """Return the same masks in each of the forms that they come in."""
    plain = masks(inside=INSIDE)
    if request.param == "packed":
        bits = np.stack([pack_mask(cells) for cells in CELLS])
        return pack_layer(bits, "shadow", coordinates(inside=INSIDE), {"credit": "whom"})
    if request.param == "tiff":
        return write_cog(plain, tmp_path / "shadow.tif")
    if request.param == "upside down":
        return plain.isel(y=slice(None, None, -1), x=slice(None, None, -1)).transpose("x", "time", "y")
    return plain.chunk({"time": 1}) if request.param == "lazy" else plain


def test_shade_is_that_of_the_pieces_in_each_pixel(shadow):
    streets = network(*LINES)
    exposure = edge_exposure(streets, shadow)
    for step in range(3):
        mean, share = expected(streets.lines(), CELLS[step], ~INSIDE)
        assert exposure.shade[step] == pytest.approx(np.tile(mean * streets.length, (2, 1)), rel=1e-5, nan_ok=True)
        assert exposure.known == pytest.approx(np.tile(share, (2, 1)), abs=1e-6)
    assert exposure.unknown.tolist() == np.flatnonzero(share < 0.5).tolist()
    assert 4 in exposure.unknown
    assert (exposure.quantity, exposure.credit, exposure.excess) == ("shadow", "whom", None)
    assert exposure.times.equals(TIMES)
    assert [str(bound.time()) for bound in exposure.bounds] == ["11:45:00", "12:15:00", "12:45:00", "13:15:00"]


def test_each_side_is_that_of_its_offset_curve():
    streets = network(*LINES, side_offset=[1.5, 0.7, 2.0, 3.0, 1.0])
    exposure = edge_exposure(streets, masks())
    for side, sign in enumerate((1.0, -1.0)):
        curves = [
            shapely.offset_curve(line, sign * offset, join_style="mitre", mitre_limit=10)
            for line, offset in zip(streets.lines(), streets.side_offset, strict=True)
        ]
        mean, _ = expected(curves, CELLS[1], np.ones((20, 20), dtype=bool))
        assert exposure.shade[1, side] == pytest.approx(mean * streets.length, rel=1e-5, nan_ok=True)
    assert (exposure.shade[:, 0, :4] != exposure.shade[:, 1, :4]).any()


@pytest.mark.parametrize("below", [False, True])
def test_heat_is_what_lies_beyond_the_threshold(below):
    streets, heat = network(*LINES), masks(np.where(INSIDE, np.float32(np.nan), WARM), name="utci")
    exposure = edge_exposure(streets, heat, 32.0, below=below, shadow=masks(inside=INSIDE))
    beyond = np.maximum(32.0 - WARM if below else WARM - 32.0, 0.0)
    for step in range(3):
        mean, share = expected(streets.lines(), beyond[step], ~INSIDE)
        assert exposure.excess[step] == pytest.approx(np.tile(mean * streets.length, (2, 1)), rel=1e-5, nan_ok=True)
        assert exposure.known == pytest.approx(np.tile(share, (2, 1)), abs=1e-6)
        shade, _ = expected(streets.lines(), CELLS[step], ~INSIDE)
        assert exposure.shade[step, 0] == pytest.approx(shade * streets.length, rel=1e-5, nan_ok=True)
    assert (exposure.quantity, exposure.threshold, exposure.below) == ("utci", 32.0, below)


def test_heat_alone_tells_no_shade():
    exposure = edge_exposure(network(*LINES[:2]), masks(WARM, name="utci"), 32.0)
    assert np.isnan(exposure.shade).all()
    assert (exposure.excess > 0).all()


def test_heat_from_a_file_equals_heat_in_memory(tmp_path):
    heat = masks(np.where(INSIDE, np.float32(np.nan), WARM), name="utci")
    path = write_cog(heat, tmp_path / "utci.tif")
    stored, plain = (edge_exposure(network(*LINES), layer, 30.0) for layer in (str(path), heat))
    assert stored.excess == pytest.approx(plain.excess, rel=1e-6, nan_ok=True)
    assert (stored.quantity, stored.credit) == ("utci", "whom")
    assert stored.times.equals(plain.times)


def test_a_float64_layer_and_one_step_are_taken():
    heat = masks(WARM.astype(np.float64), name="utci")
    whole, one = (edge_exposure(network(*LINES), layer, 30.0) for layer in (heat, heat.isel(time=1)))
    assert one.excess[0] == pytest.approx(whole.excess[1], nan_ok=True)
    assert (one.bounds[1] - one.bounds[0], str(one.times[0])) == (pd.Timedelta("1h"), "2026-08-01 12:30:00+09:00")


def test_shares_of_shadow_give_their_mean_and_their_intervals():
    begin = TIMES.tz_convert("UTC").tz_localize(None)
    shares = (WARM - 25.0) / 20.0
    layer = masks(shares, name="shadow_fraction").assign_coords(
        time_begin=("time", begin - pd.Timedelta("15min")), time_end=("time", begin + pd.Timedelta("15min"))
    )
    streets = network(*LINES[:3])
    exposure = edge_exposure(streets, layer)
    mean, _ = expected(streets.lines(), shares[2], np.ones((20, 20), dtype=bool))
    assert exposure.shade[2, 0] == pytest.approx(mean * streets.length, rel=1e-5)
    assert str(exposure.bounds[0].time()) == "11:45:00"


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.tuples(st.integers(1, 190), st.integers(1, 190)), min_size=2, max_size=4, unique=True),
    st.sampled_from([0.0, 0.4, 1.7]),
)
def test_laws(corners, offset):
    line = np.array(corners) / 10.0
    if not shapely.LineString(line).is_simple:
        return
    streets, turned = (network(way, side_offset=[offset]) for way in (line, line[::-1]))
    exposure = edge_exposure(streets, masks())
    known = np.isfinite(exposure.shade)
    total = np.broadcast_to(streets.length, known.shape)
    assert (exposure.shade + exposure.sun)[known] == pytest.approx(total[known], rel=1e-5)
    assert (exposure.shade[known] >= 0).all()
    assert (exposure.sun[known] >= -1e-4).all()
    swapped = edge_exposure(turned, masks()).shade[:, ::-1]
    assert swapped == pytest.approx(exposure.shade, rel=1e-4, abs=1e-4, nan_ok=True)
    opposite = edge_exposure(streets, masks(~CELLS))
    assert opposite.shade == pytest.approx(exposure.sun, rel=1e-4, abs=1e-4, nan_ok=True)
    night = edge_exposure(streets, masks(np.ones_like(CELLS)))
    assert (night.shade == streets.length.astype(np.float32))[known].all()
    assert (edge_exposure(streets, masks(np.zeros_like(CELLS))).shade[known] == 0.0).all()


@pytest.mark.parametrize("offset", [0.0, 2.3])
def test_the_parts_of_a_straight_edge_add_up(offset):
    a, b, c = (2.2, 3.1), (8.2, 7.6), (16.2, 13.6)
    streets = network([a, c], [a, b], [b, c], side_offset=[offset] * 3)
    shade = edge_exposure(streets, masks()).shade
    assert shade[:, :, 1] + shade[:, :, 2] == pytest.approx(shade[:, :, 0], rel=1e-5)


def test_the_number_of_threads_changes_nothing():
    streets = network(*LINES)
    one, four = (edge_exposure(streets, masks(), threads=threads) for threads in (1, 4))
    assert np.array_equal(one.shade, four.shade, equal_nan=True)


def covered_network():
    streets = network(
        [(1, 1.5), (9, 1.5)], [(1, 5.5), (9, 5.5)], [(1, 9.5), (9, 9.5)], [(1, 12.5), (9, 12.5)], [(1, 15.5), (9, 15.5)]
    )
    return replace(
        streets, cover=np.array([Cover.OPEN, Cover.COVERED, Cover.UNDERGROUND, Cover.INDOOR, Cover.OPEN], dtype=np.int8)
    )


def test_what_is_covered_is_in_shade_at_all_hours():
    exposure = edge_exposure(covered_network(), masks(np.zeros_like(CELLS)))
    assert exposure.shade[0, 0].tolist() == [0.0, 8.0, 8.0, 8.0, 0.0]
    assert (exposure.known == 1.0).all()
    assert edge_exposure(covered_network(), masks(WARM, name="utci"), 30.0).shade[0, 0, 1:4].tolist() == [8.0] * 3


def test_the_heat_under_a_roof_is_that_of_shaded_streets():
    heat, dark = np.full_like(WARM, 40.0), np.zeros_like(CELLS)
    heat[:, :10], dark[:, :10] = 33.0, True
    dark[1] = False
    layer = masks(heat, name="utci")
    exposure = edge_exposure(covered_network(), layer, 32.0, shadow=masks(dark))
    assert exposure.excess[0, 0].tolist() == pytest.approx([64.0, 8.0, 0.0, 0.0, 8.0])
    # Nothing is in shade at the second step, and no shadow is given here: the coolest tenth.
    coolest = 8.0 * np.quantile([8.0, 1.0], 0.1)
    assert exposure.excess[1, 0, 1] == pytest.approx(coolest)
    assert edge_exposure(covered_network(), layer, 32.0).excess[0, 0, 1] == pytest.approx(coolest)


def test_a_network_of_tunnels_needs_no_layer_beside_it():
    tunnels = replace(network([(900, 900), (950, 900)]), cover=np.array([Cover.UNDERGROUND], dtype=np.int8))
    exposure = edge_exposure(tunnels, masks(WARM, name="utci"), 32.0, shadow=masks())
    assert (exposure.shade == 50.0).all()
    assert (exposure.excess == 0.0).all()


def test_steps_without_weather_are_unknown_and_the_others_known():
    heat = WARM.copy()
    heat[1] = np.nan
    exposure = edge_exposure(network(*LINES[:2]), masks(heat, name="utci"), 32.0)
    assert np.isnan(exposure.excess[1]).all()
    assert np.isfinite(exposure.excess[[0, 2]]).all()
    assert exposure.known == pytest.approx(1.0)
    assert exposure.unknown.size == 0


def test_heat_and_shadow_may_have_other_pixels():
    fine = psc.Grid.from_bounds((0, 0, 20, 20), 0.5, ZONE)
    cells = np.repeat(np.repeat(CELLS, 2, axis=1), 2, axis=2)
    streets, heat = network(*LINES[:3]), masks(WARM, name="utci")
    coarse = edge_exposure(streets, heat, 32.0, shadow=masks())
    assert edge_exposure(streets, heat, 32.0, shadow=masks(cells, grid=fine)).shade == pytest.approx(
        coarse.shade, rel=1e-5
    )


def test_progress_is_told():
    told = []
    edge_exposure(network(*LINES), masks(), progress=lambda *words: told.append(words))
    assert [words[:2] for words in told] == [(1, 3), (2, 3), (3, 3)]


def test_an_instant_has_its_step_and_the_table_its_sides():
    streets = network(*LINES[:3], side_offset=[0.0, 2.0, 0.0])
    exposure = edge_exposure(streets, masks(WARM, name="utci"), 32.0, shadow=masks())
    now = exposure.at("2026-08-01T12:20+09:00")
    assert (now.step, str(now.begin.time()), str(now.end.time())) == (1, "12:15:00", "12:45:00")
    assert now.shade + now.sun == pytest.approx(np.tile(streets.length, (2, 1)), rel=1e-6)
    table = exposure.frame(streets, "2026-08-01T03:20Z")
    assert table["side"].tolist() == ["both", "left", "right", "both"]
    assert table["edge_id"].tolist() == ["0", "1", "1", "2"]
    assert table["shade"].tolist() == pytest.approx([*now.shade[0, :2], now.shade[1, 1], now.shade[0, 2]])
    assert table["excess"].tolist() == pytest.approx([*now.excess[0, :2], now.excess[1, 1], now.excess[0, 2]])
    assert shapely.distance(table.geometry[1], table.geometry[2]) == pytest.approx(4.0)
    assert (table.crs.to_epsg(), table.attrs["credit"]) == (ZONE, "whom")
    assert exposure.steps_at(exposure.bounds[:-1]).tolist() == [0, 1, 2]


@pytest.mark.parametrize("instant", ["2026-08-01T13:15+09:00", "2026-08-01T11:44+09:00"])
def test_instants_beyond_the_layer_are_refused(instant):
    with pytest.raises(NoOverlapError, match="says nothing of"):
        edge_exposure(network(*LINES), masks()).at(instant)


def test_an_instant_without_a_zone_several_and_another_network_are_refused():
    exposure = edge_exposure(network(*LINES), masks())
    with pytest.raises(ParameterError, match="time zone"):
        exposure.at("2026-08-01T12:00")
    with pytest.raises(ParameterError, match="one instant"):
        exposure.at(TIMES)
    with pytest.raises(ParameterError, match="the one it was made for"):
        exposure.frame(network(LINES[0]), TIMES[0])


def test_columns_that_do_not_belong_together_are_refused():
    exposure = edge_exposure(network(*LINES), masks())
    for wrong in ({"shade": exposure.shade[:2]}, {"known": exposure.known[:1]}, {"bounds": exposure.bounds[::-1]}):
        with pytest.raises(ParameterError, match=r"shape|ascend"):
            replace(exposure, **wrong)
    assert repr(exposure) == (
        "<EdgeExposure: 5 edges, 3 steps of shadow from 2026-08-01 11:45 to 2026-08-01 13:15, 1 edge unknown>"
    )


def test_other_zones_and_places_are_refused():
    with pytest.raises(CrsError, match="EPSG:6677 and EPSG:6678"):
        edge_exposure(network(*LINES), masks(grid=psc.Grid.from_bounds((0, 0, 20, 20), 1.0, 6678)))
    with pytest.raises(NoOverlapError, match="lies beside the layer"):
        edge_exposure(network([(100, 100), (120, 100)]), masks())
    with pytest.raises(CrsError, match="no CRS"):
        edge_exposure(network(*LINES), masks().drop_vars("spatial_ref"))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: edge_exposure("network", masks()), "WalkingNetwork"),
        (lambda: edge_exposure(network(*LINES).select(np.zeros(5, dtype=bool)), masks()), "no edge"),
        (lambda: edge_exposure(network(*LINES), CELLS), "ndarray"),
        (lambda: edge_exposure(network(*LINES), masks().to_dataset().assign(b=masks())), "2 variables"),
        (lambda: edge_exposure(network(*LINES), masks().isel(time=[])), "some steps"),
        (lambda: edge_exposure(network(*LINES), masks().rename(y="row")), "some steps"),
        (lambda: edge_exposure(network(*LINES), masks().astype(np.int16)), "int16"),
        (lambda: edge_exposure(network(*LINES), masks().isel(time=[1, 0])), "ascend"),
        (lambda: edge_exposure(network(*LINES), masks().drop_vars("time")), "no coordinate 'time'"),
        (lambda: edge_exposure(network(*LINES), masks().isel(x=[0, 1, 3])), "evenly spaced"),
        (lambda: edge_exposure(network(*LINES), masks(WARM)), "give a threshold"),
        (lambda: edge_exposure(network(*LINES), masks(), 30.0), "leave it out"),
        (lambda: edge_exposure(network(*LINES), masks(WARM), np.nan), "temperature"),
        (lambda: edge_exposure(network(*LINES), masks(WARM), "30"), "temperature"),
        (lambda: edge_exposure(network(*LINES), masks(), shadow=masks()), "no threshold"),
        (lambda: edge_exposure(network(*LINES), masks(), below=True), "no threshold"),
        (lambda: edge_exposure(network(*LINES), masks(WARM), 30.0, shadow=masks().isel(time=[0])), "same times"),
        (lambda: edge_exposure(network(*LINES), masks(), threads=0), "threads"),
    ],
)
def test_what_cannot_be_used_is_refused(make, words):
    with pytest.raises(ParameterError, match=words):
        make()


def test_intervals_with_a_gap_are_refused():
    begin = TIMES.tz_convert("UTC").tz_localize(None)
    layer = masks(WARM / 100).assign_coords(
        time_begin=("time", begin), time_end=("time", begin + pd.Timedelta("20min"))
    )
    with pytest.raises(ParameterError, match="do not follow one another"):
        edge_exposure(network(*LINES), layer)


def test_too_much_is_refused(monkeypatch):
    monkeypatch.setattr("plateau_sc.cooling.exposure.edges.MEMORY_LIMIT", 100)
    with pytest.raises(TooLargeError, match="fewer steps"):
        edge_exposure(network(*LINES), masks())


def test_one_step_of_a_lazy_array_is_in_memory_at_a_time():
    seen = []

    class Counted(xr.backends.BackendArray):
        shape, dtype = CELLS.shape, CELLS.dtype

        def __getitem__(self, key):
            found = CELLS[key.tuple]
            seen.append(found.shape)
            return found

    plain = masks()
    lazy = xr.DataArray(
        xr.Variable(plain.dims, xr.core.indexing.LazilyIndexedArray(Counted()), plain.attrs),
        plain.coords,
        name="shadow",
    )
    assert np.array_equal(
        edge_exposure(network(*LINES), lazy).shade, edge_exposure(network(*LINES), plain).shade, equal_nan=True
    )
    assert len(seen) == 3
    assert {np.prod(shape) for shape in seen} == {400}
