from plateau_sc.citygml.names import BUILDINGS, CITYGML_VERSIONS, MEMBERS, POSITIONS, ROOTS, URO_VERSIONS


def test_every_version_of_i_ur_is_known():
    assert sorted(URO_VERSIONS.values()) == ["1.4", "1.5", "2.0", "3.0", "3.1", "3.2", "4.0"]
    assert len(URO_VERSIONS) == 7


def test_names_are_expanded():
    assert len(ROOTS) == len(CITYGML_VERSIONS) == 3
    assert all(name.startswith("{http://www.opengis.net/citygml/") for name in (*ROOTS, *BUILDINGS))
    assert all(name.startswith("{http://www.opengis.net/") for name in (*MEMBERS, *POSITIONS))


def test_both_versions_of_gml_and_citygml_are_there():
    assert len(BUILDINGS) == len(POSITIONS) == 4
    assert len(MEMBERS) == 6
