"""Receipts around any code."""

import json
import threading
import zipfile
from pathlib import Path

import numpy as np
import pytest

from plateau_sc import read_citygml, samples
from plateau_sc.city import CityModel
from plateau_sc.errors import OutputError, ParameterError, SourceNotFoundError
from plateau_sc.receipts import hash_ids, read_receipt, record, verify, verify_chain


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return samples.write(tmp_path_factory.mktemp("town"), extent=(110.0, 110.0), features=["bldg"])


@pytest.fixture(scope="module")
def city(root: Path) -> CityModel:
    return read_citygml(root)


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_named_stands_in_the_receipt(tmp_path: Path, city: CityModel, root: Path) -> None:
    path = tmp_path / "新しい" / "count.receipt.json"
    (tmp_path / "sky.csv").write_text("33")
    chosen = list(city.buildings["gml_id"][::2])
    with record("count", path, parameters={"threshold": 3, "名": "影"}) as run:
        run.read(city, "buildings", licence="CC BY 4.0")
        run.read(tmp_path / "sky.csv", "weather", url="https://example.com/sky.csv", credit="JMA")
        run.use(chosen)
        path.parent.mkdir()
        (path.parent / "結果.txt").write_text("3")
        run.wrote(path.parent / "結果.txt", "count")
    content = read_receipt(path)
    assert names_in(path.parent) == ["count.receipt.features.csv", "count.receipt.json", "結果.txt"]
    assert (content["activity"], content["parameters"]) == ("count", {"threshold": 3, "名": "影"})
    tile, sky = content["inputs"]
    assert tile["role"] == "buildings"
    assert tile["path"].endswith(".gml")
    assert (tile["dataset"], tile["spec"], tile["licence"]) == (root.name, "i-UR 3.1", "CC BY 4.0")
    assert tile["credit"] == "出典：国土交通省 Project PLATEAU"
    assert (sky["url"], sky["credit"], sky["relative"]) == ("https://example.com/sky.csv", "JMA", "../sky.csv")
    assert "made_by" not in sky
    assert [fact["path"] for fact in content["outputs"]] == ["結果.txt", "count.receipt.features.csv"]
    features = content["features"]
    assert (features["loaded"]["count"], features["used"]["count"]) == (len(city), len(chosen))
    assert features["used"]["sha256"] == hash_ids(chosen)
    assert features["list"] == "count.receipt.features.csv"
    assert content["started"] <= content["finished"]
    assert verify(path) == []
    assert verify_chain(path) == []


def test_features_may_be_named_before_their_city(tmp_path: Path, city: CityModel) -> None:
    chosen = list(city.buildings["gml_id"][:3])
    with record("count", tmp_path / "r.json") as run:
        run.use(chosen)
        run.read(city, "buildings")
    features = read_receipt(tmp_path / "r.json")["features"]
    assert (features["loaded"]["count"], features["used"]["count"]) == (len(city), 3)
    assert verify_chain(tmp_path / "r.json") == []


def test_a_whole_city_may_be_used(tmp_path: Path, city: CityModel) -> None:
    with record("count", tmp_path / "r.json") as run:
        run.read(city.audit, "buildings")
        run.use(city)
        run.use(city)
    features = read_receipt(tmp_path / "r.json")["features"]
    assert features["used"] == features["loaded"]
    assert features["used"]["count"] == len(city)


def test_folders_and_members_of_zips_are_inputs(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "町.zip", "w") as archive:
        archive.writestr("udx/a.txt", "abc")
    (tmp_path / "store" / "c").mkdir(parents=True)
    for name in ("zarr.json", "c/0"):
        (tmp_path / "store" / name).write_text(name)
    with record("count", tmp_path / "out" / "r.json") as run:
        run.read(f"{tmp_path / '町.zip'}!udx/a.txt", "text")
        run.read(tmp_path / "store", "heat")
        (tmp_path / "out").mkdir()
        for name in ("x", "y"):
            (tmp_path / "out" / "new").mkdir(exist_ok=True)
            (tmp_path / "out" / "new" / name).write_text(name)
        run.wrote(tmp_path / "out" / "new", "store")
    content = read_receipt(tmp_path / "out" / "r.json")
    assert [fact["relative"] for fact in content["inputs"]] == [
        "../町.zip!udx/a.txt",
        "../store/c/0",
        "../store/zarr.json",
    ]
    assert [fact["path"] for fact in content["outputs"]][:2] == ["new/x", "new/y"]
    assert verify_chain(tmp_path / "out" / "r.json") == []


def test_an_output_is_hashed_when_the_run_ends(tmp_path: Path) -> None:
    with record("count", tmp_path / "r.json") as run:
        with (tmp_path / "a.txt").open("w") as file:
            run.wrote(tmp_path / "a.txt", "count")
            file.write("later")
        assert names_in(tmp_path) == ["a.txt"]
    assert verify(tmp_path / "r.json") == []


@pytest.mark.parametrize("error", [ValueError("no"), KeyboardInterrupt(), SystemExit(1)])
def test_nothing_is_written_if_the_block_fails(tmp_path: Path, error: BaseException) -> None:
    (tmp_path / "r.json").write_text("older")
    with pytest.raises(type(error)), record("count", tmp_path / "r.json"):  # noqa: PT012
        (tmp_path / "a.txt").write_text("a")
        raise error
    assert names_in(tmp_path) == ["a.txt", "r.json"]
    assert (tmp_path / "r.json").read_text() == "older"
    # The name is free again.
    with record("count", tmp_path / "r.json"):
        pass
    assert verify_chain(tmp_path / "r.json") == []


def test_nothing_is_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_disk(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("plateau_sc.receipts.runs.write_receipt", fill_disk)
    with pytest.raises(OSError, match="disk is full"), record("count", tmp_path / "new" / "r.json"):
        pass
    assert names_in(tmp_path) == []


def test_a_run_that_is_nested_in_its_own_is_refused(tmp_path: Path) -> None:
    with record("outer", tmp_path / "r.json"):
        with (
            pytest.raises(ParameterError, match="another run that goes on"),
            record("inner", tmp_path / "." / "r.json"),
        ):
            pass
        with record("inner", tmp_path / "s.json"):
            pass
    assert names_in(tmp_path) == ["r.features.csv", "r.json", "s.features.csv", "s.json"]


def test_runs_of_several_threads_do_not_meet(tmp_path: Path) -> None:
    faults = []

    def work(number: int) -> None:
        try:
            with record("count", tmp_path / f"{number}.json") as run:
                (tmp_path / f"{number}.txt").write_text(str(number))
                run.wrote(tmp_path / f"{number}.txt", "number")
        except Exception as error:
            faults.append(error)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert [verify_chain(tmp_path / f"{number}.json") for number in range(8)] == [[]] * 8


def test_a_run_is_entered_once(tmp_path: Path) -> None:
    run = record("count", tmp_path / "r.json")
    for call in (lambda: run.read(tmp_path, "x"), lambda: run.use([]), lambda: run.wrote(tmp_path, "x")):
        with pytest.raises(ParameterError, match="has not begun"):
            call()
    with run, pytest.raises(ParameterError, match="entered before"):
        run.__enter__()
    for call in (lambda: run.read(tmp_path, "x"), lambda: run.use([]), lambda: run.wrote(tmp_path, "x")):
        with pytest.raises(ParameterError, match="has ended"):
            call()
    with pytest.raises(ParameterError, match="entered before"):
        run.__enter__()


def test_files_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with record("count", tmp_path / "r.json") as run:
        for name in ("a.txt", "empty", "a.zip!b"):
            with pytest.raises(SourceNotFoundError):
                run.read(tmp_path / name, "x")
            with pytest.raises(SourceNotFoundError):
                run.wrote(tmp_path / name, "x")
        for wrong in (None, 3):
            with pytest.raises(ParameterError, match="expected a path"):
                run.read(wrong, "x")  # type: ignore[arg-type]
    assert names_in(tmp_path) == ["empty", "r.features.csv", "r.json"]


@pytest.mark.parametrize("named", ["a.txt", "link.txt", "../{folder}/a.txt"])
def test_an_output_is_no_input(tmp_path: Path, named: str) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "link.txt").symlink_to("a.txt")
    other = tmp_path / named.format(folder=tmp_path.name)
    with record("count", tmp_path / "r.json") as run:
        run.read(tmp_path / "a.txt", "x")
        with pytest.raises(ParameterError, match="named as read"):
            run.wrote(other, "x")
    with record("count", tmp_path / "r.json") as run:
        run.wrote(tmp_path / "a.txt", "x")
        with pytest.raises(ParameterError, match="named as written"):
            run.read(other, "x")
        with pytest.raises(ParameterError, match="written already, as x"):
            run.wrote(other, "y")


def test_the_receipt_names_neither_itself_nor_its_list(tmp_path: Path) -> None:
    for name in ("r.json", "r.features.csv"):
        (tmp_path / name).write_text("older")
    with record("count", tmp_path / "r.json") as run:
        for name in ("r.json", "r.features.csv"):
            with pytest.raises(ParameterError, match="that of the receipt"):
                run.wrote(tmp_path / name, "x")
        with pytest.raises(ParameterError, match="no input"):
            run.read(tmp_path / "r.json", "x")


def test_an_input_that_changes_meanwhile_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with pytest.raises(ParameterError, match="changed after"), record("count", tmp_path / "r.json") as run:  # noqa: PT012
        run.read(tmp_path / "a.txt", "x")
        (tmp_path / "a.txt").write_text("ab")
    with pytest.raises(ParameterError, match="another content"), record("count", tmp_path / "r.json") as run:  # noqa: PT012
        run.read(tmp_path / "a.txt", "x")
        (tmp_path / "a.txt").write_text("abc")
        run.read(tmp_path / "a.txt", "x")
    with pytest.raises(SourceNotFoundError, match="gone"), record("count", tmp_path / "r.json") as run:  # noqa: PT012
        run.read(tmp_path / "a.txt", "x")
        (tmp_path / "a.txt").unlink()
    with pytest.raises(SourceNotFoundError, match="not there when it ended"), record("c", tmp_path / "r.json") as run:  # noqa: PT012
        (tmp_path / "b.txt").write_text("b")
        run.wrote(tmp_path / "b.txt", "x")
        (tmp_path / "b.txt").unlink()
    assert names_in(tmp_path) == []


def test_an_input_read_again_counts_once_a_role(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    with record("count", tmp_path / "r.json") as run:
        run.read(tmp_path / "a.txt", "x")
        run.read(tmp_path / "a.txt", "x", licence="CC0")
        run.read(tmp_path / "a.txt", "y")
    inputs = read_receipt(tmp_path / "r.json")["inputs"]
    assert [(fact["path"], fact["role"], fact.get("licence")) for fact in inputs] == [
        ("a.txt", "x", "CC0"),
        ("a.txt", "y", None),
    ]


@pytest.mark.parametrize(
    ("activity", "name", "parameters", "words"),
    [
        ("", "r.json", None, "name of what is done"),
        (None, "r.json", None, "name of what is done"),
        ("x", "r.txt", None, "ends with .json"),
        ("x", "r.json", {"x": float("nan")}, "JSON"),
        ("x", "r.json", {"x": np.zeros(2)}, "JSON"),
        ("x", "r.json", [1], "as a mapping"),
    ],
)
def test_what_cannot_be_recorded(tmp_path: Path, activity: str, name: str, parameters: object, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        record(activity, tmp_path / name, parameters)  # type: ignore[arg-type]


@pytest.mark.parametrize("role", ["", "  ", None])
def test_a_role_is_a_word(tmp_path: Path, role: str) -> None:
    (tmp_path / "a.txt").write_text("a")
    with record("count", tmp_path / "r.json") as run:
        for call in (run.read, run.wrote):
            with pytest.raises(ParameterError, match="what the file is used as"):
                call(tmp_path / "a.txt", role)


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="is a file"), record("count", tmp_path / "file" / "r.json"):
        pass


def test_the_receipt_is_plain_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with record("count", "r.json") as run:
        Path("a.txt").write_text("a")
        run.wrote("a.txt", "x")
    content = json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert list(content)[:3] == ["schema", "schema_version", "id"]
    assert [fact["path"] for fact in content["outputs"]] == ["a.txt", "r.features.csv"]
    assert not any(name.startswith(".") for name in names_in(tmp_path))
