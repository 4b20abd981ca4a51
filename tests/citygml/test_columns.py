from dataclasses import fields

import numpy as np
import pytest

from plateau_sc import samples
from plateau_sc.citygml import read_citygml, shapes
from plateau_sc.citygml.columns import PolygonColumns, append_columns, join_columns
from plateau_sc.citygml.ragged import offsets_of


def columns(owner):
    """Return two polygons, the first with two rings, with 3, 4 and 5 points."""
    return PolygonColumns(
        points=np.arange(36.0).reshape(12, 3),
        ring_offsets=offsets_of([3, 4, 5]),
        polygon_offsets=offsets_of([2, 1]),
        lod=np.array([1, 2], np.uint8),
        surface=np.zeros(2, np.uint8),
        installation=np.zeros(2, np.bool_),
        derived=np.zeros(2, np.bool_),
        owner=np.full(2, owner, np.int32),
        line=np.array([7, 8]),
    )


def test_a_selection_has_only_its_own_rings_and_points():
    taken = columns(0).select(np.array([False, True]))
    assert len(taken) == 1
    assert taken.points.tolist() == columns(0).points[7:].tolist()
    assert (taken.ring_offsets.tolist(), taken.polygon_offsets.tolist()) == ([0, 5], [0, 1])
    assert (taken.lod.tolist(), taken.line.tolist()) == ([2], [8])


def test_a_selection_follows_the_order_of_its_indices():
    assert columns(0).select(np.array([1, 0])).ring_offsets.tolist() == [0, 5, 8, 12]


def test_joined_groups_are_the_groups():
    joined = join_columns([columns(0), columns(1)])
    assert joined.owner.tolist() == [0, 0, 1, 1]
    assert joined.select(joined.owner == 1).points.tolist() == columns(1).points.tolist()
    assert joined.polygon_offsets.tolist() == [0, 2, 3, 5, 6]


def test_points_know_their_polygon():
    assert columns(0).polygon_of_point().tolist() == [0] * 7 + [1] * 5
    assert columns(0).first_rings().tolist() == [0, 2]


def assert_same(one, other):
    for field in fields(PolygonColumns):
        assert np.array_equal(getattr(one, field.name), getattr(other, field.name)), field.name
        assert getattr(one, field.name).dtype == getattr(other, field.name).dtype, field.name


def draw(seed, count):
    """Return polygons at random, some of them with holes, some without a ring."""
    random = np.random.default_rng(seed)
    rings = random.integers(0, 4, count)
    points = random.integers(0, 7, int(rings.sum()))
    return PolygonColumns(
        points=random.normal(size=(int(points.sum()), 3)),
        ring_offsets=offsets_of(points),
        polygon_offsets=offsets_of(rings),
        lod=random.integers(0, 4, count).astype(np.uint8),
        surface=random.integers(0, 9, count).astype(np.uint8),
        installation=random.random(count) < 0.5,
        derived=random.random(count) < 0.5,
        owner=random.integers(0, 5, count).astype(np.int32),
        line=random.integers(0, 99, count).astype(np.int32),
    )


@pytest.mark.parametrize("size", [1, 3, 100])
def test_pieces_are_the_polygons_where_they_lie(size):
    whole = draw(1, 20)
    pieces = list(whole.pieces(size))
    assert_same(join_columns([piece for _, _, piece in pieces]), whole)
    for first, point, piece in pieces:
        assert len(piece) <= size
        assert_same(piece, whole.select(np.arange(first, first + len(piece))))
        assert np.shares_memory(piece.points, whole.points) or not len(piece.points)
        assert np.array_equal(whole.points[point : point + len(piece.points)], piece.points)


def test_nothing_has_no_pieces():
    assert list(PolygonColumns.empty().pieces()) == []


@pytest.mark.parametrize("more", [[], [2], [2, 3, 4]])
def test_appended_pieces_stand_behind(more):
    expected = join_columns([draw(1, 20), *(draw(seed, 9) for seed in more)])
    assert_same(append_columns(draw(1, 20), (draw(seed, 9) for seed in more)), expected)


@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_reduced_columns_are_the_selection(share):
    kept = np.random.default_rng(6).random(50) < share
    expected = draw(1, 50).select(kept)
    whole = draw(1, 50)
    taken = whole.reduce(kept)
    assert_same(taken, expected)
    assert taken.points is whole.points


def test_columns_of_others_are_not_reduced_in_place():
    whole = draw(1, 50)
    before = whole.points.copy()
    part = next(piece for _, _, piece in whole.pieces(30))
    expected = part.select(part.lod > 1)
    assert_same(part.reduce(part.lod > 1), expected)
    assert np.array_equal(whole.points, before)


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    return samples.write(tmp_path_factory.mktemp("town"), extent=(200.0, 200.0), features=["bldg"])


@pytest.mark.parametrize("options", [{}, {"lod": 0}, {"lod": 1, "lift_lod1": True}])
def test_a_town_in_small_pieces_is_the_town(town, monkeypatch, options):
    whole = read_citygml(town, **options)
    monkeypatch.setattr(PolygonColumns.pieces, "__defaults__", (7,))
    monkeypatch.setattr(shapes, "PIECE", 5)
    pieces = read_citygml(town, **options)
    for field in fields(whole):
        one, other = getattr(whole, field.name), getattr(pieces, field.name)
        if field.name == "audit":
            assert one.to_dict() == other.to_dict()
        elif isinstance(one, np.ndarray):
            assert np.array_equal(one, other), field.name
        else:
            assert one.equals(other) if hasattr(one, "equals") else one == other, field.name


def test_a_building_that_is_there_twice_goes_from_where_it_lies(gml, write_city):
    shape = gml.lod2((0, 0, 5), (10, 8, 11))
    names = ["a", "b", "a", "c", "b"]
    city = read_citygml(write_city(*(gml.building(name, shape, gml.lod1((0, 0, 5), (9, 8, 11))) for name in names)))
    alone = read_citygml(write_city(*(gml.building(name, shape, gml.lod1((0, 0, 5), (9, 8, 11))) for name in "abc")))
    assert city.buildings["gml_id"].tolist() == ["a", "b", "c"]
    assert city.audit.repeated == 2
    assert np.array_equal(city.vertices, alone.vertices)
    assert np.array_equal(city.ring_offsets, alone.ring_offsets)
    assert np.array_equal(city.polygon_owner, alone.polygon_owner)
    assert city.vertices.base is None
