import numpy as np

from plateau_sc.citygml.features import FeatureCollector, Features
from plateau_sc.citygml.meaning import PathTable
from plateau_sc.citygml.members import MemberReader
from plateau_sc.citygml.names import BUILDINGS
from plateau_sc.citygml.sources import find_files

LOW, HIGH = (0, 0, 5), (10, 8, 11)


def collect(path):
    collector, owners = FeatureCollector(), []
    for elements in MemberReader(find_files(path)[0]):
        table = PathTable(elements.paths, BUILDINGS)
        table.update()
        owners.append((elements, collector.add(elements, table)))
    return collector, collector.finish(), owners


def test_features_stand_in_the_order_of_the_file_with_their_parents(gml, write_city):
    part = gml.part("part", gml.lod1(LOW, HIGH), gml.part("inner", gml.lod1(LOW, HIGH)))
    path = write_city(gml.building("whole", part, gml.part("last")), gml.building("other"))
    _, features, _ = collect(path)
    assert features.gml_ids == ["whole", "part", "inner", "last", "other"]
    assert features.parents.tolist() == [-1, 0, 1, 0, -1]
    assert features.families().tolist() == [0, 0, 0, 0, 4]
    assert features.lines.tolist() == [4, 4, 4, 4, 5]
    assert [tag.rpartition("}")[2] for tag in features.tags] == ["Building", *["BuildingPart"] * 3, "Building"]


def test_each_element_has_the_feature_around_it(gml, write_city):
    path = write_city(gml.building("a", "<bldg:class>1</bldg:class>", gml.part("b", "<bldg:class>2</bldg:class>")))
    _, _, [(elements, owner)] = collect(path)
    classes = np.flatnonzero([elements.paths.tags[path].endswith("}class") for path in elements.path])
    assert owner[classes].tolist() == [0, 1]
    assert owner[0] == -1


def test_other_members_are_counted_by_name(gml, write_city):
    road = '<tran:Road xmlns:tran="http://www.opengis.net/citygml/transportation/2.0"/>'
    collector, features, _ = collect(write_city(road, gml.building("b"), road))
    assert dict(collector.others) == {"{http://www.opengis.net/citygml/transportation/2.0}Road": 2}
    assert len(features) == 1


def test_selected_features_are_numbered_anew():
    features = Features(
        ["a", "b", "c", "d"], list("wxyz"), np.array([-1, 0, 1, -1], np.int32), np.arange(4, dtype=np.int32)
    )
    fewer = features.select(np.array([False, True, True, True]))
    assert fewer.gml_ids == ["b", "c", "d"]
    assert fewer.parents.tolist() == [-1, 0, -1]
    assert (fewer.tags, fewer.lines.tolist()) == (list("xyz"), [1, 2, 3])


def test_a_file_without_features_has_none():
    assert len(FeatureCollector().finish()) == 0
