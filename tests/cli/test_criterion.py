"""Tests of `plateau-sc criterion`."""

import base64
import hashlib
import json
from pathlib import Path

import jsonschema
import lxml.html
import pytest

from plateau_sc import samples
from plateau_sc.citygml import read_features
from plateau_sc.cli.exits import Exit
from plateau_sc.cli.judging import PICTURE, RECEIPT_NAME, WALK_PICTURE
from plateau_sc.cooling import network_from_roads
from plateau_sc.criterion import criterion_schema, read_plan
from plateau_sc.criterion.accounts import read_accounts
from plateau_sc.crs import from_zone
from plateau_sc.meshcode import mesh_bounds
from plateau_sc.vegetation import Trees

from .test_heat import write_weather

MESH = "53396422"
LINK = {"rt_struct": 1, "route_type": 1, "direction": 1, "width": 4, "vtcl_slope": 1, "lev_diff": 1, "roof": 1}
EVERY = "a-building-file-for-every-mesh"
SOUTH, WEST, NORTH, EAST = mesh_bounds(MESH)
AREA = (WEST, SOUTH, EAST, NORTH)
SAMPLES = Path(__file__).parents[2] / "data" / "samples"


def read(out: Path) -> dict[str, object]:
    content: dict[str, object] = json.loads((out / "criterion.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(criterion_schema()).validate(content)
    return content


def test_a_report_is_written(run, town: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("criterion", "--plan", MESH, "--data", town, "--profile", EVERY, "--out", out)
    assert result.exit_code == Exit.OK, result.output
    assert sorted(path.name for path in out.iterdir()) == ["criterion.html", "criterion.json", RECEIPT_NAME]
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"{MESH}: 104.4 ha in 1 third mesh(es)")
    assert {"exists: pass", "used: unknown", "verdict: unknown"} < set(lines)
    assert "Project PLATEAU" in lines[-1]
    content = read(out)
    assert (content["verdict"], content["exists"]["verdict"]) == ("unknown", "pass")  # type: ignore[index]
    page = lxml.html.document_fromstring((out / "criterion.html").read_text(encoding="utf-8"))
    assert page.get("lang") == "ja"


def test_a_fail_has_a_code_of_its_own(run, town: Path, tmp_path: Path) -> None:
    result = run("criterion", "--plan", "54363371", "--data", town, "--out", tmp_path / "out")
    assert result.exit_code == Exit.FAILED == 8
    assert "verdict: fail" in result.stdout
    assert "no building at all" in result.stdout
    assert read(tmp_path / "out")["verdict"] == "fail"


def test_a_plan_file_with_receipts_of_shade(run, town: Path, write_area, tmp_path: Path) -> None:
    plan = write_area(*AREA)
    shade = run(
        "shade",
        town,
        "--date",
        "2026-08-01",
        "--step",
        "6h",
        "--resolution",
        "8",
        "--no-preview",
        "--out",
        tmp_path / "shade",
    )
    assert shade.exit_code == Exit.OK, shade.output
    arguments = ("criterion", "--plan", plan, "--data", town, "--receipts", tmp_path, "--profile", EVERY, "--json")
    result = run(*arguments, "--out", tmp_path / "out", "--lang", "en", "--name", "Komorebi")
    content = json.loads(result.stdout)
    assert (content["plan"], content["receipts"], content["out"]) == ("Komorebi", 1, str(tmp_path / "out"))
    report = read(tmp_path / "out")
    (receipt,) = report["used"]["receipts"]  # type: ignore[index]
    assert receipt["activity"] == "shade"
    assert [file["matched_by"] for file in receipt["model_files"]] == ["sha256"]
    assert receipt["findings"] == []
    page = lxml.html.document_fromstring((tmp_path / "out" / "criterion.html").read_text(encoding="utf-8"))
    assert page.get("lang") == "en"
    assert "Komorebi" in page.text_content()
    (tmp_path / "shade" / "shade_hours_2026-08-01.tif").write_bytes(b"changed")
    again = run(*arguments, "--out", tmp_path / "out")
    assert again.exit_code == Exit.FAILED
    assert "shade_hours_2026-08-01.tif" in json.loads(again.stdout)["used"]["reasons"][0]


def test_its_own_receipt_holds_and_is_no_use(run, town: Path, write_area, tmp_path: Path) -> None:
    plan = write_area(*AREA)
    out = tmp_path / "out"
    for _ in range(2):
        result = run("criterion", "--plan", plan, "--data", town, "--receipts", tmp_path, "--out", out)
        assert result.exit_code == Exit.OK, result.output
    (account,) = read_accounts(out)
    assert (account.activity, account.findings) == ("criterion", ())
    assert [fact.role for fact in account.inputs] == ["plan", "bldg"]
    assert read(out)["used"]["passed_over"] == 1  # type: ignore[index]


def test_quality_and_the_sample_of_the_repository(run, tmp_path: Path) -> None:
    (sample,) = [path for path in SAMPLES.iterdir() if path.is_dir()]
    result = run(
        "criterion", "--plan", MESH, "--data", sample, "--quality", "--profile", EVERY, "--out", tmp_path / "o"
    )
    assert result.exit_code == Exit.OK, result.output
    names = {measure["name"] for measure in read(tmp_path / "o")["exists"]["measures"]}  # type: ignore[index]
    assert {"quality_rules", "quality_findings"} <= names


def test_quiet_says_nothing(run, town: Path, tmp_path: Path) -> None:
    result = run("criterion", "--plan", MESH, "--data", town, "--out", tmp_path / "out", "-q")
    assert (result.exit_code, result.stdout) == (Exit.OK, "")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"--plan": "nowhere.geojson"}, Exit.SOURCE),
        ({"--plan": "POLYGON ((0 0, 1 0, 1 1, 0 0))"}, Exit.PLACE),
        ({"--data": "nowhere"}, Exit.SOURCE),
        ({"--receipts": "nowhere"}, Exit.SOURCE),
        ({"--profile": "strict"}, Exit.USAGE),
        ({"--lang": "fr"}, Exit.USAGE),
        ({"--indicators": "nowhere.csv"}, Exit.SOURCE),
        ({"--personal-data": "nowhere.toml"}, Exit.SOURCE),
        ({"--openapi": "nowhere.json"}, Exit.SOURCE),
    ],
)
def test_what_is_wrong_ends_in_one_line_and_writes_nothing(changes, code: int, run, town: Path, tmp_path: Path) -> None:
    options = {"--plan": MESH, "--data": town, "--out": tmp_path / "out"} | changes
    result = run("criterion", *[part for pair in options.items() for part in pair])
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("missing", ["--plan", "--data", "--out"])
def test_what_is_needed_is_asked_for(missing: str, run, town: Path, tmp_path: Path) -> None:
    options = {"--plan": MESH, "--data": town, "--out": tmp_path / "out"}
    del options[missing]
    result = run("criterion", *[part for pair in options.items() for part in pair])
    assert result.exit_code == Exit.USAGE
    assert missing in result.stderr


def test_a_place_that_cannot_be_written_is_told(run, town: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("criterion", "--plan", MESH, "--data", town, "--out", tmp_path / "file")
    assert result.exit_code == Exit.OUTPUT


def test_several_folders_of_receipts_can_be_given(run, town: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    arguments = ("--receipts", tmp_path / "a", "--receipts", tmp_path / "b")
    result = run("criterion", "--plan", MESH, "--data", town, *arguments, "--out", tmp_path / "out")
    assert "No receipt was found" in result.stdout


def test_lists_stand_beside_the_report_and_among_the_inputs(run, town: Path, tmp_path: Path) -> None:
    (tmp_path / "i.csv").write_text("criterion,name,unit\n(5)-2,歩行者数,人\n", "cp932")
    (tmp_path / "p.toml").write_text('[[personal_data]]\nkind = "人流"\nrows = 12\nk = 10\n', "utf-8")
    (tmp_path / "api.json").write_text('{"openapi": "3.1.0", "info": {"title": "涼しい道", "version": "1"}}', "utf-8")
    lists = (
        "--indicators",
        tmp_path / "i.csv",
        "--personal-data",
        tmp_path / "p.toml",
        "--openapi",
        tmp_path / "api.json",
    )
    result = run("criterion", "--plan", MESH, "--data", town, *lists, "--out", tmp_path / "out")
    assert result.exit_code == Exit.OK, result.output
    beside = read(tmp_path / "out")["beside"]
    assert beside["indicators"][0]["name"] == "歩行者数"  # type: ignore[index]
    assert beside["personal_data"]["rows"][0]["kind"] == "人流"  # type: ignore[index]
    page = (tmp_path / "out" / "criterion.html").read_text("utf-8")
    assert all(text in page for text in ("歩行者数", "人流", "涼しい道"))
    receipt = json.loads((tmp_path / "out" / "criterion.receipt.json").read_text("utf-8"))
    assert {"indicators", "personal_data", "openapi"} <= {entry["role"] for entry in receipt["inputs"]}


def test_help_tells_the_code_of_a_fail(run) -> None:
    assert "The exit code is 8 where the verdict is fail" in " ".join(run("criterion", "--help").stdout.split())


def test_an_ablation_is_in_the_report_and_on_the_page(run, town: Path, write_area, tmp_path: Path) -> None:
    (tile,) = town.glob("udx/bldg/*.gml")
    out = tmp_path / "out"
    plan = write_area(*AREA)
    arguments = ("criterion", "--plan", plan, "--data", town, "--out", out, "--lang", "en")
    result = run(*arguments, "--ablate", "--date", "2026-12-21", "--resolution", "16")
    assert (result.exit_code, result.stderr) == (Exit.OK, ""), result.output
    content = read(out)["ablation"]
    assert (content["day"], content["grid"]["resolution_m"]) == ("2026-12-21", 16.0)  # type: ignore[index]
    figures = {
        (entry["against"], figure["quantity"], figure["name"]): figure["value"]
        for entry in content["comparisons"]  # type: ignore[index]
        for figure in entry["figures"]
    }
    assert figures["flat", "shade_hours", "mean_change"] > 0.0
    picture = (out / PICTURE).read_bytes()
    page = lxml.html.document_fromstring((out / "criterion.html").read_text(encoding="utf-8"))
    (image,) = page.xpath("//figure[@class='sheet']/img")
    assert base64.b64decode(image.get("src").removeprefix("data:image/png;base64,"), validate=True) == picture
    assert "2026-12-21" in image.get("alt")
    (account,) = read_accounts(out)
    assert account.findings == ()
    assert PICTURE in {fact.path for fact in account.outputs}
    assert sum(fact.sha256 == hashlib.sha256(tile.read_bytes()).hexdigest() for fact in account.inputs) == 1


def test_what_has_no_file_is_not_compared(run, town: Path, write_area, tmp_path: Path) -> None:
    width = EAST - WEST
    plan = write_area(WEST, SOUTH, EAST + width, NORTH)
    arguments = ("--ablate", "--date", "2026-12-21", "--resolution", "16")
    result = run("criterion", "--plan", plan, "--data", town, "--out", tmp_path / "out", *arguments)
    assert result.exit_code == Exit.OK, result.output
    assert "for 50.0% of the area there is no file of buildings" in result.stderr
    ablation = read(tmp_path / "out")["ablation"]
    assert "for 50.0% of the area" in ablation["notes"][0]  # type: ignore[index]
    (whole,) = {entry["pixels"]["in_area"] for entry in ablation["comparisons"]}  # type: ignore[index]
    assert whole * 16.0**2 == pytest.approx(ablation["plan"]["area_m2"], rel=0.05)  # type: ignore[index]
    assert ablation["plan"]["area_m2"] == pytest.approx(read_plan(MESH).area_m2, rel=1e-6)  # type: ignore[index]


def test_a_plan_without_data_has_no_ablation(run, town: Path, tmp_path: Path) -> None:
    arguments = ("--ablate", "--date", "2026-12-21", "--out", tmp_path / "out")
    result = run("criterion", "--plan", "54363371", "--data", town, *arguments)
    assert result.exit_code == Exit.FAILED
    assert "no comparison with a run without the model: " in result.stderr
    assert read(tmp_path / "out")["ablation"] is None
    assert not (tmp_path / "out" / PICTURE).exists()


def test_without_matplotlib_the_figures_are_there_and_the_picture_is_told(
    run, town: Path, write_area, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plateau_sc.cli.ablating.find_spec", lambda name: None)
    arguments = ("--ablate", "--date", "2026-12-21", "--resolution", "32", "--out", tmp_path / "out")
    result = run("criterion", "--plan", write_area(*AREA), "--data", town, *arguments)
    assert result.exit_code == Exit.OK, result.output
    assert "pip install 'plateau_sc[plot]'" in result.stderr
    assert read(tmp_path / "out")["ablation"] is not None
    assert "<img src" not in (tmp_path / "out" / "criterion.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--ablate",),
        ("--date", "2026-08-01"),
        ("--resolution", "4"),
        ("--weather", "weather.csv"),
        ("--ablate", "--date", "2026-13-01"),
        ("--ablate", "--date", "2026-08-01", "--resolution", "0"),
    ],
)
def test_options_of_the_ablation_that_make_no_sense_are_refused(arguments, run, town: Path, tmp_path: Path) -> None:
    result = run("criterion", "--plan", MESH, "--data", town, "--out", tmp_path / "out", *arguments)
    assert (result.exit_code, result.stdout) == (Exit.USAGE, "")
    assert not (tmp_path / "out").exists()


def test_a_weather_that_is_not_there_is_told(run, town: Path, tmp_path: Path) -> None:
    arguments = ("--ablate", "--date", "2026-08-01", "--weather", tmp_path / "gone.csv", "--out", tmp_path / "out")
    result = run("criterion", "--plan", MESH, "--data", town, *arguments)
    assert (result.exit_code, (tmp_path / "out").exists()) == (Exit.SOURCE, False)
    assert "expected the weather" in result.stderr


@pytest.fixture(scope="module")
def green_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data set of buildings, roads, land use and vegetation."""
    return samples.write(tmp_path_factory.mktemp("green"), extent=(110.0, 110.0))


@pytest.fixture(scope="module")
def ends(green_town: Path) -> tuple[str, str]:
    """Return two corners of its roads."""
    network = network_from_roads(green_town)
    nodes = network.nodes[[network.nodes.sum(axis=1).argmin(), network.nodes.sum(axis=1).argmax()]]
    latitude, longitude = from_zone(nodes[:, 0], nodes[:, 1], network.epsg)
    one, other = (f"{x:.7f},{y:.7f}" for x, y in zip(longitude, latitude, strict=True))
    return one, other


def test_a_walk_is_repeated_on_the_roads_of_the_data(
    run, green_town: Path, ends: tuple[str, str], write_area, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    arguments = ["criterion", "--plan", write_area(*AREA), "--data", green_town, "--out", out, "--lang", "en"]
    arguments += ["--ablate", "--date", "2026-08-01", "--resolution", "4"]
    walk = ["--route-from", ends[0], "--route-to", ends[1], "--walker", "older", "--detour", "0.5"]
    result = run(*arguments, *walk)
    assert (result.exit_code, result.stderr) == (Exit.OK, ""), result.output
    ablation = read(out)["ablation"]
    route = ablation["route"]  # type: ignore[index]
    assert (route["depart"], route["profile"], route["max_detour"]) == ("2026-08-01T13:00:00+09:00", "older", 0.5)
    assert route["network"]["edition"] == "plateau tran"
    assert [advice["against"] for advice in route["advices"]] == ["flat", "lod1"]
    assert route["advices"][0]["loss"]["cost"] >= -1e-2
    picture = (out / WALK_PICTURE).read_bytes()
    page = lxml.html.document_fromstring((out / "criterion.html").read_text(encoding="utf-8"))
    (image,) = page.xpath("//figure[@class='way']/img")
    assert base64.b64decode(image.get("src").removeprefix("data:image/png;base64,"), validate=True) == picture
    assert "The way on foot" in page.text_content()
    (account,) = read_accounts(out)
    assert account.findings == ()
    assert WALK_PICTURE in {fact.path for fact in account.outputs}
    roads = {hashlib.sha256(file.read_bytes()).hexdigest() for file in green_town.glob("udx/tran/*.gml")}
    assert roads <= {fact.sha256 for fact in account.inputs}
    receipt = json.loads((out / RECEIPT_NAME).read_text(encoding="utf-8"))
    assert receipt["parameters"]["route"] == {
        "from": [float(part) for part in ends[0].split(",")],
        "to": [float(part) for part in ends[1].split(",")],
        "depart": None,
        "network": None,
        "walker": "older",
        "detour": 0.5,
    }


def test_a_network_of_its_own_is_taken(
    run, green_town: Path, ends: tuple[str, str], write_area, tmp_path: Path
) -> None:
    network = samples.write_network(tmp_path, extent=(110.0, 110.0))
    out = tmp_path / "out"
    arguments = ["criterion", "--plan", write_area(*AREA), "--data", green_town, "--out", out, "--network", network]
    arguments += ["--ablate", "--date", "2026-08-01", "--resolution", "8", "--depart", "2026-08-01T16:00+09:00"]
    result = run(*arguments, "--route-from", ends[0], "--route-to", ends[1])
    assert result.exit_code == Exit.OK, result.output
    route = read(out)["ablation"]["route"]  # type: ignore[index]
    assert route["network"]["edition"] == "walking space 2024"
    assert route["depart"] == "2026-08-01T16:00:00+09:00"
    (account,) = read_accounts(out)
    links = {hashlib.sha256(file.read_bytes()).hexdigest() for file in network.iterdir()}
    assert links <= {fact.sha256 for fact in account.inputs}


def test_trees_and_land_cover_of_the_data_stand_in_all_runs(run, green_town: Path, write_area, tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = ["criterion", "--plan", write_area(*AREA), "--data", green_town, "--out", out]
    arguments += ["--ablate", "--date", "2026-08-01", "--resolution", "8"]
    assert run(*arguments, "--weather", write_weather(tmp_path / "w.csv")).exit_code == Exit.OK
    ablation = read(out)["ablation"]
    planted = Trees.from_features(read_features(green_town, "veg"))
    assert ablation["trees"] == len(planted) > 0  # type: ignore[index]
    assert "asphalt" in ablation["land_cover"]  # type: ignore[index]
    assert any("the trees stand in all runs" in note for note in ablation["notes"])  # type: ignore[index]
    page = (out / "criterion.html").read_text(encoding="utf-8")
    assert f"樹木{len(planted):,}本は" in page
    (account,) = read_accounts(out)
    inputs = {fact.sha256 for fact in account.inputs}
    for kind in ("veg", "luse", "tran"):
        assert {hashlib.sha256(file.read_bytes()).hexdigest() for file in green_town.glob(f"udx/{kind}/*")} <= inputs
    assert run(*arguments).exit_code == Exit.OK
    assert read(out)["ablation"]["land_cover"] is None  # type: ignore[index]


def test_ways_without_a_file_of_buildings_are_told(run, town: Path, write_area, tmp_path: Path) -> None:
    ways = [[[WEST - 0.001, SOUTH + 0.003], [WEST + 0.003, SOUTH + 0.003]]]
    network = tmp_path / "link.geojson"
    write_links(network, ways)
    arguments = ["criterion", "--plan", write_area(*AREA), "--data", town, "--out", tmp_path / "out"]
    arguments += ["--ablate", "--date", "2026-08-01", "--resolution", "16", "--network", network]
    one, other = (f"{x:.6f},{y:.6f}" for x, y in ways[0])
    result = run(*arguments, "--route-from", one, "--route-to", other)
    assert result.exit_code == Exit.OK, result.output
    assert "for 25.0% of the ways that the walk can take there is no file of buildings" in result.stderr
    notes = read(tmp_path / "out")["ablation"]["notes"]  # type: ignore[index]
    assert any("for 25.0% of the ways" in note for note in notes)


def test_a_walk_elsewhere_is_told(run, town: Path, write_area, tmp_path: Path) -> None:
    ways = [[[EAST - 0.002, NORTH - 0.004], [EAST - 0.001, NORTH - 0.004]]]
    write_links(tmp_path / "link.geojson", ways)
    arguments = ["criterion", "--plan", write_area(*AREA), "--data", town, "--out", tmp_path / "out"]
    arguments += ["--ablate", "--date", "2026-08-01", "--resolution", "16", "--network", tmp_path / "link.geojson"]
    one, other = (f"{x:.6f},{y:.6f}" for x, y in ways[0])
    result = run(*arguments, "--route-from", one, "--route-to", other)
    assert result.exit_code == Exit.OK, result.output
    assert "the ways of the walk and the city do not meet" in result.stderr
    assert read(tmp_path / "out")["ablation"] is None


@pytest.mark.parametrize(
    ("changes", "code", "message"),
    [
        ({"--route-to": None}, Exit.USAGE, "belong together"),
        ({"--route-from": None}, Exit.USAGE, "belong together"),
        ({"--route-from": None, "--route-to": None}, Exit.USAGE, "--depart is of a walk"),
        ({"--ablate": None, "--date": None}, Exit.USAGE, "those of --ablate"),
        ({"--route-from": "35.85,139.53"}, Exit.USAGE, "Is the latitude first?"),
        ({"--route-from": "here"}, Exit.USAGE, "expected longitude,latitude"),
        ({"--depart": "13:00 o'clock"}, Exit.USAGE, "expected a time with its offset"),
        ({"--depart": "2026-08-02T13:00+09:00"}, Exit.USAGE, "on the day of the runs, 2026-08-01"),
        ({"--walker": "cat"}, Exit.USAGE, "--walker"),
        ({"--detour": "-1"}, Exit.USAGE, "--detour"),
        ({"--network": "gone.geojson"}, Exit.SOURCE, "expected a walking network"),
        ({"--route-to": "135.5,34.7"}, None, "the destination"),
    ],
)
def test_a_walk_that_makes_no_sense_is_refused(
    changes: dict, code: Exit | None, message: str, run, green_town: Path, ends: tuple[str, str], tmp_path: Path
) -> None:
    given = {"--date": "2026-08-01", "--depart": "2026-08-01T13:00+09:00", "--resolution": "16"}
    given |= {"--route-from": ends[0], "--route-to": ends[1], "--ablate": ""} | changes
    options = [part for name, value in given.items() if value is not None for part in (name, value) if part]
    if changes.get("--ablate", "") is None:
        options = [part for part in options if part not in ("--resolution", "16")]
    result = run("criterion", "--plan", MESH, "--data", green_town, "--out", tmp_path / "out", *options)
    assert result.exit_code == (code or result.exit_code) != Exit.OK, result.output
    assert message in result.stderr
    assert not (tmp_path / "out").exists()


def write_links(path: Path, lines: list[list[list[float]]]) -> None:
    """Write a walking-space network of 2024 whose links are given."""
    features = []
    for number, line in enumerate(lines):
        properties = {"link_id": f"l{number}", "start_id": f"n{number}a", "end_id": f"n{number}b", **LINK}
        features.append(
            {"type": "Feature", "properties": properties, "geometry": {"type": "LineString", "coordinates": line}}
        )
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


def test_several_plans_are_one_area(run, town: Path, write_area, tmp_path: Path) -> None:
    plan = write_area(*AREA)
    arguments = ("--plan", plan, "--plan", "53396423", "--name", "both", "--out", tmp_path / "out")
    result = run("criterion", *arguments, "--data", town)
    assert result.exit_code == Exit.OK, result.output
    assert result.stdout.startswith("both: ")
    assert "in 2 third mesh(es)" in result.stdout


def test_a_municipality_needs_its_boundary(run, town: Path, tmp_path: Path) -> None:
    result = run("criterion", "--plan", "11999", "--data", town, "--out", tmp_path / "out")
    assert (result.exit_code, result.stderr.count("\n")) == (Exit.USAGE, 1)
    assert "--boundary FILE" in result.stderr
