"""What real tiles give; docs/explanation/quality.md explains each figure."""

import pytest

from plateau_sc.quality import check

TILES = {
    "17206_kaga-shi_city_2024_citygml_1_op": {},
    "35215_shunan-shi_city_2023_citygml_1_op": {},
    "12347_tako-machi_city_2025_citygml_1_op": {},
    "43206_tamana-shi_city_2024_citygml_2_op": {},
    "14130_kawasaki-shi_city_2022_citygml_1_op": {},
    "08220_tsukuba-shi_city_2023_citygml_1_op": {"L05": 6},
    "13104_shinjuku-ku_pref_2025_citygml_1_op": {"L07": 11},
    "13104_shinjuku-ku_pref_2026_citygml_1_op": {"L07": 11, "city-code": 4},
    "13111_ota-ku_city_2020_citygml_4_op": {"L06": 2, "L07": 6, "L13": 1, "gml-id": 8},
    "11230_niiza-shi_city_2020_citygml_2_op": {"L-bldg-01": 1, "mesh": 18, "gml-id": 657},
    "13100_tokyo23-ku_2020_citygml_4_op": {"L07": 2, "L11": 9, "gml-id": 9},
    "14201_yokosuka-shi_city_2022_citygml_1_op": {"C08": 28, "L07": 4},
    "22100_shizuoka-shi_city_2023_citygml_1_op": {"C08": 8},
    "broken": {"L01": 2},
}


@pytest.fixture(scope="module")
def reports(shared_data):
    return {name: check(shared_data / "plateau" / name) for name in TILES}


@pytest.mark.parametrize("name", TILES)
def test_a_tile_fails_the_rules_that_are_written_down(reports, name):
    rules = reports[name].rules
    assert {code: int(rules.loc[code, "findings"]) for code in reports[name].failed} == TILES[name]


@pytest.mark.parametrize("name", TILES)
def test_no_schema_is_complete_and_one_tile_has_code_lists(reports, name):
    rules = reports[name].rules
    assert rules.loc["L02", "outcome"] == "not evaluable"
    expected = {
        "13100_tokyo23-ku_2020_citygml_4_op": "not applicable",
        "14130_kawasaki-shi_city_2022_citygml_1_op": "passed",
    }
    assert rules.loc["L04", "outcome"] == expected.get(name, "not evaluable")


def test_all_solids_are_sound(reports):
    examined = {name: int(report.rules.loc["L14", "examined"]) for name, report in reports.items()}
    assert sum(examined.values()) == 1256
    assert all(report.rules.loc["L14", "findings"] == 0 for report in reports.values())
    assert examined["17206_kaga-shi_city_2024_citygml_1_op"] == 192 + 31
    assert examined["14201_yokosuka-shi_city_2022_citygml_1_op"] == 14 + 3


def test_what_was_examined_is_counted(reports):
    kaga = reports["17206_kaga-shi_city_2024_citygml_1_op"].rules["examined"]
    assert kaga[["L09", "L10", "L11", "L12", "L13", "L-bldg-06", "T03", "C-bldg-01"]].tolist() == [
        *(2560, 193, 1712, 655, 1, 655, 655, 192)
    ]
    yokosuka = reports["14201_yokosuka-shi_city_2022_citygml_1_op"].rules["examined"]
    assert yokosuka[["L15", "L16", "L-bldg-02"]].tolist() == [1066, 1066, 1]


def test_the_same_tower_gives_the_same_findings_in_both_versions(reports):
    columns = ["rule", "feature", "element", "measure"]
    old, new = (
        reports[f"13104_shinjuku-ku_pref_{year}_citygml_1_op"].findings.query("rule == 'L07'")[columns]
        for year in (2025, 2026)
    )
    order = ["element"]
    assert old.sort_values(order).to_dict("list") == new.sort_values(order).to_dict("list")


def test_the_planted_rings_are_found_where_they_stand(reports):
    findings = reports["13111_ota-ku_city_2020_citygml_4_op"].findings.set_index("rule")
    assert findings.loc["L06", "line"].tolist() == [42, 47]
    assert findings.loc["L06", "measure"].between(13_000, 13_100).all()
    assert findings.loc["L13", "element"] == "ID_test_interior_ring_1"
    assert findings.loc["L13", "val3dity"] == 206


def test_measures_are_those_that_are_explained(reports):
    def measures(name, rule):
        findings = reports[name].findings
        return findings["measure"][findings["rule"] == rule]

    assert measures("13104_shinjuku-ku_pref_2025_citygml_1_op", "L07").between(0.004, 0.009).all()
    assert measures("13111_ota-ku_city_2020_citygml_4_op", "L07").between(0.005, 0.009).all()
    assert measures("13100_tokyo23-ku_2020_citygml_4_op", "L11").between(0.7, 2.11).all()
    assert measures("14201_yokosuka-shi_city_2022_citygml_1_op", "L07").between(1e-5, 1.01e-3).all()
    assert measures("11230_niiza-shi_city_2020_citygml_2_op", "L-bldg-01").tolist() == [pytest.approx(0.015, abs=0.001)]
    assert measures("11230_niiza-shi_city_2020_citygml_2_op", "mesh").max() < 50


def test_the_broken_files_say_where_they_break(reports):
    findings = reports["broken"].findings
    assert findings["line"].fillna(0).tolist() == [202, 0]
    assert findings["message"].str.contains(r"mismatch|0 bytes").all()
