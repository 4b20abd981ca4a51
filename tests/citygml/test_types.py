import pytest

from plateau_sc.citygml.names import URO_VERSIONS
from plateau_sc.citygml.types import FEATURE_TYPES, URF, find_type
from plateau_sc.errors import ParameterError


def test_every_type_reads_something():
    for found in FEATURE_TYPES.values():
        assert found.modules or found.names
        assert found.title


def test_zones_have_a_namespace_for_every_version():
    assert len(URF) == len(URO_VERSIONS)
    assert "https://www.geospatial.jp/iur/urf/3.1" in URF
    assert all("/urf/" in namespace for namespace in URF)


def test_both_versions_of_citygml_are_known():
    for version in ("2.0", "3.0"):
        space = f"http://www.opengis.net/citygml/bridge/{version}"
        assert space in find_type("brid").modules
        assert f"{{{space}}}BridgePart" in find_type("brid").names


@pytest.mark.parametrize(("code", "reader"), [("bldg", "read_citygml"), ("dem", "from_citygml")])
def test_types_with_their_own_reader_name_it(code, reader):
    with pytest.raises(ParameterError, match=reader):
        find_type(code)


@pytest.mark.parametrize("code", ["roads", "", None, 3])
def test_a_type_that_is_none_is_refused(code):
    with pytest.raises(ParameterError, match="expected one of tran, rwy"):
        find_type(code)
