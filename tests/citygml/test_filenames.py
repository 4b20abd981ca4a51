import pytest

from plateau_sc.citygml.filenames import find_dataset, find_feature_type, find_mesh, parse_dataset_name


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("17206_kaga-shi_city_2024_citygml_1_op", ("17206", 2024, 1)),
        ("13_tokyo_pref_2023_citygml_12_op.ZIP", ("13", 2023, 12)),
        ("13100_tokyo23-ku_2020_citygml_4_2_op", ("13100", 2020, 4)),
        ("13101_千代田区_city_2022_citygml", ("13101", 2022, None)),
        ("13101_x_citygml_3", ("13101", None, 3)),
    ],
)
def test_names_of_data_sets_tell_city_year_and_update(name, parts):
    dataset = parse_dataset_name(name)
    assert dataset[1:] == parts
    assert dataset.name == name.removesuffix(".ZIP")


@pytest.mark.parametrize("name", ["", "udx", "1310_x_2020_citygml_1", "13101_x_2020_3dtiles", "x_13101_y_citygml_1"])
def test_other_names_are_none(name):
    assert parse_dataset_name(name) is None


def test_the_innermost_data_set_counts():
    parts = ("data", "13_a_2020_citygml_1_op", "13101_b_2023_citygml_2_op.zip", "udx", "bldg", "x.gml")
    assert find_dataset(parts).city_code == "13101"
    assert find_dataset(("udx", "bldg", "x.gml")) is None


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("udx/dem/54363371_bldg_6697.gml", "dem"),
        ("a/udx/fld/natl/x.gml", "fld"),
        ("udx/54363371_bldg_6697.gml", "bldg"),
        ("54363371_bldg.gml", "bldg"),
        ("54363371_bldg", "bldg"),
        ("town.gml", None),
        ("54363371.gml", None),
    ],
)
def test_the_folder_tells_the_type_before_the_name(path, kind):
    assert find_feature_type(tuple(path.split("/"))) == kind


@pytest.mark.parametrize(
    ("name", "mesh"),
    [
        ("533925_tran_6697_op.gml", "533925"),
        ("53392642_bldg_6697_op2.gml", "53392642"),
        ("53392642.gml", "53392642"),
        ("533926421_x.gml", "533926421"),
        ("53392642111_x.gml", "53392642111"),
        ("5339_x.gml", None),
        ("53398642_x.gml", None),
        ("533926425_x.gml", None),
        ("53392642bldg.gml", None),
        ("20230101_report.gml", "20230101"),
        ("bldg_53392642.gml", None),
    ],
)
def test_a_mesh_is_the_number_that_the_name_begins_with(name, mesh):
    assert find_mesh(name) == mesh
