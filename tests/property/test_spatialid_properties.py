"""Spatial IDs at any place."""

from hypothesis import example, given
from hypothesis import strategies as st

from plateau_sc.spatialid import SpatialId, find_spatial_id, parse_spatial_id, spatial_id_bounds

longitudes = st.floats(-180, 180, exclude_max=True)
latitudes = st.floats(-85, 85)
heights = st.floats(-10_000, 100_000)
zooms = st.integers(0, 35)


@st.composite
def cells(draw: st.DrawFn) -> SpatialId:
    z = draw(zooms)
    last = 2**z - 1
    return SpatialId(z, draw(st.integers(-last - 1, last)), draw(st.integers(0, last)), draw(st.integers(0, last)))


@given(longitudes, latitudes, heights, zooms)
@example(0.0, 0.0, -5e-324, 0)
def test_a_place_lies_in_its_cell(longitude: float, latitude: float, height: float, zoom: int) -> None:
    west, south, east, north, bottom, top = spatial_id_bounds(
        find_spatial_id(longitude, latitude, height, zoom)
    ).tolist()
    assert west <= longitude < east
    assert south < latitude <= north
    assert bottom <= height < top


@given(longitudes, latitudes, heights, st.integers(1, 35))
def test_the_coarser_cell_holds_the_finer(longitude: float, latitude: float, height: float, zoom: int) -> None:
    fine = find_spatial_id(longitude, latitude, height, zoom)
    coarse = find_spatial_id(longitude, latitude, height, zoom - 1)
    assert coarse == SpatialId(zoom - 1, fine.f // 2, fine.x // 2, fine.y // 2)


@given(cells())
def test_the_corner_and_the_middle_of_a_cell_are_its_own(cell: SpatialId) -> None:
    west, south, east, north, bottom, top = spatial_id_bounds(cell).tolist()
    assert find_spatial_id(west, north, bottom, cell.z) == cell
    assert find_spatial_id((west + east) / 2, (south + north) / 2, (bottom + top) / 2, cell.z) == cell


@given(cells())
def test_text_and_back(cell: SpatialId) -> None:
    assert parse_spatial_id(str(cell)) == cell
    assert parse_spatial_id(f"/{cell}") == cell
