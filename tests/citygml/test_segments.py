import pytest

from plateau_sc.citygml import read_citygml, segments

LOW, HIGH = (0, 0, 5), (10, 8, 11)


@pytest.fixture
def path(gml, write_city):
    def building(place):
        inner = f"<bldg:measuredHeight>{place + 3 if place != 4 else 'tall'}</bldg:measuredHeight>"
        named = f'<gen:stringAttribute name="n"><gen:value>{place}</gen:value></gen:stringAttribute>'
        part = gml.part(f"p{place}", f"<bldg:usage>41{place}</bldg:usage>", gml.lod1(LOW, HIGH))
        return gml.building(f"b{place}", inner, named, gml.lod1(LOW, HIGH), part)

    return write_city(*(building(place) for place in range(6)))


@pytest.mark.parametrize("limit", [1, 150])
def test_segments_give_what_one_piece_gives(path, monkeypatch, limit):
    monkeypatch.setattr("plateau_sc.citygml.scan.BATCH_BYTES", 1)
    monkeypatch.setattr(segments, "SEGMENT_ELEMENTS", 10**9)
    whole = read_citygml(path)
    monkeypatch.setattr(segments, "SEGMENT_ELEMENTS", limit)
    pieces = read_citygml(path)
    assert pieces.buildings.equals(whole.buildings)
    for name in ("risks", "quality", "key_values"):
        assert getattr(pieces, name).equals(getattr(whole, name))
    # Groups are numbered within a segment.
    extras = [city.extras.drop(columns="group") for city in (pieces, whole)]
    assert extras[0].equals(extras[1])
    assert pieces.audit.to_dict() == whole.audit.to_dict()
    (entry,) = whole.audit.skipped
    assert entry.gml_id == "b4"
