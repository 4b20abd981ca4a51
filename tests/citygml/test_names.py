import pytest

from plateau_sc.citygml.names import CITYGML_VERSIONS, ROOTS, SURFACES, URO_FIELDS, URO_VERSIONS


def test_every_version_of_i_ur_is_known():
    assert sorted(URO_VERSIONS.values()) == ["1.4", "1.5", "2.0", "3.0", "3.1", "3.2", "4.0"]
    assert len(URO_VERSIONS) == 7


@pytest.mark.parametrize("version", ["2.0", "3.0", "3.1", "3.2"])
def test_the_fields_of_a_version_stand_in_its_namespace(version):
    namespace = next(name for name, found in URO_VERSIONS.items() if found == version)
    fields = URO_FIELDS[f"{{{namespace}}}buildingIDAttribute"]
    assert fields[f"{{{namespace}}}branchID"] == "branch_id"
    assert all(name.startswith(f"{{{namespace}}}") for name in fields)


def test_names_are_expanded():
    assert len(ROOTS) == len(CITYGML_VERSIONS) == 3
    assert all(name.startswith("{http://www.opengis.net/citygml/") for name in (*ROOTS, *SURFACES))
